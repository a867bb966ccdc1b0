import { describe, expect, test } from "vitest";
import { readScreen } from "../../../app/reader/screen.js";
import { marksOf, table, type Drawn } from "./reader-world.js";

const groups = (drawn: readonly Drawn[]) => readScreen(marksOf(drawn), [1280, 800]).groups;
const names = (drawn: readonly Drawn[]) =>
  groups(drawn).map(({ shape, items }) => [shape, ...items.map(({ name }) => name?.text)]);

describe("groups", () => {
  test("a table has its heading, and the first telling column names its lines", () => {
    const drawn = table([
      ["Rank", "Player", "Score"],
      ["1", "Nightowl", "2,480"],
      ["2", "Zephyr", "2,415"],
    ]);
    expect(names(drawn)).toEqual([["table", "Nightowl", "Zephyr"]]);
    expect(groups(drawn)[0]?.headers.map((header) => header?.text)).toEqual([
      "Rank",
      "Player",
      "Score",
    ]);
  });

  test("cards side by side are one group, also in several rows", () => {
    const drawn = table([
      ["Green tea", "Earl Grey", "Rooibos"],
      ["£4.20", "£3.75", "£3.10"],
      ["Chai", "Mate", "Oolong"],
      ["£2.00", "£5.10", "£6.40"],
    ]);
    expect(names(drawn)).toEqual([
      ["cards", "Green tea", "Earl Grey", "Rooibos", "Chai", "Mate", "Oolong"],
    ]);
  });

  test("a heading parts two lists, and each thing knows the heading over it", () => {
    const day = (heading: string, top: number): Drawn[] => [
      ["text", heading, 40, top],
      ...table([["09:00", `Call ${heading}`, "Room 1"], ["10:00", `Lunch ${heading}`, "Room 2"]], top + 30), // prettier-ignore
    ];
    const found = groups([...day("Tuesday", 100), ...day("Wednesday", 220)]);
    expect(found.flatMap(({ items }) => items.map(({ section }) => section?.text))).toEqual([
      "Tuesday",
      "Tuesday",
      "Wednesday",
      "Wednesday",
    ]);
  });

  test("a tool bar is no table", () => {
    const bar = (y: number): Drawn[] =>
      ["New", "Open", "Save"].map((text, at) => ["button", text, 40 + 80 * at, y]);
    expect(groups([...bar(20), ...bar(50)])).toEqual([]);
  });
});
