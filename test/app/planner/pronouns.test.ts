import { describe, expect, it } from "vitest";
import { withSubject } from "../../../app/planner/pronouns.js";

describe("what a pronoun stands for", () => {
  it.each([
    ["lunch with Omar is off, delete it", "delete lunch with Omar"],
    ["Hopkins Farm has paid, please mark it", "mark Hopkins Farm as paid"],
    ["the shed is clean now, put it under done", "put the shed under done"],
    ["The blue chair is sold, so take it off the list.", "take The blue chair off the list"],
  ])("is said before it in %j", (task, plain) => {
    expect(withSubject(task)).toBe(plain);
  });

  it.each([
    "my name is Otto Fink, fill that in",
    "the total is 12, put it in",
    "if there is an update, install it",
    "open the file that is new, rename it",
    "I am late, tell them",
    "the room is dark, turn on the lamp",
    "select all and delete it",
  ])("leaves %j as it is", (task) => {
    expect(withSubject(task)).toBe(task);
  });
});
