import type { Box } from "../app/geometry.js";
import type { Picture } from "./picture.js";

/** Names what a box shows, wherever it lies: its size and two 32-bit FNV-1a sums of its colours. */
export function contentKey({ pixels, size: [width] }: Picture, [left, top, w, h]: Box): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let y = top; y < top + h; y++) {
    for (let at = (y * width + left) * 4, end = at + w * 4; at < end; at += 4) {
      const colour =
        ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
      a = Math.imul(a ^ colour, 0x01000193);
      b = Math.imul(b ^ (colour + 31), 0x01000193);
      // A colour's high bits would never reach the sum's low ones.
      a ^= a >>> 15;
      b ^= b >>> 13;
    }
  }
  return `${w}x${h}:${a >>> 0}:${b >>> 0}`;
}

/** What was made out of contents, by their keys. Full, it forgets what was not asked for longest. */
export class ContentMemory<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const value = this.values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    const oldest = this.values.keys().next().value;
    if (this.values.size > this.most && oldest !== undefined) this.values.delete(oldest);
  }
}
