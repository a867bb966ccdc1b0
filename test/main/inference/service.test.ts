import { fork } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { Trouble } from "../../../app/errors.js";
import type { FromWorker } from "../../../main/inference/messages.js";
import type { Inference, WorkerProcess } from "../../../main/inference/service.js";
import { createInference } from "../../../main/inference/service.js";
import { modelsDir, readScreen } from "../../models/open-perceiver.js";

const root = new URL("../../../", import.meta.url).pathname;
const script = join(root, "out/test/inference-worker.js");
const never = new AbortController().signal;
let pids: number[] = [];
let open: Inference[] = [];

/** The built worker as a real process, whose id the test knows. */
function spawn(): WorkerProcess {
  const child = fork(script, [], { serialization: "advanced" });
  pids.push(child.pid ?? 0);
  return {
    send: (message) => child.send(message, () => undefined),
    onMessage: (listener) => child.on("message", (message) => { listener(message as FromWorker); }),
    onExit: (listener) => child.on("exit", () => { listener(""); }),
    kill: () => child.kill("SIGKILL"),
  };
} // prettier-ignore

function start(dir = modelsDir): Inference {
  const inference = createInference({ spawn, modelsDir: dir });
  open.push(inference);
  return inference;
}

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: join(root, "main/inference/worker.ts"),
      outDir: join(root, "out/test"),
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: "inference-worker.js" } },
    },
  });
});
afterEach(async () => {
  await Promise.all(open.map((inference) => inference.close()));
  pids = [];
  open = [];
});
const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

it("reads marks in the worker and says which models and provider it uses", async () => {
  const inference = start();
  const marks = await inference.read(await readScreen("list-dialog"), never);
  expect(marks.map(({ text }) => text)).toContain("Cancel");
  const status = await inference.status(never);
  expect(status.loaded).toEqual(expect.arrayContaining(["text-detection", "text-recognition"]));
  expect(status.providers.find(({ name }) => name === status.provider)?.putAside).toBeNull();
});

it("rejects what was pending when the worker is killed, and works again at the next request", async () => {
  const inference = start();
  await inference.status(never);
  const pending = inference.read(await readScreen("editor-menu"), never);
  process.kill(pids[0] ?? 0, "SIGKILL");
  await expect(pending).rejects.toBeInstanceOf(Trouble);
  const marks = await inference.read(await readScreen("editor-menu"), never);
  expect(marks.map(({ text }) => text)).toContain("Search");
  expect(pids).toHaveLength(2);
});

it("rejects at once with the signal's reason when a request is cancelled", async () => {
  const inference = start();
  const stopping = new AbortController();
  const pending = inference.read(await readScreen("dark-page"), stopping.signal);
  stopping.abort(new Error("enough"));
  await expect(pending).rejects.toThrow("enough");
  expect(await inference.read(await readScreen("list-dialog"), never)).not.toHaveLength(0);
});

it("names a damaged model file and what to do about it, and recovers when it is restored", async () => {
  const folder = await mkdtemp(join(tmpdir(), "waymark-models-"));
  folders.push(folder);
  for (const part of ["manifest.json", "detector", "icons", "judge", "ocr"]) {
    await cp(join(modelsDir, part), join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, "ocr/recognition.onnx"), "torn");
  const inference = start(folder);
  const frame = await readScreen("list-dialog");
  const error: unknown = await inference.read(frame, never).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Trouble);
  expect(error).toMatchObject({ kind: "environment", exitCode: 5 });
  expect(String(error)).toContain("recognition.onnx");
  expect((error as Trouble).advice).toContain("waymark models verify");
  await cp(join(modelsDir, "ocr/recognition.onnx"), join(folder, "ocr/recognition.onnx"));
  expect(await inference.read(frame, never)).not.toHaveLength(0);
});

it("reads 500 frames in the same memory", async () => {
  const inference = start();
  const screens = await Promise.all(
    ["calculator", "dark-page", "editor-menu", "editor", "list-dialog"].map(readScreen),
  );
  const held: number[] = [];
  for (let index = 0; index < 500; index++) {
    const screen = screens[Math.floor(index / 10) % screens.length];
    if (!screen) throw new Error("No screen.");
    // A patch whose colours and place no other frame has, as a video or a typed letter would be.
    const [width, height] = screen.size;
    const [left, top] = [(index * 5) % (width - 40), (index * 3) % (height - 20)];
    const pixels = screen.pixels.slice();
    for (let y = top; y < top + 16; y++)
      for (let x = left; x < left + 32; x++)
        pixels[(y * width + x) * 4 + (index % 3)] = (index * 7 + x * y) % 256;
    await inference.read({ ...screen, pixels }, never);
    if (index % 100 === 99) held.push((await inference.status(never)).memory / 2 ** 20);
  }
  // What the first frames fill (models, caches, buffers of the runtime) stays; nothing is added to it.
  const [, second = 0] = held;
  expect(Math.max(...held.slice(2))).toBeLessThan(second + 60);
}, 300_000);
