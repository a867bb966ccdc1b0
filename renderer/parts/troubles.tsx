import { TriangleAlert, X } from "lucide-react";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
}

/** What went wrong, and what is missing before anything can go right. */
export function Troubles({ state, commands }: Props) {
  const missing = state.readiness?.troubles ?? [];
  return (
    <div className="troubles" role="alert">
      {missing.map(({ message, advice }) => (
        <div className="trouble" key={message}>
          <TriangleAlert aria-hidden />
          <p>
            <strong>{message}</strong> {advice}
          </p>
          <button type="button" className="quiet" onClick={commands.checkReadiness}>
            Check again
          </button>
        </div>
      ))}
      {state.troubles.map(({ id, message, advice }) => (
        <div className="trouble" key={id}>
          <TriangleAlert aria-hidden />
          <p>
            <strong>{message}</strong> {advice}
          </p>
          <button
            type="button"
            className="quiet icon-only"
            aria-label="Dismiss"
            onClick={() => {
              commands.dismiss(id);
            }}
          >
            <X aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
