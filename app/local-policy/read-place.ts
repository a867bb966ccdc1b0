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
  [/^(?:(?:text|number|input|entry)\s?)?(?:field|box|area|input)(?:e?s)?$|^spinner$/iu, ["input", "text_area", "spinner", "combo"], []],
  [/^(?:drop-?\s?down|combo\s?box|combo)(?:\s+(?:list|menu|box))?s?$/iu, ["combo"], ["input", "spinner", "button"]],
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
  [/^(?:to|on|at)?\s*(?:the\s+)?left(?:\s+hand)?(?:\s+side)?\s+of$/iu, "left"],
  [/^(?:to|on|at)?\s*(?:the\s+)?right(?:\s+hand)?(?:\s+side)?\s+of$/iu, "right"],
  [/^(?:above|over|on\s+top\s+of)$/iu, "above"],
  [/^(?:below|under|underneath|beneath)$/iu, "below"],
  [/^(?:next\s+to|beside|alongside|near)$/iu, "beside"],
];

const shape =
  /^(?:the\s+)?(?:(?<ordinal>\p{L}+|\d{1,2}(?:st|nd|rd|th))\s+)?(?<kind>\p{L}+(?:[\s-]\p{L}+)?)(?:\s+(?:at|on|in|along)\s+the\s+(?:very\s+)?(?<edge>top|bottom)(?:\s+of\s+the\s+(?:screen|window|dialog|page))?)?(?:\s+(?:(?:just|right|directly|immediately|that\s+is)\s+)?(?<side>(?:(?:to|on|at)\s+)?(?:the\s+)?(?:left|right)(?:\s+hand)?(?:\s+side)?\s+of|above|over|on\s+top\s+of|below|under(?:neath)?|beneath|next\s+to|beside|alongside|near)\s+(?:the\s+)?(?<anchor>.+))?$/iu;

/**
 * Reads "the check box next to Total", "the second row under Title", "the last button at the bottom";
 * null for descriptions that name the thing itself, or say nothing of its place.
 */
export function readPlace(description: string): Place | null {
  const groups = shape.exec(description.trim())?.groups;
  if (groups === undefined) return null;
  const ordinal = groups["ordinal"] === undefined ? null : ordinalOf(groups["ordinal"]);
  // Any other word before the kind is a name.
  if (groups["ordinal"] !== undefined && ordinal === null) return readWide(groups, description);
  const kind = kindNames.find(([name]) => name.test(groups["kind"] ?? ""));
  return kind === undefined ? null : placeOf(groups, kind, ordinal);
}

/** "number field below Name": the kind is two words, the first of which was taken for a number's. */
function readWide(
  groups: Readonly<Record<string, string | undefined>>,
  description: string,
): Place | null {
  const wide = `${groups["ordinal"] ?? ""} ${groups["kind"] ?? ""}`;
  const kind = kindNames.find(([name]) => name.test(wide));
  return kind === undefined || description.includes(`'${wide}`)
    ? null
    : placeOf(groups, kind, null);
}

function placeOf(
  groups: Readonly<Record<string, string | undefined>>,
  [, kinds, alike]: (typeof kindNames)[number],
  ordinal: number | null,
): Place | null {
  const side = sides.find(([words]) => words.test(groups["side"]?.trim() ?? ""))?.[1] ?? null;
  const anchor = groups["anchor"]?.replace(/^["'“‘]|["'”’]$/gu, "").trim() ?? null;
  const edge =
    groups["edge"]?.toLowerCase() === "top"
      ? "top"
      : groups["edge"] === undefined
        ? null
        : "bottom";
  if (side === null && ordinal === null) return null;
  return { kinds, alike, ordinal, side, anchor, edge };
}

function ordinalOf(word: string): number | null {
  const plain = word.toLowerCase();
  if (plain === "last" || plain === "final") return -1;
  const digits = /^\d+/u.exec(plain)?.[0];
  if (digits !== undefined) return Number(digits);
  const index = ordinalWords.indexOf(plain);
  return index === -1 ? null : index + 1;
}
