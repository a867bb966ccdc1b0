import type { PastAct } from "../decision.js";
import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import type { Command } from "./command-names.js";
import type { GoalView, Pursuit } from "./goal.js";
import { barOf, doneOf, openEntries, overflowOf, tickOf } from "./menu-look.js";
import { likeness } from "./naming.js";

/** Menus that are opened at most in search of one command, and of one that no table knows. */
const [mostMenus, mostUnknown] = [4, 2];
/** From which fit an entry is the one that is meant. */
const leastFit = 0.8;

/** Letters alone, those that look alike as one. */
const squeezed = (text: string): string =>
  normalise(text)
    .replace(/[i1|!]/gu, "l")
    .replace(/0/gu, "o")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** The ring or box before the words of an entry, where it was read as a letter. */
const head = /^(?:[oOvV○●✓✔√☐☑□©®]|[^\p{L}\p{N}\s]+)\s+(?=\p{L})/u;

/** Shortcuts, arrows and dots behind the words of an entry, as text recognition leaves them. */
const tail = /(?:\s+(?:(?:ctrl|shift|alt|strg|super)[+\s].*|f\d{1,2}|[>▸›»1l|]))+$|[.…\s]+$/iu;

/** How well an entry of a menu says a name, 0–1: letters that were misread count little. */
export function entryFit(name: string, entry: string): number {
  const words = entry.replace(head, "").replace(tail, "");
  const [a, b] = [squeezed(name), squeezed(words)];
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  // "About*": whatever follows.
  if (name.endsWith("*")) return b.startsWith(a) ? 0.97 : 0;
  // An underlined first letter is easily missed.
  if (a.length >= 4 && a.slice(1) === b) return 0.95;
  const limit = Math.min(a.length, b.length) >= 10 ? 2 : Math.min(a.length, b.length) >= 5 ? 1 : 0;
  if (limit > 0 && apart(a, b) <= limit) return 0.95;
  return samePoles(name, words) ? 0.9 * likeness(name, words) : 0;
}

/** Small words that turn a command into another: "Zoom In" is not "Zoom Out". */
const poles = /\b(?:in|out|up|down|on|off|all|none|no|left|right|as|to|from|next|previous)\b/gu;
const samePoles = (a: string, b: string): boolean => {
  const of = (text: string) => (normalise(text).match(poles) ?? []).toSorted().join(" ");
  return of(a) === of(b);
};

/** Edit distance of two short texts. */
function apart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))); // prettier-ignore
    row = next;
  }
  return row[b.length] ?? Infinity;
}

/** The entry that says one of the names; of several names the first goes before the others. */
export function entryFor(names: readonly string[], entries: readonly Mark[]): Mark | null {
  let best: { entry: Mark; score: number } | null = null;
  for (const [rank, name] of names.entries())
    for (const entry of entries) {
      const score = entryFit(name, entry.text) - 0.01 * Math.min(rank, 8);
      // Of several that begin so ("About*") the last is the program's own.
      const isBetter = name.endsWith("*")
        ? score >= (best?.score ?? 0)
        : score > (best?.score ?? 0);
      if (score >= leastFit && isBetter) best = { entry, score };
    }
  return best?.entry ?? null;
}

const isSame = (mark: Mark, other: Mark | null): boolean =>
  other !== null &&
  boxCoverage(mark.box, other.box) > 0.6 &&
  boxCoverage(other.box, mark.box) > 0.6;

const click = (mark: Mark, sure: number, why: string): Pursuit => ({ type: "act", action: { type: "click", mark: mark.id }, sure, why }); // prettier-ignore

/**
 * One step towards a command in the menus: looks at what is open, then at buttons that say it, then opens
 * the likeliest menus one by one, last the shortcut. "chosen" when it was chosen, "absent" when it is
 * nowhere. `past` is what was done for this command alone.
 */
export function searchMenus(view: GoalView, command: Command, past: readonly PastAct[]): Pursuit | "chosen" | "absent" {
  const acts = doneOf(past);
  const last = acts.at(-1);
  const bar = barOf(view.marks);
  const entries = openEntries({ ...view, past: acts });
  const fits = (act: PastAct) => act.type === "click" && act.target !== null && act.changed && command.names.some((name) => entryFit(name, act.target?.text ?? "") >= leastFit);
  const opened = acts.filter(({ type, target }) => type === "click" && target !== null);
  const keyed = command.keys !== null && last?.type === "key" && last.text === command.keys.join(" ");
  if (keyed && last.changed) return "chosen";
  // A menu that was closed by its own title was found as it should be.
  const before = acts.at(-2);
  if (last?.type === "click" && before?.type === "click" && last.target !== null && before.target !== null && isSame(last.target, before.target) && isTitle(last.target, acts)) return "chosen";
  // What was chosen opened a further menu where it still stands there beside new entries.
  const submenu = last !== undefined && fits(last) && entries.some(({ id }) => view.fresh.has(id)) && view.marks.some((mark) => isSame(mark, last.target) && entryFit(last.target?.text ?? "", mark.text) >= leastFit);
  if (acts.some((act) => fits(act) && act.target?.kind !== "menu") && !submenu) return "chosen";
  if (entries.length > 0) {
    const known = submenu ? entries.filter(({ id }) => view.fresh.has(id)) : entries;
    const tried = (mark: Mark) => opened.some(({ target }) => isSame(mark, target));
    const names = submenu ? [...command.names, "On", "Always", "Show"] : command.names;
    const found = entryFor(names, known.filter((entry) => !tried(entry)));
    if (found !== null) {
      const ticked = command.wants === null ? null : tickOf(found, view.pixels, view.size);
      const title = titleClicked(acts, bar);
      if (ticked !== null && ticked === command.wants)
        return title === null ? escape(0.85, `“${found.text}” is as it should be already.`) : click(title, 0.9, `“${found.text}” is as it should be already.`);
      return click(found, 0.92, `“${found.text}” says what is asked for.`);
    }
    // Dots say that a dialog follows, not a further menu; but "Create New…" opens one.
    const leads = ({ text }: Mark) => !/[.…]\s*$/u.test(text) || /create/iu.test(text);
    const further = entries.find((entry) => !tried(entry) && leads(entry) && command.within.some((name) => entryFit(name, entry.text) >= 0.94)) ?? null;
    if (further !== null) return click(further, 0.86, `It may be under “${further.text}”.`);
    return escape(0.88, "It is not in this menu.");
  }
  // An entry was clicked and the menus have closed: it was the one, whatever it was read as.
  const isEntry = last?.type === "click" && last.changed && last.target?.kind === "menu_item";
  if (last !== undefined && (fits(last) || isEntry)) return "chosen";
  const button = buttonFor(command, view, acts);
  if (button !== null) return click(button, 0.88, `“${button.text}” says what is asked for.`);
  const seen = opened.filter(({ target }) => bar.some((menu) => isSame(menu, target)));
  const most = command.known ? mostMenus : mostUnknown;
  const next = seen.length < most ? nextMenu(command, bar, seen) : null;
  if (next !== null) return click(next, 0.86, `It may be in the menu “${next.text}”.`);
  const overflow = bar.length === 0 ? overflowOf(view) : null;
  if (overflow !== null && !opened.some(({ target }) => isSame(overflow, target)))
    return click(overflow, 0.85, "It may be in the menu of the program.");
  const isProgram = bar.length > 0 || overflow !== null;
  if (command.keys !== null && isProgram && !acts.some(({ type, text }) => type === "key" && text === command.keys?.join(" ")))
    return { type: "act", action: { type: "key", keys: [...command.keys] }, sure: 0.85, why: "Programs share this shortcut." };
  return "absent";
} // prettier-ignore

const escape = (sure: number, why: string): Pursuit => ({ type: "act", action: { type: "key", keys: ["escape"] }, sure, why }); // prettier-ignore

/** Whether a mark is the title of a menu that was opened, not an entry of one. */
const isTitle = (mark: Mark, acts: readonly PastAct[]): boolean =>
  mark.kind !== "menu_item" && acts.some(({ target }) => target !== null && isSame(target, mark));

/** The title of the bar whose menu is open, where it was opened by a click. */
function titleClicked(acts: readonly PastAct[], bar: readonly Mark[]): Mark | null {
  const target = acts.findLast(({ type, target }) => type === "click" && target !== null && bar.some((menu) => isSame(menu, target)))?.target; // prettier-ignore
  return bar.find((menu) => target !== undefined && isSame(menu, target)) ?? null;
}

/** A button, tool or tab that says a name of the command, outside of menus; pictures must say exactly it. */
function buttonFor(command: Command, { marks }: GoalView, acts: readonly PastAct[]): Mark | null {
  const usable = marks.filter(
    (mark) =>
      ["button", "link", "tab"].includes(mark.kind) &&
      mark.state?.disabled !== true &&
      !acts.some(({ type, target }) => type === "click" && isSame(mark, target)),
  );
  // What is on or off shows its state in the menu only.
  if (command.wants !== null) return null;
  return usable.find(({ text }) => command.names.some((name) => entryFit(name, text) >= 0.95)) ?? null; // prettier-ignore
}

/** The menu to look into next: as the command's list has them, else the usual ones. */
function nextMenu(command: Command, bar: readonly Mark[], seen: readonly PastAct[]): Mark | null {
  const order = command.menus.length > 0 ? command.menus : ["view", "edit", "tools", "settings"];
  for (const title of order) {
    const menu = bar.find((mark) => entryFit(title, mark.text) >= 0.9);
    if (menu !== undefined && !seen.some(({ target }) => isSame(menu, target))) return menu;
  }
  return null;
}
