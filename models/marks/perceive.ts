import type { Mark } from "../../app/mark.js";
import { numberInReadingOrder } from "../../app/mark.js";
import { splitLine } from "../ocr/lines.js";
import type { Line } from "../ocr/lines.js";
import { TextReader } from "../ocr/text-reader.js";
import { samePicture } from "../ocr/text-map.js";
import type { Picture } from "../picture.js";
import { findRegions } from "../regions/regions.js";
import type { ModelSession } from "../session.js";
import { boxOverlap } from "../../app/geometry.js";
import { unreadGlyphs } from "./glyphs.js";
import { layOut } from "./layout.js";
import { mergeMarks } from "./merge.js";

/** Reads marks off pictures; remembers texts and the last picture between calls. */
export interface Perceiver {
  /** Throws the signal's reason when it is aborted between two model runs. */
  read(picture: Picture, signal: AbortSignal): Promise<Mark[]>;
}

/** A character that is read less surely than this is taken for an icon. */
const leastGlyphScore = 0.6;
const leastTextScore = 0.45;

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
      const lines = await reader.find(picture);
      await checkpoint();
      const regions = findRegions(picture);
      const glyphs = unreadGlyphs(regions, lines)
        .flatMap((box) => splitLine(picture, box))
        .filter((line) => !lines.some((other: Line) => boxOverlap(other.box, line.box) > 0.3));
      const texts = (await reader.read(picture, lines, checkpoint)).filter(
        ({ text, score }) => text !== "" && score >= leastTextScore,
      );
      const extra = (await reader.read(picture, glyphs, checkpoint)).filter(
        ({ text, score }) => text !== "" && text.length <= 6 && score >= leastGlyphScore,
      );
      const marks = numberInReadingOrder(
        mergeMarks(picture, layOut(regions, [...texts, ...extra])),
      );
      last = { picture, marks };
      return marks;
    },
  };
}
