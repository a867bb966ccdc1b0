import { Trouble } from "../../app/errors.js";
import { connectToX } from "../x-connection.js";
import { findKey } from "./keysyms.js";
import { readMapping, xtest } from "./x-typing.js";

const menuKeysym = 0xff67;

/** Presses or releases the menu key on X11, where nut-js refuses it ("Invalid key code"). */
export async function sendMenuKey(isDown: boolean): Promise<void> {
  const x = await connectToX();
  const test = await xtest(x);
  const key = findKey(await readMapping(x), menuKeysym);
  if (key === null) {
    throw new Trouble(
      "environment",
      "This keyboard layout has no menu key.",
      "Right-click the thing instead.",
    );
  }
  test.FakeInput(isDown ? test.KeyPress : test.KeyRelease, key.keycode, 0, x.root, 0, 0);
  await x.sync();
}
