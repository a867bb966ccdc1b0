import type { Size } from "../geometry.js";
import type { Mark } from "../mark.js";
import type { Toggle } from "./controls.js";
import { togglesOf, wordSwitchesOf } from "./controls.js";
import type { Line } from "./grids.js";
import { linesOf } from "./grids.js";
import type { Pair } from "./pairs.js";
import { headedPairs, pairsOf } from "./pairs.js";
import type { Piece } from "./pieces.js";
import { middle, piecesOf } from "./pieces.js";
import { regionsOf } from "./regions.js";
import type { Group } from "./records.js";
import { groupsOf } from "./records.js";

/** What stands on a screen and how it belongs together, before anything is asked. */
export interface Screen {
  readonly pieces: readonly Piece[];
  readonly lines: readonly Line[];
  readonly groups: readonly Group[];
  readonly pairs: readonly Pair[];
  readonly toggles: readonly Toggle[];
  /** Marks of rows that are selected; their texts are those of the pieces on them. */
  readonly selected: readonly Mark[];
  readonly title: Piece | null;
}

/** Rebuilds rows, columns, labels and controls from marks. */
export function readScreen(marks: readonly Mark[], size: Size): Screen {
  const pieces = piecesOf(marks);
  const regions = regionsOf(pieces);
  const lines = regions.flatMap((region) => linesOf(region));
  const groups = regions.flatMap((region) => groupsOf(region, linesOf(region)));
  return {
    pieces,
    lines,
    groups,
    pairs: [...headedPairs(groups), ...regions.flatMap((region) => pairsOf(region))],
    toggles: [...regions.flatMap((region) => togglesOf(region, linesOf(region), pieces)), ...wordSwitchesOf(pieces)], // prettier-ignore
    selected: marks.filter(({ state }) => state?.selected === true),
    title: titleOf(pieces, size),
  };
}

const notTitles = ["menu", "menu_item", "tab", "icon", "input", "checkbox", "radio", "switch"];

/** The text on the line of the window's controls, else the uppermost text where it stands out. */
function titleOf(pieces: readonly Piece[], [, height]: Size): Piece | null {
  const said = pieces.filter(
    ({ text, kind, value }) =>
      /\p{L}{2}/u.test(text) && !notTitles.includes(kind) && kind !== "window_control" && !value,
  );
  const controls = pieces.filter(({ kind }) => kind === "window_control");
  const top = Math.min(...controls.map((piece) => middle(piece)));
  if (controls.length >= 2) {
    const beside = said.filter((piece) => Math.abs(middle(piece) - top) < 14);
    if (beside.length === 1) return beside[0] ?? null;
  }
  const [first, ...more] = [...said].sort((a, b) => middle(a) - middle(b));
  if (first === undefined || middle(first) > 0.5 * height) return null;
  if (pieces.some((piece) => piece.kind === "menu" && middle(piece) < middle(first))) return null;
  const sameLine = more.filter((piece) => Math.abs(middle(piece) - middle(first)) < 8);
  return sameLine.length > 0 ? null : first;
}
