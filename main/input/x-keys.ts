import type { XRecord } from "x11";
import { Trouble } from "../../app/errors.js";
import { keyNames } from "../../app/key-names.js";
import type { KeyName } from "../../app/key-names.js";
import { connectToX, openX } from "../x-connection.js";
import type { KeyListener } from "./stop-key.js";

/** Core protocol numbers of the two recorded events, and the length of each. */
const keyPress = 2;
const keyRelease = 3;
const eventBytes = 32;

/** Keysyms (X11/keysymdef.h) of the keys that aren't named by their own character. */
const keysyms: Readonly<Record<Exclude<KeyName, Character>, readonly number[]>> = {
  ctrl: [0xffe3, 0xffe4],
  shift: [0xffe1, 0xffe2],
  alt: [0xffe9, 0xffea],
  super: [0xffeb, 0xffec],
  enter: [0xff0d, 0xff8d],
  escape: [0xff1b],
  tab: [0xff09],
  space: [0x20],
  backspace: [0xff08],
  delete: [0xffff],
  insert: [0xff63],
  home: [0xff50],
  end: [0xff57],
  page_up: [0xff55],
  page_down: [0xff56],
  left: [0xff51],
  up: [0xff52],
  right: [0xff53],
  down: [0xff54],
  caps_lock: [0xffe5],
  print_screen: [0xff61],
  menu: [0xff67],
  f1: [0xffbe],
  f2: [0xffbf],
  f3: [0xffc0],
  f4: [0xffc1],
  f5: [0xffc2],
  f6: [0xffc3],
  f7: [0xffc4],
  f8: [0xffc5],
  f9: [0xffc6],
  f10: [0xffc7],
  f11: [0xffc8],
  f12: [0xffc9],
  minus: [0x2d],
  equal: [0x3d],
  bracket_left: [0x5b],
  bracket_right: [0x5d],
  backslash: [0x5c],
  semicolon: [0x3b],
  quote: [0x27],
  comma: [0x2c],
  period: [0x2e],
  slash: [0x2f],
  grave: [0x60],
};
type Character =
  | "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k" | "l" | "m"
  | "n" | "o" | "p" | "q" | "r" | "s" | "t" | "u" | "v" | "w" | "x" | "y" | "z"
  | "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"; // prettier-ignore

/** The keysyms that a key gives without Shift; the left and the right one of a modifier. */
export function keysymsOfKey(key: KeyName): readonly number[] {
  return isNamed(key) ? keysyms[key] : [key.charCodeAt(0)];
}

/**
 * Listens to all keys of an X server through its RECORD extension, which sees them before any
 * program's grab does. The connection is its own, since recording occupies it; a server that goes
 * away ends the watching and nothing else, unlike the native hook's thread, which would end the
 * process.
 */
export async function watchXKeys(listener: KeyListener): Promise<{ close(): void }> {
  const names = await namesByKeycode();
  const x = await openX();
  const record = await x
    .ask<XRecord>((done) => {
      x.client.require("record", done);
    })
    .catch((cause: unknown) => {
      x.close();
      throw new Trouble(
        "environment",
        "This X server can't tell which keys are pressed, so the stop key would not work.",
        "Start the X server with its RECORD extension.",
        { cause },
      );
    });
  const context = x.client.AllocID();
  record.CreateContext(
    context,
    0,
    [record.CS.AllClients],
    [{ deviceEvents: { first: keyPress, last: keyRelease } }],
  );
  record.EnableContext(
    context,
    ({ category, data }) => {
      if (category !== record.Category.FromServer) return;
      for (let at = 0; at + eventBytes <= data.length; at += eventBytes) {
        const key = names.get(data.readUInt8(at + 1));
        if (key !== undefined) listener(key, (data.readUInt8(at) & 0x7f) === keyPress);
      }
    },
    () => true,
  );
  return {
    close() {
      x.close();
    },
  };
}

async function namesByKeycode(): Promise<Map<number, KeyName>> {
  const x = await connectToX();
  const { min_keycode: first, max_keycode: last } = x.display;
  const rows = await x.ask<number[][]>((done) => {
    x.client.GetKeyboardMapping(first, last - first + 1, done);
  });
  const names = new Map<number, KeyName>();
  for (const [index, row] of rows.entries()) {
    const name = keyNames.find((key) => keysymsOfKey(key).some((keysym) => keysym === row[0]));
    if (name !== undefined) names.set(first + index, name);
  }
  return names;
}

function isNamed(key: KeyName): key is keyof typeof keysyms {
  return Object.hasOwn(keysyms, key);
}
