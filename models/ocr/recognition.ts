import type { LineForm } from "./line-crop.js";
import type { Line } from "./lines.js";

/**
 * How PP-OCR's recogniser wants lines: blue, green and red planes of values −1 to 1, dark on light.
 */
export const recognitionForm: LineForm = {
  input: "x",
  height: 48,
  step: 8,
  leastWidth: 48,
  channels: 3,
  levels({ pixels, size: [width] }, line) {
    const sign = isDark(line) ? -1 : 1;
    return (x, y, channel) => level(pixels[(y * width + x) * 4 + 2 - channel] ?? 0) * sign;
  },
  paper: (line, channel) => level(line.paper[2 - channel] ?? 255) * (isDark(line) ? -1 : 1),
};

function level(value: number): number {
  return value / 127.5 - 1;
}

/** Light type on dark paper, which is given inverted. */
function isDark({ paper, colour }: Line): boolean {
  return brightness(paper) < brightness(colour);
}

function brightness([r, g, b]: Line["paper"]): number {
  return 0.299 * r + 0.587 * g + 0.114 * b;
}
