import type { RequestInput } from "../../app/bridge.js";
import type { Reviewer, ReviewRequest } from "../../app/ports.js";
import type { Review } from "../../app/review.js";

type Answer = RequestInput<"answer">;

export interface ReviewerHooks {
  /** Puts the question before the person. Rejects when there is no window to show it in. */
  readonly present: (step: number) => Promise<void>;
  /** The person stopped the whole task. */
  readonly stop: () => void;
}

interface Waiting {
  readonly step: number;
  readonly resolve: (review: Review) => void;
}

const absent: Review = {
  decision: "absent",
  reason: "This step needs a person, and the window that asks is gone.",
};

/**
 * Asks in the window and waits for the `answer` request of the same step. Whatever goes wrong (no
 * window, a crashed page, an aborted run) means no.
 */
export class WindowReviewer implements Reviewer {
  private waiting: Waiting | null = null;
  /** The person approved the rest of this task. */
  private rest = false;

  constructor(private readonly hooks: ReviewerHooks) {}

  async review({ step, proposal }: ReviewRequest, signal: AbortSignal): Promise<Review> {
    if (signal.aborted) return absent;
    if (this.rest && proposal.action.type !== "ask") return { decision: "approve", by: "mode" };
    const answered = new Promise<Review>((resolve) => (this.waiting = { step, resolve }));
    const withdraw = () => {
      this.settle(absent);
    };
    signal.addEventListener("abort", withdraw, { once: true });
    try {
      await this.hooks.present(step);
      return await answered;
    } catch {
      return absent;
    } finally {
      signal.removeEventListener("abort", withdraw);
      this.waiting = null;
    }
  }

  /** The person's answer. One to another step than the waiting one is stale and changes nothing. */
  answer({ step, review, rest }: Answer): void {
    if (this.waiting?.step !== step) return;
    if (review.decision === "stop") {
      this.settle({ decision: "stop", reason: "You stopped the task." });
      this.hooks.stop();
      return;
    }
    this.rest = rest;
    this.settle(review.decision === "approve" ? { decision: "approve", by: "person" } : review);
  }

  /** The window is gone or its page crashed: nobody answers any more. */
  abandon(): void {
    this.settle(absent);
  }

  private settle(review: Review): void {
    this.waiting?.resolve(review);
    this.waiting = null;
  }
}
