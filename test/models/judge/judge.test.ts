import { beforeAll, describe, expect, it } from "vitest";
import { readModel } from "../../../main/inference/model-files.js";
import { openSession } from "../../../main/inference/session.js";
import type { Box } from "../../../app/geometry.js";
import type { MarkKind } from "../../../app/mark.js";
import type { Element } from "../../../models/detector/elements.js";
import { elementKinds } from "../../../models/detector/elements.js";
import { Judge } from "../../../models/judge/judge.js";
import { modelsDir } from "../open-perceiver.js";

const screen = [1280, 800] as const;
let judge: Judge;
beforeAll(async () => {
  judge = new Judge(await openSession(await readModel(modelsDir, "judge"), "cpu"));
});

/** What the detector suspects: of the kind with a probability, and hardly of any other. */
function suspected(box: Box, kind: MarkKind, score: number, kindScore = 0.99): Element {
  const evidence = Float32Array.from([
    ...elementKinds.map((one) => (one === kind ? Math.log(kindScore) : -9)),
    ...[-3, -3, -3, -3, -3],
  ]);
  return { box, kind, score, kindScore, evidence, state: {} };
}

/** A menu's lines below each other, and their texts. */
const lines = Array.from({ length: 8 }, (_, index): Box => [300, 200 + 26 * index, 220, 26]);
const texts = lines.map(([x, y], index): Box => [x + 10, y + 7, 60 + 9 * index, 12]);

describe("what stands around a thing says whether it is one", () => {
  it("a line that was hardly seen counts between lines that were", async () => {
    const faint = suspected(lines[4] ?? [0, 0, 1, 1], "menu_item", 0.2);
    const rest = lines.filter((_, index) => index !== 4);
    const [alone] = await judge.judge([{ ...faint }], [], screen);
    const all = await judge.judge(
      [...rest.map((box) => suspected(box, "menu_item", 0.85)), faint],
      texts,
      screen,
    );
    const among = all.find(({ box }) => box === faint.box);
    expect(among?.score).toBeGreaterThan((alone?.score ?? 1) + 0.2);
  });

  it("of two boxes around one thing one is left", async () => {
    const all = await judge.judge(
      [suspected([400, 300, 90, 30], "button", 0.8), suspected([408, 303, 60, 24], "button", 0.35)],
      [[415, 308, 50, 12]],
      screen,
    );
    expect(all.filter(({ score }) => score > 0.3)).toHaveLength(1);
  });
});

it("a verdict stands until the detector looks anew", async () => {
  const [first, second] = [lines[0], lines[1]].map((box) =>
    suspected(box ?? [0, 0, 1, 1], "menu_item", 0.5),
  );
  if (!first || !second) throw new Error("No lines.");
  const [before] = await judge.judge([first], texts, screen);
  const after = await judge.judge([first, second], texts, screen);
  expect(after.find(({ box }) => box === first.box)).toEqual(before);
});

it("judges whatever it is given", async () => {
  expect(await judge.judge([], texts, screen)).toEqual([]);
  expect(await judge.judge([suspected([0, 0, 8, 8], "icon", 0.5)], [], screen)).toHaveLength(1);
  const many = Array.from({ length: 500 }, (_, index) =>
    suspected([(index % 40) * 32, Math.floor(index / 40) * 30, 24, 24], "icon", 0.5),
  );
  const judged = await judge.judge(many, [], screen);
  expect(judged).toHaveLength(300);
  for (const { score } of judged) expect(score).toBeGreaterThanOrEqual(0);
});
