import type { KeyName } from "../key-names.js";
import { parseChord } from "../key-names.js";
import type { Intent } from "./plan.js";
import type { Protected } from "./quotes.js";
import { plainTarget } from "./words.js";

/** The chords that desktop programs share for work on files; each opens a dialog with a name in it. */
const chords = { saveAs: "ctrl+shift+s", newFolder: "ctrl+shift+n", rename: "f2" } as const;

/** Saving under a name, making a folder, renaming: a chord, then the name and Enter. */
export function readFileWork(clause: string, quotes: Protected): Intent[] | null {
  return readSaveAs(clause, quotes) ?? readNewFolder(clause, quotes) ?? readRename(clause, quotes);
}

function named(chord: string, name: string, quotes: Protected, enter: boolean): Intent[] | null {
  const keys: readonly KeyName[] | null = parseChord(chord);
  const text = quotes.restore(name.trim(), { bare: true });
  if (keys === null || text === "") return null;
  return [
    { type: "key", keys, orClick: null },
    { type: "type", target: null, inDialog: true, text, clear: true, enter },
  ];
}

function readSaveAs(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^(save|store)\s+((?:it|this|that|(?:the|this|my)\s+(?:file|document|text|page|letter|drawing|picture|changes))\s+)?(?:as|under|to)\s+(?:the\s+name\s+|a\s+file\s+(?:called|named)\s+)?(.+)$/isu.exec(
      clause,
    );
  if (match === null) return null;
  const name = match[3] ?? "";
  const isName = /^\S+$/u.test(name) && /^\u{E000}|\/|\.\p{L}/u.test(name);
  // "save as PDF" is a command of the program; "save it as letter" gives the file its name.
  const isWord = match[2] !== undefined && /^[\p{Ll}\d_-]+$/u.test(name);
  const steps = isName || isWord ? named(chords.saveAs, name, quotes, false) : null;
  // Enter may only complete the path in such a dialog; its button says Save.
  return steps === null ? null : [...steps, { type: "click", target: "Save" }];
}

function readNewFolder(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^(?:create|make|add)\s+(?:a\s+)?(?:new\s+)?(?:folder|directory)\s+(?:(?:that\s+is\s+)?(?:called|named)|with\s+the\s+name)\s+(.+)$/isu.exec(
      clause,
    );
  const name = (match?.[1] ?? "").replace(
    /\s+(?:here|in\s+(?:here|this\s+(?:folder|place)))$/iu,
    "",
  );
  return match === null ? null : named(chords.newFolder, name, quotes, true);
}

function readRename(clause: string, quotes: Protected): Intent[] | null {
  const match = /^rename\s+(.+?)\s+(?:to|as|into)\s+(.+)$/isu.exec(clause);
  if (match === null) return null;
  const what = plainTarget(match[1] ?? "");
  // Which file "the file" is, nobody said.
  if (/^(?:file|folder|it|this|that|selected\s+.+)$/iu.test(what)) return null;
  const rest = named(chords.rename, match[2] ?? "", quotes, true);
  return rest === null ? null : [{ type: "click", target: quotes.restore(what) }, ...rest];
}
