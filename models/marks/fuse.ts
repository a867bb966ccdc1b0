import type { Box } from "../../app/geometry.js";
import { boxArea, boxCentre, boxContains, boxCoverage } from "../../app/geometry.js";
import type { MarkKind, UnnumberedMark } from "../../app/mark.js";
import type { Element } from "../detector/elements.js";
import { isLinkColour } from "../ocr/lines.js";
import type { TextPiece } from "../ocr/text-reader.js";
import { joinTexts } from "./join-texts.js";

/** What an icon is, as the namer has it. */
export interface NamedIcon {
  readonly name: string;
  readonly score: number;
}

/** Kinds whose texts stay marks of their own: a person can point at a word in a document. */
const sheets: ReadonlySet<MarkKind> = new Set(["text_area", "image"]);
/** Kinds that hold several texts, which belong to them but not to each other. */
const holders: ReadonlySet<MarkKind> = new Set(["row", "cell", "header", "menu_item", "text_area", "icon", "image"]); // prettier-ignore
/** Kinds that are told by a label beside them. */
const labelled: ReadonlySet<MarkKind> = new Set(["checkbox", "radio", "switch"]);
/** Kinds that show a picture rather than a text. */
const pictured: ReadonlySet<MarkKind> = new Set(["icon", "window_control", "button", "tab"]);
/** Of a text, the part that must lie in a thing to be its text. */
const inside = 0.6;
/** Longest text of a document that its mark carries, in characters. */
const mostText = 2000;
/** How far a label stands from its box: in heights of the box, and in pixels. */
const [labelGap, leastLabelGap] = [1.4, 16];

/** A drop-down's arrow, as it is read when it stands right behind the text. */
const trailingArrow = / [vV▾▼∨˅⌄]$/u;
/** A keyboard shortcut at the end of a menu's line is not its name. */
const shortcut = /^((ctrl|shift|alt|super|cmd|meta|⌘|⇧|⌥)\s*\+?\s*)+.{0,12}$|^f\d{1,2}$/iu;

/**
 * One mark for each thing. A text inside a thing is what the thing says; a text beside a check box
 * is its label; any other text is static and a mark of its own.
 * `nameOf`: what the picture in a box shows, or null.
 */
export function fuse(
  elements: readonly Element[],
  texts: readonly TextPiece[],
  nameOf: (box: Box) => NamedIcon | null,
): UnnumberedMark[] {
  const homes = new Map<TextPiece, Element>();
  for (const text of texts) {
    const home = homeOf(text, elements);
    if (home) homes.set(text, home);
  }
  const labels = labelsOf(elements, texts, homes);
  const labelTexts = new Set(labels.values());
  const marks = elements.map((element) => {
    const own = texts.filter((text) => homes.get(text) === element);
    return markOf(element, own, textsWithin(element, texts), labels.get(element) ?? null, nameOf);
  });
  for (const text of texts) {
    const home = homes.get(text);
    if ((home && !sheets.has(home.kind)) || labelTexts.has(text)) continue;
    const link = isLinkColour(text.line.colour) && !isLinkColour(text.line.paper);
    marks.push({
      box: padded(text.line.box),
      text: text.text,
      kind: link ? "link" : "text",
      source: ["ocr"],
      score: clamp(text.score),
      why: link ? "Text in the colour of links." : "Text on nothing that can be pressed.",
    });
  }
  return marks;
}

function markOf(
  element: Element,
  own: readonly TextPiece[],
  all: readonly TextPiece[],
  label: TextPiece | null,
  nameOf: (box: Box) => NamedIcon | null,
): UnnumberedMark {
  const { box, kind, score, kindScore, state } = element;
  const spoken = kind === "row" || sheets.has(kind) ? all : own;
  const named = kind === "menu_item" ? withoutShortcut(spoken) : spoken;
  const joinedText = joinTexts(named, kind === "text_area" ? "\n" : " ").slice(0, mostText);
  const opens = kind === "combo" || kind === "button";
  const text = opens ? joinedText.replace(trailingArrow, "") : joinedText;
  const seen = `Seen as ${kind.replace("_", " ")} (${score.toFixed(2)}, kind ${kindScore.toFixed(2)})`;
  const base = {
    box,
    kind,
    score: clamp(score),
    ...(Object.keys(state).length > 0 ? { state } : {}),
  };
  const icon = pictured.has(kind) && text.length <= 1 ? nameOf(box) : null;
  if (text !== "" && icon === null)
    return {
      ...base,
      text,
      ...(holders.has(kind) || named.length > 1 ? { texts: named.map((piece) => ({ text: piece.text, box: piece.line.box })) } : {}), // prettier-ignore
      source: ["detector", "ocr"],
      why: `${seen}; its text is read inside.`,
    };
  if (label)
    return {
      ...base,
      text: label.text,
      source: ["detector", "ocr"],
      why: `${seen}; its label stands beside it.`,
    };
  if (icon)
    return {
      ...base,
      text: icon.name,
      source: ["detector"],
      why: `${seen}; its picture shows “${icon.name}” (${icon.score.toFixed(2)}).`,
    };
  return { ...base, text: "", source: ["detector"], why: `${seen}.` };
}

/** The smallest thing that a text lies in. */
function homeOf({ line: { box } }: TextPiece, elements: readonly Element[]): Element | null {
  let home: Element | null = null;
  for (const element of elements) {
    if (element.kind === "scrollbar" || !boxContains(element.box, boxCentre(box))) continue;
    if (boxCoverage(box, element.box) < inside) continue;
    if (home === null || boxArea(element.box) < boxArea(home.box)) home = element;
  }
  return home;
}

function textsWithin(element: Element, texts: readonly TextPiece[]): TextPiece[] {
  return texts.filter(
    ({ line: { box } }) =>
      boxContains(element.box, boxCentre(box)) && boxCoverage(box, element.box) >= inside,
  );
}

/** Which text stands right beside each check box, radio button or switch that says nothing itself. */
function labelsOf(
  elements: readonly Element[],
  texts: readonly TextPiece[],
  homes: ReadonlyMap<TextPiece, Element>,
): Map<Element, TextPiece> {
  const labels = new Map<Element, TextPiece>();
  const taken = new Set<TextPiece>();
  const speaking = new Set(homes.values());
  for (const element of elements) {
    if (!labelled.has(element.kind) || speaking.has(element)) continue;
    const [x, y, width, height] = element.box;
    const most = Math.max(leastLabelGap, labelGap * height);
    const near = texts
      .filter((text) => {
        const home = homes.get(text);
        return (
          !taken.has(text) &&
          (!home || home.kind === "row" || home.kind === "cell" || sheets.has(home.kind))
        );
      })
      .map((text) => {
        const [left, top, w, h] = text.line.box;
        const level = Math.abs(top + h / 2 - y - height / 2) < 0.6 * Math.max(height, h);
        const [after, before] = [left - x - width, x - left - w];
        // Labels stand behind their box; a switch's may stand before it.
        const gap = after >= -3 ? after : before >= 0 ? before + most / 2 : Infinity;
        return { text, gap: level ? gap : Infinity };
      })
      .filter(({ gap }) => gap <= most)
      .sort((a, b) => a.gap - b.gap)[0];
    if (near) {
      labels.set(element, near.text);
      taken.add(near.text);
    }
  }
  return labels;
}

function withoutShortcut(texts: readonly TextPiece[]): readonly TextPiece[] {
  const rest = texts.filter(({ text }) => !shortcut.test(text));
  return rest.length > 0 ? rest : texts;
}

/** A text's box as people see it: its ink with a pixel of air. */
function padded([x, y, w, h]: Box): Box {
  return [Math.max(0, x - 1), Math.max(0, y - 1), w + 2, h + 2];
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
