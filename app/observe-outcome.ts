import type { Action } from "./action.js";
import { compareFrames } from "./compare.js";
import type { Frame } from "./frame.js";
import type { DesktopFacts } from "./observation.js";
import type { Outcome } from "./outcome.js";
import type { Clock, Screen } from "./ports.js";
import { waitUntilSettled } from "./settle.js";

/** How long a settled screen is waited for at most after an action. */
const settleDeadlineMs = 3_000;

/**
 * Waits until the screen has settled after an action and tells what it changed. A `wait` action
 * waits here: for its time, or until something changes.
 */
export async function observeOutcome(
  action: Action,
  before: Frame,
  desktop: DesktopFacts,
  { screen, clock }: { screen: Screen; clock: Clock },
  signal: AbortSignal,
): Promise<{ outcome: Outcome; after: Frame }> {
  if (action.type === "wait" && action.for === "time") await clock.sleep(action.ms, signal);
  const settled = await waitUntilSettled({
    before,
    capture: () => screen.capture(signal),
    clock,
    deadlineMs: settleDeadlineMs,
    ...(action.type === "wait" && action.for === "change" ? { reactionMs: action.ms } : {}),
    signal,
  });
  const difference = compareFrames(before, settled.frame);
  const now = await screen.desktop(signal);
  const titles = { before: desktop.active?.title ?? "", after: now.active?.title ?? "" };
  const outcome: Outcome = {
    changed: difference.share > 0,
    share: difference.share,
    regions: difference.regions,
    settled: settled.settled,
    ...(titles.before === titles.after ? {} : { window: titles }),
  };
  return { outcome, after: settled.frame };
}
