import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Trouble } from "../../../app/errors.js";
import type { Mark } from "../../../app/mark.js";
import { parseCommandLine } from "../../../main/cli/arguments.js";
import { answerQuestion } from "../../../main/cli/ask-command.js";

const mark = (id: number, text: string, x: number): Mark => ({
  id,
  box: [x, 20, 40, 12],
  text,
  kind: "text",
  source: ["ocr"],
  score: 0.9,
});
const marks = [mark(1, "Total:", 4), mark(2, "€12.50", 60), mark(3, "Unrelated", 300)];
const { signal } = new AbortController();
let folder: string;
let stdout: string;
let stderr: string;

const engine = {
  readMarks: () => Promise.resolve(marks),
  look: () => Promise.reject(new Trouble("environment", "There is no display.", "Log in.")),
};

const run = (...words: string[]) => {
  const command = parseCommandLine(["ask", ...words]);
  if (command.name !== "ask") throw new Error("not the command");
  return answerQuestion(engine, command, signal);
};

async function image(): Promise<string> {
  const path = join(folder, "a.png");
  await sharp({ create: { width: 80, height: 50, channels: 3, background: "#eee" } }).toFile(path);
  return path;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-ask-"));
  [stdout, stderr] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => Boolean((stdout += String(text))));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => Boolean((stderr += String(text))));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe("waymark ask", () => {
  test("prints the answer and nothing else", async () => {
    expect(await run("--image", await image(), "What is the total?")).toBe(0);
    expect([stdout, stderr]).toEqual(["€12.50\n", ""]);
  });

  test("with --json also says from which marks it was read", async () => {
    const path = await image();
    expect(await run("--image", path, "--json", "what", "is", "the", "total?")).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      type: "answer",
      question: "what is the total?",
      answer: "€12.50",
      marks: [{ id: 1 }, { id: 2 }],
      image: path,
      size: [80, 50],
    });
  });

  test("exits with 1 and says why where the screen gives no answer", async () => {
    const path = await image();
    expect(await run("--image", path, "What is the discount?")).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^waymark: \S.*\.\n$/u);
    expect(await run("--image", path, "--json", "What is the discount?")).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ answer: null, marks: [] });
  });

  test("without an image it is the live screen's trouble that counts", async () => {
    await expect(run("What is the total?")).rejects.toMatchObject({ exitCode: 5 });
  });

  test.each([[], ["--image", "a.png"], ["--image", "a.png", "--image", "b.png", "Why?"], ["--image", "", "Why?"], ["--image", "a.png", "--region", "0,0,9,9", "Why?"], ["--out", "x", "Why?"]])(
    "wrong use is told: %j",
    (...words) => {
      expect(() => parseCommandLine(["ask", ...words])).toThrow(
        expect.objectContaining({ exitCode: 2 }) as Error,
      );
    },
  ); // prettier-ignore
});
