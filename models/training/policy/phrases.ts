import type { Random } from "../grounding/random.js";
import { clashes, fits, gerund, plainName, shorts, variants } from "./synonyms.js";

/**
 * One way to say a template: "[a|b|]" is one of its parts (they may be nested), so is "a|b" as a
 * whole; "<name>" is a slot.
 */
export function say(
  random: Random,
  template: string,
  slots: Readonly<Record<string, string>> = {},
): string {
  return (
    oneOf(random, template)
      .replace(/<(\w+)>('s\b)?/gu, (_, name: string, of: string | undefined) => {
        const value = slots[name] ?? name;
        // Quotes don't go with what a thing has: "Desktop"'s.
        return of === undefined ? value : value.replace(/^(["'])(.*)\1$/u, "$2") + of;
      })
      .replace(/\s+/gu, " ")
      // A name may bring its article with it.
      .replace(/\b(?:the|my|her|his|our|its|a|an) (the|my|your|our)\b/giu, "$1")
      .replace(/\s+([,.?!:;])(?=\s|$)/gu, "$1")
      .trim()
  );
}

function oneOf(random: Random, template: string): string {
  const parts: string[] = [];
  let [depth, begin] = [0, 0];
  for (let at = 0; at <= template.length; at++) {
    const sign = at === template.length ? "|" : template.charAt(at);
    if (sign === "[") depth++;
    else if (sign === "]") depth--;
    else if (sign === "|" && (depth === 0 || at === template.length)) {
      parts.push(template.slice(begin, at));
      begin = at + 1;
    }
  }
  const chosen = parts.length === 1 ? (parts[0] ?? "") : random.pick(parts);
  // What stands in brackets is chosen from in its turn.
  let text = "";
  for (let at = 0; at < chosen.length; at++) {
    if (chosen.charAt(at) !== "[") {
      text += chosen.charAt(at);
      continue;
    }
    const end = closes(chosen, at);
    if (end < 0) return text + chosen.slice(at);
    text += oneOf(random, chosen.slice(at + 1, end));
    at = end;
  }
  return text;
}

/** Where the bracket that opens here is closed again; -1 where it isn't. */
function closes(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === "[") depth++;
    else if (text.charAt(at) === "]" && --depth === 0) return at;
  }
  return -1;
}

const verbs = new Set(
  "accept activate add adjust agree allow answer apply approve archive arrange ask assign attach block book bookmark borrow bring browse buy calculate call cancel capture carry change check choose clean clear click close collapse collect combine compare complete compose compress confirm connect continue convert copy correct create crop cut deactivate decline decrease delete deliver deny deselect dial dim disable disconnect dismiss display do double-click download drag draw drop duplicate edit empty enable end enlarge enter erase exclude expand export extend extract feed fetch file fill filter find finish fire fix flag flip fold follow forget forward get give go grant group hand have hide highlight hire hit hold ignore import include increase inform insert install invite join jump keep launch leave let lift link list load lock look lower make mark merge minimise minimize modify move mute name note notify omit open order pack pause pay permit pick pin place play post postpone press preview print publish pull purchase push put quit raise rate read record redo reduce refresh refuse register reject release reload remember remind remove rename rent repeat replace reply report request reserve reset resize resume restart restore retry return review rotate run save scan schedule scroll search select send set share shift ship show shrink shut sign silence skip slide sort split start stop store strike submit subscribe suspend swap switch sync take tap tell test throw tick toggle trigger trim turn type uncheck undo unfold uninstall unlock unmark unmute unpin unselect unsubscribe untick update upgrade upload use validate verify view visit vote warn wash watch water wipe withdraw write zoom".split(
    " ",
  ),
);

const openings: readonly (readonly [number, readonly string[]])[] = [
  [45, [""]],
  [14, ["please ", "please ", "could you ", "can you ", "would you ", "will you "]],
  [5, ["could you please ", "can you please ", "would you please ", "please could you ", "so please ", "kindly ", "now please ", "hey, can you ", "hi, could you "]], // prettier-ignore
  [8, ["I want you to ", "I'd like you to ", "I need you to ", "I want to ", "I'd like to ", "I need to ", "we need to ", "I have to ", "we have to ", "I would like to ", "I'd love to ", "I wish to "]], // prettier-ignore
  [7, ["now ", "just ", "go ahead and ", "let's ", "you can ", "you should ", "then ", "next, ", "so, ", "first of all ", "quickly ", "simply ", "now let's ", "ok, ", "okay, now ", "alright, ", "right, ", "hey, ", "hey ", "well, "]], // prettier-ignore
  [5, ["be so kind as to ", "help me ", "help me to ", "time to ", "it's time to ", "don't forget to ", "try to ", "do me a favour and ", "may I ask you to ", "I'd be glad if you could ", "would it be possible to ", "is it possible to ", "I was wondering if you could ", "be sure to ", "why don't you ", "I ask you to ", "you may ", "you need to ", "you'll have to ", "feel free to ", "be a dear and ", "I'd appreciate it if you could ", "what I want is to ", "the next thing is to ", "all I want is to ", "your task is to ", "your job: ", "to do: ", "one thing: "]], // prettier-ignore
];
/** Before a verb with "-ing". */
const askings = ["would you mind ", "do you mind ", "how about ", "what about ", "I suggest ", "start by ", "I don't mind you ", "I'm thinking of ", "it's about "]; // prettier-ignore
const closings = ["", "", "", "", "", "", ".", ".", ".", ".", " please", ", please", " for me", "!", ", thanks", " thanks", ", thank you", " now", " right now", ", will you", " for me, please", ", if you can", ", ok?", " please.", ", thanks!"]; // prettier-ignore
/** After what is typed nothing follows that could be taken for a part of it. */
const bareClosings = ["", "", "", "", "", "", ".", ", please", ", thanks"];

/** The opening of what is asked in this share of cases, by its weight. */
function opening(random: Random): string {
  let left = random.next() * openings.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, all] of openings) {
    left -= weight;
    if (left < 0) return random.pick(all);
  }
  return "";
}

/**
 * Politeness as people add it. With `bare`, what is typed ends the text, or begins it; `tells` is a
 * text that begins with a name, which is no order even where the name is a verb.
 */
export function politely(random: Random, text: string, bare = false, tells = false): string {
  const [first = "", second = ""] = text.split(" ");
  const verb = first.toLowerCase().replace(/,$/u, "");
  const told = tells || /^(?:my|the|her|his|its|only|no|not|none|nothing|all|we|they|a|an|new|I|I'\w+|for|in|on|at|as|from|under|there|it|it's|that|this|what|what's|where|why|how|who|when|once|you|of|with|without|see|do you|can|if|both|everything|everybody|nobody|rather|but|and|yes|hi|hey|well|okay|so|let us|then|on|over|back|away|enough|up|down|more|less|what|which|whose|he|she|nor|neither|next to|your|anything|something|someone|somebody|first|last|second|two|three|[^ ]+:)\s/iu.test(text);
  const states = /\b(?:is|should|are|has to be|must be|ought to|needs|lives|moved|isn't|shouldn't|aren't)\b/u.test(text) && !/^(?:make sure|see to it|check that|see that|let)\b/iu.test(text);
  const order = verbs.has(verb) && first === verb && !told && !states && !/^(?:yes|no|:|-|=|is)$/u.test(second);
  let said = text;
  let question = false;
  if (order && random.chance(0.03) && !/,| and | then |;|"|'/u.test(text)) {
    said = `${random.pick(askings)}${gerund(verb)}${text.slice(first.length)}`;
    question = /^(?:would|do|how|what)/u.test(said);
  } else if (order) {
    const before = opening(random);
    said = before + text;
    question = /(?:^|\s)(?:can|could|would|will|is it|may I|why)\b/u.test(before);
  } else if (!told && !states && !/^["'<\d]|[?]$/u.test(text) && /^[a-z]/u.test(text)) said = random.pick(["", "", "", "", "please ", "now "]) + text;
  else if (random.chance(0.06)) said = random.pick(["hey, ", "well, ", "ok, ", "so, ", "look, ", "listen, ", "hi, ", "you know, ", "actually, "]) + text;
  const end = /[.?!]$/u.test(said) ? "" : bare ? random.pick(bareClosings) : question && random.chance(0.5) ? "?" : random.pick(closings);
  // Nobody says please twice.
  const twice = (/please/iu.test(said) && end.includes("please")) || (/thank/iu.test(said) && end.includes("thank"));
  said += twice || (!order && end.includes("for me")) ? "" : end;
  return random.chance(0.5) || (bare && said.startsWith(text)) ? said : said.charAt(0).toUpperCase() + said.slice(1);
} // prettier-ignore

/** Written in haste: without capitals, articles or apostrophes, or with a slip. Not for what holds something to be typed. */
export function carelessly(random: Random, text: string): string {
  const r = random.next();
  if (r < 0.07) return text.toLowerCase();
  if (r < 0.12) return text.replace(/(?<=\w) (?:the|a|an) (?=\w)/gu, " ");
  if (r < 0.15) return text.replace(/(?<=[a-z])'(?=(?:t|m|d|s|ll|re|ve)\b)/giu, "");
  if (r < 0.17)
    return text.replace(/^\w+/u, (word) => mistyped(random, word)).replace(/[.!?]$/u, "");
  if (r < 0.19)
    return text.toLowerCase().replace(/[,.!?](?=\s|$)|(?<=[a-z])'(?=(?:t|m|d|s|ll|re|ve)\b)/gu, "");
  return text;
}

const reasons = [
  "because it's easier to read that way", "because I can't stand it otherwise", "because my brother asked me to", "since it is late", "since nobody else does it", "as I'm in a hurry", "as we agreed yesterday", "before I leave", "before the others come", "before it's too late", "before my boss gets here", "so that it's over and done with",
  "so that my mother can use it too", "so that we're ready", "so that I can go to bed", "so that nobody complains", "so I can get on with my work", "that would help me a lot", "that's what I was told", "that's how I like it", "it's important to me", "it won't take long", "I've been meaning to do it for days", "my wife would like that",
  "my daughter wants it like that", "otherwise I'd forget it", "otherwise they'll be angry", "to be on the safe side", "to make things easier", "just to be sure", "just this once", "for my sister", "for the kids", "for my grandfather", "for the moment", "as usual", "like last time", "as always", "while we're at it", "while you are there", "when you get a chance",
  "if you don't mind", "if it's not too much trouble", "I'd be grateful", "I can't find it myself", "my hands are full", "I don't have my glasses on", "I'm new to this", "I'm getting tired", "you know how I am", "and hurry up", "and be quick about it", "and that's it", "and nothing but that today", "that's all I need", "that should do", "it's for a friend",
]; // prettier-ignore

/** A reason, or another thing that says nothing about what is to be done; not one that names what is there. */
export function withReason(random: Random, text: string): string {
  const reason = random.pick(reasons);
  if (namesIn(random).some((name) => plainName(name).length > 2 && fits(name, reason))) return text;
  const bare = text.replace(/[.!?]$/u, "");
  const comma = /^(?:before|so|because|since|for|to|while|just|as|like|and)\b/u.test(reason) ? random.pick(["", " ", ","]).trim() : ","; // prettier-ignore
  if (/^(?:because|since|as |before|so that|to |otherwise)/u.test(reason) || random.chance(0.75) || /^(?:and|just|when|if|so)\b/u.test(reason)) return `${bare}${comma} ${reason}`; // prettier-ignore
  return `${reason}${random.pick([": ", ", ", " - "])}${text}`;
}

/** A typing mistake, now and then. */
export function mistyped(random: Random, word: string): string {
  if (word.length < 5) return word;
  const at = random.whole(1, word.length - 2);
  switch (random.whole(0, 2)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    default:
      return word.slice(0, at) + word.charAt(at) + word.slice(at);
  }
}

/** "a", "a and b", "a, b and c". */
export function listed(random: Random, names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  const [comma, and] = random.pick([
    [", ", " and "],
    [", ", " and "],
    [", ", " and "],
    [", ", ", and "],
    [" and ", " and "],
    [", ", " as well as "],
    [", ", " & "],
    [", ", " plus "],
    [", ", ", "],
    [" and also ", " and also "],
  ] as const);
  return names.slice(0, -1).join(comma) + and + last;
}

const inSight = new WeakMap<Random, () => readonly string[]>();

/** Tells what else is there, so that nothing is called by a word that another thing answers to. */
export function speakOf(random: Random, names: () => readonly string[]): void {
  inSight.set(random, names);
}

/** All names of the program that is spoken of. */
export const namesIn = (random: Random): readonly string[] => inSight.get(random)?.() ?? [];

/** Shares of names that are said by other words, and by a part of them. */
const shares = { other: 0.24, short: 0.12 } as const;

/**
 * A name as it may be said: as it is, in quotes, in lower case, without its dots, by other words that
 * mean nothing else of what is there; with `short`, by its most telling part too.
 */
export function named(random: Random, name: string, short = false): string {
  if (short && random.chance(shares.short)) {
    const said = only(random, name, shorts(name));
    if (said !== null) return said;
  }
  if (random.chance(shares.other)) {
    const said = only(random, name, variants(name, random.chance(0.25)));
    if (said !== null) return random.chance(0.9) ? said : said.charAt(0).toUpperCase() + said.slice(1); // prettier-ignore
  }
  const plain = name.replace(/[.…:*\s]+$/u, "");
  const r = random.next();
  if (r < 0.35) return plain.toLowerCase();
  if (r < 0.45) return `"${plain}"`;
  if (r < 0.5) return `'${plain}'`;
  if (r < 0.54)
    return plain
      .split(" ")
      .map((word) => (random.chance(0.5) ? mistyped(random, word) : word))
      .join(" ");
  return plain;
}

/** One of the other words that only this name answers to; null where there is none. */
function only(random: Random, name: string, others: readonly string[]): string | null {
  if (others.length === 0) return null;
  const names = namesIn(random);
  const said = random.pick(others);
  return clashes(said, name, names) ? null : said;
}

/** Whether a value can be told from the words around it: signs at its end belong to the sentence. */
export const tellable = (value: string): boolean =>
  /[\p{L}\d]$/u.test(value) && /^[\p{L}\d]/u.test(value);
