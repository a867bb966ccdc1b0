import type { ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
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
  await new Promise<void>((listening) => page.listen(0, "127.0.0.1", listening));
});
afterEach(async () => {
  await input.releaseAll();
});
afterAll(async () => {
  await input.close();
  await display.close();
  page.close();
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

/** A text field of a real program: how to open it and how to read what it holds. */
interface Field {
  open(file: string): Promise<ChildProcess>;
  read(file: string): Promise<string>;
  /** Editors end a file with a line break whether it was typed or not. */
  readonly endsLines?: boolean;
}

const activeTitle = async () => (await readDesktop(await connectToX())).active?.title ?? "";

/**
 * Types and takes away a letter until it shows: a window can have the focus before its editor has
 * loaded the file (Qt) or its page takes keys (Chromium), and loses what comes earlier.
 */
async function takesKeys(read: () => Promise<string>): Promise<void> {
  await until(async () => {
    await input.type("x", signal);
    return (await read()).includes("x") ? true : null;
  });
  await until(async () => {
    await input.chord(["ctrl", "a"], signal);
    await input.chord(["delete"], signal);
    return (await read()).trim() === "" ? true : null;
  });
}

const gtkWindow: Field = {
  async open(file) {
    const program = display.start("/usr/bin/python3", ["test/programs/typed-text.py", file]);
    await until(() => readFile(file, "utf8").catch(() => null));
    return program;
  },
  read: (file) => readFile(file, "utf8"),
};

const qtEditor: Field = {
  async open(file) {
    await writeFile(file, "");
    const program = display.start("featherpad", ["--standalone", file], {
      HOME: folder,
      XDG_CONFIG_HOME: folder,
    });
    await until(async () => ((await activeTitle()).includes(basename(file)) ? true : null));
    await takesKeys(() => this.read(file));
    return program;
  },
  async read(file) {
    await input.chord(["ctrl", "s"], signal);
    return readFile(file, "utf8");
  },
  endsLines: true,
};

const posted = new Map<string, string>();
const page = createServer((request, response) => {
  const name = decodeURIComponent(request.url ?? "");
  if (request.method === "POST") {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      posted.set(name, Buffer.concat(parts).toString("utf8"));
      response.end();
    });
    return;
  }
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<title>Field</title><textarea autofocus rows=20 cols=80></textarea><script>
    const field = document.querySelector("textarea");
    let sending = Promise.resolve();
    const send = () => (sending = sending.then(() => fetch(location, { method: "POST", body: field.value })));
    field.addEventListener("input", send);
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Tab") return;
      event.preventDefault();
      document.execCommand("insertText", false, "\t");
    });
    const look = () =>
      document.hasFocus() && document.activeElement === field ? send() : requestAnimationFrame(look);
    look();
  </script>`);
});

const chromiumPage: Field = {
  async open(file) {
    const { port } = page.address() as AddressInfo;
    const path = `/${basename(file)}`;
    const program = display.start("chromium", [
      "--no-sandbox",
      "--no-first-run",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--password-store=basic",
      `--user-data-dir=${folder}/chromium`,
      `--app=http://127.0.0.1:${port}${encodeURI(path)}`,
    ]);
    await until(() => (posted.has(path) ? true : null), 30_000);
    await until(async () => ((await activeTitle()).includes("Field") ? true : null));
    await takesKeys(() => this.read(file));
    return program;
  },
  read: (file) => Promise.resolve(posted.get(`/${basename(file)}`) ?? ""),
};

describe.each([
  ["a GTK text window", gtkWindow],
  ["a Qt editor", qtEditor],
  ["a page in Chromium", chromiumPage],
])("text arrives intact in %s", (place, field) => {
  test.each(Object.entries(texts))("%s", async (name, text) => {
    const file = join(folder, `${place} ${name}.txt`);
    const program = await field.open(file);
    try {
      await input.type(text, signal);
      const length = Array.from(arrived(text)).length;
      const seen = await until(async () => {
        const now = await field.read(file);
        return Array.from(now).length >= length ? now : null;
      }, 5_000).catch(() => field.read(file));
      const lastBreak = field.endsLines && !text.endsWith("\n") ? "\n" : "";
      expect(seen).toBe(arrived(text) + lastBreak);
    } finally {
      await end(program);
    }
  });
});

test("desktop facts name the window that was typed into", async () => {
  const program = await gtkWindow.open(join(folder, "facts.txt"));
  const active = await until(async () => (await readDesktop(await connectToX())).active);
  await end(program);
  expect(active.title).toBe("Typed text");
  expect(active.box[2]).toBeGreaterThanOrEqual(600);
});
