import { execFile } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, readFile, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { spawn } from "node:child_process";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { parseEventLine } from "../../app/episode.js";
import { connectToX } from "../../main/x-connection.js";
import type { RunningCommand } from "./world.js";
import { cloneCommand, root, waitUntil, World } from "./world.js";

const execute = promisify(execFile);
let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterEach(() => world.clear());
afterAll(() => world.close());

const openNotes = () => world.start("zenity", ["--entry", "--title=Notes", "--text=Note"], "Notes");

/** Long enough that it is still being typed when something goes wrong in the middle. */
const longText = "the quick brown fox jumps over the lazy dog ".repeat(80);

/** Resolves once the command has begun to act. */
async function acting({ child }: RunningCommand): Promise<void> {
  let said = "";
  child.stdout?.on("data", (text: string) => (said += text));
  await waitUntil(() => Promise.resolve(said.includes('"type":"review"')), "an action under way");
}

/** The events that the newest episode holds on disk. */
async function recorded(folder = join(world.folder, "waymark/episodes")) {
  const [newest] = (await readdir(folder)).sort().reverse();
  const text = await readFile(join(folder, newest ?? "", "episode.jsonl"), "utf8");
  return text
    .split("\n")
    .map(parseEventLine)
    .filter((event) => event !== null);
}

/** Key codes and buttons that the X server believes to be down. */
async function held(): Promise<number> {
  const x = await connectToX();
  const keys = await x.ask<Buffer>((done) => {
    x.client.QueryKeymap(done);
  });
  const pointer = await x.ask<{ keyMask: number }>((done) => {
    x.client.QueryPointer(x.root, done);
  });
  const buttons = pointer.keyMask & 0x1f00;
  return [...keys].filter((byte) => byte !== 0).length + buttons;
}

describe("wrong use and mishaps", () => {
  test("without a display it says so", async () => {
    const { ended } = world.command(["run", "click OK"], "", { DISPLAY: "" });
    const run = await ended;
    expect(run.code).toBe(5);
    expect(run.stderr).toContain("There is no display");
  });

  test("a display that does not exist is named", async () => {
    const run = await world.command(["run", "click OK", "--display", ":4711"]).ended;
    expect(run.code).toBe(5);
    expect(run.stderr).toContain(":4711");
  });

  test("an empty task is wrong use", async () => {
    const run = await world.command(["run", "   "]).ended;
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("The task is empty");
  });

  test.each(["Öffne das Menü Datei und wähle Speichern", "点击保存按钮"])(
    "a task in a language that it can't handle is refused: %s",
    async (task) => {
      const notes = await openNotes();
      const run = await world.run(task);
      expect([1, 4]).toContain(run.code);
      expect(run.events.some((event) => event.type === "action")).toBe(false);
      expect(run.finished?.reason).toMatch(/English|could not find|understand/iu);
      expect(notes.child.exitCode).toBeNull();
    },
  );

  test("a damaged model file is named, and nothing is done", async () => {
    const copy = join(world.folder, "damaged");
    await mkdir(copy);
    await cp(join(root, "out"), join(copy, "out"), { recursive: true });
    await cp(join(root, "models"), join(copy, "models"), { recursive: true });
    await cp(join(root, "package.json"), join(copy, "package.json"));
    await symlink(join(root, "node_modules"), join(copy, "node_modules"));
    await truncate(join(copy, "models/ocr/detection.onnx"), 1000);
    await openNotes();
    const child = spawn(
      process.execPath,
      [join(copy, "out/main/cli.js"), "run", "click OK", "--approve", "never"],
      { env: world.env, stdio: ["ignore", "ignore", "pipe"] },
    );
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    const [code] = (await once(child, "close")) as [number];
    expect(code).toBe(5);
    expect(said).toContain("detection.onnx");
    expect(said).toContain("waymark models verify");
  });

  test("a second run on the same display is refused while the first goes on", async () => {
    await openNotes();
    const first = world.command([
      "run",
      `type "${longText}" and click OK`,
      "--approve",
      "never",
      "--json",
    ]);
    await acting(first);
    const second = await world.run("click Cancel");
    expect(second.code).toBe(5);
    expect(second.stderr).toContain("Another run of Waymark");
    expect((await first.ended).code).toBe(0);
  });

  test("Ctrl-C in the middle of typing stops, says so, and holds no key", async () => {
    await openNotes();
    const running = world.command(["run", `type "${longText}"`, "--approve", "never", "--json"]);
    await acting(running);
    running.child.kill("SIGINT");
    const run = await running.ended;
    expect(run.code).toBe(3);
    expect(run.finished?.status).toBe("stopped");
    expect((await recorded()).at(-1)?.type).toBe("finished");
    expect(await held()).toBe(0);
  });

  test("the stop key stops a run in the terminal while another program has the focus", async () => {
    await openNotes();
    const running = world.command(["run", `type "${longText}"`, "--approve", "never", "--json"]);
    await acting(running);
    await execute("xdotool", ["key", "ctrl+alt+q"], { env: world.env });
    const run = await running.ended;
    expect(run.code).toBe(3);
    expect(run.finished?.reason).toContain("ctrl+alt+q");
    expect(await held()).toBe(0);
  });

  test("kill -9 leaves the earlier steps readable and the next run clean", async () => {
    const notes = await openNotes();
    const running = world.command(["run", `type "${longText}"`, "--approve", "never", "--json"]);
    await acting(running);
    running.child.kill("SIGKILL");
    await running.ended;
    const types = (await recorded()).map(({ type }) => type);
    expect(types.slice(0, 4)).toEqual(["started", "observation", "proposal", "review"]);
    const run = await world.run("click Cancel");
    expect(run.code, run.stderr).toBe(0);
    expect((await notes.ended).code).toBe(1);
  });

  test("a display that disappears in the middle ends the run with its reason", async () => {
    const other = await World.open();
    try {
      await other.start("zenity", ["--entry", "--title=Gone", "--text=Note"], "Gone");
      const words = ["run", `type "${longText}"`, "--approve", "never", "--json"];
      const running = other.command(words, "", {}, cloneCommand);
      await acting(running);
      await other.loseDisplay();
      const run = await running.ended;
      expect(run.stderr).toMatch(/display/iu);
      expect(run.code).toBe(5);
      const events = await recorded(join(other.folder, "waymark/episodes"));
      expect(events.map(({ type }) => type)).toContain("review");
    } finally {
      await other.close();
      process.env["DISPLAY"] = world.env["DISPLAY"];
    }
  });

  test.runIf(process.getuid?.() === 0)("a full disk stops the run before it acts", async () => {
    const disk = join(world.folder, "full");
    await mkdir(disk);
    try {
      await execute("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
    } catch {
      return expect.unreachable("this machine does not let root mount a small disk");
    }
    try {
      await writeFile(join(disk, "filler"), Buffer.alloc(60 * 1024)).catch(() => undefined);
      const notes = await openNotes();
      const run = await world.run("click OK", ["--approve", "never", "--record", disk]);
      expect(run.code).toBe(5);
      expect(run.stderr).toMatch(/disk is full/u);
      expect(notes.child.exitCode).toBeNull();
    } finally {
      await execute("umount", [disk]);
    }
  });

  test("a file that is no image is told apart from the good ones", async () => {
    const bad = join(world.folder, "bad.png");
    await writeFile(bad, "no picture");
    const good = join(root, "main/shell/icons/linux/256x256.png");
    const run = await world.command(["marks", "--image", bad, "--image", good, "--json"]).ended;
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("bad.png");
    const lines = run.stdout.trim().split("\n");
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      image: bad,
      error: expect.any(String) as unknown,
    });
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ image: good, size: [256, 256] });
  });
});
