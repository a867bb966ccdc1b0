#!/bin/sh
# Makes models/judge/judge.onnx: what the detector and text detection see on the truth screens, then
# training. models/training/perception/train.sh makes the screens and the detector first.
# Needs python3-torch 1.13 and python3-onnx. An hour on two cores, most of it looking at the screens.
set -eu
python=${PYTHON:-/usr/bin/python3}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../../.." && pwd)
truth=${WAYMARK_TRUTH:-/var/tmp/wm-truth}
work=${WAYMARK_JUDGE:-/var/tmp/wm-judge}
mkdir -p "$work"

cd "$root"
# Inside node_modules, so that the bundle finds its packages.
bundle=$root/node_modules/.cache/waymark/candidates.mjs
npx rolldown "$here/candidates.ts" --file "$bundle" --platform node --format esm --external onnxruntime-node --external sharp
node "$bundle" "$truth" dev "$work/dev.jsonl"
node "$bundle" "$truth" train "$work/train-0.jsonl" 0 4 &
node "$bundle" "$truth" train "$work/train-1.jsonl" 1 4
wait
"$python" "$here/train.py" "$work" "$root/models/judge/judge.onnx" --minutes 20 "$@"
