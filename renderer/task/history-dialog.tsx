import { Dialog } from "../parts/dialog.js";
import { formatTime } from "../parts/format.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
  readonly onClose: () => void;
}

const statusLabels = {
  done: "done",
  failed: "not done",
  stopped: "stopped",
  needs_person: "needed you",
} as const;

/** Earlier tasks, newest first; choosing one shows its timeline. */
export function HistoryDialog({ state, commands, onClose }: Props) {
  const now = Date.now();
  return (
    <Dialog title="History" onClose={onClose}>
      {state.history.length === 0 && (
        <p className="empty">No tasks yet. What you run is kept here, with its pictures.</p>
      )}
      <ul className="history">
        {state.history.map(({ name, task, at, status, steps }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                commands.openEpisode(name);
                onClose();
              }}
            >
              <span className="history-task">{task}</span>
              <span className={`history-status status-${status ?? "cut"}`}>
                {status === null ? "cut off" : statusLabels[status]}
              </span>
              <span className="history-facts">
                {formatTime(at, now)} · {steps} {steps === 1 ? "step" : "steps"}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
