import type { Box } from "../../app/geometry.js";
import { boxCentre, boxContains, boxCoverage, boxOverlap } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";
import { numberInReadingOrder } from "../../app/mark.js";
import type { Line } from "../ocr/lines.js";
import { splitLine } from "../ocr/lines.js";
import { samePicture } from "../ocr/text-map.js";
import type { TextPiece } from "../ocr/text-reader.js";
import { TextReader } from "../ocr/text-reader.js";
import type { Picture } from "../picture.js";
import type { Blob } from "../regions/blobs.js";
import type { Regions } from "../regions/regions.js";
import { findRegions } from "../regions/regions.js";
import type { Surface } from "../regions/surfaces.js";
import type { ModelSession } from "../session.js";
import { cutLines } from "./cut.js";
import { isFace, unreadGlyphs } from "./glyphs.js";
import { layOut } from "./layout.js";
import { mergeMarks } from "./merge.js";
import { settleShapes } from "./shapes.js";
import { titleBarButtons } from "./title-bar.js";

/** Reads marks off pictures; remembers texts and the last picture between calls. */
export interface Perceiver {
  /** Throws the signal's reason when it is aborted between two model runs. */
  read(picture: Picture, signal: AbortSignal): Promise<Mark[]>;
}

/** Mean probability from which a text counts as read. */
const leastTextScore = 0.45;
/** One or two characters may as well be a drawing that was taken for text; on a key's face, less so. */
const [leastShortScore, leastFaceScore, leastDrawingScore] = [0.75, 0.3, 0.9];

export function createPerceiver(models: {
  readonly detection: ModelSession;
  readonly recognition: ModelSession;
  /** The recogniser's classes after the blank. */
  readonly characters: readonly string[];
}): Perceiver {
  const reader = new TextReader(models.detection, models.recognition, models.characters);
  let last: { readonly picture: Picture; readonly marks: Mark[] } | null = null;
  return {
    async read(picture, signal) {
      const checkpoint = async () => {
        // Lets a message that cancels this reading in.
        await new Promise((resolve) => setImmediate(resolve));
        signal.throwIfAborted();
      };
      if (last && samePicture(last.picture, picture)) return last.marks;
      await checkpoint();
      const boxes = await reader.find(picture);
      const regions = withoutLetters(findRegions(picture), boxes);
      await checkpoint();
      const titleButtons = titleBarButtons(regions);
      const lines = cutLines(picture, regions, boxes);
      const glyphs = unreadGlyphs(regions, lines)
        .flatMap((box) => splitLine(picture, box))
        .filter((line) => !lines.some((other) => boxOverlap(other.box, line.box) > 0.3));
      const texts = await reader.read(picture, [...lines, ...glyphs], checkpoint);
      const believed = settleShapes(texts).filter(
        (text) => isBelieved(text, regions) && !showsButtons(text, titleButtons),
      );
      const marks = numberInReadingOrder(
        mergeMarks(picture, layOut(regions, believed), titleButtons),
      );
      last = { picture, marks };
      return marks;
    },
  };
}

function isBelieved({ text, score, line }: TextPiece, regions: Regions): boolean {
  if (text === "") return false;
  // The edge of a window beside a title.
  if (/^[[\]|]$/u.test(text)) return isOnFace(line, regions);
  if (text.length > 2) return score >= leastTextScore;
  // Icons are most often taken for one of the many Chinese characters, or for a lone stop.
  if (
    !/[\p{Script=Latin}\d]/u.test(text) &&
    line.shape === null &&
    score < leastDrawingScore &&
    !/^[\p{ASCII}]+$/u.test(text)
  )
    return false;
  return score >= (isOnFace(line, regions) ? leastFaceScore : leastShortScore);
}

/** A row of window buttons is read as 00 and the like. */
function showsButtons({ text, line }: TextPiece, buttons: ReadonlySet<Blob>): boolean {
  return text.length <= 3 && [...buttons].some(({ box }) => boxCoverage(box, line.box) > 0.5);
}

/** The inside of a large letter is no surface. */
function withoutLetters(regions: Regions, texts: readonly Box[]): Regions {
  const isLetter = ({ box }: Surface) =>
    box[2] <= 1.3 * box[3] && texts.some((text) => boxCoverage(box, text) > 0.7);
  return { ...regions, surfaces: regions.surfaces.filter((surface) => !isLetter(surface)) };
}

function isOnFace({ box }: Line, { surfaces }: Regions): boolean {
  return surfaces.some((surface) => isFace(surface) && boxContains(surface.box, boxCentre(box)));
}
