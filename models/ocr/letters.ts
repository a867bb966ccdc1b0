import type { LineForm } from "./line-crop.js";

/**
 * How the letter reader (models/training/letters) wants lines: one plane of how much ink there is,
 * 0 for paper and 1 for the line's strongest colour, so that dark type on light, light on dark and
 * any colours look alike.
 */
export const letterForm: LineForm = {
  input: "ink",
  height: 32,
  step: 4,
  leastWidth: 16,
  channels: 1,
  levels({ pixels, size: [width] }, { paper, colour }) {
    const towards = [colour[0] - paper[0], colour[1] - paper[1], colour[2] - paper[2]] as const;
    const length = towards[0] ** 2 + towards[1] ** 2 + towards[2] ** 2 || 1;
    return (x, y) => {
      const at = (y * width + x) * 4;
      const amount =
        ((pixels[at] ?? 0) - paper[0]) * towards[0] +
        ((pixels[at + 1] ?? 0) - paper[1]) * towards[1] +
        ((pixels[at + 2] ?? 0) - paper[2]) * towards[2];
      return Math.min(1, Math.max(0, amount / length));
    };
  },
  paper: () => 0,
};
