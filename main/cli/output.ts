import { describeAction } from "../../app/describe.js";
import type { EpisodeEvent } from "../../app/episode.js";
import type { Trouble } from "../../app/errors.js";
import type { Mark } from "../../app/mark.js";

/** One JSON object a line on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** A plain line for the person, always on standard error, so that `--json` output stays clean. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function sayTrouble(trouble: Trouble): void {
  say(`waymark: ${trouble.message} ${trouble.advice}`.trimEnd());
}

/** Prints the events of the command line's contract; `started` belongs to the record alone. */
export function printEvent(event: EpisodeEvent): void {
  if (event.type !== "started") printJson(event);
}

/** Tells the person what happens while it happens. */
export function narrator(): (event: EpisodeEvent) => void {
  let marks: readonly Mark[] = [];
  return (event) => {
    switch (event.type) {
      case "observation":
        marks = event.marks;
        break;
      case "proposal": {
        const { proposal, plan } = event;
        const place = proposal.planStep === null ? "" : `${proposal.planStep + 1}/${plan.length}: `;
        say(`${String(event.step).padStart(3)}  ${place}${describeAction(proposal.action, marks)}`);
        break;
      }
      case "action":
        if (event.error !== undefined) say(`     could not: ${event.error}`);
        break;
      case "outcome":
        say(`     ${event.outcome.changed ? "the screen changed" : "nothing changed"}`);
        break;
      case "finished":
        say(`${event.status.replace("_", " ")}: ${event.answer ?? event.reason}`);
        break;
      case "started":
      case "review":
        break;
    }
  };
}
