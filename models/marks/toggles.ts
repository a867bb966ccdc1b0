import type { Picture } from "../picture.js";
import type { Blob } from "../regions/blobs.js";

export interface Toggle {
  readonly kind: "checkbox" | "radio";
  readonly checked: boolean;
}

/** Sides of the box or circle in pixels, from 100 % to 200 % scale. */
const [leastSide, mostSide] = [10, 34];

/**
 * Whether a blob is a check box or a radio button: an outline or a filled shape of equal sides.
 * The corners tell them apart: a square has ink near all four, a circle near none.
 */
export function readToggle({ pixels, size: [width] }: Picture, blob: Blob): Toggle | null {
  const [left, top, w, h] = blob.box;
  if (Math.min(w, h) < leastSide || Math.max(w, h) > mostSide || Math.abs(w - h) > 2) return null;
  const at = (x: number, y: number) => ((top + y) * width + left + x) * 4;
  const differs = (a: number, b: number, least: number) =>
    Math.abs((pixels[a] ?? 0) - (pixels[b] ?? 0)) +
      Math.abs((pixels[a + 1] ?? 0) - (pixels[b + 1] ?? 0)) +
      Math.abs((pixels[a + 2] ?? 0) - (pixels[b + 2] ?? 0)) >=
    least;
  const ground = left > 2 ? at(-2, h >> 1) : at(w + 1, h >> 1);
  const inked = (x: number, y: number) => differs(at(x, y), ground, 20);
  // The outline: how much of each side's middle half has ink within two pixels of the edge.
  const side = (point: (along: number, depth: number) => readonly [number, number]) => {
    const [from, to] = [Math.floor(w * 0.3), Math.ceil(w * 0.7)];
    let hits = 0;
    for (let along = from; along < to; along++) {
      if ([0, 1, 2].some((depth) => inked(...point(along, depth)))) hits++;
    }
    return hits / (to - from);
  };
  // A ring with or without a dot looks the same in both mirrors; a round icon seldom does.
  const isSymmetric = () => {
    let strange = 0;
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        if (differs(at(x, y), at(w - 1 - x, y), 150) || differs(at(x, y), at(x, h - 1 - y), 150))
          strange++;
      }
    }
    return strange < 0.1 * w * h;
  };
  // A drawn icon changes its colour around its rim; a toolkit's outline is of one colour.
  const sameRim = () => {
    const distance = (point: number) =>
      [0, 1, 2].reduce(
        (sum, channel) =>
          sum + Math.abs((pixels[point + channel] ?? 0) - (pixels[ground + channel] ?? 0)),
        0,
      );
    const rim = [
      [0, 1, 2].map((depth) => at(w >> 1, depth)),
      [0, 1, 2].map((depth) => at(w >> 1, h - 1 - depth)),
      [0, 1, 2].map((depth) => at(depth, h >> 1)),
      [0, 1, 2].map((depth) => at(w - 1 - depth, h >> 1)),
    ].map((points) =>
      points.reduce((best, point) => (distance(point) > distance(best) ? point : best)),
    );
    return rim.every((point) => !differs(point, rim[0] ?? 0, 110));
  };
  const sides = [
    side((along, depth) => [along, depth]),
    side((along, depth) => [along, h - 1 - depth]),
    side((along, depth) => [depth, along]),
    side((along, depth) => [w - 1 - depth, along]),
  ];
  if (Math.min(...sides) < 0.9 || !sameRim()) return null;
  // A point an eighth in on the diagonal lies outside a circle's rim and inside a square's, round corners included.
  const inset = Math.max(1, Math.floor(w * 0.1));
  const corners = [
    [inset, inset],
    [w - 1 - inset, inset],
    [inset, h - 1 - inset],
    [w - 1 - inset, h - 1 - inset],
  ].filter(([x = 0, y = 0]) => inked(x, y));
  // A shadow below a check box takes its lower corners.
  const kind = corners.length >= 2 ? "checkbox" : "radio";
  if (kind === "radio" && !isSymmetric()) return null;
  // Inside: a mark shows as contrast among the middle pixels.
  const middle = at(w >> 1, h >> 1);
  const edge = Math.ceil(w * 0.25);
  let [strange, all] = [0, 0];
  for (let y = edge; y < h - edge; y++) {
    for (let x = edge; x < w - edge; x++) {
      all++;
      if (differs(at(x, y), middle, 90)) strange++;
    }
  }
  // A radio button's dot is set off from its rim.
  let dot = false;
  for (let x = 2; kind === "radio" && x < w >> 1; x++) dot ||= differs(at(x, h >> 1), middle, 90);
  return { kind, checked: kind === "radio" ? dot : strange / Math.max(1, all) > 0.08 };
}
