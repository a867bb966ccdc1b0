import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { connectToX } from "../../main/x-connection.js";
import { EpisodeStore } from "../../main/storage/episode-store.js";
import { editorScript, markOf } from "../fakes/editor-script.js";
import type { PressedKeys } from "../fakes/scripted-window.js";
import type { OpenedWindow } from "./window-app.js";
import { buildWindowApp, openTestWindow } from "./window-app.js";

/** The real window in a real Electron, over an engine that only pretends to act. */

const display = ":61";
const processes: ChildProcess[] = [];
let folder: string;
let dataDir: string;
let opened: OpenedWindow;
let page: Page;

const taskBox = () => page.getByRole("textbox", { name: "Task" });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const phase = () => page.getByTestId("phase").textContent();

async function run(task: string): Promise<void> {
  await taskBox().fill(task);
  await taskBox().press("Control+Enter");
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await new Promise((done) => setTimeout(done, 20));
}

beforeAll(async () => {
  process.env["DISPLAY"] = display;
  folder = await mkdtemp(join(tmpdir(), "waymark-e2e-"));
  processes.push(spawn("Xvfb", [display, "-screen", "0", "1280x800x24", "-noreset"]));
  await until(async () => {
    await connectToX();
    return true;
  });
  processes.push(spawn("openbox"));
  await buildWindowApp();
});

afterAll(async () => {
  (await connectToX()).close();
  for (const child of processes.reverse()) child.kill();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  dataDir = await mkdtemp(join(folder, "profile-"));
  opened = await openTestWindow({ display, script: await editorScript(dataDir), dataDir });
  ({ page } = opened);
  await taskBox().waitFor();
});

afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

describe("the page", () => {
  it("has no way to the machine but the requests of the contract", async () => {
    const found = await page.evaluate(() => {
      const scope = globalThis as unknown as Record<string, unknown>;
      return {
        node: ["require", "process", "Buffer", "module", "electron"].filter((n) => n in scope),
        bridge: Object.keys(scope["waymark"] as object).sort(),
      };
    });
    expect(found.node).toEqual([]);
    expect(found.bridge).toEqual([
      "answer",
      "frame",
      "getSettings",
      "history",
      "look",
      "onNotification",
      "openEpisode",
      "readiness",
      "setSettings",
      "start",
      "stop",
    ]);
  });

  it("runs no inline script, evaluates no text and reaches no network", async () => {
    const refused = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      // What a test driver evaluates itself is exempt from the policy; a timer of the page is not.
      const later = setTimeout as (code: string, ms: number) => void;
      later("window.evaluated = true", 0);
      await new Promise((done) => setTimeout(done, 0));
      const fetched = await fetch("https://example.org/").then(
        () => true,
        () => false,
      );
      return { injected: "injected" in window, evaluated: "evaluated" in window, fetched };
    });
    expect(refused).toEqual({ injected: false, evaluated: false, fetched: false });
    // These complaints are what was asked for.
    (opened.complaints as string[]).length = 0;
  });

  it("goes nowhere else and opens nothing", async () => {
    const url = page.url();
    await page.evaluate(() => {
      window.open("https://example.org/");
      location.href = "https://example.org/";
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    expect(page.url()).toBe(url);
    expect(opened.app.windows()).toHaveLength(1);
  });

  it("shows markup in a task as the text that it is", async () => {
    await run("<img src=x onerror=alert(1)> <b>bold</b>");
    await page.getByTestId("review").waitFor();
    expect(await page.locator(".header-task").textContent()).toContain("<b>bold</b>");
    expect(await page.locator(".header-task b").count()).toBe(0);
  });
});

describe("settings", () => {
  it("take effect and are there again at the next start", async () => {
    await button("Settings").click();
    await page.getByLabel("Theme").selectOption("dark");
    await page.getByLabel("When to ask").last().selectOption("never");
    await page.getByLabel("Stop key").press("Control+Shift+F9");
    expect(await page.getByLabel("Stop key").inputValue()).toBe("ctrl+shift+f9");
    await button("Save").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(
      true,
    );
    expect(await page.getByTestId("stop-key").textContent()).toContain("CtrlShiftF9");

    await opened.close();
    opened = await openTestWindow({ display, script: await editorScript(dataDir), dataDir });
    ({ page } = opened);
    await page.getByTestId("stop-key").getByText("F9").waitFor();
    expect(await page.getByLabel("When to ask").inputValue()).toBe("never");
    expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(
      true,
    );
  });

  it("refuse a stop key that is none", async () => {
    await button("Settings").click();
    await page.getByLabel("Stop key").fill("banana");
    expect(await button("Save").isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });
});

describe("a task", () => {
  it("that is empty is refused with what to do", async () => {
    await button("Run").click();
    const alert = page.getByRole("alert").filter({ hasText: "The task is empty." });
    expect(await alert.textContent()).toContain("Say what should be done");
    await button("Dismiss").click();
    await alert.filter({ hasText: "empty" }).waitFor({ state: "detached" });
  });

  it("is approved, corrected, skipped and answered with the keyboard alone", async () => {
    await run("save it under another name");
    await page.getByRole("heading", { name: `1/3: click ${markOf("File")} ‘File’` }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("result").waitFor();
    expect(await page.getByTestId("result").getAttribute("data-status")).toBe("stopped");

    await run("save it under another name");
    await page.getByRole("heading", { name: "1/3" }).waitFor();
    await page.keyboard.press("a");
    await page.getByRole("heading", { name: `2/3: click ${markOf("Save As…")}` }).waitFor();
    await page.locator(`[data-mark="${markOf("Open…")}"]`).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: `2/3: click ${markOf("Open…")}` }).waitFor();
    await page.locator(`[data-mark="${markOf("Open…")}"]`).blur();
    await page.keyboard.press("Enter");
    await page.getByTestId("question").waitFor();
    await page.getByLabel("Your answer").fill("the first one");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "3/3" }).waitFor();
    await page.keyboard.press("s");
    await page.getByTestId("result").waitFor();
    expect(await page.getByTestId("result").getAttribute("data-status")).toBe("done");
    expect(await page.getByTestId("step-2").textContent()).toContain("Open…");
    expect(await page.getByTestId("step-4").textContent()).toContain("skipped");
  });

  it("keeps every step with both pictures, also for later", async () => {
    await run("save it under another name");
    for (const place of ["1/3", "2/3"]) {
      await page.getByRole("heading", { name: place }).waitFor();
      await button("Approve").click();
    }
    await page.getByTestId("question").getByRole("listitem").first().getByRole("button").click();
    await page.getByRole("heading", { name: "3/3" }).waitFor();
    await page.getByLabel("Run the rest without asking").check();
    await button("Approve").click();
    await page.getByTestId("result").waitFor();

    await page.reload();
    await page.getByRole("button", { name: "save it under another name" }).click();
    const before = page.getByRole("button", { name: "Step 1 before: click" });
    const after = page.getByRole("button", { name: "Step 1 after: click" });
    await after.click();
    const sources = await Promise.all(
      [before, after].map((picture) => picture.locator("img").getAttribute("src")),
    );
    expect(sources[0]).toMatch(/^blob:app/u);
    expect(sources[1]).not.toBe(sources[0]);
    expect(await page.getByTestId("stage").locator(".change").count()).toBe(1);
    expect(await page.getByTestId("step-1").locator(".timings").getAttribute("title")).toBe(
      "capture 9 ms · marks 212 ms · decide 14 ms · act 31 ms · settle 340 ms",
    );
  });

  it("stops at the stop key, wherever the focus is", async () => {
    await run("save it under another name");
    await page.getByTestId("review").waitFor();
    await opened.app.evaluate(() => {
      (globalThis as unknown as { pressed: PressedKeys }).pressed.stopKey();
    });
    await page.getByTestId("result").waitFor();
    expect(await page.getByTestId("result").getAttribute("data-status")).toBe("stopped");
    expect(await phase()).toBe("Ready");
    expect(await button("Run").isEnabled()).toBe(true);
  });

  it("needs a person when the page that asks has crashed", async () => {
    await run("save it under another name");
    await page.getByTestId("review").waitFor();
    await opened.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    const episodes = new EpisodeStore(join(dataDir, "episodes"));
    await until(async () => (await episodes.list())[0]?.status === "needs_person");
    // The page comes back by itself.
    await until(() =>
      opened.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return contents !== undefined && !contents.isCrashed() && !contents.isLoading();
      }),
    );
    (opened.complaints as string[]).length = 0;
  });

  it("leaves the focus with the program that is operated", async () => {
    const program = spawn("xterm", ["-title", "operated", "-e", "sleep", "600"]);
    processes.push(program);
    const server = await connectToX();
    const focused = async () =>
      (
        await server.ask<{ focus: number }>((done) => {
          server.client.GetInputFocus(done);
        })
      ).focus;
    const own = await opened.app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(0) ?? 0,
    );
    // A new program gets the focus; the person then turns to Waymark.
    await until(async () => (await focused()) !== own);
    const operated = await focused();
    await opened.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.focus();
    });
    await until(async () => (await focused()) === own);
    await run("save it under another name");
    await page.getByTestId("review").waitFor();
    const visible = await opened.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false,
    );
    expect(visible).toBe(true);
    expect(await focused()).toBe(operated);
  });
});
