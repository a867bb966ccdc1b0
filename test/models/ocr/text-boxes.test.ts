import { expect, it } from "vitest";
import { textBoxes } from "../../../models/ocr/text-boxes.js";

const size = [60, 30] as const;

function mapWith(...parts: [x: number, y: number, w: number, h: number, value: number][]) {
  const map = new Uint8Array(size[0] * size[1]);
  for (const [x, y, w, h, value] of parts) {
    for (let row = y; row < y + h; row++)
      map.fill(value * 255, row * size[0] + x, row * size[0] + x + w);
  }
  return map;
}

it("grows each shrunken region by area × 1.6 / perimeter, within the map", () => {
  // 20×4: 80 × 1.6 / 48 = 2.67 pixels on each side.
  expect(textBoxes(mapWith([20, 10, 20, 4, 0.9]), size)).toEqual([[17, 7, 26, 10]]);
  expect(textBoxes(mapWith([0, 0, 20, 4, 0.9]), size)).toEqual([[0, 0, 23, 7]]);
});

it("keeps regions that don't touch apart, and drops faint ones", () => {
  const map = mapWith([2, 10, 10, 4, 0.9], [30, 10, 10, 4, 0.9], [45, 10, 10, 4, 0.4]);
  expect(textBoxes(map, size)).toHaveLength(2);
});
