import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app } from "electron";
import { asTrouble, exitCodes } from "../app/errors.js";
import { applicationFolder } from "./application.js";
import { commandWords, isCommand } from "./shell/command-words.js";
import { lockDown } from "./shell/lock-down.js";
import { openWindow } from "./shell/open-window.js";
import { declarePageScheme } from "./shell/page-protocol.js";
import { utilityWorker } from "./shell/utility-worker.js";
import { Engine } from "./engine.js";
import { watchStopKey } from "./input/stop-key.js";
import { dataFolder } from "./storage/folders.js";

/**
 * Electron's entry. The words after the program decide what it is: a command of the command line,
 * the practice program (`--practice`), or else the window, of which there is one.
 */
const words = commandWords(process.argv, process.defaultApp === true);
if (isCommand(words)) {
  const { runCommandLine } = await import("./cli/command-line.js");
  app.exit(await runCommandLine(words));
} else {
  declarePageScheme();
  lockDown(app);
  app.on("window-all-closed", () => {
    app.quit();
  });
  try {
    if (words.includes("--practice")) await startPractice();
    else await startWindow();
  } catch (error) {
    const { message, advice } = asTrouble(error);
    process.stderr.write(`${message} ${advice}\n`);
    app.exit(exitCodes.environment);
  }
}

async function startPractice(): Promise<void> {
  const { openPractice } = await import("./shell/practice.js");
  await app.whenReady();
  await openPractice({ words });
}

async function startWindow(): Promise<void> {
  app.setPath("userData", join(dataFolder(), "electron"));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write("Waymark is already running; its window has been brought to the front.\n");
    app.exit(exitCodes.done);
    return;
  }
  let focus = () => undefined as void;
  app.on("second-instance", () => {
    focus();
  });
  await app.whenReady();
  focus = await openWindow({
    out: join(dirname(fileURLToPath(import.meta.url)), ".."),
    watchStopKey,
    createEngine: (options) =>
      new Engine({
        ...options,
        dataDir: dataFolder(),
        modelsDir: join(applicationFolder(), "models"),
        spawnWorker: utilityWorker,
      }),
  });
}
