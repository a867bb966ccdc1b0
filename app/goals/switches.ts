import type { PastAct } from "../decision.js";
import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import type { Toggle } from "../reader/controls.js";
import { normalise } from "../reader/words.js";
import type { GoalView, Pursuit } from "./goal.js";
import { bestBy, isClear, likeness, said } from "./naming.js";
import { readOrdinal } from "../reader/lexicon.js";

/** What is to be on and what off. */
export interface Switching {
  readonly wanted: readonly { readonly phrase: string; readonly on: boolean }[];
  /** What becomes of those that nobody named; null: nothing. */
  readonly others: boolean | null;
  /** What all of them are called together ("all notifications"); empty where that is not said. */
  readonly kind: string;
  /** The words say that something is switched; without, only the screen tells. */
  readonly explicit: boolean;
}

const on =
  /\b(?:(?:switch|turn)(?:ed|s|ing)?\s+(?:back\s+)?on|on(?!\s+(?:the|it|its|my|an?|this|that|these|no|\p{L}+days?)\b)|enabled?|activated?|ticked|tick|checked|allow(?:ed)?|permit|included?|subscribe|opt in)\b|^\s*check\b/u;
const off =
  /\b(?:off|disabled?|deactivated?|un-?tick(?:ed)?|un-?check(?:ed)?|deselect|unselect|clear|forbid|block|exclude[ds]?|unsubscribe|opt out|leave out|do without|get rid of)\b/u;
/** What negates the words right behind it and no others. */
const not =
  /\b(?:no|not|without|never|don't|do not|doesn't|don't want|nor|neither|skip|minus|except)\b/u;
const wishes =
  /\b(?:want|need|like|prefer|take|have|with|bring|include|choose|pick|select|get|should|must|please|only|just|show|hide|use|add)\b/u;
const only =
  /\b(?:only|just|solely|exclusively|nothing (?:else|more|but)|no(?:ne of the)? others?|no other \p{L}+|nobody else|and that's (?:it|all))\b/u;
const every =
  /\b(?:everything|all(?: of (?:them|those|these))?|every (?:one|single one|\p{L}+)|each (?:one|\p{L}+)|both|the rest|(?:all )?the others?|any of them|anything)\b/u;
const exception =
  /\s(?:except(?: for)?|apart from|other than|besides|aside from|save for|but(?: not| leave| keep)?|excluding)\s+(?:the\s+)?/u;
const fillers =
  /\b(?:i|we|me|us|you|it|they|them|my|our|your|would|could|can|should|must|be|to|is|are|am|was|being|want|wants|need|needs|like|likes|prefer|take|takes|have|has|only|just|solely|exclusively|nothing|else|more|other|others|please|also|too|as well|still|both|either|make sure(?: that)?|ensure(?: that)?|see to it|that|the|a|an|some|any|all|switch(?:es|ed|ing)?|turn(?:ed|s|ing)?|put|leave|keep|set|tick(?:ed)?|checked|un-?tick(?:ed)?|un-?check(?:ed)?|enable[ds]?|disable[ds]?|activate[ds]?|deactivate[ds]?|allow(?:ed)?|permit|include[ds]?|exclude[ds]?|choose|pick|select(?:ed)?|deselect|unselect|clear|subscribe|unsubscribe|opt|option|options|box|boxes|checkbox|checkboxes|toggle|on|off|out|in|no|not|without|never|don't|do|does|doesn't|nor|neither|skip|minus|except|but|and|or|plus|with|for|there|here|at|of it|then|now|back|get|rid|add|bring|use|show|hide|day|whole|remains?|stays?|anything|everything|on it)\b/gu;

/** What a goal wants on and off; null where it doesn't speak of anything of the kind. */
export function readSwitching(goal: string): Switching | null {
  const text = normalise(goal).replace(/[.!?]+$/u, "");
  const explicit = on.test(text) || off.test(text);
  if (!explicit && !wishes.test(text) && !not.test(text)) return null;
  const isOnly = only.test(text);
  const [main = "", ...but] = text.split(exception);
  const ofAll = every.exec(main);
  // "everything off except Tuesday", "all but the last".
  if (ofAll !== null && !/\bboth\b/u.test(ofAll[0]) && (explicit || but.length > 0)) {
    const others = !off.test(main) && !not.test(main.replace(ofAll[0], ""));
    const named = but.flatMap((part) => phrasesOf(part)).map((phrase) => ({ phrase, on: !others }));
    const kind = phrasesOf(main.replace(ofAll[0], " "))[0] ?? "";
    return { wanted: named, others, kind, explicit: true };
  }
  const wanted = text
    .replace(/\b(?:and|but)?\s*(?:nothing (?:else|more)|no(?:ne of the)? others?|on no other \p{L}+|no other \p{L}+|nobody else|that's (?:it|all))\b/gu, "")
    .split(/\s*(?:;|,?\s*\b(?:but|while|whereas|and instead|however)\b)\s*/u)
    .flatMap((run) => readRun(run)); // prettier-ignore
  if (wanted.length === 0) return null;
  return { wanted, others: isOnly ? !(wanted[0]?.on ?? true) : null, kind: "", explicit };
}

/** One breath: its on or off holds for all that it names, a "no" for what it stands before. */
function readRun(run: string): { phrase: string; on: boolean }[] {
  const whole = !off.test(run);
  return run.split(/\s*(?:,|\band\b|\bor\b|\bplus\b|&)\s*/u).flatMap((part) => {
    const own = on.test(part) && !off.test(part) ? true : off.test(part) ? false : whole;
    const negated = not.test(part) || /\bhide\b/u.test(part);
    return phrasesOf(part).map((phrase) => ({ phrase, on: negated ? false : own }));
  });
}

function phrasesOf(part: string): string[] {
  const bare = part
    .replace(/^\s*check\b/u, "")
    .replace(fillers, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(bare) ? [bare] : [];
}

const groups: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bweek-?ends?\b/u, ["saturday", "sunday"]],
  [/\b(?:week-?days?|working days?|workdays?)\b/u, ["monday", "tuesday", "wednesday", "thursday", "friday"]],
]; // prettier-ignore

/** Switches, check boxes and radio buttons that a goal names: "leave only Tuesday on", "no olives, but cheese". */
export function pursueSwitches(view: GoalView): Pursuit | null {
  const { toggles } = view.screen;
  if (toggles.length === 0) return null;
  const read = readSwitching(view.goal);
  if (read === null) return null;
  const named = read.wanted.map(({ phrase, on }) => ({ toggles: togglesFor(phrase, toggles), on }));
  if (named.some((one) => one.toggles.length === 0)) return null;
  const wants = new Map<Toggle, boolean>();
  const known = named.flatMap((one) => one.toggles);
  if (read.others !== null) {
    const all =
      known.length > 0 || read.kind === "" ? alike(known, toggles) : called(read.kind, toggles);
    for (const other of all) wants.set(other, read.others);
  }
  for (const one of named) for (const toggle of one.toggles) wants.set(toggle, one.on);
  if (wants.size === 0) return null;
  // What becomes on goes last among radio buttons, and what nobody named goes first.
  for (const [toggle, wanted] of wants) {
    const isOn = toggle.checked;
    if (isOn === wanted || (isOn === undefined && !wanted)) continue;
    if (wasFlipped(toggle, view.past)) continue;
    if (toggle.piece.kind === "radio" && !wanted) continue;
    const mark = markOf(toggle, view.marks);
    if (mark === null || toggle.piece.state.disabled === true) return null;
    return {
      type: "act",
      action: { type: "click", mark: mark.id },
      sure: read.explicit ? 0.93 : 0.88,
      why: `“${toggle.label}” is to be ${wanted ? "on" : "off"}.`,
    };
  }
  return { type: "over", sure: 0.9, why: "Every switch is as it is wanted." };
}

/** Those that are called something together, by the heading that they stand under or by what each of them says. */
function called(kind: string, toggles: readonly Toggle[]): Toggle[] {
  const under = toggles.filter(
    ({ section }) => section !== null && likeness(kind, section.text) > 0.68,
  );
  return under.length > 0 ? under : toggles.filter(({ label }) => said(kind, label) > 0.9);
}

/** The switches that a phrase means; none where it is not clear. */
function togglesFor(phrase: string, toggles: readonly Toggle[]): Toggle[] {
  const ordinal = readOrdinal(phrase);
  if (ordinal?.words === phrase) return toggles.slice(ordinal.index).slice(0, 1);
  const fit = bestBy(toggles, ({ label }) => likeness(phrase, label));
  if (isClear(fit)) return [fit.thing];
  const days = groups.find(([words]) => words.test(phrase))?.[1] ?? [];
  const each = days.map((day) => bestBy(toggles, ({ label }) => likeness(day, label)));
  return each.length > 0 && each.every((one) => isClear(one))
    ? each.flatMap((one) => (one === null ? [] : [one.thing]))
    : [];
}

/** How far apart two neighbours of one group stand at most, in heights of one. */
const reach = 3.5;

/** The switches that belong together with those that were named: the same kind, in one column or line. */
function alike(named: readonly Toggle[], toggles: readonly Toggle[]): Toggle[] {
  if (named.length === 0) return [...toggles];
  const found = new Set(named);
  for (let grown = true; grown;) {
    grown = false;
    for (const toggle of toggles) {
      if (found.has(toggle)) continue;
      if (![...found].some((other) => areNeighbours(other, toggle))) continue;
      found.add(toggle);
      grown = true;
    }
  }
  return toggles.filter((toggle) => found.has(toggle));
}

function areNeighbours(a: Toggle, b: Toggle): boolean {
  if (a.piece.kind !== b.piece.kind || a.section !== b.section) return false;
  const [ax, ay, aw, ah] = a.piece.box;
  const [bx, by, bw, bh] = b.piece.box;
  const height = Math.max(ah, bh);
  const across = Math.max(ax, bx) - Math.min(ax + aw, bx + bw);
  const down = Math.max(ay, by) - Math.min(ay + ah, by + bh);
  return (across < 0 && down < reach * height) || (down < 0 && across < 12 * height);
}

/** Whether it was clicked for this goal and something changed: its state is not read twice. */
function wasFlipped(toggle: Toggle, past: readonly PastAct[]): boolean {
  return past.some(
    ({ type, target, changed }) =>
      type === "click" &&
      changed &&
      target !== null &&
      boxCoverage(target.box, toggle.piece.box) > 0.5 &&
      boxCoverage(toggle.piece.box, target.box) > 0.5,
  );
}

/** The mark of the box itself, where it has one of its own. */
function markOf({ piece }: Toggle, marks: readonly Mark[]): Mark | null {
  return marks.find(({ id }) => id === piece.ids.at(-1)) ?? null;
}
