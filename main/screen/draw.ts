import sharp from "sharp";
import type { Frame } from "../../app/frame.js";
import type { Mark, MarkKind } from "../../app/mark.js";
import { placeLabels } from "../../app/mark-labels.js";
import { drawNumber } from "./digits.js";

/** Colours on which white reads at 4.5 : 1 and better, and which show on light and dark windows. */
const [red, blue, violet, green, brown, grey] = [
  "#d80019",
  "#0f5fd0",
  "#8a2fc4",
  "#08783d",
  "#985000",
  "#59656e",
] as const;

/** What is pressed, leads elsewhere, is filled in, is switched, is listed, is only shown. */
const colours: Readonly<Record<MarkKind, string>> = {
  button: red,
  icon: red,
  window_control: red,
  menu: blue,
  menu_item: blue,
  tab: blue,
  link: blue,
  input: violet,
  text_area: violet,
  combo: violet,
  spinner: violet,
  slider: violet,
  checkbox: green,
  radio: green,
  switch: green,
  row: brown,
  cell: brown,
  header: brown,
  scrollbar: brown,
  text: grey,
  image: grey,
};

/** Width of a box's line in pixels (Magma's Set-of-Mark drawing). */
const lineWidth = 2;

/**
 * The frame with its marks: a box each in the colour of its kind, and its number on a label of that
 * colour. Bytes of an image file.
 */
export async function drawMarks(
  frame: Pick<Frame, "pixels" | "size">,
  marks: readonly Pick<Mark, "id" | "box" | "kind" | "text">[],
  format: "png" | "webp",
): Promise<Uint8Array> {
  const [width, height] = frame.size;
  const kinds = new Map(marks.map(({ id, kind }) => [id, kind]));
  const boxes = marks.map(
    ({ box: [x, y, w, h], kind }) =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${colours[kind]}" stroke-width="${lineWidth}"/>`,
  );
  const labels = placeLabels(marks, frame.size).map(({ mark, box: [x, y, w, h], fontSize }) => {
    const colour = colours[kinds.get(mark) ?? "text"];
    return (
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour}" stroke="none"/>` +
      drawNumber(mark, x + w / 2, y + h / 2, fontSize)
    );
  });
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${boxes.join("")}` +
    '<g fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">' +
    `${labels.join("")}</g></svg>`;
  const picture = sharp(frame.pixels, { raw: { width, height, channels: 4 } })
    .composite([{ input: Buffer.from(drawing) }])
    .removeAlpha();
  return format === "png" ? picture.png().toBuffer() : picture.webp({ quality: 85 }).toBuffer();
}
