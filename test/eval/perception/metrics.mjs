/**
 * How well marks fit what a screen shows. Boxes are [x, y, width, height] in pixels of the picture.
 * @typedef {readonly [number, number, number, number]} Box
 * @typedef {{ box: Box, kind: string, name: string, visible: boolean, state: Record<string, boolean> }} Thing
 * @typedef {{ box: Box, kind: string, text: string, state?: Record<string, boolean> }} Mark
 * @typedef {{ exhaustive: boolean, ignore?: Box[], things: Thing[] }} Truth
 */

/** Targets smaller than this on both sides are the small ones. */
const smallSide = 24;
const leastOverlap = 0.5;
/** What nobody acts on: neither a target nor, as a mark, a false alarm. */
const still = new Set(["text", "image"]);

/** @param {Box} box */
const area = (box) => box[2] * box[3];
/** @param {Box} box @param {number} x @param {number} y */
const contains = (box, x, y) =>
  x >= box[0] && y >= box[1] && x < box[0] + box[2] && y < box[1] + box[3];

/** Intersection over union. @param {Box} a @param {Box} b */
export function overlap(a, b) {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (area(a) + area(b) - width * height);
}

/** Letters and digits, case-blind. @param {string} text */
export const bare = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Pairs of marks and things that overlap enough, each in one pair, the best first.
 * @param {readonly Mark[]} marks @param {readonly Thing[]} things
 * @returns {Map<Thing, Mark>}
 */
export function pair(marks, things) {
  const all = marks.flatMap((mark) =>
    things.map((thing) => ({ mark, thing, overlap: overlap(mark.box, thing.box) })),
  );
  all.sort((a, b) => b.overlap - a.overlap);
  /** @type {Map<Thing, Mark>} */
  const pairs = new Map();
  const used = new Set();
  for (const { mark, thing, overlap: share } of all) {
    if (share < leastOverlap) break;
    if (pairs.has(thing) || used.has(mark)) continue;
    pairs.set(thing, mark);
    used.add(mark);
  }
  return pairs;
}

/** Counts that can be summed over screens. */
export const noCounts = () => ({
  screens: 0,
  targets: 0,
  marks: 0,
  hit: 0,
  small: 0,
  smallHit: 0,
  overlapping: 0,
  acting: 0,
  right: 0,
  kind: 0,
  named: 0,
  text: 0,
  states: 0,
  state: 0,
});
/** @typedef {ReturnType<typeof noCounts>} Counts */

/**
 * One screen's counts, and what was missed, made up or taken for something else.
 * @param {readonly Mark[]} marks @param {Truth} truth
 */
export function measure(marks, truth) {
  const targets = truth.things.filter(({ kind }) => !still.has(kind));
  const counts = { ...noCounts(), screens: 1, targets: targets.length, marks: marks.length };
  /** @param {number} x @param {number} y */
  const smallestAt = (x, y) =>
    targets.filter(({ box }) => contains(box, x, y)).sort((a, b) => area(a.box) - area(b.box))[0];
  /** @type {Map<Thing, Mark>} */
  const hits = new Map();
  for (const mark of marks) {
    const thing = smallestAt(mark.box[0] + mark.box[2] / 2, mark.box[1] + mark.box[3] / 2);
    if (thing === undefined) continue;
    const known = hits.get(thing);
    if (!known || overlap(mark.box, thing.box) > overlap(known.box, thing.box))
      hits.set(thing, mark);
  }
  /** @type {[string, string][]} */
  const kinds = [];
  for (const thing of targets) {
    const mark = hits.get(thing);
    const small = Math.max(thing.box[2], thing.box[3]) < smallSide;
    if (small) counts.small++;
    if (mark === undefined) continue;
    counts.hit++;
    if (small) counts.smallHit++;
    kinds.push([thing.kind, mark.kind]);
    if (thing.kind === mark.kind) counts.kind++;
    if (thing.visible && bare(thing.name) !== "") {
      counts.named++;
      if (bare(thing.name) === bare(mark.text)) counts.text++;
    }
    for (const [name, value] of Object.entries(thing.state)) {
      // Focus is a blinking cursor or a thin line, and what can't be seen is left unsaid.
      if (name !== "checked" && name !== "selected" && name !== "disabled") continue;
      counts.states++;
      if ((mark.state?.[name] ?? false) === value) counts.state++;
    }
  }
  counts.overlapping = pair(marks, targets).size;
  /** @type {Mark[]} */
  let spurious = [];
  if (truth.exhaustive) {
    const acting = marks.filter(
      ({ kind, box: [x, y, w, h] }) =>
        !still.has(kind) && !truth.ignore?.some((part) => contains(part, x + w / 2, y + h / 2)),
    );
    const right = new Set(pair(acting, targets).values());
    counts.acting = acting.length;
    counts.right = right.size;
    spurious = acting.filter((mark) => !right.has(mark));
  }
  return { counts, kinds, missed: targets.filter((thing) => !hits.has(thing)), spurious, hits };
}

/** @param {Counts} sum @param {Counts} more */
export function addCounts(sum, more) {
  for (const key of /** @type {(keyof Counts)[]} */ (Object.keys(sum))) sum[key] += more[key];
}

/** The figures; null where there was nothing to count. @param {Counts} c */
export function figures(c) {
  /** @param {number} part @param {number} whole */
  const share = (part, whole) => (whole === 0 ? null : part / whole);
  return {
    hit: share(c.hit, c.targets),
    smallHit: share(c.smallHit, c.small),
    overlap: share(c.overlapping, c.targets),
    precision: share(c.right, c.acting),
    marksPerTarget: share(c.marks, c.targets),
    text: share(c.text, c.named),
    kind: share(c.kind, c.hit),
    state: share(c.state, c.states),
  };
}
