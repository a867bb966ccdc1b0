import type { Action } from "./action.js";
import { isPhysical, targetMark } from "./action.js";
import { decideByMode } from "./approval.js";
import { showsTheSame } from "./crop-match.js";
import type { EpisodeEvent, EventOf, FinalStatus } from "./episode.js";
import { episodeVersion } from "./episode.js";
import type { Ending } from "./episode-log.js";
import { EpisodeLog } from "./episode-log.js";
import { asTrouble, Trouble } from "./errors.js";
import { focusReturned } from "./focus.js";
import type { Frame } from "./frame.js";
import type { Mark } from "./mark.js";
import { keepNumbers } from "./numbering.js";
import type { Observation } from "./observation.js";
import { observeOutcome } from "./observe-outcome.js";
import { performAction } from "./operator.js";
import type * as ports from "./ports.js";
import type { ApprovalMode, Review, RiskTier } from "./review.js";
import { riskTier } from "./risk.js";

/** How often in a row a step may be decided anew because its target changed before the click. */
const maxChangedTargets = 3;

export interface LoopPorts {
  readonly screen: ports.Screen;
  readonly perception: ports.Perception;
  readonly policy: ports.Policy;
  readonly reviewer: ports.Reviewer;
  readonly input: ports.Input;
  readonly recorder: ports.Recorder;
  readonly clock: ports.Clock;
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

/**
 * Performs one task: capture → marks → decide → review → act → observe → record, until the policy
 * says that it is done, nobody decides, or the signal is aborted. Whatever happens, every key and
 * button is released and the last event is `finished`. Never rejects.
 */
export async function runEpisode(
  task: LoopTask,
  world: LoopPorts,
  signal: AbortSignal,
): Promise<LoopResult> {
  const log = new EpisodeLog(world.recorder, world.clock, world.onEvent);
  const episode = new RunningEpisode(task, world, log, signal);
  let ending: Ending;
  let trouble: Trouble | null = null;
  try {
    await log.emit({ type: "started", version: episodeVersion, at: log.startedAt, ...task });
    ending = await episode.run();
  } catch (error) {
    trouble = asTrouble(signal.aborted ? signal.reason : error);
    ending = { status: statusOf(trouble), reason: `${trouble.message} ${trouble.advice}`.trim() };
  }
  await world.input.releaseAll().catch((error: unknown) => (trouble ??= asTrouble(error)));
  return { finished: await log.finish(ending, episode.performed), trouble };
}

class RunningEpisode {
  private readonly history: ports.PastStep[] = [];
  /** The last settled frame: the next step looks at it, so that nothing is captured twice. */
  private settled: Frame | null = null;
  /** The marks of the step before: what is still there keeps its number. */
  private marks: readonly Mark[] | null = null;
  private changedTargets = 0;

  constructor(
    private readonly task: LoopTask,
    private readonly world: LoopPorts,
    private readonly log: EpisodeLog,
    private readonly signal: AbortSignal,
  ) {}

  /** How many actions were performed. */
  get performed(): number {
    return this.history.filter((past) => past.action !== null).length;
  }

  async run(): Promise<Ending> {
    while (this.log.step < this.task.maxSteps) {
      this.log.step += 1;
      this.signal.throwIfAborted();

      const observation = await this.observe();
      const { proposal, plan, tier } = await this.decide(observation);
      const ending = endingOf(proposal.action);
      if (ending !== null) return ending;

      const review = await this.review({ observation, proposal, plan, tier });
      if (review.decision === "stop") return { status: "stopped", reason: review.reason };
      if (review.decision === "absent") return { status: "needs_person", reason: review.reason };

      const action = approvedAction(proposal.action, review);
      const target = findTarget(action, observation);
      if (action === null) {
        this.history.push({ proposal, review, action, target, outcome: null });
      } else if (await this.stillThere(action, target, observation)) {
        await this.act(action, observation);
        const outcome = await this.observeOutcome(action, observation);
        this.history.push({ proposal, review, action, target, outcome });
      }
    }
    return {
      status: "failed",
      reason: `The task was not finished after ${this.task.maxSteps} steps. Allow more steps or split the task.`,
    };
  }

  private async observe(): Promise<Observation> {
    const { screen, perception, recorder } = this.world;
    const [frame, capture] = await this.log.timed(
      () => this.settled ?? screen.capture(this.signal),
    );
    this.settled = null;
    const desktop = await screen.desktop(this.signal);
    const [[seen, name], ms] = await this.log.timed(() =>
      Promise.all([perception.read(frame, this.signal), recorder.frame(frame, this.log.step)]),
    );
    const marks = keepNumbers(this.marks, seen);
    this.marks = marks;
    await this.log.emit({
      type: "observation",
      frame: name,
      size: frame.size,
      marks,
      window: desktop.active,
      ms: { capture, marks: ms },
    });
    return { frame, marks, desktop };
  }

  private async decide(observation: Observation): Promise<ports.Decision & { tier: RiskTier }> {
    const [decision, ms] = await this.log.timed(() =>
      this.world.policy.decide(observation, this.history, this.signal),
    );
    const tier = riskTier({
      action: decision.proposal.action,
      marks: observation.marks,
      window: observation.desktop.active,
    });
    await this.log.emit({ type: "proposal", ...decision, tier, ms });
    return { ...decision, tier };
  }

  /** Asks the person where asking is due. */
  private async review(request: Omit<ports.ReviewRequest, "step">): Promise<Review> {
    const { proposal, tier } = request;
    const [review, ms] = await this.log.timed(
      () =>
        decideByMode(this.task.approval, proposal.action, tier) ??
        this.world.reviewer.review({ step: this.log.step, ...request }, this.signal),
    );
    this.signal.throwIfAborted();
    await this.log.emit({ type: "review", review, ms });
    return review;
  }

  /**
   * Looks once more, right before acting: what was approved must still be there, and the keys must
   * go to the window that they were meant for. If not, the step is decided anew on the new picture.
   */
  private async stillThere(
    action: Action,
    target: Mark | null,
    { frame, desktop }: Observation,
  ): Promise<boolean> {
    if (!isPhysical(action)) return true;
    const fresh = await this.world.screen.capture(this.signal);
    const stands =
      target === null
        ? await focusReturned(desktop, this.world, this.signal)
        : showsTheSame(frame, fresh, target.box);
    if (stands) {
      this.changedTargets = 0;
      return true;
    }
    this.changedTargets += 1;
    if (this.changedTargets > maxChangedTargets) {
      throw new Trouble(
        "failed",
        "The target keeps changing between the decision and the action.",
        "Wait until the program is at rest, then start the task again.",
      );
    }
    this.settled = fresh;
    return false;
  }

  private async act(action: Action, observation: Observation): Promise<void> {
    const { input, clock } = this.world;
    const began = clock.now();
    try {
      if (isPhysical(action)) await performAction(action, observation, input, this.signal);
    } catch (error) {
      const { message } = asTrouble(error);
      await this.log.emit({ type: "action", action, error: message, ms: clock.now() - began });
      throw error;
    }
    await this.log.emit({ type: "action", action, ms: clock.now() - began });
  }

  private async observeOutcome(action: Action, { frame, desktop }: Observation) {
    const [{ outcome, after }, ms] = await this.log.timed(() =>
      observeOutcome(action, frame, desktop, this.world, this.signal),
    );
    this.settled = after;
    await this.log.emit({ type: "outcome", outcome, ms });
    return outcome;
  }
}

function endingOf(action: Action): Ending | null {
  if (action.type === "done") return { status: "done", reason: "Every step of the plan is done." };
  if (action.type === "fail") return { status: "failed", reason: action.reason };
  if (action.type !== "answer") return null;
  return { status: "done", reason: "The question is answered.", answer: action.text };
}

/** What is to be performed after the review; null when nothing is. */
function approvedAction(proposed: Action, review: Review): Action | null {
  if (review.decision === "edit") return review.action;
  return review.decision === "approve" && proposed.type !== "ask" ? proposed : null;
}

function findTarget(action: Action | null, { marks }: Observation): Mark | null {
  const id = action && targetMark(action);
  return marks.find((mark) => mark.id === id) ?? null;
}

function statusOf({ kind }: Trouble): FinalStatus {
  return kind === "stopped" || kind === "needs_person" ? kind : "failed";
}
