/** What a key means while a question waits. */
export type Shortcut = "approve" | "edit" | "skip" | "stop" | "rest";

export interface PressedShortcut {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
}

const shortcuts: Readonly<Record<string, Shortcut>> = {
  enter: "approve",
  a: "approve",
  e: "edit",
  s: "skip",
  r: "rest",
  escape: "stop",
};

/**
 * The shortcut of a key press; null when it has none. A held key must not approve one step after
 * another, and a chord belongs to somebody else.
 */
export function shortcutOf(event: PressedShortcut): Shortcut | null {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key.toLowerCase();
  return Object.hasOwn(shortcuts, key) ? (shortcuts[key] ?? null) : null;
}
