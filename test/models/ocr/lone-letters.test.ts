import { expect, it } from "vitest";
import { withCaseBySize } from "../../../models/ocr/lone-letters.js";

const read = (text: string, width: number, height: number) => ({
  line: {
    box: [0, 0, width, height] as const,
    paper: [255, 255, 255] as const,
    colour: [0, 0, 0] as const,
    shape: null,
    gaps: [],
  },
  text,
  score: 0.9,
});
const texts = (...pieces: ReturnType<typeof read>[]) => withCaseBySize(pieces).map((x) => x.text);

it("a lone letter as high as the capitals and digits around it is a capital, a lower one is not", () => {
  expect(texts(read("7", 7, 10), read("MC", 16, 10), read("c", 8, 10))).toEqual(["7", "MC", "C"]);
  expect(texts(read("7", 7, 10), read("MC", 16, 10), read("X", 6, 7))).toEqual(["7", "MC", "x"]);
});

it("a tall narrow ring is a zero, a wide one an O", () => {
  const keys = [read("7", 7, 10), read("8", 7, 10)];
  expect(texts(...keys, read("o", 7, 10)).at(-1)).toBe("0");
  expect(texts(...keys, read("0", 10, 10)).at(-1)).toBe("O");
  expect(texts(...keys, read("0", 7, 7)).at(-1)).toBe("o");
});

it("leaves words, and letters without anything to compare them with, as they were read", () => {
  expect(texts(read("oxo", 20, 7), read("7", 7, 10))).toEqual(["oxo", "7"]);
  expect(texts(read("c", 8, 10))).toEqual(["c"]);
});
