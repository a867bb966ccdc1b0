import { unreachable } from "../../app/action.js";
import type { EpisodeEvent } from "../../app/episode.js";

/** What the agent does next, one short phrase for the status line; null when the episode is over. */
export function phaseAfter(event: EpisodeEvent): string | null {
  switch (event.type) {
    case "started":
    case "outcome":
      return "Looking at the screen";
    case "observation":
      return "Deciding";
    case "proposal":
      return "Checking the step";
    case "review":
      return event.review.decision === "approve" || event.review.decision === "edit"
        ? "Acting"
        : "Going on";
    case "action":
      return "Waiting for the screen to settle";
    case "finished":
      return null;
    default:
      return unreachable(event);
  }
}
