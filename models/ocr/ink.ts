import type { Box } from "../../app/geometry.js";
import type { Picture } from "../picture.js";

/** Where a box of a picture differs from its own background. */
export interface Ink {
  readonly box: Box;
  /** 1 where there is ink; one byte a pixel of the box. */
  readonly mask: Uint8Array;
  /** Mean red, green, blue of the background and of the strongest ink. */
  readonly paper: readonly [number, number, number];
  readonly colour: readonly [number, number, number];
}

/** Part of the strongest contrast in the box from which a pixel counts as ink. */
const inkShare = 0.35;
/** Sum of the channel differences below which a box is blank. */
const leastContrast = 45;

/** How often each colour occurs, at five bits a channel; used again by each call. */
const counts = new Uint32Array(1 << 15);

/** Splits a box into paper (its most frequent colour) and ink; null when it is blank. */
export function readInk({ pixels, size: [width] }: Picture, box: Box): Ink | null {
  const [left, top, w, h] = box;
  counts.fill(0);
  let [paperKey, most] = [0, 0];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = ((top + y) * width + left + x) * 4;
      const key =
        (((pixels[at] ?? 0) >> 3) << 10) |
        (((pixels[at + 1] ?? 0) >> 3) << 5) |
        ((pixels[at + 2] ?? 0) >> 3);
      const count = (counts[key] ?? 0) + 1;
      counts[key] = count;
      if (count > most) {
        paperKey = key;
        most = count;
      }
    }
  }
  const paper = [
    ((paperKey >> 10) << 3) + 4,
    (((paperKey >> 5) & 31) << 3) + 4,
    ((paperKey & 31) << 3) + 4,
  ] as const;
  const distance = new Uint16Array(w * h);
  let strongest = 0;
  let colour: readonly [number, number, number] = paper;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = ((top + y) * width + left + x) * 4;
      const r = pixels[at] ?? 0;
      const g = pixels[at + 1] ?? 0;
      const b = pixels[at + 2] ?? 0;
      const far = Math.abs(r - paper[0]) + Math.abs(g - paper[1]) + Math.abs(b - paper[2]);
      distance[y * w + x] = far;
      if (far > strongest) {
        strongest = far;
        colour = [r, g, b];
      }
    }
  }
  if (strongest < leastContrast) return null;
  const mask = new Uint8Array(w * h);
  for (let at = 0; at < mask.length; at++)
    mask[at] = (distance[at] ?? 0) > strongest * inkShare ? 1 : 0;
  return { box, mask, paper, colour };
}

/** A run of columns that hold ink, in pixels from the box's left. */
export interface InkRun {
  readonly start: number;
  readonly end: number;
}

export function inkRuns({ mask, box: [, , w, h] }: Ink): InkRun[] {
  const runs: InkRun[] = [];
  let start = -1;
  for (let x = 0; x <= w; x++) {
    let inked = false;
    for (let y = 0; x < w && y < h && !inked; y++) inked = mask[y * w + x] === 1;
    if (inked && start < 0) start = x;
    if (!inked && start >= 0) {
      runs.push({ start, end: x });
      start = -1;
    }
  }
  return runs;
}

/** Top and bottom (exclusive) of the ink between two columns, in pixels from the box's top. */
export function inkRows({ mask, box: [, , w, h] }: Ink, { start, end }: InkRun): InkRun {
  let [top, bottom] = [h, 0];
  for (let y = 0; y < h; y++) {
    for (let x = start; x < end; x++) {
      if (mask[y * w + x] !== 1) continue;
      top = Math.min(top, y);
      bottom = y + 1;
      break;
    }
  }
  return { start: top, end: bottom };
}
