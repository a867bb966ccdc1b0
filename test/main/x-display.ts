import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

/** Display numbers that these tests may take. */
const numbers = [71, 72, 73, 74, 75, 76];

export interface TestDisplay {
  /** As in DISPLAY; this process's own DISPLAY is set to it. */
  readonly name: string;
  readonly server: ChildProcess;
  /** Starts a program on the display; it is ended with the display. */
  start(command: string, args?: readonly string[], env?: NodeJS.ProcessEnv): ChildProcess;
  close(): Promise<void>;
}

/** Starts an X server of its own (Xvfb) with a window manager, and makes it this process's display. */
export async function startDisplay({
  size = "1280x800",
  windowManager = true,
}: { size?: string; windowManager?: boolean } = {}): Promise<TestDisplay> {
  for (const number of numbers) {
    const name = `:${number}`;
    const server = spawn(
      "Xvfb",
      [name, "-screen", "0", `${size}x24`, "-noreset", "-displayfd", "3"],
      {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
      },
    );
    const ready = server.stdio[3];
    if (!ready) throw new Error("Xvfb has no pipe");
    const taken = once(server, "exit").then(() => false);
    if (!(await Promise.race([once(ready, "data").then(() => true), taken]))) continue;
    process.env["DISPLAY"] = name;
    const programs: ChildProcess[] = [];
    const display: TestDisplay = {
      name,
      server,
      start(command, args = [], env = {}) {
        const program = spawn(command, args, {
          stdio: "ignore",
          env: { ...process.env, DISPLAY: name, ...env },
        });
        programs.push(program);
        return program;
      },
      async close() {
        for (const program of [...programs.reverse(), server]) await end(program);
      },
    };
    if (windowManager) display.start("openbox");
    return display;
  }
  throw new Error("All test displays are taken.");
}

export async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, "exit");
  program.kill("SIGKILL");
  await gone;
}

/** Waits until `look` gives something other than null or undefined. */
export async function until<T>(
  look: () => Promise<T | null | undefined> | T | null | undefined,
  deadlineMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined) return seen;
    if (Date.now() > deadline)
      throw new Error(`Waited ${deadlineMs} ms in vain for: ${look.toString()}`);
    await delay(20);
  }
}
