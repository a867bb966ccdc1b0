#!/bin/sh
# Makes models/icons/ from nothing: packs, drawings, training. An hour on two cores. Needs
# python3-torch 1.13, python3-onnx, python3-pil and Debian's packages of the icon themes that collect.py
# names: papirus-icon-theme, breeze-icon-theme, oxygen-icon-theme, adwaita-icon-theme, gnome-icon-theme,
# elementary-xfce-icon-theme, tango-icon-theme, kde-style-oxygen-qt5, faba-, faenza-, moka-, numix-,
# obsidian-, paper-, suru-, deepin-, lxde- and gnome-brave-icon-theme, gnome-colors-common,
# gnome-icon-theme-nuovo, -suede, -yasis and -gartoon.
set -eu
python=${PYTHON:-/usr/bin/python3}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../../.." && pwd)
work=${WAYMARK_ICONS:-/var/tmp/wm-icons}
packs=$work/packs
mkdir -p "$packs"
cd "$packs"
for package in lucide-static @tabler/icons bootstrap-icons remixicon @mdi/svg @phosphor-icons/core \
  @material-design-icons/svg @fluentui/svg-icons @fortawesome/fontawesome-free boxicons @coreui/icons \
  eva-icons heroicons @iconscout/unicons @mynaui/icons majesticons pixelarticons teenyicons \
  simple-line-icons @vscode/codicons ionicons iconoir @carbon/icons @primer/octicons; do
  archive=$(npm pack "$package" --silent)
  mkdir -p "${archive%.tgz}"
  tar xzf "$archive" -C "${archive%.tgz}" --strip-components=1
  rm "$archive"
done
cd "$root"
"$python" "$here/collect.py" "$packs" "$work/jobs.json"
bundle=$root/node_modules/.cache/waymark/render-icons.mjs
npx rolldown "$here/render.ts" --file "$bundle" --platform node --format esm --external sharp
node "$bundle" "$work/jobs.json" "$work/icons.bin"
"$python" "$here/train.py" "$work/jobs.json" "$work/icons.bin" "$root/models/icons" --minutes 50 "$@"
