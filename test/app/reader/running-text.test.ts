import { describe, expect, test } from "vitest";
import { marksOf, ask, type Drawn } from "./reader-world.js";
import { readAnswer } from "../../../app/reader/read-answer.js";
import { readRevealed } from "../../../app/reader/revealed.js";

const lines = ["Groceries for Saturday", "two lemons", "half a pound of butter", "", "Call the bakery at 555-0147"]; // prettier-ignore
const note: Drawn[] = lines.flatMap((text, index): Drawn[] => (text === "" ? [] : [["text", text, 12, 80 + 24 * index]])); // prettier-ignore

describe("lines of a text", () => {
  test.each([
    ["What does the third line say?", "half a pound of butter"],
    ["read me line 2", "two lemons"],
    ["What does the last line say?", "Call the bakery at 555-0147"],
    ["How many lines does the text have?", "5"],
    ["How many words are there?", "15"],
    ["What does line 9 say?", null],
    ["What is the phone number of the bakery?", "555-0147"],
  ])("%s", (question, answer) => {
    expect(ask(question, note)).toBe(answer);
  });

  test("a text area that says its lines is read line by line", () => {
    const [area] = marksOf([["text_area", "one\ntwo words\nthree", 10, 50, 600]]);
    if (area === undefined) throw new Error("no text area");
    const tall = { ...area, box: [10, 50, 600, 400] as const };
    const answer = readAnswer("What is the second line?", [tall], [1280, 800]);
    expect(answer.text).toBe("two words");
  });
});

const talk: Drawn[] = [
  ["text", "Nadia Petrov", 340, 20],
  ["text", "Are we still on?", 354, 100],
  ["text", "18:31", 354, 119],
  ["text", "Yes, where to?", 806, 160],
  ["text", "18:33", 806, 179],
  ["text", "See you at seven then!", 354, 220],
  ["text", "18:47", 354, 239],
];

describe("conversations", () => {
  test.each([
    ["What does the last message say?", "See you at seven then!"],
    ["Who wrote the last message?", "Nadia Petrov"],
    ["What is the first message from Nadia?", "Are we still on?"],
  ])("%s", (question, answer) => {
    expect(ask(question, talk)).toBe(answer);
  });
});

describe("quantities", () => {
  const recipe: Drawn[] = [
    ["text", "Ingredients", 40, 100],
    ["text", "800 g carrots", 58, 130],
    ["text", "40 g fresh ginger", 58, 158],
    ["text", "1 l stock", 58, 186],
  ];
  test.each([
    ["How much ginger do I need?", "40 g"],
    ["How many ingredients are there?", "3"],
    ["How much butter is needed?", null],
  ])("%s", (question, answer) => {
    expect(ask(question, recipe)).toBe(answer);
  });
});

test("what came up when a thing was opened need not name it again", () => {
  const fresh = marksOf([
    ["text", "Invoice 5521", 500, 60],
    ["text", "Amount due: 64.20 euros until 30 May.", 500, 100],
  ]);
  const size = [1280, 800] as const;
  const answer = readRevealed("how much do I owe the water works?", "Water Works", fresh, size);
  expect(answer.text).toContain("64.20");
  expect(readRevealed("what is the phone number of Ada?", "Ada", fresh, size).text).toBe(null);
  expect(readRevealed("how much is it?", "Water Works", [], size).text).toBe(null);
});
