import { describe, expect, it } from "vitest";
import type { Box } from "../../app/geometry.js";
import { boxIntersection } from "../../app/geometry.js";
import { labelFontSize, placeLabels } from "../../app/mark-labels.js";

const size = [1280, 800] as const;
const inside = ([x, y, w, h]: Box) => x >= 0 && y >= 0 && x + w <= size[0] && y + h <= size[1];

describe("placeLabels", () => {
  it("gives every mark of a full desktop a label, none over another, all in the frame", () => {
    const marks = Array.from({ length: 120 }, (_, index) => ({
      id: index + 1,
      box: [10 + (index % 12) * 105, 5 + Math.floor(index / 12) * 79, 70, 24] as Box,
    }));
    const labels = placeLabels(marks, size);
    expect(labels.map(({ mark }) => mark)).toEqual(marks.map(({ id }) => id));
    for (const label of labels) {
      expect(inside(label.box)).toBe(true);
      for (const other of labels) {
        if (other !== label) expect(boxIntersection(label.box, other.box)).toBeNull();
      }
    }
  });

  it("keeps off the texts of a crowded table", () => {
    // 8 × 22 cells without a gap, each with a text at its left.
    const marks = Array.from({ length: 176 }, (_, index) => ({
      id: index + 1,
      box: [(index % 8) * 150 + 30, Math.floor(index / 8) * 30 + 60, 150, 30] as Box,
      text: "A few words",
      kind: "cell" as const,
    }));
    const hidden = placeLabels(marks, size).filter(({ box }) =>
      marks.some(({ box: [x, y] }) => boxIntersection(box, [x + 4, y + 9, 80, 12]) !== null),
    );
    expect(labelFontSize(marks, size)).toBeLessThan(15);
    expect(hidden).toEqual([]);
  });

  it("stays outside the mark's own box and in the frame for a mark in each corner", () => {
    const boxes: Box[] = [[0, 0, 40, 20], [1240, 0, 40, 20], [0, 780, 40, 20], [1240, 780, 40, 20]]; // prettier-ignore
    const marks = boxes.map((box, index) => ({ id: index + 1, box }));
    placeLabels(marks, size).forEach((label, index) => {
      expect(inside(label.box)).toBe(true);
      expect(boxIntersection(label.box, boxes[index] ?? label.box)).toBeNull();
    });
  });
});

describe("labelFontSize", () => {
  it("is the paper's 4 % for large marks, and never below 12 px for tiny ones", () => {
    expect(labelFontSize([{ box: [0, 0, 300, 200] }], [500, 500])).toBe(20);
    expect(labelFontSize([{ box: [0, 0, 300, 200] }], size)).toBe(30);
    expect(labelFontSize([{ box: [0, 0, 5, 5] }], size)).toBe(12);
  });
});
