import { expect, test } from "vitest";
import type { Element, HeatMaps } from "../../../models/detector/elements.js";
import {
  elementKinds,
  elementsIn,
  joinParts,
  stride,
  withoutDoubles,
} from "../../../models/detector/elements.js";

/** Maps of one thing whose centre is in the cell, with the given sides in pixels of the input. */
function mapsWith(
  things: readonly {
    cell: [number, number];
    sides: number[];
    kind: string;
    heat: number;
    checked?: boolean;
  }[],
): HeatMaps {
  const [rows, columns] = [16, 16];
  const plane = rows * columns;
  const maps = {
    heat: new Float32Array(plane),
    box: new Float32Array(4 * plane),
    kind: new Float32Array(elementKinds.length * plane),
    state: new Float32Array(5 * plane).fill(-4),
    rows,
    columns,
  };
  for (const { cell, sides, kind, heat, checked } of things) {
    const at = cell[1] * columns + cell[0];
    maps.heat[at] = heat;
    sides.forEach((side, index) => (maps.box[index * plane + at] = side));
    maps.kind[elementKinds.indexOf(kind as "button") * plane + at] = 6;
    if (checked === true) maps.state[at] = 4;
  }
  return maps;
}

test("a cell's distances become a box around its centre, in pixels of the picture", () => {
  const maps = mapsWith([{ cell: [4, 2], sides: [10, 6, 10, 6], kind: "button", heat: 0.9 }]);
  const [found] = elementsIn(maps, [100, 50, 64, 64]);
  const [cx, cy] = [100 + 4.5 * stride, 50 + 2.5 * stride];
  expect(found).toMatchObject({ box: [cx - 10, cy - 6, 20, 12], kind: "button", state: {} });
  expect(found?.score).toBeCloseTo(0.9);
  expect(found?.kindScore).toBeGreaterThan(0.9);
});

test("boxes end where the part that was looked at ends", () => {
  const maps = mapsWith([{ cell: [0, 0], sides: [30, 30, 8, 8], kind: "icon", heat: 0.9 }]);
  expect(elementsIn(maps, [0, 0, 64, 64])[0]?.box).toEqual([0, 0, 10, 10]);
});

test("check boxes say both checked and not checked, buttons only what is so", () => {
  const maps = mapsWith([
    { cell: [2, 2], sides: [6, 6, 6, 6], kind: "checkbox", heat: 0.9, checked: true },
    { cell: [8, 2], sides: [6, 6, 6, 6], kind: "checkbox", heat: 0.8 },
    { cell: [2, 10], sides: [6, 6, 6, 6], kind: "button", heat: 0.7 },
  ]);
  expect(elementsIn(maps, [0, 0, 64, 64]).map(({ state }) => state)).toEqual([
    { checked: true },
    { checked: false },
    {},
  ]);
});

const thing = (box: Element["box"], score: number, kind: Element["kind"] = "button"): Element => ({
  box,
  kind,
  score,
  kindScore: 1,
  evidence: new Float32Array(25),
  state: {},
});

test("of two boxes around one thing the likelier stays; nested things both stay", () => {
  const row = thing([0, 0, 200, 20], 0.9, "row");
  const box = thing([4, 4, 12, 12], 0.6, "checkbox");
  const button = thing([0, 40, 80, 24], 0.8);
  const double = thing([1, 41, 78, 22], 0.5, "tab");
  expect(withoutDoubles([double, box, row, button])).toEqual([row, button, box]);
});

test("a thing on the seam of two parts is counted once, as the part sees it that has most of it", () => {
  const upper = thing([10, 90, 50, 20], 0.7);
  const cut = thing([10, 96, 50, 14], 0.9);
  const joined = joinParts([
    { elements: [upper], trusted: [0, 0, 200, 102] },
    { elements: [cut], trusted: [0, 102, 200, 100] },
  ]);
  expect(joined).toHaveLength(1);
});
