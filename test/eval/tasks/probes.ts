import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { promisify } from "node:util";
import type { World } from "../../e2e/world.js";
import { windowTitles } from "../../e2e/world.js";
import type { State } from "./compare.js";
import type { Probe, ProgramSubject } from "./task.js";

const execute = promisify(execFile);

/** What is known about a running program from outside. */
export interface ProgramFacts {
  readonly output: string;
  readonly code: number | null;
}

/** The program's state as its own files, settings and output tell it. */
export async function readProbes(
  { probes }: ProgramSubject,
  world: World,
  facts: ProgramFacts,
  isEnd: boolean,
): Promise<State> {
  const state: Record<string, unknown> = {};
  for (const [name, probe] of Object.entries(probes)) {
    if (probe.probe === "shown" && !isEnd) continue;
    state[name] = await readProbe(probe, world, facts);
  }
  return state;
}

/** What only shows: it changes with every step, and none of it is kept. */
export function shownPaths({ probes }: ProgramSubject): string[] {
  return Object.entries(probes)
    .filter(([, { probe }]) => probe === "shown" || probe === "titles")
    .map(([name]) => name);
}

async function readProbe(probe: Probe, world: World, facts: ProgramFacts): Promise<unknown> {
  const home = String(world.env["HOME"]);
  switch (probe.probe) {
    case "exit":
      return { output: facts.output.trim(), code: facts.code };
    case "files":
      return readFiles(home, probe.by);
    case "setting": {
      const words = ["get", probe.schema, probe.key];
      return (await execute("gsettings", words, { env: world.env })).stdout.trim();
    }
    case "config": {
      const text = await readFile(join(home, probe.file), "utf8").catch(() => "");
      return new RegExp(probe.pattern, "mu").exec(text)?.[1] ?? null;
    }
    case "shown": {
      const widgets = await world.widgets(probe.program).catch(() => []);
      return widgets.flatMap(({ name, text }) =>
        [name.trim(), text.trim()].filter((each) => each !== ""),
      );
    }
    case "clipboard":
      return execute("xclip", ["-selection", "clipboard", "-o"], {
        env: world.env,
        timeout: 3_000,
      }).then(
        ({ stdout }) => stdout,
        () => "",
      );
    case "titles":
      return windowTitles();
  }
}

/** Texts by path below Documents, or by name below the whole home; hidden ones are left out. */
async function readFiles(home: string, by: "path" | "name"): Promise<Record<string, string>> {
  const root = by === "path" ? join(home, "Documents") : home;
  const found: Record<string, string> = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const place = relative(root, path);
    // Hidden files, and the backups of editors.
    if (place.endsWith("~") || place.split("/").some((part) => part.startsWith("."))) continue;
    if (entry.isFile())
      found[by === "path" ? place : basename(path)] = (await readFile(path, "utf8")).trimEnd();
    else if (entry.isDirectory() && by === "path") found[`${place}/`] = "folder";
  }
  return found;
}
