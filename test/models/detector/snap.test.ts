import { expect, test } from "vitest";
import type { Box } from "../../../app/geometry.js";
import type { MarkKind } from "../../../app/mark.js";
import type { Element } from "../../../models/detector/elements.js";
import { snapElements } from "../../../models/detector/snap.js";
import type { Picture } from "../../../models/picture.js";

/** White paper with a grey frame of one pixel. */
function framed([x, y, w, h]: Box): Picture {
  const pixels = new Uint8Array(300 * 100 * 4).fill(255);
  const dot = (px: number, py: number) =>
    pixels.fill(120, (py * 300 + px) * 4, (py * 300 + px) * 4 + 3);
  for (let px = x; px < x + w; px++) [y, y + h - 1].forEach((py) => dot(px, py));
  for (let py = y; py < y + h; py++) [x, x + w - 1].forEach((px) => dot(px, py));
  return { pixels, size: [300, 100] };
}
const seen = (kind: MarkKind, box: Box, score = 0.4): Element => ({
  kind,
  box,
  score,
  kindScore: 1,
  evidence: new Float32Array(25),
  state: {},
});

test("a field's box comes to lie on its border, within a pixel", () => {
  const real: Box = [40, 30, 200, 32];
  const [field] = snapElements(framed(real), [seen("input", [35, 33, 212, 26])]);
  real.forEach((value, index) => {
    expect(Math.abs((field?.box[index] ?? 0) - value)).toBeLessThanOrEqual(2);
  });
});

test("a box with no border near stays where it is", () => {
  const blank = { ...framed([40, 30, 200, 32]), pixels: new Uint8Array(300 * 100 * 4).fill(255) };
  const field = seen("input", [40, 30, 200, 32]);
  expect(snapElements(blank, [field])).toEqual([field]);
});

test("what has no face of its own is left as it is", () => {
  const icon = seen("icon", [35, 33, 212, 26]);
  expect(snapElements(framed([40, 30, 200, 32]), [icon])).toEqual([icon]);
});
