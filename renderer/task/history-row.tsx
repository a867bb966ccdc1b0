import type { HistoryEntry } from "../../app/bridge.js";
import { formatTime } from "../parts/format.js";

const statusLabels = {
  done: "done",
  failed: "not done",
  stopped: "stopped",
  needs_person: "needed you",
} as const;

interface Props {
  readonly entry: HistoryEntry;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onOpen: () => void;
}

/** One earlier task. */
export function HistoryRow({ entry, now, onOpen }: Props) {
  const { task, at, status, steps } = entry;
  return (
    <li>
      <button type="button" className="history-row" onClick={onOpen}>
        <span className="history-task">{task}</span>
        <span className={`history-status status-${status ?? "cut"}`}>
          {status === null ? "cut off" : statusLabels[status]}
        </span>
        <span className="history-facts">
          {formatTime(at, now)} · {steps} {steps === 1 ? "step" : "steps"}
        </span>
      </button>
    </li>
  );
}
