import type { DecisionView, PastAct } from "../../app/decision.js";
import type { Box } from "../../app/geometry.js";
import { boxCoverage } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";
import { markKinds, markSources } from "../../app/mark.js";
import { findNeighbours } from "../grounding/neighbours.js";
import type { Word } from "../grounding/text-match.js";
import { normalise, squeezed, wordMatch, wordsOf } from "../grounding/text-match.js";
import { aliasesOf, aliasMatch } from "./aliases.js";
import type { KnownWords } from "./meanings.js";
import { meaningOf, meaningsOf, meaningsPerMark } from "./meanings.js";
import { placesOf } from "./order.js";
import type { Token } from "./tokens.js";
import { piecesOfText, piecesOfToken, piecesPerMark, piecesPerWord, tokensOf } from "./tokens.js";

/**
 * What the policy model is fed. "Things" are the marks followed by the past acts, the newest last.
 * Training examples are made by this same code.
 */
export interface PolicyFeatures {
  readonly tokens: readonly Token[];
  /** Words × `piecesPerWord`, things × `piecesPerMark`, title × `piecesPerMark`; 0 is none. */
  readonly wordPieces: Int32Array;
  readonly thingPieces: Int32Array;
  readonly titlePieces: Int32Array;
  /** Rows of the table of meanings: words, things × `meaningsPerMark`, `meaningsPerMark`; 0 is none. */
  readonly wordMeanings: Int32Array;
  readonly thingMeanings: Int32Array;
  readonly titleMeanings: Int32Array;
  /** Words × `wordFeatureCount`, −1…1. */
  readonly words: Float32Array;
  /** Things × `thingFeatureCount`, −1…1. */
  readonly things: Float32Array;
  /** Things × words × `matchCount`, 0…1: the thing itself, what stands left, above, on its line. */
  readonly match: Float32Array;
  /** Things × 3: which thing stands left, above, right of it, counted from 1; 0 is none. */
  readonly near: Int32Array;
  /** Things × 4: left, top, right, bottom in frame heights. */
  readonly boxes: Float32Array;
  readonly counts: { readonly words: number; readonly marks: number; readonly past: number };
}

export const maxPast = 6;
export const matchCount = 4;
export const wordFeatureCount = 11;
const stateNames = ["checked", "selected", "disabled", "focused", "expanded"] as const;
const pastTypes = [
  "click",
  "double_click",
  "right_click",
  "type",
  "key",
  "scroll",
  "drag",
  "wait",
] as const;
const orderSteps = 6;
export const thingFeatureCount =
  markKinds.length +
  markSources.length +
  stateNames.length +
  15 +
  6 +
  8 +
  (orderSteps + 3) * 2 +
  5 +
  pastTypes.length +
  6;

/** The features of one decision. */
export function featuresOf(view: DecisionView, known: KnownWords): PolicyFeatures {
  const past = view.past.slice(-maxPast);
  const goalText = view.goal;
  const all = tokensOf(goalText);
  // A goal without words still needs one to attend to.
  const tokens = all.length > 0 ? all : tokensOf("?");
  const texts = [...view.marks.map(({ text }) => text), ...past.map(pastText)];
  const words = texts.map(wordsOf);
  const own = matches(tokens, words, texts);
  const [markCount, thingCount] = [view.marks.length, texts.length];
  const things = new Float32Array(thingCount * thingFeatureCount);
  const boxes = new Float32Array(thingCount * 4);
  const match = new Float32Array(thingCount * tokens.length * matchCount);
  const thingPieces = new Int32Array(thingCount * piecesPerMark);

  const thingMeanings = new Int32Array(thingCount * meaningsPerMark);
  const nearest = new Int32Array(thingCount * 3);
  words.forEach((of, index) => {
    thingPieces.set(piecesOfText(of), index * piecesPerMark);
    thingMeanings.set(meaningsOf(known, of), index * meaningsPerMark);
  });
  const besides = findNeighbours(view.marks).map((near, index) => ({
    ...near,
    left: near.left >= 0 ? near.left : farLeft(near.row, view.marks, index),
  }));
  const phrases = phraseFeatures(tokens, words, own);
  const ofMarks = markFeatures(view, past);
  for (let index = 0; index < thingCount; index++) {
    const act = past[index - markCount];
    const numbers =
      act === undefined
        ? [...(ofMarks[index] ?? []), ...(phrases[index] ?? []), ...noPast]
        : [...noMark, ...(phrases[index] ?? []), ...pastFeatures(act, thingCount - 1 - index)];
    things.set(
      numbers.map((value) => Math.max(-1, Math.min(1, value))),
      index * thingFeatureCount,
    );
    const box = act === undefined ? view.marks[index]?.box : act.target?.box;
    boxes.set(edges(box, view.size[1]), index * 4);
    const near = besides[index];
    nearest.set([rowOf(near?.left), rowOf(near?.above), rowOf(near?.right)], index * 3);
    for (let at = 0; at < tokens.length; at++) {
      const of = (other: number | undefined) =>
        other === undefined || other < 0 ? 0 : (own[other]?.[at] ?? 0);
      const row = near?.row.reduce((best, other) => Math.max(best, of(other)), 0) ?? 0;
      match.set(
        [of(index), of(near?.left), of(near?.above), row],
        (index * tokens.length + at) * matchCount,
      );
    }
  }
  const wordPieces = new Int32Array(tokens.length * piecesPerWord);
  tokens.forEach((token, at) => {
    wordPieces.set(piecesOfToken(token), at * piecesPerWord);
  });
  const title = wordsOf(view.title);
  const titlePieces = new Int32Array(piecesPerMark);
  titlePieces.set(piecesOfText(title));
  const titleMeanings = new Int32Array(meaningsPerMark);
  titleMeanings.set(meaningsOf(known, title));
  // A token of several words ("wi-fi") goes by the first that is known.
  const wordMeanings = Int32Array.from(
    tokens,
    (token) => token.words.map((word) => meaningOf(known, word)).find((row) => row > 0) ?? 0,
  );
  return {
    tokens, wordPieces, thingPieces, titlePieces, wordMeanings, thingMeanings, titleMeanings, words: wordNumbers(tokens, own, past, markCount), things, match, near: nearest, boxes,
    counts: { words: tokens.length, marks: markCount, past: past.length },
  }; // prettier-ignore
}

const pastText = ({ target, text }: PastAct): string => `${target?.text ?? ""} ${text}`.trim();

/** The nearest mark left of one on its line, however far: a settings page's words stand far from their switch. */
function farLeft(row: readonly number[], marks: readonly Mark[], of: number): number {
  const x = marks[of]?.box[0] ?? 0;
  let best = -1;
  for (const index of row) {
    const left = marks[index]?.box[0] ?? x;
    if (left < x && left > (marks[best]?.box[0] ?? -1)) best = index;
  }
  return best;
}

const rowOf = (index: number | undefined): number => 1 + Math.max(-1, index ?? -1);

function edges(box: Box | undefined, height: number): [number, number, number, number] {
  if (box === undefined) return [0, 0, 0, 0];
  const [x, y, w, h] = box;
  return [x / height, y / height, (x + w) / height, (y + h) / height];
}

/** How surely each word of the goal is said by each thing, 0–1. */
function matches(
  tokens: readonly Token[],
  things: readonly (readonly Word[])[],
  texts: readonly string[],
): number[][] {
  const wholes = things.map(squeezed);
  // Each word that is on the screen is compared once, however often it is there.
  const seen = new Map<string, Word>();
  for (const words of things) for (const word of words) seen.set(word.text, word);
  const plain = texts.map(normalise);
  const aliases = aliasesOf(tokens);
  const columns = tokens.map(({ words }, at) => {
    const parts = words.map((word) => {
      const match = new Map<string, number>();
      for (const [text, other] of seen) match.set(text, wordMatch(word, other));
      return { word, match };
    });
    return things.map((of, index) => {
      if (parts.length === 0 || of.length === 0) return 0;
      let sum = 0;
      for (const { word, match } of parts) {
        let best = 0;
        for (const { text } of of) best = Math.max(best, match.get(text) ?? 0);
        // A word of four letters or more inside the text run together: the space was lost in reading.
        if (best < 0.8 && word.folded.length >= 4 && wholes[index]?.includes(word.folded) === true)
          best = 0.8;
        sum += best;
      }
      return Math.max(sum / parts.length, aliasMatch(aliases[at] ?? [], plain[index] ?? ""));
    });
  });
  return things.map((_, index) => columns.map((column) => column[index] ?? 0));
}

/** How the texts of things stand in the goal: eight numbers each. */
function phraseFeatures(tokens: readonly Token[], words: readonly (readonly Word[])[], own: readonly (readonly number[])[]): number[][] {
  const goal = tokens.map((token) => squeezed(token.words)).join("");
  const quoted = tokens.filter((token) => token.quoted).map((token) => squeezed(token.words)).join("");
  const texts = words.map(squeezed);
  const lengths = texts.map((text) => (text.length >= 2 && goal.includes(text) ? text.length : 0));
  const longest = Math.max(1, ...lengths);
  return texts.map((text, index) => {
    const row = own[index] ?? [];
    const said = row.filter((value) => value >= 0.8).length;
    const count = words[index]?.length ?? 0;
    const run = longestRun(row);
    return [
      count === 0 ? 0 : Math.min(1, said / count),
      said / tokens.length,
      (lengths[index] ?? 0) > 0 ? 1 : 0,
      (lengths[index] ?? 0) / longest,
      (lengths[index] ?? 0) / Math.max(1, goal.length),
      quoted !== "" && text !== "" && quoted.includes(text) ? 1 : 0,
      run / 5,
      count > 0 && run >= count ? 1 : 0,
    ];
  });
} // prettier-ignore

function longestRun(row: readonly number[]): number {
  let [run, best] = [0, 0];
  for (const value of row) {
    run = value >= 0.75 ? run + 1 : 0;
    best = Math.max(best, run);
  }
  return best;
}

const noPast: readonly number[] = Array.from({ length: pastTypes.length + 6 }, () => 0);
const noMark: readonly number[] = Array.from(
  { length: thingFeatureCount - 8 - noPast.length },
  () => 0,
);

function markFeatures(view: DecisionView, past: readonly PastAct[]): number[][] {
  const [width, height] = view.size;
  const places = placesOf(view.marks);
  const last = past.at(-1);
  return view.marks.map((mark, index) => {
    const [x, y, w, h] = mark.box;
    const text = mark.text.trim();
    const place = places[index];
    const acted = past.map((act, at) => (isTarget(act, mark) ? past.length - at : 0));
    const recent = (same: boolean) => {
      const ages = acted.filter((age, at) => age > 0 && past[at]?.sameGoal === same);
      return ages.length === 0 ? 0 : 1 / Math.min(...ages);
    };
    return [
      ...markKinds.map((kind) => (mark.kind === kind ? 1 : 0)),
      ...markSources.map((source) => (mark.source.includes(source) ? 1 : 0)),
      ...stateNames.map((name) =>
        mark.state?.[name] === undefined ? 0 : mark.state[name] ? 1 : -1,
      ),
      mark.score,
      (x + w / 2) / width,
      (y + h / 2) / height,
      w / width,
      h / height,
      Math.log(Math.max(1, w)) / 7,
      Math.log(Math.max(1, h)) / 7,
      Math.log(Math.max(0.05, w / Math.max(1, h))) / 4,
      text === "" ? 0 : 1,
      Math.min(1, text.length / 40),
      Math.min(1, text.split(/\s+/u).length / 8),
      /^[\d.,:%$€/ -]+$/u.test(text) ? 1 : 0,
      text.length === 1 ? 1 : 0,
      /[:*]$/u.test(text) ? 1 : 0,
      /(?:\.\.\.|…)$/u.test(text) ? 1 : 0,
      view.fresh.has(mark.id) ? 1 : 0,
      last?.regions.some((region) => boxCoverage(mark.box, region) > 0.5) === true ? 1 : 0,
      recent(true),
      recent(false),
      acted.filter((age) => age > 0).length / 3,
      acted.some((age, at) => age > 0 && past[at]?.sameGoal === true && past[at].changed) ? 1 : 0,
      ...steps(place?.column),
      ...steps(place?.line),
      place?.most == null ? 0 : 1,
      place?.most === true ? 1 : 0,
      place?.least === true ? 1 : 0,
      Math.min(1, ((place?.column.before ?? 0) + (place?.column.after ?? 0)) / 12),
      Math.min(1, ((place?.line.before ?? 0) + (place?.line.after ?? 0)) / 8),
    ];
  });
}

/** "first" to "sixth", and "last" to "third from the end", one number each. */
function steps(count: { readonly before: number; readonly after: number } | undefined): number[] {
  const { before, after } = count ?? { before: 0, after: 0 };
  const alone = before + after === 0;
  return [
    ...Array.from({ length: orderSteps }, (_, step) => (!alone && before === step ? 1 : 0)),
    ...[0, 1, 2].map((step) => (!alone && after === step ? 1 : 0)),
  ];
}

function isTarget({ target }: PastAct, mark: Mark): boolean {
  if (target === null) return false;
  if (target.id === mark.id && target.text === mark.text) return true;
  return (
    target.kind === mark.kind &&
    boxCoverage(target.box, mark.box) > 0.7 &&
    boxCoverage(mark.box, target.box) > 0.7
  );
}

function pastFeatures(act: PastAct, age: number): number[] {
  return [
    ...pastTypes.map((type) => (act.type === type ? 1 : 0)),
    1,
    1 / (1 + age),
    act.changed ? 1 : 0,
    Math.min(1, act.share * 3),
    act.newWindow ? 1 : 0,
    act.sameGoal ? 1 : 0,
  ];
}

function wordNumbers(tokens: readonly Token[], own: readonly (readonly number[])[], past: readonly PastAct[], markCount: number): Float32Array {
  const numbers = new Float32Array(tokens.length * wordFeatureCount);
  tokens.forEach((token, at) => {
    const best = (from: number, to: number) => own.slice(from, to).reduce((most, row) => Math.max(most, row[at] ?? 0), 0);
    const typed = past.some(({ sameGoal, text }) => sameGoal && text !== "" && text.toLowerCase().includes(token.text.toLowerCase()));
    const here = past.flatMap(({ sameGoal }, index) => (sameGoal ? [own[markCount + index]?.[at] ?? 0] : []));
    numbers.set(
      [
        token.quoted ? 1 : 0,
        /^\d/u.test(token.text) ? 1 : 0,
        /^\p{Lu}/u.test(token.text) && at > 0 ? 1 : 0,
        at === 0 ? 1 : 0,
        at === tokens.length - 1 ? 1 : 0,
        at / 20,
        best(0, markCount) >= 0.99 ? 1 : 0,
        best(0, markCount),
        typed ? 1 : 0,
        Math.max(0, ...here),
        Math.min(1, token.text.length / 12),
      ],
      at * wordFeatureCount,
    );
  });
  return numbers;
} // prettier-ignore
