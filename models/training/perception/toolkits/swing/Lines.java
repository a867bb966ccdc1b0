import java.awt.Component;
import java.awt.Rectangle;
import java.util.StringJoiner;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.tree.TreePath;

/** Reads the lines of tables, trees and lists. */
final class Lines {
  private final Reader reader;

  Lines(Reader reader) {
    this.reader = reader;
  }

  private static String words(Object value) {
    return value == null || value instanceof Icon || value instanceof Boolean ? "" : value.toString();
  }

  void table(JTable table, Rectangle clip) {
    for (int row = 0; row < table.getRowCount(); row++) {
      Rectangle whole = new Rectangle(table.getCellRect(row, 0, true));
      StringJoiner name = new StringJoiner(" ");
      for (int column = 0; column < table.getColumnCount(); column++) {
        whole = whole.union(table.getCellRect(row, column, true));
        String words = words(table.getValueAt(row, column));
        if (!words.isEmpty()) name.add(words);
      }
      if (!table.getVisibleRect().intersects(whole)) continue;
      reader.add("row", table, clip, whole, name.toString(), true, Reader.state("selected", table.isRowSelected(row)));
      for (int column = 0; column < table.getColumnCount(); column++) cell(table, clip, row, column);
    }
  }

  private void cell(JTable table, Rectangle clip, int row, int column) {
    Rectangle area = table.getCellRect(row, column, true);
    Object value = table.getValueAt(row, column);
    if (table.getColumnCount() > 1) reader.add("cell", table, clip, area, words(value), true);
    if (!(value instanceof Boolean checked)) return;
    Component drawn = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
    drawn.setSize(area.getSize());
    if (!(drawn instanceof AbstractButton box)) return;
    Rectangle mark = Reader.drawn(box);
    mark.translate(area.x, area.y);
    reader.add("checkbox", table, clip, mark, "", false, Reader.state("checked", checked));
  }

  void tree(JTree tree, Rectangle clip) {
    for (int row = 0; row < tree.getRowCount(); row++) {
      Rectangle words = tree.getRowBounds(row);
      Rectangle area = new Rectangle(words.x, words.y, Math.max(words.width, tree.getWidth() - words.x), words.height);
      if (!tree.getVisibleRect().intersects(area)) continue;
      TreePath path = tree.getPathForRow(row);
      String selected = Reader.state("selected", tree.isRowSelected(row));
      String name = String.valueOf(path.getLastPathComponent());
      if (tree.getModel().isLeaf(path.getLastPathComponent())) reader.add("row", tree, clip, area, name, true, selected);
      else reader.add("row", tree, clip, area, name, true, selected, Reader.state("expanded", tree.isExpanded(row)));
    }
  }

  <T> void list(JList<T> list, Rectangle clip) {
    for (int row = 0; row < list.getModel().getSize(); row++) {
      Rectangle area = list.getCellBounds(row, row);
      if (area == null || !list.getVisibleRect().intersects(area)) continue;
      String name = words(list.getModel().getElementAt(row));
      boolean pictured = list.getClientProperty("waymark.kind") != null;
      reader.add(pictured ? "icon" : "row", list, clip, area, name, true, Reader.state("selected", list.isSelectedIndex(row)));
    }
  }
}
