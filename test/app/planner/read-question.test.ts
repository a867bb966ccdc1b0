import { describe, expect, test } from "vitest";
import { planTask } from "../../../app/planner/plan-task.js";
import { askedIn } from "../../../app/planner/read-question.js";

describe("what asks, however it is put", () => {
  test.each([
    ["tell me how many unread mails there are", "how many unread mails there are"],
    ["look up the phone number of the bakery", "what is the phone number of the bakery"],
    ["know when the train to Marbury leaves", "when the train to Marbury leaves"],
    ["find out who wrote the last message", "who wrote the last message"],
    ["check whether dark mode is on", "whether dark mode is on"],
    ["count the unread mails", "how many unread mails"],
    ["read me the second line", "what does the second line say"],
    ["has the invoice been paid?", "has the invoice been paid?"],
    ["the price of the second cheapest lamp?", "the price of the second cheapest lamp?"],
    ["from the invoice, what is the due date?", "from the invoice, what is the due date?"],
    ["see a Save button?", "is there a Save button"],
  ])("%s", (clause, question) => {
    expect(askedIn(clause)).toBe(question);
  });

  test.each([
    "check the Newsletter box",
    "find lamp",
    "read the mail from Ada",
    "show me the settings",
    "click Save?",
    "when the dialog opens, click OK",
    "count",
    "name the file notes.txt",
    "make sure that Wi-Fi is on",
  ])("%s is to be done, not answered", (clause) => {
    expect(askedIn(clause)).toBe(null);
  });
});

test("a part of a number is worked out, not looked for", () => {
  const [step] = planTask("what's 12% of 250?").steps;
  expect(step?.intent).toMatchObject({ type: "answer", known: "30" });
});

test("what is counted off is not sought as a label", () => {
  const [step] = planTask("what does the third line say?").steps;
  expect(step?.intent).toMatchObject({ type: "answer", about: null });
});
