import type { Random } from "../grounding/random.js";
import { loosely } from "./synonyms.js";

/**
 * One way to say a template: "[a|b|]" is one of its parts (they may be nested), "<name>" a slot.
 */
export function say(
  random: Random,
  template: string,
  slots: Readonly<Record<string, string>> = {},
): string {
  let text = template;
  for (let times = 0; times < 40; times++) {
    const inner = /\[([^[\]]*)\]/u.exec(text);
    if (inner === null) break;
    text = text.replace(inner[0], () => random.pick((inner[1] ?? "").split("|")));
  }
  return text
    .replace(/<(\w+)>/gu, (_, name: string) => slots[name] ?? name)
    .replace(/\s+/gu, " ")
    .replace(/\s+([,.?!])/gu, "$1")
    .trim();
}

const openings = [
  "please ",
  "can you ",
  "could you ",
  "",
  "",
  "",
  "",
  "",
  "",
  "I want you to ",
  "now ",
  "just ",
];
const closings = ["", "", "", "", "", " please", " for me", ".", "."];

/** Politeness as people add it. */
export function politely(random: Random, text: string): string {
  // "please my name is …" is nobody's English: only orders get an opening.
  const order =
    !/^(?:my|the|her|his|only|no|we|a|new|I|for|[^ ]+:)\s|\b(?:is|should|are|lives|moved)\b/u.test(
      text,
    );
  const said = (order ? random.pick(openings) : "") + text + random.pick(closings);
  return random.chance(0.5) ? said : said.charAt(0).toUpperCase() + said.slice(1);
}

/** A typing mistake, now and then. */
export function mistyped(random: Random, word: string): string {
  if (word.length < 5) return word;
  const at = random.whole(1, word.length - 2);
  switch (random.whole(0, 2)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    default:
      return word.slice(0, at) + word.charAt(at) + word.slice(at);
  }
}

/** "a", "a and b", "a, b and c". */
export function listed(random: Random, names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  const [comma, and] = random.pick([
    [", ", " and "],
    [", ", " and "],
    [", ", ", and "],
    [" and ", " and "],
  ] as const);
  return names.slice(0, -1).join(comma) + and + last;
}

/** A name as it may be said: as it is, in quotes, in lower case, without its dots. */
export function named(random: Random, name: string): string {
  if (random.chance(0.2)) {
    const said = loosely(random, name);
    if (said !== name) return said;
  }
  const plain = name.replace(/[.…:*]+$/u, "");
  const r = random.next();
  if (r < 0.35) return plain.toLowerCase();
  if (r < 0.45) return `"${plain}"`;
  if (r < 0.5) return `'${plain}'`;
  if (r < 0.54)
    return plain
      .split(" ")
      .map((word) => (random.chance(0.5) ? mistyped(random, word) : word))
      .join(" ");
  return plain;
}
