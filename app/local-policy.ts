import { typedUnseen } from "./local-policy/progress.js";
import { Turn } from "./local-policy/turn.js";
import type { Mark } from "./mark.js";
import { planTask } from "./planner/plan-task.js";
import type { Grounder, Policy } from "./ports.js";

/**
 * From this probability on the policy acts instead of asking. On screens of kinds and vocabularies
 * that the model was never trained on, choices above it are right in at least 98 of 100 cases
 * (models/grounding/CARD.md).
 */
export const usualThreshold = 0.8;

export interface LocalPolicyOptions {
  readonly task: string;
  readonly grounder: Grounder;
  readonly threshold?: number;
}

/** The policy that needs nothing but this computer: a plan from the words, a grounding model for the marks. */
export function createLocalPolicy(options: LocalPolicyOptions): Policy {
  const { grounder, threshold = usualThreshold } = options;
  let plan = planTask(options.task);
  // Numbers of marks are valid in one frame: an answer refers to the marks of the frame before.
  let lastMarks: readonly Mark[] = [];
  // What was typed and did not show: judged on the screen right after it.
  const unseen = new Set<number>();
  let lastWindow: string | null = null;
  return {
    async decide(observation, history, signal) {
      const last = history.at(-1);
      if (last !== undefined && typedUnseen(last, observation.marks))
        unseen.add(history.length - 1);
      const turn = new Turn(
        plan,
        grounder,
        threshold,
        observation,
        history,
        unseen,
        lastMarks,
        lastWindow,
        signal,
      );
      const decision = await turn.decide();
      plan = turn.plan;
      lastMarks = observation.marks;
      lastWindow = observation.desktop.active?.title ?? null;
      return decision;
    },
  };
}
