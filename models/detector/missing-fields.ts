import type { Box } from "../../app/geometry.js";
import { boxCoverage, clipBox } from "../../app/geometry.js";
import type { Picture } from "../picture.js";
import type { Element } from "./elements.js";

/** Points that a line is looked at, and the share of them that must show it. */
const [points, leastShare] = [32, 0.96];
/** Difference of two neighbouring pixels (sum of the channels) that is a line. */
const leastStep = 14;
/** Fields of one form are so much alike in height, pixels. */
const sameHeight = 3;
/** The next field of a form is no further off, in heights of one. */
const reach = 5;
/** Narrower and lower things have too many twins that are no fields. */
const [leastWidth, leastHeight, mostHeight] = [90, 18, 64];
/** Sure as one that the detector just about believed in. */
const score = 0.4;

/**
 * Text fields that the detector missed: a frame as wide and high as a field's that it saw, right over
 * or under that one, where no other thing was seen.
 */
export function withMissingFields(picture: Picture, elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  const fields = elements.filter(
    ({ kind, box: [, , w, h] }) =>
      (kind === "input" || kind === "combo") && w >= leastWidth && h >= leastHeight && h <= mostHeight,
  );
  for (const field of fields) {
    const frame = frameOf(picture, field.box);
    if (frame === null) continue;
    for (const box of twinsOf(picture, frame)) {
      const all = [...elements, ...found];
      if (all.some((other) => boxCoverage(other.box, box) > 0.6 || boxCoverage(box, other.box) > 0.6)) continue;
      found.push({ ...field, kind: "input", box, score, state: {} });
    }
  }
  return [...elements, ...found];
} // prettier-ignore

/** The field's frame to the pixel; null where no frame is drawn. */
function frameOf(picture: Picture, [x, y, width, height]: Box): Box | null {
  const inner: Box = [x, y, width, height];
  const top = lineNear(picture, inner, y);
  const bottom = lineNear(picture, inner, y + height - 1);
  if (top === null || bottom === null || bottom - top < leastHeight) return null;
  return [x, top, width, bottom - top + 1];
}

function lineNear(picture: Picture, box: Box, at: number): number | null {
  for (const off of [0, -1, 1, -2, 2, -3, 3]) if (isLine(picture, box, at + off)) return at + off;
  return null;
}

/** Frames of the same width and height above and below. */
function twinsOf(picture: Picture, [x, y, width, height]: Box): Box[] {
  const twins: Box[] = [];
  const last = y + Math.round((reach + 1) * height);
  const lines: number[] = [];
  for (let at = Math.max(1, y - Math.round(reach * height)); at < last && at < picture.size[1]; at++)
    if (isLine(picture, [x, y, width, height], at) && at - (lines.at(-1) ?? -9) > 2) lines.push(at);
  for (const top of lines)
    for (const bottom of lines) {
      if (Math.abs(bottom - top + 1 - height) > sameHeight) continue;
      const twin: Box = [x, top, width, bottom - top + 1];
      const apart = Math.max(top - (y + height), y - bottom);
      if (apart < 4 || !hasSides(picture, twin)) continue;
      twins.push(twin);
    }
  return twins;
} // prettier-ignore

/** Whether a line is drawn across all of a box's width at this height, and goes no further on either side. */
function isLine(picture: Picture, [x, , width]: Box, at: number): boolean {
  if (at < 1 || at >= picture.size[1]) return false;
  let count = 0;
  for (let point = 0; point < points; point++) {
    const px = Math.round(x + 8 + ((width - 16) * point) / (points - 1));
    if (step(picture, px, at, px, at - 1) >= leastStep) count++;
  }
  if (count < leastShare * points) return false;
  const isBeyond = (px: number) => step(picture, px, at, px, at - 1) >= leastStep;
  return !(isBeyond(x - 6) && isBeyond(x - 10)) && !(isBeyond(x + width + 6) && isBeyond(x + width + 10));
} // prettier-ignore

/** Whether both sides of a frame are drawn, give or take two pixels. */
function hasSides(picture: Picture, box: Box): boolean {
  const [x, y, width, height] = box;
  if (clipBox([x - 4, y, width + 8, height], picture.size)?.[2] !== width + 8) return false;
  return [x, x + width].every((side) =>
    [-2, -1, 0, 1, 2].some((off) => {
      let count = 0;
      for (let py = y + 6; py < y + height - 6; py++)
        if (step(picture, side + off, py, side + off - 1, py) >= leastStep) count++;
      return count >= leastShare * (height - 12);
    }),
  );
}

function step({ pixels, size: [stride, height] }: Picture, ax: number, ay: number, bx: number, by: number): number {
  if (ax < 0 || bx < 0 || ax >= stride || bx >= stride || ay >= height) return 0;
  const [a, b] = [(ay * stride + ax) * 4, (by * stride + bx) * 4];
  let sum = 0;
  for (let channel = 0; channel < 3; channel++) sum += Math.abs((pixels[a + channel] ?? 0) - (pixels[b + channel] ?? 0));
  return sum;
} // prettier-ignore
