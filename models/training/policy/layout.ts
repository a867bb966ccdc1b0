import type { Box, Size } from "../../../app/geometry.js";
import { boxCoverage } from "../../../app/geometry.js";
import type { Mark, MarkKind } from "../../../app/mark.js";
import type { Place, Widget, World } from "./world.js";
import { isWidget } from "./world.js";

/** One thing as the screen shows it. */
export interface Shown {
  /** Null for what belongs to no widget: a title, a caption. */
  readonly widget: Widget | null;
  readonly part: "self" | "label" | "title";
  readonly box: Box;
  readonly text: string;
  readonly kind: MarkKind;
  readonly state: NonNullable<Mark["state"]>;
}

/** How a program's maker lays things out; lengths are in lines of text. */
export interface Style {
  /** Where the content begins and how wide it is, as shares of the window's width; bars take all of it. */
  readonly column: readonly [number, number];
  /** Beside its field, in a column of labels, against its field, or with the field at the far end of the line. */
  readonly labels: "near" | "column" | "right" | "far";
  readonly labelColumn: number;
  readonly gap: number;
  /** Room left and right of a button's words. */
  readonly padding: number;
  readonly tall: number;
  readonly field: number;
  /** Width of a letter as a share of the line. */
  readonly letter: number;
  /** Where a line of nothing but buttons stands. */
  readonly buttons: "left" | "centre" | "right";
  /** Boxes and radio buttons on one line. */
  readonly abreast: number;
  /** The program's name over its content. */
  readonly heading: boolean;
}

/** How one world looks. */
export interface Look {
  readonly style: Style;
  readonly size: Size;
  /** Height of a line of text, pixels. */
  readonly line: number;
  readonly window: Box;
  readonly controls: boolean;
  /** Whether menus show shortcuts. */
  readonly shortcuts: boolean;
  readonly controlsText: readonly string[];
  /** Texts of other windows, drawn behind. */
  readonly others: readonly Shown[];
}

/** What can be seen of a world, the back first, and the boxes of what lies over its window. */
export interface Picture {
  readonly shown: Shown[];
  readonly layers: Box[];
}

/** Draws a world. */
export function show(world: World, look: Look): Picture {
  const painter = new Painter(world, look);
  painter.frame(look.window, world.title);
  const [x, y, w, h] = look.window;
  const top = y + look.line * 2.2 + painter.heading(world.title);
  painter.place(world.root, [x, top, w, h + y - top]);
  for (const layer of world.layers) painter.layer(layer);
  return { shown: painter.shown, layers: painter.layers };
}

class Painter {
  shown: Shown[];
  readonly layers: Box[] = [];
  private readonly boxes = new Map<Widget, Box>();
  private readonly line: number;

  constructor(
    private readonly world: World,
    private readonly look: Look,
  ) {
    this.line = look.line;
    this.shown = look.others.filter((other) => boxCoverage(other.box, look.window) < 0.2);
  }

  private textWidth(text: string): number {
    return Math.max(6, Math.round(text.length * this.line * this.look.style.letter));
  }

  /** The program's name in large letters where its content begins; returns the room that it takes. */
  heading(title: string): number {
    const { style, window, line } = this.look;
    if (!style.heading || title === "") return 0;
    const [x, y, w] = window;
    const box: Box = [x + style.column[0] * w + line * 0.5, y + line * 3, this.textWidth(title) * 1.5, line * 1.5];
    this.text(null, "title", box, title);
    return line * 3;
  } // prettier-ignore

  frame([x, y, w]: Box, title: string): void {
    const { line, look } = this;
    if (title !== "")
      this.text(null, "title", [x + line, y + line * 0.4, this.textWidth(title), line], title);
    if (!look.controls) return;
    ["minimize", "maximize", "close"].forEach((_, index) =>
      this.shown.push({
        widget: null, part: "title", box: [x + w - line * 2 * (3 - index), y + line * 0.3, line * 1.2, line * 1.2],
        text: look.controlsText[index] ?? "", kind: "window_control", state: {},
      }),
    ); // prettier-ignore
  }

  private text(widget: Widget | null, part: Shown["part"], box: Box, text: string): void {
    this.shown.push({ widget, part, box, text, kind: "text", state: {} });
  }

  layer(layer: Place): void {
    const { line, look } = this;
    const anchor = layer.kind === "menu" ? this.anchorOf(layer) : null;
    const widgets = layer.children.filter(isWidget).filter((child) => !child.hidden);
    const count = Math.max(2, this.world.linesOf(layer) + this.nested(layer));
    const width =
      layer.kind === "menu"
        ? Math.max(...widgets.map((child) => this.textWidth(child.text)), line * 5) + line * 4
        : Math.min(look.window[2] * 0.9, line * 34);
    const height =
      layer.kind === "menu" ? widgets.length * line * 1.7 : count * line * 2.6 + line * 4;
    const [wx, wy, ww, wh] = look.window;
    const box: Box =
      anchor === null
        ? [wx + (ww - width) / 2, wy + Math.max(line * 2, (wh - height) / 2), width, Math.min(height, look.size[1] - wy - line * 3)]
        : [
            Math.max(0, Math.min(anchor[0], look.size[0] - width)),
            anchor[1] + anchor[3] + height > look.size[1] ? Math.max(0, anchor[1] - height) : anchor[1] + anchor[3],
            width,
            height,
          ]; // prettier-ignore
    this.layers.push(box);
    this.shown = this.shown.filter((item) => boxCoverage(item.box, box) < 0.3);
    if (layer.kind === "menu") {
      widgets.forEach((child, index) => {
        const top = box[1] + index * line * 1.7;
        this.self(child, [box[0], top, width, line * 1.6]);
        // Every third entry of some menus shows its shortcut.
        if (look.shortcuts && child.id % 3 === 0)
          this.text(
            null,
            "title",
            [box[0] + width - line * 3.5, top + line * 0.3, line * 3.2, line],
            `Ctrl+${child.text.charAt(0).toUpperCase()}`,
          );
      });
      return;
    }
    if (layer.title !== "") this.frame([box[0], box[1], box[2], 0], layer.title);
    this.place(layer, [box[0] + line, box[1] + line * 2.4, box[2] - line * 2, box[3] - line * 2.4]);
  }

  private nested(place: Place): number {
    return place.children.reduce(
      (sum, child) =>
        isWidget(child)
          ? sum + (child.height > 1 && !child.sameLine ? child.height - 1 : 0)
          : child.open
            ? sum + (child.lines > 0 ? child.lines : this.world.linesOf(child)) + this.nested(child)
            : sum,
      0,
    );
  }

  private anchorOf(layer: Place): Box | null {
    const opener =
      layer.opener ?? [...this.world.lists].find(([, list]) => list === layer)?.[0] ?? null;
    if (opener !== null) return this.boxes.get(opener) ?? null;
    const selected = this.world.widgets.find((widget) => widget.selected && this.boxes.has(widget));
    const box = selected === undefined ? null : (this.boxes.get(selected) ?? null);
    return box === null ? null : [box[0] + box[2] * 0.3, box[1], box[2], box[3]];
  }

  /** Draws the children of a place one below the other; returns the height it took. */
  place(place: Place, [px, y, pw, h]: Box): number {
    const { line } = this;
    const { style } = this.look;
    const bar = place.kind === "bar";
    if (place.kind === "columns") {
      let at = px;
      place.children.forEach((child, index) => {
        const share = (place.shares[index] ?? 1 / place.children.length) * pw;
        if (!isWidget(child) && child.open) this.place(child, [at, y, share - line, h]);
        at += share;
      });
      return h;
    }
    const root = place === this.world.root;
    const [x, w] = root ? [px + style.column[0] * pw, style.column[1] * pw] : [px, pw];
    let [left, top, tallest, index, abreast] = [x, y, 0, -1, 0];
    const end = y + h;
    let begun = { shown: this.shown.length, buttons: true };
    const endLine = () => {
      if (begun.buttons) this.align(begun.shown, x, w);
      top += tallest;
      [left, tallest] = [x, 0];
      begun = { shown: this.shown.length, buttons: true };
    };
    for (const child of place.children) {
      if (!isWidget(child)) {
        if (!child.open) continue;
        endLine();
        const wide = root && (child.kind === "bar" || child.kind === "columns");
        const [cx, cw] = wide ? [px, pw] : [x, w];
        top += this.place(child, [cx + (child.kind === "section" ? line : 0), top, cw, end - top]);
        begun = { shown: this.shown.length, buttons: true };
        continue;
      }
      if (child.hidden) continue;
      const small = (child.kind === "checkbox" || child.kind === "radio") && child.labelAt === "right" && child.at === null && !child.sameLine;
      abreast = small && place.kind !== "scroll" ? abreast + 1 : 0;
      const joins = abreast > 1 && (abreast - 1) % style.abreast !== 0;
      if (!child.sameLine && !bar && !joins) {
        endLine();
        index++;
      }
      if (joins) left = Math.max(left, x + (((abreast - 1) % style.abreast) * w) / style.abreast);
      if (place.kind === "scroll" && (index < place.offset || index >= place.offset + place.lines))
        continue;
      const [width, height] = this.sizeOf(child, w);
      if (child.at !== null) left = x + child.at * w;
      else if (left + width > x + w && left > x) endLine();
      if (top + height > end + line && place.kind !== "dialog") return h;
      begun.buttons &&= (child.kind === "button" || child.kind === "icon") && child.at === null && child.row === null;
      const used = this.widget(child, [left, top, width, height], x + w);
      left += used[0] + line * (bar ? 0.4 : 0.8);
      const gap = bar ? 0.3 : child.kind === "cell" || child.kind === "row" ? style.gap / 4 : style.gap;
      tallest = Math.max(tallest, used[1] + line * gap);
    }
    endLine();
    return top - y;
  } // prettier-ignore

  /** Moves a line of buttons, the last things drawn, to where this maker puts them. */
  private align(from: number, x: number, w: number): void {
    const { buttons } = this.look.style;
    const line = this.shown.slice(from);
    if (buttons === "left" || line.length === 0) return;
    const right = Math.max(...line.map(({ box }) => box[0] + box[2]));
    const room = Math.max(0, x + w - right);
    const by = Math.round(buttons === "right" ? room : room / 2);
    line.forEach((item, at) => {
      const box: Box = [item.box[0] + by, item.box[1], item.box[2], item.box[3]];
      this.shown[from + at] = { ...item, box };
      if (item.widget !== null && item.part === "self") this.boxes.set(item.widget, box);
    });
  }

  private sizeOf(widget: Widget, w: number): [number, number] {
    const { line } = this;
    const { style } = this.look;
    const field = Math.min(w * 0.9, line * style.field);
    const text = this.textWidth(widget.text);
    const width = widget.width === null ? null : widget.width * w;
    switch (widget.kind) {
      case "button":
      case "menu":
      case "tab":
        return [
          width ?? (widget.picture ? line * 1.8 : text + line * style.padding),
          line * style.tall,
        ];
      case "icon":
        return [width ?? line * 1.6, line * 1.6 * widget.height];
      case "input":
      case "combo":
        return [width ?? field, line * style.tall];
      case "spinner":
        return [width ?? line * 7, line * style.tall];
      case "slider":
        return [width ?? field, line * 1.4];
      case "text_area":
        return [width ?? w * 0.95, line * 1.6 * Math.max(3, widget.height)];
      case "switch":
        return [line * 2.4, line * 1.3];
      case "checkbox":
      case "radio":
        return [line, line];
      case "row":
        return [width ?? w, line * 1.6];
      case "cell":
      case "header":
        return [width ?? Math.min(text + line, w), line * 1.6];
      case "menu_item":
        return [w, line * 1.6];
      case "image":
        return [width ?? line * 6, line * 5];
      default:
        return [width ?? Math.min(text, w), line * 1.2];
    }
  }

  /** Draws a widget with its label; returns the space that both take. */
  private widget(widget: Widget, [x, y, w, h]: Box, end: number): [number, number] {
    const { line } = this;
    const label = widget.label === "" ? 0 : this.textWidth(widget.label);
    if (widget.kind === "row") {
      this.self(widget, [x, y, w, h]);
      // The parts of a row are drawn over it, on its line.
      return [-line * 0.8, h];
    }
    if (label === 0) {
      this.self(widget, [x, y, w, h]);
      return [w, h];
    }
    if (widget.labelAt === "above") {
      this.text(widget, "label", [x, y, label, line], widget.label);
      this.self(widget, [x, y + line * 1.3, w, h]);
      return [Math.max(w, label), h + line * 1.3];
    }
    if (widget.labelAt === "right") {
      this.self(widget, [x, y, w, h]);
      this.text(widget, "label", [x + w + line * 0.5, y, label, line], widget.label);
      return [w + line * 0.5 + label, h];
    }
    const { labels, labelColumn } = this.look.style;
    const middle = y + Math.max(0, (h - line) / 2);
    const far = labels === "far" && widget.at === null && !widget.sameLine;
    const column = widget.kind === "switch" || widget.kind === "checkbox" ? labelColumn + 3 : labelColumn;
    const room = labels === "near" ? label + line * 0.6 : Math.max(label + line, line * column);
    const field = far ? Math.max(x + label + line, end - w - line * 0.5) : x + room;
    const words = labels === "right" ? field - line * 0.6 - label : x;
    this.text(widget, "label", [words, middle, label, line], widget.label);
    this.self(widget, [field, y, w, h]);
    return [field + w - x, Math.max(h, line)];
  } // prettier-ignore

  private self(widget: Widget, box: Box): void {
    this.boxes.set(widget, box);
    const holds = ["input", "text_area", "combo", "spinner"].includes(widget.kind);
    const state: NonNullable<Mark["state"]> = {
      ...(widget.checked === null ? {} : { checked: widget.checked }),
      // Selected text looks selected to people; perception reports no such state.
      ...(widget.selected && widget.group !== "paragraph" ? { selected: true } : {}),
      ...(widget.disabled ? { disabled: true } : {}),
    };
    const text = holds ? (widget.value === "" ? widget.text : widget.value) : widget.text;
    const round = box.map(Math.round) as unknown as Box;
    this.shown.push({ widget, part: "self", box: round, text, kind: widget.kind, state });
  }
}
