import { describe, expect, it } from "vitest";
import { pursueValues } from "../../../app/goals/values.js";
import { Canvas, did, mark, viewOf } from "./values-view.js";

/** Two sliders with their labels left and their numbers right of them. */
const sliders = (volume: number, bass: number, shown = true) => ({
  marks: [
    mark(1, "text", "Volume", [40, 92, 60, 16]),
    mark(2, "slider", "", [170, 88, 220, 24]),
    ...(shown ? [mark(3, "text", String(Math.round(volume * 100)), [430, 93, 20, 14])] : []),
    mark(4, "text", "Bass", [40, 152, 40, 16]),
    mark(5, "slider", "", [200, 148, 150, 24]),
  ],
  canvas: new Canvas([800, 600]).slider([140, 100, 260], volume).slider([140, 160, 260], bass),
});

describe("sliders", () => {
  it("drags the thumb from where it is to where it belongs", () => {
    const { marks, canvas } = sliders(0.5, 0.2, false);
    const pursuit = pursueValues(viewOf("turn the volume down to about a quarter", marks, { canvas })); // prettier-ignore
    expect(pursuit).toMatchObject({ type: "act", action: { type: "drag", mark: 2 } });
    const action =
      pursuit?.type === "act" && pursuit.action.type === "drag" ? pursuit.action : null;
    expect(action?.at?.[0]).toBeCloseTo((270 - 170) / 220, 1);
    expect(action?.to).toEqual({ offset: [expect.closeTo(-61, -1), 0] });
    expect(pursuit?.type === "act" ? pursuit.sure : 0).toBeGreaterThanOrEqual(0.8);
  });

  it("is over where the thumb stands as it should", () => {
    const { marks, canvas } = sliders(0.25, 0.2, false);
    expect(pursueValues(viewOf("turn the volume down to about a quarter", marks, { canvas }))).toMatchObject({ type: "over" }); // prettier-ignore
  });

  it("gives each of several its own value", () => {
    const first = sliders(0.5, 0.2, false);
    const goal = "volume all the way up, bass all the way down";
    expect(pursueValues(viewOf(goal, first.marks, { canvas: first.canvas }))).toMatchObject({ action: { mark: 2 } }); // prettier-ignore
    const second = sliders(1, 0.2, false);
    expect(pursueValues(viewOf(goal, second.marks, { canvas: second.canvas }))).toMatchObject({ action: { mark: 5 } }); // prettier-ignore
  });

  it("goes by the number that is shown", () => {
    const { marks, canvas } = sliders(0.8, 0.2);
    expect(pursueValues(viewOf("set the volume to 80", marks, { canvas }))).toMatchObject({ type: "over" }); // prettier-ignore
    expect(pursueValues(viewOf("set the volume to 30", marks, { canvas }))).toMatchObject({ action: { type: "drag", mark: 2 } }); // prettier-ignore
  });

  it("learns from two numbers how far one goes", () => {
    // 50 to 250 on the way: at the middle 150, and 170 after a drag by a tenth.
    const { canvas } = sliders(0.6, 0.2);
    const [label, slider] = [mark(1, "text", "Volume", [40, 92, 60, 16]), mark(2, "slider", "", [170, 88, 220, 24])]; // prettier-ignore
    const number = (text: string) => mark(3, "text", text, [430, 93, 30, 14]);
    const dragged = did("drag", slider, { action: { type: "drag", mark: 2, at: [(270 - 170) / 220, 0.5], to: { offset: [24, 0] } } }); // prettier-ignore
    const view = viewOf("turn the volume up to 230", [label, slider, number("170")], { canvas, past: [dragged], before: [label, slider, number("150")] }); // prettier-ignore
    const pursuit = pursueValues(view);
    const action =
      pursuit?.type === "act" && pursuit.action.type === "drag" ? pursuit.action : null;
    // 60 more are three tenths of 244 pixels.
    expect(action?.to).toEqual({ offset: [expect.closeTo(73, -1), 0] });
  });

  it("leaves alone what the goal does not say", () => {
    const { marks, canvas } = sliders(0.5, 0.2);
    expect(pursueValues(viewOf("delete the volume licence of 30 users", marks, { canvas }))).toBeNull(); // prettier-ignore
    expect(pursueValues(viewOf("mute it a bit", marks, { canvas }))).toBeNull();
    expect(pursueValues(viewOf("turn the treble to 30", marks, { canvas }))).toBeNull();
  });
});

describe("counters", () => {
  const order = (adults: string, children: string) => [
    mark(1, "text", "Adult bike € 14 a day", [60, 100, 180, 18]),
    mark(2, "icon", "remove", [480, 92, 36, 36]),
    mark(3, "text", adults, [530, 100, 12, 18]),
    mark(4, "icon", "add", [560, 92, 36, 36]),
    mark(5, "text", "Child bike € 8 a day", [60, 160, 180, 18]),
    mark(6, "icon", "remove", [480, 152, 36, 36]),
    mark(7, "text", children, [530, 160, 12, 18]),
    mark(8, "icon", "add", [560, 152, 36, 36]),
  ];
  const goal = "we need two adult bikes and three child bikes";

  it("counts each up to its own number and stops there", () => {
    expect(pursueValues(viewOf(goal, order("0", "0")))).toMatchObject({ action: { type: "click", mark: 4 } }); // prettier-ignore
    expect(pursueValues(viewOf(goal, order("2", "1")))).toMatchObject({ action: { type: "click", mark: 8 } }); // prettier-ignore
    expect(pursueValues(viewOf(goal, order("2", "4")))).toMatchObject({ action: { type: "click", mark: 6 } }); // prettier-ignore
    expect(pursueValues(viewOf(goal, order("2", "3")))).toMatchObject({ type: "over" });
  });

  it("counts its own clicks where so many more are asked for", () => {
    const marks = order("1", "0");
    const add = marks[3] ?? null;
    const more = "two more adult bikes";
    expect(pursueValues(viewOf(more, marks, { past: [did("click", add)] }))).toMatchObject({ action: { mark: 4 } }); // prettier-ignore
    expect(pursueValues(viewOf(more, marks, { past: [did("click", add), did("click", add)] }))).toMatchObject({ type: "over" }); // prettier-ignore
  });
});

describe("lists and options", () => {
  const form = [
    mark(1, "text", "Country", [60, 100, 60, 16]),
    mark(2, "combo", "Austria", [60, 120, 240, 34]),
    mark(3, "text", "Paper", [60, 200, 50, 16]),
    mark(4, "tab", "Portrait", [60, 220, 90, 32]),
    mark(5, "tab", "Landscape", [150, 220, 100, 32]),
    mark(6, "button", "Save", [60, 300, 90, 32]),
  ];
  const open = [
    ...form.slice(0, 2),
    ...["Austria", "Norway", "Peru"].map((name, index) => mark(20 + index, "row", name, [60, 156 + 26 * index, 240, 26])), // prettier-ignore
  ];
  const opened = { past: [did("click", form[1] ?? null)], fresh: new Set([20, 21, 22]) };

  it("opens the list that the goal names, and chooses in it", () => {
    expect(pursueValues(viewOf("change my country to Norway", form))).toMatchObject({ action: { type: "click", mark: 2 } }); // prettier-ignore
    expect(pursueValues(viewOf("change my country to Norway", open, opened))).toMatchObject({ action: { type: "click", mark: 21 } }); // prettier-ignore
  });

  it("is over once the list shows it", () => {
    const shown = form.map((each) => (each.id === 2 ? { ...each, text: "Norway" } : each));
    expect(pursueValues(viewOf("change my country to Norway", shown))).toMatchObject({ type: "over" }); // prettier-ignore
  });

  it("closes a list that does not hold it, and says so", () => {
    expect(pursueValues(viewOf("change my country to Atlantis", open, opened))).toMatchObject({ action: { type: "key", keys: ["escape"] } }); // prettier-ignore
    const closed = [...opened.past, did("key", null, { text: "escape" })];
    expect(pursueValues(viewOf("change my country to Atlantis", form, { past: closed }))).toMatchObject({ action: { type: "fail" } }); // prettier-ignore
  });

  it("clicks one of several options that the goal says, and no button", () => {
    expect(pursueValues(viewOf("put it in landscape", form))).toMatchObject({ action: { type: "click", mark: 5 } }); // prettier-ignore
    expect(pursueValues(viewOf("delete the landscape picture of my aunt", form))).toBeNull();
  });
});

describe("days and times", () => {
  const days = Array.from(
    { length: 30 },
    (_, index) =>
    mark(100 + index, "cell", String(index + 1), [60 + 40 * ((index + 2) % 7), 140 + 32 * Math.floor((index + 2) / 7), 34, 28]), // prettier-ignore
  );
  const month = (name: string) => [
    mark(1, "icon", "chevron left", [60, 92, 24, 24]),
    mark(2, "text", name, [150, 96, 90, 16]),
    mark(3, "icon", "chevron right", [310, 92, 24, 24]),
    ...days,
    mark(4, "button", "10:30 AM", [400, 140, 90, 34]),
    mark(5, "button", "2:30 PM", [400, 184, 90, 34]),
    mark(6, "button", "Confirm booking", [60, 400, 160, 36]),
  ];
  const goal = "book me a haircut on 3 June at 2:30 pm";

  it("leafs to the month, then picks day and time, then books", () => {
    const [april, june] = [month("April 2027"), month("June 2027")];
    const [third, slot] = [june.find(({ id }) => id === 102) ?? null, june.find(({ id }) => id === 5) ?? null]; // prettier-ignore
    expect(pursueValues(viewOf(goal, april))).toMatchObject({ action: { type: "click", mark: 3 } });
    expect(pursueValues(viewOf(goal, june))).toMatchObject({ action: { type: "click", mark: 102 } }); // prettier-ignore
    expect(pursueValues(viewOf(goal, june, { past: [did("click", third)] }))).toMatchObject({ action: { mark: 5 } }); // prettier-ignore
    const chosen = [did("click", third), did("click", slot)];
    expect(pursueValues(viewOf(goal, june, { past: chosen }))).toMatchObject({ action: { mark: 6 } }); // prettier-ignore
    const booked = [...chosen, did("click", june.find(({ id }) => id === 6) ?? null)];
    expect(pursueValues(viewOf(goal, june, { past: booked }))).toMatchObject({ type: "over" });
  });

  it("does not take another time than the one that was said", () => {
    expect(pursueValues(viewOf("take the slot at 20:00", month("June 2027")))).toBeNull();
  });

  it("types days and times as their fields write them", () => {
    const form = [
      mark(1, "text", "Date", [60, 100, 40, 16]),
      mark(2, "input", "DD/MM/YYYY", [60, 120, 240, 32]),
      mark(3, "text", "Starts at", [60, 170, 60, 16]),
      mark(4, "input", "HH:MM", [60, 190, 240, 32]),
    ];
    const both = "put the date on 14 March 2027 and let it start at half past eight in the evening";
    expect(pursueValues(viewOf(both, form))).toMatchObject({ action: { type: "type", mark: 2, text: "14/03/2027" } }); // prettier-ignore
    const dated = form.map((each) => (each.id === 2 ? { ...each, text: "14/03/2027" } : each));
    expect(pursueValues(viewOf(both, dated))).toMatchObject({ action: { type: "type", mark: 4, text: "20:30" } }); // prettier-ignore
  });
});
