import { describe, expect, it } from "vitest";
import { clearTheWay, pursueDialogs } from "../../../app/goals/dialogs.js";
import type { Pursuit } from "../../../app/goals/goal.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const buttons = (...names: readonly string[]) =>
  names.map((name, at) => mark("button", name, [400 + 100 * at, 400, 90, 30]));

const said = (goal: string, names: readonly string[], title = "Question") => {
  const seen = { ...viewOf(goal, buttons(...names)), title };
  const pursuit: Pursuit | null = pursueDialogs(seen);
  return pursuit?.type === "act" ? inWords(seen, pursuit.action) : (pursuit?.type ?? "nothing"); // prettier-ignore
};

describe("answers to dialogs", () => {
  it("takes and refuses whatever the buttons are called", () => {
    expect(said("confirm that", ["Cancel", "Apply"])).toBe("click Apply");
    expect(said("say no to it", ["No thanks", "Subscribe"])).toBe("click No thanks");
    expect(said("reject", ["Accept all", "Only necessary"])).toBe("click Only necessary");
    expect(said("don't save", ["Cancel", "Close without Saving", "Save"])).toBe("click Close without Saving"); // prettier-ignore
  });

  it("asks rather than guess between equal buttons, and leaves other wishes alone", () => {
    expect(said("confirm", ["OK", "OK"])).toBe("nothing");
    expect(said("confirm the booking of room 12", ["OK"])).toBe("nothing");
  });

  it("is over once it was answered, or where nothing asks any more", () => {
    expect(pursueDialogs({ ...viewOf("confirm", [], [did("click", mark("button", "OK", [1, 1, 80, 30]))]), title: "x" })?.type).toBe("over"); // prettier-ignore
    expect(said("confirm", [], "")).toBe("over");
  });
});

describe("what came up by itself", () => {
  const tip = { ...viewOf("delete line 2", buttons("Next Tip", "Close")), title: "Tip of the Day" };

  it("is closed harmlessly", () => {
    const pursuit = clearTheWay(tip);
    expect(pursuit?.type === "act" && inWords(tip, pursuit.action as { type: string; mark?: number })).toBe("click Close"); // prettier-ignore
  });

  it("stays where the goal speaks of it", () => {
    expect(clearTheWay({ ...tip, goal: "read the tip of the day" })).toBeNull();
  });
});
