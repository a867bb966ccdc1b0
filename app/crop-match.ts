import type { Frame } from "./frame.js";
import { cropPixels } from "./frame.js";
import type { Box } from "./geometry.js";

/**
 * Correlation of brightness from which two crops show the same thing. On drawn buttons
 * (test/app/crop-match.test.ts) losing the focus and a hover tint stay above it, another label
 * in the same place falls below.
 */
const sameThing = 0.8;

/** Mean difference of brightness (0–255) under which two crops count as equal even when nearly flat. */
const sameTone = 4;

/** Brightness of each pixel, by the Rec. 601 weights. */
function brightness(pixels: Uint8Array): Float32Array {
  const grey = new Float32Array(pixels.length / 4);
  for (let index = 0; index < grey.length; index++) {
    const at = index * 4;
    grey[index] =
      0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
  }
  return grey;
}

/**
 * Whether `box` still shows in `after` what it showed in `before`. Asked right before an approved
 * action is performed, since a person (or a slow model) may have taken long to decide. False when
 * the frames' sizes differ or the box lies outside.
 */
export function showsTheSame(before: Frame, after: Frame, box: Box): boolean {
  if (before.size[0] !== after.size[0] || before.size[1] !== after.size[1]) return false;
  const [first, second] = [cropPixels(before, box), cropPixels(after, box)];
  if (first === null || second === null) return false;
  const [a, b] = [brightness(first.pixels), brightness(second.pixels)];
  let [sumA, sumB, difference] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    const [left, right] = [a[index] ?? 0, b[index] ?? 0];
    sumA += left;
    sumB += right;
    difference += Math.abs(left - right);
  }
  if (difference / a.length <= sameTone) return true;
  const [meanA, meanB] = [sumA / a.length, sumB / b.length];
  let [shared, spreadA, spreadB] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    const [left, right] = [(a[index] ?? 0) - meanA, (b[index] ?? 0) - meanB];
    shared += left * right;
    spreadA += left * left;
    spreadB += right * right;
  }
  if (spreadA === 0 || spreadB === 0) return false;
  return shared / Math.sqrt(spreadA * spreadB) >= sameThing;
}
