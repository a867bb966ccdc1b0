import type { Box } from "../geometry.js";
import { boxArea, boxCoverage } from "../geometry.js";
import type { Mark, MarkKind } from "../mark.js";
import type { Observation } from "../observation.js";
import type { Grounder, Grounding } from "../ports.js";

/** One way to read a description on the screen. */
export interface Choice {
  readonly mark: Mark;
  readonly probability: number;
}

export interface Choices {
  /** Best first; marks that show the same thing are joined. */
  readonly ranked: readonly Choice[];
  /** Probability that the screen doesn't show it. */
  readonly none: number;
}

/** Two marks of which one lies in the other and is not much smaller show the same thing. */
const sameThingArea = 12;
const sameThingCoverage = 0.8;

const fieldKinds: readonly MarkKind[] = ["input", "text_area", "combo", "spinner"];

/**
 * Grounds a description. Where it fits several windows, the marks of the active one are tried by
 * themselves: that is the window a person means.
 */
export async function choose(
  grounder: Grounder,
  description: string,
  observation: Observation,
  sure: number,
  signal: AbortSignal,
): Promise<Choices> {
  const { marks, frame } = observation;
  const everywhere = preferControls(
    joined(await grounder.ground(description, { marks, size: frame.size }, signal), marks),
    description,
  );
  const best = everywhere.ranked[0];
  if (best === undefined || best.probability >= sure || everywhere.none > 0.5) return everywhere;
  const active = observation.desktop.active;
  if (active === null) return everywhere;
  const [x, y, width, height] = active.box;
  const box: Box = [x - frame.origin.x, y - frame.origin.y, width, height];
  const inside = marks.filter((mark) => boxCoverage(mark.box, box) > 0.5);
  if (inside.length === 0 || inside.length === marks.length) return everywhere;
  const within = preferControls(
    joined(await grounder.ground(description, { marks: inside, size: frame.size }, signal), inside),
    description,
  );
  return (within.ranked[0]?.probability ?? 0) >= sure ? within : everywhere;
}

/**
 * A control that says just what the person said is not in doubt because a caption elsewhere says
 * that and more (a button "Save" in a window "Save As"): such captions leave the ranking.
 */
function preferControls({ ranked, none }: Choices, description: string): Choices {
  const [best, ...rivals] = ranked;
  if (best === undefined || !isControl(best.mark) || !says(best.mark, description)) {
    return { ranked, none };
  }
  const kept = rivals.filter(({ mark }) => isControl(mark) || says(mark, description));
  const left = [best, ...kept].reduce((sum, { probability }) => sum + probability, none);
  return {
    ranked: [best, ...kept].map(({ mark, probability }) => ({
      mark,
      probability: probability / left,
    })),
    none: none / left,
  };
}

const isControl = ({ kind }: Mark): boolean => kind !== "text" && kind !== "image";

function says({ text }: Mark, description: string): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return plain(text) !== "" && plain(text) === plain(description);
}

/** Adds up the probabilities of marks that show the same thing (a button and the text on it). */
function joined({ candidates, none }: Grounding, marks: readonly Mark[]): Choices {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const ranked: { mark: Mark; probability: number }[] = [];
  for (const { mark: id, probability } of candidates) {
    const mark = byId.get(id);
    if (mark === undefined) continue;
    const same = ranked.slice(0, 8).find((other) => showSameThing(other.mark, mark));
    if (same === undefined) ranked.push({ mark, probability });
    else same.probability += probability;
  }
  ranked.sort((a, b) => b.probability - a.probability);
  return { ranked, none };
}

function showSameThing(a: Mark, b: Mark): boolean {
  const [small, large] = boxArea(a.box) < boxArea(b.box) ? [a, b] : [b, a];
  if (boxCoverage(small.box, large.box) < sameThingCoverage) return false;
  if (boxArea(large.box) > sameThingArea * boxArea(small.box)) return false;
  return small.text === "" || large.text === "" || large.text.includes(small.text);
}

/**
 * The field that text goes into when the description was found on its label: the nearest one to the
 * right on the same line, else the one right below. Null when there is none.
 */
export function fieldOf(label: Mark, marks: readonly Mark[]): Mark | null {
  const [x, y, width, height] = label.box;
  let best: Mark | null = null;
  let least = Infinity;
  for (const mark of marks) {
    if (!fieldKinds.includes(mark.kind)) continue;
    const [fx, fy, fw, fh] = mark.box;
    const sameLine = Math.min(y + height, fy + fh) - Math.max(y, fy) > 0.5 * Math.min(height, fh);
    const across = fx - (x + width);
    const down = fy - (y + height);
    const aligned = Math.min(x + width, fx + fw) - Math.max(x, fx) > 0;
    const gap =
      sameLine && across > -height && across < 16 * height
        ? across
        : aligned && down > -4 && down < 2.5 * height
          ? down + 2 * height
          : Infinity;
    if (gap < least) [best, least] = [mark, gap];
  }
  return best;
}

const toggleKinds: readonly MarkKind[] = ["checkbox", "switch", "radio"];

/** The switch or box that stands on the line of its words, where the line has just one. */
export function toggleOf(label: Mark, marks: readonly Mark[]): Mark | null {
  if (label.kind !== "text" && label.kind !== "row" && label.kind !== "cell") return null;
  const [, y, , height] = label.box;
  const onLine = marks.filter(({ kind, box }) => {
    const shared = Math.min(y + height, box[1] + box[3]) - Math.max(y, box[1]);
    return toggleKinds.includes(kind) && shared > 0.5 * Math.min(height, box[3]);
  });
  return onLine.length === 1 ? (onLine[0] ?? null) : null;
}

/** Least probability, all fields together, at which a description can mean one of them. */
const leastForFields = 0.15;

/**
 * The field that is meant where a text is to be typed and the description fits other things as well
 * (a column's title beside the field "Name"): the one that the ranking's fields and labels agree on.
 * Null when they point at several, or at none.
 */
export function fieldAmong(
  { ranked }: Choices,
  marks: readonly Mark[],
  sure: number,
): Choice | null {
  const fields = new Map<Mark, number>();
  let all = 0;
  for (const { mark, probability } of ranked) {
    const field = isFieldKind(mark.kind)
      ? mark
      : mark.kind === "text"
        ? fieldOf(mark, marks)
        : null;
    if (field === null) continue;
    fields.set(field, (fields.get(field) ?? 0) + probability);
    all += probability;
  }
  if (all < leastForFields) return null;
  for (const [mark, probability] of fields)
    if (probability / all >= sure) return { mark, probability: probability / all };
  return null;
}

export const isFieldKind = (kind: MarkKind): boolean => fieldKinds.includes(kind);

/** The mark of this screen that shows what a mark of an earlier one showed; null when it is gone. */
export function findAgain(earlier: Mark, marks: readonly Mark[]): Mark | null {
  const near = marks.filter(
    (mark) =>
      Math.max(boxCoverage(mark.box, earlier.box), boxCoverage(earlier.box, mark.box)) > 0.6 &&
      boxArea(mark.box) < 4 * boxArea(earlier.box),
  );
  return near.find((mark) => mark.text === earlier.text) ?? near[0] ?? null;
}
