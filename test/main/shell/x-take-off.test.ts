import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { XConnection } from "../../../main/x-connection.js";
import { connectToX } from "../../../main/x-connection.js";
import { takeOffX } from "../../../main/shell/x-take-off.js";

const display = ":63";
const processes: ChildProcess[] = [];
const before = process.env["DISPLAY"];

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await new Promise((done) => setTimeout(done, 20));
}

/** Red, green and blue of one pixel of the screen. */
async function pixel(server: XConnection, x: number, y: number): Promise<number> {
  const { data } = await server.ask<{ data: Buffer }>((done) => {
    server.client.GetImage(2, server.root, x, y, 1, 1, 0xffffffff, done);
  });
  return data.readUInt32LE(0) & 0xffffff;
}

beforeAll(async () => {
  process.env["DISPLAY"] = display;
  processes.push(spawn("Xvfb", [display, "-screen", "0", "640x480x24", "-noreset"]));
  await until(async () => {
    await connectToX();
    return true;
  });
  processes.push(spawn("openbox"));
});

afterAll(async () => {
  process.env["DISPLAY"] = display;
  (await connectToX()).close();
  if (before === undefined) delete process.env["DISPLAY"];
  else process.env["DISPLAY"] = before;
  for (const child of processes) child.kill();
});

it("returns when the window is off the screen and no longer has the focus", async () => {
  const server = await connectToX();
  const window = server.client.AllocID();
  const red = 0xff0000;
  // CopyFromParent for depth, class and visual.
  server.client.CreateWindow(window, server.root, 50, 50, 400, 300, 0, 0, 0, 0, {
    backgroundPixel: red,
  });
  server.client.MapWindow(window);
  await until(async () => (await pixel(server, 250, 200)) === red);
  server.client.SetInputFocus(window, 1);
  await server.sync();

  await takeOffX(window, () => {
    server.client.UnmapWindow(window);
  });

  expect(await pixel(server, 250, 200)).not.toBe(red);
  const { focus } = await server.ask<{ focus: number }>((done) => {
    server.client.GetInputFocus(done);
  });
  expect(focus).not.toBe(window);
});

it("says that the display is gone instead of waiting for it", async () => {
  process.env["DISPLAY"] = ":9763";
  await expect(takeOffX(1, () => undefined)).rejects.toMatchObject({ kind: "environment" });
  process.env["DISPLAY"] = display;
});
