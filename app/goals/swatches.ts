import type { Mark } from "../mark.js";
import { wordsOf } from "../reader/words.js";
import type { GoalView } from "./goal.js";
import { onLine, titleBar } from "./handles.js";
import type { Stretch, Word } from "./saying.js";

type Colour = readonly [number, number, number];

/** Colours as people name them; where two are near each other, both are asked for by their own word. */
const named: Readonly<Record<string, readonly Colour[]>> = {
  red: [[220, 40, 40], [229, 57, 53]], orange: [[245, 140, 20], [255, 112, 30]], yellow: [[250, 215, 40], [255, 235, 80]],
  green: [[60, 160, 70], [40, 200, 90], [0, 128, 0]], blue: [[30, 110, 230], [20, 60, 180], [80, 150, 240]], turquoise: [[30, 180, 180], [60, 210, 200]],
  purple: [[130, 60, 190], [100, 40, 140], [160, 90, 220]], pink: [[240, 100, 160], [250, 160, 190]], brown: [[120, 75, 45], [150, 100, 60]],
  black: [[12, 12, 12]], white: [[252, 252, 252]], grey: [[128, 128, 128], [170, 170, 170], [95, 95, 95]],
}; // prettier-ignore
const synonyms: Readonly<Record<string, string>> = { gray: "grey", violet: "purple", teal: "turquoise", cyan: "turquoise", lilac: "purple", rose: "pink" }; // prettier-ignore
const kinds: readonly Mark["kind"][] = ["icon", "button", "radio", "cell", "window_control", "image", "tab"]; // prettier-ignore
/** Distance from which a colour is another one. */
const farthest = 110;

/** The middle of what a mark shows. */
function colourOf({ box: [x, y, width, height] }: Mark, { pixels, size }: GoalView): Colour | null {
  if (pixels === null) return null;
  const sums: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let down = -2; down <= 2; down++)
    for (let over = -2; over <= 2; over++) {
      const [px, py] = [Math.round(x + width / 2) + over, Math.round(y + height / 2) + down];
      if (px < 0 || py < 0 || px >= size[0] || py >= size[1]) continue;
      const at = 4 * (py * size[0] + px);
      for (const channel of [0, 1, 2] as const) sums[channel] += pixels[at + channel] ?? 0;
      count++;
    }
  return count === 0 ? null : [sums[0] / count, sums[1] / count, sums[2] / count];
}

const away = (one: Colour, other: Colour): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

/** What a colour is called. */
function nameOf(colour: Colour): string | null {
  const ranked = Object.entries(named).map(([name, all]) => ({ name, off: Math.min(...all.map((one) => away(one, colour))) })).sort((a, b) => a.off - b.off); // prettier-ignore
  const [best] = ranked;
  return best === undefined || best.off > farthest ? null : best.name;
}

/** The patch of a row of patches without words whose colour a goal names, with the words that say so. */
export function swatchSaid(view: GoalView, words: readonly Word[]): { readonly option: Mark; readonly said: readonly Stretch[] } | null {
  const colours = words.flatMap((word) => {
    const name = synonyms[word.text] ?? word.text;
    return Object.hasOwn(named, name) ? [{ word, name }] : [];
  });
  const [colour] = colours;
  if (colour === undefined || colours.length > 1) return null;
  const bare = view.marks.filter(({ kind, text, box }) => kinds.includes(kind) && text.length < 2 && Math.min(box[2], box[3]) >= 14 && Math.max(box[2], box[3]) < 90);
  const bar = titleBar(view.marks);
  const rows = bare.filter(({ box }) => box[1] > bar).map((first) => bare.filter((other) => onLine(first, other) && Math.abs(other.box[3] - first.box[3]) < 0.4 * first.box[3]));
  const row = rows.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const coloured = row.map((mark) => { const shown = colourOf(mark, view); return { mark, name: shown === null ? null : nameOf(shown) }; });
  // Several pictures of one colour are icons and no choice of colours.
  const isChoice = row.length >= 3 && new Set(coloured.map(({ name }) => name)).size >= Math.max(3, 0.7 * row.length);
  const fits = coloured.filter(({ name }) => name === colour.name);
  const [only] = fits;
  if (!isChoice || only === undefined || fits.length > 1) return null;
  // What the row is called: before it on its line, or over it.
  const [left, top] = [Math.min(...row.map(({ box }) => box[0])), Math.min(...row.map(({ box }) => box[1]))];
  const labels = view.marks.filter((mark) => /\p{L}{2}/u.test(mark.text) && ((onLine(mark, only.mark) && mark.box[0] < left) || (mark.box[1] < top && top - mark.box[1] - mark.box[3] < 30 && mark.box[0] < left + 60)));
  const own = new Set(labels.flatMap(({ text }) => wordsOf(text)));
  const said = words.filter(({ text, isJoint }) => !isJoint && (own.has(text) || /^colou?r$/u.test(text)));
  return said.length === 0 ? null : { option: only.mark, said: [colour.word, ...said] };
} // prettier-ignore
