import type { Mark } from "../mark.js";
import { onLine } from "./handles.js";

/** How many options stand beside each other at least. */
const fewest = 3;
/** Fields of one line are lower, pixels. */
const lowest = 40;

/**
 * Tall boxes of one size beside each other, each with words in it, are options to choose from and not
 * fields to type into, though perception takes them for such: "Small 24 cm", "Medium 30 cm".
 */
export function withOptions(marks: readonly Mark[]): readonly Mark[] {
  const boxes = marks.filter(({ kind, text, box }) => (kind === "input" || kind === "text_area") && /\p{L}{2}/u.test(text) && box[3] >= lowest); // prettier-ignore
  const isOption = (mark: Mark) =>
    boxes.includes(mark) &&
    boxes.filter((other) => onLine(mark, other) && Math.abs(other.box[3] - mark.box[3]) < 6 && Math.abs(other.box[2] - mark.box[2]) < 0.25 * mark.box[2]).length >= fewest; // prettier-ignore
  if (!boxes.some(isOption)) return marks;
  return marks.map((mark) => (isOption(mark) ? { ...mark, kind: "button", text: mark.texts?.[0]?.text ?? mark.text } : mark)); // prettier-ignore
}
