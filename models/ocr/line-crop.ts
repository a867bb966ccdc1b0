import type { Box } from "../../app/geometry.js";
import type { Picture } from "../picture.js";
import type { Line } from "./lines.js";

/** Paper around the ink, in ink heights: both readers are trained on loosely cut lines. */
const paddingY = 0.22;
const paddingX = 0.3;
/** Ink lower than this many pixels (a dash, x-height letters) gets more paper, up to this height. */
const leastLineHeight = 9;

/** How a reader wants its lines. */
export interface LineForm {
  /** Name of the model's input. */
  readonly input: string;
  /** Height of the input, and the width that one of the output's steps spans. */
  readonly height: number;
  readonly step: number;
  /** Narrower inputs are read badly. */
  readonly leastWidth: number;
  readonly channels: number;
  /** What one value of the input is: `value(x, y, channel)` for pixels of the picture inside the line. */
  levels(picture: Picture, line: Line): (x: number, y: number, channel: number) => number;
  /** What lies around the line. */
  paper(line: Line, channel: number): number;
}

/** A line enlarged to a reader's height: its channels' planes one after the other. */
export interface Crop {
  readonly planes: Float32Array;
  readonly width: number;
  /** The part of the picture that it shows; may reach beyond the picture. */
  readonly area: Box;
}

/** The part of the picture that a reader is given for a line. */
function readingArea([left, top, width, height]: Box): Box {
  const lineHeight = Math.max(height, leastLineHeight);
  const padY = lineHeight * paddingY + (lineHeight - height) / 2;
  const padX = lineHeight * paddingX;
  return [left - padX, top - padY, width + 2 * padX, height + 2 * padY];
}

/** Cuts and enlarges a line as its reader wants it. More than a pixel outside the line lies paper. */
export function cropLine(picture: Picture, line: Line, form: LineForm): Crop {
  const { height, step, leastWidth, channels } = form;
  const area = readingArea(line.box);
  const scale = height / area[3];
  const width = Math.max(leastWidth, Math.round((area[2] * scale) / step) * step);
  const planes = new Float32Array(channels * height * width);
  const level = form.levels(picture, line);
  const [left, top] = [Math.max(0, line.box[0] - 1), Math.max(0, line.box[1] - 1)];
  const right = Math.min(picture.size[0] - 1, line.box[0] + line.box[2]);
  const bottom = Math.min(picture.size[1] - 1, line.box[1] + line.box[3]);
  for (let channel = 0; channel < channels; channel++) {
    const paper = form.paper(line, channel);
    const value = (x: number, y: number) =>
      x < left || y < top || x > right || y > bottom ? paper : level(x, y, channel);
    for (let row = 0; row < height; row++) {
      const y = area[1] + (row + 0.5) / scale - 0.5;
      const y0 = Math.floor(y);
      const fy = y - y0;
      for (let column = 0; column < width; column++) {
        const x = area[0] + (column + 0.5) / scale - 0.5;
        const x0 = Math.floor(x);
        const fx = x - x0;
        planes[(channel * height + row) * width + column] =
          (value(x0, y0) * (1 - fx) + value(x0 + 1, y0) * fx) * (1 - fy) +
          (value(x0, y0 + 1) * (1 - fx) + value(x0 + 1, y0 + 1) * fx) * fy;
      }
    }
  }
  return { planes, width, area };
}
