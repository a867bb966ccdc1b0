import type { Box } from "../../app/geometry.js";
import type { MarkKind } from "../../app/mark.js";
import type { Picture } from "../picture.js";
import type { Element } from "./elements.js";

/** Kinds that are drawn with a border, on a face of their own, or between lines. */
const faced: ReadonlySet<MarkKind> = new Set([
  "button",
  "input",
  "text_area",
  "combo",
  "spinner",
  "tab",
  "menu",
  "menu_item",
  "header",
  "row",
  "cell",
  "image",
]);
/** How far a side is looked for, as a share of the box's extent across it, and in pixels. */
const [reachShare, leastReach, mostReach] = [0.12, 4, 48];
/** Points that a side is looked at, the corners left out. */
const points = 24;
const corner = 0.15;
/** Difference of two neighbouring pixels (sum of the channels) that is a step, not noise. */
const leastStep = 14;
/** How far beyond a side's ends it is looked at whether the line goes on, in pixels. */
const beyondEnds = [7, 11];
/** Share of a side's points that must show the step in one line. */
const leastShare = 0.75;

/**
 * Things with their sides on the border that is really drawn, where there is one near; the detector
 * knows sides to a few pixels.
 */
export function snapElements(picture: Picture, elements: readonly Element[]): Element[] {
  return elements.map((element) =>
    faced.has(element.kind) ? { ...element, box: snap(picture, element.box) } : element,
  );
}

function snap(picture: Picture, [x, y, w, h]: Box): Box {
  const across = (extent: number) =>
    Math.round(Math.min(mostReach, Math.max(leastReach, extent * reachShare)));
  const left = findStep(picture, x, across(w), y, h, true) ?? x;
  const right = findStep(picture, x + w, across(w), y, h, true) ?? x + w;
  const top = findStep(picture, y, across(h), x, w, false) ?? y;
  const bottom = findStep(picture, y + h, across(h), x, w, false) ?? y + h;
  if (right - left < 4 || bottom - top < 4) return [x, y, w, h];
  return [left, top, right - left, bottom - top];
}

/**
 * Where, within `reach` pixels of `at`, neighbouring lines of pixels differ all along the side; the
 * nearest of the clear ones. Null when no line does.
 */
function findStep(
  picture: Picture,
  at: number,
  reach: number,
  from: number,
  length: number,
  upright: boolean,
): number | null {
  let best: number | null = null;
  let most = 0;
  for (let line = at - reach; line <= at + reach; line++) {
    const share = stepShare(picture, line, from, length, upright);
    if (share < leastShare) continue;
    // Of two lines of one border the nearer to where the detector saw it counts.
    // A border ends at its corners; the edge of a window or a pane goes on.
    const beyond = beyondEnds
      .flatMap((gap) => [from - gap, from + length + gap])
      .filter((along) => isStep(picture, line, along, upright)).length;
    const worth = share - (0.2 * Math.abs(line - at)) / reach - 0.1 * beyond;
    if (worth > most) [best, most] = [line, worth];
  }
  return best;
}

/** The share of a side's points at which the pixel before the line differs from the one behind it. */
function stepShare(
  picture: Picture,
  line: number,
  from: number,
  length: number,
  upright: boolean,
): number {
  const limit = picture.size[upright ? 0 : 1];
  if (line < 1 || line >= limit) return 0;
  let steps = 0;
  for (let index = 0; index < points; index++) {
    const along = Math.round(from + length * (corner + ((1 - 2 * corner) * index) / (points - 1)));
    if (isStep(picture, line, along, upright)) steps++;
  }
  return steps / points;
}

/** Whether the pixel before the line differs from the one behind it, at one point along it. */
function isStep(
  { pixels, size: [width, height] }: Picture,
  line: number,
  along: number,
  upright: boolean,
): boolean {
  if (along < 0 || along >= (upright ? height : width)) return false;
  const one = (upright ? along * width + line : line * width + along) * 4;
  const two = one - (upright ? 4 : width * 4);
  const difference =
    Math.abs((pixels[one] ?? 0) - (pixels[two] ?? 0)) +
    Math.abs((pixels[one + 1] ?? 0) - (pixels[two + 1] ?? 0)) +
    Math.abs((pixels[one + 2] ?? 0) - (pixels[two + 2] ?? 0));
  return difference >= leastStep;
}
