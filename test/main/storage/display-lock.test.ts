import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockDisplay } from "../../../main/storage/display-lock.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a display that is held is refused, and free again afterwards", async () => {
  const unlock = await lockDisplay(folder, ":7");
  await expect(lockDisplay(folder, ":7")).rejects.toMatchObject({ exitCode: 5 });
  const other = await lockDisplay(folder, ":8");
  await unlock();
  await other();
  await (
    await lockDisplay(folder, ":7")
  )();
  expect(await readdir(folder)).toEqual([]);
});

test("the lock of a process that died is taken over", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  await writeFile(join(folder, "display-7.lock"), String(child.pid));
  await (
    await lockDisplay(folder, ":7")
  )();
});
