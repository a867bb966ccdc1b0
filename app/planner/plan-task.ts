import { readMessage } from "../goals/read-message.js";
import { cutClauses } from "./cut.js";
import { isForeign } from "./language.js";
import type { Intent, Plan, PlannedStep } from "./plan.js";
import type { Protected } from "./quotes.js";
import { protectQuotes } from "./quotes.js";
import { readCondition } from "./read-condition.js";
import { readDesktop } from "./read-desktop.js";
import { readKeys } from "./read-keys.js";
import { readPointing } from "./read-pointing.js";
import { askedIn, readQuestion } from "./read-question.js";
import { readSum } from "./read-sum.js";
import { readTyping } from "./read-typing.js";
import { planned } from "./step-words.js";
import {
  numberPattern,
  plainTarget,
  readNumber,
  startsWithQuestion,
  startsWithVerb,
  stripPoliteness,
  withoutCourtesy,
} from "./words.js";

/** Steps that one plan may have, and repetitions that one clause may ask for. */
const maxSteps = 200;
const maxRepeats = 50;

/** A name of more words than this is no name but a sentence without a verb that is known. */
const maxNameWords = 3;

/** What reading one clause gives: steps, nothing to do, or why not. */
type Reading = { readonly steps: readonly Intent[] } | { readonly trouble: string };

/**
 * Turns an everyday English instruction into ordered steps. What can't be understood ends the plan
 * with a sentence for the person; nothing is ever made up for it.
 */
export function planTask(task: string): Plan {
  const quotes = protectQuotes(task.normalize("NFC").trim());
  if (!/[a-z]{2}/iu.test(quotes.text) || isForeign(quotes.text))
    return { steps: [], trouble: notUnderstood(task) };
  const text = withoutCourtesy(quotes.text);
  // "Add 19.90, 4.50 and 12": its commas and joints are no places to cut.
  const sum = readSum(stripPoliteness(quotes.text));
  if (sum !== null) return { steps: sum.map((intent) => planned(intent, task)), trouble: null };
  const conditional = sentencesOf(text).some((sentence) => readCondition(sentence) !== null);
  const plan = conditional ? planSentences(text, quotes) : planClauses(text, quotes);
  return plan.steps.length > 0 || plan.trouble !== null ? plan : { steps: [], trouble: notUnderstood(task) };
} // prettier-ignore

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!;])\s+(?=\S)|\n+/u);

/** Sentence by sentence, where one of them has a condition. */
function planSentences(text: string, quotes: Protected): Plan {
  const steps: PlannedStep[] = [];
  for (const sentence of sentencesOf(text)) {
    const read = readCondition(sentence);
    const [first, second] = read === null ? [sentence, ""] : [read.then, read.otherwise];
    const [then, otherwise] = [planClauses(first, quotes), second === "" ? null : planClauses(second, quotes)];
    const trouble = then.trouble ?? otherwise?.trouble ?? null;
    if (trouble !== null) return { steps, trouble };
    const more = otherwise?.steps ?? [];
    if (read !== null) {
      const check = { ...read.check, target: quotes.restore(plainTarget(read.check.target)), steps: then.steps.length, otherwise: more.length };
      steps.push(planned(check, quotes.restore(sentence)));
    }
    steps.push(...then.steps, ...more);
  }
  return { steps, trouble: null };
} // prettier-ignore

function planClauses(text: string, quotes: Protected): Plan {
  const steps: PlannedStep[] = [];
  for (const clause of cutClauses(text)) {
    const reading = readClause(meant(clause, steps.at(-1)?.intent), quotes);
    if ("trouble" in reading) return { steps, trouble: reading.trouble };
    // One step of a clause is what the person said; one of several says for itself what it is.
    const said = quotes.restore(stripPoliteness(clause));
    const [only, ...more] = reading.steps;
    const joined = only === undefined || more.length > 0 ? null : goesOn(steps.at(-1), only);
    if (joined !== null) steps.splice(-1, 1, joined);
    else if (only !== undefined && more.length === 0) steps.push(planned(only, said));
    else steps.push(...reading.steps.map((intent) => planned(intent)));
    if (steps.length > maxSteps)
      return {
        steps: [],
        trouble: `That is more than ${maxSteps} steps; split the task into smaller ones.`,
      };
  }
  return { steps, trouble: null };
}

/** "Make an appointment for the 3rd and call it Dentist": two goals of which the second is part of the first. */
function goesOn(before: PlannedStep | undefined, next: Intent): PlannedStep | null {
  if (before?.intent.type !== "reach") return null;
  const whole = (more: string) =>
    planned({ type: "reach", goal: `${goalOf(before)}${more}` }, `${goalOf(before)}${more}`);
  if (isForm(before.intent.goal) && readMessage(before.intent.goal) === null) {
    const more = next.type === "type" && next.target === null ? ` and add "${next.text}"` : null;
    if (more !== null && inSurvey.test(before.intent.goal)) return whole(more);
    if (next.type === "click" && finishes.test(next.target.trim()))
      return whole(` and ${next.target}`);
  }
  if (next.type !== "reach") return null;
  if (!/\b(?:it|them|that|those|this|they|there|its|their)\b/iu.test(next.goal)) return null;
  const goal = `${before.intent.goal} and ${next.goal}`;
  return planned({ type: "reach", goal }, goal);
}

const goalOf = ({ intent, said }: PlannedStep): string =>
  intent.type === "reach" ? intent.goal : said;
const inSurvey = /\b(?:survey|questionnaire|poll|feedback)\b/iu;
/** What ends a form: only there is it known whether all of its pages were filled in. */
const finishes =
  /^(?:(?:send|submit|book|order|hand)\s+(?:it|this|that|the\s+(?:form|survey|complaint|order|booking))(?:\s+(?:off|in|now))?|send|submit|(?:place|complete|confirm|finish)\s+(?:the|my)\s+(?:order|booking|registration))$/iu;
/** Whether a goal gives values for a form: several of them, or an address. */
const isForm = (goal: string): boolean =>
  goal.includes("@") || (goal.match(/,/gu)?.length ?? 0) >= 2;

/** "scroll until you see Next and click it": what "it" is, where the step before says so. */
function meant(clause: string, before: Intent | undefined): string {
  if (before === undefined || !("until" in before) || before.until === null) return clause;
  const { until } = before;
  return clause.replace(
    /^((?:\p{L}+[\s-]){1,2}(?:on\s+)?)(?:it|that)(?=[\s.!]*$)/iu,
    (_, verb: string) => `${verb}${until}`,
  );
}

/** What a person is told about a part of a task that nothing here can do. */
export const notUnderstood = (text: string): string =>
  `I could not find an action in “${text.trim().slice(0, 80)}”; say it in English, like “click Save” or “type hello in the search box”.`;

function readClause(raw: string, quotes: Protected): Reading {
  let clause = stripPoliteness(raw)
    .replace(/(?<![.])[.!]+$/u, "")
    .replace(/\s*(?:\.\.\.|…)$/u, "…")
    .trim();
  // "Don't show week numbers" asks for something; "don't send it yet" only keeps from going on.
  const asksOff =
    /^(?:do not|don't|don’t|never)\s+(?:set|show|use|allow|share|include|remember|notify|track|display|sync|let)\s+(?!(?:it|this|that|them|anything|any(?:one|body))\b)(?!.*\byet\b)\S/iu;
  if (
    clause === "" ||
    (/^(?:do not|don't|don’t|never|avoid|without)\s/iu.test(clause) && !asksOff.test(clause))
  )
    return { steps: [] };
  // "My name is Ada, fill that in": what is to be filled in has been said.
  if (
    /^(?:just\s+)?(?:fill|enter|put|type|write)\s+(?:(?:that|it|this|these|them)\s+(?:in|into|down|there)(?:\s+(?:the|my|this)\s+\p{L}+(?:\s\p{L}+)?)?|in\s+(?:the\s+)?(?:address|form|rest|details|data))$/iu.test(
      clause,
    )
  )
    // prettier-ignore
    return { steps: [] };
  // "I moved, change my country": told so that the rest is understood.
  if (/^(?:i|we)(?:['’]ve|\s+have)?\s+(?:just\s+|recently\s+)?\p{L}+ed$/iu.test(clause))
    return { steps: [] };
  clause = clause.replace(/,?\s+(?:instead of|rather than|(?:but\s+)?not)\s+(?!in\b).+$/iu, "");
  if (/^if\s/iu.test(clause))
    return {
      trouble: `I can't follow this condition (“${quotes.restore(clause)}”); say it like “if there is an update, install it” or “if Sync is on, turn it off”.`,
    };
  const sum = readSum(clause);
  if (sum !== null) return { steps: sum };
  if (/^(?:calculate|compute|solve|work out)\s/iu.test(clause) && askedIn(clause) === null)
    return {
      trouble: `I can't work out “${quotes.restore(clause)}” by myself; say which keys or buttons to press.`,
    };
  // "Ask Bo: are you free?" is a question to somebody else.
  if (/^ask\s/iu.test(clause) && readMessage(quotes.restore(clause)) !== null)
    return { steps: [{ type: "reach", goal: quotes.restore(clause) }] };
  const asked = askedIn(clause) === null ? null : readQuestion(clause, quotes);
  if (asked !== null) return { steps: asked };
  const goal = quotes.restore(clause);
  if (replacesWithin.test(clause)) return { steps: [{ type: "reach", goal }] };
  const repeated = readRepeats(clause);
  const after = readAfter(repeated.clause, quotes);
  const inner = turnPlaceRound(after.clause);
  const steps = readSteps(inner, quotes);
  if (steps === null || isMoreThanNamed(clause, steps)) return { steps: [{ type: "reach", goal }] };
  const all = Array.from({ length: repeated.times }, () => steps).flat();
  return { steps: [...after.steps, ...all] };
}

/** Words that speak of several things, or of all but some: no one thing on the screen is called that. */
const ofSeveral =
  /\s(?:and|or)\s|\b(?:except|apart from|all|every|everything|each|only|but|without|instead of|any|no|none|not)\b/iu;

/** Whether one click was read from what names no one thing. What is in quotes is a name, whatever it says. */
function isMoreThanNamed(clause: string, steps: readonly Intent[]): boolean {
  const [only, ...more] = steps;
  if (only?.type !== "click" || more.length > 0 || only.parts !== undefined) return false;
  if (only.unsure === true || /^(?:click|press|tap|hit|push)\b/iu.test(clause)) return false;
  const bare = clause.replace(/^\S+\s/u, "");
  return /\s/u.test(only.target.trim()) && ofSeveral.test(bare);
}

/** Changing one word of a text to another, which is more than filling a field. */
const replacesWithin =
  /^(?:find\s+.+\s+and\s+)?(?:replace|change|substitute)\s+.+\s+(?:with|by|to)\s+.+\s+(?:everywhere|throughout\b.*|in\s+(?:the\s+|this\s+|my\s+)?(?:whole\s+|entire\s+|open\s+)?(?:document|text|file|page|letter|editor|code))$|^(?:find and )?replace\s+(?:all|every)\s/isu;

function readSteps(clause: string, quotes: Protected): readonly Intent[] | null {
  const by = /^.+\s+by\s+(click|press|select|choos|tapp?|hitt?|pick)ing\s+(.+)$/iu.exec(clause);
  if (by !== null) return readPointing(`click ${by[2] ?? ""}`, quotes);
  const read =
    readDesktop(clause, quotes) ??
    readKeys(clause, quotes) ??
    readTyping(clause, quotes) ??
    readPointing(clause, quotes);
  if (read !== null && read.length > 0) return read;
  const question = readQuestion(clause, quotes);
  if (question !== null) return question;
  if (startsWithQuestion(clause) || startsWithVerb(clause)) return labelOnly(clause, quotes);
  const words = clause.split(/\s+/u).length;
  if (words > maxNameWords || !/[\p{L}\p{N}\u{E000}]/u.test(clause)) return null;
  return [{ type: "click", target: quotes.restore(plainTarget(clause)), unsure: true }];
}

/** "print page", "rename": a verb that may stand on a button; asked about before it is clicked. */
function labelOnly(clause: string, quotes: Protected): readonly Intent[] | null {
  if (startsWithQuestion(clause)) return null;
  const words = clause.split(/\s+/u).length;
  if (
    words > maxNameWords ||
    /^(?:find|tell|say|answer|give|let|hold|repeat|look|make|ensure|call|drag|move)\b/iu.test(
      clause,
    )
  )
    return null;
  return [{ type: "click", target: quotes.restore(clause), unsure: true }];
}

/** "click Next 3 times", "press Tab twice". */
function readRepeats(clause: string): { clause: string; times: number } {
  const found = new RegExp(
    `^(.+?)[\\s,]+(?:(${numberPattern})\\s+times|(once|twice|thrice))$`,
    "iu",
  ).exec(clause);
  if (found === null || /^(?:scroll|type|write|enter)\b/iu.test(clause))
    return { clause, times: 1 };
  const times = readNumber(found[2] ?? found[3] ?? "") ?? 1;
  return {
    clause: found[1] ?? clause,
    times: Math.min(maxRepeats, Math.max(1, Math.round(times))),
  };
}

/** "when the dialog opens, click OK": wait for it, then go on. */
function readAfter(clause: string, quotes: Protected): { clause: string; steps: Intent[] } {
  const found =
    /^(?:when|once|after|as soon as)\s+(.+?)(?:\s+(?:opens?|appears?|shows?(?: up)?|loads?|pops? up|comes? up|is\s+(?:open|visible|shown|loaded|there|ready)|has\s+\w+))?\s*,\s*(.+)$/iu.exec(
      clause,
    );
  if (found === null) return { clause, steps: [] };
  const until = quotes.restore(plainTarget(found[1] ?? ""));
  return { clause: stripPoliteness(found[2] ?? ""), steps: [{ type: "wait", ms: 20_000, until }] };
}

/** "in the search box, write hello" → "write hello in the search box". */
function turnPlaceRound(clause: string): string {
  const found =
    /^(?:(in|into|on|from|under|inside|within|at|using)\s+)(.+?)(?:\s*,\s*|\s+)(?:please\s+|then\s+)?(?=\S)(.+)$/iu.exec(
      clause,
    );
  if (found === null) return clause;
  const preposition = (found[1] ?? "in").toLowerCase();
  const words = clause.slice(preposition.length + 1).split(/\s+/u);
  const verbs = words.flatMap((_, at) => {
    const rest = words.slice(at).join(" ");
    const fits =
      at > 0 && /^\p{Ll}/u.test(rest) && startsWithVerb(stripPoliteness(rest)) && /\s/u.test(rest);
    return fits ||
      (at > 0 && words[at - 1]?.endsWith(",") === true && startsWithVerb(stripPoliteness(rest)))
      ? [at]
      : [];
  });
  // "the search box, write …": the comma or the noun before it tells which verb is the person's.
  const at =
    verbs.find((index) => words[index - 1]?.endsWith(",")) ??
    verbs.find((index) => placeNoun.test(words[index - 1] ?? "")) ??
    verbs[0];
  if (at === undefined) return clause;
  const rest = stripPoliteness(words.slice(at).join(" "));
  const place = words.slice(0, at).join(" ").replace(/,$/u, "");
  // A window or a page is where one looks, not something to open first.
  const within =
    /\b(?:window|dialog(?:ue)?|page|screen|form|desktop|program|app|toolbar|sidebar|list|panel|popup|table|tab)\b/iu.test(
      place,
    );
  const typing = /^(?:type|write|enter|input|put|insert|fill|key in)\b/iu.test(rest);
  const inside =
    preposition === "on" ||
    preposition === "in" ||
    preposition === "using" ||
    typing ||
    (within && preposition !== "from");
  return `${rest} ${inside ? "in" : "from"} ${place}`;
}

const placeNoun =
  /^(?:menu|box|field|bar|dialog(?:ue)?|window|page|form|list|dropdown|area|editor|panel|toolbar|tab|screen|popup|section|input)$/iu;
