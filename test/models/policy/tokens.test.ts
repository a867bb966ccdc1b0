import { describe, expect, it } from "vitest";
import { placesOf, worthOf } from "../../../models/policy/order.js";
import { piecesOfToken, spanText, tokensOf } from "../../../models/policy/tokens.js";
import type { Mark } from "../../../app/mark.js";

describe("words of a sub-goal", () => {
  it("leaves out the quotes and the punctuation around a word, and keeps what is inside", () => {
    const goal = 'write to me@x.org: "see you, Ada" (re: report.txt).';
    const tokens = tokensOf(goal);
    expect(tokens.map(({ text }) => text)).toEqual([
      "write", "to", "me@x.org", "see", "you", "Ada", "re", "report.txt",
    ]); // prettier-ignore
    expect(tokens.map(({ quoted }) => quoted)).toEqual([
      false, false, false, true, true, true, false, false,
    ]); // prettier-ignore
    expect(spanText(goal, tokens, 3, 5)).toBe("see you, Ada");
  });

  it("keeps the punctuation that is quoted, and leaves out what follows the quote", () => {
    const goal = 'add "Goodbye!" as the last line.';
    expect(spanText(goal, tokensOf(goal), 1, 1)).toBe("Goodbye!");
    expect(spanText(goal, tokensOf(goal), 5, 5)).toBe("line");
  });

  it("keeps signs that stand alone", () => {
    expect(tokensOf("press + then ?").map(({ text }) => text)).toEqual(["press", "+", "then", "?"]);
  });

  it("knows a misspelt word by most of its pieces", () => {
    const pieces = (word: string) => new Set(tokensOf(word).flatMap((token) => [...piecesOfToken(token)]));
    const [right, wrong, other] = [pieces("brightness"), pieces("brigthness"), pieces("calendar")];
    const shared = (a: Set<number>, b: Set<number>) => [...a].filter((piece) => b.has(piece)).length;
    expect(shared(right, wrong)).toBeGreaterThan(shared(right, other) + 2);
  });
}); // prettier-ignore

describe("what texts are worth", () => {
  it.each([
    ["2024-03-01", "2023-12-31"],
    ["01.03.2024", "28.02.2024"],
    ["Mar 3, 2024", "12 Jan 2024"],
    ["$1,200.00", "$999.50"],
    ["1.200,50 €", "999,00 €"],
    ["2 MB", "900 KB"],
    ["3:20", "2:59"],
    ["4.7", "4.2"],
  ])("%s is more than %s", (more, less) => {
    const [a, b] = [worthOf(more), worthOf(less)];
    expect(a?.unit).toBe(b?.unit);
    expect(a?.value).toBeGreaterThan(b?.value ?? Infinity);
  });

  it.each(["hello", "", "report2.txt", "A very long line that has a number 5 in it"])(
    "%j is worth nothing",
    (text) => {
      expect(worthOf(text)).toBeNull();
    },
  );
});

describe("places among like marks", () => {
  const row = (id: number, text: string, y: number): Mark => ({
    id, text, box: [100, y, 80, 20], kind: "text", source: ["ocr"], score: 1,
  }); // prettier-ignore

  it("counts a column from both ends and finds its most and least", () => {
    const places = placesOf([row(1, "$3.00", 0), row(2, "$9.00", 30), row(3, "$1.00", 60)]);
    expect(places.map(({ column }) => [column.before, column.after])).toEqual([[0, 2], [1, 1], [2, 0]]); // prettier-ignore
    expect(places.map(({ most }) => most)).toEqual([false, true, false]);
    expect(places.map(({ least }) => least)).toEqual([false, false, true]);
  });
});
