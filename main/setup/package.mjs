/**
 * `npm run package`: the app as a folder in release/, and on Debian a .deb made from it with
 * Debian's own tools. Needs no network beyond what `npm start` needs.
 */
import { dirname, join } from "node:path";
import { Platform, build } from "electron-builder";
import installer from "electron-installer-debian";
import { ensureBuild } from "./build.mjs";
import { electronVersion, ensureElectron } from "./electron.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./places.mjs";
import { runMain, stage } from "./progress.mjs";

const release = join(root, "release");

/** What the unpacked app loads at run time on Debian 12 and 13; old and new names of the same library. */
const debianPackages = [
  "libgtk-3-0 | libgtk-3-0t64",
  "libnss3",
  "libgbm1",
  "libasound2 | libasound2t64",
  "libxtst6",
  "libxss1",
  "libxkbcommon-x11-0",
];

await runMain(async () => {
  await ensurePackages("test");
  const electronDist = dirname(await ensureElectron());
  await ensureBuild();
  await stage("the app as a folder", async () => {
    await build({
      targets: Platform.current().createTarget("dir"),
      config: { electronDist, electronVersion: await electronVersion(electronDist) },
      projectDir: root,
      publish: "never",
    });
  });
  if (process.platform !== "linux") return 0;
  await stage("the .deb", async () => {
    await installer({
      src: join(release, "linux-unpacked"),
      dest: release,
      arch: process.arch === "x64" ? "amd64" : process.arch,
      options: {
        name: "waymark",
        bin: "waymark",
        productName: "Waymark",
        genericName: "Desktop agent",
        section: "utils",
        categories: ["Utility"],
        icon: Object.fromEntries(
          [16, 32, 48, 64, 128, 256, 512].map((size) => {
            const name = `${String(size)}x${String(size)}`;
            return [name, join(root, "main/shell/icons/linux", `${name}.png`)];
          }),
        ),
        depends: debianPackages,
        // A tenth of the time of the default, for a fifth more bytes.
        compression: "gzip",
      },
    });
  });
  return 0;
});
