import type { Piece } from "./pieces.js";
import type { Group } from "./records.js";
import {
  bottom,
  fieldKinds,
  middle,
  onOneLine,
  right,
  sharedAcross,
  toggleKinds,
} from "./pieces.js";
import type { Value } from "./values.js";
import { readValue } from "./values.js";
import { wordsOf } from "./words.js";

/** A label and what it is the label of. */
export interface Pair {
  readonly label: string;
  readonly words: readonly string[];
  readonly labelPiece: Piece;
  readonly text: string;
  readonly value: Value | null;
  readonly ids: readonly number[];
  /** How surely both belong together, 0–1. */
  readonly strength: number;
  readonly isField: boolean;
}

/** What menu bars say, whatever they are seen as. */
const menuWord = /^(?:File|Edit|View|Help|Tools|Window|Search|Format|Insert|Options)$/u;

const acrossReach = 45;
const downReach = 2.6;
const labelKinds = ["text", "cell", "header", "row", "link", "menu_item", "tab", "button", "icon"];

/** The labels of a screen with their values: inline, to the right, below. */
export function pairsOf(pieces: readonly Piece[]): Pair[] {
  const all = pairsBy(pieces);
  // What has a value of its own is a label too, not the value of the label beside it.
  const strong = all.filter(({ strength }) => strength >= 0.8);
  const isBeside = ({ labelPiece, ids }: Pair) =>
    pieces.some((piece) => piece.ids.at(-1) === ids.at(-1) && onOneLine(piece, labelPiece));
  // A value that has its label beside it has none above.
  const values = new Set(strong.filter(isBeside).map(({ ids }) => ids.at(-1)));
  const labels = new Set(
    strong
      .filter((pair) => isBeside(pair) || !values.has(pair.ids.at(-1)))
      .flatMap(({ labelPiece }) => labelPiece.ids),
  );
  return all.filter(({ strength, ids }) => strength >= 0.8 || !labels.has(ids.at(-1) ?? -1));
}

function pairsBy(pieces: readonly Piece[]): Pair[] {
  return pieces.flatMap((piece) => {
    if (toggleKinds.includes(piece.kind)) return [];
    if (menuWord.test(piece.text)) return [];
    const inline = piece.text
      .split(/\s[|·•]\s/u)
      .flatMap((part) => inlinePair(piece, part.trim()) ?? []);
    if (inline.length > 0) return inline;
    if (
      !labelKinds.includes(piece.kind) ||
      (piece.value !== null && piece.value.unit !== "weekday") ||
      !/\p{L}/u.test(piece.text)
    )
      return [];
    const [side, under] = [beside(piece, pieces), below(piece, pieces)];
    const isPlain = (pair: Pair | null) => pair !== null && pair.strength < 0.8;
    // Labels side by side have what they are labels of below them.
    if (side !== null && under !== null && isPlain(side) && isHeadingToo(side, under, pieces)) return [under]; // prettier-ignore
    // What is a value or a field belongs to its label more surely than another text.
    if (under !== null && !isPlain(under) && isPlain(side)) return [under];
    if (side !== null && !isPlain(side) && isPlain(under)) return [side];
    return [side, under].filter((pair) => pair !== null);
  });
}

/** What stands over a block of lines rather than beside a value. */
const headsBlock =
  /\b(?:address|deliver|ship|bill|invoice|sender|recipient|contact|from|to)\b|:$/iu;

/** A table of one row is nothing but labels over what they are labels of. */
export function headedPairs(groups: readonly Group[]): Pair[] {
  return groups.flatMap(({ headers, items }) => {
    const [only, ...more] = items;
    if (only === undefined || more.length > 0) return [];
    return headers.flatMap((header, column) => {
      const cell = only.cells[column] ?? null;
      if (header === null || cell === null) return [];
      return cell.box[1] - bottom(header) < 1.6 * Math.min(header.box[3], 26) ? [pairOf(header, cell, 0.95)] : []; // prettier-ignore
    });
  });
}

/** Whether what stands beside a label is a label like it, with something of its own below. */
function isHeadingToo(side: Pair, under: Pair, pieces: readonly Piece[]): boolean {
  const [other, own] = [side, under].map(({ ids }) => pieces.find((piece) => piece.ids[0] === ids.at(-1))); // prettier-ignore
  if (other === undefined || own === undefined || !headsBlock.test(other.text)) return false;
  return pieces.some(
    (piece) => piece !== own && onOneLine(piece, own) && (Math.abs(piece.box[0] - other.box[0]) < 8 || sharedAcross(piece, other) > 0.6), // prettier-ignore
  );
}

/** "Total: 12", "Inbox (3)". */
function inlinePair(piece: Piece, part: string): Pair | null {
  const colon = /^([^:=]{2,60}?)\s?[:=]\s+(\S.*)$/u.exec(part);
  const unit = /^(\p{L}[\p{L} .'-]{1,40}?)\s(\S.*)$/u.exec(part);
  if (!colon && unit && !["header", "menu"].includes(piece.kind)) {
    const value = readTail(part);
    if (value !== null) return { ...value, labelPiece: piece, ids: piece.ids, strength: 0.85, isField: false }; // prettier-ignore
  }
  const numbered = /^((?:\p{L}[\p{L} ]{1,30} )?(?:no\.?|nr\.?|number|version|release|build|page|line|column|row|room|platform|gate|seat|level|step|order|invoice|receipt|ticket|booking)) ?[:#]? ?([\w./-]*\d[\w./-]*)$/iu.exec(part); // prettier-ignore
  if (!colon && numbered) {
    const [, label = "", text = ""] = numbered;
    const words = wordsOf(
      `${label}${/\b(?:no|nr|order|invoice|receipt|ticket|booking)\.?$/iu.test(label) ? " number" : ""}`,
    );
    return { label, words, labelPiece: piece, text, value: readValue(text), ids: piece.ids, strength: 0.9, isField: false }; // prettier-ignore
  }
  const capital = /^(\p{Lu}{3,}(?: \p{Lu}{3,})?) (\S.*)$/u.exec(part);
  if (!colon && capital && !/^\p{Lu}{3,}/u.test(capital[2] ?? "")) {
    const [, label = "", text = ""] = capital;
    return { label, words: wordsOf(label), labelPiece: piece, text, value: readValue(text), ids: piece.ids, strength: 0.85, isField: false }; // prettier-ignore
  }
  const tally = /^(\p{L}[\p{L} &-]{1,30}) (\d{1,5})$/u.exec(part);
  if (
    !colon &&
    tally &&
    ["menu_item", "row", "link", "tab", "cell", "button"].includes(piece.kind)
  ) {
    const [, label = "", text = ""] = tally;
    return { label, words: wordsOf(label), labelPiece: piece, text, value: readValue(text), ids: piece.ids, strength: 0.85, isField: false }; // prettier-ignore
  }
  const count = /^(\p{L}[^()]{1,40}?)\s?\(([\dIlO|]{1,5})\)$/u.exec(part);
  const [label, text] = colon
    ? [colon[1] ?? "", colon[2] ?? ""]
    : [count?.[1] ?? "", (count?.[2] ?? "").replace(/[Il|]/gu, "1").replace(/O/gu, "0")];
  if (label === "") return null;
  return {
    label,
    words: wordsOf(label),
    labelPiece: piece,
    text: bareValue(text),
    value: readValue(bareValue(text)),
    ids: piece.ids,
    strength: 1,
    isField: false,
  };
}

/** A value without what stands behind it in brackets. */
function bareValue(text: string): string {
  const bare = text.replace(/\s\([^()]*\)$/u, "");
  return readValue(bare) === null ? text : bare;
}

/** "Humidity 87%": words, and behind them a value that a unit tells from a number of things. */
function readTail(text: string): Pick<Pair, "label" | "words" | "text" | "value"> | null {
  const parts = text.split(" ");
  for (let at = 1; at < parts.length; at++) {
    const tail = parts.slice(at).join(" ");
    const value = readValue(tail);
    if (/^(?:on|at|by|since|until|from|for|of|is)$/iu.test(parts[at] ?? "")) continue;
    const label = parts.slice(0, at).join(" ");
    if (value === null || value.kind === "number" || /\d/u.test(label)) continue;
    return { label, words: wordsOf(label), text: tail, value };
  }
  return null;
}

const isField = ({ kind }: Piece) => fieldKinds.includes(kind);

function beside(label: Piece, pieces: readonly Piece[]): Pair | null {
  const height = Math.min(label.box[3], 26);
  const next = pieces
    .filter(
      (piece) =>
        piece !== label &&
        onOneLine(piece, label) &&
        piece.box[0] > label.box[0] + 4 &&
        piece.box[0] - right(label) > -0.5 * label.box[2] &&
        piece.box[0] - right(label) < acrossReach * height,
    )
    .sort((a, b) => a.box[0] - b.box[0])[0];
  if (!next || toggleKinds.includes(next.kind) || ["icon", "window_control"].includes(next.kind))
    return null;
  if (next.kind === "tab" || (label.kind === "tab" && !isField(next))) return null;
  if (next.kind === "button" && !label.text.endsWith(":")) return null;
  const sure = label.text.trim().endsWith(":") || isField(next);
  return pairOf(label, next, sure ? 1 : next.value !== null ? 0.9 : 0.75);
}

function below(label: Piece, pieces: readonly Piece[]): Pair | null {
  const height = Math.min(label.box[3], 26);
  const next = pieces
    .filter((piece) => {
      const down = piece.box[1] - bottom(label);
      return (
        piece !== label &&
        down > -0.4 * height &&
        down < downReach * height &&
        (sharedAcross(piece, label) > 0.6 || Math.abs(piece.box[0] - label.box[0]) < 6) &&
        !onOneLine(piece, label)
      );
    })
    .sort((a, b) => a.box[1] - b.box[1])[0];
  if (!next || toggleKinds.includes(next.kind) || ["icon", "button", "tab"].includes(next.kind))
    return null;
  if (
    (next.value === null || next.value.unit === "weekday") &&
    !isField(next) &&
    isInList(label, next, pieces)
  )
    return null;
  const pair = pairOf(label, next, isField(next) ? 0.92 : next.value !== null ? 0.85 : 0.55);
  return /\b(?:address|deliver|ship|bill)/iu.test(label.text) && !isField(next) && next.value === null
    ? withLinesBelow(pair, next, pieces)
    : pair; // prettier-ignore
}

/** Whether two texts are entries of one list: more stand above or below them at the same distance. */
function isInList(label: Piece, next: Piece, pieces: readonly Piece[]): boolean {
  const step = middle(next) - middle(label);
  return pieces.some((piece) => {
    if (piece === label || piece === next || Math.abs(piece.box[0] - label.box[0]) > 8)
      return false;
    if (Math.abs(next.box[0] - label.box[0]) > 8) return false;
    const [up, down] = [middle(label) - middle(piece), middle(piece) - middle(next)];
    return Math.abs(up - step) < 0.15 * step || Math.abs(down - step) < 0.15 * step;
  });
}

/** An address goes on in the lines below. */
function withLinesBelow(pair: Pair, first: Piece, pieces: readonly Piece[]): Pair {
  const lines = [first];
  for (let last = first; lines.length < 6;) {
    const next = pieces.find(
      ({ box, kind }) =>
        kind === last.kind &&
        Math.abs(box[0] - last.box[0]) < 6 &&
        box[1] > last.box[1] &&
        box[1] - bottom(last) < 0.9 * last.box[3],
    );
    if (next === undefined) break;
    lines.push(next);
    last = next;
  }
  const ids = [...pair.ids, ...lines.slice(1).flatMap((piece) => piece.ids)];
  return { ...pair, text: lines.map(({ text }) => text).join(", "), ids, strength: lines.length > 1 ? 0.85 : pair.strength }; // prettier-ignore
}

function pairOf(label: Piece, piece: Piece, strength: number): Pair {
  const name = label.text.replace(/\s*[:=]\s*$/u, "");
  return {
    label: name,
    words: wordsOf(name),
    labelPiece: label,
    text: piece.text,
    value: piece.value,
    ids: [...label.ids, ...piece.ids],
    strength,
    isField: isField(piece),
  };
}
