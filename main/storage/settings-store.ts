import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Settings } from "../../app/bridge.js";
import { defaultSettings, settingsSchema } from "../../app/bridge.js";

/** The person's settings in one JSON file. */
export class SettingsStore {
  constructor(private readonly path: string) {}

  /** A missing or unreadable file gives the defaults; an unreadable one is kept beside as `.bad`. */
  async get(): Promise<Settings> {
    const text = await readFile(this.path, "utf8").catch(() => null);
    if (text === null) return defaultSettings;
    try {
      return settingsSchema.parse({ ...defaultSettings, ...(JSON.parse(text) as object) });
    } catch {
      await rename(this.path, `${this.path}.bad`).catch(() => undefined);
      return defaultSettings;
    }
  }

  async set(settings: Settings): Promise<Settings> {
    const parsed = settingsSchema.parse(settings);
    await mkdir(dirname(this.path), { recursive: true });
    const temporary = `${this.path}.${process.pid}.part`;
    await writeFile(temporary, `${JSON.stringify(parsed, null, 2)}\n`);
    await rename(temporary, this.path);
    return parsed;
  }
}
