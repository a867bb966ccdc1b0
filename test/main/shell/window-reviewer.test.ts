import { describe, expect, it, vi } from "vitest";
import type { ReviewRequest } from "../../../app/ports.js";
import { WindowReviewer } from "../../../main/shell/window-reviewer.js";

const request = (step: number, action: ReviewRequest["proposal"]["action"]): ReviewRequest =>
  ({ step, proposal: { action } }) as ReviewRequest;
const click = (step: number) => request(step, { type: "click", mark: 1 });
const question = (step: number) =>
  request(step, { type: "ask", question: "Which one?", candidates: [] });

function reviewer(present: () => Promise<void> = () => Promise.resolve()) {
  const stop = vi.fn();
  return { reviewer: new WindowReviewer({ present, stop }), stop };
}
const never = new AbortController().signal;
const approve = { decision: "approve" } as const;

describe("the window's reviewer", () => {
  it("waits for the answer to its own step and ignores stale ones", async () => {
    const { reviewer: asks } = reviewer();
    const review = asks.review(click(2), never);
    asks.answer({ step: 1, review: approve, rest: false });
    asks.answer({ step: 2, review: { decision: "skip" }, rest: false });
    expect(await review).toEqual({ decision: "skip" });
    asks.answer({ step: 2, review: approve, rest: true });
    const next = asks.review(click(3), never);
    asks.answer({ step: 3, review: approve, rest: false });
    expect(await next).toEqual({ decision: "approve", by: "person" });
  });

  it("approves the rest by mode once the person said so, but still asks questions", async () => {
    const { reviewer: asks } = reviewer();
    const first = asks.review(click(1), never);
    asks.answer({ step: 1, review: approve, rest: true });
    expect(await first).toEqual({ decision: "approve", by: "person" });
    expect(await asks.review(click(2), never)).toEqual({ decision: "approve", by: "mode" });
    const asked = asks.review(question(3), never);
    const answer = { decision: "answer", text: "the left one", mark: null } as const;
    asks.answer({ step: 3, review: answer, rest: true });
    expect(await asked).toEqual(answer);
  });

  it.each([
    ["the window can't be shown", "present"],
    ["the page is gone", "abandon"],
    ["the run is aborted", "abort"],
    ["the run was aborted before", "aborted"],
  ])("means no when %s", async (_when, how) => {
    const { reviewer: asks } = reviewer(() =>
      how === "present" ? Promise.reject(new Error("gone")) : Promise.resolve(),
    );
    const controller = new AbortController();
    if (how === "aborted") controller.abort();
    const review = asks.review(click(1), controller.signal);
    if (how === "abandon") asks.abandon();
    if (how === "abort") controller.abort();
    expect((await review).decision).toBe("absent");
    asks.answer({ step: 1, review: approve, rest: true });
    const later = asks.review(click(2), never);
    asks.abandon();
    expect((await later).decision).toBe("absent");
  });

  it("stops the whole task", async () => {
    const { reviewer: asks, stop } = reviewer();
    const review = asks.review(click(1), never);
    asks.answer({ step: 1, review: { decision: "stop" }, rest: false });
    expect((await review).decision).toBe("stop");
    expect(stop).toHaveBeenCalledOnce();
  });
});
