import { z } from "zod";
import { actionSchema } from "./action.js";
import { markSchema } from "./mark.js";
import { windowFactsSchema } from "./observation.js";
import { outcomeSchema } from "./outcome.js";
import { planStepSchema, proposalSchema } from "./proposal.js";
import { approvalModes, reviewSchema, riskTiers } from "./review.js";

/** The version of the event format. */
export const episodeVersion = 1;

export const finalStatuses = ["done", "failed", "stopped", "needs_person"] as const;
export type FinalStatus = (typeof finalStatuses)[number];

/** Every event carries the step it belongs to and the milliseconds since the episode's start. */
const base = { step: z.number().int().nonnegative(), t: z.number().nonnegative() };

const started = z.object({
  type: z.literal("started"),
  ...base,
  version: z.number().int(),
  task: z.string(),
  approval: z.enum(approvalModes),
  model: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
});
const observation = z.object({
  type: z.literal("observation"),
  ...base,
  /** File name in the episode's frames/ folder; null when it was not kept. */
  frame: z.string().nullable(),
  size: z.tuple([z.number(), z.number()]).readonly(),
  marks: z.array(markSchema).readonly(),
  window: windowFactsSchema.nullable(),
  /** How long capturing and marking took. */
  ms: z.object({ capture: z.number(), marks: z.number() }),
});
const proposal = z.object({
  type: z.literal("proposal"),
  ...base,
  proposal: proposalSchema,
  plan: z.array(planStepSchema).readonly(),
  tier: z.enum(riskTiers),
  ms: z.number(),
});
const review = z.object({
  type: z.literal("review"),
  ...base,
  review: reviewSchema,
  ms: z.number(),
});
const action = z.object({
  type: z.literal("action"),
  ...base,
  action: actionSchema,
  /** What went wrong while performing it; missing when it was performed whole. */
  error: z.string().optional(),
  ms: z.number(),
});
const outcome = z.object({
  type: z.literal("outcome"),
  ...base,
  outcome: outcomeSchema,
  ms: z.number(),
});
const finished = z.object({
  type: z.literal("finished"),
  ...base,
  status: z.enum(finalStatuses),
  /** One plain sentence; for trouble also what to do. */
  reason: z.string(),
  answer: z.string().optional(),
  steps: z.number().int().nonnegative(),
  ms: z.number(),
});

/** One line of episode.jsonl, and of `--json` output. */
export const episodeEventSchema = z.discriminatedUnion("type", [
  started,
  observation,
  proposal,
  review,
  action,
  outcome,
  finished,
]);
export type EpisodeEvent = z.infer<typeof episodeEventSchema>;
export type EventOf<T extends EpisodeEvent["type"]> = Extract<EpisodeEvent, { type: T }>;

/**
 * Parses one line of an episode. A torn or foreign line gives null, so that a crash in the middle
 * of a write costs that line and nothing before it.
 */
export function parseEventLine(line: string): EpisodeEvent | null {
  try {
    return episodeEventSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
