import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { describesThing } from "../../../app/goals/described.js";
import { pursueLeafing, readLeafing } from "../../../app/goals/leafing.js";
import { pursue } from "../../../app/goals/pursue.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const next = (goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) => {
  const view = viewOf(goal, marks, past);
  const pursuit = pursueLeafing(view);
  return pursuit?.type === "act" ? inWords(view, pursuit.action) : (pursuit?.type ?? "nothing");
};

/** May 2026 with both arrows right of its name, of which nothing is read. */
const calendar = (title: string) => [
  mark("text", title, [36, 40, 107, 26]),
  mark("icon", "", [264, 38, 42, 33]),
  mark("button", "Today", [316, 40, 70, 29]),
  mark("icon", "", [399, 39, 39, 33]),
  ...Array.from({ length: 31 }, (_, at) =>
    mark("cell", String(at + 1), [36 + 135 * (at % 7), 105 + 84 * Math.floor(at / 7), 130, 24]),
  ),
  mark("cell", "Dentist", [447, 130, 126, 18]),
];

describe("leafing", () => {
  it.each([
    ["go to the second page", { type: "page", page: 2 }],
    ["go to page 3", { type: "page", page: 3 }],
    ["show me the last page", { type: "page", page: -1 }],
    ["go on to the next photo", { type: "step", on: true, times: 1 }],
    ["previous page", { type: "step", on: false, times: 1 }],
  ])("reads %j", (goal, leafing) => {
    expect(readLeafing(goal)).toEqual(leafing);
    expect(describesThing(goal)).toBe(true);
  });

  it.each(["go to Mail", "open the first page of the report", "show the next appointment with Omar", "go to Monday"])(
    "leaves %j to others",
    (goal) => {
      expect(readLeafing(goal)).toBeNull();
    },
  ); // prettier-ignore

  const pages = ["1", "2", "3"].map((text, at) => mark("icon", text, [36 + 40 * at, 357, 36, 29]));

  it("takes the number of a page among numbers side by side", () => {
    const [, second] = pages;
    if (second === undefined) throw new Error("There are no pages.");
    expect(next("go to the second page", pages)).toBe("click 2");
    expect(next("go to the last page", pages)).toBe("click 3");
    expect(next("go to page 7", pages)).toBe("nothing");
    expect(next("go to the second page", pages, [did("click", second)])).toBe("over");
  });

  it("leafs by an arrow, once", () => {
    const arrows = [mark("icon", "‹", [60, 380, 30, 40]), mark("icon", "›", [900, 380, 30, 40])];
    const [, on] = arrows;
    if (on === undefined) throw new Error("There are no arrows.");
    expect(next("go on to the next photo", arrows)).toBe("click ›");
    expect(next("go on to the next photo", arrows, [did("click", on)])).toBe("over");
  });

  it("leafs a calendar whose arrows both stand right of the month", () => {
    const view = viewOf("go to July", calendar("May 2026"));
    const pursuit = pursueLeafing(view);
    const clicked =
      pursuit?.type === "act" && "mark" in pursuit.action ? pursuit.action.mark : null;
    expect(view.marks.find(({ id }) => id === clicked)?.box[0]).toBe(399);
    expect(next("go to July", calendar("July 2026"))).toBe("over");
  });

  it("leafs first where the month is said of something else", () => {
    const view = viewOf("show me the details of the party next month", calendar("May 2026"));
    const pursuit = pursue(view);
    const clicked =
      pursuit?.type === "act" && "mark" in pursuit.action ? pursuit.action.mark : null;
    expect(view.marks.find(({ id }) => id === clicked)?.box[0]).toBe(399);
  });
});
