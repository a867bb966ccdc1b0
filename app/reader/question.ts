import type { Dimension, Superlative } from "./lexicon.js";
import {
  comparatives,
  emptyWords,
  generalNouns,
  kindWords,
  linkVerbs,
  readOrdinal,
  stateWords,
  superlatives,
} from "./lexicon.js";
import type { Value } from "./values.js";
import { readValue } from "./values.js";
import { normalise, stem, wordsOf } from "./words.js";

/** What kind of answer a question wants. */
export type Wanted = "any" | "money" | "number" | "size" | "time" | "place" | "person";

/** What an answer looks like wherever it stands in a text. */
export type Form = "phone" | "email" | "link" | "duration" | "percent" | "money" | "time" | "date" | "size" | "temperature" | "distance" | "person" | "message"; // prettier-ignore

/** A question, taken apart. */
export interface Question {
  /** Lower case, without accents, politeness and the question mark. */
  readonly text: string;
  readonly shape: "yes-no" | "presence" | "count" | "which" | "value";
  readonly wanted: Wanted;
  /** The form that the answer must have; null where any will do. */
  readonly form: Form | null;
  /** Words that say what is asked for. */
  readonly words: readonly string[];
  /** The noun right after "which", "what" or "how many". */
  readonly noun: string | null;
  readonly negated: boolean;
  readonly ordinal: number | null;
  readonly superlative: (Superlative & { readonly word: string }) | null;
  readonly comparison: (Superlative & { readonly word: string; readonly than: string }) | null;
  /** The amount that things are compared with: "larger than 1 MB". */
  readonly threshold: Value | null;
  readonly state: { readonly of: "checked" | "disabled" | "selected"; readonly is: boolean } | null;
  readonly kinds: readonly string[] | null;
  readonly sum: "together" | "mean" | null;
  readonly difference: boolean;
}

const polite =
  /^(?:(?:please|hey|hi|hello|so|and|ok|okay|now|quickly|waymark)[ ,]+)*(?:(?:can|could|would|will) you (?:please )?|do you know |any idea |i wonder |i'm wondering )?(?:(?:tell|show|give) (?:me|us)|let me know|read (?:out|me|off)?|say|find out|figure out|work out|look up|look|see|determine|report|check|verify|(?:i|we) (?:want|would like|'d like|need|have) to (?:know|find out|see))?[ ,]*/u;

/** Statements and commands that ask, put as the question that they mean. */
const turned: readonly (readonly [RegExp, string])[] = [
  [
    /^((?:in|on|from|at|under|inside|according to) [^,]+), ((?:what|which|who|when|where|how|is|are|does|do|did|has|was) .+)$/u,
    "$2 $1",
  ],
  [/^(?:whether|if|that) there (is|are)\b/u, "$1 there"],
  [/^(?:whether|if|that) (.+?) (is|are|was|were|has|have|can|does|do|did) (?=\S)/u, "$2 $1 "],
  [/^(?:whether|if) (.+)$/u, "does $1"],
  [/^what ((?:the|my|your|its|their) .+) (is|are|was|were)$/u, "what $2 $1"],
  [/^count (?:up )?(?:all )?(?:of )?(?:the |my )?(?:number of )?/u, "how many "],
  [/^(?:the )?(?:number|count|amount) of (?=\p{L}+s\b)/u, "how many "],
  [
    /^(?:the )?name of the (person|one|man|woman|colleague|employee|player) (?=who|that|with)/u,
    "which $1 ",
  ],
];

const shapes: readonly (readonly [RegExp, Question["shape"]])[] = [
  [/^(?:is|are) there\b|^(?:do|can) (?:you|i|we) (?:see|find)\b|^does (?:the|this|it)\b.*\b(?:have|contain|offer|show)\b|^gibt es\b|^y a-t-il\b|^hay\b/u, "presence"],
  [/\b(?:how many|(?<=^|the |total |what )number of|wie ?viele|combien de|cuant[oa]s)\b/u, "count"],
  [/^(?:is|are|was|were|do|does|did|has|have|can|could|will)\b|^(?:ist|sind|hat|kann|est-ce que|esta|tiene)\b/u, "yes-no"],
  [/^(?:which|who|whose|what (?!is\b|are\b|was\b|were\b|'s\b|does\b|do\b|did\b|time\b)\p{L}+|in which|at which|on which|to which|for which|from which|under which|by whom|to whom)\b|^(?:wer|welche[rsn]?|qui|quels?|quelles?|quien(?:es)?)\b/u, "which"],
]; // prettier-ignore

const wanting: readonly (readonly [RegExp, Wanted])[] = [
  [/\bhow much (?:memory|space|storage|disk)\b|\bhow (?:big|large)\b/u, "size"],
  [
    /^how much (?:is|are|was|were|does|do|did|will|would)\b.*|\bhow (?:expensive|cheap)\b|\bwhat does .* cost\b|\b(?:was|wie ?viel) kostet\b|\bcuanto cuesta\b|\bcombien coute\b/u,
    "money",
  ],
  [/\bhow many\b|(?:^|(?:the|total|what) )number of\b|\bwie ?viele\b/u, "number"],
  [/^(?:at |since |until )?(?:when|what time|wann|quand|cuando)\b|\bwhat (?:day|date)\b/u, "time"],
  [/^(?:where|wo|donde)\b|^ou\b/u, "place"],
  [/^(?:by |to |from )?(?:who|whom|wer|qui|quien(?:es)?)\b/u, "person"],
];

/** Verbs that stand for a column: what they look like, their words, the kind of value, its name. */
const indirectly: readonly (readonly [RegExp, string, Dimension | null, string])[] = [
  [/\bearns?\b(?= ?$| (?:the )?(?:most|least|more|less)\b)/u, "earn earns", null, "salary"],
  [/\b(?:takes? up|uses?|needs?|occup(?:y|ies)) (?:the )?(?:most|least) (?:disk )?(?:space|room|storage)\b/u, "take takes use uses need needs occupy occupies disk space room storage", "size", "size"],
  [/\bcosts? (?:the )?(?:most|least)\b/u, "cost costs", "money", "price"],
  [/\bweighs? (?:the )?(?:most|least)\b|\bdoes .* weigh$/u, "weigh weighs", null, "weight"],
  [/\blasts? (?:the )?(?:longest|shortest)\b|\bdoes .* last$/u, "last lasts", null, "duration"],
]; // prettier-ignore

function turnRound(text: string): string {
  const found = turned.find(([pattern]) => pattern.test(text));
  return found === undefined ? text : text.replace(found[0], found[1]);
}

const forms: readonly (readonly [RegExp, Form])[] = [
  [/\b(?:phone|telephone|mobile|cell|fax)\b|\bwhat number (?:do|can|should) i (?:call|ring|dial)\b/u, "phone"],
  [/\be-?mail address\b|\b(?:mail address)\b/u, "email"],
  [/\b(?:web ?site|url|web address|homepage|link)\b/u, "link"],
  [/^(?:for |by )?how (?:long(?! (?:is|are|was|were)\b)|late)\b|\b(?:what|which) (?:is the )?(?:duration|delay|running time|playing time)\b/u, "duration"],
  [/\b(?:percent(?:age)?|share|proportion)\b|^how full\b|^(?:by )?how much (?:did|has|have) .*\b(?:changed?|dropp?(?:ed)?|fallen|fall|risen?|grown?|grow|increased?|decreased?|gone (?:up|down)|go (?:up|down))\b/u, "percent"],
  [/^(?:at |since |until |from |by )?(?:what time|when)\b/u, "time"],
  [/\b(?:what|which) (?:day|date)\b|\bwhat is the (?:\p{L}+ )?date\b/u, "date"],
  [/^how far\b|\bdistance\b/u, "distance"],
  [/\bhow (?:warm|cold|hot)\b|\btemperature\b/u, "temperature"],
  [/^how much (?:memory|space|storage|disk|room)\b|^how (?:big|large)\b/u, "size"],
  [/^how much (?:is|are|was|were|did|do|does|will) (?!.*\b(?:weigh|weight|used|free|full|left)\b)|\b(?:price|cost)s?\b|\bhow (?:expensive|cheap)\b/u, "money"],
  [/^what (?:does|did|do) .* (?:say|write|reply|answer|read|text|tell|ask)\b|\b(?:the|last|first|latest) (?:message|text|comment|reply)\b/u, "message"],
  [/^(?:by |to |from |with )?(?:who|whom)\b/u, "person"],
]; // prettier-ignore

/** Takes a question apart. */
export function readQuestion(raw: string): Question {
  const whole = normalise(raw)
    .replace(/\b(what|who|when|where|how|that|there|it)'s\b/gu, "$1 is")
    .replace(/n't\b/gu, " not")
    .replace(/\bca not\b/u, "can not")
    .replace(
      /^how (?!much|many|big|large|expensive|cheap|far|long|late)\p{L}+ (?=(?:is|are|was|were)\b(?! it\b))/u,
      "what ",
    )
    .replace(/[\s?!.]+$|^[¿¡]+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const quoted = /"([^"]+)"|(?:^|\s)'([^']+)'(?=$|\s)/u.exec(whole);
  const text = turnRound(whole.replace(polite, "").trim() || whole);
  const bare = quoted ? text.replace(quoted[0], " x ") : text;
  const shape = shapes.find(([pattern]) => pattern.test(bare))?.[1] ?? "value";
  const wanted = wanting.find(([pattern]) => pattern.test(bare))?.[1] ?? "any";
  const negated = /\b(?:not|no|never|n't|without|nobody|nicht|pas|un\w+ed)\b/u.test(bare.replace(/ no\.? \d/u, "")); // prettier-ignore
  const ordinal = readOrdinal(bare.replace(/\bon the \d{1,2}(?:st|nd|rd|th)\b(?! (?:row|line|place|position))/gu, "").replace(/\b(?:first|last|second) (?:updated|modified|changed|names?|seen|login|logged|saved|edited|opened|used|played|visited|week|month|year|time)\b/gu, "")); // prettier-ignore
  const indirect = indirectly.find(([pattern]) => pattern.test(bare));
  const compared = longest(superlatives, bare) ?? readRank(bare);
  const superlative =
    compared !== null && compared.of === null && indirect !== undefined
      ? { ...compared, of: indirect[2] }
      : compared;
  const comparison = readComparison(bare);
  const state = readState(bare);
  const kinds = kindWords.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
  const sum = /\b(?:together|altogether|add(?:s|ed)? up|sum|in all|combined|in total)\b|\ball (?:the )?\w+ (?:cost|make)\b/u.test(bare)
    ? "together"
    : /\b(?:average|mean)\b/u.test(bare) ? "mean" : null; // prettier-ignore
  const taken = new Set([
    ...wordsOf(superlative?.word ?? ""),
    ...wordsOf(comparison?.word ?? ""),
    ...(ordinal === null ? [] : wordsOf(ordinal.words)),
    ...(sum === null ? [] : ["together", "altogether", "add", "adds", "sum", "combined", "average", "mean", "total"]), // prettier-ignore
  ]);
  const threshold = comparison === null ? null : readThreshold(comparison.than);
  // "the open mail" is the one that is shown.
  const shown = text.replace(/\b(?:currently )?(?:open(?:ed)?|current|displayed|selected) (?=(?:e-?mail|mail|message|file|document|chat|conversation|note|page|recipe|article|invoice|order|contact|event)\b)/gu, ""); // prettier-ignore
  const receives = /^to whom?\b|\bwhom? .* (?:sent|addressed|written|delivered) to$/u.test(bare);
  const said = [...contentWords(shown).filter((word) => !taken.has(word)), ...(receives ? ["recipient"] : []), ...(/^how long (?:is|are|was|were)\b/u.test(bare) ? ["length"] : []), ...(/\bfrom$|^from whom?\b/u.test(bare) ? ["sender"] : []), ...(/^how (?:did|do|does|can|will) (?:i|you|we|they|he|she)\b/u.test(bare) ? ["method"] : [])]; // prettier-ignore
  const words =
    indirect === undefined
      ? said
      : [...said.filter((word) => !wordsOf(indirect[1]).includes(word)), ...wordsOf(indirect[3])];
  const noun =
    /(?:which|what|how many|how much|number of|welche[rsn]?|wie ?viele) (?:of the |of these |the )?([\p{L}-]+)/u.exec(
      bare,
    )?.[1] ?? null;
  return {
    text: bare === text ? text : text,
    shape,
    wanted,
    form: forms.find(([pattern]) => pattern.test(bare))?.[1] ?? null,
    words,
    noun: noun === null || emptyWords.has(noun) ? null : noun,
    negated,
    ordinal: ordinal?.index ?? null,
    superlative,
    comparison,
    threshold,
    state,
    kinds,
    sum,
    difference: /^(?:by )?how (?:much|many) (?:\w+ )?(?:more|less|fewer|cheaper|dearer|bigger|larger|smaller|higher|lower|older|better)\b|\bdifference between\b|\bhow (?:much|many) more\b/u.test(bare), // prettier-ignore
  };
}

/** "Who was hired first?", "Which train leaves last?": by date or time, not by place in the list. */
function readRank(text: string): Question["superlative"] {
  const verbs = /\b(?:\p{L}{3,}(?:ed|en|ght|nt|ft|ne)|leaves?|departs?|arrives?|starts?|begins?|ends?|came|began|paid) (first|last)(?=$| (?:in|at|on|from|of|to|by)\b)/u;
  const [, word] = verbs.exec(text) ?? [];
  return word === undefined ? null : { most: word === "last", of: "date", word };
} // prettier-ignore

/** The words of a text that say something. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => !emptyWords.has(word));
}

function longest<T>(
  table: Readonly<Record<string, T>>,
  text: string,
): (T & { word: string }) | null {
  let best: (T & { word: string }) | null = null;
  for (const [word, meaning] of Object.entries(table))
    if (new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, "u").test(text))
      if (best === null || word.length > best.word.length) best = { ...meaning, word };
  return best;
}

function readComparison(text: string): Question["comparison"] {
  const found = longest(comparatives, text);
  if (found === null) return null;
  const than = new RegExp(`${found.word}\\b(.*?)\\b(?:than|as)\\b(.*)$`, "u").exec(text);
  if (than) return { ...found, than: (than[2] ?? "").trim() };
  const bare = new RegExp(`\\b${found.word} (.*)$`, "u").exec(text);
  const isBare = ["over", "under", "above", "below", "at least", "at most", "after", "before"];
  if (bare && isBare.includes(found.word) && /\d/u.test(bare[1] ?? ""))
    return { ...found, than: bare[1] ?? "" };
  return null;
}

/** The amount at the start of what follows "than". */
function readThreshold(text: string): Value | null {
  const words = text.split(" ");
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const value = readValue(words.slice(0, length).join(" ").replace(/,$/u, ""));
    if (value !== null) return value;
  }
  return null;
}

function readState(text: string): Question["state"] {
  for (const [pattern, of, is] of stateWords) if (pattern.test(text)) return { of, is };
  return null;
}

/** How much it matters that a word of a question is found: nouns for anything and mere links little. */
export function weightOf(word: string): number {
  if (linkVerbs.has(word)) return 0.15;
  if (/^(?:paid|pays?|spent|earned)$/u.test(word)) return 0.4;
  return generalNouns.has(stem(word)) ? 0.25 : 1;
}
