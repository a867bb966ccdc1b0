import type { Mark } from "../../app/mark.js";

/** The texts around a mark that may be its label, as indices into the marks; -1 where there is none. */
export interface Neighbours {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  /** Every other mark with text on the same line. */
  readonly row: readonly number[];
}

/** How far a label may be from what it labels, in heights of the smaller of the two marks. */
const reachAcross = 14;
const reachDown = 2.6;

/** For each mark, the nearest mark with text on each side. */
export function findNeighbours(marks: readonly Mark[]): Neighbours[] {
  return marks.map((mark, self) => {
    const [x, y, width, height] = mark.box;
    const found = { left: -1, right: -1, above: -1, below: -1 };
    const gaps = { left: Infinity, right: Infinity, above: Infinity, below: Infinity };
    const row: number[] = [];
    for (const [index, other] of marks.entries()) {
      if (index === self || other.text.trim() === "") continue;
      const [ox, oy, ow, oh] = other.box;
      const unit = Math.max(8, Math.min(height, oh));
      const sharedY = Math.min(y + height, oy + oh) - Math.max(y, oy);
      const sharedX = Math.min(x + width, ox + ow) - Math.max(x, ox);
      const consider = (side: keyof typeof gaps, gap: number, reach: number) => {
        if (gap > -unit && gap < reach * unit && gap < gaps[side]) {
          gaps[side] = gap;
          found[side] = index;
        }
      };
      if (sharedY > 0.5 * Math.min(height, oh)) {
        row.push(index);
        if (ox + ow / 2 < x + width / 2) consider("left", x - (ox + ow), reachAcross);
        else consider("right", ox - (x + width), reachAcross);
      } else if (sharedX > 0.3 * Math.min(width, ow)) {
        // A label above starts where its field starts, or is centred on it.
        const aligned =
          Math.abs(ox - x) < 2 * unit || Math.abs(ox + ow / 2 - x - width / 2) < 2 * unit;
        if (!aligned) continue;
        if (oy + oh / 2 < y + height / 2) consider("above", y - (oy + oh), reachDown);
        else consider("below", oy - (y + height), reachDown);
      }
    }
    return { ...found, row };
  });
}
