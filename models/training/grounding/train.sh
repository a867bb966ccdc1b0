#!/bin/sh
# Makes models/grounding/grounding.onnx and report.json from nothing: vocabulary, examples, training.
# Needs python3-torch 1.13, python3-onnx and the Debian archive; about half an hour on two cores.
set -eu
# Debian's own Python is the one that sees python3-torch.
python=${PYTHON:-/usr/bin/python3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${WAYMARK_TRAINING:-$HOME/.cache/waymark/training}/grounding
mkdir -p "$work"
[ -f "$work/vocabulary.json" ] || "$python" "$here/collect_vocabulary.py" "$work/vocabulary.json"
cd "$root"
npx rolldown "$here/generate.ts" --file "$work/generate.mjs" --platform node --format esm
node "$work/generate.mjs" "$work/vocabulary.json" "$work/data" train "${SCREENS:-10000}" 1
node "$work/generate.mjs" "$work/vocabulary.json" "$work/data" dev 900 2
node "$work/generate.mjs" "$work/vocabulary.json" "$work/data" test 900 3
"$python" "$here/train.py" "$work/data" "$root/models/grounding/grounding.onnx" \
  "$root/models/grounding/report.json" "$@"
"$python" "$here/parity.py" "$work/data" "$root/test/models/grounding/parity.json"
