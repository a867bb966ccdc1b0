import type { Place, Widget, World } from "./world.js";

/** What the teacher would do next. */
export type Move =
  | { readonly type: "click" | "double_click" | "triple_click" | "right_click" | "hover" | "adjust"; readonly widget: Widget; readonly text?: string }
  | { readonly type: "type"; readonly widget: Widget | null; readonly text: string; readonly clear: boolean; readonly enter: boolean; readonly from?: Widget }
  | { readonly type: "drag"; readonly widget: Widget; readonly to: Widget }
  | { readonly type: "key"; readonly chord: string }
  | { readonly type: "scroll"; readonly direction: "up" | "down" }
  | { readonly type: "next" }
  | { readonly type: "fail" }; // prettier-ignore

/** One thing that a clause wants; it knows when it is reached and what brings it nearer. */
export interface Sub {
  /** Called once when its clause begins. */
  begin(world: World): void;
  done(world: World): boolean;
  step(world: World): Move;
}

/** A part of a task: what a person says, and what it wants. Impossible ones want nothing that is there. */
export interface Clause {
  readonly text: string;
  readonly subs: readonly Sub[];
  readonly possible: boolean;
}

/** What has to be done before a widget can be used; null when nothing has. */
export function reach(world: World, widget: Widget, depth = 0): Move | null {
  if (depth > 8) return { type: "fail" };
  const chain: Place[] = [];
  for (let place: Place | null = widget.place; place !== null; place = place.parent)
    chain.unshift(place);
  const top = world.top;
  if (top !== world.root && !chain.includes(top)) {
    const closed = chain.find((place) => !place.open);
    const helps = closed?.opener != null && world.isIn(closed.opener, top);
    if (!helps) return close(world, top);
  }
  for (const place of chain) {
    if (place.open) continue;
    if (place.opener === null) return { type: "fail" };
    return reach(world, place.opener, depth + 1) ?? { type: "click", widget: place.opener };
  }
  if (world.isScrolledAway(widget))
    return {
      type: "scroll",
      direction: world.lineOf(widget) < widget.place.offset ? "up" : "down",
    };
  if (widget.hidden) return { type: "fail" };
  return null;
}

/** Puts away what lies over the rest: by its button where it has one. */
function close(world: World, top: Place): Move {
  const button = world.widgets.find(
    (widget) =>
      widget.place === top && widget.group === "closes" && !widget.disabled && !widget.hidden,
  );
  return button === undefined
    ? { type: "key", chord: "escape" }
    : { type: "click", widget: button };
}

abstract class Since implements Sub {
  protected since = 0;
  begin(world: World): void {
    this.since = world.log.length;
  }
  protected happened(world: World, test: (event: World["log"][number]) => boolean): boolean {
    return world.log.slice(this.since).some(test);
  }
  abstract done(world: World): boolean;
  abstract step(world: World): Move;
}

export class Press extends Since {
  constructor(
    readonly widget: Widget,
    readonly how: "click" | "double_click" | "triple_click" | "right_click" | "hover" = "click",
  ) {
    super();
  }
  done(world: World): boolean {
    const names = { click: "press", double_click: "double", triple_click: "triple", right_click: "right", hover: "hover" } as const;
    return this.happened(world, ({ name, widget }) => name === names[this.how] && widget === (this.widget.row ?? this.widget) || name === names[this.how] && widget === this.widget);
  } // prettier-ignore
  step(world: World): Move {
    return reach(world, this.widget) ?? { type: this.how, widget: this.widget };
  }
}

/** A state that one click brings about: a box ticked, a row chosen, a tab open. */
export class Set_ extends Since {
  constructor(
    readonly widget: Widget,
    readonly is: (widget: Widget) => boolean,
  ) {
    super();
  }
  done(): boolean {
    return this.is(this.widget);
  }
  step(world: World): Move {
    return reach(world, this.widget) ?? { type: "click", widget: this.widget };
  }
}

export class Open extends Since {
  constructor(readonly place: Place) {
    super();
  }
  done(world: World): boolean {
    return world.isOpen(this.place);
  }
  step(world: World): Move {
    const { opener } = this.place;
    if (opener === null) return { type: "fail" };
    return reach(world, opener) ?? { type: "click", widget: opener };
  }
}

export class Fill extends Since {
  constructor(
    readonly field: Widget,
    readonly text: string,
    readonly how: {
      readonly enter?: boolean;
      readonly append?: boolean;
      readonly from?: Widget;
    } = {},
  ) {
    super();
  }
  private before = "";
  override begin(world: World): void {
    super.begin(world);
    this.before = this.field.value;
  }
  done(world: World): boolean {
    const wanted = this.how.append === true ? this.before + this.text : this.text;
    if (this.how.enter === true)
      return this.happened(world, ({ name, widget, text }) => name === "key" && text === "enter" && widget === this.field);
    return this.field.value === wanted;
  } // prettier-ignore
  step(world: World): Move {
    if (this.how.enter === true && this.field.value === this.text && world.focus === this.field)
      return { type: "key", chord: "enter" };
    const holds = this.field.value !== "";
    const { enter = false, append = false, from } = this.how;
    return (
      reach(world, this.field) ?? {
        type: "type",
        widget: this.field,
        text: this.text,
        clear: holds && !append,
        enter,
        ...(from === undefined ? {} : { from }),
      }
    );
  }
}

/** An entry of a drop-down list. */
export class Choose extends Since {
  constructor(
    readonly combo: Widget,
    readonly option: string,
  ) {
    super();
  }
  done(): boolean {
    return this.combo.value === this.option;
  }
  step(world: World): Move {
    const list = world.lists.get(this.combo);
    if (list?.open === true && world.top === list) {
      const entry = world.widgets.find(
        (widget) => widget.place === list && widget.text === this.option,
      );
      if (entry !== undefined) return { type: "click", widget: entry };
    }
    return reach(world, this.combo) ?? { type: "click", widget: this.combo };
  }
}

/** A slider, or a field of numbers that is moved by a share of its width. */
export class Slide extends Since {
  constructor(
    readonly slider: Widget,
    readonly value: number,
    readonly said: string,
  ) {
    super();
  }
  done(): boolean {
    return Math.abs(Number(this.slider.value) - this.value) <= 4;
  }
  step(world: World): Move {
    return reach(world, this.slider) ?? { type: "adjust", widget: this.slider, text: this.said };
  }
}

export class Drag extends Since {
  constructor(
    readonly from: Widget,
    readonly to: Widget,
  ) {
    super();
  }
  done(world: World): boolean {
    return this.happened(world, ({ name, widget, other }) => name === "drag" && widget === this.from && other === this.to);
  } // prettier-ignore
  step(world: World): Move {
    return (
      reach(world, this.from) ??
      reach(world, this.to) ?? { type: "drag", widget: this.from, to: this.to }
    );
  }
}

/** Anything else: a state that a chosen widget brings nearer. */
export class Until extends Since {
  constructor(
    readonly over: (world: World) => boolean,
    readonly next: (world: World) => Widget,
    readonly how: (widget: Widget) => "click" | "double_click" | "triple_click" = () => "click",
  ) {
    super();
  }
  done(world: World): boolean {
    return this.over(world);
  }
  step(world: World): Move {
    const widget = this.next(world);
    return reach(world, widget) ?? { type: this.how(widget), widget };
  }
}

/** The same, but over as soon as `over` says so too: a form that is sent holds nothing any more. */
export const guarded = (sub: Sub, over: () => boolean): Sub => ({
  begin: (world) => {
    sub.begin(world);
  },
  done: (world) => over() || sub.done(world),
  step: (world) => sub.step(world),
});

export class Chord extends Since {
  constructor(readonly chord: string) {
    super();
  }
  done(world: World): boolean {
    return this.happened(world, ({ name, text }) => name === "key" && text === this.chord);
  }
  step(): Move {
    return { type: "key", chord: this.chord };
  }
}

/** What a clause asks for next: its first open part, else the end of it. */
export function teach(world: World, clause: Clause, visited: ReadonlySet<Widget>): Move {
  if (!clause.possible) return explore(world, visited);
  let reached = 0;
  for (const sub of clause.subs) {
    if (!sub.done(world)) break;
    reached++;
  }
  const sub = clause.subs[reached];
  if (sub === undefined) return { type: "next" };
  return sub.step(world);
}

/** Looks where the thing could be, then gives up: down the page, into a few menus and tabs. */
function explore(world: World, visited: ReadonlySet<Widget>): Move {
  const { scrolled, top } = world;
  if (top.kind === "menu") return { type: "key", chord: "escape" };
  if (scrolled !== null && scrolled.offset < world.linesOf(scrolled) - scrolled.lines)
    return { type: "scroll", direction: "down" };
  const openers = world.places.flatMap(({ opener, kind }) =>
    opener !== null &&
    kind !== "dialog" &&
    world.takesClicks(opener) &&
    !visited.has(opener) &&
    !opener.selected
      ? [opener]
      : [],
  );
  const next = openers[0];
  if (next === undefined || visited.size >= 3) return { type: "fail" };
  return { type: "click", widget: next };
}
