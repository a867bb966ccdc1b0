import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the driver asks for: lines "KEY TAB VALUE", with dice and the pools of texts and icon files. */
final class Job {
  private final Map<String, List<String>> pools = new HashMap<>();
  final Random dice;

  Job(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      pools.computeIfAbsent(line.substring(0, tab), key -> new ArrayList<>()).add(line.substring(tab + 1));
    }
    dice = new Random(Long.parseLong(only("seed")));
  }

  String only(String key) {
    return pools.get(key).get(0);
  }

  List<String> all(String key) {
    return pools.get(key);
  }

  String draw(String key) {
    return pick(all(key));
  }

  String label() {
    return draw("label");
  }

  String phrase() {
    return draw("phrase");
  }

  String sentence() {
    return draw("sentence");
  }

  String value() {
    return draw("value");
  }

  boolean chance(double share) {
    return dice.nextDouble() < share;
  }

  /** From low to high, both of them too. */
  int whole(int low, int high) {
    return low + dice.nextInt(Math.max(1, high - low + 1));
  }

  float part(double low, double high) {
    return (float) (low + (high - low) * dice.nextDouble());
  }

  <T> T pick(List<T> from) {
    return from.get(dice.nextInt(from.size()));
  }

  @SafeVarargs
  final <T> T any(T... from) {
    return from[dice.nextInt(from.length)];
  }
}
