import type { Box } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";

/** Where a mark stands among its like: how many come before and after it in its column and its line. */
export interface Place {
  readonly column: { readonly before: number; readonly after: number };
  readonly line: { readonly before: number; readonly after: number };
  /** Whether what it says is the most or the least of its column; null where there is nothing to compare. */
  readonly most: boolean | null;
  readonly least: boolean | null;
}

/** Marks whose left edges (or centres) differ by less than this share of a line's height stand in one column. */
const alignment = 0.6;

/** Groups like marks into columns and lines. */
export function placesOf(marks: readonly Mark[]): Place[] {
  const sameKind = (a: Mark, b: Mark) => a.kind === b.kind || (plain(a) && plain(b));
  const places = marks.map((mark) => {
    const [column, line] = [
      { before: 0, after: 0 },
      { before: 0, after: 0 },
    ];
    const value = worthOf(mark.text);
    const others: number[] = [];
    for (const other of marks) {
      if (other === mark) continue;
      const like = sameKind(mark, other);
      if (aligned(mark.box, other.box)) {
        if (like) column[middle(other.box) < middle(mark.box) ? "before" : "after"]++;
        const theirs = value === null ? null : worthOf(other.text);
        if (theirs !== null && theirs.unit === value?.unit) others.push(theirs.value);
      } else if (like && onLine(mark.box, other.box))
        line[other.box[0] < mark.box[0] ? "before" : "after"]++;
    }
    const compares = value !== null && others.length > 0;
    return {
      column,
      line,
      most: compares ? others.every((other) => other < value.value) : null,
      least: compares ? others.every((other) => other > value.value) : null,
    };
  });
  return places;
}

const plain = ({ kind }: Mark): boolean => kind === "text" || kind === "cell" || kind === "row";

const middle = ([, y, , h]: Box): number => y + h / 2;

function aligned(a: Box, b: Box): boolean {
  const unit = alignment * Math.min(a[3], b[3]);
  if (Math.abs(middle(a) - middle(b)) < Math.min(a[3], b[3]) / 2) return false;
  return (
    Math.abs(a[0] - b[0]) < unit ||
    Math.abs(a[0] + a[2] - b[0] - b[2]) < unit ||
    Math.abs(a[0] + a[2] / 2 - b[0] - b[2] / 2) < unit
  );
}

function onLine(a: Box, b: Box): boolean {
  return Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]) > 0.5 * Math.min(a[3], b[3]);
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const factors: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  kib: 1e3,
  mb: 1e6,
  mib: 1e6,
  gb: 1e9,
  gib: 1e9,
  tb: 1e12,
};

const cache = new Map<string, { readonly value: number; readonly unit: string } | null>();

/** What a text is worth where texts are compared: a date, a size, a price, a number. Null if it is none. */
export function worthOf(text: string): { readonly value: number; readonly unit: string } | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size > 20_000) cache.clear();
  const read = readWorth(text.trim());
  cache.set(text, read);
  return read;
}

function readWorth(text: string): { readonly value: number; readonly unit: string } | null {
  if (text.length > 30 || !/\d/u.test(text)) return null;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2}):(\d\d))?/u.exec(text);
  if (iso !== null) return day(iso[1], Number(iso[2]), iso[3], iso[4], iso[5]);
  const dots = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?:[ ,]+(\d{1,2}):(\d\d))?$/u.exec(text);
  if (dots !== null) return day(dots[3], Number(dots[2]), dots[1], dots[4], dots[5]);
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/u.exec(text);
  if (slashes !== null) return day(slashes[3], Number(slashes[1]), slashes[2]);
  const month = new RegExp(`(?<![a-z])(${months.join("|")})[a-z]*`, "iu").exec(text)?.[1];
  if (month !== undefined) {
    const at = 1 + months.indexOf(month.toLowerCase());
    const year = /\b(\d{4})\b/u.exec(text)?.[1] ?? "2000";
    const date = /\b(\d{1,2})(?:st|nd|rd|th)?\b/u.exec(text)?.[1];
    return date === undefined ? null : day(year, at, date);
  }
  const time = /^(\d{1,3}):(\d\d)(?::(\d\d))?$/u.exec(text);
  if (time !== null)
    return {
      value: Number(time[1]) * 60 + Number(time[2]) + Number(time[3] ?? 0) / 60,
      unit: "time",
    };
  const number = /^([^\d-]{0,4})(-?\d[\d.,' ]*)\s*([^\d]{0,6})$/u.exec(text);
  if (number === null) return null;
  const unit = (number[3] ?? "").trim().toLowerCase();
  const value = plainNumber(number[2] ?? "");
  if (Number.isNaN(value)) return null;
  const factor = factors[unit];
  return factor === undefined ? { value, unit: "number" } : { value: value * factor, unit: "size" };
}

function day(year = "0", month: number, date = "0", hours = "0", minutes = "0") {
  const value =
    Number(year) * 372 + month * 31 + Number(date) + Number(hours) / 24 + Number(minutes) / 1440;
  return { value, unit: "date" };
}

/** "1,234.50", "1.234,50" and "1 234" as numbers. */
function plainNumber(text: string): number {
  const bare = text.replace(/[\s']/gu, "");
  const [comma, dot] = [bare.lastIndexOf(","), bare.lastIndexOf(".")];
  if (comma > dot)
    return Number(
      /,\d{3}$/u.test(bare) && dot < 0
        ? bare.replaceAll(",", "")
        : bare.replaceAll(".", "").replace(",", "."),
    );
  return Number(bare.replaceAll(",", ""));
}
