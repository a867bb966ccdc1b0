import type { Box } from "../../app/geometry.js";
import { boxContains, boxCentre, boxCoverage } from "../../app/geometry.js";
import type { MarkKind } from "../../app/mark.js";
import type { Picture } from "../picture.js";
import type { Element } from "./elements.js";
import { findFrames } from "./frames.js";

const fieldKinds: ReadonlySet<MarkKind> = new Set(["input", "combo", "spinner"]);
/** Narrower frames are as likely anything else. */
const leastWidth = 90;
/** How far over a field its name stands at most, and how far before it, pixels. */
const [reachOver, reachBefore] = [30, 220];
/** Where what a field holds begins, from its left side, pixels. */
const leastInset = 26;
/** Two boxes are one thing from this share of the smaller in the larger on. */
const same = 0.6;
/** Sure as one that the detector believed in by half. */
const score = 0.5;
/** What the detector says of fields below this gives way to frames that are really drawn. */
const sureScore = 0.75;

/**
 * One-line fields with a drawn frame are taken as they are drawn: a frame that is empty, or holds one
 * text at its left end, with a name over or before it. What the detector took for a field across such a
 * frame, or around its name, goes.
 */
export function withFramedFields(picture: Picture, elements: readonly Element[], texts: readonly Box[]): Element[] {
  const frames = findFrames(picture).filter(([, , width]) => width >= leastWidth);
  const isOther = (frame: Box) =>
    elements.some(({ kind, box }) => !fieldKinds.has(kind) && kind !== "menu_item" && (boxCoverage(box, frame) > 0.3 || boxCoverage(frame, box) > same) && !isAround(box, frame));
  const fields = frames.filter((frame) => !isOther(frame) && holdsOneLine(frame, texts) && nameOf(frame, texts) !== undefined);
  if (fields.length === 0) return [...elements];
  const names = fields.map((field) => nameOf(field, texts)).filter((name) => name !== undefined);
  const kept = elements.filter(({ kind, box, score: sure }) => {
    const over = fields.filter((field) => boxCoverage(box, field) > 0.1);
    if (over.length === 0 && sure < sureScore && fieldKinds.has(kind) && names.some((name) => isAt(name, box))) return false;
    if (over.length === 0 || (!fieldKinds.has(kind) && kind !== "menu_item")) return true;
    return sure >= sureScore && over.some((field) => boxCoverage(field, box) > same && boxCoverage(box, field) > same);
  });
  const evidence = elements.find(({ kind }) => kind === "input")?.evidence ?? elements[0]?.evidence ?? new Float32Array(0);
  const added = fields.filter((field) => !kept.some(({ kind, box }) => fieldKinds.has(kind) && boxCoverage(box, field) > same));
  return [
    ...kept,
    ...added.map((box): Element => ({ kind: "input", box, score, kindScore: 1, evidence, state: {} })),
  ];
} // prettier-ignore

/** Whether a thing lies on the line of a name, on it or right behind it. */
function isAt([x, y, width, height]: Box, box: Box): boolean {
  const apart = Math.abs(y + height / 2 - (box[1] + box[3] / 2));
  return apart < height && box[0] < x + width + 30 && box[0] + box[2] > x;
}

/** Whether a thing lies around a frame with room to spare: a dialog, a row of a form. */
const isAround = (box: Box, frame: Box): boolean =>
  box[3] > 1.4 * frame[3] || box[2] > 1.4 * frame[2];

function holdsOneLine(frame: Box, texts: readonly Box[]): boolean {
  const inside = texts.filter((text) => boxContains(frame, boxCentre(text)));
  if (inside.length === 0) return true;
  const first = inside.reduce((left, text) => (text[0] < left[0] ? text : left));
  return inside.length === 1 && first[0] - frame[0] < leastInset;
}

/** The text that stands right over a frame at its left end, or before it on its line. */
function nameOf([x, y, , height]: Box, texts: readonly Box[]): Box | undefined {
  return texts.find(([left, top, width, tall]) => {
    const over = y - (top + tall);
    if (over > -4 && over < reachOver && left > x - 30 && left < x + 60) return true;
    const middle = top + tall / 2;
    const before = x - (left + width);
    return middle > y && middle < y + height && before > -4 && before < reachBefore;
  });
}
