import { Check, Pencil, ShieldAlert, SkipForward, Square, Undo2 } from "lucide-react";
import { useState } from "react";
import { describeAction } from "../../app/describe.js";
import type { EventOf } from "../../app/episode.js";
import type { Mark } from "../../app/mark.js";
import type { Waiting } from "../state.js";
import type { WindowCommands } from "../use-window.js";
import { Alternatives } from "./alternatives.js";
import { Confidence } from "./confidence.js";
import { EditForm } from "./edit-form.js";
import type { Shortcut } from "./shortcuts.js";
import { useShortcuts } from "./use-shortcuts.js";

interface Props {
  readonly waiting: Waiting;
  readonly commands: WindowCommands;
  readonly marks: readonly Mark[];
  readonly event: EventOf<"proposal">;
}

/** One proposed step, and the four things that a person can say to it. */
export function ApprovalCard({ waiting, commands, marks, event }: Props) {
  const { proposal, plan, tier, step } = event;
  const { correction, editing, sent } = waiting;
  const [rest, setRest] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const place = proposal.planStep === null ? `${step}` : `${proposal.planStep + 1}/${plan.length}`;

  const say = (shortcut: Shortcut) => {
    if (shortcut === "rest") {
      setRest(!rest);
      return;
    }
    if (sent) return;
    if (shortcut === "stop") {
      commands.answer(step, { decision: "stop" }, false);
      return;
    }
    if (shortcut === "skip") {
      commands.answer(step, { decision: "skip" }, rest);
      return;
    }
    if (shortcut === "edit") {
      commands.edit(!editing);
      return;
    }
    if (editing && problem !== null) return;
    const review =
      correction === null
        ? ({ decision: "approve" } as const)
        : ({ decision: "edit", action: correction } as const);
    commands.answer(step, review, rest);
  };
  useShortcuts(say);
  return (
    <section className="review card" aria-labelledby="review-title" data-testid="review">
      <p className="review-place">
        Next step {tier === "consequential" && <RiskBadge />}
        <Confidence value={proposal.confidence} />
      </p>
      <h2 id="review-title" aria-live="polite">
        {place}: {describeAction(correction ?? proposal.action, marks)}
      </h2>
      {correction === null ? (
        <p className="review-why">{proposal.why}</p>
      ) : (
        <p className="review-why">
          Your correction. Proposed was: {describeAction(proposal.action, marks)}{" "}
          <button
            type="button"
            className="link"
            onClick={() => {
              commands.correct(null);
            }}
          >
            <Undo2 aria-hidden /> Undo
          </button>
        </p>
      )}
      {!editing && (
        <Alternatives
          alternatives={proposal.alternatives}
          marks={marks}
          chosen={correction ?? proposal.action}
          onCorrect={commands.correct}
        />
      )}
      {editing && (
        <EditForm
          action={correction ?? proposal.action}
          marks={marks}
          onChange={(action) => {
            commands.correct(action);
          }}
          onProblem={setProblem}
          onSubmit={() => {
            say("approve");
          }}
          onCancel={() => {
            commands.edit(false);
            setProblem(null);
          }}
        />
      )}
      <div className="review-actions">
        <button
          type="button"
          className="primary"
          disabled={sent || (editing && problem !== null)}
          onClick={() => {
            say("approve");
          }}
        >
          <Check aria-hidden /> Approve <kbd aria-hidden>Enter</kbd>
        </button>
        <button
          type="button"
          aria-expanded={editing}
          disabled={sent}
          onClick={() => {
            say("edit");
          }}
        >
          <Pencil aria-hidden /> Edit <kbd aria-hidden>E</kbd>
        </button>
        <button
          type="button"
          disabled={sent}
          onClick={() => {
            say("skip");
          }}
        >
          <SkipForward aria-hidden /> Skip <kbd aria-hidden>S</kbd>
        </button>
        <button
          type="button"
          className="danger"
          aria-label="Stop the task"
          disabled={sent}
          onClick={() => {
            say("stop");
          }}
        >
          <Square aria-hidden /> Stop <kbd aria-hidden>Esc</kbd>
        </button>
      </div>
      <label className="review-rest">
        <input
          type="checkbox"
          checked={rest}
          onChange={(change) => {
            setRest(change.target.checked);
          }}
        />
        Run the rest without asking <kbd aria-hidden>R</kbd>
      </label>
    </section>
  );
}

function RiskBadge() {
  return (
    <span className="risk" title="This may send, delete or change something for good">
      <ShieldAlert aria-hidden /> Consequential
    </span>
  );
}
