import type { Box } from "../../app/geometry.js";
import { boxCentre, boxContains, boxCoverage, boxUnion } from "../../app/geometry.js";
import type { TextPiece } from "../ocr/text-reader.js";
import type { Blob } from "../regions/blobs.js";
import type { Regions } from "../regions/regions.js";
import type { Surface } from "../regions/surfaces.js";

/** A rectangle with what lies directly on it, that is on no smaller rectangle inside it. */
export interface Panel {
  readonly surface: Surface;
  readonly box: Box;
  readonly texts: TextPiece[];
  readonly blobs: Blob[];
  readonly children: Panel[];
  parent: Panel | null;
}

export interface Layout {
  /** Every rectangle, largest first. */
  readonly panels: readonly Panel[];
  /** Texts and blobs on no rectangle at all. */
  readonly looseTexts: readonly TextPiece[];
  readonly looseBlobs: readonly Blob[];
}

/** Share of a rectangle that must lie in another one to be its child. */
const inside = 0.9;

/** Sorts texts and blobs into the rectangles that they lie on. Blobs that are letters are dropped. */
export function layOut(regions: Regions, texts: readonly TextPiece[]): Layout {
  const area = ([, , w, h]: Box) => w * h;
  const panels = [...regions.surfaces]
    .sort((a, b) => area(b.box) - area(a.box))
    .map((surface): Panel => ({
      surface,
      box: surface.box,
      texts: [],
      blobs: [],
      children: [],
      parent: null,
    }));
  const kept: Panel[] = [];
  for (const panel of panels) {
    const parent = kept.findLast((other) => boxCoverage(panel.box, other.box) >= inside);
    // The counter of a large letter or a photo's flat spot is no control.
    const inText = texts.some(({ line }) => boxCoverage(panel.box, line.box) > 0.7);
    if (inText) continue;
    if (parent) {
      panel.parent = parent;
      parent.children.push(panel);
    }
    kept.push(panel);
  }
  const home = (box: Box): Panel | undefined =>
    kept.findLast(
      (panel) => boxContains(panel.box, boxCentre(box)) && boxCoverage(box, panel.box) > 0.8,
    );
  const looseTexts: TextPiece[] = [];
  for (const text of texts) (home(text.line.box)?.texts ?? looseTexts).push(text);
  const looseBlobs: Blob[] = [];
  for (const blob of regions.blobs) {
    if (texts.some(({ line }) => boxCoverage(blob.box, grown(line.box, 2)) > 0.5)) continue;
    (home(blob.box)?.blobs ?? looseBlobs).push(blob);
  }
  return { panels: kept, looseTexts, looseBlobs };
}

export function grown([x, y, w, h]: Box, by: number): Box {
  return [x - by, y - by, w + 2 * by, h + 2 * by];
}

/** The smallest box around all of them; null when there are none. */
export function around(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  return first ? rest.reduce(boxUnion, first) : null;
}
