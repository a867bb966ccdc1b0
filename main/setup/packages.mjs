import { spawnSync } from "node:child_process";
import { SetupTrouble, run, stage } from "./progress.mjs";

// Each line is one need; where a library's package has another name on a newer Debian or Ubuntu
// (the 64-bit time transition of 2024), both are given and either satisfies it.
const runNeeds = [
  ["xvfb"],
  ["openbox"],
  ["dbus"],
  ["libgtk-3-0", "libgtk-3-0t64"],
  ["libasound2", "libasound2t64"],
  ["libcups2", "libcups2t64"],
  ["libnss3"],
  ["libgbm1"],
  ["libxt6", "libxt6t64"],
  ["libxtst6"],
  ["libxss1"],
  ["libxrandr2"],
  ["libxkbcommon-x11-0"],
  ["fonts-dejavu-core"],
];
const testNeeds = [
  ["at-spi2-core"],
  ["chromium"],
  ["dbus-x11"],
  ["dpkg-dev"],
  ["fakeroot"],
  ["featherpad"],
  ["fonts-noto-cjk"],
  ["fonts-noto-color-emoji"],
  ["fonts-noto-core"],
  ["galculator"],
  ["gir1.2-atspi-2.0"],
  ["gir1.2-gtk-3.0"],
  ["kdialog"],
  ["mousepad"],
  ["pcmanfm"],
  ["python3-gi"],
  ["python3-pyatspi"],
  ["x11-utils"],
  ["x11-xserver-utils"],
  ["xclip"],
  ["xdotool"],
  ["xterm"],
  ["wmctrl"],
  ["zenity"],
];

/**
 * Installs the system packages that are missing, on Debian and its relatives.
 * @param {"run" | "test"} purpose
 * @returns {Promise<void>} rejects with SetupTrouble naming the one command to type where Waymark
 *   may not install by itself
 */
export async function ensurePackages(purpose) {
  if (process.platform !== "linux") return;
  const needs = purpose === "test" ? [...runNeeds, ...testNeeds] : runNeeds;
  const missing = missingOf(needs);
  if (missing === undefined) {
    process.stderr.write(
      `set-up: not a Debian system, so these are taken as installed: ${needs.map(([name]) => name).join(" ")}\n`,
    );
    return;
  }
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new SetupTrouble(
      `Waymark needs system packages that are not installed. Type this once, then start again:\n\n  sudo apt-get install -y --no-install-recommends ${namesFor(missing).join(" ")}\n`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await stage("package lists", () => run("apt-get", ["update", "-q"], { env, quiet: true }));
  const names = namesFor(missing);
  await stage(`${String(names.length)} system packages: ${names.join(" ")}`, () =>
    run("apt-get", ["install", "-qy", "--no-install-recommends", ...names], { env }),
  );
}

/**
 * @param {string[][]} needs
 * @returns {string[][] | undefined} undefined where there is no dpkg to ask
 */
function missingOf(needs) {
  const query = spawnSync(
    "dpkg-query",
    ["--show", "--showformat", "${Package} ${db:Status-Status}\n", ...needs.flat()],
    { encoding: "utf8" },
  );
  if (query.error) return undefined;
  const installed = new Set(
    query.stdout
      .split("\n")
      .filter((line) => line.endsWith(" installed"))
      .map((line) => line.split(" ")[0]),
  );
  return needs.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * Of each need the name that this system's package lists can install, the newest first.
 * @param {string[][]} needs
 */
function namesFor(needs) {
  return needs.map((names) => {
    const known = names.toReversed().find((name) => isInstallable(name));
    return known ?? /** @type {string} */ (names[0]);
  });
}

/** @param {string} name */
function isInstallable(name) {
  const policy = spawnSync("apt-cache", ["policy", name], { encoding: "utf8" });
  return /Candidate: (?!\(none\))/.test(policy.stdout ?? "");
}
