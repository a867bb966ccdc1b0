#!/bin/sh
# Random windows of real GTK 3 widgets in Debian's themes, with their truth, below $WAYMARK_TRUTH.
# Needs xvfb, dbus, python3-gi, gir1.2-gtk-3.0, python3-gi-cairo, python3-pil, greybird-gtk-theme,
# arc-theme, papirus-icon-theme, elementary-xfce-icon-theme, mate-icon-theme, fonts. Ten minutes on two cores.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$here"
export WAYMARK_TRUTH="${WAYMARK_TRUTH:-/var/tmp/wm-truth}"

# SIZE SPLIT NAME THEME ICONS COUNT
draw() {
  xvfb-run -a -s "-screen 0 $1x24 -noreset" dbus-run-session -- \
    "${PYTHON:-/usr/bin/python3}" gtk_screens.py "$2" "$3" "$4" "$5" 0 "$6"
}
draw 1280x800 train greybird Greybird elementary-xfce 110
draw 1280x800 train adwaita Adwaita Adwaita 110
draw 1280x800 train arc Arc Papirus 90
draw 1280x800 train adwdark Adwaita:dark Papirus-Dark 80
draw 1280x800 train adwpap Adwaita Papirus 90
draw 1280x800 train arcdark Arc-Dark Adwaita 90
draw 1280x800 train contrast HighContrast mate 50
draw 1024x768 train greymate Greybird mate 80
draw 1280x800 dev arcdarker Arc-Darker elementary-xfce 30
