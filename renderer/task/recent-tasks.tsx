import type { HistoryEntry } from "../../app/bridge.js";
import { useState } from "react";
import { HistoryRow } from "./history-row.js";

interface Props {
  readonly history: readonly HistoryEntry[];
  readonly onOpen: (name: string) => void;
}

const shown = 6;

/** The last few tasks, while there is room for them. */
export function RecentTasks({ history, onOpen }: Props) {
  const [now] = useState(() => Date.now());
  return (
    <section className="recent card" aria-labelledby="recent-title">
      <h2 id="recent-title">Earlier tasks</h2>
      <ul>
        {history.slice(0, shown).map((entry) => (
          <HistoryRow
            key={entry.name}
            entry={entry}
            now={now}
            onOpen={() => {
              onOpen(entry.name);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
