import type { Box } from "../app/geometry.js";
import type { Picture } from "./picture.js";

/** What was last compared with a picture: the detector and the text map ask the same. */
const compared = new WeakMap<Picture, { readonly before: Picture; readonly box: Box | null }>();

/** The smallest box around all pixels that differ between two pictures of one size; null if none. */
export function changedBox(before: Picture, after: Picture): Box | null {
  const known = compared.get(after);
  if (known?.before === before) return known.box;
  const box = difference(before, after);
  compared.set(after, { before, box });
  return box;
}

function difference(before: Picture, after: Picture): Box | null {
  const [width, height] = after.size;
  const [a, b] = [bytesOf(before), bytesOf(after)];
  const rowDiffers = (y: number) => {
    const [from, to] = [y * width * 4, (y + 1) * width * 4];
    return a.compare(b, from, to, from, to) !== 0;
  };
  let [top, bottom] = [0, height - 1];
  while (top < height && !rowDiffers(top)) top++;
  if (top === height) return null;
  while (!rowDiffers(bottom)) bottom--;
  const [one, two] = [wordsOf(before), wordsOf(after)];
  let [left, right] = [width, -1];
  for (let y = top; y <= bottom; y++) {
    const row = y * width;
    let at = row;
    while (at < row + left && one[at] === two[at]) at++;
    left = Math.min(left, at - row);
    at = row + width - 1;
    while (at > row + right && one[at] === two[at]) at--;
    right = Math.max(right, at - row);
  }
  return [left, top, right - left + 1, bottom - top + 1];
}

/** Whether two pictures are equal to the byte. */
export function samePicture(a: Picture, b: Picture): boolean {
  return a.size[0] === b.size[0] && a.size[1] === b.size[1] && bytesOf(a).equals(bytesOf(b));
}

/** The same memory, with comparisons that run at the memory's speed. */
function bytesOf({ pixels }: Picture): Buffer {
  return Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
}

/** A pixel a number; copied where the memory is not aligned. */
function wordsOf({ pixels }: Picture): Uint32Array {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : new Uint8Array(pixels);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
}
