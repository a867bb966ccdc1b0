/** What is told of a thing before something is asked for it: "lunch with Omar is off", "Hopkins Farm has paid". */
const told =
  /^((?:(?:the|my|our|that)\s+)?[^,;.!?:]{2,50}?)(?:\s+(?:is|are|was|were|has|have|had|got|isn['’]t|aren['’]t|won['’]t|can['’]t|doesn['’]t|didn['’]t|needs?|comes?|came|went|looks?|seems?)|['’]s)\s+([^,;.!?:]{2,40}?)\s*(?:[,;.:]|\s[-–—])\s*(?:so\s+|and\s+|then\s+)*(?:(?:please|can you|could you|just|now)\s+)*(\p{L}[^,;.!?]*)[.!?]*$/iu;

/** Beginnings of what tells of no thing: a wish, a condition, a question. */
const noThing =
  /^(?:i|we|you|he|she|it|this|that|there|they|what|who|which|where|when|how|if|in case|unless|once|after|as|please|make|let|set|put|turn|show|open|check|click|find|look|tell)\b/iu;

/** A verb with what it stands for: "delete it", "put it under done", "mark that one as paid". */
const pronoun =
  /^((?:\p{L}+)(?:\s+(?:off|up|down|out|away))?)\s+(?:it|them|that(?: one)?|this(?: one)?|those|these|him|her)(?=$|\s)(?!\s+(?:is|was)\b)\s*(.*)$/iu;

/** "Lunch with Omar is off, delete it" → "delete lunch with Omar": what a pronoun stands for is said right before. */
export function withSubject(text: string): string {
  const [, subject, state, wish] = told.exec(text) ?? [];
  if (subject === undefined || state === undefined || wish === undefined || noThing.test(subject)) return text;
  const [, verb, rest = ""] = pronoun.exec(wish) ?? [];
  if (verb === undefined) return text;
  // "My name is Ada, fill that in": what is told is what is to be written, not a thing to do something to.
  const isWritten = /^(?:fill|enter|type|write|say|use|note)\b/iu.test(verb) || (/^(?:put|add|insert)$/iu.test(verb) && /^(?:in|there|down|in there)?$/iu.test(rest));
  if (isWritten) return text;
  // "has paid, mark it": what it is to be marked as was told.
  const as = rest === "" && /^(?:mark|flag|tick|set)$/iu.test(verb) ? ` as ${state.replace(/\s+(?:now|already|too|today|yesterday)$/iu, "").replace(/^(?:already|been|now)\s+/iu, "")}` : "";
  return `${verb} ${subject.trim()}${rest === "" ? as : ` ${rest}`}`;
} // prettier-ignore
