import { beforeAll, describe, expect, it } from "vitest";
import type { Decider, DecisionOption } from "../../../app/decision.js";
import { createLocalPolicy } from "../../../app/local-policy.js";
import type { Grounder } from "../../../app/ports.js";
import type { World } from "../local-policy-world.js";
import { live, mark, realGrounder } from "../local-policy-world.js";

let grounder: Grounder;
beforeAll(async () => {
  grounder = await realGrounder();
});

const people = ["Ada", "Vera", "Tom"].map((name, at) =>
  mark("row", name, [20, 100 + at * 40, 160, 30]),
);
const code = [mark("text", "Gate code: 4711", [300, 120, 160, 18])]; // prettier-ignore
const send = mark("button", "Delete account", [300, 500, 140, 30]);

/** A model that clicks what says this, until that is gone or done. */
const clicks = (text: string): Decider => ({
  model: "fake",
  decide: ({ marks, past }) => {
    const found = marks.find((one) => one.text === text);
    const option: DecisionOption = found === undefined || past.length > 0 ? { action: "next", mark: null, probability: 0.95 } : { action: "click", mark: found.id, probability: 0.95 };
    return Promise.resolve([option]);
  },
}); // prettier-ignore

function chat(): World {
  const world: World = {
    screen: [...people, send],
    act: (_, target) => {
      if (target?.text !== "Vera") return false;
      world.screen = [...people, send, ...code];
      return true;
    },
  };
  return world;
}

describe("a question whose answer is not on the screen", () => {
  it("is answered after what it stands behind was opened", async () => {
    const policy = createLocalPolicy({ task: "what is the gate code?", grounder, decider: clicks("Vera") }); // prettier-ignore
    expect(await live(policy, chat())).toEqual(["click Vera", "answer 4711"]);
  });

  it("never presses what can't be taken back to find out", async () => {
    const policy = createLocalPolicy({ task: "what is the gate code?", grounder, decider: clicks("Delete account") }); // prettier-ignore
    const told = await live(policy, chat());
    expect(told).not.toContain("click Delete account");
    // What only shows more is looked into instead.
    expect(told.at(-1)).toBe("answer 4711");
  });
});
