import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { defaultSettings } from "../../../app/bridge.js";
import { SettingsStore } from "../../../main/storage/settings-store.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-settings-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("what was set is there at the next start", async () => {
  const path = join(folder, "deep", "settings.json");
  await new SettingsStore(path).set({ ...defaultSettings, theme: "dark" });
  expect((await new SettingsStore(path).get()).theme).toBe("dark");
});

test("a corrupt file gives the defaults and is kept for the person", async () => {
  const path = join(folder, "settings.json");
  await writeFile(path, '{"version":1,"approv');
  expect(await new SettingsStore(path).get()).toEqual(defaultSettings);
  expect(await readdir(folder)).toEqual(["settings.json.bad"]);
});
