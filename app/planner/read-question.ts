import type { Intent } from "./plan.js";
import type { Protected } from "./quotes.js";
import { plainTarget, startsWithQuestion, startsWithVerb } from "./words.js";

const asking =
  "what|which|whose|whom?|when|where|why|how (?:much|many|long|late|far|big|large|old|often|full|warm|cold|hot|high|tall|fast|expensive|cheap|do|does|did|is|are|was|were)|how|whether|if";

/** What is said before a question: "find out …", "I want to know …". */
const leads = new RegExp(
  `^(?:tell me|say|know|find out|figure out|work out|determine|see|check|verify|confirm|look up|look|read out|report|answer|count|let me know|show me|state)\\s+(?:for me\\s+)?(?=(?:${asking})(?![\\p{L}-]))`,
  "iu",
);

/** "answer this: …", "question: …" */
const announced =
  /^(?:(?:please )?answer (?:this|the following)(?: question)?|question|my question(?: is)?)\s*[:,-]\s*/iu;

/** What things have that one asks for: "the phone number of …", "the price of …". */
const attribute =
  "(?:[\\p{L}-]+ ){0,3}(?:number|address|price|cost|date|time|day|name|title|subject|total|sum|amount|size|balance|score|result|temperature|weight|length|duration|rating|status|version|value|email|e-mail|phone|birthday|deadline|sender|author|owner|colou?r|type|code|platform|gate|seat|capacity|population|salary|share|percentage|count|distance|speed)s?";
const getter =
  "(?:look up|find out|find me|find|get me|get|give me|tell me|read me|read out|read|report|state|know|say|name|check|determine)";
const attributed = new RegExp(
  `^${getter}\\s+((?:the|my|its|his|her|their|our)\\s+(?:${attribute})(?:\\s+(?:of|for|on|in|at|from|with|that|which|to|by)\\s.+)?|[\\p{Lu}][\\p{L}.-]+['’]s\\s+(?:${attribute}))$`,
  "u",
);
const knowing = /^(?:know|tell me|let me know|report)\s+(?:about\s+)?(the\s.+|my\s.+|your\s.+)$/iu;

const counting =
  /^count\s+(?:up\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+|my\s+)?(?:number of\s+)?(?=\p{L})/iu;
const naming = /^(?:name|list)\s+(?=(?:the|all|every|me)\s)/iu;
const readingLine =
  /^read\s+(?:me\s+|out\s+)?(?=(?:the\s+)?(?:\p{L}+\s+)?(?:line|row|sentence|paragraph)\b)/iu;
const stating = /^(?:verify|confirm|check)\s+that\s+(?=\S)/iu;

/** Openings that only questions have, besides those of the question words. */
const opened =
  /^(?:(?:what|which|whose|who|whom|why)(?:['’]s)?\b|(?:when|where)(?:['’]s| (?:is|are|was|were|does|do|did|will|can|could|should|has|have)\b)|(?:at|in|on|from|to|for|by|until|since|with|of|under|behind|after|before) (?:what|which|whom?|whose|how (?:many|much|long))|has|had|was|were|will (?!you\b)|would (?!you\b)|should|(?:am i|have (?:i|we|they|you|all|any|the|my)|is|are|does|did|do (?!not\b|n['’]t)|can (?:i|we|one|you (?:see|tell|find|read))|has|had|was|were|how)\b|any(?:body|one|thing)? .+\?)/iu;

/** "In the mail from Ada, when …?": where to look comes first. */
const placed = new RegExp(`^(?:in|on|from|at|under|inside|according to|looking at)\\s.+?,\\s*(?=(?:${asking}|is|are|does|do|did|has|was|were)(?![\\p{L}-]))`, "iu"); // prettier-ignore

/**
 * The plain question that a clause asks, however it is put: "I need to know when …", "count the
 * …", "the total?". Null where something is to be done.
 */
export function askedIn(clause: string): string | null {
  const text = clause.replace(announced, "").trim();
  const bare = text.replace(/[\s?!.]+$/u, "");
  const isMarked = /\?\s*$/u.test(text);
  const lead = leads.exec(bare);
  if (lead !== null) {
    const verb = lead[0].trim().toLowerCase();
    const rest = bare.slice(lead[0].length);
    // "check if there is an update and install it" is a condition, not a question.
    if (/^(?:look|show me)$/u.test(verb) && /^(?:if|whether)\b/iu.test(rest)) return null;
    return rest;
  }
  if (counting.test(bare)) return bare.replace(counting, "how many ");
  if (stating.test(bare)) return bare.replace(stating, "whether ");
  if (readingLine.test(bare)) return `what does ${bare.replace(readingLine, "")} say`;
  const having = attributed.exec(bare)?.[1] ?? knowing.exec(bare)?.[1];
  if (having !== undefined) return /\b(?:who|where|when|how)\b/iu.test(having.slice(0, 5)) ? having : `what is ${having}`; // prettier-ignore
  if (naming.test(bare) && /\b(?:\p{L}+est|most|least)\b/iu.test(bare)) return bare.replace(naming, "what is ").replace(/^what is me /iu, "what is "); // prettier-ignore
  if (isMarked && /^(?:see|find) (?:an?|any|some)\s/iu.test(bare)) return bare.replace(/^\S+/u, "is there"); // prettier-ignore
  if (naming.test(bare) && /\b\p{L}+est\b|\bmost\b|\bleast\b|\ball\b/iu.test(bare)) return `which are ${bare.replace(naming, "")}`; // prettier-ignore
  if (opened.test(bare) || placed.test(bare)) return text;
  if (isMarked && /\s/u.test(bare) && !startsWithVerb(bare)) return text;
  return null;
}

/** What is counted off or compared has no label to be found by. */
const ranked =
  /\b(?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th)|line|row|most|least|\p{L}{2,}est)\b/iu;

/** "what is the total?", "read the Status field": a question that the screen answers. */
export function readQuestion(clause: string, quotes: Protected): readonly Intent[] | null {
  const asked = askedIn(clause);
  const plain = (asked ?? clause).replace(/\?+$/u, "");
  // Only what names a label may be sought by its words where the reader finds nothing.
  const about =
    /^what(?:'s|’s| is| are| was| does| do)\s+(.+?)(?:\s+(?:say|show|contain|hold|read|display)s?)?$/iu.exec(
      plain,
    )?.[1] ?? /^(?:tell me|read(?:\s+out)?|say)\s+(.+)$/iu.exec(plain)?.[1];
  const question = quotes.restore(asked ?? clause);
  if (about === undefined || about.split(/\s+/u).length > 4 || ranked.test(about))
    return asked !== null || startsWithQuestion(clause)
      ? [{ type: "answer", question, about: null }]
      : null;
  const what = plainTarget(
    about.replace(/^(?:(?:the\s+)?(?:value|content|contents|text)\s+(?:of|in)|in|inside)\s+/iu, ""),
  );
  return [{ type: "answer", question, about: quotes.restore(what, { bare: true }) }];
}
