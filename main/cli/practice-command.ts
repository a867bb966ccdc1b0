import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PracticeState } from "../../app/practice-state.js";
import { practiceAchieved, practiceStateSchema, practiceTask } from "../../app/practice-state.js";
import { exitCodes, Trouble } from "../../app/errors.js";
import { applicationFolder } from "../application.js";
import { systemClock } from "../clock.js";
import type { Engine } from "../engine.js";
import { narrator, printEvent, printJson, say } from "./output.js";
import { absentReviewer } from "./terminal-reviewer.js";

/** How long the practice program may take to show its window on a slow machine. */
const windowDeadlineMs = 60_000;
const practiceSteps = 60;

/**
 * `waymark practice`: opens the practice program, performs its task like any other, and lets the
 * program's own state say whether it was achieved.
 */
export async function practise(
  engine: Engine,
  json: boolean,
  signal: AbortSignal,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-practice-"));
  const stateFile = join(folder, "state.json");
  const program = openProgram(stateFile);
  try {
    await waitForWindow(program, stateFile, signal);
    say(`Task: ${practiceTask}`);
    const tell = narrator();
    const result = await engine.run({
      task: practiceTask,
      approval: "never",
      maxSteps: practiceSteps,
      reviewer: absentReviewer,
      signal,
      onEvent: (_episode, event) => {
        if (json) printEvent(event);
        tell(event);
      },
    });
    if (result.report !== null) say(`Report: ${result.report}`);
    if (result.trouble !== null) return result.trouble.exitCode;
    const missing = practiceAchieved(await readState(stateFile));
    if (json) printJson({ type: "practice", missing });
    for (const item of missing) say(`Not achieved: ${item}`);
    if (missing.length > 0) return exitCodes.failed;
    say("The practice program confirms that the task was achieved.");
    return exitCodes[result.finished.status];
  } finally {
    await end(program);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function openProgram(stateFile: string): ChildProcess {
  const electron = process.versions["electron"]
    ? process.execPath
    : process.env["WAYMARK_ELECTRON"];
  if (electron === undefined) {
    throw new Trouble(
      "environment",
      "The practice program needs Electron, and WAYMARK_ELECTRON does not say where it is.",
      "Start it with `npm start` or `npx waymark practice`.",
    );
  }
  const root = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = process.versions["electron"] ? [] : [applicationFolder()];
  return spawn(electron, [...root, ...app, "--practice", "--state", stateFile], {
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** The program writes its first state once its window is shown. */
async function waitForWindow(
  program: ChildProcess,
  stateFile: string,
  signal: AbortSignal,
): Promise<void> {
  let errors = "";
  // A program that could not be started has no process id, which the loop below sees.
  program.once("error", () => undefined);
  program.stderr?.on("data", (chunk: Buffer) => {
    errors = `${errors}${chunk.toString()}`.slice(-2000);
  });
  const deadline = systemClock.now() + windowDeadlineMs;
  while ((await readFile(stateFile).catch(() => null)) === null) {
    const gone = program.pid === undefined || program.exitCode !== null;
    if (gone || systemClock.now() > deadline) {
      throw new Trouble(
        "environment",
        `The practice program did not open its window. ${errors.trim()}`.trim(),
        "Run `waymark doctor`.",
      );
    }
    await systemClock.sleep(50, signal);
  }
}

/** Resolves once the program is gone: it writes to its profile until its last moment. */
async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const exited = once(program, "exit");
  program.kill();
  await exited;
}

async function readState(stateFile: string): Promise<PracticeState> {
  return practiceStateSchema.parse(JSON.parse(await readFile(stateFile, "utf8")));
}
