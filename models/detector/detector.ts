import type { Box } from "../../app/geometry.js";
import { boxArea, boxCoverage, boxGrown, clipBox } from "../../app/geometry.js";
import { changedBox } from "../changes.js";
import type { Checkpoint } from "../ocr/line-reader.js";
import type { Picture } from "../picture.js";
import type { ModelSession } from "../session.js";
import type { Element } from "./elements.js";
import { elementsIn, joinParts, withoutDoubles } from "./elements.js";

/** Sides that the model takes are multiples of this (its coarsest level). */
const coarsest = 64;
/** Pixels of one run of the model, so that a frame of any size is read in bounded memory. */
const mostPixels = 2_400_000;
/** Pixels that strips of a large picture share, and that are looked at around a changed part. */
const context = 64;
/** Around a changed part, things whose looks may have changed with it. */
const seam = 12;
/** Above this changed share of the picture, looking at all of it is as quick. */
const largestPatch = 0.5;
/** Things higher than this, in pixels, are taken from the look at half the size. */
const tall = 320;

/**
 * Finds what can be acted on. Remembers the last picture, which must not be written to: where little
 * has changed only the surroundings of the change are looked at again.
 */
export class ElementDetector {
  private last: { readonly picture: Picture; readonly elements: readonly Element[] } | null = null;

  constructor(private readonly session: ModelSession) {}

  async detect(picture: Picture, checkpoint: Checkpoint): Promise<readonly Element[]> {
    const { size } = picture;
    const last = this.last;
    const known = last?.picture.size[0] === size[0] && last.picture.size[1] === size[1];
    const changed = last && known ? changedBox(last.picture, picture) : null;
    if (last && known && changed === null) return last.elements;
    const patch = changed !== null && boxArea(changed) < largestPatch * size[0] * size[1];
    const elements =
      last && patch
        ? await this.patch(picture, last.elements, changed)
        : await this.whole(picture, checkpoint);
    this.last = { picture, elements };
    return elements;
  }

  /** Large pictures are seen in strips over their whole width, and once as a whole at half the size. */
  private async whole(picture: Picture, checkpoint: Checkpoint): Promise<Element[]> {
    const [width, height] = picture.size;
    if (width * height <= mostPixels) return this.look(picture, [0, 0, width, height]);
    const share = Math.max(2 * context, Math.floor(mostPixels / width) - 2 * context);
    const parts: { elements: readonly Element[]; trusted: Box }[] = [];
    for (let top = 0; top < height; top += share) {
      await checkpoint();
      const from = Math.max(0, top - context);
      const to = Math.min(height, top + share + context);
      const elements = await this.look(picture, [0, from, width, to - from]);
      const trusted: Box = [0, top, width, Math.min(share, height - top)];
      parts.push({ elements: elements.filter(({ box }) => box[3] <= tall), trusted });
    }
    await checkpoint();
    const large = await this.detectHalved(picture, checkpoint);
    parts.push({ elements: large, trusted: [0, 0, width, height] });
    return joinParts(parts);
  }

  private async detectHalved(picture: Picture, checkpoint: Checkpoint): Promise<Element[]> {
    const found = await this.whole(halve(picture), checkpoint);
    return found
      .map((element) => ({ ...element, box: doubled(element.box) }))
      .filter(({ box }) => box[3] > tall);
  }

  /** What is known, with the things in and around the changed box found anew. */
  private async patch(
    picture: Picture,
    known: readonly Element[],
    changed: Box,
  ): Promise<Element[]> {
    const part = clipBox(boxGrown(changed, context), picture.size) ?? changed;
    const touched = boxGrown(changed, seam);
    const old = known.filter(({ box }) => boxCoverage(box, touched) < 0.5);
    const isCut = ({ box }: Element) => {
      const inner = clipBox(boxGrown(part, -2), picture.size);
      return inner === null || boxCoverage(box, inner) < 1;
    };
    const touchesFrame = (box: Box) =>
      box[0] <= 1 ||
      box[1] <= 1 ||
      box[0] + box[2] >= picture.size[0] - 1 ||
      box[1] + box[3] >= picture.size[1] - 1;
    const fresh = (await this.look(picture, part)).filter(
      (element) =>
        boxCoverage(element.box, touched) >= 0.5 && (!isCut(element) || touchesFrame(element.box)),
    );
    return withoutDoubles([...old, ...fresh]);
  }

  /** One run of the model over a part of the picture. */
  private async look(picture: Picture, part: Box): Promise<Element[]> {
    const up = (length: number) => Math.ceil(length / coarsest) * coarsest;
    const [width, height] = [up(part[2]), up(part[3])];
    const { heat, box, kind, state } = await this.session.run({
      pixels: { data: cropBytes(picture, part, width, height), dims: [1, height, width, 4] },
    });
    const [rows, columns] = [heat?.dims[2] ?? 0, heat?.dims[3] ?? 0];
    const floats = (tensor: typeof heat) => {
      if (!(tensor?.data instanceof Float32Array)) throw new Error("The detector gave no maps.");
      return tensor.data;
    };
    return elementsIn(
      {
        heat: floats(heat),
        box: floats(box),
        kind: floats(kind),
        state: floats(state),
        rows,
        columns,
      },
      part,
    );
  }
}

/** The part's RGBA bytes in a larger picture, filled up by its last column and row. */
function cropBytes(
  { pixels, size }: Picture,
  part: Box,
  width: number,
  height: number,
): Uint8Array {
  const whole = part[0] === 0 && part[2] === size[0] && part[2] === width;
  if (whole && part[3] === height)
    return pixels.subarray(part[1] * width * 4, (part[1] + height) * width * 4);
  const bytes = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const row = (part[1] + Math.min(y, part[3] - 1)) * size[0] + part[0];
    const at = y * width * 4;
    bytes.set(pixels.subarray(row * 4, (row + part[2]) * 4), at);
    const last = pixels.subarray((row + part[2] - 1) * 4, (row + part[2]) * 4);
    for (let x = part[2]; x < width; x++) bytes.set(last, at + x * 4);
  }
  return bytes;
}

/** Half the width and height; each pixel the mean of four. */
function halve({ pixels, size }: Picture): Picture {
  const [width, height] = [size[0] >> 1, size[1] >> 1];
  const bytes = new Uint8Array(width * height * 4);
  const row = size[0] * 4;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width * 4; x++) {
      const at = 2 * y * row + (x >> 2) * 8 + (x & 3);
      const sum =
        (pixels[at] ?? 0) +
        (pixels[at + 4] ?? 0) +
        (pixels[at + row] ?? 0) +
        (pixels[at + row + 4] ?? 0);
      bytes[y * width * 4 + x] = sum >> 2;
    }
  }
  return { pixels: bytes, size: [width, height] };
}

function doubled([x, y, w, h]: Box): Box {
  return [2 * x, 2 * y, 2 * w, 2 * h];
}
