import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";
import { SetupTrouble, run, stage } from "./progress.mjs";

/** Runs `npm ci` unless node_modules is what package-lock.json says. */
export async function ensureNpmPackages() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  // The lowest that Vite runs on, and that can load the ES modules of Electron's installer.
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupTrouble(
      `Waymark needs Node 20.19 or later, and this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
    );
  }
  if (isInstalled()) return;
  await stage("npm packages", () => run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: root }));
}

/**
 * npm writes node_modules/.package-lock.json when an installation is complete, so that comparing it
 * tells a cut-off or outdated one; optional packages of other platforms are not in it.
 */
function isInstalled() {
  let installed;
  try {
    installed = packagesOf("node_modules/.package-lock.json");
  } catch {
    return false;
  }
  return Object.entries(packagesOf("package-lock.json")).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    return found ? found.integrity === wanted.integrity : wanted.optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { integrity?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
}
