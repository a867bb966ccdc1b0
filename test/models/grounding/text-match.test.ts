import { describe, expect, it } from "vitest";
import type { Word } from "../../../models/grounding/text-match.js";
import { editDistance, wordMatch, wordsOf } from "../../../models/grounding/text-match.js";

const word = (text: string): Word => {
  const [first] = wordsOf(text);
  if (first === undefined) throw new Error(`No word in ${text}`);
  return first;
};

describe("wordsOf", () => {
  it.each([
    ["Save As…", ["save", "as"]],
    ["Größe (px):", ["große", "px"].map((text) => text.normalize("NFKD").replace(/\p{M}/gu, ""))],
    ["12.50", ["12.50"]],
    ["+", ["+"]],
    ["−", ["-"]],
    ["✕", ["×"]],
    ["report.txt", ["report", "txt"]],
    ["don't", ["don't"]],
    ["", []],
  ])("reads %j", (text, words) => {
    expect(wordsOf(text).map((one) => one.text)).toEqual(words);
  });
});

describe("wordMatch", () => {
  it.each([
    ["save", "Save", 1],
    ["plus", "+", 0.9],
    ["times", "×", 0.9],
    ["divide", "/", 0.9],
    ["equals", "=", 0.9],
  ])("matches %j with %j", (described, seen, match) => {
    expect(wordMatch(word(described), word(seen))).toBe(match);
  });

  it("sees through misreadings, misspellings and endings", () => {
    expect(wordMatch(word("bill"), word("bi11"))).toBeGreaterThan(0.9);
    expect(wordMatch(word("preferences"), word("prefrences"))).toBeGreaterThan(0.8);
    expect(wordMatch(word("notifications"), word("notification"))).toBeGreaterThan(0.8);
    expect(wordMatch(word("modern"), word("modem"))).toBeGreaterThan(0.9);
  });

  it("tells different words apart", () => {
    expect(wordMatch(word("save"), word("close"))).toBe(0);
    expect(wordMatch(word("7"), word("8"))).toBe(0);
    expect(wordMatch(word("plus"), word("-"))).toBe(0);
  });
});

describe("editDistance", () => {
  it("counts a swap of neighbours once and stops at its limit", () => {
    expect(editDistance("form", "from", 3)).toBe(1);
    expect(editDistance("kitten", "sitting", 5)).toBe(3);
    expect(editDistance("abcdef", "uvwxyz", 2)).toBe(3);
  });
});
