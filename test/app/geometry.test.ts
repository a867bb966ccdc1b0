import { expect, test } from "vitest";
import {
  boxCentre,
  boxContains,
  boxCoverage,
  boxIntersection,
  boxOverlap,
  boxUnion,
  clipBox,
  framePoint,
  frameToScreen,
  frameToUnit,
  screenPoint,
  screenToFrame,
  unitToFrame,
} from "../../app/geometry.js";

test("frame and screen differ by the frame's origin, which may be negative", () => {
  const frame = { origin: screenPoint(-1920, 0), size: [1920, 1080] as const };
  expect(frameToScreen(framePoint(0, 0), frame)).toEqual({ x: -1920, y: 0 });
  expect(screenToFrame(screenPoint(-1920, 0), frame)).toEqual({ x: 0, y: 0 });
  expect(frameToScreen(framePoint(10.6, 3.4), frame)).toEqual({ x: -1909, y: 3 });
});

test("unit points are fractions of the frame and come back", () => {
  expect(frameToUnit(framePoint(320, 200), [1280, 800])).toEqual({ x: 0.25, y: 0.25 });
  expect(unitToFrame({ x: 0.25, y: 0.25 }, [1280, 800])).toEqual({ x: 320, y: 200 });
});

test("boxes that only touch have nothing in common", () => {
  expect(boxIntersection([0, 0, 10, 10], [10, 0, 10, 10])).toBeNull();
  expect(boxIntersection([0, 0, 10, 10], [5, 5, 10, 10])).toEqual([5, 5, 5, 5]);
  expect(boxUnion([0, 0, 10, 10], [20, 5, 10, 10])).toEqual([0, 0, 30, 15]);
});

test("overlap, coverage, centre and containment", () => {
  expect(boxOverlap([0, 0, 10, 10], [0, 0, 10, 10])).toBe(1);
  expect(boxOverlap([0, 0, 10, 10], [5, 0, 10, 10])).toBeCloseTo(1 / 3);
  expect(boxCoverage([5, 0, 10, 10], [0, 0, 10, 10])).toBe(0.5);
  expect(boxCentre([10, 20, 100, 40])).toEqual({ x: 60, y: 40 });
  expect(boxContains([0, 0, 10, 10], framePoint(0, 0))).toBe(true);
  expect(boxContains([0, 0, 10, 10], framePoint(10, 0))).toBe(false);
});

test("a clipped box has whole pixels inside the frame, and is null outside", () => {
  expect(clipBox([-5.5, 2.2, 20, 3], [100, 100])).toEqual([0, 2, 15, 4]);
  expect(clipBox([200, 0, 10, 10], [100, 100])).toBeNull();
});
