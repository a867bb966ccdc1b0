/**
 * `npm test [-- vitest words]`: sets up what is missing, then runs the tests on a display of their
 * own. The last line of the output is "N passed, N failed".
 */
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
  await ensurePackages("test");
  await ensureNpmPackages();
  const electron = await ensureElectron();
  await ensureBuild();
  const display =
    process.platform === "linux" ? await startDisplay({ accessible: true }) : undefined;
  try {
    return await runForeground(
      process.execPath,
      [join(root, "node_modules/vitest/vitest.mjs"), "run", ...process.argv.slice(2)],
      { cwd: root, env: { ...(display?.env ?? process.env), WAYMARK_ELECTRON: electron } },
    );
  } finally {
    await display?.stop();
  }
});
