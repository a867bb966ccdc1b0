/** `npm run check`: types, lint, format, import arrows and dead code; all of them, then the verdict. */
import { spawnSync } from "node:child_process";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { root } from "./places.mjs";
import { runMain } from "./progress.mjs";

const checks = {
  "types of app/": ["typescript/bin/tsc", "-p", "tsconfig.json"],
  "types of main/, models/, test/": ["typescript/bin/tsc", "-p", "tsconfig.main.json"],
  "types of renderer/": ["typescript/bin/tsc", "-p", "tsconfig.renderer.json"],
  lint: ["eslint/bin/eslint.js", "--max-warnings", "0", "."],
  format: ["prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  "import arrows": [
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--config", ".dependency-cruiser.cjs", "--output-type", "err-long"],
    ...["app", "main", "models", "renderer"],
  ],
  "dead code": ["knip/bin/knip.js"],
};

await runMain(async () => {
  await ensureNpmPackages();
  /** @type {string[]} */
  const failed = [];
  for (const [name, [script = "", ...words]] of Object.entries(checks)) {
    const began = performance.now();
    const check = spawnSync(process.execPath, [`node_modules/${script}`, ...words], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    let good = check.status === 0;
    const output = `${check.stdout}${check.stderr}`;
    // dependency-cruiser is content when it could read no file at all.
    if (name === "import arrows" && !/\([1-9]\d* modules/.test(output)) good = false;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${good ? "ok    " : "FAILED"} ${name} (${seconds} s)\n`);
    if (good) continue;
    process.stdout.write(output);
    failed.push(name);
  }
  process.stdout.write(
    failed.length > 0 ? `Failed: ${failed.join(", ")}\n` : "All checks passed.\n",
  );
  return failed.length > 0 ? 1 : 0;
});
