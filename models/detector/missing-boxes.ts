import type { Box } from "../../app/geometry.js";
import type { Picture } from "../picture.js";
import type { Element } from "./elements.js";
import { tickBox } from "./toggle-state.js";

/** Differences of place and size within one column of boxes, pixels. */
const aligned = 5;
/** A box of a column and the next one are no further apart than so many times their height. */
const reach = 4;
/** Sure as one that the detector just about believed in. */
const score = 0.5;

/**
 * Check boxes and radio buttons that the detector missed in a column of them: beside a row that has
 * none, where the picture shows a box or ring just as big at just that place.
 */
export function withMissingBoxes(picture: Picture, elements: readonly Element[]): Element[] {
  const boxes = elements.filter(({ kind }) => kind === "checkbox" || kind === "radio");
  const small = boxes.filter(({ box }) => box[2] < 1.6 * box[3]);
  const found: Element[] = [];
  for (const { box: row, kind } of elements) {
    if (kind !== "row" && kind !== "cell") continue;
    const middle = row[1] + row[3] / 2;
    const near = small.find(({ box }) => {
      const apart = Math.abs(box[1] + box[3] / 2 - middle);
      return apart > 0.6 * box[3] && apart < reach * box[3] && box[0] > row[0] - 40 && box[0] < row[0] + 40;
    });
    if (near === undefined) continue;
    const [x, , width, height] = near.box;
    const place: Box = [x, Math.round(middle - height / 2), width, height];
    const isThere = [...boxes, ...found].some(({ box }) => Math.abs(box[1] + box[3] / 2 - middle) < 0.6 * height && box[0] < x + width + 40 && box[0] + box[2] > x - 4);
    const seen = isThere ? null : tickBox(picture, place);
    const twin = seen === null ? null : tickBox(picture, near.box);
    if (seen === null || twin === null) continue;
    if (Math.abs(seen[0] - twin[0]) > aligned || Math.abs(seen[2] - twin[2]) > aligned || Math.abs(seen[3] - twin[3]) > aligned) continue;
    found.push({ ...near, box: place, score, state: {} });
  }
  return [...elements, ...found];
} // prettier-ignore
