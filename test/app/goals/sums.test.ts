import { expect, test } from "vitest";
import type { UnnumberedMark } from "../../../app/mark.js";
import { pursueSums } from "../../../app/goals/sums.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

/** A keypad as perception gives it: the 5, the 0 and some signs are not read. */
const pad = (shown: string): UnnumberedMark[] => [
  mark("text", shown, [100, 40, 270, 40]),
  ...["C", "", "%", "", "7", "8", "9", "×", "4", "n", "6", "-", "1", "2", "3", "+", "", "00", ".", ""].map((text, index) =>
    mark("button", text, [100 + 70 * (index % 4), 100 + 50 * Math.floor(index / 4), 60, 40]),
  ),
]; // prettier-ignore
const key = (column: number, row: number) => mark("button", "", [100 + 70 * column, 100 + 50 * row, 60, 40]); // prettier-ignore

test("clears first what the display still shows", () => {
  const view = viewOf("calculate 45 / 9", pad("36"));
  const pursuit = pursueSums(view);
  expect(pursuit?.type === "act" && inWords(view, pursuit.action)).toBe("click C");
});

test("presses keys that are not read where a keypad has them", () => {
  const view = viewOf("calculate 5 + 40", pad("0"));
  const first = pursueSums(view);
  const five = view.marks.find(({ text }) => text === "n")?.id;
  expect(first).toMatchObject({ type: "act", action: { type: "click", mark: five } });
  const past = [did("click", key(1, 2)), did("click", key(3, 3)), did("click", key(0, 2))];
  const later = viewOf("calculate 5 + 40", pad("4"), past);
  const zero = later.marks.find(({ box }) => box[0] === 100 && box[1] === 300)?.id;
  expect(pursueSums(later)).toMatchObject({ action: { type: "click", mark: zero } });
});

test("is over when the display shows the result, and asks where it shows another", () => {
  const past = [key(1, 2), key(3, 3), key(0, 2), key(3, 4)].map((one) => did("click", one));
  expect(pursueSums(viewOf("calculate 5 + 4", pad("9."), past))).toMatchObject({ type: "over" });
  expect(pursueSums(viewOf("calculate 5 + 4", pad("54"), past))).toMatchObject({
    action: { type: "ask" },
  });
});
