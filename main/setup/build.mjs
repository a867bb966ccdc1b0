import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";
import { run, stage } from "./progress.mjs";

const sources = [
  "app",
  "main",
  "models",
  "renderer",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
];
const stamp = join(root, "out/.sources");

/** Runs electron-vite unless out/ was built from these very sources. */
export async function ensureBuild() {
  const hash = sourcesHash();
  if (readStamp() === hash) return;
  await stage("build", () =>
    run(process.execPath, ["node_modules/electron-vite/bin/electron-vite.js", "build"], {
      cwd: root,
      quiet: true,
    }),
  );
  writeFileSync(stamp, hash);
}

function readStamp() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return "";
  }
}

/** Names, sizes and times: enough to see an edit or a checkout, without reading every weight. */
function sourcesHash() {
  const hash = createHash("sha256");
  for (const source of sources) add(source);
  return hash.digest("hex");

  /** @param {string} path */
  function add(path) {
    const file = statSync(join(root, path));
    if (!file.isDirectory()) {
      hash.update(`${path} ${String(file.size)} ${String(file.mtimeMs)}\n`);
      return;
    }
    for (const name of readdirSync(join(root, path)).sort()) {
      if (name !== "setup" && name !== "training") add(`${path}/${name}`);
    }
  }
}
