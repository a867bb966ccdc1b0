import type { Answer } from "./answer.js";
import { answerOf, silent } from "./answer.js";
import { fitsForm, looksLikeName, ofForm } from "./forms.js";
import type { Piece } from "./pieces.js";
import type { Question, Wanted } from "./question.js";
import { weightOf } from "./question.js";
import type { Pair } from "./pairs.js";
import type { Group, Item } from "./records.js";
import type { Screen } from "./screen.js";
import { explainedShare, found, headerWords, itemAt, wordsSaid } from "./select-items.js";
import { wordsOfKind } from "./values.js";
import { matchIn, wordsOf } from "./words.js";

/** The word of the lexicon that stands for what is asked for. */
const wantedWords: Partial<Record<Wanted, string>> = {
  time: "when",
  place: "where",
  person: "who",
  money: "price",
  size: "size",
};

interface Candidate {
  readonly text: string;
  readonly from: readonly (Piece | null)[];
  readonly score: number;
  readonly group: Group | null;
  readonly column: number;
}

/** From where on a candidate is believed. */
const sure = 0.68;

/** Looks for the value that a question asks for: in tables and cards, and beside labels. */
export function lookUp(question: Question, screen: Screen): Answer {
  const candidates = [
    ...screen.groups.flatMap((group) => cellCandidates(question, group, screen)),
    ...(question.ordinal === null ? pairCandidates(question, screen) : []),
  ].filter(({ score, text }) => score >= sure && text !== "" && fitsForm(question.form, text));
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  if (best === undefined) return silent("Nothing on the screen answers that.");
  const near = candidates.filter(({ score }) => score > best.score - 0.03);
  const texts = [...new Set(near.map(({ text }) => text))];
  if (texts.length === 1) return answerOf(best.text, best.from, Math.min(1, best.score));
  // "The next train to Harwick" is the first of them, where they stand in order.
  if (
    /\bnext\b/u.test(question.text) &&
    near.every(({ group, column }) => group === best.group && column === best.column)
  ) {
    const [first] = near;
    if (first !== undefined && best.group !== null) return answerOf(first.text, first.from, 0.75);
  }
  const isList =
    question.shape === "which" &&
    near.every(({ group, column }) => group === best.group && column === best.column) &&
    best.group !== null &&
    near.length < best.group.items.length;
  if (isList) {
    const from = near.flatMap((candidate) => candidate.from);
    return answerOf(texts.join(", "), from, 0.9 * best.score);
  }
  return silent(`Several things fit: ${texts.slice(0, 3).join("; ")}.`);
}

/** Whether a text is of the kind that is asked for. */
export function isWanted(wanted: Wanted, piece: Piece): boolean {
  const kind = piece.value?.kind;
  switch (wanted) {
    case "money":
      return kind === "money";
    case "number":
      return kind === "number";
    case "size":
      return kind === "size";
    case "time":
      return kind === "date" || kind === "time";
    case "place":
      return piece.value === null && piece.kind !== "button";
    case "person":
      return piece.value === null && piece.kind !== "button" && looksLikeName(piece.text);
    case "any":
      return false;
  }
}

function cellCandidates(question: Question, group: Group, screen: Screen): Candidate[] {
  const { ordinal, words, wanted } = question;
  const ordered = ordinal === null ? group.items : [itemAt(group.items, ordinal)];
  return ordered.flatMap((item) =>
    item === null
      ? []
      : item.cells.flatMap((cell, column) => {
          if (cell === null || cell.kind === "button" || isOtherwise(question, cell, item))
            return [];
          const isRank = headerWords(group, column)[0] === "rank";
          if (isRank && !words.some((word) => matchIn(word, ["rank"]) >= found)) return [];
          const said = wordsSaid(item, words, column);
          const inside = insideOf(cell, words, said);
          if (inside !== null)
            return [{ text: inside, from: [cell, item.name], score: said.length > 0 ? 0.9 : 0, group, column }]; // prettier-ignore
          const strong = said.filter((word) => weightOf(word) >= 0.25);
          if (strong.length === 0 && ordinal === null) return [];
          const byKind = group.headers.length > 0 ? [] : wordsOfKind(cell.value);
          const isKind = words.some((word) => matchIn(word, byKind) >= found);
          const headed = Math.max(headedBy(question, group, column, said), isKind ? 0.8 : 0);
          const fits =
            (isWanted(wanted, cell) || isOnlyOfForm(question, cell, item)) &&
            isOnlyOne(wanted, item, cell, said, group);
          const isPlain = wanted === "any" && (ordinal !== null || isTold(item, words, said));
          const isName = cell === item.name && (question.shape === "which" || wanted === "person" || (isPlain && headed === 0)); // prettier-ignore
          if (ordinal !== null && wanted === "person" && cell !== item.name) return [];
          if (headed === 0 && !fits && !isName) return [];
          const reason = Math.max(headed, fits ? 0.8 : 0, isName ? 0.7 : 0);
          const explained =
            words.length === 0 && ordinal !== null
              ? 1
              : explainedShare(
                  words.filter((word) =>
                    !said.includes(word) && matchIn(word, byKind) >= found ? false : true,
                  ),
                  said,
                  item,
                  group,
                  column,
                  screen,
                );
          const score = explained * (0.85 + 0.15 * reason) + 0.02 * reason;
          return [{ text: cell.text, from: [cell, item.name], score, group, column }];
        }),
  );
}

/** "Light: shade" in a card: what stands behind the label, where the words ask for that and nothing else is open. */
function insideOf(cell: Piece, words: readonly string[], said: readonly string[]): string | null {
  const [, label, text] = /^([^:]{2,30}):\s+(\S.*)$/u.exec(cell.text) ?? [];
  if (label === undefined || text === undefined) return null;
  const open = words.filter((word) => weightOf(word) >= 0.25 && !said.includes(word));
  const fits = open.length > 0 && open.every((word) => matchIn(word, wordsOf(label)) >= found);
  return fits ? text : null;
}

/** Whether a cell and no other one of the thing has the form that is asked for. */
function isOnlyOfForm({ form }: Question, cell: Piece, item: Item): boolean {
  if (form === null || form === "person" || form === "message") return false;
  const fitting = item.cells.filter((each) => each !== null && ofForm(form, each.text).length > 0);
  return fitting.length === 1 && fitting[0] === cell;
}

/** Whether another place of a thing is of the kind that is asked for, and this one is not. */
function isOtherwise({ wanted, form, superlative }: Question, cell: Piece, item: Item): boolean {
  if (superlative !== null) return false;
  const isDuration = (each: Piece) => ofForm("duration", each.text).length > 0;
  const fits = (each: Piece) =>
    form === "duration"
      ? isDuration(each)
      : ["time", "money", "size"].includes(wanted) && isWanted(wanted, each);
  return !fits(cell) && item.cells.some((each) => each !== null && each !== cell && fits(each));
}

/** Whether all words are values that stand beside a name: "what is at 09:00". */
const isTold = (item: Item, words: readonly string[], said: readonly string[]): boolean =>
  said.length === words.length &&
  item.cells.some(
    (cell) =>
      cell?.value != null && words.every((word) => matchIn(word, cell.words, false) >= found),
  );

/** How well the heading of a column is what is asked for, 0–1. */
function headedBy(
  { words, wanted, form }: Question,
  group: Group,
  column: number,
  said: readonly string[],
): number {
  const header = headerWords(group, column);
  const open = words.filter((word) => !said.includes(word));
  const best = Math.max(0, ...open.map((word) => matchIn(word, header)));
  if (best >= found) return best;
  const word = form === "duration" ? "duration" : wantedWords[wanted];
  const means = word !== undefined && matchIn(word, header) >= found;
  return means ? 0.75 : 0;
}

/** Whether no other place of a thing is of the kind that is asked for. */
function isOnlyOne(
  wanted: Wanted,
  item: Item,
  cell: Piece,
  said: readonly string[],
  group: Group,
): boolean {
  const isFree = (other: Piece) =>
    other.kind !== "button" && !said.some((word) => matchIn(word, other.words, false) >= found);
  if (wanted === "person" && group.headers.length > 0) return false;
  const others = item.cells.filter(
    (other) => other !== null && other !== cell && isWanted(wanted, other) && isFree(other),
  );
  return isFree(cell) && others.length === 0;
}

function pairCandidates(question: Question, screen: Screen): Candidate[] {
  const { wanted } = question;
  const inTables = new Set(
    screen.groups
      .filter(({ shape, headers }) => shape === "table" && headers.length > 2)
      .flatMap(({ headers, items }) => [...headers, ...items.flatMap(({ cells }) => cells)]),
  );
  const headings = new Set(screen.groups.filter(({ items }) => items.length > 1).flatMap(({ headers }) => headers.flatMap((header) => header?.ids ?? []))); // prettier-ignore
  // What a tab or the title says is where one looks, no part of the label.
  // An entry at the side that stands over the page again is the place that is shown.
  const isTwice = ({ text }: Piece) => screen.pieces.filter((piece) => piece.text === text).length > 1; // prettier-ignore
  const places = screen.pieces
    .filter((piece) => piece.words.length <= 3 && (["tab", "menu_item", "link", "header", "button"].includes(piece.kind) || isTwice(piece)))
    .flatMap(({ words }) => words); // prettier-ignore
  const over = [...(screen.title?.words ?? []), ...places];
  return screen.pairs.flatMap((pair) => {
    if (inTables.has(pair.labelPiece) && pair.strength < 0.95) return [];
    if (headings.has(pair.ids.at(-1) ?? -1)) return [];
    const asked = askedOf(question, pair);
    if (asked.length === 0) return [];
    let [sum, total, hits] = [0, 0, 0];
    const wantedWord = wantedWords[wanted];
    if (wantedWord !== undefined && matchIn(wantedWord, pair.words) >= found)
      [sum, total, hits] = [1, 1, 1];
    const isTally = pair.value?.kind === "number" && pair.strength >= 0.85 && question.shape === "count"; // prettier-ignore
    for (const word of asked) {
      const weight = weightOf(word);
      const match = matchIn(word, pair.words);
      const around = 0.6 * matchIn(word, over, false);
      total += weight;
      if (isTally && /^(?:unread|new|message|mail|folder|item)/u.test(word)) {
        sum += weight;
        continue;
      }
      sum += weight * Math.max(match >= found ? match : 0, around, weight < 0.3 ? 0.6 : 0);
      if (match >= found) hits += match;
    }
    if (hits === 0) return [];
    // What the label says besides: "Tax" is asked for with "Tax (8%)" as well as with "Tax number".
    const strange = asked.some((word) => weightOf(word) >= 1 && matchIn(word, [...pair.words, ...places], false) < found); // prettier-ignore
    const own = pair.words.filter((word) => word.length > 2 && !/\d/u.test(word));
    const unasked = own.filter((seen) => matchIn(seen, asked) < found).length;
    // Two texts side by side are a pair only where the question says exactly one of them.
    if (pair.strength < 0.8 && (strange || unasked > 0)) return [];
    const fit =
      wanted === "any" || wanted === "person" || wanted === "place" || isOfKind(wanted, pair.value?.kind)
        ? wanted === "money" && pair.value?.kind === "number"
          ? 0.8
          : 1
        : 0.55; // prettier-ignore
    const score = (sum / total) * fit * (0.8 + 0.2 * pair.strength) - 0.06 * unasked;
    return [{ text: pair.text, from: [{ ...pair.labelPiece, ids: pair.ids }], score, group: null, column: -1 }]; // prettier-ignore
  });
}

/** The words of a question, with small ones where the label says them too: "About me". */
function askedOf({ words, text, state }: Question, pair: Pair): string[] {
  const open =
    state === null ? words : words.filter((word) => !/^(?:selected|chosen|set|active|ticked|checked)$/u.test(word)); // prettier-ignore
  const spoken = ` ${wordsOf(text).join(" ")} `;
  const isSaid = pair.words.length > 0 && spoken.includes(` ${pair.words.join(" ")} `);
  return isSaid ? [...new Set([...open, ...pair.words])] : [...open];
}

function isOfKind(wanted: Wanted, kind: string | undefined): boolean {
  if (kind === undefined) return false;
  if (wanted === "time") return ["date", "time", "measure"].includes(kind);
  if (wanted === "money") return kind !== "date" && kind !== "time";
  if (wanted === "size") return ["size", "number", "measure"].includes(kind);
  return kind === "number" || kind === "measure";
}
