import type { Picture } from "../picture.js";
import type { ModelSession, Tensor } from "../session.js";
import type { Crop, LineForm } from "./line-crop.js";
import { cropLine } from "./line-crop.js";
import type { Line } from "./lines.js";

/** One read character: what it is, where its middle lies (pixels of the picture), how sure (0–1). */
export interface Glyph {
  readonly character: string;
  readonly x: number;
  readonly score: number;
}

/** Asked between two runs of a model; throws when the reading has been given up. */
export type Checkpoint = () => Promise<void>;

/** Columns, all its lines together, of one run in units of the height: long lines come in small batches. */
const batchAspect = 50;

/** A model that reads single lines of text. */
export class LineReader {
  /** `characters`: the model's classes after CTC's blank, one each. */
  constructor(
    private readonly session: ModelSession,
    private readonly characters: readonly string[],
    private readonly form: LineForm,
  ) {}

  /** What each line says, character by character. */
  async read(
    picture: Picture,
    lines: readonly Line[],
    checkpoint: Checkpoint,
  ): Promise<Map<Line, readonly Glyph[]>> {
    const said = new Map<Line, readonly Glyph[]>();
    const jobs = lines.map((line) => ({ line, crop: cropLine(picture, line, this.form) }));
    for (const batch of batches(jobs, batchAspect * this.form.height)) {
      await checkpoint();
      const input = stacked(
        batch.map(({ crop }) => crop),
        this.form,
      );
      const output = Object.values(await this.session.run({ [this.form.input]: input }))[0];
      if (output === undefined) throw new Error("Text recognition gave nothing.");
      batch.forEach(({ line, crop }, index) =>
        said.set(line, decode(output, index, crop, this.characters, this.form)),
      );
    }
    return said;
  }
}

interface Job {
  line: Line;
  crop: Crop;
}

/** Jobs of similar width together, so that little of a batch is filling. */
function* batches(jobs: Job[], columns: number): Generator<Job[]> {
  jobs.sort((a, b) => a.crop.width - b.crop.width);
  let batch: Job[] = [];
  for (const job of jobs) {
    if (batch.length > 0 && (batch.length + 1) * job.crop.width > columns) {
      yield batch;
      batch = [];
    }
    batch.push(job);
  }
  if (batch.length > 0) yield batch;
}

/** Crops as one input, N×channels×height×W; narrower ones are filled up with zeros as in training. */
function stacked(crops: readonly Crop[], { height, channels }: LineForm): Tensor {
  const width = Math.max(...crops.map((crop) => crop.width));
  const rows = channels * height;
  const data = new Float32Array(crops.length * rows * width);
  crops.forEach((crop, index) => {
    for (let row = 0; row < rows; row++) {
      const from = row * crop.width;
      data.set(crop.planes.subarray(from, from + crop.width), (index * rows + row) * width);
    }
  });
  return { data, dims: [crops.length, channels, height, width] };
}

/** Greedy CTC decoding of one crop out of an N×T×C output of probabilities. Class 0 is the blank. */
function decode(
  output: Tensor,
  index: number,
  crop: Crop,
  characters: readonly string[],
  form: LineForm,
): Glyph[] {
  const [, steps = 0, classes = 0] = output.dims;
  const scale = crop.area[3] / form.height;
  const glyphs: Glyph[] = [];
  let last = 0;
  for (let step = 0; step < steps && step * form.step < crop.width; step++) {
    const from = (index * steps + step) * classes;
    let best = 0;
    let highest = 0;
    for (let at = 0; at < classes; at++) {
      const value = Number(output.data[from + at]);
      if (value > highest) [best, highest] = [at, value];
    }
    if (best !== 0 && best !== last) {
      glyphs.push({
        character: characters[best - 1] ?? "",
        x: crop.area[0] + (step + 0.5) * form.step * scale,
        score: highest,
      });
    }
    last = best;
  }
  return glyphs;
}
