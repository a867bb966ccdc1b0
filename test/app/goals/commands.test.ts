import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { commandOf } from "../../../app/goals/command-names.js";
import { pursueCommands, searchForEntry } from "../../../app/goals/commands.js";
import type { GoalView, Pursuit } from "../../../app/goals/goal.js";
import { entryFit } from "../../../app/goals/menu-search.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const bar = ["File", "Edit", "Search", "View", "Document", "elp"].map((title, at) =>
  mark("menu", title, [20 + 60 * at, 40, 55, 26]),
);
const view = bar[3] ?? bar[0];
const entries = (names: readonly string[], left = 200): UnnumberedMark[] =>
  names.map((name, at) => mark("menu_item", name, [left, 68 + 27 * at, 220, 26]));
const text = mark("text", "Dear friends,", [30, 300, 120, 16]);

/** What is done, in words. */
function said(seen: GoalView, pursuit: Pursuit | null): string {
  if (pursuit?.type !== "act") return pursuit?.type ?? "nothing";
  const { action } = pursuit;
  return action.type === "key" ? action.keys.join("+") : inWords(seen, action);
}
const next = (goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) => {
  const seen = viewOf(goal, marks, past);
  return said(seen, pursueCommands(seen));
};
if (view === undefined) throw new Error("The bar has a View menu.");

describe("commands in menus", () => {
  it("opens the menu that a command is likely in", () => {
    expect(next("show the line numbers", [...bar, text])).toBe("click View");
    expect(next("print preview", [...bar, text])).toBe("click File");
  });

  it("chooses the entry that says it, however it is put", () => {
    const open = [...bar, ...entries(["Toolbar", "Statusbar", "Line Numbers", "Fullscreen F11"])];
    expect(next("show the line numbers", open, [did("click", view)])).toBe("click Line Numbers");
    expect(next("switch to full screen", open, [did("click", view)])).toBe("click Fullscreen F11");
  });

  it("goes into the further menu that it may be in", () => {
    const open = [...bar, ...entries(["Reload", "Folder View Mode", "Zoom"])];
    const goal = "change the view to a list";
    expect(next(goal, open, [did("click", view)])).toBe("click Folder View Mode");
  });

  it("leaves a menu that does not have it and tries the next likely one", () => {
    const open = [...bar, ...entries(["Reload", "Zoom In", "Zoom Out"])];
    expect(next("turn on word wrap", open, [did("click", view)])).toBe("escape");
    const looked = [did("click", view), did("key", null, "escape")];
    expect(next("turn on word wrap", [...bar, text], looked)).toBe("click Document");
  });

  it("is over once the entry was clicked and the menu has closed", () => {
    const [entry] = entries(["Line Numbers"]);
    if (entry === undefined) throw new Error("There is one entry.");
    const past = [did("click", view), did("click", entry)];
    expect(next("show the line numbers", [...bar, text], past)).toBe("over");
  });

  it("closes the menu by its title where the tick is as it should be, and is over then", () => {
    const open = viewOf("show the tool bar", [...bar, ...entries(["Toolbar", "Statusbar", "Ruler"])], [did("click", view)]); // prettier-ignore
    const pixels = new Uint8Array(1280 * 800 * 4).fill(255);
    const paint = (x: number, y: number) => pixels.fill(0, (y * 1280 + x) * 4, (y * 1280 + x) * 4 + 3); // prettier-ignore
    // A box of 14 pixels with a tick in it, left of the first entry's words.
    for (let at = 0; at < 14; at++)
      for (const [x, y] of [[at, 0], [at, 13], [0, at], [13, at]] as const) paint(206 + x, 74 + y); // prettier-ignore
    const ticked = (): GoalView => ({ ...open, pixels });
    expect(said(open, pursueCommands(ticked()))).toBe("click Toolbar");
    for (let at = 3; at < 11; at++)
      for (const wide of [0, 1, 2]) paint(206 + at, 74 + Math.min(12, at + wide));
    expect(said(open, pursueCommands(ticked()))).toBe("click View");
    expect(next("show the tool bar", [...bar, text], [did("click", view), did("click", view)])).toBe("over"); // prettier-ignore
  });

  it("gives up where no menu has it, and never starts where there is no program", () => {
    const looked = bar.flatMap((menu) => [did("click", menu), did("key", null, "escape")]);
    expect(next("show the line numbers", [...bar, text], looked)).toBe("nothing");
    expect(next("show the line numbers", [text])).toBe("nothing");
  });

  it("looks in menus for an entry that nobody listed, and not for a long wish", () => {
    const seen = viewOf("show the compass", [...bar, text]);
    expect(said(seen, searchForEntry(seen))).toBe("click View");
    const wish = viewOf("book the cheapest flight to Rome that leaves after nine", [...bar, text]);
    expect(searchForEntry(wish)).toBeNull();
  });
});

describe("entryFit", () => {
  it("forgives what text recognition does to entries", () => {
    expect(entryFit("Fullscreen", "FulScreen F11")).toBeGreaterThan(0.9);
    expect(entryFit("Help", "elp")).toBeGreaterThan(0.9);
    expect(entryFit("Replace All", "Replace AI")).toBeGreaterThan(0.9);
    expect(entryFit("Create New", "+ Create New...")).toBe(1);
    expect(entryFit("Uppercase", "Uppercase Ctrl+U")).toBe(1);
  });

  it("tells entries apart that only begin alike", () => {
    expect(entryFit("Save", "Save As...")).toBeLessThan(entryFit("Save", "Save"));
    expect(entryFit("Zoom In", "Zoom Out")).toBeLessThan(0.8);
  });
});

describe("commandOf", () => {
  it.each([
    ["hide the tool bar", false],
    ["turn off word wrap", false],
    ["I don't want line numbers", false],
    ["leave full screen", false],
    ["show hidden files", true],
    ["print preview", null],
  ] as const)("reads from %j whether it is to be on", (goal, wants) => {
    expect(commandOf(goal)?.wants).toBe(wants);
  });

  it.each(["write \"full screen\" in the title", "add butter to the shopping list", "type 2024-01-31 in the start date field"])(
    "sees no command in %j",
    (goal) => {
      expect(commandOf(goal)).toBeNull();
    },
  ); // prettier-ignore
});
