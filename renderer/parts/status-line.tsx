import { Keys } from "./keys.js";
import type { WindowState } from "../state.js";

/** What is being done, with what, where, and how to stop it. */
export function StatusLine({ state }: { readonly state: WindowState }) {
  const { readiness, settings, running, waiting } = state;
  const display =
    readiness?.displays.find(({ id }) => id === settings.displayId)?.label ??
    readiness?.displays[0]?.label;
  const tone = waiting !== null ? "waiting" : running ? "busy" : "idle";
  return (
    <footer className="status-line">
      <span className={`phase phase-${tone}`} role="status" data-testid="phase">
        {state.phase}
      </span>
      <span className="status-facts">
        {readiness !== null && (
          <span title="The model that chooses, on this computer">{readiness.model}</span>
        )}
        {display !== undefined && <span title="The display that is operated">{display}</span>}
        <span data-testid="stop-key">
          Stop from anywhere: <Keys chord={settings.stopKey} />
        </span>
      </span>
    </footer>
  );
}
