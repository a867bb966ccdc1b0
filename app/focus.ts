import type { DesktopFacts, WindowFacts } from "./observation.js";
import type { Clock, Screen } from "./ports.js";

/** How long a window manager may take to give the focus back after Waymark's own window went away. */
const deadlineMs = 1_000;
const pollMs = 20;

/**
 * Waits until the program that had the focus when the frame was taken has it again; false when it
 * does not get it. True at once where no window had the focus.
 */
export async function focusReturned(
  { active }: DesktopFacts,
  { screen, clock }: { screen: Screen; clock: Clock },
  signal: AbortSignal,
): Promise<boolean> {
  if (active === null) return true;
  const deadline = clock.now() + deadlineMs;
  for (;;) {
    const now = await screen.desktop(signal);
    if (now.active !== null && isSameProgram(now.active, active)) return true;
    if (clock.now() >= deadline) return false;
    await clock.sleep(pollMs, signal);
  }
}

function isSameProgram(a: WindowFacts, b: WindowFacts): boolean {
  return a.pid === b.pid && a.program === b.program;
}
