import { describe, expect, test } from "vitest";
import { decideByMode } from "../../app/approval.js";

const click = { type: "click", mark: 1 } as const;
const ask = { type: "ask", question: "Which one?", candidates: [] } as const;

describe("who decides", () => {
  test("always asks the person before every step", () => {
    expect(decideByMode("always", click, "reversible")).toBeNull();
    expect(decideByMode("always", { type: "key", keys: ["enter"] }, "observe")).toBeNull();
  });

  test("risky asks only at consequential steps and at questions", () => {
    expect(decideByMode("risky", click, "reversible")).toEqual({ decision: "approve", by: "mode" });
    expect(decideByMode("risky", click, "consequential")).toBeNull();
    expect(decideByMode("risky", ask, "observe")).toBeNull();
  });

  test("never asks nothing, and a question then means that nobody answers", () => {
    expect(decideByMode("never", click, "consequential")?.decision).toBe("approve");
    expect(decideByMode("never", ask, "observe")).toEqual({
      decision: "absent",
      reason: "Which one?",
    });
  });

  test("what is forbidden is refused in every mode", () => {
    for (const mode of ["always", "risky", "never"] as const) {
      expect(decideByMode(mode, click, "forbidden")?.decision).toBe("stop");
    }
  });
});
