import { describe, expect, test } from "vitest";
import { regionsOf } from "../../../app/reader/regions.js";
import { piecesOf } from "../../../app/reader/pieces.js";
import { ask, marksOf, type Drawn } from "./reader-world.js";

/** A mailbox: who, when, about what, and how it begins, the lines of one mail closer than two mails. */
const mails: Drawn[] = [
  ["Greta Lind", "11:52", "Offsite agenda", "Please find the plan"],
  ["City Library", "10:15", "Your book is ready", "It can be collected"],
  ["Power Co.", "Mon", "Invoice for April", "Your amount due is 86.40 EUR"],
  ["Yuki Tanaka", "Sun", "Photos from the hike", "Here they are"],
].flatMap(([who = "", when = "", about = "", text = ""], index): Drawn[] => [
  ["text", who, 40, 100 + 80 * index],
  ["text", when, 340, 100 + 80 * index],
  ["text", about, 40, 119 + 80 * index],
  ["text", text, 40, 138 + 80 * index],
]);

describe("things of several lines", () => {
  test.each([
    ["Who wrote about the invoice?", "Power Co."],
    ["What is the subject of the mail from Yuki Tanaka?", "Photos from the hike"],
    ["When did the library write?", "10:15"],
    ["How much is due to Power Co.?", "86.40 EUR"],
    ["What is the subject of the newest mail?", "Offsite agenda"],
    ["What does the mail from Paul say?", null],
  ])("%s", (question, answer) => {
    expect(ask(question, mails)).toBe(answer);
  });
});

test("a list and what stands open beside it are two parts of the screen, its times belong to it", () => {
  const pane: Drawn[] = [
    ["text", "Offsite agenda", 520, 90],
    ["text", "From: Greta Lind", 520, 127],
    ["text", "We meet at 8:30 at the boat house.", 520, 190],
    ["text", "Bring warm clothes.", 520, 231],
  ];
  const regions = regionsOf(piecesOf(marksOf([...mails, ...pane])));
  expect(regions).toHaveLength(2);
  expect(regions[0]?.map(({ text }) => text)).toContain("10:15");
  expect(regions[1]?.map(({ text }) => text)).toContain("Bring warm clothes.");
});

test("labels side by side over their values are labels, however many lines of them there are", () => {
  const pass: Drawn[] = [
    ["text", "Passenger", 40, 100],
    ["text", "Flight", 240, 100],
    ["text", "Date", 440, 100],
    ["text", "Jonas Falk", 40, 120],
    ["text", "PA 2417", 240, 120],
    ["text", "18 Oct 2025", 440, 120],
    ["text", "Gate", 40, 180],
    ["text", "Seat", 240, 180],
    ["text", "Boarding", 440, 180],
    ["text", "B14", 40, 200],
    ["text", "22F", 240, 200],
    ["text", "07:15", 440, 200],
  ];
  expect(ask("What is the flight number?", pass)).toBe("PA 2417");
  expect(ask("What seat do I have?", pass)).toBe("22F");
  expect(ask("When does boarding begin?", pass)).toBe("07:15");
  expect(ask("How much did the ticket cost?", pass)).toBe(null);
});

test("lists side by side under headings of their own are no table", () => {
  const lists: Drawn[] = [
    ["text", "Top pages", 40, 100],
    ["text", "Countries", 440, 100],
    ["text", "/home", 40, 130],
    ["text", "5,210", 300, 130],
    ["text", "Germany", 440, 130],
    ["text", "41%", 700, 130],
    ["text", "/pricing", 40, 160],
    ["text", "2,034", 300, 160],
    ["text", "France", 440, 160],
    ["text", "23%", 700, 160],
    ["text", "/contact", 40, 190],
    ["text", "640", 300, 190],
    ["text", "Poland", 440, 190],
    ["text", "19%", 700, 190],
  ];
  expect(ask("Which country has the most visitors?", lists)).toBe("Germany");
  expect(ask("What is the share of France?", lists)).toBe("23%");
});

test("what a row says is read text by text where that is known", () => {
  const [row] = marksOf([["row", "City Library 10:15", 0, 100, 400]]);
  if (row === undefined) throw new Error("no row");
  const texts = [
    { text: "City Library", box: [10, 102, 80, 14] as const },
    { text: "10:15", box: [340, 102, 35, 14] as const },
  ];
  expect(piecesOf([{ ...row, texts }]).map(({ text }) => text)).toEqual(["City Library", "10:15"]);
  const other = piecesOf([{ ...row, texts, text: "Something else" }]);
  expect(other.map(({ text }) => text)).toEqual(["Something else"]);
});
