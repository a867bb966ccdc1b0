import type { Mark } from "../mark.js";
import type { Choice } from "./choose-mark.js";
import { companionsOf, drawingNames } from "./drawing-words.js";
import { plainText } from "./relations.js";

/** Kinds that show a drawing instead of a text. */
const pictured: ReadonlySet<Mark["kind"]> = new Set(["icon", "button", "window_control", "tab", "image", "menu"]); // prettier-ignore
/** How sure perception is of a drawing's name where it doesn't say. */
const usualScore = 0.8;
/** What a drawing weighs that perception has no name for, against those that it has one for. */
const unknownWeight = 0.015;
/** How sure a companion must be, how much likelier it makes a guess, and what it makes of no guess. */
const [leastCompanion, companyFactor, companyWeight, surely] = [0.15, 5, 0.07, 0.7];
/** A drawing that is this unlikely to be meant is no match, however unlikely the others are. */
const leastWeight = 0.04;
/** What another word for the same drawing weighs against its own name. */
const otherNameWeight = 0.6;
/** What a title bar shows is guessed at as if it stood in a toolbar. */
const titleBarWeight = 0.3;

/**
 * The drawing that a description means ("the trash icon"): the one that shows it likeliest, as sure as
 * it is likelier than all others. Null where the words are no drawing's or none may show it.
 */
export function drawingOf(description: string, marks: readonly Mark[]): Choice | null {
  const word = wordOf(description);
  const wanted = drawingNames(word);
  const isPicture = /\b(?:icon|symbol|picture)$/iu.test(description.trim());
  const isWritten = marks.some((mark) => isRead(mark) && plainText(mark.text) === word);
  if (word === "" || (isWritten && !isPicture)) return null;
  const drawn = marks.filter((mark) => pictured.has(mark.kind) && !isRead(mark));
  const weights = drawn.map((mark) => ({
    mark,
    weight: inCompany(mark, drawn, wanted, weightOf(mark, word, wanted)),
  }));
  const best = weights.reduce<(typeof weights)[number] | null>(
    (most, one) => (one.weight > (most?.weight ?? 0) ? one : most),
    null,
  );
  if (best === null || best.weight < leastWeight) return null;
  const all = weights.reduce((sum, { weight }) => sum + weight, unknownWeight);
  return { mark: best.mark, probability: best.weight / all };
}

const isRead = ({ source }: Mark): boolean =>
  source.includes("ocr") || source.includes("accessibility");

function weightOf(mark: Mark, word: string, wanted: ReadonlySet<string>): number {
  const weight = guessesAt(mark).reduce(
    (most, { name, score }) =>
      wanted.has(name) ? Math.max(most, name === word ? score : score * otherNameWeight) : most,
    0,
  );
  return mark.kind === "window_control" ? weight * titleBarWeight : weight;
}

const guessesAt = (mark: Mark) =>
  mark.drawn ?? (mark.text === "" ? [] : [{ name: mark.text, score: usualScore }]);

/** What is beside its usual companion is likelier what it seems; without a name, it may well be that. */
function inCompany(
  mark: Mark,
  drawn: readonly Mark[],
  wanted: ReadonlySet<string>,
  weight: number,
): number {
  const companions = new Set([...wanted].flatMap(companionsOf));
  const beside = drawn
    .filter((other) => other !== mark && areNeighbours(mark.box, other.box))
    .flatMap((other) => guessesAt(other))
    .filter(({ name }) => companions.has(name) && !wanted.has(name));
  const sureness = Math.max(0, ...beside.map(({ score }) => score));
  if (sureness < leastCompanion) return weight;
  return Math.max(
    weight * companyFactor,
    mark.text === "" && weight === 0 && sureness > surely ? companyWeight : 0,
  );
}

function areNeighbours([ax, ay, aw, ah]: Mark["box"], [bx, by, bw, bh]: Mark["box"]): boolean {
  const gap = Math.max(ax, bx) - Math.min(ax + aw, bx + bw);
  const sharedY = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return sharedY > 0.5 * Math.min(ah, bh) && gap < 0.5 * Math.max(aw, bw);
}

function wordOf(description: string): string {
  return plainText(description)
    .replace(/^(?:the|a|an)\s+/u, "")
    .replace(/\s+(?:icon|button|symbol|sign|picture)$/u, "")
    .trim();
}
