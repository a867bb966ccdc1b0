import type { Box } from "../../app/geometry.js";
import type { Picture } from "../picture.js";
import type { Tensor } from "../session.js";
import type { Line } from "./lines.js";

/** Height of the recogniser's input, and the width that one of its output steps spans. */
export const inputHeight = 48;
const stepWidth = 8;
/** Narrower inputs are read badly. */
const leastWidth = 48;
/** Paper around the ink, in ink heights: the recogniser was trained on loosely cut lines. */
const paddingY = 0.22;
const paddingX = 0.3;
/** Ink lower than this many pixels (a dash, x-height letters) gets more paper, up to this height. */
const leastLineHeight = 9;

/** A line enlarged to the recogniser's height: blue, green, red planes of values −1 to 1. */
export interface Crop {
  readonly planes: Float32Array;
  readonly width: number;
  /** The part of the picture that it shows; may reach beyond the picture. */
  readonly area: Box;
}

/** The part of the picture that is given to the recogniser for a line. */
function readingArea([left, top, width, height]: Box): Box {
  const lineHeight = Math.max(height, leastLineHeight);
  const padY = lineHeight * paddingY + (lineHeight - height) / 2;
  const padX = lineHeight * paddingX;
  return [left - padX, top - padY, width + 2 * padX, height + 2 * padY];
}

/** Cuts and enlarges a line; light text on a dark ground is inverted. Outside the line lies paper. */
export function cropLine({ pixels, size }: Picture, line: Line): Crop {
  const area = readingArea(line.box);
  const scale = inputHeight / area[3];
  const width = Math.max(leastWidth, Math.round((area[2] * scale) / stepWidth) * stepWidth);
  const brightness = ([r, g, b]: Line["paper"]) => 0.299 * r + 0.587 * g + 0.114 * b;
  const dark = brightness(line.paper) < brightness(line.colour);
  const planes = new Float32Array(3 * inputHeight * width);
  const [left, top, right, bottom] = [
    line.box[0] - 1,
    line.box[1] - 1,
    line.box[0] + line.box[2],
    line.box[1] + line.box[3],
  ];
  for (let channel = 0; channel < 3; channel++) {
    const offset = 2 - channel;
    const paper = line.paper[offset] ?? 255;
    const value = (x: number, y: number) =>
      x < left ||
      y < top ||
      x > right ||
      y > bottom ||
      x < 0 ||
      y < 0 ||
      x >= size[0] ||
      y >= size[1]
        ? paper
        : (pixels[(y * size[0] + x) * 4 + offset] ?? paper);
    for (let row = 0; row < inputHeight; row++) {
      const y = area[1] + (row + 0.5) / scale - 0.5;
      const y0 = Math.floor(y);
      for (let column = 0; column < width; column++) {
        const x = area[0] + (column + 0.5) / scale - 0.5;
        const x0 = Math.floor(x);
        const [fx, fy] = [x - x0, y - y0];
        const mixed =
          (value(x0, y0) * (1 - fx) + value(x0 + 1, y0) * fx) * (1 - fy) +
          (value(x0, y0 + 1) * (1 - fx) + value(x0 + 1, y0 + 1) * fx) * fy;
        const level = mixed / 127.5 - 1;
        planes[(channel * inputHeight + row) * width + column] = dark ? -level : level;
      }
    }
  }
  return { planes, width, area };
}

/** Crops of similar width as one input, N×3×48×W; narrower ones are filled up with zeros as in training. */
export function recognitionInput(crops: readonly Crop[]): Tensor {
  const width = Math.max(...crops.map((crop) => crop.width));
  const data = new Float32Array(crops.length * 3 * inputHeight * width);
  crops.forEach((crop, index) => {
    for (let row = 0; row < 3 * inputHeight; row++) {
      const from = row * crop.width;
      data.set(
        crop.planes.subarray(from, from + crop.width),
        (index * 3 * inputHeight + row) * width,
      );
    }
  });
  return { data, dims: [crops.length, 3, inputHeight, width] };
}

/** One read character: what it is, where its middle lies (pixels of the picture), how sure (0–1). */
export interface Glyph {
  readonly character: string;
  readonly x: number;
  readonly score: number;
}

/** Greedy CTC decoding of one crop out of an N×T×C output of probabilities. Class 0 is the blank. */
export function decode(
  output: Tensor,
  index: number,
  crop: Crop,
  characters: readonly string[],
): Glyph[] {
  const [, steps = 0, classes = 0] = output.dims;
  const inputWidth = steps * stepWidth;
  const scale = crop.area[3] / inputHeight;
  const glyphs: Glyph[] = [];
  let last = 0;
  for (let step = 0; step < steps && (step * inputWidth) / steps < crop.width; step++) {
    const from = (index * steps + step) * classes;
    let best = 0;
    let highest = 0;
    for (let at = 0; at < classes; at++) {
      const value = Number(output.data[from + at]);
      if (value > highest) [best, highest] = [at, value];
    }
    if (best !== 0 && best !== last) {
      const character = characters[best - 1] ?? "";
      glyphs.push({
        character,
        x: crop.area[0] + (step + 0.5) * stepWidth * scale,
        score: highest,
      });
    }
    last = best;
  }
  return glyphs;
}
