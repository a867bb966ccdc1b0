import type { Box, Size } from "../../app/geometry.js";
import { boxOverlap } from "../../app/geometry.js";
import type { MarkKind, MarkSource, UnnumberedMark } from "../../app/mark.js";
import { isLinkColour } from "../ocr/lines.js";
import type { TextPiece } from "../ocr/text-reader.js";
import type { Picture } from "../picture.js";
import type { Blob } from "../regions/blobs.js";
import { controlOf, joinTexts } from "./controls.js";
import type { Layout, Panel } from "./layout.js";
import { accelerator, groupLines, isPopup, menuTitles } from "./rows.js";
import { joinSelectedFields } from "./selected-field.js";
import { readToggle } from "./toggles.js";

/** Sides of an icon in pixels. */
const [leastIcon, mostIcon] = [7, 96];

/** Makes marks of what was found: one a thing, controls with the texts on them. */
export function mergeMarks(
  picture: Picture,
  layout: Layout,
  titleButtons: ReadonlySet<Blob>,
): UnnumberedMark[] {
  const marks: UnnumberedMark[] = [];
  const grounds = [
    ...layout.panels.map((panel) => ({
      panel,
      box: panel.box,
      texts: panel.texts,
      blobs: panel.blobs,
    })),
    {
      panel: null,
      box: frameBox(picture.size),
      texts: layout.looseTexts,
      blobs: layout.looseBlobs,
    },
  ];
  for (const { panel, box, texts, blobs } of grounds) {
    const lines = groupLines(texts);
    // Before controls: a menu of two entries is no larger than a button with a label of two lines.
    if (panel?.children.length === 0 && isPopup(lines, box)) {
      for (const line of lines) marks.push(...menuItems(line, box));
      continue;
    }
    const control = panel && controlOf(panel, picture.size[0]);
    if (control) {
      marks.push(control);
      continue;
    }
    if (panel && isTextArea(panel)) marks.push(textArea(panel));
    marks.push(...marksOn(picture, box, texts, blobs, titleButtons));
  }
  return joinSelectedFields(withoutDoubles(marks));
}

function marksOn(
  picture: Picture,
  ground: Box,
  texts: readonly TextPiece[],
  blobs: readonly Blob[],
  titleButtons: ReadonlySet<Blob>,
): UnnumberedMark[] {
  const marks: UnnumberedMark[] = [];
  const used = new Set<TextPiece>();
  for (const blob of blobs) {
    if (titleButtons.has(blob)) {
      marks.push(mark("window_control", blob.box, "", ["region"], 0.7));
      continue;
    }
    const toggle = readToggle(picture, blob);
    const label = toggle && labelOf(blob, texts, used);
    if (toggle && label) {
      used.add(label);
      marks.push({
        ...mark(toggle.kind, blob.box, label.text, ["region", "ocr"], 0.85),
        state: { checked: toggle.checked },
      });
    } else {
      const icon = iconOf(blob, picture.size);
      if (icon) marks.push(icon);
    }
  }
  const lines = groupLines(texts.filter((text) => !used.has(text)));
  lines.forEach((line, index) => {
    const titles = index < 2 ? menuTitles(line, ground) : [];
    for (const text of line) {
      const kind = titles.includes(text)
        ? "menu"
        : isLinkColour(text.line.colour) && !isLinkColour(text.line.paper)
          ? "link"
          : "text";
      marks.push(mark(kind, padded(text.line.box), text.text, ["ocr"], text.score));
    }
  });
  return marks;
}

/** The entry of a menu spans its width; the keys shown at its end belong to it. */
function menuItems(line: readonly TextPiece[], ground: Box): UnnumberedMark[] {
  const names = line.filter(({ text }, index) => index === 0 || !accelerator.test(text));
  const [first] = line;
  if (!first) return [];
  const [, top, , height] = first.line.box;
  const grow = Math.max(3, Math.round(height * 0.35));
  const box: Box = [ground[0], top - grow, ground[2], height + 2 * grow];
  return [mark("menu_item", box, joinTexts(names), ["ocr", "region"], first.score)];
}

/** The text right of a check box or radio button, if it is near enough to be its label. */
function labelOf(
  blob: Blob,
  texts: readonly TextPiece[],
  used: ReadonlySet<TextPiece>,
): TextPiece | null {
  const [left, top, width, height] = blob.box;
  const near = texts
    .filter((text) => !used.has(text))
    .map((text) => ({ text, gap: text.line.box[0] - left - width }))
    .filter(
      ({ text, gap }) =>
        gap >= 0 &&
        gap < 2 * width &&
        Math.abs(text.line.box[1] + text.line.box[3] / 2 - top - height / 2) < height * 0.6,
    )
    .sort((a, b) => a.gap - b.gap);
  return near[0]?.text ?? null;
}

function iconOf({ box, area }: Blob, frame: Size): UnnumberedMark | null {
  const [, , w, h] = box;
  if (Math.max(w, h) < leastIcon || Math.max(w, h) > mostIcon || Math.min(w, h) < 3) {
    if (w <= mostIcon || h < 24 || w > frame[0] * 0.9 || h > frame[1] * 0.9 || area < 0.25 * w * h)
      return null;
    return mark("image", box, "", ["region"], 0.4);
  }
  // Rules and frames: thin and long, or hardly any ink.
  if (Math.max(w, h) / Math.min(w, h) > 4 || area < 12 || area < 0.08 * w * h) return null;
  return mark("icon", box, "", ["region"], 0.55);
}

/** A large bright (or, on a dark theme, dark) sheet with nothing but lines of text, from its left edge. */
function isTextArea({ box, texts, blobs, children, surface, parent }: Panel): boolean {
  const [left, , width, height] = box;
  if (height < 40 || width < 80 || children.length > 0) return false;
  if (blobs.some(({ box: [, , w, h] }) => Math.max(w, h) > 14 && w > 3)) return false;
  const [r, g, b] = surface.colour;
  if (texts.length === 0) {
    const ground = parent?.surface.colour ?? surface.colour;
    const differs = surface.colour.some(
      (value, index) => Math.abs(value - (ground[index] ?? 0)) >= 3,
    );
    return differs && width >= 100 && height <= 500 && Math.max(r, g, b) - Math.min(r, g, b) < 20;
  }
  const extreme = Math.min(r, g, b) > 250 || Math.max(r, g, b) < 60;
  return (
    extreme &&
    groupLines(texts).every(
      ([first]) => first !== undefined && first.line.box[0] - left < 0.4 * width,
    )
  );
}

function textArea({ box, texts }: Panel): UnnumberedMark {
  const text = groupLines(texts).map(joinTexts).join("\n").slice(0, 2000);
  return mark("text_area", box, text, texts.length > 0 ? ["region", "ocr"] : ["region"], 0.6);
}

/** A text's box as people see it: its ink with a pixel of air. */
function padded([x, y, w, h]: Box): Box {
  return [Math.max(0, x - 1), Math.max(0, y - 1), w + 2, h + 2];
}

function mark(
  kind: MarkKind,
  box: Box,
  text: string,
  source: readonly MarkSource[],
  score: number,
): UnnumberedMark {
  return { box, text, kind, source, score: Math.min(1, Math.max(0, score)) };
}

function frameBox([width, height]: Size): Box {
  return [0, 0, width, height];
}

/** Of two marks in one place the more telling one stays. */
function withoutDoubles(marks: readonly UnnumberedMark[]): UnnumberedMark[] {
  const kept: UnnumberedMark[] = [];
  for (const one of [...marks].sort((a, b) => b.text.length - a.text.length || b.score - a.score)) {
    if (!kept.some((other) => boxOverlap(one.box, other.box) > 0.7)) kept.push(one);
  }
  return kept;
}
