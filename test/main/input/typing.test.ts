import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createInput } from "../../../main/input/input.js";
import { readDesktop } from "../../../main/screen/desktop.js";
import { connectToX } from "../../../main/x-connection.js";
import type { TestDisplay } from "../x-display.js";
import { end, startDisplay, until } from "../x-display.js";

let display: TestDisplay;
let folder: string;
const input = createInput({ forbiddenChord: [] });
const signal = new AbortController().signal;

beforeAll(async () => {
  display = await startDisplay();
  folder = await mkdtemp(join(tmpdir(), "waymark-typing-"));
});
afterEach(async () => {
  await input.releaseAll();
});
afterAll(async () => {
  await input.close();
  await display.close();
  await rm(folder, { recursive: true, force: true });
});

const texts = {
  "every printable ASCII character": Array.from({ length: 95 }, (_, at) =>
    String.fromCharCode(0x20 + at),
  ).join(""),
  "accents and symbols of Latin-1": "éßÄöÜñçø¿¡£§°±²µ¶·½×÷þÿ",
  "other alphabets": "中文 한국어 日本語 Ελληνικά Русский עברית العربية हिन्दी",
  "typographic signs": "“quoted” ‘single’ – dash — … € ™ → ✓",
  emoji: "😀 🎉 👍🏽 👨‍👩‍👧 🇩🇪",
  "a decomposed accent as it is": "e\u0301",
  "line breaks and tabs": "one\ttwo\nthree\r\nfour\n",
  "more foreign characters than there are spare keys":
    "天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽",
};
const arrived = (text: string) => text.replace(/\r\n/gu, "\n");

async function typeInto(start: (file: string) => void, text: string, file: string) {
  start(file);
  await until(() => readFile(file, "utf8").catch(() => null));
  await input.type(text, signal);
  return until(async () => {
    const now = await readFile(file, "utf8");
    return [...now].length >= [...arrived(text)].length ? now : null;
  }, 5_000).catch(() => readFile(file, "utf8"));
}

describe("text arrives intact in a GTK text window", () => {
  test.each(Object.entries(texts))("%s", async (name, text) => {
    const file = join(folder, `${name}.txt`);
    let program;
    const start = () => {
      program = display.start("/usr/bin/python3", ["test/programs/typed-text.py", file]);
    };
    expect(await typeInto(start, text, file)).toBe(arrived(text));
    if (program) await end(program);
  });
});

test("desktop facts name the window that was typed into", async () => {
  display.start("/usr/bin/python3", ["test/programs/typed-text.py", join(folder, "facts.txt")]);
  const active = await until(async () => (await readDesktop(await connectToX())).active);
  expect(active.title).toBe("Typed text");
  expect(active.box[2]).toBeGreaterThanOrEqual(600);
});
