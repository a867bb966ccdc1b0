import type { Box } from "../geometry.js";
import { boxArea, boxCoverage, boxUnion } from "../geometry.js";
import type { Mark } from "../mark.js";
import type { Place, Side } from "./read-place.js";

/** How far apart two things may be that are said to be beside or below each other, pixels. */
const reach = { across: 420, down: 120, close: 60 } as const;
/** What is this much further away than the nearest thing that can be acted on is no longer beside. */
const clear = { factor: 2, margin: 24 } as const;
/** Marks that lie this much in another show the same thing as it, or a part of it. */
const nestedShare = 0.7;
/** Boxes of things that touch may overlap by this share of the smaller. */
const mostOver = 0.4;
/** A text is broken into so many pieces at most. */
const mostPieces = 5;

/**
 * The one mark that stands at a place: beside an anchor, or at a number among its like. Null where
 * none or several do.
 */
export function atPlace(
  place: Place,
  anchors: readonly Mark[],
  marks: readonly Mark[],
): Mark | null {
  if (place.side === null) return inOrder(place, marks);
  const isRow = place.kinds.includes("row");
  const found = new Set(
    anchors.flatMap(
      (anchor) => (isRow ? rowFrom(place, anchor, marks) : besideOf(place, anchor, marks)) ?? [],
    ),
  );
  const [mark] = found;
  return found.size === 1 && mark !== undefined ? mark : null;
}

/** Marks that say just this, each thing once, as large as it is seen. */
export function saying(words: string, marks: readonly Mark[]): Mark[] {
  const wanted = plainText(words);
  if (wanted === "") return [];
  const said = marks.filter(({ text }) => plainText(text) === wanted);
  // What is written counts before what a drawing is taken for.
  const read = said.filter(({ source }) => source.includes("ocr"));
  const all = read.length > 0 ? read : said.length > 0 ? said : piecewise(wanted, marks);
  return all.filter(
    (mark) =>
      !all.some(
        (other) => other !== mark && isNested(mark.box, other.box) && isLarger(other, mark),
      ),
  );
}

/** Perception may break a text into words that stand side by side: the first stands for them all. */
function piecewise(wanted: string, marks: readonly Mark[]): Mark[] {
  return inLines(marks.filter(({ text }) => plainText(text) !== "")).flatMap((line) =>
    line.flatMap((first, index) => {
      let [said, box] = [plainText(first.text), first.box];
      for (const next of line.slice(index + 1, index + mostPieces)) {
        if (!wanted.startsWith(said) || next.box[0] - box[0] - box[2] > first.box[3]) return [];
        said = `${said} ${plainText(next.text)}`;
        box = boxUnion(box, next.box);
        if (said === wanted) return [{ ...first, box }];
      }
      return [];
    }),
  );
}

const isLarger = (a: Mark, b: Mark): boolean =>
  boxArea(a.box) > boxArea(b.box) || (boxArea(a.box) === boxArea(b.box) && a.id < b.id);

const isNested = (a: Box, b: Box): boolean =>
  Math.max(boxCoverage(a, b), boxCoverage(b, a)) > nestedShare;

interface Near {
  readonly mark: Mark;
  readonly side: Exclude<Side, "beside">;
  readonly gap: number;
}

function besideOf(place: Place, anchor: Mark, marks: readonly Mark[]): Mark | null {
  const near = marks
    .filter(({ box }) => !isNested(box, anchor.box))
    .flatMap((mark): Near[] => {
      const found = sideOf(mark.box, anchor.box);
      if (found === null || !isOn(place.side, found.side)) return [];
      const far = found.side === "left" || found.side === "right" ? reach.across : reach.down;
      return found.gap > far || isOver(mark.box, anchor.box, found) ? [] : [{ mark, ...found }];
    })
    .sort((a, b) => a.gap - b.gap);
  const own = near.filter(({ mark }) => place.kinds.includes(mark.kind));
  const like = near.filter(({ mark }) => place.alike.includes(mark.kind));
  const [first, other] = [own[0], like[0]];
  // What perception took for a similar kind counts where nothing of the kind itself is as near.
  const isFar =
    first !== undefined &&
    other !== undefined &&
    first.gap > clear.factor * Math.max(0, other.gap) + clear.margin;
  const best = first === undefined || isFar ? other : first;
  if (best === undefined) return place.alike.length === 0 ? null : anyBeside(near);
  const rank = (place.ordinal ?? 1) - 1;
  if (rank === 0) return best.mark;
  const all = (best === first ? own : like).map(({ mark }) => mark);
  return all.at(place.ordinal === -1 ? -1 : rank) ?? null;
}

/** What stands right at the anchor, whatever perception took it for. */
function anyBeside(near: readonly Near[]): Mark | null {
  const [first] = near;
  return first !== undefined && first.gap < reach.close ? first.mark : null;
}

/** Whether two boxes lie over each other by more than their edges: then neither is beside the other. */
function isOver(a: Box, b: Box, { side, gap }: Pick<Near, "side" | "gap">): boolean {
  const along = side === "left" || side === "right" ? 2 : 3;
  return gap < -mostOver * Math.min(a[along], b[along]);
}

const isOn = (wanted: Side | null, side: Side): boolean =>
  wanted === side || (wanted === "beside" && (side === "left" || side === "right"));

/** On which side of an anchor a box lies, and how far; null where they share neither line nor column. */
function sideOf(
  [x, y, w, h]: Box,
  [ax, ay, aw, ah]: Box,
): { side: Near["side"]; gap: number } | null {
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

/** "the second row under Title": the lines of what stands in the column, one after the other. */
function rowFrom({ ordinal, side }: Place, anchor: Mark, marks: readonly Mark[]): Mark | null {
  if (side !== "below" && side !== "above") return null;
  const column = marks.filter(
    ({ box }) => sideOf(box, anchor.box)?.side === side && box[3] < 3 * anchor.box[3],
  );
  const lines = inLines(column);
  if (side === "above") lines.reverse();
  const line = lines.at(ordinal === null ? 0 : ordinal > 0 ? ordinal - 1 : ordinal) ?? [];
  return line.find(({ kind }) => kind === "row") ?? line[0] ?? null;
}

/** Marks by the lines that they stand on, from the top, each from the left. */
function inLines(marks: readonly Mark[]): Mark[][] {
  const lines: Mark[][] = [];
  const middle = ({ box }: Mark) => box[1] + box[3] / 2;
  for (const mark of marks.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const first = line?.[0];
    const together =
      first !== undefined &&
      Math.abs(middle(mark) - middle(first)) < 0.5 * Math.min(mark.box[3], first.box[3]);
    if (line !== undefined && together) line.push(mark);
    else lines.push([mark]);
  }
  for (const line of lines) line.sort((a, b) => a.box[0] - b.box[0]);
  return lines;
}

/** "the third tab", "the last button at the bottom": by reading order among marks of the kind. */
function inOrder({ kinds, ordinal, edge }: Place, marks: readonly Mark[]): Mark | null {
  if (ordinal === null) return null;
  // A row is a matter of the list that it is in, and lists are not told apart here.
  if (kinds.includes("row")) return null;
  const [kind] = kinds;
  const atEnd: readonly (Mark["kind"] | undefined)[] = edge === null ? [kind] : [kind, "tab"];
  const ones = marks.filter((mark) => atEnd.includes(mark.kind));
  const alone = ones.filter(
    (mark) =>
      !ones.some(
        (other) => other !== mark && isNested(mark.box, other.box) && isLarger(other, mark),
      ),
  );
  const lines = inLines(alone).flatMap(isBar(kind) ? runsOf : (line) => [line]);
  const counted =
    edge === "bottom"
      ? lines.at(-1)
      : edge === "top"
        ? lines[0]
        : isBar(kind)
          ? longest(lines)
          : lines.flat();
  if (counted === undefined || (counted.length < 2 && edge === null)) return null;
  return counted.at(ordinal > 0 ? ordinal - 1 : ordinal) ?? null;
}

/** Kinds that stand in one bar; what is seen of the kind elsewhere is a misreading. */
const isBar = (kind: Mark["kind"] | undefined): boolean =>
  kind === "tab" || kind === "menu" || kind === "link";

/** The parts of a line between which there is a gap that no bar has. */
function runsOf(line: readonly Mark[]): Mark[][] {
  const runs: Mark[][] = [];
  for (const mark of line) {
    const last = runs.at(-1)?.at(-1);
    const gap = last === undefined ? Infinity : mark.box[0] - last.box[0] - last.box[2];
    if (gap < reach.close) runs.at(-1)?.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

const longest = (lines: readonly Mark[][]): Mark[] | undefined =>
  lines.toSorted((a, b) => b.length - a.length)[0];

/** Letters of other scripts that look like Latin ones: text recognition takes the one for the other. */
const lookalikes: Readonly<Record<string, string>> = {
  а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x", і: "i", ο: "o", α: "a", ρ: "p", ν: "v",
}; // prettier-ignore

/** Letters and digits in small letters, with single spaces; what looks the same is the same. */
export const plainText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => lookalikes[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
