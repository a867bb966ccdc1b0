import { describe, expect, it } from "vitest";
import type { Notification } from "../../app/bridge.js";
import type { EpisodeEvent } from "../../app/episode.js";
import type { Proposal } from "../../app/proposal.js";
import { frameAfter } from "../../renderer/episode-view.js";
import { sceneOf, shownStep, waitingStep } from "../../renderer/scene.js";
import type { WindowEvent, WindowState } from "../../renderer/state.js";
import { initialState, reduce } from "../../renderer/state.js";

const after = (events: readonly WindowEvent[], state: WindowState = initialState) =>
  events.reduce(reduce, state);
const notified = (notification: Notification): WindowEvent => ({ type: "notified", notification });
const episode = (event: EpisodeEvent, name = "first"): WindowEvent =>
  notified({ type: "episode", episode: name, event });

const started: EpisodeEvent = {
  type: "started",
  step: 0,
  t: 0,
  version: 1,
  task: "save it",
  approval: "always",
  model: "m",
  at: 1,
};
const observation = (step: number, frame = `${step}.webp`): EpisodeEvent => ({
  type: "observation",
  step,
  t: step,
  frame,
  size: [800, 600],
  marks: [
    { id: 1, box: [0, 0, 10, 10], text: "File", kind: "menu", source: ["ocr"], score: 0.9 },
    { id: 2, box: [20, 0, 10, 10], text: "Edit", kind: "menu", source: ["ocr"], score: 0.9 },
  ],
  window: null,
  ms: { capture: 1, marks: 2 },
});
const click: Proposal = {
  action: { type: "click", mark: 1 },
  trace: [[5, 5]],
  why: "it fits",
  confidence: 0.9,
  alternatives: [{ mark: 2, confidence: 0.1 }],
  planStep: 0,
};
const proposal = (step: number, chosen: Proposal = click): EpisodeEvent => ({
  type: "proposal",
  step,
  t: step,
  proposal: chosen,
  plan: [{ text: "open File", status: "current" }],
  tier: "reversible",
  ms: 3,
});
const asked = [
  episode(started),
  episode(observation(1)),
  episode(proposal(1)),
  notified({ type: "review", step: 1 }),
];

describe("a running episode", () => {
  it("shows the newest picture with the proposed mark as its target", () => {
    const scene = sceneOf(after(asked));
    expect(scene?.picture).toEqual({ kind: "frame", episode: "first", frame: "1.webp" });
    expect(scene?.target).toBe(1);
    expect(scene?.candidates).toEqual([2]);
    expect(scene?.trace).toEqual([[5, 5]]);
  });

  it("takes the plan from the latest proposal", () => {
    expect(after(asked).live?.plan).toEqual([{ text: "open File", status: "current" }]);
  });

  it("has the next step's picture as the picture after a step", () => {
    const { live } = after([...asked, episode(observation(2, "later.webp"))]);
    expect(live && frameAfter(live, 1)).toBe("later.webp");
    expect(live && frameAfter(live, 2)).toBeNull();
  });

  it("replaces the earlier episode and leaves what was opened", () => {
    const state = after([
      ...asked,
      { type: "opened", name: "old", events: [started] },
      episode(started, "second"),
    ]);
    expect(state.opened).toBeNull();
    expect(state.live?.name).toBe("second");
    expect(state.live?.steps).toEqual([]);
  });
});

describe("a waiting question", () => {
  it("belongs to the step that was announced", () => {
    expect(waitingStep(after(asked))?.proposal?.proposal).toEqual(click);
  });

  it("points at the corrected mark, without the trace of the other one", () => {
    const state = after([...asked, { type: "correct", action: { type: "click", mark: 2 } }]);
    const scene = sceneOf(state);
    expect(scene?.target).toBe(2);
    expect(scene?.trace).toEqual([]);
  });

  it("brings the newest picture back from an inspected step", () => {
    const state = after([
      ...asked,
      episode(observation(2)),
      { type: "inspect", step: 1, after: true },
      notified({ type: "review", step: 2 }),
    ]);
    expect(state.inspected).toBeNull();
    expect(shownStep(state)?.step).toBe(2);
  });

  it("is over when its review is on record", () => {
    const review = {
      type: "review",
      step: 1,
      t: 2,
      review: { decision: "skip" },
      ms: 1,
    } as const;
    expect(after([...asked, episode(review)]).waiting).toBeNull();
  });

  it("is over when the run ends without an answer", () => {
    const ended = notified({ type: "status", text: "Ready", running: false });
    expect(after([...asked, ended]).waiting).toBeNull();
  });

  it("keeps a correction only while it waits", () => {
    const correction: WindowEvent = { type: "correct", action: { type: "click", mark: 2 } };
    expect(after([correction]).waiting).toBeNull();
    const again = after([...asked, correction, notified({ type: "review", step: 1 })]);
    expect(again.waiting?.correction).toBeNull();
  });
});

describe("an inspected step", () => {
  it("shows where the screen changed, on the picture after it", () => {
    const outcome = { changed: true, share: 0.1, regions: [[1, 2, 3, 4]], settled: true } as const;
    const state = after([
      ...asked,
      episode({ type: "outcome", step: 1, t: 3, outcome, ms: 5 }),
      episode(observation(2, "later.webp")),
      { type: "inspect", step: 1, after: true },
    ]);
    const scene = sceneOf(state);
    expect(scene?.picture).toEqual({ kind: "frame", episode: "first", frame: "later.webp" });
    expect(scene?.changes).toEqual([[1, 2, 3, 4]]);
    expect(scene?.marks).toEqual([]);
  });
});

describe("troubles", () => {
  const full: WindowEvent = { type: "trouble", message: "The disk is full.", advice: "Make room." };

  it("are shown once however often they come, and go when dismissed", () => {
    const state = after([full, full]);
    expect(state.troubles).toHaveLength(1);
    const id = state.troubles[0]?.id ?? 0;
    expect(after([{ type: "dismiss", id }], state).troubles).toEqual([]);
  });
});
