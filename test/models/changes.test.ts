import { expect, it } from "vitest";
import { changedBox, samePicture } from "../../models/changes.js";
import type { Picture } from "../../models/picture.js";

const size = [40, 30] as const;
const blank = (): Picture => ({ size, pixels: new Uint8Array(size[0] * size[1] * 4).fill(200) });
function dot({ pixels }: Picture, x: number, y: number, channel = 1): void {
  pixels[(y * size[0] + x) * 4 + channel] = 7;
}

it("the box lies tight around all that differs, in whichever channel", () => {
  const after = blank();
  dot(after, 12, 5, 0);
  dot(after, 30, 20, 2);
  expect(changedBox(blank(), after)).toEqual([12, 5, 19, 16]);
});

it("changes in the corners are seen", () => {
  const after = blank();
  dot(after, 0, 0);
  dot(after, 39, 29);
  expect(changedBox(blank(), after)).toEqual([0, 0, 40, 30]);
});

it("equal pictures have no changed box", () => {
  expect(changedBox(blank(), blank())).toBeNull();
  expect(samePicture(blank(), blank())).toBe(true);
});

it("a picture may lie anywhere in a larger buffer, as it does when it comes from another process", () => {
  const whole = Buffer.alloc(size[0] * size[1] * 4 + 3, 200);
  const after: Picture = { size, pixels: whole.subarray(3) };
  dot(after, 9, 8);
  expect(changedBox(blank(), after)).toEqual([9, 8, 1, 1]);
  expect(samePicture(blank(), after)).toBe(false);
});
