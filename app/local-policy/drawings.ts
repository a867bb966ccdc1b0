import type { Mark } from "../mark.js";

/** What people call a drawing, by the name that the icon namer has for it. */
const drawings: Readonly<Record<string, readonly string[]>> = {
  delete: ["trash", "trash can", "trashcan", "bin", "dustbin", "garbage can", "waste basket"],
  settings: ["gear", "cog", "cogwheel", "gears"],
  search: ["magnifier", "magnifying glass", "loupe"],
  close: ["cross", "x"],
  add: ["plus", "plus sign"],
  remove: ["minus", "minus sign"],
  save: ["floppy", "floppy disk", "disk"],
  menu: ["hamburger", "three lines"],
  more: ["three dots", "ellipsis"],
  "more vertical": ["three dots", "vertical dots"],
  home: ["house"],
  mail: ["envelope", "letter"],
  edit: ["pencil", "pen"],
  cut: ["scissors"],
  user: ["person", "head"],
  bell: ["notification bell", "notifications"],
  cart: ["basket", "shopping cart", "trolley"],
  lock: ["padlock"],
  attach: ["paperclip", "clip"],
  send: ["paper plane"],
  filter: ["funnel"],
  print: ["printer"],
  calendar: ["date picker"],
  "colour picker": ["pipette", "eyedropper"],
  "fill colour": ["paint bucket", "bucket"],
  favourite: ["star"],
  volume: ["speaker", "loudspeaker"],
  link: ["chain"],
};

const names = new Map<string, string[]>();
for (const [name, words] of Object.entries(drawings))
  for (const word of words) names.set(word, [...(names.get(word) ?? []), name]);

/**
 * The same description in the icon namer's words ("the trash icon" → "delete"), where such a drawing
 * is on the screen; null when the description is no drawing's.
 */
export function asDrawing(description: string, marks: readonly Mark[]): string | null {
  const word = description
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/u, "")
    .replace(/\s+(?:icon|button|symbol|sign|picture)$/u, "")
    .trim();
  const shown = (name: string) =>
    marks.some(({ text, source }) => text === name && !source.includes("ocr"));
  return names.get(word)?.find(shown) ?? null;
}
