import { app } from "electron";
import { commandWords, isCommand } from "./shell/command-words.js";
import { lockDown } from "./shell/lock-down.js";
import { declarePageScheme } from "./shell/page-protocol.js";

/**
 * Electron's entry. The words after the program decide what it is: a command of the command line,
 * the practice program (`--practice`), or else the window, of which there is one.
 *
 * What has to happen before Electron is ready happens here, and everything that is large to load is
 * imported afterwards: Electron does not wait for a slow ES module
 * (https://www.electronjs.org/docs/latest/tutorial/esm#main-process).
 */
const words = commandWords(process.argv, process.defaultApp);
const asksCommand = isCommand(words);
if (!asksCommand) {
  declarePageScheme();
  lockDown(app);
}
// Not awaited: Electron waits for its entry before it gets ready, and the window waits for that.
void start();

async function start(): Promise<void> {
  try {
    if (asksCommand) {
      const [{ runCommandLine }, { utilityWorker }] = await Promise.all([
        import("./cli/command-line.js"),
        import("./shell/utility-worker.js"),
        app.whenReady(),
      ]);
      app.exit(await runCommandLine(words, utilityWorker));
    } else if (words.includes("--practice")) {
      const { openPractice } = await import("./shell/practice.js");
      await openPractice({ words });
    } else {
      const { startWindow } = await import("./shell/start-window.js");
      await startWindow();
    }
  } catch (error) {
    const { asTrouble } = await import("../app/errors.js");
    const trouble = asTrouble(error);
    process.stderr.write(`${trouble.message} ${trouble.advice}\n`);
    app.exit(trouble.exitCode);
  }
}
