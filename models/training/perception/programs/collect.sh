#!/bin/sh
# Screens of the real programs of one split. Usage: collect.sh SPLIT OUT SEED…
# Needs xvfb, openbox, xdotool, at-spi2-core and the programs that list.ts names (Debian packages).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../../../.." && pwd)
split=$1 out=$2
shift 2
cd "$root"
bundle=$root/node_modules/.cache/waymark/collect-programs.mjs
npx rolldown "$here/collect.ts" --file "$bundle" --platform node --format esm \
  --external sharp --external node-screenshots --external x11 --external @nut-tree/nut-js
for seed in "$@"; do
  for program in $(sed -n "s/.*\(gtk\|qt\)(\"$split\", \"\([^\"]*\)\".*/\2/p" "$here/list.ts"); do
    # A program that hangs or is not installed costs itself.
    timeout -k 5 170 node "$bundle" "$program" "$seed" "$out" || echo "$program: left out" >&2
  done
done
