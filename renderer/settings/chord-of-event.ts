import { modifierNames, parseKeyName } from "../../app/key-names.js";

/** The part of a keyboard event that tells a chord. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The chord that was pressed, or null for what is ordinary typing or moving in a form: a stop key
 * has Ctrl, Alt or Super in it, or is a function key.
 */
export function chordOfEvent(event: PressedKey): string | null {
  const name = parseKeyName(event.key === " " ? "space" : event.key);
  if (name === null || (modifierNames as readonly string[]).includes(name)) return null;
  const isFunctionKey = /^f\d+$/u.test(name);
  if (!isFunctionKey && !event.ctrlKey && !event.altKey && !event.metaKey) return null;
  const held = [
    event.ctrlKey && "ctrl",
    event.shiftKey && "shift",
    event.altKey && "alt",
    event.metaKey && "super",
  ].filter((part) => part !== false);
  return [...held, name].join("+");
}
