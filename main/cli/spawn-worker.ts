import { fork } from "node:child_process";
import type { FromWorker } from "../inference/messages.js";
import { keepLastWords } from "../inference/last-words.js";
import type { SpawnWorker } from "../inference/service.js";
import { workerEnvironment } from "../inference/service.js";

/** Starts the inference worker as a Node process of its own. */
export const forkWorker: SpawnWorker = (script) => {
  const child = fork(script, [], {
    serialization: "advanced",
    env: { ...process.env, ...workerEnvironment },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const lastWords = keepLastWords(child.stderr);
  return {
    send: (message) => {
      // A worker that just died is reported by its exit; the failed send says nothing new.
      child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on("message", (message) => {
        listener(message as FromWorker);
      });
    },
    onExit: (listener) => {
      child.on("exit", () => {
        listener(lastWords());
      });
      child.on("error", ({ message }) => {
        listener(message);
      });
    },
    kill: () => {
      child.kill("SIGKILL");
    },
  };
};
