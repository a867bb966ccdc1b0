import { createInterface } from "node:readline";
import type { Interface } from "node:readline";
import { describeAction } from "../../app/describe.js";
import type { Reviewer, ReviewRequest } from "../../app/ports.js";
import type { Review } from "../../app/review.js";

const absent: Review = {
  decision: "absent",
  reason: "This step needs a person, and nobody answered.",
};

/** Asks on the terminal: questions on `output`, answers as lines of `input`. A closed input means no. */
export class TerminalReviewer implements Reviewer {
  private lines: Interface | null = null;
  private answers: AsyncIterator<string> | null = null;

  constructor(
    private readonly input: NodeJS.ReadableStream,
    private readonly output: NodeJS.WritableStream,
  ) {}

  async review(request: ReviewRequest, signal: AbortSignal): Promise<Review> {
    const { proposal, observation, plan, step } = request;
    const { action } = proposal;
    const percent = Math.round(proposal.confidence * 100);
    if (action.type === "ask") return this.ask(request, action.candidates, signal);
    const place =
      proposal.planStep === null ? `${step}` : `${proposal.planStep + 1}/${plan.length}`;
    this.output.write(
      `\n${place}: ${describeAction(action, observation.marks)}\n   ${proposal.why} (${percent} % sure)\n`,
    );
    for (;;) {
      const answer = await this.line(
        "   [a]pprove, [s]kip, a mark's number instead, [q]uit? ",
        signal,
      );
      if (answer === null) return absent;
      const word = answer.trim().toLowerCase();
      if (word === "a" || word === "y" || word === "approve") {
        return { decision: "approve", by: "person" };
      }
      if (word === "s" || word === "skip") return { decision: "skip" };
      if (word === "q" || word === "quit" || word === "stop") {
        return { decision: "stop", reason: "You stopped the task." };
      }
      const mark = observation.marks.find(({ id }) => String(id) === word);
      if (mark !== undefined && "mark" in action) {
        return { decision: "edit", action: { ...action, mark: mark.id } };
      }
      this.output.write("   Please answer a, s, q or the number of a mark.\n");
    }
  }

  close(): void {
    this.lines?.close();
  }

  private async ask(
    { proposal, observation }: ReviewRequest,
    candidates: readonly number[],
    signal: AbortSignal,
  ): Promise<Review> {
    const { action } = proposal;
    if (action.type !== "ask") return absent;
    this.output.write(`\n${action.question}\n`);
    for (const id of candidates) {
      const mark = observation.marks.find((candidate) => candidate.id === id);
      if (mark) this.output.write(`   ${id}: ${mark.kind} ‘${mark.text}’\n`);
    }
    const answer = await this.line("   A number, other words for it, or [s]kip, [q]uit: ", signal);
    if (answer === null) return absent;
    const text = answer.trim();
    if (text === "q" || text === "quit") {
      return { decision: "stop", reason: "You stopped the task." };
    }
    if (text === "s" || text === "skip") return { decision: "skip" };
    const mark = observation.marks.find(({ id }) => String(id) === text);
    return { decision: "answer", text, mark: mark?.id ?? null };
  }

  /** The next line, or null when the input is closed or the signal aborted. */
  private async line(prompt: string, signal: AbortSignal): Promise<string | null> {
    this.output.write(prompt);
    this.lines ??= createInterface({ input: this.input });
    // The iterator keeps lines that arrive before they are asked for, as piped answers do.
    const answers = (this.answers ??= this.lines[Symbol.asyncIterator]());
    const next = answers.next().then((result) => (result.done === true ? null : result.value));
    return Promise.race([next, aborted(signal).then(() => null)]);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener(
      "abort",
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

/** For runs in which nobody can be asked. */
export const absentReviewer: Reviewer = {
  review: ({ proposal }) =>
    Promise.resolve({
      decision: "absent",
      reason: proposal.action.type === "ask" ? proposal.action.question : absent.reason,
    }),
};
