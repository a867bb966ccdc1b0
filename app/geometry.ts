/**
 * The three coordinate spaces and the only conversions between them.
 *
 * A bare `{x, y}` never says which space it lives in, and mixing them is how clicks land beside
 * their target at 150 % scale. Each space is therefore a branded type.
 */

declare const space: unique symbol;

/** A point in physical pixels of the virtual desktop (all displays together; may be negative). */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
  readonly [space]?: "screen";
}
/** A point in pixels of one frame; the origin is the frame's top left. */
export interface FramePoint {
  readonly x: number;
  readonly y: number;
  readonly [space]?: "frame";
}
/** A point as fractions (0–1) of one frame's width and height. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
  readonly [space]?: "unit";
}

/** `[x, y, width, height]` in pixels of one frame. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** `[width, height]` in pixels. */
export type Size = readonly [width: number, height: number];

/** Where a frame lies on the virtual desktop. */
export interface FramePlacement {
  /** Top left of the frame, in physical pixels of the virtual desktop. */
  readonly origin: ScreenPoint;
  readonly size: Size;
}

export const screenPoint = (x: number, y: number): ScreenPoint => ({ x, y });
export const framePoint = (x: number, y: number): FramePoint => ({ x, y });
export const unitPoint = (x: number, y: number): UnitPoint => ({ x, y });

/** Frame pixels are physical pixels, so only the origin separates the two spaces. */
export function frameToScreen(point: FramePoint, frame: FramePlacement): ScreenPoint {
  return screenPoint(Math.round(point.x + frame.origin.x), Math.round(point.y + frame.origin.y));
}

export function screenToFrame(point: ScreenPoint, frame: FramePlacement): FramePoint {
  return framePoint(point.x - frame.origin.x, point.y - frame.origin.y);
}

export function frameToUnit(point: FramePoint, [width, height]: Size): UnitPoint {
  return unitPoint(point.x / width, point.y / height);
}

export function unitToFrame(point: UnitPoint, [width, height]: Size): FramePoint {
  return framePoint(point.x * width, point.y * height);
}

export function boxCentre([x, y, width, height]: Box): FramePoint {
  return framePoint(x + width / 2, y + height / 2);
}

export function boxArea([, , width, height]: Box): number {
  return Math.max(0, width) * Math.max(0, height);
}

export function boxContains([x, y, width, height]: Box, point: FramePoint): boolean {
  return point.x >= x && point.y >= y && point.x < x + width && point.y < y + height;
}

/** The box with `by` pixels more (or, below zero, fewer) on each side. */
export function boxGrown([x, y, width, height]: Box, by: number): Box {
  return [x - by, y - by, width + 2 * by, height + 2 * by];
}

/** The overlap of two boxes, or null where they only touch or lie apart. */
export function boxIntersection(a: Box, b: Box): Box | null {
  const left = Math.max(a[0], b[0]);
  const top = Math.max(a[1], b[1]);
  const right = Math.min(a[0] + a[2], b[0] + b[2]);
  const bottom = Math.min(a[1] + a[3], b[1] + b[3]);
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
}

/** The smallest box around both. */
export function boxUnion(a: Box, b: Box): Box {
  const left = Math.min(a[0], b[0]);
  const top = Math.min(a[1], b[1]);
  return [
    left,
    top,
    Math.max(a[0] + a[2], b[0] + b[2]) - left,
    Math.max(a[1] + a[3], b[1] + b[3]) - top,
  ];
}

/** Intersection over union, 0–1. */
export function boxOverlap(a: Box, b: Box): number {
  const shared = boxIntersection(a, b);
  if (shared === null) return 0;
  const area = boxArea(shared);
  return area / (boxArea(a) + boxArea(b) - area);
}

/** The part of `inner` that lies in `outer`, 0–1. */
export function boxCoverage(inner: Box, outer: Box): number {
  const shared = boxIntersection(inner, outer);
  return shared === null || boxArea(inner) === 0 ? 0 : boxArea(shared) / boxArea(inner);
}

/** The box cut to the frame, in whole pixels; null when nothing of it is left. */
export function clipBox(box: Box, [width, height]: Size): Box | null {
  const left = Math.max(0, Math.floor(box[0]));
  const top = Math.max(0, Math.floor(box[1]));
  const right = Math.min(width, Math.ceil(box[0] + box[2]));
  const bottom = Math.min(height, Math.ceil(box[1] + box[3]));
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
}
