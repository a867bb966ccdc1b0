import type { Mark, MarkKind } from "../mark.js";
import { matchIn, normalise, wordsOf } from "../reader/words.js";
import { cardsOf } from "./cards.js";
import type { GoalView, Pursuit } from "./goal.js";
import { wasClicked } from "./goal.js";
import { tellingWords } from "./naming.js";

/** Something that can be chosen out of several of its like. */
interface Option {
  readonly mark: Mark;
  readonly text: string;
  readonly isChosen: boolean;
}

const wish =
  /^(?:(?:i|we)(?:'d|\s+would)?\s+(?:rather\s+|much\s+)?(?:like|prefer|want|take|need|choose|go\s+(?:for|with)|have)(?:\s+to\s+(?:have|take|go\s+for|sit\s+in|be\s+in|choose|use|pay\s+(?:by|with)))?|(?:i|we)'ll\s+(?:have|take|go\s+(?:for|with))|choose|pick(?:\s+out)?|select|go\s+(?:for|with)|opt\s+for|take|make\s+(?:it|mine|that)|give\s+me|prefer|put\s+me\s+down\s+for|vote\s+for|answer(?:\s+with)?|my\s+(?:answer|choice|vote|pick)\s+is|let\s+it\s+be|(?:show\s+(?:me\s+)?)?(?:only|just)|i\s+am|i'm|it(?:'s|\s+is))\s+(.+)$/u;
const kindsOfChoice: readonly MarkKind[] = ["row", "cell", "button", "tab", "menu_item", "link"];
/** Words of a wish that say nothing about which option is meant. */
const idle = new Set("option choice one thing kind sort version plan package tariff offer tier button please instead confirm".split(" ")); // prettier-ignore

/** "I prefer the window seat", "go with express": one of several options that stand there by themselves. */
export function pursueChoices(view: GoalView): Pursuit | null {
  const phrase = wish.exec(normalise(view.goal).replace(/[.!]+$/u, ""))?.[1];
  if (phrase === undefined || /\b(?:and|or|not|no|all|every|both)\b/u.test(phrase)) return null;
  const words = tellingWords(phrase).filter((word) => !idle.has(word));
  if (words.length === 0 || words.length > 6) return null;
  for (const options of groupsOf(view)) {
    const chosen = meant(words, options, view);
    if (chosen === null) continue;
    const why = `“${chosen.text.slice(0, 40)}” is what was wished for.`;
    if (chosen.isChosen || wasClicked(chosen.mark, view.past)) return { type: "over", sure: 0.9, why };
    if (chosen.mark.state?.disabled === true) return null;
    return { type: "act", action: { type: "click", mark: chosen.mark.id }, sure: 0.88, why };
  }
  return null;
} // prettier-ignore

/** Radio buttons first, then lists, then rows of buttons. */
function groupsOf({ marks, screen }: GoalView): Option[][] {
  const radios = screen.toggles
    .filter(({ piece }) => piece.kind === "radio")
    .flatMap(({ piece, label, checked }): Option[] => {
      const mark = marks.find(({ id }) => id === piece.ids.at(-1));
      return mark === undefined ? [] : [{ mark, text: label, isChosen: checked === true }];
    });
  const others = kindsOfChoice.map((kind) => {
    const same = marks.filter((mark) => mark.kind === kind && /[\p{L}\p{N}]/u.test(mark.text));
    return same
      .filter((mark) => same.some((other) => other !== mark && areAlike(mark, other)))
      .map((mark) => ({ mark, text: mark.text, isChosen: mark.state?.selected === true }));
  });
  // What only says "Choose" is told apart by what it belongs to.
  const cards = cardsOf(marks).map(({ button, text, isChosen }): Option => ({
    mark: button,
    text,
    isChosen,
  }));
  return [cards, radios, ...others].filter((options) => options.length >= 2);
}

/** Whether two things are of one size in one direction and stand in one line or column. */
function areAlike({ box: a }: Mark, { box: b }: Mark): boolean {
  const sameLine = Math.abs(a[1] - b[1]) < 6 && Math.abs(a[3] - b[3]) < 6;
  const sameColumn = Math.abs(a[0] - b[0]) < 8 && Math.abs(a[3] - b[3]) < 8;
  return sameLine || sameColumn;
}

/**
 * The option that is meant: it alone says a word of the wish, and what it doesn't say of it stands
 * elsewhere on the screen ("Window" under "Which seat?" for "the window seat").
 */
function meant(words: readonly string[], options: readonly Option[], { marks }: GoalView): Option | null {
  const own = options.map(({ text }) => words.map((word) => matchIn(word, wordsOf(text), false)));
  const around = marks.flatMap(({ text }) => wordsOf(text));
  const scores = own.map((match) => {
    const telling = words.filter((_, at) => (match[at] ?? 0) >= 0.75 && own.every((other) => other === match || (other[at] ?? 0) < 0.75));
    if (telling.length === 0 || words.some((word, at) => /^\d/u.test(word) && (match[at] ?? 0) < 0.9)) return 0;
    const all = words.map((word, at) => ((match[at] ?? 0) >= 0.75 ? 1 : matchIn(word, around, false) >= 0.9 ? 0.7 : 0));
    return all.reduce<number>((sum, one) => sum + one, 0) / words.length;
  });
  const best = scores.indexOf(Math.max(...scores));
  const next = Math.max(0, ...scores.filter((_, at) => at !== best));
  // An option of which every word was said needs no more: "Window" for "the window seat".
  const isWhole = wordsOf(options[best]?.text ?? "").every((word) => matchIn(word, words, false) >= 0.75);
  return (scores[best] ?? 0) >= (isWhole ? 0.5 : 0.66) && (scores[best] ?? 0) - next > 0.2 ? (options[best] ?? null) : null;
} // prettier-ignore

/** Which of several texts alone says a word of a longer goal, by its words of three letters or more; −1 where none or several do. */
export function toldApart(goal: readonly string[], texts: readonly string[]): number {
  const own = texts.map((text) => tellingWords(text).filter((word) => word.length > 2));
  const counts = own.map((words, at) => {
    const alone = words.filter((word) => !own.some((other, index) => index !== at && other.includes(word)));
    return alone.filter((word) => matchIn(word, goal, false) >= 0.9).length;
  });
  const best = counts.findIndex((count) => count > 0);
  return counts.filter((count) => count > 0).length === 1 ? best : -1;
} // prettier-ignore
