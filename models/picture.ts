import type { Size } from "../app/geometry.js";

/** What the readers look at: a frame, or a part of one. RGBA, 8 bits a channel, row by row. */
export interface Picture {
  readonly pixels: Uint8Array;
  readonly size: Size;
}
