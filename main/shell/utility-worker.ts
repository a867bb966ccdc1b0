import { utilityProcess } from "electron";
import type { FromWorker, ToWorker } from "../inference/messages.js";
import type { SpawnWorker } from "../inference/service.js";

/**
 * Starts the inference worker as an Electron utility process: a packaged Electron may not be allowed
 * to run as plain Node (its RunAsNode fuse).
 */
export const utilityWorker: SpawnWorker = (script) => {
  const child = utilityProcess.fork(script, [], { serviceName: "Waymark inference" });
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
        listener();
      });
    },
    kill: () => {
      child.kill();
    },
  };
};
