import { rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, BrowserWindow, ipcMain, session } from "electron";
import { Trouble } from "../../app/errors.js";
import type { PracticeState } from "../../app/practice-state.js";
import { practiceStateSchema } from "../../app/practice-state.js";
import { lockDownSession } from "./lock-down.js";
import { pageOrigin } from "./page-path.js";
import { servePages } from "./page-protocol.js";
import { isTrusted } from "./reply.js";

const practiceUrl = `${pageOrigin}/practice/index.html`;

/**
 * Opens the practice program: an ordinary window that knows nothing of the agent and writes what it
 * shows to the file after `--state`, as JSON, whole or not at all. The first write comes once the
 * window can be seen.
 */
export async function openPractice({ words }: { words: readonly string[] }): Promise<void> {
  const stateFile = words[words.indexOf("--state") + 1];
  if (!words.includes("--state") || stateFile === undefined) {
    throw new Trouble("usage", "--practice needs --state FILE.", "Use `waymark practice` instead.");
  }
  // A practice window beside the real one must not fight over its profile.
  app.setPath("userData", join(dirname(stateFile), "profile"));
  await app.whenReady();
  const out = join(dirname(fileURLToPath(import.meta.url)).replace(/main(\/chunks)?$/u, ""));
  servePages(join(out, "renderer"));
  lockDownSession(session.defaultSession);
  const window = new BrowserWindow({
    title: "Practice",
    width: 860,
    height: 600,
    center: true,
    show: false,
    webPreferences: {
      preload: join(out, "preload/practice.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      devTools: false,
      spellcheck: false,
    },
  });
  window.removeMenu();
  app.on("window-all-closed", () => {
    app.quit();
  });
  const shown = new Promise<void>((resolve) => {
    window.once("show", () => {
      resolve();
    });
  });
  let writing = shown;
  ipcMain.handle("practice:state", (event, state: unknown) => {
    if (!isTrusted(event, { contents: window.webContents, url: practiceUrl })) return;
    const parsed = practiceStateSchema.parse(state);
    writing = writing.then(() => replaceState(stateFile, parsed));
    return writing;
  });
  window.once("ready-to-show", () => {
    window.show();
  });
  await window.loadURL(practiceUrl);
}

async function replaceState(path: string, state: PracticeState): Promise<void> {
  const temporary = `${path}.part`;
  await writeFile(temporary, JSON.stringify(state));
  await rename(temporary, path);
}
