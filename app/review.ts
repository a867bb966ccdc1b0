import { z } from "zod";
import { actionSchema } from "./action.js";

/** When the person is asked: before every step, only at consequential ones, or never in this run. */
export const approvalModes = ["always", "risky", "never"] as const;
export type ApprovalMode = (typeof approvalModes)[number];

export const riskTiers = ["observe", "reversible", "consequential", "forbidden"] as const;
export type RiskTier = (typeof riskTiers)[number];

/** What the person (or the approval mode on their behalf) decided about one proposal. */
export const reviewSchema = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("approve"), by: z.enum(["person", "mode"]) }),
  /** The person changed the action; it is performed as changed. */
  z.object({ decision: z.literal("edit"), action: actionSchema }),
  /** Leave this plan step out and go on. */
  z.object({ decision: z.literal("skip") }),
  /** The answer to an `ask`: words, or one of the candidate marks. */
  z.object({ decision: z.literal("answer"), text: z.string(), mark: z.number().int().nullable() }),
  z.object({ decision: z.literal("stop"), reason: z.string() }),
  /** Nobody is there to decide. Means no. */
  z.object({ decision: z.literal("absent"), reason: z.string() }),
]);
export type Review = z.infer<typeof reviewSchema>;
