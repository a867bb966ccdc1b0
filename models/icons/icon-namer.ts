import type { Box } from "../../app/geometry.js";
import { ContentMemory, contentKey } from "../content-memory.js";
import type { Checkpoint } from "../ocr/line-reader.js";
import type { Picture } from "../picture.js";
import type { ModelSession, Tensor } from "../session.js";
import { cropSide, iconCrop } from "./icon-crop.js";

/** What an icon is, in the words of a person. */
export interface IconName {
  readonly name: string;
  /** Probability, calibrated on icon families that were not trained on. */
  readonly score: number;
}

/** The namer's words: one for each of its classes, then those that it compares drawings with. */
export interface IconNames {
  readonly names: readonly string[];
  readonly references: readonly string[];
  /** Embeddings of the references, one after the other, times 127. */
  readonly vectors: Int8Array;
}

/** Probability from which a name is given; a wrong name is worse than none. */
const leastScore = 0.4;
/** Cosine from which a drawing without a name in the vocabulary is the reference's. */
const leastLikeness = 0.88;
/** Icons in one run of the model. */
const batchSize = 32;
/** Icons of which the name is remembered. */
const remembered = 4000;
/** Larger boxes are no icons to press, in pixels. */
const mostSide = 128;

/** Says what small pictures show; remembers what it has seen, wherever it stood. */
export class IconNamer {
  private readonly known = new ContentMemory<readonly IconName[]>(remembered);

  constructor(
    private readonly session: ModelSession,
    private readonly words: IconNames,
  ) {}

  /** The best name of what is drawn in each box; null where nothing is, or nothing it knows. */
  async name(
    picture: Picture,
    boxes: readonly Box[],
    checkpoint: Checkpoint,
  ): Promise<(IconName | null)[]> {
    const all = await this.rank(picture, boxes, checkpoint);
    return all.map(surelyNamed);
  }

  /** For each box up to five names, likeliest first; none for a blank box. */
  async rank(
    picture: Picture,
    boxes: readonly Box[],
    checkpoint: Checkpoint,
  ): Promise<(readonly IconName[])[]> {
    const keys = boxes.map((box) => contentKey(picture, box));
    const seen = new Map<string, readonly IconName[]>();
    const jobs = new Map<string, Float32Array>();
    keys.forEach((key, index) => {
      const [box, known] = [boxes[index], this.known.get(key)];
      const crop = box && !known && !jobs.has(key) ? cropOf(picture, box) : null;
      if (crop) jobs.set(key, crop);
      else if (known) seen.set(key, known);
    });
    const open = [...jobs];
    for (let start = 0; start < open.length; start += batchSize) {
      await checkpoint();
      const batch = open.slice(start, start + batchSize);
      const names = await this.run(batch.map(([, crop]) => crop));
      batch.forEach(([key], index) => {
        seen.set(key, names[index] ?? []);
        this.known.set(key, names[index] ?? []);
      });
    }
    return keys.map((key) => seen.get(key) ?? []);
  }

  private async run(crops: readonly Float32Array[]): Promise<IconName[][]> {
    const plane = 3 * cropSide * cropSide;
    const data = new Float32Array(crops.length * plane);
    crops.forEach((crop, index) => {
      data.set(crop, index * plane);
    });
    const { logits, embedding } = await this.session.run({
      crops: { data, dims: [crops.length, 3, cropSide, cropSide] },
    });
    return crops.map((_, index) => this.namesOf(rowOf(logits, index), rowOf(embedding, index)));
  }

  private namesOf(logits: Float32Array, embedding: Float32Array): IconName[] {
    const most = Math.max(...logits);
    const powers = logits.map((value) => Math.exp(value - most));
    const sum = powers.reduce((total, value) => total + value, 0);
    // The last class says that it is no icon, or none with a name here.
    const ranked = this.words.names
      .map((name, index) => ({ name, score: (powers[index] ?? 0) / sum }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 5);
    const like = (ranked[0]?.score ?? 0) < leastScore ? this.nearest(embedding) : null;
    return like ? [like, ...ranked.slice(0, 4)] : ranked;
  }

  private nearest(embedding: Float32Array): IconName | null {
    const { references, vectors } = this.words;
    let [best, most] = [-1, leastLikeness];
    for (let index = 0; index < references.length; index++) {
      let likeness = 0;
      for (let at = 0; at < embedding.length; at++)
        likeness += (embedding[at] ?? 0) * (vectors[index * embedding.length + at] ?? 0);
      if (likeness / 127 > most) [best, most] = [index, likeness / 127];
    }
    const name = references[best];
    return name === undefined ? null : { name, score: leastScore };
  }
}

/** The first of ranked names where it is likely enough to be said. */
export const surelyNamed = ([first]: readonly IconName[]): IconName | null =>
  first && first.score >= leastScore ? first : null;

function cropOf(picture: Picture, box: Box): Float32Array | null {
  return Math.max(box[2], box[3]) > mostSide ? null : iconCrop(picture, box);
}

function rowOf(tensor: Tensor | undefined, index: number): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error("The icon namer gave no numbers.");
  const width = tensor.dims[1] ?? 0;
  return tensor.data.subarray(index * width, (index + 1) * width);
}
