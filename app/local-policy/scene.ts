import type { Action } from "../action.js";
import type { Mark } from "../mark.js";
import type { Observation } from "../observation.js";

/** Static text near the middle of the active window: a wheel turned there changes no value. */
export function quietPlace({ marks, frame, desktop }: Observation): Mark | null {
  const whole = [frame.origin.x, frame.origin.y, ...frame.size] as const;
  const [x, y, width, height] = desktop.active?.box ?? whole;
  const [centreX, centreY] = [x + width / 2 - frame.origin.x, y + height / 2 - frame.origin.y];
  const away = ({ box }: Mark) =>
    Math.hypot(box[0] + box[2] / 2 - centreX, box[1] + box[3] / 2 - centreY);
  const quiet = ["text", "row", "cell", "link", "text_area", "image"];
  return (
    marks
      .filter((mark) => quiet.includes(mark.kind) && away(mark) < Math.min(width, height) / 2)
      .sort((a, b) => away(a) - away(b))[0] ?? null
  );
}

/** A drag takes its mark along a straight line; no other action moves anything that could be foretold. */
export function expectedTrace(action: Action, marks: readonly Mark[]): [number, number][] {
  if (action.type !== "drag") return [];
  const centre = (id: number): readonly [number, number] | null => {
    const box = marks.find((mark) => mark.id === id)?.box;
    return box === undefined ? null : [box[0] + box[2] / 2, box[1] + box[3] / 2];
  };
  const from = centre(action.mark);
  if (from === null) return [];
  const to =
    "mark" in action.to
      ? centre(action.to.mark)
      : ([from[0] + action.to.offset[0], from[1] + action.to.offset[1]] as const);
  if (to === null) return [];
  return [0, 0.25, 0.5, 0.75, 1].map((share) => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ]);
}

/** A mark in words for the person. */
export const nameOf = ({ text, kind, id }: Mark): string =>
  text.trim() === "" ? `the ${kind.replaceAll("_", " ")} ${id}` : `“${text.trim().slice(0, 60)}”`;
