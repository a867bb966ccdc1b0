import { join } from "node:path";
import type { HistoryEntry, Readiness, Settings } from "../app/bridge.js";
import type { EpisodeEvent } from "../app/episode.js";
import { asTrouble, Trouble } from "../app/errors.js";
import type { Frame } from "../app/frame.js";
import type { Box } from "../app/geometry.js";
import { parseChord } from "../app/key-names.js";
import { createLocalPolicy } from "../app/local-policy.js";
import type { LoopResult } from "../app/loop.js";
import { runEpisode } from "../app/loop.js";
import type { Mark } from "../app/mark.js";
import type { Clock, Decision, ElementReader, ElementSource } from "../app/ports.js";
import type { Perception, Policy, Reviewer, Screen } from "../app/ports.js";
import type { ApprovalMode } from "../app/review.js";
import { createElementReader } from "./accessibility/element-reader.js";
import { withAccessibility } from "./accessibility/perception.js";
import { systemClock } from "./clock.js";
import { createInference } from "./inference/service.js";
import type { Inference, SpawnWorker } from "./inference/service.js";
import { createInput } from "./input/input.js";
import { createScreen, listDisplays } from "./screen/capture.js";
import { lockDisplay } from "./storage/display-lock.js";
import { EpisodeStore } from "./storage/episode-store.js";
import { encodeFrame } from "./storage/frame-image.js";
import { SettingsStore } from "./storage/settings-store.js";

export interface EngineOptions {
  readonly dataDir: string;
  readonly modelsDir: string;
  readonly spawnWorker: SpawnWorker;
  /** Takes Waymark's own windows off the screen; returns what brings them back. */
  readonly aside?: () => Promise<() => Promise<void>>;
  readonly displayId?: string | null;
  readonly region?: Box | null;
  /** Whether programs are asked what they show; true unless said otherwise. */
  readonly accessibility?: boolean;
  /** What decides, where it is not the local policy. */
  readonly policyFor?: PolicyFor;
  /** Where episodes go instead of `dataDir/episodes`. */
  readonly recordDir?: string | null;
}

/** Makes the policy for one task. */
export type PolicyFor = (task: string, models: Pick<Inference, "grounder" | "decider">) => Policy;

export interface RunOptions {
  readonly task: string;
  readonly approval: ApprovalMode;
  readonly maxSteps: number;
  readonly reviewer: Reviewer;
  readonly onEvent: (episode: string, event: EpisodeEvent) => void;
  readonly signal: AbortSignal;
}

export interface RunResult extends LoopResult {
  /** The episode's name in the store. */
  readonly episode: string;
  readonly folder: string;
  /** Path of the HTML report; null when it could not be written. */
  readonly report: string | null;
}

/** The composition root: the one place where ports meet their adapters. */
export class Engine {
  readonly settings: SettingsStore;
  private readonly store: EpisodeStore;
  private readonly inference: Inference;
  private readonly elements: ElementReader = createElementReader();
  private readonly clock: Clock = systemClock;

  constructor(private readonly options: EngineOptions) {
    this.settings = new SettingsStore(join(options.dataDir, "settings.json"));
    this.store = new EpisodeStore(options.recordDir ?? join(options.dataDir, "episodes"));
    this.inference = createInference({
      spawn: options.spawnWorker,
      modelsDir: options.modelsDir,
    });
  }

  /** Performs one task on the desktop. Never rejects for what happens in it: see `trouble`. */
  async run(options: RunOptions): Promise<RunResult> {
    const task = options.task.trim();
    if (task === "") {
      throw new Trouble("usage", "The task is empty.", "Say what should be done, in a sentence.");
    }
    const unlock = await lockDisplay(join(this.options.dataDir, "locks"), this.displayName());
    try {
      return await this.runLocked({ ...options, task });
    } finally {
      await unlock();
    }
  }

  private async runLocked(options: RunOptions): Promise<RunResult> {
    const { stopKey } = await this.settings.get();
    const episode = await this.store.create(options.task, this.clock.now());
    const input = createInput({ forbiddenChord: parseChord(stopKey) ?? [] });
    try {
      const result = await runEpisode(
        {
          task: options.task,
          approval: options.approval,
          maxSteps: options.maxSteps,
          model: this.inference.decider.model,
        },
        {
          screen: this.screen(),
          perception: this.perception(),
          policy: this.policyFor(options.task),
          reviewer: options.reviewer,
          input,
          recorder: episode,
          clock: this.clock,
          onEvent: (event) => {
            options.onEvent(episode.name, event);
          },
        },
        options.signal,
      );
      const report = await episode.close();
      return { ...result, episode: episode.name, folder: episode.folder, report };
    } finally {
      await input.close();
    }
  }

  private policyFor(task: string): Policy {
    const { policyFor = localPolicy } = this.options;
    return policyFor(task, this.inference);
  }

  /** Captures and marks the screen once, without a task. */
  async look(signal: AbortSignal): Promise<{ frame: Frame; marks: Mark[]; picture: Uint8Array }> {
    const frame = await this.screen().capture(signal);
    const [marks, picture] = await Promise.all([
      this.perception().read(frame, signal),
      encodeFrame(frame),
    ]);
    return { frame, marks, picture };
  }

  /** The marks of any frame, an image file's for example. */
  readMarks(frame: Frame, signal: AbortSignal): Promise<Mark[]> {
    return this.inference.read(frame, signal);
  }

  /** What the policy would do first on this frame, without doing it. */
  async decide(
    task: string,
    frame: Frame,
    signal: AbortSignal,
  ): Promise<Decision & { marks: Mark[] }> {
    const marks = await this.inference.read(frame, signal);
    const policy = this.policyFor(task);
    const desktop = { active: null, windows: [] };
    return { ...(await policy.decide({ frame, marks, desktop }, [], signal)), marks };
  }

  /** Whether this computer can do the work: a display, a picture, models that are whole. */
  async readiness(signal: AbortSignal): Promise<Readiness> {
    const checks = await Promise.all([
      trouble(async () => this.screen().capture(signal)),
      trouble(async () => this.inference.verify(signal)),
    ]);
    const troubles = checks.filter((check) => check !== null);
    const displays = await listDisplays().catch(() => []);
    return {
      ready: troubles.length === 0,
      troubles: troubles.map(({ message, advice }) => ({ message, advice })),
      model: this.inference.decider.model,
      displays: displays.map(({ id, label }) => ({ id, label })),
    };
  }

  inferenceStatus(signal: AbortSignal): ReturnType<Inference["status"]> {
    return this.inference.status(signal);
  }

  history(): Promise<HistoryEntry[]> {
    return this.store.list();
  }

  readEpisode(name: string): Promise<EpisodeEvent[]> {
    return this.store.read(name);
  }

  readFrame(episode: string, frame: string): Promise<Uint8Array> {
    return this.store.readFrame(episode, frame);
  }

  setSettings(settings: Settings): Promise<Settings> {
    if (parseChord(settings.stopKey) === null) {
      throw new Trouble(
        "usage",
        `“${settings.stopKey}” is not a key.`,
        "Write it like ctrl+alt+q or f12.",
      );
    }
    return this.settings.set(settings);
  }

  /** Whether programs can be asked what they show. */
  elementSource(): Promise<ElementSource> {
    return this.elements.source();
  }

  async close(): Promise<void> {
    await this.elements.close();
    await this.inference.close();
  }

  /** Reads the live screen; an image file is read by the models alone. */
  private perception(): Perception {
    if (this.options.accessibility === false) return this.inference;
    return withAccessibility(this.inference, this.elements, (signal) =>
      this.screen().desktop(signal),
    );
  }

  private screen(): Screen {
    const { aside, displayId, region } = this.options;
    return createScreen({
      displayId: displayId ?? null,
      region: region ?? null,
      ...(aside ? { hideOwnWindows: aside } : {}),
    });
  }

  private displayName(): string {
    return process.env["DISPLAY"] ?? process.platform;
  }
}

async function trouble(check: () => Promise<unknown>): Promise<Trouble | null> {
  try {
    await check();
    return null;
  } catch (error) {
    return asTrouble(error);
  }
}

const localPolicy: PolicyFor = (task, { grounder, decider }) =>
  createLocalPolicy({ task, grounder, decider });
