"""Random GTK 3 content: forms, lists, tool bars, menus, dialogs of real widgets."""

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import GdkPixbuf, GLib, Gtk  # noqa: E402


class Parts:
    """Builds random widgets from dice, words and the icon names of the present icon theme."""

    def __init__(self, dice, words, icons, density):
        self.dice, self.words, self.icons, self.density = dice, words, icons, density
        self.menu_items, self.popover_buttons, self.combos = [], [], []

    def chance(self, share):
        return self.dice.random() < share

    def count(self, low, high):
        """A number that grows with the density (0–1) of this screen."""
        return low + round((high - low) * min(1, self.density * self.dice.uniform(0.4, 1.3)))

    def icon(self):
        return self.dice.choice(self.icons)

    def image(self, size=None):
        return Gtk.Image.new_from_icon_name(self.icon(), size or self.dice.choice([Gtk.IconSize.MENU, Gtk.IconSize.BUTTON, Gtk.IconSize.LARGE_TOOLBAR]))

    def maybe_off(self, widget):
        if self.chance(0.1):
            widget.set_sensitive(False)
        return widget

    def button(self):
        kind = self.dice.choice(["text", "text", "text", "icon", "both", "toggle", "menu", "link", "suggested"])
        if kind == "link":
            widget = Gtk.LinkButton.new_with_label("https://example.org/", self.words.label())
        elif kind == "toggle":
            widget = Gtk.ToggleButton(label=self.words.label(), active=self.chance(0.4))
        elif kind == "menu":
            widget = Gtk.MenuButton(label=self.words.label())
            popover = Gtk.Popover()
            popover.add(self.popover_content())
            widget.set_popover(popover)
            self.popover_buttons.append(widget)
        elif kind == "icon":
            widget = Gtk.Button(image=self.image(), always_show_image=True)
            widget.waymark_name = self.words.label()
        elif kind == "both":
            widget = Gtk.Button(label=self.words.label(), image=self.image(Gtk.IconSize.BUTTON), always_show_image=True)
        else:
            widget = Gtk.Button(label=self.words.label())
            if kind == "suggested":
                widget.get_style_context().add_class(self.dice.choice(["suggested-action", "destructive-action"]))
        if self.chance(0.08):
            widget.set_relief(Gtk.ReliefStyle.NONE)
        return self.maybe_off(widget)

    def popover_content(self):
        box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, margin=8)
        for _ in range(self.dice.randint(2, 7)):
            draw = self.dice.random()
            if draw < 0.6:
                item = Gtk.ModelButton(text=self.words.phrase())
                if self.chance(0.3):
                    item.set_property("role", Gtk.ButtonRole.CHECK)
                    item.set_property("active", self.chance(0.5))
                box.add(item)
            elif draw < 0.75:
                box.add(Gtk.Separator())
            else:
                box.add(self.field())
        box.show_all()
        return box

    def model(self):
        return [self.words.value() for _ in range(self.dice.randint(2, 8))]

    def field(self):
        dice = self.dice
        kind = dice.choice(["entry"] * 4 + ["search", "password", "combo", "combo", "combo_entry", "spin", "spin", "scale", "switch", "file", "colour", "font", "progress", "level"])
        if kind in ("entry", "search", "password"):
            widget = Gtk.SearchEntry() if kind == "search" else Gtk.Entry()
            widget.set_width_chars(dice.randint(4, 24))
            if kind == "password":
                widget.set_visibility(False)
            if self.chance(0.6):
                widget.set_text(self.words.value())
            elif self.chance(0.5):
                widget.set_placeholder_text(self.words.phrase())
            if kind == "entry" and self.chance(0.25):
                widget.set_icon_from_icon_name(dice.choice([Gtk.EntryIconPosition.PRIMARY, Gtk.EntryIconPosition.SECONDARY]), self.icon())
        elif kind.startswith("combo"):
            widget = Gtk.ComboBoxText.new_with_entry() if kind == "combo_entry" else Gtk.ComboBoxText()
            for text in self.model():
                widget.append_text(text)
            if self.chance(0.85):
                widget.set_active(0)
            if kind == "combo":
                self.combos.append(widget)
        elif kind == "spin":
            widget = Gtk.SpinButton.new_with_range(-100, 10000, 1)
            widget.set_value(dice.randint(-50, 2000))
            widget.set_digits(dice.choice([0, 0, 1, 2]))
            if self.chance(0.12):
                widget.set_orientation(Gtk.Orientation.VERTICAL)
        elif kind == "scale":
            widget = Gtk.Scale.new_with_range(Gtk.Orientation.HORIZONTAL, 0, 100, 1)
            widget.set_value(dice.randint(0, 100))
            widget.set_draw_value(self.chance(0.5))
            widget.set_size_request(dice.randint(80, 260), -1)
            if self.chance(0.2):
                for mark in (0, 50, 100):
                    widget.add_mark(mark, Gtk.PositionType.BOTTOM, str(mark))
        elif kind == "switch":
            widget = Gtk.Switch(active=self.chance(0.5), halign=Gtk.Align.START, valign=Gtk.Align.CENTER)
        elif kind == "file":
            widget = Gtk.FileChooserButton(title="", action=Gtk.FileChooserAction.OPEN)
        elif kind == "colour":
            widget = Gtk.ColorButton(halign=Gtk.Align.START)
            colour = widget.get_rgba()
            colour.red, colour.green, colour.blue = (dice.random() for _ in range(3))
            widget.set_rgba(colour)
        elif kind == "font":
            widget = Gtk.FontButton()
        elif kind == "progress":
            widget = Gtk.ProgressBar(fraction=dice.random(), valign=Gtk.Align.CENTER, show_text=self.chance(0.3))
        else:
            widget = Gtk.LevelBar(value=dice.random(), valign=Gtk.Align.CENTER)
        return self.maybe_off(widget)

    def form(self):
        dice = self.dice
        grid = Gtk.Grid(row_spacing=dice.randint(1, 14), column_spacing=dice.randint(3, 16), margin=dice.randint(2, 20))
        pairs = dice.choice([1, 1, 1, 2, 3])
        group = None
        above = self.chance(0.15)
        for row in range(self.count(2, 16)):
            for pair in range(pairs):
                label = self.words.phrase() + (":" if self.chance(0.4) else "")
                draw = dice.random()
                column = pair * 2
                if draw < 0.15:
                    grid.attach(self.check(label), column, row * 2, 2, 1)
                elif draw < 0.25:
                    group = Gtk.RadioButton.new_with_label_from_widget(group, label)
                    group.set_active(self.chance(0.4))
                    grid.attach(self.maybe_off(group), column, row * 2, 2, 1)
                elif draw < 0.3:
                    grid.attach(self.maybe_off(Gtk.Button(label=label)), column, row * 2, 2, 1)
                else:
                    field = self.field()
                    field.waymark_name = label
                    field.set_hexpand(self.chance(0.6))
                    text = Gtk.Label(label=label, xalign=dice.choice([0, 0, 1]))
                    grid.attach(text, column, row * 2, 1, 1)
                    grid.attach(field, column if above else column + 1, row * 2 + (1 if above else 0), 1, 1)
                    if self.chance(0.12) and not above and pairs == 1:
                        grid.attach(self.button(), 2, row * 2, 1, 1)
        return grid

    def check(self, label):
        widget = Gtk.CheckButton(label=label, active=self.chance(0.5), inconsistent=self.chance(0.1))
        widget.set_halign(self.dice.choice([Gtk.Align.START, Gtk.Align.START, Gtk.Align.FILL]))
        return self.maybe_off(widget)

    def scrolled(self, child):
        always = self.dice.choice([Gtk.PolicyType.AUTOMATIC, Gtk.PolicyType.AUTOMATIC, Gtk.PolicyType.ALWAYS])
        window = Gtk.ScrolledWindow(hscrollbar_policy=Gtk.PolicyType.AUTOMATIC, vscrollbar_policy=always, overlay_scrolling=False, hexpand=True, vexpand=True)
        window.set_shadow_type(self.dice.choice([Gtk.ShadowType.IN, Gtk.ShadowType.NONE]))
        window.set_size_request(self.dice.randint(90, 260), self.dice.randint(60, 220))
        window.add(child)
        return window

    def tree(self):
        dice = self.dice
        columns = dice.choice([1, 1, 2, 3, 4, 5, 6])
        kinds = [dice.choice(["text", "text", "text", "check", "icon_text"]) for _ in range(columns)]
        kinds[0] = dice.choice(["text", "icon_text"])
        store = Gtk.TreeStore(*[t for _ in range(columns) for t in (str, bool, str)])
        nested = self.chance(0.4)

        def row(parent):
            return store.append(parent, [v for _ in range(columns) for v in (self.words.value() if self.chance(0.8) else self.words.phrase(), self.chance(0.5), self.icon())])

        for _ in range(self.count(2, 40)):
            parent = row(None)
            if nested and self.chance(0.4):
                for _ in range(dice.randint(1, 5)):
                    row(parent)
        view = Gtk.TreeView(model=store, headers_visible=columns > 1 or self.chance(0.4), enable_grid_lines=dice.choice(list(map(Gtk.TreeViewGridLines, (0, 0, 0, 1, 2, 3)))))
        size = dice.choice([Gtk.IconSize.MENU, Gtk.IconSize.MENU, Gtk.IconSize.LARGE_TOOLBAR])
        for number, kind in enumerate(kinds):
            column = Gtk.TreeViewColumn(self.words.label())
            column.set_resizable(True)
            column.set_expand(self.chance(0.3))
            if kind == "check":
                renderer = Gtk.CellRendererToggle()
                column.pack_start(renderer, False)
                column.add_attribute(renderer, "active", number * 3 + 1)
            else:
                if kind == "icon_text":
                    picture = Gtk.CellRendererPixbuf(stock_size=size)
                    column.pack_start(picture, False)
                    column.add_attribute(picture, "icon-name", number * 3 + 2)
                column.pack_start(text := Gtk.CellRendererText(), True)
                column.add_attribute(text, "text", number * 3)
            if self.chance(0.2):
                column.set_sort_indicator(True)
            view.append_column(column)
        if nested and self.chance(0.7):
            view.expand_all()
        selection = view.get_selection()
        selection.set_mode(Gtk.SelectionMode.MULTIPLE)
        for index in range(len(store)):
            if self.chance(0.06):
                selection.select_path(Gtk.TreePath(index))
        return self.scrolled(view)

    def icon_view(self):
        store = Gtk.ListStore(GdkPixbuf.Pixbuf, str)
        size = self.dice.choice([24, 32, 48, 64])
        theme = Gtk.IconTheme.get_default()
        for _ in range(self.count(3, 40)):
            try:
                store.append([theme.load_icon(self.icon(), size, Gtk.IconLookupFlags.FORCE_SIZE), self.words.label()])
            except GLib.Error:
                continue
        view = Gtk.IconView(model=store, pixbuf_column=0, text_column=1, item_width=self.dice.randint(60, 120))
        if self.chance(0.5) and len(store):
            view.select_path(Gtk.TreePath(self.dice.randrange(len(store))))
        if self.chance(0.15):
            view.set_item_orientation(Gtk.Orientation.HORIZONTAL)
        return self.scrolled(view)

    def list_box(self):
        rows = Gtk.ListBox()
        for _ in range(self.count(2, 16)):
            line = Gtk.Box(spacing=8, margin=self.dice.randint(1, 12))
            if self.chance(0.5):
                line.pack_start(self.image(), False, False, 0)
            line.pack_start(Gtk.Label(label=self.words.phrase(), xalign=0), True, True, 0)
            if self.chance(0.5):
                end = self.dice.choice(["switch", "check", "value", "icon", "combo"])
                widget = {"switch": lambda: Gtk.Switch(active=self.chance(0.5), valign=Gtk.Align.CENTER), "check": lambda: Gtk.CheckButton(active=self.chance(0.5)), "value": lambda: Gtk.Label(label=self.words.value()), "icon": self.icon_button, "combo": self.field}[end]()
                line.pack_end(widget, False, False, 0)
            rows.add(line)
        if self.chance(0.4):
            rows.select_row(rows.get_row_at_index(0))
        return self.scrolled(rows) if self.chance(0.7) else rows

    def icon_button(self):
        widget = Gtk.Button(image=self.image(), always_show_image=True, relief=self.dice.choice([Gtk.ReliefStyle.NONE, Gtk.ReliefStyle.NORMAL]), valign=Gtk.Align.CENTER)
        widget.waymark_name = self.words.label()
        return self.maybe_off(widget)

    def text_view(self):
        view = Gtk.TextView(wrap_mode=self.dice.choice([Gtk.WrapMode.WORD, Gtk.WrapMode.NONE]), monospace=self.chance(0.4), left_margin=self.dice.randint(0, 12))
        lines = [" ".join(self.words.sentence() for _ in range(self.dice.randint(0, 3))) for _ in range(self.count(0, 30))]
        view.get_buffer().set_text("\n".join(lines))
        view.set_cursor_visible(self.chance(0.5))
        return self.scrolled(view)

    def flow(self):
        flow = Gtk.FlowBox(max_children_per_line=12, min_children_per_line=2, margin=4, valign=Gtk.Align.START)
        for _ in range(self.count(3, 20)):
            tile = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, margin=4)
            tile.add(self.image(Gtk.IconSize.DND))
            tile.add(Gtk.Label(label=self.words.label()))
            flow.add(tile)
        return self.scrolled(flow)

    def palette(self):
        """A grid of small buttons: icons, digits of a calculator, days of a month."""
        grid = Gtk.Grid(row_homogeneous=True, column_homogeneous=True, margin=4, row_spacing=self.dice.randint(0, 6), column_spacing=self.dice.randint(0, 6), expand=self.chance(0.4))
        kind = self.dice.choice(["icons", "digits", "days"])
        columns = 7 if kind == "days" else self.dice.randint(3, 9)
        for index in range(31 if kind == "days" else self.count(8, 40)):
            if kind == "icons":
                widget = self.icon_button()
            else:
                text = str(index + 1) if kind == "days" else self.dice.choice("0123456789+−×÷=%√π()CEM")
                widget = Gtk.ToggleButton(label=text, relief=Gtk.ReliefStyle.NONE, active=self.chance(0.04)) if kind == "days" else Gtk.Button(label=text)
            grid.attach(widget, index % columns, index // columns, 1, 1)
        return grid

    def buttons(self):
        box = Gtk.ButtonBox(spacing=self.dice.randint(2, 10), margin=self.dice.randint(2, 14))
        box.set_layout(self.dice.choice([Gtk.ButtonBoxStyle.END, Gtk.ButtonBoxStyle.CENTER, Gtk.ButtonBoxStyle.START, Gtk.ButtonBoxStyle.SPREAD, Gtk.ButtonBoxStyle.EXPAND]))
        for _ in range(self.dice.randint(2, 4)):
            box.add(self.button())
        return box

    def notebook(self, depth):
        book = Gtk.Notebook(tab_pos=self.dice.choice(list(map(Gtk.PositionType, (2, 2, 2, 0, 1, 3)))), margin=self.dice.choice([0, 0, 6]))
        closable = self.chance(0.3)
        for _ in range(self.dice.randint(2, 6)):
            tab = Gtk.Box(spacing=4)
            if self.chance(0.25):
                tab.add(self.image(Gtk.IconSize.MENU))
            tab.add(Gtk.Label(label=self.words.label()))
            if closable:
                close = Gtk.Button(image=Gtk.Image.new_from_icon_name("window-close-symbolic", Gtk.IconSize.MENU), relief=Gtk.ReliefStyle.NONE)
                close.waymark_name = "Close"
                tab.add(close)
            tab.show_all()
            book.append_page(self.block(depth + 1) if book.get_n_pages() < 2 else Gtk.Box(), tab)
        book.show_all()
        book.set_current_page(self.dice.randint(0, 1))
        return book

    def block(self, depth=0):
        """A piece of a window's body; containers hold further blocks to a depth of 3."""
        leaves = [self.form, self.form, self.form, self.tree, self.tree, self.tree, self.icon_view, self.list_box, self.list_box, self.text_view, self.flow, self.palette, self.buttons, self.labels]
        if depth >= 3 or self.dice.random() > 0.3 + 0.4 * self.density:
            return self.dice.choice(leaves)()
        kind = self.dice.choice(["book", "book", "paned", "paned", "stack", "frame", "expander", "beside", "switcher"])
        if kind == "book":
            return self.notebook(depth)
        if kind == "paned":
            paned = Gtk.Paned(orientation=self.dice.choice([Gtk.Orientation.HORIZONTAL, Gtk.Orientation.VERTICAL]))
            paned.pack1(self.block(depth + 1), True, False)
            paned.pack2(self.block(depth + 1), True, False)
            return paned
        if kind == "frame":
            frame = Gtk.Frame(label=self.words.phrase(), margin=self.dice.randint(2, 10))
            frame.add(self.block(depth + 1))
            return frame
        if kind == "expander":
            expander = Gtk.Expander(label=self.words.phrase(), expanded=self.chance(0.7), margin=4)
            expander.add(self.block(depth + 1))
            return expander
        if kind == "switcher":
            stack = Gtk.Stack()
            for index in range(self.dice.randint(2, 4)):
                stack.add_titled(self.block(depth + 1) if index == 0 else Gtk.Box(), str(index), self.words.label())
            box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL)
            box.add(Gtk.StackSwitcher(stack=stack, halign=Gtk.Align.CENTER, margin=4))
            box.pack_start(stack, True, True, 0)
            return box
        box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL if kind == "stack" else Gtk.Orientation.HORIZONTAL, spacing=self.dice.randint(0, 10))
        for _ in range(self.dice.randint(2, 3)):
            box.pack_start(self.block(depth + 1), self.chance(0.7), True, 0)
        return box

    def labels(self):
        box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, spacing=6, margin=12)
        if self.chance(0.4):
            box.add(Gtk.Image.new_from_icon_name(self.icon(), Gtk.IconSize.DIALOG))
        for _ in range(self.dice.randint(1, 4)):
            label = Gtk.Label(wrap=True, max_width_chars=50, xalign=self.dice.choice([0, 0.5]))
            text = GLib.markup_escape_text(self.words.sentence())
            label.set_markup(f"<b><big>{text}</big></b>" if self.chance(0.2) else text)
            box.add(label)
        if self.chance(0.3):
            box.add(self.field())
        return box

    def menu(self, depth=0):
        menu = Gtk.Menu()
        for _ in range(self.dice.randint(3, 14)):
            draw = self.dice.random()
            if draw < 0.15:
                item = Gtk.SeparatorMenuItem()
            elif draw < 0.3:
                item = Gtk.CheckMenuItem(label=self.words.phrase(), active=self.chance(0.5), draw_as_radio=self.chance(0.4))
            elif draw < 0.45:
                item = Gtk.MenuItem()
                line = Gtk.Box(spacing=6)
                line.add(self.image(Gtk.IconSize.MENU))
                line.add(Gtk.Label(label=self.words.phrase()))
                item.add(line)
            else:
                item = Gtk.MenuItem(label=self.words.phrase())
                if draw > 0.9 and depth == 0:
                    item.set_submenu(self.menu(1))
            menu.append(self.maybe_off(item))
        menu.show_all()
        return menu

    def menu_bar(self):
        bar = Gtk.MenuBar()
        for _ in range(self.dice.randint(3, 9)):
            item = Gtk.MenuItem(label=self.words.label())
            item.set_submenu(self.menu())
            bar.append(item)
            self.menu_items.append(item)
        return bar

    def tool_bar(self):
        dice = self.dice
        bar = Gtk.Toolbar(toolbar_style=dice.choice(list(map(Gtk.ToolbarStyle, (0, 0, 0, 2, 3, 1)))), icon_size=dice.choice([Gtk.IconSize.SMALL_TOOLBAR, Gtk.IconSize.LARGE_TOOLBAR, Gtk.IconSize.MENU]))
        bar.set_show_arrow(False)
        for _ in range(self.count(4, 20)):
            draw = dice.random()
            if draw < 0.12:
                item = Gtk.SeparatorToolItem()
            elif draw < 0.18:
                item = Gtk.ToolItem()
                item.add(Gtk.Entry(text=self.words.label() if self.chance(0.5) else "", width_chars=10))
            else:
                kind = Gtk.ToggleToolButton if draw < 0.35 else Gtk.MenuToolButton if draw < 0.42 else Gtk.ToolButton
                item = kind(icon_name=self.icon(), label=self.words.label(), is_important=self.chance(0.3))
                if draw < 0.35:
                    item.set_active(self.chance(0.4))
                elif draw < 0.42:
                    item.set_menu(self.menu(1))
                if self.chance(0.12):
                    item.set_sensitive(False)
            bar.insert(item, -1)
        if self.chance(0.3):
            bar.get_style_context().add_class("primary-toolbar")
        return bar

    def header_bar(self):
        bar = Gtk.HeaderBar(title=self.words.phrase(), show_close_button=True)
        if self.chance(0.3):
            bar.set_subtitle(self.words.phrase())
        for _ in range(self.count(0, 4)):
            bar.pack_start(self.icon_button() if self.chance(0.6) else self.button())
        for _ in range(self.count(0, 3)):
            bar.pack_end(self.icon_button() if self.chance(0.6) else self.button())
        return bar

    def info_bar(self):
        bar = Gtk.InfoBar(message_type=self.dice.choice([Gtk.MessageType.INFO, Gtk.MessageType.WARNING, Gtk.MessageType.ERROR, Gtk.MessageType.QUESTION]), show_close_button=self.chance(0.5))
        bar.get_content_area().add(Gtk.Label(label=self.words.phrase()))
        if self.chance(0.6):
            bar.add_button(self.words.label(), 1)
        return bar

    def body(self):
        box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL)
        if self.chance(0.45):
            box.add(self.menu_bar())
        for _ in range(self.dice.choice([0, 1, 1, 2]) if self.chance(0.6) else 0):
            box.add(self.tool_bar())
        if self.chance(0.12):
            box.add(self.info_bar())
        box.pack_start(self.block(), True, True, 0)
        if self.chance(0.3):
            box.add(Gtk.Separator())
            box.add(self.buttons())
        if self.chance(0.25):
            status = Gtk.Statusbar(margin=0)
            status.push(0, self.words.phrase())
            box.add(status)
        return box
