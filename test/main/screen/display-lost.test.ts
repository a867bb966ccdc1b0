import { dirname } from "node:path";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exitCodes } from "../../../app/errors.js";
import { buildProgram, startChild } from "../child.js";
import { end, startDisplay, until } from "../x-display.js";

let program: string;
beforeAll(async () => {
  program = await buildProgram("watching");
});
afterAll(() => rm(dirname(program), { recursive: true, force: true }));

test("a display that disappears in the middle is told in a sentence, with the exit code of an unusable environment", async () => {
  const display = await startDisplay();
  display.start("xsetroot", ["-solid", "steelblue"]);
  display.start("xterm");
  const child = startChild(program);
  await until(() => (child.said() === "" ? null : true));
  expect(child.said()).toBe("ready\n");
  await end(display.server);
  // Before Node 22.15 the native module's exit handler has the last word (main/input/leave.ts).
  const expected = "execve" in process ? exitCodes.environment : 1;
  const { code, signal } = await child.over;
  expect(child.said()).toMatch(/^ready\n.*has gone away/su);
  expect({ code, signal }).toEqual({ code: expected, signal: null });
  await display.close();
});

test.each([
  ["", /DISPLAY is not set/u],
  [":7654", /:7654 can't be reached/u],
])("the display “%s” is refused with a sentence", async (name, sentence) => {
  process.env["DISPLAY"] = name;
  const child = startChild(program);
  expect(await child.over).toEqual({ code: exitCodes.environment, signal: null });
  expect(child.said()).toMatch(sentence);
});
