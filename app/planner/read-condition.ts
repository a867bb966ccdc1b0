import type { Intent } from "./plan.js";

/** A sentence with a condition: what is looked for, and what is done where it is so and where it isn't. */
export interface Conditional {
  readonly check: Omit<Extract<Intent, { type: "check" }>, "steps" | "otherwise">;
  readonly then: string;
  readonly otherwise: string;
}

const head = /^(?:please\s+)?(if|unless|in case)\s+(.+?)(?:\s*,\s*(?:then\s+)?|\s+then\s+)(.+)$/isu;
const orElse = /^(.+?)\s*[,;.]?\s+(?:otherwise|else|or else|if not)\s*,?\s+(.+)$/isu;

const there =
  /^(?:there(?:'s|’s|\s+is|\s+are)|you\s+(?:can\s+)?(?:see|find)|i\s+have|it\s+(?:says|shows|asks\s+(?:for|about)?))\s+(no\s+|not\s+)?(?:an?\s+|any\s+|some\s+|the\s+)?(.+?)(?:\s+(?:there|on\s+the\s+screen|here))?$/isu;
const shows =
  /^(no\s+)?(?:an?\s+|any\s+|some\s+|the\s+)?(.+?)\s+(?:(?:is|are)\s+(not\s+)?(?:there|shown|visible|on\s+the\s+screen|offered|available|open)|(does\s*n[o'’]t\s+|don[’']t\s+)?(?:appears?|shows?(?:\s+up)?|comes?\s+up|pops?\s+up|opens?|exists?))$/isu;
const state =
  /^(?:the\s+)?(.+?)\s+(?:is|are)\s+(?:still\s+|already\s+)?(not\s+)?(on|off|enabled|disabled|checked|ticked|unchecked|unticked|active|switched\s+on|switched\s+off|turned\s+on|turned\s+off)$/isu;

/** Reads "if there is an update, install it, otherwise close the window"; null where it is none. */
export function readCondition(sentence: string): Conditional | null {
  const match = head.exec(sentence.trim().replace(/[.!]$/u, ""));
  if (match === null) return null;
  const [, word = "", condition = "", rest = ""] = match;
  const both = orElse.exec(rest);
  const [then = rest, otherwise = ""] = both === null ? [] : [both[1], both[2]];
  const check = readCheck(condition.trim(), /^unless$/iu.test(word));
  if (check === null) return null;
  // "If Sync is on, turn it off": what is spoken of is what was looked for.
  const named = (text: string) => text.replace(/(?<=\s)it(?=\s|$)/iu, check.target);
  return { check, then: named(then), otherwise: named(otherwise) };
}

function readCheck(condition: string, inverted: boolean): Conditional["check"] | null {
  const is = state.exec(condition);
  if (is !== null) {
    const off = (/off|dis|un/iu.test(is[3] ?? "") !== (is[2] !== undefined)) !== inverted;
    return { type: "check", target: is[1] ?? "", wants: off ? "unchecked" : "checked" };
  }
  const stands = there.exec(condition);
  if (stands !== null)
    return { type: "check", target: stands[2] ?? "", wants: (stands[1] !== undefined) !== inverted ? "absent" : "there" }; // prettier-ignore
  const seen = shows.exec(condition);
  if (seen === null) return null;
  const not = (seen[1] ?? seen[3] ?? seen[4]) !== undefined;
  return { type: "check", target: seen[2] ?? "", wants: not !== inverted ? "absent" : "there" };
}
