import type { Answer } from "./answer.js";
import { answerOf, silent, yesOrNo } from "./answer.js";
import type { Dimension } from "./lexicon.js";
import type { Piece } from "./pieces.js";
import type { Question } from "./question.js";
import { contentWords, weightOf } from "./question.js";
import type { Group, Item } from "./records.js";
import type { Screen } from "./screen.js";
import { columnFor, found, headerWords, wordsSaid } from "./select-items.js";
import { writeAmount, type Value } from "./values.js";
import { matchIn } from "./words.js";

/** Whether a value is of the kind that is compared. */
export function accepts(
  of: Dimension | null,
  value: Value | null,
  words: readonly string[],
): boolean {
  if (value === null) return false;
  const isDate = value.kind === "date" || value.kind === "time";
  switch (of) {
    case "money":
      return value.kind === "money";
    case "size":
      return value.kind === "size" || (value.kind === "number" && words.length > 0);
    case "date":
      return isDate || (value.kind === "number" && value.amount > 1800 && value.amount < 2200);
    case "temperature":
      return value.unit.startsWith("°");
    case "duration":
      return value.kind === "time" || (value.kind === "measure" && /^(?:h|m(?!m)|s|d|w|y)/iu.test(value.unit)) || value.kind === "number"; // prettier-ignore
    case "number":
    case null:
      return !isDate;
  }
}

interface Series {
  readonly group: Group;
  readonly column: number;
  readonly values: readonly {
    readonly item: Item;
    readonly cell: Piece;
    readonly amount: number;
  }[];
}

/** The column of values that a question compares; null where there is none or more than one. */
export function seriesFor(
  screen: Screen,
  of: Dimension | null,
  words: readonly string[],
  isMost = true,
): Series | null {
  const all = screen.groups.flatMap((group): (Series & { score: number })[] => {
    const column = columnFor(group, words, ({ value }) => accepts(of, value, []) || (of === "size" && accepts("number", value, []) && value?.kind === "number")); // prettier-ignore
    if (column === null) return [];
    const header = headerWords(group, column);
    const over = group.items.flatMap(({ section }) => section?.words ?? []);
    const score =
      words.filter((word) => matchIn(word, header) >= found).length +
      0.9 * words.filter((word) => matchIn(word, over) >= found).length;
    const kinds = new Set(group.items.map(({ cells }) => cells[column]?.value?.kind));
    const isMixed = kinds.has("time") && kinds.has("date");
    const values = group.items.flatMap((item) => {
      const cell = item.cells[column] ?? null;
      const value = cell?.value ?? null;
      return cell !== null && value !== null && (of !== "temperature" || accepts(of, value, []))
        ? [{ item, cell, amount: amountOf(value, isMixed) }]
        : [];
    });
    // How long ago a day of the week was can't be told beside other dates, only that it is before today.
    const isVague = isMixed && values.some(({ amount }) => amount === -Infinity);
    if (isVague && !isMost) return [];
    return values.length < 2 ? [] : [{ group, column, values, score }];
  });
  const best = Math.max(-1, ...all.map(({ score }) => score));
  const near = all.filter(({ score }) => score === best);
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The amount of a value; among dates a time of day is today's. */
function amountOf({ kind, amount, unit }: Value, isMixed: boolean): number {
  if (!isMixed) return amount;
  if (unit === "weekday") return -Infinity;
  return kind === "time" ? Date.UTC(2999, 0, 1) + amount * 60_000 : amount;
}

const durationWords = /^(?:longest|shortest|fastest|slowest|quickest)$/u;

/** Whether the values of a column are durations: by their unit, or by what the heading says of times. */
const isDuration = ({ group, column, values }: Series): boolean =>
  values.every(({ cell }) => cell.value?.kind === "measure") ||
  (values.every(({ cell }) => cell.value?.kind === "time") &&
    headerWords(group, column).some((word) => /^(?:time|duration|length|runtime)$/u.test(word)));

/** "Which is the cheapest?", "Who has the highest score?" */
export function readExtreme(question: Question, screen: Screen): Answer {
  const { superlative, words, wanted, noun } = question;
  if (superlative === null) return silent("Nothing is compared.");
  const durations = durationWords.test(superlative.word) ? seriesFor(screen, "duration", [...words, "duration"], superlative.most) : null; // prettier-ignore
  const series = durations !== null && isDuration(durations) ? durations : seriesFor(screen, superlative.of, words, superlative.most); // prettier-ignore
  if (series === null) return silent("What is to be compared can't be told from the screen.");
  const { group, column } = series;
  let { values } = series;
  if (values.length < group.items.length && group.shape !== "cards")
    return silent("Not all of the values to compare can be read.");
  const header = headerWords(group, column);
  let open = words.filter(
    (word) =>
      weightOf(word) >= 1 &&
      matchIn(word, header) < found &&
      matchIn(word, screen.title?.words ?? []) < found &&
      !group.headers.some((each) => matchIn(word, each?.words ?? []) >= found) &&
      !group.items.some(({ name, section }) => [...(name?.words ?? []), ...(section?.words ?? [])].some((seen) => matchIn(word, [seen]) >= found)), // prettier-ignore
  );
  // "in Sales": words that some of the things say in another column leave the others out.
  const filters = open.filter((word) =>
    group.items.some((item) => wordsSaid(item, [word], column).length > 0),
  );
  if (filters.length > 0) {
    open = open.filter((word) => !filters.includes(word));
    values = values.filter(
      ({ item }) => wordsSaid(item, filters, column).length === filters.length,
    );
  }
  // Without a heading nothing but the kind of value says that the right thing is compared.
  const isHeaded = [...words, superlative.of ?? ""].some((word) => matchIn(word, header) >= found);
  if (superlative.of === null && series !== durations && !isHeaded && group.headers.length > 0)
    return silent("The screen has no such column.");
  if (open.length > 1 || (open.length === 1 && open[0] !== noun && group.headers.length > 0))
    return silent(`The screen says nothing of “${open.join(" ")}”.`);
  const sorted = values.toSorted((a, b) => (superlative.most ? b.amount - a.amount : a.amount - b.amount)); // prettier-ignore
  // "the second cheapest": counted along the order, where no two are equal.
  const rank = question.ordinal ?? 0;
  if (rank > 0 && new Set(sorted.map(({ amount }) => amount)).size < sorted.length)
    return silent("Some of the values to compare are equal.");
  const [first, second] = rank > 0 ? sorted.slice(rank) : sorted;
  if (first === undefined) return silent("There is nothing to compare.");
  if (rank === 0 && second?.amount === first.amount) {
    const ties = sorted.filter(({ amount }) => amount === first.amount);
    if (ties.length === values.length && values.length > 1) return silent("All are equal.");
    return answerOf(ties.map(({ item }) => item.name?.text ?? "").join(", "), ties.map(({ cell }) => cell), 0.6); // prettier-ignore
  }
  // "the cheapest price" wants the value, "the cheapest tea" the name, "which company" its column.
  const asksValue =
    (question.shape === "value" && wanted !== "person" && isHeaded) || wanted === "money" || wanted === "number" || wanted === "size"; // prettier-ignore
  if (asksValue) return answerOf(first.cell.text, [first.cell], 0.85);
  const other =
    noun === null
      ? columnNamed(group, question, column)
      : group.headers.findIndex(
          (each, index) => index !== column && each !== null && matchIn(noun, each.words, false) >= found, // prettier-ignore
        );
  const named = first.item.cells[other] ?? first.item.name;
  return named === null
    ? silent("The one that fits has no name.")
    : answerOf(named.text, [named, first.cell], 0.9);
}

/** "The subject of the newest mail": the column that the question names besides what is compared. */
function columnNamed(group: Group, { words, shape, wanted }: Question, compared: number): number {
  if (shape !== "value" || wanted !== "any") return -1;
  const columns = Array.from({ length: group.items[0]?.cells.length ?? 0 }, (_, index) => index);
  return columns.find((column) => column !== compared && words.some((word) => matchIn(word, headerWords(group, column), false) >= found)) ?? -1; // prettier-ignore
}

/** The two things that a comparison names. */
function bothSides(question: Question, screen: Screen): [Group, Item, Item] | null {
  for (const group of screen.groups) {
    const named = group.items.flatMap((item) => {
      const words = (item.name?.words ?? []).filter((word) => word.length > 1);
      const asked = words.filter((word) => matchIn(word, question.words, false) >= found);
      const share = asked.length / Math.max(1, words.length);
      return asked.length > 0 ? [{ item, share }] : [];
    });
    const best = named.filter(
      ({ share }) => share >= 0.99 || named.filter((each) => each.share >= share).length <= 2,
    );
    const [first, second, ...more] = best.length === 2 ? best : best.filter((b) => b.share >= 0.99);
    if (first === undefined || second === undefined || more.length > 0) continue;
    const place = ({ item }: { item: Item }) =>
      Math.min(
        ...(item.name?.words ?? []).map((word) => {
          const at = question.words.findIndex((each) => matchIn(each, [word], false) >= found);
          return at < 0 ? Infinity : at;
        }),
      );
    return place(first) <= place(second)
      ? [group, first.item, second.item]
      : [group, second.item, first.item];
  }
  return null;
}

/** "Is A more expensive than B?", "How much more is A than B?" */
export function readComparison(question: Question, screen: Screen): Answer {
  const sides = bothSides(question, screen);
  if (sides === null) return silent("The two things to compare are not both on the screen.");
  const [group, first, second] = sides;
  const names = [...(first.name?.words ?? []), ...(second.name?.words ?? [])];
  const words = question.words.filter((word) => matchIn(word, names, false) < found);
  const { comparison } = question;
  const of =
    comparison?.of ?? (question.text.startsWith("how much") && words.length === 0 ? "money" : null);
  const series = seriesFor({ ...screen, groups: [group] }, of, words);
  if (series === null) return silent("What is to be compared can't be told from the screen.");
  const strange = words.filter(
    (word) => weightOf(word) >= 1 && matchIn(word, headerWords(group, series.column)) < found,
  );
  if (strange.length > 0 && group.headers.length > 0)
    return silent(`The screen says nothing of “${strange.join(" ")}”.`);
  const a = series.values.find(({ item }) => item === first);
  const b = series.values.find(({ item }) => item === second);
  if (!a || !b) return silent("One of the two has no value on the screen.");
  if (question.difference) {
    const text = writeAmount(Math.abs(a.amount - b.amount), a.cell.text);
    return answerOf(text, [a.cell, b.cell], 0.85);
  }
  const more = comparison?.most ?? true;
  const yes = more ? a.amount > b.amount : a.amount < b.amount;
  return answerOf(yesOrNo(yes), [a.cell, b.cell], 0.85);
}

/** "What do all items cost together?", "What do North and South make together?", averages. */
export function readSum(question: Question, screen: Screen): Answer {
  const of = question.wanted === "money" || /\b(?:cost|price|pay)/u.test(question.text) ? "money" : null; // prettier-ignore
  const series =
    seriesFor(screen, of, question.words) ??
    seriesFor(screen, "money", question.words) ??
    seriesFor(screen, "size", question.words);
  if (series === null) return silent("What is to be added can't be told from the screen.");
  const { group, column } = series;
  const rest = question.words.filter(
    (word) => weightOf(word) >= 1 && matchIn(word, headerWords(group, column)) < found,
  );
  let chosen = series.values;
  if (rest.length === 0 && chosen.length < group.items.length)
    return silent("Not all of the values to add can be read.");
  if (rest.length > 0) {
    const named = series.values.filter(({ item }) =>
      (item.name?.words ?? []).some((word) => matchIn(word, rest, false) >= found),
    );
    const explained = rest.filter((word) =>
      named.some(({ item }) => matchIn(word, item.name?.words ?? [], false) >= found),
    );
    if (named.length > 0 && explained.length === rest.length) chosen = named;
    else if (
      !rest.every(
        (word) => matchIn(word, screen.title?.words ?? []) >= found || word === question.noun,
      )
    )
      // prettier-ignore
      return silent(`The screen says nothing of “${rest.join(" ")}”.`);
  }
  if (chosen.length < 2) return silent("There are not several values to add.");
  const sum = chosen.reduce((total, { amount }) => total + amount, 0);
  const bySize = chosen.some(({ cell }) => cell.value?.kind === "size");
  const like = chosen.toSorted((a, b) => (bySize ? b.amount - a.amount : b.cell.text.length - a.cell.text.length))[0]?.cell.text ?? ""; // prettier-ignore
  const amount = question.sum === "mean" ? sum / chosen.length : sum;
  const isUneven = question.sum === "mean" && !Number.isInteger(amount);
  const text = isUneven && !/[.,]\d{1,2}$/u.test(like) ? String(Math.round(amount * 10) / 10) : writeAmount(amount, like); // prettier-ignore
  return answerOf(text, chosen.map(({ cell }) => cell), 0.8); // prettier-ignore
}

/** The things of a group that are beyond the threshold of a question. */
export function beyond(question: Question, screen: Screen): { group: Group; items: Item[] } | null {
  const { comparison, threshold } = question;
  if (comparison === null || threshold === null) return null;
  const limit = contentWords(comparison.than);
  const words = question.words.filter((word) => !(limit.includes(word) && /\d/u.test(word)));
  const of: Dimension | null =
    threshold.kind === "size" ? "size" : threshold.kind === "money" ? "money" : comparison.of;
  const series = seriesFor(screen, of, words) ?? seriesFor(screen, null, words);
  if (series === null) return null;
  if (series.values.length < series.group.items.length) return null;
  const kind = series.values[0]?.cell.value?.kind;
  const header = headerWords(series.group, series.column);
  const isPlain = kind === "number" && threshold.kind === "measure" && matchIn(threshold.unit, header) >= found; // prettier-ignore
  if (threshold.kind !== "number" && kind !== threshold.kind && !isPlain) return null;
  if (threshold.kind === "number" && !words.some((word) => matchIn(word, header) >= found))
    return null;
  const items = series.values
    .filter(({ amount }) =>
      comparison.word === "at least"
        ? amount >= threshold.amount
        : comparison.word === "at most"
          ? amount <= threshold.amount
          : comparison.most
            ? amount > threshold.amount
            : amount < threshold.amount,
    )
    .map(({ item }) => item);
  return { group: series.group, items };
}
