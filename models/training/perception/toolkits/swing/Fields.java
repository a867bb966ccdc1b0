import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.ButtonGroup;
import javax.swing.Icon;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JProgressBar;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingConstants;

/** Single random widgets. */
final class Fields {
  final Job job;

  Fields(Job job) {
    this.job = job;
  }

  Icon icon(String pool) {
    return new ImageIcon(job.draw(pool));
  }

  <T extends JComponent> T perhapsOff(T widget) {
    if (job.chance(0.1)) widget.setEnabled(false);
    return widget;
  }

  /** A button that shows nothing but a picture. */
  <T extends AbstractButton> T pictured(T button, String pool) {
    button.setIcon(icon(pool));
    button.setToolTipText(job.label());
    return perhapsOff(button);
  }

  AbstractButton button() {
    double draw = job.dice.nextDouble();
    if (draw < 0.55) return perhapsOff(new JButton(job.label()));
    if (draw < 0.7) return perhapsOff(new JButton(job.label(), icon("small")));
    if (draw < 0.85) return pictured(new JButton(), job.any("small", "large"));
    return perhapsOff(new JToggleButton(job.label(), job.chance(0.4)));
  }

  JLabel label() {
    JLabel label = new JLabel(job.label());
    if (job.chance(0.1)) label.setIcon(icon("small"));
    if (job.chance(0.08)) label.setFont(label.getFont().deriveFont(label.getFont().getSize2D() * job.part(1.1, 1.8)));
    return perhapsOff(label);
  }

  JLabel link() {
    JLabel label = new JLabel(job.phrase());
    label.setForeground(label.getBackground().getRed() < 128 ? new Color(120, 170, 255) : Color.BLUE);
    label.setFont(label.getFont().deriveFont(Map.of(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_ON)));
    label.putClientProperty("waymark.kind", "link");
    return label;
  }

  JTextField textField() {
    JTextField field = job.chance(0.15) ? new JPasswordField() : new JTextField();
    field.setColumns(job.whole(4, 24));
    if (job.chance(0.6)) field.setText(job.value());
    if (job.chance(0.1)) field.setEditable(false);
    return perhapsOff(field);
  }

  JComboBox<String> combo() {
    JComboBox<String> combo = new JComboBox<>();
    int count = job.whole(2, 12);
    for (int i = 0; i < count; i++) combo.addItem(job.value());
    if (job.chance(0.1)) combo.setSelectedIndex(-1);
    combo.setEditable(job.chance(0.25));
    return perhapsOff(combo);
  }

  JSlider slider() {
    JSlider slider = new JSlider(0, 100, job.whole(0, 100));
    if (job.chance(0.35)) {
      slider.setMajorTickSpacing(25);
      slider.setMinorTickSpacing(5);
      slider.setPaintTicks(true);
      slider.setPaintLabels(job.chance(0.5));
    }
    return perhapsOff(slider);
  }

  JComponent textArea() {
    JTextArea area = new JTextArea(job.whole(2, 6), job.whole(10, 30));
    int count = job.chance(0.2) ? 0 : job.whole(1, 25);
    for (int i = 0; i < count; i++) area.append(job.sentence() + "\n");
    area.setLineWrap(job.chance(0.5));
    if (job.chance(0.2)) area.setFont(new Font(Font.MONOSPACED, Font.PLAIN, area.getFont().getSize()));
    return new JScrollPane(perhapsOff(area));
  }

  JComponent checks() {
    JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, job.whole(2, 10), 0));
    int count = job.whole(1, 3);
    for (int i = 0; i < count; i++) line.add(perhapsOff(new JCheckBox(job.label(), job.chance(0.5))));
    return line;
  }

  JComponent radios() {
    JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, job.whole(2, 10), 0));
    ButtonGroup group = new ButtonGroup();
    int count = job.whole(2, 4);
    for (int i = 0; i < count; i++) {
      JRadioButton radio = perhapsOff(new JRadioButton(job.label(), i == 0));
      group.add(radio);
      line.add(radio);
    }
    return line;
  }

  private JComponent progress() {
    JProgressBar bar = new JProgressBar(0, 100);
    bar.setValue(job.whole(0, 100));
    return bar;
  }

  private JComponent fileField() {
    JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 0));
    line.add(textField());
    line.add(new JButton("…"));
    return line;
  }

  /** What stands behind a label in a form. */
  JComponent field() {
    return switch (job.pick(List.of("text", "text", "text", "text", "combo", "combo", "combo", "spinner", "spinner", "slider", "checks", "radios", "area", "progress", "file", "link", "buttons"))) {
      case "text" -> textField();
      case "combo" -> combo();
      case "spinner" -> perhapsOff(new JSpinner(new SpinnerNumberModel(job.whole(0, 2000), -100, 10000, 1)));
      case "slider" -> slider();
      case "checks" -> checks();
      case "radios" -> radios();
      case "area" -> textArea();
      case "progress" -> progress();
      case "file" -> fileField();
      case "link" -> link();
      default -> buttons(job.whole(1, 3), FlowLayout.LEADING);
    };
  }

  JPanel buttons(int count, int alignment) {
    JPanel line = new JPanel(new FlowLayout(alignment, job.whole(2, 8), job.whole(0, 6)));
    for (int i = 0; i < count; i++) line.add(button());
    return line;
  }

  JLabel picture() {
    JLabel label = new JLabel(icon("large"));
    label.setHorizontalAlignment(SwingConstants.CENTER);
    return label;
  }
}
