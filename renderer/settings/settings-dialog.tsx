import type { SyntheticEvent } from "react";
import { useState } from "react";
import type { Settings } from "../../app/bridge.js";
import { parseChord } from "../../app/key-names.js";
import { Dialog } from "../parts/dialog.js";
import { StopKeyField } from "./stop-key-field.js";
import { approvalLabels, themeLabels } from "./labels.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
  readonly onClose: () => void;
}

export function SettingsDialog({ state, commands, onClose }: Props) {
  const [draft, setDraft] = useState<Settings>(state.settings);
  const change = (part: Partial<Settings>) => {
    setDraft({ ...draft, ...part });
  };
  const valid = parseChord(draft.stopKey) !== null && draft.maxSteps >= 1 && draft.maxSteps <= 500;

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (valid && (await commands.saveSettings(draft))) onClose();
  };
  return (
    <Dialog title="Settings" onClose={onClose}>
      <form className="settings" onSubmit={(event) => void save(event)}>
        <label htmlFor="approval">When to ask</label>
        <Choice
          id="approval"
          value={draft.approval}
          labels={approvalLabels}
          onChange={(approval) => {
            change({ approval });
          }}
        />
        <label htmlFor="stop-key">Stop key</label>
        <StopKeyField
          value={draft.stopKey}
          onChange={(stopKey) => {
            change({ stopKey });
          }}
        />
        <label htmlFor="max-steps">Most steps</label>
        <input
          id="max-steps"
          type="number"
          min={1}
          max={500}
          value={draft.maxSteps}
          onChange={(event) => {
            change({ maxSteps: Math.round(Number(event.target.value)) });
          }}
        />
        <label htmlFor="display">Display</label>
        <select
          id="display"
          value={draft.displayId ?? ""}
          disabled={state.running}
          onChange={(event) => {
            change({ displayId: event.target.value || null });
          }}
        >
          <option value="">The primary display</option>
          {(state.readiness?.displays ?? []).map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <label htmlFor="theme">Theme</label>
        <Choice
          id="theme"
          value={draft.theme}
          labels={themeLabels}
          onChange={(theme) => {
            change({ theme });
          }}
        />
        <div className="dialog-actions">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary" disabled={!valid}>
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface ChoiceProps<T extends string> {
  readonly id: string;
  readonly value: T;
  readonly labels: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ id, value, labels, onChange }: ChoiceProps<T>) {
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => {
        onChange(event.target.value as T);
      }}
    >
      {(Object.keys(labels) as T[]).map((key) => (
        <option key={key} value={key}>
          {labels[key]}
        </option>
      ))}
    </select>
  );
}
