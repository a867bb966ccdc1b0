"""Screens of random Qt 5 windows in one style: qt_screens.py SPLIT FAMILY STYLE ICONS FIRST COUNT (on $DISPLAY).

STYLE is one of Qt's styles ("fusion"), or "kvantum:THEME". $QT_SCALE_FACTOR is the scale.
"""

import glob
import os
import sys
import time

STYLE, _, THEME = sys.argv[3].partition(":")
SCALE = float(os.environ.get("QT_SCALE_FACTOR", "1"))
if THEME:
    settings = os.path.join(os.environ["XDG_CONFIG_HOME"], "Kvantum")
    os.makedirs(settings, exist_ok=True)
    with open(os.path.join(settings, "kvantum.kvconfig"), "w", encoding="utf-8") as file:
        file.write(f"[General]\ntheme={THEME}\n")

from PyQt5.QtCore import QPoint, Qt  # noqa: E402
from PyQt5.QtGui import QColor, QFont, QIcon, QImage, QPalette, QPixmap  # noqa: E402
from PyQt5.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QMenuBar, QPushButton, QStyle, QToolButton, QVBoxLayout, QWidget  # noqa: E402
import truth  # noqa: E402
from qt_boxes import Reader  # noqa: E402
from qt_parts import Parts  # noqa: E402
from words import Words, language_of, seeded  # noqa: E402

FONTS = ["DejaVu Sans", "Liberation Sans", "Roboto", "Cantarell", "Open Sans", "Lato", "Noto Sans", "Nimbus Sans", "DejaVu Serif"]
# Styles that draw with whatever palette they are given.
COLOURFUL = {"fusion", "windows", "plastique", "cleanlooks", "motif"}
UNMANAGED = Qt.Window | Qt.FramelessWindowHint | Qt.X11BypassWindowManagerHint


def settle():
    """Handles events until Qt has been idle for a moment."""
    end = time.monotonic() + 0.06
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.004)


def icon_files(name):
    """Icon files of a theme, by size class."""
    found = [p for p in glob.glob(f"/usr/share/icons/{name}/**/*", recursive=True) if p.endswith((".png", ".svg"))]
    return sorted(p for p in found if any(part in p for part in ("/actions/", "/places/", "/devices/", "/apps/", "/categories/", "/mimetypes/")))


def palette(dice):
    """A random palette, light or dark, with the contrast that text needs."""
    if dice.random() < 0.35:
        return QPalette()
    dark = dice.random() < 0.45
    tint = [dice.randint(-18, 18) for _ in range(3)]
    shade = lambda level: QColor(*(max(0, min(255, level + t)) for t in tint))
    window, base, text = (dice.randint(25, 75), dice.randint(10, 60), 235) if dark else (dice.randint(205, 250), 255, dice.randint(0, 50))
    made = QPalette(shade(window + (12 if dark else -6)), shade(window))
    for role, level in ((QPalette.Base, base), (QPalette.AlternateBase, base + (12 if dark else -10)), (QPalette.Text, text), (QPalette.WindowText, text), (QPalette.ButtonText, text)):
        made.setColor(role, shade(level))
    accent = QColor.fromHsv(dice.randint(0, 359), dice.randint(90, 230), dice.randint(90, 220))
    made.setColor(QPalette.Highlight, accent)
    made.setColor(QPalette.HighlightedText, QColor("white" if accent.lightness() < 150 else "black"))
    for role in (QPalette.Text, QPalette.WindowText, QPalette.ButtonText):
        made.setColor(QPalette.Disabled, role, shade((text + window) // 2))
    return made


def sheet(dice):
    """What many programs put over their style: round or flat buttons, thick or borderless fields."""
    if dice.random() > 0.15:
        return ""
    accent = QColor.fromHsv(dice.randint(0, 359), dice.randint(60, 230), dice.randint(60, 220)).name()
    rules = [
        f"QPushButton {{ background: {accent}; color: white; border: none; border-radius: {dice.choice([0, 3, 6, 12])}px; padding: {dice.randint(2, 10)}px {dice.randint(6, 20)}px }}",
        f"QLineEdit {{ border: {dice.choice([1, 1, 2])}px solid {accent}; border-radius: {dice.choice([0, 3, 8])}px; padding: {dice.randint(1, 8)}px }}",
        f"QTabBar::tab:selected {{ border-bottom: 3px solid {accent} }} QTabBar::tab {{ padding: {dice.randint(3, 10)}px }}",
        f"QListWidget::item, QTreeWidget::item {{ padding: {dice.randint(1, 7)}px }}",
    ]
    return "\n".join(dice.sample(rules, dice.randint(1, 3)))


class Screen:
    """One random screen: what is behind, windows from the lowest up, an open menu."""

    def __init__(self, dice, files, width, height):
        self.dice, self.width, self.height = dice, width, height
        chosen = dice.sample(files, min(80, len(files)))
        cache = {}

        def icon():
            path = dice.choice(chosen)
            return cache.setdefault(path, QIcon(path))

        self.parts = Parts(dice, Words(dice, language_of(dice)), icon, dice.random())
        image = truth.wallpaper(dice, round(width * SCALE), round(height * SCALE))
        pixmap = QPixmap.fromImage(QImage(image.tobytes(), image.width, image.height, image.width * 3, QImage.Format_RGB888))
        pixmap.setDevicePixelRatio(SCALE)
        self.backdrop = QLabel()
        self.backdrop.setPixmap(pixmap)
        self.windows, self.popped = [], []
        self.show(self.backdrop, 0, 0, width, height)
        for index in range(dice.choice([2, 2, 3]) if dice.random() < 0.28 else 1):
            self.open(full=index == 0 and dice.random() < 0.35)
        self.windows[-1].activateWindow()
        settle()
        self.point(self.windows[-1])
        settle()

    @staticmethod
    def show(window, x, y, width, height):
        window.setWindowFlags(UNMANAGED)
        window.setGeometry(x, y, width, height)
        window.show()
        window.raise_()
        settle()

    def open(self, full):
        dice = self.dice
        body = self.parts.window()
        window = body
        if not full or dice.random() < 0.5:
            window = QWidget()
            window.setStyleSheet(f"QWidget#frame {{ border: {dice.choice([0, 1, 2])}px solid rgb({dice.randint(0, 255)},{dice.randint(0, 255)},{dice.randint(0, 255)}) }}")
            window.setObjectName("frame")
            window.setAttribute(Qt.WA_StyledBackground)
            stack = QVBoxLayout(window)
            margin = dice.choice([0, 1, 2, 4])
            stack.setContentsMargins(margin, margin, margin, margin)
            stack.setSpacing(0)
            stack.addWidget(self.title_bar(window))
            body.setWindowFlags(Qt.Widget)
            stack.addWidget(body, 1)
        if full:
            return self.windows.append(window) or self.show(window, 0, 0, self.width, self.height)
        w, h = dice.randint(260, self.width), dice.randint(160, self.height)
        self.windows.append(window)
        self.show(window, dice.randint(0, self.width - w), dice.randint(0, self.height - h), w, h)

    def title_bar(self, window):
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(self.dice.randint(2, 8), self.dice.randint(0, 4), self.dice.randint(2, 8), self.dice.randint(0, 4))
        line.setSpacing(self.dice.randint(0, 6))
        if self.dice.random() < 0.5:
            colour = QColor.fromHsv(self.dice.randint(0, 359), self.dice.randint(0, 200), self.dice.randint(30, 240))
            bar.setAttribute(Qt.WA_StyledBackground)
            bar.setObjectName("title")
            bar.setStyleSheet(f"QWidget#title {{ background: {colour.name()} }} QLabel {{ color: {'white' if colour.lightness() < 140 else 'black'} }}")
        title = QLabel(self.parts.words.phrase())
        title.setAlignment(Qt.AlignVCenter | self.dice.choice([Qt.AlignHCenter, Qt.AlignLeft]))
        controls = [("Minimize", QStyle.SP_TitleBarMinButton), ("Maximize", QStyle.SP_TitleBarMaxButton), ("Close", QStyle.SP_TitleBarCloseButton)]
        controls = controls if self.dice.random() < 0.75 else controls[2:]
        buttons = []
        for name, standard in controls:
            button = QToolButton()
            button.setIcon(window.style().standardIcon(standard))
            button.setAutoRaise(self.dice.random() < 0.8)
            button.setFocusPolicy(Qt.NoFocus)
            button.waymark_kind, button.waymark_name = "window_control", name
            buttons.append(button)
        left = self.dice.random() < 0.15
        for widget in [*(reversed(buttons) if left else []), title, *([] if left else buttons)]:
            line.addWidget(widget, 1 if widget is title else 0)
        return bar

    def point(self, top):
        """Opens a menu or a combo of the top window in some screens."""
        shown = lambda kind: [w for w in top.findChildren(kind) if w.isVisible() and w.isEnabled()]
        draw = self.dice.random()
        if draw < 0.3 and shown(QMenuBar):
            bar = shown(QMenuBar)[0]
            action = self.dice.choice(bar.actions())
            self.pop(action.menu(), bar.mapToGlobal(bar.actionGeometry(action).bottomLeft() + QPoint(0, 1)))
        elif draw < 0.4:
            at = QPoint(self.dice.randint(0, top.width()), self.dice.randint(0, top.height()))
            self.pop(self.parts.menu(top), top.mapToGlobal(at))
        elif draw < 0.55:
            buttons = [b for b in shown(QPushButton) if b.menu()]
            if buttons:
                button = self.dice.choice(buttons)
                self.pop(button.menu(), button.mapToGlobal(button.rect().bottomLeft()))
        elif draw < 0.75 and shown(QComboBox):
            combo = self.dice.choice(shown(QComboBox))
            combo.showPopup()
            self.popped.append(combo.view().window())

    def pop(self, menu, at):
        menu.popup(at)
        if menu.actions() and self.dice.random() < 0.5:
            menu.setActiveAction(self.dice.choice([a for a in menu.actions() if not a.isSeparator()] or menu.actions()))
        self.popped.append(menu)

    def read(self, picture):
        layers, things = [], []
        for window in [*self.windows, *(p for p in self.popped if p.isVisible())]:
            reader = Reader(len(layers), SCALE, things)
            area = reader.box(window)
            layers.append(area)
            reader.walk(window, area)
        return truth.seen(things, layers, picture.size)

    def close(self):
        for one in reversed(self.popped):
            one.hide()
        for window in [*self.windows, self.backdrop]:
            window.hide()
            window.deleteLater()
        settle()


def main():
    split, family, _, icons, first, count = sys.argv[1:7]
    application = QApplication([sys.argv[0], "-style", STYLE])
    application.setEffectEnabled(Qt.UI_AnimateMenu, False)
    application.setEffectEnabled(Qt.UI_AnimateCombo, False)
    application.setCursorFlashTime(0)
    files = icon_files(icons)
    area = application.primaryScreen().geometry()
    for number in range(int(first), int(first) + int(count)):
        dice = seeded("qt", split, family, icons, number)
        application.setFont(QFont(dice.choice(FONTS), dice.choice([8, 9, 9, 10, 10, 11, 12])))
        if STYLE in COLOURFUL:
            application.setPalette(palette(dice))
        application.setStyleSheet(sheet(dice))
        shown = Screen(dice, files, area.width(), area.height())
        try:
            picture = truth.grab(settle)
            things = shown.read(picture)
            if things:
                truth.write(split, "qt", family, number, picture, things, SCALE)
        except RuntimeError as error:
            print(f"{family} {number}: {error}", file=sys.stderr)
        shown.close()
    # Some styles hang when they are taken down.
    os._exit(0)


main()
