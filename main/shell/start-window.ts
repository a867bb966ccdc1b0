import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app } from "electron";
import { exitCodes } from "../../app/errors.js";
import { applicationFolder } from "../application.js";
import { Engine } from "../engine.js";
import { watchStopKey } from "../input/stop-key.js";
import { dataFolder } from "../storage/folders.js";
import { openWindow } from "./open-window.js";
import { utilityWorker } from "./utility-worker.js";

/** Opens the window over the real engine, or brings the one that is already open to the front. */
export async function startWindow(): Promise<void> {
  app.setPath("userData", join(dataFolder(), "electron"));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write("Waymark is already running; its window has been brought to the front.\n");
    app.exit(exitCodes.done);
    return;
  }
  app.on("window-all-closed", () => {
    app.quit();
  });
  let comeForward = (): void => undefined;
  app.on("second-instance", () => {
    comeForward();
  });
  await app.whenReady();
  comeForward = await openWindow({
    out: outFolder(),
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

/** The folder out/, from any file under out/main/. */
function outFolder(): string {
  const built = dirname(fileURLToPath(import.meta.url));
  const main = join("out", "main");
  return built.slice(0, built.lastIndexOf(main) + "out".length);
}
