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
const otherColour = 14;
/** Gap that a thumb with a margin around it may leave in its track, and one that a hollow thumb may, pixels. */
const gap = 7;
const hollowGap = 30;
const shortest = 50;
const thickest = 20;

/** Whether a place is not background; along the track, across it. */
type Inside = (along: number, across: number) => boolean;
type Run = readonly [start: number, end: number];

/**
 * The track and thumb of a slider within a box of the frame: a long thin line there that is not
 * background, and the place of it that is thicker, else the one where its colour changes. `ground` is
 * a box whose commonest colour is the background. Null where none is drawn there.
 */
export function trackIn(box: Box, vertical: boolean, { pixels, size }: Picture, ground: Box = box): Track | null {
  const [width, height] = size;
  const bounds = (area: Box) => {
    const [left, top] = [Math.max(0, Math.floor(area[0])), Math.max(0, Math.floor(area[1]))];
    const [right, bottom] = [Math.min(width, Math.ceil(area[0] + area[2])), Math.min(height, Math.ceil(area[1] + area[3]))];
    return vertical ? [top, bottom, left, right] as const : [left, right, top, bottom] as const;
  };
  const [from, to, low, high] = bounds(box);
  if (to - from < shortest || high - low < 4) return null;
  const at = (along: number, across: number) => 4 * (vertical ? along * width + across : across * width + along);
  const colour = commonColour(pixels, at, bounds(ground));
  const differs = (place: number, [r, g, b]: readonly [number, number, number]) =>
    Math.abs((pixels[place] ?? 0) - r) + Math.abs((pixels[place + 1] ?? 0) - g) + Math.abs((pixels[place + 2] ?? 0) - b);
  const inside: Inside = (along, across) => differs(at(along, across), colour) > otherColour;

  const bands = bandsOf((across) => runsOf(inside, across, [from, to], [low, high]), low, high);
  for (const { lines, run: [start, end] } of bands) {
    const across = lines[Math.floor(lines.length / 2)] ?? low;
    const length = end - start;
    const thick = Array.from({ length }, (_, index) => thickness(inside, start + index, across, [low, high]));
    const usual = thick.toSorted((a, b) => a - b)[Math.floor(length / 2)] ?? 0;
    if (usual > Math.max(18, 0.2 * length)) continue;
    const most = Math.max(...thick);
    const base = { vertical, ends: [start, end] as const, across };
    // A filled part may be a little thicker than the rest; the thumb is much thicker.
    const blob = most < usual + Math.max(3, 0.4 * usual) ? null : widest(thick.map((own) => own >= usual + 0.55 * (most - usual)));
    if (blob !== null && blob[1] - blob[0] <= Math.max(24, 0.25 * length)) {
      const half = (blob[1] - blob[0]) / 2;
      // Of a round one the thickest part was measured only.
      const reach = half > 0.33 * most && half < 0.6 * most ? Math.max(half, most / 2) : half;
      return { ...base, thumb: start + (blob[0] + blob[1]) / 2, reach };
    }
    const change = changeOf(length, (index, other) => {
      const place = at(start + other, across);
      return differs(at(start + index, across), [pixels[place] ?? 0, pixels[place + 1] ?? 0, pixels[place + 2] ?? 0]);
    });
    if (change !== null) return { ...base, thumb: start + change, reach: 0 };
  }
  return null;
} // prettier-ignore

/** The commonest colour of an area, told by the five upper bits of each channel. */
function commonColour(
  pixels: Uint8Array,
  at: (along: number, across: number) => number,
  [from, to, low, high]: readonly [number, number, number, number],
): readonly [number, number, number] {
  const counts = new Map<number, number>();
  let most = 0;
  let colour: readonly [number, number, number] = [0, 0, 0];
  for (let across = low; across < high; across++)
    for (let along = from; along < to; along++) {
      const place = at(along, across);
      const [r = 0, g = 0, b = 0] = [pixels[place], pixels[place + 1], pixels[place + 2]];
      const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > most) [most, colour] = [count, [r, g, b]];
    }
  return colour;
}

/** The long stretches of a line that are not background, over gaps that a thumb may leave. */
function runsOf(inside: Inside, across: number, [from, to]: Run, bounds: Run): Run[] {
  const runs: Run[] = [];
  let start = -1;
  let last = -1;
  for (let along = from; along <= to; along++) {
    if (along < to && !inside(along, across)) continue;
    const away = along - last;
    const isHollow = away <= hollowGap && along < to && hollow(inside, Math.round((along + last) / 2), across, bounds) > 0; // prettier-ignore
    if (start >= 0 && (along === to || (away > gap && !isHollow))) {
      if (last + 1 - start >= shortest) runs.push([start, last + 1]);
      start = along;
    }
    if (start < 0) start = along;
    last = along;
  }
  return runs;
}

/** Neighbouring lines whose stretches begin and end together, the longest first; what is thick is left out. */
function bandsOf(runs: (across: number) => readonly Run[], low: number, high: number): { lines: number[]; run: Run }[] {
  const bands: { lines: number[]; run: Run }[] = [];
  for (let across = low; across < high; across++)
    for (const run of runs(across)) {
      const band = bands.find(
        ({ lines, run: other }) => lines.at(-1) === across - 1 && Math.abs(other[0] - run[0]) <= 4 && Math.abs(other[1] - run[1]) <= 4,
      );
      if (band === undefined) bands.push({ lines: [across], run });
      else {
        band.lines.push(across);
        band.run = [Math.min(band.run[0], run[0]), Math.max(band.run[1], run[1])];
      }
    }
  return bands.filter(({ lines }) => lines.length <= thickest).sort((a, b) => b.run[1] - b.run[0] - (a.run[1] - a.run[0]));
} // prettier-ignore

/** How far a track reaches across at one place, through its middle line. */
function thickness(inside: Inside, along: number, across: number, bounds: Run): number {
  if (!inside(along, across)) return hollow(inside, along, across, bounds);
  let [up, down] = [across, across];
  while (up > bounds[0] && inside(along, up - 1)) up--;
  while (down < bounds[1] - 1 && inside(along, down + 1)) down++;
  return down - up + 1;
}

/** How far a ring that is filled with background reaches across at one place; 0 where there is none. */
function hollow(inside: Inside, along: number, across: number, [low, high]: Run): number {
  const farthest = hollowGap / 2 + 2;
  let [up, down] = [across, across];
  while (up > low && across - up < farthest && !inside(along, up)) up--;
  while (down < high - 1 && down - across < farthest && !inside(along, down)) down++;
  return inside(along, up) && inside(along, down) ? down - up + 1 : 0;
}

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
