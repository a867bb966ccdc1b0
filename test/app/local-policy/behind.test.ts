import { describe, expect, test } from "vitest";
import { namedThing, nextPart } from "../../../app/local-policy/behind.js";
import type { Mark, MarkKind } from "../../../app/mark.js";

const mark = (
  id: number,
  kind: MarkKind,
  text: string,
  x: number,
  y: number,
  width = 200,
): Mark => ({
  id,
  box: [x, y, width, 30],
  text,
  kind,
  source: ["detector"],
  score: 1,
});

const mails = [
  mark(1, "row", "Maria Lund 18:02 Dinner tonight?", 180, 40, 330),
  mark(2, "row", "Post Office 15:40 Your parcel", 180, 100, 330),
  mark(3, "row", "Water Works Sun Invoice 5521", 180, 160, 330),
  mark(4, "button", "Delete everything from the Water Works", 700, 40),
];

describe("namedThing", () => {
  test("is the row that the question names", () => {
    expect(namedThing("how much do I owe the water works?", mails, [])?.id).toBe(3);
    expect(namedThing("what does the Post Office write?", mails, [])?.id).toBe(2);
  });

  test("is nothing that was opened already, no button, and nothing where none is named", () => {
    const [, , water] = mails;
    if (water === undefined) throw new Error("no mail");
    expect(namedThing("how much do I owe the water works?", mails, [water])).toBe(null);
    expect(namedThing("what did Olaf write?", mails, [])).toBe(null);
    expect(namedThing("how many are there?", mails, [])).toBe(null);
  });
});

const parts = ["General", "Network", "Delete account", "About"].map((text, index) =>
  mark(index + 1, "row", text, 10, 40 + 40 * index),
);

describe("nextPart", () => {
  test("is the part where such things usually are", () => {
    expect(nextPart("what is the serial number?", parts, [], 1280, false)?.text).toBe("About");
    expect(nextPart("what is the IP address?", parts, [], 1280, false)?.text).toBe("Network");
  });

  test("is any other only where guessing is allowed, and never one that may do harm", () => {
    expect(nextPart("which colour is the curtain?", parts, [], 1280, false)).toBe(null);
    const tried: Mark[] = [];
    for (
      let next = nextPart("which colour is the curtain?", parts, tried, 1280, true);
      next !== null;
    ) {
      tried.push(next);
      next = nextPart("which colour is the curtain?", parts, tried, 1280, true);
    }
    expect(tried.map(({ text }) => text)).toEqual(["General", "Network", "About"]);
  });

  test("is no label of a form", () => {
    const form = parts.flatMap((label, index) => [
      label,
      mark(10 + index, "input", "", 240, label.box[1]),
    ]);
    expect(nextPart("which colour is the curtain?", form, [], 1280, true)).toBe(null);
  });
});
