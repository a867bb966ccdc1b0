import { describe, expect, it } from "vitest";
import { lookUp } from "../../../app/goals/look-up.js";
import { did, mark, viewOf } from "./goal-world.js";

const bar = ["File", "Edit", "Tools", "Help"].map((title, at) =>
  mark("menu", title, [20 + 70 * at, 40, 65, 26]),
);
const question = "how many words does this text have?";

describe("what a dialog of the program tells", () => {
  it("is opened where the question asks for it", () => {
    const pursuit = lookUp(viewOf(question, bar));
    const tools = viewOf(question, bar).marks.find(({ text }) => text === "Tools")?.id;
    expect(pursuit).toMatchObject({ type: "act", action: { type: "click", mark: tools } });
    expect(lookUp(viewOf("how many guests are coming?", bar))).toBeNull();
    expect(lookUp(viewOf(question, []))).toBeNull();
  });

  it("is read beside its label, not counted on the screen", () => {
    const past = [did("click", mark("menu_item", "Word Count", [160, 100, 200, 26]))];
    const dialog = [
      ...bar,
      mark("text", "Words:", [300, 200, 60, 16]),
      mark("text", "9", [420, 200, 12, 16]),
      mark("text", "Characters:", [300, 230, 90, 16]),
      mark("text", "41", [420, 230, 20, 16]),
    ];
    expect(lookUp(viewOf(question, dialog, past))).toMatchObject({ type: "told", text: "9" });
    const letters = "how many characters does it have?";
    expect(lookUp(viewOf(letters, dialog, past))).toMatchObject({ type: "told", text: "41" });
  });
});
