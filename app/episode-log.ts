import type { EpisodeEvent, EventOf, FinalStatus } from "./episode.js";
import type { Clock, Recorder } from "./ports.js";

/** An event before it has a step and a time. */
export type UndatedEvent = EpisodeEvent extends infer E
  ? E extends EpisodeEvent
    ? Omit<E, "step" | "t">
    : never
  : never;

/** What ends an episode. */
export interface Ending {
  readonly status: FinalStatus;
  /** One plain sentence. */
  readonly reason: string;
  readonly answer?: string;
}

/** Dates the events of one episode, writes each to disk, and only then tells it. */
export class EpisodeLog {
  /** The step that events belong to; 0 before the first. */
  step = 0;
  readonly startedAt: number;

  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
    private readonly tell: (event: EpisodeEvent) => void,
  ) {
    this.startedAt = clock.now();
  }

  /** Throws Trouble when the event can't be kept: nothing is done that is not on record. */
  async emit(undated: UndatedEvent): Promise<void> {
    const event = { ...undated, ...this.now() };
    await this.recorder.append(event);
    this.tell(event);
  }

  /** The last event. It is told even when it can't be written: the person has to learn the end. */
  async finish(ending: Ending, steps: number): Promise<EventOf<"finished">> {
    const now = this.now();
    const event: EventOf<"finished"> = { type: "finished", ...ending, ...now, steps, ms: now.t };
    await this.recorder.append(event).catch(() => undefined);
    this.tell(event);
    return event;
  }

  /** The result of some work and how many milliseconds it took. */
  async timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
    const began = this.clock.now();
    return [await work(), this.clock.now() - began];
  }

  private now(): { step: number; t: number } {
    return { step: this.step, t: this.clock.now() - this.startedAt };
  }
}
