import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { pursueItems } from "../../../app/goals/items.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const next = (goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) => {
  const view = viewOf(goal, marks, past);
  const pursuit = pursueItems(view);
  if (pursuit?.type !== "act") return pursuit?.type ?? "nothing";
  const box = view.marks.find((one) => "mark" in pursuit.action && one.id === pursuit.action.mark)?.box; // prettier-ignore
  return `${inWords(view, pursuit.action)}${box === undefined ? "" : ` at ${box[0]},${box[1]}`}`;
};

/** Cards without frames of their own: a picture, a heart over its corner, name, price, button. */
const shop = (["Paper lantern", "Brass lamp", "Moon globe", "Clip spot"] as const).flatMap((name, at) => {
  const [x, y] = [40 + 300 * (at % 2), 60 + 210 * Math.floor(at / 2)];
  const price = ["19.90 €", "89.00 €", "27.00 €", "12.95 €"][at] ?? "";
  return [
    mark("window_control", "heart", [x + 230, y, 33, 33]),
    mark("text", name, [x + 8, y + 120, 100, 16]),
    mark("text", price, [x + 8, y + 144, 58, 13]),
    mark("button", "Add to basket", [x + 130, y + 140, 120, 28]),
  ];
}); // prettier-ignore

describe("things in a shop", () => {
  it.each([
    ["add the moon globe to the basket", "click Add to basket at 170,410"],
    ["buy the cheapest one", "click Add to basket at 470,410"],
    ["put the most expensive lamp in my cart", "click Add to basket at 470,200"],
    ["mark the brass lamp as a favourite", "click heart at 570,60"],
    ["like the clip spot", "click heart at 570,270"],
  ])("knows the control for %j", (goal, action) => {
    expect(next(goal, shop)).toBe(action);
  });

  it("goes on to the second of two and is over after it", () => {
    const goal = "put the moon globe and the brass lamp in my basket";
    const [first, second] = [shop[11], shop[7]];
    if (first === undefined || second === undefined) throw new Error("The shop has changed.");
    expect(next(goal, shop)).toBe("click Add to basket at 170,410");
    expect(next(goal, shop, [did("click", first)])).toBe("click Add to basket at 470,200");
    expect(next(goal, shop, [did("click", first), did("click", second)])).toBe("over");
  });

  it("says that a thing isn't there once it has looked further down", () => {
    const goal = "add the crystal chandelier to the basket";
    expect(next(goal, shop)).toBe("scroll ?");
    expect(next(goal, shop, [did("scroll", null, "", false)])).toBe("fail ?");
  });
});

/** Rows with a box at the beginning and no control of their own. */
const mails = (["City Gym", "Olaf Brandt", "City Gym"] as const).flatMap((from, at) => [
  mark("checkbox", "", [20, 130 + 40 * at, 20, 20], { checked: false }),
  mark("cell", from, [50, 125 + 40 * at, 180, 30]),
  mark("text", ["Your fees", "Meeting", "New hours"][at] ?? "", [240, 132 + 40 * at, 200, 16]),
]);
const tools = [mark("button", "Archive", [20, 60, 80, 30]), mark("button", "Delete", [110, 60, 80, 30])]; // prettier-ignore

describe("things that are chosen first", () => {
  it("ticks all that are meant before it presses the tool", () => {
    const goal = "archive both mails from the gym";
    const [first, second] = [mails[0], mails[6]];
    if (first === undefined || second === undefined) throw new Error("The mails have changed.");
    expect(next(goal, mails)).toBe("click City Gym at 20,130");
    const one = [did("click", first)];
    expect(next(goal, [...tools, ...mails], one)).toBe("click City Gym at 20,210");
    const two = [...one, did("click", second)];
    expect(next(goal, [...tools, ...mails], two)).toBe("click Archive at 20,60");
  });

  it("does nothing where it can't tell which is meant", () => {
    expect(next("delete the mail from the gym", mails)).toBe("nothing");
  });

  it("looks under the pointer, chooses, and opens the menu, in this order", () => {
    const rows = ["Budget.ods", "Garden.pdf", "Letter.odt"].map((name, at) => mark("row", name, [20, 100 + 40 * at, 600, 36])); // prettier-ignore
    const [, garden] = rows;
    if (garden === undefined) throw new Error("The rows have changed.");
    const goal = "share the garden file";
    expect(next(goal, rows)).toBe("hover Garden.pdf at 20,140");
    const past = [did("hover", garden, "", false)];
    expect(next(goal, rows, past)).toBe("click Garden.pdf at 20,140");
    past.push(did("click", garden));
    expect(next(goal, rows, past)).toBe("right_click Garden.pdf at 20,140");
  });
});

describe("a question that comes up", () => {
  it("is answered with what it asks about, not with the way back", () => {
    const row = mark("text", "Hiking boots", [40, 80, 100, 16]);
    const cancel = mark("button", "Cancel order", [500, 74, 110, 28]);
    const asked = [mark("button", "Keep order", [300, 300, 110, 30]), mark("button", "Yes, cancel", [430, 300, 110, 30])]; // prettier-ignore
    const view = viewOf("cancel the order for the boots", [row, cancel, ...asked], [did("click", cancel)]); // prettier-ignore
    const fresh = new Set(view.marks.filter(({ box }) => box[1] === 300).map(({ id }) => id));
    const pursuit = pursueItems({ ...view, fresh });
    expect(pursuit?.type === "act" && inWords(view, pursuit.action as { type: string; mark: number })).toBe("click Yes, cancel"); // prettier-ignore
  });
});

describe("one that is the most", () => {
  const header = [mark("header", "Name", [20, 60, 200, 30]), mark("header", "Group", [220, 60, 100, 30]), mark("header", "Age", [320, 60, 80, 30])]; // prettier-ignore
  const rows = [["Alba", "Tennis", "34"], ["Bo", "Chess", "61"], ["Emil", "Chess", "19"]].flatMap((cells, at) => [
    ...cells.map((text, column) => mark("cell", text, [[20, 220, 320][column] ?? 0, 95 + 40 * at, [200, 100, 80][column] ?? 0, 36])),
    mark("button", "Remove", [430, 100 + 40 * at, 80, 26]),
  ]); // prettier-ignore

  it("is found by its column, and done once", () => {
    const goal = "remove the youngest member";
    expect(next(goal, [...header, ...rows])).toBe("click Remove at 430,180");
    const left = rows.slice(0, 8);
    const pressed = rows[11];
    if (pressed === undefined) throw new Error("The rows have changed.");
    expect(next(goal, [...header, ...left], [did("click", pressed)])).toBe("over");
  });

  it("leaves others to what they are called", () => {
    expect(next("remove everyone who plays chess", [...header, ...rows])).toBe("click Remove at 430,140"); // prettier-ignore
  });
});
