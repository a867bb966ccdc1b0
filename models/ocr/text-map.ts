import type { Box } from "../../app/geometry.js";
import { boxArea, boxGrown, clipBox } from "../../app/geometry.js";
import { changedBox } from "../changes.js";
import type { Picture } from "../picture.js";
import type { ModelSession, Tensor } from "../session.js";

/** ImageNet's mean and deviation, which PP-OCR applies to blue, green, red in this order. */
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;
/** What each byte of the three channels is for the network. */
const tables = [0, 1, 2].map((channel) =>
  Float32Array.from(
    { length: 256 },
    (_, value) => (value / 255 - (mean[channel] ?? 0)) / (deviation[channel] ?? 1),
  ),
);
/** The network halves its input five times. */
const stride = 32;
/** Long side of one detection run; larger pictures are read in tiles that overlap by `margin`. */
const tileSide = 1536;
/** Pixels around a changed part that are read with it, for the network to see its surroundings. */
const margin = 40;
/** Of these, the pixels whose probabilities are replaced as well. */
const seam = 24;
/** Above this changed share of the picture, reading all of it is as quick. */
const largestPatch = 0.6;

/**
 * Probability of text for each pixel, 0–255. Remembers the last picture, which must not be written
 * to: where little has changed only the surroundings of the change are read again.
 */
export class TextMap {
  private last: { readonly picture: Picture; readonly map: Uint8Array } | null = null;

  constructor(private readonly session: ModelSession) {}

  async read(picture: Picture): Promise<Uint8Array> {
    const [width, height] = picture.size;
    const last = this.last;
    const sameSize = last?.picture.size[0] === width && last.picture.size[1] === height;
    const changed = last && sameSize ? changedBox(last.picture, picture) : null;
    if (last && sameSize && changed === null) return last.map;
    const patch = last && changed && boxArea(changed) < largestPatch * width * height;
    const map = patch ? last.map.slice() : new Uint8Array(width * height);
    const target: Box = patch ? changed : [0, 0, width, height];
    for (const tile of tiles(target)) await this.readTile(picture, tile, map);
    this.last = { picture, map };
    return map;
  }

  /** Fills the map's part under `tile`, reading `margin` pixels more on each side. */
  private async readTile(picture: Picture, tile: Box, map: Uint8Array): Promise<void> {
    const [width] = picture.size;
    const read = clipBox(boxGrown(tile, margin), picture.size) ?? tile;
    const write = clipBox(boxGrown(tile, seam), picture.size) ?? tile;
    const input = detectionInput(picture, read);
    const output = Object.values(await this.session.run({ x: input }))[0];
    const stepX = input.dims[3] ?? 0;
    if (!(output?.data instanceof Float32Array)) throw new Error("Text detection gave no map.");
    for (let y = write[1]; y < write[1] + write[3]; y++) {
      const from = (y - read[1]) * stepX + (write[0] - read[0]);
      const to = y * width + write[0];
      for (let x = 0; x < write[2]; x++) map[to + x] = (output.data[from + x] ?? 0) * 255;
    }
  }
}

/** Cuts a box into parts that the network reads in one run. */
export function tiles([left, top, width, height]: Box): Box[] {
  const parts = (length: number) => Math.max(1, Math.ceil(length / tileSide));
  const [columns, rows] = [parts(width), parts(height)];
  const result: Box[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = Math.floor((column * width) / columns);
      const y = Math.floor((row * height) / rows);
      const right = Math.floor(((column + 1) * width) / columns);
      const bottom = Math.floor(((row + 1) * height) / rows);
      result.push([left + x, top + y, right - x, bottom - y]);
    }
  }
  return result;
}

/** The box as the network's input: 1×3×H×W, blue green red, padded to multiples of 32 by its edge. */
export function detectionInput({ pixels, size }: Picture, [left, top, width, height]: Box): Tensor {
  const up = (length: number) => Math.max(stride, Math.ceil(length / stride) * stride);
  const [w, h] = [up(width), up(height)];
  const data = new Float32Array(3 * w * h);
  const [blue, green, red] = tables as [Float32Array, Float32Array, Float32Array];
  for (let y = 0, to = 0; y < h; y++) {
    const row = (top + Math.min(y, height - 1)) * size[0] + left;
    for (let x = 0; x < w; x++, to++) {
      const at = (row + (x < width ? x : width - 1)) * 4;
      data[to] = blue[pixels[at + 2] ?? 0] ?? 0;
      data[to + w * h] = green[pixels[at + 1] ?? 0] ?? 0;
      data[to + 2 * w * h] = red[pixels[at] ?? 0] ?? 0;
    }
  }
  return { data, dims: [1, 3, h, w] };
}
