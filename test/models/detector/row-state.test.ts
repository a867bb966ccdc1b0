import { expect, test } from "vitest";
import type { Box } from "../../../app/geometry.js";
import type { Element } from "../../../models/detector/elements.js";
import { withMissingBoxes } from "../../../models/detector/missing-boxes.js";
import { readRows } from "../../../models/detector/row-state.js";
import { drawn } from "../drawn.js";

const seen = (kind: "row" | "checkbox", box: Box, selected?: boolean): Element => ({
  kind,
  box,
  score: 0.9,
  kindScore: 1,
  evidence: new Float32Array(25),
  state: selected === undefined ? {} : { selected },
});
const list = (grounds: readonly string[]) =>
  grounds.map((fill, at) => `<rect x="10" y="${10 + at * 20}" width="140" height="20" fill="${fill}"/><text x="36" y="${25 + at * 20}" font-size="13">Entry ${at}</text>`).join(""); // prettier-ignore
const rows = (states: readonly boolean[]) =>
  states.map((selected, at) => seen("row", [10, 10 + at * 20, 140, 20], selected));
const selected = (elements: readonly Element[]) =>
  elements.map(({ state }) => state.selected === true);

test("rows on the ground of most are not selected, those on plainly another one are", async () => {
  const picture = await drawn(list(["#ffffff", "#308cc6", "#ffffff", "#ffffff"]), [160, 100]);
  expect(selected(readRows(picture, rows([true, false, true, false])))).toEqual([false, true, false, false]); // prettier-ignore
});

test("two of three rows are selected when their ground is the coloured one", async () => {
  const picture = await drawn(list(["#308cc6", "#308cc6", "#ffffff"]), [160, 100]);
  expect(selected(readRows(picture, rows([false, false, true])))).toEqual([true, true, false]);
});

test("a slightly tinted row is selected only if the detector says so", async () => {
  const picture = await drawn(
    list(["#ffffff", "#e8f0fe", "#ffffff", "#e8f0fe", "#fff"]),
    [160, 120],
  );
  expect(selected(readRows(picture, rows([false, true, false, false, false])))).toEqual([false, true, false, false, false]); // prettier-ignore
});

test("a box that the detector missed in a column of boxes is found beside its row", async () => {
  const box = (at: number) => `<rect x="14.5" y="${13.5 + at * 20}" width="13" height="13" fill="#fff" stroke="#666"/>`; // prettier-ignore
  const svg = list(["#fff", "#fff", "#fff", "#fff"]) + box(0) + box(1) + box(2);
  const picture = await drawn(svg, [160, 100]);
  const boxes = [0, 2].map((at) => seen("checkbox", [14, 13 + at * 20, 14, 14]));
  const all = withMissingBoxes(picture, [...rows([false, false, false, false]), ...boxes]);
  const tops = all.filter(({ kind }) => kind === "checkbox").map(({ box: [, y] }) => y);
  // The fourth row has none, and gets none.
  expect(tops).toEqual([13, 53, 33]);
});
