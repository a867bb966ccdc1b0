import type { Line } from "./grids.js";
import { linesOf } from "./grids.js";
import type { Piece } from "./pieces.js";
import { bottom, toggleKinds } from "./pieces.js";
import type { Group, Item } from "./records.js";

/** How much wider the gaps between things must be than those within, and at least, in pixels. */
const wider = { ratio: 1.5, least: 4 } as const;

/** Lines that one thing may have. */
const lines = { fewest: 2, most: 5 } as const;

/**
 * Things of several lines below each other, as mailboxes and chats show them: the lines of one
 * stand closer than two of them do. Each line gives columns of its own.
 */
export function stacksOf(pieces: readonly Piece[]): Group[] {
  const shown = linesOf(
    pieces.filter(({ kind, text }) => kind !== "window_control" && !toggleKinds.includes(kind) && text !== ""), // prettier-ignore
  );
  const groups: Group[] = [];
  let run: Line[][] = [];
  const end = () => {
    if (run.length >= 3) groups.push(groupOf(run));
    run = [];
  };
  for (const block of blocksOf(shown)) {
    const isItem = block.length >= lines.fewest && block.length <= lines.most;
    const before = run.at(-1);
    if (!isItem || (before !== undefined && !isLike(before, block))) end();
    if (isItem) run.push(block);
  }
  end();
  return groups;
}

/** Parts a column of lines where the gaps are clearly wider than the others. */
function blocksOf(all: readonly Line[]): Line[][] {
  const gaps = all.slice(1).map((line, index) => top(line) - low(all[index]));
  const sorted = [...gaps].sort((a, b) => a - b);
  let limit = Infinity;
  let best = 0;
  for (let at = 1; at < sorted.length; at++) {
    const [small, large] = [Math.max(3, sorted[at - 1] ?? 0), sorted[at] ?? 0];
    const isClear = large >= wider.ratio * small && large - small >= wider.least;
    const few = Math.min(at, sorted.length - at) >= 2;
    if (isClear && few && large / small > best)
      [best, limit] = [large / small, (small + large) / 2];
  }
  const blocks: Line[][] = [];
  for (const [index, line] of all.entries()) {
    const block = blocks.at(-1);
    if (block === undefined || (gaps[index - 1] ?? 0) > limit) blocks.push([line]);
    else block.push(line);
  }
  return blocks;
}

const top = ({ pieces }: Line): number => Math.min(...pieces.map(({ box }) => box[1]));
const low = (line: Line | undefined): number =>
  Math.max(...(line?.pieces ?? []).map((piece) => bottom(piece)));

/** Whether two blocks are things of one kind: they begin at one side and have nearly as many lines. */
function isLike(a: readonly Line[], b: readonly Line[]): boolean {
  const [first, second] = [a[0]?.pieces[0], b[0]?.pieces[0]];
  if (first === undefined || second === undefined) return false;
  return Math.abs(first.box[0] - second.box[0]) < 14 && Math.abs(a.length - b.length) <= 1;
}

function groupOf(blocks: readonly (readonly Line[])[]): Group {
  const count = Math.max(...blocks.map((block) => block.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(2, ...blocks.map((block) => Math.min(5, block[index]?.pieces.length ?? 0))),
  );
  const items = blocks.map((block): Item => {
    const cells = Array.from({ length: count }, (_, index) => {
      const own = block[index]?.pieces ?? [];
      return Array.from({ length: widths[index] ?? 1 }, (_each, place) => own[place] ?? null);
    }).flat();
    const name = cells.find((cell) => cell !== null && cell.value === null) ?? cells[0] ?? null;
    return { cells, name, section: null };
  });
  const nameColumn = items[0]?.cells.indexOf(items[0].name) ?? 0;
  return { shape: "stack", headers: [], items, nameColumn: Math.max(0, nameColumn) };
}
