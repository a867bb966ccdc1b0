import type { Mark } from "../mark.js";
import { boxUnion } from "../geometry.js";
import { leftOf, onLine, rightOf } from "./partners.js";

/** Room between the two parts of one word, pixels. */
const withinWord = 9;

/** Words of a line that text recognition and the frames of cells have cut: "B" and "rass elbow", "Pi" and "pe cutter". */
export function rejoined(marks: readonly Mark[]): readonly Mark[] {
  const heads = marks.filter(({ kind, text, box }) => kind === "text" && /^\S*\p{L}$/u.test(text.trim()) && box[2] < 120);
  if (heads.length === 0) return marks;
  const isRest = (head: Mark, rest: Mark) => {
    const gap = leftOf(rest) - rightOf(head);
    return rest !== head && /^\p{Ll}/u.test(rest.text) && gap > -5 && gap < withinWord && onLine(head, rest) && rest.box[3] < 90;
  };
  // The head of a word of its own ("Open" before "file") is no part of one: only a lone beginning is.
  const isCut = ({ text }: Mark) => /(?:^|[\s_-])\p{Lu}?\p{L}{0,2}$/u.test(text.trim());
  return marks.map((mark) => {
    const head = heads.find((one) => isCut(one) && isRest(one, mark));
    return head === undefined ? mark : { ...mark, text: head.text.trim() + mark.text, box: boxUnion(head.box, mark.box) };
  });
} // prettier-ignore
