import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitForWindow } from "../e2e/world.js";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const binary = join(root, "release/linux-unpacked/waymark");
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "waymark-packaged-"));
  await run(process.execPath, [join(root, "main/setup/package.mjs")], { cwd: root });
}, 400_000);
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe.runIf(process.platform === "linux")("the packaged app", () => {
  test("opens its window", async () => {
    const app = spawn(binary, asRoot, {
      env: { ...process.env, WAYMARK_DATA_DIR: dataDir },
      stdio: "ignore",
    });
    try {
      await waitForWindow("Waymark");
    } finally {
      app.kill();
      if (app.exitCode === null) await once(app, "exit");
    }
  });

  test("is the command line too, with its models inside", async () => {
    const { stdout } = await run(binary, [...asRoot, "models", "verify"], {
      env: { ...process.env, WAYMARK_DATA_DIR: dataDir },
    });
    const manifest = JSON.parse(await readFile("models/manifest.json", "utf8")) as {
      models: unknown[];
    };
    expect(stdout.match(/whole/gu)?.length).toBe(manifest.models.length);
  });

  test("reads the screen with its own worker", async () => {
    const { stdout } = await run(binary, [...asRoot, "marks", "--json"], {
      env: { ...process.env, WAYMARK_DATA_DIR: dataDir },
      timeout: 60_000,
    });
    const answer = JSON.parse(stdout) as { image: string; marks: unknown };
    expect(answer.image).toBe("screen");
    expect(Array.isArray(answer.marks)).toBe(true);
  });

  test("cannot be run as plain Node or with code from outside its archive", async () => {
    const fuses = await getCurrentFuseWire(binary);
    const off = "0".charCodeAt(0);
    const on = "1".charCodeAt(0);
    expect(fuses[FuseV1Options.RunAsNode]).toBe(off);
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off);
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off);
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on);
  });

  test("comes as a Debian package that names what it needs", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
      version: string;
    };
    const deb = join(root, "release", `waymark_${version}_amd64.deb`);
    const { stdout: facts } = await run("dpkg-deb", ["--info", deb]);
    expect(facts).toMatch(/Package: waymark/u);
    expect(facts).toMatch(/Depends: .*libnss3/u);
    const { stdout: files } = await run("dpkg-deb", ["--contents", deb], { maxBuffer: 1e8 });
    expect(files).toContain("usr/share/applications/waymark.desktop");
    expect(files).toContain("grounding.onnx");
    expect(files).toContain("usr/bin/waymark");
  });
});
