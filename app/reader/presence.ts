import type { Answer } from "./answer.js";
import { answerOf, silent, yesOrNo } from "./answer.js";
import { readComparison } from "./compare.js";
import type { Piece } from "./pieces.js";
import { readStanding } from "./predicate.js";
import type { Question } from "./question.js";
import { weightOf } from "./question.js";
import type { Item } from "./records.js";
import type { Screen } from "./screen.js";
import { found, wordsSaid } from "./select-items.js";
import { likeness, onlyBest, readState } from "./states.js";
import { canBeUsed } from "./controls.js";
import { matchIn, wordsOf } from "./words.js";

const controlNouns =
  /^(?:button|menu|tab|link|field|box|checkbox|check|switch|option|icon|entry|column|row|item|text|label|heading|file|folder|list)s?$/u;

/** "Is there a Help menu?" */
export function readPresence(question: Question, screen: Screen): Answer {
  const words = question.words.filter((word) => !controlNouns.test(word));
  if (words.length === 0) return silent("What is looked for can't be told.");
  const strong = words.filter((word) => weightOf(word) >= 0.25);
  const needed = strong.length > 0 ? strong : words;
  const { kinds } = question;
  for (const piece of screen.pieces) {
    if (!needed.every((word) => matchIn(word, piece.words, false) >= found)) continue;
    if (kinds === null || kinds.includes(piece.kind) || piece.words.length <= needed.length + 1)
      return answerOf("yes", [piece], 0.9);
  }
  const toggle = screen.toggles.find(({ words: label }) => needed.every((word) => matchIn(word, label, false) >= found)); // prettier-ignore
  if (toggle) return answerOf("yes", [toggle.piece], 0.85);
  const named = needed.filter((word) => weightOf(word) >= 1);
  const together = screen.lines.find(({ pieces }) => {
    const seen = pieces.flatMap((piece) => piece.words);
    return named.length > 0 && named.every((word) => matchIn(word, seen, false) >= found);
  });
  if (together && kinds === null) return answerOf("yes", together.pieces, 0.8);
  const seen = screen.pieces.flatMap((piece) => piece.words);
  const isStrange = (named.length > 0 ? named : needed).some((word) => matchIn(word, seen, false) < found); // prettier-ignore
  const isNearly = (word: string) => word.length > 4 && seen.some((each) => isAlmost(word, each));
  if (isStrange && needed.every((word) => matchIn(word, seen, false) >= found || isNearly(word)))
    return silent("Something on the screen reads almost like that.");
  if (isStrange || kinds !== null) return answerOf("no", [], 0.75);
  return silent("The words are on the screen, but not together.");
}

/** Whether a word may be another one misread: most of its letters stand there in the same order. */
function isAlmost(word: string, seen: string): boolean {
  if (Math.abs(word.length - seen.length) > 2) return false;
  let [at, same] = [0, 0];
  for (const letter of word) {
    const next = seen.indexOf(letter, at);
    if (next < 0 || next > at + 2) continue;
    [at, same] = [next + 1, same + 1];
  }
  return same >= 0.75 * word.length;
}

const yesCell = /^(?:yes|y|true|x|✓|✔|✗?ok|on|paid|done|complete[d]?)$/u;
const noCell = /^(?:no|n|false|✗|✘|off|unpaid|-|–|open|not .*)$/u;

/** "Is Chamomile sold out?", "Has Jaro paid?", "Can I undo?" */
export function readYesNo(question: Question, screen: Screen): Answer {
  const state = readState(question, screen);
  const usable = /^can i (?:click|press|use|push|choose|select)?\b|^kann ich\b/u.test(
    question.text,
  );
  if (usable && !question.state) {
    const phrase = question.text.replace(/^can i (?:(?:click|press|use|push|choose|select)(?: on)? )?(?:the )?/u, ""); // prettier-ignore
    const subject = wordsOf(phrase).filter((word) => word !== "button");
    const piece = onlyBest(screen.pieces.filter(canBeUsed), (each) =>
      likeness(subject, each.words),
    );
    return piece === null
      ? silent("There is no such button on the screen.")
      : answerOf(yesOrNo(piece.state.disabled !== true), [piece], 0.85);
  }
  if (question.comparison !== null) {
    const compared = readComparison(question, screen);
    if (compared.text !== null || state === null) return compared;
  }
  if (state !== null) return state;
  const standing = readStanding(question, screen);
  if (standing !== null) return standing;
  return statementOf(question, screen);
}

/** Whether a thing on the screen is what the question says it is. */
function statementOf(question: Question, screen: Screen): Answer {
  const words = question.words.filter((word) => weightOf(word) >= 0.25);
  for (const group of screen.groups) {
    const named = group.items.filter(({ name }) => {
      const own = name?.words.filter((word) => word.length > 1) ?? [];
      return own.some((word) => matchIn(word, words, false) >= found);
    });
    const item = mostNamed(named, words);
    if (item === null) continue;
    const said = (item.name?.words ?? []).filter((word) => matchIn(word, words, false) >= found);
    const open = words.filter(
      (word) => matchIn(word, said, false) < found && weightOf(word) >= 0.4,
    );
    if (open.length === 0) continue;
    const column = group.headers.findIndex(
      (header) => header !== null && open.every((word) => matchIn(word, header.words) >= found),
    );
    const cell = item.cells[column] ?? null;
    if (cell !== null && yesCell.test(cell.text.toLowerCase()))
      return answered(true, question, cell);
    if (cell !== null && noCell.test(cell.text.toLowerCase()))
      return answered(false, question, cell);
    const its = wordsSaid(item, open);
    if (its.length === open.length) return answered(true, question, item.name);
    // Only what is said of another thing in the same place is denied of this one.
    const place = group.items[0]?.cells.findIndex((_, index) =>
      group.items.some(({ cells }) =>
        open.every((word) => matchIn(word, cells[index]?.words ?? [], false) >= found),
      ),
    );
    if (place !== undefined && place >= 0 && (item.cells[place] ?? null) !== null)
      return answered(false, question, item.cells[place] ?? null);
  }
  const subject = words.filter((word) => weightOf(word) >= 1);
  const toggle = onlyBest(screen.toggles, (each) => likeness(subject, each.words));
  if (toggle?.checked !== undefined)
    return answerOf(yesOrNo(toggle.checked !== question.negated), [toggle.piece], 0.7);
  return silent("Nothing on the screen says so or the contrary.");
}

const answered = (yes: boolean, { negated }: Question, piece: Piece | null): Answer =>
  answerOf(yesOrNo(yes !== negated), [piece], 0.8);

/** The thing whose name the words say most of; null where two are named equally. */
function mostNamed(items: readonly Item[], words: readonly string[]): Item | null {
  return onlyBest(items, ({ name }) => {
    const own = name?.words ?? [];
    const said = own.filter((word) => matchIn(word, words, false) >= found).length;
    return 0.5 + (0.5 * said) / Math.max(1, own.length);
  });
}

/** "Who has not paid?", "Which hotels are booked?": the names of those that fit. */
export function readNegated(question: Question, screen: Screen): Answer | null {
  const words = question.words.filter((word) => weightOf(word) >= 0.4 && word !== question.noun);
  for (const group of screen.groups) {
    const column = group.headers.findIndex(
      (header) =>
        header !== null &&
        words.length > 0 &&
        words.every((word) => matchIn(word, header.words) >= found),
    );
    if (column < 0) continue;
    const cells = group.items.map((item) => ({ item, text: item.cells[column]?.text.toLowerCase() ?? "" })); // prettier-ignore
    const isYesNo = cells.filter(({ text }) => yesCell.test(text) || noCell.test(text)).length;
    if (isYesNo < 0.8 * cells.length) continue;
    const fit = cells.filter(({ text }) => (question.negated ? noCell : yesCell).test(text));
    if (fit.length === 0) return null;
    return answerOf(
      fit.map(({ item }) => item.name?.text ?? "").join(", "),
      fit.map(({ item }) => item.name),
      0.85,
    );
  }
  if (!question.negated || words.length === 0) return null;
  for (const group of screen.groups) {
    const saying = group.items.filter((item) => wordsSaid(item, words).length === words.length);
    if (saying.length === 0) continue;
    const rest = group.items.filter((item) => !saying.includes(item));
    return answerOf(
      rest.map(({ name }) => name?.text ?? "").join(", "),
      rest.map(({ name }) => name),
      0.75,
    );
  }
  return null;
}
