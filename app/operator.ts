import type { PhysicalAction } from "./action.js";
import { unreachable } from "./action.js";
import { Trouble } from "./errors.js";
import type { FramePoint, ScreenPoint } from "./geometry.js";
import { framePoint, frameToScreen, screenPoint } from "./geometry.js";
import type { Observation } from "./observation.js";
import type { Input } from "./ports.js";

/**
 * Performs one action with real input events. A click lands on the centre of its mark where it names no other place on it, scrolling
 * without a mark happens at the centre of the frame. Throws Trouble("failed") for a mark that the
 * observation doesn't have.
 */
export async function performAction(
  action: PhysicalAction,
  observation: Observation,
  input: Input,
  signal: AbortSignal,
): Promise<void> {
  const centreOf = (mark: number, at?: readonly [number, number]) =>
    frameToScreenInside(markPoint(mark, observation, at), observation);
  switch (action.type) {
    case "click":
      return input.click(centreOf(action.mark, action.at), "left", 1, signal);
    case "double_click":
      return input.click(centreOf(action.mark), "left", 2, signal);
    case "triple_click":
      return input.click(centreOf(action.mark), "left", 3, signal);
    case "right_click":
      return input.click(centreOf(action.mark), "right", 1, signal);
    case "hover":
      return input.moveTo(centreOf(action.mark), signal);
    case "drag":
      return input.drag(
        [centreOf(action.mark, action.at), dragTarget(action, observation)],
        signal,
      );
    case "type":
      if (action.mark !== null) await input.click(centreOf(action.mark), "left", 1, signal);
      if (action.clear) await clearField(input, signal);
      if (action.text !== "") await input.type(action.text, signal);
      if (action.enter) await input.chord(["enter"], signal);
      return;
    case "key":
      return input.chord(action.keys, signal);
    case "scroll": {
      const point = action.mark === null ? frameCentre(observation) : centreOf(action.mark);
      return input.scroll(point, action.direction, action.amount, signal);
    }
    default:
      return unreachable(action);
  }
}

async function clearField(input: Input, signal: AbortSignal): Promise<void> {
  await input.chord(["ctrl", "a"], signal);
  await input.chord(["delete"], signal);
}

/** A place on a mark, in shares of its box; its centre if none is given. */
function markPoint(
  id: number,
  { marks }: Observation,
  [across, down]: readonly [number, number] = [0.5, 0.5],
): FramePoint {
  const mark = marks.find((each) => each.id === id);
  if (mark !== undefined) {
    const [x, y, width, height] = mark.box;
    return framePoint(x + across * width, y + down * height);
  }
  throw new Trouble(
    "failed",
    `There is no mark ${id} on the screen.`,
    "Choose one of the numbered marks.",
  );
}

function frameCentre({ frame }: Observation): ScreenPoint {
  return frameToScreen(framePoint(frame.size[0] / 2, frame.size[1] / 2), frame);
}

/** The screen point, kept on the frame: a box may reach past its edge, and its centre with it. */
function frameToScreenInside({ x, y }: FramePoint, { frame }: Observation): ScreenPoint {
  const [width, height] = frame.size;
  const point = frameToScreen(
    framePoint(Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)),
    frame,
  );
  return screenPoint(
    Math.min(point.x, frame.origin.x + width - 1),
    Math.min(point.y, frame.origin.y + height - 1),
  );
}

function dragTarget(
  { mark, at, to }: Extract<PhysicalAction, { type: "drag" }>,
  observation: Observation,
): ScreenPoint {
  if ("mark" in to) return frameToScreenInside(markPoint(to.mark, observation), observation);
  const start = markPoint(mark, observation, at);
  return frameToScreenInside(
    framePoint(start.x + to.offset[0], start.y + to.offset[1]),
    observation,
  );
}
