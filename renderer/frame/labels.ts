import type { Size } from "../../app/geometry.js";
import type { MarkLabel } from "../../app/mark-labels.js";
import { placeLabels } from "../../app/mark-labels.js";
import type { Mark } from "../../app/mark.js";

/** Type size of a number in the window, in window pixels: readable at any scale of the picture. */
const fontSize = 11;

/** Where each mark's number stands, by mark; `scale` is window pixels per frame pixel. */
export function labelsFor(
  marks: readonly Mark[],
  size: Size,
  scale: number,
): ReadonlyMap<number, MarkLabel> {
  const labels = placeLabels(marks, size, fontSize / scale);
  return new Map(labels.map((label) => [label.mark, label]));
}
