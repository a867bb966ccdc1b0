"""Random Qt 5 content: forms, lists, tool bars, menus, dialogs of real widgets."""

from PyQt5.QtCore import QDate, QSize, Qt
from PyQt5.QtWidgets import (
    QAction, QActionGroup, QButtonGroup, QCalendarWidget, QCheckBox, QComboBox, QCommandLinkButton, QDateEdit, QDial, QDialogButtonBox,
    QDockWidget, QDoubleSpinBox, QFontComboBox, QFormLayout, QFrame, QGridLayout, QGroupBox, QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QListView, QListWidget, QListWidgetItem, QMainWindow, QMenu, QPlainTextEdit, QProgressBar, QPushButton, QRadioButton, QScrollArea,
    QSlider, QSpinBox, QSplitter, QTableWidget, QTableWidgetItem, QTabWidget, QTimeEdit, QToolBar, QToolBox, QToolButton, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget,
)


class Parts:
    """Builds random widgets from dice, words and a way to get icons (a call that gives a QIcon)."""

    def __init__(self, dice, words, icon, density):
        self.dice, self.words, self.icon, self.density = dice, words, icon, density

    def chance(self, share):
        return self.dice.random() < share

    def count(self, low, high):
        """A number that grows with the density (0–1) of this screen."""
        return low + round((high - low) * min(1, self.density * self.dice.uniform(0.4, 1.3)))

    def maybe_off(self, widget):
        if self.chance(0.1):
            widget.setEnabled(False)
        return widget

    def box(self, kind, *widgets):
        """The widgets in a plain widget, from the top down or side by side."""
        holder = QWidget()
        line = kind(holder)
        line.setSpacing(self.dice.randint(1, 12))
        margin = self.dice.choice([0, 0, 4, 9, 14])
        line.setContentsMargins(margin, margin, margin, margin)
        for widget in widgets:
            line.addWidget(widget)
        return holder

    def button(self):
        kind = self.dice.choice(["text", "text", "text", "icon", "both", "toggle", "menu", "tool", "command"])
        if kind == "command" and self.chance(0.5):
            return self.maybe_off(QCommandLinkButton(self.words.label(), self.words.phrase() if self.chance(0.5) else ""))
        if kind == "tool":
            return self.tool_button()
        widget = QPushButton("" if kind == "icon" else self.words.label())
        if kind in ("icon", "both"):
            widget.setIcon(self.icon())
            widget.setToolTip(self.words.label())
        if kind == "toggle":
            widget.setCheckable(True)
            widget.setChecked(self.chance(0.5))
        if kind == "menu":
            widget.setMenu(self.menu(widget))
        if self.chance(0.1):
            widget.setDefault(True)
        if self.chance(0.06):
            widget.setFlat(True)
        return self.maybe_off(widget)

    def tool_button(self):
        widget = QToolButton()
        widget.setIcon(self.icon())
        widget.setText(self.words.label())
        widget.setToolButtonStyle(self.dice.choice([Qt.ToolButtonIconOnly] * 4 + [Qt.ToolButtonTextBesideIcon, Qt.ToolButtonTextUnderIcon, Qt.ToolButtonTextOnly]))
        widget.setAutoRaise(self.chance(0.6))
        size = self.dice.choice([16, 16, 22, 24, 32])
        widget.setIconSize(QSize(size, size))
        if self.chance(0.3):
            widget.setCheckable(True)
            widget.setChecked(self.chance(0.5))
        return self.maybe_off(widget)

    def field(self):
        dice = self.dice
        kind = dice.choice(["entry"] * 5 + ["password", "combo", "combo", "combo", "combo_entry", "font", "spin", "spin", "double", "date", "time", "slider", "progress", "dial"])
        if kind in ("entry", "password"):
            widget = QLineEdit(self.words.value() if self.chance(0.55) else "")
            if kind == "password":
                widget.setEchoMode(QLineEdit.Password)
            if self.chance(0.4):
                widget.setPlaceholderText(self.words.phrase())
            if self.chance(0.25):
                widget.setClearButtonEnabled(True)
            if self.chance(0.15):
                widget.addAction(QAction(self.icon(), self.words.label(), widget), dice.choice([QLineEdit.LeadingPosition, QLineEdit.TrailingPosition]))
            if self.chance(0.4):
                widget.setFixedWidth(dice.randint(50, 320))
        elif kind in ("combo", "combo_entry"):
            widget = QComboBox()
            pictured = self.chance(0.25)
            for _ in range(dice.randint(2, 9)):
                widget.addItem(self.icon(), self.words.value()) if pictured else widget.addItem(self.words.value())
            widget.setEditable(kind == "combo_entry")
        elif kind == "font":
            widget = QFontComboBox()
        elif kind == "spin":
            widget = QSpinBox()
            widget.setRange(-100, 100000)
            widget.setValue(dice.randint(-50, 2000))
            widget.setSuffix(dice.choice(["", "", " px", " %", " ms"]))
        elif kind == "double":
            widget = QDoubleSpinBox()
            widget.setRange(-1000, 100000)
            widget.setValue(dice.uniform(-5, 900))
        elif kind == "date":
            widget = QDateEdit(QDate(dice.randint(1980, 2030), dice.randint(1, 12), dice.randint(1, 28)))
            widget.setCalendarPopup(self.chance(0.5))
        elif kind == "time":
            widget = QTimeEdit()
        elif kind == "slider":
            widget = QSlider(Qt.Horizontal)
            widget.setValue(dice.randint(0, 99))
            if self.chance(0.3):
                widget.setTickPosition(dice.choice([QSlider.TicksBelow, QSlider.TicksBothSides]))
                widget.setTickInterval(10)
            widget.setMinimumWidth(dice.randint(60, 220))
        elif kind == "dial":
            widget = QDial()
            widget.setValue(dice.randint(0, 99))
            widget.setFixedSize(dice.randint(36, 70), dice.randint(36, 70))
        else:
            widget = QProgressBar()
            widget.setValue(dice.randint(0, 100))
        return self.maybe_off(widget)

    def check(self):
        widget = QCheckBox(self.words.phrase())
        widget.setChecked(self.chance(0.5))
        return self.maybe_off(widget)

    def radios(self):
        """A group of radio buttons, one of them on; each in a line of its own or side by side."""
        buttons = [self.maybe_off(QRadioButton(self.words.phrase() if self.chance(0.6) else self.words.label())) for _ in range(self.dice.randint(2, 5))]
        self.dice.choice(buttons).setChecked(True)
        holder = self.box(self.dice.choice([QVBoxLayout, QVBoxLayout, QHBoxLayout]), *buttons)
        group = QButtonGroup(holder)
        for button in buttons:
            group.addButton(button)
        return holder

    def form(self):
        holder = QWidget()
        form = QFormLayout(holder)
        form.setVerticalSpacing(self.dice.randint(1, 12))
        form.setLabelAlignment(self.dice.choice([Qt.AlignLeft, Qt.AlignLeft, Qt.AlignRight]))
        form.setFieldGrowthPolicy(self.dice.choice([QFormLayout.AllNonFixedFieldsGrow, QFormLayout.AllNonFixedFieldsGrow, QFormLayout.FieldsStayAtSizeHint]))
        if self.chance(0.12):
            form.setRowWrapPolicy(QFormLayout.WrapAllRows)
        for _ in range(self.count(2, 14)):
            draw = self.dice.random()
            if draw < 0.12:
                form.addRow(self.check())
            elif draw < 0.2:
                form.addRow(self.words.phrase(), self.radios())
            elif draw < 0.3:
                form.addRow(self.words.phrase(), self.box(QHBoxLayout, self.field(), self.button()))
            else:
                form.addRow(self.words.phrase() + (":" if self.chance(0.6) else ""), self.field())
        return holder

    def grid(self):
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setSpacing(self.dice.randint(0, 8))
        digits = self.chance(0.5)
        columns = self.dice.randint(3, 8)
        for index in range(self.count(6, 36)):
            widget = QPushButton(self.dice.choice("0123456789+−×÷=%√π()CEM")) if digits else self.tool_button()
            if digits:
                widget.setMinimumWidth(self.dice.choice([24, 24, 40]))
            grid.addWidget(widget, index // columns, index % columns)
        return holder

    def checks(self):
        return self.box(QVBoxLayout, *[self.check() for _ in range(self.count(2, 10))])

    def group(self, depth):
        group = QGroupBox(self.words.phrase())
        if self.chance(0.3):
            group.setCheckable(True)
            group.setChecked(self.chance(0.6))
        line = QVBoxLayout(group)
        line.addWidget(self.dice.choice([self.radios, self.checks, self.form, lambda: self.block(depth + 1)])())
        return group

    def fill(self, item, column):
        item.setText(column, self.words.value() if self.chance(0.8) else self.words.phrase())
        if column == 0 and self.pictured:
            item.setIcon(0, self.icon())
        if column in self.ticked:
            item.setCheckState(column, self.dice.choice([Qt.Checked, Qt.Unchecked]))

    def tree(self):
        columns = self.dice.choice([1, 1, 2, 3, 4, 5])
        view = QTreeWidget()
        view.setColumnCount(columns)
        view.setHeaderLabels([self.words.label() for _ in range(columns)])
        view.setHeaderHidden(columns == 1 and self.chance(0.6))
        view.setAlternatingRowColors(self.chance(0.4))
        nested = self.chance(0.5)
        view.setRootIsDecorated(nested)
        view.setSelectionMode(QTreeWidget.ExtendedSelection)
        self.pictured, self.ticked = self.chance(0.5), {0} if self.chance(0.2) else set()
        for _ in range(self.count(2, 40)):
            parent = QTreeWidgetItem(view)
            items = [parent] + [QTreeWidgetItem(parent) for _ in range(self.dice.randint(1, 5) if nested and self.chance(0.4) else 0)]
            for item in items:
                for column in range(columns):
                    self.fill(item, column)
                item.setSelected(self.chance(0.05))
            parent.setExpanded(self.chance(0.6))
        if self.chance(0.5):
            for column in range(columns):
                view.resizeColumnToContents(column)
        view.setSortingEnabled(self.chance(0.2))
        return view

    def table(self):
        rows, columns = self.count(2, 30), self.dice.randint(2, 8)
        view = QTableWidget(rows, columns)
        view.setHorizontalHeaderLabels([self.words.label() for _ in range(columns)])
        view.verticalHeader().setVisible(self.chance(0.6))
        view.setShowGrid(self.chance(0.7))
        view.setAlternatingRowColors(self.chance(0.3))
        view.setSelectionBehavior(self.dice.choice([QTableWidget.SelectRows, QTableWidget.SelectItems]))
        ticked = self.dice.randrange(columns) if self.chance(0.25) else -1
        for row in range(rows):
            for column in range(columns):
                if self.chance(0.1):
                    continue
                item = QTableWidgetItem(self.words.value())
                if column == ticked:
                    item.setCheckState(self.dice.choice([Qt.Checked, Qt.Unchecked]))
                view.setItem(row, column, item)
        if self.chance(0.3):
            view.horizontalHeader().setSectionResizeMode(QHeaderView.Stretch)
        if self.chance(0.4):
            view.selectRow(self.dice.randrange(rows))
        return view

    def items(self):
        view = QListWidget()
        icons = self.chance(0.35)
        ticked = not icons and self.chance(0.25)
        for _ in range(self.count(3, 30)):
            item = QListWidgetItem(self.words.label() if icons else self.words.phrase(), view)
            if icons or self.chance(0.4):
                item.setIcon(self.icon())
            if ticked:
                item.setCheckState(self.dice.choice([Qt.Checked, Qt.Unchecked]))
        if icons:
            view.setViewMode(QListView.IconMode)
            size = self.dice.choice([24, 32, 48, 64])
            view.setIconSize(QSize(size, size))
            view.setGridSize(QSize(size + self.dice.randint(30, 60), size + self.dice.randint(26, 44)))
            view.setResizeMode(QListView.Adjust)
        if self.chance(0.5):
            view.setCurrentRow(self.dice.randrange(view.count()))
        return view

    def text(self):
        view = QPlainTextEdit("\n".join(" ".join(self.words.sentence() for _ in range(self.dice.randint(0, 3))) for _ in range(self.count(0, 30))))
        view.setReadOnly(self.chance(0.2))
        return self.maybe_off(view)

    def labels(self):
        lines = []
        for _ in range(self.dice.randint(1, 4)):
            label = QLabel(self.words.sentence())
            label.setWordWrap(True)
            if self.chance(0.2):
                label.setStyleSheet("font-size: 150%; font-weight: bold")
            lines.append(label)
        if self.chance(0.4):
            picture = QLabel()
            picture.setPixmap(self.icon().pixmap(self.dice.choice([32, 48, 64])))
            lines.insert(0, picture)
        return self.box(QVBoxLayout, *lines)

    def calendar(self):
        view = QCalendarWidget()
        view.setGridVisible(self.chance(0.4))
        return view

    def tool_box(self, depth):
        box = QToolBox()
        for index in range(self.dice.randint(2, 4)):
            box.addItem(self.block(depth + 1) if index == 0 else QWidget(), self.words.label())
        return box

    def tabs(self, depth):
        book = QTabWidget()
        book.setTabPosition(self.dice.choice([QTabWidget.North] * 5 + [QTabWidget.South, QTabWidget.West, QTabWidget.East]))
        book.setTabsClosable(self.chance(0.25))
        book.setDocumentMode(self.chance(0.25))
        for index in range(self.dice.randint(2, 7)):
            page = self.block(depth + 1) if index < 2 else QWidget()
            book.addTab(page, self.icon(), self.words.label()) if self.chance(0.2) else book.addTab(page, self.words.label())
        book.setCurrentIndex(self.dice.randint(0, 1))
        return book

    def buttons(self):
        box = QDialogButtonBox(self.dice.choice([Qt.Horizontal] * 5 + [Qt.Vertical]))
        roles = [QDialogButtonBox.AcceptRole, QDialogButtonBox.RejectRole, QDialogButtonBox.ApplyRole, QDialogButtonBox.HelpRole]
        for role in self.dice.sample(roles, self.dice.randint(1, 4)):
            button = box.addButton(self.words.label(), role)
            if self.chance(0.4):
                button.setIcon(self.icon())
            self.maybe_off(button)
        return box

    def block(self, depth=0):
        """A piece of a window's body; containers hold further blocks to a depth of 3."""
        leaves = [self.form] * 3 + [self.tree] * 3 + [self.table] * 2 + [self.items] * 2 + [self.text, self.labels, self.grid, self.checks, self.radios, self.calendar]
        if depth >= 3 or self.dice.random() > 0.3 + 0.4 * self.density:
            return self.dice.choice(leaves)()
        kind = self.dice.choice(["tabs", "tabs", "split", "split", "group", "group", "stack", "beside", "scroll", "box"])
        if kind == "tabs":
            return self.tabs(depth)
        if kind == "group":
            return self.group(depth)
        if kind == "box":
            return self.tool_box(depth)
        if kind == "split":
            split = QSplitter(self.dice.choice([Qt.Horizontal, Qt.Vertical]))
            for _ in range(2):
                split.addWidget(self.block(depth + 1))
            return split
        if kind == "scroll":
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setWidget(self.block(depth + 1))
            if self.chance(0.5):
                area.setFrameShape(QFrame.NoFrame)
            return area
        return self.box(QVBoxLayout if kind == "stack" else QHBoxLayout, *[self.block(depth + 1) for _ in range(self.dice.randint(2, 3))])

    def menu(self, parent, depth=0):
        menu = QMenu(self.words.label(), parent)
        group = QActionGroup(menu)
        for _ in range(self.dice.randint(3, 14)):
            draw = self.dice.random()
            if draw < 0.15:
                menu.addSeparator()
                continue
            if draw > 0.9 and depth == 0:
                menu.addMenu(self.menu(menu, 1))
                continue
            action = menu.addAction(self.words.phrase())
            if draw < 0.35:
                action.setIcon(self.icon())
            elif draw < 0.5:
                action.setCheckable(True)
                if self.chance(0.4):
                    group.addAction(action)
                action.setChecked(self.chance(0.5))
            if self.chance(0.3):
                action.setShortcut(self.dice.choice(["Ctrl+", "Alt+", "Ctrl+Shift+"]) + self.dice.choice("ABCDEFGHJKLMNOPQRSTUVWXYZ"))
            if self.chance(0.15):
                action.setEnabled(False)
        return menu

    def tool_bar(self):
        bar = QToolBar()
        bar.setToolButtonStyle(self.dice.choice([Qt.ToolButtonIconOnly] * 3 + [Qt.ToolButtonTextBesideIcon, Qt.ToolButtonTextUnderIcon, Qt.ToolButtonTextOnly]))
        size = self.dice.choice([16, 16, 22, 24, 24, 32])
        bar.setIconSize(QSize(size, size))
        for _ in range(self.count(3, 20)):
            draw = self.dice.random()
            if draw < 0.12:
                bar.addSeparator()
            elif draw < 0.2:
                field = self.field()
                field.setMaximumWidth(220)
                bar.addWidget(field)
            else:
                action = bar.addAction(self.icon(), self.words.label())
                if draw < 0.35:
                    action.setCheckable(True)
                    action.setChecked(self.chance(0.4))
                elif draw < 0.42:
                    action.setMenu(self.menu(bar, 1))
                action.setEnabled(not self.chance(0.12))
        return bar

    def window(self):
        """A main window or a dialog, without its title bar."""
        if self.chance(0.3):
            return self.box(QVBoxLayout, self.block(), self.buttons())
        window = QMainWindow()
        if self.chance(0.75):
            for _ in range(self.dice.randint(3, 9)):
                window.menuBar().addMenu(self.menu(window.menuBar()))
        for _ in range(self.dice.choice([0, 1, 1, 2])):
            window.addToolBar(self.dice.choice([Qt.TopToolBarArea] * 5 + [Qt.LeftToolBarArea]), self.tool_bar())
        if self.chance(0.2):
            dock = QDockWidget(self.words.label())
            dock.setWidget(self.block(2))
            window.addDockWidget(self.dice.choice([Qt.LeftDockWidgetArea, Qt.RightDockWidgetArea]), dock)
        window.setCentralWidget(self.block())
        if self.chance(0.5):
            window.statusBar().showMessage(self.words.phrase())
            if self.chance(0.4):
                window.statusBar().addPermanentWidget(QLabel(self.words.value()))
        return window
