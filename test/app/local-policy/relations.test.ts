import { describe, expect, it } from "vitest";
import { readPlace } from "../../../app/local-policy/read-place.js";
import { atPlace, plainText, saying } from "../../../app/local-policy/relations.js";
import type { Mark, MarkKind } from "../../../app/mark.js";

const mark = (id: number, kind: MarkKind, text: string, box: Mark["box"]): Mark => ({
  id, kind, text, box, score: 1, source: text === "" ? ["detector"] : ["detector", "ocr"],
}); // prettier-ignore

const marks: readonly Mark[] = [
  mark(1, "tab", "General", [10, 10, 60, 24]),
  mark(2, "tab", "Network", [72, 10, 60, 24]),
  mark(3, "tab", "About", [134, 10, 60, 24]),
  mark(4, "text", "Total", [10, 60, 40, 16]),
  mark(5, "checkbox", "", [60, 60, 16, 16]),
  mark(6, "checkbox", "", [60, 100, 16, 16]),
  mark(7, "text", "Name", [10, 140, 40, 16]),
  mark(8, "input", "", [10, 160, 200, 26]),
  mark(9, "header", "Title", [10, 220, 200, 20]),
  mark(10, "row", "Ada", [10, 242, 300, 20]),
  mark(11, "row", "Bea", [10, 264, 300, 20]),
  mark(12, "button", "Help", [10, 400, 80, 28]),
  mark(13, "tab", "Cancel", [100, 400, 80, 28]),
  mark(14, "button", "OK", [190, 400, 80, 28]),
];

const found = (said: string, among = marks): number | null => {
  const place = readPlace(said);
  if (place === null) return null;
  const anchors = place.anchor === null ? [] : saying(place.anchor, among);
  return atPlace(place, anchors, among)?.id ?? null;
};

describe("atPlace", () => {
  it.each([
    ["check box next to Total", 5],
    ["field below Name", 8],
    ["tab right of General", 2],
    ["tab to the left of About", 2],
    ["second row under Title", 11],
    ["first tab", 1],
    // A misread tab among the buttons is not the end of the bar of tabs.
    ["last tab", 3],
    ["second check box", 6],
    ["last button at the bottom", 14],
  ])("finds %j", (said, id) => {
    expect(found(said)).toBe(id);
  });

  it("takes what perception mistook for a tab where it stands beside the anchor", () => {
    expect(found("button right of Help")).toBe(13);
  });

  it("finds nothing where two anchors point at two things", () => {
    const twice = [...marks, mark(15, "text", "Total", [400, 60, 40, 16]), mark(16, "checkbox", "", [450, 60, 16, 16])]; // prettier-ignore
    expect(found("check box next to Total", twice)).toBeNull();
  });

  it("does not take what lies over the anchor for what is beside it", () => {
    const over = [mark(1, "text", "Search", [10, 10, 100, 20]), mark(2, "icon", "", [50, 10, 80, 20]), mark(3, "icon", "", [140, 10, 20, 20])]; // prettier-ignore
    expect(found("icon right of Search", over)).toBe(3);
  });
});

describe("saying", () => {
  it("takes a thing and the words in it for one", () => {
    const both = [mark(1, "text", "Save", [12, 12, 30, 12]), mark(2, "button", "Save", [10, 10, 60, 20])]; // prettier-ignore
    expect(saying("Save", both).map(({ id }) => id)).toEqual([2]);
  });

  it("joins words that were read apart", () => {
    const apart = [mark(1, "link", "Read", [10, 10, 30, 14]), mark(2, "link", "more", [45, 10, 30, 14])]; // prettier-ignore
    expect(saying("read more", apart)).toMatchObject([{ id: 1, box: [10, 10, 65, 14] }]);
  });

  it("prefers what is written to what a drawing is taken for", () => {
    const drawn: Mark = { ...mark(1, "icon", "remove", [0, 0, 20, 20]), source: ["detector"] };
    expect(saying("Remove", [drawn, mark(2, "button", "Remove", [50, 0, 60, 20])])).toMatchObject([{ id: 2 }]); // prettier-ignore
  });
});

describe("plainText", () => {
  it("makes letters that look the same the same", () => {
    expect(plainText("сos")).toBe(plainText("cos"));
    expect(plainText("Save As…")).toBe("save as");
  });
});
