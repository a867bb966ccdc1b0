#!/bin/sh
# Random windows of real GTK 3, Qt 5 and Java Swing widgets in Debian's themes, with their truth, below $WAYMARK_TRUTH.
# Needs xvfb, dbus, python3-gi, gir1.2-gtk-3.0, python3-gi-cairo, python3-pil, greybird-gtk-theme,
# arc-theme, papirus-icon-theme, elementary-xfce-icon-theme, mate-icon-theme, fonts, python3-pyqt5,
# qt5-style-plugins, qt5-style-kvantum, qt5-style-kvantum-themes, kde-style-breeze,
# kde-style-oxygen-qt5, adwaita-qt, breeze-icon-theme, default-jdk. Half an hour on two cores.
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

# SIZE SCALE SPLIT NAME STYLE ICONS COUNT
draw_qt() {
  settings=$(mktemp -d)
  XDG_CONFIG_HOME=$settings XDG_RUNTIME_DIR=$settings QT_SCALE_FACTOR=$2 xvfb-run -a -s "-screen 0 $1x24 -noreset" \
    "${PYTHON:-/usr/bin/python3}" qt_screens.py "$3" "$4" "$5" "$6" 0 "$7"
  rm -r "$settings"
}
draw_qt 1280x800 1 train fusion fusion breeze 80
draw_qt 1280x800 1 train breeze breeze breeze 70
draw_qt 1280x800 1 train windows windows Tango 40
draw_qt 1280x800 1 train oxygen oxygen oxygen 30
draw_qt 1920x1200 1.5 train fusionlarge fusion Papirus 30
draw_qt 1280x800 1 train plastique plastique oxygen 30
draw_qt 1280x800 1 train cleanlooks cleanlooks gnome 30
draw_qt 1280x800 1 train motif motif mate 12
for theme in KvAdapta KvArcDark KvCurves KvFlat KvGnome KvMojave KvSimplicity KvYaru KvOxygen KvGray; do
  draw_qt 1280x800 1 train "kv$theme" "kvantum:$theme" Papirus 16
done
draw_qt 1280x800 1 dev adwaitaqt adwaita elementary-xfce 25

# THEME SPLIT NAME LOOK COUNT; the theme is that of the gtk look.
draw_java() {
  GTK_THEME=$1 xvfb-run -a -s "-screen 0 1280x800x24 -noreset" \
    "${PYTHON:-/usr/bin/python3}" java_screens.py "$2" "$3" "$4" 0 "$5"
}
draw_java Adwaita train metal metal 70
draw_java Adwaita train nimbus nimbus 55
draw_java Adwaita train motif motif 20
draw_java Adwaita train gtk gtk 30
draw_java Arc train gtkarc gtk 25
draw_java Adwaita:dark train gtkdark gtk 20
draw_java Greybird dev gtkgreybird gtk 15
