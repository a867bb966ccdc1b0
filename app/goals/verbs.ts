import { normalise } from "../reader/words.js";

/** One thing that can be done to things, as people say it and as programs show it. */
export interface Verb {
  readonly id: string;
  /** What stands on controls for it, whole or with what it is done to behind ("Cancel order"). */
  readonly shown: readonly string[];
  /** What icons for it show. */
  readonly icons: readonly string[];
  /** Whether what it was done to is seen to leave its place. */
  readonly leaves: boolean;
  /** Whether the word is known for being done to things; else only a control that says it shows that it is. */
  readonly isKnown: boolean;
}

/** A goal taken apart: what is to be done, to what, and the words that say it. */
export interface Doing {
  readonly verb: Verb;
  readonly things: string;
  /** The goal's words about it, in lower case: labels may say more of them than the verb. */
  readonly text: string;
}

interface Entry extends Omit<Verb, "id" | "isKnown"> {
  /** Patterns of which the first group is what it is done to. */
  readonly said: readonly RegExp[];
}

const to = String.raw`(?:to|in|into|on|onto)\s+(?:the\s+|my\s+|your\s+)?`;
const cart = String.raw`(?:shopping\s+)?(?:cart|basket|bag|trolley|order)`;
const likes = String.raw`(?:favou?rites?|likes?|wish\s?list|bookmarks?|starred(?:\s+\p{L}+)?|stars?|watch\s?list|reading list)`;
const starts = (verbs: string): RegExp => new RegExp(`^(?:${verbs})\\s+(.+)$`, "u");
const entry = (shown: string, icons: string, said: readonly RegExp[], leaves = false): Entry => ({
  shown: shown.split("|"),
  icons: icons === "" ? [] : icons.split("|"),
  said,
  leaves,
});

/** What people ask for by name; the first pattern that fits counts. */
const entries: Readonly<Record<string, Entry>> = {
  unread: entry("mark as unread|mark unread|unread", "mail", [/^(?:mark|set|flag)\s+(.+?)\s+(?:as\s+)?unread$/u]),
  read: entry("mark as read|mark read|mark all as read|read", "mail open", [/^(?:mark|set)\s+(.+?)\s+(?:as\s+)?(?:read|seen)$/u]),
  spam: entry("spam|report spam|junk|mark as spam|mark as junk|not wanted", "warning", [/^(?:mark|report|flag)\s+(.+?)\s+as\s+(?:spam|junk)$/u], true),
  done: entry("done|complete|finish|mark as done|mark done|mark complete|mark as complete|completed", "check", [/^(?:mark|set|tick)\s+(.+?)\s+(?:as\s+|off\s+as\s+)?(?:done|complete[d]?|finished)$/u, /^i(?:'ve| have)\s+(.+?)(?:,|\s+and|\s+so)+\s+(?:please\s+)?(?:mark|tick|check|set)\s+(?:that|it|this)\b.*$/u, starts("complete|finish|tick off|cross off|check off")]),
  unlike: entry("unstar|unlike|remove from favourites|remove from favorites|remove bookmark|unfavourite", "", [new RegExp(`^(?:remove|take)\\s+(.+?)\\s+(?:from|off|out of)\\s+(?:the\\s+|my\\s+)?${likes}$`, "u"), starts("unstar|unlike|unfavou?rite|unbookmark")]),
  uncart: entry("remove|delete|take out|remove item", "delete|close|remove|x|✕|×", [new RegExp(`^(?:remove|take|delete)\\s+(.+?)\\s+(?:from|out of)\\s+(?:the\\s+|my\\s+)?${cart}$`, "u")], true),
  like: entry("favourite|favorite|like|star|bookmark|add to favourites|add to favorites|add to wish list|add to wishlist|wishlist|wish list|save|love", "heart|star|bookmark|thumbs up|bookmark add|☆|★|♡|♥", [
    new RegExp(`^(?:mark|flag|set|save|add|put|make)\\s+(.+?)\\s+(?:as\\s+|${to})?(?:an?\\s+|one of\\s+)?(?:my\\s+|the\\s+)?${likes}$`, "u"), /^give\s+(.+?)\s+an?\s+(?:heart|like|star|thumbs up)$/u, /^(?:put|leave|stick|set)\s+an?\s+(?:heart|like|star|bookmark)\s+(?:on|at|by|next to|beside|for)\s+(.+)$/u, starts("favou?rite|star|like|heart|bookmark|love")]),
  cart: entry("add to cart|add to basket|add to bag|add to trolley|add to shopping cart|add|buy|buy now|order|order now|in den warenkorb|purchase|get", "cart|add", [
    new RegExp(`^(?:add|put|place|throw|drop)\\s+(.+?)\\s+${to}${cart}$`, "u"), new RegExp(`^i(?:'d| would)?\\s+(?:need|want|like)\\s+(.+?)\\s+(?:in|on)\\s+(?:the\\s+|my\\s+)?${cart}$`, "u"), starts("buy|purchase|order(?=\\s+(?:me|the|an?|two|three|some|one|both)\\b)(?:\\s+me)?")]),
  accept: entry("accept|approve|confirm|yes|join|allow|agree|i agree|ok|accept request|add friend", "check", [
    /^(?:say\s+yes|agree)\s+to\s+(.+)$/u, starts("accept|approve|confirm")], true),
  decline: entry("decline|reject|deny|refuse|no|no thanks|ignore|not now|dismiss|reject all|decline all", "close|cancel|block", [
    /^(?:say\s+no)\s+to\s+(.+)$/u, /^turn\s+down\s+(?!the\s+(?:volume|sound|brightness|music|heat))(.+)$/u, /^turn\s+(?!off\b|on\b|the\s+(?:volume|sound|brightness|music|heat)\b)(.+?)\s+down$/u, starts("decline|reject|deny|refuse")], true),
  cancel: entry("cancel|call off|cancel order|cancel booking|cancel appointment", "", [/^call\s+(.+?)\s+off$/u, starts("cancel|call off")], true),
  delete: entry("delete|remove|trash|bin|discard|erase|move to trash|move to bin|move to the bin|throw away|delete permanently|del", "delete|trash|x|✕|×|✖", [
    /^(?:take|strike|cross)\s+(.+?)\s+off(?:\s+(?:the|my)\s+.+)?$/u,
    /^throw\s+(.+?)\s+(?:away|out)$/u, new RegExp(`^(?:move|put|drag|throw)\\s+(.+?)\\s+${to}(?:trash|bin|rubbish|waste\\s?basket|recycle bin)$`, "u"), starts("delete|remove|erase|throw away|throw out|get rid of|bin|trash|discard|scrap")], true),
  archive: entry("archive|move to archive", "archive", [/^(?:put|file)\s+(.+?)\s+away$/u, new RegExp(`^(?:move|put)\\s+(.+?)\\s+${to}archive$`, "u"), starts("archive|file away")], true),
  pause: entry("pause", "pause", [starts("pause")]),
  resume: entry("resume|continue|unpause|start|play", "play", [starts("resume|continue(?: with)?|carry on with|unpause|go on with")]),
  remind: entry("remind|reminder|send reminder|send a reminder|nudge|chase", "bell", [/^send\s+(?:an?\s+|the\s+)?reminders?\s+to\s+(.+)$/u, /^send\s+(.+?)\s+an?\s+reminder$/u, starts("remind(?!\\s+me\\b)|nudge|chase")]),
  collapse: entry("collapse|fold|close|hide", "", [starts("collapse|fold(?: up| in)?|close up")]),
  expand: entry("expand|unfold|open|show", "", [starts("expand|unfold|open out")]),
  play: entry("play|listen|watch|play now|listen now|watch now|play episode", "play", [starts("play|listen to|watch|put on|start playing")]),
  download: entry("download|get|save", "download|cloud download|import", [starts("download|fetch")]),
  save: entry("save|save for later|keep|bookmark|add to list", "bookmark|save|bookmark add|download", [/^(?:save|keep)\s+(.+?)\s+for\s+later$/u, starts("save|keep")]),
  flag: entry("flag|flag message|mark|mark as important|important", "flag", [/^mark\s+(.+?)\s+as\s+important$/u, starts("flag")]),
  book: entry("book|book now|reserve|reserve now|choose|select", "", [starts("book|reserve")]),
  follow: entry("follow|subscribe|follow back", "add user|rss", [starts("follow|subscribe to")]),
  unfollow: entry("unfollow|unsubscribe|following|subscribed", "", [starts("unfollow|unsubscribe from|stop following")]),
  share: entry("share|share link|send", "share", [starts("share")]),
  hide: entry("hide|dismiss|not interested", "eye off|close", [starts("hide|dismiss")], true),
  edit: entry("edit|change|modify", "edit", [starts("edit|modify")]),
  duplicate: entry("duplicate|make a copy|copy|clone", "copy", [/^make\s+a\s+(?:copy|duplicate)\s+of\s+(.+)$/u, starts("duplicate|clone")]),
  print: entry("print", "print", [starts("print|print out")]),
  paid: entry("mark paid|mark as paid|paid|set paid|set to paid|mark as settled|settle", "", [/^(?:mark|set|flag|tick)\s+(.+?)\s+(?:as\s+|to\s+)?(?:paid|settled)(?:\s+off)?$/u]),
  pay: entry("pay|pay now|settle", "credit card|money", [/^pay\s+for\s+(.+)$/u, starts("pay|settle")]),
  pin: entry("pin|pin to top", "pin", [/^pin\s+(.+?)\s+(?:to the top|up)$/u, starts("pin")]),
  mute: entry("mute|mute conversation|silence", "mute|bell off", [starts("mute|silence")]),
  restore: entry("restore|recover|put back|undelete", "restore|undo", [starts("restore|recover|undelete")], true),
  install: entry("install|get", "download", [starts("install")]),
  uninstall: entry("uninstall|remove", "delete", [starts("uninstall")]),
  show: entry("open|view|show|details|view details|see details|read|read more|more info", "open|eye|open externally", [/^(?:open up|open|view|show me|show|see|look at|bring up|pull up)\s+(?:the\s+)?(?:full\s+)?(?:details|particulars)\s+(?:of|on|about|for)\s+(.+)$/u, /^(?:open up|open|view|show me|show|see|look at|bring up)\s+(.+?)\s+(?:large|larger|big|bigger|(?:in|at)\s+full(?:\s+size)?|full\s+size|enlarged)$/u, starts("open up|open|read|view|show me|show|look at|have a look at|bring up|pull up|see|go to|go into|select|click on|click")]),
}; // prettier-ignore

/** Words behind a verb that is not in the list: then what stands on the control is the verb itself. */
const anyVerb =
  /^(track|return|rate|review|report|renew|extend|join|leave|block|unblock|invite|remove|reopen|close|resolve|assign|forward|update|upgrade|reorder|refund|sign|claim|redeem|collect|publish|unpublish|approve|send back|add|enable|disable|stop|start|restart|run|resume|retry|rent|try|claim|apply for|register for|enrol in|enroll in|sign up for|check in for|check in|unpin|lock|unlock|merge|vote for|upvote|message|call|contact|attend|water|feed|clean)\s+(.+)$/u;

const endings =
  /(?:[\s,]+(?:please|for me|thanks|thank you|now|too|as well|again|right away|immediately|(?:from|in|on) (?:the|my|this) (?:list|inbox|page|screen)))+$/u;

/** What a goal wants done to things; null where it says no such thing. */
export function readDoing(goal: string): Doing | null {
  const text = normalise(goal)
    .replace(/[.!?]+$/u, "")
    .replace(/^(?:please|can you|could you|i(?: want| need|'d like|'ve decided)? to|let's|and|then|also)\s+/u, "")
    .replace(endings, "")
    .trim();
  for (const [id, { said, ...verb }] of Object.entries(entries))
    for (const pattern of said) {
      const things = pattern.exec(text)?.[1];
      if (things !== undefined) return { verb: { id, isKnown: true, ...verb }, things, text };
    }
  const [, verb, things] = anyVerb.exec(text) ?? [];
  if (verb === undefined || things === undefined) return null;
  return { verb: { id: verb, shown: [verb.replace(/ (?:for|in)$/u, "")], icons: [], leaves: false, isKnown: false }, things, text };
} // prettier-ignore
