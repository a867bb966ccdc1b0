import { protectQuotes } from "../planner/quotes.js";
import { readNumber } from "../planner/words.js";
import { coreOf } from "./core-words.js";
import { readOrdinal } from "../reader/lexicon.js";
import type { Command } from "./command-names.js";
import { commandOf } from "./command-names.js";

/** Which part of a text is meant: a line by its number from 1 (-1: the last), by what it says, or all. */
export type Part = { readonly line: number } | { readonly says: string } | "all";

/** A change of a text in an editor, as the words ask for it. */
export type Edit =
  | { readonly type: "add"; readonly text: string; readonly at: "top" | "end" }
  | { readonly type: "write"; readonly text: string; readonly side: "before" | "after"; readonly part: Part }
  | { readonly type: "delete"; readonly parts: readonly Part[] }
  | { readonly type: "duplicate" | "select"; readonly part: Part }
  | { readonly type: "move"; readonly part: Part; readonly to: "top" | "end" }
  | { readonly type: "swap" }
  | { readonly type: "replace"; readonly from: string; readonly to: string }
  | { readonly type: "overwrite"; readonly text: string; readonly part: Part }
  | { readonly type: "find"; readonly text: string }
  | { readonly type: "go"; readonly line: number }
  | { readonly type: "format"; readonly command: Command; readonly part: Part }; // prettier-ignore

const ordinals =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|top|bottom|\\d{1,2}(?:st|nd|rd|th)";
const linePattern = `(?:the\\s+)?(?:(?:very\\s+)?(${ordinals})\\s+(?:line|paragraph)|line\\s+(?:number\\s+|no\\.?\\s+)?(\\d+|[a-z]+)|(?:line|paragraph)\\s+(?:that\\s+(?:says|reads|begins with|starts with|contains)|which\\s+says|saying|with|about)\\s+(.+?))(?:\\s+(?:of|in)\\s+(?:the|this|my)\\s+\\w+)?`;
const whole =
  /^(?:(?:the\s+)?(?:whole|entire|complete)\s+(?:\w+)|everything|(?:all\s+(?:of\s+)?)?the\s+(?:whole\s+)?(?:text|document|file|note|letters?|words|content)|all(?:\s+of\s+it)?|it(?:\s+all)?|this(?:\s+text)?|all\s+(?:the\s+)?lines)$/iu;

/** Reads which line or part of the text is meant; null where it isn't one. */
export function readPart(words: string, restore: (text: string) => string = (text) => text): Part | null {
  const text = words.trim();
  if (whole.test(text)) return "all";
  const match = new RegExp(`^${linePattern}$`, "iu").exec(text);
  if (match === null) return null;
  const [, ordinal, number, says] = match;
  if (says !== undefined) return { says: restore(says) };
  if (ordinal !== undefined) {
    const word = ordinal.toLowerCase();
    if (word === "last" || word === "bottom") return { line: -1 };
    if (word === "top") return { line: 1 };
    const at = readOrdinal(word)?.index;
    return at === undefined || at < 0 ? null : { line: at + 1 };
  }
  const at = readNumber(number ?? "");
  return at === null || !Number.isInteger(at) || at < 1 ? null : { line: at };
} // prettier-ignore

/** The text that words stand for: without quotes around all of it and nouns before it. */
function contentOf(words: string, restore: (text: string, how?: { bare: boolean }) => string, isQuoted: (text: string) => boolean): string {
  const bare = words.trim().replace(/^(?:the\s+|an?\s+)?(?:new\s+|extra\s+)?(?:word|text|phrase|line|sentence|name|typo|spelling)s?(?:\s+(?:saying|that says|with(?:\s+the\s+text)?|reading))?\s*:?\s+(?=\S)/iu, "");
  return restore(bare, { bare: isQuoted(bare) });
} // prettier-ignore

const everywhere =
  /\s+(?:everywhere|throughout(?:\s+the\s+\w+)?|wherever\s+it\s+\w+|each\s+time|every\s+time|all\s+over(?:\s+the\s+\w+)?|in\s+(?:the\s+|this\s+|my\s+)?(?:whole\s+|entire\s+|open\s+)?(?:document|text|file|page|letter|note|notes|editor|code|list|speech|story|poem|recipe))$/iu;

/** A change of the text in an editor; null where the goal asks for nothing of the kind. */
export function readEdit(goal: string): Edit | null {
  const quotes = protectQuotes(coreOf(goal).normalize("NFC").trim().replace(/[.!]+$/u, ""));
  const { text } = quotes;
  const restore = (words: string, how?: { bare: boolean }) => quotes.restore(words, how);
  const content = (words: string) => contentOf(words, restore, (part) => quotes.isQuoted(part));
  const part = (words: string) => readPart(words, (said) => content(said));
  return (
    readEnds(text, content) ?? readReplacing(text, content) ?? readLineWork(text, part) ?? readWriting(text, content, part) ??
    readFinding(text, content) ?? readFormatting(text, part)
  );
} // prettier-ignore

const ends =
  /^(?:add|append|write|put|insert|type)\s+(.+?)(?:\s+(?:as|on|in)\s+(?:an?|its\s+own)(?:\s+(?:new|separate|extra|further))?\s+line)?\s+(?:at|to|on|as|in)\s+the\s+(?:very\s+)?(end|bottom|last\s+line|top|beginning|start|first\s+line)(?:\s+of\s+(?:the|this|my|that)\s+(?:text|document|file|page|list|note|notes|letter|editor))?$/isu;
const all =
  /^(?:replace|overwrite|change|exchange)\s+(?:the\s+whole|all\s+(?:of\s+)?the|the\s+entire|everything\s+in\s+the)\s+(?:text|document|file|content|contents|note|letter|page)\s+(?:with|by|to)\s+(.+)$/isu;

/** Writing at the top or the end, or in place of all of it. */
function readEnds(text: string, content: (words: string) => string): Edit | null {
  const place = ends.exec(text);
  // Words beside the ones in quotes say more than what is to be written.
  if (place !== null && text.includes('') && !/^["“]?.{0,40}?\u{E000}\d+\u{E001}["”]?$/u.test(place[1] ?? "")) return null; // prettier-ignore
  if (place !== null) {
    const at = /top|beginning|start|first/iu.test(place[2] ?? "") ? "top" : "end";
    return { type: "add", text: content(place[1] ?? ""), at };
  }
  const whole = all.exec(text);
  return whole === null ? null : { type: "overwrite", part: "all", text: content(whole[1] ?? "") };
}

function readReplacing(text: string, content: (words: string) => string): Edit | null {
  const line = new RegExp(`^(?:replace|overwrite|change)\\s+(${linePattern})\\s+(?:with|by|to|into)\\s+(.+)$`, "isu").exec(text);
  const part = line === null ? null : readPart(line[1] ?? "", content);
  if (line !== null && part !== null) return { type: "overwrite", part, text: content(line.at(-1) ?? "") };
  const everyOne = everywhere.test(text);
  const plain = text.replace(everywhere, "");
  const all =
    /^(?:find\s+and\s+)?(?:replace|change|substitute|exchange|swap)\s+(?:all|every|each)\s+(?:of\s+the\s+)?(?:(?:occurrences?|instances?|words?|mentions?)\s+(?:of\s+)?(?:the\s+)?(?:words?\s+)?)?(.+?)\s+(?:with|by|to|into|for)\s+(.+)$/isu.exec(plain) ??
    /^(?:fix|correct|repair)\s+(?:all\s+)?(?:the\s+)?(?:typos?|spelling|mistakes?|misspelling|error)?\s*:?\s*(\S+)\s+(?:to|into|->|→|and\s+make\s+it|which\s+should\s+be)\s+(.+)$/isu.exec(plain) ??
    /^(\S+)\s+should\s+(?:be|say|read)\s+(\S+)$/isu.exec(everyOne ? plain : "") ??
    (everyOne ? /^(?:find\s+and\s+)?(?:replace|change|substitute|swap|turn|correct|rename)\s+(.+?)\s+(?:with|by|to|into|for)\s+(.+)$/isu.exec(plain) : null) ??
    /^find\s+(.+?)\s+and\s+(?:replace|change|exchange)\s+(?:it|them|that|all)\s+(?:with|by|to|into|for)\s+(.+)$/isu.exec(plain) ??
    (everyOne ? /^(?:write|put|use)\s+(.+?)\s+instead\s+of\s+(.+)$/isu.exec(plain) : null);
  if (all === null) return null;
  const [first, second] = [content(all[1] ?? ""), content(all[2] ?? "")];
  const [from, to] = /^(?:write|put|use)\b/iu.test(plain) ? [second, first] : [first, second];
  return from === "" || from.includes("\n") ? null : { type: "replace", from, to };
} // prettier-ignore

function readLineWork(text: string, part: (words: string) => Part | null): Edit | null {
  const gone = /^(?:delete|remove|erase|cut out|take out|get rid of|throw out)\s+(.+?)(?:\s+(?:of|from|in)\s+(?:the|this|my)\s+(?:text|file|document|note|list))?$/isu.exec(text);
  const lost = gone === null ? [] : manyParts(gone[1] ?? "", part);
  if (lost !== null && lost.length > 0) return { type: "delete", parts: lost };
  const twice = /^(?:duplicate|double|repeat)\s+(.+)$/isu.exec(text) ?? /^(?:make|add)\s+(?:a\s+)?(?:copy|duplicate)\s+of\s+(.+)$/isu.exec(text);
  const copied = twice === null ? null : part(twice[1] ?? "");
  if (copied !== null && copied !== "all") return { type: "duplicate", part: copied };
  const moved = /^(?:move|put|bring)\s+(.+?)\s+to\s+the\s+(?:very\s+)?(top|beginning|start|end|bottom)(?:\s+of\s+(?:the|this|my)\s+\w+)?$/isu.exec(text);
  const taken = moved === null ? null : part(moved[1] ?? "");
  if (taken !== null && taken !== "all") return { type: "move", part: taken, to: /top|beginning|start/iu.test(moved?.[2] ?? "") ? "top" : "end" };
  if (/^(?:swap|exchange|switch)\s+(?:round\s+)?the\s+first\s+two\s+lines(?:\s+(?:round|around))?$/iu.test(text)) return { type: "swap" };
  const selected = /^(?:select|mark|highlight)\s+(.+)$/isu.exec(text);
  const marked = selected === null ? null : part(selected[1] ?? "");
  if (marked !== null && marked !== "all") return { type: "select", part: marked };
  const there = /^(?:go|jump|move|scroll)\s+(?:down\s+|up\s+)?to\s+(?:the\s+)?line\s+(?:number\s+)?(\d+)$/iu.exec(text);
  return there === null ? null : { type: "go", line: Number(there[1]) };
} // prettier-ignore

/** "the first line and the last line", "lines 2 and 4", from the last of them upwards; null where one is no line. */
function manyParts(words: string, part: (words: string) => Part | null): Part[] | null {
  const named = words.replace(/^(?:the\s+)?lines\s+(?=\d)/iu, "line ").split(/\s*,\s*|\s+(?:and|&)\s+/u);
  const parts = named.map((one) => part(one) ?? part(`line ${one}`) ?? part(`${one} line`));
  const known = parts.filter((one) => one !== null && one !== "all");
  if (known.length < parts.length) return null;
  const depth = (one: Part) => (one !== "all" && "line" in one ? (one.line < 0 ? Infinity : one.line) : 0);
  return known.toSorted((a, b) => depth(b) - depth(a));
} // prettier-ignore

function readWriting(text: string, content: (words: string) => string, part: (words: string) => Part | null): Edit | null {
  const match = /^(?:add|write|put|insert|type)\s+(.+?)\s+(?:as\s+a\s+new\s+line\s+|on\s+(?:a\s+new|its\s+own)\s+line\s+|directly\s+|right\s+)?(after|below|under|behind|before|above|over|in\s+front\s+of)\s+(.+)$/isu.exec(text);
  if (match === null) return null;
  const where = part(match[3] ?? "");
  if (where === null || where === "all") return null;
  const side = /^(?:before|above|over|in)/iu.test(match[2] ?? "") ? "before" : "after";
  return { type: "write", text: content(match[1] ?? ""), side, part: where };
} // prettier-ignore

function readFinding(text: string, content: (words: string) => string): Edit | null {
  const match = /^(?:find|search\s+for|look\s+for|locate)\s+(?:where\s+)?(the\s+(?:word|text|phrase)\s+.+|\u{E000}\d+\u{E001}(?:\s+in\s+the\s+(?:text|document|file))?)$/isu.exec(text);
  return match === null ? null : { type: "find", text: content((match[1] ?? "").replace(everywhere, "")) };
} // prettier-ignore

/** "make the first line bold", "put everything in capital letters". */
function readFormatting(text: string, part: (words: string) => Part | null): Edit | null {
  const match =
    /^(?:make|turn|set|put|change|convert|format|write|print|show)\s+(.+?)\s+(?:(?:in|to|into|as)\s+)?((?:all\s+)?(?:bold|italics?|underlined?|cent(?:er|re)d?|upper[- ]?case|lower[- ]?case|capital\s+letters|small\s+letters|capitals|(?:all\s+)?caps|title\s+case|right-aligned|justified|struck\s+out|strike-?through)(?:\s+(?:letters|type|face|text))?)$/iu.exec(text) ??
    swapped(/^(bold|italici[sz]e|underline|cent(?:er|re)|capitali[sz]e|justify|upper-?case|lower-?case)\s+(.+)$/iu.exec(text));
  if (match === null) return null;
  const where = part(match[1] ?? "");
  const command = commandOf((match[2] ?? "").replace(/^italici[sz]e$/iu, "italic"));
  return where === null || command === null ? null : { type: "format", command, part: where };
} // prettier-ignore

const swapped = (match: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  match === null ? null : [match[0], match[2], match[1]];
