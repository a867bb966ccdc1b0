import type { Box } from "../geometry.js";
import { boxCoverage, boxIntersection } from "../geometry.js";
import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";

/** A field with what it is called. */
export interface Field {
  readonly mark: Mark;
  /** What stands before or over it, or in it while it is empty; empty where nothing does. */
  readonly label: string;
  /** What it holds; empty where that is only its name or an example. */
  readonly value: string;
}

const fieldKinds: readonly Mark["kind"][] = ["input", "text_area", "combo", "spinner"];
const labelKinds: readonly Mark["kind"][] = ["text", "cell", "header", "row", "input", "link"];

/** What fields are called; words like these in a field are its name or an example and no value. */
export const fieldName =
  /\b(?:e-?mail|name|phone|mobile|telephone|address|street|city|town|place|country|zip|post ?code|company|subject|title|message|comments?|notes?|date|birth\p{L}*|age|password|search|username|login|user|quantity|amount|number|description|text|url|website|enter|type here|write|optional|your|choose|select)\b/u;
const example = /^(?:e\.?\s?g\.?|for example|such as|dd|mm|yyyy|hh)\b|@example\.|\.{3}$|…$/iu;

/** The fields of a screen from top to bottom, with their labels. */
export function fieldsOf(marks: readonly Mark[]): Field[] {
  const boxes = marks.filter(({ kind }) => fieldKinds.includes(kind));
  const labels = new Set(boxes.filter((mark) => isLabelOf(mark, boxes)));
  const own = boxes.filter((mark) => !labels.has(mark) && !isDouble(mark, boxes, labels));
  const names = marks.filter((mark) => (labelKinds.includes(mark.kind) && !own.includes(mark)) || labels.has(mark)).filter(({ text }) => /\p{L}/u.test(text));
  return own.map((mark) => {
    const label = labelFor(mark.box, names)?.text.replace(/\s*[:*]+\s*$/u, "").trim() ?? "";
    const inside = mark.text.trim();
    const isName = inside !== "" && (example.test(inside) || (fieldName.test(normalise(inside)) && !/\d/u.test(inside)));
    return { mark, label: label === "" && isName ? inside : label, value: isName ? "" : inside };
  });
} // prettier-ignore

/** Whether what looks like a field is only the words over one: it says a name, and a field lies right under it. */
function isLabelOf(mark: Mark, boxes: readonly Mark[]): boolean {
  if (!fieldName.test(normalise(mark.text)) || mark.text.length > 30) return false;
  const [x, y, width, height] = mark.box;
  return boxes.some(({ box, text }) => {
    const down = box[1] - (y + height);
    const shared = Math.min(x + width, box[0] + box[2]) - Math.max(x, box[0]);
    return !fieldName.test(normalise(text)) && down > -0.6 * height && down < 0.6 * height && box[1] > y + 0.3 * height && shared > 0.6 * Math.min(width, box[2]);
  });
} // prettier-ignore

/** Whether another field lies on the same place and is the surer one. */
function isDouble(mark: Mark, boxes: readonly Mark[], labels: ReadonlySet<Mark>): boolean {
  return boxes.some(
    (other) =>
      other !== mark &&
      !labels.has(other) &&
      boxCoverage(mark.box, other.box) > 0.7 &&
      (other.score > mark.score || (other.score === mark.score && other.id < mark.id)),
  );
}

/** The text that names what stands at a place: right before it on its line, else right over it. */
function labelFor(box: Box, names: readonly Mark[]): Mark | null {
  const [x, y, width, height] = box;
  const line = Math.min(height, 40);
  let best: Mark | null = null;
  let least = Infinity;
  for (const mark of names) {
    if (boxIntersection(mark.box, box) !== null && boxCoverage(mark.box, box) > 0.5) continue;
    const [lx, ly, lw, lh] = mark.box;
    const middle = ly + lh / 2;
    const before = x - (lx + lw);
    const over = y - (ly + lh);
    const onLine = middle > y && middle < y + Math.min(height, 2 * line) && before > -8 && before < 9 * line;
    const above = over > -0.5 * lh && over < 0.8 * line && lx + lw > x + 10 && lx < x + width / 2;
    // What stands right over a field, where it begins, is its name before anything further off beside it.
    const gap = above ? Math.max(0, over) + Math.min(12, Math.abs(lx - x)) / 4 : onLine ? 6 + before / 2 : Infinity;
    if (gap < least) [best, least] = [mark, gap];
  }
  return best;
} // prettier-ignore
