import type { Box } from "../../app/geometry.js";
import { boxGrown, clipBox } from "../../app/geometry.js";
import type { Picture } from "../picture.js";

/** Difference of two pixels (sum of the channels) that is more than a shade. */
const apart = 40;
/** Difference of neighbours that a gradient may have within one part. */
const shade = 18;
/** Shortest part of a line that counts as track or knob, as a share of the switch's width. */
const leastPart = 0.16;
/** Widest part of a line near the top or bottom that is a knob rising over its track. */
const mostKnob = 0.72;
/** Wider than this the box holds more than a switch. */
const mostAspect = 3.4;

type Side = "left" | "right";

/**
 * At which end of a switch its knob stands; null where no knob can be told from its track. Three makes:
 * a knob within its track (it keeps clear of the end), one that rises over a thinner track, and one as
 * high as its track, which is the lighter part then.
 */
export function knobSide(picture: Picture, box: Box): Side | null {
  const grown = clipBox(boxGrown(box, 2), picture.size);
  if (grown === null || grown[2] > mostAspect * grown[3] || grown[2] < 1.2 * grown[3]) return null;
  const [left, top, width, height] = grown;
  const at = (x: number, y: number): Colour => {
    const from = ((top + y) * picture.size[0] + left + x) * 4;
    return [picture.pixels[from] ?? 0, picture.pixels[from + 1] ?? 0, picture.pixels[from + 2] ?? 0];
  };
  const paper = at(0, 0);
  const lines = Array.from({ length: height }, (_, y) => {
    const line = Array.from({ length: width }, (_, x) => at(x, y));
    const first = line.findIndex((colour) => differ(colour, paper) > apart);
    const last = line.findLastIndex((colour) => differ(colour, paper) > apart);
    return { line, first, last };
  });
  const inked = lines.filter(({ first, last }) => first >= 0 && last - first > 3);
  if (inked.length < 6) return null;
  const start = Math.min(...inked.map(({ first }) => first));
  const end = Math.max(...inked.map(({ last }) => last)) + 1;
  const votes = { left: 0, right: 0 };
  const edge = Math.max(1, Math.round(inked.length * 0.12));
  for (const { first, last } of [inked[edge], inked.at(-1 - edge)].flatMap((one) => one ?? [])) {
    if (last + 1 - first > mostKnob * (end - start)) continue;
    const [before, behind] = [first - start, end - last - 1];
    if (Math.abs(before - behind) > 0.25 * (end - start)) votes[before < behind ? "left" : "right"] += 3;
  }
  for (const share of [0.38, 0.5, 0.62]) {
    const row = inked[Math.round(share * (inked.length - 1))];
    const side = row === undefined ? null : sideOf(row.line.slice(start, end));
    if (side !== null) votes[side]++;
  }
  if (Math.abs(votes.left - votes.right) < 2) return null;
  return votes.left > votes.right ? "left" : "right";
} // prettier-ignore

type Colour = readonly [number, number, number];

const differ = (a: Colour, b: Colour): number =>
  Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
const light = ([red, green, blue]: Colour): number => red + green + blue;

/** Where the knob is on one line through a switch. */
function sideOf(line: readonly Colour[]): Side | null {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (let x = 1; x <= line.length; x++) {
    const [here, before] = [line[x], line[x - 1]];
    if (here !== undefined && before !== undefined && differ(here, before) <= shade) continue;
    if (x - start >= leastPart * line.length) parts.push({ start, end: x });
    start = x;
  }
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const [before, behind] = [first.start, line.length - last.end];
  if (Math.abs(before - behind) >= 2) return before > behind ? "left" : "right";
  const [a, b] = [line[(first.start + first.end) >> 1], line[(last.start + last.end) >> 1]];
  if (a === undefined || b === undefined || Math.abs(light(a) - light(b)) < apart) return null;
  return light(a) > light(b) ? "left" : "right";
}
