import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.io.File;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.ButtonGroup;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JDesktopPane;
import javax.swing.JFileChooser;
import javax.swing.JInternalFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import javax.swing.JTree;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.border.TitledBorder;
import javax.swing.table.DefaultTableModel;
import javax.swing.tree.DefaultMutableTreeNode;

/** Random content of windows: menus, tool bars, forms, lists, dialogs. */
final class Parts {
  private final Job job;
  private final Fields fields;

  Parts(Job job) {
    this.job = job;
    fields = new Fields(job);
  }

  /** All of a window below its title. */
  JComponent body() {
    double draw = job.dice.nextDouble();
    if (draw < 0.12) return question();
    if (draw < 0.2) return chooser();
    JPanel body = new JPanel(new BorderLayout());
    JPanel top = new JPanel(new GridBagLayout());
    GridBagConstraints line = new GridBagConstraints();
    line.gridx = 0;
    line.weightx = 1;
    line.fill = GridBagConstraints.HORIZONTAL;
    if (job.chance(0.7)) top.add(menuBar(), line);
    int bars = job.chance(0.65) ? job.whole(1, 2) : 0;
    for (int i = 0; i < bars; i++) top.add(toolBar(SwingConstants.HORIZONTAL), line);
    body.add(top, BorderLayout.NORTH);
    if (job.chance(0.12)) body.add(toolBar(SwingConstants.VERTICAL), BorderLayout.WEST);
    body.add(job.chance(0.12) ? desktop() : content(2), BorderLayout.CENTER);
    if (job.chance(0.5)) body.add(job.chance(0.6) ? statusBar() : fields.buttons(job.whole(1, 4), FlowLayout.TRAILING), BorderLayout.SOUTH);
    return body;
  }

  JMenuBar menuBar() {
    JMenuBar bar = new JMenuBar();
    int count = job.whole(2, 8);
    for (int i = 0; i < count; i++) bar.add(menu(1));
    return bar;
  }

  private JMenu menu(int depth) {
    JMenu menu = new JMenu(job.label());
    menu.setEnabled(job.chance(0.95));
    JPopupMenu items = menu.getPopupMenu();
    fill(items, depth);
    return menu;
  }

  JPopupMenu popup() {
    JPopupMenu menu = new JPopupMenu();
    fill(menu, 1);
    return menu;
  }

  private void fill(JPopupMenu menu, int depth) {
    int count = job.whole(2, 12);
    boolean pictured = job.chance(0.35);
    ButtonGroup group = new ButtonGroup();
    for (int i = 0; i < count; i++) {
      double draw = job.dice.nextDouble();
      if (draw < 0.12) menu.addSeparator();
      else if (draw < 0.2 && depth > 0) menu.add(menu(depth - 1));
      else menu.add(item(draw, pictured, group));
    }
  }

  private JMenuItem item(double draw, boolean pictured, ButtonGroup group) {
    if (draw < 0.32) return fields.perhapsOff(new JCheckBoxMenuItem(job.label(), job.chance(0.5)));
    if (draw < 0.42) {
      JMenuItem item = fields.perhapsOff(new JRadioButtonMenuItem(job.label(), group.getButtonCount() == 0));
      group.add(item);
      return item;
    }
    JMenuItem item = new JMenuItem(job.chance(0.7) ? job.label() : job.phrase());
    if (pictured) item.setIcon(fields.icon("small"));
    if (job.chance(0.3)) item.setAccelerator(KeyStroke.getKeyStroke(job.any("control ", "alt ", "control shift ") + (char) job.whole('A', 'Z')));
    return fields.perhapsOff(item);
  }

  private JToolBar toolBar(int orientation) {
    JToolBar bar = new JToolBar(orientation);
    bar.setFloatable(job.chance(0.5));
    bar.setRollover(job.chance(0.6));
    String pool = job.any("small", "large", "large");
    double toggles = job.chance(0.3) ? 0.4 : 0.05, texts = job.chance(0.25) ? 0.5 : 0;
    int count = job.whole(3, 20);
    for (int i = 0; i < count; i++) {
      double draw = job.dice.nextDouble();
      if (draw < 0.12) bar.addSeparator();
      else if (draw < 0.16 && orientation == SwingConstants.HORIZONTAL) bar.add(limited(job.chance(0.5) ? fields.combo() : fields.textField()));
      else if (job.chance(texts)) bar.add(new JButton(job.label(), job.chance(0.6) ? fields.icon(pool) : null));
      else if (job.chance(toggles)) bar.add(fields.pictured(new JToggleButton("", job.chance(0.3)), pool));
      else bar.add(fields.pictured(new JButton(), pool));
    }
    if (job.chance(0.3)) bar.add(Box.createGlue());
    return bar;
  }

  /** Keeps a field of a tool bar from taking all of its height. */
  private <T extends JComponent> T limited(T field) {
    Dimension wanted = field.getPreferredSize();
    field.setMaximumSize(new Dimension(Math.min(240, wanted.width), wanted.height));
    return field;
  }

  private JComponent statusBar() {
    JPanel bar = new JPanel(new FlowLayout(FlowLayout.LEADING, job.whole(4, 30), job.whole(1, 4)));
    int count = job.whole(1, 4);
    for (int i = 0; i < count; i++) bar.add(new JLabel(i == 0 ? job.phrase() : job.value()));
    bar.setBorder(job.chance(0.5) ? BorderFactory.createLoweredBevelBorder() : BorderFactory.createEmptyBorder(1, 2, 1, 2));
    return bar;
  }

  private JComponent content(int depth) {
    double draw = job.dice.nextDouble();
    if (depth > 0 && draw < 0.2) return split(depth - 1);
    if (depth > 0 && draw < 0.4) return tabs(depth - 1);
    if (draw < 0.65) return form();
    if (draw < 0.76) return table();
    if (draw < 0.84) return new JScrollPane(tree());
    if (draw < 0.93) return list();
    return fields.textArea();
  }

  private JComponent split(int depth) {
    int orientation = job.chance(0.7) ? JSplitPane.HORIZONTAL_SPLIT : JSplitPane.VERTICAL_SPLIT;
    boolean side = job.chance(0.5);
    JSplitPane pane = new JSplitPane(orientation, side ? new JScrollPane(tree()) : content(depth), content(depth));
    pane.setResizeWeight(side ? 0.25 : job.part(0.2, 0.7));
    if (job.chance(0.7)) pane.setDividerLocation(job.whole(100, 320));
    return pane;
  }

  private JComponent tabs(int depth) {
    int side = job.any(SwingConstants.TOP, SwingConstants.TOP, SwingConstants.TOP, SwingConstants.BOTTOM, SwingConstants.LEFT, SwingConstants.RIGHT);
    JTabbedPane pane = new JTabbedPane(side, job.chance(0.4) ? JTabbedPane.SCROLL_TAB_LAYOUT : JTabbedPane.WRAP_TAB_LAYOUT);
    int count = job.whole(2, 9);
    boolean pictured = job.chance(0.25);
    for (int i = 0; i < count; i++) {
      pane.addTab(job.label(), pictured ? fields.icon("small") : null, i == 0 ? content(depth) : new JPanel());
      if (i > 0 && job.chance(0.08)) pane.setEnabledAt(i, false);
    }
    return pane;
  }

  private JComponent form() {
    JPanel form = new JPanel(new GridBagLayout());
    GridBagConstraints at = new GridBagConstraints();
    int gap = job.whole(1, 7), columns = job.chance(0.25) ? 2 : 1, count = job.whole(3, 12);
    at.insets = new Insets(gap, gap + 2, gap, gap + 2);
    boolean wide = job.chance(0.6);
    for (int i = 0; i < count; i++) {
      at.gridy = i / columns;
      at.gridx = i % columns * 2;
      at.weightx = 0;
      at.fill = GridBagConstraints.NONE;
      at.anchor = job.chance(0.9) ? GridBagConstraints.LINE_START : GridBagConstraints.LINE_END;
      form.add(fields.label(), at);
      at.gridx++;
      at.weightx = 1;
      at.anchor = GridBagConstraints.LINE_START;
      at.fill = wide ? GridBagConstraints.HORIZONTAL : GridBagConstraints.NONE;
      form.add(fields.field(), at);
    }
    if (job.chance(0.3)) form.setBorder(titled());
    JPanel whole = new JPanel(new BorderLayout());
    whole.add(form, BorderLayout.NORTH);
    if (job.chance(0.35)) whole.add(grouped(), BorderLayout.CENTER);
    if (job.chance(0.2)) whole.add(fields.picture(), BorderLayout.WEST);
    if (job.chance(0.4)) whole.add(fields.buttons(job.whole(1, 4), job.any(FlowLayout.TRAILING, FlowLayout.CENTER, FlowLayout.LEADING)), BorderLayout.SOUTH);
    return job.chance(0.6) ? new JScrollPane(whole) : whole;
  }

  private TitledBorder titled() {
    return job.chance(0.5) ? BorderFactory.createTitledBorder(job.phrase()) : BorderFactory.createTitledBorder(BorderFactory.createEtchedBorder(), job.phrase());
  }

  /** A column of alike things within a titled frame. */
  private JComponent grouped() {
    Box group = Box.createVerticalBox();
    Supplier<JComponent> make = job.any(fields::checks, fields::radios, fields::slider, fields::link);
    int count = job.whole(1, 5);
    for (int i = 0; i < count; i++) {
      JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, job.whole(0, 3)));
      line.add(make.get());
      group.add(line);
    }
    group.setBorder(titled());
    return group;
  }

  private JComponent table() {
    int columns = job.whole(1, 7), rows = job.whole(2, 40);
    int ticks = job.chance(0.4) ? job.whole(0, columns - 1) : -1, pictures = job.chance(0.2) ? job.whole(0, columns - 1) : -1;
    DefaultTableModel model = new DefaultTableModel(0, columns) {
      @Override
      public Class<?> getColumnClass(int column) {
        return column == ticks ? Boolean.class : column == pictures ? Icon.class : Object.class;
      }
    };
    Object[] names = new Object[columns];
    for (int column = 0; column < columns; column++) names[column] = job.label();
    model.setColumnIdentifiers(names);
    for (int row = 0; row < rows; row++) {
      Object[] values = new Object[columns];
      for (int column = 0; column < columns; column++) values[column] = column == ticks ? job.chance(0.5) : column == pictures ? fields.icon("small") : job.chance(0.06) ? "" : job.value();
      model.addRow(values);
    }
    JTable table = new JTable(model);
    int line = table.getFontMetrics(table.getFont()).getHeight();
    table.setRowHeight(Math.max(pictures < 0 ? 0 : 18, line + job.whole(0, 10)));
    if (job.chance(0.3)) table.setShowGrid(job.chance(0.5));
    if (job.chance(0.3)) table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    if (job.chance(0.6)) table.setRowSelectionInterval(0, job.chance(0.2) ? Math.min(rows - 1, 3) : 0);
    if (job.chance(0.3)) table.changeSelection(job.whole(0, Math.min(rows - 1, 10)), 0, false, false);
    table.setFillsViewportHeight(job.chance(0.5));
    return new JScrollPane(fields.perhapsOff(table));
  }

  private JTree tree() {
    DefaultMutableTreeNode root = new DefaultMutableTreeNode(job.label());
    branch(root, 3);
    JTree tree = new JTree(root);
    tree.setRootVisible(job.chance(0.6));
    tree.setShowsRootHandles(job.chance(0.7));
    for (int row = 0; row < tree.getRowCount() && row < 60; row++) if (job.chance(0.5)) tree.expandRow(row);
    if (job.chance(0.6) && tree.getRowCount() > 0) tree.setSelectionRow(job.whole(0, Math.min(15, tree.getRowCount() - 1)));
    if (job.chance(0.3)) tree.setRowHeight(tree.getFontMetrics(tree.getFont()).getHeight() + job.whole(2, 10));
    return fields.perhapsOff(tree);
  }

  private void branch(DefaultMutableTreeNode parent, int depth) {
    int count = job.whole(1, 7);
    for (int i = 0; i < count; i++) {
      DefaultMutableTreeNode child = new DefaultMutableTreeNode(job.value());
      parent.add(child);
      if (depth > 0 && job.chance(0.45)) branch(child, depth - 1);
    }
  }

  private JComponent list() {
    DefaultListModel<String> model = new DefaultListModel<>();
    int count = job.whole(2, 40);
    for (int i = 0; i < count; i++) model.addElement(job.value());
    JList<String> list = new JList<>(model);
    if (job.chance(0.35)) pictured(list);
    if (job.chance(0.3)) list.setFixedCellHeight(list.getFontMetrics(list.getFont()).getHeight() + job.whole(1, 14));
    if (job.chance(0.6)) list.setSelectedIndex(job.whole(0, Math.min(count - 1, 12)));
    return new JScrollPane(fields.perhapsOff(list));
  }

  /** Gives the lines pictures; in half of the lists as large ones above the words, side by side. */
  private void pictured(JList<String> list) {
    boolean grid = job.chance(0.5);
    Icon[] icons = new Icon[5];
    for (int i = 0; i < icons.length; i++) icons[i] = fields.icon(grid ? "large" : "small");
    list.setCellRenderer(new DefaultListCellRenderer() {
      @Override
      public Component getListCellRendererComponent(JList<?> owner, Object value, int index, boolean selected, boolean focused) {
        super.getListCellRendererComponent(owner, value, index, selected, focused);
        setIcon(icons[Math.max(0, index) % icons.length]);
        setHorizontalAlignment(grid ? CENTER : LEADING);
        setHorizontalTextPosition(grid ? CENTER : TRAILING);
        setVerticalTextPosition(grid ? BOTTOM : CENTER);
        return this;
      }
    });
    if (!grid) return;
    list.setLayoutOrientation(JList.HORIZONTAL_WRAP);
    list.setVisibleRowCount(-1);
    list.setFixedCellWidth(job.whole(80, 160));
    list.putClientProperty("waymark.kind", "icon");
  }

  private JComponent desktop() {
    JDesktopPane desktop = new JDesktopPane();
    int count = job.whole(1, 4);
    for (int i = 0; i < count; i++) {
      JInternalFrame frame = new JInternalFrame(job.phrase(), job.chance(0.7), job.chance(0.8), job.chance(0.7), job.chance(0.7));
      frame.setContentPane(job.chance(0.3) ? question() : (JComponent) content(1));
      if (job.chance(0.3)) frame.setJMenuBar(menuBar());
      if (job.chance(0.4)) frame.setFrameIcon(fields.icon("small"));
      frame.setBounds(job.whole(0, 500), job.whole(0, 300), job.whole(220, 600), job.whole(160, 420));
      frame.setVisible(true);
      desktop.add(frame, 0);
    }
    desktop.setPreferredSize(new Dimension(job.whole(400, 1000), job.whole(300, 600)));
    return desktop;
  }

  private JComponent question() {
    int sort = job.any(JOptionPane.ERROR_MESSAGE, JOptionPane.INFORMATION_MESSAGE, JOptionPane.WARNING_MESSAGE, JOptionPane.QUESTION_MESSAGE, JOptionPane.PLAIN_MESSAGE);
    int options = job.any(JOptionPane.DEFAULT_OPTION, JOptionPane.YES_NO_OPTION, JOptionPane.YES_NO_CANCEL_OPTION, JOptionPane.OK_CANCEL_OPTION, JOptionPane.OK_CANCEL_OPTION);
    Object message = job.chance(0.4) ? job.sentence() : new Object[] {job.sentence(), job.chance(0.5) ? fields.textField() : fields.combo(), job.chance(0.5) ? fields.checks() : job.phrase()};
    return new JOptionPane(message, sort, options);
  }

  private JComponent chooser() {
    JFileChooser chooser = new JFileChooser(new File(job.draw("folder")));
    chooser.setDialogType(job.any(JFileChooser.OPEN_DIALOG, JFileChooser.SAVE_DIALOG));
    chooser.setMultiSelectionEnabled(job.chance(0.3));
    return chooser;
  }
}
