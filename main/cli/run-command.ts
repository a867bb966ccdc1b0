import { createInterface } from "node:readline";
import { z } from "zod";
import { asTrouble, exitCodes, Trouble } from "../../app/errors.js";
import type { EpisodeEvent } from "../../app/episode.js";
import type { Reviewer } from "../../app/ports.js";
import type { Engine } from "../engine.js";
import type { Command } from "./arguments.js";
import { narrator, printEvent, printJson, say, sayTrouble } from "./output.js";
import { absentReviewer, TerminalReviewer } from "./terminal-reviewer.js";

type RunCommand = Extract<Command, { name: "run" }>;

/** `waymark run "<task>"`. Returns the exit code. */
export async function runOne(
  engine: Engine,
  command: RunCommand & { task: string },
  signal: AbortSignal,
): Promise<number> {
  const reviewer = new TerminalReviewer(process.stdin, process.stderr);
  try {
    return await perform(engine, command, reviewer, signal);
  } finally {
    reviewer.close();
  }
}

const lineSchema = z.union([
  z.object({ stop: z.literal(true) }),
  z.object({ task: z.string(), maxSteps: z.number().int().positive().optional() }),
]);

/**
 * `waymark run --stdin`: one task a line, models stay loaded. A `{"stop":true}` line stops the
 * running task. Returns the exit code of the last task that did not end well, else 0.
 */
export async function runLines(
  engine: Engine,
  command: RunCommand,
  signal: AbortSignal,
): Promise<number> {
  let code: number = exitCodes.done;
  const stops = new Set<AbortController>();
  let queue = Promise.resolve();
  for await (const line of createInterface({ input: process.stdin, signal })) {
    if (line.trim() === "") continue;
    const request = readLine(line);
    if (request instanceof Trouble) {
      report(request, command.json);
      code = request.exitCode;
    } else if ("stop" in request) {
      for (const running of stops) {
        running.abort(new Trouble("stopped", "The task was stopped from standard input.", ""));
      }
    } else {
      queue = queue.then(async () => {
        const one = { ...command, task: request.task };
        const running = new AbortController();
        stops.add(running);
        const either = AbortSignal.any([signal, running.signal]);
        const maxSteps = request.maxSteps ?? command.maxSteps;
        const result = await perform(engine, { ...one, maxSteps }, absentReviewer, either);
        if (result !== exitCodes.done) code = result;
        stops.delete(running);
      });
    }
    if (signal.aborted) break;
  }
  await queue;
  return code;
}

function readLine(line: string): z.infer<typeof lineSchema> | Trouble {
  if (!line.trimStart().startsWith("{")) return { task: line };
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (error) {
    return new Trouble(
      "usage",
      `This line is neither a task nor a known request: ${line.slice(0, 80)}.`,
      'Write plain text, {"task":"…"} or {"stop":true}.',
      { cause: error },
    );
  }
}

async function perform(
  engine: Engine,
  command: RunCommand & { task: string },
  reviewer: Reviewer,
  signal: AbortSignal,
): Promise<number> {
  const tell = narrator();
  const onEvent = (event: EpisodeEvent) => {
    if (command.json) printEvent(event);
    tell(event);
  };
  try {
    const result = await engine.run({
      task: command.task,
      approval: command.approval,
      maxSteps: command.maxSteps,
      reviewer,
      signal: withTimeout(signal, command.timeoutSeconds),
      onEvent: (_episode, event) => {
        onEvent(event);
      },
    });
    if (result.report !== null) say(`Report: ${result.report}`);
    if (result.trouble !== null) return result.trouble.exitCode;
    return exitCodes[result.finished.status];
  } catch (error) {
    const trouble = asTrouble(error);
    report(trouble, command.json);
    return trouble.exitCode;
  }
}

/** A trouble before any step: `--json` readers still get their last line. */
function report(trouble: Trouble, json: boolean): void {
  sayTrouble(trouble);
  if (!json) return;
  const status =
    trouble.kind === "stopped" || trouble.kind === "needs_person" ? trouble.kind : "failed";
  const reason = `${trouble.message} ${trouble.advice}`.trimEnd();
  printJson({ type: "finished", step: 0, t: 0, status, reason, steps: 0, ms: 0 });
}

function withTimeout(signal: AbortSignal, seconds: number | null): AbortSignal {
  if (seconds === null) return signal;
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort(
      new Trouble(
        "failed",
        `The task was not finished after ${seconds} s.`,
        "Allow more time with --timeout, or split the task.",
      ),
    );
  }, seconds * 1000);
  timer.unref();
  return AbortSignal.any([signal, timeout.signal]);
}
