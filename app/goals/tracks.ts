import type { Box, Size } from "../geometry.js";

/** A slider as it is drawn. Positions are frame pixels along its length. */
export interface Track {
  readonly vertical: boolean;
  /** Ends of what is drawn of it, the smaller first. */
  readonly ends: readonly [number, number];
  /** Middle line of it, across its length. */
  readonly across: number;
  /** Middle of the thumb, and half of how long that is. */
  readonly thumb: number;
  readonly reach: number;
}

/** The picture that a track is sought in. */
export interface Picture {
  readonly pixels: Uint8Array;
  readonly size: Size;
}

/** Difference of two colours, all channels together, from which they are two. */
const otherColour = 30;
/** Gap that a thumb with a margin around it may leave in its track, pixels. */
const gap = 7;
const shortest = 50;

/** One line of a mask, read along the track. */
type Inside = (along: number, across: number) => boolean;

/**
 * The track and thumb of a slider within a box of the frame: the longest line there that is not
 * background, and the place of it that is thicker, else the one where its colour changes. Null where
 * none is drawn there.
 */
export function trackIn(box: Box, vertical: boolean, { pixels, size }: Picture): Track | null {
  const [width, height] = size;
  const [left, top] = [Math.max(0, Math.floor(box[0])), Math.max(0, Math.floor(box[1]))];
  const [right, bottom] = [Math.min(width, Math.ceil(box[0] + box[2])), Math.min(height, Math.ceil(box[1] + box[3]))]; // prettier-ignore
  if (right - left < 4 || bottom - top < 4) return null;
  const at = (along: number, across: number) => 4 * (vertical ? along * width + across : across * width + along); // prettier-ignore
  const [from, to, low, high] = vertical ? [top, bottom, left, right] : [left, right, top, bottom];
  const ground = commonColour(pixels, at, [from, to], [low, high]);
  const differs = (place: number, [r, g, b]: readonly [number, number, number]) =>
    Math.abs((pixels[place] ?? 0) - r) + Math.abs((pixels[place + 1] ?? 0) - g) + Math.abs((pixels[place + 2] ?? 0) - b); // prettier-ignore
  const inside: Inside = (along, across) => differs(at(along, across), ground) > otherColour;

  const runs = Array.from({ length: high - low }, (_, index) => longestRun(inside, low + index, from, to)); // prettier-ignore
  const longest = Math.max(...runs.map(([start, end]) => end - start));
  if (longest < shortest) return null;
  const lines = runs.flatMap(([start, end], index) =>
    end - start >= 0.9 * longest ? [index] : [],
  );
  const band = bandOf(lines);
  const across = low + (band[Math.floor(band.length / 2)] ?? 0);
  const [start, end] = runs[across - low] ?? [from, to];
  const thick = Array.from({ length: end - start }, (_, index) => thickness(inside, start + index, across, low, high)); // prettier-ignore
  const usual = thick.toSorted((a, b) => a - b)[Math.floor(thick.length / 2)] ?? 0;
  if (usual > Math.max(18, 0.2 * longest)) return null;
  const blob = widest(thick.map((own) => own >= usual + Math.max(3, 0.4 * usual)));
  const base = { vertical, ends: [start, end] as const, across };
  if (blob !== null && blob[1] - blob[0] <= 0.4 * longest)
    return { ...base, thumb: start + (blob[0] + blob[1]) / 2, reach: (blob[1] - blob[0]) / 2 };
  const change = changeOf(thick.length, (index, other) => {
    const place = at(start + other, across);
    return differs(at(start + index, across), [pixels[place] ?? 0, pixels[place + 1] ?? 0, pixels[place + 2] ?? 0]); // prettier-ignore
  });
  return change === null ? null : { ...base, thumb: start + change, reach: 0 };
}

/** The commonest colour of an area, told by the five upper bits of each channel. */
function commonColour(
  pixels: Uint8Array,
  at: (along: number, across: number) => number,
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
): readonly [number, number, number] {
  const counts = new Map<number, number>();
  let [best, most] = [0, 0];
  let colour: readonly [number, number, number] = [0, 0, 0];
  for (let across = low; across < high; across++)
    for (let along = from; along < to; along += 2) {
      const place = at(along, across);
      const [r = 0, g = 0, b = 0] = [pixels[place], pixels[place + 1], pixels[place + 2]];
      const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > most) [best, most, colour] = [key, count, key === best ? colour : [r, g, b]];
    }
  return colour;
}

/** Start and end of the longest stretch of a line that is not background, small gaps and all. */
function longestRun(inside: Inside, across: number, from: number, to: number): readonly [number, number] {
  let best: readonly [number, number] = [from, from];
  let start = -1;
  let last = -1;
  for (let along = from; along < to; along++) {
    if (!inside(along, across)) continue;
    if (start < 0 || along - last > gap) start = along;
    last = along;
    if (last + 1 - start > best[1] - best[0]) best = [start, last + 1];
  }
  return best;
} // prettier-ignore

/** The largest group of neighbouring lines. */
function bandOf(lines: readonly number[]): readonly number[] {
  let best: number[] = [];
  let current: number[] = [];
  for (const line of lines) {
    if (current.length > 0 && line - (current.at(-1) ?? 0) > 1) current = [];
    current.push(line);
    if (current.length > best.length) best = current;
  }
  return best;
}

/** How far a track reaches across at one place, through its middle line or right beside it. */
function thickness(inside: Inside, along: number, across: number, low: number, high: number): number {
  if (!inside(along, across)) return 0;
  let [up, down] = [across, across];
  while (up > low && inside(along, up - 1)) up--;
  while (down < high - 1 && inside(along, down + 1)) down++;
  return down - up + 1;
} // prettier-ignore

/** The longest stretch that is so, two that are hardly apart being one. */
function widest(so: readonly boolean[]): readonly [number, number] | null {
  let best: readonly [number, number] = [0, 0];
  let start = -1;
  let last = -1;
  so.forEach((is, index) => {
    if (!is) return;
    if (start < 0 || index - last > 3) start = index;
    last = index;
    if (last + 1 - start > best[1] - best[0]) best = [start, last + 1];
  });
  return best[1] - best[0] < 4 ? null : best;
}

/** Where the colour of a line changes for good: before it all is like its start, after it all like its end. */
function changeOf(length: number, difference: (one: number, other: number) => number): number | null {
  const [head, tail] = [Math.floor(length * 0.02) + 2, length - 3 - Math.floor(length * 0.02)];
  if (difference(head, tail) < otherColour) return null;
  let like = 0;
  for (let index = head; index <= tail; index++)
    if (difference(index, head) < difference(index, tail)) like = index;
  return like;
} // prettier-ignore

/** Where the middle of the thumb stands, 0–1 of its way, 0 being the left or the lower end. */
export function shareOf({ ends: [start, end], thumb, reach, vertical }: Track): number {
  const way = Math.max(1, end - start - 2 * reach);
  const share = Math.max(0, Math.min(1, (thumb - start - reach) / way));
  return vertical ? 1 - share : share;
}

/** The place of the thumb's middle for a share of its way; beyond the end for all and for nothing. */
export function placeOf(share: number, { ends: [start, end], reach, vertical }: Track): number {
  const along = vertical ? 1 - share : share;
  const beyond = share <= 0 || share >= 1 ? (along >= 1 ? 1 : -1) * (reach + 6) : 0;
  return start + reach + along * (end - start - 2 * reach) + beyond;
}
