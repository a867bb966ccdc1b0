import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { pursueEditing } from "../../../app/goals/editing.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const bar = ["File", "Edit", "Search", "View", "Help"].map((title, at) =>
  mark("menu", title, [20 + 70 * at, 40, 65, 26]),
);
const editor = [...bar, mark("text_area", "", [20, 80, 900, 600])];
const key = (chord: string, changed = true, width = 8): PastAct => ({
  ...did("key", null, chord, changed),
  regions: changed ? [[30, 90, width, 20]] : [],
});

function next(goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) {
  const seen = viewOf(goal, marks, past);
  const pursuit = pursueEditing(seen);
  if (pursuit?.type !== "act") return pursuit?.type ?? "nothing";
  const { action } = pursuit;
  if (action.type === "key") return action.keys.join("+");
  if (action.type === "type") return `type <${action.text}> ${action.mark === null ? "focus" : inWords(seen, { type: "in", mark: action.mark })}`; // prettier-ignore
  return inWords(seen, action);
}

/** All keys and texts that a goal comes to in an editor where each of them changes something. */
function keysOf(goal: string): string[] {
  const done: string[] = [];
  const past: PastAct[] = [];
  for (
    let move = next(goal, editor);
    move !== "over" && done.length < 20;
    move = next(goal, editor, past)
  ) {
    // prettier-ignore
    done.push(move);
    const text = /^type <([\s\S]*)> focus$/u.exec(move)?.[1];
    past.push(text === undefined ? key(move.replaceAll("+", " "), true, 60) : did("type", null, text)); // prettier-ignore
  }
  return done;
}

describe("editing by keys", () => {
  it("deletes a line with its line break", () => {
    expect(keysOf("delete line 3")).toEqual(["ctrl+home", "down", "down", "shift+down", "delete"]);
  });

  it("deletes from the bottom up, so that numbers still hold", () => {
    const keys = keysOf("delete the first line and the last line");
    expect(keys.slice(0, 2)).toEqual(["ctrl+end", "backspace"]);
    expect(keys.slice(-3)).toEqual(["ctrl+home", "shift+down", "delete"]);
  });

  it("writes below a line and above one", () => {
    expect(keysOf('write "two eggs" below the second line')).toEqual(["ctrl+home", "down", "end", "type <\ntwo eggs> focus"]); // prettier-ignore
    expect(keysOf('put "25 May" above the first line')).toEqual([
      "ctrl+home",
      "type <25 May\n> focus",
    ]);
  });

  it("duplicates a line through the clipboard", () => {
    expect(keysOf("duplicate the first line")).toEqual(["ctrl+home", "shift+end", "ctrl+c", "end", "type <\n> focus", "ctrl+v"]); // prettier-ignore
  });

  it("goes on to the last line that says something where the text ends in an empty one", () => {
    const goal = "move the last line to the top";
    const empty = [key("ctrl end"), key("shift home", false)];
    expect(next(goal, editor, empty)).toBe("backspace");
    expect(next(goal, editor, [...empty, key("backspace"), key("shift home", true, 60)])).toBe("ctrl+x"); // prettier-ignore
  });

  it("stops where something else was done in between", () => {
    expect(next("delete line 3", editor, [key("ctrl home"), key("escape")])).toBe("nothing");
  });

  it("leaves lists of pages alone", () => {
    expect(next("add milk at the end of the list", [mark("button", "Add", [20, 20, 60, 30])])).toBe("nothing"); // prettier-ignore
  });
});

describe("replacing by a dialog", () => {
  const goal = 'replace "friends" with "guests" everywhere';
  const find = mark("input", "", [300, 300, 300, 28]);
  const by = mark("input", "", [300, 340, 300, 28]);
  const dialog = [
    ...editor,
    mark("text", "Search for:", [200, 306, 80, 16]),
    find,
    mark("text", "Replace with:", [200, 346, 90, 16]),
    by,
    mark("button", "Replace", [300, 400, 90, 30]),
    mark("button", "Replace All", [400, 400, 90, 30]),
  ];

  it("looks for the command first", () => {
    expect(next(goal, editor)).toBe("click Search");
  });

  it("fills both fields, replaces all and closes the dialog", () => {
    const typed = [did("type", find, "friends"), did("type", by, "guests")];
    expect(next(goal, dialog)).toBe("type <friends> in ?");
    expect(next(goal, dialog, typed.slice(0, 1))).toBe("type <guests> in ?");
    expect(next(goal, dialog, typed)).toBe("click Replace All");
    const done = [...typed, did("click", mark("button", "Replace All", [400, 400, 90, 30]))];
    expect(next(goal, dialog, done)).toBe("escape");
    expect(next(goal, editor, [...done, key("escape")])).toBe("over");
  });

  it("ticks the box that says all where the button does not", () => {
    const box = mark("checkbox", "Replace all in:", [300, 400, 120, 22], { checked: false });
    const plain = [...dialog.slice(0, -1), box];
    const typed = [did("type", find, "friends"), did("type", by, "guests")];
    expect(next(goal, plain, typed)).toBe("click Replace all in:");
    expect(next(goal, plain, [...typed, did("click", box)])).toBe("click Replace");
  });
});
