import type { Mark } from "../mark.js";
import type { GoalView } from "./goal.js";
import type { Slider } from "./handles.js";
import { middleX, middleY, shownNumber } from "./handles.js";

/** The number that is shown for a slider: beside it, over or under its track, or in its label. */
export function numberBeside({ track, mark }: Slider, label: Mark | null, marks: readonly Mark[]): Mark | null {
  const { vertical, ends: [start, end], across } = track;
  const near = marks.flatMap((other) => {
    if (other === mark || shownNumber(other.text) === null) return [];
    const [along, off] = vertical ? [middleY(other), middleX(other) - across] : [middleX(other), middleY(other) - across];
    const beyond = Math.max(start - along, along - end, 0);
    const level = Math.abs(off);
    if (vertical ? level > 40 || beyond > 60 : !(level < 14 && beyond < 130) && !(level < 64 && beyond < 10)) return [];
    return [{ other, cost: beyond + 2 * level }];
  });
  const best = near.toSorted((a, b) => a.cost - b.cost)[0]?.other ?? null;
  if (best !== null) return best;
  if (shownNumber(mark.text) !== null && mark.kind === "slider") return mark;
  return label !== null && /\d/u.test(label.text) ? label : null;
} // prettier-ignore

/** The number that a slider shows; null where it shows none, or not all of it was read. */
export function numberOfSlider(slider: Slider, label: Mark | null, view: GoalView): number | null {
  const shown = numberBeside(slider, label, view.marks);
  if (shown === null) return null;
  if (shown === label) return shownNumber(/-?\d+(?:[.,]\d+)?(?=\D*$)/u.exec(shown.text)?.[0] ?? "");
  if (shown === slider.mark) return shownNumber(shown.text);
  if (slider.track.vertical || !isCut(shown, slider.track.ends[1] + 4, view))
    return shownNumber(shown.text);
  // The box of the slider took the first digits.
  const [first, rest] = [slider.mark.text.trim(), shown.text.trim()];
  return /^\d{1,2}$/u.test(first) && slider.mark.kind === "slider"
    ? shownNumber(first + rest)
    : null;
}

/** Difference of the channels' sums from which something is drawn on a ground. */
const drawnFrom = 100;

/** Columns of pixels, each with how many of its places are not what the first ones mostly are. */
function columns({ pixels, size }: GoalView, from: number, to: number, low: number, high: number): readonly number[] {
  if (pixels === null) return [];
  const shade = (x: number, y: number) => {
    const place = 4 * (y * size[0] + x);
    return (pixels[place] ?? 0) + (pixels[place + 1] ?? 0) + (pixels[place + 2] ?? 0);
  };
  const [left, right] = [Math.max(0, Math.floor(from)), Math.min(size[0], Math.ceil(to))];
  const [top, bottom] = [Math.max(0, Math.floor(low)), Math.min(size[1], Math.ceil(high))];
  const rows = Array.from({ length: Math.max(0, bottom - top) }, (_, index) => top + index);
  const shades = Array.from({ length: Math.max(0, right - left) }, (_, index) => rows.map((y) => shade(left + index, y)));
  const all = shades.slice(0, 3).flat().sort((a, b) => a - b);
  const ground = all[Math.floor(all.length / 2)] ?? 0;
  return shades.map((column) => column.filter((one) => Math.abs(one - ground) > drawnFrom).length);
} // prettier-ignore

/** Whether digits stand right before a number's box that are no part of what was read. */
function isCut({ box: [x, y, , height] }: Mark, end: number, view: GoalView): boolean {
  // No digit stands on the track: what begins before its end was read whole.
  if (x <= end) return false;
  const from = Math.max(x - 12, end);
  const before = columns(view, from, x - 1, y, y + height);
  return before.some((drawn) => drawn >= 2 && drawn < height - 1);
}

/** Whether something is drawn behind the end of a slider, where its number stands, that was not read. */
export function showsMore({ track }: Slider, view: GoalView): boolean {
  if (track.vertical) return false;
  const half = 8;
  const end = track.ends[1];
  const drawn = columns(view, end + 5, end + 64, track.across - half, track.across + half);
  // The border of the window ends what can belong to it.
  const border = drawn.findIndex((count) => count >= 2 * half - 1);
  const own = drawn.slice(0, border < 0 ? drawn.length : border);
  const inked = own.filter((count) => count >= 1).length;
  return inked >= 3 && inked < 34;
}
