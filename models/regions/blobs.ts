import type { Box } from "../../app/geometry.js";
import type { Labelling } from "./surfaces.js";

/** A small drawn thing that is not a surface: an icon, a letter, a check box's frame. */
export interface Blob {
  readonly box: Box;
  /** Drawn pixels in its box. */
  readonly area: number;
  /** The surface it lies on: its label. */
  readonly ground: number;
}

/** Pixels between two parts of one icon. */
const reach = 2;

/**
 * Joins the pixels that belong to no surface into blobs. `isSurface` tells for each component
 * whether it is one.
 */
export function findBlobs(
  { labels }: Labelling,
  isSurface: Uint8Array,
  [width, height]: readonly [number, number],
): Blob[] {
  const seen = new Uint8Array(width * height);
  const drawn = (at: number) => isSurface[labels[at] ?? 0] === 0;
  const stack: number[] = [];
  const blobs: Blob[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || !drawn(start)) continue;
    let [left, top, right, bottom, area] = [width, height, 0, 0, 0];
    const grounds = new Map<number, number>();
    stack.push(start);
    seen[start] = 1;
    while (stack.length > 0) {
      const at = stack.pop() ?? 0;
      const x = at % width;
      const y = (at - x) / width;
      area++;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      const [fromX, toX] = [Math.max(0, x - reach), Math.min(width - 1, x + reach)];
      const [fromY, toY] = [Math.max(0, y - reach), Math.min(height - 1, y + reach)];
      for (let ny = fromY; ny <= toY; ny++) {
        for (let nx = fromX; nx <= toX; nx++) {
          const near = ny * width + nx;
          if (drawn(near)) {
            if (seen[near] === 0) {
              seen[near] = 1;
              stack.push(near);
            }
          } else {
            const label = labels[near] ?? 0;
            grounds.set(label, (grounds.get(label) ?? 0) + 1);
          }
        }
      }
    }
    let [ground, most] = [-1, 0];
    for (const [label, hits] of grounds) if (hits > most) [ground, most] = [label, hits];
    blobs.push({ box: [left, top, right - left + 1, bottom - top + 1], area, ground });
  }
  return blobs;
}
