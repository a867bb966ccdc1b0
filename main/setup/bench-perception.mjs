/** `npm run bench:perception`: perception's speed and memory, beside other readers of text. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { runForeground } from "./child.mjs";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { root } from "./places.mjs";
import { runMain } from "./progress.mjs";

await runMain(async () => {
  await ensureNpmPackages();
  await ensureBuild();
  const peers = join(root, "test/bench/peers");
  // Only this command needs them; they are no part of Waymark.
  if (!existsSync(join(peers, "node_modules"))) {
    const code = await runForeground("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: peers,
      env: process.env,
    });
    if (code !== 0) return code;
  }
  return runForeground(
    process.execPath,
    [join(root, "test/bench/perception.mjs"), ...process.argv.slice(2)],
    { cwd: root, env: process.env },
  );
});
