"""Screens of random GTK 3 windows in one theme: gtk_screens.py SPLIT FAMILY THEME ICONS FIRST COUNT (on $DISPLAY)."""

import sys
import time

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Gdk", "3.0")
from gi.repository import Gdk, GdkPixbuf, GLib, Gtk  # noqa: E402
import truth  # noqa: E402
from gtk_boxes import Reader  # noqa: E402
from gtk_parts import Parts  # noqa: E402
from words import Words, language_of, seeded  # noqa: E402

FONTS = ["DejaVu Sans", "Liberation Sans", "Roboto", "Cantarell", "Open Sans", "Lato", "Noto Sans", "Nimbus Sans", "DejaVu Serif"]
LAYOUTS = ["menu:minimize,maximize,close", ":minimize,maximize,close", ":close", "close,minimize,maximize:", "close:", ":minimize,close"]


def settle():
    """Handles events until GTK is idle for a moment."""
    quiet = time.monotonic()
    while time.monotonic() - quiet < 0.03:
        if Gtk.events_pending():
            Gtk.main_iteration_do(False)
            if time.monotonic() - quiet > 2:
                return
        else:
            time.sleep(0.004)


def tweaks(dice):
    """Random CSS: accent, corners, spacing of buttons, entries and rows."""
    rules = []
    colour = f"rgb({dice.randint(0, 255)},{dice.randint(0, 255)},{dice.randint(0, 255)})"
    if dice.random() < 0.25:
        rules.append(f"button {{ padding: {dice.randint(1, 9)}px {dice.randint(2, 18)}px; }}")
    if dice.random() < 0.25:
        rules.append(f"button, entry {{ border-radius: {dice.choice([0, 3, 8, 16])}px; }}")
    if dice.random() < 0.2:
        rules.append(f"*:selected, selection {{ background-color: {colour}; }}")
    if dice.random() < 0.12:
        rules.append(f"button {{ background-image: none; background-color: {colour}; }}")
    if dice.random() < 0.15:
        rules.append(f"headerbar {{ background-image: none; background-color: {colour}; }}")
    if dice.random() < 0.2:
        rules.append(f"entry {{ min-height: {dice.randint(16, 40)}px; }}")
    return "\n".join(rules)


def pixbuf(image):
    return GdkPixbuf.Pixbuf.new_from_bytes(GLib.Bytes.new(image.tobytes()), GdkPixbuf.Colorspace.RGB, False, 8, image.width, image.height, image.width * 3)


def icon_names(dice):
    """A share of the theme's own icon names, symbolic or coloured."""
    theme = Gtk.IconTheme.get_default()
    names = [n for context in ("Actions", "Applications", "Places", "MimeTypes", "Devices", "Categories", "Status") for n in sorted(theme.list_icons(context))]
    symbolic = [n for n in names if n.endswith("-symbolic")]
    plain = [n for n in names if not n.endswith("-symbolic")]
    chosen = symbolic if symbolic and dice.random() < 0.45 else plain or symbolic
    return dice.sample(chosen, min(120, len(chosen))) or ["document-open"]


class Screen:
    """One random screen: what is behind, windows from the lowest up, a panel, an open menu."""

    def __init__(self, dice, width, height, scale):
        self.dice, self.width, self.height, self.scale = dice, width, height, scale
        self.windows, self.popped = [], []
        dense = dice.random()
        self.parts = Parts(dice, Words(dice, language_of(dice)), icon_names(dice), dense)
        self.backdrop = Gtk.Window(type=Gtk.WindowType.POPUP)
        self.backdrop.add(Gtk.Image.new_from_pixbuf(pixbuf(truth.wallpaper(dice, width, height))))
        self.backdrop.resize(width, height)
        self.backdrop.show_all()
        settle()
        count = dice.choice([2, 2, 3]) if dice.random() < 0.28 else 1
        for index in range(count):
            self.open(full=index == 0 and dice.random() < 0.35)
        top = self.windows[-1]
        if dice.random() < 0.85:
            top.get_window().focus(Gdk.CURRENT_TIME)
            settle()
        if dice.random() < 0.25:
            self.panel()
        settle()
        self.point(top)

    def open(self, full):
        dice = self.dice
        window = Gtk.Window(title=self.parts.words.phrase())
        if full:
            at, size = (0, 0), (self.width, self.height)
        else:
            size = (dice.randint(240, self.width), dice.randint(160, self.height))
            at = (dice.randint(0, max(0, self.width - size[0])), dice.randint(0, max(0, self.height - size[1])))
        window.set_default_size(*size)
        if dice.random() < 0.4:
            window.set_titlebar(self.parts.header_bar())
        elif dice.random() < 0.2:
            window.set_decorated(False)
        if dice.random() < 0.2:
            window.set_type_hint(Gdk.WindowTypeHint.DIALOG)
        window.set_focus_visible(dice.random() < 0.5)
        window.add(self.parts.body())
        window.get_child().show_all()
        if window.get_titlebar():
            window.get_titlebar().show_all()
        window.move(*at)
        window.show()
        settle()
        self.windows.append(window)

    def panel(self):
        window = Gtk.Window(type=Gtk.WindowType.POPUP)
        line = Gtk.Box(spacing=2)
        for _ in range(self.dice.randint(2, 8)):
            line.add(self.parts.icon_button() if self.dice.random() < 0.5 else Gtk.ToggleButton(label=self.parts.words.label(), active=self.dice.random() < 0.3))
        line.pack_end(Gtk.Label(label=f"{self.dice.randint(0, 23):02d}:{self.dice.randint(0, 59):02d}", margin=4), False, False, 0)
        window.add(line)
        window.show_all()
        height = max(window.get_preferred_height()[1], self.dice.randint(24, 44))
        window.resize(self.width, height)
        window.move(0, 0 if self.dice.random() < 0.3 else self.height - height)
        settle()
        self.windows.append(window)

    def point(self, top):
        """Opens a menu, popover or combo of the top window in some screens."""
        belongs = lambda widget: widget.get_toplevel() is top and widget.get_mapped() and widget.is_sensitive()
        draw = self.dice.random()
        menus = [m for m in self.parts.menu_items if belongs(m)]
        if draw < 0.3 and menus:
            item = self.dice.choice(menus)
            item.get_submenu().popup_at_widget(item, Gdk.Gravity.SOUTH_WEST, Gdk.Gravity.NORTH_WEST, None)
            self.popped.append(item.get_submenu())
        elif draw < 0.4:
            menu = self.parts.menu()
            menu.attach_to_widget(top, None)
            spot = Gdk.Rectangle()
            spot.x, spot.y, spot.width, spot.height = self.dice.randint(0, top.get_allocated_width()), self.dice.randint(0, top.get_allocated_height()), 1, 1
            menu.popup_at_rect(top.get_window(), spot, Gdk.Gravity.SOUTH_EAST, Gdk.Gravity.NORTH_WEST, None)
            self.popped.append(menu)
        elif draw < 0.55:
            shown = [b for b in self.parts.popover_buttons if belongs(b)]
            if shown:
                button = self.dice.choice(shown)
                button.set_active(True)
                self.popped.append(button.get_popover())
        elif draw < 0.65:
            combos = [c for c in self.parts.combos if belongs(c)]
            if combos:
                combo = self.dice.choice(combos)
                combo.popup()
                self.popped.append(combo)
        settle()

    def read(self, picture):
        """Things and the layers that hide them."""
        stack = list(self.windows)
        stack += [w for w in Gtk.Window.list_toplevels() if w.get_window_type() == Gtk.WindowType.POPUP and w.get_mapped() and w is not self.backdrop and w not in stack]
        layers, things = [], []
        for window in stack:
            reader = Reader(window, len(layers), self.scale, things)
            area = reader.box(window)
            layers.append(area)
            reader.inside(window, area)
            for popover in (p for p in self.popped if isinstance(p, Gtk.Popover) and p.get_mapped() and p.get_toplevel() is window):
                above = Reader(window, len(layers), self.scale, things)
                spot = above.box(popover)
                layers.append(spot)
                above.inside(popover, truth.meet(spot, area))
        return truth.seen(things, layers, picture.size)

    def close(self):
        for one in self.popped:
            one.popdown()
        settle()
        for window in [*self.windows, self.backdrop]:
            window.destroy()
        settle()


def main():
    split, family, theme, icons, first, count = sys.argv[1:7]
    settings = Gtk.Settings.get_default()
    screen = Gdk.Screen.get_default()
    for name, value in {"gtk-enable-animations": False, "gtk-cursor-blink": False, "gtk-icon-theme-name": icons, "gtk-theme-name": theme.split(":")[0], "gtk-application-prefer-dark-theme": theme.endswith(":dark")}.items():
        settings.set_property(name, value)
    monitor = Gdk.Display.get_default().get_monitor(0)
    scale, area = monitor.get_scale_factor(), monitor.get_geometry()
    provider = Gtk.CssProvider()
    Gtk.StyleContext.add_provider_for_screen(screen, provider, Gtk.STYLE_PROVIDER_PRIORITY_APPLICATION)
    for number in range(int(first), int(first) + int(count)):
        dice = seeded("gtk", split, theme, icons, number)
        settings.set_property("gtk-font-name", f"{dice.choice(FONTS)} {dice.choice([8, 9, 10, 10, 11, 11, 12, 14])}")
        settings.set_property("gtk-decoration-layout", dice.choice(LAYOUTS))
        provider.load_from_data(tweaks(dice).encode())
        shown = Screen(dice, area.width, area.height, scale)
        try:
            picture = truth.grab(settle)
            things = shown.read(picture)
            if things:
                truth.write(split, "gtk", family, number, picture, things, scale)
        except RuntimeError as error:
            print(f"{family} {number}: {error}", file=sys.stderr)
        shown.close()


main()
