import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import type { GoalView, Pursuit } from "./goal.js";
import { barOf, doneOf } from "./menu-look.js";

/** What buttons say that take a question or a form, and those that don't; the plainest first. */
const affirming = ["ok", "yes", "apply", "save", "accept", "accept all", "confirm", "continue", "proceed", "done", "agree", "i agree", "allow", "got it", "submit", "next", "finish", "close"]; // prettier-ignore
const refusing = ["no", "cancel", "decline", "not now", "no thanks", "no, thanks", "no thank you", "reject", "reject all", "refuse", "deny", "don't allow", "later", "maybe later", "skip", "dismiss", "abort", "only necessary", "necessary only", "only essential", "essential only", "discard", "don't save", "close without saving"]; // prettier-ignore
const leaving = ["close without saving", "don't save", "discard", "discard changes", "no"];
const shutting = ["close", "got it", "ok", "dismiss", "skip", "later", "not now", "x"];

const says = {
  affirm: /^(?:and\s+)?(?:confirm|accept|agree(?:\s+to)?|approve|ok|okay|say\s+yes|answer\s+yes|yes|apply|finish)(?:\s+(?:it|that|this|them|everything|with\s+ok|to\s+(?:it|that|this|the\s+\w+)|the\s+(?:dialog|question|form|message|choice|selection|changes?|question)))*$/u,
  refuse: /^(?:and\s+)?(?:cancel|decline|refuse|reject|deny|abort|say\s+no|answer\s+no|no)(?:\s+(?:it|that|this|them|to\s+(?:it|that|this|the\s+\w+)|the\s+(?:dialog|question|form|message|request|offer|whole\s+thing)))*$/u,
  leave: /^(?:don'?t|do\s+not)\s+save(?:\s+(?:it|that|this|anything|(?:the|my)\s+changes))?$|^(?:discard|throw\s+away)\s+(?:the\s+|my\s+)?changes$/u,
  shut: /^(?:close|dismiss|get\s+rid\s+of|shut)\s+(?:the\s+|this\s+|that\s+)?(?:message|tip(?:s)?(?:\s+of\s+the\s+day)?|dialog|popup|pop-up|notice|notification|banner|warning|welcome\s+\w+|question)$/u,
} as const; // prettier-ignore

const only = (names: readonly string[], buttons: readonly Mark[]): Mark | null => {
  for (const name of names) {
    const fitting = buttons.filter(({ text }) => plain(text) === plain(name));
    if (fitting.length === 1) return fitting[0] ?? null;
    if (fitting.length > 1) return null;
  }
  return null;
};

const plain = (text: string): string =>
  normalise(text).replace(/^(?:x|q|v)\s+(?=\p{L}{2})|[^\p{L}\p{N}\s]+/gu, "").trim(); // prettier-ignore

/** Takes or refuses what a dialog asks, whatever its buttons are called. */
export function pursueDialogs(view: GoalView): Pursuit | null {
  const goal = normalise(view.goal).replace(/[.!]+$/u, "").trim(); // prettier-ignore
  const buttons = view.marks.filter(
    ({ kind, text, state }) =>
      ["button", "link", "icon", "tab"].includes(kind) && text !== "" && state?.disabled !== true,
  );
  const last = doneOf(view.past).at(-1);
  if (last?.changed === true && (last.type === "click" || last.type === "key") && Object.values(says).some((kind) => kind.test(goal)))
    return { type: "over", sure: 0.9, why: "It was answered." }; // prettier-ignore
  const wanted = says.affirm.test(goal) ? affirming : says.refuse.test(goal) ? refusing : says.leave.test(goal) ? leaving : says.shut.test(goal) ? shutting : null; // prettier-ignore
  if (wanted === null) return null;
  // What was to be taken has been taken: no window is left that asks anything.
  if (view.title === "" && buttons.length === 0)
    return { type: "over", sure: 0.85, why: "Nothing asks any more." };
  // In a program's own window, "close" and the like are commands, not answers.
  const inProgram = barOf(view.marks).length > 0 && wanted === shutting;
  const button = inProgram ? null : only(wanted, buttons);
  if (button === null) return null;
  return { type: "act", action: { type: "click", mark: button.id }, sure: 0.88, why: `“${button.text}” answers it.` }; // prettier-ignore
}

/** Titles of windows that come up by themselves and that nobody asked for. */
const uninvited =
  /\b(?:tip(?:s)? of the day|welcome|did you know|what'?s new|first run|getting started|release notes|update available|new version|rate (?:us|this)|subscribe|donate|crash recovery|setup assistant)\b/u;
const harmless = ["close", "not now", "later", "maybe later", "skip", "no thanks", "no, thanks", "dismiss", "got it", "remind me later", "cancel", "ok"]; // prettier-ignore

/** Closes what came up by itself and lies over the program, unless the goal speaks of it. */
export function clearTheWay(view: GoalView): Pursuit | null {
  const title = normalise(view.title);
  const found = uninvited.exec(title);
  if (found === null || normalise(view.goal).includes(found[0])) return null;
  const buttons = view.marks.filter(({ kind, text }) => kind === "button" && text !== "");
  const button = only(harmless, buttons);
  if (button === null) return null;
  return { type: "act", action: { type: "click", mark: button.id }, sure: 0.85, why: `“${view.title}” lies over what is asked for.` }; // prettier-ignore
}
