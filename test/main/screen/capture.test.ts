import { execFileSync } from "node:child_process";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { compareFrames } from "../../../app/compare.js";
import { isBlack } from "../../../main/screen/black.js";
import { createScreen, listDisplays } from "../../../main/screen/capture.js";
import { connectToX } from "../../../main/x-connection.js";
import type { TestDisplay } from "../x-display.js";
import { end, startDisplay, until } from "../x-display.js";

let display: TestDisplay;
const { signal } = new AbortController();
const whole = { displayId: null, region: null };

/** Fills a rectangle of the screen with one colour by a window of its own. */
async function paint(x: number, y: number, width: number, height: number, pixel: number) {
  const connection = await connectToX();
  const { client, root } = connection;
  const window = client.AllocID();
  client.CreateWindow(window, root, x, y, width, height, 0, 0, 0, 0, {
    overrideRedirect: true,
    backgroundPixel: pixel,
  });
  client.MapWindow(window);
  await connection.sync();
  return () => {
    client.DestroyWindow(window);
  };
}

const pixelAt = (pixels: Uint8Array, width: number, x: number, y: number) => [
  ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

beforeAll(async () => {
  display = await startDisplay();
});
afterAll(() => display.close());

describe("capture", () => {
  let unpaint: () => void = () => undefined;
  afterEach(() => {
    unpaint();
  });

  test("is in physical pixels, RGBA, from the display's top left", async () => {
    unpaint = await paint(40, 30, 200, 100, 0xff8040);
    const frame = await createScreen(whole).capture(signal);
    expect(frame.size).toEqual([1280, 800]);
    expect(frame.origin).toEqual({ x: 0, y: 0 });
    expect(frame.pixels).toHaveLength(1280 * 800 * 4);
    expect(pixelAt(frame.pixels, 1280, 40, 30)).toEqual([0xff, 0x80, 0x40, 0xff]);
    expect(pixelAt(frame.pixels, 1280, 239, 129)).toEqual([0xff, 0x80, 0x40, 0xff]);
    expect(pixelAt(frame.pixels, 1280, 39, 30)).not.toEqual([0xff, 0x80, 0x40, 0xff]);
  });

  test("of a region is that part, with its place on the desktop", async () => {
    unpaint = await paint(40, 30, 200, 100, 0x00ff00);
    const frame = await createScreen({ displayId: null, region: [30, 20, 300, 150] }).capture(
      signal,
    );
    expect(frame.size).toEqual([300, 150]);
    expect(frame.origin).toEqual({ x: 30, y: 20 });
    expect(pixelAt(frame.pixels, 300, 10, 10)).toEqual([0, 255, 0, 255]);
    expect(pixelAt(frame.pixels, 300, 9, 10)).not.toEqual([0, 255, 0, 255]);
  });

  test("happens between the hiding and the return of the own windows, also when it fails", async () => {
    const steps: string[] = [];
    const hideOwnWindows = () => {
      steps.push("hidden");
      return Promise.resolve(() => void steps.push("back"));
    };
    unpaint = await paint(0, 0, 50, 50, 0xffffff);
    await createScreen({ ...whole, hideOwnWindows }).capture(signal);
    expect(steps).toEqual(["hidden", "back"]);
    const missing = createScreen({ displayId: "12345", region: null, hideOwnWindows });
    await expect(missing.capture(signal)).rejects.toMatchObject({ kind: "environment" });
    expect(steps).toEqual(["hidden", "back", "hidden", "back"]);
  });

  test("of a region outside the display is refused as wrong use", async () => {
    unpaint = await paint(0, 0, 50, 50, 0xffffff);
    const screen = createScreen({ displayId: null, region: [5000, 0, 10, 10] });
    await expect(screen.capture(signal)).rejects.toMatchObject({ kind: "usage" });
  });

  test("of a black screen is tried again and then explained", async () => {
    unpaint = await paint(0, 0, 1280, 800, 0);
    await expect(createScreen(whole).capture(signal)).rejects.toThrow(/black/u);
  });

  test("of a desktop without windows is black, and right", async () => {
    expect(isBlack((await createScreen(whole).capture(signal)).pixels)).toBe(true);
  });

  test("of a screen that is black for a moment waits for the picture", async () => {
    const lift = await paint(0, 0, 1280, 800, 0);
    const capturing = createScreen(whole).capture(signal);
    unpaint = await paint(0, 0, 100, 100, 0x336699);
    lift();
    expect(isBlack((await capturing).pixels)).toBe(false);
  });

  test("of two moments differs exactly where something was painted", async () => {
    const undo = await paint(0, 0, 64, 64, 0xffffff);
    const screen = createScreen(whole);
    const before = await screen.capture(signal);
    unpaint = await paint(320, 160, 32, 16, 0xff0000);
    const { regions } = compareFrames(before, await screen.capture(signal));
    expect(regions).toEqual([[320, 160, 32, 16]]);
    undo();
  });
});

test("every display is listed with a name that a person knows it by", async () => {
  const displays = await listDisplays();
  expect(displays).toHaveLength(1);
  expect(displays[0]).toMatchObject({ primary: true, scale: 1 });
  expect(displays[0]?.label).toMatch(/1280 × 800/u);
});

test("the desktop's windows are told topmost first with title, program, process and the frame around them", async () => {
  const screen = createScreen(whole);
  const below = display.start("xterm", ["-T", "Below", "-geometry", "40x10+100+100"]);
  await until(async () => ((await screen.desktop(signal)).active?.title === "Below" ? true : null));
  execFileSync("xdotool", ["search", "--name", "Below", "set_window", "--name", "Grüße 中"]);
  const above = display.start("xterm", ["-T", "Above", "-geometry", "40x10+150+150"]);
  const { active, windows } = await until(async () => {
    const facts = await screen.desktop(signal);
    const isRaised = facts.windows[0]?.title === "Above" && facts.active?.title === "Above";
    return facts.windows.length === 2 && isRaised ? facts : null;
  });
  expect(windows.map(({ title }) => title)).toEqual(["Above", "Grüße 中"]);
  expect(active).toMatchObject({ title: "Above", program: "XTerm", pid: above.pid });
  expect(windows[1]?.pid).toBe(below.pid);
  // openbox puts a border and a title bar around the window.
  expect(active?.box[0]).toBeGreaterThanOrEqual(149);
  expect(active?.box[3]).toBeGreaterThan(0);
  await end(below);
  await end(above);
  await until(async () => ((await screen.desktop(signal)).windows.length === 0 ? true : null));
});
