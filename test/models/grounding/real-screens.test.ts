import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { usualThreshold } from "../../../app/local-policy.js";
import { markSchema } from "../../../app/mark.js";
import type { Grounder } from "../../../app/ports.js";
import { realGrounder } from "../../app/local-policy-world.js";

const screensSchema = z.record(
  z.string(),
  z.object({ size: z.tuple([z.number(), z.number()]), marks: z.array(markSchema) }),
);

/**
 * Marks that Waymark's own perception read off seven windows of real programs (galculator, mousepad
 * with its File menu open, zenity, pcmanfm, featherpad, kdialog). None took part in training. The
 * expectation is what the chosen mark says, or its top left for marks without text; null where the
 * screen doesn't show it.
 */
const cases: readonly (readonly [string, string, string | null])[] = [
  ["galc", "7", "7"],
  ["galc", "plus", "+"],
  ["galc", "equals", "="],
  ["galc", "times", "*"],
  ["galc", "minus", "-"],
  ["galc", "the 4 button", "4"],
  ["galc", "the File menu", "File"],
  ["galc", "Calculator menu", "Calculator"],
  ["galc", "the Print button", null],
  ["mousepad-menu", "Save", "Save"],
  ["mousepad-menu", "Save As", "Save As..."],
  ["mousepad-menu", "Save All", "Save AlI"],
  ["mousepad-menu", "Close Tab", "Close Iab"],
  ["mousepad-menu", "new from template", "NewFromTemplate"],
  ["mousepad-menu", "Quit", "Quit"],
  ["mousepad-menu", "the Document menu", "Document"],
  ["mousepad-menu", "close button", "@942,150"],
  ["mousepad-menu", "Export as PDF", null],
  ["zform", "Name field", "@566,271"],
  ["zform", "the e-mail field", "@565,310"],
  ["zform", "City box", "@565,350"],
  ["zform", "OK", "OK"],
  ["zform", "the Cancel button", "Cancel"],
  ["zform", "Phone field", null],
  ["pcman", "Home Folder", "Home Folder"],
  ["pcman", "renderer", "renderer"],
  ["pcman", "the models folder", "models"],
  ["pcman", "Bookmarks menu", "Bookmarks"],
  ["pcman", "Trash", null],
  ["feather", "the Options menu", "Options"],
  ["feather", "search box", "Search..."],
  ["zlist", "Cheese", "Cheese"],
  ["zlist", "Mushrooms checkbox", "Mushrooms"],
  ["zlist", "OK button", "OK"],
  ["kdialog", "Yes", "Yes"],
  ["kdialog", "No", "No"],
  ["kdialog", "Cancel", "Cancel"],
  ["kdialog", "Apply", null],
];

let grounder: Grounder;
let screens: z.infer<typeof screensSchema>;
beforeAll(async () => {
  grounder = await realGrounder();
  const file = join(import.meta.dirname, "real-marks.json");
  screens = screensSchema.parse(JSON.parse(await readFile(file, "utf8")));
});

describe("grounding on screens of real programs", () => {
  it("finds what is meant, and is hardly ever sure of a wrong mark", async () => {
    const { signal } = new AbortController();
    let right = 0;
    const missed: string[] = [];
    const surelyWrong: string[] = [];
    for (const [name, description, expected] of cases) {
      const scene = screens[name];
      if (scene === undefined) throw new Error(`No screen ${name}`);
      const { candidates, none } = await grounder.ground(description, scene, signal);
      const top = candidates[0];
      const sure = (top?.probability ?? 0) >= usualThreshold;
      const mark = scene.marks.find(({ id }) => id === top?.mark);
      const said = mark?.text === "" ? `@${mark.box[0]},${mark.box[1]}` : mark?.text;
      const answer = none > (top?.probability ?? 0) ? null : said;
      const told = `${name}: ${description} → ${answer ?? "none"} (${(top?.probability ?? 0).toFixed(2)}, none ${none.toFixed(2)})`;
      if (answer === expected) right++;
      else missed.push(told);
      if (sure && answer !== expected) surelyWrong.push(told);
    }
    console.info(`grounding on real screens: ${right} of ${cases.length}`, missed);
    expect(surelyWrong).toEqual([]);
    expect(right / cases.length).toBeGreaterThanOrEqual(0.9);
  });
});
