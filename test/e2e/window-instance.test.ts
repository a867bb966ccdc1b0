import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ElectronApplication } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectToX } from "../../main/x-connection.js";
import { electronBinary, launch } from "./window-app.js";

/** The built application itself (`npm run build`), as `npm start` opens it. */

const display = ":62";
const root = resolve(import.meta.dirname, "../..");
const processes: ChildProcess[] = [];
let dataDir: string;
let app: ElectronApplication;

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await new Promise((done) => setTimeout(done, 20));
}

beforeAll(async () => {
  process.env["DISPLAY"] = display;
  dataDir = await mkdtemp(join(tmpdir(), "waymark-instance-"));
  processes.push(spawn("Xvfb", [display, "-screen", "0", "1280x800x24", "-noreset"]));
  await until(async () => {
    await connectToX();
    return true;
  });
  processes.push(spawn("openbox"));
  app = await launch(root, display, { WAYMARK_DATA_DIR: dataDir });
});

afterAll(async () => {
  await app.close();
  (await connectToX()).close();
  for (const child of processes.reverse()) child.kill();
  await rm(dataDir, { recursive: true, force: true });
});

it("opens its window with the status, the model and the stop key", async () => {
  const page = await app.firstWindow();
  await page.getByRole("textbox", { name: "Task" }).waitFor();
  expect(await page.getByTestId("stop-key").textContent()).toContain("CtrlAltQ");
  await page.getByTestId("phase").getByText("Ready").waitFor();
});

it("opens once: a second start brings the first to the front and ends well", async () => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  const second = spawn(electronBinary(), ["--no-sandbox", root], {
    env: { ...process.env, WAYMARK_DATA_DIR: dataDir },
  });
  let said = "";
  second.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const code = await new Promise((done) => second.on("exit", done));
  expect(code).toBe(0);
  expect(said).toContain("Waymark is already running");
  await until(() =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false),
  );
});
