import { emptyWords, readOrdinal, superlatives } from "../reader/lexicon.js";
import { normalise, wordsOf } from "../reader/words.js";
import { tellingWords } from "./naming.js";

/** What is compared where one of several is meant by being the most or the least of something. */
export interface Most {
  readonly most: boolean;
  readonly of: "money" | "size" | "date" | "number" | "duration" | null;
  /** Words that name the column; empty where the kind of value says enough. */
  readonly column: readonly string[];
}

/** How a person speaks of things on the screen. */
export interface Description {
  /** Words that tell them from others, without those for what kind of thing it is. */
  readonly words: readonly string[];
  /** What kind of thing: "card", "message"; it may stand on the screen or not. */
  readonly nouns: readonly string[];
  /** Words of what is left out. */
  readonly except: readonly string[];
  /** Whether several may be meant, and how many where that is said. */
  readonly several: boolean;
  readonly count: number | null;
  readonly most: Most | null;
  /** Whether that may be the youngest or the oldest of people. */
  readonly ofAge: boolean;
  /** Place in the list, from the top (0) or the bottom (−1). */
  readonly ordinal: number | null;
  /** "it", "what you find": whatever is there. */
  readonly whatever: boolean;
}

/** Nouns for what kind of thing something is: they need not stand on it. */
const kinds = new Set(
  "message mail email e-mail letter conversation chat thread note card ticket task item thing one entry row line file document folder directory photo picture image pic song track tune episode podcast show video film movie clip album book article post page story bug issue person man woman guy friend colleague contact customer user member order parcel package delivery product article offer invitation invite request notification alert reminder appointment event meeting booking reservation trip flight train hotel course lesson recipe bill invoice payment subscription app application program game update question answer comment review idea list record result match column lane section board cell album channel room thumbnail icon button place room offer download upload transfer station playlist patient guest student employee client plant flight device priority status label tag level category answer two three four five all both each every other others".split(
    " ",
  ),
);

/** Names of what things have: mostly only the value is shown. */
const attributes = /^(?:priority|status|label|tag|level|category)$/u;

/** Where things are, which says nothing of which are meant. */
const places = new Set("list inbox page screen cart basket bag board table library menu site website shop store collection favourites one ones person people".split(" ")); // prettier-ignore

const numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Verbs that name a column by what they say of a thing. */
const columnVerbs: readonly (readonly [RegExp, Most["of"], string])[] = [
  [/\bearn(?:s|ing)?\b|\bpaid\b/u, null, "salary"],
  [/\bcost(?:s|ing)?\b/u, "money", ""],
  [/\bweigh(?:s|ing)?\b/u, null, "weight"],
  [/\b(?:lasts?|takes?)\b/u, null, "duration"],
  [/\bhired\b|\bjoined\b|\bstarted\b/u, "date", "hired"],
]; // prettier-ignore

const whatever =
  /^(?:it|that|this|them|those|these|that one|this one|the (?:result|match|hit)s?|what(?:ever)? (?:you|we|i|it|was|is|comes?|turns?) ?(?:find|found|finds|see|up|comes? up)?|what(?:ever)?(?:'s| is| was) (?:found|there|left|shown)|the one (?:you|that you) (?:find|found))$/u;

/** Takes a description apart. */
export function describe(phrase: string): Description {
  const text = normalise(phrase).replace(/["']/gu, " ").replace(/\s+/gu, " ").trim();
  const [main = "", ...but] = text.split(/\s(?:except(?: for)?|apart from|but not|other than|besides|without)\s/u);
  const most = readMost(main);
  const bare = most === null ? main : most.rest;
  const ordinal = most === null ? readOrdinal(bare) : null;
  const rest = ordinal === null ? bare : bare.replace(ordinal.words, " ");
  const all = wordsOf(rest).flatMap((word) => word.split(/[./_]/u));
  const counted = all.map((word) => (/^[2-9]$/u.test(word) && /^(?:the |my |these |those )?\d/u.test(rest.trim()) ? Number(word) : numbers.indexOf(word))).find((at) => at > 1) ?? (/\bboth\b/u.test(rest) ? 2 : null);
  const telling = tellingWords(all.join(" ")).filter((word) => !emptyWords.has(word) && word !== String(counted) && !/^(?:both|every|everything|everyone|everybody|all|each|s|says?|said|sent|written|called|named|about|regarding|whose|whom|like|want|wants|new)$/u.test(word));
  // "the bug with the printer": the first noun says what kind of thing it is, those behind tell which.
  const [, head = rest, tail = ""] = /^(.*?\p{L}.*?)\s(?:from|about|with|for|of|by|that|who|which|mentioning|regarding|saying|called|named)\s(.*)$/u.exec(rest) ?? [];
  const inHead = new Set(wordsOf(head).flatMap((word) => word.split(/[./_]/u)));
  // "with high priority": what is said of them, whose name need not stand there.
  const isKindOnly = (word: string) => isKind(word) && (tail === "" || inHead.has(word) || attributes.test(word));
  const named = telling.filter((word) => !isKindOnly(word));
  const unplaced = named.filter((word) => inHead.has(word) || !places.has(word));
  const words = unplaced.length > 0 ? unplaced : named;
  const nouns = telling.filter((word) => isKindOnly(word));
  // "everyone who plays chess": the verb need not stand there.
  const [, verb] = /\b(?:who|that|which)\s+(\p{L}+s)\s+\p{L}/u.exec(rest) ?? [];
  const isPlural = /\b(?:all|every(?:thing|one|body)?|each|both|any|those|these)\b/u.test(rest) || (counted ?? 0) > 1;
  return {
    words: words.length > 1 ? words.filter((word) => word !== verb) : words,
    nouns,
    except: but.flatMap((part) => tellingWords(part)).filter((word) => !emptyWords.has(word)),
    several: isPlural,
    count: counted,
    most: most?.most ?? null,
    ofAge: /\b(?:youngest|oldest)\b/u.test(main),
    ordinal: ordinal?.index ?? null,
    whatever: whatever.test(main),
  };
} // prettier-ignore

const isKind = (word: string): boolean => kinds.has(word) || kinds.has(word.replace(/s$/u, "")) || kinds.has(word.replace(/es$/u, "")); // prettier-ignore

/** "the cheapest tea", "who earns least", "with the most votes": what is compared, and the other words. */
function readMost(text: string): { readonly most: Most; readonly rest: string } | null {
  // "that was changed last", "last changed": by a date that the verb names.
  const [dated, after, at, place, before] = /\b(?:that |which )?(?:was |were |has been )?(\p{L}+ed|sent|bought|paid) (last|first)\b|\b(last|first|most recently) (\p{L}+ed|sent|bought|paid)\b/u.exec(text) ?? [];
  const named = after ?? before;
  if (dated !== undefined && named !== undefined) return { most: { most: (at ?? place) !== "first", of: "date", column: [named] }, rest: text.replace(dated, " ") };
  let word = "";
  for (const each of Object.keys(superlatives))
    if (new RegExp(`(?<![\\p{L}-])${each}(?![\\p{L}-])`, "u").test(text) && each.length > word.length) word = each;
  const meaning = superlatives[word];
  if (meaning === undefined) return null;
  const verb = columnVerbs.find(([pattern]) => pattern.test(text));
  const rest = text.replace(word, " ").replace(verb?.[0] ?? /$^/u, " ").replace(/\bat (?:the )?(?=\s|$)/u, " ");
  const lasts = /^(?:longest|shortest)$/u.test(word);
  const of = lasts ? "duration" : meaning.of === "temperature" ? "number" : meaning.of;
  if (verb !== undefined) return { most: { most: meaning.most, of: verb[1] ?? of, column: verb[2] === "" ? [] : [verb[2]] }, rest };
  // "the most votes", "the highest salary": what follows names the column.
  const [, column = ""] = new RegExp(`${word}\\s+((?:\\p{L}+\\s?){1,2})$`, "u").exec(text) ?? [];
  const columns = of === null ? tellingWords(column) : [];
  return { most: { most: meaning.most, of, column: columns }, rest: columns.length > 0 ? rest.replace(column, " ") : rest };
} // prettier-ignore

/** The parts of "Anna and Yuki", "the globe, the lamp and the spot"; the whole where it is one. */
export function partsOf(phrase: string): readonly string[] {
  const parts = phrase.split(/\s*,\s*(?:and\s+)?|\s+and\s+(?:also\s+)?/u).filter((part) => part.trim() !== ""); // prettier-ignore
  return parts.length > 1 && parts.every((part) => describe(part).words.length > 0) ? parts : [phrase];
} // prettier-ignore
