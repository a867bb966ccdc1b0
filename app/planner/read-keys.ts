import type { KeyName } from "../key-names.js";
import { modifierNames, parseChord } from "../key-names.js";
import type { Intent } from "./plan.js";
import type { Protected } from "./quotes.js";
import { numberPattern, plainTarget, readNumber } from "./words.js";

/** Wheel notches for "scroll down", for "a bit", and for "to the bottom". */
const scrollNotches = { usual: 5, little: 2, all: 60 } as const;

/** Longest wait that a person may ask for, as in the action space. */
const longestWait = 600_000;

/** Commands with a chord that every desktop shares, and what their menu items and buttons say. */
const sharedCommands: readonly (readonly [RegExp, string, string | null])[] = [
  [/^undo(?: (?:it|that|this|the last (?:change|action|step)|last (?:change|action)))?$/iu, "ctrl+z", "Undo"],
  [/^redo(?: (?:it|that|this))?$/iu, "ctrl+shift+z", "Redo"],
  [/^select (?:all|everything)(?: (?:of )?(?:the |it|text|files).*)?$/iu, "ctrl+a", "Select All"],
  [/^copy(?: (?:it|that|this|the selection|the (?:selected )?text))?$/iu, "ctrl+c", "Copy"],
  [/^cut(?: (?:it|that|this|the selection|the (?:selected )?text))?$/iu, "ctrl+x", "Cut"],
  [/^paste(?: (?:it|that|this|the clipboard|the text))?(?: (?:here|there))?$/iu, "ctrl+v", "Paste"],
  [/^save(?: (?:it|this|that|everything|(?:(?:the|my|all|your) )*(?:current |open )?(?:file|document|changes|text|list|note|notes|letter|page|drawing|picture|sheet|recipe|speech|work)))?$/iu, "ctrl+s", "Save"],
  [/^zoom in$/iu, "ctrl+plus", "Zoom In"],
  [/^zoom out$/iu, "ctrl+-", "Zoom Out"],
  [/^(?:page down|scroll (?:down )?(?:one|a) page(?: down)?)$/iu, "page_down", null],
  [/^(?:page up|scroll (?:up )?(?:one|a) page(?: up)?)$/iu, "page_up", null],
]; // prettier-ignore

/** Key presses, scrolling, waiting. */
export function readKeys(clause: string, quotes: Protected): Intent[] | null {
  return (
    readPress(clause, quotes) ??
    readCommand(clause) ??
    readPasteInto(clause, quotes) ??
    readScroll(clause, quotes) ??
    readWait(clause, quotes)
  );
}

function readPress(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^(?:press|hit|push|strike|use)\s+(?:on\s+)?(?:the\s+)?(?:(?:key(?:board)?|hot)\s?-?(?:combination|shortcut|keys?)?\s+|shortcut\s+|keys?\s+|letter\s+|digit\s+)?(.+?)(\s+keys?|\s+shortcut|\s+(?:on|of)\s+the\s+keyboard)?$/isu.exec(
      clause,
    );
  if (match === null) return null;
  const words = match[1] ?? "";
  const quoted = quotes.isQuoted(words);
  const spelling = quotes.restore(words, { bare: true }).replace(/\s+(?:and|then)\s+/giu, "+");
  const arrow = /^(left|right|up|down)(?:\s+arrow|-arrow)$|^arrow\s+(left|right|up|down)$/iu.exec(
    spelling,
  );
  const keys = parseChord(arrow?.[1] ?? arrow?.[2] ?? spelling);
  if (keys === null) return null;
  const saysKey = match[2] !== undefined || /\bkeys?\b|shortcut|keyboard/iu.test(clause);
  const chord = keys.length > 1;
  // "press File Print" could be read as keys one after another; a chord needs a modifier.
  if (chord && !keys.some(isModifier)) return null;
  return [
    {
      type: "key",
      keys,
      orClick: (chord || saysKey || arrow !== null) && !quoted ? null : spelling,
    },
  ];
}

const isModifier = (key: KeyName) => (modifierNames as readonly string[]).includes(key);

function readCommand(clause: string): Intent[] | null {
  for (const [pattern, spelling, orClick] of sharedCommands) {
    const keys = pattern.test(clause) ? parseChord(spelling) : null;
    if (keys !== null) return [{ type: "key", keys, orClick }];
  }
  return null;
}

/** "paste it into the document": the focus goes there first. */
function readPasteInto(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^paste\s+(?:(?:it|that|this|the\s+(?:clipboard|text))\s+)?(?:in|into|to)\s+(.+)$/iu.exec(
      clause,
    );
  const keys = parseChord("ctrl+v");
  if (match === null || keys === null) return null;
  const target = quotes.restore(plainTarget(match[1] ?? ""));
  return [
    { type: "click", target },
    { type: "key", keys, orClick: null },
  ];
}

function readScroll(clause: string, quotes: Protected): Intent[] | null {
  const match = /^scroll\b\s*(.*)$/isu.exec(clause);
  if (match === null) return null;
  let rest = ` ${match[1] ?? ""} `;
  const takeOut = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.replace(found[0], " ");
    return found;
  };
  const until = takeOut(
    /\s(?:until|till)\s+(?:you\s+(?:can\s+)?(?:see|find|reach)\s+|i see\s+)?(.+?)(?:\s+(?:is|are|becomes?)\s+(?:visible|shown|seen)|\s+(?:appears?|shows?(?: up)?|comes into view|is in view))?\s*$/isu,
  );
  const toEdge = takeOut(
    /\s(?:all the way\s+)?(?:to\s+)?(?:the\s+)?(?:very\s+)?(bottom|end|top|beginning|start)(?:\s+of\s+(?=the))?(?=\s)/iu,
  );
  const allTheWay = takeOut(/\sall the way(?=\s)/iu);
  const little = takeOut(/\s(?:a\s+)?(?:little(?:\s+bit)?|bit|slightly)(?=\s)/iu);
  const times = takeOut(
    new RegExp(
      `\\s(?:by\\s+)?(${numberPattern}|once|twice|thrice)\\s*(?:times|notch(?:es)?|steps?|clicks?|lines?|rows?)?(?=\\s)`,
      "iu",
    ),
  );
  const towards = takeOut(/\s(?:to\s+the\s+)?(down|up|left|right)(?:wards?)?(?=\s)/iu);
  rest = rest.replace(/\s(?:in|inside|within|on|of|at|over|through)\s/iu, " ").trim();
  const sought = until?.[1] ?? /^(?:down\s+)?to\s+(.+)$/isu.exec(rest)?.[1];
  const edgeUp = /top|beginning|start/iu.test(toEdge?.[1] ?? "");
  const direction = (towards?.[1]?.toLowerCase() ?? (edgeUp ? "up" : "down")) as
    "up" | "down" | "left" | "right";
  const counted = times === null ? null : readNumber(times[1] ?? "");
  const amount =
    toEdge !== null || allTheWay !== null
      ? scrollNotches.all
      : (counted ?? (little === null ? scrollNotches.usual : scrollNotches.little));
  const target = sought === undefined && rest !== "" ? quotes.restore(plainTarget(rest)) : null;
  return [
    {
      type: "scroll",
      target,
      direction,
      amount: Math.max(1, Math.round(amount)),
      until: sought === undefined ? null : quotes.restore(plainTarget(sought)),
    },
  ];
}

function readWait(clause: string, quotes: Protected): Intent[] | null {
  const match = /^(?:wait|pause|sleep|hold on)\b\s*(?:for\s+)?(.*)$/isu.exec(clause);
  if (match === null) return null;
  const rest = (match[1] ?? "").trim();
  const time = new RegExp(
    `^(?:about\\s+|around\\s+)?(${numberPattern})?\\s*(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|moment|while|bit)$`,
    "iu",
  ).exec(rest);
  if (time !== null || rest === "") {
    const unit = (time?.[2] ?? "moment").toLowerCase();
    const factor = /^(?:ms|milli)/u.test(unit)
      ? 1
      : unit.startsWith("m") && unit !== "moment"
        ? 60_000
        : 1000;
    const count = readNumber(time?.[1] ?? "one") ?? 1;
    return [{ type: "wait", ms: Math.min(longestWait, Math.round(count * factor)), until: null }];
  }
  // "Pause the film" is for the film.
  if (/^pause\b/iu.test(clause) && !/\b(?:until|till)\b/iu.test(rest)) return null;
  const until =
    /^(?:until|till|for)?\s*(.+?)(?:\s+(?:to\s+)?(?:appears?|opens?|shows?(?: up)?|loads?|is\s+(?:visible|shown|open|loaded|there|ready)|are\s+(?:visible|shown)|come(?:s)?\s+up|be\s+(?:visible|shown)|pops?\s+up|finish(?:es)?))?$/isu.exec(
      rest,
    );
  const what = quotes.restore(plainTarget(until?.[1] ?? rest));
  return [{ type: "wait", ms: 20_000, until: what }];
}
