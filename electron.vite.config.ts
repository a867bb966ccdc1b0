import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const here = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      rolldownOptions: {
        input: {
          index: resolve(here, "main/index.ts"),
          cli: resolve(here, "main/cli.ts"),
          "inference-worker": resolve(here, "main/inference/worker.ts"),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      rolldownOptions: {
        input: {
          window: resolve(here, "main/shell/preload/window.ts"),
          practice: resolve(here, "main/shell/preload/practice.ts"),
        },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: resolve(here, "renderer"),
    build: {
      outDir: resolve(here, "out/renderer"),
      rolldownOptions: {
        input: {
          window: resolve(here, "renderer/index.html"),
          practice: resolve(here, "renderer/practice/index.html"),
        },
      },
    },
    plugins: [react()],
  },
});
