import type { Stretch } from "./saying.js";

/** A day as a person says it; what is left out is null. */
export interface Day {
  readonly day: number;
  /** 1–12. */
  readonly month: number | null;
  readonly year: number | null;
  /** Months after the one that is shown at first: "next month". */
  readonly later: number;
}

/** A time of day: minutes since midnight; `either` where it may as well be twelve hours later. */
export interface Time {
  readonly minutes: number;
  readonly either: boolean;
}

const monthNames = "january february march april may june july august september october november december".split(" "); // prettier-ignore
const monthPattern = `(?:${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|sept)\\.?`;
const hourNames = "twelve one two three four five six seven eight nine ten eleven".split(" ");
const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(" "); // prettier-ignore
const ordinalPattern = ordinals.toReversed().map((name) => name.replace("-", "[- ]")).join("|"); // prettier-ignore

/** The number of a month by its name or the beginning of it; null for other words. */
export function monthOf(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/u, "");
  const at = monthNames.findIndex((name) => plain.length >= 3 && (name.startsWith(plain) || plain === `${name.slice(0, 3)}t`)); // prettier-ignore
  return at < 0 ? null : at + 1;
}

const dayNumber = (text: string): number => {
  const named = ordinals.indexOf(text.replace(" ", "-"));
  return named >= 0 ? named + 1 : Number.parseInt(text, 10);
};

const day = `(\\d{1,2})(?:st|nd|rd|th)?|${ordinalPattern}`;
const datePatterns: readonly [RegExp, (found: RegExpExecArray) => Partial<Day> | null][] = [
  [
    /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/u,
    ([, year, month, date]) => ({ year: Number(year), month: Number(month), day: Number(date) }),
  ],
  [
    /\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b/u,
    ([, first, sign, second, year]) => {
      // 3/4 is the third of April to some and the fourth of March to others.
      const [a, b] = [Number(first), Number(second)];
      if (sign === "/" && a <= 12 && b <= 12 && a !== b) return null;
      return b > 12 ? { day: b, month: a, year: Number(year) } : { day: a, month: b, year: Number(year) };
    },
  ],
  [
    new RegExp(`\\b(?:the )?(?<day>${day}) (?:of )?(?<month>${monthPattern})(?:,? (?<year>\\d{4}))?(?![\\p{L}\\d])`, "u"),
    ({ groups = {} }) => ({
      day: dayNumber(groups["day"] ?? ""),
      month: monthOf(groups["month"] ?? ""),
      year: groups["year"] === undefined ? null : Number(groups["year"]),
    }),
  ],
  [
    new RegExp(`\\b(?<month>${monthPattern}) (?:the )?(?<day>${day})(?:,? (?<year>\\d{4}))?(?![\\p{L}\\d:])`, "u"),
    ({ groups = {} }) => ({
      day: dayNumber(groups["day"] ?? ""),
      month: monthOf(groups["month"] ?? ""),
      year: groups["year"] === undefined ? null : Number(groups["year"]),
    }),
  ],
  [
    /\bnext month['’]?s? (?:the )?(\d{1,2})(?:st|nd|rd|th)\b|\b(?:the )?(\d{1,2})(?:st|nd|rd|th) of next month\b/u,
    ([, first, second]) => ({ day: Number(first ?? second), later: 1 }),
  ],
  [
    new RegExp(`\\bthe (?<day>\\d{1,2}(?:st|nd|rd|th)|${ordinalPattern})(?: of (?:this|the) month)?\\b(?! (?:option|row|item|one|slot|entry|page|tab|button|time|song|line|column|box|field|message|mail|file|picture|name|word|letter))`, "u"),
    ({ groups = {} }) => ({ day: dayNumber(groups["day"] ?? "") }),
  ],
]; // prettier-ignore

/** The first day that a goal in plain letters names, with where it stands; null where it names none. */
export function readDay(plain: string): (Day & Stretch) | null {
  for (const [pattern, read] of datePatterns) {
    const found = pattern.exec(plain);
    const date = found === null ? null : read(found);
    if (found === null || date === null) continue;
    const { day: number = 0, month = null, year = null, later = 0 } = date;
    if (number < 1 || number > 31 || (month !== null && (month < 1 || month > 12))) continue;
    // "on Friday the 2nd": the day of the week says nothing more.
    const lead = /(?:\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)$/u.exec(plain.slice(0, found.index)); // prettier-ignore
    const from = found.index - (lead?.[0].length ?? 0);
    return { day: number, month, year, later, from, to: found.index + found[0].length };
  }
  return null;
}

const hour = `\\d{1,2}|${hourNames.join("|")}`;
const part = "(?<part>\\s*(?:[ap]\\.?\\s?m\\b\\.?|o['’]?clock(?: sharp)?(?: (?:in the (?:morning|afternoon|evening)|at night))?|in the (?:early )?(?:morning|afternoon|evening|night)|at night|tonight))"; // prettier-ignore
const minuteWords: Readonly<Record<string, number>> = { half: 30, quarter: 15, five: 5, ten: 10, twenty: 20, "twenty-five": 25, "twenty five": 25 }; // prettier-ignore
const timePatterns: readonly RegExp[] = [
  new RegExp(`\\b(?:a )?(?<off>half|quarter|twenty[- ]five|five|ten|twenty|\\d{1,2})(?: minutes?)? (?<side>past|after|to|before) (?<hour>${hour})\\b${part}?`, "u"),
  new RegExp(`\\b(?<hour>\\d{1,2})[:h](?<minute>\\d{2})\\b${part}?`, "u"),
  new RegExp(`\\b(?<hour>\\d{1,2})\\.(?<minute>\\d{2})\\b${part}`, "u"),
  new RegExp(`\\b(?:at|to|for) (?<hour>\\d{1,2})\\.(?<minute>[0-5]\\d)\\b(?!\\s*(?:€|\\$|%))`, "u"),
  new RegExp(`\\b(?<hour>${hour}) (?<minute>thirty|fifteen|forty-five)\\b${part}?`, "u"),
  new RegExp(`\\b(?<hour>${hour})${part}`, "u"),
  /\b(?<name>noon|midday|midnight)\b/u,
]; // prettier-ignore

/** The first time of day that a goal in plain letters names, with where it stands. */
export function readTime(plain: string): (Time & Stretch) | null {
  for (const pattern of timePatterns) {
    const found = pattern.exec(plain);
    const groups = found?.groups;
    if (found === null || groups === undefined) continue;
    const place = { from: found.index, to: found.index + found[0].length };
    if (groups["name"] !== undefined)
      return { minutes: groups["name"] === "midnight" ? 0 : 720, either: false, ...place };
    const named = hourNames.indexOf(groups["hour"] ?? "");
    const hours = named === 0 ? 12 : named > 0 ? named : Number(groups["hour"]);
    const said = groups["minute"] ?? "0";
    let minutes = { thirty: 30, fifteen: 15, "forty-five": 45 }[said] ?? Number(said);
    if (groups["off"] !== undefined) {
      const off = minuteWords[groups["off"]] ?? Number(groups["off"]);
      minutes = /past|after/u.test(groups["side"] ?? "") ? off : -off;
    }
    if (hours > 24 || minutes > 59 || Number.isNaN(hours + minutes)) continue;
    const clock = groups["minute"] !== undefined && /^0\d|^0$/u.test(groups["hour"] ?? "");
    return { ...inDay(hours, minutes, groups["part"] ?? "", clock), ...place };
  }
  return null;
}

/** Minutes of the day by the hour, what is said of the part of the day, and whether it is written as clocks do. */
function inDay(hours: number, minutes: number, part: string, clock: boolean): Time {
  const at = (hour: number, either: boolean) => ({ minutes: (hour * 60 + minutes + 1440) % 1440, either }); // prettier-ignore
  if (hours > 12 || hours === 0 || clock) return at(hours % 24, false);
  const night = part.includes("night");
  if (/p\.?\s?m|afternoon|evening/u.test(part) || (night && hours >= 6 && hours < 12))
    return at(hours === 12 ? 12 : hours + 12, false);
  if (/a\.?\s?m\b|morning/u.test(part) || night) return at(hours % 12, false);
  return at(hours % 12, true);
}

/** Whether a time that is shown is the one that was said. */
export const isSameTime = (said: Time, shown: number): boolean =>
  said.minutes === shown || (said.either && (said.minutes + 720) % 1440 === shown);

const shownTime =
  /^\s*(\d{1,2})\s?[:.h]\s?(\d{2})\s*(?:([ap])\.?\s?m\.?)?(?:\s*(?:-|–|—|to)\s*\d.*|\s*(?:uhr|h))?\s*$/iu;

/** The time of day that a text on the screen is, minutes since midnight; null where it says anything else. */
export function timeShown(text: string): number | null {
  const found = shownTime.exec(text);
  const whole = found === null ? /^\s*(\d{1,2})\s*([ap])\.?\s?m\.?\s*$/iu.exec(text) : null;
  const [hours, minutes, half] = found !== null ? [Number(found[1]), Number(found[2]), found[3]] : [Number(whole?.[1] ?? 99), 0, whole?.[2]]; // prettier-ignore
  if (hours > 24 || minutes > 59) return null;
  if (half === undefined) return (hours % 24) * 60 + minutes;
  return ((hours % 12) + (half.toLowerCase() === "p" ? 12 : 0)) * 60 + minutes;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** A day as a field writes it, by its placeholder or what it holds; null where that leaves doubt. */
export function writeDay(
  { day, month, year }: Day,
  like: string,
  around: readonly string[] = [],
): string | null {
  // Text recognition takes Y and M for their Greek twins.
  const form = like.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("Υ", "Y").replaceAll("υ", "y").replaceAll("Μ", "M").toLowerCase(); // prettier-ignore
  const letters = /\b(d{1,2}|t{2}|m{1,2}|y{2,4}|j{4})\s?([-/.])\s?(d{1,2}|t{2}|m{1,2})\s?\2\s?(d{1,2}|y{1,4}|j{4})/u.exec(form); // prettier-ignore
  const digits = /\b(\d{4}|\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})\b/u.exec(form);
  if (month === null) return null;
  const parts = letters ?? digits;
  if (parts === null) return null;
  const sign = parts[2] ?? "-";
  const [first = "", middle = ""] = [parts[1], parts[3]];
  if (year === null) return null;
  const isYearFirst = letters === null ? first.length === 4 : /^[yj]/u.test(first);
  if (isYearFirst) return [year, two(month), two(day)].join(sign);
  const [a, b] = [Number(first), Number(middle)];
  const isDayFirst = letters !== null ? /^[dt]/u.test(first) : sign === "." || a > 12 ? true : b > 12 ? false : null; // prettier-ignore
  const first12 = isDayFirst ?? dayComesFirst(around);
  if (first12 === null) return null;
  return (first12 ? [two(day), two(month), year] : [two(month), two(day), year]).join(sign);
}

/** Whether the other dates and times of a screen are written with the day first; null where none tells. */
function dayComesFirst(around: readonly string[]): boolean | null {
  for (const text of around) {
    const found = /\b(\d{1,2})\/(\d{1,2})\/\d{2,4}\b/u.exec(text);
    if (found !== null && Number(found[1]) > 12) return true;
    if (found !== null && Number(found[2]) > 12) return false;
  }
  // Who counts the hours to twelve with AM and PM names the month first.
  return around.some((text) => /^\d{1,2}:\d{2}\s?[AP]M$/iu.test(text.trim())) ? false : null;
}

/** The ways in which a list may write a time. */
export function waysToWrite({ minutes, either }: Time): readonly string[] {
  const times = either ? [minutes, (minutes + 720) % 1440] : [minutes];
  return times.flatMap((time) => {
    const [hours, rest] = [Math.floor(time / 60), two(time % 60)];
    const half = ((hours + 11) % 12) + 1;
    return [`${hours}:${rest}`, `${two(hours)}:${rest}`, ...(either ? [] : [`${half}:${rest}`, hours < 12 ? "am" : "pm"])];
  });
} // prettier-ignore

/** A time as a field writes it: with AM or PM where it has one, else by 24 hours. */
export function writeTime({ minutes, either }: Time, like: string): string | null {
  const half = /[ap]\.?m\b|\baa\b/iu.test(like);
  // Without a word about it, eight is in the day or it can't be told.
  const day = either && minutes < 7 * 60 ? minutes + 720 : minutes;
  if (either && day === minutes && minutes < 12 * 60 && minutes >= 7 * 60 && half) return null;
  const hours = Math.floor(day / 60);
  if (!half) return `${two(hours)}:${two(day % 60)}`;
  return `${two(((hours + 11) % 12) + 1)}:${two(day % 60)} ${hours < 12 ? "AM" : "PM"}`;
}
