import { describe, expect, it, vi } from "vitest";
import { defaultSettings } from "../../../app/bridge.js";
import { Trouble } from "../../../app/errors.js";
import type { RequestHandlers } from "../../../main/shell/reply.js";
import { isTrusted, replyTo } from "../../../main/shell/reply.js";
import { pagePath } from "../../../main/shell/page-path.js";
import { commandWords, isCommand } from "../../../main/shell/command-words.js";

function handlers(part: Partial<RequestHandlers> = {}): RequestHandlers {
  const refuse = () => Promise.reject(new Error("not expected"));
  return {
    readiness: refuse,
    getSettings: refuse,
    setSettings: refuse,
    history: refuse,
    openEpisode: refuse,
    frame: refuse,
    look: refuse,
    start: refuse,
    stop: refuse,
    answer: refuse,
    ...part,
  };
}

describe("a request of the window", () => {
  it("is answered with the handler's value", async () => {
    const getSettings = () => Promise.resolve(defaultSettings);
    const reply = await replyTo("getSettings", handlers({ getSettings }), true, undefined);
    expect(reply).toEqual({ ok: true, value: defaultSettings });
  });

  it("never reaches its handler from another page, or malformed", async () => {
    const start = vi.fn(() => Promise.resolve("name"));
    const task = { task: "go", approval: "always" };
    expect(await replyTo("start", handlers({ start }), false, task)).toMatchObject({ ok: false });
    expect(
      await replyTo("start", handlers({ start }), true, { task: 3, approval: "maybe" }),
    ).toMatchObject({ ok: false });
    expect(start).not.toHaveBeenCalled();
  });

  it("carries the sentence and the advice of what went wrong", async () => {
    const start = () => Promise.reject(new Trouble("usage", "It is empty.", "Write something."));
    const task = { task: "", approval: "always" };
    expect(await replyTo("start", handlers({ start }), true, task)).toEqual({
      ok: false,
      message: "It is empty.",
      advice: "Write something.",
    });
  });
});

describe("the sender of a request", () => {
  const url = "app://waymark/index.html";
  const page = { contents: { id: 7, isDestroyed: () => false }, url };
  const event = (id: number, frame: { parent: unknown; url: string } | null) =>
    ({ sender: { id }, senderFrame: frame }) as unknown as Parameters<typeof isTrusted>[0];

  it("is trusted only as the page's own main frame at its own address", () => {
    expect(isTrusted(event(7, { parent: null, url }), page)).toBe(true);
    expect(isTrusted(event(8, { parent: null, url }), page)).toBe(false);
    expect(isTrusted(event(7, { parent: {}, url }), page)).toBe(false);
    expect(isTrusted(event(7, { parent: null, url: "https://example.org/" }), page)).toBe(false);
    expect(isTrusted(event(7, null), page)).toBe(false);
    const gone = { ...page, contents: { ...page.contents, isDestroyed: () => true } };
    expect(isTrusted(event(7, { parent: null, url }), gone)).toBe(false);
  });
});

describe("the address of a page", () => {
  it("means a file under the folder of pages", () => {
    expect(pagePath("/pages", "app://waymark/assets/a.js")).toBe("/pages/assets/a.js");
  });

  it.each([
    "app://waymark/..%2f..%2fetc/passwd",
    "app://waymark/%2e%2e/secret",
    "app://other/index.html",
    "file:///pages/index.html",
    "app://waymark/%E0%A4%A",
    "app://waymark/a%00.js",
    "nonsense",
  ])("means nothing elsewhere: %s", (address) => {
    const path = pagePath("/pages", address);
    expect(path === null || path.startsWith("/pages/")).toBe(true);
    expect(path ?? "").not.toContain("..");
  });
});

describe("the words after the program", () => {
  it("are found behind Electron's folder and Chromium's switches", () => {
    const argv = ["electron", "--inspect=0", "--no-sandbox", "/app", "run", "open it", "--json"];
    expect(commandWords(argv, true)).toEqual(["run", "open it", "--json"]);
    expect(commandWords(["waymark", "--no-sandbox", "doctor"], false)).toEqual(["doctor"]);
  });

  it("open the window when they are no command", () => {
    expect(isCommand(commandWords(["waymark"], false))).toBe(false);
    expect(isCommand(["--practice"])).toBe(false);
    expect(isCommand(["run", "x"])).toBe(true);
  });
});
