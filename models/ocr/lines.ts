import type { Box } from "../../app/geometry.js";
import type { Picture } from "../picture.js";
import type { Ink, InkRun } from "./ink.js";
import { inkRows, inkRuns, readInk } from "./ink.js";

/** One piece of text before it is read. */
export interface Line {
  /** Tight around the ink, pixels of the picture. */
  readonly box: Box;
  readonly paper: Ink["paper"];
  readonly colour: Ink["colour"];
  /** What bars and dots alone make, which the recogniser can't tell without a line around them. */
  readonly shape: "-" | "=" | "." | null;
  /** Pixels between neighbouring runs of ink: where each gap's middle lies, and its width. */
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
}

/**
 * Gap, in ink heights, that separates two controls. A word space is 0.25–0.35 em and ink is
 * 0.7–0.95 em high, so words lie within 0.5 ink heights of each other; menu titles lie 1.2 em
 * and more apart (GTK 16 px at 13 px type, Qt 12 px at 12 px type).
 */
const controlGap = 0.95;
const leastControlGap = 10.5;
/** Links are words of their own: their colour begins and ends at a gap of this many pixels or more. */
const leastWordGap = 3;

/** Splits a detected text box at gaps that separate two controls, each part tight around its ink. */
export function splitLine(picture: Picture, box: Box): Line[] {
  const ink = readInk(picture, box);
  if (ink === null) return [];
  const runs = inkRuns(ink);
  const whole = inkRows(ink, { start: 0, end: box[2] });
  const limit = Math.max(leastControlGap, (whole.end - whole.start) * controlGap);
  const parts: InkRun[][] = [];
  for (const run of runs) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    const near = part && before && run.start - before.end < limit;
    if (
      near &&
      (run.start - before.end < leastWordGap ||
        isLinkRun(picture, ink, run) === isLinkRun(picture, ink, before))
    )
      part.push(run);
    else parts.push([run]);
  }
  return parts.flatMap((part) => {
    const line = lineOf(picture, ink, part);
    return line === null ? [] : [line];
  });
}

function lineOf(picture: Picture, ink: Ink, runs: readonly InkRun[]): Line | null {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  const rows = inkRows(ink, { start: first.start, end: last.end });
  const [width, height] = [last.end - first.start, rows.end - rows.start];
  // A frame's edge caught at the side of the box, or dust.
  if (width < 3 && runs.length === 1 && height >= ink.box[3] - 1) return null;
  if (height < 2 && width < 2) return null;
  const gaps = runs.slice(1).map((run, index) => {
    const end = runs[index]?.end ?? 0;
    return { x: ink.box[0] + (end + run.start) / 2, width: run.start - end };
  });
  return {
    box: [ink.box[0] + first.start, ink.box[1] + rows.start, width, height],
    paper: ink.paper,
    colour: strongest(picture, ink, { start: first.start, end: last.end }),
    shape: shapeOf(ink, { start: first.start, end: last.end }, rows),
    gaps,
  };
}

/** The ink's colour between two columns: of the pixel that stands out most. */
function strongest(
  { pixels, size: [width] }: Picture,
  ink: Ink,
  { start, end }: InkRun,
): Ink["colour"] {
  const [left, top, , height] = ink.box;
  let most = -1;
  let colour = ink.colour;
  for (let y = 0; y < height; y++) {
    for (let x = start; x < end; x++) {
      const at = ((top + y) * width + left + x) * 4;
      const r = pixels[at] ?? 0;
      const g = pixels[at + 1] ?? 0;
      const b = pixels[at + 2] ?? 0;
      const far =
        Math.abs(r - ink.paper[0]) + Math.abs(g - ink.paper[1]) + Math.abs(b - ink.paper[2]);
      if (far > most) {
        most = far;
        colour = [r, g, b];
      }
    }
  }
  return colour;
}

function isLinkRun(picture: Picture, ink: Ink, run: InkRun): boolean {
  return isLinkColour(strongest(picture, ink, run)) && !isLinkColour(ink.paper);
}

/** Saturated blue or violet. */
export function isLinkColour([r, g, b]: Ink["colour"]): boolean {
  return b - Math.max(g, r * 0.9) > 40 && b > 110;
}

/** A minus, an equals sign or a dot, by its geometry: full bars, one or two, or a few pixels. */
function shapeOf({ mask, box }: Ink, columns: InkRun, rows: InkRun): Line["shape"] {
  const [width, height] = [columns.end - columns.start, rows.end - rows.start];
  if (width > 40 || height > 24) return null;
  const bars: { full: boolean }[] = [];
  let inBar = false;
  for (let y = rows.start; y < rows.end; y++) {
    let hits = 0;
    for (let x = columns.start; x < columns.end; x++) hits += mask[y * box[2] + x] ?? 0;
    const bar = bars.at(-1);
    if (hits === 0) inBar = false;
    else if (inBar && bar) bar.full &&= hits >= 0.85 * width;
    else {
      bars.push({ full: hits >= 0.85 * width });
      inBar = true;
    }
  }
  if (!bars.every(({ full }) => full)) return null;
  if (bars.length === 2 && width >= height) return "=";
  if (bars.length !== 1) return null;
  if (width <= 4 && height <= 4 && Math.abs(width - height) <= 1) return ".";
  return width >= 2 * height && width >= 3 ? "-" : null;
}
