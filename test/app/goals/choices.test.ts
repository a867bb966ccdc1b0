import { describe, expect, it } from "vitest";
import { pursueChoices } from "../../../app/goals/choices.js";
import { did, mark, viewOf } from "./goal-world.js";

const seats = ["Aisle", "Window", "Corner"].map((text, at) =>
  mark("row", text, [504, 260 + at * 18, 252, 18]),
);
const title = mark("text", "Where would you like to sit?", [544, 239, 172, 15]);
const slots = ["8:00", "9:30", "11:00", "14:15"].map((text, at) =>
  mark("button", text, [134 + at * 70, 396, 62, 36]),
);

describe("one of several options is chosen by its own words", () => {
  it.each([
    ["I prefer the window seat", [title, ...seats], "Window"],
    ["I'd like to sit in the corner", [title, ...seats], "Corner"],
    ["take the 9:30 slot", slots, "9:30"],
    ["go with 14:15", slots, "14:15"],
  ])("%s", (goal, marks, text) => {
    const view = viewOf(goal, marks);
    const pursuit = pursueChoices(view);
    const id = view.marks.find((one) => one.text === text)?.id;
    expect(pursuit).toMatchObject({ type: "act", action: { type: "click", mark: id } });
  });

  it.each([
    ["take the slot at 20:00", slots],
    ["I'd like a table outside", [title, ...seats]],
    ["choose anything but the corner", [title, ...seats]],
  ])("%s: none of them", (goal, marks) => {
    expect(pursueChoices(viewOf(goal, marks))).toBeNull();
  });

  it("is over once it was clicked", () => {
    const view = viewOf(
      "I prefer the window seat",
      [title, ...seats],
      [did("click", seats[1] ?? null)],
    );
    expect(pursueChoices(view)?.type).toBe("over");
  });
});
