import type { Box } from "../../app/geometry.js";
import { boxArea, boxCentre, boxContains } from "../../app/geometry.js";
import type { Mark, MarkKind, UnnumberedMark } from "../../app/mark.js";
import { numberInReadingOrder } from "../../app/mark.js";
import type { ElementDetector } from "../detector/detector.js";
import { samePicture } from "../changes.js";
import type { Element } from "../detector/elements.js";
import { withoutDoubles } from "../detector/elements.js";
import { withFramedFields } from "../detector/framed-fields.js";
import { withMissingBoxes } from "../detector/missing-boxes.js";

import { readRows } from "../detector/row-state.js";
import { snapElements } from "../detector/snap.js";
import { readToggles } from "../detector/toggle-state.js";
import { surelyNamed } from "../icons/icon-namer.js";
import type { Judge } from "../judge/judge.js";
import { splitLine } from "../ocr/lines.js";
import type { TextPiece, TextReader } from "../ocr/text-reader.js";
import type { Picture } from "../picture.js";
import { readBesidePictures } from "./beside-pictures.js";
import { cutLines } from "./cut.js";
import type { NamedIcon } from "./fuse.js";
import { fuse } from "./fuse.js";
import { unreadGlyphs } from "./glyphs.js";
import { settleShapes } from "./shapes.js";

/** Reads marks off pictures; remembers texts and the last picture between calls. */
export interface Perceiver {
  /** Throws the signal's reason when it is aborted between two model runs. */
  read(picture: Picture, signal: AbortSignal): Promise<Mark[]>;
}

/** Says what the pictures in boxes may show, likeliest first. */
export interface IconReader {
  rank(
    picture: Picture,
    boxes: readonly Box[],
    checkpoint: () => Promise<void>,
  ): Promise<readonly (readonly NamedIcon[])[]>;
}

/** The eyes that a perceiver sees with, each with a model of its own. */
export interface Eyes {
  readonly detector: ElementDetector;
  readonly judge: Judge;
  readonly reader: TextReader;
  readonly icons: IconReader;
}

/**
 * Probability from which what the judge has looked at counts as a thing. Chosen on the development
 * programs and kits (models/judge/CARD.md), never on those that measure it.
 */
const leastScore = 0.22;
/** Mean probability from which a text counts as read. */
const leastTextScore = 0.45;
/** One or two characters may as well be a drawing that was taken for text; on a button's face, less so. */
const [leastShortScore, leastFaceScore, leastDrawingScore] = [0.75, 0.35, 0.9];
/** Probability from which a name is kept as one that a drawing may have. */
const leastGuess = 0.01;
/** Kinds whose face carries a character or two. */
const faces: ReadonlySet<MarkKind> = new Set([
  "button",
  "cell",
  "tab",
  "menu",
  "spinner",
  "header",
]);
/** Kinds that show a picture where they show no text. */
const pictured: ReadonlySet<MarkKind> = new Set(["icon", "window_control", "button", "tab"]);

export function createPerceiver({ detector, judge, reader, icons }: Eyes): Perceiver {
  let last: { readonly picture: Picture; readonly marks: Mark[] } | null = null;
  return {
    async read(given, signal) {
      const checkpoint = async () => {
        // Lets a message that cancels this reading in.
        await new Promise((resolve) => setImmediate(resolve));
        signal.throwIfAborted();
      };
      if (last && samePicture(last.picture, given)) return last.marks;
      // The caller may use its buffer again while this one is looked at and remembered.
      const picture = { ...given, pixels: new Uint8Array(given.pixels) };
      await checkpoint();
      const suspected = await detector.detect(picture, checkpoint);
      await checkpoint();
      const found = (await reader.find(picture)).flatMap((box) => splitLine(picture, box));
      const seen = await judge.judge(
        suspected,
        found.map(({ box }) => box),
        picture.size,
      );
      const likely = seen.filter(({ score }) => score >= leastScore);
      const snapped = withoutDoubles(snapElements(picture, likely));
      const framed = withFramedFields(
        picture,
        snapped,
        found.map(({ box }) => box),
      );
      const elements = readRows(picture, readToggles(picture, withMissingBoxes(picture, framed)));
      const lines = cutLines(picture, elements, found);
      const glyphs = unreadGlyphs(picture, elements, lines);
      const first = await reader.read(picture, [...lines, ...glyphs], checkpoint);
      const texts = await readBesidePictures(picture, elements, first, (again) =>
        reader.read(picture, again, checkpoint),
      );
      const lone = new Set(glyphs);
      const believed = settleShapes(texts).filter((text) =>
        isBelieved(text, lone.has(text.line), elements),
      );
      const drawn = elements.filter(
        ({ kind, box }) => pictured.has(kind) && isSilent(kind, box, believed),
      );
      const ranked = await icons.rank(
        picture,
        drawn.map(({ box }) => box),
        checkpoint,
      );
      const names = new Map(drawn.map(({ box }, index) => [box, ranked[index] ?? []]));
      const fused = fuse(elements, believed, (box) => surelyNamed(names.get(box) ?? []));
      const marks = numberInReadingOrder(
        fused.map((mark) => withDrawing(mark, names.get(mark.box) ?? [])),
      );
      last = { picture, marks };
      return marks;
    },
  };
}

/** A mark without a text keeps what its drawing may be: a description can tell which is meant. */
function withDrawing(mark: UnnumberedMark, names: readonly NamedIcon[]): UnnumberedMark {
  if (mark.source.includes("ocr")) return mark;
  const drawn = names
    .filter(({ score }) => score >= leastGuess)
    .map(({ name, score }) => ({ name, score: Math.round(score * 1000) / 1000 }));
  return drawn.length === 0 ? mark : { ...mark, drawn };
}

/** Whether no text says what a thing is; a lone letter on an icon may as well be its drawing. */
function isSilent(kind: MarkKind, box: Box, texts: readonly TextPiece[]): boolean {
  return !texts.some(
    ({ line, text }) =>
      boxContains(box, boxCentre(line.box)) && !(kind === "icon" && /^.$/u.test(text)),
  );
}

/** Whether what was read is a text, not a drawing that was taken for one. */
function isBelieved(
  { text, score, line }: TextPiece,
  lone: boolean,
  elements: readonly Element[],
): boolean {
  if (text === "") return false;
  // The edge of a window beside a title.
  if (/^[[\]|]$/u.test(text)) return lone;
  const home = elements
    .filter(({ box }) => boxContains(box, boxCentre(line.box)))
    .sort((a, b) => boxArea(a.box) - boxArea(b.box))[0];
  const latin = /[\p{Script=Latin}\d]/u.test(text);
  // In a thing that shows a picture, only letters and digits that are beyond doubt are text.
  if (home?.kind === "icon" || home?.kind === "window_control")
    return score >= leastDrawingScore && /^[\p{Script=Latin}\d]+$/u.test(text);
  if (text.length > 2) return score >= leastTextScore;
  const onFace = home !== undefined && faces.has(home.kind);
  if (onFace && (latin || /^[\p{ASCII}×÷−√π±]+$/u.test(text))) return score >= leastFaceScore;
  // Icons are most often taken for one of the many Chinese characters, or for a lone stop.
  if (!latin && line.shape === null && !/^[\p{ASCII}]+$/u.test(text)) return score >= 0.9;
  return score >= leastShortScore;
}
