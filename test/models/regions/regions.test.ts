import sharp from "sharp";
import { expect, it } from "vitest";
import { findRegions } from "../../../models/regions/regions.js";

async function regionsOf(content: string, ground: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="${ground}"/>${content}</svg>`;
  const pixels = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  return findRegions({ pixels: new Uint8Array(pixels), size: [400, 300] });
}

it.each([
  ["light", "#f6f5f4", "#cdc7c2", "#fbfafa"],
  ["dark", "#353535", "#1b1b1b", "#2d2d2d"],
])(
  "finds a button's face between its borders, and what is drawn beside it (%s)",
  async (_, ground, border, face) => {
    const { surfaces, blobs } = await regionsOf(
      `<rect x="50.5" y="60.5" width="99" height="33" rx="4" fill="${face}" stroke="${border}"/>` +
        `<path d="M200 60 l16 16 M216 60 l-16 16" stroke="#e01b24" stroke-width="3"/>`,
      ground,
    );
    const button = surfaces.find(({ box }) => box[0] > 40 && box[2] < 110);
    expect(button?.box[2]).toBeGreaterThanOrEqual(96);
    expect(button?.box[3]).toBeGreaterThanOrEqual(30);
    expect(blobs.some(({ box: [x, y, w, h] }) => x >= 197 && y >= 57 && w <= 22 && h <= 22)).toBe(
      true,
    );
  },
);

it("finds one surface and nothing else on an empty picture", async () => {
  const { surfaces, blobs } = await regionsOf("", "#808080");
  expect(surfaces.map(({ box }) => box)).toEqual([[0, 0, 400, 300]]);
  expect(blobs).toEqual([]);
});
