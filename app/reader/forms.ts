import type { Form } from "./question.js";
import { normalise } from "./words.js";

const number = "\\d{1,3}(?:[ .,'\\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?";
const time =
  "(?<![\\d.,€$£])(?:(?:[01]?\\d|2[0-4])[:h][0-5]\\d(?!\\d)(?:\\s?[ap]\\.?m\\b\\.?)?|(?:0?[1-9]|1[0-2])(?:[.][0-5]\\d)?\\s?[ap]\\.?m\\b)";
const monthName = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?";
const dayName = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
const date = `(?:${dayName}\\.?,? )?(?:\\d{1,2}(?:st|nd|rd|th)?\\.? ${monthName}(?:,? \\d{4})?|${monthName} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`;

/** How answers of each form look within a text. */
const patterns: Readonly<Partial<Record<Form, string>>> = {
  phone: "(?:\\+|\\(?0|\\b)\\d[\\d ()/.-]{4,18}\\d\\b",
  email: "[\\w.+-]+\\s?@\\s?[\\w-]+(?:\\s?\\.\\s?[\\w-]+)+",
  link: "(?:https?://|www\\.)\\S+|\\b[\\w-]+\\.(?:com|org|net|example|io|eu|de|fr|uk)(?:/\\S*)?",
  duration: `(?:\\d+\\s?h(?:ours?|rs?)?\\s?)?(?:${number})\\s?(?:min(?:ute)?s?|hours?|hrs?|h|sec(?:ond)?s?|days?|weeks?|months?|years?)\\b(?:\\s?\\d+\\s?(?:min(?:ute)?s?|sec(?:ond)?s?|m)\\b)?`,
  percent: `[-−–+]?(?:${number})\\s?%`,
  money: `[-−–]?\\s?(?:[$€£¥₹]|\\b(?:usd|eur|gbp|chf)\\b)\\s?[-−–]?(?:${number})|[-−–]?(?:${number})\\s?(?:[$€£¥₹]|\\b(?:usd|eur|gbp|chf|euros?|dollars?|pounds?)\\b)`,
  time: `${date},? (?:at )?${time}|${time}(?:\\s?(?:[-–—]|to|until)\\s?${time})?|${date}|\\b(?:today|tomorrow|yesterday|noon|midnight|${dayName}|(?:\\d+|an?|one) (?:second|minute|min|hour|day|week|month|year)s? ago|just now)\\b`,
  date: `${date}(?:,? (?:at )?${time})?|\\b(?:today|tomorrow|yesterday|${dayName}|(?:\\d+|an?|one) (?:day|week|month|year)s? ago)\\b`,
  size: `(?:${number})\\s?(?:[kmgtp]i?b|bytes?|[kmgt]o|b)\\b`,
  distance: `(?:${number})\\s?(?:km|m|mi|miles?|metres?|meters?|ft|feet|yards?)\\b`,
  temperature: `[-−–+]?(?:${number})\\s?°\\s?[cf]?`,
};

/** What of a text has a form, each as it stands there. */
export function ofForm(form: Form, text: string): string[] {
  const pattern = patterns[form];
  if (pattern === undefined) return [];
  const found = [...text.matchAll(new RegExp(pattern, "giu"))].map(([match]) => match.trim());
  if (form !== "phone") return found;
  // A date or a time is written with digits too, but is no number to call.
  return found.filter(
    (each) => each.replace(/\D/gu, "").length >= 6 && !new RegExp(`^(?:${date}|${time})$`, "iu").test(each), // prettier-ignore
  );
}

/** Whether a text can be an answer of a form; plain numbers are amounts too, where no currency is written. */
export function fitsForm(form: Form | null, text: string): boolean {
  switch (form) {
    case null:
    case "link":
    case "temperature":
    case "distance":
    case "size":
    case "percent":
      return true;
    case "person":
      return !/^[\d.,:\s%€$£+-]+$/u.test(text) && text.split(" ").length <= 6;
    case "message":
      return ofForm("time", text)[0] !== text;
    case "money":
      return /\d/u.test(text) || /\bfree\b/iu.test(text);
    case "duration":
      return ofForm(form, text).length > 0 || /\d+:\d{2}/u.test(text);
    case "time":
    case "date":
      return ofForm(form, text).length > 0 || /\b(?:now|soon|never|\d{4}|next|last|monthly|weekly|daily)\b/iu.test(text) || /^\p{L}+ \d{4}$/u.test(text);
    case "phone":
    case "email":
      return ofForm(form, text).length > 0;
  }
} // prettier-ignore

const notNames = new Set("the a an i you we he she they it hi hello dear thanks thank please yes no re fwd from to and or but in on at for of with by mr mrs ms dr ask call tell see meet is are was new your our my all".split(" ")); // prettier-ignore

/** Names in a sentence: words with a capital that don't only begin it. */
export function namesIn(text: string): string[] {
  const found = text.matchAll(/(?<=^|[\s(,:])(?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)*/gu);
  return [...found].flatMap((match) => {
    const words = match[0].split(" ");
    const begins = match.index === 0 || /[.!?]\s$/u.test(text.slice(0, match.index));
    const kept = words.filter((word, at) => !(notNames.has(normalise(word)) || (begins && at === 0 && words.length === 1 && text.includes(" ")))); // prettier-ignore
    return kept.length === 0 ? [] : [kept.join(" ")];
  });
}

/** Whether a whole text may be the name of a person or of whoever writes. */
export const looksLikeName = (text: string): boolean =>
  text.length <= 40 && /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:de|van|von|da|of|the|&|and|[-]) )?\p{Lu}[\p{L}'’.-]*){0,3}$/u.test(text); // prettier-ignore
