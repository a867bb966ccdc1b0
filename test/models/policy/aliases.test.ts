import { describe, expect, it } from "vitest";
import { aliasesOf, aliasMatch } from "../../../models/policy/aliases.js";
import { tokensOf } from "../../../models/policy/tokens.js";

/** How surely any word of a goal says by another name what a text says. */
const match = (goal: string, text: string): number =>
  Math.max(...aliasesOf(tokensOf(goal)).map((aliases) => aliasMatch(aliases, text)));

describe("aliases of a goal's words", () => {
  it.each([
    ["book me in for the 22nd", "22"],
    ["at a quarter past two", "14:15"],
    ["at a quarter past two", "2:15"],
    ["wake me at half past six", "06:30"],
    ["the ten to eight train", "7:50"],
    ["the 8 pm show", "20:00"],
    ["the 8pm show", "20.00"],
    ["at nine o'clock", "09:00"],
    ["lunch at noon", "12:00"],
    ["set it to twenty-five", "25"],
    ["ten minutes", "10"],
    ["on monday", "mo"],
    ["on Wed", "wednesday"],
    ["in October", "oct 2026"],
  ])("%s says %s", (goal, text) => {
    expect(match(goal, text)).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ["book me in for the 22nd", "2"],
    ["at a quarter past two", "12:15"],
    ["the 8 pm show", "08:00"],
    ["ten minutes", "100"],
    ["in May", "mayor"],
    ["walk past to the left", "1:00"],
  ])("%s does not say %s", (goal, text) => {
    expect(match(goal, text)).toBe(0);
  });

  it("is careful with first and one, which seldom mean the number", () => {
    expect(match("the first one", "1")).toBeLessThan(0.9);
  });
});
