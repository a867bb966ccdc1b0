import type { Box } from "../../app/geometry.js";
import { boxCentre, boxContains, boxUnion } from "../../app/geometry.js";
import type { MarkKind } from "../../app/mark.js";
import type { Element } from "../detector/elements.js";
import type { Line } from "../ocr/lines.js";

/** Kinds of which the detector often misses an end, as nothing but air is drawn there. */
const open: ReadonlySet<MarkKind> = new Set(["row", "menu_item"]);
/** Pixels that a text must stand out, for its thing to be too short. */
const leastOverhang = 3;
/** Air around a text, in its heights. */
const air = 0.3;

/**
 * Rows and menu items with their ends where their texts end: a text that runs over the end of a row
 * says where the row really ends. One that lies over a neighbour as well tells nothing.
 */
export function stretchRows(elements: readonly Element[], lines: readonly Line[]): Element[] {
  return elements.map((element) => {
    if (!open.has(element.kind)) return element;
    const [, y, , h] = element.box;
    const longer = lines
      .filter(
        ({ box }) => box[1] >= y - 2 && box[1] + box[3] <= y + h + 2 && runsOver(box, element.box),
      )
      .filter(
        ({ box }) =>
          !elements.some(
            (other) =>
              other !== element && other.box[3] < 2 * h && boxContains(other.box, boxCentre(box)),
          ),
      )
      .reduce((sum, { box }) => boxUnion(sum, widened(box)), element.box);
    return { ...element, box: [Math.round(longer[0]), y, Math.round(longer[2]), h] };
  });
}

function runsOver([x, , w]: Box, [left, , width]: Box): boolean {
  const touches = x < left + width && x + w > left;
  return touches && (x < left - leastOverhang || x + w > left + width + leastOverhang);
}

function widened([x, y, w, h]: Box): Box {
  const by = Math.round(air * h);
  return [Math.max(0, x - by), y, w + 2 * by, h];
}
