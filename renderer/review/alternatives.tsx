import type { Action } from "../../app/action.js";
import { targetMark } from "../../app/action.js";
import type { Mark } from "../../app/mark.js";
import type { Proposal } from "../../app/proposal.js";
import { kindLabel } from "../frame/mark-card.js";
import { correctMark } from "./correction.js";

interface Props {
  readonly alternatives: Proposal["alternatives"];
  readonly marks: readonly Mark[];
  readonly chosen: Action;
  readonly onCorrect: (action: Action) => void;
}

const shown = 4;

/** The runner-up marks; choosing one corrects the step. */
export function Alternatives({ alternatives, marks, chosen, onCorrect }: Props) {
  const others = alternatives.filter(({ mark }) => mark !== targetMark(chosen)).slice(0, shown);
  if (others.length === 0) return null;
  return (
    <div className="alternatives">
      <span id="alternatives-label">Or</span>
      <ul aria-labelledby="alternatives-label">
        {others.map(({ mark: id, confidence }) => {
          const mark = marks.find((candidate) => candidate.id === id);
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onCorrect(correctMark(chosen, id));
                }}
              >
                <span className="mark-number">{id}</span>
                <span className="alternative-text">{mark === undefined ? "" : nameOf(mark)}</span>
                <span className="count">{Math.round(confidence * 100)} %</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function nameOf(mark: Mark): string {
  return mark.text === "" ? kindLabel(mark.kind) : mark.text;
}
