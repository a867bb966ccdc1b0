import type { Action } from "../action.js";
import { boxCoverage, boxIntersection } from "../geometry.js";
import type { Mark } from "../mark.js";
import type { Amount } from "./amounts.js";
import type { GoalView, Pursuit } from "./goal.js";
import type { Slider, Stepper } from "./handles.js";
import { middleY, shownNumber, stepperOf } from "./handles.js";
import type { PastAct } from "../decision.js";
import type { KeyName } from "../key-names.js";
import { numberBeside, numberOfSlider, showsMore } from "./slider-numbers.js";
import { placeOf, shareOf } from "./tracks.js";

/** What one value needs next: an action; "so" where it is there; null where the screen doesn't show how. */
export type Next = Extract<Pursuit, { type: "act" }> | "so" | null;

export const act = (action: Action, sure: number, why: string): Next => ({
  type: "act",
  action,
  sure,
  why,
});

const isSame = (one: Mark, other: Mark | null): boolean =>
  other !== null && boxCoverage(one.box, other.box) > 0.6 && boxCoverage(other.box, one.box) > 0.6;

/** What was done to a mark before, as far as it could be seen to do anything. */
export const doneTo = (
  mark: Mark,
  past: readonly PastAct[],
  ...types: Action["type"][]
): readonly PastAct[] =>
  // prettier-ignore
  past.filter((one) => types.includes(one.type) && isSame(mark, one.target));

/** Drags and keys that one slider may take. */
const maxMoves = 7;
/** Share of the way that the thumb of a slider without a number may be off, as people say it and for a number. */
const near = 0.025;

/** Brings a slider nearer to an amount: by its number where one is shown, else by where its thumb stands. */
export function slideOn(slider: Slider, label: Mark | null, amount: Amount, view: GoalView): Next {
  const { track, mark } = slider;
  const isOnIt = ({ target, action }: PastAct) =>
    action?.type === "drag" && target !== null &&
    (isSame(mark, target) || boxIntersection(target.box, mark.box) !== null); // prettier-ignore
  const moves = view.past.filter((one) => isOnIt(one) || one.type === "key");
  const shown = numberBeside(slider, label, view.marks);
  const now = numberOfSlider(slider, label, view);
  const here = shareOf(track);
  const was = earlier(slider, label, view);
  if (amount.type === "number" && was !== null && (now === null || isMisread(now, slider, was))) {
    if (now !== null && isPartOf(now, amount.number)) return "so";
    // The next number may be one that can be read.
    return press(slider, view, true);
  }
  // A number that is drawn and can't be read yet, can where it is longer.
  const isHidden = amount.type === "number" && now === null && showsMore(slider, view);
  if (isHidden)
    return view.past.some(isOnIt) ? press(slider, view, false) : dragTo(slider, 0.55, 0.86);
  const share = wantedShare(amount, here, now, was, view);
  if (share === null) return null;
  const want = amount.type === "number" ? amount.number : amount.type === "share" && amount.percent && (shown?.text.includes("%") ?? false) ? amount.share * 100 : null; // prettier-ignore
  if (want !== null && now !== null) {
    if (now === want) return "so";
    // The last bit goes by keys: the slider has the focus since it was dragged.
    const length = track.ends[1] - track.ends[0] - 2 * track.reach;
    const last = view.past.at(-1);
    const isFine = Math.abs(share - here) * length < 3 || (last?.type === "key" && Math.abs(share - here) < 0.04); // prettier-ignore
    if (isFine && last !== undefined && (isOnIt(last) || last.type === "key")) {
      const rises = want > now;
      if (moves.length > 2 * maxMoves) return null;
      return act({ type: "key", keys: [track.vertical ? (rises ? "up" : "down") : rises ? "right" : "left"] }, 0.9, `It shows ${now} and is to be ${want}.`); // prettier-ignore
    }
  } else {
    const isThere = Math.abs(share - here) <= near || (share <= 0 && here < near) || (share >= 1 && here > 1 - near); // prettier-ignore
    if (isThere) return "so";
    // At its end, whatever stands beside it: it went there, and goes no further.
    const isAtEnd = (share <= 0 || share >= 1) && moves.at(-1)?.changed === false && moves.at(-2)?.changed === true; // prettier-ignore
    if (isAtEnd) return "so";
  }
  if (moves.length >= maxMoves) return null;
  if (moves.filter(({ changed }) => !changed).length >= 2) return null;
  return dragTo(slider, share, view.past.some(isOnIt) ? 0.88 : 0.92);
}

/** Whether a number was surely not read whole: it fell though the thumb rose, or the other way round. */
function isMisread(read: number, slider: Slider, was: Earlier | null): boolean {
  return was !== null && (shareOf(slider.track) - was.share) * (read - was.number) < 0;
}

/** Whether digits are missing of a number at one of its ends, as it happens to narrow ones. */
const isPartOf = (read: number, whole: number): boolean => {
  const [part, all] = [String(read), String(whole)];
  return part !== all && (all.endsWith(part) || all.startsWith(part));
};

/** Moves a slider by one step, where its number can't be read after a drag, in hope of the next one; once. */
function press({ track }: Slider, { past }: GoalView, back: boolean): Next {
  if (past.at(-1)?.type !== "drag") return null;
  const keys: KeyName[] = [track.vertical ? (back ? "down" : "up") : back ? "left" : "right"];
  return act(
    { type: "key", keys },
    0.86,
    "What it shows can't be read yet; one step on it may be.",
  );
}

/** The drag that takes a thumb from where it is to a share of its way. */
function dragTo({ track, mark }: Slider, share: number, sure: number): Next {
  const [x, y, width, height] = mark.box;
  const by = placeOf(share, track) - track.thumb;
  const [fromX, fromY] = track.vertical ? [track.across, track.thumb] : [track.thumb, track.across];
  const at: [number, number] = [(fromX - x) / width, (fromY - y) / height];
  const offset: [number, number] = track.vertical ? [0, Math.round(by)] : [Math.round(by), 0];
  const percent = Math.round(share * 100);
  return act({ type: "drag", mark: mark.id, at, to: { offset } }, sure, `Its thumb belongs at ${percent} % of its way.`); // prettier-ignore
}

/** The share of its way that stands for an amount, by what is shown for where the thumb is. */
function wantedShare(amount: Amount, here: number, now: number | null, was: Earlier | null, view: GoalView): number | null {
  if (amount.type === "share") return amount.share;
  if (amount.type !== "number") return null;
  const { number } = amount;
  if (number === now) return here;
  // A number below nothing is shown somewhere, though it can't be read yet.
  if (now === null && number < 0) return view.past.length === 0 ? Math.max(0, here - 0.15) : null;
  if (now === null) return number <= 100 ? number / 100 : null;
  if (was !== null && was.number !== now && Math.abs(was.share - here) > 0.01) {
    const each = (here - was.share) / (now - was.number);
    return Math.max(0, Math.min(1, here + (number - now) * each));
  }
  // One that shows less than nothing left of its middle has as much on both sides of it.
  if (now < 0 && here < 0.49 && number <= 0) return Math.max(0, 0.5 + (number / now) * (here - 0.5));
  // Most begin at nothing: where that can't be so, a step tells how far one goes.
  const guess = (number / now) * here;
  const isLikely = here > 0.03 && now > 0 && number >= 0 && guess <= 1;
  if (isLikely) return guess;
  return Math.max(0, Math.min(1, here + (number > now ? 0.2 : -0.2)));
} // prettier-ignore

interface Earlier {
  readonly share: number;
  readonly number: number;
}

const shownBefore = (
  slider: Slider,
  label: Mark | null,
  before: readonly Mark[],
): number | null => {
  const shown = numberBeside(slider, label, before);
  return shown === null ? null : shownNumber(shown.text);
};

/** What a slider showed, and where its thumb stood, before it was dragged last. */
function earlier(slider: Slider, label: Mark | null, { past, before }: GoalView): Earlier | null {
  const last = past.at(-1);
  if (last?.action?.type !== "drag" || last.target === null || last.action.at === undefined) return null;
  const { track } = slider;
  const [x, y, width, height] = last.target.box;
  const from = track.vertical ? y + last.action.at[1] * height : x + last.action.at[0] * width;
  if (from < track.ends[0] - 9 || from > track.ends[1] + 9) return null;
  const number = shownBefore(slider, label, before);
  return number === null ? null : { share: shareOf({ ...track, thumb: from }), number };
} // prettier-ignore

const maxClicks = 14;

/** Counts up or down to an amount, by the number that is shown, else by how often it was clicked. */
export function countOn(stepper: Stepper, amount: Amount, label: Mark, view: GoalView): Next {
  const { plus, minus, field } = stepper;
  const clicks = (mark: Mark | null) => (mark === null ? 0 : doneTo(mark, view.past, "click").filter(({ changed }) => changed).length); // prettier-ignore
  const made = clicks(plus) - clicks(minus);
  const { shown } = stepper;
  if (amount.type === "more") {
    const left = amount.by - made;
    return left === 0 ? "so" : clickOn(left > 0 ? plus : minus, `${Math.abs(left)} more to go.`);
  }
  if (amount.type !== "number" || !Number.isInteger(amount.number) || amount.number < 0)
    return null;
  if (shown === null && field !== null) {
    if (field.score < 0.5) return null;
    const typed = doneTo(field, view.past, "type").some(({ text, changed }) => changed && text === String(amount.number)); // prettier-ignore
    if (typed) return "so";
    return act({ type: "type", mark: field.id, text: String(amount.number), clear: true, enter: false }, 0.86, "The number goes into its field."); // prettier-ignore
  }
  const now = shown ?? countedFrom(stepper, label, view) ?? made;
  const left = amount.number - now;
  if (left === 0) return "so";
  if (Math.abs(left) > maxClicks) return null;
  return clickOn(left > 0 ? plus : minus, `It stands at ${now} and is to be ${amount.number}.`);
}

/** The number after the last click, where it can't be read itself, by the one that stood there before. */
function countedFrom({ plus, minus }: Stepper, label: Mark, { past, before, ...view }: GoalView): number | null {
  const read = stepperOf(label, { ...view, past, before, marks: before })?.shown ?? null;
  const last = past.at(-1);
  if (read === null || last?.type !== "click" || !last.changed) return null;
  if (isSame(plus, last.target)) return read + 1;
  return minus !== null && isSame(minus, last.target) ? read - 1 : read;
} // prettier-ignore

const clickOn = (mark: Mark | null, why: string): Next =>
  mark === null ? null : act({ type: "click", mark: mark.id }, 0.9, why);

/** Types a text into a field, once; what it shows says whether it is there. */
export function fillIn(
  field: Mark,
  text: string,
  { past }: GoalView,
  isTyped: (text: string) => boolean,
): Next {
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  // A little picture at its end may have been read as a letter.
  if (plain(field.text) === plain(text) || (field.kind === "combo" && plain(field.text).startsWith(plain(text)))) return "so"; // prettier-ignore
  const level = ({ target }: PastAct) => target !== null && Math.abs(middleY(target) - middleY(field)) < 24; // prettier-ignore
  const typed = past.filter(
    (one) => one.type === "type" && (one.text === text || isTyped(one.text)) && level(one),
  );
  if (typed.some(({ changed }) => changed)) return "so";
  if (typed.length > 0) return null;
  // A field whose place is not sure may be a button beside it.
  if (field.kind === "spinner" && field.text === "" && field.score < 0.5) return null;
  return act({ type: "type", mark: field.id, text, clear: true, enter: false }, 0.9, `“${text}” goes into this field.`); // prettier-ignore
}
