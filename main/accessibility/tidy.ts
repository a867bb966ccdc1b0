import type { Box } from "../../app/geometry.js";
import { boxArea, boxCoverage, boxIntersection, boxOverlap, boxUnion } from "../../app/geometry.js";
import type { MarkKind, UnnumberedMark } from "../../app/mark.js";
import type { Element } from "./walk.js";

/** Widgets that are reported twice overlap so much; the truth of models/training merges there too. */
const reportedTwice = 0.85;
/** How much of a text or picture lies in the thing that it belongs to. */
const inside = 0.9;
/** A program says that the thing is there, yet can't see whether something is in its way. */
const score = 0.85;

/** Things that may hold text and pictures which are no part of them. */
const holdsOthers: ReadonlySet<MarkKind> = new Set(["text", "text_area", "image", "scrollbar"]);

/** The marks of one window: one a thing, texts that only repeat their thing's name left out. */
export function tidy(elements: readonly Element[]): UnnumberedMark[] {
  const rows = withRows(elements);
  const single = rows.filter((each, index) => !isRepeated(each, index, rows));
  return single
    .filter((each) => !isPartOfAnother(each, single))
    .map(({ box, kind, text, state }) => ({
      box,
      kind,
      text,
      source: ["accessibility"] as const,
      score,
      why: `Its program calls it ${describe(kind)}.`,
      ...(Object.keys(state).length > 0 ? { state } : {}),
    }));
}

function describe(kind: MarkKind): string {
  const words = kind.replace("_", " ");
  return `${/^[aeiou]/u.test(words) ? "an" : "a"} ${words}`;
}

/** Toolkits often tell a table's cells and not its rows. A row of one cell is a row and no cell. */
function withRows(elements: readonly Element[]): Element[] {
  const hasRows = elements.some(({ kind }) => kind === "row");
  const cells = elements.filter(({ kind }) => kind === "cell");
  if (hasRows || cells.length === 0) return [...elements];
  const others = elements.filter(({ kind }) => kind !== "cell");
  const lines = new Map<string, Element[]>();
  for (const cell of cells) {
    const key = `${cell.parent} ${cell.box[1]} ${cell.box[3]}`;
    lines.set(key, [...(lines.get(key) ?? []), cell]);
  }
  return [...others, ...[...lines.values()].flatMap(rowOf)];
}

function rowOf(line: readonly Element[]): Element[] {
  const [first, ...rest] = [...line].sort((a, b) => a.box[0] - b.box[0]);
  if (first === undefined) return [];
  const box = rest.reduce<Box>((whole, cell) => boxUnion(whole, cell.box), first.box);
  const text = [first, ...rest].map((cell) => cell.text).filter((each) => each !== "");
  const row: Element = { ...first, kind: "row", box, text: text.join(" ") };
  return rest.length === 0 ? [row] : [row, first, ...rest];
}

/** Of two reports of one widget the one that says more stays; of equals, the first. */
function isRepeated(each: Element, index: number, all: readonly Element[]): boolean {
  return all.some(
    (other, at) =>
      at !== index &&
      boxOverlap(each.box, other.box) > reportedTwice &&
      (worth(other) > worth(each) || (worth(other) === worth(each) && at < index)),
  );
}

function worth({ kind, text }: Element): number {
  const isPlain = kind === "text" || kind === "image";
  return (isPlain ? 0 : 2) + (text === "" ? 0 : 1) - (kind === "row" || kind === "cell" ? 0.5 : 0);
}

function isPartOfAnother(each: Element, all: readonly Element[]): boolean {
  if (each.kind !== "text" && each.kind !== "image") return false;
  return all.some(
    (other) =>
      other !== each &&
      !holdsOthers.has(other.kind) &&
      boxIntersection(each.box, other.box) !== null &&
      boxCoverage(each.box, other.box) >= inside &&
      boxArea(other.box) > boxArea(each.box) &&
      (other.kind !== "row" || other.text.includes(each.text)),
  );
}
