import type { Day, Time } from "./moments.js";
import { readDay, readTime } from "./moments.js";
import type { Stretch } from "./saying.js";
import { plainGoal } from "./saying.js";

/** A value that a goal names. */
export type Amount =
  /** How much of the whole, 0–1; `percent` where it was said in hundredths, which may be the number shown. */
  | { readonly type: "share"; readonly share: number; readonly percent: boolean }
  | { readonly type: "number"; readonly number: number; readonly unit: string }
  /** So much more than now, or less. */
  | { readonly type: "more"; readonly by: number }
  | { readonly type: "day"; readonly day: Day }
  | { readonly type: "time"; readonly time: Time };

export type Said = Stretch & { readonly amount: Amount };

const units = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "); // prettier-ignore
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const below20 = units.slice(1).toReversed().join("|");
const wordNumber = `(?:(?:${tens.join("|")})(?:[- ](?:${units.slice(1, 10).join("|")}))?|${below20}|zero|a hundred|a dozen|half a dozen|a couple(?: of)?)`; // prettier-ignore
const anyNumber = `(?:-?\\d+(?:[.,]\\d+)?|${wordNumber})`;

/** "12", "twenty-five", "a dozen" as a number; null for other words. */
export function numberOf(text: string): number | null {
  const plain = text.trim().toLowerCase();
  if (/^-?\d+(?:[.,]\d+)?$/u.test(plain)) return Number(plain.replace(",", "."));
  const special = { "a hundred": 100, "a dozen": 12, "half a dozen": 6, "a couple": 2, "a couple of": 2 }[plain]; // prettier-ignore
  if (special !== undefined) return special;
  const [first = "", second] = plain.split(/[- ]/u);
  const ten = tens.indexOf(first);
  if (ten < 0) return plain === first && units.includes(first) ? units.indexOf(first) : null;
  return 20 + 10 * ten + (second === undefined ? 0 : units.indexOf(second));
}

const part: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, tenth: 1 / 10 }; // prettier-ignore
const most = /\ball the way (?:up|to the (?:right|top|end|max(?:imum)?)|right|open)\b|\bas (?:high|loud|bright|far(?: up| right)?|strong|big|large|wide|long|thick|warm|fast|much) as (?:possible|it (?:goes|gets|can(?: be)?))\b|\b(?:to |at )?(?:the |its |their )?(?:max(?:imum)?|highest(?: (?:level|setting|value))?|top|fullest|loudest|brightest)\b(?! (?:of|left|right))|\b(?:to|at) full(?: (?:volume|blast|power|speed|brightness))?\b|\bfully (?:up|open)\b|\bfull (?=volume|blast|power|speed|brightness)/u; // prettier-ignore
const least = /\ball the way (?:down|to the (?:left|bottom)|left|closed)\b|\bas (?:low|quiet|dark|dim|far (?:down|left)|small|narrow|tight|short|thin|slow|little) as (?:possible|it (?:goes|gets|can(?: be)?))\b|\b(?:to |at )?(?:the |its |their )?(?:min(?:imum)?|lowest(?: (?:level|setting|value))?|quietest|darkest|bottom)\b(?! (?:of|left|right))|\bfully (?:down|closed)\b/u; // prettier-ignore
const middle = /\b(?:to |in )?(?:the )?(?:middle|cent(?:re|er))\b(?! of the)|\bhalf-?\s?way\b/u;
const fraction = /\b(?:(a|an|one|two|three|four|nine) )?(half|third|quarter|fifth|tenth)s?\b(?! (?:an?|past|to|hour|day|board|marathon|price)\b)(?: of (?:the way|it|that|what it is))?/u; // prettier-ignore
const percent = new RegExp(`(?<![\\p{L}\\d.,])(${anyNumber})\\s*(?:%|percent\\b|per cent\\b)`, "u");
const ratio = /\b(\d)\/(\d{1,2})\b(?!\/)/u;
const more = new RegExp(`\\b(?<up>${anyNumber}|another|a|an) (?:\\p{L}+ )?(?<side>more|extra|additional|higher|warmer|hotter|louder|brighter|larger|bigger|longer|later|less|fewer|lower|colder|cooler|quieter|darker|smaller|shorter|earlier)\\b|\\banother (?<other>${wordNumber}|\\d+)\\b|\\b(?:up|down|more|less|increase|decrease|raise|lower|reduce)(?: \\p{L}+){0,3}? by (?<by>${anyNumber})\\b`, "u"); // prettier-ignore
const number = new RegExp(`(?<![\\p{L}\\d.,:/#-])(?<number>${anyNumber})(?![\\p{L}\\d/:]|\\.\\d|,\\d)(?:\\s?(?<unit>°\\s?[cf]?|degrees?(?: celsius)?|€|\\$|£|euros?|minutes?|mins?|hours?|seconds?|px|pixels?|pt|points?|dpi|km|kg|cm|mm|db))?(?![\\p{L}\\d])`, "gu"); // prettier-ignore

/** The values that a goal names, in the order in which they stand. */
export function readAmounts(goal: string): readonly Said[] {
  let plain = plainGoal(goal);
  const found: Said[] = [];
  const take = (stretch: Stretch, amount: Amount) => {
    const { from, to } = stretch;
    found.push({ amount, from, to });
    plain = plain.slice(0, from) + " ".repeat(to - from) + plain.slice(to);
  };
  const each = (pattern: RegExp, read: (match: RegExpExecArray) => Amount | null) => {
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      const amount = read(match);
      if (amount === null) return;
      take({ from: match.index, to: match.index + match[0].length }, amount);
    }
  };
  const share = (value: number, isPercent = false): Amount => ({ type: "share", share: Math.max(0, Math.min(1, value)), percent: isPercent }); // prettier-ignore
  for (let day = readDay(plain); day !== null; day = readDay(plain)) take(day, { type: "day", day }); // prettier-ignore
  for (let time = readTime(plain); time !== null; time = readTime(plain)) take(time, { type: "time", time }); // prettier-ignore
  each(most, () => share(1));
  each(least, () => share(0));
  each(percent, ([, value]) => share((numberOf(value ?? "") ?? 0) / 100, true));
  each(ratio, ([, of, all]) =>
    Number(of) <= Number(all) ? share(Number(of) / Number(all)) : null,
  );
  each(more, ({ groups = {}, 0: whole }) => {
    const said = groups["up"] ?? groups["other"] ?? groups["by"] ?? "";
    const amount = /^(?:another|an?)$/u.test(said) ? 1 : numberOf(said);
    const down =
      /\b(?:less|fewer|lower|colder|cooler|quieter|darker|smaller|shorter|earlier|down|decrease|reduce)\b/u.test(
        whole,
      );
    return amount === null ? null : { type: "more", by: down ? -amount : amount };
  });
  each(fraction, ([, count, name]) => {
    const times = { two: 2, three: 3, four: 4, nine: 9 }[count ?? ""] ?? 1;
    return share(times * (part[name ?? ""] ?? 0));
  });
  each(middle, () => share(1 / 2));
  for (const match of plain.matchAll(number)) {
    const value = numberOf(match.groups?.["number"] ?? "");
    if (value === null) continue;
    take({ from: match.index, to: match.index + match[0].length }, { type: "number", number: value, unit: match.groups?.["unit"] ?? "" }); // prettier-ignore
  }
  return found.sort((a, b) => a.from - b.from);
}
