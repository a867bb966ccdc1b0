import type { Mark } from "../mark.js";
import type { Toggle } from "../reader/controls.js";
import { matchIn, normalise, wordsOf } from "../reader/words.js";
import type { GoalView, Pursuit } from "./goal.js";
import { wasClicked } from "./goal.js";
import { toldApart } from "./choices.js";
import { bestBy, isClear, likeness, said, tellingWords } from "./naming.js";
import { readOrdinal } from "../reader/lexicon.js";
import type { Piece } from "../reader/pieces.js";
import { bottom, middle } from "../reader/pieces.js";

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
  /\b(?:off|disabled?|deactivated?|un-?tick(?:ed)?|un-?check(?:ed)?|deselect|unselect|clear|forbid|block|exclude[ds]?|unsubscribe|opt out|leave out|do without|get rid of|hate|annoy\p{L}*|silence|mute|stop|hide)\b/u;
/** What negates the words right behind it and no others. */
const not =
  /\b(?:no|not|without|never|don't|do not|doesn't|don't want|nor|neither|skip|minus|except)\b/u;
const wishes =
  /\b(?:want|need|like|prefer|take|have|with|bring|include|choose|pick|select|get|should|must|please|only|just|show|hide|use|add)\b/u;
const only =
  /\b(?:only|just|solely|exclusively|nothing (?:else|more|but)|no(?:ne of the)? others?|no other \p{L}+|nobody else|and that's (?:it|all))\b/u;
const every =
  /\b(?:everything|all(?: of (?:them|those|these))?|every (?:one|single one|\p{L}+)|each (?:one|\p{L}+)|both|the rest|(?:all )?the others?|any of them|anything|any)\b/u;
const exception =
  /\s(?:except(?: for)?|apart from|other than|besides|aside from|save for|but(?: not| leave| keep)?|excluding)\s+(?:the\s+)?/u;
const fillers =
  /\b(?:i|we|me|us|you|it|they|them|my|our|your|would|could|can|should|must|be|to|is|are|am|was|being|want|wants|need|needs|like|likes|prefer|take|takes|have|has|only|just|solely|exclusively|nothing|else|more|other|others|please|also|too|as well|still|both|either|make sure(?: that)?|ensure(?: that)?|see to it|that|the|a|an|some|any|all|switch(?:es|ed|ing)?|turn(?:ed|s|ing)?|put|leave|keep|set|tick(?:ed)?|checked|un-?tick(?:ed)?|un-?check(?:ed)?|enable[ds]?|disable[ds]?|activate[ds]?|deactivate[ds]?|allow(?:ed)?|permit|include[ds]?|exclude[ds]?|choose|pick|select(?:ed)?|deselect|unselect|clear|subscribe|unsubscribe|opt|option|options|box|boxes|checkbox|checkboxes|toggle|on|off|out|in|no|not|without|never|don't|do|does|doesn't|nor|neither|skip|minus|except|but|and|or|plus|with|for|there|here|at|of it|then|now|back|of|get|rid|hate|annoying|annoys|silence|mute|stop|those|these|this|add|bring|use|show|hide|day|whole|remains?|stays?|anything|everything|on it)\b/gu;

/** "Only music, none of the others" says once more what "only" has said. */
const aloneSaid = (text: string): string =>
  /\b(?:only|just|solely)\b/u.test(text)
    ? text.replace(/[,;]?\s*\b(?:and\s+)?(?:none of the (?:others?|rest)|not the (?:others?|rest)|without the (?:others?|rest))\b/gu, "")
    : text; // prettier-ignore

/** What a goal wants on and off; null where it doesn't speak of anything of the kind. */
export function readSwitching(goal: string): Switching | null {
  const text = aloneSaid(normalise(goal).replace(/[.!?]+$/u, ""));
  const explicit = on.test(text) || off.test(text);
  if (!explicit && !wishes.test(text) && !not.test(text)) return null;
  // "Show only hotels with a pool" narrows a list and says nothing of the other filters.
  const isOnly =
    only.test(text) && !/\b(?:show|list|display|see|find)\s+(?:me\s+)?only\b/u.test(text);
  const [main = "", ...but] = text.split(exception);
  const ofAll = every.exec(main);
  // "everything off except Tuesday", "all but the last".
  if (ofAll !== null && !/\bboth\b/u.test(ofAll[0]) && (explicit || but.length > 0)) {
    const others = !off.test(main) && !not.test(main.replace(ofAll[0], ""));
    // "Everything off except captions, and contrast on": what says itself how it is to be.
    const parts = but.flatMap((part) => part.split(/\s*(?:,|;|\band\b)\s*/u));
    const named = parts.flatMap((part) =>
      phrasesOf(part).map((phrase) => ({
        phrase,
        on: on.test(part) ? true : off.test(part) ? false : !others,
      })),
    );
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

/** A switch, a check box, a radio button, or a line of a list that several may be chosen of. */
interface Switchable {
  readonly label: string;
  /** Undefined where its state can't be told. */
  readonly on: boolean | undefined;
  readonly mark: Mark;
  readonly section: Piece | null;
}

/** Switches, check boxes, radio buttons, lines of a list that a goal names: "leave only Tuesday on", "no olives, but cheese". */
export function pursueSwitches(view: GoalView): Pursuit | null {
  const toggles = view.screen.toggles.flatMap((toggle) => asSwitchable(toggle, view.marks));
  const read = readSwitching(view.goal) ?? readStatement(view.goal, toggles);
  if (read === null) return null;
  const around = view.marks.filter(({ kind }) => kind === "text" || kind === "header").flatMap(({ text }) => wordsOf(text));
  const lines = toggles.length === 0 && read.wanted.length > 1 ? linesOf(view.marks) : [];
  const wants = whatIsWanted(read, toggles.length > 0 ? toggles : lines, around);
  if (wants === null) return null;
  // What nobody named was put in first, and so is settled first.
  for (const [one, wanted] of wants) {
    const { on: isOn, mark, label } = one;
    if (isOn === wanted || (isOn === undefined && !wanted)) continue;
    if (wasClicked(mark, view.past) || (mark.kind === "radio" && !wanted)) continue;
    if (mark.state?.disabled === true) return null;
    const why = `“${label}” is to be ${wanted ? "on" : "off"}.`;
    return { type: "act", action: { type: "click", mark: mark.id }, sure: read.explicit ? 0.93 : 0.88, why };
  }
  return { type: "over", sure: 0.9, why: "Every switch is as it is wanted." };
} // prettier-ignore

/** "I speak Italian and Polish", where just these stand beside boxes to tick. */
function readStatement(goal: string, all: readonly Switchable[]): Switching | null {
  const words = wordsOf(goal);
  // "Reduce motion" is what a switch may be called that does so.
  const order = tellingWords(goal);
  const called = all.filter(({ mark, label }) => mark.kind !== "radio" && tellingWords(label).length > 1 && order.length <= tellingWords(label).length + 1 && tellingWords(label)[0] === order[0] && tellingWords(label).every((word) => matchIn(word, order, false) >= 0.9));
  if (called.length === 1 && called[0] !== undefined && !not.test(normalise(goal))) return { wanted: [{ phrase: called[0].label, on: true }], others: null, kind: "", explicit: false };
  if (!/^(?:i|we|my|our)\b/iu.test(goal) || not.test(normalise(goal)) || words.length > 12) return null;
  const told = all.filter(({ mark, label }) => mark.kind !== "radio" && label.length > 2 && wordsOf(label).every((word) => words.includes(word)));
  // "Greek and Turkish": where one of them can't be seen, the sentence is not done by the other.
  const parts = normalise(goal).split(/\s*(?:,|\band\b|\bplus\b|&)\s*/u).filter((part) => part !== "");
  const isAll = parts.every((part) => told.some(({ label }) => wordsOf(label).every((word) => wordsOf(part).includes(word))));
  if (told.length === 0 || !isAll) return null;
  return { wanted: told.map(({ label }) => ({ phrase: label, on: true })), others: null, kind: "", explicit: false };
} // prettier-ignore

/** What is to become of each; null where something that was named can't be found, or nothing is wanted. */
function whatIsWanted(read: Switching, all: readonly Switchable[], around: readonly string[]): Map<Switchable, boolean> | null {
  const named = read.wanted.map(({ phrase, on }) => ({ found: namedBy(phrase, all, around), on }));
  if (named.some(({ found }) => found.length === 0)) return null;
  const wants = new Map<Switchable, boolean>();
  const known = named.flatMap(({ found }) => found);
  if (read.others !== null) {
    const others = known.length > 0 || read.kind === "" ? alike(known, all) : called(read.kind, all);
    for (const other of others) wants.set(other, read.others);
  }
  for (const { found, on } of named)
    for (const one of found) {
      wants.delete(one);
      wants.set(one, on);
    }
  return wants.size > 0 ? wants : null;
} // prettier-ignore

function asSwitchable({ piece, label, checked, section }: Toggle, marks: readonly Mark[]): Switchable[] {
  const mark = marks.find(({ id }) => id === piece.ids.at(-1));
  return mark === undefined ? [] : [{ label, on: checked, mark, section }];
} // prettier-ignore

/** Lines of lists: at least two of one width under each other. */
function linesOf(marks: readonly Mark[]): Switchable[] {
  const rows = marks.filter(({ kind, text }) => kind === "row" && text !== "");
  const isListed = ({ box }: Mark) =>
    rows.some(({ box: other }) => other !== box && Math.abs(other[0] - box[0]) < 8 && Math.abs(other[2] - box[2]) < 16);
  return rows.filter(isListed).map((mark) => ({ label: mark.text, on: mark.state?.selected === true, mark, section: null }));
} // prettier-ignore

/** Those that are called something together, by the heading that they stand under or by what each of them says. */
function called(kind: string, all: readonly Switchable[]): Switchable[] {
  const under = all.filter(({ section }) => section !== null && likeness(kind, section.text) > 0.68);
  return under.length > 0 ? under : all.filter(({ label }) => said(kind, label) > 0.9);
} // prettier-ignore

/** Those that a phrase means; none where it is not clear. */
function namedBy(
  phrase: string,
  all: readonly Switchable[],
  around: readonly string[],
): Switchable[] {
  const ordinal = readOrdinal(phrase);
  if (ordinal?.words === phrase) return all.slice(ordinal.index).slice(0, 1);
  const fit = bestBy(all, ({ label }) => likeness(phrase, label));
  if (isClear(fit)) return [fit.thing];
  // "Hotels with a pool" means the pool where the screen says "Hotels" by itself; "dark mode" no other mode.
  const words = tellingWords(phrase);
  const alone =
    all[
      toldApart(
        words,
        all.map(({ label }) => label),
      )
    ];
  const isTold = (word: string) =>
    matchIn(word, wordsOf(alone?.label ?? ""), false) >= 0.9 ||
    (!/\d/u.test(word) && matchIn(word, around, false) >= 0.9);
  if (alone !== undefined && words.length <= 4 && words.every(isTold)) return [alone];
  const days = groups.find(([words]) => words.test(phrase))?.[1] ?? [];
  const each = days.map((day) => bestBy(all, ({ label }) => likeness(day, label)));
  return each.length > 0 && each.every((one) => isClear(one)) ? each.map(({ thing }) => thing) : [];
}

/** How far apart two neighbours of one group stand at most, in heights of one. */
const reach = 3.5;

/** Those that belong together with the named ones: the same kind, in one column or line. */
function alike(named: readonly Switchable[], all: readonly Switchable[]): Switchable[] {
  if (named.length === 0) return [...all];
  const found = new Set(named);
  for (let grown = true; grown;) {
    grown = false;
    for (const one of all) {
      if (found.has(one) || ![...found].some((other) => areNeighbours(other, one))) continue;
      found.add(one);
      grown = true;
    }
  }
  return all.filter((one) => found.has(one));
}

function areNeighbours(a: Switchable, b: Switchable): boolean {
  if (a.mark.kind !== b.mark.kind || areParted(a, b)) return false;
  const [ax, ay, aw, ah] = a.mark.box;
  const [bx, by, bw, bh] = b.mark.box;
  const height = Math.max(ah, bh);
  const across = Math.max(ax, bx) - Math.min(ax + aw, bx + bw);
  const down = Math.max(ay, by) - Math.min(ay + ah, by + bh);
  return (across < 0 && down < reach * height) || (down < 0 && across < 12 * height);
}

/** Whether a heading of the lower one stands between the two. */
function areParted(a: Switchable, b: Switchable): boolean {
  const [upper, lower] = middle(a.mark) < middle(b.mark) ? [a, b] : [b, a];
  if (lower.section === null || lower.section === upper.section) return false;
  const at = middle(lower.section);
  return at > bottom(upper.mark) && at < lower.mark.box[1];
}
