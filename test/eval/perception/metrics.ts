/** The measures of perception on one screen, as counts that add up over screens. Boxes in pixels. */
import type { Box } from "../../../app/geometry.js";

export interface Shape {
  readonly box: Box;
  readonly kind: string;
}

/** Kinds that nobody acts on: neither targets nor counted against precision. */
export function isActionable(shape: Shape): boolean {
  return shape.kind !== "text" && shape.kind !== "image";
}

/** Both sides under 24 pixels. */
export function isSmall(box: Box): boolean {
  return box[2] < 24 && box[3] < 24;
}

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const shared = Math.max(0, width) * Math.max(0, height);
  const union = a[2] * a[3] + b[2] * b[3] - shared;
  return union > 0 ? shared / union : 0;
}

/** For each mark the smallest target that contains its centre, or -1. */
export function targetsHit(targets: readonly Shape[], marks: readonly Shape[]): number[] {
  return marks.map(({ box }) => {
    const x = box[0] + box[2] / 2;
    const y = box[1] + box[3] / 2;
    let best = -1;
    let area = Infinity;
    targets.forEach(({ box: [left, top, width, height] }, index) => {
      const inside = x >= left && x < left + width && y >= top && y < top + height;
      if (inside && width * height < area) {
        best = index;
        area = width * height;
      }
    });
    return best;
  });
}

/** Pairs [target, mark] of IoU ≥ `least`, one to one, the best overlap first. */
export function matchOneToOne(
  targets: readonly Shape[],
  marks: readonly Shape[],
  least = 0.5,
): [number, number][] {
  const pairs = targets.flatMap((target, t) =>
    marks.map((mark, m) => ({ t, m, iou: overlap(target.box, mark.box) })),
  );
  const usedTargets = new Set<number>();
  const usedMarks = new Set<number>();
  const matched: [number, number][] = [];
  for (const { t, m } of pairs.filter((p) => p.iou >= least).sort((a, b) => b.iou - a.iou)) {
    if (usedTargets.has(t) || usedMarks.has(m)) continue;
    usedTargets.add(t);
    usedMarks.add(m);
    matched.push([t, m]);
  }
  return matched;
}

/** Letters and digits only, case-blind, NFKC; with `fold` without accents too. */
export function plainText(text: string, fold = false): string {
  const lower = text.normalize("NFKC").toLowerCase();
  const base = fold ? lower.normalize("NFD").replace(/\p{M}/gu, "") : lower;
  return base.replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}
