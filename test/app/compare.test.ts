import { expect, test } from "vitest";
import { compareFrames } from "../../app/compare.js";
import type { Size } from "../../app/geometry.js";

function picture(size: Size, dots: readonly (readonly [number, number])[] = []) {
  const pixels = new Uint8Array(size[0] * size[1] * 4).fill(200);
  for (const [x, y] of dots) pixels[(y * size[0] + x) * 4] = 10;
  return { size, pixels };
}

test("equal frames have no difference", () => {
  expect(compareFrames(picture([100, 50]), picture([100, 50]))).toEqual({ share: 0, regions: [] });
});

test("one changed pixel is found in its tile, at the corners of the frame too", () => {
  const size: Size = [100, 50];
  for (const [dot, region] of [
    [
      [0, 0],
      [0, 0, 16, 16],
    ],
    [
      [99, 49],
      [96, 48, 4, 2],
    ],
    [
      [16, 15],
      [16, 0, 16, 16],
    ],
  ] as const) {
    expect(compareFrames(picture(size), picture(size, [dot])).regions).toEqual([region]);
  }
});

test("tiles that touch are one region, tiles apart are two", () => {
  const size: Size = [320, 320];
  const { regions, share } = compareFrames(
    picture(size),
    picture(size, [
      [5, 5],
      [20, 20],
      [300, 300],
    ]),
  );
  expect(regions).toEqual([
    [0, 0, 32, 32],
    [288, 288, 16, 16],
  ]);
  expect(share).toBeCloseTo(3 / 400);
});

test("frames of different sizes differ entirely", () => {
  expect(compareFrames(picture([10, 10]), picture([20, 10]))).toEqual({
    share: 1,
    regions: [[0, 0, 20, 10]],
  });
});

test("pixels at an odd place in memory are compared as well", () => {
  const size: Size = [32, 32];
  const shifted = new Uint8Array(32 * 32 * 4 + 1).subarray(1);
  shifted.set(picture(size, [[3, 3]]).pixels);
  expect(compareFrames(picture(size), { size, pixels: shifted }).regions).toEqual([[0, 0, 16, 16]]);
});
