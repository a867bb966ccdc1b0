import type { StepView } from "../episode-view.js";
import { formatShare } from "../parts/format.js";

export interface Timing {
  readonly name: "capture" | "marks" | "decide" | "act" | "settle";
  readonly ms: number;
}

/** Where the time of a step went, as far as it is known; the person's own time is not in it. */
export function timingsOf({ observation, proposal, action, outcome }: StepView): Timing[] {
  return [
    { name: "capture", ms: observation?.ms.capture },
    { name: "marks", ms: observation?.ms.marks },
    { name: "decide", ms: proposal?.ms },
    { name: "act", ms: action?.ms },
    { name: "settle", ms: outcome?.ms },
  ].filter((timing): timing is Timing => timing.ms !== undefined);
}

/** What came of a step, in a few words. */
export function describeOutcome({ review, action, outcome }: StepView): string {
  if (action?.error !== undefined) return action.error;
  if (outcome !== undefined) return describeChange(outcome.outcome);
  switch (review?.review.decision) {
    case "skip":
      return "skipped";
    case "stop":
      return "stopped";
    case "absent":
      return "nobody answered";
    case "answer":
      return "answered";
    case "approve":
    case "edit":
      return "acting …";
    case undefined:
      return "";
  }
}

function describeChange(outcome: NonNullable<StepView["outcome"]>["outcome"]): string {
  const change = outcome.changed ? `${formatShare(outcome.share)} changed` : "nothing changed";
  const window = outcome.window === undefined ? "" : `, now “${outcome.window.after}”`;
  return `${change}${window}${outcome.settled ? "" : ", still changing"}`;
}
