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
  /\b(?:e-?mail|name|phone|mobile|telephone|address|street|city|town|place|country|zip|post ?code|company|job|subject|title|message|comments?|notes?|date|birth\p{L}*|age|password|search|username|login|user|quantity|amount|number|description|text|url|website|enter|type here|write|optional|your|choose|select)\b/u;
const example = /^(?:e\.?\s?g\.?|for example|such as|dd|mm|yyyy|hh)\b|@example\.|\.{3}$|…$/iu;

/** The fields of a screen from top to bottom, with their labels. */
export function fieldsOf(marks: readonly Mark[]): Field[] {
  const boxes = marks.filter(({ kind }) => fieldKinds.includes(kind));
  const labels = new Set(boxes.filter((mark) => isLabelOf(mark, boxes)));
  const plain = boxes.filter((mark) => !labels.has(mark) && !isDouble(mark, boxes, labels));
  const own = [...plain, ...marks.filter((mark) => isLikeField(mark, plain))];
  const names = marks.filter((mark) => (labelKinds.includes(mark.kind) && !own.includes(mark)) || labels.has(mark)).filter(({ text }) => /\p{L}/u.test(text));
  const drawn = own.map((mark) => {
    const label = labelFor(mark.box, names)?.text.replace(/\s*[:*]+\s*$/u, "").trim() ?? "";
    const inside = mark.text.trim();
    const isName = inside !== "" && (example.test(inside) || (fieldName.test(normalise(inside)) && !/\d/u.test(inside)));
    // What stands in an empty field names it before a heading over the first of several.
    const isOwn = label === "" || (isName && (placeholder.test(normalise(inside)) || !fieldName.test(normalise(label))));
    return { mark, label: isOwn && isName ? inside : label, value: isName ? "" : inside };
  });
  return [...drawn, ...floating(marks, drawn)].sort((a, b) => a.mark.box[1] - b.mark.box[1]);
} // prettier-ignore

/** What fields are called and no button is. */
const placeholder =
  /^(?:(?:your|first|last|full|family|given|middle|house|street|phone|mobile|postal|zip|e-?mail|company)[\s,]+)*(?:e-?mail|name|phone|mobile|telephone|address|street|house number|number|city|town|country|zip|post ?code|code|company|surname)(?:\s*\(?optional\)?)?$/u;

/** Whether what perception takes for a button is a field with its name in it: as high as another one on its line. */
const isLikeField = ({ kind, text, box }: Mark, fields: readonly Mark[]): boolean =>
  kind === "button" && placeholder.test(normalise(text).trim()) &&
  fields.some((field) => Math.abs(field.box[3] - box[3]) < 5 && (Math.abs(field.box[1] - box[1]) < 5 || Math.abs(field.box[0] - box[0]) < 5)); // prettier-ignore

/** Pairs of a small name over its value from which on they are taken for the fields of a form. */
const leastPairs = 3;

/**
 * Fields that hold their own names: the name small at the top of the frame, what they hold under it.
 * Perception sees two lines of a table there, so it takes several of them to be a form.
 */
function floating(marks: readonly Mark[], drawn: readonly Field[]): Field[] {
  const lines = marks.filter(({ kind, box }) => ["text", "cell", "row", "header"].includes(kind) && box[3] <= 50);
  const isName = ({ text }: Mark) => text !== "" && !/\d/u.test(text) && text.split(/\s+/u).length <= 4 && fieldName.test(normalise(text));
  const all = lines.flatMap((name) => {
    const [x, y, , height] = name.box;
    const isFree = !drawn.some(({ mark }) => boxIntersection(mark.box, name.box) !== null);
    const under = lines
      .filter((one) => one !== name && one.text !== "" && !isName(one) && Math.abs(one.box[0] - x) < 24 && one.box[1] > y + 4 && one.box[1] < y + Math.max(26, height))
      .filter((one) => !normalise(one.text).includes(normalise(name.text)))
      .sort((a, b) => a.box[1] - b.box[1])[0];
    return isFree && isName(name) && under !== undefined ? [{ mark: under, label: name.text.trim(), value: under.text.trim() }] : [];
  });
  // A frame may read as its name and its value in one: the value stands there alone as well.
  const joined = lines.flatMap((line) => {
    const inside = lines.find((one) => one !== line && one.text !== "" && boxCoverage(one.box, line.box) > 0.8 && line.text.endsWith(` ${one.text}`));
    const label = inside === undefined ? "" : line.text.slice(0, -inside.text.length).trim();
    return inside !== undefined && fieldName.test(normalise(label)) ? [{ mark: inside, label, value: inside.text.trim() }] : [];
  });
  const found = [...joined, ...all].filter((one, at, every) => every.findIndex(({ mark }) => mark === one.mark) === at);
  return found.length >= leastPairs ? found : [];
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
