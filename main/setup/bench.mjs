/** `npm run bench [-- rounds]`: the step benchmark on a display of its own. */
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { runForeground } from "./child.mjs";
import { startDisplay } from "./display.mjs";
import { ensureElectron } from "./electron.mjs";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./places.mjs";
import { runMain } from "./progress.mjs";

await runMain(async () => {
  await ensurePackages("run");
  await ensureNpmPackages();
  const electron = await ensureElectron();
  await ensureBuild();
  const display = await startDisplay();
  try {
    return await runForeground(
      process.execPath,
      [join(root, "test/bench/steps.mjs"), ...process.argv.slice(2)],
      { cwd: root, env: { ...display.env, WAYMARK_ELECTRON: electron } },
    );
  } finally {
    await display.stop();
  }
});
