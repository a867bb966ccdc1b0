import type { Box } from "../../../app/geometry.js";
import type { Mark, MarkKind, MarkSource, UnnumberedMark } from "../../../app/mark.js";
import { numberInReadingOrder } from "../../../app/mark.js";
import type { Look, Shown } from "./layout.js";
import { Random } from "../grounding/random.js";
import type { Widget } from "./world.js";

/** A mark and what it shows; null for what shows nothing. */
export interface Seen {
  readonly mark: Mark;
  readonly shown: Shown | null;
}

/** What looks at a world: imagined eyes, or the product's own on a picture. */
export interface Sight {
  /** `layers` are the boxes of what lies over the window, the lowest first. */
  see(shown: readonly Shown[], layers: readonly Box[]): Seen[] | Promise<Seen[]>;
}

/** What readers of pixels take each kind for, the likelier the oftener, as measured on real screens. */
const looksLike: Readonly<Partial<Record<MarkKind, readonly MarkKind[]>>> = {
  menu: ["menu", "menu", "menu", "text", "button"],
  menu_item: ["menu_item", "menu_item", "menu_item", "text", "row", "button"],
  tab: ["tab", "tab", "tab", "button", "header", "text", "menu_item", "link"],
  link: ["link", "text", "text", "button"],
  row: ["row", "cell", "text", "row", "menu_item", "button", "input"],
  cell: ["cell", "text", "cell", "row", "button"],
  text: ["text", "text", "text", "text", "link", "header", "cell", "button"],
  header: ["header", "header", "button", "text"],
  switch: ["switch", "switch", "checkbox", "icon"],
  radio: ["radio", "radio", "radio", "checkbox"],
  checkbox: ["checkbox", "checkbox", "checkbox", "icon"],
  combo: ["combo", "combo", "button", "input"],
  spinner: ["spinner", "spinner", "input", "combo"],
  text_area: ["text_area", "text_area", "input", "image"],
  window_control: ["window_control", "icon", "button"],
  image: ["image", "icon"],
  slider: ["slider", "slider", "slider", "scrollbar"],
  button: ["button", "button", "button", "button", "text"],
  input: ["input", "input", "input", "combo", "text_area"],
  icon: ["icon", "icon", "icon", "button", "window_control"],
};

const misreadings: readonly (readonly [string, string])[] = [
  ["l", "1"], ["I", "l"], ["O", "0"], ["S", "5"], ["m", "rn"], ["rn", "m"], ["e", "c"], ["i", "l"], ["B", "8"], ["t", "f"], ["v", "y"], ["a", "o"], ["n", "h"], ["g", "q"],
]; // prettier-ignore

function misread(random: Random, text: string, rate: number): string {
  let result = text;
  for (let left = text.length; left > 0; left--) {
    if (!random.chance(rate)) continue;
    const choice = random.next();
    const at = random.whole(0, Math.max(0, result.length - 1));
    if (choice < 0.5) result = result.replace(...random.pick(misreadings));
    else if (choice < 0.7 && result.length > 3) result = result.slice(0, at) + result.slice(at + 1);
    else if (choice < 0.9) result = result.replace(" ", "");
  }
  return result;
}

/** What a reader of letters makes of a small picture before a text. */
const signs = ["√", "✓", "X", "×", "+", "O", "Q", "®", ">", "<", "=", "C", "*"];

/** How one episode's eyes err: the same thing is misread the same way as long as it looks the same. */
export class Eyes implements Sight {
  private readonly seed: number;
  private readonly lost: number;
  private readonly rate: number;
  private readonly habitual: number;
  private readonly habit = new Map<MarkKind, MarkKind>();
  private readonly exact: boolean;
  private readonly mergesToggles: boolean;
  private readonly rows: "rows" | "cells" | "both" | "texts";
  private readonly namesIcons: number;
  private readonly states: number;
  /** How often the parts of a row run into one, a text falls apart, a picture beside a text is seen too, a sign is read. */
  private readonly joins: number;
  private readonly splits: number;
  private readonly pictures: number;
  private readonly reads: number;

  constructor(
    private readonly random: Random,
    private readonly look: Look,
  ) {
    this.seed = random.whole(1, 1e9);
    this.exact = random.chance(0.2);
    this.lost = this.exact ? 0 : random.next() * 0.1;
    this.rate = this.exact ? 0 : random.next() * 0.025;
    this.habitual = this.exact ? 0 : random.next() * 0.45;
    this.mergesToggles = random.chance(0.6);
    this.rows = random.pick(["rows", "cells", "both", "texts", "both"]);
    this.namesIcons = random.pick([0.95, 0.8, 0.8, 0.6]);
    this.states = random.pick([1, 1, 0.95, 0.85]);
    const often = (most: number) => (this.exact || random.chance(0.5) ? 0 : random.next() * most);
    [this.joins, this.splits, this.pictures, this.reads] = [
      often(0.5),
      often(0.12),
      often(0.6),
      often(0.3),
    ];
  }

  /** The marks of what is shown. */
  see(shown: readonly Shown[]): Seen[] {
    const found: { mark: UnnumberedMark; shown: Shown | null }[] = [];
    const cells = new Map<Widget, Shown[]>();
    for (const item of shown)
      if (item.widget?.row != null && item.kind === "cell")
        cells.set(item.widget.row, [...(cells.get(item.widget.row) ?? []), item]);
    const labels = new Map<Widget, Shown>();
    for (const item of shown)
      if (item.part === "label" && item.widget !== null) labels.set(item.widget, item);
    const joined = new Set<Shown>();
    for (const item of shown) {
      const label =
        item.part === "self" && item.widget !== null ? labels.get(item.widget) : undefined;
      const toggles = item.kind === "checkbox" || item.kind === "radio";
      if (toggles && label !== undefined && item.widget?.labelAt === "right" && this.mergesToggles)
        joined.add(label);
    }
    for (const item of shown) {
      if (joined.has(item)) continue;
      const random = this.randomFor(item);
      if (random.chance(this.lost)) continue;
      let { text, box, kind } = item;
      if (item.kind === "cell" && text === "") continue;
      if (item.kind === "cell" && item.widget?.row != null && this.rows === "rows" && this.look.line > 0) continue;
      if (item.kind === "row" && item.widget !== null) {
        const parts = cells.get(item.widget) ?? [];
        if (parts.length > 0) {
          if (this.rows === "cells" || this.rows === "texts") continue;
          text = parts.map((part) => part.text).join(" ");
        }
      }
      if ((item.kind === "cell" || (item.kind === "row" && text !== "" && item.widget?.group !== "")) && this.rows === "texts") kind = "text";
      const label = item.part === "self" && item.widget !== null ? labels.get(item.widget) : undefined;
      if (label !== undefined && joined.has(label)) {
        const [x, y, , h] = item.box;
        box = [x, Math.min(y, label.box[1]), label.box[0] + label.box[2] - x, Math.max(h, label.box[3])];
        text = label.text;
      }
      const picture = item.widget?.picture === true;
      if (picture && !random.chance(this.namesIcons)) text = random.chance(0.5) ? "" : random.pick(["menu", "home", "star", "settings", "user", "list", "search"]);
      else if (!picture) text = misread(random, text, this.rate);
      if (text.length === 1 && !picture && !this.exact && random.chance(0.15)) text = "";
      const seenKind = kind === item.kind ? this.kindOf(random, kind) : kind;
      const keepsState = random.chance(this.states);
      const state = keepsState && Object.keys(item.state).length > 0 ? { state: wrongAtTimes(random, item.state, this.exact) } : {};
      const sources: MarkSource[] = picture ? ["detector"] : seenKind === "text" ? ["ocr"] : text === "" ? ["detector"] : ["detector", "ocr"];
      found.push({ shown: item, mark: { box: this.exact ? box : jitter(random, box), text, kind: seenKind, source: sources, score: 0.4 + 0.6 * random.next() ** 0.5, ...state } });
      // The frame of a thing and the text on it are now and then two marks.
      if (!this.exact && text !== "" && !picture && seenKind !== "text" && random.chance(0.03))
        found.push({ shown: item, mark: { box: [box[0] + box[2] * 0.15, box[1] + box[3] * 0.2, box[2] * 0.7, box[3] * 0.6], text, kind: "text", source: ["ocr"], score: 0.9 } });
    } // prettier-ignore
    this.addParts(found);
    const stray = new Random(this.seed);
    this.addPanels(found, stray);
    for (let times = this.exact ? 0 : stray.whole(0, 8); times > 0; times--) {
      const side = stray.whole(8, 40);
      const box: Box = [stray.whole(0, this.look.size[0] - side), stray.whole(0, this.look.size[1] - side), side, side];
      found.push({ shown: null, mark: { box, text: stray.chance(0.3) ? stray.pick(["l", "o", "-", "home", "menu"]) : "", kind: stray.pick(["icon", "image", "button", "text"]), source: ["detector"], score: 0.2 + stray.next() * 0.4 } });
    } // prettier-ignore
    return numbered(found);
  }

  /** Texts that run into each other, texts that fall apart, pictures and signs beside them. */
  private addParts(found: { mark: UnnumberedMark; shown: Shown | null }[]): void {
    for (let at = 0; at < found.length; at++) {
      const one = found[at];
      if (one === undefined || one.shown === null || one.mark.text === "") continue;
      const { mark, shown } = one;
      const random = this.randomFor(shown);
      const next = found[at + 1];
      const row = shown.widget?.row;
      if (row != null && next?.shown?.widget?.row === row && next.mark.text !== "" && random.chance(this.joins)) {
        const text = `${mark.text} ${next.mark.text}`;
        found.splice(at, 2, { shown, mark: { ...mark, text, box: around([mark.box, next.mark.box]) } });
        continue;
      }
      const [x, y, width, height] = mark.box;
      const words = mark.text.split(" ");
      const plainText = mark.kind === "text" || mark.kind === "row" || mark.kind === "cell" || mark.kind === "menu_item";
      if (plainText && words.length > 2 && random.chance(this.splits)) {
        const cut = random.whole(1, words.length - 1);
        const share = words.slice(0, cut).join(" ").length / mark.text.length;
        const left = Math.max(3, Math.round(width * share));
        const rest: Box = [x + left + 3, y, Math.max(3, width - left - 3), height];
        found.splice(at, 1, { shown, mark: { ...mark, text: words.slice(0, cut).join(" "), box: [x, y, left, height] } }, { shown, mark: { ...mark, text: words.slice(cut).join(" "), box: rest } });
        at++;
        continue;
      }
      if (!["button", "menu_item", "row", "tab", "cell", "link", "checkbox"].includes(shown.kind) || shown.widget?.picture === true || width < 40) continue;
      if (random.chance(this.reads)) one.mark = { ...mark, text: `${random.pick(signs)} ${mark.text}` };
      const side = Math.min(height, 24);
      const named = random.chance(0.4) ? random.pick(["user", "file", "home", "star", "check", "search", "list", "image"]) : "";
      if (random.chance(this.pictures))
        found.splice(++at, 0, { shown, mark: { box: [x + 2, y + (height - side) / 2, side, side], text: named, kind: "icon", source: ["detector"], score: 0.3 + 0.6 * random.next() } });
    }
  } // prettier-ignore

  /** What holds several things is now and then taken for a thing itself. */
  private addPanels(found: { mark: UnnumberedMark; shown: Shown | null }[], random: Random): void {
    for (let times = this.exact ? 0 : random.pick([0, 0, 1, 1, 2, 3]); times > 0 && found.length > 4; times--) {
      const first = random.whole(0, found.length - 3);
      const held = found.slice(first, first + random.whole(2, 5)).map(({ mark }) => mark);
      const [x, y, width, height] = around(held.map(({ box }) => box));
      if (height > this.look.size[1] / 2) continue;
      const text = random.chance(0.3) ? held.map((mark) => mark.text).join(" ").slice(0, 80) : "";
      const box: Box = [Math.max(0, x - 8), Math.max(0, y - 6), width + 16, height + 12];
      found.push({ shown: null, mark: { box, text, kind: random.pick(["button", "image", "row", "text_area", "input", "cell", "menu"]), source: ["detector"], score: 0.25 + 0.5 * random.next() } });
    }
  } // prettier-ignore

  private randomFor({ widget, part, text, box }: Shown): Random {
    let value = this.seed ^ Math.imul(widget?.id ?? Math.round(box[0] + box[1] * 31), 0x9e3779b1) ^ (part === "label" ? 7 : 0);
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return new Random(value);
  } // prettier-ignore

  /** A reader names a kind the same way all over a screen, right or wrong. */
  private kindOf(random: Random, kind: MarkKind): MarkKind {
    const likely = looksLike[kind];
    if (likely === undefined || this.exact) return kind;
    if (random.chance(0.08)) return random.pick(likely);
    if (!this.habit.has(kind)) this.habit.set(kind, this.random.chance(this.habitual) ? this.random.pick(likely) : kind);
    return this.habit.get(kind) ?? kind;
  } // prettier-ignore
}

function wrongAtTimes(random: Random, state: NonNullable<Mark["state"]>, exact: boolean): NonNullable<Mark["state"]> {
  if (exact || state.checked === undefined || !random.chance(0.01)) return state;
  return { ...state, checked: !state.checked };
} // prettier-ignore

/** The box around some others. */
function around(boxes: readonly Box[]): Box {
  const [left, top] = [Math.min(...boxes.map(([x]) => x)), Math.min(...boxes.map(([, y]) => y))];
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  return [left, top, right - left, Math.max(...boxes.map(([, y, , height]) => y + height)) - top];
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

function numbered(found: readonly { mark: UnnumberedMark; shown: Shown | null }[]): Seen[] {
  const of = new Map(found.map(({ mark, shown }) => [mark.box, shown]));
  return numberInReadingOrder(found.map(({ mark }) => mark)).map((mark) => ({
    mark,
    shown: of.get(mark.box) ?? null,
  }));
}
