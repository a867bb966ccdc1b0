import type { Box, ScreenPoint, Size } from "./geometry.js";
import { clipBox } from "./geometry.js";

/** One captured image with its display and scale. Frames are never changed after capture. */
export interface Frame {
  /** The display it shows, as the operating system names it; "image" for a file. */
  readonly displayId: string;
  /** Top left of the frame on the virtual desktop, in physical pixels. */
  readonly origin: ScreenPoint;
  /** Width and height in physical pixels. */
  readonly size: Size;
  /** Physical pixels per logical pixel of that display (1, 1.25, 1.5, 2 …). */
  readonly scale: number;
  /** RGBA, 8 bits a channel, row by row: `size[0] * size[1] * 4` bytes. */
  readonly pixels: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
}

/** Copies the pixels of `box` out of a frame. Null when the box lies outside. */
export function cropPixels(
  frame: Pick<Frame, "pixels" | "size">,
  box: Box,
): { pixels: Uint8Array; size: Size } | null {
  const clipped = clipBox(box, frame.size);
  if (clipped === null) return null;
  const [left, top, width, height] = clipped;
  const pixels = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const start = ((top + row) * frame.size[0] + left) * 4;
    pixels.set(frame.pixels.subarray(start, start + width * 4), row * width * 4);
  }
  return { pixels, size: [width, height] };
}
