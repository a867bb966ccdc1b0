import { Trouble } from "../../app/errors.js";

/** Keysyms of the keys that a text's line breaks and tabs are pressed with (X11/keysymdef.h). */
const returnKey = 0xff0d;
const tabKey = 0xff09;

/** How a keycode of the current mapping gives a keysym. */
export interface KeyPress {
  readonly keycode: number;
  readonly shift: boolean;
}

/** The keyboard mapping as the X server tells it: one row of keysyms for each keycode. */
export interface KeyMapping {
  readonly firstKeycode: number;
  readonly rows: readonly (readonly number[])[];
  /** The active layout of several, 0-based; each has two columns of a row. */
  readonly group: number;
}

/**
 * The keysyms of a text, one for each character; line breaks and tabs are the keys of that name.
 * Latin-1 characters are their own keysyms, all others 0x1000000 plus the code point (X11 protocol,
 * appendix A). Throws Trouble for control characters, which no key types.
 */
export function keysymsOf(text: string): number[] {
  return Array.from(text.replace(/\r\n?/gu, "\n"), (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === "\n") return returnKey;
    if (character === "\t") return tabKey;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) {
      throw new Trouble(
        "failed",
        `The text holds a control character (U+${code.toString(16).padStart(4, "0")}) that no key types.`,
        "Leave it out of the text.",
      );
    }
    return code < 0x100 ? code : 0x1000000 + code;
  });
}

/** The key that gives a keysym with at most Shift; null when the layout has none. */
export function findKey(mapping: KeyMapping, keysym: number): KeyPress | null {
  const column = mapping.group * 2;
  for (const [index, row] of mapping.rows.entries()) {
    // A key without symbols for the active layout gives those of the first one.
    const start = (row[column] ?? 0) !== 0 ? column : 0;
    for (const shift of [false, true]) {
      if (row[start + Number(shift)] === keysym) {
        return { keycode: mapping.firstKeycode + index, shift };
      }
    }
  }
  return null;
}

/** The keycodes that no key of the keyboard uses, last first. */
export function spareKeycodes({ firstKeycode, rows }: KeyMapping): number[] {
  return rows
    .flatMap((row, index) => (row.every((keysym) => keysym === 0) ? [firstKeycode + index] : []))
    .reverse();
}
