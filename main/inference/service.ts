import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Decider } from "../../app/decision.js";
import { Trouble } from "../../app/errors.js";
import type { Frame } from "../../app/frame.js";
import type { Mark } from "../../app/mark.js";
import type { Grounder, Perception } from "../../app/ports.js";
import type {
  FromWorker,
  InferenceStatus,
  MethodName,
  Methods,
  ToWorker,
  WorkerRequest,
} from "./messages.js";

/** A process that runs the worker script; Node's ChildProcess and Electron's UtilityProcess fit. */
export interface WorkerProcess {
  send(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** `lastWords` is the end of what the process wrote to its standard error. */
  onExit(listener: (lastWords: string) => void): void;
  kill(): void;
}

/**
 * What the worker's environment has beside our own. glibc keeps what was freed, up to ever larger
 * pieces: from 16 MiB on, a large picture's activations go back to the system at once, which takes some
 * 100 MB off the worker (BENCHMARKS.md).
 */
export const workerEnvironment = { MALLOC_MMAP_THRESHOLD_: String(16 * 2 ** 20) };

/** Starts the script at that path in a process of its own. */
export type SpawnWorker = (script: string) => WorkerProcess;

export interface Inference extends Perception {
  readonly grounder: Grounder;
  readonly decider: Decider;
  /** Rejects with Trouble when a model is missing or damaged. */
  verify(signal: AbortSignal): Promise<void>;
  status(signal: AbortSignal): Promise<InferenceStatus>;
  close(): Promise<void>;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** The id of the grounding model in models/manifest.json. */
const groundingModel = "grounding";
/** The id of the policy model there. */
const policyModel = "policy";

/**
 * The host's side of the inference worker. The worker starts with the first request. When it
 * crashes, what was pending is rejected with Trouble and the next request starts a new one.
 */
export function createInference(options: {
  readonly spawn: SpawnWorker;
  readonly modelsDir: string;
}): Inference {
  const host = new WorkerHost(options.spawn, options.modelsDir);
  return {
    read: ({ pixels, size }: Frame, signal): Promise<Mark[]> =>
      host.request("marks", { pixels, size }, signal),
    grounder: {
      model: groundingModel,
      ground: (description, { marks, size }, signal) =>
        host.request("ground", { description, marks, size }, signal),
    },
    decider: {
      model: policyModel,
      decide: (view, signal) => host.request("decide", view, signal),
    },
    verify: async (signal) => {
      await host.request("verify", null, signal);
    },
    status: (signal) => host.request("status", null, signal),
    close: () => host.close(),
  };
}

class WorkerHost {
  private worker: WorkerProcess | null = null;
  private gone: Promise<void> = Promise.resolve();
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;

  constructor(
    private readonly spawn: SpawnWorker,
    private readonly modelsDir: string,
  ) {}

  request<M extends MethodName>(
    method: M,
    input: Methods[M]["input"],
    signal: AbortSignal,
  ): Promise<Methods[M]["output"]> {
    signal.throwIfAborted();
    const worker = (this.worker ??= this.start());
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const cancel = () => {
        if (!this.pending.delete(id)) return;
        worker.send({ kind: "cancel", id });
        reject(signal.reason as Error);
      };
      const settle = (finish: () => void) => {
        signal.removeEventListener("abort", cancel);
        finish();
      };
      this.pending.set(id, {
        resolve: (value) => {
          settle(() => {
            resolve(value);
          });
        },
        reject: (error) => {
          settle(() => {
            reject(error);
          });
        },
      });
      signal.addEventListener("abort", cancel, { once: true });
      worker.send({ kind: "request", id, method, input } as WorkerRequest);
    });
  }

  async close(): Promise<void> {
    this.worker?.kill();
    await this.gone;
  }

  private start(): WorkerProcess {
    const worker = this.spawn(workerScript());
    worker.onMessage((message) => {
      this.settle(message);
    });
    this.gone = new Promise((resolve) => {
      worker.onExit((lastWords) => {
        if (this.worker === worker) this.worker = null;
        this.rejectAll(
          new Trouble(
            "failed",
            "The process that runs the models ended unexpectedly.",
            "Start the task again; the models are loaded anew.",
            { cause: new Error(lastWords) },
          ),
        );
        resolve();
      });
    });
    worker.send({ kind: "open", modelsDir: this.modelsDir });
    return worker;
  }

  private settle(message: FromWorker): void {
    const pending = this.pending.get(message.id);
    if (pending === undefined) return;
    this.pending.delete(message.id);
    if (message.kind === "result") pending.resolve(message.value as never);
    else pending.reject(new Trouble(message.trouble, message.message, message.advice));
  }

  private rejectAll(error: Trouble): void {
    const all = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of all) reject(error);
  }
}

/** The built worker lies in out/main, as this file does once it is bundled (perhaps in chunks/). */
function workerScript(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const marker = join("out", "main");
  const at = here.lastIndexOf(marker);
  const built = at >= 0 ? here.slice(0, at + marker.length) : join(here, "..", "..", "out", "main");
  return join(built, "inference-worker.js");
}
