import { Window } from "node-screenshots";
import type { DesktopFacts, WindowFacts } from "../../app/observation.js";

/** Window facts on Windows and macOS, where the capture library lists windows topmost first. */
export function listNativeWindows(): DesktopFacts {
  const shown = Window.all().filter((each) => each.pid() !== process.pid && !each.isMinimized());
  const facts = (window: Window): WindowFacts => ({
    title: window.title(),
    program: window.appName(),
    pid: window.pid(),
    box: [window.x(), window.y(), window.width(), window.height()],
  });
  const active = shown.find((each) => each.isFocused());
  return { active: active ? facts(active) : null, windows: shown.map(facts) };
}
