import { stat } from "node:fs/promises";
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

/** An 8K screen's pixels: what one reading keeps of them stays within the worker's memory. */
const mostPixels = 7680 * 4320;

/** The file's formats that sharp is trusted with; all it can open is more (SVG runs a whole renderer). */
const formats: ReadonlySet<string> = new Set(["png", "jpeg", "webp", "gif", "tiff", "heif"]);
const advice = "Give a PNG, JPEG, WebP, GIF, TIFF or AVIF file.";

/**
 * Reads an image file as a frame of a display called "image": turned as its EXIF orientation says,
 * transparent parts over white, the first picture of an animation. Throws Trouble("usage").
 */
export async function readImageFile(path: string): Promise<Frame> {
  await refuseWhatIsNoFile(path);
  const source = sharp(path, { failOn: "error", limitInputPixels: false, sequentialRead: true });
  try {
    const { width, height, format } = await source.metadata();
    if (!formats.has(format)) {
      throw unreadable(path, `${format} files are not read`, advice);
    }
    if (width * height > mostPixels) {
      const most = `${Math.floor(mostPixels / 1e6)} million pixels`;
      throw unreadable(
        path,
        `it is ${width}×${height} pixels large, and at most ${most} are read`,
        "Crop it or make it smaller.",
      );
    }
    const { data, info } = await source
      .autoOrient()
      .toColourspace("srgb")
      .flatten({ background: "#fff" })
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
    if (error instanceof Trouble) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw unreadable(path, reason.split("\n")[0]?.replace(/[.\s]+$/u, "") ?? reason, advice, error);
  }
}

async function refuseWhatIsNoFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw unreadable(path, "there is no such file", "Check its name and folder.", error);
    throw unreadable(path, "it can't be opened", "Check that you may read it.", error);
  });
  if (found.isDirectory()) throw unreadable(path, "it is a folder", "Name the image files in it.");
  if (!found.isFile()) throw unreadable(path, "it is no ordinary file", advice);
  if (found.size === 0) throw unreadable(path, "the file is empty", advice);
}

function unreadable(path: string, reason: string, what: string, cause?: unknown): Trouble {
  return new Trouble("usage", `The image ${path} can't be read: ${reason}.`, what, { cause });
}
