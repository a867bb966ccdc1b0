import sharp from "sharp";
import { Trouble } from "../../app/errors.js";
import type { Frame } from "../../app/frame.js";

/** Quality at which 9-pixel text stays readable at about a tenth of the PNG's size. */
const webpQuality = 85;

/** A frame as WebP bytes. */
export async function encodeFrame(frame: Frame): Promise<Uint8Array> {
  const [width, height] = frame.size;
  return sharp(frame.pixels, { raw: { width, height, channels: 4 } })
    .webp({ quality: webpQuality, effort: 1 })
    .toBuffer();
}

/** Reads any image file as a frame of a display called "image". Throws Trouble("usage"). */
export async function readImageFile(path: string): Promise<Frame> {
  try {
    const { data, info } = await sharp(path, { failOn: "error" })
      .rotate()
      .toColourspace("srgb")
      .ensureAlpha()
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    return {
      displayId: "image",
      origin: { x: 0, y: 0 },
      size: [info.width, info.height],
      scale: 1,
      pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      takenAt: Date.now(),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Trouble(
      "usage",
      `The image ${path} can't be read: ${reason}.`,
      "Give a PNG, JPEG, WebP, GIF, TIFF or AVIF file.",
      { cause: error },
    );
  }
}
