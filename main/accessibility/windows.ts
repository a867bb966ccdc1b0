import type { FramePlacement } from "../../app/geometry.js";
import type { Box } from "../../app/geometry.js";
import {
  boxArea,
  boxCentre,
  boxContains,
  boxCoverage,
  boxIntersection,
  boxOverlap,
  screenPoint,
  screenToFrame,
} from "../../app/geometry.js";
import type { DesktopFacts } from "../../app/observation.js";

/** A window of the desktop with its box in pixels of the frame. */
export interface PlacedWindow {
  readonly title: string;
  readonly pid: number | null;
  readonly box: Box;
  /** 0 is the topmost. */
  readonly depth: number;
}

/** What a program says about one of its windows; the box in pixels of the frame. */
export interface ToldWindow {
  readonly pid: number;
  readonly name: string;
  readonly box: Box;
}

/** Least overlap of a told window with the real one; shadows and title bars make up the rest. */
const leastOverlap = 0.5;
/** The part of a told window that must lie in the real one. */
const leastCoverage = 0.9;

/** A box in physical pixels of the virtual desktop, in pixels of the frame. */
export function boxInFrame([x, y, width, height]: Box, frame: FramePlacement): Box {
  const corner = screenToFrame(screenPoint(x, y), frame);
  return [corner.x, corner.y, width, height];
}

/** The desktop's windows in the frame, topmost first; those outside of it are left out. */
export function placeWindows(desktop: DesktopFacts, frame: FramePlacement): PlacedWindow[] {
  const all: Box = [0, 0, ...frame.size];
  return desktop.windows.flatMap(({ title, pid, box }, depth) => {
    const placed = boxInFrame(box, frame);
    return boxIntersection(placed, all) === null ? [] : [{ title, pid, box: placed, depth }];
  });
}

/**
 * Which real window a told one is. None when no window of that program lies where it claims to be:
 * hidden windows, and boxes that count from the window instead of from the screen.
 */
export function matchWindow(
  told: ToldWindow,
  windows: readonly PlacedWindow[],
): PlacedWindow | null {
  let best: PlacedWindow | null = null;
  let bestScore = 0;
  for (const window of windows) {
    const sameTitle = window.title !== "" && window.title === told.name;
    if (window.pid !== told.pid && !(sameTitle || window.pid === null)) continue;
    const overlap = boxOverlap(told.box, window.box);
    if (overlap < leastOverlap || boxCoverage(told.box, window.box) < leastCoverage) continue;
    const score = overlap + (sameTitle ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [window, score];
  }
  return best;
}

/** What can be seen of a box in that window: the part that no window above covers, or null. */
export function visiblePart(
  box: Box,
  window: PlacedWindow,
  windows: readonly PlacedWindow[],
): Box | null {
  let seen: Box | null = boxIntersection(box, window.box);
  for (const above of windows) {
    if (seen === null || above.depth >= window.depth) break;
    seen = withoutCover(seen, above.box);
  }
  return seen;
}

/** The largest rectangle that is left; the box itself while only a lesser part is hidden. */
function withoutCover(box: Box, cover: Box): Box | null {
  const hidden = boxIntersection(box, cover);
  if (hidden === null) return box;
  const spans = hidden[2] === box[2] || hidden[3] === box[3];
  const isMinor = boxArea(hidden) < boxArea(box) / 2 && !boxContains(cover, boxCentre(box));
  if (!spans && isMinor) return box;
  const [x, y, width, height] = box;
  const strips: Box[] = [
    [x, y, hidden[0] - x, height],
    [hidden[0] + hidden[2], y, x + width - hidden[0] - hidden[2], height],
    [x, y, width, hidden[1] - y],
    [x, hidden[1] + hidden[3], width, y + height - hidden[1] - hidden[3]],
  ];
  const best = strips.reduce((one, other) => (boxArea(other) > boxArea(one) ? other : one));
  return boxArea(best) > 0 ? best : null;
}
