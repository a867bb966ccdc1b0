import type { Box } from "../../app/geometry.js";
import { boxCoverage } from "../../app/geometry.js";
import type { Picture } from "../picture.js";

/** Difference of two neighbouring pixels (sum of the channels) that is a border. */
const leastStep = 10;
/** Shortest upper or lower side, and the heights that a field of one line has, pixels. */
const [leastWidth, leastHeight, mostHeight] = [70, 22, 62];
/** Rounding of corners that takes from the straight part of a side, pixels. */
const mostRounding = 16;
/** Share of a side that must show it. */
const leastShare = 0.85;
/** A picture with more straight pieces than this is a photograph or a texture. */
const mostRuns = 6000;

interface Run {
  readonly y: number;
  readonly start: number;
  readonly end: number;
}

/** Frames as high as one line of text, with straight sides and corners that may be round: fields, buttons, cards. */
export function findFrames({ pixels, size: [width, height] }: Picture): Box[] {
  const light = new Uint16Array(width * height);
  for (let at = 0; at < light.length; at++)
    light[at] = (pixels[at * 4] ?? 0) + (pixels[at * 4 + 1] ?? 0) + (pixels[at * 4 + 2] ?? 0);
  const { darker, lighter } = findRuns(light, width, height);
  const frames: Box[] = [];
  for (const [tops, bottoms] of [[darker, lighter], [lighter, darker]] as const)
    for (const top of tops)
      for (const bottom of bottoms) {
        const tall = bottom.y - top.y;
        if (tall < leastHeight) continue;
        if (tall > mostHeight) break;
        if (Math.abs(bottom.start - top.start) > 3 || Math.abs(bottom.end - top.end) > 3) continue;
        const frame = withSides(light, width, top, bottom);
        if (frame === null) continue;
        frames.push(frame);
        break;
      }
  // What reaches from one field's lower side to the next one's holds that one; both sides of a border are one.
  const small = frames.sort((a, b) => a[3] - b[3]);
  return small.filter((frame, at) => !small.slice(0, at).some((other) => boxCoverage(other, frame) > 0.8 && other[2] > 0.9 * frame[2]));
} // prettier-ignore

/** Straight pieces along which a line of pixels is all darker, or all lighter, than the one above; from top to bottom. */
function findRuns(light: Uint16Array, width: number, height: number) {
  const [darker, lighter]: [Run[], Run[]] = [[], []];
  for (let y = 1; y < height && darker.length + lighter.length < mostRuns; y++) {
    let [start, sign] = [0, 0];
    for (let x = 0; x <= width; x++) {
      const at = y * width + x;
      const step = x < width ? (light[at] ?? 0) - (light[at - width] ?? 0) : 0;
      const now = step >= leastStep ? 1 : step <= -leastStep ? -1 : 0;
      if (now === sign) continue;
      if (sign !== 0 && x - start >= leastWidth) (sign < 0 ? darker : lighter).push({ y, start, end: x });
      [start, sign] = [x, now];
    }
  }
  return { darker, lighter };
} // prettier-ignore

/** The whole frame where both its sides are drawn, else null. */
function withSides(light: Uint16Array, width: number, top: Run, bottom: Run): Box | null {
  const tall = bottom.y - top.y;
  const inset = Math.min(mostRounding, Math.round(tall / 3));
  const isSide = (x: number) => {
    if (x < 1 || x >= width) return false;
    let count = 0;
    for (let y = top.y + inset; y < bottom.y - inset; y++)
      if (Math.abs((light[y * width + x] ?? 0) - (light[y * width + x - 1] ?? 0)) >= leastStep) count++;
    return count >= leastShare * (tall - 2 * inset);
  };
  for (let out = mostRounding; out >= -2; out--) {
    if (!isSide(top.start - out)) continue;
    for (let far = out + 3; far >= out - 3; far--)
      if (isSide(top.end + far)) return [top.start - out, top.y, top.end - top.start + out + far, tall];
  }
  return null;
} // prettier-ignore
