import type { Mark } from "../mark.js";
import type { Fit } from "./naming.js";
import { bestBy } from "./naming.js";

type Placed = Pick<Mark, "box">;

export const leftOf = ({ box }: Placed): number => box[0];
export const rightOf = ({ box }: Placed): number => box[0] + box[2];
export const bottomOf = ({ box }: Placed): number => box[1] + box[3];
export const middleX = ({ box }: Placed): number => box[0] + box[2] / 2;
export const middleY = ({ box }: Placed): number => box[1] + box[3] / 2;

/** How far the place of a thing within its repeated kind may be off, pixels: boxes are seen, not told. */
const slackAcross = 18;
const slackDown = 11;

/** Whether two things share a line: the middle of one lies at the height of the other. */
export function onLine(a: Placed, b: Placed): boolean {
  const apart = Math.abs(middleY(a) - middleY(b));
  return apart < 0.5 * Math.max(Math.min(a.box[3], b.box[3]), 12) || within(a, b) || within(b, a);
}

/** Whether the whole height of one lies within that of the other. */
const within = (a: Placed, b: Placed): boolean =>
  a.box[1] >= b.box[1] - 2 && bottomOf(a) <= bottomOf(b) + 2;

/** The empty way between two boxes, pixels. */
export function gapBetween(a: Placed, b: Placed): number {
  const across = Math.max(0, leftOf(a) - rightOf(b), leftOf(b) - rightOf(a));
  const down = Math.max(0, a.box[1] - bottomOf(b), b.box[1] - bottomOf(a));
  return Math.hypot(across, down);
}

/** Farther than this no control belongs to a thing by itself, in shares of the frame's width. */
const farthest = 0.95;

/**
 * Which of several equal controls belongs to a thing. Things of a kind repeat, so that each control has
 * its name at the same place beside, over or under it: the pairing counts for which the most controls
 * have a text in that place. That needs no frames around things and no kinds of marks, of which neither
 * is seen for sure.
 */
export function partnerOf(thing: Mark, controls: readonly Mark[], marks: readonly Mark[], width: number): Fit<{ readonly control: Mark }> | null {
  const texts = marks.filter((mark) => mark.text !== "" && !controls.includes(mark));
  const all: { readonly control: Mark; readonly score: number }[] = [];
  // How far one thing is from the next: what is nearer than that may well be its own.
  const apart = controls.flatMap((control, at) => controls.slice(0, at).map((other) => Math.hypot(middleX(control) - middleX(other), middleY(control) - middleY(other))));
  const pitch = Math.max(30, Math.min(width, ...apart.filter((each) => each > 12)));
  // Controls in one column, one a row: none of them belongs to a thing that stands rows away.
  const isColumn = controls.length > 1 && controls.every((control) => controls.every((other) => Math.abs(middleX(control) - middleX(other)) < 30));
  // Where a line begins with a name and has several of the controls, each stands behind its name.
  const beside = controls.filter((control) => onLine(control, thing));
  const isBehind = beside.length > 1 && texts.some((text) => beside.every((control) => onLine(text, control) && middleX(text) < middleX(control)));
  for (const control of controls) {
    if (isBehind && onLine(thing, control) && middleX(control) < middleX(thing)) continue;
    if (isColumn && !onLine(thing, control) && Math.abs(middleY(thing) - middleY(control)) > 0.8 * pitch) continue;
    const gap = gapBetween(thing, control);
    if (gap > farthest * width) continue;
    const [left, middle, down] = [leftOf(control) - leftOf(thing), middleX(control) - middleX(thing), middleY(control) - middleY(thing)];
    const isPaired = (other: Mark) => texts.some((text) => {
      const across = Math.min(Math.abs(leftOf(other) - leftOf(text) - left), Math.abs(middleX(other) - middleX(text) - middle));
      return across < slackAcross && Math.abs(middleY(other) - middleY(text) - down) < slackDown;
    });
    const support = controls.filter(isPaired).length / controls.length;
    // What stands between a thing and a control beside it on the line parts them.
    const isParted = controls.some((other) => other !== control && onLine(other, thing) && onLine(other, control) && isBetween(other, thing, control));
    const isUnder = !onLine(thing, control) && leftOf(thing) < rightOf(control) && leftOf(control) < rightOf(thing) && gap < 0.7 * pitch;
    const near = isParted ? 0 : onLine(thing, control) ? 0.3 : isUnder ? 0.15 : 0;
    const score = (0.6 * support + near + 0.1) * (isParted ? 0.5 : 1) - 0.25 * Math.min(1.5, gap / pitch);
    if (support >= 0.5 || near > 0) all.push({ control, score });
  }
  return bestBy(all, ({ score }) => score);
} // prettier-ignore

const isBetween = (other: Mark, a: Mark, b: Mark): boolean => {
  const [from, to] = middleX(a) < middleX(b) ? [a, b] : [b, a];
  return middleX(other) > middleX(from) && middleX(other) < middleX(to);
};

/** Lead of the best pairing over the next from which it is the one. */
const leastLead = 0.06;

/** The control that belongs to a thing; null where two could. */
export function ownControl(thing: Mark, controls: readonly Mark[], marks: readonly Mark[], width: number): Mark | null {
  const fit = partnerOf(thing, controls, marks, width);
  return fit !== null && fit.score > 0.2 && fit.score - fit.next >= leastLead ? fit.thing.control : null;
} // prettier-ignore

/** How far down two cells of one column lie apart at the most, and how far the sides of a column may be off. */
export const sharesColumn = (a: Placed, b: Placed, slack = 14): boolean =>
  Math.abs(leftOf(a) - leftOf(b)) < slack ||
  Math.abs(rightOf(a) - rightOf(b)) < slack ||
  Math.abs(middleX(a) - middleX(b)) < slack;
