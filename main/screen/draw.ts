import sharp from "sharp";
import type { Frame } from "../../app/frame.js";
import type { Mark } from "../../app/mark.js";
import { placeLabels } from "../../app/mark-labels.js";

/** Red on which white reads at 4.5 : 1 and better, on light and dark windows alike. */
const red = "#e3001b";
/** Width of a box's line in pixels (Magma's Set-of-Mark drawing). */
const lineWidth = 2;

/** The frame with its marks: a red box each, and its number on a red label. Bytes of an image file. */
export async function drawMarks(
  frame: Pick<Frame, "pixels" | "size">,
  marks: readonly Pick<Mark, "id" | "box">[],
  format: "png" | "webp",
): Promise<Uint8Array> {
  const [width, height] = frame.size;
  const boxes = marks.map(
    ({ box: [x, y, w, h] }) =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${red}" stroke-width="${lineWidth}"/>`,
  );
  const labels = placeLabels(marks, frame.size).map(({ mark, box: [x, y, w, h], fontSize }) => {
    const baseline = y + h / 2 + fontSize * 0.36;
    return (
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${red}"/>` +
      `<text x="${x + w / 2}" y="${baseline}" font-size="${fontSize}">${mark}</text>`
    );
  });
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" ` +
    `font-weight="bold" fill="#fff" text-anchor="middle">${boxes.join("")}${labels.join("")}</svg>`;
  const picture = sharp(frame.pixels, { raw: { width, height, channels: 4 } })
    .composite([{ input: Buffer.from(drawing) }])
    .removeAlpha();
  return format === "png" ? picture.png().toBuffer() : picture.webp({ quality: 85 }).toBuffer();
}
