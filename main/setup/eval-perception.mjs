/** `npm run eval:perception`: sets up what it needs, then measures perception on screens with a truth. */
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { runForeground } from "./child.mjs";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { root } from "./places.mjs";
import { runMain } from "./progress.mjs";

await runMain(async () => {
  await ensureNpmPackages();
  await ensureBuild();
  return runForeground(
    process.execPath,
    [join(root, "test/eval/perception/eval.mjs"), ...process.argv.slice(2)],
    { cwd: root, env: process.env },
  );
});
