import { expect, test } from "vitest";
import type { Box } from "../../../app/geometry.js";
import type { MarkKind } from "../../../app/mark.js";
import type { Element } from "../../../models/detector/elements.js";
import { withFramedFields } from "../../../models/detector/framed-fields.js";
import { findFrames } from "../../../models/detector/frames.js";
import { drawn } from "../drawn.js";

const seen = (kind: MarkKind, box: Box, score: number): Element => ({
  kind,
  box,
  score,
  kindScore: 1,
  evidence: new Float32Array(25),
  state: {},
});
const frame = (y: number, radius: number) =>
  `<rect x="40.5" y="${y + 0.5}" width="300" height="36" rx="${radius}" fill="#fff" stroke="#b9b4c7"/>`;
const boxes = (elements: readonly Element[]) =>
  elements.filter(({ kind }) => kind === "input").map(({ box }) => box.map(Math.round));

test.each([0, 5, 9])("frames with corners of radius %i are found to the pixel", async (radius) => {
  const frames = findFrames(await drawn(frame(40, radius) + frame(110, radius), [400, 180]));
  expect(frames).toHaveLength(2);
  frames.forEach(([x, y, width, height], at) => {
    expect(Math.abs(x - 40) + Math.abs(y - (at === 0 ? 40 : 110))).toBeLessThanOrEqual(2);
    expect(Math.abs(width - 301) + Math.abs(height - 37)).toBeLessThanOrEqual(3);
  });
});

test("what lies between two fields is no frame", async () => {
  expect(findFrames(await drawn(frame(40, 6) + frame(117, 6), [400, 180]))).toHaveLength(2);
});

test("named frames become fields, and what was taken for one around a name goes", async () => {
  const picture = await drawn(frame(40, 8) + frame(110, 8), [400, 180]);
  const texts: Box[] = [
    [42, 22, 60, 12],
    [42, 92, 80, 12],
  ];
  const fields = withFramedFields(picture, [seen("input", [60, 80, 290, 30], 0.3)], texts);
  const tops = boxes(fields).map(([, y]) => y ?? 0);
  expect(tops).toHaveLength(2);
  tops.forEach((top, at) => {
    expect(Math.abs(top - (at === 0 ? 40 : 110))).toBeLessThanOrEqual(1);
  });
});

test("frames without a name, and buttons, are left alone", async () => {
  const picture = await drawn(frame(40, 8), [400, 120]);
  expect(withFramedFields(picture, [], [])).toEqual([]);
  const button = seen("button", [40, 40, 301, 37], 0.9);
  const text: Box = [160, 52, 60, 12];
  expect(withFramedFields(picture, [button], [[42, 22, 60, 12], text])).toEqual([button]);
});
