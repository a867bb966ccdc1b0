/** Letters that a zero is read as, beside a caret or on a highlight. */
const zero = "[oOdDQ]";
const last = new RegExp(`(?<![\\p{L}\\d])(\\d{1,2}:\\d)${zero}(?![\\p{L}\\d])`, "gu");
const first = new RegExp(`(?<![\\p{L}\\d])${zero}(\\d:\\d{2})(?![\\p{L}\\d])`, "gu");
const middle = new RegExp(`(?<![\\p{L}\\d])(\\d{1,2}:)${zero}(\\d)(?![\\p{L}\\d])`, "gu");

/** Times of day with the zeros that were read as letters: between digits and a colon no letter can be meant. */
export function mendTimes(text: string): string {
  return text.includes(":")
    ? text.replace(last, "$10").replace(first, "0$1").replace(middle, "$10$2")
    : text;
}
