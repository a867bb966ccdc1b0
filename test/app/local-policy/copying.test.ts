import { beforeAll, expect, it } from "vitest";
import { createLocalPolicy } from "../../../app/local-policy.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import type { Grounder } from "../../../app/ports.js";
import { live, mark, realGrounder } from "../local-policy-world.js";

let grounder: Grounder;
beforeAll(async () => {
  grounder = await realGrounder();
});

const order = [
  mark("text", "Order number", [100, 100, 110, 20]),
  mark("text", "A-1042", [300, 100, 60, 20]),
  mark("text", "Total", [100, 140, 50, 20]),
  mark("text", "61.50 €", [300, 140, 60, 20]),
];
const fields = [
  mark("text", "Reference", [100, 300, 90, 20]),
  mark("input", "", [300, 296, 240, 30]),
];
const does = (task: string, screen: readonly UnnumberedMark[]) =>
  live(createLocalPolicy({ task, grounder, decider: null }), { screen, act: () => true });

it("types what the screen says of something, not its name", async () => {
  const task = "copy the order number into the Reference field";
  expect((await does(task, [...order, ...fields]))[0]).toContain("A-1042");
  const total = "type the total into the Reference field";
  expect((await does(total, [...order, ...fields]))[0]).toContain("61.50 €");
});

it("types nothing where the screen doesn't say it", async () => {
  const done = await does("copy the phone number into the Reference field", [...order, ...fields]);
  expect(done.join(" ")).not.toMatch(/type|replace/u);
});
