import type { Picture } from "../picture.js";
import type { Blob } from "./blobs.js";
import { findBlobs } from "./blobs.js";
import type { Labelling, Surface } from "./surfaces.js";
import { labelSurfaces } from "./surfaces.js";

/** What can be seen on a picture without reading. */
export interface Regions {
  readonly labelling: Labelling;
  /** Level rectangles of one colour, with or without something drawn on them. */
  readonly surfaces: readonly Surface[];
  readonly blobs: readonly Blob[];
}

/** How far a rectangle's weakest side must follow its box; round corners take a part of it. */
const leastSquareness = 0.45;
/** Smallest face of a control, in pixels: both sides, and the longer one. */
const [leastSide, leastLongSide] = [12, 22];
/** From this many pixels any component is ground for others, whatever its shape. */
const groundArea = 3000;

/** Finds surfaces and blobs; about 60 ms for 1280×800 on one core. */
export function findRegions(picture: Picture): Regions {
  const labelling = labelSurfaces(picture);
  const isSurface = new Uint8Array(labelling.components.length);
  const surfaces: Surface[] = [];
  for (const component of labelling.components) {
    const [, , width, height] = component.box;
    const square =
      component.squareness >= leastSquareness &&
      Math.min(width, height) >= leastSide &&
      Math.max(width, height) >= leastLongSide &&
      component.area >= (Math.min(width, height) < 30 ? 0.58 : 0.3) * width * height;
    if (square) surfaces.push(component);
    if (square || component.area >= groundArea) isSurface[component.label] = 1;
  }
  return { labelling, surfaces, blobs: findBlobs(labelling, isSurface, picture.size) };
}
