import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Sharp } from "sharp";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Trouble } from "../../../app/errors.js";
import type { Frame } from "../../../app/frame.js";
import { readImageFile } from "../../../main/storage/frame-image.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-images-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** 40×20: left half red, right half blue. */
const halves = (): Sharp =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20" fill="#f00"/><rect x="20" width="20" height="20" fill="#00f"/></svg>`,
    ),
  ).removeAlpha();

const plain = (width: number, height: number, background = "#808080"): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

function pixel({ pixels, size }: Frame, x: number, y: number): number[] {
  const at = (y * size[0] + x) * 4;
  return [...pixels.subarray(at, at + 4)];
}

function expectNear(actual: number[], wanted: number[], most: number): void {
  actual.forEach((value, index) => {
    expect(Math.abs(value - (wanted[index] ?? 0))).toBeLessThanOrEqual(most);
  });
}

async function troubleOf(path: string): Promise<Trouble> {
  const error: unknown = await readImageFile(path).catch((reason: unknown) => reason);
  if (!(error instanceof Trouble)) throw new Error(`${path} gave no trouble.`);
  return error;
}

describe("what is no picture is refused with its reason and an advice, exit code 2", () => {
  const refused = async (path: string, reason: RegExp) => {
    const trouble = await troubleOf(path);
    expect(trouble.exitCode).toBe(2);
    expect(trouble.message).toContain(path);
    expect(trouble.message).toMatch(reason);
    expect(trouble.advice).not.toBe("");
  };

  it("a missing file, a folder, an empty file", async () => {
    await refused(join(folder, "none.png"), /no such file/u);
    await mkdir(join(folder, "pictures.png"));
    await refused(join(folder, "pictures.png"), /folder/u);
    await refused(await file("empty.png", ""), /empty/u);
  });

  it("text, noise, a drawing's source, a picture that breaks off or is damaged", async () => {
    await refused(await file("text.png", "This is not a picture."), /unsupported image format/u);
    await refused(await file("zeros.jpg", new Uint8Array(4096)), /unsupported image format/u);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>`;
    await refused(await file("drawing.svg", svg), /svg files are not read/u);
    for (const [name, image] of [
      ["png", halves().resize(400, 300).png()],
      ["jpg", halves().resize(400, 300).jpeg()],
      ["webp", halves().resize(400, 300).webp()],
    ] as const) {
      const bytes = await image.toBuffer();
      await refused(await file(`cut.${name}`, bytes.subarray(0, bytes.length / 2)), /./u);
      await refused(await file(`head.${name}`, bytes.subarray(0, 20)), /./u);
    }
    const damaged = await halves().resize(400, 300).png().toBuffer();
    damaged.fill(0x55, 700, 740);
    await refused(await file("damaged.png", damaged), /./u);
  });

  it("more pixels than an 8K screen has, before they are decoded", async () => {
    const huge = await plain(16, 16).png().toBuffer();
    huge.writeUInt32BE(20_000, 16);
    huge.writeUInt32BE(20_000, 20);
    huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
    const before = process.memoryUsage.rss();
    await refused(await file("huge.png", huge), /20000×20000 pixels/u);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200e6);
  });
});

describe("whatever a viewer shows comes out as 8-bit red, green, blue", () => {
  const sameHalves = async (name: string, bytes: Uint8Array, most = 3) => {
    const frame = await readImageFile(await file(name, bytes));
    expect(frame.size).toEqual([40, 20]);
    expect(frame.pixels).toHaveLength(40 * 20 * 4);
    expectNear(pixel(frame, 5, 10), [255, 0, 0, 255], most);
    expectNear(pixel(frame, 35, 10), [0, 0, 255, 255], most);
  };

  it("16 bits a channel, a palette, CMYK", async () => {
    await sameHalves("deep.png", await halves().toColourspace("rgb16").png().toBuffer());
    await sameHalves("palette.png", await halves().png({ palette: true }).toBuffer());
    await sameHalves("palette.gif", await halves().gif().toBuffer());
    // Inks can't show the screen's primaries: the hue counts.
    const inks = await halves().toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(inks).metadata()).space).toBe("cmyk");
    await sameHalves("inks.jpg", inks, 160);
  });

  it("grey, with 8 and 16 bits", async () => {
    for (const [name, space] of [
      ["grey.png", "b-w"],
      ["deep-grey.png", "grey16"],
    ] as const) {
      const bytes = await plain(8, 8).toColourspace(space).png().toBuffer();
      const frame = await readImageFile(await file(name, bytes));
      expectNear(pixel(frame, 4, 4), [128, 128, 128, 255], 2);
    }
  });

  it("transparent parts lie over white", async () => {
    const bytes = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const frame = await readImageFile(await file("clear.png", bytes));
    expect(pixel(frame, 4, 4)).toEqual([255, 255, 255, 255]);
  });

  it("an animation's first picture", async () => {
    const pictures = await Promise.all(
      ["#ff0000", "#00ff00", "#0000ff"].map((colour) => plain(16, 8, colour).png().toBuffer()),
    );
    for (const format of ["gif", "webp"] as const) {
      const bytes = await sharp(pictures, { join: { animated: true } })
        .toFormat(format)
        .toBuffer();
      expect((await sharp(bytes, { animated: true }).metadata()).pages).toBe(3);
      const frame = await readImageFile(await file(`moving.${format}`, bytes));
      expect(frame.size).toEqual([16, 8]);
      expectNear(pixel(frame, 8, 4), [255, 0, 0, 255], 4);
    }
  });

  it("a photograph taken with the camera turned stands upright", async () => {
    const turned = await halves()
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const frame = await readImageFile(await file("turned.jpg", turned));
    expect(frame.size).toEqual([20, 40]);
    expectNear(pixel(frame, 10, 5), [255, 0, 0, 255], 8);
    expectNear(pixel(frame, 10, 35), [0, 0, 255, 255], 8);
  });

  it.each([
    [1, 1],
    [2, 2_000],
    [20_000, 30],
    [30, 20_000],
  ])("%i×%i", async (width, height) => {
    const bytes = await plain(width, height).png().toBuffer();
    expect((await readImageFile(await file("odd.png", bytes))).size).toEqual([width, height]);
  });
});
