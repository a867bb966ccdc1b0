import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import type { ElectronApplication, Page } from "playwright-core";
import { _electron } from "playwright-core";
import type { InlineConfig } from "vite";
import { build } from "vite";
import type { Script } from "../fakes/scripted-engine.js";

const root = resolve(import.meta.dirname, "../..");
/** Under the repository, so that the built entry finds node_modules. */
const out = join(root, "node_modules/.cache/waymark-window-test");

/** Electron's binary: WAYMARK_ELECTRON, or the fallback that the set-up unpacks. */
export function electronBinary(): string {
  const chosen = process.env["WAYMARK_ELECTRON"];
  return chosen ?? join(homedir(), ".cache/waymark/electron/33.2.1/electron");
}

/** Builds the real renderer and preload, and the entry that puts a scripted engine behind them. */
export async function buildWindowApp(): Promise<void> {
  const shared: InlineConfig = { configFile: false, logLevel: "error", root };
  await build({
    ...shared,
    root: join(root, "renderer"),
    plugins: [react()],
    build: {
      outDir: join(out, "renderer"),
      emptyOutDir: true,
      rolldownOptions: { input: join(root, "renderer/index.html") },
    },
  });
  await build({
    ...shared,
    build: {
      ssr: join(root, "main/shell/preload/window.ts"),
      outDir: join(out, "preload"),
      rolldownOptions: { output: { format: "cjs", entryFileNames: "window.cjs" } },
    },
  });
  await build({
    ...shared,
    build: {
      ssr: join(root, "test/fakes/window-main.ts"),
      outDir: join(out, "main"),
      rolldownOptions: { external: ["electron"], output: { entryFileNames: "index.mjs" } },
    },
  });
  await writeFile(
    join(out, "package.json"),
    JSON.stringify({ name: "waymark-window-test", type: "module", main: "main/index.mjs" }),
  );
}

export interface OpenedWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page reported to its console as errors, security refusals among them. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly display: string;
  readonly script: Script;
  /** A profile to go on with; a fresh one otherwise. */
  readonly dataDir?: string;
}

/** Opens the window over a scripted engine. */
export async function openTestWindow(options: OpenOptions): Promise<OpenedWindow> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-window-"));
  const script = join(folder, "script.json");
  await writeFile(script, JSON.stringify(options.script));
  const app = await launch(out, options.display, {
    WAYMARK_TEST_SCRIPT: script,
    WAYMARK_TEST_OUT: out,
    WAYMARK_DATA_DIR: options.dataDir ?? join(folder, "data"),
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return {
    app,
    page,
    complaints,
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts Electron on an application folder. Throws a plain sentence when there is no binary. */
export async function launch(
  folder: string,
  display: string,
  environment: Readonly<Record<string, string>>,
): Promise<ElectronApplication> {
  const executablePath = electronBinary();
  if (!existsSync(executablePath)) {
    throw new Error(`There is no Electron at ${executablePath}; run \`npm test\` to unpack it.`);
  }
  return _electron.launch({
    executablePath,
    args: ["--no-sandbox", folder],
    // The theme is the window's own affair; Playwright would make it light.
    colorScheme: null,
    env: { ...(process.env as Record<string, string>), DISPLAY: display, ...environment },
  });
}
