import type { PastAct } from "../decision.js";
import { parseChord } from "../key-names.js";
import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import type { Command } from "./command-names.js";
import type { FileWork } from "./file-words.js";
import { readFileGoal } from "./file-words.js";
import type { GoalView, Pursuit } from "./goal.js";
import { barOf, doneOf, isProgram } from "./menu-look.js";
import { searchMenus } from "./menu-search.js";
import { bestBy, isClear, likeness } from "./naming.js";

const click = (mark: Mark, sure: number, why: string): Pursuit => ({ type: "act", action: { type: "click", mark: mark.id }, sure, why }); // prettier-ignore
const over = (why: string): Pursuit => ({ type: "over", sure: 0.9, why });
const press = (spelling: string, sure: number, why: string): Pursuit | null => {
  const keys = parseChord(spelling);
  return keys === null ? null : { type: "act", action: { type: "key", keys }, sure, why };
};
const enter = (text: string): Pursuit => ({ type: "act", action: { type: "type", mark: null, text, clear: true, enter: true }, sure: 0.88, why: `The name is asked for: “${text}”.` }); // prettier-ignore

/** Creating, renaming, moving, deleting and saving files: in file managers and in the dialogs of programs. */
export function pursueFiles(view: GoalView): Pursuit | null {
  const work = readFileGoal(view.goal);
  if (work === null || !isProgram(view)) return null;
  switch (work.type) {
    case "folder":
    case "file":
      return isFileManager(view) ? make(view, work) : null;
    case "thing":
      return barOf(view.marks).length > 0 ? makeThing(view, work) : null;
    case "save":
      return save(view, work);
    case "rename":
      return isFileManager(view) ? rename(view, work) : null;
    case "move":
    case "copy":
      return isFileManager(view) ? carry(view, work) : null;
    case "delete":
      return isFileManager(view) ? remove(view, work.what) : null;
    case "open":
      return isFileManager(view) ? open(view, work) : null;
  }
} // prettier-ignore

const places =
  /^(?:home(?: folder)?|om ?e(?: folder)?|trash(?: can)?|desktop|file system|root|network|computer|devices|places|recent|applications|downloads|documents)\b/u;

/** A list of places beside the files, or the menus that go places. */
function isFileManager({ marks }: GoalView): boolean {
  const titles = barOf(marks).map(({ text }) => normalise(text));
  if (titles.includes("go") && titles.includes("bookmarks")) return true;
  const shown = marks.filter(({ text }) => places.test(normalise(text.trim())));
  return shown.length >= 3 && titles.includes("file");
}

/** The thing in the list of files that bears a name: whole words, and not the place of that name beside it. */
function fileCalled(name: string, { marks }: GoalView): Mark | null {
  const bottom = Math.max(0, ...barOf(marks).map(({ box }) => box[1] + box[3]));
  const listed = marks.filter(({ kind, box, text }) => box[1] > bottom && text !== "" && kind !== "input" && kind !== "menu" && kind !== "window_control");
  const exact = listed.filter(({ text }) => plain(text) === plain(name));
  // Beside the files, a side bar may have a place of the same name: the files are further right.
  const only = exact.filter(({ kind }) => kind !== "text").length > 0 && exact.length > 1 ? exact.filter(({ kind }) => kind !== "text") : exact;
  if (only.length > 0) return only.toSorted((a, b) => b.box[0] - a.box[0])[0] ?? null;
  const fit = bestBy(listed, ({ text }) => (/\.\p{L}/u.test(name) && !/\.\p{L}/u.test(text) ? 0 : likeness(name, text)));
  return isClear(fit) ? fit.thing : null;
} // prettier-ignore

const plain = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]+/gu, "");

const isShown = (name: string, view: GoalView): boolean => view.marks.some(({ text, kind }) => kind !== "input" && plain(text) === plain(name)); // prettier-ignore

/** Whether something came up after the last act that may ask for a name. */
function asksForName(view: GoalView, last: PastAct | undefined): boolean {
  if (last?.changed !== true) return false;
  if (last.newWindow) return true;
  const field = view.marks.some(({ kind, id, state }) => kind === "input" && (view.fresh.has(id) || state?.focused === true)); // prettier-ignore
  return field || last.share > 0.015;
}

const typedName = (name: string, acts: readonly PastAct[]): PastAct | undefined =>
  acts.find(({ type, text }) => type === "type" && text === name);

/** After the name was typed: over once no dialog asks any more. */
function named(name: string, view: GoalView, acts: readonly PastAct[]): Pursuit | null {
  const last = acts.at(-1);
  if (isShown(name, view)) return over(`“${name}” is there.`);
  const button = affirming(view);
  if (button !== null && last?.type === "type") return click(button, 0.86, `“${button.text}” takes the name.`); // prettier-ignore
  return last?.changed === true ? over(`The name “${name}” was given.`) : null;
}

const yes = /^(?:ok|create(?: folder)?|rename|save|yes|apply|done)$/u;
/** A button that takes what a dialog asks for. */
const affirming = ({ marks }: GoalView): Mark | null =>
  marks.find(({ kind, text }) => kind === "button" && yes.test(normalise(text.trim()))) ?? null;

const menuNames = {
  folder: { names: ["Create Folder...", "New Folder", "Folder", "Create New Folder", "Create Directory", "New Directory", "Folder..."], menus: ["file", "edit"] },
  file: { names: ["Empty File", "Blank File", "Create Document", "Empty Document", "New File", "Create File", "File..."], menus: ["file", "edit"] },
  rename: { names: ["Rename...", "Rename"], menus: ["edit", "file"] },
  saveAs: { names: ["Save As...", "Save As", "Save a Copy", "Save Copy As"], menus: ["file", "document", "archive"] },
} as const; // prettier-ignore

const commandFor = (name: keyof typeof menuNames, keys: string | null): Command => ({
  ...menuNames[name],
  within: ["Create New", "New", "Create", "Create Document"],
  keys: keys === null ? null : parseChord(keys),
  wants: null,
  known: true,
});

/** A chord first where one is shared; what it does is looked at, and the menus are searched where it did nothing. */
function ask(view: GoalView, chord: string | null, command: Command, acts: readonly PastAct[]): Pursuit | "asked" | null {
  const last = acts.at(-1);
  const pressed = chord !== null && acts.some(({ type, text }) => type === "key" && text === (parseChord(chord) ?? []).join(" "));
  if (chord !== null && !pressed) return press(chord, 0.9, "Programs share this shortcut.");
  if (pressed && last?.type === "key" && asksForName(view, last)) return "asked";
  const since = acts.slice(acts.findIndex(({ type, text }) => type === "key" && chord !== null && text === (parseChord(chord) ?? []).join(" ")) + 1);
  const found = searchMenus(view, command, since);
  if (found === "absent") return null;
  return found === "chosen" ? (asksForName(view, last) ? "asked" : null) : found;
} // prettier-ignore

function make(view: GoalView, work: Extract<FileWork, { type: "folder" | "file" }>): Pursuit | null {
  const acts = doneOf(view.past);
  if (typedName(work.name, acts) !== undefined) return named(work.name, view, acts);
  if (acts.length === 0 && isShown(work.name, view)) return null;
  const asked = ask(view, work.type === "folder" ? "ctrl+shift+n" : null, commandFor(work.type, null), acts);
  return asked === "asked" ? enter(work.name) : asked;
} // prettier-ignore

function makeThing(view: GoalView, { noun, name }: Extract<FileWork, { type: "thing" }>): Pursuit | null {
  const acts = doneOf(view.past);
  if (typedName(name, acts) !== undefined) return named(name, view, acts);
  const command: Command = {
    names: [`New ${noun}`, `New ${noun}...`, `Add ${noun}`, `Create ${noun}`, `Insert ${noun}`, `Create new ${noun}`],
    menus: ["file", noun, `${noun}s`, "edit", "insert", "tree"],
    within: ["New", "Add", "Create New"],
    keys: null,
    wants: null,
    known: true,
  };
  const asked = ask(view, null, command, acts);
  return asked === "asked" ? enter(name) : asked;
} // prettier-ignore

function rename(view: GoalView, work: Extract<FileWork, { type: "rename" }>): Pursuit | null {
  const acts = doneOf(view.past);
  if (typedName(work.to, acts) !== undefined) return named(work.to, view, acts);
  if (acts.length === 0) {
    const file = fileCalled(work.what, view);
    return file === null ? null : click(file, 0.9, `“${file.text}” is to be renamed.`);
  }
  const asked = ask(view, "f2", commandFor("rename", null), acts.slice(1));
  return asked === "asked" ? enter(work.to) : asked;
}

/** Cut or copy, into the folder, paste: a drag asks a different question in every program. */
function carry(view: GoalView, work: Extract<FileWork, { type: "move" | "copy" }>): Pursuit | null {
  const acts = doneOf(view.past);
  switch (acts.length) {
    case 0: {
      const file = fileCalled(work.what, view);
      const folder = fileCalled(work.to, view);
      if (file === null || folder === null || file === folder) return null;
      return click(file, 0.9, `“${file.text}” is what is meant.`);
    }
    case 1:
      return press(work.type === "move" ? "ctrl+x" : "ctrl+c", 0.9, `It is taken up to be put into “${work.to}”.`); // prettier-ignore
    case 2: {
      const folder = fileCalled(work.to, view);
      if (folder === null) return null;
      return { type: "act", action: { type: "double_click", mark: folder.id }, sure: 0.9, why: `“${folder.text}” is where it goes.` }; // prettier-ignore
    }
    case 3:
      return acts[2]?.changed === true ? press("ctrl+v", 0.9, "This is the folder.") : null;
    default:
      return acts[3]?.changed === true || isShown(work.what, view) ? over(`“${work.what}” is in “${work.to}”.`) : null; // prettier-ignore
  }
}

function remove(view: GoalView, what: string): Pursuit | null {
  const acts = doneOf(view.past);
  const last = acts.at(-1);
  if (last === undefined) {
    const file = fileCalled(what, view);
    return file === null ? null : click(file, 0.9, `“${file.text}” is to be deleted.`);
  }
  if (last.type === "click" && acts.length === 1) return press("delete", 0.9, "It is selected.");
  const question = view.marks.find(
    ({ kind, text }) =>
      kind === "button" &&
      /^(?:yes|delete|move to trash|trash|ok|remove|.{0,2}es)$/u.test(normalise(text.trim())),
  );
  if (question !== undefined && !acts.some(({ target, type }) => type === "click" && target?.text === question.text)) return click(question, 0.88, `“${question.text}” confirms what was asked for.`); // prettier-ignore
  // A question whose buttons could not be read: what it suggests is what Enter takes.
  if (last.type === "key" && last.text === "delete" && last.newWindow) return press("enter", 0.82, "The question is whether it is to be deleted."); // prettier-ignore
  return isShown(what, view) ? null : over(`“${what}” is gone.`);
}

function open(view: GoalView, work: Extract<FileWork, { type: "open" }>): Pursuit | null {
  const acts = doneOf(view.past);
  const last = acts.at(-1);
  if (last?.type === "double_click")
    return last.changed ? over(`“${work.what}” was opened.`) : null;
  const file = fileCalled(work.what, view);
  if (file === null) return null;
  return { type: "act", action: { type: "double_click", mark: file.id }, sure: 0.9, why: `“${file.text}” is what is to be opened.` }; // prettier-ignore
}

function save(view: GoalView, work: Extract<FileWork, { type: "save" }>): Pursuit | null {
  const acts = doneOf(view.past);
  const text = work.folder === null ? work.name : `${work.folder}/${work.name}`;
  const typed = acts.findIndex((act) => act.type === "type" && act.text === text);
  if (typed < 0) {
    const asked = ask(view, "ctrl+shift+s", commandFor("saveAs", null), acts);
    if (asked !== "asked") return asked;
    return { type: "act", action: { type: "type", mark: null, text, clear: true, enter: false }, sure: 0.9, why: "The dialog asks for the name." }; // prettier-ignore
  }
  const since = acts.slice(typed + 1);
  const question = view.marks.find(({ kind, text: says }) => kind === "button" && /^(?:replace|overwrite|yes)$/u.test(normalise(says.trim()))); // prettier-ignore
  if (since.length > 0 && question !== undefined) {
    // A file of that name is there: only who said so wants it gone.
    if (!work.overwrites) return null;
    if (!since.some(({ target }) => target?.text === question.text)) return click(question, 0.88, "It is to be overwritten."); // prettier-ignore
  }
  const button = view.marks.filter(({ kind, text: says }) => (kind === "button" || kind === "tab") && /^save$/u.test(normalise(says.trim()))); // prettier-ignore
  const pressed = since.some(({ type, target }) => type === "click" && /^save$/iu.test(target?.text.trim() ?? "")); // prettier-ignore
  const dialog = button.toSorted((a, b) => b.box[1] - a.box[1])[0];
  if (!pressed && dialog !== undefined && since.length === 0) return click(dialog, 0.9, "The dialog's button says so."); // prettier-ignore
  if (since.length === 0) return press("enter", 0.85, "Enter takes the name.");
  return since.at(-1)?.changed === true ? over(`It was saved as “${work.name}”.`) : null;
}
