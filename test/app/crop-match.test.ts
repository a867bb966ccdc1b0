import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { showsTheSame } from "../../app/crop-match.js";
import type { Frame } from "../../app/frame.js";
import type { Box } from "../../app/geometry.js";

const box: Box = [20, 20, 120, 36];

/** A button as a toolkit draws it: a flat surface, a border, a label. */
async function drawButton(label: string, surface: string, ink: string, extra = ""): Promise<Frame> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80">
    <rect width="200" height="80" fill="${surface}"/>
    <rect x="20.5" y="20.5" width="119" height="35" rx="5" fill="${surface}" stroke="#888"/>
    <text x="80" y="43" font-family="DejaVu Sans" font-size="14" text-anchor="middle" fill="${ink}">${label}</text>
    ${extra}</svg>`;
  const { data } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    displayId: "image",
    origin: { x: 0, y: 0 },
    size: [200, 80],
    scale: 1,
    pixels: new Uint8Array(data),
    takenAt: 0,
  };
}

describe("whether a target still shows what was approved", () => {
  test("the same button does", async () => {
    const frame = await drawButton("Cancel", "#eee", "#222");
    expect(showsTheSame(frame, frame, box)).toBe(true);
  });

  test("losing the focus, which only pales it, does not count as a change", async () => {
    const focused = await drawButton("Cancel", "#eeeeee", "#222222");
    const backdrop = await drawButton("Cancel", "#f6f6f6", "#8b8b8b");
    expect(showsTheSame(focused, backdrop, box)).toBe(true);
  });

  test("a hover tint does not count as a change", async () => {
    const plain = await drawButton("Cancel", "#eeeeee", "#222222");
    const hovered = await drawButton("Cancel", "#dce8f6", "#222222");
    expect(showsTheSame(plain, hovered, box)).toBe(true);
  });

  test("another label in the same place does", async () => {
    const before = await drawButton("Cancel", "#eee", "#222");
    const after = await drawButton("Delete all", "#eee", "#222");
    expect(showsTheSame(before, after, box)).toBe(false);
  });

  test("an overlay over it does", async () => {
    const before = await drawButton("Cancel", "#eee", "#222");
    const overlay = '<rect x="0" y="0" width="200" height="80" fill="#246"/>';
    const after = await drawButton("Cancel", "#eee", "#222", overlay);
    expect(showsTheSame(before, after, box)).toBe(false);
  });

  test("a picture of another size never matches", async () => {
    const frame = await drawButton("Cancel", "#eee", "#222");
    expect(showsTheSame(frame, { ...frame, size: [100, 160] }, box)).toBe(false);
  });
});
