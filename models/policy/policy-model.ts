import type { DecisionOption, DecisionView, Typing } from "../../app/decision.js";
import { markActions, plainActions, traceGrid } from "../../app/decision.js";
import type { ModelSession, Tensor } from "../session.js";
import type { PolicyFeatures } from "./features.js";
import { featuresOf, matchCount, thingFeatureCount, wordFeatureCount } from "./features.js";
import type { KnownWords } from "./meanings.js";
import { meaningsPerMark } from "./meanings.js";
import { piecesPerMark, piecesPerWord, spanText } from "./tokens.js";

const traceCells = traceGrid[0] * traceGrid[1];
/** Options beyond this many are not told. */
const kept = 12;
/** Width of each of the four parts of `second`: whence and whither of a drag, of a copied value. */
const pointerWidth = 16;
/** Numbers that say how a text is typed: clear, Enter, copied from another mark. */
const typingCount = 3;

/** The policy model around a loaded session and the words of its table of meanings. */
export function createPolicyModel(
  session: ModelSession,
  known: KnownWords,
): (view: DecisionView) => Promise<readonly DecisionOption[]> {
  return async (view) => {
    // Nothing to look at and nothing done: there is nothing to choose between.
    if (view.marks.length + view.past.length === 0) return [];
    const features = featuresOf(view, known);
    return new Reading(view, features, await session.run(inputsOf(features))).options();
  };
}

/** The tensors of one decision, by name. */
export function inputsOf(features: PolicyFeatures): Record<string, Tensor> {
  const { words, marks, past } = features.counts;
  const things = marks + past;
  return {
    word_pieces: { data: features.wordPieces, dims: [1, words, piecesPerWord] },
    thing_pieces: { data: features.thingPieces, dims: [1, things, piecesPerMark] },
    title_pieces: { data: features.titlePieces, dims: [1, piecesPerMark] },
    word_meanings: { data: features.wordMeanings, dims: [1, words] },
    thing_meanings: { data: features.thingMeanings, dims: [1, things, meaningsPerMark] },
    title_meanings: { data: features.titleMeanings, dims: [1, meaningsPerMark] },
    words: { data: features.words, dims: [1, words, wordFeatureCount] },
    things: { data: features.things, dims: [1, things, thingFeatureCount] },
    match: { data: features.match, dims: [1, things, words, matchCount] },
    near: { data: features.near, dims: [1, things, 3] },
    boxes: { data: features.boxes, dims: [1, things, 4] },
  };
}

/** Turns the model's outputs into options. */
class Reading {
  private readonly outputs: Readonly<Record<string, Float32Array>>;

  constructor(
    private readonly view: DecisionView,
    private readonly features: PolicyFeatures,
    outputs: Readonly<Record<string, Tensor>>,
  ) {
    this.outputs = Object.fromEntries(
      Object.entries(outputs).map(([name, { data }]) => {
        if (!(data instanceof Float32Array))
          throw new Error(`The policy model's ${name} is no array of floats.`);
        return [name, data];
      }),
    );
  }

  private of(name: string): Float32Array {
    const found = this.outputs[name];
    if (found === undefined) throw new Error(`The policy model returned no ${name}.`);
    return found;
  }

  options(): DecisionOption[] {
    const { marks } = this.view;
    const [onMarks, plain] = [this.of("on_marks"), this.of("plain")];
    const all: { action: DecisionOption["action"]; at: number; logit: number }[] = [];
    for (let at = 0; at < marks.length; at++)
      markActions.forEach((action, index) =>
        all.push({ action, at, logit: onMarks[at * markActions.length + index] ?? -Infinity }),
      );
    plainActions.forEach((action, index) =>
      all.push({ action, at: -1, logit: plain[index] ?? -Infinity }),
    );
    const probabilities = softmax(all.map(({ logit }) => logit));
    return all
      .map(({ action, at }, index) => ({ action, at, probability: probabilities[index] ?? 0 }))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, kept)
      .map(({ action, at, probability }) => this.option(action, at, probability));
  }

  private option(
    action: DecisionOption["action"],
    at: number,
    probability: number,
  ): DecisionOption {
    const mark = this.view.marks[at]?.id ?? null;
    if (mark === null) return { action, mark, probability };
    const change = this.of("trace")
      .slice(at * traceCells, (at + 1) * traceCells)
      .map(sigmoid);
    if (action === "type") return { action, mark, probability, change, typing: this.typing(at) };
    if (action !== "drag") return { action, mark, probability, change };
    const [to] = this.pointed(at, 0);
    return to === undefined
      ? { action, mark, probability, change }
      : { action, mark, probability, change, to };
  }

  private typing(at: number): Typing {
    const typing = this.of("typing");
    const says = (index: number) => sigmoid(typing[at * typingCount + index] ?? 0);
    const [clear, enter] = [says(0) > 0.5, says(1) > 0.5];
    const [first, last, sure] = bestSpan(this.of("span_start"), this.of("span_end"));
    return {
      text: spanText(this.view.goal, this.features.tokens, first, last),
      clear,
      enter,
      sure,
    };
  }

  private pointed(at: number, part: 0 | 2): { mark: number; sure: number }[] {
    const second = this.of("second");
    const width = 4 * pointerWidth;
    const logits = this.view.marks.map((_, other) => {
      let sum = 0;
      for (let index = 0; index < pointerWidth; index++)
        sum +=
          (second[at * width + part * pointerWidth + index] ?? 0) *
          (second[other * width + (part + 1) * pointerWidth + index] ?? 0);
      return other === at ? -Infinity : sum / 4;
    });
    return softmax(logits)
      .map((sure, index) => ({ mark: this.view.marks[index]?.id ?? 0, sure }))
      .sort((a, b) => b.sure - a.sure);
  }
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

function softmax(logits: readonly number[]): number[] {
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Longer values than this many words are not taken from a goal. */
const longestSpan = 24;

function bestSpan(starts: Float32Array, ends: Float32Array): [number, number, number] {
  const [first, last] = [softmax([...starts]), softmax([...ends])];
  let best: [number, number, number] = [0, 0, 0];
  first.forEach((from, at) => {
    for (let end = at; end < Math.min(last.length, at + longestSpan); end++) {
      const probability = from * (last[end] ?? 0);
      if (probability > best[2]) best = [at, end, probability];
    }
  });
  return best;
}
