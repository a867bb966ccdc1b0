import { readFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { lockDown } from "../../main/shell/lock-down.js";
import type { WindowEngine } from "../../main/shell/engine-holder.js";
import { openWindow } from "../../main/shell/open-window.js";
import { declarePageScheme } from "../../main/shell/page-protocol.js";
import type { Script } from "./scripted-engine.js";
import { ScriptedEngine } from "./scripted-engine.js";

/**
 * Electron's entry in tests of the window: the real shell and renderer over a scripted engine.
 * WAYMARK_TEST_SCRIPT is the script's file, WAYMARK_DATA_DIR the profile, WAYMARK_TEST_OUT the
 * folder with the built preload and pages.
 */
const [script, dataDir, out] = ["WAYMARK_TEST_SCRIPT", "WAYMARK_DATA_DIR", "WAYMARK_TEST_OUT"].map(
  (name) => process.env[name] ?? "",
) as [string, string, string];

app.setPath("userData", join(dataDir, "electron"));
declarePageScheme();
lockDown(app);
app.on("window-all-closed", () => {
  app.quit();
});
await app.whenReady();
/** Tests press the stop key through this, as the fake has no display of its own to watch. */
const pressed = { stopKey: () => undefined as void };
Object.assign(globalThis, { pressed });
await openWindow({
  out,
  watchStopKey: (_chord, onStop) => {
    pressed.stopKey = onStop;
    return Promise.resolve({ close: () => Promise.resolve() });
  },
  createEngine: ({ aside }) =>
    new ScriptedEngine(
      JSON.parse(readFileSync(script, "utf8")) as Script,
      dataDir,
      aside,
    ) satisfies WindowEngine as WindowEngine,
});
