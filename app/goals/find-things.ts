import type { Mark } from "../mark.js";
import { readValue } from "../reader/values.js";
import { matchIn, normalise, wordsOf } from "../reader/words.js";
import type { GoalView } from "./goal.js";
import { mendedMarks } from "./mended.js";
import {
  bottomOf,
  gapBetween,
  leftOf,
  middleX,
  middleY,
  onLine,
  sharesColumn,
} from "./partners.js";
import type { Description, Most } from "./things.js";

/** A thing of a list, a table or a board: the text that tells which it is, and how surely. */
export interface Thing {
  readonly mark: Mark;
  /** All that stands on it, as far as lines tell. */
  readonly text: string;
  /** 0–1: how much of what was said stands there. */
  readonly score: number;
}

/** Which marks can be what is spoken of: those with words, and not only a verb's label. */
type Candidates = readonly Mark[];

/** Share of the words from which a thing can be the one that is meant. */
const leastSaid = 0.74;
/** Two things that fit almost equally well can't be told apart. */
const tie = 0.07;

/**
 * The things on the screen that a description means, in reading order. Empty: none is seen. Null: it
 * can't be told which, or the description says too little.
 */
export function findThings(said: Description, candidates: Candidates, view: GoalView): readonly Thing[] | null {
  if (said.most !== null) return findMost(said, said.most, candidates, view);
  if (said.ordinal !== null && said.words.length === 0) return nthOf(said.ordinal, candidates);
  const words = said.words.length > 0 ? said.words : said.nouns;
  if (words.length === 0) return null;
  const all = candidates.map((mark) => thingOf(mark, words, candidates)).filter(({ score }) => score >= leastSaid);
  const under = said.several && merged(all).length < 2 ? underHeading(said, candidates, view) : [];
  if (under.length > 0) return without(under, said);
  const best = Math.max(0, ...all.map(({ score }) => score));
  const things = merged(all.filter(({ score }) => score >= best - tie));
  if (said.several) {
    const kept = without(merged(all), said);
    return said.count !== null && kept.length > said.count ? null : kept;
  }
  if (said.ordinal !== null) {
    const thing = things.at(said.ordinal);
    return thing === undefined ? [] : [thing];
  }
  if (things.length <= 1) return things;
  // Of several that say all of it the one is meant that says nothing else.
  const exact = things.filter(({ mark }) => wordsOf(mark.text).every((word) => matchIn(word, [...said.words, ...said.nouns]) >= 0.75));
  return exact.length === 1 ? exact : null;
} // prettier-ignore

const without = (things: readonly Thing[], { except }: Description): readonly Thing[] =>
  except.length === 0 ? things : things.filter(({ text }) => except.every((word) => wordIn(word, text) < 0.75)); // prettier-ignore

/** Whether a word stands in a text, 0–1; text recognition puts spaces where none are. */
export function wordIn(word: string, text: string): number {
  const shown = wordsOf(text).flatMap((each) => [each, ...each.split(/[./_-]/u)]);
  const best = matchIn(word, shown);
  if (best >= 0.75 || word.length < 5) return best;
  return normalise(text).replace(/\s+/gu, "").includes(word) ? 0.9 : best;
}

/** How far under a line the next one of the same thing stands, in heights of a line. */
const lineGap = 1.4;

/** What stands on the line of a mark, and right over and under it at the same left side. */
export function aroundOf(mark: Mark, candidates: Candidates): readonly Mark[] {
  const height = Math.min(mark.box[3], 24);
  return candidates.filter((other) => {
    if (other === mark) return true;
    if (onLine(other, mark)) return gapBetween(other, mark) < 420;
    const apart = Math.max(other.box[1] - bottomOf(mark), mark.box[1] - bottomOf(other));
    return apart < lineGap * height && Math.abs(leftOf(other) - leftOf(mark)) < 26;
  });
}

function thingOf(mark: Mark, words: readonly string[], candidates: Candidates): Thing {
  const own = words.reduce((sum, word) => sum + wordIn(word, mark.text), 0) / words.length;
  if (own === 0) return { mark, text: mark.text, score: 0 };
  const text = aroundOf(mark, candidates).map((each) => each.text).join(" ");
  const whole = own > 0.95 ? own : words.reduce((sum, word) => sum + wordIn(word, text), 0) / words.length;
  // What says most of it by itself is the name.
  return { mark, text, score: Math.max(own, 0.85 * whole + 0.15 * own) };
} // prettier-ignore

/** One thing is seen as several marks: a row, its cells, a box. The one that stands tightest on the words stays. */
function merged(all: readonly Thing[]): Thing[] {
  const kept: Thing[] = [];
  const byFit = [...all].sort((a, b) => b.score - a.score || rank(a.mark) - rank(b.mark) || a.mark.box[2] * a.mark.box[3] - b.mark.box[2] * b.mark.box[3]);
  for (const thing of byFit) {
    const { mark } = thing;
    const isSame = ({ mark: other }: Thing) => {
      if (gapBetween(mark, other) === 0) return onLine(mark, other) || sharesColumn(mark, other, 26);
      if (onLine(mark, other)) return gapBetween(mark, other) < 26;
      const apart = Math.max(mark.box[1] - bottomOf(other), other.box[1] - bottomOf(mark));
      return apart < 8 && Math.abs(leftOf(mark) - leftOf(other)) < 26 && thing.text === "";
    };
    if (!kept.some(isSame)) kept.push(thing);
  }
  return kept.sort((a, b) => middleY(a.mark) - middleY(b.mark) || leftOf(a.mark) - leftOf(b.mark));
} // prettier-ignore

/** Texts and cells stand on the words themselves; boxes beside them only bear their name. */
const rank = ({ kind }: Mark): number => (["checkbox", "radio", "switch"].includes(kind) ? 2 : kind === "row" ? 1 : 0); // prettier-ignore

/** "both ideas", "everything in review": what stands in the column under a heading of that name. */
function underHeading(said: Description, candidates: Candidates, { marks }: GoalView): readonly Thing[] {
  const words = said.words.length > 0 ? said.words : said.nouns;
  const isHeading = ({ text }: Mark) => {
    const shown = wordsOf(text).filter((word) => !/^\d+$/u.test(word));
    return shown.length === words.length && words.every((word) => matchIn(word, shown) >= 0.75);
  };
  const headings = candidates.filter(isHeading);
  const heading = headings.length === 1 ? headings[0] : undefined;
  // What has controls on its line is a thing itself.
  const isThing = marks.some((mark) => heading !== undefined && mark.text !== "" && !candidates.includes(mark) && mark.kind !== "window_control" && onLine(mark, heading));
  // A lone name over lines may as well be the name of one thing.
  if (heading === undefined || isThing || headingsBeside(heading, marks).length < 2) return [];
  const things = inColumn(heading, candidates, marks);
  return things.map((mark) => ({ mark, text: aroundOf(mark, candidates).map(({ text }) => text).join(" "), score: 0.9 }));
} // prettier-ignore

/** Headings on the line of one: together they stand over columns. */
export function headingsBeside(heading: Mark, marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => mark === heading || (mark.text !== "" && Math.abs(middleY(mark) - middleY(heading)) < 8 && Math.max(mark.box[3], heading.box[3]) < 60)); // prettier-ignore
}

/** Things that a list has at the least. */
const leastOfList = 3;

/** A column without what stands over it farther off than its things stand from each other. */
function withoutTitle(column: readonly Mark[]): readonly Mark[] {
  const gaps = column.slice(1).map((mark, at) => middleY(mark) - middleY(column[at] ?? mark));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const begins = gaps.findIndex((gap) => Math.abs(gap - usual) < 0.25 * usual);
  return begins < 0 ? column : column.slice(begins);
}

/** The one at a place of the list on the screen: the column of texts that says the most. */
function nthOf(ordinal: number, candidates: Candidates): readonly Thing[] | null {
  const isLine = ({ kind, text, box }: Mark) => wordsOf(text).length > 0 && box[3] < 80 && !["header", "menu", "tab", "button"].includes(kind);
  const lines = candidates.filter(isLine);
  const columns = lines.map((line) => withoutTitle(firstLines(lines.filter((other) => Math.abs(leftOf(other) - leftOf(line)) < 12))));
  const wordsIn = (column: readonly Mark[]) => column.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const best = columns.filter((column) => column.length >= leastOfList).toSorted((a, b) => wordsIn(b) - wordsIn(a))[0];
  const grid = gridOf(lines.filter(({ kind }) => kind !== "icon"));
  const mark = grid === null ? best?.at(ordinal) : grid.at(ordinal);
  return mark === undefined ? null : [{ mark, text: mark.text, score: 0.85 }];
} // prettier-ignore

/** Rows of pictures stand farther apart than those of a table, pixels. */
const gridPitch = 100;

/** The names under the pictures of a grid, in reading order; null where none is seen. */
function gridOf(lines: readonly Mark[]): readonly Mark[] | null {
  const rows: Mark[][] = [];
  for (const mark of lines.toSorted((a, b) => middleY(a) - middleY(b))) {
    const row = rows.find(([first]) => first !== undefined && Math.abs(middleY(first) - middleY(mark)) < 8);
    if (row === undefined) rows.push([mark]);
    else row.push(mark);
  }
  const full = rows.filter((row) => row.length >= 2);
  const heights = full.flatMap(([first]) => (first === undefined ? [] : [middleY(first)]));
  const isApart = full.length >= 2 && heights.every((height, at) => at === 0 || height - (heights[at - 1] ?? height) >= gridPitch);
  const width = full[0]?.length ?? 0;
  const isEven = full.every((row, at) => row.length === width || (at === full.length - 1 && row.length < width));
  return isApart && isEven ? full.flatMap((row) => row.toSorted((a, b) => middleX(a) - middleX(b))) : null;
} // prettier-ignore

/** The first lines of the cards under a heading: those with room above them, in its column. */
export function inColumn(heading: Mark, candidates: Candidates, marks: readonly Mark[]): readonly Mark[] {
  const beside = headingsBeside(heading, marks).map(leftOf).sort((a, b) => a - b);
  const until = beside.find((left) => left > leftOf(heading) + 30) ?? Infinity;
  const from = leftOf(heading) - 20;
  const below = candidates.filter((mark) => mark !== heading && mark.text.length > 2 && mark.box[1] >= bottomOf(heading) - 6 && middleX(mark) > from && leftOf(mark) >= from && leftOf(mark) < until - 12);
  return firstLines(below);
} // prettier-ignore

/** The uppermost line of each thing in a column: lines of one stand closer than things do. */
function firstLines(column: readonly Mark[]): readonly Mark[] {
  const inOrder = [...column].sort((a, b) => middleY(a) - middleY(b));
  const gaps = inOrder.slice(1).flatMap((mark, at) => {
    const before = inOrder[at];
    return before === undefined || onLine(before, mark) ? [] : [middleY(mark) - middleY(before)];
  });
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const parts = most > 1.35 * least ? (least + most) / 2 : 0;
  return inOrder.filter((mark, at) => {
    const before = inOrder[at - 1];
    return before === undefined || (!onLine(before, mark) && middleY(mark) - middleY(before) > parts);
  });
} // prettier-ignore

interface Amount {
  readonly mark: Mark;
  readonly amount: number;
}

const money = /(?:[$€£¥]\s?\d[\d.,]*)|(?:\d[\d.,]*\s?(?:€|\$|£|eur\b|usd\b|kr\b|zł))/iu;
const size = /\d[\d.,\s]*?\s?(?:[kmgt]i?b|bytes?)\b/iu;
const dates = /\d{4}-\d{2}-\d{2}|\d{1,2}\.? ?\p{L}{3,9}\.?,? \d{4}|\p{L}{3,9} \d{1,2},? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d{2}|\b(?:yesterday|today|mon|tue|wed|thu|fri|sat|sun)\p{L}*|\d+ \p{L}+ ago|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*/iu; // prettier-ignore

const durations =
  /\d+(?:[.,]\d+)?\s?(?:min(?:utes?)?|h(?:ours?)?|s(?:ec(?:onds?)?)?|days?)\b|\b\d{1,2}:\d{2}\b/iu;

/** Days of the week and times say how long ago something was only in this order: today, yesterday, then by weekday. */
function amountIn(text: string, of: Most["of"]): number | null {
  const pattern = of === "money" ? money : of === "size" ? size : of === "date" ? dates : of === "duration" ? durations : /-?\d[\d.,]*/u;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return null;
  const value = readValue(found.replace(/^(\d) (?=\d)/u, "$1").trim());
  if (value === null) return null;
  if (value.kind === "time") return Date.UTC(2999, 0, 1) + value.amount * 60_000;
  return value.amount;
} // prettier-ignore

/** "the cheapest one", "who earns least": by the values of a column or of a kind. */
function findMost(said: Description, most: Most, candidates: Candidates, view: GoalView): readonly Thing[] | null {
  const { of, column } = most;
  const mended = mendedMarks(view);
  // Of people the one of the least age is the youngest; of other things the one that came last.
  const age = said.ofAge ? headerFor(["age"], null, mended) : null;
  if (age !== null) return findMost({ ...said, ofAge: false }, { most: !most.most, of: "number", column: ["age"] }, candidates, view);
  const header = column.length > 0 || of === "date" || of === null ? headerFor(column, of, mended) : null;
  // "Rating 8.4": the name of the value stands beside it.
  const isNamed = (text: string) => column.length > 0 && column.every((word) => wordIn(word, text) >= 0.75);
  const isInline = header === null && of === null;
  if (isInline && !mended.some(({ text }) => isNamed(text) && /\d/u.test(text))) return null;
  // What the reader has left out is compared too: the least that isn't seen would be another one.
  const isCovered = (mark: Mark) => mended.some((other) => onLine(other, mark) && gapBetween(other, mark) === 0 && amountIn(other.text, of) !== null);
  const pool = [...mended, ...candidates.filter((mark) => !isCovered(mark))];
  const amounts = pool.flatMap((mark): Amount[] => {
    if (isInline && !isNamed(mark.text)) return [];
    if (header !== null && mark.box[1] < bottomOf(header) - 4) return [];
    if (header !== null && readValue(mark.text) === null) return [];
    if (header !== null && !(middleX(mark) > leftOf(header) - 10 && middleX(mark) < leftOf(header) + header.box[2] + 10)) return [];
    const amount = amountIn(mark.text, of);
    return amount === null ? [] : [{ mark, amount }];
  });
  // Under a heading all are of its column, wherever in their cells they stand.
  const series = header !== null ? amounts : amounts.filter(({ mark }) => amounts.filter((other) => sharesColumn(other.mark, mark)).length + amounts.filter((other) => onLine(other.mark, mark)).length > 2);
  // What the page itself is about, all of its things are.
  const isGeneral = (word: string) => view.marks.some((mark) => mark.box[1] < 0.12 * view.size[1] && wordIn(word, mark.text) >= 0.75);
  const nouns = [...said.words, ...said.nouns].filter((word) => !column.includes(word) && !isGeneral(word));
  const texts = new Map(series.map(({ mark }) => [mark, aroundOf(mark, candidates).map(({ text }) => text).join(" ")]));
  // A word that some say and others don't tells which are compared.
  const told = nouns.filter((word) => series.some(({ mark }) => wordIn(word, texts.get(mark) ?? "") >= 0.75));
  const compared = series.filter(({ mark }) => told.every((word) => wordIn(word, texts.get(mark) ?? "") >= 0.75));
  // A lone noun that stands nowhere says what kind of thing it is: "the biggest download".
  const isNowhere = (word: string) => said.words.length === 1 && nouns.length === 1 && view.marks.every((mark) => wordIn(word, mark.text) < 0.75);
  if (nouns.some((word) => said.words.includes(word) && !told.includes(word) && header === null && !isInline && !isNowhere(word))) return null;
  const sorted = compared.toSorted((a, b) => (most.most ? b.amount - a.amount : a.amount - b.amount));
  const [first, ...others] = sorted;
  if (first === undefined || series.length < 2) return null;
  const thingFor = ({ mark }: Amount): Thing => ({ mark, text: texts.get(mark) ?? mark.text, score: 0.9 });
  if (said.count !== null) return sorted[said.count]?.amount === sorted[said.count - 1]?.amount ? null : sorted.slice(0, said.count).map(thingFor);
  const second = others.find(({ mark }) => !onLine(mark, first.mark) || gapBetween(mark, first.mark) > 26);
  if (second?.amount === first.amount) return null;
  return [thingFor(first)];
} // prettier-ignore

const dateWords = ["date", "created", "changed", "modified", "updated", "added", "received", "published", "hired", "time", "when"]; // prettier-ignore

/** The heading of the column that is compared. */
export function headerFor(column: readonly string[], of: Most["of"], marks: readonly Mark[]): Mark | null {
  const words = column.length > 0 ? column : of === "date" ? dateWords : [];
  const fitting = marks.filter((mark) => {
    const shown = wordsOf(mark.text);
    return shown.length > 0 && shown.length <= 3 && words.some((word) => matchIn(word, shown) >= 0.75) && headingsBeside(mark, marks).length >= 3;
  });
  const first = fitting.sort((a, b) => middleY(a) - middleY(b))[0];
  return first ?? null;
} // prettier-ignore
