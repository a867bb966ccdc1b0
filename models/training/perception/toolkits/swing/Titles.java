import java.awt.Component;
import java.awt.Container;
import java.awt.FontMetrics;
import java.awt.Frame;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.JInternalFrame;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicInternalFrameUI;

/** Title bars that a look and feel draws: their words are no widgets, so they are found by drawing without them. */
final class Titles {
  private Titles() {}

  static boolean isTitle(Component widget) {
    for (Component one = widget; one != null; one = one.getParent()) if (one.getClass().getName().contains("TitlePane")) return true;
    return false;
  }

  /** Motif's title is drawn by a button that does nothing. */
  static boolean isMotifText(AbstractButton button) {
    return button.getClass().getName().endsWith("$Title");
  }

  static void read(Reader reader, JInternalFrame frame, Rectangle clip) {
    Component pane = ((BasicInternalFrameUI) frame.getUI()).getNorthPane();
    if (pane != null) read(reader, pane, clip, frame.getTitle(), frame::setTitle);
  }

  static void read(Reader reader, Container pane, Rectangle clip) {
    Frame frame = (Frame) SwingUtilities.getWindowAncestor(pane);
    read(reader, pane, clip, frame.getTitle(), frame::setTitle);
  }

  private static void read(Reader reader, Component pane, Rectangle clip, String title, Consumer<String> name) {
    BufferedImage with = drawn(pane);
    name.accept("");
    BufferedImage without = drawn(pane);
    name.accept(title);
    Rectangle changed = difference(with, without);
    if (changed.isEmpty()) return;
    // Metal's bumps begin where the title ends: what changed may be more than the words.
    FontMetrics metrics = pane.getFontMetrics(pane.getFont());
    int width = Math.min(changed.width, metrics.stringWidth(title)), height = Math.min(pane.getHeight(), metrics.getHeight());
    int middle = changed.height <= metrics.getHeight() ? changed.y + changed.height / 2 : pane.getHeight() / 2;
    reader.add("text", pane, clip, new Rectangle(changed.x, Math.max(0, middle - height / 2), width, height), title, true);
  }

  private static BufferedImage drawn(Component pane) {
    BufferedImage image = new BufferedImage(pane.getWidth(), pane.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    pane.print(graphics);
    graphics.dispose();
    return image;
  }

  private static Rectangle difference(BufferedImage a, BufferedImage b) {
    Rectangle found = new Rectangle(0, 0, -1, -1);
    for (int y = 0; y < a.getHeight(); y++)
      for (int x = 0; x < a.getWidth(); x++) if (a.getRGB(x, y) != b.getRGB(x, y)) found.add(new Rectangle(x, y, 1, 1));
    return found;
  }
}
