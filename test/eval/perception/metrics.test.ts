import { expect, test } from "vitest";
import type { Box } from "../../../app/geometry.js";
import { isSmall, matchOneToOne, overlap, plainText, targetsHit } from "./metrics.js";

const at = (...box: Box) => ({ box, kind: "button" });

test("a centre counts for the smallest target around it, and for none outside", () => {
  const targets = [at(0, 0, 100, 20), at(0, 0, 20, 20)];
  const marks = [at(2, 2, 16, 16), at(0, 0, 100, 20), at(200, 0, 10, 10)];
  expect(targetsHit(targets, marks)).toEqual([1, 0, -1]);
});

test("one mark serves one target, the best overlap first", () => {
  const targets = [at(0, 0, 10, 10), at(0, 1, 10, 10)];
  expect(matchOneToOne(targets, [at(0, 1, 10, 10)])).toEqual([[1, 0]]);
  expect(matchOneToOne(targets, [at(0, 6, 10, 10)])).toEqual([]);
});

test("overlap of equal, half and separate boxes", () => {
  expect(overlap([0, 0, 10, 10], [0, 0, 10, 10])).toBe(1);
  expect(overlap([0, 0, 10, 10], [0, 0, 10, 5])).toBe(0.5);
  expect(overlap([0, 0, 10, 10], [10, 0, 10, 10])).toBe(0);
});

test("small means both sides under 24 pixels", () => {
  expect(isSmall([0, 0, 23, 23])).toBe(true);
  expect(isSmall([0, 0, 24, 23])).toBe(false);
});

test("texts are compared by letters and digits", () => {
  expect(plainText("Save As… 2")).toBe("saveas2");
  expect(plainText("Café")).toBe("café");
  expect(plainText("Café", true)).toBe("cafe");
});
