import type { XTest } from "x11";
import { connectToX } from "../x-connection.js";
import { xtest } from "./x-typing.js";

/** Where the five buttons begin in a pointer's modifier mask (X11 protocol, KEYBUTMASK). */
const firstButtonBit = 8;
const buttonCount = 5;

/**
 * Releases every modifier key and button that an X server says is down. Asked before the first
 * event: a process that was killed in the middle of a chord or a drag could not release its own.
 */
export async function releaseWhatIsHeld(): Promise<void> {
  const x = await connectToX();
  const test: XTest = await xtest(x);
  const down = await x.ask<Buffer>((done) => {
    x.client.QueryKeymap(done);
  });
  const modifiers = await x.ask<number[][]>((done) => {
    x.client.GetModifierMapping(done);
  });
  const { keyMask } = await x.ask<{ keyMask: number }>((done) => {
    x.client.QueryPointer(x.root, done);
  });
  for (const keycode of new Set(modifiers.flat())) {
    if (keycode === 0 || ((down[keycode >> 3] ?? 0) & (1 << (keycode & 7))) === 0) continue;
    test.FakeInput(test.KeyRelease, keycode, 0, x.root, 0, 0);
  }
  for (let button = 1; button <= buttonCount; button++) {
    if ((keyMask & (1 << (firstButtonBit + button - 1))) === 0) continue;
    test.FakeInput(test.ButtonRelease, button, 0, x.root, 0, 0);
  }
  await x.sync();
}
