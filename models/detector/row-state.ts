import type { Box } from "../../app/geometry.js";
import { clipBox } from "../../app/geometry.js";
import type { Picture } from "../picture.js";
import type { Element } from "./elements.js";

/** How far two rows of one list may differ in where they begin and how wide they are, pixels. */
const aligned = 12;
/** Rows from which the usual colour of a list can be told. */
const leastRows = 3;
/** Difference of two grounds (sum of the channels) that says "selected" by itself. */
const plainly = 110;
/** Largest minus smallest channel of a ground that is hardly that of a list itself. */
const coloured = 60;
/** Difference below which two grounds are the same, whatever the detector says. */
const alike = 14;

/**
 * Rows of a list with whether they are selected, as their grounds show it: one that has the plain
 * ground of the list is not, one whose ground differs plainly is. In between the detector's word stands.
 */
export function readRows(picture: Picture, elements: readonly Element[]): Element[] {
  const rows = elements.filter(({ kind }) => kind === "row");
  return elements.map((element) => {
    if (element.kind !== "row") return element;
    const list = rows.filter((row) => isAligned(row.box, element.box));
    if (list.length < leastRows) return element;
    const plain = plainOf(list.map(({ box }) => groundOf(picture, box)));
    if (plain === null) return element;
    const apart = difference(groundOf(picture, element.box), plain);
    const selected = apart > plainly || (element.state.selected === true && apart > alike);
    const rest = Object.fromEntries(Object.entries(element.state).filter(([name]) => name !== "selected"));
    return { ...element, state: selected ? { ...rest, selected } : rest };
  });
} // prettier-ignore

const isAligned = (a: Box, b: Box): boolean =>
  Math.abs(a[0] - b[0]) < aligned && Math.abs(a[2] - b[2]) < 2 * aligned;

type Colour = readonly [number, number, number];

/** The colour that most of a box has, by its middle three lines. */
function groundOf({ pixels, size }: Picture, box: Box): Colour {
  const [left, top, width, height] = clipBox(box, size) ?? [0, 0, 1, 1];
  const counts = new Map<number, number>();
  for (const share of [0.25, 0.5, 0.75]) {
    const y = top + Math.round(share * (height - 1));
    for (let x = left; x < left + width; x++) {
      const at = (y * size[0] + x) * 4;
      const key = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [key] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return [key >> 16, (key >> 8) & 255, key & 255];
}

/**
 * The ground of what is not selected: of the two that most rows have the less coloured one, else the
 * more frequent. Striped rows have two that are alike. Null where most rows have grounds of their own.
 */
function plainOf(grounds: readonly Colour[]): Colour | null {
  const groups: { ground: Colour; count: number }[] = [];
  for (const ground of grounds) {
    const group = groups.find((one) => difference(one.ground, ground) <= 2 * alike);
    if (group === undefined) groups.push({ ground, count: 1 });
    else group.count++;
  }
  const [first, second] = groups.sort((a, b) => b.count - a.count);
  if (first === undefined || groups.length > Math.max(2, grounds.length / 2)) return null;
  // All of one colour may all be selected: that is left to the detector.
  if (second === undefined) return colouring(first.ground) > coloured ? null : first.ground;
  const more = colouring(first.ground) - colouring(second.ground);
  return more > alike ? second.ground : first.ground;
}

const colouring = (colour: Colour): number => Math.max(...colour) - Math.min(...colour);

const difference = (a: Colour, b: Colour): number =>
  Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
