"""Reads what stands on a Qt 5 window from the toolkit itself: kinds, names, states and boxes."""

from PyQt5.QtCore import QModelIndex, QPoint, QRect, Qt
from PyQt5.QtWidgets import (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QCheckBox, QComboBox, QGroupBox, QHeaderView, QLabel, QLineEdit,
    QListView, QMenu, QMenuBar, QPlainTextEdit, QProgressBar, QRadioButton, QScrollBar, QSizeGrip, QSlider, QStyle, QStyleOptionGroupBox,
    QStyleOptionSlider, QStyleOptionViewItem, QTabBar, QTableView, QTextEdit, QToolButton, QTreeView, QWidget,
)
from truth import meet, thing


def plain(text):
    return text.replace("&", "").strip()


class Reader:
    """Walks one top-level widget. Boxes are on the screen, in its pixels (scale times Qt's units)."""

    def __init__(self, layer, scale, things):
        self.layer, self.scale, self.things = layer, scale, things

    def box(self, widget, area=None):
        """Where an area of a widget (a QRect of its own coordinates; default: all of it) stands."""
        area = widget.rect() if area is None else area
        corner = widget.mapToGlobal(area.topLeft())
        return tuple(v * self.scale for v in (corner.x(), corner.y(), area.width(), area.height()))

    def add(self, kind, widget, clip, name="", visible=None, area=None, **state):
        state.setdefault("disabled", not widget.isEnabled())
        if widget.focusPolicy() != Qt.NoFocus:
            state.setdefault("focused", widget.hasFocus())
        self.things.append(thing(self.box(widget, area), clip, self.layer, kind, plain(name), visible, **state))

    def walk(self, widget, clip):
        if not widget.isVisible():
            return
        clip = meet(self.box(widget), clip)
        if clip[2] <= 1 or clip[3] <= 1:
            return
        known = next((read for kind, read in READERS if isinstance(widget, kind)), None)
        if known is None or known(self, widget, clip) is True:
            self.inside(widget, clip)

    def inside(self, widget, clip):
        """What stands on a widget. Siblings over each other are read all the same; layouts have none."""
        for child in widget.children():
            if isinstance(child, QWidget) and not child.isWindow():
                self.walk(child, clip)

    def button(self, widget, clip):
        text = plain(widget.text())
        if isinstance(widget, QToolButton):
            drawn = widget.toolButtonStyle() != Qt.ToolButtonIconOnly or widget.icon().isNull()
            text_shown = bool(text) and drawn
        else:
            text_shown = bool(text)
        kind = getattr(widget, "waymark_kind", "") or ("button" if text_shown else "icon")
        name = getattr(widget, "waymark_name", "") or text or widget.toolTip()
        state = {"checked": widget.isChecked()} if widget.isCheckable() else {}
        area = None
        if isinstance(widget, (QCheckBox, QRadioButton)):
            kind = "radio" if isinstance(widget, QRadioButton) else "checkbox"
            # What is seen of it: the mark and its words, not the empty rest of its row.
            area = QRect(0, 0, min(widget.width(), widget.sizeHint().width()), widget.height())
        self.add(kind, widget, clip, name, text_shown, area, **state)

    def combo(self, widget, clip):
        self.add("combo", widget, clip, widget.currentText(), bool(widget.currentText()))

    def spinner(self, widget, clip):
        self.add("spinner", widget, clip, widget.text(), True)

    def line_edit(self, widget, clip):
        text = "" if widget.echoMode() == QLineEdit.Password else widget.text()
        shown = text or ("" if widget.text() else widget.placeholderText())
        self.add("input", widget, clip, shown, bool(shown))
        return True

    def text_edit(self, widget, clip):
        self.add("text_area", widget, clip)
        for bar in (widget.verticalScrollBar(), widget.horizontalScrollBar()):
            self.walk(bar, clip)

    def scroll_bar(self, widget, clip):
        self.add("scrollbar", widget, clip, focused=None)

    def slider(self, widget, clip):
        option = QStyleOptionSlider()
        area = None
        if isinstance(widget, QSlider):
            widget.initStyleOption(option)
            groove = widget.style().subControlRect(QStyle.CC_Slider, option, QStyle.SC_SliderGroove, widget)
            handle = widget.style().subControlRect(QStyle.CC_Slider, option, QStyle.SC_SliderHandle, widget)
            area = groove.united(handle).intersected(widget.rect())
        self.add("slider", widget, clip, area=area)

    def label(self, widget, clip):
        if widget.pixmap() is not None and not widget.pixmap().isNull():
            size = widget.pixmap().deviceIndependentSize() if hasattr(widget.pixmap(), "deviceIndependentSize") else widget.pixmap().size() / widget.pixmap().devicePixelRatio()
            self.add("image", widget, clip, area=aligned(widget.contentsRect(), size.toSize() if hasattr(size, "toSize") else size, widget.alignment()), focused=None)
        elif widget.text():
            flags = int(widget.alignment()) | (int(Qt.TextWordWrap) if widget.wordWrap() else 0)
            area = widget.fontMetrics().boundingRect(widget.contentsRect(), flags, plain(widget.text()))
            self.add("text", widget, clip, widget.text(), area=area, focused=None)

    def group(self, widget, clip):
        option = QStyleOptionGroupBox()
        widget.initStyleOption(option)
        part = lambda which: widget.style().subControlRect(QStyle.CC_GroupBox, option, which, widget)
        title = part(QStyle.SC_GroupBoxLabel)
        if widget.isCheckable():
            self.add("checkbox", widget, clip, widget.title(), area=title.united(part(QStyle.SC_GroupBoxCheckBox)), checked=widget.isChecked())
        elif widget.title():
            self.add("text", widget, clip, widget.title(), area=title, focused=None)
        return True

    def tab_bar(self, widget, clip):
        for index in range(widget.count()):
            self.add("tab", widget, clip, widget.tabText(index), None, widget.tabRect(index), selected=index == widget.currentIndex(), focused=None)
        return True

    def actions(self, widget, clip):
        for action in widget.actions():
            if action.isSeparator() or not action.isVisible():
                continue
            state = {"checked": action.isChecked()} if action.isCheckable() else {}
            kind = "menu" if isinstance(widget, QMenuBar) else "menu_item"
            self.add(kind, widget, clip, action.text(), True, widget.actionGeometry(action), disabled=not action.isEnabled(), focused=None, **state)
        return isinstance(widget, QMenuBar)

    def header(self, widget, clip):
        upright = widget.orientation() == Qt.Vertical
        body = meet(self.box(widget.viewport()), clip)
        for section in range(widget.count()):
            if widget.isSectionHidden(section):
                continue
            at, extent = widget.sectionViewportPosition(section), widget.sectionSize(section)
            area = QRect(0, at, widget.width(), extent) if upright else QRect(at, 0, extent, widget.height())
            name = widget.model().headerData(section, widget.orientation())
            self.add("header", widget.viewport(), body, str(name or ""), area=area, disabled=not widget.isEnabled(), focused=None)

    def items(self, view, clip):
        body = meet(self.box(view.viewport()), clip)
        model = view.model()
        for row in rows_of(view, model):
            cells = [row.sibling(row.row(), column) for column in range(model.columnCount(row.parent()))] if not isinstance(view, QListView) else [row]
            hidden = lambda index: isinstance(view, (QTreeView, QTableView)) and view.isColumnHidden(index.column())
            cells = [(index, view.visualRect(index)) for index in cells if not hidden(index)]
            cells = [(index, area) for index, area in cells if area.width() > 0 and area.height() > 0]
            if not cells:
                continue
            self.row(view, body, cells)
        for child in view.children():
            if isinstance(child, QWidget) and child is not view.viewport():
                self.walk(child, clip)
        self.inside(view.viewport(), body)

    def row(self, view, body, cells):
        whole = cells[0][1]
        for _, area in cells[1:]:
            whole = whole.united(area)
        texts = [str(index.data() or "") for index, _ in cells]
        selected = [view.selectionModel().isSelected(index) for index, _ in cells]
        pictured = isinstance(view, QListView) and view.viewMode() == QListView.IconMode
        common = {"disabled": not view.isEnabled(), "focused": None}
        tree = isinstance(view, QTreeView) and view.model().hasChildren(cells[0][0])
        expanded = {"expanded": view.isExpanded(cells[0][0])} if tree else {}
        self.add("icon" if pictured else "row", view.viewport(), body, " ".join(t for t in texts if t), area=whole, selected=any(selected), **common, **expanded)
        if len(cells) > 1:
            for (index, area), text, chosen in zip(cells, texts, selected):
                # A month's names of days and numbers of weeks are lines of the table as well.
                named = view.objectName() == "qt_calendar_calendarview" and 0 in (index.row(), index.column())
                self.add("header" if named else "cell", view.viewport(), body, text, area=area, selected=chosen, **common)
        for index, area in cells:
            if index.data(Qt.CheckStateRole) is None:
                continue
            option = QStyleOptionViewItem()
            option.initFrom(view)
            option.rect, option.features = area, QStyleOptionViewItem.HasCheckIndicator | QStyleOptionViewItem.HasDisplay
            option.text = str(index.data() or "")
            if index.data(Qt.DecorationRole) is not None:
                option.features |= QStyleOptionViewItem.HasDecoration
                option.decorationSize = view.iconSize() if view.iconSize().isValid() else option.decorationSize
            spot = view.style().subElementRect(QStyle.SE_ItemViewItemCheckIndicator, option, view)
            self.add("checkbox", view.viewport(), body, area=spot, checked=index.data(Qt.CheckStateRole) == Qt.Checked, **common)


def rows_of(view, model):
    """The first cells of the lines that may be drawn, in their order."""
    if not isinstance(view, QTreeView):
        return [model.index(row, 0) for row in range(model.rowCount())]
    found = []

    def below(parent):
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found.append(index)
            if view.isExpanded(index):
                below(index)

    below(QModelIndex())
    return found


def aligned(space, size, alignment):
    """Where a picture of this size stands in its label."""
    x = space.right() - size.width() + 1 if alignment & Qt.AlignRight else space.left() + (space.width() - size.width()) // 2 if alignment & Qt.AlignHCenter else space.left()
    y = space.top() if alignment & Qt.AlignTop else space.top() + (space.height() - size.height()) // 2
    return QRect(QPoint(x, y), size)


# The first that fits reads the widget; one that answers True has its children read as well.
READERS = [
    (QMenu, Reader.actions),
    (QMenuBar, Reader.actions),
    (QHeaderView, Reader.header),
    (QAbstractItemView, Reader.items),
    (QComboBox, Reader.combo),
    (QAbstractSpinBox, Reader.spinner),
    (QLineEdit, Reader.line_edit),
    (QPlainTextEdit, Reader.text_edit),
    (QTextEdit, Reader.text_edit),
    (QScrollBar, Reader.scroll_bar),
    (QAbstractSlider, Reader.slider),
    (QProgressBar, lambda reader, widget, clip: None),
    (QSizeGrip, lambda reader, widget, clip: None),
    (QTabBar, Reader.tab_bar),
    (QGroupBox, Reader.group),
    (QAbstractButton, Reader.button),
    (QLabel, Reader.label),
]
