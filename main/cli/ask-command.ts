import { exitCodes } from "../../app/errors.js";
import { readAnswer } from "../../app/reader/read-answer.js";
import type { Engine } from "../engine.js";
import { readImageFile } from "../storage/frame-image.js";
import type { Command } from "./arguments.js";
import { printJson, say } from "./output.js";

type AskCommand = Extract<Command, { name: "ask" }>;

/**
 * `waymark ask`: what the live screen or one image says to a question. The answer alone goes to
 * standard output; why there is none goes to standard error.
 */
export async function answerQuestion(
  engine: Pick<Engine, "look" | "readMarks">,
  { image, question, json }: AskCommand,
  signal: AbortSignal,
): Promise<number> {
  const { frame, marks } = image === null ? await engine.look(signal) : await see(image);
  const answer = readAnswer(question, marks, frame.size);
  if (json) {
    const read = answer.text === null ? [] : answer.marks;
    const from = read.flatMap((id) => marks.filter((mark) => mark.id === id));
    const { text, ...rest } = answer;
    const place = { image: image ?? "screen", size: frame.size };
    printJson({ type: "answer", question, answer: text, ...rest, marks: from, ...place });
  } else if (answer.text === null) say(`waymark: ${answer.reason}`);
  else process.stdout.write(`${answer.text}\n`);
  return answer.text === null ? exitCodes.failed : exitCodes.done;

  async function see(path: string) {
    const picture = await readImageFile(path);
    return { frame: picture, marks: await engine.readMarks(picture, signal) };
  }
}
