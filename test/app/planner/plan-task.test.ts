import { describe, expect, it } from "vitest";
import {
  heldApart,
  known,
  onceHeldApart,
  onceHeldApartAsWell,
  onceHeldApartToo,
} from "./phrasings.js";
import { planInShort } from "./plan-in-short.js";

describe("planTask", () => {
  it.each([...known, ...onceHeldApart, ...onceHeldApartToo, ...onceHeldApartAsWell])(
    "plans %j",
    (task, plan) => {
      expect(planInShort(task)).toBe(plan);
    },
  );

  it("plans at least four of five phrasings that it was not written against", () => {
    const wrong = heldApart.filter(([task, plan]) => planInShort(task) !== plan);
    console.info(
      `planner, phrasings held apart: ${heldApart.length - wrong.length} of ${heldApart.length}`,
      wrong.map(([task]) => [task, planInShort(task)]),
    );
    expect(wrong.length / heldApart.length).toBeLessThanOrEqual(0.2);
  });
});
