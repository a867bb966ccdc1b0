import type { PastAct } from "../../../app/decision.js";
import type { Box, Size } from "../../../app/geometry.js";
import type { GoalView } from "../../../app/goals/goal.js";
import type { Mark, MarkKind } from "../../../app/mark.js";
import { readScreen } from "../../../app/reader/screen.js";

/** A mark of a screen that a test makes up. */
export const mark = (
  id: number,
  kind: MarkKind,
  text: string,
  box: Box,
  state?: Mark["state"],
): Mark => ({
  id,
  kind,
  text,
  box,
  source: ["detector"],
  score: 0.9,
  ...(state === undefined ? {} : { state }),
});

type Colour = readonly [number, number, number];

/** A picture that a test draws by itself, one filled box after another. */
export class Canvas {
  readonly pixels: Uint8Array;

  constructor(
    readonly size: Size,
    ground: Colour = [250, 250, 250],
  ) {
    this.pixels = new Uint8Array(size[0] * size[1] * 4);
    this.fill([0, 0, size[0], size[1]], ground);
  }

  fill([left, top, width, height]: Box, [red, green, blue]: Colour): this {
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++)
        this.pixels.set([red, green, blue, 255], 4 * (y * this.size[0] + x));
    return this;
  }

  /** A slider that lies: a thin track, filled up to the thumb, and the thumb, which stays within it. */
  slider([left, top, width]: readonly [number, number, number], share: number): this {
    const thumb = Math.round(left + share * (width - 16));
    return this.fill([left, top - 2, width, 5], [200, 200, 205])
      .fill([left, top - 2, thumb - left, 5], [40, 90, 220])
      .fill([thumb, top - 8, 16, 17], [40, 90, 220]);
  }

  /** A slider that stands, its thumb reaching beyond the ends. */
  fader([left, top, height]: readonly [number, number, number], share: number): this {
    const thumb = Math.round(top + (1 - share) * height);
    return this.fill([left - 3, top, 7, height], [60, 60, 60]).fill(
      [left - 16, thumb - 9, 33, 18],
      [150, 150, 150],
    );
  }
}

/** A goal on a screen that a test makes up. */
export function viewOf(
  goal: string,
  marks: readonly Mark[],
  more: Partial<Omit<GoalView, "goal" | "marks" | "screen">> & { readonly canvas?: Canvas } = {},
): GoalView {
  const { canvas, ...given } = more;
  const size = canvas?.size ?? [800, 600];
  return {
    goal,
    marks,
    size,
    pixels: canvas?.pixels ?? null,
    title: "",
    screen: readScreen(marks, size),
    past: [],
    before: [],
    fresh: new Set(),
    ...given,
  };
}

/** Something that was done before. */
export const did = (
  type: PastAct["type"],
  target: Mark | null,
  more: Partial<PastAct> = {},
): PastAct => ({
  type,
  target,
  text: "",
  changed: true,
  share: 0.01,
  regions: [],
  newWindow: false,
  sameGoal: true,
  ...more,
});
