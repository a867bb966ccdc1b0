import type { Box } from "../../app/geometry.js";
import { boxCentre, boxContains, boxCoverage, boxIntersection } from "../../app/geometry.js";
import type { Line } from "../ocr/lines.js";
import { splitLine } from "../ocr/lines.js";
import type { Picture } from "../picture.js";
import type { Regions } from "../regions/regions.js";
import { isFace } from "./glyphs.js";
import { readToggle } from "./toggles.js";

/** Pixels narrower than this hold no text. */
const leastWidth = 3;
/** A detected box of up to this width holds a character or two. */
const mostSign = 30;

/**
 * The lines in the boxes that text detection found. Detection runs over the edges of fields and
 * cells and over check boxes; a box is cut at these, then at gaps that separate controls.
 */
export function cutLines(
  picture: Picture,
  { surfaces, blobs }: Regions,
  boxes: readonly Box[],
): Line[] {
  const toggles = blobs.filter((blob) => readToggle(picture, blob) !== null).map(({ box }) => box);
  const lines = boxes.flatMap((box) => {
    const middle = box[1] + box[3] / 2;
    const cuts = new Set([box[0], box[0] + box[2]]);
    const edges = [
      ...surfaces.filter(({ box: [, , , h] }) => h <= 90).map((surface) => surface.box),
      ...toggles,
    ];
    for (const [x, y, w, h] of edges) {
      if (middle < y || middle > y + h) continue;
      for (const edge of [x, x + w]) if (edge > box[0] && edge < box[0] + box[2]) cuts.add(edge);
    }
    const at = [...cuts].sort((a, b) => a - b);
    return at.slice(1).flatMap((right, index): Line[] => {
      const left = at[index] ?? box[0];
      const piece: Box = [left, box[1], right - left, box[3]];
      if (piece[2] < leastWidth || toggles.some((toggle) => boxCoverage(piece, toggle) > 0.5))
        return [];
      const home = surfaces
        .filter((surface) => boxContains(surface.box, boxCentre(piece)))
        .sort((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])[0];
      // Detection finds only a part of a lone sign, one bar of "=" for example.
      if (home && isFace(home) && piece[2] <= mostSign) {
        const [, y, , h] = home.box;
        return splitLine(picture, [left, y + 2, right - left, h - 4]);
      }
      const clipped = home ? boxIntersection(piece, home.box) : piece;
      return clipped ? splitLine(picture, clipped) : [];
    });
  });
  return lines.filter(
    (line, index) =>
      !lines.some(
        (other, place) =>
          place !== index &&
          boxCoverage(line.box, other.box) > 0.6 &&
          (other.box[2] > line.box[2] || (other.box[2] === line.box[2] && place < index)),
      ),
  );
}
