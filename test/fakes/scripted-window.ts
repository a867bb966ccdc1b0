import { readFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { openWindow } from "../../main/shell/open-window.js";
import type { Script } from "./scripted-engine.js";
import { ScriptedEngine } from "./scripted-engine.js";

/** What a test can reach from outside: it presses the stop key that nothing watches here. */
export interface PressedKeys {
  stopKey: () => void;
}

/**
 * The real shell and renderer over a scripted engine. WAYMARK_TEST_SCRIPT is the script's file,
 * WAYMARK_DATA_DIR the profile, WAYMARK_TEST_OUT the folder with the built preload and pages.
 */
export async function openScriptedWindow(): Promise<void> {
  const dataDir = variable("WAYMARK_DATA_DIR");
  const script = JSON.parse(readFileSync(variable("WAYMARK_TEST_SCRIPT"), "utf8")) as Script;
  app.setPath("userData", join(dataDir, "electron"));
  await app.whenReady();
  const pressed: PressedKeys = { stopKey: () => undefined };
  Object.assign(globalThis, { pressed });
  await openWindow({
    out: variable("WAYMARK_TEST_OUT"),
    watchStopKey: (_chord, onStop) => {
      pressed.stopKey = onStop;
      return Promise.resolve({ close: () => undefined });
    },
    createEngine: ({ aside }) => new ScriptedEngine(script, dataDir, aside),
  });
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set.`);
  return value;
}
