import { describe, expect, test } from "vitest";
import { tidy } from "../../../main/accessibility/tidy.js";
import type { Element } from "../../../main/accessibility/walk.js";

const element = (
  kind: Element["kind"],
  text: string,
  box: Element["box"],
  parent = "p",
): Element => ({ kind, text, box, parent, state: {} });
const short = (elements: Element[]) =>
  tidy(elements).map(({ kind, text, box }) => ({ kind, text, box }));

describe("the things of one window", () => {
  test("a widget that is told twice is one mark, the one that says more", () => {
    expect(
      short([
        element("text", "Save", [10, 10, 80, 30]),
        element("button", "Save", [10, 10, 80, 31]),
        element("button", "", [11, 10, 79, 31]),
      ]),
    ).toEqual([{ kind: "button", text: "Save", box: [10, 10, 80, 31] }]);
  });

  test("a label inside its button is no thing of its own, one beside it is", () => {
    expect(
      short([
        element("button", "Save", [10, 10, 80, 30]),
        element("text", "Save", [30, 15, 40, 20]),
        element("text", "Name:", [10, 60, 40, 20]),
      ]).map(({ kind }) => kind),
    ).toEqual(["button", "text"]);
  });

  test("text on a long document and other text in a row stay", () => {
    expect(
      short([
        element("text_area", "", [0, 0, 500, 500]),
        element("text", "Chapter", [10, 10, 90, 20]),
        element("row", "Berlin", [600, 0, 300, 20]),
        element("text", "3 new", [800, 0, 60, 20]),
      ]),
    ).toHaveLength(4);
  });

  test("cells become rows; a row of one cell is no cell", () => {
    expect(
      short([
        element("cell", "Berlin", [0, 0, 50, 20], "a"),
        element("cell", "Germany", [52, 0, 90, 20], "a"),
        element("cell", "alone", [0, 200, 90, 20], "b"),
      ]),
    ).toEqual([
      { kind: "row", text: "Berlin Germany", box: [0, 0, 142, 20] },
      { kind: "cell", text: "Berlin", box: [0, 0, 50, 20] },
      { kind: "cell", text: "Germany", box: [52, 0, 90, 20] },
      { kind: "row", text: "alone", box: [0, 200, 90, 20] },
    ]);
  });
});
