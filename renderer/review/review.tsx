import { waitingStep } from "../scene.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";
import { ApprovalCard } from "./approval-card.js";
import { QuestionCard } from "./question-card.js";

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
}

/** What waits for the person, if anything. */
export function Review({ state, commands }: Props) {
  const { waiting } = state;
  const view = waitingStep(state);
  if (waiting === null || view?.proposal === undefined || view.observation === undefined) {
    return null;
  }
  const { marks } = view.observation;
  const shared = { waiting, commands, marks, event: view.proposal };
  const { action } = view.proposal.proposal;
  return action.type === "ask" ? (
    <QuestionCard key={view.step} {...shared} action={action} />
  ) : (
    <ApprovalCard key={view.step} {...shared} />
  );
}
