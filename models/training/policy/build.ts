import type { MarkKind } from "../../../app/mark.js";
import type { Random } from "../grounding/random.js";
import type { Clause } from "./teacher.js";
import type { Things } from "./things.js";
import type { Effect, Place, Widget } from "./world.js";
import { World } from "./world.js";

/** A world with what can be asked of it. */
export interface Program {
  readonly world: World;
  /** Makes a clause that fits the world as it is now; null when this one can't be asked now. */
  readonly asks: readonly (() => Clause | null)[];
}

export type Family = (random: Random, things: Things) => Program;

/** Puts a program together. */
export class Builder {
  readonly world: World;
  readonly asks: (() => Clause | null)[] = [];

  constructor(
    readonly random: Random,
    readonly things: Things,
    title: string,
  ) {
    this.world = new World(random, title);
  }

  get root(): Place {
    return this.world.root;
  }

  program(): Program {
    return { world: this.world, asks: this.asks };
  }

  button(
    place: Place,
    text: string,
    on: Effect | null = null,
    extra: Partial<Widget> = {},
  ): Widget {
    return this.world.add(place, "button", text, { on, ...extra });
  }

  icon(place: Place, name: string, on: Effect | null = null, extra: Partial<Widget> = {}): Widget {
    return this.world.add(place, "icon", name, { picture: true, on, ...extra });
  }

  /** A button with a word or its picture, by chance; it does nothing that can be seen. */
  either(place: Place, name: string): Widget {
    if (this.random.chance(0.5)) return this.button(place, name, () => undefined);
    return this.icon(place, name.toLowerCase(), () => undefined);
  }

  /** A box, a switch or a radio button with its words, as the world's style has it. */
  toggle(place: Place, text: string, checked: boolean, kind: "checkbox" | "switch" | "radio" = "checkbox", extra: Partial<Widget> = {}): Widget {
    return this.world.add(place, kind, "", { label: text, labelAt: kind === "switch" ? "left" : "right", checked, ...extra });
  } // prettier-ignore

  field(
    place: Place,
    label: string,
    value = "",
    kind: MarkKind = "input",
    extra: Partial<Widget> = {},
  ): Widget {
    return this.world.add(place, kind, "", {
      label,
      value,
      labelAt: this.above ? "above" : "left",
      ...extra,
    });
  }
  /** Whether this world writes labels above its fields. */
  above = false;

  combo(place: Place, label: string, options: readonly string[], value: string): Widget {
    return this.field(place, label, value, "combo", { options });
  }

  bar(place: Place = this.root): Place {
    return this.world.place(place, "bar");
  }

  /** A menu bar; returns each item by its text. */
  menus(
    menus: Readonly<Record<string, readonly (readonly [string, Effect | null])[]>>,
  ): Map<string, Widget> {
    const bar = this.bar();
    const items = new Map<string, Widget>();
    for (const [name, entries] of Object.entries(menus)) {
      const opener = this.world.add(bar, "menu", name);
      const menu = this.world.place(this.root, "menu", name);
      this.world.opens(opener, menu);
      for (const [text, on] of entries)
        items.set(text, this.world.add(menu, "menu_item", text, { on: on ?? (() => undefined) }));
    }
    return items;
  }

  /** Tabs over pages, the first one open. */
  tabs(place: Place, names: readonly string[], kind: MarkKind = "tab"): Place[] {
    const bar = kind === "row" ? place : this.bar(place);
    const group = `tabs ${String(this.world.places.length)}`;
    const openers = names.map((name) =>
      this.world.add(bar, kind, name, { group: `${group} openers` }),
    );
    const holder = place.kind === "columns" ? place : place;
    return names.map((name, index) => {
      const page = this.world.place(holder, "page", name, { group });
      const opener = openers[index];
      if (opener !== undefined) this.world.opens(opener, page);
      page.open = index === 0;
      if (opener !== undefined) opener.selected = index === 0;
      return page;
    });
  }

  /** A sidebar with pages beside it. */
  sidebar(names: readonly string[]): Place[] {
    const columns = this.world.place(this.root, "columns", "", { shares: [0.25, 0.75] });
    const side = this.world.place(columns, "box");
    const right = this.world.place(columns, "box");
    const group = `side ${String(this.world.places.length)}`;
    return names.map((name, index) => {
      const opener = this.world.add(side, "row", name, { group: `${group} openers` });
      const page = this.world.place(right, "page", name, { group });
      this.world.opens(opener, page);
      page.open = index === 0;
      opener.selected = index === 0;
      return page;
    });
  }

  /** A dialog that a widget or an effect opens; its closing button is "closes". */
  dialog(title: string, closes: string, opener: Widget | null = null): Place {
    const dialog = this.world.place(this.root, "dialog", title);
    if (opener !== null) this.world.opens(opener, dialog);
    if (closes !== "") this.closer.set(dialog, closes);
    return dialog;
  }
  private readonly closer = new Map<Place, string>();

  /** The row of buttons that ends a dialog: what it does, and Cancel. */
  ending(dialog: Place, name: string, does: Effect): Widget {
    const { world } = this;
    const end = (effect: Effect): Effect => (w) => {
      w.closeMenus();
      if (w.top === dialog) w.closeTop();
      effect(w);
    };
    const cancel = this.closer.get(dialog);
    const first = this.random.chance(0.5);
    const add = (sameLine: boolean) => world.add(dialog, "button", name, { on: end(does), sameLine });
    const addCancel = (sameLine: boolean) =>
      cancel === undefined ? null : world.add(dialog, "button", cancel, { on: end(() => undefined), group: "closes", sameLine });
    if (!first) addCancel(false);
    const button = add(!first && cancel !== undefined);
    if (first) addCancel(true);
    return button;
  } // prettier-ignore

  /** A table under its column titles; each row is a widget with its cells. It scrolls beyond `lines`. */
  table(parent: Place, columns: readonly string[], rows: readonly (readonly string[])[], group: string, lines = 99): Table {
    const width = 1 / columns.length;
    const headers = columns.map((name, index) =>
      this.world.add(parent, "header", name, { sameLine: index > 0, at: index * width, width, group: `${group} header` }),
    );
    const place = this.world.place(parent, "scroll", "", { lines });
    return { headers, place, rows: rows.map((cells) => this.row(place, cells, group)) };
  } // prettier-ignore

  row(place: Place, cells: readonly string[], group: string, extra: Partial<Widget> = {}): Widget {
    const width = 1 / cells.length;
    const row = this.world.add(place, "row", cells.length === 1 ? (cells[0] ?? "") : "", {
      group,
      ...extra,
    });
    if (cells.length > 1)
      cells.forEach((text, index) =>
        this.world.add(place, "cell", text, {
          row,
          sameLine: true,
          at: index * width,
          width: width * 0.95,
        }),
      );
    return row;
  }
}

export interface Table {
  readonly headers: readonly Widget[];
  readonly place: Place;
  readonly rows: readonly Widget[];
}

/** The cells of a row, as texts. */
export const cellsOf = (world: World, row: Widget): Widget[] =>
  world.widgets.filter((widget) => widget.row === row);
