import type { XTest } from "x11";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { screenPoint } from "../../../app/geometry.js";
import { keyNames } from "../../../app/key-names.js";
import { createInput } from "../../../main/input/input.js";
import { keysymsOfKey } from "../../../main/input/x-keys.js";
import type { TestDisplay } from "../x-display.js";
import { startDisplay } from "../x-display.js";
import type { Listener } from "./x-listener.js";
import { listen } from "./x-listener.js";

let display: TestDisplay;
let listener: Listener;
let input: ReturnType<typeof createInput>;
const signal = new AbortController().signal;

beforeAll(async () => {
  display = await startDisplay({ windowManager: false });
});
beforeEach(async () => {
  input = createInput({ forbiddenChord: ["ctrl", "alt", "q"] });
  listener = await listen();
});
afterEach(async () => {
  await input.close();
  listener.close();
});
afterAll(() => display.close());

describe("every key name reaches the program as its own key", () => {
  test.each(keyNames.map((key) => [key] as const))("%s", async (key) => {
    await input.chord([key], signal);
    const pressed = await listener.take("KeyPress", 1);
    const [keysym] = await listener.keysyms(pressed);
    expect(pressed).toHaveLength(1);
    expect(keysymsOfKey(key)).toContain(keysym);
    await listener.take("KeyRelease", 1);
    if (key === "caps_lock") await input.chord([key], signal);
    expect((await listener.held()).keycodes).toEqual([]);
  });
});

test("ctrl+1 is Control with the digit, pressed in order and released in reverse", async () => {
  await input.chord(["ctrl", "1"], signal);
  await listener.take("KeyRelease", 2);
  const keys = listener.events.filter(({ name }) => name.startsWith("Key"));
  expect(keys.map(({ name }) => name)).toEqual([
    "KeyPress",
    "KeyPress",
    "KeyRelease",
    "KeyRelease",
  ]);
  expect(await listener.keysyms(keys)).toEqual([0xffe3, 0x31, 0x31, 0xffe3]);
});

test("the stop key is refused, also with more keys around it", async () => {
  for (const chord of [["ctrl", "alt", "q"] as const, ["ctrl", "alt", "shift", "q"] as const]) {
    await expect(input.chord(chord, signal)).rejects.toMatchObject({ name: "Trouble" });
  }
  expect((await listener.held()).keycodes).toEqual([]);
});

test.each([
  ["up", 4],
  ["down", 5],
  ["left", 6],
  ["right", 7],
] as const)("scrolling %s turns the wheel's button %i three notches", async (direction, button) => {
  await input.scroll(screenPoint(300, 200), direction, 3, signal);
  const presses = await listener.take("ButtonPress", 3);
  expect(presses.map((event) => event.keycode)).toEqual([button, button, button]);
});

test.each([
  [0, 0],
  [0, 400],
  [1279, 799],
])("a click at %i,%i lands there", async (x, y) => {
  await input.moveTo(screenPoint(600, 300), signal);
  await input.click(screenPoint(x, y), "left", 1, signal);
  const [press] = await listener.take("ButtonPress", 1);
  expect([press?.keycode, press?.rootx, press?.rooty]).toEqual([1, x, y]);
});

test("a double click is two presses within the double-click time, a right click is button 3", async () => {
  await input.click(screenPoint(50, 50), "left", 2, signal);
  const [first, second] = await listener.take("ButtonPress", 2);
  expect((second?.time ?? 0) - (first?.time ?? 0)).toBeLessThan(400);
  await input.click(screenPoint(50, 50), "right", 1, signal);
  expect((await listener.take("ButtonPress", 3))[2]?.keycode).toBe(3);
});

test("a drag moves in steps of at most 8 pixels with the button held", async () => {
  await input.drag([screenPoint(100, 100), screenPoint(180, 160), screenPoint(180, 100)], signal);
  const [release] = await listener.take("ButtonRelease", 1);
  const [press] = await listener.take("ButtonPress", 1);
  expect([press?.rootx, press?.rooty]).toEqual([100, 100]);
  expect([release?.rootx, release?.rooty]).toEqual([180, 100]);
  const start = listener.events.findIndex(({ name }) => name === "ButtonPress");
  const moves = listener.events.slice(start).filter(({ name }) => name === "MotionNotify");
  expect(moves.every(({ buttons }) => (buttons & 0x100) !== 0)).toBe(true);
  expect(moves.some(({ rootx, rooty }) => rootx === 180 && rooty === 160)).toBe(true);
  let [x, y] = [100, 100];
  for (const { rootx, rooty } of moves) {
    expect(Math.hypot(rootx - x, rooty - y)).toBeLessThanOrEqual(9.5);
    [x, y] = [rootx, rooty];
  }
});

test("a drag that is aborted in the middle releases the button", async () => {
  const stopping = new AbortController();
  const dragging = input.drag([screenPoint(0, 0), screenPoint(1200, 700)], stopping.signal);
  await listener.take("MotionNotify", 10);
  stopping.abort(new Error("stop"));
  await expect(dragging).rejects.toThrow("stop");
  expect((await listener.held()).buttons).toBe(0);
});

test("typing that is aborted stops between two characters and holds nothing", async () => {
  const stopping = new AbortController();
  const typing = input.type("A".repeat(500), stopping.signal);
  await listener.take("KeyPress", 20);
  stopping.abort(new Error("stop"));
  await expect(typing).rejects.toThrow("stop");
  expect((await listener.held()).keycodes).toEqual([]);
});

test("typing with Caps Lock on types the letters as they are, and leaves it on", async () => {
  await input.chord(["caps_lock"], signal);
  await input.type("aB", signal);
  const mask = async () =>
    (
      await listener.x.ask<{ keyMask: number }>((done) => {
        listener.x.client.QueryPointer(listener.x.root, done);
      })
    ).keyMask & 2;
  expect(await mask()).toBe(2);
  const letters = (await listener.take("KeyPress", 6)).filter(({ keycode }) =>
    [38, 56].includes(keycode),
  );
  expect(letters.map(({ buttons }) => buttons & 3)).toEqual([0, 1]);
  await input.chord(["caps_lock"], signal);
  expect(await mask()).toBe(0);
});

test("the keyboard's mapping is as before after foreign characters were typed", async () => {
  const mapping = () =>
    listener.x.ask<number[][]>((done) => {
      listener.x.client.GetKeyboardMapping(8, 248, done);
    });
  const before = await mapping();
  await input.type("中é😀", signal);
  expect(await mapping()).not.toEqual(before);
  await input.releaseAll();
  expect(await mapping()).toEqual(before);
});

test("what a killed run left held is released before the first event", async () => {
  const test_ = await listener.x.ask<XTest>((done) => {
    listener.x.client.require("xtest", done);
  });
  test_.FakeInput(test_.KeyPress, 37, 0, listener.x.root, 0, 0);
  test_.FakeInput(4, 1, 0, listener.x.root, 0, 0);
  await listener.x.sync();
  expect((await listener.held()).keycodes).toEqual([37]);
  await input.moveTo(screenPoint(5, 5), signal);
  expect(await listener.held()).toEqual({ keycodes: [], buttons: 0 });
});
