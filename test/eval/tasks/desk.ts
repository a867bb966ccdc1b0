import { execFile, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { root, waitUntil, World } from "../../e2e/world.js";
import type { State } from "./compare.js";
import { PageServer } from "./page-server.js";
import type { ProgramFacts } from "./probes.js";
import { readProbes, shownPaths } from "./probes.js";
import type { Case } from "./task.js";

const execute = promisify(execFile);
/** A window that just opened still draws, and a page posts a moment after it changed. */
const settleMs = 700;

type Opened = Extract<Case, { on: "program" }>["subject"];

/** One desktop on which each task finds its own program or page, fresh, and nothing else. */
export class Desk {
  private count = 0;

  private constructor(
    readonly world: World,
    private readonly pages: PageServer,
  ) {}

  static async open(setFolder: string): Promise<Desk> {
    const world = await World.open();
    // No daemon between a program and its settings: they lie in the task's own home.
    world.env["GSETTINGS_BACKEND"] = "keyfile";
    return new Desk(world, await PageServer.open(join(setFolder, "pages")));
  }

  /** Opens what the task is done on; the returned function reads its state. */
  async start(one: Case): Promise<(isEnd: boolean) => Promise<State>> {
    await this.makeHome();
    await this.emptyClipboard();
    // Where the task before left the pointer, a tooltip might stand in the way.
    await execute("xdotool", ["mousemove", "1270", "790"], { env: this.world.env });
    if (one.on === "page") return this.startPage(one.subject);
    return this.startProgram(one.subject, one.task.words, one.task.files ?? {});
  }

  /** Paths of the state that nobody minds. */
  static free({ on, subject, task }: Case): string[] {
    return [...subject.free, ...task.free, ...(on === "program" ? shownPaths(subject) : [])];
  }

  async clear(): Promise<void> {
    process.chdir(root);
    await this.world.clear().catch(() => this.closeLeftWindows());
  }

  async close(): Promise<void> {
    process.chdir(root);
    this.pages.close();
    await this.world.close();
  }

  private async startPage({ name, title, size, scale }: Extract<Case, { on: "page" }>["subject"]) {
    this.pages.forget();
    const words = [
      "--no-sandbox",
      // Without its bar about the line above.
      "--test-type",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-features=Translate",
      "--password-store=basic",
      `--user-data-dir=${join(String(this.world.env["HOME"]), "chromium")}`,
      `--app=${this.pages.address(name)}`,
      `--window-size=${size.join(",")}`,
      `--force-device-scale-factor=${scale}`,
    ];
    await this.world.start("chromium", words, title);
    await waitUntil(() => Promise.resolve(this.pages.state() !== null), "the page's state");
    await delay(settleMs);
    return async () => {
      await delay(settleMs);
      return this.pages.state() ?? {};
    };
  }

  private async startProgram(subject: Opened, ownWords: string[] | undefined, ownFiles: object) {
    const home = String(this.world.env["HOME"]);
    await writeAll(join(home, "Documents"), { ...subject.files, ...ownFiles });
    await writeAll(home, subject.home);
    // Programs save where they were started, unless told otherwise.
    process.chdir(join(home, "Documents"));
    const words = (ownWords ?? subject.words).map((word) => word.replaceAll("{home}", home));
    const { child, ended } = await this.world.start(subject.command, words, subject.title);
    let facts: ProgramFacts = { output: "", code: null };
    let heard = "";
    child.stdout?.on("data", (text: string) => (heard += text));
    void ended.then((end) => (facts = end));
    await delay(settleMs);
    return async (isEnd: boolean) => {
      await delay(settleMs);
      const now = facts.code === null ? { ...facts, output: heard } : facts;
      return readProbes(subject, this.world, now, isEnd);
    };
  }

  private async makeHome(): Promise<void> {
    const home = join(this.world.folder, `home-${++this.count}`);
    await mkdir(join(home, "Documents"), { recursive: true });
    Object.assign(this.world.env, {
      HOME: home,
      XDG_CONFIG_HOME: join(home, ".config"),
      XDG_CACHE_HOME: join(home, ".cache"),
      XDG_DATA_HOME: join(home, ".local/share"),
    });
  }

  private async emptyClipboard(): Promise<void> {
    const child = spawn("xclip", ["-selection", "clipboard", "-i"], {
      env: this.world.env,
      stdio: ["pipe", "ignore", "ignore"],
    });
    child.stdin.end("");
    await Promise.race([new Promise((resolve) => child.once("exit", resolve)), delay(1_000)]);
  }

  /** What a program started that was no child of ours. */
  private async closeLeftWindows(): Promise<void> {
    const { env } = this.world;
    const { stdout } = await execute("wmctrl", ["-l"], { env });
    for (const line of stdout.split("\n").filter((each) => each !== ""))
      await execute("xdotool", ["windowkill", line.split(" ")[0] ?? ""], { env }).catch(() => null);
    await this.world.clear();
  }
}

async function writeAll(folder: string, files: object): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const place = join(folder, path);
    if (path.endsWith("/")) await mkdir(place, { recursive: true });
    else {
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, String(text));
    }
  }
}
