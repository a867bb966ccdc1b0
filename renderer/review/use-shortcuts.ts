import { useEffect, useRef } from "react";
import type { Shortcut } from "./shortcuts.js";
import { shortcutOf } from "./shortcuts.js";

/** Calls back for a shortcut, but not for what is typed into a field or pressed on a button. */
export function useShortcuts(onShortcut: (shortcut: Shortcut) => void): void {
  const latest = useRef(onShortcut);
  useEffect(() => {
    latest.current = onShortcut;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (shortcut === null || event.defaultPrevented || belongsElsewhere(event)) return;
      event.preventDefault();
      latest.current(shortcut);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

function belongsElsewhere(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest("dialog") !== null) return true;
  if (event.target.closest("input:not([type=checkbox]), textarea:not([readonly]), select")) {
    return true;
  }
  // Enter on a focused button presses that button.
  return event.key === "Enter" && event.target.closest("button, [role=option]") !== null;
}
