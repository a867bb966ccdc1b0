import type { Box, Size } from "../../../app/geometry.js";
import { boxCoverage } from "../../../app/geometry.js";
import type { Mark, MarkKind } from "../../../app/mark.js";
import type { Random } from "./random.js";

/** One true element of a synthetic screen. */
export interface Item {
  readonly box: Box;
  readonly text: string;
  readonly kind: MarkKind;
  readonly state?: NonNullable<Mark["state"]>;
  /** What a person calls it when it doesn't say so itself: the text of its label. */
  readonly label?: string;
  /** The label's item, where the label is an element of its own. */
  readonly labelItem?: Item;
  /** The element whose part it is (the text of a row): as good a target as that one. */
  readonly partOf?: Item;
  /** Which window it lies in. */
  window: number;
}

/** The words that a screen is filled with. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly messages: readonly string[];
}

/** Draws elements into a rectangle. */
export class Sketch {
  readonly items: Item[] = [];
  /** Height of a line of text, pixels. */
  readonly line: number;
  private readonly used = new Set<string>();

  constructor(
    readonly random: Random,
    readonly vocabulary: Vocabulary,
    readonly size: Size,
    scale: number,
  ) {
    this.line = Math.round(random.whole(12, 18) * scale);
  }

  window = 0;

  textWidth(text: string): number {
    return Math.max(6, Math.round(text.length * this.line * 0.48));
  }

  /** A label that this screen does not use yet; at most `maxWords` words. */
  words(maxWords = 3): string {
    const relative = this.random.chance(0.15) ? this.relative(maxWords) : null;
    if (relative !== null) return relative;
    for (let attempt = 0; attempt < 30; attempt++) {
      const text = this.random.pick(this.vocabulary.labels).replace(/[:.…]+$/u, "");
      if (text.split(" ").length > maxWords || this.used.has(text.toLowerCase())) continue;
      this.used.add(text.toLowerCase());
      return this.random.chance(0.08) ? text.toUpperCase() : text;
    }
    return `${this.random.pick(this.vocabulary.labels)} ${this.random.whole(2, 99)}`;
  }

  /** A label that shares words with one in use ("Save As" beside "Save"), as menus are full of. */
  private relative(maxWords: number): string | null {
    if (this.used.size === 0) return null;
    const words = this.random.pick([...this.used].slice(-12)).split(" ");
    const other = this.random.pick(this.vocabulary.labels).split(" ")[0] ?? "";
    const text = this.random
      .pick([[...words, other], words.slice(0, -1), [words[0] ?? "", other]])
      .join(" ");
    if (text === "" || text.split(" ").length > maxWords || this.used.has(text)) return null;
    this.used.add(text);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  message(): string {
    return this.random.pick(this.vocabulary.messages);
  }

  add(item: Omit<Item, "window">): Item {
    const added: Item = { ...item, window: this.window };
    this.items.push(added);
    return added;
  }

  text(x: number, y: number, text: string, extra: Partial<Item> = {}): Item {
    return this.add({ box: [x, y, this.textWidth(text), this.line], text, kind: "text", ...extra });
  }

  button(x: number, y: number, text: string, kind: MarkKind = "button", minWidth = 0): Item {
    const width = Math.max(minWidth, this.textWidth(text) + this.line * 2);
    return this.add({ box: [x, y, width, Math.round(this.line * 1.9)], text, kind });
  }

  icon(x: number, y: number, label?: string): Item {
    const side = Math.round(this.line * 1.5);
    return this.add({
      box: [x, y, side, side],
      text: "",
      kind: "icon",
      ...(label === undefined ? {} : { label }),
    });
  }

  /** Removes what a new window at `box` hides. */
  hide(box: Box): void {
    for (let index = this.items.length - 1; index >= 0; index--) {
      const item = this.items[index];
      if (item !== undefined && boxCoverage(item.box, box) > 0.3) this.items.splice(index, 1);
    }
  }

  /** A value such as a form or table holds. */
  value(): string {
    const { random } = this;
    switch (random.whole(0, 6)) {
      case 0:
        return String(random.whole(0, 9999));
      case 1:
        return `${String(random.whole(0, 999))}.${String(random.whole(10, 99))}`;
      case 2:
        return `${String(random.whole(2000, 2030))}-0${String(random.whole(1, 9))}-${String(random.whole(10, 28))}`;
      case 3:
        return `${random.pick(this.vocabulary.labels).toLowerCase().replace(/\W+/gu, "_").slice(0, 12)}.${random.pick(["txt", "png", "pdf", "odt", "csv", "zip", "mp3"])}`;
      case 4:
        return `${random.pick(this.vocabulary.labels).split(" ")[0] ?? "a"}@${random.pick(["example.org", "mail.com", "x.net"])}`.toLowerCase();
      default:
        return random.pick(this.vocabulary.labels);
    }
  }
}
