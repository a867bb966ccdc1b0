#!/bin/sh
# Makes models/detector/detector.onnx from nothing: screens with their truth, then training.
# Needs Debian's chromium, xvfb, openbox, python3-torch 1.13, python3-onnx, python3-pyatspi and the
# programs and themes that programs/ and toolkits/ name. About five hours on two cores.
set -eu
python=${PYTHON:-/usr/bin/python3}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../../.." && pwd)
truth=${WAYMARK_TRUTH:-/var/tmp/wm-truth}
kits=${WAYMARK_KITS:-/var/tmp/wm-kits}
catalogues="/usr/share/locale"
[ -d "$kits" ] || sh "$here/web/fetch_kits.sh" "$kits"

cd "$root"
# Inside node_modules, so that the bundle finds playwright-core.
bundle=$root/node_modules/.cache/waymark/generate-web.mjs
npx rolldown "$here/web/generate.ts" --file "$bundle" --platform node --format esm --external playwright-core
node "$bundle" train 1200 101 "$truth" "$kits" $catalogues
node "$bundle" dev 50 301 "$truth" "$kits" $catalogues
node "$bundle" test 60 401 "$truth" "$kits" $catalogues
sh "$here/toolkits/generate.sh"
sh "$here/programs/collect.sh" train "$truth" 1 2
sh "$here/programs/collect.sh" dev "$truth" 1
sh "$here/programs/collect.sh" test "$truth" 1
"$python" "$here/detector/train.py" "$truth" "$root/models/detector/detector.onnx" --minutes 160 "$@"
