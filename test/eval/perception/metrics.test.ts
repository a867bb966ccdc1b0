import { expect, test } from "vitest";
import { bare, figures, measure, overlap, pair } from "./metrics.mjs";

type Place = [number, number, number, number];
const thing = (box: Place, kind = "button", name = "", visible = false) => ({
  box,
  kind,
  name,
  visible,
  state: {},
});
const mark = (box: Place, kind = "button", text = "") => ({ box, kind, text });

test("a mark hits the smallest thing under its centre, and only that", () => {
  const row = thing([0, 0, 200, 20], "row");
  const box = thing([4, 4, 12, 12], "checkbox");
  const onBox = measure([mark([0, 0, 20, 20])], { exhaustive: true, things: [row, box] });
  expect([...onBox.hits.keys()]).toEqual([box]);
  expect(onBox.missed).toEqual([row]);
});

test("a mark and a thing are paired once, the best fit first", () => {
  const one = thing([0, 0, 100, 20]);
  const [loose, exact] = [mark([0, 0, 100, 26]), mark([0, 0, 100, 20])];
  expect(pair([loose, exact], [one]).get(one)).toBe(exact);
  expect(measure([loose, exact], { exhaustive: true, things: [one] }).spurious).toEqual([loose]);
});

test("static texts and pictures are no false alarms, nor is what nobody knows about", () => {
  const truth = { exhaustive: true, ignore: [[0, 0, 100, 20] as Place], things: [] };
  const marks = [
    mark([0, 40, 50, 10], "text"),
    mark([0, 60, 50, 50], "image"),
    mark([80, 4, 12, 12], "window_control"),
  ];
  expect(measure(marks, truth).counts.acting).toBe(0);
});

test("screens that are not known whole say nothing about precision", () => {
  const { counts } = measure([mark([0, 0, 9, 9])], { exhaustive: false, things: [] });
  expect(figures(counts).precision).toBeNull();
});

test("texts are compared by letters and digits, case-blind, and only where they can be seen", () => {
  const shown = thing([0, 0, 80, 20], "button", "Save As…", true);
  const hidden = thing([0, 40, 20, 20], "icon", "Print");
  const { counts } = measure(
    [mark([0, 0, 80, 20], "button", "save as"), mark([0, 40, 20, 20], "icon", "x")],
    {
      exhaustive: true,
      things: [shown, hidden],
    },
  );
  expect([counts.named, counts.text, counts.kind]).toEqual([1, 1, 2]);
  expect(bare("Ｓave-as 2")).toBe("saveas2");
});

test("overlap is intersection over union", () => {
  expect(overlap([0, 0, 10, 10], [5, 0, 10, 10])).toBeCloseTo(1 / 3);
  expect(overlap([0, 0, 10, 10], [10, 0, 10, 10])).toBe(0);
});
