import sharp from "sharp";
import type { Picture } from "../../models/picture.js";

/** A drawing on light grey paper as pixels. */
export async function drawn(
  svg: string,
  [width, height]: readonly [number, number],
): Promise<Picture> {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#f6f5f4"/>${svg}</svg>`;
  const pixels = await sharp(Buffer.from(source)).ensureAlpha().raw().toBuffer();
  return { pixels: new Uint8Array(pixels), size: [width, height] };
}
