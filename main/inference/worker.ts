import { asTrouble } from "../../app/errors.js";
import type { FromWorker, ToWorker, WorkerRequest } from "./messages.js";
import { ModelHost } from "./model-host.js";

/**
 * The process that owns every ONNX session. Started by Node with an IPC channel or by Electron as a
 * utility process; a crash in here costs the running request and nothing else.
 */
interface UtilityPort {
  on(event: "message", listener: (message: { data: ToWorker }) => void): void;
  postMessage(message: FromWorker): void;
}
const utilityPort = (process as { parentPort?: UtilityPort }).parentPort;

let host: ModelHost | null = null;
const running = new Map<number, AbortController>();

function answer(message: FromWorker): void {
  if (utilityPort) utilityPort.postMessage(message);
  else process.send?.(message);
}

async function perform(request: WorkerRequest): Promise<void> {
  const stopping = new AbortController();
  running.set(request.id, stopping);
  try {
    if (host === null) throw new Error("The worker was asked before it was opened.");
    const value = await host.perform(request, stopping.signal);
    answer({ kind: "result", id: request.id, value });
  } catch (error) {
    const { kind, message, advice } = asTrouble(error);
    answer({ kind: "error", id: request.id, trouble: kind, message, advice });
  } finally {
    running.delete(request.id);
  }
}

function receive(message: ToWorker): void {
  switch (message.kind) {
    case "open":
      host = new ModelHost(message.modelsDir);
      break;
    case "request":
      void perform(message);
      break;
    case "cancel":
      running.get(message.id)?.abort(new Error("The request was cancelled."));
      break;
  }
}

if (utilityPort) {
  utilityPort.on("message", ({ data }) => {
    receive(data);
  });
} else {
  process.on("message", (message) => {
    receive(message as ToWorker);
  });
  // Without its host the worker has no purpose; a killed host must not leave it behind.
  process.on("disconnect", () => process.exit(0));
  // Ctrl-C reaches the whole process group; the host decides when to end.
  process.on("SIGINT", () => undefined);
}
