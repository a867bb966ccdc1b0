import { useState } from "react";
import { Dialog } from "../parts/dialog.js";
import { HistoryRow } from "./history-row.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
  readonly onClose: () => void;
}

/** Earlier tasks, newest first; choosing one shows its timeline. */
export function HistoryDialog({ state, commands, onClose }: Props) {
  const [now] = useState(() => Date.now());
  return (
    <Dialog title="History" onClose={onClose}>
      {state.history.length === 0 && (
        <p className="empty">No tasks yet. What you run is kept here, with its pictures.</p>
      )}
      <ul className="history">
        {state.history.map((entry) => (
          <HistoryRow
            key={entry.name}
            entry={entry}
            now={now}
            onOpen={() => {
              commands.openEpisode(entry.name);
              onClose();
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}
