import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { SetupTrouble, run } from "./progress.mjs";

const readyMs = 20_000;
const pollMs = 20;

/**
 * Starts a display of its own: Xvfb on the first free number and a window manager; with
 * `accessible` also a session bus with the accessibility tree switched on, for tests that read the
 * truth from the programs.
 * @param {{ accessible?: boolean }} [options]
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>}
 */
export async function startDisplay({ accessible = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "waymark-display-"));
  /** @type {import("node:child_process").ChildProcess[]} */
  const children = [];
  const stop = async () => {
    for (const child of children.toReversed()) await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const number = await startAndRead(
      children,
      "Xvfb",
      ["-displayfd", "3", "-screen", "0", "1280x800x24", "-noreset", "-nolisten", "tcp"],
      process.env,
    );
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: "x11" };
    delete env["WAYLAND_DISPLAY"];
    await startWindowManager(children, folder, env);
    if (accessible) await startAccessibility(children, env);
    return { env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Starts a program in a process group of its own (a Ctrl-C must end the work first, then the
 * display), and reads the first line that it writes to descriptor 3.
 * @param {import("node:child_process").ChildProcess[]} children
 * @param {string} command
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
async function startAndRead(children, command, words, env) {
  const child = start(children, command, words, env);
  const pipe = /** @type {import("node:stream").Readable} */ (child.stdio[3]);
  let line = "";
  pipe.setEncoding("utf8").on("data", (text) => (line += text));
  await until(command, child, () => line.includes("\n"));
  return line.trim();
}

/**
 * @param {import("node:child_process").ChildProcess[]} children
 * @param {string} command
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
function start(children, command, words, env) {
  const child = spawn(command, words, {
    env,
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  children.push(child);
  // `until` sees a program that could not be started by its missing process id.
  child.once("error", () => undefined);
  return child;
}

/**
 * openbox runs its start-up command when it manages the display.
 * @param {import("node:child_process").ChildProcess[]} children
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function startWindowManager(children, folder, env) {
  const ready = join(folder, "window-manager-ready");
  const child = start(children, "openbox", ["--sm-disable", "--startup", `touch '${ready}'`], env);
  await until("openbox", child, () => existsSync(ready));
}

/**
 * @param {import("node:child_process").ChildProcess[]} children
 * @param {NodeJS.ProcessEnv} env changed: gets the bus's address
 */
async function startAccessibility(children, env) {
  env["DBUS_SESSION_BUS_ADDRESS"] = await startAndRead(
    children,
    "dbus-daemon",
    ["--session", "--nofork", "--nopidfile", "--print-address=3"],
    env,
  );
  // Qt looks at this once, GTK and Chromium follow the bus.
  env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1";
  start(children, "/usr/libexec/at-spi-bus-launcher", ["--launch-immediately"], env);
  const property = ["string:org.a11y.Status", "string:IsEnabled", "variant:boolean:true"];
  await run(
    "dbus-send",
    [
      "--session",
      "--print-reply",
      "--dest=org.a11y.Bus",
      "/org/a11y/bus",
      "org.freedesktop.DBus.Properties.Set",
      ...property,
    ],
    { env, quiet: true },
  );
}

/**
 * @param {string} name
 * @param {import("node:child_process").ChildProcess} child
 * @param {() => boolean} isReady
 */
async function until(name, child, isReady) {
  const deadline = performance.now() + readyMs;
  while (!isReady()) {
    const ended = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() > deadline) {
      throw new SetupTrouble(
        `${name} did not start, so there is no display to work on. Run \`${name}\` by hand to see why.`,
      );
    }
    await delay(pollMs);
  }
}

/** @param {import("node:child_process").ChildProcess} child */
async function end(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "exit");
  child.kill("SIGTERM");
  const giveUp = setTimeout(() => child.kill("SIGKILL"), 3_000);
  await closed;
  clearTimeout(giveUp);
}
