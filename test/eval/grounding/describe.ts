import type { MarkKind } from "../../../app/mark.js";
import type { Random } from "./random.js";
import { kindWords, wordsOfDrawing } from "./everyday.js";
import { relationsOf } from "./relations.js";
import type { Thing, Truth } from "./truth.js";
import { bare, isNested, standsForOne } from "./truth.js";

/** Ways to describe, measured apart. */
export const ways = ["text", "icon", "other icon", "relation"] as const;
export type Way = (typeof ways)[number];

/** One thing as a person would describe it. */
export interface Described {
  readonly way: Way;
  readonly said: string;
  readonly target: Thing;
}

/** No screen weighs more than another because it has more on it. */
const mostOfEach: Readonly<Record<Way, number>> = {
  text: 10,
  icon: 8,
  "other icon": 4,
  relation: 10,
};
/** Longer names are sentences; nobody says them whole. */
const longestName = 40;

const still: ReadonlySet<MarkKind> = new Set(["text", "image", "scrollbar"]);
const drawn: ReadonlySet<MarkKind> = new Set(["icon", "button", "window_control"]);

/** Descriptions of a screen's things by seed: which are taken and how they are worded is chance. */
export function describeScreen(truth: Truth, random: Random): Described[] {
  const { things } = truth;
  const targets = things.filter(({ kind }) => !still.has(kind));
  const all: Described[] = [
    ...targets.flatMap((thing) => byText(thing, things, random)),
    ...targets.flatMap((thing) => byDrawing(thing, things, random)),
    ...relationsOf(truth, random).map((described) => ({ way: "relation" as const, ...described })),
  ];
  return ways.flatMap((way) =>
    random.some(
      all.filter((described) => described.way === way),
      mostOfEach[way],
    ),
  );
}

function byText(target: Thing, things: readonly Thing[], random: Random): Described[] {
  const name = target.name.trim();
  if (!target.visible || name.length > longestName || !/[\p{L}\p{N}]/u.test(name)) return [];
  if (!standsForOne(target, things)) return [];
  const kind = random.pick(kindWords[target.kind]);
  const said = random.pick([
    name,
    name.toLowerCase(),
    `'${name}'`,
    `the ${name} ${kind}`,
    `the '${name}' ${kind}`,
    `the ${name.toLowerCase()} ${kind}`,
  ]);
  return [{ way: "text", said, target }];
}

function byDrawing(target: Thing, things: readonly Thing[], random: Random): Described[] {
  if (target.visible || target.name.trim() === "" || !drawn.has(target.kind)) return [];
  const words = wordsOfDrawing(target.name);
  const kind = random.pick(target.kind === "window_control" ? ["button"] : ["icon", "button"]);
  if (words === null) {
    if (target.name.length > longestName || !standsForOne(target, things)) return [];
    return [{ way: "other icon", said: `the ${target.name.toLowerCase()} ${kind}`, target }];
  }
  // Neither another drawing nor a text may go by one of the words.
  const same = things.filter(
    (other) =>
      words.includes(other.name.toLowerCase().trim()) || bare(other.name) === bare(target.name),
  );
  if (same.some((other) => other !== target && !isNested(other.box, target.box))) return [];
  return [{ way: "icon", said: `the ${random.pick(words)} ${kind}`, target }];
}
