import { describe, expect, it } from "vitest";
import type { Mark } from "../../app/mark.js";
import { markSchema } from "../../app/mark.js";
import { everyMark, kindCounts, searchMarks } from "../../renderer/frame/mark-search.js";

const mark = (id: number, kind: Mark["kind"], text: string, state?: Mark["state"]): Mark => ({
  id,
  kind,
  text,
  box: [0, 0, 9, 9],
  source: id === 4 ? ["accessibility"] : ["ocr"],
  score: 1,
  ...(state === undefined ? {} : { state }),
});
const marks = [
  mark(12, "menu_item", "Datei öffnen"),
  mark(3, "checkbox", "Remember me", { checked: true, disabled: false }),
  mark(4, "button", "Save As…"),
  mark(1, "button", "Save 12 files"),
];

describe("looking for marks", () => {
  it.each([
    ["", [12, 3, 4, 1]],
    ["save", [4, 1]],
    ["OFFNEN", [12]],
    ["menu item", [12]],
    ["files save", [1]],
    ["12", [12, 1]],
    ["#3", [3]],
    ["checked", [3]],
    ["disabled", []],
    ["accessibility", [4]],
    ["nothing like it", []],
  ])("“%s” finds %j", (text, ids) => {
    expect(searchMarks(marks, { ...everyMark, text }).map(({ id }) => id)).toEqual(ids);
  });

  it("keeps to a kind", () => {
    const found = searchMarks(marks, { text: "12", kind: "button" });
    expect(found.map(({ id }) => id)).toEqual([1]);
  });

  it("counts the kinds that there are", () => {
    expect(kindCounts(marks)).toEqual([
      ["button", 2],
      ["checkbox", 1],
      ["menu_item", 1],
    ]);
  });
});

it("marks of older records have no why and are still read", () => {
  expect(markSchema.parse(marks[0])).toEqual(marks[0]);
  expect(markSchema.parse({ ...marks[0], why: "ocr" })).toMatchObject({ why: "ocr" });
});
