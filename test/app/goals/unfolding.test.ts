import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { rejoined } from "../../../app/goals/rejoined.js";
import { pursueUnfolding } from "../../../app/goals/unfolding.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { numberInReadingOrder } from "../../../app/mark.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const next = (goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) => {
  const view = viewOf(goal, marks, past);
  const pursuit = pursueUnfolding(view);
  return pursuit?.type === "act" ? inWords(view, pursuit.action) : (pursuit?.type ?? "nothing");
};

/** Questions, of which the first is unfolded. */
const questions = (["How long is the warranty?", "How soon is it delivered?", "Do you ship to islands?"] as const).flatMap((text, at) => [
  mark("text", text, [60, 100 + 60 * at + (at > 0 ? 40 : 0), 260, 18]),
  mark("icon", at === 0 ? "–" : "+", [700, 98 + 60 * at + (at > 0 ? 40 : 0), 20, 20]),
]); // prettier-ignore
const answer = mark("text", "Two years, also on the islands.", [60, 140, 300, 16]);
const all = [mark("link", "Expand all", [560, 40, 70, 16]), mark("link", "Collapse all", [650, 40, 80, 16])]; // prettier-ignore

describe("unfolding", () => {
  it("takes the control that does it to all", () => {
    const marks = [...all, ...questions, answer];
    const [, collapse] = all;
    if (collapse === undefined) throw new Error("There is no such control.");
    expect(next("collapse everything", marks)).toBe("click Collapse all");
    expect(next("expand all", marks)).toBe("click Expand all");
    expect(next("collapse everything", marks, [did("click", collapse)])).toBe("over");
  });

  it("folds only what is unfolded where no control does it to all", () => {
    expect(next("collapse everything", [...questions, answer])).toBe("click –");
  });

  it("opens several by their heads, not by answers that say the same", () => {
    const goal = "open the answers about the delivery and about islands";
    const marks = [...questions, answer];
    const [, , second, , third] = questions;
    if (second === undefined || third === undefined) throw new Error("There are no questions.");
    expect(next(goal, marks)).toBe("click How soon is it delivered?");
    const one = [did("click", second)];
    expect(next(goal, marks, one)).toBe("click Do you ship to islands?");
    expect(next(goal, marks, [...one, did("click", third)])).toBe("over");
  });

  it("doesn't fold what is to be opened and already is", () => {
    expect(next("open the warranty and the islands", questions)).toBe(
      "click Do you ship to islands?",
    );
  });

  it("leaves one alone to others", () => {
    expect(next("open the warranty", questions)).toBe("nothing");
  });
});

describe("words that were cut", () => {
  it("are one again", () => {
    const marks = numberInReadingOrder([
      mark("text", "Pi", [42, 310, 13, 14]),
      mark("cell", "pe cutter", [61, 295, 320, 45]),
      mark("text", "Open", [42, 410, 40, 14]),
      mark("cell", "file", [84, 395, 320, 45]),
    ]);
    expect(rejoined(marks).map(({ text }) => text)).toEqual(expect.arrayContaining(["Pipe cutter", "file"])); // prettier-ignore
  });
});
