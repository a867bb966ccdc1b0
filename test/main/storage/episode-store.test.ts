import { appendFile, chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EpisodeEvent } from "../../../app/episode.js";
import type { Frame } from "../../../app/frame.js";
import { EpisodeStore } from "../../../main/storage/episode-store.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-store-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const started: EpisodeEvent = {
  type: "started",
  step: 0,
  t: 0,
  version: 1,
  task: "click Save",
  approval: "never",
  model: "grounding",
  at: 1_000,
};
const finished: EpisodeEvent = {
  type: "finished",
  step: 1,
  t: 9,
  status: "done",
  reason: "Done.",
  steps: 1,
  ms: 9,
};
const frame: Frame = {
  displayId: "image",
  origin: { x: 0, y: 0 },
  size: [4, 2],
  scale: 1,
  pixels: new Uint8Array(32).fill(255),
  takenAt: 0,
};

describe("the episode store", () => {
  test("reads back what was appended, with its picture, report and history entry", async () => {
    const store = new EpisodeStore(folder);
    const episode = await store.create("click Save", 1_000);
    const name = await episode.frame(frame, 1);
    await episode.append(started);
    await episode.append(finished);
    const report = await episode.close();

    expect(await store.read(episode.name)).toEqual([started, finished]);
    const picture = await sharp(await store.readFrame(episode.name, name ?? "")).metadata();
    expect([picture.width, picture.height, picture.format]).toEqual([4, 2, "webp"]);
    expect(await readFile(report ?? "", "utf8")).toContain("click Save");
    expect(await store.list()).toEqual([
      { name: episode.name, task: "click Save", at: 1_000, status: "done", steps: 1 },
    ]);
    expect((await readdir(episode.folder)).filter((file) => file.endsWith(".part"))).toEqual([]);
  });

  test("a torn last line costs only itself", async () => {
    const store = new EpisodeStore(folder);
    const episode = await store.create("click Save", 1_000);
    await episode.append(started);
    await appendFile(join(episode.folder, "episode.jsonl"), '{"type":"finished","st');
    expect(await store.read(episode.name)).toEqual([started]);
    await episode.close();
  });

  test("an episode that was cut off is listed without a status", async () => {
    const store = new EpisodeStore(folder);
    const episode = await store.create("click Save", 1_000);
    expect((await store.list())[0]?.status).toBeNull();
    await episode.close();
  });

  test("events are on disk before the next one is written", async () => {
    const store = new EpisodeStore(folder);
    const episode = await store.create("click Save", 1_000);
    await episode.append(started);
    const text = await readFile(join(episode.folder, "episode.jsonl"), "utf8");
    expect(text.endsWith("\n")).toBe(true);
    await episode.close();
  });

  test("two episodes of one task at one moment do not share a folder", async () => {
    const store = new EpisodeStore(folder);
    const names = await Promise.all([store.create("a", 1), store.create("a", 1)]);
    expect(names[0].name).not.toBe(names[1].name);
    await Promise.all(names.map((episode) => episode.close()));
  });

  test("names that lead out of the store are refused", async () => {
    const store = new EpisodeStore(folder);
    await expect(store.read("../secrets")).rejects.toThrow(/no episode/u);
    const episode = await store.create("a", 1);
    await expect(store.readFrame(episode.name, "../meta.json")).rejects.toThrow(/no episode/u);
    await episode.close();
  });

  test("a folder that can't be made is said plainly", async () => {
    const file = join(folder, "file");
    await appendFile(file, "");
    await chmod(file, 0o400);
    await expect(new EpisodeStore(join(file, "episodes")).create("a", 1)).rejects.toMatchObject({
      kind: "environment",
      exitCode: 5,
    });
  });
});
