/** The closed-class English that instructions are built from. No name of any program or screen. */

const alternatives = (words: string) => words.split("|").join("|");

/** Verbs that point at one thing. */
export const pointerVerbs = alternatives(
  "left-click|left click|single-click|click|tap|choose|select|pick|open up|open|launch|activate|focus|go on to|move on to|go back to|go to|go into|navigate to|switch to|change to|follow|expand|collapse|unfold|press|push|hit|visit|show|toggle|use|view",
);

/** Verbs that are also what the button says: "submit the form" means the button Submit. */
export const labelVerbs = alternatives(
  "submit|cancel|confirm|apply|continue|accept|agree|send|search|sign in|sign out|log in|log out|login|logout|log on|save|print|refresh|reload|go back|finish|exit|quit|start|stop|play|pause|download|upload|import|export|connect|disconnect|reply|register|sign up|subscribe|ok|retry|skip",
);

export const otherVerbs = alternatives(
  "double-click|double click|doubleclick|right-click|right click|rightclick|context-click|hover|point at|point to|mouse over|move|drag|drop|pull|slide|type|write|enter|input|put|fill|insert|key in|paste|append|add|set|change|replace|clear|empty|erase|delete|remove|scroll|page up|page down|wait|pause|check|tick|mark|enable|disable|turn|switch|uncheck|untick|unmark|deselect|unselect|close|dismiss|undo|redo|copy|cut|maximize|maximise|minimize|minimise|restore|zoom|make sure|ensure|calculate|compute|solve|look|find|read|tell|say|answer|create|make|buy|order|rename|give|let|run|execute|call|use|hold|repeat|save",
);

/** Starts of questions. */
export const questionWords =
  "what|which|who|whose|when|where|how|why|is there|are there|is|are|does|do|did|can you see|can you tell|tell me|read out|read|say what";

const politeness =
  /^(?:(?:please|kindly|hey|hi|hello|ok|okay|so|well|now|next|then|first of all|first|firstly|second|secondly|third|thirdly|finally|lastly|last|also|and|but|afterwards|after that|after this|just|simply|again,?|once more|go ahead and|try to|make sure to|be sure to|remember to|you should|you can|you must|you need to|your task is to|the task is to|(?:could|can|would|will) you(?: please| kindly)?|i want you to|i would like you to|i'd like you to|i need you to|i want to|i'd like to|i would like to|i need to|we need to|let's|let us|let me|help me(?: to)?|waymark,?|use (?:the|your) (?:mouse|pointer|cursor|keyboard) (?:to|and))[\s,:]+)+/iu;

const thanks =
  /[\s,]*(?:\bplease\b|\bfor me\b|\bthanks(?: a lot| so much| in advance)?\b|\bthank you(?: very much)?\b|\bif you (?:can|could|would)\b|\bnow\b|\btoo\b|\bas well\b)[\s.!?]*$/iu;

/** Takes politeness and sequence words off both ends. Sequence words stay where nothing would be left. */
export function stripPoliteness(clause: string): string {
  let text = clause.trim().replace(/^[\s,;:.\-–—]+|[\s,;:]+$/gu, "");
  const stripped = text.replace(politeness, "");
  // "first" and "next" may be the name of a button: "click Next" keeps it, a lone "next" does too.
  if (stripped.trim() !== "") text = stripped;
  for (let trimmed = text.replace(thanks, ""); trimmed !== text && trimmed.trim() !== "";) {
    text = trimmed;
    trimmed = text.replace(thanks, "");
  }
  return text.trim();
}

const greeting =
  /^(?:(?:hey|hi|hello|good (?:morning|evening|afternoon)|so|ok|okay|alright|all right|right|well|actually|sorry|listen|oh|one more thing|quick one)(?:\s+there)?\s*[,:!.]\s*)+/iu;
/** "…, ok?" at the end; without a comma OK is a button. */
const asking = /\s*,\s*(?:ok|okay|all ?right|right|yes)\s*[?!.]*$/iu;
const parting =
  /(?:[\s,;!.?]+(?:thanks(?: a lot| so much| in advance)?|thank you(?: very much)?|cheers|would you|will you|could you|if you (?:can|could|would|like)|if possible|if you don['’]t mind|when you have a (?:moment|minute)|right now|right away|at once|immediately|please))+\s*[.!?]*$/iu;

/** The instruction without what is only said to be nice at its beginning and its end. */
export function withoutCourtesy(text: string): string {
  const bare = text
    .trim()
    .replace(greeting, "")
    .replace(asking, "")
    .replace(parting, "")
    .replace(asking, "");
  return bare.trim() === "" ? text : bare;
}

const everyVerb = `${pointerVerbs}|${labelVerbs}|${otherVerbs}`;
const verbStart = new RegExp(`^(?:${everyVerb})(?![\\p{L}\\p{N}'-])`, "iu");
const questionStart = new RegExp(`^(?:${questionWords})(?![\\p{L}\\p{N}'-])`, "iu");
const placeStart =
  /^(?:in|on|from|under|inside|within|at|into|using|with|if|when|once|after|as soon as|without|do not|don't|don’t|never|avoid|instead|menu)\s/iu;

/** Verbs that make a whole clause without an object. */
const intransitive = new RegExp(
  `^(?:${labelVerbs}|scroll(?: (?:up|down|left|right))?|page up|page down|wait|undo|redo|copy|paste|cut|close|maximi[sz]e|minimi[sz]e)(?:\\s+(?:it|that|this|again|twice|once))?$`,
  "iu",
);

export const startsWithVerb = (clause: string): boolean => verbStart.test(clause);
export const startsWithPlace = (clause: string): boolean => placeStart.test(clause);
export const startsWithQuestion = (clause: string): boolean => questionStart.test(clause);

/** Whether a piece of text can be a clause of its own. */
export function isClause(piece: string): boolean {
  const text = stripPoliteness(piece);
  if (startsWithPlace(text)) return true;
  // "…, and ask Bo Lind: are you free?" is something else to be said to somebody else.
  if (/^(?:ask|tell|message|write|text)\s+\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*\s*:/u.test(text))
    return true;
  const verb = verbStart.exec(text)?.[0];
  if (verb === undefined) return false;
  return text.length > verb.length || intransitive.test(text);
}

const numbers: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, once: 1, two: 2, twice: 2, three: 3, thrice: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8,
  nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, half: 0.5,
}; // prettier-ignore

/** "3", "three", "twice", "a couple of" as a number; null if it is none. */
export function readNumber(word: string): number | null {
  const plain = word.trim().toLowerCase();
  if (/^\d+(?:[.,]\d+)?$/u.test(plain)) return Number(plain.replace(",", "."));
  if (/^a (?:couple|few)(?: of)?$/u.test(plain)) return plain.includes("couple") ? 2 : 3;
  if (plain === "half a" || plain === "half an") return 0.5;
  return Object.hasOwn(numbers, plain) ? (numbers[plain] ?? null) : null;
}

export const numberPattern =
  "\\d+(?:[.,]\\d+)?|a couple of|a few|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|an?";

/** Articles and other words in front of a target that say nothing about it. */
export function plainTarget(target: string): string {
  return target
    .trim()
    .replace(/^(?:on|at|over|onto|upon)\s+(?=\S)/iu, "")
    .replace(/^(?:the|a|an|this|that|your|my)\s+(?=\S)/iu, "")
    .replace(/[\s,;:]+$/u, "")
    .replace(/(?<!\.)\.$/u, "")
    .replace(/(?<=..)[!?]$/u, "")
    .trim();
}
