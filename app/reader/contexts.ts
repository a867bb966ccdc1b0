import type { Piece } from "./pieces.js";
import { bottom, right } from "./pieces.js";
import type { Screen } from "./screen.js";

/** Pieces that belong together: a line, a card, a message, a paragraph. */
export interface Context {
  readonly pieces: readonly Piece[];
  /** How far apart the pieces of it stand at most, in pixels; rows of tables count as close. */
  readonly apart: number;
}

/** Most pieces that can be told to belong together by their nearness. */
const most = 14;

/**
 * What belongs together on a screen, the smallest first: lines, things of tables and cards, and
 * whatever stands nearer to each other than to anything else.
 */
export function contextsOf(screen: Screen): Context[] {
  const rows = screen.lines.map(({ pieces }) => ({ pieces, apart: 20 }));
  const items = screen.groups.flatMap(({ items: all }) =>
    all.map(({ cells }) => ({ pieces: cells.filter((cell) => cell !== null), apart: 10 })),
  );
  const lone = screen.pieces.map((piece) => ({ pieces: [piece], apart: 0 }));
  const all = [...lone, ...items, ...rows, ...clustersOf(screen.pieces)];
  return all
    .filter(({ pieces }) => pieces.length > 0 && pieces.length <= most)
    .sort((a, b) => a.pieces.length - b.pieces.length || a.apart - b.apart);
}

/** Merges the nearest pieces first; what merges at one distance becomes one cluster at once. */
function clustersOf(pieces: readonly Piece[]): Context[] {
  const links = pieces.flatMap((a, i) =>
    pieces.slice(i + 1).flatMap((b, offset) => {
      const apart = distance(a, b);
      return apart < 60 ? [{ i, j: i + 1 + offset, apart }] : [];
    }),
  );
  links.sort((a, b) => a.apart - b.apart);
  const root = pieces.map((_, index) => index);
  const members = new Map(pieces.map((piece, index) => [index, [piece]]));
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) at = root[at] ?? at;
    return at;
  };
  const clusters: Context[] = [];
  let changed = new Set<number>();
  let level = 0;
  const emit = () => {
    for (const index of new Set([...changed].map(find))) {
      const own = members.get(index) ?? [];
      if (own.length <= most) clusters.push({ pieces: own, apart: level });
    }
    changed = new Set();
  };
  for (const { i, j, apart } of links) {
    if (apart > level + 2) {
      emit();
      level = apart;
    }
    const [a, b] = [find(i), find(j)];
    if (a === b) continue;
    root[b] = a;
    members.set(a, [...(members.get(a) ?? []), ...(members.get(b) ?? [])]);
    members.delete(b);
    changed.add(a);
  }
  emit();
  return clusters;
}

/** How far apart what two pieces say stands, which in rows and the like has room around it; side by side counts less than one below the other. */
function distance(a: Piece, b: Piece): number {
  const [sideA, sideB] = [a, b].map(({ kind }) => (kind === "text" ? 0 : 12)) as [number, number];
  const [roomA, roomB] = [a, b].map(({ kind, box }) => (kind === "text" ? 0 : Math.max(0, (box[3] - 16) / 2))) as [number, number]; // prettier-ignore
  const across = Math.max(0, Math.max(a.box[0] + sideA, b.box[0] + sideB) - Math.min(right(a) - sideA, right(b) - sideB)); // prettier-ignore
  const down = Math.max(0, Math.max(a.box[1] + roomA, b.box[1] + roomB) - Math.min(bottom(a) - roomA, bottom(b) - roomB)); // prettier-ignore
  return Math.hypot(0.5 * across, down);
}
