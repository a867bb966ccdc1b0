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
    ["E-mail address", "fill in my e-mail, jo@post.example, and say that I come", "jo@post.example"],
    ["Postcode", "enter 0388 998877 as my fax number", null],
    ["Phone", "enter 0388 998877 as my fax number", null],
    ["Phone", "enter 0388 998877 as my mobile number", "0388 998877"],
    ["Phone number", "fill in my phone number", null],
    ["Last name", "change my surname to Keller", "Keller"],
    ["Train number", "complain that train RE 4711 was two hours late", "RE 4711"],
    ["What happened", 'put "The toilets were filthy" under what happened', "The toilets were filthy"],
    ["From", "book the ferry from Harwich to Westkapp with a motorbike", "Harwich"],
    ["City", "Ada Finch, 9 Mill Road, Leeds, LS1 4AB", "Leeds"],
    ["First name", "I've moved: Am Markt 12, 77694 Kehl", null],
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

describe("forms of other layouts", () => {
  const stacked: UnnumberedMark[] = [
    mark("cell", "First name", [220, 107, 311, 30]),
    mark("row", "Last name", [549, 108, 311, 27]),
    mark("cell", "Ines", [221, 126, 309, 31]),
    mark("cell", "Moreau", [549, 125, 311, 31]),
    mark("text", "Postcode", [233, 251, 50, 10]),
    mark("cell", "67000", [220, 257, 311, 35]),
  ];

  it("sees fields that hold their own names over their values", () => {
    const fields = fieldsOf(numberInReadingOrder(stacked)).map(({ label, value }) => [label, value]);
    expect(fields).toEqual([["Last name", "Moreau"], ["First name", "Ines"], ["Postcode", "67000"]]);
  }); // prettier-ignore

  it("takes the name in an empty field before the heading over it", () => {
    const address = [
      mark("text", "1. Delivery address", [41, 99, 193, 21]),
      mark("input", "Full name", [40, 133, 538, 38]),
      mark("input", "ZIP", [40, 232, 262, 40]),
      mark("button", "City", [315, 232, 263, 40]),
      mark("button", "Continue to shipping", [40, 296, 204, 42]),
    ];
    const labels = fieldsOf(numberInReadingOrder(address)).map(({ label }) => label);
    expect(labels).toEqual(["Full name", "ZIP", "City"]);
  });

  const room = (question: string): UnnumberedMark[] => [
    mark("text", question, [131, 110, 320, 20]),
    mark("button", "Dirty", [128, 160, 85, 43]),
    mark("button", "Clean", [230, 160, 84, 43]),
    mark("text", "Next →", [634, 262, 56, 14]),
  ];
  it("answers a question by the button that is said, and asks where none is", () => {
    const goal = "fill in the survey: food good, room clean and submit";
    const marks = room("How clean was your room?");
    expect(next(goal, marks)).toBe("click Clean");
    expect(next(goal, marks, [did("click", marks[2] ?? null)])).toBe("click Next →");
    expect(next("fill in the survey: food good and submit", marks)).toBeNull();
  });

  it("takes the line that was asked for out of several with the same button", () => {
    const found = [
      mark("text", "07:15 Swift", [62, 172, 117, 20]),
      mark("button", "Select", [723, 160, 85, 42]),
      mark("text", "11:40 Aurora", [62, 240, 117, 20]),
      mark("button", "Select", [723, 229, 85, 42]),
    ];
    const past = [did("click", mark("button", "Find crossings", [464, 171, 146, 42]))];
    const view = viewOf("book the 11:40 ferry for Nils Aas", found, past);
    const pursuit = pursueForms(view);
    const id = pursuit?.type === "act" && "mark" in pursuit.action ? pursuit.action.mark : null;
    expect(view.marks.find((one) => one.id === id)?.box[1]).toBe(229);
  });

  it("claims nothing of which a part was left out", () => {
    const filled = page.map((one, at) => (at === 3 ? { ...one, text: "jo@post.example" } : one));
    const goal = "fill in my e-mail, jo@post.example and say that two friends come along";
    expect(next(goal, filled, [typed(3, "jo@post.example")])).toBe("partly");
  });
});
