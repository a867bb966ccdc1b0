import { Play, Square } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useState } from "react";
import type { ApprovalMode } from "../../app/review.js";
import { approvalLabels } from "../settings/labels.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
}

/** Where the task is typed and started. */
export function TaskBox({ state, commands }: Props) {
  const [task, setTask] = useState("");
  const [chosen, setChosen] = useState<ApprovalMode | null>(null);
  const [starting, setStarting] = useState(false);
  const approval = chosen ?? state.settings.approval;
  const busy = state.running || starting;

  const start = async () => {
    if (busy) return;
    setStarting(true);
    await commands.start(task, approval);
    setStarting(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const earlier = state.history[0]?.task;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void start();
    } else if (event.key === "ArrowUp" && task === "" && earlier !== undefined) {
      // As in a shell: the last task again.
      event.preventDefault();
      setTask(earlier);
    }
  };
  return (
    <section className="task-box card">
      <label htmlFor="task">Task</label>
      <textarea
        id="task"
        rows={state.running ? 2 : 3}
        autoFocus
        value={task}
        readOnly={state.running}
        placeholder="open the File menu and choose Save As"
        onChange={(event) => {
          setTask(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="task-row">
        <select
          aria-label="When to ask"
          value={approval}
          disabled={busy}
          onChange={(event) => {
            setChosen(event.target.value as ApprovalMode);
          }}
        >
          {Object.entries(approvalLabels).map(([mode, label]) => (
            <option key={mode} value={mode}>
              {label}
            </option>
          ))}
        </select>
        {state.running ? (
          <button type="button" className="danger" onClick={commands.stop}>
            <Square aria-hidden /> Stop
          </button>
        ) : (
          <button
            type="button"
            className="primary"
            disabled={starting}
            title="Ctrl+Enter"
            onClick={() => void start()}
          >
            <Play aria-hidden /> Run
          </button>
        )}
      </div>
    </section>
  );
}
