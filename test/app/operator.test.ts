import { expect, test } from "vitest";
import type { PhysicalAction } from "../../app/action.js";
import { screenPoint } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";
import type { Observation } from "../../app/observation.js";
import { performAction } from "../../app/operator.js";
import type { Input } from "../../app/ports.js";

const { signal } = new AbortController();
const mark = (id: number, box: Mark["box"]): Mark => ({
  id,
  box,
  text: "",
  kind: "button",
  source: ["ocr"],
  score: 1,
});
/** A frame that begins at 1000,500 of the virtual desktop. */
const observation: Observation = {
  frame: {
    displayId: "test",
    origin: screenPoint(1000, 500),
    size: [400, 300],
    scale: 1.5,
    pixels: new Uint8Array(0),
    takenAt: 0,
  },
  marks: [mark(1, [10, 20, 100, 40]), mark(2, [0, 0, 1, 1]), mark(3, [390, 290, 100, 100])],
  desktop: { active: null, windows: [] },
};

async function perform(action: PhysicalAction): Promise<unknown[][]> {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...given: unknown[]) => {
      calls.push([name, ...given.filter((each) => each !== signal)]);
      return Promise.resolve();
    };
  const input: Input = {
    moveTo: note("moveTo"),
    click: note("click"),
    drag: note("drag"),
    type: note("type"),
    chord: note("chord"),
    scroll: note("scroll"),
    releaseAll: note("releaseAll"),
  };
  await performAction(action, observation, input, signal);
  return calls;
}
const centre = { x: 1060, y: 540 };

test.each([
  ["click", "left", 1],
  ["double_click", "left", 2],
  ["triple_click", "left", 3],
  ["right_click", "right", 1],
] as const)(
  "%s presses %s %i times at the mark's centre on the desktop",
  async (type, button, count) => {
    expect(await perform({ type, mark: 1 })).toEqual([["click", centre, button, count]]);
  },
);

test("hover moves, a key presses the chord", async () => {
  expect(await perform({ type: "hover", mark: 1 })).toEqual([["moveTo", centre]]);
  expect(await perform({ type: "key", keys: ["ctrl", "1"] })).toEqual([["chord", ["ctrl", "1"]]]);
});

test("a mark in the very corner is clicked inside the frame, also when its box reaches out of it", async () => {
  const [[, corner] = []] = await perform({ type: "click", mark: 2 });
  expect(corner).toEqual({ x: 1001, y: 501 });
  const [[, outside] = []] = await perform({ type: "click", mark: 3 });
  expect(outside).toEqual({ x: 1399, y: 799 });
});

test("typing clicks the field, clears it, types, presses Enter, in this order", async () => {
  expect(await perform({ type: "type", mark: 1, text: "中", clear: true, enter: true })).toEqual([
    ["click", centre, "left", 1],
    ["chord", ["ctrl", "a"]],
    ["chord", ["delete"]],
    ["type", "中"],
    ["chord", ["enter"]],
  ]);
  expect(
    await perform({ type: "type", mark: null, text: "x", clear: false, enter: false }),
  ).toEqual([["type", "x"]]);
});

test("a click and a drag begin at the place on their mark that they name", async () => {
  expect(await perform({ type: "click", mark: 1, at: [0.25, 0.5] })).toEqual([
    ["click", { x: 1035, y: 540 }, "left", 1],
  ]);
  const drag = { type: "drag", mark: 1, at: [0.9, 0.5], to: { offset: [50, 0] } } as const;
  expect(await perform(drag)).toEqual([
    [
      "drag",
      [
        { x: 1100, y: 540 },
        { x: 1150, y: 540 },
      ],
    ],
  ]);
});

test("a drag goes to another mark or by an offset", async () => {
  expect(await perform({ type: "drag", mark: 1, to: { mark: 2 } })).toEqual([
    ["drag", [centre, { x: 1001, y: 501 }]],
  ]);
  expect(await perform({ type: "drag", mark: 1, to: { offset: [-20, 30] } })).toEqual([
    ["drag", [centre, { x: 1040, y: 570 }]],
  ]);
});

test("scrolling is at the mark, or else at the frame's centre", async () => {
  expect(await perform({ type: "scroll", mark: 1, direction: "left", amount: 2 })).toEqual([
    ["scroll", centre, "left", 2],
  ]);
  expect(await perform({ type: "scroll", mark: null, direction: "down", amount: 5 })).toEqual([
    ["scroll", { x: 1200, y: 650 }, "down", 5],
  ]);
});

test("a mark that isn't there is an error, and nothing is pressed", async () => {
  await expect(perform({ type: "click", mark: 9 })).rejects.toThrow("no mark 9");
  await expect(perform({ type: "drag", mark: 1, to: { mark: 9 } })).rejects.toThrow("no mark 9");
});
