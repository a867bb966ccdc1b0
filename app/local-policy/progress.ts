import type { Mark } from "../mark.js";
import type { PlannedStep } from "../planner/plan.js";
import type { PastStep } from "../ports.js";
import type { PlanStep } from "../proposal.js";

/** How often one step may be performed without any visible effect: once, and one repeat. */
const maxTries = 2;

/** Where a plan stands, worked out from the history alone. */
export interface Progress {
  /** The current step; equals the number of steps when all are over. */
  readonly index: number;
  readonly statuses: readonly PlanStep["status"][];
  /** How often the current step was performed and nothing changed. */
  readonly tries: number;
  /** Recoveries since the last step was over. */
  readonly waits: number;
  readonly scrolls: number;
  /** Whether the last recovery changed anything. */
  readonly moved: boolean;
  readonly asks: number;
  /** What the person last said about the current step. */
  readonly answer: { readonly text: string; readonly mark: number | null } | null;
  /** What was last performed for the current step, to no effect. */
  readonly last: PastStep | null;
  /** What was performed for the step before. */
  readonly previous: PastStep | null;
}

const goOn =
  /^\s*(?:skip|go on|continue|carry on|next|done|it.?s done|already done|never ?mind|leave it)\b/iu;

/**
 * Whether text was typed at something that is no field (a caption whose field went unrecognised) and
 * does not show: then it is not known to have gone anywhere.
 */
export function typedUnseen(past: PastStep, marks: readonly Mark[]): boolean {
  const { action, target } = past;
  if (action?.type !== "type" || target?.kind !== "text") return false;
  const typed = plain(action.text);
  return typed !== "" && !marks.some((mark) => plain(mark.text).includes(typed));
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Replays the history on the plan; `unseen` are the steps of it that were typed and did not show. */
export function progressOf(
  steps: readonly PlannedStep[],
  history: readonly PastStep[],
  unseen: ReadonlySet<number>,
): Progress {
  const statuses: PlanStep["status"][] = steps.map(() => "pending");
  let index = 0;
  let previous: PastStep | null = null;
  const fresh = () => ({
    tries: 0,
    waits: 0,
    scrolls: 0,
    moved: true,
    asks: 0,
    answer: null as Progress["answer"],
    last: null as PastStep | null,
  });
  let here = fresh();
  const over = (status: "done" | "skipped", past: PastStep | null) => {
    if (index < statuses.length) statuses[index] = status;
    index++;
    here = fresh();
    if (past !== null) previous = past;
  };
  for (const [at, past] of history.entries()) {
    const { planStep } = past.proposal;
    // A later step was begun: the ones before it were seen to be over.
    while (planStep !== null && planStep > index) over("done", null);
    const asked = past.proposal.action.type === "ask";
    if (past.review.decision === "edit") over("done", past);
    else if (past.review.decision === "answer") {
      if (goOn.test(past.review.text)) over("skipped", null);
      else here = { ...here, tries: 0, asks: here.asks + 1, answer: past.review };
    } else if (past.review.decision === "skip" && (planStep !== null || asked))
      over("skipped", null);
    else if (planStep === null) here = recovered(here, past);
    else if (past.action !== null && !unseen.has(at) && isOver(steps[index], past))
      over("done", past);
    else if (past.action !== null)
      here = { ...here, tries: here.tries + 1, last: past, ...counted(here, past) };
  }
  if (index < statuses.length) statuses[index] = "current";
  return { index, statuses, previous, ...here };
}

const counted = (here: { scrolls: number; waits: number }, past: PastStep) => ({
  scrolls: here.scrolls + (past.action?.type === "scroll" ? 1 : 0),
  waits: here.waits + (past.action?.type === "wait" ? 1 : 0),
  moved: past.outcome?.changed ?? false,
});

function recovered<T extends { waits: number; scrolls: number; moved: boolean }>(
  here: T,
  past: PastStep,
): T {
  const { type } = past.proposal.action;
  return {
    ...here,
    waits: here.waits + (type === "wait" ? 1 : 0),
    scrolls: here.scrolls + (type === "scroll" ? 1 : 0),
    moved: past.outcome?.changed ?? false,
  };
}

/** Whether performing the step was enough, or something should have been seen to change. */
function isOver(step: PlannedStep | undefined, past: PastStep): boolean {
  if (step === undefined) return true;
  const changed = past.outcome?.changed ?? false;
  switch (step.intent.type) {
    case "answer":
      // What was opened on the way to the answer is not the answer.
      return past.action?.type === "answer";
    case "hover":
    case "check":
    case "key":
      // Copying, saving and the like show nothing, and pressing a key twice may do harm.
      return true;
    case "scroll":
      return step.intent.until === null;
    case "wait":
      return step.intent.until === null || changed;
    case "reach":
      // The model says when, by what it sees.
      return false;
    case "click":
      return changed || isField(past) || step.intent.silent === true;
    case "double_click":
    case "right_click":
      // A field that has the focus already looks the same after a click.
      return changed || isField(past);
    case "drag":
    case "type":
      return changed;
  }
}

const isField = (past: PastStep) =>
  ["input", "text_area", "spinner"].includes(past.target?.kind ?? "");

/** Whether the current step may be performed (again). */
export const mayTry = (progress: Progress): boolean => progress.tries < maxTries;
