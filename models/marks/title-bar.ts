import { boxCentre } from "../../app/geometry.js";
import type { Blob } from "../regions/blobs.js";
import type { Layout } from "./layout.js";

/** Sides of a title bar's drawings, and the gaps between them and to the window's corner, in pixels. */
const [leastSide, mostSide, mostGap, mostCorner] = [7, 32, 30, 26];

/** The buttons of windows: two to four drawings of one size in a row, at a rectangle's top right corner. */
export function titleBarButtons({ panels, looseBlobs }: Layout): Set<Blob> {
  const blobs = [...looseBlobs, ...panels.flatMap((panel) => panel.blobs)]
    .filter(({ box: [, , w, h] }) => Math.max(w, h) >= leastSide && Math.max(w, h) <= mostSide)
    .sort((a, b) => b.box[0] - a.box[0]);
  const found = new Set<Blob>();
  for (const last of blobs) {
    const corner = panels.some(
      ({ box: [x, y, w] }) =>
        w >= 150 &&
        Math.abs(x + w - last.box[0] - last.box[2]) <= mostCorner &&
        last.box[1] - y >= -2 &&
        last.box[1] - y <= mostCorner,
    );
    if (!corner) continue;
    const row = [last];
    for (const blob of blobs) {
      const before = row.at(-1) ?? last;
      const gap = before.box[0] - blob.box[0] - blob.box[2];
      const level = Math.abs(boxCentre(blob.box).y - boxCentre(last.box).y) <= 6;
      if (gap >= 1 && gap <= mostGap && level && Math.abs(blob.box[2] - last.box[2]) <= 4)
        row.push(blob);
    }
    if (row.length >= 2 && row.length <= 4) for (const blob of row) found.add(blob);
  }
  return found;
}
