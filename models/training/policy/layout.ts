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

/** How one world looks. */
export interface Look {
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
  painter.place(world.root, [x, y + look.line * 2.2, w, h - look.line * 2.2]);
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
    return Math.max(6, Math.round(text.length * this.line * 0.48));
  }

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
  place(place: Place, [x, y, w, h]: Box): number {
    const { line } = this;
    if (place.kind === "columns") {
      let at = x;
      place.children.forEach((child, index) => {
        const share = (place.shares[index] ?? 1 / place.children.length) * w;
        if (!isWidget(child) && child.open) this.place(child, [at, y, share - line, h]);
        at += share;
      });
      return h;
    }
    let [left, top, tallest, index] = [x, y, 0, -1];
    const end = y + h;
    for (const child of place.children) {
      if (!isWidget(child)) {
        if (!child.open) continue;
        top += tallest;
        [left, tallest] = [x, 0];
        top += this.place(child, [x + (child.kind === "section" ? line : 0), top, w, end - top]);
        continue;
      }
      if (child.hidden) continue;
      const bar = place.kind === "bar";
      if (!child.sameLine && !bar) {
        top += tallest;
        [left, tallest] = [x, 0];
        index++;
      }
      if (place.kind === "scroll" && (index < place.offset || index >= place.offset + place.lines))
        continue;
      const [width, height] = this.sizeOf(child, w);
      if (child.at !== null) left = x + child.at * w;
      else if (left + width > x + w && left > x) {
        top += tallest;
        [left, tallest] = [x, 0];
      }
      if (top + height > end + line && place.kind !== "dialog") return h;
      const used = this.widget(child, [left, top, width, height]);
      left += used[0] + line * (bar ? 0.4 : 0.8);
      tallest = Math.max(
        tallest,
        used[1] + line * (bar ? 0.3 : child.kind === "cell" || child.kind === "row" ? 0.1 : 0.6),
      );
    }
    return top + tallest - y;
  }

  private sizeOf(widget: Widget, w: number): [number, number] {
    const { line } = this;
    const text = this.textWidth(widget.text);
    const width = widget.width === null ? null : widget.width * w;
    switch (widget.kind) {
      case "button":
      case "menu":
      case "tab":
        return [width ?? (widget.picture ? line * 1.8 : text + line * 1.6), line * 1.8];
      case "icon":
        return [width ?? line * 1.6, line * 1.6 * widget.height];
      case "input":
      case "combo":
        return [width ?? Math.min(w * 0.6, line * 16), line * 1.8];
      case "spinner":
        return [width ?? line * 7, line * 1.8];
      case "slider":
        return [width ?? Math.min(w * 0.6, line * 16), line * 1.4];
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
  private widget(widget: Widget, [x, y, w, h]: Box): [number, number] {
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
    const toggles = widget.kind === "switch" || widget.kind === "checkbox";
    const gap = toggles ? line * 12 : Math.max(line * 0.6, line * 10 - label);
    this.text(widget, "label", [x, y + Math.max(0, (h - line) / 2), label, line], widget.label);
    this.self(widget, [x + label + Math.max(line, toggles ? gap - label : gap), y, w, h]);
    return [label + Math.max(line, toggles ? gap - label : gap) + w, Math.max(h, line)];
  }

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
