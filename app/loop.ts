import type { Action } from "./action.js";
import { isPhysical, targetMark } from "./action.js";
import type { EpisodeEvent, EventOf, FinalStatus } from "./episode.js";
import { episodeVersion } from "./episode.js";
import { asTrouble, Trouble } from "./errors.js";
import { showsTheSame } from "./crop-match.js";
import type { Frame } from "./frame.js";
import type { Observation } from "./observation.js";
import { performAction } from "./operator.js";
import { observeOutcome } from "./observe-outcome.js";
import type {
  Clock,
  Decision,
  Input,
  PastStep,
  Perception,
  Policy,
  Recorder,
  Reviewer,
  Screen,
} from "./ports.js";
import type { ApprovalMode, Review, RiskTier } from "./review.js";
import { riskTier } from "./risk.js";

/** How often in a row a step may be decided anew because its target changed before the click. */
const maxMovedTargets = 3;

export interface LoopPorts {
  readonly screen: Screen;
  readonly perception: Perception;
  readonly policy: Policy;
  readonly reviewer: Reviewer;
  readonly input: Input;
  readonly recorder: Recorder;
  readonly clock: Clock;
  /** Told every event after it is on disk. */
  readonly onEvent: (event: EpisodeEvent) => void;
}

export interface LoopTask {
  readonly task: string;
  readonly approval: ApprovalMode;
  readonly maxSteps: number;
  /** The policy's model, for the record. */
  readonly model: string;
}

export interface LoopResult {
  readonly finished: EventOf<"finished">;
  /** What ended the episode when it was not the policy. */
  readonly trouble: Trouble | null;
}

/** What ends an episode. */
interface Ending {
  readonly status: FinalStatus;
  readonly reason: string;
  readonly answer?: string;
}

/**
 * Performs one task: capture → marks → decide → review → act → observe → record, until the policy
 * says that it is done, nobody decides, or the signal is aborted. Whatever happens, every key and
 * button is released and the last event is `finished`.
 */
export async function runEpisode(
  task: LoopTask,
  ports: LoopPorts,
  signal: AbortSignal,
): Promise<LoopResult> {
  const startedAt = ports.clock.now();
  const episode = new RunningEpisode(task, ports, signal, startedAt);
  let ending: Ending;
  let trouble: Trouble | null = null;
  try {
    await episode.emit({ type: "started", version: episodeVersion, at: startedAt, ...task });
    ending = await episode.run();
  } catch (error) {
    trouble = asTrouble(signal.aborted ? signal.reason : error);
    ending = { status: statusOf(trouble), reason: `${trouble.message} ${trouble.advice}`.trim() };
  } finally {
    await ports.input.releaseAll();
  }
  const finished = await episode.finish(ending);
  return { finished, trouble };
}

function statusOf(trouble: Trouble): FinalStatus {
  if (trouble.kind === "stopped") return "stopped";
  return trouble.kind === "needs_person" ? "needs_person" : "failed";
}

type Undated<E> = E extends EpisodeEvent ? Omit<E, "step" | "t"> : never;

class RunningEpisode {
  private step = 0;
  private readonly history: PastStep[] = [];
  /** The settled frame after the last action; it is the next step's frame, so nothing is captured twice. */
  private settled: Frame | null = null;
  private movedTargets = 0;

  constructor(
    private readonly task: LoopTask,
    private readonly ports: LoopPorts,
    private readonly signal: AbortSignal,
    private readonly startedAt: number,
  ) {}

  async run(): Promise<Ending> {
    while (this.step < this.task.maxSteps) {
      this.step += 1;
      this.signal.throwIfAborted();
      const observation = await this.observe();
      const decision = await this.decide(observation);
      const ending = this.endingOf(decision.proposal.action);
      if (ending !== null) return ending;
      const review = await this.review(observation, decision);
      if (review.decision === "stop") return { status: "stopped", reason: review.reason };
      if (review.decision === "absent") return { status: "needs_person", reason: review.reason };
      await this.actAndRecord(observation, decision, review);
    }
    return {
      status: "failed",
      reason: `The task was not finished after ${this.task.maxSteps} steps. Allow more steps or split the task.`,
    };
  }

  private endingOf(action: Action): Ending | null {
    if (action.type === "done")
      return { status: "done", reason: "Every step of the plan is done." };
    if (action.type === "fail") return { status: "failed", reason: action.reason };
    if (action.type === "answer") {
      return { status: "done", reason: "The question is answered.", answer: action.text };
    }
    return null;
  }

  private async observe(): Promise<Observation> {
    const { screen, perception, recorder } = this.ports;
    const [captured, captureMs] = await this.timed(
      () => this.settled ?? screen.capture(this.signal),
    );
    this.settled = null;
    const desktop = await screen.desktop(this.signal);
    const [[marks, name], marksMs] = await this.timed(() =>
      Promise.all([perception.read(captured, this.signal), recorder.frame(captured, this.step)]),
    );
    await this.emit({
      type: "observation",
      frame: name,
      size: captured.size,
      marks,
      window: desktop.active,
      ms: { capture: captureMs, marks: marksMs },
    });
    return { frame: captured, marks, desktop };
  }

  private async decide(observation: Observation): Promise<Decision & { tier: RiskTier }> {
    const [decision, ms] = await this.timed(() =>
      this.ports.policy.decide(observation, this.history, this.signal),
    );
    const tier = this.tierOf(decision.proposal.action, observation);
    await this.emit({ type: "proposal", ...decision, tier, ms });
    return { ...decision, tier };
  }

  private tierOf(action: Action, observation: Observation): RiskTier {
    return riskTier({ action, marks: observation.marks, window: observation.desktop.active });
  }

  /** Asks the person where asking is due; decides on their behalf where they approved in advance. */
  private async review(
    observation: Observation,
    { proposal, plan, tier }: Decision & { tier: RiskTier },
  ): Promise<Review> {
    const [review, ms] = await this.timed(() =>
      this.isDue(proposal.action, tier)
        ? this.ports.reviewer.review(
            { step: this.step, observation, proposal, plan, tier },
            this.signal,
          )
        : this.decideByMode(proposal.action, tier),
    );
    await this.emit({ type: "review", review, ms });
    return review;
  }

  private isDue(action: Action, tier: RiskTier): boolean {
    if (this.task.approval === "never" || tier === "forbidden") return false;
    if (action.type === "ask") return true;
    return this.task.approval === "always" || tier === "consequential";
  }

  private decideByMode(action: Action, tier: RiskTier): Review {
    if (tier === "forbidden") return { decision: "stop", reason: "The policy forbids this step." };
    if (action.type === "ask") return { decision: "absent", reason: action.question };
    return { decision: "approve", by: "mode" };
  }

  private async actAndRecord(
    observation: Observation,
    { proposal }: Decision,
    review: Review,
  ): Promise<void> {
    const action =
      review.decision === "approve"
        ? proposal.action
        : review.decision === "edit"
          ? review.action
          : null;
    const target =
      observation.marks.find((mark) => mark.id === (action && targetMark(action))) ?? null;
    if (action === null || action.type === "ask") {
      this.history.push({ proposal, review, action: null, target: null, outcome: null });
      return;
    }
    if (target !== null && !(await this.targetStands(observation, target.box))) return;
    const beforeAction = observation.frame;
    await this.act(action, observation);
    const [{ outcome, frame }, settleMs] = await this.timed(() =>
      observeOutcome(action, beforeAction, observation.desktop, this.ports, this.signal),
    );
    this.settled = frame;
    await this.emit({ type: "outcome", outcome, ms: settleMs });
    this.history.push({ proposal, review, action, target, outcome });
  }

  /**
   * Looks once more, right before acting: what was approved must still be there. If not, the step
   * is decided anew on the new picture.
   */
  private async targetStands(
    observation: Observation,
    box: Observation["marks"][number]["box"],
  ): Promise<boolean> {
    const fresh = await this.ports.screen.capture(this.signal);
    if (showsTheSame(observation.frame, fresh, box)) {
      this.movedTargets = 0;
      return true;
    }
    this.movedTargets += 1;
    if (this.movedTargets > maxMovedTargets) {
      throw new Trouble(
        "failed",
        "The target keeps changing between the decision and the click.",
        "Wait until the program is at rest, then start the task again.",
      );
    }
    this.settled = fresh;
    return false;
  }

  private async act(action: Action, observation: Observation): Promise<void> {
    const began = this.ports.clock.now();
    try {
      if (isPhysical(action)) {
        await performAction(action, observation, this.ports.input, this.signal);
      }
    } catch (error) {
      const ms = this.ports.clock.now() - began;
      await this.emit({ type: "action", action, error: asTrouble(error).message, ms });
      throw error;
    }
    await this.emit({ type: "action", action, ms: this.ports.clock.now() - began });
  }

  async finish(ending: Ending): Promise<EventOf<"finished">> {
    const event: EventOf<"finished"> = {
      type: "finished",
      ...ending,
      step: this.step,
      steps: this.history.filter((past) => past.action !== null).length,
      t: this.ports.clock.now() - this.startedAt,
      ms: this.ports.clock.now() - this.startedAt,
    };
    try {
      await this.ports.recorder.append(event);
    } catch {
      // The record can't be written (a full disk); the person still has to learn how it ended.
    }
    this.ports.onEvent(event);
    return event;
  }

  async emit(undated: Undated<EpisodeEvent>): Promise<void> {
    const t = this.ports.clock.now() - this.startedAt;
    const event = { ...undated, step: this.step, t } as EpisodeEvent;
    await this.ports.recorder.append(event);
    this.ports.onEvent(event);
  }

  private async timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
    const began = this.ports.clock.now();
    return [await work(), this.ports.clock.now() - began];
  }
}
