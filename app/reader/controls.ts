import type { Line } from "./grids.js";
import { headingOver } from "./grids.js";
import type { Piece } from "./pieces.js";
import { fieldKinds, middle, onOneLine, right, toggleKinds } from "./pieces.js";
import { wordsOf } from "./words.js";

/** A check box, radio button or switch with the text that belongs to it. */
export interface Toggle {
  readonly piece: Piece;
  readonly label: string;
  readonly words: readonly string[];
  readonly ids: readonly number[];
  /** Undefined where its state can't be told. */
  readonly checked: boolean | undefined;
  readonly section: Piece | null;
}

/** The check boxes, radio buttons and switches of a screen, in reading order. */
export function togglesOf(
  pieces: readonly Piece[],
  lines: readonly Line[],
  all: readonly Piece[] = pieces,
): Toggle[] {
  // prettier-ignore
  const candidates = pieces.filter(({ kind }) => toggleKinds.includes(kind));
  // One box seen twice, with and without its label, is one box.
  const toggles = joinHalves(candidates).filter(
    (piece) =>
      !candidates.some(
        (other) =>
          other.ids[0] !== piece.ids.at(-1) &&
          covers(other, piece) &&
          (other.text !== "" || piece.text === "") &&
          (other.box[2] > piece.box[2] || (other.ids[0] ?? 0) < (piece.ids.at(-1) ?? 0)),
      ),
  );
  const isLabel = (piece: Piece) => candidates.includes(piece) || toggles.includes(piece);
  const labels = new Set(toggles.map((toggle) => labelBeside(toggle, pieces)));
  return toggles
    .map((piece): Toggle => {
      // A name at the other end of a wide line may have been taken for another part of the screen.
      const beside = piece.text === "" ? (labelBeside(piece, pieces) ?? nameBefore(piece, all)) : null; // prettier-ignore
      const label = piece.text === "" ? (beside?.text ?? "") : piece.text;
      return {
        piece,
        label,
        words: wordsOf(label),
        ids: [...piece.ids, ...(beside?.ids ?? [])],
        checked: piece.state.checked,
        section: headingOver(piece, lines, (each) => isLabel(each) || labels.has(each)),
      };
    })
    .filter(({ label }) => label !== "");
}

/** Buttons that say "On" or "Off" and stand behind a name: switches, unless the opposite stands beside one. */
export function wordSwitchesOf(pieces: readonly Piece[]): Toggle[] {
  return pieces.flatMap((piece): Toggle[] => {
    const said = /^(?:(on|enabled)|off|disabled)$/iu.exec(piece.text.trim());
    if (said === null || !["button", "tab", "cell", "icon"].includes(piece.kind)) return [];
    // Of several in one row, one is chosen: "Heat  Cool  Off".
    const isSegment = pieces.some((other) => other !== piece && other.kind !== "text" && other.text !== "" && onOneLine(other, piece) && Math.max(other.box[0] - right(piece), piece.box[0] - right(other)) < 48);
    const label = isSegment ? null : nameBefore(piece, pieces);
    if (label === null) return [];
    const checked = said[1] !== undefined;
    const own: Piece = { ...piece, kind: "switch", state: { ...piece.state, checked } };
    return [{ piece: own, label: label.text, words: label.words, ids: [...piece.ids, ...label.ids], checked, section: null }];
  });
} // prettier-ignore

/** The name before a control on its line; the upper one where a line that explains it stands under it. */
function nameBefore(control: Piece, pieces: readonly Piece[]): Piece | null {
  const reach = Math.max(18, 0.6 * control.box[3]);
  const before = pieces.filter(
    (piece) =>
      piece !== control && ["text", "row", "header", "cell"].includes(piece.kind) && /\p{L}{2}/u.test(piece.text) &&
      right(piece) <= control.box[0] + 4 && Math.abs(middle(piece) - middle(control)) < reach,
  );
  const nearest = before.toSorted((a, b) => right(b) - right(a))[0];
  if (nearest === undefined) return null;
  const column = before.filter(({ box }) => Math.abs(box[0] - nearest.box[0]) < 8);
  return column.toSorted((a, b) => a.box[1] - b.box[1])[0] ?? nearest;
} // prettier-ignore

/** One label seen as two boxes that overlap is one label. */
function joinHalves(toggles: readonly Piece[]): Piece[] {
  return toggles.map((piece) => {
    const half = toggles.find(
      (other) =>
        other !== piece &&
        onOneLine(other, piece) &&
        covers(piece, other) &&
        other.text !== "" &&
        piece.text !== "" &&
        !piece.text.includes(other.text),
    );
    if (half === undefined) return piece;
    const [first, second] = right(half) < right(piece) ? [half, piece] : [piece, half];
    const text = `${first.text} ${second.text}`;
    return { ...piece, text, ids: [...half.ids, ...piece.ids], words: wordsOf(text) };
  });
}

function covers(outer: Piece, inner: Piece): boolean {
  const [x, y] = [inner.box[0] + inner.box[2] / 2, inner.box[1] + inner.box[3] / 2];
  const [left, top, width, height] = outer.box;
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** The text right beside a toggle, else, as switches have it, at the other end of its line. */
function labelBeside(toggle: Piece, pieces: readonly Piece[]): Piece | null {
  const onLine = pieces.filter(
    (piece) => piece !== toggle && piece.text !== "" && onOneLine(piece, toggle),
  );
  const after = onLine
    .filter(({ box }) => box[0] >= right(toggle) - 4 && box[0] - right(toggle) < 40)
    .sort((a, b) => a.box[0] - b.box[0])[0];
  if (after) return after;
  const before = onLine
    .filter((piece) => right(piece) <= toggle.box[0] + 4)
    .sort((a, b) => right(b) - right(a))[0];
  return before ?? null;
}

const actionKinds = ["button", "icon", "menu", "menu_item", "tab", "link", "window_control"];
const clickable: readonly string[] = [...actionKinds, ...toggleKinds, ...fieldKinds];

/** What can be pressed or filled in, and so can be greyed out. */
export const canBeUsed = ({ kind }: Piece): boolean => clickable.includes(kind);
