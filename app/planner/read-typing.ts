import type { Intent } from "./plan.js";
import type { Protected } from "./quotes.js";
import { readCopying } from "./read-copying.js";
import { plainTarget } from "./words.js";

const typeVerbs = "type in|type|write|enter|input|key in|put in|put|insert|paste|append|add";

/** Nouns in front of the text itself: "type the word hello". */
const textNoun =
  /^(?:the\s+)?(?:following\s+)?(?:text|words?|number|letters?|value|string|name|sentence|password|digits?)\s*:?\s+(?=\S)/iu;

/** Words that tell of something instead of saying what is to be typed: "the second paragraph", "it". */
const telling =
  /^(?:the|a|an|my|your|his|her|their|our|this|that|these|those|it|them|all|everything|both|some|another|him|me|us)\s/iu;

/** A pronoun for what was spoken of before: only the screen and the whole task tell what it is. */
const pronoun = /^(?:it|this|that|them|these|those|everything|all)$/iu;

/** Whether it is not sure that these very words are to be typed. */
function isTold(verb: string, text: string, placed: boolean, quotes: Protected): boolean {
  const said = text.trim();
  if (quotes.isQuoted(said)) return false;
  if (textNoun.test(said)) return false;
  // "'They were in the car' to Anton": something is to be done with the words.
  if (said.includes("\u{E000}") && !placed)
    return !said.startsWith("\u{E000}") || /\u{E001}\s+\S/u.test(said);
  if (verb.startsWith("put") && !placed) return true;
  return telling.test(said) && !/^(?:type|key)/u.test(verb);
}

const isTail = (target: string) =>
  /\b(?:field|box|input|editor|area|textbox|entry|bar|document|form|cell|window)\b/iu.test(target);

/** Everything that puts text somewhere: type, write, enter, fill, set, change, replace, clear, search for. */
export function readTyping(clause: string, quotes: Protected): Intent[] | null {
  return (
    readCopying(clause, quotes) ??
    readClear(clause, quotes) ??
    readReplace(clause, quotes) ??
    readFill(clause, quotes) ??
    readSet(clause, quotes) ??
    readSearch(clause, quotes) ??
    readType(clause, quotes)
  );
}

const content = (text: string, quotes: Protected): string => {
  const trimmed = text.trim();
  const bare = trimmed.replace(textNoun, "");
  // "the number 5" is 5, but "the text" alone is what to type.
  const whole = bare === "" ? trimmed : bare;
  // Quotes around all of it only delimit; quotes within it are to be typed.
  return quotes.restore(whole, { bare: quotes.isQuoted(whole) });
};

const target = (text: string, quotes: Protected): string =>
  quotes.restore(plainTarget(text), { bare: false });

const typing = (
  where: string | null,
  text: string,
  options: { clear?: boolean; enter?: boolean } = {},
): Intent => ({
  type: "type",
  target: where,
  text,
  clear: options.clear ?? false,
  enter: options.enter ?? false,
});

/** The words after the last preposition are the place, unless the preposition belongs to the text. */
function splitAtPlace(rest: string): { text: string; place: string } | null {
  const places = [
    ...rest.matchAll(
      /\s(into|in to|in|to|on|at|inside|as|for|next to|beside|below|under)\s+(?=\S)/giu,
    ),
  ];
  const named = places.filter((match) => isTail(rest.slice(match.index)));
  // "in the box below the Name label": the first place whose words name a field.
  const best =
    places.find((match) => /^(?:into|in to|inside)$/iu.test(match[1] ?? "")) ??
    named[0] ??
    places.findLast((match) => /^(?:in|as|for|next to|beside)$/iu.test(match[1] ?? ""));
  if (best === undefined) return null;
  const preposition = (best[1] ?? "").toLowerCase();
  const after = rest.slice(best.index + best[0].length);
  const place = ["next to", "beside", "below", "under"].includes(preposition)
    ? `field ${preposition} ${after}`
    : after;
  return { text: rest.slice(0, best.index), place };
}

function readType(clause: string, quotes: Protected): Intent[] | null {
  const match = new RegExp(`^(${typeVerbs})\\s*:?\\s+(.+)$`, "isu").exec(clause);
  if (match === null) return null;
  const verb = (match[1] ?? "").toLowerCase();
  let rest = (match[2] ?? "").trim();
  const enter = /[\s,]+(?:and\s+)?(?:press|hit)\s+(?:enter|return)$/iu.exec(rest);
  if (enter !== null) rest = rest.slice(0, enter.index);
  if (/^(?:the\s+)?(?:text\s+)?(?:mouse|cursor|pointer|caret|focus)\b/iu.test(rest)) return null;
  const ends = { clear: verb === "enter" || verb.startsWith("put"), enter: enter !== null };
  // "add a row" is a command of the program; only quoted text is certainly text.
  if ((verb === "add" || verb === "paste") && !rest.includes("\u{E000}")) return null;
  // "into the Name field type Ada" was turned round before; here also "in Name: Ada".
  const inverted = /^(?:in|into)\s+(.+?)\s*:\s*(.+)$/isu.exec(rest);
  if (inverted !== null)
    return [typing(target(inverted[1] ?? "", quotes), content(inverted[2] ?? "", quotes), ends)];
  const split = splitAtPlace(rest);
  if (split === null || split.text.trim() === "" || split.place.trim() === "") {
    if (/^(?:here|there|it|that)$/iu.test(rest) || isTold(verb, rest, false, quotes)) return null;
    return [typing(null, content(rest, quotes), { ...ends, clear: false })];
  }
  if (isTold(verb, split.text, true, quotes)) return null;
  const place = /^(?:it|there|here)$/iu.test(split.place.trim())
    ? null
    : target(split.place, quotes);
  return [
    typing(place, content(split.text, quotes), place === null ? { ...ends, clear: false } : ends),
  ];
}

function readFill(clause: string, quotes: Protected): Intent[] | null {
  const match = /^(?:fill\s+(?:in|out|up)|fill|complete)\s+(.+)$/isu.exec(clause);
  if (match === null) return null;
  const rest = match[1] ?? "";
  // What is answered in a survey is said in sentences, and its questions come page by page.
  if (/^(?:the|this|that)\s+(?:\p{L}+\s+)?(?:survey|questionnaire|poll)\b/iu.test(rest))
    return [{ type: "reach", goal: quotes.restore(clause) }];
  const parts =
    /^((?:the\s+|this\s+)?form)\s*:\s+(.+)$/isu.exec(rest) ??
    /^(.+?)\s+(?:with|using|as)\s*:?\s+(.+)$/isu.exec(rest);
  if (parts === null) {
    // "fill in Ada as the name" was caught above; "fill in name: Ada, email: a@b" is left.
    const pairs = readPairs(rest, quotes);
    if (pairs !== null) return pairs;
    const placed = splitAtPlace(rest);
    return placed === null
      ? null
      : [typing(target(placed.place, quotes), content(placed.text, quotes), { clear: true })];
  }
  const [where, value] = [parts[1] ?? "", parts[2] ?? ""];
  if (
    /^(?:the|this|that|a)?\s*(?:\w+\s+)?(?:form|dialog|fields?|page|details?|data)$/iu.test(where)
  ) {
    const pairs = readPairs(value, quotes);
    if (pairs !== null) return pairs;
  }
  return [typing(target(where, quotes), content(value, quotes), { clear: true })];
}

/** "name Ada, email ada@x.org" or "Name: Ada; Email = …": label first, value after. */
function readPairs(list: string, quotes: Protected): Intent[] | null {
  const pairs = list.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/u).filter((part) => part !== "");
  const read = pairs.map((pair) => {
    const explicit = /^(.+?)\s*(?::|=|\s+as|\s+is|\s+set to|\s+to)\s+(.+)$/isu.exec(pair);
    const implied = /^((?:the\s+)?\S+)\s+(.+)$/isu.exec(pair);
    const match = explicit ?? implied;
    return match === null
      ? null
      : typing(target(match[1] ?? "", quotes), content(match[2] ?? "", quotes), { clear: true });
  });
  return read.length === 0 || read.includes(null) ? null : (read as Intent[]);
}

function readSet(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^(?:set|change|update|edit)\s+(?:the\s+value\s+of\s+|the\s+text\s+(?:of|in)\s+|the\s+contents?\s+of\s+)?(.+?)\s+(?:from\s+.+?\s+)?(?:to\s+be|to|=|as)\s+(.+)$/isu.exec(
      clause,
    );
  if (match === null) return null;
  const [where, value] = [match[1] ?? "", match[2] ?? ""];
  // "21 degrees" and "it" say what is meant, not what is to be typed where.
  if (pronoun.test(where.trim()) || /^[\d.,]+\s+\p{L}/u.test(value)) return null;
  const plain = plainTarget(value).toLowerCase();
  if (/^(?:on|enabled|checked|ticked)$/u.test(plain))
    return [{ type: "click", target: target(where, quotes), wants: "checked" }];
  if (/^(?:off|disabled|unchecked|unticked)$/u.test(plain))
    return [{ type: "click", target: target(where, quotes), wants: "unchecked" }];
  if (/\b(?:drop-?\s?down|combo(?:\s?box)?|selector|picker|menu|list)\b/iu.test(where))
    return [
      { type: "click", target: target(where, quotes) },
      { type: "click", target: quotes.restore(plainTarget(value), { bare: false }) },
    ];
  return [typing(target(where, quotes), content(value, quotes), { clear: true })];
}

function readReplace(clause: string, quotes: Protected): Intent[] | null {
  const match = /^(?:replace|overwrite|substitute)\s+(.+?)\s+(?:with|by)\s+(.+)$/isu.exec(clause);
  if (match === null) return null;
  // Finding a word within a text and changing only that is more than filling a field.
  if (/\u{E001}\s+in\s/u.test(match[2] ?? "")) return null;
  const where = (match[1] ?? "").replace(
    /^(?:the\s+)?(?:current\s+|existing\s+|old\s+)?(?:text|contents?|value|words?)\s+(?:in|of|inside)\s+/iu,
    "",
  );
  if (pronoun.test(where.trim())) return null;
  return [typing(target(where, quotes), content(match[2] ?? "", quotes), { clear: true })];
}

function readClear(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^(?:clear|empty)\s+(?:out\s+)?(?:the\s+(?:text|contents?|value)\s+(?:in|of|from)\s+)?(.+)$/isu.exec(
      clause,
    ) ??
    /^(?:delete|erase|remove)\s+(?:the\s+|all\s+)?(?:the\s+)?(?:text|contents?|value|everything)\s+(?:in|of|from|inside)\s+(.+)$/isu.exec(
      clause,
    );
  if (match === null) return null;
  const where = match[1] ?? "";
  if (/\bcheck\s?box\b|\btick\b/iu.test(where))
    return [{ type: "click", target: target(where, quotes), wants: "unchecked" }];
  return [typing(target(where, quotes), "", { clear: true })];
}

function readSearch(clause: string, quotes: Protected): Intent[] | null {
  const match = /^(?:search|look)\s+(?:for|up)\s+(.+)$/isu.exec(clause);
  if (match === null) return null;
  const rest = match[1] ?? "";
  const placed = /^(.+?)\s+(?:in|using|with)\s+(the\s+.+?(?:box|bar|field))$/isu.exec(rest);
  const what = placed?.[1] ?? rest;
  const where = placed?.[2] ?? "search box";
  return [typing(target(where, quotes), content(what, quotes), { clear: true, enter: true })];
}
