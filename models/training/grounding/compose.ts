import type { Box, Size } from "../../../app/geometry.js";
import type { Family } from "./families.js";
import type { Random } from "./random.js";
import type { Vocabulary } from "./screen.js";
import { Sketch } from "./screen.js";

const sizes: readonly Size[] = [
  [1280, 800], [1920, 1080], [1366, 768], [1024, 768], [1440, 900], [2560, 1440], [800, 600],
]; // prettier-ignore

/** A whole desktop: one to three windows with title bars, now and then a panel. */
export function composeScreen(
  random: Random,
  vocabulary: Vocabulary,
  families: readonly Family[],
): Sketch {
  const size = random.pick(sizes);
  const [width, height] = size;
  const sketch = new Sketch(random, vocabulary, size, width >= 1900 ? 1.4 : 1);
  const { line } = sketch;
  if (random.chance(0.3)) {
    sketch.window = 0;
    for (let index = random.whole(1, 6), x = line; index > 0; index--) {
      const name = sketch.words(2);
      sketch.button(x, height - line * 2, name);
      x += sketch.textWidth(name) + line * 3;
    }
    sketch.text(
      width - line * 5,
      height - line * 1.6,
      `${String(random.whole(0, 23))}:${String(random.whole(10, 59))}`,
    );
  }
  const windows = random.chance(0.7) ? 1 : random.whole(2, 3);
  for (let window = 1; window <= windows; window++) {
    sketch.window = window;
    const full = windows === 1 && random.chance(0.35);
    const box: Box = full
      ? [0, 0, width, height - line * 3]
      : placed(random, size, line, window > 1 ? 0.45 : 0.8);
    sketch.hide(box);
    const [x, y, w, h] = box;
    sketch.text(
      x + (random.chance(0.5) ? line : w / 2 - line * 4),
      y + line * 0.3,
      sketch.words(4),
    );
    const sign = random.chance(0.4) ? ["-", "□", "×"] : ["", "", ""];
    ["Minimize", "Maximize", "Close"].forEach((label, index) =>
      sketch.add({
        box: [x + w - line * (2 * (3 - index)), y + line * 0.2, line * 1.3, line * 1.3],
        text: sign[index] ?? "",
        kind: "window_control",
        label,
      }),
    );
    random.pick(families)(sketch, [x, y + line * 2.2, w, h - line * 2.2]);
  }
  return sketch;
}

function placed(random: Random, [width, height]: Size, line: number, share: number): Box {
  const w = Math.max(line * 24, width * (share * 0.5 + random.next() * share * 0.5));
  const h = Math.max(line * 14, height * (share * 0.5 + random.next() * share * 0.5));
  const x = random.next() * Math.max(0, width - w);
  const y = random.next() * Math.max(0, height - line * 3 - h);
  return [Math.round(x), Math.round(y), Math.round(Math.min(w, width)), Math.round(h)];
}
