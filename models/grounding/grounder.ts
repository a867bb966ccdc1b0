import type { Size } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";
import type { Grounding } from "../../app/ports.js";
import type { ModelSession } from "../session.js";
import {
  alignCount,
  describeIn,
  markFeatureCount,
  readScene,
  wordFeatureCount,
} from "./features.js";

/**
 * The grounding model around a loaded session: description × marks → a probability for each mark
 * and for "none of them". Its temperature is part of the graph, so a softmax of the logits is
 * calibrated (see CARD.md).
 */
export function createGrounder(
  session: ModelSession,
): (description: string, marks: readonly Mark[], size: Size) => Promise<Grounding> {
  return async (description, marks, size) => {
    if (marks.length === 0) return { candidates: [], none: 1 };
    const features = describeIn(readScene(marks, size), description);
    const { words, marks: count } = features.counts;
    const { logits } = await session.run({
      tokens: { data: features.tokens, dims: [1, words] },
      flags: { data: features.flags, dims: [1, words, wordFeatureCount] },
      align: { data: features.align, dims: [1, count, words, alignCount] },
      marks: { data: features.marks, dims: [1, count, markFeatureCount] },
      boxes: { data: features.boxes, dims: [1, count, 4] },
    });
    if (!(logits?.data instanceof Float32Array) || logits.data.length !== count + 1)
      throw new Error("The grounding model returned no logits for these marks.");
    const probabilities = softmax(logits.data);
    const candidates = marks
      .map((mark, index) => ({ mark: mark.id, probability: probabilities[index] ?? 0 }))
      .sort((a, b) => b.probability - a.probability);
    return { candidates, none: probabilities[count] ?? 0 };
  };
}

function softmax(logits: Float32Array): number[] {
  const highest = Math.max(...logits);
  const powers = [...logits].map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
