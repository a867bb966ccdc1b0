import type { Box } from "../../app/geometry.js";
import { boxGrown, clipBox } from "../../app/geometry.js";
import { inkRows, inkRuns, readInk } from "../ocr/ink.js";
import type { Picture } from "../picture.js";
import type { Element } from "./elements.js";
import { knobSide } from "./knob.js";

/** Sides of the box or ring that is ticked, in pixels, and how far from square it may be. */
const [leastSide, mostSide, mostAspect] = [7, 40, 1.5];
/** Runs of ink that a ring may fall into. */
const mostPieces = 5;
/** The part of the box on each side that is border and air. */
const rim = 0.28;
/** Difference of two pixels (sum of the channels) that shows a tick or a dot on the paper. */
const leastContrast = 130;
/** Saturation (largest minus smallest channel) of a box that is filled to say that it is ticked. */
const filled = 70;
/** Share of a switch that is coloured when its track says "on"; the knob takes up to half. */
const leastTrack = 0.25;
/** How much higher one switch may be than another of the same make. */
const sameMake = 1.3;

/**
 * Check boxes and radio buttons with their state as the picture shows it: the detector finds them,
 * but whether there is a tick in them is plain from their middle. One that can't be looked at, as its
 * box is not found at the left end, keeps no state. Where switches of one make are partly coloured and
 * partly grey, the coloured ones are on; else a switch is on whose knob stands at the right end.
 */
export function readToggles(picture: Picture, elements: readonly Element[]): Element[] {
  const switches = elements.filter(({ kind }) => kind === "switch");
  const tracks = new Map(switches.map((one) => [one, saturatedShare(picture, one.box)]));
  return elements.map((element) => {
    if (element.kind === "switch") return readSwitch(picture, element, tracks);
    if (element.kind !== "checkbox" && element.kind !== "radio") return element;
    const box = tickBox(picture, element.box);
    const rest = Object.fromEntries(
      Object.entries(element.state).filter(([name]) => name !== "checked"),
    );
    return { ...element, state: box ? { ...rest, checked: isTicked(picture, box) } : rest };
  });
}

function readSwitch(
  picture: Picture,
  element: Element,
  tracks: ReadonlyMap<Element, number>,
): Element {
  const isOn = (one: Element) => (tracks.get(one) ?? 0) >= leastTrack;
  const height = element.box[3];
  const others = [...tracks.keys()].filter(({ box }) => {
    return box[3] < height * sameMake && height < box[3] * sameMake;
  });
  const differ = others.some((other) => isOn(other) !== isOn(element));
  const side = differ ? null : knobSide(picture, element.box);
  if (!differ && side === null) return element;
  const checked = differ ? isOn(element) : side === "right";
  return { ...element, state: { ...element.state, checked } };
}

function saturatedShare({ pixels, size: [stride] }: Picture, [x, y, width, height]: Box): number {
  let saturated = 0;
  for (let py = y; py < y + height; py++) {
    for (let px = x; px < x + width; px++) {
      const at = (py * stride + px) * 4;
      const colour = pixels.subarray(at, at + 3);
      if (Math.max(...colour) - Math.min(...colour) > filled) saturated++;
    }
  }
  return saturated / Math.max(1, width * height);
}

/** The square or ring at the left end of a check box with or without its label. */
export function tickBox(picture: Picture, box: Box): Box | null {
  const grown = clipBox(boxGrown(box, 2), picture.size);
  const ink = grown && readInk(picture, grown);
  if (!grown || !ink) return null;
  const runs = inkRuns(ink);
  const [first] = runs;
  if (!first) return null;
  // A thin ring falls into pieces: the first few together may be it.
  for (const { end } of runs.slice(0, mostPieces)) {
    const run = { start: first.start, end };
    const rows = inkRows(ink, run);
    const [width, height] = [run.end - run.start, rows.end - rows.start];
    const square = Math.max(width, height) <= mostAspect * Math.min(width, height);
    if (square && Math.min(width, height) >= leastSide && Math.max(width, height) <= mostSide)
      return [grown[0] + run.start, grown[1] + rows.start, width, height];
  }
  return null;
}

function isTicked({ pixels, size: [stride] }: Picture, [x, y, width, height]: Box): boolean {
  const [dx, dy] = [Math.round(width * rim), Math.round(height * rim)];
  let low = [255, 255, 255];
  let high = [0, 0, 0];
  let [count, saturated] = [0, 0];
  for (let py = y + dy; py < y + height - dy; py++) {
    for (let px = x + dx; px < x + width - dx; px++) {
      const at = (py * stride + px) * 4;
      const colour = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
      low = low.map((value, channel) => Math.min(value, colour[channel] ?? 0));
      high = high.map((value, channel) => Math.max(value, colour[channel] ?? 0));
      if (Math.max(...colour) - Math.min(...colour) > filled) saturated++;
      count++;
    }
  }
  const contrast = high.reduce((sum, value, channel) => sum + value - (low[channel] ?? 0), 0);
  return contrast >= leastContrast || saturated > count / 2;
}
