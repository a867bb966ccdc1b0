import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;

/** The signs of a title bar's buttons. */
enum Sign {
  MINIMIZE,
  MAXIMIZE,
  CLOSE;

  String words() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  Icon icon(int side, Color ink) {
    return new Icon() {
      @Override
      public void paintIcon(Component widget, Graphics graphics, int x, int y) {
        Graphics2D pen = (Graphics2D) graphics.create(x, y, side, side);
        pen.setColor(ink);
        pen.setStroke(new BasicStroke(side / 12f));
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(pen, side / 4, side - side / 4);
        pen.dispose();
      }

      @Override
      public int getIconWidth() {
        return side;
      }

      @Override
      public int getIconHeight() {
        return side;
      }
    };
  }

  private void draw(Graphics2D pen, int low, int high) {
    switch (this) {
      case MINIMIZE -> pen.drawLine(low, high, high, high);
      case MAXIMIZE -> pen.drawRect(low, low, high - low, high - low);
      case CLOSE -> {
        pen.drawLine(low, low, high, high);
        pen.drawLine(low, high, high, low);
      }
    }
  }
}
