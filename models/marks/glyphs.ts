import type { Box } from "../../app/geometry.js";
import { boxContains, boxCentre } from "../../app/geometry.js";
import type { Line } from "../ocr/lines.js";
import type { Regions } from "../regions/regions.js";
import type { Surface } from "../regions/surfaces.js";
import { around } from "./layout.js";

/** Face of a key or button that carries a character or two, in pixels. */
const [leastSide, mostHeight, mostWidth] = [14, 90, 160];
/** Height of a character in pixels. */
const [leastGlyph, mostGlyph] = [2, 40];

/** Whether a surface may be a key or a button with a character or two on it. */
export function isFace({ box: [, , w, h] }: Surface): boolean {
  return Math.min(w, h) >= leastSide && h <= mostHeight && w <= mostWidth;
}

/**
 * What is drawn on small faces where text detection found nothing: it misses single characters,
 * which calculators, pagers and calendars are made of. Boxes in pixels, with a little paper around.
 */
export function unreadGlyphs({ surfaces, blobs }: Regions, lines: readonly Line[]): Box[] {
  return surfaces.flatMap((surface): Box[] => {
    const [x, y, w, h] = surface.box;
    if (!isFace(surface)) return [];
    if (lines.some(({ box }) => boxContains(surface.box, boxCentre(box)))) return [];
    const drawn = around(
      blobs
        .filter(
          (blob) =>
            boxContains(surface.box, boxCentre(blob.box)) && blob.box[2] < w && blob.box[3] < h,
        )
        .map(({ box }) => box),
    );
    if (drawn === null || drawn[3] > mostGlyph || Math.max(drawn[2], drawn[3]) < leastGlyph)
      return [];
    // What stands off the middle is an arrow or a badge.
    if (Math.abs(drawn[0] + drawn[2] / 2 - x - w / 2) > Math.max(3, 0.12 * w)) return [];
    const left = Math.max(x, drawn[0] - 3);
    const top = Math.max(y, drawn[1] - 3);
    return [
      [
        left,
        top,
        Math.min(x + w, drawn[0] + drawn[2] + 3) - left,
        Math.min(y + h, drawn[1] + drawn[3] + 3) - top,
      ],
    ];
  });
}
