import sharp from "sharp";
import { expect, it } from "vitest";
import type { Box } from "../../../app/geometry.js";
import { drawMarks } from "../../../main/screen/draw.js";

const frame = { size: [200, 120] as const, pixels: new Uint8Array(200 * 120 * 4).fill(255) };
const marks = [{ id: 7, box: [60, 50, 60, 30] as Box, kind: "button" as const, text: "" }];

it("draws a red box around the mark and a red label with white type outside it", async () => {
  const { data, info } = await sharp(await drawMarks(frame, marks, "png"))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual(frame.size);
  const at = (x: number, y: number) => [...data.subarray((y * 200 + x) * 3, (y * 200 + x) * 3 + 3)];
  expect(at(90, 50)).toEqual([216, 0, 25]);
  expect(at(90, 65)).toEqual([255, 255, 255]);
  let red = 0;
  for (let y = 0; y < 120; y++) {
    for (let x = 0; x < 200; x++) {
      const outside = x < 58 || x > 122 || y < 48 || y > 82;
      if (outside && at(x, y)[1] === 0) red++;
    }
  }
  expect(red).toBeGreaterThan(60);
});

it("needs no font, tells all digits apart and colours kinds differently", async () => {
  const drawn = async (id: number, kind: "button" | "input") => {
    const box: Box = [100, 60, 20, 20];
    return sharp(await drawMarks(frame, [{ id, box, kind, text: "" }], "png"))
      .raw()
      .toBuffer();
  };
  const pictures = await Promise.all(
    Array.from({ length: 10 }, (_, digit) => drawn(10 + digit, "button")),
  );
  expect(new Set(pictures.map((picture) => picture.toString("base64"))).size).toBe(10);
  expect((await drawn(10, "input")).equals(pictures[0] ?? Buffer.alloc(0))).toBe(false);
});

it("makes WebP as well, and draws a frame without marks", async () => {
  const image = await sharp(await drawMarks(frame, [], "webp")).metadata();
  expect([image.format, image.width]).toEqual(["webp", 200]);
});
