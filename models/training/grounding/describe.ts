import type { MarkKind } from "../../../app/mark.js";
import type { Random } from "./random.js";
import type { Item, Sketch } from "./screen.js";

/** What people call elements of a kind. */
const kindNames: Readonly<Partial<Record<MarkKind, readonly string[]>>> = {
  button: ["button", "button", "key"],
  icon: ["icon", "button", "icon"],
  input: ["field", "box", "field", "input", "text box", "entry", "text field"],
  text_area: ["text area", "box", "editor", "field", "text box"],
  checkbox: ["checkbox", "check box", "box", "option"],
  radio: ["radio button", "option", "radio"],
  switch: ["switch", "toggle"],
  tab: ["tab", "page"],
  menu: ["menu", "menu"],
  menu_item: ["menu item", "item", "entry", "option"],
  link: ["link"],
  slider: ["slider"],
  spinner: ["spinner", "field", "box"],
  combo: ["dropdown", "drop-down", "combo box", "box", "list", "menu", "field"],
  row: ["row", "item", "entry", "line"],
  cell: ["cell", "entry", "row"],
  header: ["column", "header", "column header"],
  window_control: ["button"],
  text: ["text", "label", "item", "entry"],
  image: ["picture", "image", "icon"],
};

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
const figures = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th"];

const signWords: Readonly<Record<string, readonly string[]>> = {
  "+": ["plus"], "-": ["minus"], "−": ["minus"], "×": ["times", "multiply"], "*": ["times", "star"],
  x: ["times"], "÷": ["divide", "divided by"], "/": ["divide", "slash"], "=": ["equals"], "%": ["percent"],
  "<": ["previous", "back"], ">": ["next"], "?": ["help", "question mark"], ".": ["point", "dot"],
  "#": ["hash"], "!": ["exclamation mark"],
}; // prettier-ignore

/** What the element is known by: what it says, or what its label says. */
const nameOf = (item: Item): string =>
  item.label ?? item.text.replace(/[:*…]+$|\.\.\.$/u, "").trim();

const isField = (kind: MarkKind) =>
  ["input", "text_area", "combo", "spinner", "slider"].includes(kind);

/** The element's plain names: quoted, with its kind, misspelled, in part. */
function byName(random: Random, item: Item, items: readonly Item[]): string | null {
  let name = nameOf(item);
  if (name === "" || name.length > 40) return null;
  const spoken = signWords[item.text];
  if (spoken !== undefined && random.chance(0.7)) name = random.pick(spoken);
  const isFile = item.partOf !== undefined || item.kind === "image" || item.kind === "row";
  const kind =
    isFile && random.chance(0.5)
      ? random.pick(["file", "folder", "document", "icon"])
      : random.pick(kindNames[item.kind] ?? ["item"]);
  const words = name.split(" ");
  const unique = (part: string) =>
    !items.some(
      (other) =>
        other !== item &&
        other !== item.labelItem &&
        other.partOf !== item &&
        other !== item.partOf &&
        nameOf(other).toLowerCase().includes(part.toLowerCase()),
    );
  if (words.length >= 3 && random.chance(0.25)) {
    const part = words.slice(0, random.whole(1, words.length - 1)).join(" ");
    if (part.length >= 4 && unique(part)) name = part;
  }
  if (name.length >= 5 && random.chance(0.1)) name = misspell(random, name);
  if (random.chance(0.3)) name = name.toLowerCase();
  if (random.chance(0.15)) name = random.pick([`"${name}"`, `'${name}'`, `“${name}”`]);
  const forms = isField(item.kind)
    ? [
        `${name} ${kind}`,
        `the ${name} ${kind}`,
        `${kind} labelled ${name}`,
        `the ${kind} for ${name}`,
        name,
        `${name} field`,
        `the ${kind} next to ${name}`,
      ]
    : item.kind === "checkbox" || item.kind === "radio" || item.kind === "switch"
      ? [
          `${name} ${kind}`,
          `the ${name} ${kind}`,
          name,
          `the ${kind} ${name}`,
          `the ${kind} next to ${name}`,
          `${name} checkbox`,
        ]
      : [
          name,
          name,
          name,
          `the ${name} ${kind}`,
          `${name} ${kind}`,
          `the ${kind} ${name}`,
          `the ${kind} labelled ${name}`,
          `the ${kind} that says ${name}`,
          `${name} item`,
          `${name} option`,
          `the ${name}`,
        ];
  return random.pick(forms);
}

function misspell(random: Random, text: string): string {
  const at = random.whole(1, text.length - 2);
  switch (random.whole(0, 3)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
    case 2:
      return text.slice(0, at) + text.charAt(at) + text.slice(at);
    default:
      return text.slice(0, at) + random.pick(Array.from("aeioutrsnl")) + text.slice(at + 1);
  }
}

/** "the second checkbox", "the last 'Remove' button". Counted in reading order. */
function byPlace(random: Random, item: Item, items: readonly Item[]): string | null {
  const place = (same: readonly Item[], noun: string) => {
    const order = readingOrder(same);
    const at = order.indexOf(item);
    if (order.length < 2 || at < 0) return null;
    if (at === order.length - 1 && random.chance(0.4)) return `the last ${noun}`;
    const word = random.chance(0.75) ? ordinals[at] : figures[at];
    return word === undefined ? null : `${random.chance(0.7) ? "the " : ""}${word} ${noun}`;
  };
  const sameText = items.filter((other) => other.text === item.text && other.kind === item.kind);
  if (item.text !== "" && sameText.length > 1) {
    const kind = random.pick(kindNames[item.kind] ?? ["item"]);
    return place(sameText, random.chance(0.6) ? `${item.text} ${kind}` : item.text);
  }
  const countable: Partial<Record<MarkKind, string>> = {
    checkbox: "checkbox",
    radio: "radio button",
    switch: "switch",
    tab: "tab",
    link: "link",
    combo: "dropdown",
    row: "row",
    header: "column",
    slider: "slider",
    menu_item: "menu item",
    input: "input",
    spinner: "spinner",
  };
  const noun = countable[item.kind];
  return noun === undefined
    ? null
    : place(
        items.filter((other) => other.kind === item.kind),
        noun,
      );
}

function readingOrder(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => {
    const [dy, height] = [
      a.box[1] + a.box[3] / 2 - b.box[1] - b.box[3] / 2,
      Math.min(a.box[3], b.box[3]),
    ];
    return Math.abs(dy) < height / 2 ? a.box[0] - b.box[0] : dy;
  });
}

/** "the icon left of Save", "the field below Name", "the Delete button in the row of Ada". */
function byNeighbour(random: Random, item: Item, items: readonly Item[]): string | null {
  const [x, y, width, height] = item.box;
  const sides: { item: Item; side: string; gap: number }[] = [];
  for (const other of items) {
    if (other === item || other.window !== item.window || other.text.length < 2) continue;
    if (other.partOf === item || item.partOf === other) continue;
    const [ox, oy, ow, oh] = other.box;
    const acrossY = Math.min(y + height, oy + oh) - Math.max(y, oy) > 0.5 * Math.min(height, oh);
    const acrossX = Math.min(x + width, ox + ow) - Math.max(x, ox) > 0.3 * Math.min(width, ow);
    if (acrossY && ox >= x + width - 2)
      sides.push({ item: other, side: "left", gap: ox - x - width });
    if (acrossY && ox + ow <= x + 2) sides.push({ item: other, side: "right", gap: x - ox - ow });
    if (acrossX && oy >= y + height - 2)
      sides.push({ item: other, side: "above", gap: oy - y - height });
    if (acrossX && oy + oh <= y + 2) sides.push({ item: other, side: "below", gap: y - oy - oh });
  }
  if (sides.length === 0) return null;
  const sameRow = sides.filter(({ side }) => side === "right");
  const kind = random.pick(kindNames[item.kind] ?? ["item"]);
  const noun = item.text !== "" && random.chance(0.5) ? `${item.text} ${kind}` : kind;
  const repeated =
    items.filter((other) => other.text === item.text && other.kind === item.kind).length > 1;
  if (repeated && item.text !== "" && sameRow.length > 0 && random.chance(0.6)) {
    const anchor = random.pick(sameRow).item.text;
    return random.pick([
      `the ${noun} in the row of ${anchor}`,
      `the ${noun} next to ${anchor}`,
      `the ${noun} for ${anchor}`,
      `${item.text} in the ${anchor} row`,
    ]);
  }
  const nearest = sides.sort((a, b) => a.gap - b.gap)[0];
  if (nearest === undefined) return null;
  // Only what a person would see at a glance: right beside it, and nothing of its sort between.
  if (nearest.gap > Math.max(60, 3 * Math.min(height, nearest.item.box[3]))) return null;
  const anchor = random.chance(0.2) ? `"${nearest.item.text}"` : nearest.item.text;
  const relation = {
    left: ["left of", "to the left of", "before", "next to", "beside"],
    right: ["right of", "to the right of", "after", "next to", "beside"],
    above: ["above", "over"],
    below: ["below", "under", "underneath"],
  }[nearest.side as "left" | "right" | "above" | "below"];
  return `the ${noun} ${random.pick(relation)} ${anchor}`;
}

/** "the close button in the top right", "the icon in the bottom left corner". */
function byCorner(random: Random, item: Item, sketch: Sketch): string | null {
  const { items, size } = sketch;
  const same = items.filter(
    (other) => other.kind === item.kind && (item.text === "" || other.text === item.text),
  );
  const centre = (other: Item) =>
    [
      (other.box[0] + other.box[2] / 2) / size[0],
      (other.box[1] + other.box[3] / 2) / size[1],
    ] as const;
  const corners = [
    ["top left", 0, 0],
    ["top right", 1, 0],
    ["bottom left", 0, 1],
    ["bottom right", 1, 1],
    ["upper right", 1, 0],
    ["lower left", 0, 1],
  ] as const;
  const [name, cx, cy] = random.pick(corners);
  const away = (other: Item) => Math.hypot(centre(other)[0] - cx, centre(other)[1] - cy);
  const order = [...same].sort((a, b) => away(a) - away(b));
  const second = order[1];
  if (order[0] !== item || away(item) > 0.6) return null;
  if (second !== undefined && away(second) - away(item) < 0.08) return null;
  const kind = random.pick(kindNames[item.kind] ?? ["item"]);
  const noun = item.text !== "" ? (random.chance(0.5) ? `${item.text} ${kind}` : item.text) : kind;
  return random.pick([
    `the ${noun} in the ${name}`,
    `the ${name} ${noun}`,
    `the ${noun} at the ${name}`,
    `${noun} in the ${name} corner`,
  ]);
}

/** "the search box", "the text area", where there is only one. */
function byKindAlone(random: Random, item: Item, items: readonly Item[]): string | null {
  if (item.kind === "text" || item.kind === "icon" || item.kind === "window_control") return null;
  if (items.filter((other) => other.kind === item.kind).length > 1) return null;
  if (item.kind === "input" && items.some((other) => isField(other.kind) && other !== item))
    return null;
  return `the ${random.pick(kindNames[item.kind] ?? ["item"])}`;
}

/** One description of a true element, in words that a person could use; null when none fits. */
export function describe(sketch: Sketch, item: Item): string | null {
  const { random, items } = sketch;
  const roll = random.next();
  if (item.kind === "window_control") {
    const name = nameOf(item).toLowerCase();
    if (items.filter((other) => other.label === item.label && other.kind === item.kind).length > 1)
      return byCorner(random, item, sketch);
    return random.pick([
      `the ${name} button`,
      name,
      `the ${name} button of the window`,
      `${name} window button`,
      ...(name === "close"
        ? ["the x in the top right corner", "the X button", "close button"]
        : []),
    ]);
  }
  if (roll < 0.12) return byPlace(random, item, items) ?? byName(random, item, items);
  if (roll < 0.27) return byNeighbour(random, item, items) ?? byName(random, item, items);
  if (roll < 0.33) return byCorner(random, item, sketch) ?? byName(random, item, items);
  if (roll < 0.37) return byKindAlone(random, item, items) ?? byName(random, item, items);
  const named = byName(random, item, items);
  const repeated =
    items.filter((other) => nameOf(other) === nameOf(item) && other.kind === item.kind).length > 1;
  if (named === null || (repeated && random.chance(0.6)))
    return byPlace(random, item, items) ?? byNeighbour(random, item, items) ?? named;
  return named;
}
