import type { Box } from "../../app/geometry.js";
import { boxArea, boxCentre, boxContains, boxCoverage, boxOverlap } from "../../app/geometry.js";
import type { MarkKind, UnnumberedMark } from "../../app/mark.js";
import { raisesRisk } from "../../app/risk.js";
import { likeness } from "../grounding/text-match.js";

/** Boxes of one thing overlap at least so much (intersection over union), as the evaluation has it. */
const sameThing = 0.5;
/** The part of a seen mark that must lie in a told thing to be a part of it. */
const leastInside = 0.6;
/** Buttons without a text of their own that are no larger and hardly oblong show a picture alone. */
const largestIcon = 48;
const longestIcon = 1.6;

/** Things that are one target from edge to edge: whatever is seen inside is a part of them. */
const solid: ReadonlySet<MarkKind> = new Set([
  "button",
  "icon",
  "checkbox",
  "radio",
  "switch",
  "menu",
  "menu_item",
  "link",
  "header",
  "combo",
  "window_control",
]);
/** Fields and tabs hold buttons of their own (clear, step, close), and a text that is theirs. */
const holders: ReadonlySet<MarkKind> = new Set(["input", "spinner", "tab", "slider"]);
const partsOfHolders: ReadonlySet<MarkKind> = new Set([
  "text",
  "image",
  "input",
  "spinner",
  "combo",
  "tab",
  "slider",
  "link",
]);
const textual: ReadonlySet<MarkKind> = new Set(["text", "row", "cell", "link", "menu_item"]);
/** What lists, tool bars and pictures in pages can be taken for. */
const taken: ReadonlySet<MarkKind> = new Set([
  "button",
  "combo",
  "icon",
  "image",
  "input",
  "link",
  "text_area",
]);
const mostlyInside = 0.9;
/** Things that say what stands in them instead of a name. */
const isField: ReadonlySet<MarkKind> = new Set(["input", "text_area", "combo", "spinner"]);
/** Fewer letters than this are often an icon that was read as text. */
const leastName = 3;
/** Readings of one name are at least so alike; text recognition rarely gets half of a word wrong. */
const leastLikeness = 0.5;
/** What only a look can tell apart from what programs call a button. */
const finerThanButton: ReadonlySet<MarkKind> = new Set([
  "icon",
  "window_control",
  "switch",
  "combo",
]);

/**
 * Fuses the marks that were seen with the things that programs tell about (both in pixels of one
 * frame) into one mark a thing. A told thing gives its mark the kind, the state, the name and the
 * box; what was seen of it gives the sources, the score, and what the program left out. Told things
 * that were not seen are added, seen marks that no program knows stay.
 */
export function fuseAccessible(
  vision: readonly UnnumberedMark[],
  accessible: readonly UnnumberedMark[],
): UnnumberedMark[] {
  const owners = vision.map((seen) => ownerOf(seen, accessible));
  const parts = new Map<UnnumberedMark, UnnumberedMark[]>();
  const free: UnnumberedMark[] = [];
  vision.forEach((seen, index) => {
    const owner = owners[index] ?? null;
    if (owner !== null) parts.set(owner, [...(parts.get(owner) ?? []), seen]);
    else if (!isGluedText(seen, accessible) && !isContainer(seen, accessible)) free.push(seen);
  });
  const told = accessible.flatMap((thing) => {
    const seen = parts.get(thing) ?? [];
    const box = plausibleBox(thing, seen, accessible);
    if (box === null || (seen.length === 0 && !addsSomething(thing, vision))) return [];
    return [fuse({ ...thing, box }, seen)];
  });
  return [...told, ...free];
}

/** The told thing that a seen mark is, or is a part of; null when it is a thing of its own. */
function ownerOf(
  seen: UnnumberedMark,
  accessible: readonly UnnumberedMark[],
): UnnumberedMark | null {
  let best: UnnumberedMark | null = null;
  let bestOverlap = sameThing;
  let smallest: UnnumberedMark | null = null;
  const centre = boxCentre(seen.box);
  for (const thing of accessible) {
    const overlap = boxOverlap(seen.box, thing.box);
    if (overlap >= bestOverlap) [best, bestOverlap] = [thing, overlap];
    if (boxContains(thing.box, centre) && isSmaller(thing, smallest)) smallest = thing;
  }
  if (best !== null) return best;
  return smallest !== null && isPart(seen, smallest) ? smallest : null;
}

function isSmaller(thing: UnnumberedMark, other: UnnumberedMark | null): boolean {
  return other === null || boxArea(thing.box) < boxArea(other.box);
}

/** Whether a seen mark with its centre in a told thing belongs to it instead of lying on it. */
function isPart(seen: UnnumberedMark, thing: UnnumberedMark): boolean {
  if (boxCoverage(seen.box, thing.box) < leastInside) return false;
  if (solid.has(thing.kind)) return true;
  if (holders.has(thing.kind)) return partsOfHolders.has(seen.kind);
  // A list's row and a paragraph own their text; a long document does not own its lines.
  return (
    (thing.kind === "row" || thing.kind === "cell" || thing.kind === "text") &&
    textual.has(seen.kind) &&
    (thing.text === "" || saysPartOf(seen.text, thing.text))
  );
}

/** Whether a text is the whole or a part of another, give or take a misread letter. */
function saysPartOf(text: string, whole: string): boolean {
  const [part, all] = [letters(text), letters(whole)];
  return all.includes(part) || likeness(part, all, leastLikeness) >= leastLikeness;
}

/** A list or a tool bar that was taken for one thing: what lies in it is told one by one. */
function isContainer(seen: UnnumberedMark, accessible: readonly UnnumberedMark[]): boolean {
  if (!taken.has(seen.kind)) return false;
  const inside = accessible.filter(
    (thing) => thing.kind !== "text" && boxCoverage(thing.box, seen.box) >= mostlyInside,
  );
  return inside.length >= 2;
}

/** One line that was read across several things, the entries of a menu bar for example. */
function isGluedText(seen: UnnumberedMark, accessible: readonly UnnumberedMark[]): boolean {
  if (!textual.has(seen.kind) || !seen.source.includes("ocr")) return false;
  const under = accessible.filter(
    (thing) =>
      (solid.has(thing.kind) || thing.kind === "tab") &&
      boxCoverage(thing.box, seen.box) >= leastInside / 2 &&
      letters(thing.text) !== "" &&
      letters(seen.text).includes(letters(thing.text)),
  );
  return under.length >= 2;
}

/** Static text and pictures count only where nothing was seen: programs tell them in other pieces. */
function addsSomething(thing: UnnumberedMark, vision: readonly UnnumberedMark[]): boolean {
  if (thing.kind !== "text" && thing.kind !== "image") return true;
  const centre = boxCentre(thing.box);
  return !vision.some(
    (seen) => boxContains(seen.box, centre) || boxContains(thing.box, boxCentre(seen.box)),
  );
}

/**
 * The box of a link that goes on in a second line reaches around other links, and its middle is no
 * place to click: then the longest part that was seen is the place, or there is none.
 */
function plausibleBox(
  thing: UnnumberedMark,
  seen: readonly UnnumberedMark[],
  accessible: readonly UnnumberedMark[],
): Box | null {
  const reachesAround = (other: UnnumberedMark) =>
    other !== thing && other.kind === "link" && boxCoverage(other.box, thing.box) >= mostlyInside;
  if (thing.kind !== "link" || !accessible.some(reachesAround)) return thing.box;
  const [longest] = [...seen].sort((a, b) => boxArea(b.box) - boxArea(a.box));
  return longest?.box ?? null;
}

function fuse(thing: UnnumberedMark, seen: readonly UnnumberedMark[]): UnnumberedMark {
  const closest = seen.reduce<UnnumberedMark | null>(
    (best, each) =>
      best === null || boxOverlap(each.box, thing.box) > boxOverlap(best.box, thing.box)
        ? each
        : best,
    null,
  );
  const state = { ...closest?.state, ...thing.state };
  const why = [thing.why, closest?.why].filter((each) => each !== undefined).join(" ");
  return {
    box: thing.box,
    text: textFor(thing, seen),
    kind: kindOf(thing, closest, seen),
    source: [...new Set([...seen.flatMap(({ source }) => source), ...thing.source])],
    score: Math.max(thing.score, ...seen.map(({ score }) => score)),
    ...(Object.keys(state).length > 0 ? { state } : {}),
    ...(why === "" ? {} : { why }),
  };
}

function kindOf(
  thing: UnnumberedMark,
  closest: UnnumberedMark | null,
  seen: readonly UnnumberedMark[],
): MarkKind {
  // Text and pictures are what a program calls a thing that it knows no better name for.
  if (thing.kind === "text" || thing.kind === "image") {
    const isSame = closest !== null && boxOverlap(closest.box, thing.box) >= sameThing;
    return isSame ? closest.kind : thing.kind;
  }
  if (thing.kind !== "button") return thing.kind;
  const hasText = seen.some(({ source, text }) => source.includes("ocr") && letters(text) !== "");
  if (closest !== null && finerThanButton.has(closest.kind)) {
    return closest.kind === "icon" && hasText ? "button" : closest.kind;
  }
  return !hasText && looksLikeIcon(thing.box) ? "icon" : "button";
}

function looksLikeIcon([, , width, height]: Box): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return long <= largestIcon && long <= longestIcon * short;
}

/**
 * What the program says; what the picture says as well where a person would not know the thing by
 * the program's word, or where only the picture's word raises the risk of acting on it: a program
 * may call its “Delete” what it likes.
 */
function textFor(thing: UnnumberedMark, seen: readonly UnnumberedMark[]): string {
  if (thing.text === "") return textOf(seen);
  const written = textOf(seen.filter(({ source }) => source.includes("ocr")));
  const hidesRisk = raisesRisk(written) && !raisesRisk(thing.text);
  return hidesRisk || isOtherName(thing, written) ? `${written} (${thing.text})` : thing.text;
}

/** Whether what is written on a thing is another name than the told one, not a misreading of it. */
function isOtherName(thing: UnnumberedMark, written: string): boolean {
  const [told, read] = [letters(thing.text), letters(written)];
  if (read.length < leastName || isField.has(thing.kind)) return false;
  const isIn = told.includes(read) || (told !== "" && read.includes(told));
  return !isIn && likeness(told, read, leastLikeness) < leastLikeness;
}

/** The texts of the parts, from left to right within a line. */
function textOf(seen: readonly UnnumberedMark[]): string {
  return [...seen]
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join(" ");
}

/** Letters and digits without accents, which text recognition often loses. */
function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
