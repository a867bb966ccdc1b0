import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JRootPane;
import javax.swing.JScrollBar;
import javax.swing.JTextField;
import javax.swing.JWindow;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;

/**
 * One random Swing screen after another. Reads from standard input "show JOB", "read FILE", "close"; answers "done".
 */
final class Screens {
  private static final int REST = 120; // milliseconds in which windows are mapped and drawn

  private final List<JFrame> windows = new ArrayList<>();
  private JWindow backdrop;

  public static void main(String[] arguments) throws Exception {
    JPopupMenu.setDefaultLightWeightPopupEnabled(false);
    ToolTipManager.sharedInstance().setEnabled(false);
    Screens screens = new Screens();
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      String[] order = line.split(" ", 2);
      switch (order[0]) {
        case "show" -> screens.show(new Job(Path.of(order[1])));
        case "read" -> screens.read(Path.of(order[1]));
        case "close" -> SwingUtilities.invokeAndWait(screens::close);
        default -> throw new IllegalArgumentException(line);
      }
      System.out.println("done");
    }
    System.exit(0);
  }

  private static void rest() throws Exception {
    for (int i = 0; i < 3; i++) {
      Thread.sleep(REST / 3);
      SwingUtilities.invokeAndWait(Toolkit.getDefaultToolkit()::sync);
    }
  }

  private static void later(Order order) throws Exception {
    Exception[] failed = new Exception[1];
    SwingUtilities.invokeAndWait(() -> {
      try {
        order.run();
      } catch (Exception error) {
        failed[0] = error;
      }
    });
    if (failed[0] != null) throw failed[0];
    rest();
  }

  private interface Order {
    void run() throws Exception;
  }

  private void show(Job job) throws Exception {
    later(() -> {
      JComponent.setDefaultLocale(Locale.forLanguageTag(job.only("language")));
      new Looks(job).wear(job.only("look"));
      behind(job);
    });
    int count = job.chance(0.28) ? job.any(2, 2, 3) : 1;
    for (int i = 0; i < count; i++) {
      boolean full = i == 0 && job.chance(0.3);
      later(() -> open(job, full));
    }
    JFrame top = windows.get(windows.size() - 1);
    later(() -> {
      scroll(job, top);
      focus(job, top);
    });
    later(() -> point(job, top));
  }

  private void behind(Job job) {
    backdrop = new JWindow();
    backdrop.add(new JLabel(new ImageIcon(job.only("wallpaper"))));
    backdrop.setSize(Toolkit.getDefaultToolkit().getScreenSize());
    backdrop.setVisible(true);
  }

  private void open(Job job, boolean full) {
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    JFrame frame = new JFrame(job.phrase());
    frame.setUndecorated(true);
    JComponent body = new Parts(job).body();
    frame.add(body, BorderLayout.CENTER);
    boolean own = UIManager.getLookAndFeel().getSupportsWindowDecorations() && job.chance(0.5);
    if (own) frame.getRootPane().setWindowDecorationStyle(job.any(JRootPane.FRAME, JRootPane.PLAIN_DIALOG));
    else if (job.chance(0.8)) title(job, frame);
    Dimension least = frame.getPreferredSize();
    boolean packed = body instanceof JOptionPane || job.chance(0.3);
    int width = Math.min(screen.width, packed ? least.width : Math.max(Math.min(least.width, 500), job.whole(260, screen.width)));
    int height = Math.min(screen.height, packed ? least.height : Math.max(Math.min(least.height, 300), job.whole(180, screen.height)));
    if (full && !packed) frame.setSize(screen);
    else frame.setBounds(job.whole(0, screen.width - width), job.whole(0, screen.height - height), width, height);
    windows.add(frame);
    frame.setVisible(true);
  }

  /** A title bar such as a window manager draws. */
  private void title(Job job, JFrame frame) {
    Color ground = Color.getHSBColor(job.dice.nextFloat(), job.part(0, 0.8), job.part(0.15, 0.95));
    boolean dark = ground.getRed() * 0.3 + ground.getGreen() * 0.6 + ground.getBlue() * 0.1 < 130;
    Color ink = dark ? Color.WHITE : Color.BLACK;
    JPanel controls = new JPanel(new FlowLayout(FlowLayout.TRAILING, job.whole(0, 6), job.whole(0, 4)));
    controls.setOpaque(false);
    int side = job.whole(14, 24);
    for (Sign sign : job.chance(0.75) ? Sign.values() : new Sign[] {Sign.CLOSE}) {
      JButton button = new JButton(sign.icon(side, ink));
      button.setBorder(BorderFactory.createEmptyBorder());
      button.setContentAreaFilled(false);
      button.setFocusable(false);
      button.setPreferredSize(new Dimension(side, side));
      button.getAccessibleContext().setAccessibleName(sign.words());
      button.putClientProperty("waymark.kind", "window_control");
      controls.add(button);
    }
    JLabel words = new JLabel(frame.getTitle(), job.any(SwingConstants.LEADING, SwingConstants.CENTER));
    words.setForeground(ink);
    words.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
    JPanel bar = new JPanel(new BorderLayout());
    bar.setBackground(ground);
    bar.add(words, BorderLayout.CENTER);
    bar.add(controls, job.chance(0.85) ? BorderLayout.EAST : BorderLayout.WEST);
    frame.add(bar, BorderLayout.NORTH);
    frame.getRootPane().setBorder(BorderFactory.createLineBorder(ground.darker(), job.whole(0, 3)));
  }

  private static <T extends Component> List<T> within(Container parent, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Component child : parent.getComponents()) {
      if (kind.isInstance(child) && child.isShowing() && child.isEnabled()) found.add(kind.cast(child));
      if (child instanceof Container inner) found.addAll(within(inner, kind));
    }
    return found;
  }

  private static void scroll(Job job, JFrame top) {
    for (JScrollBar bar : within(top, JScrollBar.class)) if (job.chance(0.3)) bar.setValue(job.whole(bar.getMinimum(), bar.getMaximum()));
  }

  private static void focus(Job job, JFrame top) {
    List<JComponent> able = within(top, JComponent.class);
    able.removeIf(one -> !one.isFocusable() || !(one instanceof JButton || one instanceof JTextField || one instanceof JComboBox));
    if (!able.isEmpty()) job.pick(able).requestFocus();
  }

  /** Opens a menu or a combo of the top window in some screens. */
  private static void point(Job job, JFrame top) {
    List<JMenu> menus = within(top, JMenu.class);
    menus.removeIf(menu -> !menu.isTopLevelMenu() || Titles.isTitle(menu));
    List<JComboBox> combos = within(top, JComboBox.class);
    double draw = job.dice.nextDouble();
    if (draw < 0.35 && !menus.isEmpty()) unfold(job, job.pick(menus));
    else if (draw < 0.42) new Parts(job).popup().show(top.getRootPane(), job.whole(0, top.getWidth()), job.whole(0, top.getHeight()));
    else if (draw < 0.7 && !combos.isEmpty()) job.pick(combos).showPopup();
  }

  private static void unfold(Job job, JMenu menu) {
    List<MenuElement> path = new ArrayList<>(List.of((MenuElement) menu.getParent(), menu, menu.getPopupMenu()));
    List<Component> items = new ArrayList<>(List.of(menu.getMenuComponents()));
    items.removeIf(item -> !(item instanceof JMenuItem) || !item.isEnabled());
    if (!items.isEmpty() && job.chance(0.6)) {
      JMenuItem item = (JMenuItem) job.pick(items);
      path.add(item);
      if (item instanceof JMenu inner) path.add(inner.getPopupMenu());
    }
    MenuSelectionManager.defaultManager().setSelectedPath(path.toArray(new MenuElement[0]));
  }

  /** Windows of open menus, in the order in which they were opened. */
  private static List<Window> popped() {
    List<Window> found = new ArrayList<>();
    for (MenuElement element : MenuSelectionManager.defaultManager().getSelectedPath())
      if (element instanceof JPopupMenu menu && menu.isShowing()) found.add(SwingUtilities.getWindowAncestor(menu));
    return found;
  }

  private void read(Path file) throws Exception {
    List<String> lines = new ArrayList<>();
    later(() -> {
      List<Window> stack = new ArrayList<>(windows);
      stack.addAll(popped());
      Reader.Layers layers = new Reader.Layers();
      for (Window window : stack) {
        Rectangle area = new Rectangle(window.getLocationOnScreen(), window.getSize());
        new Reader(layers, area, lines).walk(window, area);
      }
    });
    Files.write(file, lines);
  }

  private void close() {
    MenuSelectionManager.defaultManager().clearSelectedPath();
    windows.forEach(Window::dispose);
    windows.clear();
    backdrop.dispose();
  }
}
