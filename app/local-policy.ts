import type { Decider } from "./decision.js";
import { typedUnseen } from "./local-policy/progress.js";
import { wentElsewhere } from "./local-policy/reach.js";
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
  /** Works towards what the rules can't read; null leaves that to the person. */
  readonly decider: Decider | null;
  readonly threshold?: number;
}

/**
 * The policy that needs nothing but this computer: a plan from the words, a grounding model for the
 * marks that they name, and the policy model for everything that has to be found out on the screen.
 */
export function createLocalPolicy(options: LocalPolicyOptions): Policy {
  const { grounder, decider, threshold = usualThreshold } = options;
  let plan = planTask(options.task);
  // Numbers of marks are valid in one frame: an answer refers to the marks of the frame before.
  let lastMarks: readonly Mark[] = [];
  // What was typed and did not show: judged on the screen right after it.
  const unseen = new Set<number>();
  const unexpected = new Set<number>();
  let expected: Float32Array | null = null;
  return {
    async decide(observation, history, signal) {
      const last = history.at(-1);
      if (last !== undefined && typedUnseen(last, observation.marks))
        unseen.add(history.length - 1);
      if (wentElsewhere(expected, last?.outcome?.regions ?? [], observation.frame.size))
        unexpected.add(history.length - 1);
      const known = {
        plan,
        grounder,
        decider,
        threshold,
        history,
        unseen,
        unexpected,
        lastMarks,
      };
      const turn = new Turn(known, observation, signal);
      const decision = await turn.decide();
      ({ plan, expected } = turn);
      lastMarks = observation.marks;
      return decision;
    },
  };
}
