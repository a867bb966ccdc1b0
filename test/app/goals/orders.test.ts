import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { describesThing } from "../../../app/goals/described.js";
import { pursueDrags } from "../../../app/goals/drags.js";
import { pursueFilters } from "../../../app/goals/filters.js";
import type { Pursuer } from "../../../app/goals/goal.js";
import { pursuePlayer } from "../../../app/goals/media.js";
import { pursueSorting } from "../../../app/goals/sorting.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const by = (pursuer: Pursuer) => (goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) => {
  const view = viewOf(goal, marks, past);
  const pursuit = pursuer(view);
  if (pursuit?.type !== "act") return pursuit?.type ?? "nothing";
  const { action } = pursuit;
  const to = action.type === "drag" && "offset" in action.to ? ` by ${action.to.offset.join(",")}` : "";
  return inWords(view, action) + to;
}; // prettier-ignore

const header = ["Title", "Votes", "Created"].map((text, at) => mark("header", text, [20 + 200 * at, 60, 200, 30])); // prettier-ignore
const table = (rows: readonly (readonly string[])[]) => [
  ...header,
  ...rows.flatMap((cells, at) => cells.map((text, column) => mark("cell", text, [20 + 200 * column, 95 + 40 * at, 200, 36]))), // prettier-ignore
];
const rising = table([["Crash", "3", "2026-01-19"], ["Search", "14", "2026-02-11"], ["Printer", "27", "2026-04-08"]]); // prettier-ignore
const falling = table([["Printer", "27", "2026-04-08"], ["Search", "14", "2026-02-11"], ["Crash", "3", "2026-01-19"]]); // prettier-ignore
const votes = header[1] ?? null;

describe("an order", () => {
  const sorts = by(pursueSorting);

  it("is made by a heading, and once more where it came the wrong way round", () => {
    const goal = "sort the bugs so that the one with the most votes is on top";
    expect(sorts(goal, rising)).toBe("click Votes");
    expect(sorts(goal, rising, [did("click", votes)])).toBe("click Votes");
    expect(sorts(goal, falling, [did("click", votes), did("click", votes)])).toBe("over");
  });

  it("may run either way where none is said", () => {
    expect(sorts("sort by votes", rising)).toBe("click Votes");
    expect(sorts("sort by votes", rising, [did("click", votes)])).toBe("over");
  });

  it("is known by what people call the newest", () => {
    expect(sorts("show the newest first", rising)).toBe("click Created");
    expect(sorts("show the newest first", falling)).toBe("over");
  });

  it("is chosen in a list of orders where there are no headings", () => {
    const goods = ["Apples", "Bread", "Milk"].map((text, at) => mark("text", text, [20 + 200 * at, 200, 60, 16])); // prettier-ignore
    const opener = mark("combo", "Sort by: popular", [800, 30, 160, 36]);
    expect(sorts("show the cheapest first", [opener, ...goods])).toBe("click Sort by: popular");
  });

  it("is no matter of other goals", () => {
    expect(sorts("open the first message", rising)).toBe("nothing");
  });
});

describe("a filter", () => {
  const chips = ["All", "Open", "Closed"].map((text, at) => mark("button", text, [20 + 80 * at, 20, 70, 28])); // prettier-ignore

  it("is one of several that stand side by side", () => {
    const filters = by(pursueFilters);
    expect(filters("show me only the open ones", [...chips, ...rising])).toBe("click Open");
    expect(filters("show me only the open ones", [...chips, ...rising], [did("click", chips[1] ?? null)])).toBe("over"); // prettier-ignore
    expect(filters("show only the purple ones", [...chips, ...rising])).toBe("nothing");
  });
});

/** Columns whose headings are seen once as a text and once as a field, and cards as anything. */
const board = (lanes: readonly (readonly string[])[]) => lanes.flatMap((cards, lane) => [
  mark(lane === 0 ? "text" : "input", `${["TO DO", "DOING", "DONE"][lane] ?? ""} ${cards.length}`, [30 + 250 * lane, 80, 60, 20]),
  ...cards.flatMap((card, at) => [mark("row", card, [24 + 250 * lane, 120 + 90 * at, 220, 34]), mark("menu_item", `WEB-${lane}${at}`, [24 + 250 * lane, 156 + 90 * at, 220, 32])]),
]); // prettier-ignore

describe("cards between columns", () => {
  const drags = by(pursueDrags);

  it("go by the way from column to column", () => {
    const lanes = board([["Login fails", "New colours"], ["Notes"], ["Typo"]]);
    expect(drags("move the card about the login to Done", lanes)).toBe(
      "drag Login fails by 500,75",
    );
    expect(drags("drag 'Notes' back to the to do column", lanes)).toMatch(/^drag Notes by -250,/u);
    expect(drags("move the notes to Archive", lanes)).toBe("nothing");
    expect(drags("move the slider to 50%", lanes)).toBe("nothing");
  });

  it("go one by one until none is left where they were", () => {
    const goal = "put everything that is in doing into done";
    expect(drags(goal, board([[], ["Notes", "Search"], ["Typo"]]))).toMatch(/^drag Notes by 250,/u);
    const moved = [did("drag", null)];
    expect(drags(goal, board([[], ["Search"], ["Typo", "Notes"]]), moved)).toMatch(/^drag Search/u);
    expect(drags(goal, board([[], [], ["Typo", "Notes", "Search"]]), [...moved, ...moved])).toBe("over"); // prettier-ignore
  });
});

describe("a player", () => {
  const plays = by(pursuePlayer);
  const song = (title: string) => [
    mark("text", title, [220, 220, 200, 25]),
    ...["skip previous", "", "", ""].map((text, at) => mark("icon", text, [203 + 65 * at, 268, 58, 58])), // prettier-ignore
  ];

  it("has its buttons in one order, of which one name tells the others", () => {
    const view = viewOf("skip to Copper Road", song("Moonlight Waltz"));
    const pursuit = pursuePlayer(view);
    const id = pursuit?.type === "act" && pursuit.action.type === "click" ? pursuit.action.mark : 0;
    expect(view.marks.find((one) => one.id === id)?.box[0]).toBe(203 + 65 * 2);
  });

  it("has got there when the title shows", () => {
    expect(plays("skip to Copper Road", song("Copper Road"))).toBe("over");
  });
});

describe("what is told from its like", () => {
  it.each(["delete the mail from the post office", "buy the cheapest tea", "write to Olaf that it moved", "follow Anna and Yuki", "open the card of the person who earns least", "move both ideas to this week", "sort by salary"])("is meant by %j", (said) => {
    expect(describesThing(said)).toBe(true);
  }); // prettier-ignore

  it.each(["click Save", "open Settings", "press the button with the star", "choose Paris", "delete", "type hello into Name", "what is the total?"])("is not meant by %j", (said) => {
    expect(describesThing(said)).toBe(false);
  }); // prettier-ignore
});

describe("an order that is bought", () => {
  it("is no order of rows", () => {
    const goal = "order it to Mia Novak, 12 Elm Road, 4020 Linz, by express, to be paid by invoice";
    const past = [did("click", mark("button", "Continue", [44, 447, 113, 40]))];
    expect(pursueSorting(viewOf(goal, rising, past))).toBeNull();
  });
});
