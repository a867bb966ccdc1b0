import { boxCentre } from "../geometry.js";
import type { Mark } from "../mark.js";
import { saying } from "./relations.js";

type Control = "minimize" | "maximize" | "close";

const named: readonly (readonly [RegExp, Control])[] = [
  [/^minimi[sz]e(?:\s+(?:button|icon))?$/iu, "minimize"],
  [/^(?:maximi[sz]e|restore)(?:\s+(?:button|icon))?$/iu, "maximize"],
  [/^(?:close|x|cross)(?:\s+(?:button|icon))?$/iu, "close"],
];
/** What perception calls the drawings on a title bar, where it has a name for them. */
const drawings: Readonly<Record<Control, readonly string[]>> = {
  minimize: ["minimize", "remove"],
  maximize: [
    "maximize",
    "restore",
    "square",
    "full screen",
    "leave full screen",
    "window",
    "unchecked box",
  ],
  close: ["close", "cancel", "delete"],
};
/** Controls of one title bar stand closer than this many of their heights, middle to middle. */
const closeBy = 2.2;
/** Probability from which a guess at a drawing tells a control from the others of its bar. */
const leastGuess = 0.25;
const usual: readonly Control[] = ["minimize", "maximize", "close"];

/**
 * The button of a title bar that a description means, by its drawing or by its place among the others;
 * null where it means none, or several windows have one.
 */
export function windowControl(description: string, marks: readonly Mark[]): Mark | null {
  const said = description.trim().replace(/^the\s+/iu, "");
  const wanted = named.find(([words]) => words.test(said))?.[1];
  if (wanted === undefined) return null;
  const name = said.split(/\s/u)[0] ?? "";
  if (saying(name, marks).some(({ source }) => source.includes("ocr"))) return null;
  const bars = barsOf(marks);
  const drawn = bars.flatMap((bar) => drawnIn(bar, wanted) ?? []);
  const found = drawn.length > 0 ? drawn : bars.flatMap((bar) => placedIn(bar, wanted) ?? []);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function drawnIn(bar: readonly Mark[], wanted: Control): Mark | null {
  const ones = bar.filter((mark) => shows(mark, wanted));
  return ones.length === 1 ? (ones[0] ?? null) : null;
}

/** Three in a row are in the order that most desktops have. */
function placedIn(bar: readonly Mark[], wanted: Control): Mark | null {
  const mark = bar[usual.indexOf(wanted)];
  if (mark === undefined || bar.length !== usual.length) return null;
  return usual.some((other) => other !== wanted && shows(mark, other)) ? null : mark;
}

const shows = ({ text, drawn }: Mark, control: Control): boolean =>
  drawings[control].includes(
    text === ""
      ? (drawn?.find(({ score }) => score >= leastGuess)?.name ?? "")
      : text.toLowerCase(),
  );

/** Title bars' controls, each bar from the left. */
function barsOf(marks: readonly Mark[]): Mark[][] {
  const controls = marks
    .filter(
      ({ kind, box, source }) =>
        kind === "window_control" || (kind === "icon" && isSmall(box) && !source.includes("ocr")),
    )
    .toSorted((a, b) => a.box[0] - b.box[0]);
  const bars: Mark[][] = [];
  for (const mark of controls) {
    const bar = bars.find((one) => {
      const last = one.at(-1);
      return last !== undefined && isNext(last, mark);
    });
    if (bar === undefined) bars.push([mark]);
    else bar.push(mark);
  }
  return bars
    .filter((bar) => bar.some(({ kind }) => kind === "window_control"))
    .map((bar) => bar.slice(-usual.length));
}

const isSmall = ([, , width, height]: Mark["box"]): boolean => width < 48 && height < 48;

function isNext(a: Mark, b: Mark): boolean {
  const [from, to] = [boxCentre(a.box), boxCentre(b.box)];
  const height = Math.max(a.box[3], b.box[3]);
  return Math.abs(to.y - from.y) < 0.5 * height && to.x - from.x < closeBy * height;
}
