import type { Mark } from "../mark.js";
import { normalise, sameWord, wordsOf } from "../reader/words.js";
import type { Thing } from "./find-things.js";
import { findThings, headingsBeside, inColumn } from "./find-things.js";
import type { GoalView, Pursuer, Pursuit } from "./goal.js";
import { bottomOf, leftOf, middleX, middleY } from "./partners.js";
import { describe, partsOf } from "./things.js";

/** Things that are to come under a heading. */
export interface Moving {
  readonly things: string;
  readonly to: string;
}

/** What a goal wants moved where, in the ways that its words can be cut, the likeliest first. */
export function readMoving(goal: string): readonly Moving[] {
  const text = normalise(goal).replace(/["'“”]/gu, "").replace(/[.!]+$/u, "");
  const rest = /^(?:move|drag|put|shift|take|bring|push|send|transfer)\s+(.+)$/u.exec(text)?.[1];
  if (rest === undefined || /\d+\s*(?:px|pixels|%)|\b(?:left|right|mouse|cursor|pointer|cart|basket|bag|trolley)\b/u.test(rest)) return [];
  const cuts = [...rest.matchAll(/\s+(?:(?:over|back|down|up|on)\s+)?(?:to|into|onto|in|under)\s+(?:the\s+|my\s+)?/gu)];
  return cuts.reverse().map((cut) => ({
    things: rest.slice(0, cut.index),
    to: rest.slice(cut.index + cut[0].length).replace(/\s+(?:column|list|lane|section|stack|pile|group|category|heading)$/u, ""),
  }));
} // prettier-ignore

/** Cards between columns: dragged from where they stand to the free place under the heading that is named. */
export const pursueDrags: Pursuer = (view) => {
  const { marks } = view;
  for (const moving of readMoving(view.goal)) {
    const heading = headingNamed(moving.to, marks);
    if (heading !== null) return dragUnder(heading, moving, view);
  }
  return null;
};

function dragUnder(heading: Mark, moving: Moving, view: GoalView): Pursuit | null {
  const { marks, past, size } = view;
  const headings = headingsBeside(heading, marks);
  const candidates = marks.filter(({ text, kind }) => text.length > 1 && kind !== "window_control");
  const sections = partsOf(moving.things);
  const found = sections.map((part) => findThings(describe(part), candidates, view));
  const all = fromColumn(moving.things, candidates, marks) ?? found.flatMap((each) => each ?? []);
  const things = all.filter(({ mark }) => middleY(mark) > bottomOf(heading));
  const isThere = ({ mark }: Thing) => columnOf(mark, headings) === heading;
  const pending = things.filter((thing) => !isThere(thing));
  const drags = past.filter(({ type, changed }) => type === "drag" && changed);
  const [thing] = pending;
  if (thing === undefined) {
    const isSeen = things.length > 0 || drags.length > 0;
    return isSeen ? { type: "over", sure: 0.9, why: `They stand under “${heading.text}”.` } : null;
  }
  if (things.length === 0 && found.some((each) => each === null || (each.length === 0 && drags.length === 0))) return null;
  const from = columnOf(thing.mark, headings);
  if (from === null) return null;
  const inTarget = inColumn(heading, candidates, marks);
  const end = Math.max(bottomOf(heading), ...candidates.filter((mark) => columnOf(mark, headings) === heading && mark !== heading && mark.box[3] < 200).map(bottomOf));
  const top = Math.min(...candidates.filter((mark) => headings.some((each) => mark !== each && columnOf(mark, headings) === each)).map(middleY));
  const y = Math.min(inTarget.length > 0 ? end + 24 : Math.max(top, bottomOf(heading) + 16), size[1] - 24);
  const [beside] = inTarget;
  const across = beside === undefined ? leftOf(heading) - leftOf(from) : leftOf(beside) - leftOf(thing.mark);
  const offset: [number, number] = [Math.round(across), Math.round(y - middleY(thing.mark))];
  return { type: "act", action: { type: "drag", mark: thing.mark.id, to: { offset } }, sure: 0.88, why: `“${thing.mark.text}” belongs under “${heading.text}”.` };
} // prettier-ignore

/** "all cards from To do": what stands under another heading. */
function fromColumn(what: string, candidates: readonly Mark[], marks: readonly Mark[]): readonly Thing[] | null {
  const [, things = "", name = ""] = /^(.+?)\s+(?:from|in|under|of|that (?:is|are) in)\s+(?:the\s+)?(.+?)(?:\s+(?:column|list|lane))?$/u.exec(what) ?? [];
  const heading = name === "" ? null : headingNamed(name, marks);
  const said = describe(things);
  if (heading === null || !said.several || said.words.length > 0) return null;
  return inColumn(heading, candidates, marks).map((mark) => ({ mark, text: mark.text, score: 0.9 }));
} // prettier-ignore

/** The heading of a column by its name: one of several that stand in a line. */
function headingNamed(name: string, marks: readonly Mark[]): Mark | null {
  const words = wordsOf(name);
  const fits = (mark: Mark) => {
    const shown = wordsOf(mark.text).filter((word) => !/^\d+$/u.test(word));
    return shown.length === words.length && words.every((word, at) => sameWord(word, shown[at] ?? "") >= 0.75);
  };
  const fitting = marks.filter((mark) => mark.kind !== "window_control" && fits(mark) && headingsBeside(mark, marks).length >= 2);
  const first = fitting.toSorted((a, b) => middleY(a) - middleY(b))[0];
  return first ?? null;
} // prettier-ignore

/** The heading whose column a thing stands in. */
function columnOf(mark: Mark, headings: readonly Mark[]): Mark | null {
  const before = headings.filter((heading) => leftOf(heading) <= middleX(mark) && bottomOf(heading) <= bottomOf(mark)); // prettier-ignore
  return before.toSorted((a, b) => leftOf(b) - leftOf(a))[0] ?? null;
}
