/**
 * `npm start [-- words]`: sets up what is missing and opens the window; on a Linux machine without
 * a display it performs the practice task on a display of its own.
 */
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { runForeground } from "./child.mjs";
import { startDisplay } from "./display.mjs";
import { ensureElectron } from "./electron.mjs";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./places.mjs";
import { SetupTrouble, runMain } from "./progress.mjs";

await runMain(async () => {
  const words = process.argv.slice(2);
  refuseWayland();
  await ensurePackages("run");
  await ensureNpmPackages();
  const electron = await ensureElectron();
  await ensureBuild();
  if (process.platform !== "linux" || process.env["DISPLAY"]) {
    return runForeground(electron, [...sandboxWords(), root, ...words]);
  }
  process.stderr.write("No display here: the practice task runs on a virtual one.\n");
  const display = await startDisplay();
  try {
    return await runForeground(
      process.execPath,
      [join(root, "out/main/cli.js"), "practice", ...words],
      { env: { ...display.env, WAYMARK_ELECTRON: electron } },
    );
  } finally {
    await display.stop();
  }
});

/** Wayland shows no program the screen or takes its input unasked, and would do so silently. */
function refuseWayland() {
  if (process.platform !== "linux" || process.env["DISPLAY"]) return;
  if (!process.env["WAYLAND_DISPLAY"]) return;
  throw new SetupTrouble(
    "Waymark can't see or operate a Wayland session yet. Log in with an X11 session (on the log-in screen, for example “GNOME on Xorg”) and start again.",
  );
}

/** Chromium refuses to start its sandbox as root. */
function sandboxWords() {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
