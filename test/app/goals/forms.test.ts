import { describe, expect, it } from "vitest";
import type { PastAct } from "../../../app/decision.js";
import { fieldsOf } from "../../../app/goals/form-fields.js";
import { valueFor } from "../../../app/goals/form-values.js";
import { pursueForms } from "../../../app/goals/forms.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { numberInReadingOrder } from "../../../app/mark.js";
import { did, mark, viewOf } from "./goal-world.js";

const signUp = "sign up Eva Stein, eva@stein.example, for the half marathon with a shirt in size L";
const register = "Register Tove Berg, born in Tromsø on 3 May 1990, as a new member";

describe("what a goal says for a field", () => {
  it.each([
    ["Name", signUp, "Eva Stein"],
    ["First name", signUp, "Eva"],
    ["Surname:", signUp, "Stein"],
    ["E-mail address", signUp, "eva@stein.example"],
    ["Shirt size", signUp, "L"],
    ["Phone", signUp, null],
    ["Name", register, "Tove Berg"],
    ["Place of birth", register, "Tromsø"],
    ["Date of birth", register, "3 May 1990"],
    ["Your name", "my name is Otto Fink, fill that in", "Otto Fink"],
    ["City", "I live in Graz, put that in", "Graz"],
    ["Subject", "create a ticket with the subject 'Printer on fire' and priority high", "Printer on fire"],
    ["Priority", "create a ticket with the subject 'Printer on fire' and priority high", "high"],
    ["Nickname", "enter bluebird as the nickname", "bluebird"],
    ["Phone number", "add Jo Marsh, +44 20 7946 0000, to the contacts", "+44 20 7946 0000"],
    ["Street", "ship it to 12 Elm Road, 4020 Linz", "12 Elm Road"],
    ["Postcode", "ship it to 12 Elm Road, 4020 Linz", "4020"],
  ])("%s of %s", (label, goal, value) => {
    expect(valueFor(label, goal)).toBe(value);
  }); // prettier-ignore
});

const page: UnnumberedMark[] = [
  mark("text", "Name", [154, 157, 43, 12]),
  mark("combo", "", [154, 177, 411, 39]),
  // Perception takes the words over the second field for a field.
  mark("input", "E-mail", [130, 215, 460, 38]),
  mark("input", "", [154, 252, 412, 40]),
  mark("button", "Continue", [458, 372, 108, 36]),
];
const typed = (at: number, text: string): PastAct => did("type", page[at] ?? null, text);
const filled = (texts: readonly string[]): UnnumberedMark[] =>
  page.map((one, at) => (texts[at] ? { ...one, text: texts[at] } : one));
const next = (goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []) => {
  const view = viewOf(goal, marks, past);
  const pursuit = pursueForms(view);
  if (pursuit?.type !== "act") return pursuit?.type ?? null;
  const { action } = pursuit;
  const at = "mark" in action ? view.marks.find(({ id }) => id === action.mark) : undefined;
  return `${action.type} ${action.type === "type" ? action.text : (at?.text ?? "")}`;
};

describe("a form is filled in and sent", () => {
  it("knows its fields by the words beside, over and in them", () => {
    const labels = fieldsOf(numberInReadingOrder(page)).map(({ label }) => label);
    expect(labels).toEqual(["Name", "E-mail"]);
    const left = [mark("text", "Place of birth", [514, 429, 81, 13]), mark("input", "", [606, 419, 166, 34])];
    expect(fieldsOf(numberInReadingOrder(left))[0]?.label).toBe("Place of birth");
    const inside = [mark("input", "Your e-mail", [600, 419, 166, 34])];
    expect(fieldsOf(numberInReadingOrder(inside))[0]).toMatchObject({ label: "Your e-mail", value: "" });
  }); // prettier-ignore

  it("field by field, then goes on", () => {
    expect(next(signUp, page)).toBe("type Eva Stein");
    const one = [typed(1, "Eva Stein")];
    expect(next(signUp, filled(["", "Eva Stein"]), one)).toBe("type eva@stein.example");
    const both = [...one, typed(3, "eva@stein.example")];
    expect(next(signUp, filled(["", "Eva Stein", "", "eva@stein.example"]), both)).toBe("click Continue"); // prettier-ignore
  });

  it("does not go on when what was typed can't be seen", () => {
    const past = [typed(1, "Eva Stein"), typed(3, "eva@stein.example")];
    expect(next(signUp, filled(["", "Eva Stein"]), past)).toBeNull();
  });

  it("only fills in where nothing was said of sending", () => {
    const goal = "my name is Otto Fink";
    expect(next(goal, page)).toBe("type Otto Fink");
    expect(next(goal, filled(["", "Otto Fink"]), [typed(1, "Otto Fink")])).toBe("over");
  });

  it("ticks the terms that stand before the last button, then presses it", () => {
    const last = [
      mark("checkbox", "I accept the terms", [151, 200, 159, 24], { checked: false }),
      mark("button", "Join", [496, 372, 70, 36]),
    ];
    const past = [typed(1, "Eva Stein"), did("click", page[4] ?? null)];
    expect(next(signUp, last, past)).toBe("click I accept the terms");
  });

  it("leaves letters and searches to others", () => {
    expect(next("write to Eva Stein that I'm late", page)).toBeNull();
    expect(next("search for Eva Stein", page)).toBeNull();
  });
});
