import { expect, test } from "vitest";
import { readCalculation } from "../../../app/planner/sum-words.js";

test.each([
  ["calculate 905 minus 78", "905-78", 827],
  ["work out 17.5 % of 240 with the calculator", "240×17.5÷100", 42],
  ["work out 17.5 percent of 240 with the calculator and tell me the result", "240×17.5÷100", 42],
  ["use the calculator to add 19.90, 4.50 and 12", "19.90+4.50+12", 36.4],
  ["divide 1500 by 12 on the calculator", "1500÷12", 125],
  ["what's 12 times 12?", "12×12", 144],
  ["how much is 6.5 times 30?", "6.5×30", 195],
  ["on the calculator, take 15 from 80", "80-15", 65],
  ["what do 3 and 4 make together?", "3+4", 7],
  ["calculate 2 + 3 * 4", "3×4+2", 14],
  ["take 20% off 1,500", "1500×80÷100", 1200],
  ["what is twelve squared", "12×12", 144],
  ["take the square root of 81", "81", 9],
  ["compute (2+3)*4", "(2+3)×4", 20],
])("%s", (said, keys, value) => {
  expect(readCalculation(said)).toMatchObject({ keys, value });
});

test.each([
  "calculate the average of my bills",
  "add 2 to the order",
  "what is the total?",
  "divide the list by 2",
  "what is on line 3?",
  "take 5 minutes off the timer",
  "what is the price of the 2 books?",
  "add butter and 3 eggs",
  "find 2 files",
  "what is 5?",
  "add two eggs",
])("%s is no sum", (said) => {
  expect(readCalculation(said)).toBeNull();
});
