import { unreachable } from "../app/action.js";
import type { EpisodeEvent, EventOf } from "../app/episode.js";
import type { PlanStep } from "../app/proposal.js";

/** Everything that is known of one step, as its events arrive. */
export interface StepView {
  readonly step: number;
  readonly observation?: EventOf<"observation">;
  readonly proposal?: EventOf<"proposal">;
  readonly review?: EventOf<"review">;
  readonly action?: EventOf<"action">;
  readonly outcome?: EventOf<"outcome">;
}

/** One episode as the window shows it, running or over. */
export interface EpisodeView {
  readonly name: string;
  readonly task: string;
  readonly model: string;
  readonly steps: readonly StepView[];
  readonly plan: readonly PlanStep[];
  readonly finished: EventOf<"finished"> | null;
}

export function emptyEpisode(name: string, task = ""): EpisodeView {
  return { name, task, model: "", steps: [], plan: [], finished: null };
}

/** The episode after one more event. */
export function addEvent(episode: EpisodeView, event: EpisodeEvent): EpisodeView {
  switch (event.type) {
    case "started":
      return { ...episode, task: event.task, model: event.model };
    case "observation":
      return withStep(episode, event.step, { observation: event });
    case "proposal":
      return { ...withStep(episode, event.step, { proposal: event }), plan: event.plan };
    case "review":
      return withStep(episode, event.step, { review: event });
    case "action":
      return withStep(episode, event.step, { action: event });
    case "outcome":
      return withStep(episode, event.step, { outcome: event });
    case "finished":
      return { ...episode, finished: event };
    default:
      return unreachable(event);
  }
}

export function episodeFromEvents(name: string, events: readonly EpisodeEvent[]): EpisodeView {
  return events.reduce(addEvent, emptyEpisode(name));
}

function withStep(
  episode: EpisodeView,
  step: number,
  part: Omit<Partial<StepView>, "step">,
): EpisodeView {
  const known = episode.steps.some((view) => view.step === step);
  const steps = known ? episode.steps : [...episode.steps, { step }];
  return {
    ...episode,
    steps: steps.map((view) => (view.step === step ? { ...view, ...part } : view)),
  };
}

/** The picture of the screen after a step: the frame that the next step looked at. */
export function frameAfter(episode: EpisodeView, step: number): string | null {
  const next = episode.steps.find((view) => view.step > step && view.observation !== undefined);
  return next?.observation?.frame ?? null;
}

/** The step that is shown when none is chosen: the last one with a picture. */
export function latestStep(episode: EpisodeView): StepView | null {
  return episode.steps.findLast((view) => view.observation !== undefined) ?? null;
}
