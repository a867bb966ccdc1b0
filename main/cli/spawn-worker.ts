import { fork } from "node:child_process";
import type { SpawnWorker } from "../inference/service.js";

/** Starts the inference worker as a Node process of its own. */
export const forkWorker: SpawnWorker = (script) =>
  fork(script, [], { serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
