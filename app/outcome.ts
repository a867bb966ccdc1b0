import { z } from "zod";
import { boxSchema } from "./mark.js";

/** What changed between the frame before and the settled frame after an action. */
export const outcomeSchema = z.object({
  changed: z.boolean(),
  /** Changed share of the frame, 0–1. */
  share: z.number().min(0).max(1),
  /** Where, in frame pixels; regions that lie close together are joined. */
  regions: z.array(boxSchema).readonly(),
  /** False when the frame was still changing when the deadline came. */
  settled: z.boolean(),
  /** The title of the active window before and after, when it changed. */
  window: z.object({ before: z.string(), after: z.string() }).optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;
