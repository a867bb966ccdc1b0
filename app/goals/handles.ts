import type { Box } from "../geometry.js";
import { boxGrown, boxIntersection } from "../geometry.js";
import { fieldOf, isFieldKind } from "../local-policy/choose-mark.js";
import type { Mark } from "../mark.js";
import { wordsOf } from "../reader/words.js";
import type { GoalView } from "./goal.js";
import { tellingWords } from "./naming.js";
import type { Track } from "./tracks.js";
import { trackIn } from "./tracks.js";

/** What stands on the screen and may name something that holds a value. */
export interface Label {
  readonly mark: Mark;
  /** Its words without those that every label may have, and without a price or a value behind them. */
  readonly words: readonly string[];
  /** Further down the list, other words are known by these: "Child bike" of "Child bike € 8 a day". */
  readonly text: string;
}

const generalWords = new Set("number amount quantity qty count level value select choose pick your the of no enter total please type new".split(" ")); // prettier-ignore
const notLabels: readonly Mark["kind"][] = ["window_control", "scrollbar", "text_area"];

/** The texts of a screen that may be labels, the window's title bar left out. */
export function labelsOf({ marks }: GoalView): readonly Label[] {
  const bar = titleBar(marks);
  return marks.flatMap((mark) => {
    const isInBar = mark.kind === "menu" && marks.filter((other) => other.kind === "menu" && onLine(other, mark)).length > 2; // prettier-ignore
    // What a list says is its value; a line with a price behind its name was only taken for one.
    const isValue = isFieldKind(mark.kind) && !/\p{L}.*[€$£]/u.test(mark.text);
    if (notLabels.includes(mark.kind) || isInBar || isValue || mark.box[1] + mark.box[3] / 2 < bar)
      return [];
    const text = mark.text.replace(/\s*(?:[€$£:]|\(?-?\d).*$/u, "").trim();
    const words = wordsOf(text).flatMap((word) => word.split("-"));
    const telling = words.filter((word) => !generalWords.has(word));
    const own = tellingWords((telling.length > 0 ? telling : words).join(" "));
    return /\p{L}{2}/u.test(text) && own.length <= 6 ? [{ mark, text, words: own }] : [];
  });
}

/** The lower edge of the line of the window's own controls; 0 where there is none. */
export function titleBar(marks: readonly Mark[]): number {
  const controls = marks.filter(({ kind }) => kind === "window_control");
  // A patch of colour further down may be taken for one of them; they stand in one line, mostly at the top.
  const lines = controls.map((one) => controls.filter((other) => onLine(one, other)));
  const line = lines.toSorted((a, b) => b.length - a.length || (a[0]?.box[1] ?? 0) - (b[0]?.box[1] ?? 0))[0] ?? []; // prettier-ignore
  return Math.max(0, ...line.map(({ box }) => box[1] + box[3]));
}

export const middleX = ({ box }: { readonly box: Box }): number => box[0] + box[2] / 2;
export const middleY = ({ box }: { readonly box: Box }): number => box[1] + box[3] / 2;
const rightOf = ({ box }: { readonly box: Box }): number => box[0] + box[2];

/** Whether two things share a line. */
export const onLine = (one: { readonly box: Box }, other: { readonly box: Box }): boolean =>
  Math.abs(middleY(one) - middleY(other)) < Math.max(8, 0.4 * Math.min(one.box[3], other.box[3]));

/** A slider with the mark that an action on it is aimed at. */
export interface Slider {
  readonly track: Track;
  readonly mark: Mark;
}

const longest = 420;

/** The slider that a label names: right of it, under it, over it; found by what is drawn there. */
export function sliderOf(label: Mark, view: GoalView): Slider | null {
  if (view.pixels === null) return null;
  const [x, y, width, height] = label.box;
  const right = x + width;
  const level: Box = [right + 4, middleY(label) - 20, 1.5 * longest, 40];
  const under: Box = [x - 0.5 * longest, y + height + 1, width + longest, 46];
  const over: Box = [x - 0.5 * longest, y - 46, width + longest, 45];
  // A label may be taken for one thing with the slider that it stands under.
  const own = height > 34 ? height : -2;
  const above: Box = [middleX(label) - 34, y - longest, 68, longest + own];
  const below: Box = [middleX(label) - 34, y + height - own, 68, longest + own];
  const places = [
    { box: level, vertical: false },
    { box: under, vertical: false },
    { box: above, vertical: true },
    { box: below, vertical: true },
    { box: over, vertical: false },
  ];
  const marked = view.marks.filter(({ kind }) => kind === "slider");
  for (const known of [true, false])
    for (const { box, vertical } of places) {
      const own = marked.filter(
        (mark) =>
          boxIntersection(mark.box, box) !== null && mark.box[3] > mark.box[2] === vertical &&
          (vertical || Math.abs(middleY(mark) - (box[1] + box[3] / 2)) < 0.5 * box[3]),
      );
      if (own.length > 0 !== known) continue;
      const nearest = own.toSorted((a, b) => Math.abs(middleY(a) - middleY(label)) - Math.abs(middleY(b) - middleY(label)))[0];
      const slider = nearest !== undefined ? sliderAt(nearest, view) : drawnSlider(label, box, vertical, view);
      if (slider !== null && !isNamedOtherwise(slider, label, view.marks)) return slider;
    }
  return null;
} // prettier-ignore

/** Whether another text stands on the line of a slider and before it, and so is its label. */
function isNamedOtherwise({ track, mark }: Slider, label: Mark, marks: readonly Mark[]): boolean {
  if (track.vertical) return false;
  return marks.some((other) => {
    if (other === mark || other === label || !/\p{L}{2}/u.test(other.text)) return false;
    const gap = track.ends[0] - rightOf(other);
    return Math.abs(middleY(other) - track.across) < 14 && gap > -20 && gap < 260;
  }) && Math.abs(middleY(label) - track.across) >= 14;
} // prettier-ignore

/** The slider that a mark shows, its ends and thumb found by what is drawn. */
export function sliderAt(mark: Mark, { pixels, size }: GoalView): Slider | null {
  if (pixels === null) return null;
  const [x, y, width, height] = mark.box;
  const vertical = height > width;
  const [long, thin] = [Math.max(width, height), Math.min(width, height)];
  const off = Math.max(3, 20 - thin / 2);
  // A box that saw half of a slider still lies on it: the stretch is widened until the track ends in it.
  let [before, after] = [0.25 * long, 0.25 * long];
  for (let tries = 0; tries < 5; tries++) {
    const box: Box = vertical
      ? [x - off, y - before, width + 2 * off, height + before + after]
      : [x - before, y - off, width + before + after, height + 2 * off];
    const track = trackIn(box, vertical, { pixels, size }, mark.box);
    if (track === null) return null;
    const [start, end] = vertical ? [y - before, y + height + after] : [x - before, x + width + after];
    const [cutBefore, cutAfter] = [track.ends[0] - start < 3, end - track.ends[1] < 3];
    if (!cutBefore && !cutAfter) return { track, mark };
    if (cutBefore) before += 0.4 * long;
    if (cutAfter) after += 0.4 * long;
  }
  return null;
} // prettier-ignore

/** A slider that perception missed, if a thumb is drawn on it. What is acted on is aimed at from its label. */
function drawnSlider(label: Mark, box: Box, vertical: boolean, view: GoalView): Slider | null {
  const { pixels, size } = view;
  const track = pixels === null ? null : trackIn(box, vertical, { pixels, size }, boxGrown(label.box, 3));
  if (track === null || track.reach < 3) return null;
  const [start, end] = track.ends;
  // Letters of a line of text may look like a thumb on its way.
  const isText = view.marks.some(({ kind, text, box: [x, y, width, height] }) => {
    const [along, off, long, thin] = vertical ? [y, x, height, width] : [x, y, width, height];
    const shared = Math.min(end, along + long) - Math.max(start, along);
    return kind !== "slider" && text !== "" && track.across > off && track.across < off + thin && shared > 0.5 * (end - start);
  });
  if (isText) return null;
  // What is cut off by the place it was sought in belongs to something that stands elsewhere.
  const [from, to] = vertical ? [Math.max(0, box[1]), box[1] + box[3]] : [Math.max(0, box[0]), box[0] + box[2]];
  if (!vertical && (start - from < 3 || to - end < 3)) return null;
  const [low, high] = vertical ? [label.box[1], label.box[1] + label.box[3]] : [label.box[0], rightOf(label)];
  const away = Math.max(start - high, low - end, 0);
  return away > 160 ? null : { track, mark: label };
} // prettier-ignore

const minusSigns = /^(?:a?[-−–—_]|remove|minus|minimi[sz]e|less|decrease|subtract|decrement|fewer|lower|arrow_?(?:down|drop down)|drop down|chevron down|expand more|triangle down|down|▼|▾|keyboard arrow down|zoom out|volume down)$/iu; // prettier-ignore
const plusSigns = /^(?:a?[+＋]|[†t]|add|plus|more|increase|increment|arrow_?(?:up|drop up)|drop up|chevron up|expand less|triangle(?: up)?|up|▲|▴|keyboard arrow up|zoom in|volume up|add circle(?: outline)?|control point)$/iu; // prettier-ignore

/** A pair of buttons that count up and down. */
export interface Stepper {
  readonly plus: Mark;
  readonly minus: Mark | null;
  /** The number that stands with them, and the field that holds it; null where none can be read. */
  readonly shown: number | null;
  readonly field: Mark | null;
}

const isButton = ({ kind, state }: Mark) =>
  ["button", "icon", "link", "cell"].includes(kind) && state?.disabled !== true;
export const isPlus = (mark: Mark): boolean => isButton(mark) && plusSigns.test(mark.text.trim());
export const isMinus = (mark: Mark): boolean => isButton(mark) && minusSigns.test(mark.text.trim());

/** The number that a text is, a unit behind it left out; null for anything else. */
export function shownNumber(text: string): number | null {
  const found = /^\s*([-−–]?\s?\d+(?:[.,]\d+)?)\s*(?:%|°\s?[cf]?|px|pt|db|ms|€|\$|£|min(?:utes)?|s|h|hours?|k|x)?\s*$/iu.exec(text); // prettier-ignore
  return found === null ? null : Number((found[1] ?? "").replace(/[−–]/u, "-").replace(/\s/gu, "").replace(",", ".")); // prettier-ignore
}

/** The buttons that count up and down on the line of a label, right of it, or under it. */
export function stepperOf(label: Mark, { marks }: GoalView): Stepper | null {
  const right = marks.filter((mark) => mark !== label && onLine(mark, label) && middleX(mark) > middleX(label)); // prettier-ignore
  const plus = right.find(isPlus);
  const minus = right.find(isMinus);
  if (plus === undefined) return stepperUnder(label, marks);
  if (minus !== undefined && Math.abs(middleX(plus) - middleX(minus)) > 260) return null;
  const [from, to] = minus === undefined ? [plus.box[0] - 110, plus.box[0] + 4] : [Math.min(middleX(minus), middleX(plus)), Math.max(middleX(minus), middleX(plus))]; // prettier-ignore
  const between = right.filter((mark) => mark !== plus && mark !== minus && middleX(mark) > from && middleX(mark) < to); // prettier-ignore
  const number = between.find(({ text }) => shownNumber(text) !== null);
  const field = between.find(({ kind }) => isFieldKind(kind)) ?? null;
  if (minus === undefined && field === null && number === undefined) return null;
  return { plus, minus: minus ?? null, shown: number === undefined ? null : shownNumber(number.text), field }; // prettier-ignore
}

const deepest = 130;

/** The nearest pair of such buttons under a label, with the number between them or between it and them. */
function stepperUnder(label: Mark, marks: readonly Mark[]): Stepper | null {
  const low = label.box[1] + Math.min(label.box[3], 30);
  const under = marks.filter((mark) => middleY(mark) > low && middleY(mark) < low + deepest);
  const pairs = under.filter(isPlus).flatMap((plus) => {
    const minus = under
      .filter((mark) => isMinus(mark) && onLine(mark, plus) && middleX(mark) < middleX(plus) && middleX(plus) - middleX(mark) < 200)
      .sort((a, b) => middleX(b) - middleX(a))[0];
    const away = minus === undefined ? Infinity : minus.box[0] - label.box[0];
    return minus !== undefined && away > -40 && away < 140 ? [{ plus, minus }] : [];
  });
  const [pair] = pairs.sort((a, b) => middleY(a.plus) - middleY(b.plus) || middleX(a.plus) - middleX(b.plus));
  if (pair === undefined) return null;
  const { plus, minus } = pair;
  const number = [...under, label].flatMap((mark) => {
    // "Study 19°": a name and its number that were taken for one.
    const text = mark === label ? (/\s(-?\d+(?:[.,]\d+)?\s?°?[cf]?)$/iu.exec(mark.text)?.[1] ?? "") : mark.text;
    const shown = shownNumber(text);
    const isNear = mark === label || (middleX(mark) > minus.box[0] - 60 && middleX(mark) < rightOf(plus) + 60 && middleY(mark) < middleY(plus) + 16);
    return shown !== null && isNear ? [{ shown, away: Math.abs(middleX(mark) - (middleX(minus) + middleX(plus)) / 2) }] : [];
  });
  const [nearest] = number.sort((a, b) => a.away - b.away);
  return { plus, minus, shown: nearest?.shown ?? null, field: null };
} // prettier-ignore

/** The field that a label names, not one that the label itself was taken for. */
export function labelledField(label: Mark, { marks }: GoalView): Mark | null {
  if (isFieldKind(label.kind) || ["tab", "radio", "checkbox"].includes(label.kind)) return null;
  if (label.kind === "button" && label.score > 0.8) return null;
  const within = (mark: Mark) => boxIntersection(mark.box, label.box) !== null && mark.text.includes(label.text) && label.text !== ""; // prettier-ignore
  return fieldOf(label, marks.filter((mark) => !within(mark))); // prettier-ignore
}
