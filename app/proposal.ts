import { z } from "zod";
import { actionSchema } from "./action.js";

/** `action : mark : trace`, with why and how sure (the paper's o_t). */
export const proposalSchema = z.object({
  action: actionSchema,
  /** Where the chosen mark is expected in the next frames, in frame pixels; empty when not predicted. */
  trace: z.array(z.tuple([z.number(), z.number()])).readonly(),
  /** One sentence for the person. */
  why: z.string(),
  /** Calibrated probability that this is right, 0–1. */
  confidence: z.number().min(0).max(1),
  /** The runner-up marks with their probabilities, best first. */
  alternatives: z.array(z.object({ mark: z.number().int(), confidence: z.number() })).readonly(),
  /** Index of the plan step that this proposal serves; null when it serves none (a recovery, an ending). */
  planStep: z.number().int().nonnegative().nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const planStepStatuses = ["pending", "current", "done", "skipped", "failed"] as const;

/** A revisable sub-goal, in words for the person. */
export const planStepSchema = z.object({
  text: z.string(),
  status: z.enum(planStepStatuses),
});
export type PlanStep = z.infer<typeof planStepSchema>;
