import type { Box } from "../../app/geometry.js";
import { boxArea } from "../../app/geometry.js";
import type { Picture } from "../picture.js";
import type { ModelSession, Tensor } from "../session.js";

/** ImageNet's mean and deviation, which PP-OCR applies to blue, green, red in this order. */
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;
/** The network halves its input five times. */
const stride = 32;
/** Long side of one detection run; larger pictures are read in tiles that overlap by `margin`. */
const tileSide = 1536;
/** Pixels around a changed part that are read with it, for the network to see its surroundings. */
const margin = 64;
/** Of these, the pixels whose probabilities are replaced as well. */
const seam = 24;
/** Above this changed share of the picture, reading all of it is as quick. */
const largestPatch = 0.6;

/**
 * Probability of text for each pixel, 0–255. Remembers a copy of the last picture: where little has
 * changed only the surroundings of the change are read again.
 */
export class TextMap {
  private last: { readonly picture: Picture; readonly map: Uint8Array } | null = null;

  constructor(private readonly session: ModelSession) {}

  async read(shown: Picture): Promise<Uint8Array> {
    const [width, height] = shown.size;
    const last = this.last;
    const sameSize = last?.picture.size[0] === width && last.picture.size[1] === height;
    const changed = last && sameSize ? changedBox(last.picture, shown) : null;
    if (last && sameSize && changed === null) return last.map;
    // The picture belongs to the caller, who may overwrite it while this reads.
    const picture = { pixels: Uint8Array.from(shown.pixels), size: shown.size };
    const patch = last && changed && boxArea(changed) < largestPatch * width * height;
    const map = patch ? Uint8Array.from(last.map) : new Uint8Array(width * height);
    const target: Box = patch ? changed : [0, 0, width, height];
    for (const tile of tiles(target)) await this.readTile(picture, tile, map);
    this.last = { picture, map };
    return map;
  }

  /** Fills the map's part under `tile`, reading `margin` pixels more on each side. */
  private async readTile(picture: Picture, tile: Box, map: Uint8Array): Promise<void> {
    const [width, height] = picture.size;
    const read = grow(tile, margin, picture);
    const write = grow(tile, seam, picture);
    const input = detectionInput(picture, read);
    const output = Object.values(await this.session.run({ x: input }))[0];
    const stepX = input.dims[3] ?? 0;
    if (!(output?.data instanceof Float32Array)) throw new Error("Text detection gave no map.");
    for (let y = write[1]; y < Math.min(height, write[1] + write[3]); y++) {
      const from = (y - read[1]) * stepX + (write[0] - read[0]);
      const to = y * width + write[0];
      for (let x = 0; x < Math.min(write[2], width - write[0]); x++)
        map[to + x] = (output.data[from + x] ?? 0) * 255;
    }
  }
}

function grow(box: Box, by: number, { size: [width, height] }: Picture): Box {
  const left = Math.max(0, box[0] - by);
  const top = Math.max(0, box[1] - by);
  return [
    left,
    top,
    Math.min(width, box[0] + box[2] + by) - left,
    Math.min(height, box[1] + box[3] + by) - top,
  ];
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
  for (let channel = 0; channel < 3; channel++) {
    const table = Float32Array.from(
      { length: 256 },
      (_, value) => (value / 255 - (mean[channel] ?? 0)) / (deviation[channel] ?? 1),
    );
    const plane = channel * w * h;
    for (let y = 0; y < h; y++) {
      const row = (top + Math.min(y, height - 1)) * size[0] + left;
      for (let x = 0; x < w; x++) {
        const at = (row + Math.min(x, width - 1)) * 4 + 2 - channel;
        data[plane + y * w + x] = table[pixels[at] ?? 0] ?? 0;
      }
    }
  }
  return { data, dims: [1, 3, h, w] };
}

/** The smallest box around all pixels that differ between two pictures of one size; null if none. */
export function changedBox(before: Picture, after: Picture): Box | null {
  const [width, height] = after.size;
  const [a, b] = [before.pixels, after.pixels];
  const bytes = width * 4;
  const rowDiffers = (y: number) => {
    for (let at = y * bytes; at < (y + 1) * bytes; at++) if (a[at] !== b[at]) return true;
    return false;
  };
  let [top, bottom] = [0, height - 1];
  while (top < height && !rowDiffers(top)) top++;
  if (top === height) return null;
  while (!rowDiffers(bottom)) bottom--;
  let [left, right] = [width, 0];
  for (let y = top; y <= bottom; y++) {
    const row = y * bytes;
    let x = 0;
    while (x < left * 4 && a[row + x] === b[row + x]) x++;
    left = Math.min(left, Math.floor(x / 4));
    x = bytes - 1;
    while (x > right * 4 + 3 && a[row + x] === b[row + x]) x--;
    right = Math.max(right, Math.floor(x / 4));
  }
  return [left, top, right - left + 1, bottom - top + 1];
}

/** Whether two pictures are equal to the byte. */
export function samePicture(a: Picture, b: Picture): boolean {
  return a.size[0] === b.size[0] && a.size[1] === b.size[1] && changedBox(a, b) === null;
}
