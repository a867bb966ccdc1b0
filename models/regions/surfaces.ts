import type { Box } from "../../app/geometry.js";
import type { Picture } from "../picture.js";

/** A connected area whose colour changes only gradually: a button's face, a field, a panel. */
export interface Surface {
  readonly label: number;
  readonly box: Box;
  /** Pixels that belong to it. */
  readonly area: number;
  /** How far its edge follows its box, 0–1: the weakest of the four sides. */
  readonly squareness: number;
  /** Its mean colour: red, green, blue. */
  readonly colour: readonly [number, number, number];
}

export interface Labelling {
  /** One label a pixel; the index into `components`. */
  readonly labels: Int32Array;
  readonly components: readonly Surface[];
}

/**
 * Neighbours that differ by at most this in every channel belong together. Toolkits shade faces by
 * one level a row, and the faintest borders in use (Fluent, libadwaita) differ by some six levels.
 */
const tolerance = 4;

/** Divides a picture into surfaces by connected components (two passes, union–find). */
export function labelSurfaces({ pixels, size: [width, height] }: Picture): Labelling {
  const count = width * height;
  const parents = new Int32Array(count);
  const labels = new Int32Array(count);
  let next = 0;
  const find = (label: number): number => {
    let root = label;
    while (parents[root] !== root) root = parents[root] ?? root;
    while (parents[label] !== root) {
      const up = parents[label] ?? root;
      parents[label] = root;
      label = up;
    }
    return root;
  };
  const alike = (a: number, b: number): boolean => {
    const red = (pixels[a] ?? 0) - (pixels[b] ?? 0);
    if (red > tolerance || red < -tolerance) return false;
    const green = (pixels[a + 1] ?? 0) - (pixels[b + 1] ?? 0);
    if (green > tolerance || green < -tolerance) return false;
    const blue = (pixels[a + 2] ?? 0) - (pixels[b + 2] ?? 0);
    return blue <= tolerance && blue >= -tolerance;
  };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const byte = at * 4;
      const left = x > 0 && alike(byte, byte - 4) ? (labels[at - 1] ?? -1) : -1;
      const above = y > 0 && alike(byte, byte - width * 4) ? (labels[at - width] ?? -1) : -1;
      if (left >= 0) {
        labels[at] = left;
        if (above >= 0 && above !== left) {
          const [a, b] = [find(left), find(above)];
          if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
        }
      } else if (above >= 0) labels[at] = above;
      else {
        parents[next] = next;
        labels[at] = next++;
      }
    }
  }
  const numbers = new Int32Array(next).fill(-1);
  let components = 0;
  for (let label = 0; label < next; label++) {
    const root = find(label);
    if (numbers[root] === -1) numbers[root] = components++;
    numbers[label] = numbers[root] ?? 0;
  }
  for (let at = 0; at < count; at++) labels[at] = numbers[labels[at] ?? 0] ?? 0;
  return { labels, components: measure(labels, components, pixels, width, height) };
}

function measure(
  labels: Int32Array,
  components: number,
  pixels: Uint8Array,
  width: number,
  height: number,
): Surface[] {
  const left = new Int32Array(components).fill(width);
  const right = new Int32Array(components).fill(-1);
  const top = new Int32Array(components).fill(height);
  const bottom = new Int32Array(components).fill(-1);
  const area = new Int32Array(components);
  const red = new Float64Array(components);
  const green = new Float64Array(components);
  const blue = new Float64Array(components);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const label = labels[at] ?? 0;
      area[label] = (area[label] ?? 0) + 1;
      if (x < (left[label] ?? 0)) left[label] = x;
      if (x > (right[label] ?? 0)) right[label] = x;
      if (y < (top[label] ?? 0)) top[label] = y;
      bottom[label] = y;
      red[label] = (red[label] ?? 0) + (pixels[at * 4] ?? 0);
      green[label] = (green[label] ?? 0) + (pixels[at * 4 + 1] ?? 0);
      blue[label] = (blue[label] ?? 0) + (pixels[at * 4 + 2] ?? 0);
    }
  }
  const along = (label: number, from: number, step: number, length: number): number => {
    let hits = 0;
    for (let index = 0; index < length; index++) if (labels[from + index * step] === label) hits++;
    return hits / length;
  };
  return Array.from({ length: components }, (_, label) => {
    const [x, y] = [left[label] ?? 0, top[label] ?? 0];
    const [w, h] = [(right[label] ?? 0) - x + 1, (bottom[label] ?? 0) - y + 1];
    const pixelsOf = area[label] ?? 1;
    // Measured one pixel inside, where round corners and a focus ring's last trace are gone.
    const inset = Math.min(1, w >> 2, h >> 2);
    const squareness =
      pixelsOf < 60
        ? 0
        : Math.min(
            along(label, (y + inset) * width + x, 1, w),
            along(label, (y + h - 1 - inset) * width + x, 1, w),
            along(label, y * width + x + inset, width, h),
            along(label, y * width + x + w - 1 - inset, width, h),
          );
    return {
      label,
      box: [x, y, w, h],
      area: pixelsOf,
      squareness,
      colour: [
        (red[label] ?? 0) / pixelsOf,
        (green[label] ?? 0) / pixelsOf,
        (blue[label] ?? 0) / pixelsOf,
      ],
    };
  });
}
