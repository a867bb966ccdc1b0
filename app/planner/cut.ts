import { parseChord } from "../key-names.js";
import { isClause, startsWithPlace, startsWithVerb, stripPoliteness } from "./words.js";

const bullet = /^\s*(?:[-*•‣◦–—]|\(?\d{1,2}[.):]|\(?[a-h]\)|step\s+\d{1,2}\s*[.:)-])\s+/iu;
const inlineNumber = /\s+(?=\(?\d{1,2}[.)]\s+[\p{L}\u{E000}])/u;
const abbreviation = /(?:\b(?:mr|mrs|ms|dr|st|vs|no|nr|etc|e\.g|i\.e|approx)\.)$/iu;
const lead =
  /^[^,.;]*\b(?:the following|these steps|these things|as follows|do this|task|steps)\s*:\s*/iu;

/** Cuts an instruction into clauses, in order; each has its own verb where the person gave one. */
export function cutClauses(instruction: string): string[] {
  const lines = instruction
    .replace(lead, "")
    .split(/\r?\n+/u)
    .flatMap((line) => (/^\s*\(?1[.)]\s/u.test(line) ? line.split(inlineNumber) : [line]));
  return lines.flatMap((line) => sentences(line.replace(bullet, "")).flatMap(pieces));
}

function sentences(line: string): string[] {
  // "search for ferries: what does the cheapest cost?": what is asked is not searched for.
  const asked = line
    .trim()
    .replace(
      /(?<=^(?:search|look|find)\b[^:]*):\s+(?=(?:what|which|when|how|who|where|is|are)\s[^?]*\?$)/iu,
      "; ",
    );
  const parts = asked.split(/(?<=[.!?;…\u{E001}][)]?|[.!?])\s+(?=\S)/u);
  const result: string[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before !== undefined && !endsSentence(before, part))
      result[result.length - 1] = `${before} ${part}`;
    else if (part !== "") result.push(part);
  }
  return result;
}

function endsSentence(before: string, after: string): boolean {
  if (before.endsWith(";")) return true;
  if (abbreviation.test(before) || before.endsWith("")) return false;
  if (/(?:\.\.|…)$/u.test(before)) return isClause(after) && /^\p{Lu}/u.test(after);
  if (/^(?:in|on|into|from|at|under|inside|within)\s/u.test(after)) return false;
  return /^[\p{Lu}\u{E000}]/u.test(after) || isClause(after) || before.endsWith("?");
}

const separator =
  /\s*[,;]?\s+(?:and\s+then|and\s+after\s+that|after\s+that|then|followed\s+by|and\s+also|and\s+finally|and\s+next|but)\s+(?!-)|\s*,\s+(?:and\s+)?|,(?=\u{E000})|\s+and\s+|\s+&\s+/giu;

/** Cuts one sentence at its connectors, where what follows can stand alone or shares the verb before. */
function pieces(sentence: string): string[] {
  const done: string[] = [];
  let current = "";
  let end = 0;
  let inList = false;
  const starts = [...sentence.matchAll(separator)];
  const all = [
    { text: sentence.slice(0, starts[0]?.index ?? sentence.length), joint: "" },
    ...starts.map((match, index) => ({
      text: sentence.slice(
        match.index + match[0].length,
        starts[index + 1]?.index ?? sentence.length,
      ),
      joint: match[0],
    })),
  ];
  for (const { text, joint } of all) {
    end++;
    if (/^(?:please|thanks|thank you|too|now)?[\s.!]*$/iu.test(text.trim())) continue;
    if (current === "") {
      current = text;
      continue;
    }
    if (isPlaceOnly(current)) {
      current = `${current}, ${text}`;
      continue;
    }
    const ordinal = sharedNoun(current, text);
    if (ordinal !== null) {
      done.push(ordinal.before);
      current = ordinal.after;
    } else if (standsAlone(current, text, joint, all[end]?.text)) {
      done.push(current);
      current = text;
      inList = false;
    } else if (sharesVerb(current, text, joint, inList)) {
      done.push(current);
      current = `${verbOf(current)} ${text.replace(/^(?:item|entry|option|command|on)\s+/iu, "")}`;
      inList = true;
    } else current += joint + text;
  }
  if (current.trim() !== "") done.push(current);
  return done;
}

/** "in the File menu" before "choose Save": where, not what. */
const isPlaceOnly = (piece: string): boolean => {
  // The "search" of a search box is no verb.
  const text = stripPoliteness(piece).replace(/\bsearch (?=box|bar|field|input)/iu, "");
  return (
    startsWithPlace(text) &&
    !/^(?:menu|without|do not|don't|don’t|never|avoid|instead)\s/iu.test(text) &&
    !text.split(/\s+/u).some((_, index, words) => index > 1 && isVerbPhrase(words.slice(index)))
  );
};

const isVerbPhrase = (words: readonly string[]) =>
  words.length > 1 && startsWithVerb(words.join(" "));

function standsAlone(before: string, text: string, joint: string, next: string | undefined) {
  const plain = stripPoliteness(text);
  if (!isClause(plain)) return false;
  if (startsWithPlace(plain) && !startsWithVerb(plain) && isPlaceOnly(plain))
    return next !== undefined && isClause(next) && !/^\s*(?:type|write|enter)\b/iu.test(before);
  // "click Save and Close", "choose Find & Replace": a name, not two things to do.
  const inName =
    /^\s+(?:and|&)\s+$/u.test(joint) &&
    /^\p{Lu}\p{L}*$/u.test(plain) &&
    /\p{Lu}[\p{L}.]*$/u.test(before.trim()) &&
    /\s/u.test(before.trim());
  return !inName;
}

const listVerbs =
  /^(?:(?:double|right|left)[- ]?click|click|tap|press|push|hit|choose|select|pick|open|check|tick|uncheck|untick|enable|disable|turn on|turn off|switch on|switch off|key in|then)(?:\s+on)?(?=\s)/iu;
const anyVerb =
  /^(?:set|change|type|write|enter|put|fill(?:\s+in)?|move|drag|hover over|hover|clear)(?=\s)/iu;

const verbOf = (clause: string): string =>
  (listVerbs.exec(stripPoliteness(clause)) ?? anyVerb.exec(stripPoliteness(clause)))?.[0] ??
  "choose";

function sharesVerb(current: string, text: string, joint: string, inList: boolean): boolean {
  const before = stripPoliteness(current);
  const words = text.trim().split(/\s+/u);
  const then = /then|after|followed/iu.test(joint);
  if (/^menu\s/iu.test(before) && /^(?:item|entry|option|command)\s/iu.test(text)) return true;
  if (/^(?:set|change)\s/iu.test(before)) return /\sto\s/u.test(before) && /\sto\s/u.test(text);
  // "for" names a field after "enter" and "put"; "type thanks for coming" is all text.
  const into = /^(?:enter|put)\s/iu.test(before)
    ? /\s(?:in|into|as|for)\s/u
    : /\s(?:in|into|as)\s/u;
  if (/^(?:type|write|enter|put)\s/iu.test(before) && into.test(before) && into.test(text))
    return true;
  if (/^(?:drag|move)\s/iu.test(before))
    return /\s(?:to|onto|into)\s/u.test(text) && / (?:to|onto|into) /u.test(before);
  if (!listVerbs.test(before)) return false;
  if (/\sboth\s/iu.test(before)) return true;
  if (then || inList) return words.length <= 5;
  if (joint.includes(","))
    return words.length <= 4 && !/^(?:which|that|not|so|or|because)\b/iu.test(text);
  // "7 and 8", "'A' and 'B'", "Ctrl+C and Ctrl+V"
  const item = (piece: string) =>
    /^(?:\u{E000}\d+\u{E001}|.|\d+)$/u.test(piece) || (parseChord(piece)?.length ?? 0) > 1;
  const last = before.replace(listVerbs, "").trim();
  return item(text.trim()) && item(last);
}

const ordinalWord =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\\d{1,2}(?:st|nd|rd|th))";

/** "check the first" + "third checkbox" → both with their noun. */
function sharedNoun(current: string, text: string): { before: string; after: string } | null {
  const after = new RegExp(`^(?:the\\s+)?(${ordinalWord})\\s+(.+)$`, "iu").exec(text.trim());
  if (after === null || !new RegExp(`\\s${ordinalWord}$`, "iu").test(current.trim())) return null;
  const noun = (after[2] ?? "").replace(/(?<=box)es$|(?<=[^s])s$/u, "");
  return {
    before: `${current.trim()} ${noun}`,
    after: `${verbOf(current)} the ${after[1] ?? ""} ${noun}`,
  };
}
