import { utilityProcess } from "electron";
import type { FromWorker, ToWorker } from "../inference/messages.js";
import { keepLastWords } from "../inference/last-words.js";
import type { SpawnWorker } from "../inference/service.js";
import { workerEnvironment } from "../inference/service.js";

/**
 * Starts the inference worker as an Electron utility process: a packaged Electron may not be allowed
 * to run as plain Node (its RunAsNode fuse).
 */
export const utilityWorker: SpawnWorker = (script) => {
  const child = utilityProcess.fork(script, [], {
    serviceName: "Waymark inference",
    env: { ...process.env, ...workerEnvironment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const lastWords = keepLastWords(child.stderr);
  return {
    send: (message: ToWorker) => {
      child.postMessage(message);
    },
    onMessage: (listener) => {
      child.on("message", (message: FromWorker) => {
        listener(message);
      });
    },
    onExit: (listener) => {
      child.once("exit", () => {
        listener(lastWords());
      });
    },
    kill: () => {
      child.kill();
    },
  };
};
