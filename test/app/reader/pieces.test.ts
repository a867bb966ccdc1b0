import { describe, expect, test } from "vitest";
import { piecesOf } from "../../../app/reader/pieces.js";
import { marksOf } from "./reader-world.js";

const texts = (...drawn: Parameters<typeof marksOf>[0]) =>
  piecesOf(marksOf(drawn)).map(({ text }) => text);

describe("pieces", () => {
  test("a row gives its empty cell what only the row says, and goes", () => {
    expect(
      texts(
        ["row", "Priya Nair Draft contract Yesterday", 0, 0, 600],
        ["cell", "Priya Nair", 0, 0, 150],
        ["cell", "", 200, 0, 150],
        ["cell", "Yesterday", 400, 0, 150],
      ),
    ).toEqual(["Priya Nair", "Draft contract", "Yesterday"]);
  });

  test("letters that were cut off come back", () => {
    expect(texts(["text", "H", 20, 0, 10], ["cell", "elix Labs", 28, 0, 190])).toEqual([
      "Helix Labs",
    ]);
  });

  test("the two halves of a line of text are one", () => {
    expect(texts(["text", "Weekend", 40, 0, 60], ["text", "list", 104, 0, 30])).toEqual([
      "Weekend list",
    ]);
  });

  test("numbers of all marks that a piece was made of are kept", () => {
    const [piece] = piecesOf(marksOf([["text", "1", 20, 0, 8], ["cell", ".3 GB", 27, 0, 90]])); // prettier-ignore
    expect(piece).toMatchObject({ text: "1.3 GB", value: { kind: "size" } });
    expect(piece?.ids.toSorted()).toEqual([1, 2]);
  });
});
