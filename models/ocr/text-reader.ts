import type { Box } from "../../app/geometry.js";
import type { Picture } from "../picture.js";
import type { ModelSession } from "../session.js";
import type { Line } from "./lines.js";
import { isNonsense } from "./nonsense.js";
import type { Crop } from "./recognition.js";
import { cropLine, decode, recognitionInput } from "./recognition.js";
import { withCaseBySize } from "./lone-letters.js";
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

/** Values (N × width) of one recognition run, so that long lines come in small batches. */
const batchWidth = 2400;
/** Lines of which the text is remembered: some fifty full screens. */
const remembered = 5000;

/** Asked between two runs of a model; throws when the reading has been given up. */
export type Checkpoint = () => Promise<void>;

/** Reads text off pictures; remembers what it has read across pictures. */
export class TextReader {
  private readonly map: TextMap;
  private readonly known = new Map<string, { text: string; score: number }>();

  /** `characters`: the recogniser's classes after the blank, one each. */
  constructor(
    detection: ModelSession,
    private readonly recognition: ModelSession,
    private readonly characters: readonly string[],
  ) {
    this.map = new TextMap(detection);
  }

  /** Where there is text, roughly; a box may hold several controls side by side. */
  async find(picture: Picture): Promise<Box[]> {
    return textBoxes(await this.map.read(picture), picture.size);
  }

  /**
   * Reads lines; a line in which nothing can be read, or in a script that the
   * recogniser doesn't know, has an empty text.
   */
  async read(
    picture: Picture,
    lines: readonly Line[],
    checkpoint: Checkpoint,
  ): Promise<TextPiece[]> {
    const jobs = lines.map((line) => ({ line, key: contentKey(picture, line.box) }));
    const open = new Map<string, { line: Line; crop: Crop }>();
    for (const { line, key } of jobs) {
      if (!this.known.has(key) && !open.has(key))
        open.set(key, { line, crop: cropLine(picture, line) });
    }
    const found = new Map<string, { text: string; score: number }>();
    for (const batch of batches([...open])) {
      await checkpoint();
      const output = Object.values(
        await this.recognition.run({ x: recognitionInput(batch.map(([, { crop }]) => crop)) }),
      )[0];
      if (output === undefined) throw new Error("Text recognition gave nothing.");
      batch.forEach(([key, { line, crop }], index) => {
        const glyphs = decode(output, index, crop, this.characters);
        const score =
          glyphs.reduce((sum, glyph) => sum + glyph.score, 0) / Math.max(1, glyphs.length);
        const text = joinGlyphs(glyphs, line);
        found.set(key, isNonsense(text, score) ? { text: "", score: 0 } : { text, score });
      });
    }
    const pieces = jobs.map(({ line, key }) => {
      const value = this.known.get(key) ?? found.get(key) ?? { text: "", score: 0 };
      this.remember(key, value);
      return { line, ...value };
    });
    return withCaseBySize(pieces);
  }

  private remember(key: string, value: { text: string; score: number }): void {
    this.known.delete(key);
    this.known.set(key, value);
    const oldest = this.known.keys().next().value;
    if (this.known.size > remembered && oldest !== undefined) this.known.delete(oldest);
  }
}

function* batches(
  open: [string, { line: Line; crop: Crop }][],
): Generator<[string, { line: Line; crop: Crop }][]> {
  open.sort(([, a], [, b]) => a.crop.width - b.crop.width);
  let batch: typeof open = [];
  for (const job of open) {
    if (batch.length > 0 && (batch.length + 1) * job[1].crop.width > batchWidth) {
      yield batch;
      batch = [];
    }
    batch.push(job);
  }
  if (batch.length > 0) yield batch;
}

/** Names what a box shows, wherever it lies: its size and two 32-bit FNV-1a sums of its pixels. */
function contentKey({ pixels, size: [width] }: Picture, [left, top, w, h]: Box): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let y = top; y < top + h; y++) {
    for (let at = (y * width + left) * 4, end = at + w * 4; at < end; at++) {
      const value = pixels[at] ?? 0;
      a = Math.imul(a ^ value, 0x01000193);
      b = Math.imul(b ^ (value + 31), 0x01000193) ^ (b >>> 15);
    }
  }
  return `${w}x${h}:${a >>> 0}:${b >>> 0}`;
}
