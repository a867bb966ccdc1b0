import { screenPoint } from "../../app/geometry.js";
import type { ScreenPoint } from "../../app/geometry.js";

/** Longest jump of the pointer while dragging, in pixels: GTK starts a drag after 8. */
const stepPx = 8;

/** All points that the pointer visits after the first one of a path, its corners included. */
export function dragSteps(path: readonly ScreenPoint[]): ScreenPoint[] {
  const steps: ScreenPoint[] = [];
  for (const [index, to] of path.entries()) {
    const from = path[index - 1];
    if (from === undefined) continue;
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / stepPx));
    for (let step = 1; step <= count; step++) {
      const share = step / count;
      steps.push(
        screenPoint(
          Math.round(from.x + (to.x - from.x) * share),
          Math.round(from.y + (to.y - from.y) * share),
        ),
      );
    }
  }
  return steps;
}
