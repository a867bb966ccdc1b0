import { boxCoverage } from "../../app/geometry.js";
import type { UnnumberedMark } from "../../app/mark.js";

/** Height of a one-line field in pixels. */
const [leastHeight, mostHeight] = [16, 60];
/** A selection starts at most this far from the field's left edge, in pixels, and fills most of its height. */
const mostIndent = 10;
const leastFill = 0.6;

/**
 * A field whose whole text is selected shows as a frame with a coloured face at its left end. Makes
 * one input of the two; everything else stays as it is.
 */
export function joinSelectedFields(marks: readonly UnnumberedMark[]): UnnumberedMark[] {
  const joined = new Set<UnnumberedMark>();
  const fields = marks.flatMap((frame): UnnumberedMark[] => {
    const [left, , width, height] = frame.box;
    if (frame.kind !== "image" || height < leastHeight || height > mostHeight) return [];
    if (width < 2.2 * height) return [];
    const inside = marks.filter(
      (mark) => mark !== frame && boxCoverage(mark.box, frame.box) > 0.9 && mark.text !== "",
    );
    const [face] = inside;
    const isSelection =
      inside.length === 1 &&
      face !== undefined &&
      (face.kind === "button" || face.kind === "row") &&
      face.box[0] - left <= mostIndent &&
      face.box[3] >= leastFill * height;
    if (!isSelection) return [];
    joined.add(frame).add(face);
    return [{ ...face, box: frame.box, kind: "input", state: { focused: true } }];
  });
  return [...marks.filter((mark) => !joined.has(mark)), ...fields];
}
