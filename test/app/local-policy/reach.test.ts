import { describe, expect, it } from "vitest";
import type { Decider, DecisionOption, DecisionView, PastAct } from "../../../app/decision.js";
import { traceGrid } from "../../../app/decision.js";
import { judge, traceOf, wentElsewhere } from "../../../app/local-policy/reach.js";
import { readShare, readShareFor } from "../../../app/local-policy/share.js";
import { mark, observe } from "../local-policy-world.js";

const { signal } = new AbortController();
const screen = observe([
  mark("menu", "File", [10, 30, 40, 22]),
  mark("button", "Save", [300, 400, 80, 30]),
  mark("slider", "", [100, 200, 220, 20]),
]);
const idOf = (text: string) => screen.marks.find((one) => one.text === text)?.id ?? 0;

/** A model that says always the same. */
const saying = (...options: DecisionOption[]): Decider & { seen: DecisionView[] } => {
  const seen: DecisionView[] = [];
  return { model: "fake", seen, decide: (view) => Promise.resolve((seen.push(view), options)) };
};
const click = (text: string, probability: number): DecisionOption => ({
  action: "click",
  mark: idOf(text),
  probability,
});
const act = (text: string, changed: boolean): PastAct => ({
  type: "click", target: screen.marks.find((one) => one.text === text) ?? null, text: "", changed, share: 0.1,
  regions: [], newWindow: false, sameGoal: true,
}); // prettier-ignore
const judged = (decider: Decider, past: readonly PastAct[] = [], goal = "save it") =>
  judge(decider, goal, screen, past, new Set(), signal);

describe("working towards a goal", () => {
  it("acts when it is sure, and asks when it is not", async () => {
    expect(await judged(saying(click("Save", 0.9)))).toMatchObject({ type: "act", action: { type: "click", mark: idOf("Save") } });
    expect(await judged(saying(click("Save", 0.5)))).toMatchObject({ type: "unsure" });
  });

  it("opens a menu on less than it presses a button", async () => {
    expect(await judged(saying(click("File", 0.5)))).toMatchObject({ type: "act" });
  });

  it("opens the likeliest of several menus where it is only unsure of which", async () => {
    const edit = { action: "scroll_down", mark: null, probability: 0.3 } as const;
    expect(await judged(saying(click("File", 0.35), edit))).toMatchObject({ type: "act", action: { mark: idOf("File") } });
    expect(await judged(saying(click("File", 0.35), click("Save", 0.3)))).toMatchObject({ type: "unsure" });
  });

  it("is as sure of a thing as of its frame and of the words on it together", async () => {
    const framed = observe([mark("row", "Rome 12:40", [20, 20, 400, 30]), mark("text", "Rome", [30, 26, 50, 18])]);
    const split: DecisionOption[] = framed.marks.map(({ id }, at) => ({ action: "click", mark: id, probability: 0.5 - at / 10 }));
    const [row] = framed.marks;
    expect(await judge(saying(...split), "open Rome", framed, [], new Set(), signal)).toMatchObject({ type: "act", action: { mark: row?.id } });
    const withButton = observe([mark("row", "Rome 12:40", [20, 20, 400, 30]), mark("text", "Rome", [30, 26, 50, 18]), mark("button", "Delete", [340, 22, 70, 26])]);
    expect(await judge(saying(...split), "open Rome", withButton, [], new Set(), signal)).toMatchObject({ type: "unsure" });
  });

  it("doesn't do again what changed nothing", async () => {
    const decider = saying(click("Save", 0.9), click("File", 0.05));
    expect(await judged(decider, [act("Save", false)])).toMatchObject({ type: "act", action: { mark: idOf("File") } });
    expect(await judged(decider, [act("Save", true)])).toMatchObject({ type: "act", action: { mark: idOf("Save") } });
  });

  it("doesn't press again a key that did nothing, nor look again into what it left", async () => {
    const key: PastAct = { ...act("Save", false), type: "key", target: null, text: "escape" };
    const escape = { action: "escape", mark: null, probability: 0.8 } as const;
    expect(await judged(saying(escape, click("File", 0.1)), [act("File", true), key])).toMatchObject({ type: "hopeless" });
    expect(await judged(saying(escape, click("Save", 0.15)), [act("File", true), key])).toMatchObject({ type: "act", action: { mark: idOf("Save") } });
    const closed = [act("File", true), { ...key, changed: true }];
    expect(await judged(saying(click("File", 0.6), click("Save", 0.35)), closed)).toMatchObject({ type: "act", action: { mark: idOf("Save") } });
    // Once something was done, the menu may hold what comes next.
    expect(await judged(saying(click("File", 0.6), click("Save", 0.3)), [...closed, act("Save", true)])).toMatchObject({ type: "act", action: { mark: idOf("File") } });
  });

  it("opens by a double click what a click has only selected", async () => {
    const list = observe([mark("row", "Bills", [20, 20, 400, 30])]);
    const [row] = list.marks;
    const done = saying({ action: "next", mark: null, probability: 0.9 });
    const after = (share: number) => judge(done, "open the bills", list, [{ ...act("Save", true), target: row ?? null, share }], new Set(), signal);
    expect(await after(0.01)).toMatchObject({ type: "act", action: { type: "double_click", mark: row?.id } });
    expect(await after(0.2)).toMatchObject({ type: "over" });
  });

  it("takes a goal for reached on less once something was done for it", async () => {
    const decider = saying({ action: "next", mark: null, probability: 0.85 });
    expect(await judged(decider)).toMatchObject({ type: "unsure" });
    expect(await judged(decider, [act("Save", true)])).toMatchObject({ type: "over" });
  });

  it("is as sure of typing as of the text and of the place together", async () => {
    const typing = { text: "Ada", clear: false, enter: true, sure: 0.3 };
    expect(await judged(saying({ ...click("Save", 0.99), action: "type", typing }))).toMatchObject({ type: "unsure" });
  });

  it("brings a slider to the middle, then drags it to its share without asking the model again", async () => {
    const slider = screen.marks.find(({ kind }) => kind === "slider");
    const decider = saying({ action: "adjust", mark: slider?.id ?? 0, probability: 0.95 });
    const goal = "turn the brightness to a quarter";
    expect(await judged(decider, [], goal)).toMatchObject({ type: "act", action: { type: "click", mark: slider?.id } });
    const clicked: PastAct = { ...act("", true), target: slider ?? null };
    expect(await judged(decider, [clicked], goal)).toMatchObject({ action: { type: "drag", to: { offset: [-50, 0] } } });
    expect(decider.seen).toHaveLength(1);
  });
}); // prettier-ignore

describe("shares in words", () => {
  it.each([
    ["set the volume to 30%", 30],
    ["about a third", 100 / 3],
    ["two thirds", 200 / 3],
    ["turn it to the maximum", 100],
    ["half way", 50],
    ["brightness 45", 45],
    ["3/4 of it", 75],
    ["make it brighter", null],
  ])("%s", (text, share) => {
    if (share === null) expect(readShare(text)).toBeNull();
    else expect(readShare(text)).toBeCloseTo(share);
  });
});

describe("the share of one of several sliders", () => {
  it.each([
    ["Zoom", 100],
    ["Sharpness", 70],
    ["Brightness", 25],
    ["Hue", 100],
  ])("%s", (label, share) => {
    const goal = "a zoom of 100 percent and sharpness around 70, brightness to a quarter";
    expect(readShareFor(goal, label)).toBe(share);
  });
});

describe("expected change", () => {
  const grid = (at: number) => Float32Array.from({ length: traceGrid[0] * traceGrid[1] }, (_, index) => (index === at ? 0.9 : 0));

  it("is missed when nothing changed there, and not when nothing was expected", () => {
    expect(wentElsewhere(grid(0), [[1200, 700, 20, 20]], [1280, 800])).toBe(true);
    expect(wentElsewhere(grid(0), [[10, 10, 20, 20]], [1280, 800])).toBe(false);
    expect(wentElsewhere(null, [], [1280, 800])).toBe(false);
  });

  it("is an arrow from the mark to its middle", () => {
    const [from, to] = traceOf(grid(0), screen.marks[0], [1200, 800]);
    expect(from).toEqual([30, 41]);
    expect(to?.[0]).toBeCloseTo(50);
    expect(to?.[1]).toBeCloseTo(50);
  });
}); // prettier-ignore
