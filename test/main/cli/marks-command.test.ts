import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Trouble } from "../../../app/errors.js";
import type { Frame } from "../../../app/frame.js";
import type { Mark } from "../../../app/mark.js";
import { markSchema } from "../../../app/mark.js";
import { parseCommandLine } from "../../../main/cli/arguments.js";
import { showMarks } from "../../../main/cli/marks-command.js";

const marks: Mark[] = [
  {
    id: 1,
    box: [4, 20, 30, 12],
    text: "Save\u001b[31m all",
    kind: "button",
    source: ["detector", "ocr"],
    score: 0.93,
    state: { disabled: true },
    why: "detector: button 0.93; text “Save all” read inside",
  },
  { id: 2, box: [40, 20, 9, 9], text: "", kind: "checkbox", source: ["detector"], score: 0.6 },
];
const { signal } = new AbortController();
let folder: string;
let stdout: string;
let stderr: string;
/** The sizes of the frames that were read. */
let read: string[];

const engine = {
  readMarks: (frame: Frame) => {
    read.push(frame.size.join("×"));
    return Promise.resolve(marks);
  },
  look: () => Promise.reject(new Trouble("environment", "There is no display.", "Log in.")),
};

const runWith = (input: Readable, ...words: string[]) => {
  const command = parseCommandLine(["marks", ...words]);
  if (command.name !== "marks") throw new Error("not the command");
  return showMarks(engine, command, signal, input);
};
const run = (...words: string[]) => runWith(Readable.from([]), ...words);
const lines = () =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function image(name: string, width: number): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await sharp({ create: { width, height: 50, channels: 3, background: "#eee" } }).toFile(path);
  return path;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-marks-"));
  [stdout, stderr, read] = ["", "", []];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => Boolean((stdout += String(text))));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => Boolean((stderr += String(text))));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe("waymark marks", () => {
  test("prints one line of JSON an image, in the order given", async () => {
    const [a, b] = [await image("a.png", 80), await image("b.jpg", 90)];
    expect(await run("--image", a, "--image", b, "--json")).toBe(0);
    expect(lines().map((line) => [line["image"], line["size"]])).toEqual([
      [a, [80, 50]],
      [b, [90, 50]],
    ]);
    expect(Object.keys(lines()[0] ?? {})).toEqual(["image", "size", "ms", "marks"]);
    expect(markSchema.array().parse(lines()[0]?.["marks"])).toEqual(marks);
    expect(stderr).toBe("");
  });

  test("loses nothing but the bad one of several images", async () => {
    const [a, b] = [await image("a.png", 80), await image("b.png", 90)];
    const bad = join(folder, "bad.png");
    await writeFile(bad, "no picture");
    const absent = join(folder, "absent.png");
    const out = join(folder, "out");
    expect(await run("--json", "--out", out, "--image", a, bad, absent, b)).toBe(1);
    expect(lines().map((line) => [line["image"], "error" in line, "marks" in line])).toEqual([
      [a, false, true],
      [bad, true, false],
      [absent, true, false],
      [b, false, true],
    ]);
    expect(String(lines()[1]?.["error"])).toContain("bad.png");
    expect(await readdir(out)).toEqual(["a.marks.png", "b.marks.png"]);
  });

  test("says on standard error what is wrong with an image when people read along", async () => {
    expect(await run(join(folder, "absent.png"))).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("absent.png");
  });

  test("draws pictures of the same size and overwrites none", async () => {
    const [a, b] = [await image("a.png", 80), await image("other/a.webp", 90)];
    const out = join(folder, "out");
    expect(await run("--out", out, a, b)).toBe(0);
    const first = await readFile(join(out, "a.marks.png"));
    expect(await run("--out", out, b)).toBe(0);
    expect((await readdir(out)).sort()).toEqual(["a-2.marks.png", "a-3.marks.png", "a.marks.png"]);
    expect(await readFile(join(out, "a.marks.png"))).toEqual(first);
    const { width, height } = await sharp(join(out, "a-2.marks.png")).metadata();
    expect([width, height]).toEqual([90, 50]);
    // Something red was drawn on the grey picture.
    const { channels } = await sharp(first).stats();
    expect(channels[1]?.min).toBeLessThan(10);
  });

  test("is a table for people, safe for their terminal", async () => {
    expect(await run(await image("a.png", 80))).toBe(0);
    expect(stdout).toContain("2 marks in");
    expect(stdout).toMatch(/ 1 {2}button +4,20,30,12 +93 % {2}Save \[31m all {2}\[disabled\]/u);
    expect(stdout).not.toContain("\u001b");
  });

  test("reads a list of paths from standard input, as it comes", async () => {
    const [a, b] = [await image("a b.png", 80), await image("b.png", 90)];
    const stdin = Readable.from([`${a}\n\n`, `${b}\n`]);
    expect(await runWith(stdin, "--image", "-", "--json")).toBe(0);
    expect(read).toEqual(["80×50", "90×50"]);
  });

  test("ends when no image could be read at all, and when it is stopped", async () => {
    const a = await image("a.png", 80);
    for (const kind of ["environment", "stopped"] as const) {
      vi.spyOn(engine, "readMarks").mockRejectedValue(new Trouble(kind, "No.", "Do this."));
      await expect(run(a, a, "--json")).rejects.toMatchObject({ kind });
    }
    expect(stdout).toBe("");
  });

  test("without images it is the live screen's trouble that counts", async () => {
    await expect(run("--json")).rejects.toMatchObject({ exitCode: 5 });
  });

  test("a folder that can't be is wrong use, before anything is read", async () => {
    const a = await image("a.png", 80);
    await expect(run(a, "--out", join(a, "out"))).rejects.toMatchObject({ exitCode: 2 });
    expect(read).toEqual([]);
  });
});
