import { z } from "zod";
import type { Box } from "./geometry.js";

/** What a mark can be. "text" is static text; the others can be acted on. */
export const markKinds = [
  "button",
  "icon",
  "input",
  "text_area",
  "checkbox",
  "radio",
  "switch",
  "tab",
  "menu",
  "menu_item",
  "link",
  "slider",
  "spinner",
  "combo",
  "row",
  "cell",
  "header",
  "scrollbar",
  "window_control",
  "text",
  "image",
] as const;
export type MarkKind = (typeof markKinds)[number];

/** Which reader of the screen reported a mark. */
export const markSources = ["ocr", "region", "detector", "accessibility"] as const;
export type MarkSource = (typeof markSources)[number];

export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

/**
 * A numbered actionable region. The number is valid in one frame; within an episode a thing that
 * stays keeps it (`app/numbering.ts`), so numbers say nothing about order: lists of marks do.
 */
export const markSchema = z.object({
  /** 1-based and unique in its frame (the paper's M = {1:p_1 … K:p_K}). */
  id: z.number().int().positive(),
  /** Pixels of the frame. */
  box: boxSchema,
  /** What it says; empty when it says nothing that could be read. */
  text: z.string(),
  kind: z.enum(markKinds),
  source: z.array(z.enum(markSources)).readonly(),
  /** How sure perception is that this is one thing that can be acted on, 0–1. */
  score: z.number().min(0).max(1),
  /** What can be seen of its state; a missing key means that it can't be told. */
  state: z
    .object({
      checked: z.boolean().optional(),
      selected: z.boolean().optional(),
      disabled: z.boolean().optional(),
      focused: z.boolean().optional(),
      expanded: z.boolean().optional(),
    })
    .optional(),
  /** What it says, text by text where each stands; left out where that is nothing more than `text`. */
  texts: z
    .array(z.object({ text: z.string(), box: boxSchema }))
    .readonly()
    .optional(),
  /** What its drawing may show, likeliest first with probabilities; left out where a text says what it is. */
  drawn: z
    .array(z.object({ name: z.string(), score: z.number().min(0).max(1) }))
    .readonly()
    .optional(),
  /** Why perception takes it for one thing, in one short sentence; older records have none. */
  why: z.string().optional(),
});
export type Mark = z.infer<typeof markSchema>;

/** A mark before it has a number. */
export type UnnumberedMark = Omit<Mark, "id">;

/**
 * Numbers marks in reading order: by line from the top, within a line from the left.
 * Two marks share a line when their vertical centres differ by less than half the smaller height.
 */
export function numberInReadingOrder(marks: readonly UnnumberedMark[]): Mark[] {
  const centreY = (box: Box) => box[1] + box[3] / 2;
  const byTop = [...marks].sort((a, b) => centreY(a.box) - centreY(b.box) || a.box[0] - b.box[0]);
  const lines: UnnumberedMark[][] = [];
  for (const mark of byTop) {
    const line = lines.at(-1);
    const first = line?.[0];
    const sameLine =
      first !== undefined &&
      centreY(mark.box) - centreY(first.box) < Math.min(first.box[3], mark.box[3]) / 2;
    if (line !== undefined && sameLine) line.push(mark);
    else lines.push([mark]);
  }
  return lines
    .flatMap((line) => line.sort((a, b) => a.box[0] - b.box[0]))
    .map((mark, index) => ({ id: index + 1, ...mark }));
}
