import type { Size } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";
import { markKinds, markSources } from "../../app/mark.js";
import type { Description } from "./description.js";
import { readDescription, wordFeatureCount, wordFeatures, wordNumber } from "./description.js";
import type { Neighbours } from "./neighbours.js";
import { findNeighbours } from "./neighbours.js";
import type { Word } from "./text-match.js";
import { likeness, squeezed, wordMatch, wordsOf } from "./text-match.js";

/** What the grounding model is fed. Training examples are made by this same code. */
export interface GroundingFeatures {
  /** Lexicon numbers of the description's words. */
  readonly tokens: BigInt64Array;
  /** Words × `wordFeatureCount`. */
  readonly flags: Float32Array;
  /** Marks × words × `alignCount`: how well each word matches the mark and what is around it. */
  readonly align: Float32Array;
  /** Marks × `markFeatureCount`. */
  readonly marks: Float32Array;
  /** Marks × 4: left, top, right, bottom in frame heights. */
  readonly boxes: Float32Array;
  readonly counts: { readonly words: number; readonly marks: number };
}

/** Matches with: the mark itself, the text left, right, above, below, and on the same line. */
export const alignCount = 6;
const stateNames = ["checked", "selected", "disabled", "focused", "expanded"] as const;
const ownFeatureCount = markKinds.length + markSources.length + stateNames.length + 15;
const matchFeatureCount = 18;
export const markFeatureCount = ownFeatureCount + matchFeatureCount;
export { wordFeatureCount };

/** A mark with what can be worked out before any description is known. */
interface ReadMark {
  readonly mark: Mark;
  readonly words: readonly Word[];
  readonly text: string;
  readonly around: Neighbours;
}

export interface Scene {
  readonly marks: readonly ReadMark[];
  readonly own: Float32Array;
  readonly boxes: Float32Array;
}

/** The part of the features that depends on the marks only. */
export function readScene(marks: readonly Mark[], [width, height]: Size): Scene {
  const around = findNeighbours(marks);
  const read = marks.map((mark, index): ReadMark => {
    const words = wordsOf(mark.text);
    const none = { left: -1, right: -1, above: -1, below: -1, row: [] };
    return { mark, words, text: squeezed(words), around: around[index] ?? none };
  });
  const bounds = marks.reduce<readonly [number, number, number, number]>(
    ([left, top, right, bottom], { box: [x, y, w, h] }) =>
      [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x + w),
        Math.max(bottom, y + h),
      ] as const,
    [Infinity, Infinity, 1, 1],
  );
  const own = new Float32Array(marks.length * ownFeatureCount);
  const boxes = new Float32Array(marks.length * 4);
  for (const [index, { mark, words, text }] of read.entries()) {
    const [x, y, w, h] = mark.box;
    const [centreX, centreY] = [x + w / 2, y + h / 2];
    own.set(
      [
        ...markKinds.map((kind) => (mark.kind === kind ? 1 : 0)),
        ...markSources.map((source) => (mark.source.includes(source) ? 1 : 0)),
        ...stateNames.map((name) => stateValue(mark.state?.[name])),
        mark.score,
        centreX / width,
        centreY / height,
        w / width,
        h / height,
        (centreX - bounds[0]) / Math.max(1, bounds[2] - bounds[0]),
        (centreY - bounds[1]) / Math.max(1, bounds[3] - bounds[1]),
        Math.log(Math.max(1, w)) / 6,
        Math.log(Math.max(1, h)) / 6,
        Math.log(Math.max(0.05, w / Math.max(1, h))) / 3,
        Math.min(1, text.length / 30),
        Math.min(1, words.length / 6),
        text === "" ? 0 : 1,
        /^\d+$/u.test(text) ? 1 : 0,
        text.length === 1 ? 1 : 0,
      ],
      index * ownFeatureCount,
    );
    boxes.set([x / height, y / height, (x + w) / height, (y + h) / height], index * 4);
  }
  return { marks: read, own, boxes };
}

const stateValue = (state: boolean | undefined): number =>
  state === undefined ? 0 : state ? 1 : -1;

/** Completes the features for one description. */
export function describeIn(scene: Scene, text: string): GroundingFeatures {
  const description = readDescription(text);
  const { words } = description;
  const [markCount, wordCount] = [scene.marks.length, Math.max(1, words.length)];
  const tokens = BigInt64Array.from(
    words.length === 0 ? [1n] : words.map((word) => BigInt(wordNumber(word))),
  );
  const flags = new Float32Array(wordCount * wordFeatureCount);
  for (let index = 0; index < words.length; index++)
    flags.set(wordFeatures(description, index), index * wordFeatureCount);

  const matches = scene.marks.map((read) =>
    words.map((word) =>
      read.words.reduce((best, seen) => Math.max(best, wordMatch(word, seen)), 0),
    ),
  );
  // A word of four letters or more inside the text run together: the space was lost in reading.
  for (const [index, read] of scene.marks.entries())
    for (const [at, word] of words.entries()) {
      const row = matches[index];
      if (row !== undefined && word.folded.length >= 4 && read.text.includes(word.folded))
        row[at] = Math.max(row[at] ?? 0, 0.8);
    }
  const align = new Float32Array(markCount * wordCount * alignCount);
  for (const [index, { around }] of scene.marks.entries())
    for (let at = 0; at < words.length; at++) {
      const of = (other: number) => (other < 0 ? 0 : (matches[other]?.[at] ?? 0));
      align.set(
        [
          of(index),
          of(around.left),
          of(around.right),
          of(around.above),
          of(around.below),
          around.row.reduce((best, other) => Math.max(best, of(other)), 0),
        ],
        (index * wordCount + at) * alignCount,
      );
    }

  const marks = new Float32Array(markCount * markFeatureCount);
  const matched = matchFeatures(scene, description, matches);
  for (let index = 0; index < markCount; index++) {
    const start = index * markFeatureCount;
    marks.set(scene.own.subarray(index * ownFeatureCount, (index + 1) * ownFeatureCount), start);
    marks.set(matched[index] ?? [], start + ownFeatureCount);
  }
  const counts = { words: wordCount, marks: markCount };
  return { tokens, flags, align, marks, boxes: scene.boxes, counts };
}

function matchFeatures(
  scene: Scene,
  description: Description,
  matches: readonly (readonly number[])[],
): number[][] {
  const { core, coreText, whole, words } = description;
  const mean = (values: readonly number[]) =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  const cores = scene.marks.map(({ text }) => (text === "" ? 0 : likeness(coreText, text, 0.5)));
  const wholes = scene.marks.map(({ text }) => (text === "" ? 0 : likeness(whole, text, 0.5)));
  // How much of the description the mark says, and how much of what it says is described.
  const said = scene.marks.map((_, index) => mean(core.map((at) => matches[index]?.[at] ?? 0)));
  const covered = scene.marks.map((read) =>
    mean(
      read.words.map((seen) =>
        words.reduce((best, word) => Math.max(best, wordMatch(word, seen)), 0),
      ),
    ),
  );
  const bestCore = Math.max(0, ...cores);
  const bestSaid = Math.max(0, ...said);
  const places = ordinalPlaces(scene, description, cores);
  return scene.marks.map(({ mark, text, around }, index) => {
    const of = (values: readonly number[], at: number) => (at < 0 ? 0 : (values[at] ?? 0));
    const own = of(cores, index);
    const starts = coreText.length >= 2 && text.startsWith(coreText) ? 1 : 0;
    const agrees = description.kinds.has(mark.kind) ? 1 : 0;
    return [
      own,
      own === 1 ? 1 : 0,
      of(wholes, index),
      of(said, index),
      of(covered, index),
      Math.sqrt(of(said, index) * of(covered, index)),
      own > 0 && own === bestCore ? 1 : 0,
      bestCore - own,
      bestSaid - of(said, index),
      starts,
      of(cores, around.left),
      of(cores, around.right),
      of(cores, around.above),
      Math.max(of(said, around.left), of(said, around.above), of(said, around.right)),
      agrees,
      description.kinds.size > 0 ? 1 : 0,
      places.byKind.has(index) ? 1 : 0,
      places.byText.has(index) ? 1 : 0,
    ];
  });
}

/** Which marks are the "second" (or "last", …) among those of the kind, and among those of the text. */
function ordinalPlaces(
  scene: Scene,
  { ordinal, kinds }: Description,
  cores: readonly number[],
): { byKind: ReadonlySet<number>; byText: ReadonlySet<number> } {
  const nth = (indices: readonly number[]): ReadonlySet<number> => {
    if (ordinal === null) return new Set();
    const at = indices.at(ordinal > 0 ? ordinal - 1 : ordinal);
    return new Set(at === undefined || indices.length < 2 ? [] : [at]);
  };
  const where = (test: (index: number) => boolean) =>
    scene.marks.flatMap((_, index) => (test(index) ? [index] : []));
  const kindAt = (index: number) => scene.marks[index]?.mark.kind;
  // "the third checkbox" counts the most specific kind that its word allows and the screen has.
  const counted = [...kinds].find((kind) => where((index) => kindAt(index) === kind).length > 1);
  const byText = nth(where((index) => (cores[index] ?? 0) >= 0.85));
  // "the second Delete button" counts what says Delete, not all buttons.
  const byKind =
    byText.size > 0 ? new Set<number>() : nth(where((index) => kindAt(index) === counted));
  return { byKind, byText };
}
