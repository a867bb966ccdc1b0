import { expect, test } from "vitest";
import type { Box } from "../../../app/geometry.js";
import type { MarkKind } from "../../../app/mark.js";
import type { Element } from "../../../models/detector/elements.js";
import { fuse } from "../../../models/marks/fuse.js";
import type { TextPiece } from "../../../models/ocr/text-reader.js";

const element = (kind: MarkKind, box: Box, state: Element["state"] = {}): Element => ({
  kind,
  box,
  score: 0.8,
  kindScore: 0.9,
  evidence: new Float32Array(25),
  state,
});
const text = (
  words: string,
  box: Box,
  colour: readonly [number, number, number] = [0, 0, 0],
): TextPiece => ({
  text: words,
  score: 0.95,
  line: { box, colour, paper: [255, 255, 255], shape: null, gaps: [] },
});
const nothing = () => null;
const brief = (marks: ReturnType<typeof fuse>) => marks.map((mark) => [mark.kind, mark.text]);

test("a text inside a thing is the thing's, once", () => {
  const marks = fuse([element("button", [0, 0, 80, 24])], [text("Save", [20, 6, 40, 12])], nothing);
  expect(marks).toHaveLength(1);
  expect(marks[0]).toMatchObject({ kind: "button", text: "Save", source: ["detector", "ocr"] });
});

test("a row says all that stands in it, and the things on it keep theirs", () => {
  const marks = fuse(
    [element("row", [0, 0, 300, 24]), element("button", [220, 2, 70, 20])],
    [text("report.txt", [10, 6, 80, 12]), text("Open", [235, 6, 40, 12])],
    nothing,
  );
  expect(brief(marks)).toEqual([
    ["row", "report.txt Open"],
    ["button", "Open"],
  ]);
});

test("a check box is named by the label behind it, which is no mark of its own", () => {
  const marks = fuse(
    [element("checkbox", [0, 0, 14, 14], { checked: true })],
    [text("Hidden files", [22, 1, 90, 12]), text("Far away", [300, 1, 70, 12])],
    nothing,
  );
  expect(marks).toMatchObject([
    { kind: "checkbox", text: "Hidden files", state: { checked: true } },
    { kind: "text", text: "Far away" },
  ]);
});

test("two boxes in one line each take their own label", () => {
  const marks = fuse(
    [element("radio", [0, 0, 14, 14]), element("radio", [100, 0, 14, 14])],
    [text("Left", [20, 1, 40, 12]), text("Right", [120, 1, 40, 12])],
    nothing,
  );
  expect(brief(marks)).toEqual([
    ["radio", "Left"],
    ["radio", "Right"],
  ]);
});

test("a menu's entry is called by its name, not by its keys", () => {
  const marks = fuse(
    [element("menu_item", [0, 0, 200, 24])],
    [text("Save As…", [30, 6, 60, 12]), text("Ctrl+Shift+S", [120, 6, 70, 12])],
    nothing,
  );
  expect(brief(marks)).toEqual([["menu_item", "Save As…"]]);
});

test("what stands in a document can be pointed at by itself", () => {
  const marks = fuse(
    [element("text_area", [0, 0, 400, 300])],
    [text("First line", [10, 10, 80, 12]), text("Second line", [10, 30, 90, 12])],
    nothing,
  );
  expect(brief(marks)).toEqual([
    ["text_area", "First line\nSecond line"],
    ["text", "First line"],
    ["text", "Second line"],
  ]);
});

test("a thing without text is called by what its picture shows", () => {
  const marks = fuse([element("icon", [0, 0, 24, 24])], [], () => ({ name: "save", score: 0.91 }));
  expect(marks[0]).toMatchObject({ kind: "icon", text: "save", source: ["detector"] });
  expect(marks[0]?.why).toContain("save");
});

test("text in the colour of links is a link", () => {
  const marks = fuse(
    [],
    [text("Read more", [0, 0, 80, 12], [10, 60, 220]), text("Plain", [0, 30, 40, 12])],
    nothing,
  );
  expect(brief(marks)).toEqual([
    ["link", "Read more"],
    ["text", "Plain"],
  ]);
});
