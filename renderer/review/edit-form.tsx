import type { KeyboardEvent, SyntheticEvent } from "react";
import { useState } from "react";
import type { Action } from "../../app/action.js";
import { targetMark } from "../../app/action.js";
import type { Mark } from "../../app/mark.js";
import type { EditFields, EditableType } from "./correction.js";
import { actionOf, editableTypes, fieldsOf, typeLabels } from "./correction.js";
import { EditDetails } from "./edit-details.js";

interface Props {
  readonly action: Action;
  readonly marks: readonly Mark[];
  readonly onChange: (action: Action) => void;
  /** What keeps the fields from being an action; null when nothing does. */
  readonly onProblem: (problem: string | null) => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

const markless: readonly EditableType[] = ["key", "wait"];

/** Changes a step by hand. A mark that is clicked in the picture lands in the mark field. */
export function EditForm({ action, marks, onChange, onProblem, onSubmit, onCancel }: Props) {
  const [fields, setFields] = useState(() => fieldsOf(action));
  const [problem, setProblem] = useState<string | null>(null);
  const clicked = targetMark(action);
  const [seen, setSeen] = useState(clicked);
  if (clicked !== seen) {
    setSeen(clicked);
    if (clicked !== null) setFields({ ...fields, mark: String(clicked) });
  }

  const change = (part: Partial<EditFields>) => {
    const next = { ...fields, ...part };
    setFields(next);
    const result = actionOf(
      next,
      marks.map(({ id }) => id),
    );
    const wrong = typeof result === "string" ? result : null;
    setProblem(wrong);
    onProblem(wrong);
    if (typeof result !== "string") onChange(result);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className="edit-form" aria-label="Edit the step" onSubmit={submit} onKeyDown={onKeyDown}>
      <div className="edit-row">
        <label>
          Action
          <select
            autoFocus
            value={fields.type}
            onChange={(event) => {
              change({ type: event.target.value as EditableType });
            }}
          >
            {editableTypes.map((type) => (
              <option key={type} value={type}>
                {typeLabels[type]}
              </option>
            ))}
          </select>
        </label>
        {!markless.includes(fields.type) && (
          <label className="edit-mark">
            Mark
            <input
              inputMode="numeric"
              value={fields.mark}
              placeholder={fields.type === "type" ? "focus" : ""}
              onChange={(event) => {
                change({ mark: event.target.value });
              }}
            />
          </label>
        )}
      </div>
      <EditDetails fields={fields} onChange={change} />
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" hidden aria-hidden tabIndex={-1} />
    </form>
  );
}
