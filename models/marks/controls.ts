import type { MarkKind, UnnumberedMark } from "../../app/mark.js";
import type { TextPiece } from "../ocr/text-reader.js";
import type { Panel } from "./layout.js";
import { around } from "./layout.js";

/** Height of a control's face in pixels: from a dense toolkit to a touch-sized one at 200 %. */
const [leastHeight, mostHeight] = [14, 90];
/** A control wider than this share of the frame is a bar. */
const mostWidthShare = 0.85;
const mostButtonWidth = 600;

/** A drop-down's arrow, as it is read when it stands right behind the text. */
const trailingArrow = / [vV▾▼∨˅⌄]$/u;

/** A last run of ink, set off from a single word, that the reader made no character of. */
function hasUnreadTail(texts: readonly TextPiece[]): boolean {
  const [piece] = texts;
  const gap = piece?.line.gaps.at(-1);
  if (!piece || !gap || texts.length > 1 || piece.text.includes(" ")) return false;
  const tail = piece.line.box[0] + piece.line.box[2] - gap.x - gap.width / 2;
  return gap.width >= 4 && gap.width >= 0.35 * piece.line.box[3] && tail >= 5 && tail <= 14;
}

/** One text out of pieces on a control, in reading order. */
export function joinTexts(texts: readonly TextPiece[]): string {
  return [...texts]
    .sort((a, b) =>
      Math.abs(a.line.box[1] - b.line.box[1]) > Math.min(a.line.box[3], b.line.box[3]) / 2
        ? a.line.box[1] - b.line.box[1]
        : a.line.box[0] - b.line.box[0],
    )
    .map(({ text }) => text)
    .join(" ");
}

/** What a rectangle is, if it is a control: a button, a field, a drop-down. Null for panels and bars. */
export function controlOf(panel: Panel, frameWidth: number): UnnumberedMark | null {
  const [, , width, height] = panel.box;
  if (height < leastHeight || height > mostHeight || width > frameWidth * mostWidthShare)
    return null;
  if (panel.children.length > 0 || isBar(panel)) return null;
  const kind = kindOf(panel);
  if (kind === null) return null;
  const text = joinTexts(panel.texts);
  // Bars of a message or a title are wider than any button.
  if (width > mostButtonWidth && (kind === "button" || kind === "combo")) return null;
  const arrow = kind === "button" && (trailingArrow.test(text) || hasUnreadTail(panel.texts));
  return {
    box: outline(panel),
    text: arrow ? text.replace(trailingArrow, "") : text,
    kind: arrow ? "combo" : kind,
    source: panel.texts.length > 0 ? ["region", "ocr"] : ["region"],
    score: panel.texts.length > 0 ? 0.8 : 0.6,
  };
}

/** The face and its one-pixel border. */
function outline({ box: [x, y, w, h] }: Panel): UnnumberedMark["box"] {
  return [Math.max(0, x - 1), Math.max(0, y - 1), w + 2, h + 2];
}

/** Several things side by side, as on a menu bar or a tool bar. */
function isBar({ texts, blobs, box }: Panel): boolean {
  const things = texts.length + blobs.filter(({ box: [, , w, h] }) => Math.max(w, h) >= 8).length;
  return (
    things > 3 ||
    (texts.length > 1 && texts.every((text) => sameLine(text, texts[0])) && box[2] > 260)
  );
}

function sameLine(a: TextPiece, b: TextPiece | undefined): boolean {
  return b !== undefined && Math.abs(a.line.box[1] - b.line.box[1]) < a.line.box[3];
}

function kindOf({ box, texts, blobs, surface, parent }: Panel): MarkKind | null {
  const [left, top, width, height] = box;
  const content = around([...texts.map(({ line }) => line.box), ...blobs.map((blob) => blob.box)]);
  const text = around(texts.map(({ line }) => line.box));
  const brightness = ([r, g, b]: readonly number[]) =>
    0.299 * (r ?? 0) + 0.587 * (g ?? 0) + 0.114 * (b ?? 0);
  const face = brightness(surface.colour);
  const ground = parent ? brightness(parent.surface.colour) : face;
  if (content === null) {
    // Nothing on it: a field, if it is as wide as a few words and a typical line high.
    return width >= 2.2 * height && width >= 60 && height >= 16 && height <= 60 && width <= 1000
      ? "input"
      : null;
  }
  if (text === null)
    return width <= 3 * height && width >= 14
      ? "button"
      : width >= 3 * height && height <= 60
        ? trailing(content, box)
          ? "combo"
          : "input"
        : null;
  const [before, after] = [text[0] - left, left + width - text[0] - text[2]];
  const arrow = blobs.some(
    (blob) =>
      blob.box[0] > text[0] + text[2] &&
      blob.box[2] >= 5 &&
      Math.abs(blob.box[1] + blob.box[3] / 2 - top - height / 2) < 0.2 * height &&
      blob.box[0] + blob.box[2] > left + width - 1.2 * height &&
      blob.box[2] <= 18,
  );
  if (text[3] > 0.95 * height || top > text[1] + text[3]) return null;
  if (arrow) return "combo";
  const centred = Math.abs(before - after) <= Math.max(6, 0.12 * width);
  const roomy = width > text[2] + 4 * text[3];
  if (!centred && roomy && before < 1.5 * height) {
    // A field's face differs from the window around it, by a little; a chosen row's is coloured.
    if (Math.max(...surface.colour) - Math.min(...surface.colour) > 60) return "row";
    return Math.abs(face - ground) >= 3 ? "input" : null;
  }
  return "button";
}

/** Whether what is drawn lies in the last part of the box only. */
function trailing(content: readonly number[], box: readonly number[]): boolean {
  return (content[0] ?? 0) > (box[0] ?? 0) + (box[2] ?? 0) - 1.5 * (box[3] ?? 0);
}
