import { mkdir } from "node:fs/promises";
import { basename, extname } from "node:path";
import { createInterface } from "node:readline";
import { asTrouble, exitCodes, Trouble } from "../../app/errors.js";
import type { Frame } from "../../app/frame.js";
import type { Mark } from "../../app/mark.js";
import type { Engine } from "../engine.js";
import { drawMarks } from "../screen/draw.js";
import { readImageFile } from "../storage/frame-image.js";
import type { Command } from "./arguments.js";
import { marksTable } from "./marks-table.js";
import { printJson, say, sayTrouble } from "./output.js";
import { writeNewFile } from "./write-new-file.js";

type MarksCommand = Extract<Command, { name: "marks" }>;

/** What is seen and where it is from, as the command's line names it. */
interface Seen {
  readonly image: string;
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  readonly ms: number;
}

/**
 * `waymark marks`: of the live screen, or of each image with the models loaded once. Every image
 * has one line. A bad image costs only itself and makes the exit code 1; what would make all fail
 * (a model is missing) and a stop end the command.
 */
export async function showMarks(
  engine: Pick<Engine, "look" | "readMarks">,
  command: MarksCommand,
  signal: AbortSignal,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<number> {
  if (command.out !== null) await makeFolder(command.out);
  if (command.images.length === 0) {
    const began = performance.now();
    const { frame, marks } = await engine.look(signal);
    await show({ image: "screen", frame, marks, ms: performance.now() - began }, command);
    return exitCodes.done;
  }
  let code: number = exitCodes.done;
  for await (const image of imagePaths(command.images, input, signal)) {
    signal.throwIfAborted();
    try {
      const frame = await readImageFile(image);
      const began = performance.now();
      const marks = await engine.readMarks(frame, signal);
      await show({ image, frame, marks, ms: performance.now() - began }, command);
    } catch (error) {
      const trouble = asTrouble(error);
      if (trouble.kind === "environment" || trouble.kind === "stopped") throw trouble;
      if (command.json) printJson({ image, error: trouble.message });
      sayTrouble(trouble);
      code = exitCodes.failed;
    }
  }
  signal.throwIfAborted();
  return code;
}

/** The paths as given; "-" stands for those on standard input, one a line, as they come. */
async function* imagePaths(
  images: readonly string[],
  input: NodeJS.ReadableStream,
  signal: AbortSignal,
): AsyncGenerator<string> {
  for (const image of images) {
    if (image !== "-") yield image;
    else {
      for await (const line of createInterface({ input, signal })) {
        if (line.trim() !== "") yield line;
      }
    }
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Trouble(
      "usage",
      `Pictures can't be put into ${path}: ${reason}.`,
      "Name another folder with --out.",
      { cause: error },
    );
  }
}

/** The picture first: an image that fails has its error line and no other. */
async function show(seen: Seen, { json, out }: MarksCommand): Promise<void> {
  const { image, frame, marks, ms } = seen;
  if (out !== null) {
    const name = `${basename(image, extname(image))}.marks.png`;
    const path = await writeNewFile(out, name, await drawMarks(frame, marks, "png"));
    say(`Picture: ${path}`);
  }
  if (json) printJson({ image, size: frame.size, ms: Math.round(ms), marks });
  else process.stdout.write(marksTable(image, marks, Math.round(ms)));
}
