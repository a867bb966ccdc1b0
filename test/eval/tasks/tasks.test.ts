import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answers, compare, fits } from "./compare.js";
import { figures } from "./figures.js";
import { judge } from "./judge.js";
import { loadCases } from "./load.js";
import type { TaskRecord } from "./record.js";

const dev = await loadCases(join(import.meta.dirname, "dev"));
const heldOut = await loadCases(join(import.meta.dirname, "held-out"));

describe("the tasks", () => {
  test("no program and no page is in both sets", () => {
    const subjects = (cases: typeof dev) =>
      new Set(cases.map(({ on, subject }) => `${on} ${subject.name}`));
    expect([...subjects(dev)].filter((name) => subjects(heldOut).has(name))).toEqual([]);
  });

  test("no two have one id, and none is twice in the same words", () => {
    const all = [...dev, ...heldOut];
    expect(new Set(all.map(({ task }) => task.id)).size).toBe(all.length);
    expect(new Set(all.map(({ task }) => task.task)).size).toBe(all.length);
  });

  test("the held-out set is broad enough to say something", () => {
    const count = (is: (one: (typeof heldOut)[number]) => boolean) => heldOut.filter(is).length;
    expect(count(() => true)).toBeGreaterThanOrEqual(60);
    expect(count(({ task }) => task.steps === "4-10")).toBeGreaterThanOrEqual(25);
    expect(count(({ task }) => "cannot" in task.expect)).toBeGreaterThanOrEqual(8);
    expect(count(({ task }) => "answer" in task.expect)).toBeGreaterThanOrEqual(10);
  });
});

describe("the verdict", () => {
  const before = { light: true, heat: false, tab: 0 };
  const expectation = { state: { light: false } };
  const done = { status: "done", answer: undefined } as const;
  const failed = { status: "failed", answer: undefined } as const;

  test("what is said to be done and is so is achieved; what may change may change", () => {
    const after = { light: false, heat: false, tab: 2 };
    expect(judge(expectation, done, before, after, ["tab"]).outcome).toBe("achieved");
  });

  test("done without having reached it is wrong, giving up without harm is honest", () => {
    expect(judge(expectation, done, before, before, []).outcome).toBe("wrong");
    expect(judge(expectation, failed, before, before, []).outcome).toBe("honest");
  });

  test("whatever else was changed makes it wrong, however it ended", () => {
    const after = { light: false, heat: true, tab: 0 };
    expect(judge(expectation, done, before, after, []).outcome).toBe("wrong");
    expect(judge(expectation, failed, before, after, []).outcome).toBe("wrong");
  });

  test("the impossible is achieved by refusing it, and only so", () => {
    expect(judge({ cannot: true }, failed, before, before, []).outcome).toBe("achieved");
    expect(judge({ cannot: true }, done, before, before, []).outcome).toBe("wrong");
  });

  test("a question wants the right words", () => {
    const said = (answer: string) => ({ status: "done", answer }) as const;
    const question = { answer: ["€ 1,240.50"] as [string] };
    expect(judge(question, said("It is 1240.50 €."), {}, {}, []).outcome).toBe("achieved");
    expect(judge(question, said("240.50"), {}, {}, []).outcome).toBe("wrong");
    expect(judge(question, failed, {}, {}, []).outcome).toBe("honest");
  });
});

test("matchers say what a leaf may be", () => {
  expect(fits("12 apples", { $has: "apples" })).toBe(true);
  expect(fits(["a", "12"], { $some: "1" })).toBe(false);
  expect(fits(35, { $near: [33, 5] })).toBe(true);
  expect(fits("b", { $any: ["a", "b"] })).toBe(true);
  expect(fits("x", { $not: "x" })).toBe(false);
  expect(fits("15:00", { $match: "^\\d+:" })).toBe(true);
  expect(compare({}, { sent: { a: "x" } }, { sent: { a: "x" } }, [])).toEqual({
    missing: [],
    harm: [],
  });
});

test("an answer that lists everything is none", () => {
  const list =
    "Apples, carrots, honey, potatoes, walnuts, eggs, spinach, cheese, bread, butter, tea";
  expect(answers(list, ["carrots"])).toBe(false);
});

test("figures leave out what the eval itself broke", () => {
  const record = (outcome: TaskRecord["outcome"]) =>
    ({ outcome, steps: 2, stepMs: [1000], kind: "task" }) as unknown as TaskRecord;
  const all = figures(["achieved", "honest", "wrong", "broken"].map((o) => record(o as "honest")));
  expect(all.success).toBeCloseTo(1 / 3);
  expect(all.honestShare).toBe(0.5);
});
