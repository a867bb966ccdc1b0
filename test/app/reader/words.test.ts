import { describe, expect, test } from "vitest";
import { sameWord, stem, wordsOf } from "../../../app/reader/words.js";

describe("words", () => {
  test("what a point or a hyphen joins is one word; a possessive is none", () => {
    expect(wordsOf("Ada's photo.jpg, Wi-Fi & Café")).toEqual(["ada", "photo.jpg", "wi-fi", "cafe"]);
  });

  test.each([
    ["files", "file"],
    ["Categories", "category"],
    ["boxes", "box"],
    ["status", "status"],
  ])("%s has the stem %s", (word, plain) => {
    expect(stem(word.toLowerCase())).toBe(plain);
  });

  test.each([
    ["company", "ompany"],
    ["chapter1.md", "chapterl.md"],
    ["cost", "price"],
    ["wednesday", "wed"],
  ])("%s means what reads %s", (asked, seen) => {
    expect(sameWord(asked, seen)).toBeGreaterThanOrEqual(0.7);
  });

  test.each([
    ["2019", "2018"],
    ["roof.png", "roof.jpg"],
    ["oslo", "rome"],
    ["north", "south"],
  ])("%s is not %s", (asked, seen) => {
    expect(sameWord(asked, seen)).toBeLessThan(0.7);
  });
});
