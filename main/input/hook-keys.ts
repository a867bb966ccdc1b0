import { Trouble } from "../../app/errors.js";
import type { KeyName } from "../../app/key-names.js";
import { keyNames } from "../../app/key-names.js";
import type { KeyListener } from "./stop-key.js";

/** The hook's name of each key that it doesn't call like us. */
const hookNames: Partial<Record<KeyName, readonly string[]>> = {
  ctrl: ["Ctrl", "CtrlRight"],
  shift: ["Shift", "ShiftRight"],
  alt: ["Alt", "AltRight"],
  super: ["Meta", "MetaRight"],
  enter: ["Enter", "NumpadEnter"],
  page_up: ["PageUp"],
  page_down: ["PageDown"],
  left: ["ArrowLeft"],
  right: ["ArrowRight"],
  up: ["ArrowUp"],
  down: ["ArrowDown"],
  caps_lock: ["CapsLock"],
  print_screen: ["PrintScreen"],
  bracket_left: ["BracketLeft"],
  bracket_right: ["BracketRight"],
  grave: ["Backquote"],
};

/** Listens to all keys on Windows and macOS, through the system's hook. */
export async function watchHookKeys(listener: KeyListener): Promise<{ close(): void }> {
  const { uIOhook, UiohookKey } = await import("uiohook-napi");
  const codes = new Map<number, KeyName>();
  for (const key of keyNames) {
    const capital = key.charAt(0).toUpperCase() + key.slice(1);
    for (const name of hookNames[key] ?? [capital]) {
      const code = Object.entries(UiohookKey).find(([each]) => each === name)?.[1];
      if (code !== undefined) codes.set(code, key);
    }
  }
  const onKey = (isDown: boolean) => (event: { readonly keycode: number }) => {
    const key = codes.get(event.keycode);
    if (key !== undefined) listener(key, isDown);
  };
  uIOhook.on("keydown", onKey(true));
  uIOhook.on("keyup", onKey(false));
  try {
    uIOhook.start();
  } catch (cause) {
    throw new Trouble(
      "environment",
      "The system doesn't let Waymark see the stop key.",
      "Allow Waymark under Accessibility and Input Monitoring in the system's privacy settings.",
      { cause },
    );
  }
  return {
    close() {
      uIOhook.stop();
      uIOhook.removeAllListeners();
    },
  };
}
