import type { Box } from "../../app/geometry.js";
import { ContentMemory, contentKey } from "../content-memory.js";
import type { Picture } from "../picture.js";
import type { ModelSession } from "../session.js";
import type { Line } from "./lines.js";
import { isNonsense } from "./nonsense.js";
import type { Checkpoint, Glyph, LineReader } from "./line-reader.js";
import { withCaseBySize } from "./lone-letters.js";
import { mendTimes } from "./mend-times.js";
import { inOneScript } from "./one-script.js";
import { joinGlyphs } from "./spaces.js";
import { textBoxes } from "./text-boxes.js";
import { TextMap } from "./text-map.js";

/** A text that was read. */
export interface TextPiece {
  readonly line: Line;
  readonly text: string;
  /** Mean probability of its characters, 0–1. */
  readonly score: number;
}

/**
 * Mean probability from which the letter reader's word is taken without a second look. Chosen, as is
 * what follows a second look, on the development programs and kits (models/ocr/CARD.md).
 */
const sureScore = 0.75;
/** What the letter reader says for a character of a script that it doesn't know, and for a drawing. */
const unknown = "\ufffd";
/** Share of a line that may be unknown (a drawing beside a word) before none of it is believed. */
const mostUnknown = 0.4;
/** Share of a line's length that has to be known where what is unknown is more than a drawing. */
const leastKnown = 0.4;
/** The dots behind "Save as" run together at small sizes; two behind a word are never meant. */
const ellipsis = /(?<=\p{L})\.\.$/u;
/** Unknown at the line's ends only. */
const unknownAtEnds = /^[\ufffd\s]*[^\ufffd]{2,}[\ufffd\s]*$/u;
/**
 * From a line's end to the middle of the first letter that is known, in line heights: as much as one
 * drawing takes.
 */
const drawingReach = 2.4;
/** Lines of which the text is remembered: some fifty full screens. */
const remembered = 5000;

/** The models that text is read with. */
export interface TextModels {
  /** Where there is text. */
  readonly detection: ModelSession;
  /** Latin, Greek and Cyrillic lines: small, quick, and trained on screens. */
  readonly letters: LineReader;
  /** Chinese, and a second look at what the letter reader is not sure of. */
  readonly scripts: LineReader;
}

/** Reads text off pictures; remembers what it has read across pictures. */
export class TextReader {
  private readonly map: TextMap;
  private readonly known = new ContentMemory<Said>(remembered);

  constructor(private readonly models: TextModels) {
    this.map = new TextMap(models.detection);
  }

  /** Where there is text, roughly; a box may hold several controls side by side. */
  async find(picture: Picture): Promise<Box[]> {
    return textBoxes(await this.map.read(picture), picture.size);
  }

  /**
   * Reads lines; a line in which nothing can be read, or in a script that neither reader knows, has
   * an empty text.
   */
  async read(
    picture: Picture,
    lines: readonly Line[],
    checkpoint: Checkpoint,
  ): Promise<TextPiece[]> {
    const jobs = lines.map((line) => {
      const key = contentKey(picture, line.box);
      return { line, key, known: this.known.get(key) };
    });
    const open = new Map(jobs.filter(({ known }) => !known).map(({ key, line }) => [key, line]));
    const found = await this.look(picture, [...open.values()], checkpoint);
    for (const [key, line] of open) this.known.set(key, found.get(line) ?? silence);
    const pieces = jobs.map(({ line, key, known }) => {
      const said = known ?? found.get(open.get(key) ?? line) ?? silence;
      return { line, ...said };
    });
    return withCaseBySize(pieces).map((piece) => ({ ...piece, text: mendTimes(piece.text) }));
  }

  /** What lines say that were not read before. */
  private async look(
    picture: Picture,
    lines: readonly Line[],
    checkpoint: Checkpoint,
  ): Promise<Map<Line, Said>> {
    const { letters, scripts } = this.models;
    const first = await letters.read(picture, lines, checkpoint);
    const said = new Map(lines.map((line) => [line, saidByLetters(first.get(line), line)]));
    const unsure = lines.filter((line) => !isSure(said.get(line)));
    const second = await scripts.read(picture, unsure, checkpoint);
    for (const line of unsure)
      said.set(line, better(said.get(line) ?? silence, saidByScripts(second.get(line), line)));
    return said;
  }
}

interface Said {
  readonly text: string;
  readonly score: number;
  /** Where its reader met with what it doesn't know; a drawing is a narrow stretch at an end. */
  readonly unknown?: "drawing" | "ends" | "within";
}

const silence: Said = { text: "", score: 0 };

/** What the letter reader doesn't know makes a line unsure, and much of it a foreign script. */
function saidByLetters(glyphs: readonly Glyph[] = [], line: Line): Said {
  const known = glyphs.filter(({ character }) => character !== unknown);
  const all = glyphs.map(({ character }) => character).join("");
  const text = inOneScript(all.replaceAll(unknown, "").replace(/\s+/gu, " ").trim()).replace(
    ellipsis,
    "...",
  );
  if (known.length < (1 - mostUnknown) * glyphs.length) return silence;
  if (known.length === glyphs.length) return { text, score: meanScore(known, known.length) };
  if (!unknownAtEnds.test(all))
    return { text, score: meanScore(known, glyphs.length), unknown: "within" };
  const letters = known.filter(({ character }) => character !== " ");
  const [x, , width, height] = line.box;
  const [first, last] = [letters[0]?.x ?? x, letters.at(-1)?.x ?? x];
  const [before, behind] = [glyphs[0] !== known[0], glyphs.at(-1) !== known.at(-1)];
  const isNarrow =
    (!before || first - x <= drawingReach * height) &&
    (!behind || x + width - last <= drawingReach * height);
  // A run of what is unknown is one sign however long it is: its length tells how much of the line it is.
  if (!isNarrow && last - first + height < leastKnown * width) return silence;
  return isNarrow
    ? { text, score: meanScore(known, known.length), unknown: "drawing" }
    : { text, score: meanScore(known, glyphs.length), unknown: "ends" };
}

/** PP-OCR's recogniser drops spaces, and answers nonsense to a script that it doesn't know. */
function saidByScripts(glyphs: readonly Glyph[] = [], line: Line): Said {
  const score = meanScore(glyphs, glyphs.length);
  const text = joinGlyphs(glyphs, line);
  return isNonsense(text, score) ? silence : { text, score };
}

function meanScore(glyphs: readonly Glyph[], of: number): number {
  return glyphs.reduce((sum, { score }) => sum + score, 0) / Math.max(1, of);
}

function isSure(said: Said = silence): boolean {
  return said.unknown === "drawing" || (said.score >= sureScore && said.unknown === undefined);
}

/**
 * Which of two readings of a line counts: the surer one. But what stands beside a drawing is the
 * letter reader's, unless the drawing turns out to be Chinese; and so are letters of scripts that
 * the other reader has never seen.
 */
function better(letters: Said, scripts: Said): Said {
  const beside = letters.unknown === "ends" && !/\p{Script=Han}/u.test(scripts.text);
  const alone =
    letters.unknown === undefined && /\p{Script=Greek}|\p{Script=Cyrillic}/u.test(letters.text);
  return beside || alone || letters.score >= scripts.score ? letters : scripts;
}
