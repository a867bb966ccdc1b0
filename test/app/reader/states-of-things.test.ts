import { describe, expect, test } from "vitest";
import { standOf } from "../../../app/reader/predicate.js";
import { ask, table } from "./reader-world.js";

const trains = table([
  ["Time", "Destination", "Train", "Platform", "Remarks"],
  ["14:08", "Harwick", "RE 12", "3", "On time"],
  ["14:15", "Lowestoft", "IC 408", "7", "Delayed 20 min"],
  ["14:36", "Marbury", "RE 14", "3", "Cancelled"],
  ["15:05", "Elmstead", "RB 33", "2", "On time"],
]);

describe("what a table says of its things", () => {
  test.each([
    ["How many trains are on time?", "2"],
    ["Which train is cancelled?", "Marbury"],
    ["Is the train to Lowestoft on time?", "no"],
    ["Is the train to Elmstead on time?", "yes"],
    ["When does the train to Marbury leave?", "14:36"],
    ["How late is the train to Lowestoft?", "20 min"],
    ["Where does the 15:05 go?", "Elmstead"],
    ["Is the train to Penrith on time?", null],
    ["When does the train to Penrith leave?", null],
  ])("%s", (question, answer) => {
    expect(ask(question, trains)).toBe(answer);
  });
});

describe("standOf", () => {
  test.each([
    ["Sold out", "sold out", "yes"],
    ["Sold out", "in stock", "no"],
    ["Only 2 left", "available", "yes"],
    ["Not paid", "paid", "no"],
    ["Cancelled", "delayed", "unsaid"],
    ["Blue", "paid", "unsaid"],
  ] as const)("%j says of %j: %s", (cell, state, stand) => {
    expect(standOf(cell, state)).toBe(stand);
  });
});
