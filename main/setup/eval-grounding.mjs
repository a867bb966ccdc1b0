/** `npm run eval:grounding`: sets up what it needs, then measures which mark a description is taken for. */
import { join } from "node:path";
import { runForeground } from "./child.mjs";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { root } from "./places.mjs";
import { runMain } from "./progress.mjs";

await runMain(async () => {
  await ensureNpmPackages();
  await bundle();
  return runForeground(
    process.execPath,
    [join(root, "out/eval/grounding.js"), ...process.argv.slice(2)],
    { cwd: root, env: process.env },
  );
});

/** Makes one JavaScript file of the measurement and the product's sources, two folders below the root. */
async function bundle() {
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "error",
    root,
    build: {
      ssr: true,
      rollupOptions: { input: { grounding: join(root, "test/eval/grounding/eval.ts") } },
      outDir: join(root, "out/eval"),
      emptyOutDir: false,
      target: "node20",
    },
  });
}
