import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { splitLine } from "../../../models/ocr/lines.js";
import type { Picture } from "../../../models/picture.js";

const size = [320, 40] as const;

async function draw(content: string, paper = "#fff"): Promise<Picture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}"><rect width="100%" height="100%" fill="${paper}"/>${content}</svg>`;
  const pixels = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  return { pixels: new Uint8Array(pixels), size };
}
const word = (x: number, text: string, fill = "#222") =>
  `<text x="${x}" y="25" font-family="DejaVu Sans" font-size="13" fill="${fill}">${text}</text>`;
const whole = [0, 0, 320, 40] as const;

describe("splitLine", () => {
  it("cuts a menu bar into its titles and leaves a sentence whole", async () => {
    const menu = await draw(word(10, "File") + word(50, "Edit") + word(92, "View"));
    expect(splitLine(menu, whole)).toHaveLength(3);
    const sentence = await draw(word(10, "Select items from the list below."));
    expect(splitLine(sentence, whole)).toHaveLength(1);
  });

  it("cuts a link out of its sentence", async () => {
    const line = await draw(
      `<text x="10" y="25" font-family="DejaVu Sans" font-size="13">Read the <tspan fill="#0000ee">terms of use</tspan> first</text>`,
    );
    expect(splitLine(line, whole)).toHaveLength(3);
  });

  it("works on light text on a dark ground, tight around the ink", async () => {
    const [line] = splitLine(await draw(word(10, "Cancel", "#eee"), "#222"), whole);
    expect(line?.box[0]).toBeGreaterThanOrEqual(10);
    expect(line?.box[3]).toBeLessThanOrEqual(13);
  });

  it("knows bars and a dot by their geometry", async () => {
    const shapeOf = async (text: string) => splitLine(await draw(word(20, text)), whole)[0]?.shape;
    expect(await shapeOf("=")).toBe("=");
    expect(await shapeOf("−")).toBe("-");
    expect(await shapeOf("+")).toBeNull();
    expect(await shapeOf("7")).toBeNull();
  });

  it("finds nothing on blank paper", async () => {
    expect(splitLine(await draw(""), whole)).toEqual([]);
  });
});
