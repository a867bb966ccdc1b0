import type { Notification, RequestInput, RequestOutput } from "../../app/bridge.js";
import type { EpisodeEvent } from "../../app/episode.js";
import { asTrouble, Trouble } from "../../app/errors.js";
import type { Engine } from "../engine.js";
import { phaseAfter } from "./phase.js";
import { WindowReviewer } from "./window-reviewer.js";

/** What the desk needs of the engine. */
export type DeskEngine = Pick<Engine, "run" | "look">;

export interface DeskHooks {
  readonly notify: (notification: Notification) => void;
  readonly maxSteps: () => number;
  /** A run begins: the window may be in its way. */
  readonly began: () => void;
  /** A run is over. */
  readonly ended: () => Promise<void>;
  /** A question waits: the person has to see the window, without it taking the focus. */
  readonly present: () => Promise<void>;
}

interface Running {
  readonly controller: AbortController;
  readonly reviewer: WindowReviewer;
  readonly over: Promise<void>;
}

/** Runs one task at a time on behalf of the window. */
export class TaskDesk {
  private running: Running | null = null;
  private looking = false;

  constructor(
    private readonly engine: () => DeskEngine,
    private readonly hooks: DeskHooks,
  ) {}

  get busy(): boolean {
    return this.running !== null || this.looking;
  }

  /** Starts a task. Resolves to the episode's name once its first event is on disk. */
  async start({ task, approval }: RequestInput<"start">): Promise<string> {
    if (task.trim() === "") {
      throw new Trouble("usage", "The task is empty.", "Say what should be done, in a sentence.");
    }
    this.refuseWhileBusy();
    const controller = new AbortController();
    const reviewer = this.createReviewer(controller);
    let tellName: (name: string) => void = () => undefined;
    const named = new Promise<string>((resolve) => (tellName = resolve));
    const onEvent = (episode: string, event: EpisodeEvent) => {
      tellName(episode);
      this.hooks.notify({ type: "episode", episode, event });
      const text = phaseAfter(event);
      if (text !== null) this.hooks.notify({ type: "status", text, running: true });
    };
    const { signal } = controller;
    const maxSteps = this.hooks.maxSteps();
    this.hooks.began();
    this.hooks.notify({ type: "status", text: "Starting", running: true });
    const result = this.engine().run({ task, approval, maxSteps, reviewer, onEvent, signal });
    const over = this.finish(result);
    this.running = { controller, reviewer, over };
    return Promise.race([named, result.then(({ episode }) => episode)]);
  }

  private async finish(result: ReturnType<DeskEngine["run"]>): Promise<void> {
    try {
      const { trouble } = await result;
      if (trouble !== null && trouble.kind !== "stopped") this.tell(trouble);
    } catch {
      // `start` rejects with it; nothing ran that could have an ending.
    } finally {
      this.running = null;
      await this.hooks.ended();
      this.hooks.notify({ type: "status", text: "Ready", running: false });
    }
  }

  private tell(error: unknown): void {
    const { message, advice } = asTrouble(error);
    this.hooks.notify({ type: "trouble", message, advice });
  }

  private createReviewer(controller: AbortController): WindowReviewer {
    return new WindowReviewer({
      present: async (step) => {
        await this.hooks.present();
        this.hooks.notify({ type: "review", step });
        this.hooks.notify({ type: "status", text: "Waiting for you", running: true });
      },
      stop: () => {
        controller.abort(stopped());
      },
    });
  }

  /** Stops the running task; resolves when it is over. Does nothing when none runs. */
  async stop(): Promise<void> {
    const running = this.running;
    if (running === null) return;
    running.controller.abort(stopped());
    await running.over;
  }

  answer(answer: RequestInput<"answer">): void {
    this.running?.reviewer.answer(answer);
  }

  /** Nobody can answer any more: the window is closed or its page crashed. */
  abandon(): void {
    this.running?.reviewer.abandon();
  }

  async look(): Promise<RequestOutput<"look">> {
    this.refuseWhileBusy();
    this.looking = true;
    this.hooks.notify({ type: "status", text: "Looking at the screen", running: false });
    try {
      const { frame, marks, picture } = await this.engine().look(AbortSignal.timeout(60_000));
      return { frame: picture, size: frame.size, marks };
    } finally {
      this.looking = false;
      this.hooks.notify({ type: "status", text: "Ready", running: false });
    }
  }

  private refuseWhileBusy(): void {
    if (!this.busy) return;
    throw new Trouble("usage", "Waymark is busy.", "Wait until it has finished, or stop the task.");
  }
}

function stopped(): Trouble {
  return new Trouble("stopped", "You stopped the task.", "");
}
