import { startsWithVerb } from "../planner/words.js";
import { normalise, sameWord } from "../reader/words.js";
import { tellingWords } from "./naming.js";

const sentenceEnd = /\s*(?:[,;]|\.(?=\s|$)|\s(?:and|with|but|then|who|which|while)\s|$)/u;
const linking = /^\s*(?:(?:number|no\.?|address|name|field|box|code)\s+)?(?:(?:is|are|was|will be|should be|shall be|to be|of|to|as|named|called|reads?|says?)\s+|[:=–-]\s*)/iu; // prettier-ignore
const quoted = /^\s*["“„'‘«]([^"”“'’»]+)["”“'’»]/u;

/** What a goal says is to stand in a field of that name; null where it says nothing of it. */
export function valueFor(label: string, goal: string): string | null {
  if (label.trim() === "") return null;
  // An address tells by itself what it is, whatever stands beside the word for it.
  const mail = /e-?mail/iu.test(label) ? byKind(label, goal) : null;
  if (mail !== null) return mail;
  for (const name of namesOf(label)) {
    const value = named(name, goal);
    if (value !== null) return value;
  }
  return byKind(label, goal);
}

/** Fields that people call otherwise than the form does. */
const sameFields: readonly (readonly string[])[] = [
  ["last name", "surname", "family name"],
  ["first name", "given name", "forename"],
  ["postcode", "post code", "zip", "zip code", "postal code"],
  ["phone", "phone number", "telephone", "telephone number", "mobile", "mobile number"],
  ["town", "city"],
  ["e-mail", "email", "e-mail address", "email address"],
  ["job title", "job", "occupation", "profession"],
  ["company", "employer", "organisation", "organization"],
];

/** What a field is called, and what else people call it. */
function namesOf(label: string): readonly string[] {
  const plain = normalise(label).replace(/[:*]/gu, "").trim();
  const group = sameFields.find((names) => names.includes(plain)) ?? [];
  return [label, ...group.filter((name) => name !== plain)];
}

/** Names of fields that are words of direction; what they begin ends where the next of them stands. */
const directions = /\s(?:to|from|via|for|with|at|on)\s/iu;
/** The last words of a label that people leave out: "train RE 4711" for "Train number". */
const leftOut = new Set(["number", "no", "id", "code"]);

/** "size L", "the subject is Hello", "Ada as the name": the words of the label stand beside its value. */
function named(label: string, goal: string): string | null {
  const words = tellingWords(label.replace(/\(.*?\)|\*|\boptional\b|\byour\b|\benter\b/giu, " "));
  if (words.length === 0 || words.length > 4) return null;
  const isDirection = words.length === 1 && /^(?:to|from|via)$/u.test(words[0] ?? "");
  const tokens = [...goal.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)];
  const says = (at: number, word: string) => sameWord(word, normalise(tokens[at]?.[0] ?? ""), false) >= 0.9; // prettier-ignore
  for (let at = 0; at < tokens.length; at++) {
    const isWhole = words.every((word, of) => says(at + of, word));
    // "a shirt in size L" for "Shirt size": its last word stands by the value, the others somewhere.
    const isTail = words.length > 1 && says(at, words.at(-1) ?? "") && words.every((word) => tokens.some((_, of) => says(of, word))); // prettier-ignore
    if (!isWhole && !isTail) continue;
    const last = tokens[isWhole ? at + words.length - 1 : at];
    const first = tokens[at];
    if (last === undefined || first === undefined) continue;
    const behind = goal.slice(last.index + last[0].length);
    const inQuotes = quoted.exec(behind.replace(linking, " "))?.[1];
    if (inQuotes !== undefined) return inQuotes.trim();
    const said = behind.replace(linking, " ").split(sentenceEnd)[0]?.trim() ?? "";
    const value = isDirection ? (said.split(directions)[0] ?? "").trim() : said;
    if (value !== "" && !/^(?:number|no|address|name|code|id|field|box)$/iu.test(value) && value.length <= 60 && !/^(?:in|into|for|on|at|from|field|box|by|that|too)\b/iu.test(value)) return unquoted(value); // prettier-ignore
    const only = [...goal.matchAll(/["“„«]([^"”“»]+)["”“»]/gu)];
    if (only.length === 1 && /\b(?:as|for|in|into|under|at)\s+(?:the\s+|my\s+|your\s+|what\s+|why\s+|how\s+)?$/iu.test(goal.slice(0, first.index))) return only[0]?.[1]?.trim() ?? null; // prettier-ignore
    const before = /(?:^|[,;]\s*|\s(?:and|with|put|enter|use|write|type|give|take)\s+)([^,;]{1,60}?)\s+(?:as|for|in|into|under)\s+(?:the\s+|my\s+|his\s+|her\s+|their\s+|a\s+|an\s+)?$/iu.exec(goal.slice(0, first.index)); // prettier-ignore
    // "Fill in my e-mail": what stands before "in" is the verb.
    if (before?.[1] !== undefined && !/^(?:please\s+|just\s+)?(?:fill|put|type|write|enter|hand|send|key)$/iu.test(before[1])) return unquoted(before[1].replace(/^(?:please\s+)?(?:put|enter|use|write|type|give|take|set|fill\s+in|insert|add|choose|pick)\s+/iu, "")); // prettier-ignore
  }
  return numbered(words, goal);
}

/** "Train RE 4711" for "Train number": what holds a digit right behind the name without its last word. */
function numbered(words: readonly string[], goal: string): string | null {
  if (words.length < 2 || !leftOut.has(words.at(-1) ?? "")) return null;
  const name = words.slice(0, -1).join("\\s+");
  return new RegExp(`\\b${name}\\s+((?:[A-Z]{1,4}[ -]?)?\\d[\\p{L}\\d/-]*)`, "iu").exec(goal)?.[1] ?? null;
} // prettier-ignore

const unquoted = (text: string): string => text.trim().replace(/^["“„'‘«]|["”“'’»]$/gu, "");

const name =
  "\\p{Lu}[\\p{L}'’-]*\\.?(?:\\s+(?:(?:van|von|de|der|den|la|le|da|di|du|bin|al|el)\\s+)*\\p{Lu}[\\p{L}'’-]*)";
const isDate = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)/u; // prettier-ignore
const date = /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*(?:,?\s+\d{4})?)/u; // prettier-ignore

/** "9 Mill Road, Leeds, LS1 4AB": the town stands behind the street. */
const behindStreet = (goal: string): string | null =>
  /\b\d{1,4}[a-z]?\s+(?:\p{Lu}[\p{L}'’.-]*\s?){1,4},\s*(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)(?=\s*[,.]|\s*$)/u.exec(goal)?.[1] ?? null; // prettier-ignore

const street =
  /(?:street|road|lane|avenue|drive|square|way|place|court|straße|strasse|gasse|platz|weg|allee)$/iu;

/** Kinds of fields by their names, and how a goal says what belongs there without naming the field. */
const kinds: readonly (readonly [RegExp, (goal: string) => string | null | undefined])[] = [
  [/e-?mail|mail address/u, (goal) => /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u.exec(goal)?.[0]],
  [/phone|mobile|\btel\b|cell|number to call/u, (goal) => /(?<![\p{L}\d@.])\+?\d[\d ()/-]{5,}\d/u.exec(goal)?.[0]],
  [/web ?site|url|home ?page/u, (goal) => /\bhttps?:\/\/\S+|\bwww\.\S+/u.exec(goal)?.[0]],
  [/place of birth|birth ?place|born in/u, (goal) => after(goal, "born\\s+(?:and\\s+raised\\s+)?in")],
  [/birth|born/u, (goal) => date.exec(/\bborn\s+(?:on\s+)?(?:the\s+)?(.+)/iu.exec(goal)?.[1] ?? "")?.[0]],
  [/first name|given name|forename/u, (goal) => person(goal)?.split(/\s+/u)[0]],
  [/last name|surname|family name/u, (goal) => person(goal)?.split(/\s+/u).slice(1).join(" ")],
  [/^(?:(?:your|full|contact|customer|participant'?s?|guest|whole|own|complete|first and last|member'?s?|person'?s?|passenger)\s+)?name(?:\s+and\s+surname|\s+on\s+\p{L}+)?$|^(?:who|attendee|guest|participant|member|passenger|contact|customer|student|patient)$/u, person],
  [/zip|post ?code|postal/u, (goal) => /\b(?:\d{5}|\d{4}|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b(?![ /-]?\d)/u.exec(goal)?.[0]],
  [/street|address/u, (goal) => /\b\d{1,4}[a-z]?\s+(?:\p{Lu}[\p{L}'’.-]*\s?){1,4}|\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+)*\s\d{1,4}[a-z]?\b/u.exec(goal)?.[0]],
  [/\bcity|town|\bplace\b|residence|where from|location/u, (goal) => /\b\d{4,5}\s+(\p{Lu}[\p{L}'’-]+)/u.exec(goal)?.[1] ?? behindStreet(goal) ?? after(goal, "(?:lives?|living|resident|based|comes?|home|moved)\\s+(?:in|from|at|to)|from|in")],
  [/country|nation/u, (goal) => after(goal, "lives?\\s+in|from|citizen\\s+of")],
  [/company|employer|organi[sz]ation|firm/u, (goal) => after(goal, "works?\\s+(?:for|at)|working\\s+(?:for|at)|employed\\s+(?:by|at)|of|from")],
  [/\bage\b/u, (goal) => { const found = /\b(\d{1,3})(?:\s+years?\s+old|\s+years\s+of\s+age|-year-old)|\baged?\s+(\d{1,3})\b/u.exec(goal); return found?.[1] ?? found?.[2]; }],
  [/what happened|what went wrong|complaint|problem|tell us/u, (goal) => /\b(?:complain|report)\s+(?:that\s+)?([^,;."]+)/iu.exec(goal)?.[1]],
  [/message|comment|note|remark|text|description/u, (goal) => /\b(?:saying|that says|with the (?:note|message|comment|text|remark))\s+["“„'‘]?([^"”]+?)["”]?$/iu.exec(goal)?.[1]],
]; // prettier-ignore

/** Whether a goal says that a value is for something else: a number "as my fax number" is no phone's. */
function isOthers(value: string, label: string, goal: string): boolean {
  const behind = goal.slice(goal.indexOf(value) + value.length);
  const as = /^["”'’]?\s+as\s+(?:my|the|our|an?)\s+([^,.;]+)/iu.exec(behind)?.[1];
  const said = as === undefined ? [] : tellingWords(as).filter((word) => !/^(?:new|number|address|name|contact|details|data)$/u.test(word)); // prettier-ignore
  const own = namesOf(label).flatMap((name) => tellingWords(name));
  return (
    said.length > 0 && !said.some((word) => own.some((each) => sameWord(each, word, false) >= 0.75))
  );
}

function byKind(label: string, goal: string): string | null {
  const plain = normalise(label).trim();
  const kind = kinds.find(([words]) => words.test(plain));
  const value = kind?.[1](goal)?.trim() ?? "";
  return value === "" || isOthers(value, label, goal) ? null : value;
}

/** A proper name after some words. */
function after(goal: string, words: string): string | null {
  return new RegExp(`\\b(?:${words})\\s+(\\p{Lu}[\\p{L}'’.-]*(?:\\s\\p{Lu}[\\p{L}'’.-]*)*)`, "u").exec(goal)?.[1] ?? null; // prettier-ignore
}

/** The first name of a person: capitals that are no place, no date and not the sentence's first verb. */
export function person(goal: string): string | null {
  const bare = startsWithVerb(goal.toLowerCase()) ? goal.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : goal; // prettier-ignore
  for (const match of bare.matchAll(new RegExp(`(?<![\\p{L}\\d@.])${name}{1,3}`, "gu"))) {
    const before = bare.slice(0, match.index).trim();
    const isPlace = /(?:\b(?:in|from|at|near|of|on|works? for)|\d[a-z]?)$/iu.test(before);
    const isNumbered = /^\s\d{1,4}[a-z]?\b/u.test(bare.slice(match.index + match[0].length));
    if (isPlace || isNumbered || isDate.test(match[0]) || street.test(match[0])) continue;
    return match[0].replace(/['’]s$/u, "");
  }
  const alone = /\b(?:name(?:'s| is)|named|called|i'm|i am)\s+(\p{Lu}[\p{L}'’-]*)/iu.exec(
    bare,
  )?.[1];
  return alone !== undefined && /^\p{Lu}/u.test(alone) ? alone : null;
}
