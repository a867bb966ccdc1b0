"""Reads what stands on a GTK 3 window from the toolkit itself: kinds, names, states and boxes."""

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gtk  # noqa: E402
from truth import meet, thing  # noqa: E402


def labels_in(widget):
    """Texts of the drawn labels within a widget."""
    if isinstance(widget, Gtk.Label):
        return [widget.get_text()] if widget.get_mapped() and widget.get_text() else []
    found = []
    if isinstance(widget, Gtk.Container):
        widget.forall(lambda child: found.extend(labels_in(child)))
    return found


class Reader:
    """Walks one toplevel. Boxes are on the screen, in its pixels (scale times GTK's units)."""

    def __init__(self, toplevel, layer, scale, things):
        self.toplevel, self.layer, self.scale, self.things = toplevel, layer, scale, things
        _, self.left, self.top = toplevel.get_window().get_origin()

    def box(self, widget, area=None):
        """Where an area of a widget (default: all of it; relative to its allocation) stands."""
        x, y, w, h = area or (0, 0, widget.get_allocated_width(), widget.get_allocated_height())
        dx, dy = widget.translate_coordinates(self.toplevel, 0, 0) or (0, 0)
        return tuple(v * self.scale for v in (self.left + dx + x, self.top + dy + y, w, h))

    def add(self, kind, widget, clip, name="", visible=None, area=None, **state):
        state.setdefault("disabled", not widget.is_sensitive())
        if widget.get_can_focus():
            state.setdefault("focused", widget.has_focus())
        self.things.append(thing(self.box(widget, area), clip, self.layer, kind, name, visible, **state))

    def label(self, widget, clip):
        text = widget.get_text().strip()
        if not text:
            return
        x, y = widget.get_layout_offsets()
        allocation = widget.get_allocation()
        logical = widget.get_layout().get_pixel_extents()[1]
        self.add("text", widget, clip, text, area=(x + logical.x - allocation.x, y + logical.y - allocation.y, logical.width, logical.height))

    def button(self, widget, clip):
        texts = labels_in(widget)
        given = getattr(widget, "waymark_name", "") or widget.get_tooltip_text() or ""
        if not given and isinstance(tool := widget.get_parent(), Gtk.ToolButton):
            given = tool.get_label() or ""
        name, visible = (" ".join(texts), True) if texts else (given, False)
        kind, state = ("button" if texts else "icon"), {}
        if isinstance(widget, Gtk.ToggleButton):
            state["checked"] = widget.get_active()
        if isinstance(widget, Gtk.LinkButton):
            kind = "link"
        elif isinstance(widget, Gtk.ModelButton):
            kind, state = "menu_item", {}
            name, visible = widget.get_property("text"), True
        elif isinstance(widget.get_parent(), Gtk.StackSwitcher):
            kind, state = "tab", {"selected": widget.get_active()}
        elif isinstance(widget, Gtk.CheckButton) and widget.get_mode():
            kind = "radio" if isinstance(widget, Gtk.RadioButton) else "checkbox"
            if not texts:
                name = given
            if widget.get_inconsistent():
                state = {}
        elif isinstance(widget, (Gtk.ColorButton, Gtk.FontButton)):
            kind = "button"
        context = widget.get_style_context()
        if context.has_class("titlebutton"):
            kind = "window_control"
        self.add(kind, widget, clip, name, visible, **state)

    def tree(self, widget, clip):
        for column in widget.get_columns():
            if widget.get_headers_visible():
                button = column.get_button()
                area = meet(self.box(widget), clip)
                self.add("header", button, area, column.get_title())
        whole = self.box(widget)
        body = meet(whole, clip)
        if widget.get_headers_visible() and widget.get_columns():
            header = max(column.get_button().get_allocated_height() for column in widget.get_columns()) * self.scale
            body = meet((whole[0], whole[1] + header, whole[2], whole[3] - header), clip)
        shown = widget.get_visible_range()
        model = widget.get_model()
        if not shown or model is None:
            return
        path, selection = shown[0], widget.get_selection()
        columns = [c for c in widget.get_columns() if c.get_visible()]
        while path is not None and path.compare(shown[1]) <= 0:
            texts, cells, checks, right = [], [], [], 0
            for number, column in enumerate(columns):
                area = widget.get_background_area(path, column)
                x, y = widget.convert_bin_window_to_widget_coords(area.x, area.y)
                iterator = model.get_iter(path)
                column.cell_set_cell_data(model, iterator, False, False)
                text = " ".join(r.get_property("text") or "" for r in column.get_cells() if isinstance(r, Gtk.CellRendererText)).strip()
                texts.append(text)
                cells.append(((x, y, area.width, area.height), text))
                right = max(right, x + area.width)
                for renderer in column.get_cells():
                    if isinstance(renderer, Gtk.CellRendererToggle):
                        inner = widget.get_cell_area(path, column)
                        ix, iy = widget.convert_bin_window_to_widget_coords(inner.x, inner.y)
                        offset = column.cell_get_position(renderer)
                        side = renderer.get_preferred_size(widget)[1]
                        start, given = offset[-2:]
                        width = min(side.width, given)
                        spot = (ix + start + (given - width) / 2, iy + (inner.height - side.height) / 2, width, side.height)
                        checks.append((spot, renderer.get_property("active")))
            if not cells:
                break
            left = min(c[0][0] for c in cells)
            top, height = cells[0][0][1], cells[0][0][3]
            state = {"selected": selection.path_is_selected(path), "focused": None}
            if model.iter_has_child(model.get_iter(path)):
                state["expanded"] = widget.row_expanded(path)
            self.add("row", widget, body, " ".join(t for t in texts if t), area=(left, top, right - left, height), **state)
            if len(cells) > 1:
                for area, text in cells:
                    self.add("cell", widget, body, text, area=area, focused=None)
            for area, active in checks:
                self.add("checkbox", widget, body, area=area, checked=active, focused=None)
            path = self.following(widget, model, path)

    @staticmethod
    def following(widget, model, path):
        """The next path that is drawn below this one."""
        if widget.row_expanded(path):
            down = path.copy()
            down.down()
            return down
        path = path.copy()
        while True:
            iterator = model.iter_next(model.get_iter(path))
            if iterator is not None:
                return model.get_path(iterator)
            if path.get_depth() <= 1:
                return None
            path.up()

    def icon_view(self, widget, clip):
        model = widget.get_model()
        column = widget.get_text_column()
        for index in range(len(model)):
            path = Gtk.TreePath(index)
            found, area = widget.get_cell_rect(path, None)
            if found:
                name = model[index][column] if column >= 0 else ""
                self.add("icon", widget, clip, name, area=(area.x, area.y, area.width, area.height), selected=widget.path_is_selected(path), focused=None)

    def tabs(self, book, clip):
        position = book.get_tab_pos().value_nick
        for number in range(book.get_n_pages()):
            label = book.get_tab_label(book.get_nth_page(number))
            if label is None or not label.get_child_visible() or not label.get_mapped():
                continue
            around = tab_space(book, position)
            size = label.get_allocation()
            area = (-around[3], -around[0], size.width + around[1] + around[3], size.height + around[0] + around[2])
            here = meet(self.box(book), clip)
            self.things.append(thing(self.box(label, area), here, self.layer, "tab", " ".join(labels_in(label)), None, selected=number == book.get_current_page()))
            self.inside(label, clip, words=False)

    def inside(self, widget, clip, words=True):
        children = []
        if isinstance(widget, Gtk.Container):
            widget.forall(children.append)
        for child in children:
            if words or not isinstance(child, (Gtk.Label, Gtk.Image)):
                self.walk(child, clip, words)

    def walk(self, widget, clip, words=True):
        if not widget.get_mapped() or not widget.get_child_visible() or isinstance(widget, Gtk.Popover):
            return
        allocation = widget.get_allocation()
        if isinstance(widget, Gtk.Container) and not isinstance(widget, Gtk.Box):
            clip = meet(self.box(widget), clip)
        if allocation.width <= 1 or allocation.height <= 1:
            return
        given = getattr(widget, "waymark_name", "")
        if isinstance(widget, Gtk.FileChooserButton):
            kind = []
            widget.forall(lambda child: kind.append("combo" if isinstance(child, Gtk.ComboBox) else "button") if child.get_visible() else None)
            texts = labels_in(widget)
            self.add("combo" if kind[:1] == ["combo"] else "button", widget, clip, " ".join(texts))
        elif isinstance(widget, Gtk.ComboBox):
            entry = widget.get_child() if widget.get_has_entry() else None
            text = entry.get_text() if entry else (widget.get_active_text() if isinstance(widget, Gtk.ComboBoxText) else " ".join(labels_in(widget)))
            self.add("combo", widget, clip, text or given, bool(text))
        elif isinstance(widget, Gtk.Button):
            self.button(widget, clip)
        elif isinstance(widget, Gtk.SpinButton):
            self.add("spinner", widget, clip, given, False)
        elif isinstance(widget, Gtk.Entry):
            hint = widget.get_placeholder_text() if not widget.get_text() else ""
            self.add("input", widget, clip, given or hint or "", bool(hint) and not given)
        elif isinstance(widget, Gtk.Scrollbar):
            adjustment = widget.get_adjustment()
            if widget.get_child_visible() and adjustment.get_upper() - adjustment.get_lower() >= 0:
                self.add("scrollbar", widget, clip, focused=None)
        elif isinstance(widget, Gtk.Scale):
            self.add("slider", widget, clip, given, False)
        elif isinstance(widget, Gtk.Switch):
            self.add("switch", widget, clip, given, False, checked=widget.get_active())
        elif isinstance(widget, Gtk.TextView):
            self.add("text_area", widget, clip)
        elif isinstance(widget, Gtk.TreeView):
            self.tree(widget, clip)
        elif isinstance(widget, Gtk.IconView):
            self.icon_view(widget, clip)
        elif isinstance(widget, Gtk.MenuItem):
            self.menu_item(widget, clip)
        elif isinstance(widget, Gtk.Label):
            self.label(widget, clip)
        elif isinstance(widget, Gtk.Image):
            if words and min(allocation.width, allocation.height) >= 12:
                width, height = (min(a, b) for a, b in zip((allocation.width, allocation.height), (widget.get_preferred_width()[0], widget.get_preferred_height()[0])))
                self.add("image", widget, clip, area=((allocation.width - width) / 2, (allocation.height - height) / 2, width, height))
        elif isinstance(widget, (Gtk.ProgressBar, Gtk.LevelBar)):
            return
        elif isinstance(widget, Gtk.Expander):
            title = widget.get_label_widget()
            x, y = title.translate_coordinates(widget, 0, 0)
            size = title.get_allocation()
            self.add("button", widget, clip, widget.get_label(), area=(0, y, x + size.width, size.height), expanded=widget.get_expanded())
            if widget.get_expanded() and widget.get_child():
                self.walk(widget.get_child(), clip, words)
        elif isinstance(widget, Gtk.Notebook):
            self.tabs(widget, clip)
            page = widget.get_nth_page(widget.get_current_page())
            if page:
                self.walk(page, clip, words)
        elif isinstance(widget, (Gtk.ListBoxRow, Gtk.FlowBoxChild)):
            self.add("row", widget, clip, " ".join(labels_in(widget)), selected=widget.is_selected())
            self.inside(widget, clip, words=False)
        else:
            self.inside(widget, clip, words)

    def menu_item(self, widget, clip):
        if isinstance(widget, Gtk.SeparatorMenuItem):
            return
        state = {"checked": widget.get_active()} if isinstance(widget, Gtk.CheckMenuItem) else {}
        bar = isinstance(widget.get_parent(), Gtk.MenuBar)
        self.add("menu" if bar else "menu_item", widget, clip, " ".join(labels_in(widget)), focused=None, **state)


def tab_space(book, position):
    """What a theme puts round a tab's label: (top, right, bottom, left) of padding and border."""
    path = book.get_path().copy()
    for name, mark in (("header", position), ("tabs", None), ("tab", None)):
        path.append_type(Gtk.Widget)
        path.iter_set_object_name(-1, name)
        if mark:
            path.iter_add_class(-1, mark)
    context = Gtk.StyleContext()
    context.set_path(path)
    context.set_screen(book.get_screen())
    padding, border = context.get_padding(Gtk.StateFlags.NORMAL), context.get_border(Gtk.StateFlags.NORMAL)
    return tuple(getattr(padding, side) + getattr(border, side) for side in ("top", "right", "bottom", "left"))
