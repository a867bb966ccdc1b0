import { describe, expect, test } from "vitest";
import { readAnswer } from "../../../app/reader/read-answer.js";
import { ask, marksOf, table, type Drawn } from "./reader-world.js";

const people = table([
  ["Name", "Phone", "City", "Age", "Paid"],
  ["Ada Moreno", "555 0321", "London", "39", "Yes"],
  ["Ben Okafor", "555 0188", "Leeds", "28", "No"],
  ["Clara Weiss", "555 0947", "London", "51", "No"],
]);
const form: Drawn[] = [
  ["text", "Account", 40, 20],
  ["text", "First name", 40, 80],
  ["input", "Miriam", 160, 80, 200],
  ["text", "Total: €12.50", 40, 120],
  ["checkbox", "Newsletter", 40, 160, 110, { checked: true }],
  ["checkbox", "Public profile", 40, 190, 130, { checked: false }],
  ["text", "Wi-Fi", 40, 230],
  ["switch", "", 400, 230, 40, { checked: false }],
  ["button", "Cancel", 40, 280],
  ["button", "Save", 140, 280, 60, { disabled: true }],
  ["menu", "Help", 200, 2],
];

const staff = table([
  ["Name", "Department", "Hired", "Salary"],
  ["Nadia Petrov", "Design", "2019-04-01", "48,200"],
  ["Sam Whitlock", "Sales", "2022-09-15", "39,900"],
  ["Ines Moreau", "Research", "2016-01-11", "61,500"],
  ["Kofi Mensah", "Sales", "2024-02-01", "37,800"],
  ["Yuki Tanaka", "Research", "2020-07-20", "57,300"],
]);

const tracks = table([
  ["Track", "Size", "Weight", "Price", "Added"],
  ["Overture", "4.2 MB", "120 g", "€3.50", "2024-05-01"],
  ["Waltz", "7.9 MB", "80 g", "€2.10", "2021-02-11"],
  ["March", "1.1 MB", "95 g", "€9.00", "2023-12-24"],
]);

describe("questions that say a column by a verb", () => {
  test.each([
    ["Which track takes up the most space?", "Waltz"],
    ["Which one needs the least storage?", "March"],
    ["What costs the most?", "March"],
    ["Which costs least?", "Waltz"],
    ["Which track weighs the most?", "Overture"],
    ["Which track was added last?", "Overture"],
    ["What does the Waltz weigh?", "80 g"],
  ])("%s", (question, answer) => {
    expect(ask(question, tracks)).toBe(answer);
  });
});

describe("questions that compare some of the lines", () => {
  test.each([
    ["Who was hired first?", "Ines Moreau"],
    ["Who was hired last in Research?", "Yuki Tanaka"],
    ["Who in Sales was hired first?", "Sam Whitlock"],
    ["Who earns the most in Sales?", "Sam Whitlock"],
    ["Who earns the least?", "Kofi Mensah"],
    ["What does Nadia Petrov earn?", "48,200"],
    ["Who has the highest salary in Marketing?", null],
    ["Who was hired first in Marketing?", null],
    ["Who is first?", "Nadia Petrov"],
  ])("%s", (question, answer) => {
    expect(ask(question, staff)).toBe(answer);
  });
});

describe("questions about a table", () => {
  test.each([
    ["What is Ada's phone number?", "555 0321"],
    ["In which city does Ben Okafor live?", "Leeds"],
    ["Who lives in Leeds?", "Ben Okafor"],
    ["Who lives in London?", "Ada Moreno, Clara Weiss"],
    ["Who is the oldest?", "Ada Moreno", "Clara Weiss"],
    ["Who has not paid?", "Ben Okafor, Clara Weiss"],
    ["Has Ada Moreno paid?", "yes"],
    ["How many people live in London?", "2"],
    ["What is the phone number in the last row?", "555 0947"],
    ["Who has the highest age?", "Clara Weiss"],
    ["How many people are there?", "3"],
  ])("%s", (question, ...accepted) => {
    const said = ask(question, people);
    if (accepted.length > 1) expect([...accepted, null]).toContain(said);
    else expect(said).toBe(accepted[0]);
  });

  test.each([
    "What is Fatima's phone number?",
    "What is Ada's e-mail address?",
    "What is the phone number?",
    "Which is the cheapest?",
    "How many printers are there?",
    "",
  ])("silent: %s", (question) => {
    expect(ask(question, people)).toBeNull();
  });

  test("sums and differences are written like their parts", () => {
    const teas = table([["Tea", "Stock", "Price"], ["Assam", "4", "£4.20"], ["Mate", "9", "£11.40"]]); // prettier-ignore
    expect(ask("What do all teas cost together?", teas)).toBe("£15.60");
    expect(ask("How much more is Mate than Assam?", teas)).toBe("£7.20");
    expect(ask("Is Assam more expensive than Mate?", teas)).toBe("no");
    expect(ask("Which tea is the cheapest?", teas)).toBe("Assam");
    expect(ask("How many teas have more than 5 in stock?", teas)).toBe("1");
  });
});

describe("questions about a form", () => {
  test.each([
    ["What does the First name field say?", "Miriam"],
    ["What is the total?", "€12.50"],
    ["Is the newsletter ticked?", "yes"],
    ["Is 'Public profile' checked?", "no"],
    ["Is Wi-Fi on?", "no"],
    ["Is Wi-Fi off?", "yes"],
    ["Which options are ticked?", "Newsletter"],
    ["Which check boxes are not ticked?", "Public profile"],
    ["How many check boxes are ticked?", "1"],
    ["Is the Save button greyed out?", "yes"],
    ["Is the Cancel button enabled?", "yes"],
    ["Can I click Save?", "no"],
    ["Is there a Help menu?", "yes"],
    ["Is there a Delete button?", "no"],
  ])("%s", (question, answer) => {
    expect(ask(question, form)).toBe(answer);
  });

  test("an answer names the marks that it was read from", () => {
    const answer = readAnswer("What does the First name field say?", marksOf(form), [1280, 800]);
    expect(answer).toMatchObject({ text: "Miriam", marks: [2, 3] });
  });

  test("silence has a reason of one sentence", () => {
    const answer = readAnswer("What is the discount?", marksOf(form), [1280, 800]);
    expect(answer.text).toBeNull();
    expect(answer).toHaveProperty("reason", expect.stringMatching(/^[^.]+\.$/u));
  });

  test("a screen without marks answers nothing", () => {
    expect(readAnswer("What is the total?", [], [100, 100]).text).toBeNull();
  });
});
