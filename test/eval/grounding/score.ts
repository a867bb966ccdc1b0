import type { Way } from "./describe.js";

/** How one description ended. */
export interface Ending {
  readonly way: Way;
  /** Whether perception has a mark on the thing at all. */
  readonly seen: boolean;
  /** "asked": a question to the person; "none": another action without a mark, or giving up. */
  readonly end: "right" | "wrong" | "asked" | "none";
  readonly confidence: number;
}

export interface Figures {
  readonly count: number;
  /** Share of all that has a mark: no more can be right. */
  readonly seen: number;
  /** Share of all. */
  readonly right: number;
  readonly wrong: number;
  readonly asked: number;
  readonly none: number;
  /** Share of the acts that were right; null where nothing was done. */
  readonly precision: number | null;
  /** Expected calibration error of what was said of the acts. */
  readonly calibration: number | null;
}

const binCount = 10;

export function figuresOf(endings: readonly Ending[]): Figures {
  const count = endings.length;
  const share = (end: Ending["end"]) =>
    endings.filter((one) => one.end === end).length / Math.max(1, count);
  const acts = endings.filter(({ end }) => end === "right" || end === "wrong");
  const rights = acts.filter(({ end }) => end === "right").length;
  return {
    count,
    seen: endings.filter(({ seen }) => seen).length / Math.max(1, count),
    right: share("right"),
    wrong: share("wrong"),
    asked: share("asked"),
    none: share("none"),
    precision: acts.length === 0 ? null : rights / acts.length,
    calibration: acts.length === 0 ? null : calibrationError(acts),
  };
}

/** Mean distance of said and true probability over ten bins, by how many fall in each (Guo et al. 2017). */
function calibrationError(acts: readonly Ending[]): number {
  let error = 0;
  for (let bin = 0; bin < binCount; bin++) {
    const within = acts.filter(
      ({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount)) === bin,
    );
    const said = within.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = within.filter(({ end }) => end === "right").length;
    error += Math.abs(said - right);
  }
  return error / acts.length;
}
