import type { Box } from "../../app/geometry.js";
import type { Picture } from "../picture.js";

/** Side of the namer's input in pixels (models/training/icons/train.py, SIDE). */
export const cropSide = 32;
/** A pixel counts as drawn when it is this far from the paper, as a share of the farthest one. */
const inkShare = 0.3;
/** Sum of the channel differences below which a box is blank. */
const leastContrast = 30;
/** Paper around the drawing, as a share of half its longer side. */
const air = 1.12;

/**
 * What is drawn in a box, tight in a square of `cropSide` pixels: three planes of how far each
 * channel is from the paper, 0–1, so that neither theme nor colour scheme matters. Null when the
 * box is blank.
 */
export function iconCrop({ pixels, size }: Picture, box: Box): Float32Array | null {
  const [left, top, width, height] = box;
  const paper = paperOf(pixels, size[0], box);
  const far = new Float32Array(width * height * 3);
  let most = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = ((top + y) * size[0] + left + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const value = Math.abs((pixels[at + channel] ?? 0) - (paper[channel] ?? 0));
        far[(y * width + x) * 3 + channel] = value;
        if (value > most) most = value;
      }
    }
  }
  if (most < leastContrast) return null;
  const tight = drawnPart(far, width, height, most * inkShare);
  if (tight === null) return null;
  const half = (Math.max(tight[2], tight[3]) / 2) * air;
  const [cx, cy] = [tight[0] + tight[2] / 2, tight[1] + tight[3] / 2];
  return resample(far, width, height, [cx - half, cy - half, 2 * half], most);
}

/** The most frequent colour, to eight levels a channel: the face that the icon stands on. */
function paperOf(
  pixels: Uint8Array,
  stride: number,
  [left, top, width, height]: Box,
): readonly [number, number, number] {
  const bins = new Map<number, { count: number; sum: [number, number, number] }>();
  let best: { count: number; sum: [number, number, number] } | null = null;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const at = (y * stride + x) * 4;
      const [r, g, b] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
      const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
      const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] };
      bin.count++;
      bin.sum[0] += r;
      bin.sum[1] += g;
      bin.sum[2] += b;
      bins.set(key, bin);
      if (best === null || bin.count > best.count) best = bin;
    }
  }
  if (best === null) return [255, 255, 255];
  const { count, sum } = best;
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** The box around everything drawn, the frame of a button at the box's own edge left out. */
function drawnPart(far: Float32Array, width: number, height: number, limit: number): Box | null {
  const isInk = (x: number, y: number) => {
    const at = (y * width + x) * 3;
    return Math.max(far[at] ?? 0, far[at + 1] ?? 0, far[at + 2] ?? 0) > limit;
  };
  // A border runs along the edge; what is inside of it is the icon.
  const rim = Math.min(width, height) >= 18 ? Math.round(Math.min(width, height) * 0.12) : 0;
  const part = (inset: number): Box | null => {
    let [x0, y0, x1, y1] = [width, height, -1, -1];
    for (let y = inset; y < height - inset; y++) {
      for (let x = inset; x < width - inset; x++) {
        if (!isInk(x, y)) continue;
        x0 = Math.min(x0, x);
        x1 = Math.max(x1, x);
        y0 = Math.min(y0, y);
        y1 = Math.max(y1, y);
      }
    }
    return x1 < x0 ? null : [x0, y0, x1 - x0 + 1, y1 - y0 + 1];
  };
  const whole = part(0);
  const touches = whole !== null && (whole[2] >= width - 1 || whole[3] >= height - 1);
  return touches && rim > 0 ? (part(rim) ?? whole) : whole;
}

/** A square of the drawing, `cropSide` pixels wide, each pixel the mean of what it covers. */
function resample(
  far: Float32Array,
  width: number,
  height: number,
  [left, top, side]: readonly [number, number, number],
  most: number,
): Float32Array {
  const out = new Float32Array(3 * cropSide * cropSide);
  const step = side / cropSide;
  // Samples a pixel: more when the drawing is shrunk.
  const grid = Math.max(1, Math.ceil(step));
  for (let y = 0; y < cropSide; y++) {
    for (let x = 0; x < cropSide; x++) {
      const sum = [0, 0, 0];
      for (let sy = 0; sy < grid; sy++) {
        for (let sx = 0; sx < grid; sx++) {
          const px = left + (x + (sx + 0.5) / grid) * step - 0.5;
          const py = top + (y + (sy + 0.5) / grid) * step - 0.5;
          for (let channel = 0; channel < 3; channel++)
            sum[channel] = (sum[channel] ?? 0) + between(far, width, height, px, py, channel);
        }
      }
      for (let channel = 0; channel < 3; channel++)
        out[channel * cropSide * cropSide + y * cropSide + x] =
          (sum[channel] ?? 0) / (grid * grid * most);
    }
  }
  return out;
}

/** Bilinear between four pixels; paper (0) outside. */
function between(
  far: Float32Array,
  width: number,
  height: number,
  x: number,
  y: number,
  channel: number,
): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - x0, y - y0];
  const at = (px: number, py: number) =>
    px < 0 || py < 0 || px >= width || py >= height
      ? 0
      : (far[(py * width + px) * 3 + channel] ?? 0);
  return (
    at(x0, y0) * (1 - fx) * (1 - fy) +
    at(x0 + 1, y0) * fx * (1 - fy) +
    at(x0, y0 + 1) * (1 - fx) * fy +
    at(x0 + 1, y0 + 1) * fx * fy
  );
}
