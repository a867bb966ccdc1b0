#!/usr/bin/env node
/** The `waymark` command of a clone: the command line, built when its sources changed. */
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { runForeground } from "./child.mjs";
import { ensureElectron } from "./electron.mjs";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { root } from "./places.mjs";
import { runMain } from "./progress.mjs";

await runMain(async () => {
  const words = process.argv.slice(2);
  await ensureNpmPackages();
  await ensureBuild();
  // Only the practice program is an Electron window; everything else is plain Node.
  const env =
    words[0] === "practice"
      ? { ...process.env, WAYMARK_ELECTRON: await ensureElectron() }
      : process.env;
  return runForeground(process.execPath, [join(root, "out/main/cli.js"), ...words], { env });
});
