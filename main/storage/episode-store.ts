import { mkdir, open, readdir, readFile, rename, writeFile } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { basename, join } from "node:path";
import { z } from "zod";
import type { HistoryEntry } from "../../app/bridge.js";
import type { EpisodeEvent } from "../../app/episode.js";
import { episodeVersion, finalStatuses, parseEventLine } from "../../app/episode.js";
import { Trouble } from "../../app/errors.js";
import type { Frame } from "../../app/frame.js";
import type { Recorder } from "../../app/ports.js";
import { renderReport } from "../../app/report.js";
import { encodeFrame } from "./frame-image.js";

const metaSchema = z.object({
  version: z.number().int(),
  task: z.string(),
  at: z.number(),
  status: z.enum(finalStatuses).nullable(),
  steps: z.number().int(),
});
type EpisodeMeta = z.infer<typeof metaSchema>;

/** Names that the store made itself; anything else that asks for a path is refused. */
const safeName = /^[\w][\w.-]*$/u;

/** An episode that is being written. */
export interface OpenEpisode extends Recorder {
  readonly name: string;
  readonly folder: string;
  /** Writes what is only known at the end: meta.json and report.html. Returns the report's path. */
  close(): Promise<string | null>;
}

/** Episodes under one folder: `<name>/episode.jsonl`, `<name>/frames/*.webp`, `<name>/meta.json`. */
export class EpisodeStore {
  constructor(readonly folder: string) {}

  /** Makes a new episode folder. Throws Trouble when the folder can't be written. */
  async create(task: string, at: number): Promise<OpenEpisode> {
    const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(":", "-");
    const slug = task
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-+|-+$/gu, "")
      .slice(0, 40);
    const name = [stamp, slug, randomBytes(2).toString("hex")].filter((part) => part).join("-");
    const folder = join(this.folder, name);
    const meta: EpisodeMeta = { version: episodeVersion, task, at, status: null, steps: 0 };
    try {
      await mkdir(join(folder, "frames"), { recursive: true, mode: 0o700 });
      await replaceFile(join(folder, "meta.json"), JSON.stringify(meta));
      const lines = await open(join(folder, "episode.jsonl"), "a");
      return new EpisodeWriter(name, folder, meta, lines);
    } catch (error) {
      throw cannotWrite(this.folder, error);
    }
  }

  /** Every event of an episode that can be read; a torn last line costs only itself. */
  async read(name: string): Promise<EpisodeEvent[]> {
    const text = await readFile(join(this.pathOf(name), "episode.jsonl"), "utf8");
    return text
      .split("\n")
      .map(parseEventLine)
      .filter((event) => event !== null);
  }

  /** One frame as WebP bytes. */
  async readFrame(name: string, frame: string): Promise<Uint8Array> {
    if (!safeName.test(frame)) throw unknownEpisode(frame);
    return readFile(join(this.pathOf(name), "frames", frame));
  }

  /** Newest first. Folders that hold no readable episode are left out. */
  async list(): Promise<HistoryEntry[]> {
    const names = await readdir(this.folder).catch(() => []);
    const entries = await Promise.all(
      names.map(async (name): Promise<HistoryEntry | null> => {
        const text = await readFile(join(this.folder, name, "meta.json"), "utf8").catch(() => "");
        const meta = metaSchema.safeParse(text === "" ? null : parseJson(text));
        return meta.success ? { name, ...meta.data } : null;
      }),
    );
    return entries
      .filter((entry) => entry !== null)
      .map(({ name, task, at, status, steps }) => ({ name, task, at, status, steps }))
      .sort((a, b) => b.at - a.at);
  }

  private pathOf(name: string): string {
    if (!safeName.test(name)) throw unknownEpisode(name);
    return join(this.folder, basename(name));
  }
}

class EpisodeWriter implements OpenEpisode {
  private readonly events: EpisodeEvent[] = [];
  private frames = 0;

  constructor(
    readonly name: string,
    readonly folder: string,
    private readonly meta: EpisodeMeta,
    private readonly lines: FileHandle,
  ) {}

  async frame(frame: Frame, step: number): Promise<string | null> {
    this.frames += 1;
    const name = `${String(step).padStart(4, "0")}-${this.frames}.webp`;
    try {
      await replaceFile(join(this.folder, "frames", name), await encodeFrame(frame));
      return name;
    } catch {
      // A missing picture never costs the step; the event says that there is none.
      return null;
    }
  }

  async append(event: EpisodeEvent): Promise<void> {
    try {
      await this.lines.appendFile(`${JSON.stringify(event)}\n`);
      await this.lines.datasync();
    } catch (error) {
      throw cannotWrite(this.folder, error);
    }
    this.events.push(event);
  }

  async close(): Promise<string | null> {
    await this.lines.close();
    const finished = this.events.find((event) => event.type === "finished");
    const meta: EpisodeMeta = {
      ...this.meta,
      status: finished?.status ?? null,
      steps: finished?.steps ?? 0,
    };
    try {
      await replaceFile(join(this.folder, "meta.json"), JSON.stringify(meta));
      const report = join(this.folder, "report.html");
      await replaceFile(report, renderReport(this.meta.task, this.events));
      return report;
    } catch {
      // The disk is full: the events are what counts, and they are already there.
      return null;
    }
  }
}

/** Writes beside the file and renames, so that no reader ever meets half of it. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unknownEpisode(name: string): Trouble {
  return new Trouble("usage", `There is no episode “${name}”.`, "Choose one from the history.");
}

function cannotWrite(folder: string, error: unknown): Trouble {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  const why = code === "ENOSPC" ? "the disk is full" : `the folder can't be written (${code})`;
  return new Trouble(
    "environment",
    `The episode can't be recorded: ${why}.`,
    `Make room in ${folder} or choose another folder with --record.`,
    { cause: error },
  );
}
