import type { Box } from "../../../app/geometry.js";
import type { MarkKind } from "../../../app/mark.js";
import type { Random } from "./random.js";
import { kindWords } from "./everyday.js";
import type { Thing, Truth } from "./truth.js";
import { isNested, standsForOne } from "./truth.js";

interface Related {
  readonly said: string;
  readonly target: Thing;
}

/** Kinds that go by the same word: a description of one must not fit another. */
const alike: readonly (readonly MarkKind[])[] = [
  ["button", "icon", "window_control"],
  ["input", "text_area", "spinner", "combo"],
  ["checkbox", "switch"],
  ["radio"],
  ["slider"],
  ["tab"],
  ["link"],
];
/** Kinds that people count. */
const counted: readonly MarkKind[] = ["tab", "radio", "checkbox", "menu", "menu_item", "link", "combo", "slider", "switch"]; // prettier-ignore
const places = ["first", "second", "third", "fourth"] as const;
/** Things further apart than this are not beside each other, pixels. */
const reach = { across: 240, down: 60 } as const;
/** A second candidate must be further away by this factor and these pixels. */
/** Nobody says that a whole pane is next to a label: heights differ by less than this. */
const sameSize = 6;
const clear = { factor: 2, margin: 24 } as const;

/** Descriptions by what is around a thing, where the truth's geometry leaves no doubt. */
export function relationsOf({ things, exhaustive }: Truth, random: Random): Related[] {
  const anchors = things.filter(
    (thing) =>
      thing.visible &&
      thing.name.length <= 30 &&
      /\p{L}{2}/u.test(thing.name) &&
      standsForOne(thing, things),
  );
  return [
    ...anchors.flatMap((anchor) => alike.flatMap((kinds) => around(anchor, kinds, things, random))),
    ...anchors.flatMap((anchor) => rowsUnder(anchor, things, random)),
    ...(exhaustive
      ? [...counted.flatMap((kind) => inSequence(kind, things, random)), ...atBottom(things)]
      : []),
  ];
}

type Side = "left" | "right" | "above" | "below";

const sideWords: Readonly<Record<Side, readonly string[]>> = {
  left: ["left of", "to the left of"],
  right: ["right of", "to the right of"],
  above: ["above"],
  below: ["below", "under"],
};

/** "the check box next to Total", "the field below Name", "the button right of Search". */
function around(
  anchor: Thing,
  kinds: readonly MarkKind[],
  things: readonly Thing[],
  random: Random,
): Related[] {
  // An open menu lies over the window: nothing there is beside its items.
  if (anchor.kind === "menu_item") return [];
  const others = things.filter(({ box }) => !isNested(box, anchor.box));
  const near = others
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((thing) => {
      const found = sideOf(thing.box, anchor.box);
      return found === null ? [] : [{ thing, ...found }];
    })
    .sort((a, b) => a.gap - b.gap);
  return (["left", "right", "above", "below"] as const).flatMap((side) => {
    const [first, second] = near.filter((one) => one.side === side);
    if (
      first === undefined ||
      first.gap > (side === "left" || side === "right" ? reach.across : reach.down)
    )
      return [];
    const isOnly = (rival: { gap: number } | undefined) =>
      rival === undefined || rival.gap > clear.factor * Math.max(0, first.gap) + clear.margin;
    const onSide = (rival: Thing) => sideOf(rival.box, anchor.box)?.side === side;
    const between = others.some(
      (other) =>
        other !== first.thing &&
        !isNested(other.box, first.thing.box) &&
        onSide(other) &&
        (sideOf(other.box, anchor.box)?.gap ?? Infinity) < first.gap,
    );
    const isAcross = side === "left" || side === "right";
    const heights = [first.thing.box[3], anchor.box[3]] as const;
    if (isAcross && Math.max(...heights) > sameSize * Math.min(...heights)) return [];
    if (between || !isOnly(second)) return [];
    const word = random.pick(kindWords[first.thing.kind]);
    const quoted = random.chance(0.3) ? `'${anchor.name}'` : anchor.name;
    const beside = near.filter((one) => one.side === "left" || one.side === "right");
    const isBeside =
      (side === "left" || side === "right") &&
      first.gap < 80 &&
      beside[0] === first &&
      isOnly(beside[1]);
    const place =
      isBeside && random.chance(0.6)
        ? random.pick(["next to", "beside"])
        : random.pick(sideWords[side]);
    return [{ said: `the ${word} ${place} ${quoted}`, target: first.thing }];
  });
}

/** On which side of an anchor a thing lies, and how far; null where neither line nor column is shared. */
export function sideOf(
  [x, y, w, h]: Box,
  [ax, ay, aw, ah]: Box,
): { side: Side; gap: number } | null {
  const sharedY = Math.min(y + h, ay + ah) - Math.max(y, ay);
  if (sharedY > 0.5 * Math.min(h, ah))
    return x + w / 2 < ax + aw / 2
      ? { side: "left", gap: ax - (x + w) }
      : { side: "right", gap: x - (ax + aw) };
  const sharedX = Math.min(x + w, ax + aw) - Math.max(x, ax);
  if (sharedX <= 0.3 * Math.min(w, aw)) return null;
  return y + h / 2 < ay + ah / 2
    ? { side: "above", gap: ay - (y + h) }
    : { side: "below", gap: y - (ay + ah) };
}

/** "the second row under Title": rows that follow a heading without a break. */
function rowsUnder(anchor: Thing, things: readonly Thing[], random: Random): Related[] {
  if (anchor.kind !== "header") return [];
  const rows = things
    .filter(({ kind, box }) => kind === "row" && sideOf(box, anchor.box)?.side === "below")
    .sort((a, b) => a.box[1] - b.box[1]);
  let end = anchor.box[1] + anchor.box[3];
  return rows.slice(0, places.length).flatMap((target, index) => {
    const follows = Math.abs(target.box[1] - end) < 0.5 * target.box[3];
    end = follows ? target.box[1] + target.box[3] : Infinity;
    const word = random.pick(["row", "line"]);
    return follows
      ? [{ said: `the ${places[index] ?? ""} ${word} under ${anchor.name}`, target }]
      : [];
  });
}

/** "the first tab", "the last check box": kinds whose things stand in one line or one column. */
function inSequence(kind: MarkKind, things: readonly Thing[], random: Random): Related[] {
  const ones = things.filter((thing) => thing.kind === kind);
  if (ones.length < 2 || ones.length > 9) return [];
  const along = [0, 1].find((axis) => {
    const across = 1 - axis;
    const [a = ones[0]] = ones;
    return ones.every((one) => Math.abs((one.box[across] ?? 0) - (a?.box[across] ?? 0)) < 6);
  });
  if (along === undefined) return [];
  const sorted = ones.sort((a, b) => (a.box[along] ?? 0) - (b.box[along] ?? 0));
  const word = random.pick(kindWords[kind]);
  return sorted.flatMap((target, index) => {
    const last = index === sorted.length - 1;
    const place = last ? "last" : places[index];
    return place === undefined ? [] : [{ said: `the ${place} ${word}`, target }];
  });
}

/** "the last button at the bottom": the rightmost of the lowest line of buttons. */
function atBottom(things: readonly Thing[]): Related[] {
  const buttons = things.filter(({ kind }) => kind === "button");
  const lowest = Math.max(...buttons.map(({ box }) => box[1] + box[3] / 2));
  const line = buttons
    .filter(({ box }) => lowest - box[1] - box[3] / 2 < 8)
    .sort((a, b) => a.box[0] - b.box[0]);
  const target = line.at(-1);
  const higher = buttons.some(({ box }) => {
    const up = lowest - box[1] - box[3] / 2;
    return up >= 8 && up < 60;
  });
  if (line.length < 2 || higher || target === undefined) return [];
  return [{ said: "the last button at the bottom", target }];
}
