import { normalise } from "../reader/words.js";

/** Something to be said to somebody. */
export interface Message {
  /** Who or what it goes to, in the person's words ("Olaf", "Maria's question about dinner"). */
  readonly to: string;
  readonly text: string;
  /** Whether it answers something that is there. */
  readonly isReply: boolean;
}

// An apostrophe within a word is no quote.
const quoted = `(?<!\\p{L})["“'‘](?<quote>.+?)["”'’](?!\\p{L})`;
const medium = String.raw`(?:\s+(?:a|an|the)\s+(?:short\s+|quick\s+)?(?:message|mail|e-?mail|note|text|reply|answer|line))?`;
const that = String.raw`(?:\s*:\s+|\s*(?:,\s*|:\s*|\s+)(?:that\s+|saying\s+(?:that\s+)?|to\s+say\s+(?:that\s+)?|telling\s+\p{L}+\s+(?:that\s+)?))`;
const how = String.raw`(?:\s+(?:in|with|by)\s+(?:a|an)\s+(?:reply|answer|message|mail|e-?mail|chat|text))?`;

/** Ways to say it, the text and the receiver by name. */
const ways: readonly RegExp[] = [
  // "send 'hi' to the group", "reply 'yes' to Ben"
  new RegExp(`^(?<verb>send|write|post|reply|answer|say|text)(?:\\s+the\\s+(?:message|words|text))?\\s+${quoted}\\s+(?:to|in|into)\\s+(?<to>.+)$`, "isu"),
  // "send Ben 'hi'", "reply to Ben with 'yes'", "answer Ben: 'yes'"
  new RegExp(`^(?<verb>send|write|text|message|reply|answer|respond|mail|email)(?:\\s+(?:back\\s+)?to)?\\s+(?<to>[^"“:]+?)${medium}\\s*(?:with|:|,|saying|that says)?\\s*${quoted}$`, "isu"),
  // "tell Ayla 'fine'", "ask Bo: are you free?"
  new RegExp(`^(?<verb>tell|ask)\\s+(?<to>[^"“:]+?)\\s*[:,]?\\s*${quoted}$`, "isu"),
  /^(?<verb>ask)\s+(?<to>[^"“:]+?)\s*:\s*(?<text>[^"“].*)$/isu,
  // "reply to Maria that I'll be late", "answer Ben's question with yes"
  new RegExp(`^(?<verb>reply|answer|respond|write back)(?:\\s+to)?\\s+(?<to>.+?)(?:${that}|\\s+with\\s+(?:a\\s+)?)(?<text>.+)$`, "isu"),
  // "let Ben know that …"
  /^(?<verb>let)\s+(?<to>.+?)\s+know\s+(?:that\s+)?(?<text>.+)$/isu,
  // "tell Maria in a reply that …"
  new RegExp(`^(?<verb>tell)\\s+(?<to>.+?)(?<how>${how.slice(3, -2)})?${that}(?<text>.+)$`, "isu"),
  // "write to Olaf that …", "send a message to Olaf saying …"
  new RegExp(`^(?<verb>write|send|text|message|mail|email|post|compose)${medium}\\s+to\\s+(?<to>.+?)${that}(?<text>.+)$`, "isu"),
  // "write Olaf a mail saying …", "text Olaf that …"
  new RegExp(`^(?<verb>write|send|text|message|mail|email)\\s+(?<to>.+?)${medium}${that}(?<text>.+)$`, "isu"),
]; // prettier-ignore

/** What a goal wants said to whom; null where it wants nothing said, or not these words. */
export function readMessage(goal: string): Message | null {
  const said = goal.trim().replace(/^(?:please|can you|could you)\s+/iu, "").replace(/[.!]+$/u, ""); // prettier-ignore
  for (const way of ways) {
    const { verb, to, quote, text, how: medium } = way.exec(said)?.groups ?? {};
    if (verb === undefined || to === undefined) continue;
    const plain = normalise(to).trim();
    if (/^(?:me|us|it|that|this)$|^(?:me|us)\s|\b(?:field|box|input|document|form|cell|editor|file)\b/u.test(plain)) return null;
    if (/^write$/iu.test(verb) && quote !== undefined && /["”'’]\s+in(?:to)?\s/u.test(said) && !/\b(?:chat|group|channel|conversation|thread|room)\b/u.test(plain)) return null;
    const words = quote ?? text;
    if (words === undefined || words.trim() === "") continue;
    const isReply = /^(?:reply|answer|respond|write back)/iu.test(verb) || /reply|answer/iu.test(medium ?? "");
    return { to: to.trim().replace(/^(?:to|back to)\s+/iu, "").replace(/,?\s+(?:privately|in\s+private|directly|quickly|personally|briefly)$/iu, ""), text: quote ?? capitalised(words.trim()), isReply };
  }
  return null;
} // prettier-ignore

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
