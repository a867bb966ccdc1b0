import type { MarkKind } from "../mark.js";

export type Side = "left" | "right" | "above" | "below" | "beside";

/** A description of a thing by where it stands alone: its kind, and a place among its like or beside another. */
export interface Place {
  /** What its kind word means, and below that what perception may have taken such a thing for. */
  readonly kinds: readonly MarkKind[];
  readonly alike: readonly MarkKind[];
  /** 1 for the first, −1 for the last; null where its number is not said. */
  readonly ordinal: number | null;
  readonly side: Side | null;
  /** The words of what it stands beside; null without a side. */
  readonly anchor: string | null;
  /** The end of the screen that it is counted at. */
  readonly edge: "top" | "bottom" | null;
}

const pressed: readonly MarkKind[] = ["button", "icon", "window_control"];

const kindNames: readonly (readonly [
  name: RegExp,
  kinds: readonly MarkKind[],
  alike: readonly MarkKind[],
])[] = [
  [/^(?:radio\s?button|radio|option)s?$/iu, ["radio"], ["checkbox"]],
  [/^buttons?$/iu, pressed, ["tab", "menu", "link", "image", "cell", "switch", "menu_item", "combo"]],
  [/^(?:icon|symbol|picture)s?$/iu, [...pressed, "image"], ["menu", "checkbox", "radio", "tab", "cell"]],
  [/^(?:check\s?box|tick\s?box)(?:es)?$/iu, ["checkbox"], ["switch", "radio", "icon"]],
  [/^(?:switch|toggle)(?:es)?$/iu, ["switch"], ["checkbox"]],
  [/^(?:(?:text|number|input|entry)\s?)?(?:field|box|input)(?:e?s)?$|^spinner$/iu, ["input", "text_area", "spinner", "combo"], []],
  [/^(?:drop-?\s?down|combo\s?box|combo)(?:\s+(?:list|menu|box))?s?$/iu, ["combo"], ["input", "spinner", "button"]],
  [/^(?:text\s?)?areas?$/iu, ["text_area"], []],
  [/^sliders?$/iu, ["slider"], []],
  [/^tabs?$/iu, ["tab"], ["button", "link", "menu"]],
  [/^links?$/iu, ["link"], ["menu", "button", "tab", "text"]],
  [/^menus?$/iu, ["menu"], ["tab", "button", "link"]],
  [/^(?:menu\s+)?(?:item|entry|entrie)s?$/iu, ["menu_item"], ["row", "menu"]],
  [/^(?:row|line)s?$/iu, ["row"], ["cell", "text", "menu_item"]],
]; // prettier-ignore

const ordinalWords: readonly string[] = [
  "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
]; // prettier-ignore

const sides: readonly (readonly [RegExp, Side])[] = [
  [/left/iu, "left"],
  [/right/iu, "right"],
  [/^(?:above|over|on\s+top)/iu, "above"],
  [/^(?:below|under|beneath)/iu, "below"],
  [/^(?:next|beside|alongside|near)/iu, "beside"],
];

const besides =
  /^(.+?)\s+(?:(?:just|directly|immediately|that\s+is|which\s+is)\s+)?((?:(?:to|on|at)\s+)?(?:the\s+)?(?:left|right)(?:\s+hand)?(?:\s+side)?\s+of|above|over|on\s+top\s+of|below|under(?:neath)?|beneath|next\s+to|beside|alongside|near)\s+(?:the\s+)?(.+)$/iu;
const atEdge =
  /^(.+?)\s+(?:at|on|in|along)\s+the\s+(?:very\s+)?(top|bottom)(?:\s+of\s+the\s+(?:screen|window|dialog|page))?$/iu;

/**
 * Reads "the check box next to Total", "the second row under Title", "the last button at the bottom";
 * null for descriptions that name the thing itself, or say nothing of its place.
 */
export function readPlace(description: string): Place | null {
  const plain = description.trim().replace(/^the\s+/iu, "");
  const beside = besides.exec(plain);
  const side = sides.find(([words]) => words.test(beside?.[2] ?? ""))?.[1] ?? null;
  const edged = atEdge.exec(beside?.[1] ?? plain);
  const what = edged?.[1] ?? beside?.[1] ?? plain;
  const [first = "", ...rest] = what.split(/\s+/u);
  const ordinal = ordinalOf(first);
  if (side === null && ordinal === null) return null;
  // Any other word before the kind is a name.
  const word = ordinal === null ? what : rest.join(" ");
  const kind = kindNames.find(([name]) => name.test(word));
  if (kind === undefined) return null;
  const [, kinds, alike] = kind;
  const anchor = beside?.[3]?.replace(/^["'“‘]|["'”’]$/gu, "").trim() ?? null;
  const edge = edged === null ? null : edged[2]?.toLowerCase() === "top" ? "top" : "bottom";
  return { kinds, alike, ordinal, side, anchor, edge };
}

function ordinalOf(word: string): number | null {
  const plain = word.toLowerCase();
  if (plain === "last" || plain === "final") return -1;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(plain)?.[1];
  if (digits !== undefined) return Number(digits);
  const index = ordinalWords.indexOf(plain);
  return index === -1 ? null : index + 1;
}
