import type { Action } from "../action.js";
import type { Mark } from "../mark.js";
import type { Observation } from "../observation.js";
import type { PastStep } from "../ports.js";

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

/**
 * Where the wheel is turned to look further down: over the open list of a combo box, else over the
 * page. Null in an open menu, which the wheel would close.
 */
export function placeToScroll(
  observation: Observation,
  previous: PastStep | null,
  stepBefore: string,
): Mark | null {
  const opened = previous?.action?.type === "click" ? previous.target : null;
  const isList = opened?.kind === "combo" || /\b(?:dropdown|combo|list)\b/iu.test(stepBefore);
  if (opened !== null && isList) return listBelow(opened, observation.marks);
  if (opened?.kind === "menu" || /\bmenu\b/iu.test(stepBefore)) return null;
  return quietPlace(observation);
}

/** The middle one of the entries that hang below a combo box. */
function listBelow({ box }: Mark, marks: readonly Mark[]): Mark | null {
  const [x, y, width, height] = box;
  const entries = marks.filter(
    (mark) =>
      mark.text !== "" &&
      mark.box[1] >= y + height - 2 &&
      mark.box[0] >= x - height / 2 &&
      mark.box[0] + mark.box[2] <= x + width + 2 * height,
  );
  entries.sort((a, b) => a.box[1] - b.box[1]);
  // The entries of a list are evenly spaced; what else stands below a box is not.
  const gaps = entries.slice(1).map((mark, at) => mark.box[1] - (entries[at]?.box[1] ?? 0));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const even = gaps.filter((gap) => gap > 4 && Math.abs(gap - usual) < 0.2 * usual).length;
  const isClose = (entries[0]?.box[1] ?? Infinity) < y + 2.5 * height;
  return isClose && even >= 3 ? (entries[Math.floor(entries.length / 2)] ?? null) : null;
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
