import { useEffect, useState } from "react";
import type { PracticeState } from "../../app/practice-state.js";
import { firstPracticeState } from "../../app/practice-state.js";
import { DetailsTab } from "./details-tab.js";
import { DrawingTab } from "./drawing-tab.js";
import { MenuBar } from "./menu-bar.js";
import { ConfirmDialog, SaveDialog } from "./dialogs.js";
import { PlacesTab } from "./places-tab.js";

/** Changes part of the program's state. */
export type Change = (part: Partial<PracticeState>) => void;

const tabs = [
  ["details", "Details"],
  ["places", "Places"],
  ["drawing", "Drawing"],
] as const;

/** An ordinary small program to practise on: menus, a form, a list, a table, dialogs, a canvas. */
export function PracticeApp({ save }: { save: (state: PracticeState) => void }) {
  const [state, setState] = useState(firstPracticeState);
  const [dialog, setDialog] = useState<"save" | "clear" | null>(null);
  const change: Change = (part) => {
    setState((before) => ({ ...before, ...part }));
  };
  useEffect(() => {
    save(state);
  }, [save, state]);

  const clear = () => {
    const { name, email, country, subscribe, ticket, seats } = firstPracticeState;
    change({ name, email, country, subscribe, ticket, seats });
    setDialog(null);
  };
  return (
    <div className="program">
      <MenuBar
        menus={{
          File: [
            [
              "New",
              () => {
                setState(firstPracticeState);
              },
            ],
            [
              "Save As…",
              () => {
                setDialog("save");
              },
            ],
          ],
          Edit: [
            [
              "Clear form…",
              () => {
                setDialog("clear");
              },
            ],
            [
              "Deselect place",
              () => {
                change({ place: null });
              },
            ],
          ],
          View: tabs.map(
            ([tab, label]) =>
              [
                label,
                () => {
                  change({ tab });
                },
              ] as const,
          ),
          Help: [
            [
              "About",
              () => {
                setDialog(null);
              },
            ],
          ],
        }}
      />
      <div role="tablist" className="tabs">
        {tabs.map(([tab, label]) => (
          <button
            key={tab}
            role="tab"
            type="button"
            aria-selected={state.tab === tab}
            onClick={() => {
              change({ tab });
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <main>
        {state.tab === "details" && <DetailsTab state={state} change={change} />}
        {state.tab === "places" && <PlacesTab state={state} change={change} />}
        {state.tab === "drawing" && <DrawingTab state={state} change={change} />}
      </main>
      <footer>{state.savedAs === null ? "Not saved yet" : `Saved as ${state.savedAs}`}</footer>
      {dialog === "save" && (
        <SaveDialog
          onSave={(savedAs) => {
            change({ savedAs });
            setDialog(null);
          }}
          onCancel={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog === "clear" && (
        <ConfirmDialog
          onYes={clear}
          onNo={() => {
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}
