import { setTimeout as delay } from "node:timers/promises";
import type { XTest } from "x11";
import { Trouble } from "../../app/errors.js";
import { connectToX } from "../x-connection.js";
import type { XConnection } from "../x-connection.js";
import type { KeyMapping, KeyPress } from "./keysyms.js";
import { findKey, keysymsOf, spareKeycodes } from "./keysyms.js";

const shiftKeysym = 0xffe1;
const capsLockKeysym = 0xffe5;
/** Lock's bit in a pointer's modifier mask, and where the layout's number begins (X11 and XKB). */
const lockMask = 2;
const groupShift = 13;
/**
 * Programs look a key's symbol up when they handle its event, not when it was sent. A keycode
 * must therefore keep its symbol until they have; this long is waited before one is used for
 * another character or given back.
 */
const settleMs = 300;
/**
 * A program that is told of a new mapping reloads it, and may lose a key that arrives meanwhile
 * (seen in Qt on a busy machine). X has no event for "reloaded".
 */
const reloadMs = 60;
/** Between two characters: a burst without a pause overruns input methods (ibus, fcitx). */
const characterMs = 2;

/** Keycodes without a key that carry a character for the time being. */
interface Lent {
  readonly x: XConnection;
  readonly perKeycode: number;
  /** Keysym → keycode. */
  readonly codes: Map<number, number>;
}

/**
 * Types any text on an X server: characters of the keyboard's layout with their own key and Shift,
 * all others with a spare keycode that carries the character until `restore`.
 */
export class XTyping {
  private lent: Lent | null = null;
  private lastTyped = 0;

  /** Stops between two characters when the signal is aborted. */
  async type(text: string, signal: AbortSignal): Promise<void> {
    const keysyms = keysymsOf(text);
    const x = await connectToX();
    const test = await xtest(x);
    const mapping = await readMapping(x);
    const withoutCapsLock = await turnCapsLockOff(x, test, mapping);
    try {
      for (const batch of this.batches(keysyms, mapping)) {
        await this.lend(x, batch, mapping);
        for (const keysym of batch) {
          signal.throwIfAborted();
          await this.press(x, test, mapping, keysym);
        }
      }
    } finally {
      if (withoutCapsLock !== null) await tap(x, test, withoutCapsLock, null);
    }
  }

  /** Gives the spare keycodes back. Waits until programs have handled what was typed with them. */
  async restore(): Promise<void> {
    if (this.lent === null) return;
    await delay(Math.max(0, this.lastTyped + settleMs - performance.now()));
    this.restoreAtOnce();
    await connectToX().then((x) => x.sync());
  }

  /** The same without waiting for anything, for a process that ends. */
  restoreAtOnce(): void {
    const { lent } = this;
    this.lent = null;
    if (lent?.x.lost !== null) return;
    for (const keycode of lent.codes.values()) writeKeysym(lent.x, keycode, 0, lent.perKeycode);
  }

  /** Cuts the text so that no part needs more spare keycodes than there are. */
  private *batches(keysyms: readonly number[], mapping: KeyMapping): Generator<number[]> {
    const room = spareKeycodes(mapping).length + (this.lent?.codes.size ?? 0);
    let batch: number[] = [];
    const foreign = new Set<number>();
    for (const keysym of keysyms) {
      if (findKey(mapping, keysym) === null) {
        if (room === 0) throw noSpareKeycode();
        if (!foreign.has(keysym) && foreign.size === room) {
          yield batch;
          batch = [];
          foreign.clear();
        }
        foreign.add(keysym);
      }
      batch.push(keysym);
    }
    yield batch;
  }

  /** Puts the batch's foreign characters on spare keycodes, all of them before the first is typed. */
  private async lend(x: XConnection, batch: readonly number[], mapping: KeyMapping): Promise<void> {
    const perKeycode = mapping.rows[0]?.length ?? 2;
    if (this.lent?.x !== x) this.lent = { x, perKeycode, codes: new Map() };
    const { codes } = this.lent;
    const needed = new Set(batch.filter((keysym) => findKey(mapping, keysym) === null));
    const missing = [...needed].filter((keysym) => !codes.has(keysym));
    if (missing.length === 0) return;
    const free = spareKeycodes(mapping).filter((code) => ![...codes.values()].includes(code));
    const idle = [...codes].filter(([keysym]) => !needed.has(keysym));
    if (missing.length > free.length) {
      await delay(Math.max(0, this.lastTyped + settleMs - performance.now()));
    }
    for (const keysym of missing) {
      let keycode = free.pop();
      if (keycode === undefined) {
        const [old, code] = idle.shift() ?? [];
        if (old === undefined || code === undefined) throw noSpareKeycode();
        codes.delete(old);
        keycode = code;
      }
      codes.set(keysym, keycode);
      writeKeysym(x, keycode, keysym, perKeycode);
    }
    await x.sync();
    await delay(reloadMs);
  }

  private async press(
    x: XConnection,
    test: XTest,
    mapping: KeyMapping,
    keysym: number,
  ): Promise<void> {
    const keycode = this.lent?.codes.get(keysym);
    const key: KeyPress | null =
      keycode === undefined ? findKey(mapping, keysym) : { keycode, shift: false };
    if (key === null) throw noSpareKeycode();
    const shift = key.shift ? findKey(mapping, shiftKeysym) : null;
    await tap(x, test, key.keycode, shift?.keycode ?? null);
    this.lastTyped = performance.now();
    await delay(characterMs);
  }
}

/** Presses and releases a key; all its events leave in one go, so that nothing can stay held. */
async function tap(x: XConnection, test: XTest, keycode: number, shift: number | null) {
  if (x.lost !== null) throw x.lost;
  const event = (type: number, code: number) => {
    test.FakeInput(type, code, 0, x.root, 0, 0);
  };
  if (shift !== null) event(test.KeyPress, shift);
  event(test.KeyPress, keycode);
  event(test.KeyRelease, keycode);
  if (shift !== null) event(test.KeyRelease, shift);
  await x.sync();
}

/** Turns Caps Lock off, since it would change letters. Returns the key that turns it on again. */
async function turnCapsLockOff(
  x: XConnection,
  test: XTest,
  mapping: KeyMapping,
): Promise<number | null> {
  const { keyMask } = await x.ask<{ keyMask: number }>((done) => {
    x.client.QueryPointer(x.root, done);
  });
  const key = findKey(mapping, capsLockKeysym);
  if ((keyMask & lockMask) === 0 || key === null) return null;
  await tap(x, test, key.keycode, null);
  return key.keycode;
}

export async function readMapping(x: XConnection): Promise<KeyMapping> {
  const { min_keycode: first, max_keycode: last } = x.display;
  const rows = await x.ask<number[][]>((done) => {
    x.client.GetKeyboardMapping(first, last - first + 1, done);
  });
  const { keyMask } = await x.ask<{ keyMask: number }>((done) => {
    x.client.QueryPointer(x.root, done);
  });
  return { firstKeycode: first, rows, group: (keyMask >> groupShift) & 3 };
}

/** The same symbol in every column: it is typed whatever layout or modifier is on. */
function writeKeysym(x: XConnection, keycode: number, keysym: number, perKeycode: number): void {
  const row = Array.from({ length: perKeycode }, () => keysym);
  x.client.ChangeKeyboardMapping(keycode, perKeycode, row);
}

export function xtest(x: XConnection): Promise<XTest> {
  return x.ask<XTest>((done) => {
    x.client.require("xtest", done);
  });
}

function noSpareKeycode(): Trouble {
  return new Trouble(
    "environment",
    "The keyboard mapping has no free key code for a character that the layout lacks.",
    "Type it by hand, or choose a keyboard layout that has it.",
  );
}
