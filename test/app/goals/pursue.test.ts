import { describe, expect, it } from "vitest";
import { pursue } from "../../../app/goals/pursue.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const board = [
  mark("tab", "Board", [40, 40, 90, 40]),
  mark("tab", "Draft", [60, 180, 120, 60]),
  mark("tab", "Finished", [300, 180, 160, 60]),
];
const languages = ["English", "Greek"].map((text, at) =>
  mark("checkbox", text, [60, 200 + at * 30, 120, 22], { checked: false }),
);

describe("a goal is not done by a part of it", () => {
  it("what a goal names is no page to look behind", () => {
    const view = viewOf("drag Draft onto Finished", board);
    const pursuit = pursue(view);
    const act = pursuit?.type === "act" && "mark" in pursuit.action ? inWords(view, pursuit.action) : null; // prettier-ignore
    expect(act ?? "").not.toMatch(/click (?:Draft|Finished)/u);
  });

  it("a statement of which one thing can't be seen is left to others", () => {
    expect(pursue(viewOf("I speak Greek and Turkish", languages))).toBeNull();
    expect(pursue(viewOf("I speak Greek and English", languages))?.type).toBe("act");
  });

  it("days and a time in one sentence are both seen to", () => {
    const marks = [
      mark("text", "Wake me at", [249, 129, 84, 13]),
      mark("spinner", "07:00", [662, 119, 108, 33]),
      mark("text", "Saturday", [250, 180, 60, 17]),
      mark("switch", "", [726, 173, 48, 26], { checked: true }),
    ];
    const view = viewOf("wake me at 8:30 on Saturday only", marks);
    expect(pursue(view)).toMatchObject({ type: "act", action: { type: "type", text: "08:30" } });
    const set = marks.map((one) => (one.kind === "spinner" ? { ...one, text: "08:30" } : one));
    const past = [did("type", marks[1] ?? null, "08:30")];
    expect(pursue(viewOf("wake me at 8:30 on Saturday only", set, past))?.type).toBe("over");
  });
});

it("of a label that is only begun, the value alone is typed", () => {
  const field = mark("input", "0151 234567", [64, 320, 300, 34]);
  const marks = [mark("text", "Phone", [64, 300, 50, 14]), field];
  const view = viewOf("change my phone number to 0170 998877", marks, [did("click", field)]);
  expect(pursue(view)).toMatchObject({
    type: "act",
    action: { type: "type", text: "0170 998877" },
  });
});
