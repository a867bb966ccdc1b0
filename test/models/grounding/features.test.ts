import { describe, expect, it } from "vitest";
import { numberInReadingOrder } from "../../../app/mark.js";
import { readDescription } from "../../../models/grounding/description.js";
import type { GroundingFeatures } from "../../../models/grounding/features.js";
import {
  alignCount,
  describeIn,
  markFeatureCount,
  readScene,
  wordFeatureCount,
} from "../../../models/grounding/features.js";
import { findNeighbours } from "../../../models/grounding/neighbours.js";
import { calculator, form, list } from "../../app/local-policy-world.js";

const size = [1280, 800] as const;
const formMarks = numberInReadingOrder(form);
const textAt = (index: number | undefined) => formMarks[index ?? -1]?.text;

describe("readDescription", () => {
  it.each([
    ["the second Delete button", "delete", 2, "button"],
    ["last checkbox", "last checkbox", -1, "checkbox"],
    ["the 3rd row", "the 3rd row", 3, "row"],
    ["“Save as text” button", "save as text", null, "button"],
  ] as const)("finds the name in %j", (text, core, ordinal, kind) => {
    const read = readDescription(text);
    expect(read.core.map((at) => read.words[at]?.text).join(" ")).toBe(core);
    expect(read.ordinal).toBe(ordinal);
    expect([...read.kinds]).toContain(kind);
  });
});

describe("findNeighbours", () => {
  it("finds the label left of a field and right of a check box", () => {
    const neighbours = findNeighbours(formMarks);
    const price = formMarks.findIndex(({ text }) => text === "0.00");
    const box = formMarks.findIndex(({ kind }) => kind === "checkbox");
    expect(textAt(neighbours[price]?.left)).toBe("Price:");
    expect(textAt(neighbours[box]?.right)).toBe("Gift wrap");
  });
});

describe("describeIn", () => {
  it("gives tensors of the shapes that the model takes", () => {
    const features = describeIn(readScene(formMarks, size), "the Name field");
    const { words, marks } = features.counts;
    expect([words, marks]).toEqual([3, form.length]);
    expect(features.tokens).toHaveLength(words);
    expect(features.flags).toHaveLength(words * wordFeatureCount);
    expect(features.align).toHaveLength(marks * words * alignCount);
    expect(features.marks).toHaveLength(marks * markFeatureCount);
    expect(features.boxes).toHaveLength(marks * 4);
    for (const part of [features.flags, features.align, features.marks, features.boxes])
      expect([...part].every(Number.isFinite)).toBe(true);
  });

  it.each(["", "…", '""', "x", "a ".repeat(200)])("survives the description %j", (text) => {
    const features = describeIn(readScene(formMarks, size), text);
    expect([...features.marks, ...features.align].every(Number.isFinite)).toBe(true);
    expect(features.counts.words).toBeLessThanOrEqual(24);
  });

  it("goes by the order of the marks and not by their numbers", () => {
    const renumbered = formMarks.map((mark, index) => ({ ...mark, id: (index * 7) % 101 || 101 }));
    for (const text of ["the second button", "last checkbox", "the Name field"])
      expect(describeIn(readScene(renumbered, size), text)).toEqual(
        describeIn(readScene(formMarks, size), text),
      );
  });

  it("is what the shipped weights were trained on", () => {
    // After a change here the model must be trained again (models/training/grounding/train.sh).
    const marks = numberInReadingOrder([...form, ...list, ...calculator]);
    const sums = ["the second Delete button", "Price field", "plus", "'Gift wrap' checkbox"].map(
      (text) => sumsOf(describeIn(readScene(marks, size), text)),
    );
    expect(sums).toMatchSnapshot();
  });
});

/** Weighted sums, so that a moved value shows as well as a changed one. */
function sumsOf({ tokens, flags, align, marks, boxes }: GroundingFeatures): string[] {
  return [[...tokens].map(Number), flags, align, marks, boxes].map((part) =>
    [...part].reduce((sum, value, index) => sum + value * (1 + (index % 7)), 0).toFixed(2),
  );
}
