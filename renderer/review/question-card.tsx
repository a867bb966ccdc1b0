import { MessageCircleQuestion } from "lucide-react";
import type { SyntheticEvent } from "react";
import { useState } from "react";
import type { Action } from "../../app/action.js";
import { targetMark } from "../../app/action.js";
import type { EventOf } from "../../app/episode.js";
import type { Mark } from "../../app/mark.js";
import { kindLabel } from "../frame/mark-card.js";
import type { Waiting } from "../state.js";
import type { WindowCommands } from "../use-window.js";
import type { Shortcut } from "./shortcuts.js";
import { useShortcuts } from "./use-shortcuts.js";

interface Props {
  readonly waiting: Waiting;
  readonly commands: WindowCommands;
  readonly marks: readonly Mark[];
  readonly event: EventOf<"proposal">;
  readonly action: Extract<Action, { type: "ask" }>;
}

/** A question of the agent: answered with one of its marks, another mark, or other words. */
export function QuestionCard({ waiting, commands, marks, event, action }: Props) {
  const [text, setText] = useState("");
  const { step } = event;
  const { sent } = waiting;
  // A mark chosen in the picture is an answer too, once it is confirmed.
  const picked = waiting.correction === null ? null : targetMark(waiting.correction);
  const answer = (mark: number | null, words: string) => {
    if (!sent) commands.answer(step, { decision: "answer", text: words, mark }, false);
  };
  const onShortcut = (shortcut: Shortcut) => {
    if (sent) return;
    if (shortcut === "stop") commands.answer(step, { decision: "stop" }, false);
    if (shortcut === "skip") commands.answer(step, { decision: "skip" }, false);
    if (shortcut === "approve" && picked !== null) answer(picked, textOf(picked, marks));
  };
  useShortcuts(onShortcut);
  const submit = (submitted: SyntheticEvent) => {
    submitted.preventDefault();
    if (text.trim() !== "") answer(null, text.trim());
  };
  const offered =
    picked === null || action.candidates.includes(picked)
      ? action.candidates
      : [picked, ...action.candidates];
  return (
    <section className="review question card" aria-labelledby="question" data-testid="question">
      <p className="review-place">
        <MessageCircleQuestion aria-hidden /> Waymark asks
      </p>
      <h2 id="question" aria-live="polite">
        {action.question}
      </h2>
      <ul className="candidates">
        {offered.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={id === picked ? "primary" : ""}
              disabled={sent}
              onClick={() => {
                answer(id, textOf(id, marks));
              }}
            >
              <span className="mark-number">{id}</span>
              {textOf(id, marks) || kindOf(id, marks)}
            </button>
          </li>
        ))}
      </ul>
      <form className="answer-row" onSubmit={submit}>
        <input
          aria-label="Your answer"
          placeholder="or say it in other words"
          value={text}
          onChange={(change) => {
            setText(change.target.value);
          }}
        />
        <button type="submit" className="primary" disabled={sent || text.trim() === ""}>
          Answer
        </button>
      </form>
      <div className="review-actions">
        <button
          type="button"
          disabled={sent}
          onClick={() => {
            onShortcut("skip");
          }}
        >
          Skip <kbd aria-hidden>S</kbd>
        </button>
        <button
          type="button"
          className="danger"
          aria-label="Stop the task"
          disabled={sent}
          onClick={() => {
            onShortcut("stop");
          }}
        >
          Stop <kbd aria-hidden>Esc</kbd>
        </button>
      </div>
    </section>
  );
}

function textOf(id: number, marks: readonly Mark[]): string {
  return marks.find((mark) => mark.id === id)?.text ?? "";
}

function kindOf(id: number, marks: readonly Mark[]): string {
  const mark = marks.find((candidate) => candidate.id === id);
  return mark === undefined ? "" : kindLabel(mark.kind);
}
