import { describeAction } from "../../app/describe.js";
import { exitCodes } from "../../app/errors.js";
import type { Engine } from "../engine.js";
import { readImageFile } from "../storage/frame-image.js";
import type { Command } from "./arguments.js";
import { printJson } from "./output.js";

type DecideCommand = Extract<Command, { name: "decide" }>;

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
