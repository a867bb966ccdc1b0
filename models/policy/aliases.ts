import { normalise } from "../grounding/text-match.js";
import type { Token } from "./tokens.js";

/** Another way to write what a word of a goal says, and how surely it means the same, 0–1. */
export interface Alias {
  readonly text: string;
  readonly weight: number;
}

const list = (words: string): readonly string[] => words.split(" ");
const cardinals = list(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
);
const ordinals = list(
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
);
const tens = list("zero ten twenty thirty forty fifty sixty seventy eighty ninety hundred");
const days = list("monday tuesday wednesday thursday friday saturday sunday");
const months = list(
  "january february march april may june july august september october november december",
);

/** Same, for sure; the same number, but perhaps as "the first one" or "one more". */
const [surely, perhaps] = [0.9, 0.6] as const;

/** The other ways to write each word: numbers, days, months and times of the day. One list for each token. */
export function aliasesOf(tokens: readonly Token[]): Alias[][] {
  const words = tokens.map(({ text }) => normalise(text));
  const aliases = words.map(alone);
  for (const { from, to, texts } of timesIn(words))
    for (let at = from; at < to; at++)
      aliases[at]?.push(...texts.map((text) => ({ text, weight: surely })));
  return aliases;
}

function alone(word: string): Alias[] {
  const found: Alias[] = [];
  const say = (text: string, weight: number = surely) => found.push({ text, weight });
  const [cardinal, ordinal, ten] = [cardinals.indexOf(word), ordinals.indexOf(word), tens.indexOf(word)]; // prettier-ignore
  if (cardinal >= 0) say(String(cardinal), cardinal === 1 ? perhaps : surely);
  if (ordinal >= 0) say(String(ordinal), perhaps);
  if (ten > 1) say(String(ten * 10));
  const both = /^(\p{L}+)-(\p{L}+)$/u.exec(word);
  if (both !== null) {
    const [high, low] = [tens.indexOf(both[1] ?? ""), both[2] ?? ""];
    const unit = Math.max(cardinals.indexOf(low), ordinals.indexOf(low));
    if (high > 1 && unit > 0 && unit < 10) say(String(high * 10 + unit));
  }
  const dated = /^0?(\d{1,2})(?:st|nd|rd|th)$/u.exec(word)?.[1];
  if (dated !== undefined) say(dated);
  for (const names of [days, months]) {
    const whole = names.find((name) => name === word || (word.length >= 3 && name.startsWith(word)));
    if (whole === undefined) continue;
    if (whole !== word) say(whole);
    for (const length of [2, 3]) if (whole.slice(0, length) !== word) say(whole.slice(0, length));
  } // prettier-ignore
  return found;
}

interface Time {
  readonly from: number;
  readonly to: number;
  readonly texts: readonly string[];
}

/** "half past nine", "a quarter to 3", "8 pm", "seven o'clock", "noon": as clocks write them. */
function timesIn(words: readonly string[]): Time[] {
  const found: Time[] = [];
  words.forEach((word, at) => {
    const clock = /^(\d{1,2})(?:[:.](\d\d))?(am|pm|a\.m|p\.m)?$/u.exec(word);
    const next = words[at + 1] ?? "";
    const half = clock?.[3] ?? (/^[ap]\.?m\.?$/u.test(next) ? next : undefined);
    const hours = clock === null ? numberOf(word) : Number(clock[1]);
    const minutes = Number(clock?.[2] ?? 0);
    const told = clock?.[2] !== undefined || half !== undefined || next === "o'clock";
    if (hours !== null && hours < 25 && told)
      found.push({ from: at, to: at + 1, texts: written(hours, minutes, half) });
    if (word === "noon" || word === "midday")
      found.push({ from: at, to: at + 1, texts: ["12:00"] });
    if (word === "midnight") found.push({ from: at, to: at + 1, texts: ["00:00", "0:00"] });
    if (word !== "past" && word !== "to") return;
    const before = words[at - 1] ?? "";
    const part = before === "quarter" ? 15 : before === "half" ? 30 : numberOf(before);
    const hour = numberOf(next);
    if (part === null || hour === null || hour > 24 || part > 30) return;
    if (word === "to" && part === 30) return;
    const said = words[at + 2] ?? "";
    const over = /^[ap]\.?m\.?$/u.test(said) ? said : undefined;
    const texts =
      word === "past" ? written(hour, part, over) : written((hour + 23) % 24, 60 - part, over);
    found.push({ from: at - 1, to: at + 2, texts });
  });
  return found;
}

function numberOf(word: string): number | null {
  if (/^\d{1,2}$/u.test(word)) return Number(word);
  const number = cardinals.indexOf(word);
  return number < 0 ? null : number;
}

/** As "9:30", "09:30" and, where neither half of the day was named, "21:30". */
function written(hours: number, minutes: number, half: string | undefined): string[] {
  const tail = `:${String(minutes).padStart(2, "0")}`;
  const [early, late] = [hours % 12, (hours % 12) + 12];
  const padded = (hour: number) => [`${String(hour)}${tail}`, `${String(hour).padStart(2, "0")}${tail}`]; // prettier-ignore
  if (hours > 12 || hours === 0) return padded(hours);
  // A clock of twelve hours shows the afternoon as it was said.
  const texts =
    half === undefined
      ? [hours, early, late].flatMap(padded)
      : half.startsWith("p")
        ? [...padded(late), `${String(hours)}${tail}`]
        : padded(early);
  return [...new Set(texts)];
}

/** How surely a text says what one of the aliases does, 0–1. */
export function aliasMatch(aliases: readonly Alias[], text: string): number {
  let best = 0;
  for (const { text: alias, weight } of aliases)
    if (weight > best && standsIn(alias, text)) best = weight;
  return best;
}

/** Whether a text has it as a word of its own; clocks are read with a point or nothing for their colon. */
function standsIn(alias: string, text: string): boolean {
  const forms = alias.includes(":") ? [alias, alias.replace(":", ".")] : [alias];
  return forms.some((form) => {
    const at = text.indexOf(form);
    const edge = (character: string) => !/[\p{L}\p{N}]/u.test(character);
    return at >= 0 && edge(text.charAt(at - 1)) && edge(text.charAt(at + form.length));
  });
}
