import { dirname } from "node:path";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProgram, startChild } from "../child.js";
import type { TestDisplay } from "../x-display.js";
import { startDisplay, until } from "../x-display.js";
import { listen } from "./x-listener.js";

let display: TestDisplay;
let program: string;
beforeAll(async () => {
  display = await startDisplay({ windowManager: false });
  program = await buildProgram("holding");
});
afterAll(async () => {
  await display.close();
  await rm(dirname(program), { recursive: true, force: true });
});

test.each([
  ["chord", "SIGINT"],
  ["chord", "SIGTERM"],
  ["drag", "SIGINT"],
  ["crash", null],
] as const)(
  "a process that ends in a %s (%s) holds nothing and has given its key codes back",
  async (what, ending) => {
    const listener = await listen();
    const mapping = () =>
      listener.x.ask<number[][]>((done) => {
        listener.x.client.GetKeyboardMapping(8, 248, done);
      });
    const before = await mapping();
    const child = startChild(program, [what]);
    await until(() => (child.said().includes("ready") ? true : null));
    if (ending !== null) {
      await until(async () => {
        const held = await listener.held();
        return held.keycodes.length > 0 || held.buttons !== 0 ? true : null;
      });
      child.process.kill(ending);
    }
    await child.over;
    expect(await listener.held()).toEqual({ keycodes: [], buttons: 0 });
    expect(await mapping()).toEqual(before);
    listener.close();
  },
);
