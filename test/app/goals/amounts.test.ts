import { describe, expect, it } from "vitest";
import { readAmounts } from "../../../app/goals/amounts.js";
import { readDay, readTime, timeShown, writeDay, writeTime } from "../../../app/goals/moments.js";

const amounts = (goal: string) => readAmounts(goal).map(({ amount }) => amount);

describe("amounts that a goal names", () => {
  it.each([
    ["turn the volume down to about a quarter", 0.25],
    ["the bass all the way up", 1],
    ["bring the light down to the minimum", 0],
    ["set the quality to 80%", 0.8],
    ["put it to three quarters", 0.75],
    ["halfway, please", 0.5],
    ["as loud as possible", 1],
    ["1/3 of the way", 1 / 3],
  ])("reads a share in “%s”", (goal, share) => {
    expect(amounts(goal)).toEqual([expect.objectContaining({ type: "share", share })]);
  });

  it.each([
    ["move the balance to -4", -4],
    ["twenty-five chairs", 25],
    ["heat it to 220 °C", 220],
    ["a dozen eggs", 12],
  ])("reads a number in “%s”", (goal, number) => {
    expect(amounts(goal)).toEqual([expect.objectContaining({ type: "number", number })]);
  });

  it("tells more and less from so many", () => {
    expect(amounts("make it two more copies")).toEqual([{ type: "more", by: 2 }]);
    expect(amounts("one less, please")).toEqual([{ type: "more", by: -1 }]);
    expect(amounts("lower it by 3")).toEqual([{ type: "more", by: -3 }]);
  });

  it("keeps several values in their order", () => {
    expect(amounts("brightness to 70, contrast to a third")).toEqual([
      expect.objectContaining({ number: 70 }),
      expect.objectContaining({ share: 1 / 3 }),
    ]);
  });

  it("takes half past eight for a time and half an hour for no share", () => {
    expect(amounts("at half past eight")).toEqual([expect.objectContaining({ type: "time" })]);
    expect(amounts("wait half an hour").filter(({ type }) => type === "share")).toEqual([]);
  });
});

describe("days and times", () => {
  it.each([
    ["on the 22nd", 22, null, null],
    ["3 june", 3, 6, null],
    ["the 2nd of july 2027", 2, 7, 2027],
    ["may 5th, 2027", 5, 5, 2027],
    ["2027-03-14", 14, 3, 2027],
    ["on 25/12/2026", 25, 12, 2026],
  ])("reads the day in “%s”", (plain, day, month, year) => {
    expect(readDay(plain)).toMatchObject({ day, month, year });
  });

  it("leaves a date alone that may be read in two ways", () => {
    expect(readDay("on 3/4/2027")).toBeNull();
  });

  it("takes no third button for a day", () => {
    expect(readDay("click the 3rd button")).toBeNull();
  });

  it.each([
    ["half past ten", 630, true],
    ["a quarter past two", 135, true],
    ["ten to four", 230, true],
    ["2:30 pm", 870, false],
    ["half past eight in the evening", 1230, false],
    ["18:45", 1125, false],
    ["at noon", 720, false],
    ["3 in the night", 180, false],
  ])("reads the time in “%s”", (plain, minutes, either) => {
    expect(readTime(plain)).toMatchObject({ minutes, either });
  });

  it("reads times as screens write them", () => {
    expect(timeShown("2:30 PM")).toBe(870);
    expect(timeShown("14:15")).toBe(855);
    expect(timeShown("9 am")).toBe(540);
    expect(timeShown("14")).toBeNull();
    expect(timeShown("Lunch at 12:00")).toBeNull();
  });

  it("writes a day as its field does, however its letters were recognised", () => {
    const day = { day: 14, month: 3, year: 2027, later: 0 };
    expect(writeDay(day, "DD/MM/ΥΎΥΥ")).toBe("14/03/2027");
    expect(writeDay(day, "mm/dd/yyyy")).toBe("03/14/2027");
    expect(writeDay(day, "2026-12-01")).toBe("2027-03-14");
    expect(writeDay(day, "24.12.2026")).toBe("14.03.2027");
    expect(writeDay(day, "01/02/2026")).toBeNull();
  });

  it("writes a time as its field does", () => {
    expect(writeTime({ minutes: 1230, either: false }, "HH:MM")).toBe("20:30");
    expect(writeTime({ minutes: 1230, either: false }, "08:00 AM")).toBe("08:30 PM");
  });
});
