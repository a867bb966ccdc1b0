import { describe, expect, it } from "vitest";
import { readAmounts } from "../../../app/goals/amounts.js";
import { cardsOf } from "../../../app/goals/cards.js";
import { isSettingsPart } from "../../../app/goals/doors.js";
import { titleBar } from "../../../app/goals/handles.js";
import { withOptions } from "../../../app/goals/options.js";
import { isPartLeft, pursue } from "../../../app/goals/pursue.js";
import { withoutReason } from "../../../app/goals/reasons.js";
import { swatchSaid } from "../../../app/goals/swatches.js";
import { wordsAt } from "../../../app/goals/saying.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const next = (view: ReturnType<typeof viewOf>): string | null => {
  const pursuit = pursue(view);
  if (pursuit === null) return null;
  return pursuit.type === "act" ? inWords(view, pursuit.action) : pursuit.type; // prettier-ignore
};

describe("buttons that say how something stands are switches", () => {
  const rows = (states: readonly string[]) =>
    ["High contrast", "Captions", "Reduce motion"].flatMap((name, at) => [
      mark("text", name, [234, 129 + 68 * at, 135, 20]),
      mark("text", "What it is for", [234, 153 + 68 * at, 160, 15]),
      mark("button", states[at] ?? "", [855, 133 + 68 * at, 66, 28]),
    ]);
  it.each([
    ["turn on the high contrast", "click OFF"],
    ["switch the captions off", "click ON"],
    ["reduce the motion", "click OFF"],
    ["turn the captions on", "over"],
    ["everything off except captions, and high contrast on", "click OFF"],
  ])("%s", (goal, what) => {
    expect(next(viewOf(goal, rows(["OFF", "ON", "OFF"])))).toBe(what);
  });
});

describe("cards that say Choose are told apart by what stands on them", () => {
  const cards = ["Mini", "Midi", "Maxi"].flatMap((name, at) => [
    mark("text", name, [90 + 310 * at, 161, 60, 20]),
    mark("text", `${[5, 20, 80][at] ?? 0} GB of data`, [90 + 310 * at, 250, 100, 16]),
    mark("button", at === 0 ? "Selected" : "Choose", [95 + 310 * at, 316, 250, 40]),
  ]);
  it("each with its own texts", () => {
    const view = viewOf("", [mark("text", "Pick your plan", [80, 40, 250, 30]), ...cards]);
    expect(cardsOf(view.marks).map(({ text }) => text)).toEqual(["Mini 5 GB of data", "Midi 20 GB of data", "Maxi 80 GB of data"]); // prettier-ignore
  });
  it.each([
    ["choose the Maxi plan", 2],
    ["I want the plan with 20 GB of data", 1],
  ])("%s", (goal, at) => {
    const view = viewOf(goal, cards);
    const pursuit = pursue(view);
    const target = view.marks.find((one) => one.box[0] === 95 + 310 * at);
    expect(pursuit).toMatchObject({ type: "act", action: { type: "click", mark: target?.id } });
  });
});

describe("why something is wanted names nothing on the screen", () => {
  it.each([
    ["We're leaving for a week: turn away mode on", "turn away mode on"],
    ["moving things make me dizzy, reduce the motion", "reduce the motion"],
    ["a large pizza, leave the rest", "a large pizza"],
    ["turn the light off, set the heating to 20", "turn the light off, set the heating to 20"],
    ["in the kitchen, turn the light off", "in the kitchen, turn the light off"],
  ])("%s", (goal, rest) => {
    expect(withoutReason(goal)).toBe(rest);
  });
});

describe("what looks like something else", () => {
  it("is no tab behind a name, and no field in a row of tall boxes", () => {
    const tab = mark("tab", "Small", [682, 332, 58, 32]);
    const { marks } = viewOf("", [mark("text", "Text size", [233, 339, 74, 16]), tab]);
    expect(isSettingsPart(marks.find(({ kind }) => kind === "tab") ?? { id: 0, ...tab }, marks)).toBe(true); // prettier-ignore
    const boxes = ["Small 24 cm", "Medium 30 cm", "Large 36 cm"].map((text, at) => mark("input", text, [46 + 180 * at, 140, 168, 63])); // prettier-ignore
    expect(withOptions(viewOf("", boxes).marks).map(({ kind }) => kind)).toEqual(["button", "button", "button"]); // prettier-ignore
    expect(withOptions(viewOf("", boxes.slice(1)).marks).map(({ kind }) => kind)).toEqual(["input", "input"]); // prettier-ignore
  });

  it("a patch of colour further down is no control of the window", () => {
    const bar = [mark("window_control", "", [914, 3, 16, 16]), mark("window_control", "close", [950, 3, 16, 16])]; // prettier-ignore
    expect(titleBar(viewOf("", [...bar, mark("window_control", "", [839, 391, 39, 37])]).marks)).toBe(19); // prettier-ignore
  });

  it("patches are chosen by their colour", () => {
    const pixels = new Uint8Array(4 * 400 * 100).fill(255);
    const colours = [[229, 57, 53], [67, 160, 71], [30, 136, 229]]; // prettier-ignore
    for (const [at, rgb] of colours.entries())
      for (let y = 20; y < 50; y++)
        for (let x = 150 + 50 * at; x < 180 + 50 * at; x++) pixels.set(rgb, 4 * (y * 400 + x));
    const patches = colours.map((_, at) => mark("icon", "", [150 + 50 * at, 20, 30, 30]));
    const goal = "make the pointer green";
    const view = { ...viewOf(goal, [mark("text", "Pointer colour", [10, 28, 110, 16]), ...patches]), pixels, size: [400, 100] as const }; // prettier-ignore
    expect(swatchSaid(view, wordsAt(goal))?.option.box[0]).toBe(200);
    expect(swatchSaid(view, wordsAt("make the pointer pink"))).toBeNull();
    expect(swatchSaid(view, wordsAt("the green bag"))).toBeNull();
  });
});

it("a list is found by the kind of what it says", () => {
  const lists = [mark("combo", "Monday", [623, 271, 103, 36]), mark("combo", "English", [627, 122, 99, 36])]; // prettier-ignore
  expect(next(viewOf("weeks should start on Sunday", lists))).toBe("click Monday");
});

it("percentages may be said in words", () => {
  expect(readAmounts("seventy-five percent quality")[0]?.amount).toEqual({ type: "share", share: 0.75, percent: true }); // prettier-ignore
});

it("a goal of several parts is not done by one of them", () => {
  const click = did("click", mark("tab", "Fahrenheit", [622, 472, 104, 34]));
  const goal = "use American formats and Fahrenheit";
  expect(isPartLeft(viewOf(goal, [], [click]))).toBe(true);
  expect(isPartLeft(viewOf("Fahrenheit", [], [click]))).toBe(false);
});
