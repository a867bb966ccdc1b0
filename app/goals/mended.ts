import { boxArea, boxCentre, boxContains, boxUnion } from "../geometry.js";
import type { Mark } from "../mark.js";
import { mendValue, readValue } from "../reader/values.js";
import type { GoalView } from "./goal.js";
import { leftOf, onLine, rightOf } from "./partners.js";

/** Room between the parts of one number, pixels. */
const withinNumber = 14;

/** The texts of a screen as the reader has put them together from what was seen twice or in parts. */
export function mendedMarks({ screen, marks }: Pick<GoalView, "screen" | "marks">): readonly Mark[] {
  const mended = screen.pieces.flatMap((piece) => {
    const own = marks.filter(({ id }) => piece.ids.includes(id));
    // A text that only a row says is pressed where it stands: on the smallest thing there.
    const there = marks.filter(({ box }) => boxContains(box, boxCentre(piece.box)));
    const [mark] = [...own, ...there].sort((a, b) => boxArea(a.box) - boxArea(b.box));
    return mark === undefined ? [] : [{ ...mark, kind: piece.kind, text: piece.text, box: piece.box }];
  });
  const gone = new Set<Mark>();
  const joined = mended.map((mark) => {
    const rest = mended.find((other) => other !== mark && onLine(other, mark) && isCutNumber(mark, other));
    if (rest === undefined) return mark;
    gone.add(rest);
    return { ...rest, text: mendValue(mark.text + rest.text), box: boxUnion(mark.box, rest.box) };
  });
  return joined.filter((mark) => !gone.has(mark));
} // prettier-ignore

/** "39," and "900", "57" and ",300": one number that was cut. */
function isCutNumber(mark: Mark, next: Mark): boolean {
  const gap = leftOf(next) - rightOf(mark);
  if (Math.abs(gap) > withinNumber || !/^[-$€£]?\s?\d[\d.,]*$/u.test(mark.text)) return false;
  const isCut = /[.,]$/u.test(mark.text) || /^[.,]\d/u.test(next.text);
  return isCut && readValue(mark.text + next.text) !== null;
}
