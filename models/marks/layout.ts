import type { Box } from "../../app/geometry.js";
import { boxCentre, boxContains, boxCoverage, boxUnion } from "../../app/geometry.js";
import type { TextPiece } from "../ocr/text-reader.js";
import type { Blob } from "../regions/blobs.js";
import type { Regions } from "../regions/regions.js";
import type { Surface } from "../regions/surfaces.js";

/** A rectangle with what lies directly on it, that is on no smaller rectangle inside it. */
export interface Panel {
  readonly surface: Surface;
  box: Box;
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
  joinStacks(kept);
  const home = (box: Box): Panel | undefined =>
    kept.findLast(
      (panel) => boxContains(panel.box, boxCentre(box)) && boxCoverage(box, panel.box) > 0.9,
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

/** Width in pixels of the rule that divides a menu. */
const ruleWidth = 4;

/**
 * Menus and lists are cut into several rectangles by rules and by the highlighted entry. Those that
 * stand directly below each other with equal sides become one.
 */
function joinStacks(panels: Panel[]): void {
  const byTop = panels.filter((panel) => panel.children.length === 0 && panel.box[2] >= 60);
  byTop.sort((a, b) => a.box[1] - b.box[1]);
  for (const upper of byTop) {
    if (!panels.includes(upper)) continue;
    for (;;) {
      const [x, y, w, h] = upper.box;
      const next = byTop.find(
        ({ box }) =>
          box !== upper.box &&
          Math.abs(box[0] - x) <= 2 &&
          Math.abs(box[2] - w) <= 4 &&
          box[1] >= y + h &&
          box[1] - y - h <= ruleWidth,
      );
      if (!next || !panels.includes(next)) break;
      upper.box = boxUnion(upper.box, next.box);
      panels.splice(panels.indexOf(next), 1);
      if (next.parent) next.parent.children.splice(next.parent.children.indexOf(next), 1);
    }
  }
}

export function grown([x, y, w, h]: Box, by: number): Box {
  return [x - by, y - by, w + 2 * by, h + 2 * by];
}

/** The smallest box around all of them; null when there are none. */
export function around(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  return first ? rest.reduce(boxUnion, first) : null;
}
