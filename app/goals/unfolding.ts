import type { Mark } from "../mark.js";
import type { Thing } from "./find-things.js";
import { findThings } from "./find-things.js";
import type { GoalView, Pursuer, Pursuit } from "./goal.js";
import { controlsFor } from "./labels.js";
import { bottomOf, gapBetween, leftOf, onLine } from "./partners.js";
import { describe, partsOf } from "./things.js";
import { readDoing } from "./verbs.js";

/** Signs of what is unfolded and what is folded, where they are read as text. */
const unfolded = /^(?:[-–—−▾▼⌄˅▿∨v]|chevron[ _]?down|expand[ _]?more|arrow[ _]?drop[ _]?down|minus|remove|collapse|minimize)$/iu; // prettier-ignore
const folded =
  /^(?:[+＋▸▶►›>▹]|chevron[ _]?right|expand|plus|add|arrow[ _]?right|play|caret[ _]?right)$/iu;

/** Heads of things that unfold, each with its sign; few pages have signs of only one kind for all. */
interface Head {
  readonly sign: Mark;
  readonly isOpen: boolean;
}

/** The signs that stand in one column: they belong to things that unfold. */
function headsOf(marks: readonly Mark[]): readonly Head[] {
  const signs = marks.filter(({ text, box }) => (unfolded.test(text.trim()) || folded.test(text.trim())) && box[2] < 50 && box[3] < 50);
  const columns = signs.map((one) => signs.filter((other) => Math.abs(leftOf(one) + one.box[2] / 2 - leftOf(other) - other.box[2] / 2) < 10));
  const longest = columns.sort((a, b) => b.length - a.length)[0] ?? [];
  return longest.length < 2 ? [] : longest.map((sign) => ({ sign, isOpen: unfolded.test(sign.text.trim()) }));
} // prettier-ignore

const acting = (mark: Mark, why: string): Pursuit => ({ type: "act", action: { type: "click", mark: mark.id }, sure: 0.88, why }); // prettier-ignore

/**
 * Several things that are to be opened, or unfolded and folded: each by a click on its head, and none of
 * those that already are as they should be. One alone is opened like anything else.
 */
export const pursueUnfolding: Pursuer = (view) => {
  const doing = readDoing(view.goal);
  if (doing === null || !["show", "collapse", "expand"].includes(doing.verb.id)) return null;
  const { marks, past } = view;
  const isFolding = doing.verb.id === "collapse";
  const parts = partsOf(doing.things).map(describe);
  const heads = headsOf(marks);
  const [first] = parts;
  const isAll = parts.length === 1 && first !== undefined && first.several && first.words.length === 0 && first.count === null && first.except.length === 0;
  if (isAll) return doing.verb.id === "show" && heads.length === 0 ? null : unfoldAll(isFolding, heads, controlsFor(doing, marks), view);
  const isSeveral = parts.length > 1 || first?.several === true;
  if (doing.verb.id === "show" && !isSeveral) return null;
  const candidates = marks.filter(({ text, kind }) => text.length > 1 && kind !== "window_control");
  const found = parts.map((part) => findThings(part, isHeadOf(candidates, heads, past.flatMap(({ target }) => target ?? [])), view));
  if (found.some((each) => each === null || each.length === 0)) return null;
  const things = found.flatMap((each) => each ?? []);
  const clicked = (thing: Thing) => past.some(({ type, changed, target }) => type === "click" && changed && target !== null && target.text === thing.mark.text);
  const isSo = ({ mark }: Thing) => {
    const head = heads.find(({ sign }) => onLine(sign, mark));
    return head !== undefined && head.isOpen !== isFolding;
  };
  const pending = things.filter((thing) => !clicked(thing) && !isSo(thing));
  const [next] = pending;
  if (next === undefined) return { type: "over", sure: 0.88, why: "They are as they should be." };
  return acting(next.mark, `“${next.mark.text}” is one of those that are meant.`);
}; // prettier-ignore

/** Where signs tell what unfolds, only what stands beside one can be meant: an answer says the same words. */
function isHeadOf(candidates: readonly Mark[], heads: readonly Head[], clicked: readonly Mark[]): readonly Mark[] {
  if (heads.length === 0) return candidates;
  const beside = candidates.filter((mark) => heads.some(({ sign }) => onLine(sign, mark)) || clicked.some(({ text }) => text === mark.text));
  return beside.length > 0 ? beside : candidates;
} // prettier-ignore

function unfoldAll(isFolding: boolean, heads: readonly Head[], controls: readonly Mark[], { past }: GoalView): Pursuit | null {
  const forAll = controls.filter(({ text }) => /\b(?:all|everything)\b/iu.test(text));
  const done = past.filter(({ type, changed }) => type === "click" && changed);
  const [only] = forAll;
  const way = isFolding ? "folded" : "unfolded";
  if (done.some(({ target }) => /\b(?:all|everything)\b/iu.test(target?.text ?? ""))) return { type: "over", sure: 0.9, why: `All are ${way}.` };
  if (only !== undefined && forAll.length === 1 && done.length === 0) return acting(only, `“${only.text}” does it for all.`);
  if (heads.length === 0) return null;
  // The uppermost first would move those below; which are left is read anew each time.
  const left = heads.filter(({ isOpen }) => isOpen === isFolding).sort((a, b) => bottomOf(b.sign) - bottomOf(a.sign));
  const [next] = left;
  if (next === undefined) return { type: "over", sure: 0.86, why: `All are ${way}.` };
  const again = done.some(({ target }) => target !== null && gapBetween(target, next.sign) === 0 && target.text === next.sign.text);
  return again ? null : acting(next.sign, "It is one of all.");
} // prettier-ignore
