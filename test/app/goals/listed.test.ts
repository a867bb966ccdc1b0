import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { pursueItems } from "../../../app/goals/items.js";
import { pursueSorting } from "../../../app/goals/sorting.js";
import { isUndone } from "../../../app/goals/undone.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { did, mark, viewOf } from "./goal-world.js";

const at = (goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) => {
  const view = viewOf(goal, marks, past);
  const pursuit = pursueItems(view);
  if (pursuit?.type !== "act") return pursuit?.type ?? "nothing";
  const { action } = pursuit;
  const found = "mark" in action ? view.marks.find(({ id }) => id === action.mark) : undefined;
  return `${action.type} ${found?.text ?? ""} at ${found?.box.slice(0, 2).join() ?? ""}`;
};

const transfers = (["big.iso", "song.mp3", "book.m4b"] as const).flatMap((name, row) => [
  mark("cell", name, [40, 80 + 60 * row, 200, 40]),
  mark("cell", ["2840 MB", "9 MB", "410 MB"][row] ?? "", [600, 80 + 60 * row, 80, 40]),
  mark("cell", row === 1 ? "Finished" : "Running", [700, 80 + 60 * row, 80, 40]),
  mark("button", "Pause", [850, 86 + 60 * row, 55, 26]),
  mark("button", "Remove", [910, 86 + 60 * row, 70, 26]),
]);
const clear = mark("button", "Clear finished", [290, 30, 118, 28]);

describe("lists of things with controls", () => {
  it.each([
    ["pause the biggest transfer", "click Pause at 850,86"],
    ["remove all transfers except the book", "click Remove at 910,86"],
    ["take everything that's finished off the list", "click Clear finished at 290,30"],
  ])("knows what is meant by %j", (goal, action) => {
    expect(at(goal, [clear, ...transfers])).toBe(action);
  });

  it("is over when the button for all of them was pressed", () => {
    expect(at("take everything that's finished off the list", [clear, ...transfers], [did("click", clear)])).toBe("over");
  }); // prettier-ignore

  it("knows a label that was cut", () => {
    const rows = ["Hopkins Farm", "Orchard Dental"].flatMap((name, row) => [
      mark("cell", name, [120, 100 + 44 * row, 280, 40]),
      mark("cell", row === 0 ? "Ma rk paid" : "Mark paid", [770, 100 + 44 * row, 80, 40]),
    ]);
    expect(at("mark Hopkins Farm as paid", rows)).toBe("click Ma rk paid at 770,100");
  });

  it("takes no other thing's heart where its own wasn't seen", () => {
    const pictures = ["Lighthouse", "Harbour", "Two gulls", "Storm", "Rock pool", "Old pier"].flatMap((name, n) => {
      const [x, y] = [40 + 310 * (n % 3), 250 + 200 * Math.floor(n / 3)];
      return [mark("text", name, [x, y, 80, 16]), ...(n === 2 ? [] : [mark("icon", "heart", [x + 285, y, 20, 20])])];
    }); // prettier-ignore
    expect(at("put a heart on the storm", pictures)).toBe("click heart at 325,450");
    expect(at("put a heart on the gulls", pictures)).toBe("ask  at ");
    expect(at("show the last picture large", pictures)).toBe("click Old pier at 660,450");
  });

  it("doesn't take what only led to a thing for the thing", () => {
    const folders = ["Pictures", "Holidays", "easter.png"].map((name, row) => mark("row", name, [20, 100 + 30 * row, 260, 24])); // prettier-ignore
    const [pictures] = folders;
    if (pictures === undefined) throw new Error("There are no folders.");
    const led = { ...did("click", pictures), regions: [[300, 300, 400, 300] as const] };
    expect(at("open easter.png", folders, [led])).toBe("double_click easter.png at 20,160");
  });
});

describe("orders", () => {
  it("takes the noun for the column where no column has a size", () => {
    const heads = ["Number", "Customer", "Amount"].map((name, n) => mark("header", name, [40 + 200 * n, 90, 90, 30])); // prettier-ignore
    const view = viewOf("show me the biggest amounts first", heads);
    const pursuit = pursueSorting(view);
    const id = pursuit?.type === "act" && "mark" in pursuit.action ? pursuit.action.mark : null;
    expect(view.marks.find((one) => one.id === id)?.text).toBe("Amount");
  });
});

describe("what is certainly not done", () => {
  const row = mark("row", "opening hours.txt", [10, 133, 300, 23]);
  const tool = mark("button", "Print", [310, 30, 60, 26]);

  it("is what only things were clicked for", () => {
    expect(isUndone(viewOf("print the opening hours", [row], [did("click", row)]))).toBe(true);
    expect(isUndone(viewOf("print the opening hours", [row], [did("click", row), did("click", tool)]))).toBe(false);
    expect(isUndone(viewOf("open the opening hours", [row], [did("click", row)]))).toBe(false);
  }); // prettier-ignore
});
