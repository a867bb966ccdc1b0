import { generalNouns } from "./lexicon.js";
import type { Piece } from "./pieces.js";
import { weightOf } from "./question.js";
import type { Group, Item } from "./records.js";
import type { Screen } from "./screen.js";
import { wordsOfKind } from "./values.js";
import { matchIn, stem } from "./words.js";

/** From where on a word counts as found. */
export const found = 0.7;

/** Which words of a question one thing says itself, leaving out one column. */
export function wordsSaid(item: Item, words: readonly string[], except = -1): string[] {
  return words.filter((word) =>
    item.cells.some(
      (cell, column) =>
        column !== except && cell !== null && matchIn(word, cell.words, false) >= found,
    ),
  );
}

/** What the lines of a message stand for, which no heading says: who, about what, the text itself. */
function stackWords(group: Group, column: number): readonly string[] {
  const at = (index: number) => group.items.flatMap(({ cells }) => cells[index] ?? []);
  const isTime = (index: number) => at(index).some(({ value }) => value?.kind === "date" || value?.kind === "time"); // prettier-ignore
  const isText = (index: number) => {
    const [cells, texts] = [at(index), at(index).filter(({ value }) => value === null)];
    return 2 * cells.length > group.items.length && 2 * texts.length > cells.length;
  };
  const columns = Array.from({ length: group.items[0]?.cells.length ?? 0 }, (_, index) => index);
  const first = at(column)[0]?.value ?? null;
  if (!columns.some(isTime)) return wordsOfKind(first);
  const place = columns.filter(isText).indexOf(column);
  const names = [["from", "name", "sender"], ["subject"], ["message", "text", "preview"]];
  if (place < 0) return first?.kind === "number" ? ["unread", "new"] : wordsOfKind(first);
  const isChat = columns.filter(isText).length === 2;
  return (isChat && place === 1 ? names[2] : names[place]) ?? [];
}

/** The words over a column; without a heading those that its values say by their unit. */
export function headerWords(group: Group, column: number): readonly string[] {
  const header = group.headers[column];
  if (header !== null && header !== undefined)
    return /^(?:#|no\.?|nr\.?|pos\.?|rank)$/iu.test(header.text) ? ["rank"] : header.words;
  if (group.shape === "stack") return stackWords(group, column);
  const values = group.items.map(({ cells }) => cells[column]?.value ?? null);
  return wordsOfKind(values.find((value) => value !== null) ?? null);
}

/**
 * The share of the words that are explained, by weight: those that the thing says, those of the
 * heading of `column`, of other headings and of the heading over the thing.
 */
export function explainedShare(
  words: readonly string[],
  said: readonly string[],
  item: Item,
  group: Group,
  column: number,
  screen: Screen,
): number {
  let [sum, total] = [0, 0];
  for (const word of words) {
    const weight = weightOf(word);
    total += weight;
    const best = Math.max(
      said.includes(word) ? 1 : 0,
      matchIn(word, headerWords(group, column)),
      0.95 * matchIn(word, item.section?.words ?? []),
      generalNouns.has(stem(word)) ? 0.9 : 0,
      ...group.headers.map((header) => 0.75 * matchIn(word, header?.words ?? [])),
      0.9 * matchIn(word, screen.title?.words ?? []),
    );
    if (best >= 0.5) sum += weight * best;
  }
  return total === 0 ? 0 : sum / total;
}

/** The thing at a place counted from the top (0) or the bottom (−1). */
export function itemAt(items: readonly Item[], ordinal: number): Item | null {
  return items.at(ordinal) ?? null;
}

/** The value column of a group that a question means: by heading, else by the kind of value. */
export function columnFor(
  group: Group,
  words: readonly string[],
  accepts: (piece: Piece) => boolean,
): number | null {
  const columns = Math.max(...group.items.map(({ cells }) => cells.length));
  let best: { column: number; score: number } | null = null;
  let rivals = 0;
  for (let column = 0; column < columns; column++) {
    const cells = group.items
      .map(({ cells: row }) => row[column] ?? null)
      .filter((c) => c !== null);
    const fitting = cells.filter(accepts);
    // Cards of several kinds may stand side by side, the cells of a column are all of one.
    const fewest = group.shape === "cards" ? 0.4 : 0.6;
    if (fitting.length < fewest * cells.length || fitting.length === 0) continue;
    const header = headerWords(group, column);
    const matched = words.filter((word) => matchIn(word, header) >= found);
    const exact = matched.filter((word) => matchIn(word, header, false) >= found).length;
    const score = matched.length + exact;
    if (best === null || score > best.score) {
      best = { column, score };
      rivals = 0;
    } else if (score === best.score) rivals++;
  }
  return best === null || rivals > 0 ? null : best.column;
}
