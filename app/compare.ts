import type { Frame } from "./frame.js";
import type { Box } from "./geometry.js";
import { boxUnion } from "./geometry.js";
import type { FrameDifference } from "./ports.js";

/** Side of the squares that are compared, in pixels; about a letter's size. */
const tilePx = 16;

type Picture = Pick<Frame, "pixels" | "size">;

/**
 * Which parts of a frame differ from another, pixel for pixel. `share` counts whole 16-pixel tiles;
 * tiles that touch, corners included, become one region. Frames of different sizes differ entirely.
 * The caller decides whether a region as small as a text cursor matters.
 */
export function compareFrames(before: Picture, after: Picture): FrameDifference {
  const [width, height] = after.size;
  if (width !== before.size[0] || height !== before.size[1]) {
    return { share: 1, regions: [[0, 0, width, height]] };
  }
  const columns = Math.ceil(width / tilePx);
  const changed = changedTiles(words(before.pixels), words(after.pixels), [width, height]);
  const regions = joinTiles(changed, columns).map(([x, y, w, h]): Box => [
    x * tilePx,
    y * tilePx,
    Math.min(w * tilePx, width - x * tilePx),
    Math.min(h * tilePx, height - y * tilePx),
  ]);
  const count = changed.reduce((sum, tile) => sum + tile, 0);
  return { share: changed.length === 0 ? 0 : count / changed.length, regions };
}

/** One number a pixel, without copying where the memory allows it. */
function words(pixels: Uint8Array): Uint32Array {
  const whole = pixels.byteOffset % 4 === 0 ? pixels : new Uint8Array(pixels);
  return new Uint32Array(whole.buffer, whole.byteOffset, whole.byteLength >> 2);
}

/** 1 for every tile that differs, row by row. */
function changedTiles(
  before: Uint32Array,
  after: Uint32Array,
  [width, height]: readonly [number, number],
): Uint8Array {
  const columns = Math.ceil(width / tilePx);
  const tiles = new Uint8Array(columns * Math.ceil(height / tilePx));
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const tileRow = ((y / tilePx) | 0) * columns;
    for (let x = 0; x < width; x++) {
      if (before[row + x] === after[row + x]) continue;
      const column = (x / tilePx) | 0;
      tiles[tileRow + column] = 1;
      x = (column + 1) * tilePx - 1;
    }
  }
  return tiles;
}

/** The boxes around groups of tiles that touch, in tiles. */
function joinTiles(tiles: Uint8Array, columns: number): Box[] {
  const left = tiles.slice();
  const regions: Box[] = [];
  for (let start = 0; start < left.length; start++) {
    if (left[start] !== 1) continue;
    let region: Box = [start % columns, (start / columns) | 0, 1, 1];
    const open = [start];
    left[start] = 0;
    for (let tile = open.pop(); tile !== undefined; tile = open.pop()) {
      const [column, row] = [tile % columns, (tile / columns) | 0];
      region = boxUnion(region, [column, row, 1, 1]);
      for (let y = row - 1; y <= row + 1; y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          const next = y * columns + x;
          if (left[next] !== 1) continue;
          left[next] = 0;
          open.push(next);
        }
      }
    }
    regions.push(region);
  }
  return regions;
}
