import type { Box } from "../geometry.js";
import type { Mark, MarkKind } from "../mark.js";
import type { Value } from "./values.js";
import { mendValue, readValue } from "./values.js";
import { wordsOf } from "./words.js";

/** A smallest text or control of the screen, mended from one or several marks. */
export interface Piece {
  readonly ids: readonly number[];
  readonly text: string;
  readonly words: readonly string[];
  readonly box: Box;
  readonly kind: MarkKind;
  readonly state: NonNullable<Mark["state"]>;
  /** What its whole text amounts to; null for words. */
  readonly value: Value | null;
}

/** What carries a state of its own besides its text. */
export const toggleKinds: readonly MarkKind[] = ["checkbox", "radio", "switch"];
export const fieldKinds: readonly MarkKind[] = ["input", "text_area", "combo", "spinner"];
const silentKinds: readonly MarkKind[] = [...toggleKinds, ...fieldKinds, "slider"];

interface Draft {
  ids: number[];
  text: string;
  box: Box;
  kind: MarkKind;
  state: NonNullable<Mark["state"]>;
}

export const right = ({ box }: { readonly box: Box }): number => box[0] + box[2];
export const bottom = ({ box }: { readonly box: Box }): number => box[1] + box[3];
export const middle = ({ box }: { readonly box: Box }): number => box[1] + box[3] / 2;

/** Whether two things stand on one line: the middle of the lower one lies within the other. */
export function onOneLine(a: { readonly box: Box }, b: { readonly box: Box }): boolean {
  const apart = Math.abs(middle(a) - middle(b));
  const height = Math.min(a.box[3], b.box[3]);
  return apart < Math.min(0.5 * height, Math.max(9, 0.3 * height)) || apart < 4;
}

/** The share of the narrower one that two things have in common from left to right, 0–1. */
export function sharedAcross(a: { readonly box: Box }, b: { readonly box: Box }): number {
  const shared = Math.min(right(a), right(b)) - Math.max(a.box[0], b.box[0]);
  return Math.max(0, shared) / Math.max(1, Math.min(a.box[2], b.box[2]));
}

const squeeze = (text: string) => text.replace(/\s+/gu, "").toLowerCase();

/**
 * The pieces of a screen in reading order. Rows that only repeat what their cells say give what the
 * cells lack and go; letters that were cut off their word are put back.
 */
export function piecesOf(marks: readonly Mark[]): Piece[] {
  const drafts: Draft[] = marks
    .flatMap((mark) => textsWithin(mark))
    .flatMap((mark) => linesWithin(mark))
    .flatMap((mark) => partsWithin(mark))
    .filter(({ kind }) => kind !== "scrollbar" && kind !== "image")
    .map(({ id, text, box, kind, state }) => ({
      ids: [id],
      text: text.replace(/\s+/gu, " ").trim(),
      box,
      kind:
        state?.checked !== undefined && ["cell", "row", "menu_item"].includes(kind)
          ? "checkbox"
          : kind,
      state: state ?? {},
    }));
  const left = joinFragments(dropContainers(dropRepeated(drafts))).filter(
    ({ text, kind }) => text !== "" || silentKinds.includes(kind),
  );
  return left.map((draft) => {
    const text = mendValue(draft.text);
    return { ...draft, text, words: wordsOf(text), value: readValue(text) };
  });
}

const holderKinds: readonly MarkKind[] = ["row", "cell", "header", "menu_item", "text_area", "icon", "image"]; // prettier-ignore

/** Whether texts on one line stand as far apart as a label and its value do: no field is filled so. */
function isSpread(texts: NonNullable<Mark["texts"]>): boolean {
  const ordered = texts.toSorted((a, b) => a.box[0] - b.box[0]);
  return ordered.some(({ box }, index) => {
    const before = ordered[index - 1];
    return (
      before !== undefined && box[0] - right(before) > 5 * box[3] && onOneLine(before, { box })
    );
  });
}

/** What a row or the like says, text by text where each stands. */
function textsWithin(mark: Mark): Mark[] {
  const { texts, text: whole, ...rest } = mark;
  if (texts === undefined || texts.length === 0 || mark.state?.checked !== undefined) return [mark];
  if (!holderKinds.includes(mark.kind) && !isSpread(texts)) return [mark];
  // What was read again or told by the program itself is no longer these texts.
  const said = squeeze(whole);
  if (!texts.every(({ text }) => said.includes(squeeze(text)))) return [mark];
  if (texts.length === 1 && ["cell", "header"].includes(mark.kind)) return [mark];
  return texts.map(({ text, box }) => ({ ...rest, text, box, kind: "text" }));
}

/** A text of several lines as one text a line, since that is what questions are about. */
function linesWithin(mark: Mark): Mark[] {
  const lines = mark.text.split("\n").filter((line) => line.trim() !== "");
  if (mark.kind !== "text_area" || lines.length < 2) return [mark];
  const [x, y, width, height] = mark.box;
  const each = Math.min(height / lines.length, 26);
  return lines.map((text, index): Mark => {
    const wide = Math.min(width, 9 * text.length);
    return { ...mark, text, kind: "text", box: [x, y + index * each, wide, 0.8 * each] };
  });
}

const isDate = (text: string): boolean => /^(?:date|time)$/u.test(readValue(text)?.kind ?? "");

/** "Noor · due 20 May" says several things, which only happen to stand on one line. */
function partsWithin(mark: Mark): Mark[] {
  // "Agnes W. 3 May, 10:40": who, and when.
  const signed =
    /^((?:\p{Lu}[\p{L}.'-]*|[\p{L}]+_[\p{L}_]+)(?: \p{Lu}[\p{L}.'-]*){0,2})\s+(\S.*)$/u.exec(
      mark.text,
    );
  const [, name = "", when = ""] = signed ?? [];
  if (
    mark.kind === "text" &&
    signed !== null &&
    /\d:\d{2}/u.test(when) &&
    isDate(when) &&
    !isDate(mark.text)
  ) {
    const [x, y, width, height] = mark.box;
    const share = name.length / mark.text.length;
    return [
      { ...mark, text: name, box: [x, y, Math.max(10, width * share - height), height] },
      { ...mark, text: when, box: [x + width * (share + 0.02), y, width * (0.98 - share), height] },
    ];
  }
  const parts = mark.text.split(/\s+[·•|]\s+/u);
  if (mark.kind !== "text" || parts.length < 2 || parts.some((part) => part.trim() === "")) return [mark]; // prettier-ignore
  const [x, y, width, height] = mark.box;
  const each = width / mark.text.length;
  let at = 0;
  return parts.map((text): Mark => {
    const start = mark.text.indexOf(text, at);
    at = start + text.length;
    return { ...mark, text, box: [x + start * each, y, text.length * each, height] };
  });
}

/** Keeps one of what is said twice in one place, by a row and by a cell of it. */
function dropRepeated(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, index) =>
      draft.kind !== "text" ||
      !drafts.some(
        (other, at) =>
          at < index && other.kind === "text" && isNear(draft.box, other.box) && squeeze(other.text) === squeeze(draft.text), // prettier-ignore
      ),
  );
}

const isNear = (a: Box, b: Box): boolean => a.every((side, index) => Math.abs(side - (b[index] ?? 0)) < 5); // prettier-ignore

/** Takes out what only repeats smaller things within it, after these took over what they lack. */
function dropContainers(drafts: readonly Draft[]): Draft[] {
  const isContainer = new Set<Draft>();
  const added: Draft[] = [];
  const bySize = [...drafts].sort((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3]);
  for (const draft of bySize) {
    const isRow = draft.kind === "row" || draft.kind === "header" || draft.kind === "cell";
    if (!isRow && !["text_area", "menu_item", "button", "input"].includes(draft.kind)) continue;
    const inner = drafts.filter(
      (other) =>
        other !== draft &&
        !isContainer.has(other) &&
        other.box[2] < draft.box[2] &&
        other.kind !== "row" &&
        (draft.kind === "row" && onOneLine(draft, other)
          ? sharedAcross(draft, other) > 0.3
          : isInside(other, draft)),
    );
    // A check box says its label, which stands beside it and not in it.
    const said = inner.filter(({ text, kind }) => text !== "" && !toggleKinds.includes(kind));
    if (said.length === 0) continue;
    const whole = squeeze(draft.text);
    const known = said.filter(({ text }) => whole.includes(squeeze(text)));
    const length = known.reduce((sum, { text }) => sum + squeeze(text).length, 0);
    if (draft.kind === "row" && inner.length >= 2) {
      const more = giveRest(draft, inner, drafts);
      if (more !== null) added.push(more);
      isContainer.add(draft);
    } else if (said.length >= 1 && known.length >= 1 && length >= 0.5 * whole.length) {
      // A field in a cell, a name in a row: what is said twice is kept once, by what can be acted on.
      isContainer.add(draft);
    } else if (draft.text === "") isContainer.add(draft);
  }
  return [...drafts.filter((draft) => !isContainer.has(draft)), ...added];
}

function isInside(inner: Draft, outer: Draft): boolean {
  const [x, y] = [inner.box[0] + inner.box[2] / 2, inner.box[1] + inner.box[3] / 2];
  const [left, top, width, height] = outer.box;
  return (
    x > left && x < left + width && y > top && y < top + height &&
    inner.box[2] * inner.box[3] < 0.9 * width * height
  ); // prettier-ignore
}

/** Gives what a row says and none of its cells to the empty cell in that place, or to the next word. */
function giveRest(row: Draft, cells: readonly Draft[], others: readonly Draft[]): Draft | null {
  const ordered = cells.toSorted((a, b) => a.box[0] - b.box[0]);
  const isCutOff = others.some(
    (other) => other.text !== "" && other.kind !== "row" && onOneLine(other, row) && other.box[0] < row.box[0] - 4, // prettier-ignore
  );
  let rest = row.text;
  let empty: Draft | null = null;
  for (const cell of ordered) {
    if (cell.text === "") {
      if (!silentKinds.includes(cell.kind)) empty ??= cell;
      continue;
    }
    const at = rest.toLowerCase().indexOf(cell.text.toLowerCase());
    if (at < 0) continue;
    const before = rest.slice(0, at).trim();
    rest = rest.slice(at + cell.text.length);
    if (before !== "" && empty !== null) {
      empty.text = before;
      empty.ids.push(...row.ids);
    } else if (before !== "" && before.length <= 2 && /^[\p{L}\p{N}+$€£]+$/u.test(before)) {
      // A row that was seen from its middle on begins with the end of another word.
      const isWhole = at + rest.length < row.text.length || !isCutOff;
      const isNeeded =
        /^[.,]\d|^\p{Ll}/u.test(cell.text) ||
        (isWhole && (/^\d/u.test(cell.text) || before.length === 1));
      if (isNeeded) cell.text = before + cell.text;
    }
    empty = null;
  }
  rest = rest.trim();
  const last = ordered.at(-1);
  if (empty !== null && rest !== "") {
    empty.text = rest;
    empty.ids.push(...row.ids);
  } else if (rest.length > 2 && last !== undefined && last.text !== "") {
    const from = last.box[0] + last.box[2];
    const width = Math.max(row.box[0] + row.box[2] - from, 6 * rest.length);
    const box = [from + 4, row.box[1], width, row.box[3]] as const;
    if (row.text.endsWith(rest) && row.text.length > rest.length)
      return { ids: [...row.ids], text: rest, box, kind: "cell", state: {} };
  }
  return null;
}

/** Puts single letters and digits back to the word that they were cut off. */
function joinFragments(drafts: readonly Draft[]): Draft[] {
  const gone = new Set<Draft>();
  for (const part of drafts) {
    if (part.kind !== "text" || part.text.length > 2 || part.text === "") continue;
    if (part.box[2] > 1.1 * part.text.length * part.box[3] || /[:;.]$/u.test(part.text)) continue;
    let best: { draft: Draft; before: boolean; apart: number } | null = null;
    for (const draft of drafts) {
      if (draft === part || gone.has(draft) || draft.text === "" || !onOneLine(draft, part))
        continue;
      if (toggleKinds.includes(draft.kind) || draft.box[2] < part.box[2]) continue;
      const ahead = draft.box[0] - right(part);
      const behind = part.box[0] - right(draft);
      const reach = Math.max(3, 0.2 * part.box[3]);
      const begins = Math.abs(ahead) <= part.box[2] + reach && ahead <= reach;
      const ends = Math.abs(behind) <= part.box[2] + reach && behind <= reach;
      const apart = begins ? Math.abs(ahead) : Math.abs(behind);
      if ((begins || ends) && (best === null || apart < best.apart))
        best = { draft, before: begins, apart };
    }
    if (best === null) continue;
    const { draft, before } = best;
    draft.text = before ? part.text + draft.text : draft.text + part.text;
    draft.ids.push(...part.ids);
    gone.add(part);
  }
  return joinWords(drafts.filter((draft) => !gone.has(draft)));
}

/** How wide a gap within one text may be, in heights: wider before a word in small letters or the rest of a number. */
function gapWithin(part: Draft, next: Draft): number {
  if (part.kind !== "text" || next.kind !== "text") return 0.4;
  const goesOn = /^\p{Ll}/u.test(next.text) && /\p{L}$/u.test(part.text);
  return goesOn || (/\d[.,:]$/u.test(part.text) && /^\d/u.test(next.text)) ? 0.8 : 0.45;
}

/** Puts the parts of a line of static text together that was cut between two words. */
function joinWords(drafts: Draft[]): Draft[] {
  const gone = new Set<Draft>();
  for (const part of drafts.toSorted((a, b) => a.box[0] - b.box[0])) {
    if (part.kind !== "text" || part.text.length < 2) continue;
    const isCut = (other: Draft) =>
      /\p{L}$/u.test(part.text) && /^\p{Ll}{1,12}(?:\s|$)/u.test(other.text);
    const next = drafts.find(
      (other) =>
        other !== part &&
        (["text", "row", "radio"].includes(other.kind) ||
          (["cell", "header"].includes(other.kind) && isCut(other))) &&
        other.text !== "" &&
        other.state.checked === undefined &&
        onOneLine(part, other) &&
        Math.abs(other.box[0] - right(part)) < gapWithin(part, other) * part.box[3],
    );
    if (next === undefined || gone.has(part)) continue;
    const apart = next.box[0] - right(part);
    const isBroken =
      next.kind === "text"
        ? apart < 0.22 * Math.min(part.box[3], next.box[3]) && /[\p{L}\d]$/u.test(part.text) && /^[\p{Ll}\d.,:]/u.test(next.text) // prettier-ignore
        : isCut(next) && apart < 6;
    next.text = `${part.text}${isBroken ? "" : " "}${next.text}`;
    next.ids.unshift(...part.ids);
    next.box = [part.box[0], part.box[1], right(next) - part.box[0], part.box[3]];
    next.kind = "text";
    gone.add(part);
  }
  return drafts.filter((draft) => !gone.has(draft));
}
