import type { Episode } from "./episode.js";
import { families } from "./families.js";
import type { Random } from "../grounding/random.js";
import { relationClause } from "./relations.js";
import { say } from "./phrases.js";
import type { Clause } from "./teacher.js";
import { Press } from "./teacher.js";
import type { Split, Things } from "./things.js";
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
  ]);
  const text = agrees
    ? say(
        random,
        "[accept|agree to|say yes to|allow|confirm] <it>|yes to <it>".replace(/^(.*)$/u, "[$1]"),
        { it },
      )
    : say(
        random,
        yes === undefined
          ? "[close|dismiss|get rid of|put away|hide] <it>"
          : "[decline|reject|refuse|say no to|dismiss|close|turn down|get rid of] <it>",
        { it },
      );
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
  const dialog = inTheWay.get(episode.program.world);
  if (dialog?.open === true && random.chance(0.5)) return putAway(episode.program.world, dialog, random);
  if (random.chance(shares.byPlace)) {
    const clause = relationClause(episode, random);
    if (clause !== null) return clause;
  }
  if (random.chance(shares.impossible)) {
    // Something that another program could do.
    const other = random.pick(Object.keys(families[split]).filter((name) => name !== family));
    const clause = random.pick(families[split][other]?.(random, things).asks ?? [])();
    if (clause === null || mentions(episode, clause.text)) return null;
    return { ...clause, subs: [], possible: false };
  }
  for (let times = 0; times < 12; times++) {
    const clause = random.pick(episode.program.asks)();
    if (clause !== null) return clause;
  }
  return null;
} // prettier-ignore

/** Whether an impossible sub-goal names what is there after all. */
function mentions(episode: Episode, text: string): boolean {
  const plain = text.toLowerCase();
  return episode.program.world.widgets.some((widget) =>
    [widget.text, widget.label].some(
      (name) => name.length > 2 && plain.includes(name.toLowerCase().replace(/[.:…]+$/u, "")),
    ),
  );
}
