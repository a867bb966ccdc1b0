import { compareFrames } from "./compare.js";
import type { Frame } from "./frame.js";
import type { Box, Size } from "./geometry.js";
import { boxArea, boxCoverage } from "./geometry.js";
import type { Clock } from "./ports.js";

/** How long nothing may change until the screen counts as settled, in ms. */
const defaultQuietMs = 120;
/** How long a program is given to begin to react at all, in ms; GTK and Chromium take 20 to 150. */
const defaultReactionMs = 350;
/** Between two captures, in ms. */
const pollMs = 30;
/**
 * What keeps changing in one small place (a spinner, a progress bar, a text cursor) is not waited
 * for: so many looks in a row, within this share of the frame.
 */
const restlessLooks = 8;
const restlessShare = 0.05;
/** A single change up to this size (a blinking text cursor) doesn't show that a program reacts, in px. */
const cursorSize: Size = [16, 48];

export interface Settling {
  /** The frame from before the action. */
  readonly before: Frame;
  readonly capture: () => Promise<Frame>;
  readonly clock: Clock;
  readonly quietMs?: number;
  /** How long a first change is waited for. */
  readonly reactionMs?: number;
  /** How long is waited for quiet after the time for a first change, in ms. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

/**
 * Captures until the screen has changed and come to rest, or until nothing has changed at all for
 * `reactionMs`. Returns the last frame; `settled` is false when it was still changing when the
 * deadline came.
 */
export async function waitUntilSettled({
  before,
  capture,
  clock,
  quietMs = defaultQuietMs,
  reactionMs = defaultReactionMs,
  deadlineMs,
  signal,
}: Settling): Promise<{ frame: Frame; settled: boolean }> {
  const began = clock.now();
  let last = await capture();
  let reacted = isReaction(compareFrames(before, last).regions);
  let changedAt = clock.now();
  const restless = new RestlessPlace();
  for (;;) {
    signal.throwIfAborted();
    const now = clock.now();
    const quiet = now - changedAt >= quietMs || restless.isAll;
    if (quiet && (reacted || now - began >= reactionMs)) return { frame: last, settled: true };
    if (now - began >= deadlineMs + (reacted ? 0 : reactionMs)) {
      return { frame: last, settled: false };
    }
    await clock.sleep(pollMs, signal);
    const next = await capture();
    const { regions } = compareFrames(last, next);
    restless.look(regions, next);
    reacted ||= isReaction(regions);
    if (regions.length > 0) changedAt = clock.now();
    last = next;
  }
}

function isReaction(regions: readonly Box[]): boolean {
  const [only] = regions;
  if (only === undefined) return false;
  return regions.length > 1 || only[2] > cursorSize[0] || only[3] > cursorSize[1];
}

/** Notices that everything that changes lies in one small place, look after look. */
class RestlessPlace {
  private place: Box | null = null;
  private looks = 0;

  /** True once nothing else has changed for so many looks. */
  get isAll(): boolean {
    return this.looks >= restlessLooks;
  }

  look(regions: readonly Box[], { size }: Frame): void {
    const small = restlessShare * size[0] * size[1];
    const [place] = regions;
    if (place === undefined) {
      // A blinking cursor rests between two blinks.
      if (this.place !== null) this.looks += 1;
      return;
    }
    const isSmall = regions.length === 1 && boxArea(place) <= small;
    const isSame = this.place !== null && boxCoverage(place, this.place) > 0;
    this.looks = isSmall && isSame ? this.looks + 1 : 0;
    this.place = isSmall ? place : null;
  }
}
