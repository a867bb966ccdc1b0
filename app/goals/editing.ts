import type { PastAct } from "../decision.js";
import { parseChord } from "../key-names.js";
import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import type { Command } from "./command-names.js";
import type { Edit, Part } from "./edit-words.js";
import { readEdit } from "./edit-words.js";
import type { GoalView, Pursuit } from "./goal.js";
import { barOf, doneOf, isProgram } from "./menu-look.js";
import { isPressable } from "./naming.js";
import { searchMenus } from "./menu-search.js";
import { replaceEverywhere } from "./replacing.js";

/** Lines that the caret is led down to by single keys; further down a program's own "go to line" is quicker. */
const mostKeys = 9;

/** A move of a script: a chord, a text to type, or a thing to click. */
type Move = { readonly keys: string } | { readonly text: string } | { readonly press: Mark };

/** What can be done only after a look at what came of the moves before. */
type Script = readonly (Move | "last line")[];

const keys = (...chords: readonly string[]): Script => chords.map((chord) => ({ keys: chord }));

/** Works on the text of an editor by the keys that all editors share, after the caret was led there. */
export function pursueEditing(view: GoalView): Pursuit | null {
  const edit = readEdit(view.goal);
  if (edit === null || !isEditor(view, edit)) return null;
  if (edit.type === "replace") return replaceEverywhere(view, edit.from, edit.to);
  if (edit.type === "go") return goTo(view, edit.line);
  const script = scriptOf(edit, view);
  if (script === null) return null;
  const acts = doneOf(view.past);
  // Nothing took what was typed: the text has to be clicked into first.
  const lost = acts.findIndex(({ type, changed }) => type === "type" && !changed);
  if (lost >= 0) {
    const body =
      acts.length === lost + 1 && !acts.some(({ type }) => type === "click")
        ? lastOfText(view)
        : null;
    if (body !== null) return perform({ press: body });
    if (acts[lost + 1]?.type !== "click" || lost > 9) return null;
  }
  const { next, used } = follow(script, lost >= 0 ? acts.slice(lost + 2) : acts);
  if (next !== null) return next;
  if (used === null) return null;
  if (edit.type !== "format") return over(`The keys for “${view.goal}” were pressed.`);
  return choose(view, edit.command, doneOf(view.past).slice(used));
}

/** The lowest line of the text on a page: lines of plain text that begin one under the other. */
function lastOfText({ marks }: GoalView): Mark | null {
  const lines = marks.filter(({ kind, text, box }) => kind === "text_area" || (kind === "text" && text !== "" && box[3] <= 32));
  const under = (mark: Mark) => lines.filter(({ box }) => Math.abs(box[0] - mark.box[0]) < 5);
  const longest = lines.map(under).sort((a, b) => b.length - a.length)[0] ?? [];
  return longest.length < 2 ? null : (longest.toSorted((a, b) => b.box[1] - a.box[1])[0] ?? null);
} // prettier-ignore

const over = (why: string): Pursuit => ({ type: "over", sure: 0.88, why });

/** Whether the screen shows a program with a text to work on, not a page or a form. */
function isEditor(view: GoalView, edit: Edit): boolean {
  const holdsText = barOf(view.marks).length > 0 || view.marks.some(({ kind }) => kind === "text_area");
  // "Add milk to the end of the list": on a page that is no text a list takes its items otherwise.
  return holdsText || (isProgram(view) && (edit.type !== "add" || /\b(?:text|file|document|line|letter|note)\b/iu.test(view.goal)));
} // prettier-ignore

/** Formats what is selected, by the shortcut where the program has such a menu, else by the menu. */
function choose(view: GoalView, command: Command, past: readonly PastAct[]): Pursuit | null {
  const last = past.at(-1);
  const chord = command.keys?.join(" ");
  const formats = barOf(view.marks).some(({ text }) =>
    /^(?:format|text|style)$/iu.test(text.trim()),
  );
  // Where there is a menu for formats its shortcuts hold, and what one does to the selection is seen.
  if (formats && command.keys !== null && past.length === 0)
    return {
      type: "act",
      action: { type: "key", keys: [...command.keys] },
      sure: 0.88,
      why: "Programs that format text share this shortcut.",
    };
  if (last?.type === "key" && last.text === chord && past.length === 1 && last.changed)
    return over("The text looks different.");
  const tool = view.marks.find(
    (mark) =>
      isPressable(mark) && command.names.some((name) => normalise(name) === normalise(mark.text)),
  );
  if (tool !== undefined && last?.type === "click" && last.target?.text === tool.text)
    return last.changed ? over("The text looks different.") : null;
  if (tool !== undefined && past.length === 0 && barOf(view.marks).length === 0)
    return perform({ press: tool });
  const found = searchMenus(view, command, past);
  if (found === "absent") return null;
  return found === "chosen" ? over(`“${command.names[0] ?? ""}” was chosen.`) : found;
}

function goTo(view: GoalView, line: number): Pursuit | null {
  const command: Command = {
    names: ["Go to Line", "Goto Line", "Go To Line...", "Line...", "Jump to Line", "Go To", "Goto"],
    menus: ["search", "go", "edit", "document", "view"],
    within: [],
    keys: parseChord("ctrl+g"),
    wants: null,
    known: true,
  };
  const acts = doneOf(view.past);
  const last = acts.at(-1);
  if (last?.type === "type") return over(`Line ${line} was asked for.`);
  const found = searchMenus(view, command, view.past);
  if (found === "absent") return null;
  if (found !== "chosen") return found;
  return { type: "act", action: { type: "type", mark: null, text: String(line), clear: true, enter: true }, sure: 0.85, why: `The dialog asks for the line: ${line}.` };
} // prettier-ignore

/** The moves of an edit; null where it can't be told how. */
function scriptOf(edit: Exclude<Edit, { type: "replace" | "go" }>, view: GoalView): Script | null {
  switch (edit.type) {
    case "add":
      return edit.at === "top" ? [...keys("ctrl+home"), { text: `${edit.text}\n` }] : [...keys("ctrl+end"), { text: `\n${edit.text}` }];
    case "write": {
      const place = startOf(edit.part, view);
      if (place === null) return null;
      if (edit.side === "before") return isLast(edit.part) ? [...place, ...keys("home"), { text: `${edit.text}\n` }] : [...place, { text: `${edit.text}\n` }];
      return [...place, ...keys("end"), { text: `\n${edit.text}` }];
    }
    case "overwrite": {
      const place = selected(edit.part, view);
      return place === null ? null : [...place, { text: edit.text }];
    }
    case "delete": {
      const scripts = edit.parts.map((part) => deleting(part, view));
      return scripts.some((one) => one === null) ? null : scripts.flatMap((one) => one ?? []);
    }
    case "select":
    case "format":
      return selected(edit.part, view);
    case "duplicate": {
      const place = selected(edit.part, view);
      return place === null ? null : [...place, ...keys("ctrl+c", "end"), { text: "\n" }, ...keys("ctrl+v")];
    }
    case "move": {
      const place = startOf(edit.part, view);
      if (place === null) return null;
      const cut = isLast(edit.part) ? keys("ctrl+x", "backspace") : keys("shift+end", "ctrl+x", "delete");
      const paste = edit.to === "top" ? [...keys("ctrl+home"), { text: "\n" }, ...keys("up", "ctrl+v")] : [...keys("ctrl+end"), { text: "\n" }, ...keys("ctrl+v")];
      return [...place, ...cut, ...paste];
    }
    case "swap":
      return [...keys("ctrl+home", "shift+end", "ctrl+x", "delete", "end"), { text: "\n" }, ...keys("ctrl+v")];
    case "find":
      return [...keys("ctrl+f"), { text: `${edit.text}\n` }];
  }
} // prettier-ignore

function deleting(part: Part, view: GoalView): Script | null {
  // A line break at the end goes first, else a letter that is to go anyway.
  if (isLast(part)) return keys("ctrl+end", "backspace", "shift+home", "delete", "backspace");
  const place = startOf(part, view);
  return place === null ? null : [...place, ...keys("shift+down", "delete")];
}

const isLast = (part: Part): boolean => part !== "all" && "line" in part && part.line === -1;

/** Leads the caret to the start of a part; the last line that says anything is selected by it. */
function startOf(part: Part, view: GoalView): Script | null {
  if (part === "all") return keys("ctrl+home");
  if ("line" in part) {
    if (part.line === -1) return ["last line"];
    if (part.line > mostKeys) return null;
    return keys("ctrl+home", ...Array.from({ length: part.line - 1 }, () => "down"));
  }
  const line = lineThatSays(part.says, view);
  return line === null ? null : [{ press: line }, ...keys("home")];
}

function selected(part: Part, view: GoalView): Script | null {
  if (part === "all") return keys("ctrl+a");
  const start = startOf(part, view);
  if (start === null) return null;
  return isLast(part) ? start : [...start, ...keys("shift+end")];
}

/** The one line of text that says something: no button, no title, and no higher than one line. */
function lineThatSays(words: string, { marks, past }: GoalView): Mark | null {
  const pressed = past.find(({ type, target }) => type === "click" && target !== null)?.target;
  if (pressed !== undefined && pressed !== null) return pressed;
  const bar = Math.max(0, ...barOf(marks).map(({ box }) => box[1] + box[3]));
  const text = normalise(words)
    .trim()
    .replace(/^the\s+/u, "");
  const lines = marks.filter(
    ({ kind, box, text: shown }) =>
      ["text", "row", "cell", "menu_item", "text_area"].includes(kind) &&
      box[1] > bar &&
      box[3] <= 32 &&
      normalise(shown).includes(text),
  );
  return lines.length === 1 ? (lines[0] ?? null) : null;
}

/**
 * The next move of a script after what was done, or how many acts it took; both null where something
 * else was done in between.
 */
function follow(script: Script, acts: readonly PastAct[]): { next: Pursuit | null; used: number | null } {
  let at = 0;
  for (const move of script) {
    if (move === "last line") {
      const found = lastLine(acts, at);
      if (found.next !== null) return { next: found.next, used: null };
      at = found.used;
      continue;
    }
    const act = acts[at];
    if (act === undefined) return { next: perform(move), used: null };
    if (!isSame(act, move)) return { next: null, used: null };
    at++;
  }
  return { next: null, used: at };
} // prettier-ignore

/** What a caret that blinks or moves within its line changes at most, pixels. */
const caretWidth = 20;

/** Width of what a program's bars change, which go from side to side, pixels. */
const barWidth = 600;

const selects = ({ changed, regions }: PastAct): boolean =>
  changed && regions.some(([, , width]) => width > caretWidth && width < barWidth);

/** Times that an empty line at the end is taken away in search of the last one that says something. */
const mostEmpty = 2;

/** Selects the last line that says something, from the end of the text on upwards. */
function lastLine(acts: readonly PastAct[], from: number): { next: Pursuit | null; used: number } {
  let at = from;
  const moves = ["ctrl+end", "shift+home"];
  for (let empty = 0; empty <= mostEmpty; empty++) {
    for (const chord of moves) {
      const act = acts[at];
      if (act === undefined) return { next: perform({ keys: chord }), used: at };
      at++;
    }
    const look = acts[at - 1];
    if (look !== undefined && selects(look)) return { next: null, used: at };
    moves.splice(0, 2, "backspace", "shift+home");
  }
  return { next: null, used: at };
}

function isSame(act: PastAct, move: Move): boolean {
  if ("keys" in move) return act.type === "key" && act.text === (parseChord(move.keys) ?? []).join(" ");
  if ("text" in move) return act.type === "type" && act.text === move.text;
  return act.type === "click";
} // prettier-ignore

function perform(move: Move): Pursuit | null {
  if ("press" in move) return { type: "act", action: { type: "click", mark: move.press.id }, sure: 0.85, why: `“${move.press.text}” is the line.` };
  if ("text" in move) return { type: "act", action: { type: "type", mark: null, text: move.text, clear: false, enter: false }, sure: 0.88, why: "The text goes to where the caret is.", again: true };
  const chord = parseChord(move.keys);
  return chord === null ? null : { type: "act", action: { type: "key", keys: chord }, sure: 0.88, why: `“${move.keys}” moves, selects or changes text in editors.`, again: true };
} // prettier-ignore
