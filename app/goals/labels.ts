import type { Mark } from "../mark.js";
import { normalise, sameWord, wordsOf } from "../reader/words.js";
import { gapBetween, onLine } from "./partners.js";
import { isPressable } from "./naming.js";
import type { Doing } from "./verbs.js";

/** Words that a label may say beside its verb. */
const loose = /^(?:it|this|that|now|the|item|items|selected|selection|to|from|of|my|a|an|here|s)$/u;

/** Size up to which a picture without words is a control, pixels. */
const iconAtMost = 72;

/** Whether two words are one for a label: "Following" is no "Follow". */
const isSame = (a: string, b: string): boolean =>
  a === b || (sameWord(a, b, false) >= 0.75 && Math.abs(a.length - b.length) <= 1 && !/(?:ed|ing)$/u.test(b) === !/(?:ed|ing)$/u.test(a)); // prettier-ignore

/** Signs that stand for icons where they are written as text. */
const signs: readonly (readonly [string, string])[] = [
  ["☆★⭐✩✰", "star"], ["♡♥❤", "heart"], ["✎✏🖉", "edit"], ["🗑", "delete"], ["✕✖×✗", "close"], ["▶►⏵", "play"], ["⏸", "pause"], ["⬇⭳", "download"], ["✓✔", "check"],
]; // prettier-ignore

/** Whether a mark stands for what is to be done: by its label, or by what its icon shows. */
export function saysVerb({ text, kind, box: [, , width, height] }: Mark, { verb, text: goal }: Doing): boolean {
  if (kind === "window_control" && /^(?:close|minimi[sz]e|maximi[sz]e|restore)$/iu.test(text.trim())) return false;
  const sign = signs.find(([drawn]) => drawn.includes(text.trim()))?.[1];
  if (text.trim() !== "" && sign !== undefined) return verb.icons.includes(sign) || verb.icons.includes(text.trim()) || verb.shown.includes(sign);
  const label = wordsOf(text.replace(/[…]/gu, ""));
  if (label.length === 0 || label.length > 5) return false;
  const isIcon = kind !== "text" && width <= iconAtMost && height <= iconAtMost;
  if (isIcon && verb.icons.includes(normalise(text).trim())) return true;
  // "Collapse all" is what such a button says where everything is spoken of.
  const goalWords = /\b(?:every\p{L}*|all|each)\b/u.test(goal) ? [...wordsOf(goal), "all", "everything"] : wordsOf(goal);
  const joined = label.join("");
  return verb.shown.some((phrase) => {
    // Text recognition puts spaces where none are: "Ma rk paid".
    if (phrase.length >= 5 && joined === phrase.replaceAll(" ", "")) return true;
    const words = phrase.split(" ");
    if (words.length > label.length || !words.every((word, at) => isSame(word, label[at] ?? ""))) return false;
    return label.slice(words.length).every((word) => loose.test(word) || /^\d+$/u.test(word) || goalWords.some((each) => sameWord(each, word, false) >= 0.9));
  });
} // prettier-ignore

/** The marks that stand for what is to be done; what says the person's own verb goes before other words for it. */
export function controlsFor(doing: Doing, marks: readonly Mark[]): readonly Mark[] {
  // The buttons of the window are no controls of what is in it, whatever they show.
  const closing = marks.filter(
    ({ kind, text }) => kind === "window_control" && /^close$/iu.test(text.trim()),
  );
  const isOfWindow = (mark: Mark) =>
    mark.box[3] < 30 &&
    closing.some((close) => onLine(close, mark) && gapBetween(close, mark) < 120);
  const all = marks.filter((mark) => saysVerb(mark, doing) && !isOfWindow(mark));
  const [verb = ""] = wordsOf(doing.text);
  const own = all.filter(
    ({ text }) =>
      wordsOf(text)[0] === verb ||
      (verb.length > 3 && wordsOf(text).length > 1 && wordsOf(text).join("").startsWith(verb)),
  );
  return own.length > 0 ? own : all;
}

const yes = /^(?:yes|ok|okay|confirm|continue|proceed|i'?m sure|sure|do it|accept)\b/u;
const no = /^(?:no|cancel|keep|don'?t|do not|back|go back|never ?mind|not now|close|abort)\b/u;

/** The button of a question ("Delete 'X'?") that says to go on with it; null where no such question came up. */
export function affirmative(doing: Doing, marks: readonly Mark[], fresh: ReadonlySet<number>): Mark | null {
  const plain = (mark: Mark) => normalise(mark.text).trim();
  const isShort = ({ text, kind }: Mark) => text !== "" && text.split(/\s+/u).length <= 4 && kind !== "text";
  const buttons = marks.filter(isShort);
  const refusals = buttons.filter((mark) => no.test(plain(mark)));
  const ways = buttons.filter((mark) => (yes.test(plain(mark)) || saysVerb(mark, doing)) && !/^(?:no|don'?t|keep)\b/u.test(plain(mark)));
  const pairs = ways.flatMap((way) => refusals.filter((refusal) => refusal !== way && onLine(way, refusal) && gapBetween(way, refusal) < 260 && fresh.has(way.id) && fresh.has(refusal.id)).map((refusal) => ({ way, refusal })));
  // "Cancel" beside "Yes, cancel" is the way back.
  const fit = pairs.filter(({ way, refusal }) => !(no.test(plain(way)) && yes.test(plain(refusal))));
  const found = new Set(fit.map(({ way }) => way));
  return found.size === 1 ? ([...found][0] ?? null) : null;
} // prettier-ignore

/** What opens more that can be done with one thing. */
const more =
  /^(?:more|more vertical|more horizontal|menu|options|actions|more options|more actions|\.\.\.|…|⋯|⋮|•••|··\+)$/u;
export const isMore = ({ text, box: [, , width, height] }: Mark): boolean =>
  more.test(normalise(text).trim()) && width <= 160 && height <= iconAtMost;

/** Which of several equal labels is the control: what can be pressed goes before what is only written. */
export function foremost(controls: readonly Mark[]): Mark | null {
  const pressable = controls.filter((mark) => isPressable(mark) && mark.kind !== "link" && mark.kind !== "menu"); // prettier-ignore
  const left = pressable.length > 0 ? pressable : controls.filter((mark) => isPressable(mark));
  return left.length === 1 ? (left[0] ?? null) : null;
}
