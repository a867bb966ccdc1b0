/**
 * The arrows of ARCHITECTURE.md: renderer → app ← models ← main, main → app.
 * @param {string} name
 * @param {string} comment
 * @param {import("dependency-cruiser").IFromRestriction} from
 * @param {import("dependency-cruiser").IToRestriction} to
 */
const forbid = (name, comment, from, to) =>
  /** @type {const} */ ({ name, comment, severity: "error", from, to });

const adapters = ["accessibility", "screen", "input", "inference", "storage"];
const nodeModule = (name) => `node_modules/${name}/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      "no-cycles",
      "A cycle has no beginning to read from.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid(
      "resolvable",
      "An import that leads nowhere escapes every other rule.",
      {},
      { couldNotResolve: true, pathNot: "^electron$" },
    ),
    forbid(
      "app-is-pure",
      "app/ uses nothing but itself and zod.",
      { path: "^app/" },
      { pathNot: ["^app/", nodeModule("zod")] },
    ),
    forbid(
      "models-use-app-only",
      "models/ sees neither the machine nor the window.",
      { path: "^models/", pathNot: "^models/training/" },
      { pathNot: ["^models/", "^app/", nodeModule("zod")] },
    ),
    forbid(
      "nothing-uses-training",
      "Training recipes are no part of the program.",
      { pathNot: "^models/training/" },
      { path: "^models/training/" },
    ),
    forbid(
      "renderer-uses-app-only",
      "The window knows the bridge, not the machine.",
      { path: "^renderer/" },
      { path: "^(main|models|test)/" },
    ),
    forbid(
      "main-without-window",
      "Pages are loaded, not imported.",
      { path: "^main/" },
      { path: "^renderer/" },
    ),
    forbid(
      "no-tests-in-program",
      "",
      { path: "^(app|main|models|renderer)/", pathNot: "^models/training/" },
      { path: "^test/" },
    ),
    ...adapters.map((adapter) =>
      forbid(
        `${adapter}-stands-alone`,
        "Adapters know neither each other nor what puts them together.",
        { path: `^main/${adapter}/` },
        { path: `^main/(?!${adapter}/)[a-z-]+/` },
      ),
    ),
    forbid(
      "setup-stands-alone",
      "Set-up runs before anything is installed or built.",
      { path: "^main/setup/" },
      { path: "^(app|main/(?!setup/)|models|renderer)" },
    ),
    forbid(
      "electron-in-shell-only",
      "The rest of main/ also runs in plain Node, as the command line.",
      { pathNot: ["^main/shell/", "^main/index\\.ts$", "^test/"] },
      { path: ["^electron$", nodeModule("electron")] },
    ),
    forbid(
      "one-file-uses-nut-js",
      "",
      { pathNot: "^main/input/nut\\.ts$" },
      { path: nodeModule("@nut-tree(-fork)?/[^/]+") },
    ),
    forbid(
      "one-file-uses-onnxruntime",
      "",
      { pathNot: "^(main/inference/session\\.ts$|models/training/)" },
      { path: nodeModule("onnxruntime-(node|common)") },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.main.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
