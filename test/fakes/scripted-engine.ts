import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { Readiness, Settings } from "../../app/bridge.js";
import type { EpisodeEvent, EventOf } from "../../app/episode.js";
import { asTrouble } from "../../app/errors.js";
import type { Frame } from "../../app/frame.js";
import { screenPoint } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";
import type { PlanStep, Proposal } from "../../app/proposal.js";
import type { RiskTier } from "../../app/review.js";
import type { RunOptions, RunResult } from "../../main/engine.js";
import type { WindowEngine } from "../../main/shell/engine-holder.js";
import { EpisodeStore } from "../../main/storage/episode-store.js";
import { SettingsStore } from "../../main/storage/settings-store.js";

/** One step that the scripted agent proposes. */
export interface ScriptedStep {
  readonly proposal: Proposal;
  readonly plan: readonly PlanStep[];
  readonly tier: RiskTier;
}

export interface Script {
  /** Image files, one a step; the last one is also the final picture. */
  readonly frames: readonly string[];
  readonly marks: readonly Mark[];
  readonly steps: readonly ScriptedStep[];
  readonly readiness: Readiness;
}

/**
 * An engine that looks at pictures and performs nothing: it proposes what its script says, asks its
 * reviewer like the real loop does, and records real episodes. For tests of the window only.
 */
export class ScriptedEngine implements WindowEngine {
  readonly settings: SettingsStore;
  private readonly store: EpisodeStore;

  constructor(
    private readonly script: Script,
    dataDir: string,
    private readonly aside: () => Promise<() => Promise<void>>,
  ) {
    this.settings = new SettingsStore(join(dataDir, "settings.json"));
    this.store = new EpisodeStore(join(dataDir, "episodes"));
  }

  async run({ task, approval, reviewer, onEvent, signal }: RunOptions): Promise<RunResult> {
    const episode = await this.store.create(task, Date.now());
    const startedAt = Date.now();
    const emit = async (event: EpisodeEvent) => {
      await episode.append(event);
      onEvent(episode.name, event);
    };
    const at = (step: number) => ({ step, t: Date.now() - startedAt });
    const end = async (
      step: number,
      status: EventOf<"finished">["status"],
      reason: string,
    ): Promise<EventOf<"finished">> => {
      const finished = { ...at(step), status, reason, steps: step, ms: Date.now() - startedAt };
      await emit({ type: "finished", ...finished });
      return { type: "finished", ...finished };
    };
    await emit({
      type: "started",
      ...at(0),
      version: 1,
      task,
      approval,
      model: this.script.readiness.model,
      at: startedAt,
    });
    const observe = async (step: number) => {
      await (
        await this.aside()
      )();
      const frame = await this.frame(step - 1);
      const name = await episode.frame(frame, step);
      await emit({
        type: "observation",
        ...at(step),
        frame: name,
        size: frame.size,
        marks: this.script.marks,
        window: null,
        ms: { capture: 9, marks: 212 },
      });
      return frame;
    };
    let finished: EventOf<"finished"> | null = null;
    for (const [index, { proposal, plan, tier }] of this.script.steps.entries()) {
      const step = index + 1;
      const frame = await observe(step);
      await emit({ type: "proposal", ...at(step), proposal, plan, tier, ms: 14 });
      if (proposal.action.type === "done") {
        finished = await end(step, "done", "Every step of the plan is done.");
        break;
      }
      const observation = {
        frame,
        marks: this.script.marks,
        desktop: { active: null, windows: [] },
      };
      const review =
        approval === "never"
          ? ({ decision: "approve", by: "mode" } as const)
          : await reviewer.review({ step, observation, proposal, plan, tier }, signal);
      await emit({ type: "review", ...at(step), review, ms: 900 });
      if (signal.aborted) {
        finished = await end(step, "stopped", asTrouble(signal.reason).message);
      } else if (review.decision === "stop") {
        finished = await end(step, "stopped", review.reason);
      } else if (review.decision === "absent") {
        finished = await end(step, "needs_person", review.reason);
      }
      if (finished !== null) break;
      if (review.decision === "approve" || review.decision === "edit") {
        const action = review.decision === "edit" ? review.action : proposal.action;
        await emit({ type: "action", ...at(step), action, ms: 31 });
        const regions = [[40, 60, 220, 300] as const];
        const outcome = { changed: true, share: 0.064, regions, settled: true };
        await emit({ type: "outcome", ...at(step), outcome, ms: 340 });
      }
    }
    finished ??= await end(this.script.steps.length, "done", "Every step of the plan is done.");
    const report = await episode.close();
    const { name, folder } = episode;
    return { finished, trouble: null, episode: name, folder, report };
  }

  async look(): Promise<{ frame: Frame; marks: Mark[]; picture: Uint8Array }> {
    await (
      await this.aside()
    )();
    const frame = await this.frame(0);
    const picture = await sharp(this.file(0)).webp().toBuffer();
    return { frame, marks: [...this.script.marks], picture };
  }

  readiness(): Promise<Readiness> {
    return Promise.resolve(this.script.readiness);
  }

  history() {
    return this.store.list();
  }

  readEpisode(name: string) {
    return this.store.read(name);
  }

  readFrame(episode: string, frame: string) {
    return this.store.readFrame(episode, frame);
  }

  setSettings(settings: Settings) {
    return this.settings.set(settings);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private file(index: number): Buffer {
    const path = this.script.frames[Math.min(index, this.script.frames.length - 1)];
    if (path === undefined) throw new Error("The script has no frames.");
    return readFileSync(path);
  }

  private async frame(index: number): Promise<Frame> {
    const { data, info } = await sharp(this.file(index))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      displayId: "image",
      origin: screenPoint(0, 0),
      size: [info.width, info.height],
      scale: 1,
      pixels: new Uint8Array(data),
      takenAt: Date.now(),
    };
  }
}
