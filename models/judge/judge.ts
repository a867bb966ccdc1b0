import type { Box, Size } from "../../app/geometry.js";
import { boxUnion } from "../../app/geometry.js";
import { elementKinds, stateOf, strongestKind } from "../detector/elements.js";
import type { Element } from "../detector/elements.js";
import type { ModelSession } from "../session.js";

/** Numbers that tell of one thing: box, score, whether it is a text, kinds and states (models/training/judge). */
const features = 31;
/** Things that are judged, the likeliest; each is compared with each other. */
const mostThings = 300;
/** Things and texts that new ones are seen among: what training sees at once, and never fewer than the least. */
const [mostAround, leastAround] = [200, 80];

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
    const fresh = things.filter((thing) => !this.verdicts.has(thing));
    const known = things.filter((thing) => this.verdicts.has(thing));
    // Whoever stands far from what is new has no say in it.
    const near = nearest(
      [
        ...known.map(({ box, score, evidence }) => ({ box, rest: [score, 0, ...evidence] })),
        ...texts.map((box) => ({ box, rest: [0, 1] })),
      ],
      fresh.map(({ box }) => box).reduce(boxUnion),
      known.length === 0 ? texts.length : Math.max(leastAround, mostAround - fresh.length),
    );
    const count = fresh.length + near.length;
    const data = new Float32Array(count * features);
    fresh.forEach(({ box, score, evidence }, index) => {
      data.set([...box, score, 0, ...evidence], index * features);
    });
    near.forEach(({ box, rest }, index) => {
      data.set([...box, ...rest], (fresh.length + index) * features);
    });
    const { real, kinds } = await this.session.run({
      tokens: { data, dims: [count, features] },
      size: { data: Float32Array.from(size), dims: [2] },
    });
    const [scores, logs] = [real?.data, kinds?.data];
    if (!(scores instanceof Float32Array && logs instanceof Float32Array))
      throw new Error("The judge gave no verdict.");
    const width = elementKinds.length;
    fresh.forEach((thing, index) => {
      const evidence = thing.evidence.slice();
      evidence.set(logs.subarray(index * width, (index + 1) * width));
      const best = strongestKind(evidence);
      const state = stateOf(evidence, best.kind);
      this.verdicts.set(thing, { ...thing, ...best, state, evidence, score: scores[index] ?? 0 });
    });
  }
}

/** The given number of neighbours that lie nearest to a part of the screen. */
function nearest<T extends { readonly box: Box }>(all: readonly T[], part: Box, most: number): T[] {
  const gap = ([x, y, w, h]: Box) =>
    Math.max(0, part[0] - x - w, x - part[0] - part[2]) +
    Math.max(0, part[1] - y - h, y - part[1] - part[3]);
  return all
    .map((one) => ({ one, gap: gap(one.box) }))
    .sort((a, b) => a.gap - b.gap)
    .slice(0, most)
    .map(({ one }) => one);
}
