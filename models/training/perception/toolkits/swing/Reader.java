import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDesktopPane;
import javax.swing.JInternalFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPasswordField;
import javax.swing.JProgressBar;
import javax.swing.JRadioButton;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.JTree;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.border.CompoundBorder;
import javax.swing.border.TitledBorder;
import javax.swing.table.JTableHeader;
import javax.swing.text.JTextComponent;

/** Reads what stands on a window from Swing itself: kinds, names, states and boxes on the screen. */
class Reader {
  private static final int LEAST_IMAGE = 12; // pixels
  private static final int MOTIF_RING = 6; // pixels

  private final List<String> lines;
  private final Layers layers;
  private final int layer;

  Reader(Layers layers, Rectangle area, List<String> lines) {
    this.layers = layers;
    this.lines = lines;
    this.layer = layers.add(area, lines);
  }

  /** Layers so far; a thing is hidden by the layers that come after its own. */
  static final class Layers {
    private int count;

    private int add(Rectangle area, List<String> lines) {
      lines.add("layer\t" + numbers(area));
      return count++;
    }
  }

  private static String numbers(Rectangle box) {
    return box.x + " " + box.y + " " + box.width + " " + box.height;
  }

  static Rectangle onScreen(Component widget, Rectangle area) {
    Point at = widget.getLocationOnScreen();
    return new Rectangle(at.x + area.x, at.y + area.y, area.width, area.height);
  }

  private static Rectangle all(Component widget) {
    return new Rectangle(widget.getSize());
  }

  static String state(String name, boolean value) {
    return name + "=" + (value ? 1 : 0);
  }

  void add(String kind, Component widget, Rectangle clip, Rectangle area, String name, boolean visible, String... states) {
    StringJoiner state = new StringJoiner(",");
    for (String one : states) state.add(one);
    state.add(state("disabled", !widget.isEnabled()));
    boolean whole = area.equals(all(widget)) || widget instanceof AbstractButton;
    if (whole && widget.isFocusable() && !(widget instanceof JMenuItem)) state.add(state("focused", focused(widget)));
    String text = name == null ? "" : name.replaceAll("\\s+", " ").strip();
    lines.add(String.join("\t", "thing", String.valueOf(layer), kind, numbers(onScreen(widget, area)), numbers(clip), visible && !text.isEmpty() ? "1" : "0", state.toString(), text));
  }

  private static boolean focused(Component widget) {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    boolean joined = widget instanceof JComboBox<?> || widget instanceof JSpinner;
    return owner == widget || owner != null && joined && SwingUtilities.isDescendingFrom(owner, widget);
  }

  void walk(Component widget, Rectangle above) {
    if (!widget.isVisible() || widget.getWidth() <= 1 || widget.getHeight() <= 1) return;
    Rectangle clip = above.intersection(onScreen(widget, all(widget)));
    if (clip.isEmpty()) return;
    if (widget instanceof JComponent inner && inner.getBorder() instanceof TitledBorder border) title(inner, border, clip);
    if (widget instanceof AbstractButton button) button(button, clip);
    else if (widget instanceof JComboBox<?> combo) combo(combo, clip);
    else if (widget instanceof JSpinner spinner) add("spinner", spinner, clip, all(spinner), String.valueOf(spinner.getValue()), true);
    else if (widget instanceof JPasswordField field) add("input", field, clip, all(field), "", false);
    else if (widget instanceof JTextField field) add("input", field, clip, all(field), field.getText(), true);
    else if (widget instanceof JTextComponent text) add("text_area", text, clip, all(text), "", false);
    else if (widget instanceof JScrollBar bar) add("scrollbar", bar, clip, all(bar), "", false);
    else if (widget instanceof JSlider slider) add("slider", slider, clip, all(slider), "", false);
    else if (widget instanceof JLabel label) label(label, clip);
    else if (widget instanceof JTableHeader header) headers(header, clip);
    else if (widget instanceof JTable table) new Lines(this).table(table, clip);
    else if (widget instanceof JTree tree) new Lines(this).tree(tree, clip);
    else if (widget instanceof JList<?> list) new Lines(this).list(list, clip);
    else if (widget instanceof JTabbedPane tabs) tabs(tabs, clip);
    else if (widget instanceof JDesktopPane desktop) desktop(desktop, clip);
    else if (widget instanceof Container inner && !(widget instanceof JProgressBar)) inside(inner, clip);
  }

  private void inside(Container widget, Rectangle clip) {
    if (widget.getClass().getName().endsWith("MetalTitlePane")) Titles.read(this, widget, clip);
    for (Component child : widget.getComponents()) walk(child, clip);
  }

  private void button(AbstractButton button, Rectangle clip) {
    String text = button.getText() == null ? "" : button.getText();
    String hint = button.getToolTipText() == null ? "" : button.getToolTipText();
    if (Titles.isTitle(button.getParent()) || button.getClientProperty("waymark.kind") != null) {
      if (!Titles.isMotifText(button)) add("window_control", button, clip, all(button), button.getAccessibleContext().getAccessibleName(), false);
      return;
    }
    String name = text.isEmpty() ? hint : text;
    boolean shown = !text.isEmpty();
    String checked = state("checked", button.isSelected());
    if (button instanceof JCheckBoxMenuItem || button instanceof JRadioButtonMenuItem) add("menu_item", button, clip, all(button), name, shown, checked);
    else if (button instanceof JMenuItem) add(button.getParent() instanceof JMenuBar ? "menu" : "menu_item", button, clip, all(button), name, shown);
    else if (button instanceof JCheckBox) add("checkbox", button, clip, drawn(button), name, shown, checked);
    else if (button instanceof JRadioButton) add("radio", button, clip, drawn(button), name, shown, checked);
    else if (button instanceof JToggleButton) add(shown ? "button" : "icon", button, clip, all(button), name, shown, checked);
    else add(shown ? "button" : "icon", button, clip, pressed(button), name, shown);
  }

  /** All of a button but the room that Motif keeps round it for the ring of a default button. */
  private static Rectangle pressed(AbstractButton button) {
    Rectangle area = all(button);
    boolean ringed = button.getBorder() instanceof CompoundBorder border && border.getOutsideBorder().getClass().getName().endsWith("MotifBorders$ButtonBorder");
    if (ringed && button instanceof JButton one && one.isDefaultCapable()) area.grow(-MOTIF_RING, -MOTIF_RING);
    return area;
  }

  /** The mark and its words, not the empty rest of its line. */
  static Rectangle drawn(AbstractButton button) {
    Dimension wanted = button.getPreferredSize();
    int width = Math.min(wanted.width, button.getWidth()), height = Math.min(wanted.height, button.getHeight());
    int x = button.getHorizontalAlignment() == SwingConstants.CENTER ? (button.getWidth() - width) / 2 : 0;
    return new Rectangle(x, (button.getHeight() - height) / 2, width, height);
  }

  private void combo(JComboBox<?> combo, Rectangle clip) {
    Object chosen = combo.getSelectedItem();
    add("combo", combo, clip, all(combo), chosen == null ? "" : chosen.toString(), true);
  }

  private void label(JLabel label, Rectangle clip) {
    Insets insets = label.getInsets();
    Rectangle view = new Rectangle(insets.left, insets.top, label.getWidth() - insets.left - insets.right, label.getHeight() - insets.top - insets.bottom);
    Rectangle picture = new Rectangle(), words = new Rectangle();
    Icon icon = label.isEnabled() || label.getDisabledIcon() == null ? label.getIcon() : label.getDisabledIcon();
    SwingUtilities.layoutCompoundLabel(label, label.getFontMetrics(label.getFont()), label.getText(), icon, label.getVerticalAlignment(), label.getHorizontalAlignment(), label.getVerticalTextPosition(), label.getHorizontalTextPosition(), view, picture, words, label.getIconTextGap());
    Object kind = label.getClientProperty("waymark.kind");
    if (label.getText() != null && !label.getText().isBlank()) add(kind == null ? "text" : kind.toString(), label, clip, words, label.getText(), true);
    if (icon != null && Math.min(picture.width, picture.height) >= LEAST_IMAGE) add("image", label, clip, picture, "", false);
  }

  /** Where TitledBorder puts its words: javax.swing.border.TitledBorder#paintBorder, leading at the top. */
  private void title(JComponent widget, TitledBorder border, Rectangle clip) {
    JLabel words = new JLabel(border.getTitle());
    words.setFont(border.getTitleFont() == null ? widget.getFont() : border.getTitleFont());
    Dimension size = words.getPreferredSize();
    int inset = border.getBorder() == null ? 0 : border.getBorder().getBorderInsets(widget).left;
    boolean above = border.getTitlePosition() == TitledBorder.ABOVE_TOP;
    int x = above ? 5 : 7 + inset;
    if (!border.getTitle().isBlank()) add("text", widget, clip, new Rectangle(x, 0, size.width, size.height), border.getTitle(), true);
  }

  private void headers(JTableHeader header, Rectangle clip) {
    for (int column = 0; column < header.getColumnModel().getColumnCount(); column++) {
      Object name = header.getColumnModel().getColumn(column).getHeaderValue();
      add("header", header, clip, header.getHeaderRect(column), name == null ? "" : name.toString(), true);
    }
  }

  private void tabs(JTabbedPane tabs, Rectangle clip) {
    Rectangle strip = clip;
    for (Component child : tabs.getComponents())
      if (child.getClass().getName().toLowerCase(Locale.ROOT).contains("scrollabletabviewport")) strip = clip.intersection(onScreen(child, all(child)));
    for (int i = 0; i < tabs.getTabCount(); i++) {
      Rectangle area = tabs.getUI().getTabBounds(tabs, i);
      String name = tabs.getTitleAt(i).isEmpty() ? tabs.getToolTipTextAt(i) : tabs.getTitleAt(i);
      if (area != null) add("tab", tabs, strip, area, name, !tabs.getTitleAt(i).isEmpty(), state("selected", i == tabs.getSelectedIndex()), state("disabled", !tabs.isEnabledAt(i)));
    }
    for (Component child : tabs.getComponents()) if (child instanceof AbstractButton || child == tabs.getSelectedComponent()) walk(child, clip);
  }

  /** Frames within a desktop hide one another: each is a layer, the lowest first. */
  private void desktop(JDesktopPane desktop, Rectangle clip) {
    Component[] frames = desktop.getComponents();
    for (int i = frames.length - 1; i >= 0; i--) {
      if (!(frames[i] instanceof JInternalFrame frame) || !frame.isVisible()) continue;
      Rectangle area = clip.intersection(onScreen(frame, all(frame)));
      if (area.isEmpty()) continue;
      Reader inner = new Reader(layers, area, lines);
      Titles.read(inner, frame, area);
      inner.inside(frame, area);
    }
  }
}
