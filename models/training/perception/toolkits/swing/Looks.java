import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import javax.swing.UIDefaults;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import javax.swing.plaf.ColorUIResource;
import javax.swing.plaf.FontUIResource;
import javax.swing.plaf.metal.DefaultMetalTheme;
import javax.swing.plaf.metal.MetalLookAndFeel;
import javax.swing.plaf.metal.MetalTheme;
import javax.swing.plaf.metal.OceanTheme;
import javax.swing.plaf.nimbus.NimbusLookAndFeel;
import javax.swing.text.StyleContext;

/** Puts on one of the JDK's look-and-feels with random fonts and colours. */
final class Looks {
  private static final String MOTIF = "com.sun.java.swing.plaf.motif.MotifLookAndFeel";
  private static final String GTK = "com.sun.java.swing.plaf.gtk.GTKLookAndFeel";
  private static final List<String> GRADIENTS = List.of("Button", "CheckBox", "CheckBoxMenuItem", "MenuBar", "RadioButton", "RadioButtonMenuItem", "ScrollBar", "Slider", "ToggleButton");
  private static final List<String> NIMBUS_COLOURS = List.of("nimbusBase", "nimbusBlueGrey", "control", "nimbusLightBackground", "info", "text", "menuText", "nimbusSelectionBackground", "nimbusFocus", "nimbusDisabledText", "controlText", "infoText", "menu");

  private final Job job;

  Looks(Job job) {
    this.job = job;
  }

  void wear(String look) throws ReflectiveOperationException, UnsupportedLookAndFeelException {
    NIMBUS_COLOURS.forEach(name -> UIManager.put(name, null));
    switch (look) {
      case "metal" -> metal();
      case "nimbus" -> nimbus();
      case "motif" -> motif();
      case "gtk" -> UIManager.setLookAndFeel(GTK);
      default -> throw new IllegalArgumentException("no such look and feel: " + look);
    }
    for (String field : List.of("TextField", "TextArea", "PasswordField", "FormattedTextField", "TextPane", "EditorPane")) UIManager.put(field + ".caretBlinkRate", 0);
  }

  /** A font that borrows the characters it lacks from the others. */
  private FontUIResource font(int style) {
    Font found = StyleContext.getDefaultStyleContext().getFont(job.only("font"), style, Integer.parseInt(job.only("fontSize")));
    return found instanceof FontUIResource made ? made : new FontUIResource(found);
  }

  private ColorUIResource colour(float hue, double fill, double light) {
    return new ColorUIResource(Color.getHSBColor(hue, (float) fill, (float) light));
  }

  private void metal() throws UnsupportedLookAndFeelException {
    boolean plain = job.chance(0.15);
    MetalTheme theme = job.chance(0.55) ? (plain ? new OceanTheme() : new Ocean()) : (plain ? new DefaultMetalTheme() : new Steel());
    UIManager.put("swing.boldMetal", job.chance(0.5));
    MetalLookAndFeel.setCurrentTheme(theme);
    UIManager.setLookAndFeel(new MetalLookAndFeel());
  }

  private void nimbus() throws UnsupportedLookAndFeelException {
    NimbusLookAndFeel nimbus = new NimbusLookAndFeel();
    float hue = job.dice.nextFloat();
    if (job.chance(0.7)) {
      UIManager.put("nimbusBase", colour(hue, job.part(0.2, 0.9), job.part(0.3, 0.7)));
      UIManager.put("nimbusBlueGrey", colour(hue, job.part(0.0, 0.3), job.part(0.6, 0.85)));
    }
    if (job.chance(0.3)) {
      double ground = job.part(0.15, 0.35);
      ColorUIResource text = colour(hue, 0.03, 0.92);
      UIManager.put("control", colour(hue, 0.15, ground));
      UIManager.put("menu", colour(hue, 0.15, ground));
      UIManager.put("info", colour(hue, 0.2, ground + 0.1));
      UIManager.put("nimbusBlueGrey", colour(hue, 0.2, ground + 0.15));
      UIManager.put("nimbusLightBackground", colour(hue, 0.2, ground - 0.05));
      UIManager.put("nimbusDisabledText", colour(hue, 0.05, ground + 0.3));
      for (String name : List.of("text", "controlText", "menuText", "infoText")) UIManager.put(name, text);
    } else if (job.chance(0.5)) {
      UIManager.put("control", colour(job.dice.nextFloat(), job.part(0, 0.15), job.part(0.82, 0.97)));
    }
    nimbus.getDefaults().put("defaultFont", font(Font.PLAIN));
    UIManager.setLookAndFeel(nimbus);
  }

  /** Motif has no themes: all its colours are turned and shaded, all its fonts replaced. */
  private void motif() throws ReflectiveOperationException, UnsupportedLookAndFeelException {
    UIManager.setLookAndFeel(MOTIF);
    UIDefaults defaults = UIManager.getLookAndFeelDefaults();
    float turn = job.chance(0.3) ? 0 : job.dice.nextFloat();
    float light = job.part(0.85, 1.15);
    FontUIResource font = font(job.chance(0.3) ? Font.BOLD : Font.PLAIN);
    for (Object key : new ArrayList<>(defaults.keySet())) {
      Object value = defaults.get(key);
      if (value instanceof ColorUIResource old) defaults.put(key, turned(old, turn, light));
      else if (value instanceof FontUIResource) defaults.put(key, font);
    }
  }

  private ColorUIResource turned(Color old, float turn, float light) {
    float[] parts = Color.RGBtoHSB(old.getRed(), old.getGreen(), old.getBlue(), null);
    boolean extreme = parts[2] < 0.1 || parts[2] > 0.97;
    return colour(parts[0] + turn, parts[1], extreme ? parts[2] : Math.min(1, parts[2] * light));
  }

  /** Six colours and two fonts, as both of Metal's themes need them. */
  private final class Palette {
    final ColorUIResource[] primary = shades(job.dice.nextFloat(), job.part(0.1, 0.5), false);
    final boolean dark = job.chance(0.2);
    final ColorUIResource[] secondary = shades(job.dice.nextFloat(), job.part(0, 0.2), dark);
    final FontUIResource plain = font(Font.PLAIN);
    final FontUIResource control = font(job.chance(0.5) ? Font.BOLD : Font.PLAIN);
    final ColorUIResource white = dark ? colour(0, 0, 0.12) : colour(0, 0, 1);
    final ColorUIResource black = dark ? colour(0, 0, 0.9) : colour(0, 0, 0);

    private ColorUIResource[] shades(float hue, double fill, boolean deep) {
      double[] lights = deep ? new double[] {0.5, 0.35, 0.22} : new double[] {job.part(0.4, 0.55), job.part(0.65, 0.78), job.part(0.82, 0.95)};
      return new ColorUIResource[] {colour(hue, fill, lights[0]), colour(hue, fill, lights[1]), colour(hue, fill * 0.6, lights[2])};
    }
  }

  private final class Steel extends DefaultMetalTheme {
    private final Palette palette = new Palette();

    @Override protected ColorUIResource getPrimary1() { return palette.primary[0]; }
    @Override protected ColorUIResource getPrimary2() { return palette.dark ? palette.secondary[0] : palette.primary[1]; }
    @Override protected ColorUIResource getPrimary3() { return palette.dark ? palette.secondary[1] : palette.primary[2]; }
    @Override protected ColorUIResource getSecondary1() { return palette.secondary[0]; }
    @Override protected ColorUIResource getSecondary2() { return palette.secondary[1]; }
    @Override protected ColorUIResource getSecondary3() { return palette.secondary[2]; }
    @Override protected ColorUIResource getWhite() { return palette.white; }
    @Override protected ColorUIResource getBlack() { return palette.black; }
    @Override public FontUIResource getControlTextFont() { return palette.control; }
    @Override public FontUIResource getSystemTextFont() { return palette.plain; }
    @Override public FontUIResource getUserTextFont() { return palette.plain; }
    @Override public FontUIResource getMenuTextFont() { return palette.control; }
    @Override public FontUIResource getWindowTitleFont() { return palette.control; }
  }

  private final class Ocean extends OceanTheme {
    private final ColorUIResource tint = colour(job.dice.nextFloat(), job.part(0.02, 0.25), job.part(0.85, 1));
    private final ColorUIResource ground = colour(job.dice.nextFloat(), job.part(0, 0.08), job.part(0.88, 0.97));
    private final ColorUIResource accent = colour(job.dice.nextFloat(), job.part(0.2, 0.5), job.part(0.75, 0.95));
    private final FontUIResource plain = font(Font.PLAIN);
    private final FontUIResource control = font(job.chance(0.4) ? Font.BOLD : Font.PLAIN);

    @Override protected ColorUIResource getPrimary2() { return accent; }
    @Override protected ColorUIResource getPrimary3() { return accent; }
    @Override protected ColorUIResource getSecondary2() { return tint; }
    @Override protected ColorUIResource getSecondary3() { return ground; }
    @Override public FontUIResource getControlTextFont() { return control; }
    @Override public FontUIResource getSystemTextFont() { return plain; }
    @Override public FontUIResource getUserTextFont() { return plain; }
    @Override public FontUIResource getMenuTextFont() { return plain; }
    @Override public FontUIResource getWindowTitleFont() { return control; }

    @Override
    public void addCustomEntriesToTable(UIDefaults table) {
      super.addCustomEntriesToTable(table);
      List<Object> gradient = List.of(job.part(0.2, 0.5), job.part(0, 0.2), tint, getWhite(), tint);
      for (String part : GRADIENTS) table.put(part + ".gradient", gradient);
      table.put("InternalFrame.activeTitleGradient", gradient);
    }
  }
}
