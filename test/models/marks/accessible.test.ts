import { describe, expect, test } from "vitest";
import type { Box } from "../../../app/geometry.js";
import type { MarkKind, UnnumberedMark } from "../../../app/mark.js";
import { fuseAccessible } from "../../../models/marks/accessible.js";

const seen = (kind: MarkKind, text: string, box: Box, source: "ocr" | "detector" = "ocr") =>
  ({ kind, text, box, source: [source], score: 0.9 }) satisfies UnnumberedMark;
const told = (kind: MarkKind, text: string, box: Box, state: UnnumberedMark["state"] = {}) =>
  ({ kind, text, box, source: ["accessibility"], score: 0.85, state }) satisfies UnnumberedMark;
const short = (marks: readonly UnnumberedMark[]) => marks.map(({ kind, text }) => [kind, text]);

describe("marks that were seen and things that programs tell about", () => {
  test("one thing of both is one mark: kind, state, name and box as told, sources of both", () => {
    const fused = fuseAccessible(
      [seen("button", "Sawe", [12, 12, 76, 26])],
      [told("checkbox", "Save", [10, 10, 80, 30], { checked: true })],
    );
    expect(fused).toEqual([
      {
        kind: "checkbox",
        text: "Save",
        box: [10, 10, 80, 30],
        source: ["ocr", "accessibility"],
        score: 0.9,
        state: { checked: true },
      },
    ]);
  });

  test("a picture and a text in one button are parts of it", () => {
    const parts = [
      seen("icon", "check", [15, 15, 16, 16], "detector"),
      seen("text", "OK", [40, 15, 20, 16]),
    ];
    const [button, ...others] = fuseAccessible(parts, [told("button", "OK", [10, 10, 80, 30])]);
    expect(others).toEqual([]);
    expect(button).toMatchObject({ kind: "button", source: ["detector", "ocr", "accessibility"] });
  });

  test("the smaller of nested things gets what is seen in it", () => {
    const fused = fuseAccessible(
      [seen("icon", "", [92, 14, 12, 12], "detector")],
      [told("tab", "Page", [0, 0, 120, 40]), told("button", "Close", [86, 8, 24, 24])],
    );
    expect(short(fused)).toEqual([
      ["tab", "Page"],
      ["icon", "Close"],
    ]);
  });

  test("what only one of them knows stays", () => {
    const fused = fuseAccessible(
      [seen("button", "Drawn by hand", [0, 0, 100, 30])],
      [told("slider", "Volume", [0, 100, 100, 20])],
    );
    expect(short(fused)).toEqual([
      ["slider", "Volume"],
      ["button", "Drawn by hand"],
    ]);
  });

  test("a field says what stands in it, read from the picture if the program does not tell", () => {
    const field = told("input", "", [0, 0, 200, 30]);
    const fused = fuseAccessible([seen("text", "Ada", [6, 6, 30, 18])], [field]);
    expect(short(fused)).toEqual([["input", "Ada"]]);
  });

  test("a field's own buttons and a document's lines are things of their own", () => {
    const fused = fuseAccessible(
      [
        seen("icon", "clear", [170, 6, 18, 18], "detector"),
        seen("text", "first line", [5, 105, 80, 15]),
      ],
      [told("input", "Ada", [0, 0, 200, 30]), told("text_area", "", [0, 100, 400, 300])],
    );
    expect(short(fused).map(([kind]) => kind)).toEqual(["input", "text_area", "icon", "text"]);
  });

  test("a line that was read across several entries of a menu bar goes", () => {
    const fused = fuseAccessible(
      [seen("text", "File Edit View", [0, 2, 120, 20])],
      [
        told("menu", "File", [0, 0, 36, 26]),
        told("menu", "Edit", [40, 0, 36, 26]),
        told("menu", "View", [80, 0, 40, 26]),
      ],
    );
    expect(short(fused).map(([, text]) => text)).toEqual(["File", "Edit", "View"]);
  });

  test("a list that was taken for one field goes when its rows are told", () => {
    const rows = [told("row", "Zürich", [2, 2, 196, 20]), told("row", "Paris", [2, 24, 196, 20])];
    const fused = fuseAccessible(
      [seen("text_area", "Zurich Paris", [0, 0, 200, 200]), seen("text", "Zurich", [4, 4, 40, 14])],
      rows,
    );
    expect(short(fused)).toEqual([
      ["row", "Zürich"],
      ["row", "Paris"],
    ]);
  });

  test("a link in two lines is where its longer part was seen, not around its neighbours", () => {
    const links = [
      told("link", "First", [0, 0, 50, 16]),
      told("link", "A wrapped one", [0, 0, 400, 34]),
    ];
    const parts = [
      seen("text", "A wrapped", [320, 0, 80, 16]),
      seen("text", "one", [0, 18, 30, 16]),
    ];
    const boxes = fuseAccessible(parts, links).map(({ box, text }) => ({ box, text }));
    expect(boxes).toEqual([
      { text: "First", box: [0, 0, 50, 16] },
      { text: "A wrapped one", box: [320, 0, 80, 16] },
    ]);
    expect(short(fuseAccessible([], links))).toEqual([["link", "First"]]);
  });

  test("a window control or an icon that was seen is more than the button that is told", () => {
    const fused = fuseAccessible(
      [seen("window_control", "", [0, 0, 30, 30], "detector")],
      [told("button", "Close", [0, 0, 32, 32]), told("button", "Bold", [50, 0, 32, 32])],
    );
    expect(short(fused)).toEqual([
      ["window_control", "Close"],
      ["icon", "Bold"],
    ]);
  });

  test("a program's word can't hide what is written on its button", () => {
    const say = (written: string, name: string) =>
      fuseAccessible(
        [seen("button", written, [0, 0, 90, 30])],
        [told("button", name, [0, 0, 90, 30])],
      )[0]?.text;
    expect(say("Delete all", "all")).toBe("Delete all (all)");
    expect(say("Pay", "Play")).toBe("Pay (Play)");
    expect(say("Weiter", "Next page")).toBe("Weiter (Next page)");
    // A misreading, and the shortcut in a menu, are no other names.
    expect(say("Sawe As", "Save As")).toBe("Save As");
    expect(say("Undo Ctrl+Z", "Undo")).toBe("Undo");
  });

  test("told text is left out where text was seen, in whatever pieces", () => {
    const lines = [seen("text", "A long", [0, 0, 60, 15]), seen("text", "story", [0, 16, 50, 15])];
    const paragraph = told("text", "Completely different", [0, 0, 300, 40]);
    expect(fuseAccessible(lines, [paragraph])).toEqual(lines);
    expect(short(fuseAccessible([], [paragraph]))).toEqual([["text", "Completely different"]]);
  });
});
