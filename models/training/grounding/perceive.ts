import type { Box } from "../../../app/geometry.js";
import type { Mark, MarkKind, MarkSource, UnnumberedMark } from "../../../app/mark.js";
import { numberInReadingOrder } from "../../../app/mark.js";
import type { Random } from "./random.js";
import type { Item, Sketch } from "./screen.js";

/** What perception made of a screen: its marks, and which of them show which true element. */
export interface Perceived {
  readonly marks: readonly Mark[];
  readonly shown: ReadonlyMap<Item, readonly number[]>;
}

/** How readers that see pixels only tend to name kinds that look like something else. */
const looksLike: Readonly<Partial<Record<MarkKind, readonly MarkKind[]>>> = {
  menu: ["text", "button", "menu"],
  menu_item: ["text", "menu_item", "row"],
  tab: ["text", "button", "tab"],
  link: ["text", "link"],
  row: ["text", "row"],
  cell: ["text", "cell"],
  header: ["text", "button", "header"],
  switch: ["icon", "checkbox", "switch", "button"],
  radio: ["icon", "checkbox", "radio"],
  checkbox: ["checkbox", "icon"],
  combo: ["button", "input", "combo"],
  spinner: ["input", "spinner"],
  text_area: ["input", "text_area", "image"],
  window_control: ["icon", "button", "window_control"],
  image: ["icon", "image"],
  slider: ["slider", "image", "icon"],
  button: ["button", "button", "text"],
  input: ["input", "input", "button"],
};

const misreadings: readonly (readonly [string, string])[] = [
  ["l", "1"], ["I", "l"], ["O", "0"], ["S", "5"], ["m", "rn"], ["rn", "m"], ["e", "c"], ["i", "l"],
  ["B", "8"], ["t", "f"], ["v", "y"], ["a", "o"], ["n", "h"], ["g", "q"],
]; // prettier-ignore

function misread(random: Random, text: string, rate: number): string {
  let result = text;
  let left = text.length;
  while (left-- > 0) {
    if (!random.chance(rate)) continue;
    const [from, to] = random.pick(misreadings);
    const choice = random.next();
    const at = random.whole(0, Math.max(0, result.length - 1));
    if (choice < 0.6) result = result.replace(from, to);
    else if (choice < 0.8 && result.length > 3) result = result.slice(0, at) + result.slice(at + 1);
    else result = result.replace(" ", "");
  }
  return result;
}

function jitter(random: Random, [x, y, width, height]: Box): Box {
  const by = () => Math.round((random.next() - 0.5) * 4);
  return [
    Math.max(0, x + by()),
    Math.max(0, y + by()),
    Math.max(3, width + by()),
    Math.max(3, height + by()),
  ];
}

/**
 * Marks as an imperfect reader would report them: some missing, misread, of the wrong kind, doubled,
 * run together, and some that are nothing. Each screen gets its own quality.
 */
export function perceive(sketch: Sketch): Perceived {
  const { random } = sketch;
  const exact = random.chance(0.25);
  const lost = exact ? 0 : random.next() * 0.06;
  const rate = exact ? 0 : random.next() * 0.03;
  const wrongKind = exact ? 0 : random.next() * 0.12;
  // A reader names a kind the same way all over a screen, right or wrong.
  const habit = new Map<MarkKind, MarkKind>();
  const fromPixels = !exact && random.chance(0.6);
  const nameOf = (kind: MarkKind): MarkKind => {
    const likely = looksLike[kind];
    if (likely === undefined) return kind;
    if (random.chance(wrongKind)) return random.pick(likely);
    if (!fromPixels) return kind;
    const known = habit.get(kind) ?? random.pick(likely);
    habit.set(kind, known);
    return known;
  };
  const sources: readonly MarkSource[] = fromPixels
    ? random.pick([["ocr"], ["ocr", "region"], ["region"], ["detector", "ocr"]] as const)
    : ["accessibility"];

  const found: { mark: UnnumberedMark; item: Item | null }[] = [];
  const report = (item: Item | null, box: Box, text: string, kind: MarkKind) => {
    const state = item?.state !== undefined && random.chance(0.6) ? { state: item.state } : {};
    found.push({
      item,
      mark: {
        box: exact ? box : jitter(random, box),
        text: misread(random, text, rate),
        kind,
        source: text === "" && fromPixels ? ["region"] : sources,
        score: Math.round((0.5 + random.next() * 0.5) * 100) / 100,
        ...state,
      },
    });
  };
  for (const [index, item] of sketch.items.entries()) {
    if (random.chance(lost)) continue;
    const next = sketch.items[index + 1];
    const adjacent =
      next?.kind === item.kind &&
      next.box[1] === item.box[1] &&
      Math.abs(next.box[0] - item.box[0] - item.box[2]) < sketch.line;
    if (adjacent && random.chance(lost * 0.5)) {
      // Two neighbours run together are neither.
      report(null, item.box, `${item.text} ${next.text}`, nameOf(item.kind));
      continue;
    }
    const [x, y, width, height] = item.box;
    if (item.text !== "" && item.text.length <= 2 && random.chance(lost)) {
      report(item, item.box, "", nameOf(item.kind));
      continue;
    }
    if (item.kind === "button" && !exact && random.chance(0.06)) {
      // The frame and its text were reported as two marks.
      report(item, item.box, "", "button");
      report(
        item,
        [x + width * 0.2, y + height * 0.2, width * 0.6, height * 0.6],
        item.text,
        "text",
      );
      continue;
    }
    const reads = item.kind === "window_control" && item.text === "" && !fromPixels;
    const longText = item.kind === "menu_item" && random.chance(0.02);
    const text = reads ? (item.label ?? "") : item.text;
    report(
      item,
      item.box,
      longText ? `${text} Ctrl+${random.pick(Array.from("ABCXVN"))}` : text,
      nameOf(item.kind),
    );
  }
  const spurious = exact ? 0 : random.whole(0, 3);
  for (let times = 0; times < spurious; times++) {
    const side = random.whole(6, 40);
    const box: Box = [
      random.whole(0, sketch.size[0] - side),
      random.whole(0, sketch.size[1] - side),
      side,
      side,
    ];
    report(null, box, "", random.pick(["icon", "image", "button"] as const));
  }
  return number(found);
}

function number(found: readonly { mark: UnnumberedMark; item: Item | null }[]): Perceived {
  const marks = numberInReadingOrder(found.map(({ mark }) => mark));
  const shown = new Map<Item, number[]>();
  for (const [index, { box, text }] of marks.entries()) {
    const source = found.find(({ mark }) => mark.box === box && mark.text === text);
    if (source?.item == null) continue;
    for (const item of [source.item, source.item.partOf])
      if (item !== undefined) shown.set(item, [...(shown.get(item) ?? []), index]);
  }
  return { marks, shown };
}
