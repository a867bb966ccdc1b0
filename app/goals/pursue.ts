import type { Action } from "../action.js";
import { targetMark } from "../action.js";
import type { PastAct } from "../decision.js";
import { boxCoverage } from "../geometry.js";
import { emptyWords } from "../reader/lexicon.js";
import { matchIn, wordsOf } from "../reader/words.js";
import { pursueChoices } from "./choices.js";
import { pursueCommands, searchForEntry } from "./commands.js";
import { clearTheWay, pursueDialogs } from "./dialogs.js";
import { pursueEditing } from "./editing.js";
import { pursueFiles } from "./files.js";
import { pursueForms, pursueSending } from "./forms.js";
import { openPlace, pursueLooking } from "./doors.js";
import { isLeftUndone, pursueValues } from "./values.js";
import { onLine } from "./handles.js";
import { tellingWords } from "./naming.js";
import type { GoalView, Pursuer, Pursuit } from "./goal.js";
import { pursueDrags } from "./drags.js";
import { pursueFilters } from "./filters.js";
import { pursueItems } from "./items.js";
import { pursuePlayer } from "./media.js";
import { pursueMessages } from "./messages.js";
import { pursueSums } from "./sums.js";
import { withOptions } from "./options.js";
import { withoutReason } from "./reasons.js";
import { pursueSorting } from "./sorting.js";
import { pursueSwitches } from "./switches.js";

/** Every kind of sub-goal that is known, the most special first. */
const pursuers: readonly Pursuer[] = [
  clearTheWay,
  pursueSums,
  pursueMessages,
  pursueEditing,
  pursueFiles,
  pursueDialogs,
  pursueSorting,
  pursueFilters,
  pursueDrags,
  pursuePlayer,
  pursueCommands,
  pursueSwitches,
  pursueChoices,
  pursueSending,
  pursueValues,
  pursueForms,
  pursueItems,
  searchForEntry,
  pursueLooking,
];

/** Kinds of which one sentence may hold several: "wake me at 8:30, on Sunday only". */
const inParts: ReadonlySet<Pursuer> = new Set([pursueSwitches, pursueChoices, pursueValues]);

/** Kinds that say the same words in another sense: "show week numbers" is not opened too where a switch did it. */
const notBesides: ReadonlySet<Pursuer> = new Set([pursueItems, searchForEntry, pursueLooking]);
/** Kinds that do one thing: of a sentence with several parts they may have seen but one. */
const ofOne: ReadonlySet<Pursuer> = new Set([pursueCommands, pursueSorting, pursueFilters, pursueDialogs, searchForEntry]); // prettier-ignore

/**
 * What the kinds of sub-goals that are known make of one; null where none knows how to go on. A goal may
 * be of several kinds ("wake me at 8:30, on Sunday only"): it is over when none of them finds more to do.
 */
export function pursue(given: GoalView): Pursuit | null {
  const whole = { ...given, goal: withoutReason(given.goal), marks: withOptions(given.marks) };
  const place = openPlace(whole);
  if (place?.pursuit?.type === "act" && !isVain(place.pursuit.action, whole)) return place.pursuit;
  const view = place === null ? whole : { ...whole, goal: place.rest };
  let over: Pursuit | null = null;
  let giveUp: Pursuit | null = null;
  for (const pursuer of pursuers) {
    if (over !== null && notBesides.has(pursuer)) continue;
    const pursuit = pursuer(view);
    if (pursuit === null) continue;
    if (pursuit.type === "over" && ofOne.has(pursuer) && leavesOut(view)) return { type: "partly" };
    if (pursuit.type !== "act" && !inParts.has(pursuer)) return pursuit;
    if (pursuit.type !== "act") over ??= pursuit;
    // That one kind doesn't find what it looks for counts only where no other kind gets on.
    else if (pursuit.last === true || pursuit.action.type === "fail") giveUp ??= pursuit;
    // "Turn the lock off" has been done; a button that says "Off" is for something else.
    else if (over !== null && isOnOrOff(pursuit.action, view)) continue;
    else if (pursuit.again === true || !isVain(pursuit.action, view)) return pursuit;
  }
  if (over === null) return giveUp ?? (isLeftUndone(view) ? { type: "partly" } : null);
  if (isAccountedFor(view)) return over;
  return pursueTime(view) ?? { type: "partly" };
}

/**
 * Whether what was done shows that a goal of several parts ("formats, a clock and units") was worked on
 * part by part, and one of them names nothing that was done or typed: then nobody may call it done.
 */
export function isPartLeft({ goal, past, marks }: Pick<GoalView, "goal" | "past" | "marks">): boolean {
  const parts = withoutReason(goal).split(/\s*(?:,|;|\band\b|\bthen\b)\s*/iu).map((part) => tellingWords(part).filter((word) => !emptyWords.has(word))).filter((words) => words.length > 0);
  if (parts.length < 2) return false;
  const targets = past.flatMap(({ target, changed }) => (target === null || !changed ? [] : [target]));
  // What a control is called stands beside it.
  const beside = targets.flatMap((target) => marks.filter((mark) => onLine(mark, target)));
  const done = [...targets, ...beside].flatMap(({ text }) => wordsOf(text)).concat(past.flatMap(({ text }) => wordsOf(text)));
  const isTouched = (words: readonly string[]) => words.some((word) => matchIn(word, done) >= 0.75);
  return parts.some(isTouched) && !parts.every(isTouched);
} // prettier-ignore

const isOnOrOff = (action: Action, { marks }: GoalView): boolean =>
  /^(?:on|off)$/iu.test(marks.find(({ id }) => id === targetMark(action))?.text.trim() ?? "");

/** Whether a part of a sentence was neither acted on nor typed by a single word of it. */
function leavesOut({ goal, past }: GoalView): boolean {
  const parts = goal.split(/\s*(?:[,;]|\b(?:and|but|then)\b)\s*/iu).filter((part) => tellingWords(part).length > 0);
  const used = past.flatMap(({ target, text }) => wordsOf(`${target?.text ?? ""} ${text}`));
  return parts.length > 1 && parts.some((part) => tellingWords(part).every((word) => matchIn(word, used) < 0.75));
} // prettier-ignore

/** "Wake me at 8:30, on Sunday only": the time is what is left when the days are as they should be. */
function pursueTime(view: GoalView): Pursuit | null {
  const time = /\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?/iu.exec(view.goal)?.[0];
  return time === undefined ? null : pursueValues({ ...view, goal: time });
}

/** Whether every number of the goal was used or stands on the screen: else a part of it was left out. */
function isAccountedFor({ goal, marks, past }: GoalView): boolean {
  const used = [...marks, ...past.flatMap(({ target }) => target ?? [])].map(({ text }) => text);
  const shown = new Set([...used, ...past.map(({ text }) => text)].flatMap((text) => wordsOf(text)));
  return wordsOf(goal)
    .filter((word) => /\d/u.test(word))
    .every((word) => shown.has(word) || shown.has(word.replace(/(?:st|nd|rd|th|%|px|am|pm)$/u, "")));
} // prettier-ignore

/** Whether the same was done before and changed nothing that could be seen. */
function isVain(action: Action, { past, marks }: GoalView): boolean {
  const box = marks.find(({ id }) => id === targetMark(action))?.box;
  const isSame = (act: PastAct) => {
    if (act.type !== action.type || act.changed) return false;
    if (action.type === "type") return act.text === action.text;
    if (action.type === "key") return act.text === action.keys.join(" ");
    if (box === undefined || act.target === null) return box === undefined && act.target === null;
    return boxCoverage(box, act.target.box) > 0.7 && boxCoverage(act.target.box, box) > 0.7;
  };
  return past.some(isSame);
}
