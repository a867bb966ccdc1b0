import { beforeAll, describe, expect, it } from "vitest";
import { createLocalPolicy } from "../../../app/local-policy.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import type { Grounder } from "../../../app/ports.js";
import { live, mark, realGrounder } from "../local-policy-world.js";

let grounder: Grounder;
beforeAll(async () => {
  grounder = await realGrounder();
});

const buttons = ["Install", "Later", "Save"].map((text, at) => mark("button", text, [100 + at * 120, 400, 90, 30])); // prettier-ignore
const update = mark("text", "Update available", [100, 200, 180, 20]);
const sync = (checked: boolean) => [mark("checkbox", "Sync", [100, 100, 80, 20], { checked })];
const does = (task: string, screen: readonly UnnumberedMark[]) =>
  live(createLocalPolicy({ task, grounder, decider: null }), { screen, act: () => true });

describe("a condition", () => {
  it("is looked at on the screen, and what follows is done or left out", async () => {
    const task = "if there's an update, click Install, otherwise click Save";
    expect(await does(task, [...buttons, update])).toEqual(["click Install", "done"]);
    expect(await does(task, buttons)).toEqual(["click Save", "done"]);
  });

  it("goes by the state of a box, and the next sentence is done in any case", async () => {
    const task = "If Sync is on, turn it off. Then click Later.";
    expect(await does(task, [...sync(true), ...buttons])).toEqual(["click Sync", "click Later", "done"]); // prettier-ignore
    expect(await does(task, [...sync(false), ...buttons])).toEqual(["click Later", "done"]);
  });
});
