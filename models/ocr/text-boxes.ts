import type { Box, Size } from "../../app/geometry.js";
import { clipBox } from "../../app/geometry.js";

/** Probability from which a pixel belongs to text, and a region's mean one (PP-OCR's det_db_*). */
const pixelThreshold = 0.3 * 255;
const boxThreshold = 0.5 * 255;
/** Growth of a shrunken text region: area × ratio / perimeter (Real-time Scene Text Detection, eq. 10). */
const unclipRatio = 1.6;
/** Regions smaller than this many pixels on a side are noise. */
const leastSide = 2;

/** Pixels of text that touch each other; `into` is the region that it has been merged into. */
interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
  count: number;
  sum: number;
  into: Region | null;
}

/** Pixels of text side by side in one row: from `start` to before `end`. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly region: Region;
}

/**
 * The text boxes in a differentiable-binarisation probability map (one value a pixel, 0–255).
 * Screens carry level text, so boxes are axis-aligned. Boxes are pixels of the map, unsorted.
 */
export function textBoxes(map: Uint8Array, size: Size): Box[] {
  return regionsOf(map, size).flatMap(({ left, top, right, bottom, count, sum }) => {
    const [w, h] = [right - left, bottom - top];
    if (Math.min(w, h) < leastSide || sum / count < boxThreshold) return [];
    const grow = (count * unclipRatio) / (2 * (w + h));
    const box = clipBox([left - grow, top - grow, w + 2 * grow, h + 2 * grow], size);
    return box === null ? [] : [box];
  });
}

/** Row by row, each run of text pixels joins the regions of the runs above that it touches. */
function regionsOf(map: Uint8Array, [width, height]: Size): Region[] {
  const regions: Region[] = [];
  let above: Run[] = [];
  for (let y = 0; y < height; y++) {
    const row: Run[] = [];
    let next = 0;
    for (let x = y * width, end = x + width; x < end; x++) {
      if ((map[x] ?? 0) < pixelThreshold) continue;
      const start = x;
      let sum = 0;
      for (; x < end && (map[x] ?? 0) >= pixelThreshold; x++) sum += map[x] ?? 0;
      const [left, right] = [start - y * width, x - y * width];
      while ((above[next]?.end ?? Infinity) <= left) next++;
      let region: Region | null = null;
      for (let at = next; (above[at]?.start ?? Infinity) < right; at++) {
        const other = above[at];
        if (other) region = merged(region, rootOf(other.region));
      }
      if (region === null) {
        region = { left, top: y, right, bottom: y + 1, count: 0, sum: 0, into: null };
        regions.push(region);
      }
      region.left = Math.min(region.left, left);
      region.right = Math.max(region.right, right);
      region.bottom = y + 1;
      region.count += right - left;
      region.sum += sum;
      row.push({ start: left, end: right, region });
    }
    above = row;
  }
  return regions.filter(({ into }) => into === null);
}

function rootOf(region: Region): Region {
  let root = region;
  while (root.into) root = root.into;
  return root;
}

function merged(one: Region | null, other: Region): Region {
  if (one === null || one === other) return other;
  one.left = Math.min(one.left, other.left);
  one.top = Math.min(one.top, other.top);
  one.right = Math.max(one.right, other.right);
  one.bottom = Math.max(one.bottom, other.bottom);
  one.count += other.count;
  one.sum += other.sum;
  other.into = one;
  return one;
}
