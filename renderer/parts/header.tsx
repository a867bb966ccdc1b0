import { Eye, History, Settings as SettingsIcon } from "lucide-react";
import { BrandMark } from "./brand-mark.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
  readonly openDialog: (dialog: "settings" | "history") => void;
}

export function Header({ state, commands, openDialog }: Props) {
  return (
    <header className="header">
      <BrandMark />
      <h1 className="brand">Waymark</h1>
      <p className="header-task">{state.opened?.task ?? state.live?.task ?? ""}</p>
      <nav className="header-tools" aria-label="Tools">
        <button
          type="button"
          className="quiet"
          disabled={state.running}
          title="Capture the screen and number what can be acted on"
          onClick={commands.look}
        >
          <Eye aria-hidden /> Look
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            openDialog("history");
          }}
        >
          <History aria-hidden /> History
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            openDialog("settings");
          }}
        >
          <SettingsIcon aria-hidden /> Settings
        </button>
      </nav>
    </header>
  );
}
