import type { ChildProcess } from "node:child_process";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import type { EpisodeEvent, EventOf } from "../../app/episode.js";
import { episodeEventSchema } from "../../app/episode.js";
import { readDesktop } from "../../main/screen/desktop.js";
import { connectToX } from "../../main/x-connection.js";
import { startDisplay } from "../../main/setup/display.mjs";

const execute = promisify(execFile);
export const root = resolve(import.meta.dirname, "../..");
const cli = join(root, "out/main/cli.js");
/** The command as `npx waymark` starts it in a clone. */
export const cloneCommand = join(root, "main/setup/waymark.mjs");
const windowDeadlineMs = 30_000;

/** A real program that was opened for a test. */
export interface Program {
  readonly child: ChildProcess;
  /** Everything on its standard output, and its exit code, once it has ended. */
  readonly ended: Promise<{ output: string; code: number | null }>;
}

/** How one `waymark` command ended. */
export interface Run {
  readonly code: number | null;
  readonly events: readonly EpisodeEvent[];
  readonly finished: EventOf<"finished"> | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<Run>;
}

/** A desktop of its own for one test file: X server, window manager, session bus, accessibility. */
export class World {
  private readonly programs: ChildProcess[] = [];
  private hasDisplay = true;

  private constructor(
    readonly env: NodeJS.ProcessEnv,
    /** Home of the programs, data folder of Waymark, files of the tests. */
    readonly folder: string,
    private readonly stopDisplay: () => Promise<void>,
  ) {}

  static async open(): Promise<World> {
    const display = await startDisplay({ accessible: true });
    const folder = await mkdtemp(join(tmpdir(), "waymark-e2e-"));
    const env: NodeJS.ProcessEnv = {
      ...display.env,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, ".config"),
      XDG_CACHE_HOME: join(folder, ".cache"),
      WAYMARK_DATA_DIR: join(folder, "waymark"),
      QT_LINUX_ACCESSIBILITY_ALWAYS_ON: "1",
      LANG: "C.UTF-8",
    };
    process.env["DISPLAY"] = env["DISPLAY"];
    return new World(env, folder, display.stop);
  }

  /** Starts a program and waits until a window with that title is there. */
  async start(command: string, words: readonly string[], title: string): Promise<Program> {
    const child = spawn(command, words, { env: this.env, stdio: ["ignore", "pipe", "ignore"] });
    this.programs.push(child);
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    const ended = once(child, "close").then(([code]) => ({ output, code: code as number | null }));
    await waitForWindow(title);
    return { child, ended };
  }

  /** `waymark run` to its end, with nobody to ask unless `answers` has lines for the terminal. */
  async run(task: string, words: readonly string[] = ["--approve", "never"]): Promise<Run> {
    return this.command(["run", task, "--json", ...words]).ended;
  }

  /** Starts any `waymark` command. Lines of `answers` are its standard input. */
  command(
    words: readonly string[],
    answers = "",
    env: NodeJS.ProcessEnv = {},
    script = cli,
  ): RunningCommand {
    const child = spawn(process.execPath, [script, ...words], { env: { ...this.env, ...env } });
    this.programs.push(child);
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdin.end(answers);
    const ended = once(child, "close").then(([code]): Run => {
      const events = stdout
        .split("\n")
        .flatMap((line) =>
          line.startsWith("{") ? [episodeEventSchema.safeParse(JSON.parse(line))] : [],
        )
        .flatMap((parsed) => (parsed.success ? [parsed.data] : []));
      const finished = events.find((event) => event.type === "finished");
      return { code: code as number | null, events, finished, stdout, stderr };
    });
    return { child, ended };
  }

  /** The widgets of a program as its accessibility tree tells them. */
  async widgets(program: string): Promise<{ role: string; name: string; text: string }[]> {
    const script = join(root, "test/programs/accessible.py");
    const { stdout } = await execute("/usr/bin/python3", [script, program], { env: this.env });
    return stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { role: string; name: string; text: string });
  }

  /** Ends the programs of one test, so that the next starts on an empty desktop. */
  async clear(): Promise<void> {
    await this.clearOthers("no window at all");
  }

  /** The same, beside a window with that title, which stays. */
  async clearOthers(kept: string): Promise<void> {
    for (const child of this.programs.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    }
    const isClear = async () => (await windowTitles()).every((title) => title.includes(kept));
    await waitUntil(isClear, "the desktop is empty");
  }

  /** What happens when a monitor's server dies: everything on it is gone. */
  async loseDisplay(): Promise<void> {
    if (this.hasDisplay) await this.stopDisplay();
    this.hasDisplay = false;
  }

  async close(): Promise<void> {
    await this.clear().catch(() => undefined);
    await this.loseDisplay();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The titles of all windows on this process's DISPLAY, topmost first. */
export async function windowTitles(): Promise<string[]> {
  const { windows } = await readDesktop(await connectToX());
  return windows.map(({ title }) => title);
}

export async function waitForWindow(title: string): Promise<void> {
  await waitUntil(
    async () => (await windowTitles()).some((each) => each.includes(title)),
    `a window “${title}”`,
  );
}

/** Waits for a condition; the clock only bounds it. */
export async function waitUntil(condition: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + windowDeadlineMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until there was ${what}.`);
    await delay(50);
  }
}
