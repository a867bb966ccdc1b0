import type { Box, Size } from "../geometry.js";

/** A frame's picture: RGBA, row by row. */
export interface Picture {
  readonly pixels: Uint8Array;
  readonly size: Size;
}

/** How far from its middle a key is looked at, in shares of its shorter side: its edge stays out. */
const reach = 0.38;

/** Least difference of brightness between a sign and its key, 0–255. */
const leastContrast = 36;

/**
 * The sign that is drawn in the middle of a key: + - × ÷ = or a point. Text recognition is made for words
 * and misses or mistakes them; their shapes are plain enough to be told from the ink alone.
 */
export function signOn({ pixels, size }: Picture, [x, y, width, height]: Box): string | null {
  const short = Math.min(width, height);
  const half = Math.floor(short * reach);
  const [left, top] = [Math.round(x + width / 2) - half, Math.round(y + height / 2) - half];
  const side = 2 * half;
  if (half < 5 || left < 0 || top < 0 || left + side > size[0] || top + side > size[1]) return null;
  // Keys may be round: only what lies within a circle is looked at.
  const from = (index: number) => Math.hypot((index % side) + 0.5 - half, Math.floor(index / side) + 0.5 - half); // prettier-ignore
  const light = Array.from({ length: side * side }, (_, index) => {
    const at = 4 * ((top + Math.floor(index / side)) * size[0] + left + (index % side));
    return 0.3 * (pixels[at] ?? 0) + 0.59 * (pixels[at + 1] ?? 0) + 0.11 * (pixels[at + 2] ?? 0);
  });
  const within = light.filter((_, index) => from(index) <= half);
  const ground = commonest(within);
  const contrast = Math.max(...within.map((value) => Math.abs(value - ground)));
  if (contrast < leastContrast) return null;
  const ink = light.map((value, index) => from(index) <= half && Math.abs(value - ground) > 0.4 * contrast); // prettier-ignore
  // What goes on at the edge is no single sign.
  if (ink.some((isInked, index) => isInked && from(index) > half - 1.5)) return null;
  const isInk = (column: number, row: number) => ink[row * side + column] === true;
  return shapeOf(isInk, side, short);
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const step = Math.round(value / 8) * 8;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function shapeOf(isInk: (column: number, row: number) => boolean, side: number, short: number): string | null {
  const all = Array.from({ length: side }, (_, index) => index);
  const rows = all.filter((row) => all.some((column) => isInk(column, row)));
  const columns = all.filter((column) => all.some((row) => isInk(column, row)));
  const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
  const [width, height] = [right - left + 1, bottom - top + 1];
  const bands = rows.filter((row) => !rows.includes(row - 1)).map((first) => {
    let last = first;
    while (rows.includes(last + 1)) last++;
    const inked = all.filter((column) => rows.some((row) => row >= first && row <= last && isInk(column, row)));
    return { tall: last - first + 1, wide: inked.length / width };
  });
  const share = (fromX: number, toX: number, fromY: number, toY: number) => {
    let [ink, count] = [0, 0];
    for (let row = Math.floor(top + fromY * height); row < top + toY * height; row++)
      for (let column = Math.floor(left + fromX * width); column < left + toX * width; column++) {
        count++;
        if (isInk(column, row)) ink++;
      }
    return count === 0 ? 0 : ink / count;
  };
  const [first, second, third, ...more] = bands;
  if (first === undefined || more.length > 0) return null;
  if (third !== undefined && second !== undefined)
    return second.wide > 0.8 && first.wide < 0.55 && third.wide < 0.55 ? "÷" : null;
  if (second !== undefined)
    return first.wide > 0.8 && second.wide > 0.8 && Math.abs(first.tall - second.tall) <= 1 + 0.3 * first.tall && first.tall < 0.6 * width ? "=" : null;
  if (height <= 0.4 * width) return width >= 4 ? "-" : null;
  const aspect = width / height;
  if (Math.max(width, height) <= Math.max(5, 0.16 * short)) return aspect > 0.6 && aspect < 1.5 && share(0, 1, 0, 1) > 0.6 ? "." : null;
  if (aspect < 0.3 || aspect > 1.5 || width < 5) return null;
  const corners = [share(0, 0.25, 0, 0.25), share(0.75, 1, 0, 0.25), share(0, 0.25, 0.75, 1), share(0.75, 1, 0.75, 1)];
  const edges = [share(0.4, 0.6, 0, 0.2), share(0.4, 0.6, 0.8, 1), share(0, 0.2, 0.4, 0.6), share(0.8, 1, 0.4, 0.6)];
  const [inked, bare] = [(value: number) => value > 0.28, (value: number) => value < 0.12];
  if (aspect > 0.7 && corners.every(bare) && edges.every(inked)) return "+";
  if (aspect > 0.7 && corners.every(inked) && edges.every(bare) && inked(share(0.4, 0.6, 0.4, 0.6))) return "×";
  const [first0 = 1, second0 = 0, third0 = 0, fourth0 = 1] = corners;
  return bare(first0) && bare(fourth0) && inked(second0) && inked(third0) && edges.every((edge) => edge < 0.3) ? "÷" : null;
} // prettier-ignore
