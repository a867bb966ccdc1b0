import type { Box } from "./geometry.js";
import { boxCentre, boxContains, boxOverlap, boxUnion } from "./geometry.js";
import type { Mark, UnnumberedMark } from "./mark.js";
import { numberInReadingOrder } from "./mark.js";

/** Share of a common area (IoU) from which two boxes that say the same are one place. */
const samePlace = 0.5;
/** The same for boxes that say something else: a field that was typed into, a clock. */
const exactlySamePlace = 0.8;
/** What every edge of a thing at rest may jitter from one reading to the next, in pixels. */
const jitter = 2;
/** How many texts must have moved alike before a part of the screen counts as scrolled or moved. */
const leastMovedTexts = 3;

/**
 * Numbers the marks of a frame of an episode so that what was in the frame before keeps its number:
 * things at rest, and things that scrolled or moved together. A new thing gets the lowest number
 * that the frame before did not use, so that no number passes directly from one thing to another.
 * Without a frame before, numbers follow reading order. Returns the marks in reading order.
 */
export function keepNumbers(
  previous: readonly Mark[] | null,
  current: readonly UnnumberedMark[],
): Mark[] {
  const marks = numberInReadingOrder(current);
  const kept = new Pairing(previous ?? [], marks).pair();
  const used = new Set((previous ?? []).map(({ id }) => id));
  let last = 0;
  const next = () => {
    do last += 1;
    while (used.has(last));
    return last;
  };
  return marks.map((mark) => ({ ...mark, id: kept.get(mark)?.id ?? next() }));
}

/** Finds out which marks of two frames are the same thing; each is given away once. */
class Pairing {
  private readonly pairs = new Map<Mark, Mark>();
  private readonly taken = new Set<Mark>();

  constructor(
    private readonly before: readonly Mark[],
    private readonly now: readonly Mark[],
  ) {}

  /** The mark of the frame before, by the mark of this one. */
  pair(): ReadonlyMap<Mark, Mark> {
    if (this.before.length === 0) return this.pairs;
    const moved = this.pairUnmistakable();
    // In a list that scrolled by whole rows, a "Delete" stands where another stood: what moved first.
    for (const movement of movements(moved)) this.pairMoved(movement);
    this.pairBest((then, mark) => this.isAtRest(then, mark));
    this.pairBest((then, mark) =>
      then.text !== "" && then.text === mark.text
        ? isSamePlace(then.box, mark.box)
        : then.kind === mark.kind && isExactlySamePlace(then.box, mark.box),
    );
    return this.pairs;
  }

  /** Pairs what only one mark of each frame says and stayed; returns what did so and is elsewhere. */
  private pairUnmistakable(): [Mark, Mark][] {
    const earlier = onlyOnes(this.before);
    const elsewhere: [Mark, Mark][] = [];
    for (const [said, mark] of onlyOnes(this.now)) {
      const then = earlier.get(said);
      if (then === undefined) continue;
      if (isSamePlace(then.box, mark.box)) this.take(then, mark);
      else elsewhere.push([then, mark]);
    }
    return elsewhere;
  }

  /** Pairs the texts that moved alike, and what stood among or beside them and moved along. */
  private pairMoved({ by, pairs }: Movement): void {
    for (const [then, mark] of pairs) this.take(then, mark);
    const part = pairs.map(([, mark]) => mark.box).reduce(boxUnion);
    const along = ([x, y, width, height]: Box): Box => [x + by[0], y + by[1], width, height];
    // Beside them, what may as well be at rest is at rest: a bar of tools beside a list.
    const isAmong = (mark: Mark) =>
      boxContains(part, boxCentre(mark.box)) ||
      (isBeside(mark.box, part, by) && !this.before.some((then) => this.isAtRest(then, mark)));
    this.pairBest(
      (then, mark) => saysTheSame(then, mark) && isSamePlace(along(then.box), mark.box),
      isAmong,
      along,
    );
  }

  private isAtRest(then: Mark, mark: Mark): boolean {
    return !this.taken.has(then) && saysTheSame(then, mark) && isSamePlace(then.box, mark.box);
  }

  /** Pairs what is left and the same, the largest common area first. */
  private pairBest(
    isSame: (then: Mark, mark: Mark) => boolean,
    isMeant: (mark: Mark) => boolean = () => true,
    along: (box: Box) => Box = (box) => box,
  ): void {
    const left = this.before.filter((then) => !this.taken.has(then));
    const found = this.now
      .filter((mark) => !this.pairs.has(mark) && isMeant(mark))
      .flatMap((mark) =>
        left
          .filter((then) => isSame(then, mark))
          .map((then) => ({ then, mark, overlap: boxOverlap(along(then.box), mark.box) })),
      )
      .sort((a, b) => b.overlap - a.overlap);
    for (const { then, mark } of found) {
      if (!this.taken.has(then) && !this.pairs.has(mark)) this.take(then, mark);
    }
  }

  private take(then: Mark, mark: Mark): void {
    this.pairs.set(mark, then);
    this.taken.add(then);
  }
}

const saysTheSame = (a: Mark, b: Mark): boolean => a.kind === b.kind && a.text === b.text;

function isSamePlace(a: Box, b: Box): boolean {
  return boxOverlap(a, b) >= samePlace || edgesAgree(a, b);
}

function isExactlySamePlace(a: Box, b: Box): boolean {
  return boxOverlap(a, b) >= exactlySamePlace || edgesAgree(a, b);
}

function edgesAgree([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): boolean {
  const gaps = [ax - bx, ay - by, ax + aw - bx - bw, ay + ah - by - bh];
  return gaps.every((gap) => Math.abs(gap) <= jitter);
}

/** Whether a box stands in the rows of a part that moved up or down, or in the columns otherwise. */
function isBeside(box: Box, [x, y, width, height]: Box, by: readonly [number, number]): boolean {
  const centre = boxCentre(box);
  return Math.abs(by[1]) >= Math.abs(by[0])
    ? centre.y >= y && centre.y < y + height
    : centre.x >= x && centre.x < x + width;
}

/** The marks whose kind and text no other mark has, by both. */
function onlyOnes(marks: readonly Mark[]): Map<string, Mark> {
  const found = new Map<string, Mark | null>();
  for (const mark of marks) {
    if (mark.text === "") continue;
    const said = `${mark.kind} ${mark.text}`;
    found.set(said, found.has(said) ? null : mark);
  }
  return new Map([...found].flatMap(([said, mark]) => (mark === null ? [] : [[said, mark]])));
}

/** Things of two frames that are the same distance apart. */
interface Movement {
  readonly by: readonly [number, number];
  readonly pairs: readonly (readonly [Mark, Mark])[];
}

/** The common movements of pairs that are elsewhere, the most common first. */
function movements(pairs: readonly (readonly [Mark, Mark])[]): Movement[] {
  const apart = ([then, mark]: readonly [Mark, Mark]) =>
    [mark.box[0] - then.box[0], mark.box[1] - then.box[1]] as const;
  const found: Movement[] = [];
  let left = pairs;
  for (;;) {
    let best: Movement | null = null;
    for (const pair of left) {
      const by = apart(pair);
      const alike = left.filter((other) => {
        const [x, y] = apart(other);
        return Math.abs(x - by[0]) <= jitter && Math.abs(y - by[1]) <= jitter;
      });
      if (alike.length > (best?.pairs.length ?? 0)) best = { by, pairs: alike };
    }
    if (best === null || best.pairs.length < leastMovedTexts) return found;
    found.push(best);
    const { pairs: gone } = best;
    left = left.filter((pair) => !gone.includes(pair));
  }
}
