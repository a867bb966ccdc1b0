#!/bin/sh
# Makes models/ocr/letters.onnx and letters.txt from nothing but Debian's fonts and message catalogues,
# and lines cut out of the screens of models/training/perception (train.sh there makes them first).
# Needs python3-torch 1.13, python3-onnx, python3-pil, python3-cairo, python3-gi, gir1.2-pango-1.0,
# the fonts that render.py names, and programs with translations. 75 minutes on two cores.
set -eu
python=${PYTHON:-/usr/bin/python3}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../../.." && pwd)
truth=${WAYMARK_TRUTH:-/var/tmp/wm-truth}
work=${WAYMARK_LETTERS:-/var/tmp/wm-letters}
mkdir -p "$work"
"$python" "$here/render.py" "$work/train-1.npz" 90000 1 &
"$python" "$here/render.py" "$work/train-2.npz" 90000 2
wait
"$python" "$here/render.py" "$work/train-foreign.npz" 7000 3 foreign
"$python" "$here/render.py" "$work/dev.npz" 2000 99 dev
"$python" "$here/crops.py" "$truth" train "$work/train-real.npz" 40000
"$python" "$here/crops.py" "$truth" dev "$work/dev-real.npz" 4000
"$python" "$here/train.py" "$work" "$root/models/ocr/letters.onnx" --minutes 60 "$@"
