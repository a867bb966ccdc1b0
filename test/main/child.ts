import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtemp, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "vite";

/** Builds a TypeScript program of test/programs and returns the path of its JavaScript. */
export async function buildProgram(name: string): Promise<string> {
  // Inside node_modules, so that the program finds the packages that are left out of it.
  const cache = resolve("node_modules/.cache/waymark-test");
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, `${name}-`));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: resolve(`test/programs/${name}.ts`),
      outDir,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" } },
    },
  });
  return join(outDir, `${name}.mjs`);
}

export interface Child {
  readonly process: ChildProcess;
  /** Everything it has said so far. */
  said(): string;
  readonly over: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export function startChild(path: string, args: readonly string[] = []): Child {
  const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  child.stdout.on("data", (part: Buffer) => (text += part.toString()));
  child.stderr.on("data", (part: Buffer) => (text += part.toString()));
  return {
    process: child,
    said: () => text,
    over: new Promise((done) => {
      child.on("close", (code, signal) => {
        done({ code, signal });
      });
    }),
  };
}
