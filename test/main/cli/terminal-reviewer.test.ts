import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import type { ReviewRequest } from "../../../app/ports.js";
import { TerminalReviewer } from "../../../main/cli/terminal-reviewer.js";

const marks = [1, 2].map((id) => ({
  id,
  box: [0, 0, 10, 10] as const,
  text: `Mark ${id}`,
  kind: "button" as const,
  source: ["ocr" as const],
  score: 1,
}));

function request(action: ReviewRequest["proposal"]["action"]): ReviewRequest {
  const frame = {
    displayId: "image",
    origin: { x: 0, y: 0 },
    size: [10, 10] as const,
    scale: 1,
    pixels: new Uint8Array(400),
    takenAt: 0,
  };
  return {
    step: 1,
    observation: { frame, marks, desktop: { active: null, windows: [] } },
    proposal: { action, trace: [], why: "", confidence: 0.9, alternatives: [], planStep: 0 },
    plan: [],
    tier: "reversible",
  };
}

function reviewer(lines: string) {
  const input = new PassThrough();
  input.end(lines);
  return new TerminalReviewer(input, new PassThrough().resume());
}

const never = new AbortController().signal;
const click = { type: "click", mark: 1 } as const;

describe("asking on the terminal", () => {
  test("answers that were piped in at once are taken one by one", async () => {
    const person = reviewer("a\ns\nq\n");
    expect((await person.review(request(click), never)).decision).toBe("approve");
    expect((await person.review(request(click), never)).decision).toBe("skip");
    expect((await person.review(request(click), never)).decision).toBe("stop");
  });

  test("a mark's number corrects the choice", async () => {
    expect(await reviewer("2\n").review(request(click), never)).toEqual({
      decision: "edit",
      action: { type: "click", mark: 2 },
    });
  });

  test("an answer that means nothing is asked for again", async () => {
    const review = await reviewer("maybe\n99\na\n").review(request(click), never);
    expect(review.decision).toBe("approve");
  });

  test("a closed input means no", async () => {
    expect((await reviewer("").review(request(click), never)).decision).toBe("absent");
  });

  test("nobody is waited for after a stop", async () => {
    const person = new TerminalReviewer(new PassThrough(), new PassThrough().resume());
    const stopping = new AbortController();
    const review = person.review(request(click), stopping.signal);
    stopping.abort();
    expect((await review).decision).toBe("absent");
    person.close();
  });

  test("a question is answered with words or with a mark", async () => {
    const ask = { type: "ask", question: "Which?", candidates: [1, 2] } as const;
    const person = reviewer("the blue one\n2\n");
    expect(await person.review(request(ask), never)).toEqual({
      decision: "answer",
      text: "the blue one",
      mark: null,
    });
    expect(await person.review(request(ask), never)).toMatchObject({ mark: 2 });
  });
});
