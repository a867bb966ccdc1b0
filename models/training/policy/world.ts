import type { MarkKind } from "../../../app/mark.js";
import type { Random } from "../grounding/random.js";

/** Something that a click, a key or another event brings about. */
export type Effect = (world: World) => void;

/** One thing of a program: what it is, what it says, what it holds, and what it does. */
export interface Widget {
  readonly id: number;
  readonly kind: MarkKind;
  place: Place;
  /** What stands on it; for a picture, what it depicts. */
  text: string;
  readonly picture: boolean;
  /** What stands beside or above it and names it. */
  readonly label: string;
  readonly labelAt: "left" | "above" | "right";
  /** Stands on the line of the widget before it. */
  readonly sameLine: boolean;
  /** Where it begins and how wide it is, as shares of its place's width; null: in the flow. */
  readonly at: number | null;
  readonly width: number | null;
  readonly height: number;
  /** The row whose part it is. */
  readonly row: Widget | null;
  /** What a field, a list or a slider (0–100) holds. */
  value: string;
  checked: boolean | null;
  selected: boolean;
  disabled: boolean;
  hidden: boolean;
  colour: string;
  readonly options: readonly string[];
  /** Of the radio buttons or rows of one group at most one is chosen. */
  readonly group: string;
  on: Effect | null;
  double: Effect | null;
}

export type PlaceKind =
  "window" | "dialog" | "menu" | "page" | "section" | "scroll" | "columns" | "box" | "bar";

/** Where widgets lie: a window, a tab's page, a menu, a dialog, a list that scrolls. */
export interface Place {
  readonly kind: PlaceKind;
  readonly title: string;
  readonly parent: Place | null;
  readonly children: (Widget | Place)[];
  /** What opens it; null when it is always there. */
  opener: Widget | null;
  open: boolean;
  /** Opening it closes the others of this group (tabs). */
  readonly group: string;
  /** How far it is scrolled, in lines of its children, and how many of them are seen at once. */
  offset: number;
  readonly lines: number;
  /** Shares of the width, for columns. */
  readonly shares: readonly number[];
}

export const isWidget = (child: Widget | Place): child is Widget => "row" in child;

export interface WorldEvent {
  readonly name:
    "press" | "triple" | "double" | "right" | "hover" | "type" | "drag" | "key" | "choose";
  readonly widget: Widget | null;
  readonly text: string;
  readonly other: Widget | null;
}

/** A program with its state. Everything that can happen in it happens through `perform`. */
export class World {
  readonly widgets: Widget[] = [];
  readonly places: Place[] = [];
  readonly root: Place;
  /** Popups and dialogs over the window, the topmost last. */
  readonly layers: Place[] = [];
  readonly log: WorldEvent[] = [];
  focus: Widget | null = null;
  /** States to go back to by Undo. */
  readonly undone: (() => void)[] = [];
  /** What a chord does here. */
  readonly chords = new Map<string, Effect>();

  constructor(
    readonly random: Random,
    public title: string,
  ) {
    this.root = this.place(null, "window", title);
  }

  place(parent: Place | null, kind: PlaceKind, title = "", extra: Partial<Place> = {}): Place {
    const place: Place = {
      kind, title, parent, children: [], opener: null, open: extra.opener == null && !["dialog", "menu"].includes(kind),
      group: "", offset: 0, lines: 0, shares: [], ...extra,
    }; // prettier-ignore
    this.places.push(place);
    if (!["dialog", "menu"].includes(kind)) parent?.children.push(place);
    return place;
  }

  add(place: Place, kind: MarkKind, text: string, extra: Partial<Widget> = {}): Widget {
    const widget: Widget = {
      id: this.widgets.length + 1, kind, place, text, picture: false, label: "", labelAt: "left", sameLine: false,
      at: null, width: null, height: 1, row: null, value: "", checked: null, selected: false, disabled: false,
      hidden: false, colour: "", options: [], group: "", on: null, double: null, ...extra,
    }; // prettier-ignore
    this.widgets.push(widget);
    place.children.push(widget);
    return widget;
  }

  /** A place that a widget opens when it is pressed. */
  opens(opener: Widget, place: Place): void {
    place.opener = opener;
    place.open = false;
  }

  get top(): Place {
    return this.layers.at(-1) ?? this.root;
  }

  openPlace(place: Place): void {
    if (place.kind === "menu" || place.kind === "dialog") {
      if (this.layers.includes(place)) return;
      this.closeMenus();
      place.open = true;
      this.layers.push(place);
      return;
    }
    if (place.group !== "")
      for (const other of this.places)
        if (other.group === place.group && other !== place) {
          other.open = false;
          if (other.opener !== null) other.opener.selected = false;
        }
    place.open = place.kind === "section" ? !place.open : true;
    if (place.opener !== null && place.group !== "") place.opener.selected = true;
  }

  closeTop(): void {
    const top = this.layers.pop();
    if (top !== undefined) top.open = false;
  }

  closeMenus(): void {
    while (this.layers.at(-1)?.kind === "menu") this.closeTop();
  }

  /** Whether it and all that it lies in is open, scrolled to, and under nothing that takes the clicks. */
  isShown(widget: Widget): boolean {
    if (widget.hidden) return false;
    for (let place: Place | null = widget.place; place !== null; place = place.parent)
      if (!place.open) return false;
    return !this.isScrolledAway(widget);
  }

  isScrolledAway(widget: Widget): boolean {
    const { place } = widget;
    if (place.kind !== "scroll") return false;
    // What is left of a list after a deletion may fit as a whole.
    if (this.linesOf(place) <= place.lines) place.offset = 0;
    const line = this.lineOf(widget);
    return line < place.offset || line >= place.offset + place.lines;
  }

  /** The line of a scrolled place that a widget stands on. */
  lineOf(widget: Widget): number {
    let line = -1;
    for (const child of widget.place.children) {
      if (!isWidget(child) || child.hidden) continue;
      if (!child.sameLine) line++;
      if (child === widget) return line;
    }
    return line;
  }

  linesOf(place: Place): number {
    return place.children.filter((child) => isWidget(child) && !child.hidden && !child.sameLine)
      .length;
  }

  /** Whether a click reaches it: nothing modal lies over what it lies in. */
  takesClicks(widget: Widget): boolean {
    return this.isShown(widget) && this.isIn(widget, this.top);
  }

  isIn(widget: Widget, outer: Place): boolean {
    for (let place: Place | null = widget.place; place !== null; place = place.parent)
      if (place === outer) return true;
    return false;
  }

  private note(
    name: WorldEvent["name"],
    widget: Widget | null,
    text = "",
    other: Widget | null = null,
  ): void {
    this.log.push({ name, widget, text, other });
  }

  press(widget: Widget | null): void {
    if (this.top.kind === "menu" && (widget === null || !this.isIn(widget, this.top))) {
      // A click elsewhere closes the menu and does nothing else.
      this.closeMenus();
      return;
    }
    if (widget === null || !this.takesClicks(widget) || widget.disabled) return;
    const target = widget.on === null && widget.row !== null ? widget.row : widget;
    const { kind } = target;
    if (this.top.kind === "menu") this.closeMenus();
    this.note("press", target);
    if (kind === "checkbox" || kind === "switch") {
      const before = target.checked;
      this.undone.push(() => (target.checked = before));
      target.checked = before !== true;
    } else if (kind === "radio") {
      for (const other of this.widgets)
        if (other.group === target.group && other.kind === "radio") other.checked = false;
      target.checked = true;
    } else if (kind === "input" || kind === "text_area" || kind === "spinner") this.focus = target;
    else if (kind === "combo" && target.options.length > 0) this.openOptions(target);
    else if (kind === "row" || (kind === "cell" && target.group !== "")) this.select(target);
    else if (kind === "slider") target.value = "50";
    for (const place of this.places) if (place.opener === target) this.openPlace(place);
    target.on?.(this);
  }

  select(target: Widget): void {
    for (const other of this.widgets)
      if (other.group === target.group && other.kind === target.kind) other.selected = false;
    target.selected = true;
  }

  private openOptions(combo: Widget): void {
    const list = this.place(combo.place, "menu", `options of ${combo.id}`, {
      opener: combo,
      open: false,
    });
    for (const option of combo.options)
      this.add(list, "menu_item", option, {
        on: () => {
          combo.value = option;
          this.note("choose", combo, option);
          combo.on?.(this);
        },
      });
    // The list is made anew each time.
    list.opener = null;
    this.openPlace(list);
    this.lists.set(combo, list);
  }
  readonly lists = new Map<Widget, Place>();

  doublePress(widget: Widget | null): void {
    if (widget === null || !this.takesClicks(widget)) {
      this.press(widget);
      return;
    }
    const target = widget.row ?? widget;
    if (target.kind === "row" || target.kind === "cell" || target.kind === "icon") {
      this.select(target);
      this.note("double", target);
      target.double?.(this);
    } else this.press(widget);
  }

  /** Selects a text as a whole. */
  triplePress(widget: Widget | null): void {
    if (widget === null || !this.takesClicks(widget) || widget.group !== "paragraph") {
      this.press(widget);
      return;
    }
    for (const other of this.widgets)
      if (other.group === widget.group) other.selected = other === widget;
    this.note("triple", widget);
  }

  rightPress(widget: Widget | null): void {
    if (widget === null || !this.takesClicks(widget)) {
      this.press(null);
      return;
    }
    const target = widget.row ?? widget;
    this.note("right", target);
    if (target.kind === "row" || target.kind === "icon") this.select(target);
    this.contextMenus.get(target.group)?.(target);
  }
  /** What a right click opens on the things of a group. */
  readonly contextMenus = new Map<string, (target: Widget) => void>();

  type(widget: Widget | null, text: string, clear: boolean, enter: boolean): void {
    const target = widget ?? this.focus;
    if (target === null || (widget !== null && !this.takesClicks(widget))) {
      this.press(widget);
      return;
    }
    if (!["input", "text_area", "spinner", "combo"].includes(target.kind)) {
      this.press(widget);
      return;
    }
    const before = target.value;
    this.undone.push(() => (target.value = before));
    this.focus = target;
    target.value = clear ? text : target.value + text;
    this.note("type", target, text);
    if (enter) this.key("enter");
  }

  key(chord: string): void {
    this.note("key", this.focus, chord);
    if (chord === "escape" && this.layers.length > 0) {
      this.closeTop();
      return;
    }
    if (chord === "enter" && this.enters.has(this.focus ?? this.root)) {
      this.enters.get(this.focus ?? this.root)?.(this);
      return;
    }
    this.chords.get(chord)?.(this);
  }
  /** What Enter does in a field. */
  readonly enters = new Map<Widget | Place, Effect>();

  /** Turns the wheel over the place that scrolls; `by` in lines. */
  scroll(place: Place | null, by: number): void {
    if (place === null) return;
    const last = Math.max(0, this.linesOf(place) - place.lines);
    place.offset = Math.min(last, Math.max(0, place.offset + by));
  }

  /** The place that a wheel turned over the middle of what is on top moves. */
  get scrolled(): Place | null {
    const shown = this.places.filter(
      (place) => place.kind === "scroll" && this.isOpen(place) && this.linesOf(place) > place.lines,
    );
    return shown.find((place) => this.inside(place, this.top)) ?? null;
  }

  /** Whether something that a person sees leads to it. */
  isReachable(widget: Widget): boolean {
    for (let place: Place | null = widget.place; place !== null; place = place.parent)
      if (!place.open && place.opener === null) return false;
    return true;
  }

  isOpen(place: Place): boolean {
    for (let at: Place | null = place; at !== null; at = at.parent) if (!at.open) return false;
    return true;
  }

  private inside(place: Place, outer: Place): boolean {
    for (let at: Place | null = place; at !== null; at = at.parent) if (at === outer) return true;
    return false;
  }

  drag(from: Widget | null, to: Widget | null): void {
    if (from === null || to === null || !this.takesClicks(from)) return;
    const [source, goal] = [from.row ?? from, to.row ?? to];
    this.note("drag", source, "", goal);
    this.drags?.(source, goal);
  }
  drags: ((from: Widget, to: Widget) => void) | null = null;

  undo(): void {
    this.undone.pop()?.();
  }
}
