import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { EpisodeEvent, EventOf } from "../../../app/episode.js";
import { parseEventLine } from "../../../app/episode.js";

/** How long a stopped task may take to end before its process is ended. */
const graceMs = 20_000;

export interface Episode {
  readonly events: readonly EpisodeEvent[];
  /** Null when the process died or hung. */
  readonly finished: EventOf<"finished"> | null;
}

/**
 * The product itself: one `waymark run --stdin` with its models loaded once, which sees the screen
 * only, asks nobody, and gets one task after another.
 */
export class Session {
  private child: ChildProcess | null = null;
  private listener: (event: EpisodeEvent | null) => void = () => undefined;

  constructor(
    private readonly cli: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  async run(task: string, maxSteps: number, timeoutMs: number): Promise<Episode> {
    const child = (this.child ??= this.start());
    const events: EpisodeEvent[] = [];
    const ended = new Promise<EventOf<"finished"> | null>((resolve) => {
      this.listener = (event) => {
        if (event === null) resolve(null);
        else {
          events.push(event);
          if (event.type === "finished") resolve(event);
        }
      };
    });
    child.stdin?.write(`${JSON.stringify({ task, maxSteps })}\n`);
    const stop = setTimeout(() => child.stdin?.write('{"stop":true}\n'), timeoutMs);
    const kill = setTimeout(() => child.kill("SIGKILL"), timeoutMs + graceMs);
    const finished = await ended;
    clearTimeout(stop);
    clearTimeout(kill);
    return { events, finished };
  }

  /** Lets the process end by itself for `grace` milliseconds. */
  async close(grace = graceMs): Promise<void> {
    const { child } = this;
    if (child?.exitCode !== null) return;
    const exited = once(child, "exit");
    child.stdin?.end();
    const kill = setTimeout(() => child.kill("SIGKILL"), grace);
    await exited;
    clearTimeout(kill);
  }

  private start(): ChildProcess {
    const words = ["run", "--stdin", "--approve", "never", "--json", "--no-accessibility"];
    const child = spawn(process.execPath, [this.cli, ...words], {
      env: this.env,
      stdio: ["pipe", "pipe", "ignore"],
    });
    // A line to a process that just died is no trouble of its own: its exit is seen.
    child.stdin.on("error", () => undefined);
    createInterface({ input: child.stdout }).on("line", (line) => {
      const event = parseEventLine(line);
      if (event !== null) this.listener(event);
    });
    child.once("close", () => {
      if (this.child === child) this.child = null;
      this.listener(null);
    });
    return child;
  }
}
