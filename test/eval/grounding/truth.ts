import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Box } from "../../../app/geometry.js";
import { boxSchema, markKinds } from "../../../app/mark.js";

const thingSchema = z.object({
  box: boxSchema,
  kind: z.enum(markKinds),
  name: z.string(),
  /** Whether the name can be read on the screen. */
  visible: z.boolean(),
});
export type Thing = z.infer<typeof thingSchema>;

const truthSchema = z.object({
  /** Whether everything that the screen shows is among the things. */
  exhaustive: z.boolean(),
  things: z.array(thingSchema),
});
export type Truth = z.infer<typeof truthSchema>;

const halves = ["development", "held-out"] as const;
export type Half = (typeof halves)[number];
export const isHalf = (word: string): word is Half => halves.some((half) => half === word);

/** A picture of a program or page whose truth is known. */
export interface Screen {
  /** Program and picture: the seed of its descriptions. */
  readonly name: string;
  readonly image: string;
  readonly truth: Truth;
}

const splitSchema = z.object({
  development: z.array(z.string()),
  "held-out": z.array(z.string()),
});

/** The screens of one half of the programs. Throws where a program is in neither half. */
export function screensOf(half: Half, folder: string, splitFile: string): Screen[] {
  const split = splitSchema.parse(JSON.parse(readFileSync(splitFile, "utf8")));
  return readdirSync(folder)
    .sort()
    .flatMap((family) => {
      if (!halves.some((one) => split[one].includes(family)))
        throw new Error(`${family} is in neither half: name it in ${splitFile}.`);
      return split[half].includes(family) ? screensIn(join(folder, family), family) : [];
    });
}

const screensIn = (folder: string, family: string): Screen[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const stem = file.slice(0, -".json".length);
      const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
      const things = truth.things.map((thing) =>
        isToolButton(thing, truth.things)
          ? { ...thing, kind: "icon" as const, visible: false }
          : thing,
      );
      const image = join(folder, `${stem}.webp`);
      return { name: `${family}/${stem}`, image, truth: { ...truth, things } };
    });

/**
 * GTK and Qt report a tool button's label as shown where a toolbar shows drawings alone: a button or
 * toggle (a check box to them) that is exactly as large as a drawing without text on its line, and touches one.
 */
function isToolButton({ kind, visible, box }: Thing, things: readonly Thing[]): boolean {
  if (kind !== "checkbox" && !(visible && kind === "button")) return false;
  const icons = things.filter(
    (other) =>
      other.kind === "icon" &&
      !other.visible &&
      Math.abs(other.box[1] - box[1]) < 3 &&
      Math.abs(other.box[3] - box[3]) < 3,
  );
  const touches = things.some(
    (other) =>
      icons.includes(other) &&
      Math.min(
        Math.abs(other.box[0] - box[0] - box[2]),
        Math.abs(box[0] - other.box[0] - other.box[2]),
      ) <
        box[2] + 16,
  );
  return touches && icons.some((other) => Math.abs(other.box[2] - box[2]) < 3);
}

/** Letters, digits and signs, case-blind, without the dots of a name that opens a dialog. */
export const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s|…|\.{3}$/gu, "");

export const isInside = ([x, y]: readonly [number, number], [left, top, w, h]: Box): boolean =>
  x >= left && y >= top && x < left + w && y < top + h;

export const centreOf = ([x, y, w, h]: Box): readonly [number, number] => [x + w / 2, y + h / 2];

/** Whether one of two things holds the other: a row and its only cell are one to a person. */
export const isNested = (a: Box, b: Box): boolean =>
  isInside(centreOf(a), b) || isInside(centreOf(b), a);

/** Whether a thing's name names nothing else; what lies in it or around it is the same thing. */
export const standsForOne = (target: Thing, things: readonly Thing[]): boolean =>
  things.every(
    (other) =>
      other === target || bare(other.name) !== bare(target.name) || isNested(other.box, target.box),
  );
