import type { Answer } from "./answer.js";
import { answerOf, silent, yesOrNo } from "./answer.js";
import { canBeUsed, type Toggle } from "./controls.js";
import { emptyWords } from "./lexicon.js";
import { middle, type Piece } from "./pieces.js";
import type { Question } from "./question.js";
import { weightOf } from "./question.js";
import type { Item } from "./records.js";
import type { Screen } from "./screen.js";
import { found } from "./select-items.js";
import { coverage, matchIn, wordsOf } from "./words.js";

/** Words that name a state or a kind of control and not the control itself. */
const aside =
  /^(?:(?:un)?(?:tick|check|select|mark)(?:ed)?|(?:switch|turn|highlight|cross|finish)(?:ed)?|(?:de)?activated?|(?:en|dis)abled?|gr[ea]y(?:ed)?|(?:in)?active|(?:un)?available|clickable|usable|on|off|done|completed?|chosen|open|current(?:ly)?|(?:check|tick)-?box(?:es)?|box(?:es)?|buttons?|tabs?|menus?|switch(?:es)?|toggles?|radio|options?|click|press|undone|unfinished|outstanding|still)$/u;

/** The words that name what the state is asked of. */
export const subjectOf = ({ words }: Question): string[] =>
  words.filter((word) => !aside.test(word));

/** The same with the small words, which may be a part of what a control says. */
const wholeSubjectOf = ({ text }: Question): string[] =>
  wordsOf(text).filter((word) => !aside.test(word));

const shareOf = (words: readonly string[], seen: readonly string[]): number => {
  const total = words.reduce((sum, word) => sum + weightOf(word), 0);
  const said = words.filter((word) => matchIn(word, seen) >= found);
  return total === 0 ? 0 : said.reduce((sum, word) => sum + weightOf(word), 0) / total;
};

/** "Is Wi-Fi on?", "Is the Save button greyed out?" Null where no control is meant. */
export function readState(question: Question, screen: Screen): Answer | null {
  const { state } = question;
  if (state === null) return null;
  const subject = wholeSubjectOf(question);
  const toggle = onlyBest(screen.toggles, (each) => likeness(subject, each.words));
  const pressed = onlyBest(screen.pieces.filter(canBeUsed), (each) => likeness(subject, each.words)); // prettier-ignore
  const isAboutUse = state.of === "disabled" || (state.is && /\benabled\b/u.test(question.text));
  if (isAboutUse && !(state.of !== "disabled" && toggle)) {
    if (pressed === null) return null;
    const disabled = pressed.state.disabled === true;
    const asked = state.of === "disabled" ? state.is : false;
    return answerOf(yesOrNo(disabled === asked), [pressed], 0.9);
  }
  if (toggle !== null) {
    if (toggle.checked === undefined)
      return silent(`Whether “${toggle.label}” is on can't be told.`);
    return answerOf(yesOrNo(toggle.checked === state.is), [toggle.piece], 0.9);
  }
  if (pressed?.kind === "tab" && state.of === "selected" && pressed.state.selected !== undefined)
    return answerOf(yesOrNo(pressed.state.selected === state.is), [pressed], 0.85);
  return null;
}

/** How well a label is what the words name: both say the same, with little left on either side. */
export function likeness(all: readonly string[], label: readonly string[]): number {
  if (label.length === 0) return 0;
  const words = all.filter((word) => !emptyWords.has(word) || matchIn(word, label, false) >= 0.9);
  const asked = shareOf(words, label);
  return asked < 0.75 ? 0 : 0.6 * asked + 0.4 * coverage(label.filter((w) => w.length > 2 || label.length < 3), words); // prettier-ignore
}

/** The one thing that fits best; null where nothing or several fit. */
export function onlyBest<T>(things: readonly T[], fit: (thing: T) => number): T | null {
  const scored = things.map((thing) => ({ thing, score: fit(thing) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const near = scored.filter(({ score }) => score > best - 0.05);
  return best > 0.5 && near.length === 1 ? (near[0]?.thing ?? null) : null;
}

/** Nouns for whatever can be ticked. */
const anyToggle = /^(?:option|item|task|box|thing|entr|setting|one|check|element|row|line)/u;

/** Toggles that a question's noun and other words mean: all, or those under a heading it names. */
export function togglesFor(question: Question, screen: Screen): readonly Toggle[] | null {
  const { kinds } = question;
  const subject = subjectOf(question);
  const ofKind = screen.toggles.filter(
    ({ piece }) => kinds === null || kinds.length > 1 || kinds.includes(piece.kind),
  );
  if (ofKind.length === 0) return null;
  const named = subject.filter((word) => !anyToggle.test(word));
  const headed = ofKind.filter(
    ({ section }) =>
      question.noun !== null && matchIn(question.noun, section?.words ?? []) >= found,
  );
  if (named.length === 0 && headed.length > 0) return headed;
  // What is ticked is a box; a radio button is chosen.
  const boxes = ofKind.filter(({ piece }) => piece.kind !== "radio");
  if (named.length === 0 && boxes.length > 0 && /\b(?:un)?(?:tick|check)ed\b/u.test(question.text))
    return boxes;
  if (named.length === 0) return ofKind;
  const under = ofKind.filter(
    ({ section }) =>
      section !== null && named.every((word) => matchIn(word, section.words) >= found),
  );
  if (under.length > 0) return under;
  // "Which folders are ticked?" where the table that the boxes stand in has a column of folders.
  const inColumn = screen.groups.some(({ headers, items }) =>
    headers.some(
      (header, column) =>
        header !== null &&
        named.every((word) => matchIn(word, header.words) >= found) &&
        ofKind.every(({ label }) => items.some(({ cells }) => cells[column]?.text === label)),
    ),
  );
  if (inColumn) return ofKind;
  const isTitle = named.every((word) => matchIn(word, screen.title?.words ?? []) >= found);
  return isTitle ? ofKind : null;
}

/** "Which options are ticked?", "Which tab is selected?", "Which buttons are disabled?" */
export function readWhichState(question: Question, screen: Screen): Answer | null {
  const { state, kinds, text } = question;
  if (state === null) return null;
  if (state.of === "disabled") {
    const pieces = screen.pieces.filter(
      (piece) =>
        canBeUsed(piece) && piece.text !== "" && (kinds === null || kinds.includes(piece.kind)),
    );
    const list = pieces.filter((piece) => (piece.state.disabled === true) === state.is);
    return list.length === 0 ? null : listOf(list.map((piece) => [piece.text, piece]));
  }
  if (/\btab\b/u.test(text)) {
    const tabs = screen.pieces.filter(({ kind, state: of }) => kind === "tab" && of.selected === true); // prettier-ignore
    return tabs.length === 1 ? listOf([[tabs[0]?.text ?? "", tabs[0] ?? null]]) : null;
  }
  // What is open or shown is a part of the screen, nothing to be ticked.
  const isPart = state.of === "selected" && /\b(?:which|what) (?:page|tab|folder|chat|section|view|file|document|window|panel|category|conversation|mail|message|month|week|day)\b/u.test(text); // prettier-ignore
  const toggles = isPart ? null : togglesFor(question, screen);
  if (toggles !== null) {
    const wanted = state.of === "selected" ? true : state.is;
    const isNegative = question.negated && state.is;
    const list = toggles.filter(({ checked }) => checked === (isNegative ? !wanted : wanted));
    if (list.length > 0) return listOf(list.map(({ label, piece }) => [label, piece]));
  }
  if (state.of !== "selected") return null;
  const item = selectedItems(screen);
  return item.length === 0 ? null : listOf(item.map(({ name }) => [name?.text ?? "", name]));
}

/** The things on whose row the selection is drawn. */
export function selectedItems(screen: Screen): Item[] {
  const items = screen.groups.flatMap((group) => group.items);
  return items.filter(({ cells }) =>
    screen.selected.some(
      ({ box, kind }) =>
        (kind === "row" || kind === "cell") &&
        cells.some(
          (cell) => cell !== null && middle(cell) > box[1] && middle(cell) < box[1] + box[3],
        ),
    ),
  );
}

export function listOf(entries: readonly (readonly [string, Piece | null])[]): Answer {
  const texts = entries.map(([text]) => text);
  return answerOf(texts.join(", "), entries.map(([, piece]) => piece), 0.85); // prettier-ignore
}
