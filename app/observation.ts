import { z } from "zod";
import type { Frame } from "./frame.js";
import type { Mark } from "./mark.js";
import { boxSchema } from "./mark.js";

/** What the window system says about one window. Boxes are physical pixels of the virtual desktop. */
export const windowFactsSchema = z.object({
  title: z.string(),
  /** The program's own name (WM_CLASS, bundle id or executable), empty if it can't be told. */
  program: z.string(),
  pid: z.number().int().nullable(),
  box: boxSchema,
});
export type WindowFacts = z.infer<typeof windowFactsSchema>;

/** The windows of the desktop at one moment. */
export interface DesktopFacts {
  /** The window that keyboard input goes to; null when none has the focus. */
  readonly active: WindowFacts | null;
  /** All visible windows, topmost first, Waymark's own left out. */
  readonly windows: readonly WindowFacts[];
}

/** What the agent knows about the environment at one moment. */
export interface Observation {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  readonly desktop: DesktopFacts;
}
