import { namesOf } from "./asks.js";
import type { Episode } from "./episode.js";
import { families } from "./families.js";
import type { Random } from "../grounding/random.js";
import { relationClause } from "./relations.js";
import { carelessly, politely, say, speakOf } from "./phrases.js";
import { fits, plainName, rivalled } from "./synonyms.js";
import type { Clause } from "./teacher.js";
import { Press, Set_ } from "./teacher.js";
import type { Sort, Split, Things } from "./things.js";
import type { Place, World } from "./world.js";

/** A question that nobody asked for lies over the program until it is put away. */
export function comesInTheWay(world: World, things: Things, random: Random): void {
  const dialog = world.place(
    world.root,
    "dialog",
    random.pick([
      "",
      "Cookies",
      "Tip of the day",
      "Rate us",
      "Update available",
      "Welcome",
      things.label(2),
    ]),
  );
  world.add(
    dialog,
    "text",
    random.pick([
      "We use cookies to make this site better.",
      "Do you like this program?",
      "A new version is available.",
      "Sign up for our newsletter",
      things.label(4),
    ]),
  );
  const [yes, no] = random.pick([
    ["Accept all", "Reject"],
    ["Yes", "Not now"],
    ["Install", "Later"],
    ["Subscribe", "No thanks"],
    ["", "Close"],
    ["", "Got it"],
    ["", "OK"],
    ["", "×"],
    ["Rate now", "Remind me later"],
  ] as const);
  const end = (w: World) => {
    w.closeTop();
  };
  if (yes !== "") world.add(dialog, "button", yes, { on: end });
  world.add(dialog, "button", no, { on: end, group: "closes", sameLine: yes !== "" });
  world.openPlace(dialog);
  inTheWay.set(world, dialog);
}
const inTheWay = new WeakMap<World, Place>();

const agreeing =
  "[accept|agree to|say yes to|allow|confirm] <it>|yes to <it>|I agree to <it>|<it> is fine with me|[answer|reply to] <it> with yes|go along with <it>|give your OK to <it>|I don't mind, accept <it>|yes, I want <it>|I say yes to <it>|take up <it>";
const closing =
  "[close|dismiss|get rid of|put away|hide|clear away|remove|shut|click away] <it>|<it> [is in the way|must go|can go|should go away|is in my way|bothers me]|I've [read|seen] <it>[, close it|]|[make|let] <it> [go away|disappear]|away with <it>|I can't see anything because of <it>|I don't want to see <it>|take <it> away|get <it> out of [the|my] way|we don't need <it>|I'm done with <it>|free my view from <it>";
const declining =
  "[decline|reject|refuse|say no to|dismiss|close|turn down|get rid of] <it>|no to <it>|I don't want <it>|I'm not interested in <it>|<it> [must go|can go|is not for me|bothers me|doesn't interest me]|no thanks to <it>|don't [accept|agree to|go along with] <it>|answer <it> with no|I'd rather not, decline <it>|<it>? [no thanks|not now|no]|I say no to <it>|not <it> again, say no|put <it> off|we don't want <it>|I have no time for <it>|away with <it>|leave me alone with <it>";

/** What somebody says about the question that lies in the way. */
function putAway(world: World, dialog: Place, random: Random): Clause {
  const buttons = world.widgets.filter(({ place, kind }) => place === dialog && kind === "button");
  const no = buttons.find(({ group }) => group === "closes");
  const yes = buttons.find(({ group }) => group !== "closes");
  const agrees = yes !== undefined && random.chance(0.4);
  const it = random.pick([
    "it",
    "that",
    "the message",
    "the banner",
    "the pop-up",
    "the cookies",
    "the question",
    "the offer",
    "the window",
    "the dialog",
    "this thing",
    "what's in the way",
    "this popup",
    "what has just come up",
    "that box in the middle",
    "the little window",
    "the notice",
    "this",
    "the thing in front",
    "the dialog box",
    "what covers the page",
  ]);
  const text = agrees
    ? say(random, agreeing, { it })
    : say(random, yes === undefined ? closing : declining, { it });
  const button = agrees ? yes : (no ?? yes);
  return {
    text,
    subs: button === undefined ? [] : [new Press(button)],
    possible: button !== undefined,
  };
}

/** Shares of sub-goals that name a thing by its place, and of ones that this program can't do. */
const shares = { byPlace: 0.12, impossible: 0.06 } as const;

/** The next thing that somebody wants of the program as it is now; null when nothing fits. */
export function nextClause(episode: Episode, random: Random, things: Things, split: Split, family: string): Clause | null {
  const { world } = episode.program;
  speakOf(random, () => namesOf(world));
  const dialog = inTheWay.get(world);
  if (dialog?.open === true && random.chance(0.5)) return putAway(world, dialog, random);
  if (random.chance(shares.byPlace)) {
    const clause = relationClause(episode, random);
    if (clause !== null) return clause;
  }
  if (random.chance(shares.impossible)) {
    const text = random.chance(0.5) ? ofOthers(world, random, things, split, family) : missing(world, random, things);
    // Another program was made and spoken of meanwhile.
    speakOf(random, () => namesOf(world));
    return text === null || mentions(episode, text) ? null : { text, subs: [], possible: false };
  }
  for (let times = 0; times < 12; times++) {
    const clause = random.pick(episode.program.asks)();
    if (clause !== null) return clause;
  }
  return null;
} // prettier-ignore

/** Something that another program could do and this one can't. */
function ofOthers(world: World, random: Random, things: Things, split: Split, family: string): string | null {
  const other = random.pick(Object.keys(families[split]).filter((name) => name !== family));
  const clause = random.pick(families[split][other]?.(random, things).asks ?? [])();
  if (clause === null) return null;
  // Goals don't name what they want: "take back what I did".
  const names = namesOf(world);
  const wanted = clause.subs.flatMap((sub) => (sub instanceof Press || sub instanceof Set_ ? [sub.widget.text, sub.widget.label] : [])).filter((name) => name !== "");
  const here = wanted.some((name) => names.some((one) => fits(name, one) || fits(one, name)) || rivalled(name, names));
  return here ? null : clause.text;
} // prettier-ignore

/** What is asked of things that aren't there, by their sort. */
const absent: readonly (readonly [Sort, string])[] = [
  ["setting", "[turn on|enable|switch on|activate|tick|check|I want|I need] [|the ]<name>|[turn off|disable|switch off|untick|stop] [|the ]<name>|<name> should be [on|off]|I don't want <name> any more|no <name>, please|[turn|switch] <name> [on|off]|make sure <name> is [on|off]|leave only <name> on|where is <name>? turn it on|without <name>|there should be <name>"],
  ["command", "[click|press|hit|choose|select|use|tap] <name>|[click|press] the <name> button|choose <name> [from|in] the menu|I want to <name>|press the button that says <name>|<name> it|<name> needs a click|give <name> a click|find <name> and press it|the button <name>, please|the <name> icon, please"],
  ["level", "[set|turn|bring] [|the ]<name> to [half|20%|40 percent|75%|three quarters|the maximum]|[turn|bring] [|the ]<name> [up|down] to [30%|half|60 percent]|<name> at [80%|a third|10 percent]|more <name>: 90%|lower the <name> to a quarter"],
  ["fieldName", "[type|write|enter|put] <value> [in|into|as|under] [|the ]<name>|[the|my] <name> is <value>|<name>: <value>|set the <name> to <value>|fill in <value> as <name>|<value> goes into <name>|the <name> should be <value>|change the <name> to <value>"],
  ["column", "sort [it |them |the list |]by <name>|order them by <name>|click the <name> column|put them in order of <name>"],
  ["person", "[open|show me|select|delete|mark|remove] <name>|[open|read|delete] the message from <name>|select the row of <name>|choose <name>|where is <name>? select the line|the entry for <name>, please"],
  ["topic", "[open|read|delete|archive|reply to|forward|mark] <name>|[open|delete|show me] the one about <name>|select the row <name>|I want to read <name>|get rid of <name>"],
  ["file", "[open|delete|rename|share|download|select|print] <name>|open the file <name>|I need <name>|where is <name>? open it|show me <name>|throw <name> away"],
  ["food", "[remove|take out|select|delete] <name>|[tick|untick] <name>|take <name> out of the basket|I don't want <name> any more|without <name>|<name> can go|the row with <name>, please|one <name> less|no <name> for me"],
  ["item", "[remove|open|show me|take out] the <name>|delete <name>|select the <name>|I don't need the <name> any more|the <name> can go|open the page of the <name>|the row with <name>, please"],
  ["song", "[play|stop|delete|like|share] <name>|put on <name>|I'd like to hear <name>|take <name> off the list|skip <name>|let me hear <name>"],
  ["task", "[tick off|delete|finish|edit|mark] <name>|<name> is done|I don't have to <name> any more|cross out <name>|move <name> to Friday"],
  ["city", "[choose|select|show|open] <name>|tick <name>|remove <name>|<name> can go from the list|click the row of <name>"],
  ["language", "[switch|change] [it |]to <name>|I want it in <name>|set the language to <name>|<name>, please|choose <name>"],
  ["folder", "[open|show|go to|delete|rename] <name>|[go to|open|switch to] the <name> [tab|folder|page]|[show me|take me to] <name>|move it to <name>|what is in <name>? open it|put it into <name>"],
] as const; // prettier-ignore

/** A thing of a common sort that this program lacks, a thing by another's name, or one more than there are. */
function missing(world: World, random: Random, things: Things): string | null {
  const names = namesOf(world);
  const lacks = (name: string) => !names.some((other) => fits(name, other) || fits(other, name));
  const said = (template: string, slots: Readonly<Record<string, string>>) => {
    const text = say(random, template, slots);
    return "value" in slots ? politely(random, text, text.endsWith(slots["value"] ?? "")) : carelessly(random, politely(random, text));
  };
  const r = random.next();
  if (r < 0.15) {
    const kinds = { tab: "tab", button: "button", checkbox: "[check box|box|tick box]", radio: "[option|radio button]", switch: "switch", link: "link" } as const;
    const kind = random.pick(Object.keys(kinds) as (keyof typeof kinds)[]);
    // What might be counted along, too.
    const like = { tab: ["tab", "row", "menu"], button: ["button", "icon", "link", "tab"], checkbox: ["checkbox", "switch", "radio"], radio: ["radio", "checkbox"], switch: ["switch", "checkbox"], link: ["link", "button", "row"] }[kind];
    const count = world.widgets.filter((widget) => like.includes(widget.kind) && !widget.hidden).length;
    const nth = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"].slice(Math.max(0, count - 1) + random.whole(0, 3));
    if (nth[0] === undefined) return null;
    return said(`[click|select|open|press|choose|go to] the <nth> ${kinds[kind]}|the <nth> ${kinds[kind]}, please|I want the <nth> ${kinds[kind]}`, { nth: nth[0] });
  }
  if (r < 0.35) {
    // One word of a name exchanged for another: "Delete photo" where there is only "Delete account".
    const words = random.pick(names.length === 0 ? [""] : names).replace(/[.…:*]+$/u, "").split(" ");
    if (words.length < 2 || words.length > 4) return null;
    const other = random.pick(things.label(1).split(" "));
    const name = (random.chance(0.7) ? [...words.slice(0, -1), other.toLowerCase()] : [other, ...words.slice(1)]).join(" ");
    return lacks(name) && lacks(other) ? said(`[click|press|open|choose|select|show|use] [|the ]<name>|I [want|need] <name>|[turn on|tick|enable|switch off|disable] <name>|<name>, please|<name> [should be on|isn't needed]|go to <name>`, { name }) : null;
  }
  if (r < 0.5) {
    const name = things.label(3);
    return lacks(name) ? said(`[click|press|open|choose|select|show|use|go to|switch to|tap] [|the ]<name>|[open|go to|switch to] the <name> [tab|page|section|menu]|[turn on|tick|enable|check|untick|disable|turn off] <name>|I [want|need|don't want] <name>|<name>, please|<name> should be [on|off|open|selected]|where is <name>? click it|[press|click] the button [called|that says] <name>|tick the box for <name>`, { name: random.chance(0.5) ? name : name.toLowerCase() }) : null;
  }
  const [sort, template] = random.pick(absent);
  const name = things.one(sort);
  const value = things.valueFor(name);
  return lacks(name) ? said(template, sort === "fieldName" ? { name: name.toLowerCase(), value } : { name: random.chance(0.5) ? name : name.toLowerCase() }) : null;
} // prettier-ignore

/** Whether an impossible sub-goal names what is there after all. */
function mentions(episode: Episode, text: string): boolean {
  const plain = text.toLowerCase();
  return episode.program.world.widgets.some((widget) =>
    [widget.text, widget.label, ...widget.options].some((name) => {
      const bare = plainName(name);
      if (bare.length < 3) return false;
      return plain.includes(bare) || (bare.split(" ").length < 4 && fits(bare, plain));
    }),
  );
}
