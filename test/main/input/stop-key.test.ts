import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { watchStopKey } from "../../../main/input/stop-key.js";
import { readDesktop } from "../../../main/screen/desktop.js";
import { connectToX } from "../../../main/x-connection.js";
import type { TestDisplay } from "../x-display.js";
import { startDisplay, until } from "../x-display.js";

let display: TestDisplay;
let watch: { close(): void } | null = null;
beforeAll(async () => {
  display = await startDisplay();
});
afterEach(() => {
  watch?.close();
  watch = null;
});
afterAll(() => display.close());

/** Keys as a person presses them: another program's XTEST events. */
const press = (...commands: string[]) => execFileSync("xdotool", commands);

test("the stop key works while another program has the focus and its menu holds the keyboard", async () => {
  const file = join(tmpdir(), `waymark-stop-${process.pid}.txt`);
  display.start("/usr/bin/python3", ["test/programs/typed-text.py", file]);
  const { active } = await until(async () => {
    const facts = await readDesktop(await connectToX());
    return facts.active?.title === "Typed text" ? facts : null;
  });
  const [x = 0, y = 0] = active?.box ?? [];
  press("mousemove", String(x + 100), String(y + 100), "click", "3");
  // The context menu is a window of its own and holds the keyboard while it is open.
  await until(async () =>
    (await readDesktop(await connectToX())).windows.length > 1 ? true : null,
  );
  let stops = 0;
  watch = await watchStopKey(["ctrl", "alt", "q"], () => (stops += 1));
  press("key", "ctrl+alt+q");
  await until(() => (stops === 1 ? true : null));
});

test("part of the chord doesn't stop, a letter with the right-hand modifiers does, a held key stops once", async () => {
  let stops = 0;
  watch = await watchStopKey(["ctrl", "alt", "q"], () => (stops += 1));
  press("key", "ctrl+q", "key", "alt+q", "key", "q");
  press("keydown", "Control_R", "keydown", "Alt_R", "keydown", "q", "keydown", "q");
  press("keyup", "q", "keyup", "Alt_R", "keyup", "Control_R");
  await until(() => (stops > 0 ? true : null));
  expect(stops).toBe(1);
});

test("a single function key can be the stop key, and nothing is heard after closing", async () => {
  let stops = 0;
  const first = await watchStopKey(["f12"], () => (stops += 1));
  press("key", "F12");
  await until(() => (stops === 1 ? true : null));
  first.close();
  let others = 0;
  watch = await watchStopKey(["f12"], () => (others += 1));
  press("key", "F12");
  await until(() => (others === 1 ? true : null));
  expect(stops).toBe(1);
});

test("without a display the sentence says so", async () => {
  const name = process.env["DISPLAY"];
  process.env["DISPLAY"] = ":7654";
  try {
    await expect(watchStopKey(["f12"], () => undefined)).rejects.toMatchObject({
      kind: "environment",
    });
  } finally {
    process.env["DISPLAY"] = name;
  }
});
