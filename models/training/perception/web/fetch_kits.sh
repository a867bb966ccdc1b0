#!/bin/sh
# Fetches the UI kits and icon packs that kits.ts names from the npm registry. Usage: fetch_kits.sh DIR
# Nothing of them is shipped: screens are only drawn with them.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
mkdir -p "$1"
cd "$1"
sed -n 's/.*npm: "\([^"]*\)".*/\1/p' "$here/kits.ts" | sort -u | while read -r package; do
  archive=$(npm pack "$package" --silent)
  mkdir -p "${archive%.tgz}"
  tar xzf "$archive" -C "${archive%.tgz}" --strip-components=1
  rm "$archive"
done
