/**
 * The names of keys, in one spelling each, with the other spellings people and models use.
 * Operators map these names to their own codes with an exhaustive record, so that no key can be
 * lost to a code that happens to be 0.
 */

const letters = Array.from("abcdefghijklmnopqrstuvwxyz") as Letter[];
const digits = Array.from("0123456789") as Digit[];

export const modifierNames = ["ctrl", "shift", "alt", "super"] as const;
export type ModifierName = (typeof modifierNames)[number];

const namedKeys = [
  "enter",
  "escape",
  "tab",
  "space",
  "backspace",
  "delete",
  "insert",
  "home",
  "end",
  "page_up",
  "page_down",
  "left",
  "right",
  "up",
  "down",
  "caps_lock",
  "print_screen",
  "menu",
  "f1",
  "f2",
  "f3",
  "f4",
  "f5",
  "f6",
  "f7",
  "f8",
  "f9",
  "f10",
  "f11",
  "f12",
  "minus",
  "equal",
  "bracket_left",
  "bracket_right",
  "backslash",
  "semicolon",
  "quote",
  "comma",
  "period",
  "slash",
  "grave",
] as const;

type Letter =
  | "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k" | "l" | "m"
  | "n" | "o" | "p" | "q" | "r" | "s" | "t" | "u" | "v" | "w" | "x" | "y" | "z"; // prettier-ignore
type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";

export type KeyName = ModifierName | (typeof namedKeys)[number] | Letter | Digit;

/** Every key name, modifiers included. */
export const keyNames: readonly KeyName[] = [...modifierNames, ...namedKeys, ...letters, ...digits];

const otherSpellings: Readonly<Record<string, KeyName>> = {
  control: "ctrl",
  strg: "ctrl",
  cmd: "super",
  command: "super",
  meta: "super",
  win: "super",
  windows: "super",
  option: "alt",
  return: "enter",
  esc: "escape",
  spacebar: "space",
  del: "delete",
  ins: "insert",
  pageup: "page_up",
  pgup: "page_up",
  pagedown: "page_down",
  pgdn: "page_down",
  pgdown: "page_down",
  arrowleft: "left",
  arrowright: "right",
  arrowup: "up",
  arrowdown: "down",
  capslock: "caps_lock",
  printscreen: "print_screen",
  contextmenu: "menu",
  plus: "equal",
  "-": "minus",
  "=": "equal",
  "[": "bracket_left",
  "]": "bracket_right",
  "\\": "backslash",
  ";": "semicolon",
  "'": "quote",
  ",": "comma",
  ".": "period",
  "/": "slash",
  "`": "grave",
};

/** The key's one name, whatever its spelling; null when there is no such key. */
export function parseKeyName(spelling: string): KeyName | null {
  const plain = spelling.trim().toLowerCase();
  const joined = plain.replace(/[\s_-]+(?=.)/gu, "");
  for (const candidate of [plain, joined]) {
    const exact = keyNames.find(
      (name) => name === candidate || name.replace("_", "") === candidate,
    );
    if (exact !== undefined) return exact;
    if (Object.hasOwn(otherSpellings, candidate)) return otherSpellings[candidate] ?? null;
  }
  return null;
}

/** Parses "Ctrl+Shift+S", "ctrl 1" or "Page Down" to key names, modifiers first; null if any part is no key. */
export function parseChord(spelling: string): KeyName[] | null {
  const single = parseKeyName(spelling);
  if (single !== null) return [single];
  const text = spelling.trim().replace(/\+\s*\+$/u, "+plus");
  // With plus signs between the keys, a key's own name may have spaces or hyphens.
  const parts = text.split(text.includes("+") ? "+" : /(?<=\w)-(?=\w)|\s+/u);
  const names = parts.map(parseKeyName);
  if (names.length === 0 || names.includes(null)) return null;
  const chord = names as KeyName[];
  const isModifier = (name: KeyName) => (modifierNames as readonly string[]).includes(name);
  return [...chord.filter(isModifier), ...chord.filter((name) => !isModifier(name))];
}
