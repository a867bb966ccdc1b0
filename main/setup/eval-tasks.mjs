/** `npm run eval:tasks`: sets up what it needs, then measures whole tasks on real programs and pages. */
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { runForeground } from "./child.mjs";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./places.mjs";
import { SetupTrouble, run, runMain, stage } from "./progress.mjs";

const suite = join(root, "test/eval/tasks");
const words = process.argv.slice(2);

await runMain(async () => {
  await ensurePackages("test");
  await ensurePrograms();
  await ensureNpmPackages();
  // Another build is measured as it is.
  if (!words.some((word) => word.startsWith("--cli"))) await ensureBuild();
  await bundle();
  return runForeground(process.execPath, [join(root, "out/eval/eval.js"), ...words], {
    cwd: root,
    env: process.env,
  });
});

/** The programs that tasks are done on, as their files name them. */
async function ensurePrograms() {
  const packages = ["dev", "held-out"].flatMap((set) => {
    const folder = join(suite, set, "programs");
    return readdirSync(folder).map((file) => {
      const subject = JSON.parse(readFileSync(join(folder, file), "utf8"));
      return String(subject.package);
    });
  });
  const query = ["--show", "--showformat", "${Package} ${db:Status-Status}\n", ...packages];
  const { stdout } = spawnSync("dpkg-query", query, { encoding: "utf8" });
  const installed = new Set(
    stdout
      .split("\n")
      .filter((line) => line.endsWith(" installed"))
      .map((line) => line.split(" ")[0]),
  );
  const missing = [...new Set(packages)].filter((name) => !installed.has(name));
  if (missing.length === 0) return;
  const install = ["install", "-qy", "--no-install-recommends", ...missing];
  if (process.getuid?.() !== 0) {
    throw new SetupTrouble(
      `The tasks need programs that are not installed. Type this once, then start again:\n\n  sudo apt-get ${install.join(" ")}\n`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await stage(`programs: ${missing.join(" ")}`, async () => {
    await run("apt-get", ["update", "-q"], { env, quiet: true });
    await run("apt-get", install, { env });
  });
}

/** Makes one JavaScript file of the suite, two folders below the root as test/e2e/world.ts expects. */
async function bundle() {
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "error",
    root,
    build: {
      ssr: true,
      rollupOptions: {
        input: { eval: join(suite, "eval.ts"), baselines: join(suite, "baselines.ts") },
      },
      outDir: join(root, "out/eval"),
      emptyOutDir: false,
      target: "node20",
    },
  });
}
