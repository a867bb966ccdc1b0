import { ArrowLeft, LocateFixed, Maximize2, ScanSearch } from "lucide-react";
import { frameAfter } from "../episode-view.js";
import type { Scene } from "../scene.js";
import { shownEpisode, shownStep } from "../scene.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";

export const markFilters = ["all", "chosen", "none"] as const;
export type MarkFilter = (typeof markFilters)[number];

const filterLabels: Readonly<Record<MarkFilter, string>> = {
  all: "All marks",
  chosen: "Chosen",
  none: "None",
};

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
  readonly scene: Scene | null;
  readonly filter: MarkFilter;
  readonly onFilter: (filter: MarkFilter) => void;
  readonly correctable: boolean;
  /** Whether a pixel of the screen is a pixel of the window. */
  readonly actualSize: boolean;
  readonly onActualSize: (actualSize: boolean) => void;
  readonly inspecting: boolean;
  readonly onInspecting: (inspecting: boolean) => void;
}

/** What is on view, and how much of it. */
export function StageBar(props: Props) {
  const { state, commands, scene, filter, onFilter, correctable, actualSize, onActualSize } = props;
  const { inspecting, onInspecting } = props;
  const step = shownStep(state);
  const episode = shownEpisode(state);
  const hasAfter = episode !== null && step !== null && frameAfter(episode, step.step) !== null;
  const after = state.inspected?.after === true;
  return (
    <div className="stage-bar">
      {state.opened !== null && (
        <button type="button" className="quiet" onClick={commands.closeEpisode}>
          <ArrowLeft aria-hidden /> Back
        </button>
      )}
      <h2>{scene?.title ?? "Screen"}</h2>
      {scene !== null && !after && <span className="count">{scene.marks.length} marks</span>}
      {correctable && <span className="hint">Click a mark to correct the choice</span>}
      <span className="spring" />
      {state.inspected !== null && state.opened === null && (
        <button type="button" className="quiet" onClick={commands.follow}>
          <LocateFixed aria-hidden /> Latest
        </button>
      )}
      {step !== null && hasAfter && (
        <div className="segments" role="group" aria-label="Picture">
          <button
            type="button"
            aria-pressed={!after}
            onClick={() => {
              commands.inspect(step.step, false);
            }}
          >
            Before
          </button>
          <button
            type="button"
            aria-pressed={after}
            onClick={() => {
              commands.inspect(step.step, true);
            }}
          >
            After
          </button>
        </div>
      )}
      {scene !== null && (
        <button
          type="button"
          className="quiet"
          aria-pressed={actualSize}
          title="Show every pixel of the screen"
          onClick={() => {
            onActualSize(!actualSize);
          }}
        >
          <Maximize2 aria-hidden /> 1:1
        </button>
      )}
      {scene !== null && scene.marks.length > 0 && (
        <button
          type="button"
          className="quiet"
          aria-pressed={inspecting}
          title="What each mark is and why (Ctrl+F)"
          onClick={() => {
            onInspecting(!inspecting);
          }}
        >
          <ScanSearch aria-hidden /> Inspect
        </button>
      )}
      {scene !== null && (
        <div className="segments" role="group" aria-label="Marks">
          {markFilters.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={filter === name}
              onClick={() => {
                onFilter(name);
              }}
            >
              {filterLabels[name]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
