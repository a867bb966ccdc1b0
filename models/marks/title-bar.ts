import { boxCentre } from "../../app/geometry.js";
import type { Blob } from "../regions/blobs.js";
import type { Regions } from "../regions/regions.js";

/** Sides of a title bar's drawings, and the gaps between them and to the window's corner, in pixels. */
const [leastSide, mostSide, mostGap, mostCorner] = [7, 32, 30, 26];

/** Smallest piece of a window, in pixels of area. */
const leastGround = 3000;

/**
 * The buttons of windows: two to four drawings of one size in a row, at the top right corner of a
 * rectangle, or right above it (a shaded title bar is no rectangle of one colour).
 */
export function titleBarButtons({ labelling, blobs: all }: Regions): Set<Blob> {
  const grounds = labelling.components.filter(({ area }) => area >= leastGround);
  const blobs = all
    .filter(({ box: [, , w, h] }) => Math.max(w, h) >= leastSide && Math.max(w, h) <= mostSide)
    .sort((a, b) => b.box[0] - a.box[0]);
  const found = new Set<Blob>();
  for (const last of blobs) {
    const corner = grounds.some(
      ({ box: [x, y, w] }) =>
        w >= 150 &&
        Math.abs(x + w - last.box[0] - last.box[2]) <= mostCorner &&
        last.box[1] - y >= -mostSide &&
        last.box[1] - y <= mostCorner,
    );
    if (!corner) continue;
    const row = [last];
    for (const blob of blobs) {
      const before = row.at(-1) ?? last;
      const gap = before.box[0] - blob.box[0] - blob.box[2];
      const level = Math.abs(boxCentre(blob.box).y - boxCentre(last.box).y) <= 6;
      if (
        gap >= 1 &&
        gap <= mostGap &&
        level &&
        Math.abs(blob.box[2] - last.box[2]) <= 4 &&
        blob.box[3] <= last.box[3] + 4
      )
        row.push(blob);
    }
    if (row.length >= 2 && row.length <= 4) for (const blob of row) found.add(blob);
  }
  return found;
}
