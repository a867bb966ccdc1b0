import { mkdir, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { describeAction } from "../../app/describe.js";
import { asTrouble, exitCodes } from "../../app/errors.js";
import type { Frame } from "../../app/frame.js";
import type { Mark } from "../../app/mark.js";
import type { Engine } from "../engine.js";
import { drawMarks } from "../screen/draw.js";
import { readImageFile } from "../storage/frame-image.js";
import type { Command } from "./arguments.js";
import { printJson, say, sayTrouble } from "./output.js";

type MarksCommand = Extract<Command, { name: "marks" }>;
type DecideCommand = Extract<Command, { name: "decide" }>;

/** `waymark marks`: of the live screen, or of each image. A bad image costs only itself. */
export async function showMarks(
  engine: Engine,
  command: MarksCommand,
  signal: AbortSignal,
): Promise<number> {
  if (command.out !== null) await mkdir(command.out, { recursive: true });
  if (command.images.length === 0) {
    const began = performance.now();
    const { frame, marks } = await engine.look(signal);
    await showFrame("screen", frame, marks, performance.now() - began, command);
    return exitCodes.done;
  }
  let code: number = exitCodes.done;
  for (const path of command.images) {
    signal.throwIfAborted();
    try {
      const frame = await readImageFile(path);
      const began = performance.now();
      const marks = await engine.readMarks(frame, signal);
      await showFrame(path, frame, marks, performance.now() - began, command);
    } catch (error) {
      const trouble = asTrouble(error);
      sayTrouble(trouble);
      if (command.json) printJson({ image: path, error: trouble.message });
      code = trouble.exitCode;
    }
  }
  return code;
}

async function showFrame(
  image: string,
  frame: Frame,
  marks: readonly Mark[],
  ms: number,
  { json, out }: MarksCommand,
): Promise<void> {
  if (json) printJson({ image, size: frame.size, ms: Math.round(ms), marks });
  else {
    process.stdout.write(`${image}: ${marks.length} marks in ${Math.round(ms)} ms\n`);
    for (const mark of marks) {
      process.stdout.write(
        `${String(mark.id).padStart(4)}  ${mark.kind.padEnd(14)} ${mark.box.join(",").padEnd(20)} ${mark.text}\n`,
      );
    }
  }
  if (out === null) return;
  const path = join(out, `${basename(image, extname(image))}.marks.png`);
  await writeFile(path, await drawMarks(frame, marks, "png"));
  say(`Picture: ${path}`);
}

/** `waymark decide`: one proposal for one image. */
export async function showDecision(
  engine: Engine,
  { image, task, json }: DecideCommand,
  signal: AbortSignal,
): Promise<number> {
  const frame = await readImageFile(image);
  const { proposal, plan, marks } = await engine.decide(task, frame, signal);
  if (json) {
    printJson({ type: "proposal", step: 1, image, size: frame.size, proposal, plan, marks });
  } else {
    process.stdout.write(`${describeAction(proposal.action, marks)}\n${proposal.why}\n`);
  }
  return exitCodes.done;
}
