import { expect, test } from "vitest";
import type { UnnumberedMark } from "../../../app/mark.js";
import { joinSelectedFields } from "../../../models/marks/selected-field.js";

function mark(kind: UnnumberedMark["kind"], text: string, box: UnnumberedMark["box"]) {
  return { kind, text, box, source: ["region"] as const, score: 0.5 };
}

test("a frame with a selection at its left end is one field with that text", () => {
  const frame = mark("image", "", [541, 343, 178, 26]);
  const selection = mark("button", "nobody", [543, 346, 49, 20]);
  const button = mark("button", "OK", [553, 375, 80, 26]);
  expect(joinSelectedFields([frame, selection, button])).toEqual([
    button,
    { ...selection, box: frame.box, kind: "input", state: { focused: true } },
  ]);
});

test("a picture with a button in its middle stays what it is", () => {
  const marks = [
    mark("image", "", [100, 100, 200, 40]),
    mark("button", "Play", [170, 108, 60, 26]),
  ];
  expect(joinSelectedFields(marks)).toEqual(marks);
});
