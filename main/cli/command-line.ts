import { join } from "node:path";
import { asTrouble, exitCodes, Trouble } from "../../app/errors.js";
import { parseChord } from "../../app/key-names.js";
import type { EngineOptions, PolicyFor } from "../engine.js";
import { Engine } from "../engine.js";
import type { SpawnWorker } from "../inference/service.js";
import { watchStopKey } from "../input/stop-key.js";
import { dataFolder } from "../storage/folders.js";
import type { Command } from "./arguments.js";
import { helpText, parseCommandLine } from "./arguments.js";
import { answerQuestion } from "./ask-command.js";
import { showDecision } from "./decide-command.js";
import { showMarks } from "./marks-command.js";
import { say, sayTrouble } from "./output.js";
import { practise } from "./practice-command.js";
import { runLines, runOne } from "./run-command.js";
import { showModels, showReadiness } from "./state-commands.js";
import { applicationFolder, version } from "../application.js";

/**
 * Runs one command line (the words after `waymark`) and returns its exit code. Never rejects.
 * `spawnWorker` starts the inference worker the way that the host program can; `policyFor` puts
 * another policy in the place of the local one (comparisons in test/eval do).
 */
export async function runCommandLine(
  argv: readonly string[],
  spawnWorker: SpawnWorker,
  policyFor?: PolicyFor,
): Promise<number> {
  const stopping = new AbortController();
  const stop = (signalName: string) => {
    say(`\nStopping (${signalName}) …`);
    stopping.abort(new Trouble("stopped", `The task was stopped (${signalName}).`, ""));
  };
  // A closed pipe (`waymark marks | head`) ends the work instead of crashing it.
  const onClosed = () => {
    stopping.abort(new Trouble("stopped", "Nobody reads the output any more.", ""));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Whoever started this with a channel and died can't stop it any more.
  const onOrphaned = () => {
    stop("its parent ended");
  };
  process.on("disconnect", onOrphaned);
  process.stdout.on("error", onClosed);
  try {
    return await runCommand(parseCommandLine(argv), stopping, {
      spawnWorker,
      ...(policyFor === undefined ? {} : { policyFor }),
    });
  } catch (error) {
    const trouble = asTrouble(error);
    sayTrouble(trouble);
    return trouble.exitCode;
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
    process.off("disconnect", onOrphaned);
    process.stdout.off("error", onClosed);
  }
}

async function runCommand(
  command: Command,
  stopping: AbortController,
  host: Pick<EngineOptions, "spawnWorker" | "policyFor">,
): Promise<number> {
  const { signal } = stopping;
  const modelsDir = join(applicationFolder(), "models");
  if (command.name === "help" || command.name === "version") {
    process.stdout.write(command.name === "help" ? helpText : `${version()}\n`);
    return exitCodes.done;
  }
  if (command.name === "models") return showModels(modelsDir, command.verb, command.json);
  if ("display" in command && command.display !== null) process.env["DISPLAY"] = command.display;
  const engine = new Engine({
    dataDir: dataFolder(),
    modelsDir,
    ...host,
    region: "region" in command ? command.region : null,
    accessibility: "accessibility" in command ? command.accessibility : true,
    recordDir: command.name === "run" ? command.record : null,
  });
  try {
    switch (command.name) {
      case "marks":
        return await showMarks(engine, command, signal);
      case "decide":
        return await showDecision(engine, command, signal);
      case "ask":
        return await answerQuestion(engine, command, signal);
      case "doctor":
        return await showReadiness(engine, command.json, signal);
      case "practice":
        return await withStopKey(engine, stopping, () => practise(engine, command.json, signal));
      case "run":
        return await withStopKey(engine, stopping, () =>
          command.task === null
            ? runLines(engine, command, signal)
            : runOne(engine, { ...command, task: command.task }, signal),
        );
    }
  } finally {
    await engine.close();
  }
}

/** Watches the global stop key for as long as something may be acting. */
async function withStopKey<T>(
  engine: Engine,
  stopping: AbortController,
  work: () => Promise<T>,
): Promise<T> {
  const { stopKey } = await engine.settings.get();
  const watch = await watchStopKey(parseChord(stopKey) ?? [], () => {
    stopping.abort(new Trouble("stopped", `The task was stopped with ${stopKey}.`, ""));
  });
  try {
    return await work();
  } finally {
    watch.close();
  }
}
