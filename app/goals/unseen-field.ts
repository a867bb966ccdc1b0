import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import type { Field } from "./form-fields.js";
import { fieldsOf } from "./form-fields.js";
import { valueFor } from "./form-values.js";
import type { GoalView, Pursuit } from "./goal.js";

/** The name of a field that can't be seen, and what the goal says for it. */
export interface Unseen {
  readonly name: Mark;
  readonly value: string;
}

const plain = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]+/gu, "");
const lower = ({ box }: Mark): number => box[1] + box[3];
const middle = ({ box }: Mark): number => box[1] + box[3] / 2;

/**
 * A field that the goal says something for and that perception does not see: its name stands in line with
 * the names of others, and nothing beside it can be written into.
 */
export function unseenField({ goal, marks, past }: GoalView): Unseen | null {
  const fields = fieldsOf(marks);
  const names = marks.filter(({ kind, text }) => kind === "text" && fields.some(({ label }) => label !== "" && label === text.replace(/\s*[:*]+\s*$/u, "").trim()));
  const isInLine = ({ box }: Mark) => names.filter((name) => Math.abs(name.box[0] - box[0]) < 6 || Math.abs(name.box[0] + name.box[2] - box[0] - box[2]) < 6).length >= 2;
  for (const name of marks) {
    if (name.kind !== "text" || names.includes(name) || name.text.split(/\s+/u).length > 4 || !isInLine(name)) continue;
    const value = valueFor(name.text, goal);
    if (value === null || past.some(({ type, text, changed }) => type === "type" && changed && plain(text) === plain(value))) continue;
    if (!marks.some(({ text }) => plain(text).includes(plain(value)))) return { name, value };
  }
  return null;
} // prettier-ignore

/** Places between two heights where Tab stops: each field, each box to tick, and each line of radio buttons once. */
function stopsBetween(
  top: number,
  bottom: number,
  fields: readonly Field[],
  { screen }: GoalView,
): number {
  const isBetween = (at: number) => at > top + 10 && at < bottom - 4;
  const toggles = screen.toggles.filter(({ piece, label }) => !label.trim().endsWith("?") && isBetween(piece.box[1] + piece.box[3] / 2)); // prettier-ignore
  const lines = new Set(toggles.filter(({ piece }) => piece.kind === "radio").map(({ piece }) => Math.round((piece.box[1] + piece.box[3] / 2) / 24))); // prettier-ignore
  const boxes = toggles.filter(({ piece }) => piece.kind !== "radio").length;
  return fields.filter(({ mark }) => isBetween(middle(mark))).length + lines.size + boxes;
}

/** Goes into a field that can't be seen by Tab from what stands before it, and writes there. */
export function writeUnseen({ name, value }: Unseen, view: GoalView): Pursuit | null {
  const { past, marks } = view;
  const fields = fieldsOf(marks);
  const acts = past.filter(({ type }) => type !== "wait");
  const at = acts.findLastIndex(({ type, target }) => (type === "click" || type === "type") && target !== null);
  const from = acts[at]?.target ?? null;
  const why = `“${name.text}” has a field that I reach by Tab.`;
  const isBefore = from !== null && lower(from) < name.box[1] + 10 && (from.kind === "radio" || from.kind === "checkbox" || fields.some(({ mark }) => boxCoverage(mark.box, from.box) > 0.4));
  if (from === null || !isBefore) {
    const before = fields.filter(({ mark }) => lower(mark) < name.box[1] + 10).at(-1)?.mark;
    return before === undefined || acts.at(-1)?.target?.id === before.id ? null : { type: "act", action: { type: "click", mark: before.id }, sure: 0.82, why };
  }
  const tabs = acts.slice(at + 1);
  if (tabs.some(({ type, text }) => type !== "key" || text !== "tab")) return null;
  const stops = stopsBetween(middle(from), name.box[1], fields, view) + 1;
  if (tabs.length < stops) return { type: "act", action: { type: "key", keys: ["tab"] }, sure: 0.82, why, again: true };
  return { type: "act", action: { type: "type", mark: null, text: value, clear: false, enter: false }, sure: 0.82, why: `“${name.text}” is said to be “${value}”.` };
} // prettier-ignore
