import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { pursueFiles } from "../../../app/goals/files.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const bar = ["File", "Edit", "View", "Bookmarks", "Go", "Help"].map((title, at) =>
  mark("menu", title, [20 + 70 * at, 40, 65, 26]),
);
const plan = mark("row", "plan.txt", [300, 200, 90, 80]);
const songs = mark("row", "Songs", [420, 200, 90, 80]);
const place = mark("row", "Home Folder", [20, 200, 140, 26]);
const folder = [...bar, place, plan, songs];
const dialog = [...folder, mark("text", "Enter a name:", [400, 300, 120, 16]), mark("input", "New", [400, 330, 300, 28])]; // prettier-ignore
const key = (chord: string, changed = true): PastAct => ({ ...did("key", null, chord, changed), share: 0.1 }); // prettier-ignore

function next(goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) {
  const seen = viewOf(goal, marks, past);
  const pursuit = pursueFiles(seen);
  if (pursuit?.type !== "act") return pursuit?.type ?? "nothing";
  const { action } = pursuit;
  if (action.type === "key") return action.keys.join("+");
  if (action.type === "type") return `type ${action.text}${action.enter ? " enter" : ""}`;
  return inWords(seen, action);
}

describe("files", () => {
  it("makes a folder by the shared shortcut, where a dialog asks for its name", () => {
    const goal = "create a folder named Trips here";
    expect(next(goal, folder)).toBe("ctrl+shift+n");
    expect(next(goal, dialog, [key("ctrl shift n")])).toBe("type Trips enter");
    const typed = [key("ctrl shift n"), did("type", null, "Trips")];
    const trips = mark("row", "Trips", [540, 200, 90, 80]);
    expect(next(goal, [...folder, trips], typed)).toBe("over");
  });

  it("looks in the menus where the shortcut did nothing", () => {
    const past = [key("ctrl shift n", false)];
    expect(next("create a folder named Trips here", folder, past)).toBe("click File");
  });

  it("carries a file into a folder by cutting and pasting", () => {
    const goal = "move plan.txt into the Songs folder";
    expect(next(goal, folder)).toBe("click plan.txt");
    const past = [did("click", plan)];
    expect(next(goal, folder, past)).toBe("ctrl+x");
    expect(next(goal, folder, [...past, key("ctrl x")])).toBe("double_click Songs");
    const inside = [...past, key("ctrl x"), did("double_click", songs)];
    expect(next(goal, [...bar, place], inside)).toBe("ctrl+v");
    expect(next(goal, [...bar, place, plan], [...inside, key("ctrl v")])).toBe("over");
  });

  it("never pastes where the folder did not open", () => {
    const past = [did("click", plan), key("ctrl x"), did("double_click", songs, "", false)];
    expect(next("move plan.txt into the Songs folder", folder, past)).toBe("nothing");
  });

  it("deletes what was named only, and confirms the question about it", () => {
    const goal = "delete plan.txt";
    expect(next(goal, folder)).toBe("click plan.txt");
    expect(next(goal, folder, [did("click", plan)])).toBe("delete");
    const asked = [...folder, mark("button", "No", [400, 500, 80, 30]), mark("button", "Yes", [500, 500, 80, 30])]; // prettier-ignore
    expect(next(goal, asked, [did("click", plan), key("delete")])).toBe("click Yes");
    expect(next("delete notes.txt", folder)).toBe("nothing");
  });

  it("never overwrites a file that nobody gave up", () => {
    const save = [did("key", null, "ctrl shift s"), did("type", null, "plan.txt"), did("click", mark("button", "Save", [600, 600, 80, 30]))]; // prettier-ignore
    const question = [...bar, mark("button", "Cancel", [400, 500, 80, 30]), mark("button", "Replace", [500, 500, 80, 30])]; // prettier-ignore
    expect(next("save it as plan.txt", question, save)).toBe("nothing");
    expect(next("save it as plan.txt, overwriting the old one", question, save)).toBe("click Replace"); // prettier-ignore
  });

  it("leaves pages and forms alone", () => {
    expect(next("delete plan.txt", [plan, songs])).toBe("nothing");
  });
});
