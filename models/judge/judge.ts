import type { Box, Size } from "../../app/geometry.js";
import { elementKinds, stateOf, strongestKind } from "../detector/elements.js";
import type { Element } from "../detector/elements.js";
import type { ModelSession } from "../session.js";

/** Numbers that tell of one thing: box, score, whether it is a text, kinds and states (models/training/judge). */
const features = 31;
/** Things that are looked at together, the likeliest; each is compared with each other. */
const mostThings = 300;

/**
 * Looks at all that the detector suspects on a screen together, and at where there is text: says how
 * likely each is a thing of its own and of which kind, which a single look at it can't tell. A row is
 * known by its neighbours, a menu item by its menu, a label by the field beside it.
 */
export class Judge {
  /** A verdict stands until the detector looks anew: marks away from a change must not flicker. */
  private readonly verdicts = new WeakMap<Element, Element>();

  constructor(private readonly session: ModelSession) {}

  /** The same things, with the score and the kind that they have among the others. */
  async judge(
    suspected: readonly Element[],
    texts: readonly Box[],
    size: Size,
  ): Promise<Element[]> {
    const things = [...suspected].sort((a, b) => b.score - a.score).slice(0, mostThings);
    if (!things.every((thing) => this.verdicts.has(thing))) await this.look(things, texts, size);
    return things.map((thing) => this.verdicts.get(thing) ?? thing);
  }

  private async look(things: readonly Element[], texts: readonly Box[], size: Size): Promise<void> {
    const count = things.length + texts.length;
    const data = new Float32Array(count * features);
    things.forEach(({ box, score, evidence }, index) => {
      data.set([...box, score, 0, ...evidence], index * features);
    });
    texts.forEach((box, index) => {
      data.set([...box, 0, 1], (things.length + index) * features);
    });
    const { real, kinds } = await this.session.run({
      tokens: { data, dims: [count, features] },
      size: { data: Float32Array.from(size), dims: [2] },
    });
    const [scores, logs] = [real?.data, kinds?.data];
    if (!(scores instanceof Float32Array && logs instanceof Float32Array))
      throw new Error("The judge gave no verdict.");
    const width = elementKinds.length;
    things.forEach((thing, index) => {
      if (this.verdicts.has(thing)) return;
      const evidence = thing.evidence.slice();
      evidence.set(logs.subarray(index * width, (index + 1) * width));
      const best = strongestKind(evidence);
      const state = stateOf(evidence, best.kind);
      this.verdicts.set(thing, { ...thing, ...best, state, evidence, score: scores[index] ?? 0 });
    });
  }
}
