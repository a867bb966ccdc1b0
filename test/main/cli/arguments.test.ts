import { describe, expect, test } from "vitest";
import { Trouble } from "../../../app/errors.js";
import { parseCommandLine } from "../../../main/cli/arguments.js";

describe("the command line", () => {
  test("run takes a task and its options", () => {
    expect(
      parseCommandLine([
        "run",
        "click Save",
        "--approve",
        "never",
        "--max-steps",
        "7",
        "--region",
        "0,0,640,480",
        "--json",
      ]),
    ).toMatchObject({
      name: "run",
      task: "click Save",
      approval: "never",
      maxSteps: 7,
      region: [0, 0, 640, 480],
      json: true,
    });
  });

  test("run asks at risky steps unless told otherwise", () => {
    expect(parseCommandLine(["run", "x"])).toMatchObject({ approval: "risky", maxSteps: 50 });
  });

  test("programs are asked what they show unless the person says no", () => {
    expect(parseCommandLine(["marks"])).toMatchObject({ accessibility: true });
    expect(parseCommandLine(["run", "x", "--no-accessibility"])).toMatchObject({
      accessibility: false,
    });
  });

  test("marks takes many images, with or without --image", () => {
    const command = parseCommandLine(["marks", "--image", "a.png", "--image", "b.png", "c.png"]);
    expect(command).toMatchObject({ images: ["a.png", "b.png", "c.png"] });
  });

  test.each([
    [[], "No command"],
    [["run", "  "], "empty"],
    [["run", "x", "--stdin"], "not both"],
    [["run", "x", "--approve", "sometimes"], "always, risky or never"],
    [["run", "x", "--max-steps", "0"], "above 0"],
    [["run", "x", "--timeout", "soon"], "above 0"],
    [["run", "x", "--region", "1,2,3"], "--region"],
    [["run", "x", "--model", "gpt"], "no model"],
    [["marks", "--approve", "never"], "no option"],
    [["marks", "--image"], "--image"],
    [["marks", "--image", ""], "--image"],
    [["marks", "--out", "", "a.png"], "--out"],
    [["marks", "a.png", "--region", "0,0,9,9"], "--region"],
    [["decide", "--task", "x"], "--image"],
    [["record"], "not part of this version"],
    [["dance"], "no command"],
    [["run", "x", "--frobnicate"], "--frobnicate"],
  ])("%j is refused with a plain sentence and what to do", (argv, sentence) => {
    let caught: unknown;
    try {
      parseCommandLine(argv);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Trouble);
    expect(caught).toMatchObject({ exitCode: 2 });
    expect(String(caught)).toContain(sentence);
  });
});
