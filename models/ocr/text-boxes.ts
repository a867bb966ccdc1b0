import type { Box, Size } from "../../app/geometry.js";
import { clipBox } from "../../app/geometry.js";

/** Probability from which a pixel belongs to text, and a component's mean one (PP-OCR's det_db_*). */
const pixelThreshold = 0.3 * 255;
const boxThreshold = 0.5 * 255;
/** Growth of a shrunken text region: area × ratio / perimeter (Real-time Scene Text Detection, eq. 10). */
const unclipRatio = 1.6;
/** Components smaller than this many pixels on a side are noise. */
const leastSide = 2;

/**
 * The text boxes in a differentiable-binarisation probability map (one value a pixel, 0–255).
 * Screens carry level text, so boxes are axis-aligned. Boxes are pixels of the map, unsorted.
 */
export function textBoxes(map: Uint8Array, size: Size): Box[] {
  const [width, height] = size;
  const seen = new Uint8Array(map.length);
  const stack = new Int32Array(map.length);
  const boxes: Box[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] === 1 || (map[start] ?? 0) < pixelThreshold) continue;
    let [left, top, right, bottom] = [width, height, 0, 0];
    let [count, sum, depth] = [0, 0, 0];
    stack[depth++] = start;
    seen[start] = 1;
    while (depth > 0) {
      const at = stack[--depth] ?? 0;
      const x = at % width;
      const y = (at - x) / width;
      count++;
      sum += map[at] ?? 0;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      const visit = (next: number) => {
        if (seen[next] === 1 || (map[next] ?? 0) < pixelThreshold) return;
        seen[next] = 1;
        stack[depth++] = next;
      };
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (y > 0) visit(at - width);
      if (y < height - 1) visit(at + width);
    }
    const [w, h] = [right - left + 1, bottom - top + 1];
    if (Math.min(w, h) < leastSide || sum / count < boxThreshold) continue;
    const grow = (count * unclipRatio) / (2 * (w + h));
    const box = clipBox([left - grow, top - grow, w + 2 * grow, h + 2 * grow], size);
    if (box !== null) boxes.push(box);
  }
  return boxes;
}
