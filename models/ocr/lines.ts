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
  /** Pixels between neighbouring runs of ink: where each gap's middle lies, and its width. */
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
}

/**
 * Gap, in ink heights, that separates two controls. A word space is 0.25–0.35 em and ink is
 * 0.7–0.95 em high, so words lie within 0.5 ink heights of each other; menu titles lie 1.2 em
 * and more apart (GTK 16 px at 13 px type, Qt 12 px at 12 px type).
 */
const controlGap = 0.85;
const leastControlGap = 8;

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
    if (part && before && run.start - before.end < limit) part.push(run);
    else parts.push([run]);
  }
  return parts.flatMap((part) => {
    const line = lineOf(ink, part);
    return line === null ? [] : [line];
  });
}

function lineOf(ink: Ink, runs: readonly InkRun[]): Line | null {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  const rows = inkRows(ink, { start: first.start, end: last.end });
  const [width, height] = [last.end - first.start, rows.end - rows.start];
  // A frame's edge caught at the side of the box, or dust.
  if (width < 3 && runs.length === 1 && height >= ink.box[3] - 1) return null;
  if (height < 4 && width < 4) return null;
  const gaps = runs.slice(1).map((run, index) => {
    const end = runs[index]?.end ?? 0;
    return { x: ink.box[0] + (end + run.start) / 2, width: run.start - end };
  });
  return {
    box: [ink.box[0] + first.start, ink.box[1] + rows.start, width, height],
    paper: ink.paper,
    colour: ink.colour,
    gaps,
  };
}
