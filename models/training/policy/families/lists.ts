import { clause, widgetAsks } from "../asks.js";
import type { Builder as B, Family } from "../build.js";
import { Builder, cellsOf } from "../build.js";
import { listed, named } from "../phrases.js";
import { Drag, Fill, guarded, Press, Set_, Until } from "../teacher.js";
import type { Sort } from "../things.js";
import type { Widget } from "../world.js";
import { time } from "./office.js";

const numberIn = (text: string): number =>
  Number(
    /-?\d+(?:[.,]\d+)?/u.exec(text.replace(/(?<=\d),(?=\d{3})/gu, ""))?.[0]?.replace(",", ".") ??
      NaN,
  );

/** What a cell is worth where cells are compared. */
export function worth(text: string): number {
  const date = time(text);
  if (!Number.isNaN(date) && /\d{4}/u.test(text)) return date;
  const unit = /\b(?:GB|MB|KB|kB)\b/u.exec(text)?.[0]?.toUpperCase() ?? "";
  return numberIn(text) * ({ KB: 1e3, MB: 1e6, GB: 1e9 }[unit] ?? 1);
}

/** A table that sorts when a column title is clicked. */
function sortable(b: B, headers: readonly Widget[], rows: Widget[]): { by: number; down: boolean } {
  const order = { by: -1, down: false };
  headers.forEach((header, index) => {
    header.on = () => {
      order.down = order.by === index ? !order.down : false;
      order.by = index;
      sort(b, rows, order);
    };
  });
  return order;
}

function sort({ world }: B, rows: Widget[], order: { by: number; down: boolean }): void {
  const key = (row: Widget) => cellsOf(world, row)[order.by]?.text ?? "";
  const sorted = [...rows].sort((a, c) => {
    const [x, y] = [worth(key(a)), worth(key(c))];
    const way = Number.isNaN(x) || Number.isNaN(y) ? key(a).localeCompare(key(c)) : x - y;
    return order.down ? -way : way;
  });
  const first = rows[0];
  if (first === undefined) return;
  const { children } = first.place;
  const parts = sorted.map((row) => [row, ...cellsOf(world, row)]);
  children.splice(0, children.length, ...parts.flat());
}

const most: readonly (readonly [string, RegExp, boolean])[] = [
  ["[newest|latest|most recent]", /date|modified|year/iu, true],
  ["[oldest|earliest]", /date|modified|year/iu, false],
  ["[largest|biggest]", /size|amount|length|duration/iu, true],
  ["smallest", /size|amount|length|duration/iu, false],
  ["[most expensive|dearest]", /price/iu, true],
  ["[cheapest|least expensive]", /price/iu, false],
  ["[best rated|highest rated|best]", /rating|score|points/iu, true],
  ["[worst rated|lowest rated|worst]", /rating|score|points/iu, false],
  ["[longest]", /duration|length/iu, true],
  ["[shortest]", /duration|length/iu, false],
];

/** A cell that fits its column. */
export function cellFor(b: B, column: string, form: number, sort: Sort): string {
  const { random, things } = b;
  if (/date|modified/iu.test(column)) return things.date(form);
  if (/size/iu.test(column)) return `${random.whole(1, 999)} ${random.pick(["KB", "MB"])}`;
  if (/price|amount/iu.test(column)) return form % 2 === 0 ? `$${random.whole(1, 300)}.${random.whole(10, 99)}` : `${random.whole(1, 300)}.${random.whole(10, 99)} €`;
  if (/year/iu.test(column)) return String(random.whole(1960, 2026));
  if (/rating|score|points|stock|priority/iu.test(column)) return form % 2 === 0 ? String(random.whole(1, 100)) : `${random.whole(1, 4)}.${random.whole(0, 9)}`;
  if (/duration|length/iu.test(column)) return `${random.whole(1, 59)}:${random.whole(10, 59)}`;
  if (/type|status/iu.test(column)) return random.pick(["Open", "Closed", "New", "Active", "Text", "Image", "Waiting", "Done"]);
  if (/author|owner/iu.test(column)) return things.one("person");
  return things.one(sort);
} // prettier-ignore

/** Files, books, songs, products in a table: sorting, opening, deleting with a question, renaming, searching. */
export const tables = (sorts: readonly Sort[]): Family => (random, things) => {
  const sort = random.pick(sorts);
  const b = new Builder(random, things, random.pick([things.label(2), things.one("folder"), `${sort}s`]));
  const { world } = b;
  const noun = { file: "file", song: "song", item: "[product|item|article]", person: "[person|contact|entry]", food: "[dish|item|product]", topic: "[entry|ticket|issue]", city: "[city|place|destination]", folder: "folder" }[sort as string] ?? "entry";
  const confirm = b.dialog(random.pick(["Delete?", "Confirm", "Are you sure?", "Question"]), random.pick(["Cancel", "No"]));
  world.add(confirm, "text", random.pick(["Do you really want to delete this?", "This cannot be undone.", "Delete the selected entry?"]));
  let doomed: Widget | undefined;
  const sure = b.ending(confirm, random.pick(["Delete", "Yes", "OK", "Remove"]), () => { if (doomed !== undefined) doomed.hidden = true; });
  const asksFirst = random.chance(0.5);
  const del = (row: Widget | undefined) => {
    doomed = row;
    if (row === undefined) return;
    if (asksFirst) world.openPlace(confirm);
    else row.hidden = true;
  };
  const rename = b.dialog(random.pick(["Rename", "Rename to", "New name"]), "Cancel");
  const newName = b.field(rename, random.pick(["Name", "New name:", "Name:"]));
  const renameEnd = b.ending(rename, random.pick(["Rename", "OK"]), (w) => { const row = chosen(); const cell = row === undefined ? undefined : (cellsOf(w, row)[0] ?? row); if (cell !== undefined) cell.text = newName.value; });
  const bar = b.bar();
  const how = random.pick(["bar", "bar", "context", "row"] as const);
  const chosen = () => rows.find((row) => row.selected && !row.hidden);
  const startRename = () => { const row = chosen(); if (row === undefined) return; newName.value = (cellsOf(world, row)[0] ?? row).text; world.openPlace(rename); };
  const deleteName = random.pick(["Delete", "Remove", "Delete", "Move to Trash"]);
  const icons = random.chance(0.3);
  const tool = (name: string, on: () => void) => (icons ? b.icon(bar, name, on) : b.button(bar, name, on));
  const barDelete = how === "bar" ? tool(deleteName, () => { del(chosen()); }) : null;
  const barRename = how === "bar" ? tool("Rename", startRename) : null;
  if (random.chance(0.5)) for (const name of things.some("command", random.whole(1, 4))) if (!["Delete", "Rename", "Sort"].includes(name)) tool(name, () => undefined);
  const search = random.chance(0.5) ? b.field(bar, random.chance(0.5) ? "Search" : "") : null;
  if (search?.label === "") search.text = random.pick(["Search", "Search...", "Filter", "Find"]);
  const columns = [random.pick(["Name", "Title", "Name"]), ...random.some(["Date", "Size", "Price", "Rating", "Year", "Modified", "Type", "Status", "Author", "Score", "Amount", "Duration", "Owner", "Points", "Stock"], random.whole(1, 3))];
  const form = random.whole(0, 3);
  const count = random.whole(3, 12);
  const names = things.some(sort, count);
  const plainList = random.chance(0.2);
  const table = plainList
    ? { headers: [], rows: names.map((name) => b.row(b.root, [name], "things")) }
    : b.table(b.root, columns, names.map((name) => columns.map((column, i) => (i === 0 ? name : cellFor(b, column, form, sort)))), "things", random.whole(4, 12));
  const rows: Widget[] = [...table.rows];
  for (const row of rows) row.double = () => undefined;
  const order = sortable(b, table.headers, rows);
  const nameOf = (row: Widget) => (cellsOf(world, row)[0] ?? row).text;
  let context: ReturnType<typeof world.place> | null = null;
  if (how === "context") {
    const menu = world.place(b.root, "menu", "context");
    context = menu;
    for (const name of random.some(["Open", "Copy", "Cut", "Share", "Properties"], 3)) world.add(menu, "menu_item", name, { on: name === "Open" ? () => undefined : () => undefined });
    world.add(menu, "menu_item", deleteName, { on: () => { del(chosen()); } });
    world.add(menu, "menu_item", "Rename", { on: startRename });
    world.contextMenus.set("things", () => { world.openPlace(menu); });
  }
  const visible = () => rows.filter(({ hidden }) => !hidden);
  const item = (name: string) => world.widgets.find((w) => w.place === context && w.text === name);
  /** What has to be pressed so that this happens to a row. */
  const act = (row: Widget, name: string, button: Widget | null, over: () => boolean) => {
    if (how !== "context" || context === null) return new Until(over, () => (row.selected || button === null ? (button ?? row) : row));
    const menu = context;
    return { begin: () => undefined, done: over, step: () => (world.top === menu && row.selected ? { type: "click" as const, widget: item(name) ?? row } : (reachRow(row) ?? { type: "right_click" as const, widget: row })) };
  };
  const reachRow = (row: Widget) => {
    const move = new Set_(row, () => false).step(world);
    return move.type === "click" && move.widget === row ? null : move;
  };
  b.asks.push(...widgetAsks(b));
  if (how !== "row")
    b.asks.push(
      () => {
        if (visible().length === 0) return null;
        const row = random.pick(visible());
        return clause(b, `[delete|remove|throw away|get rid of|erase] [the ${noun} |the |]<name>`, { name: named(random, nameOf(row)) }, [
          act(row, deleteName, barDelete, () => row.hidden || (world.top === confirm && doomed === row)),
          new Until(() => row.hidden, () => sure),
        ]);
      },
      () => {
        if (visible().length === 0) return null;
        const row = random.pick(visible());
        const name = things.one(sort);
        const over = () => nameOf(row) === name;
        const fill = new Fill(newName, name);
        return clause(b, `[rename [the ${noun} |]<old> to <name>|[change|set] the name of <old> to <name>|call <old> <name> [instead|from now on]|give <old> the [new |]name <name>]`, { old: named(random, nameOf(row)), name: random.pick([name, `"${name}"`]) }, [
          act(row, "Rename", barRename, () => over() || world.top === rename),
          guarded(fill, over),
          new Until(over, () => renameEnd),
        ]);
      },
    );
  else
    rows.forEach((row) => {
      const button = world.add(row.place, "button", deleteName, { sameLine: true, at: 0.88, on: () => { del(row); } });
      const { children } = row.place;
      children.splice(children.indexOf(button), 1);
      const last = cellsOf(world, row).at(-1) ?? row;
      children.splice(children.indexOf(last) + 1, 0, button);
      b.asks.push(() => row.hidden ? null : clause(b, `[delete|remove|get rid of] [the ${noun} |the |]<name>`, { name: named(random, nameOf(row)) }, [new Until(() => row.hidden || (world.top === confirm && doomed === row), () => button), new Until(() => row.hidden, () => sure)]));
      b.asks.push(() => row.hidden ? null : clause(b, `[click|press|hit] [|the ]<button> [next to|beside|in the row of|for|in the line of] <name>`, { button: named(random, deleteName), name: named(random, nameOf(row)) }, [new Until(() => row.hidden || (world.top === confirm && doomed === row), () => button)]));
    });
  const open = (row: Widget) => new Press(row, "double_click");
  b.asks.push(
    () => {
      if (visible().length === 0) return null;
        const row = random.pick(visible());
      return clause(b, `[open|double-click|launch|start] [the ${noun} |]<name>`, { name: named(random, nameOf(row)) }, [open(row)]);
    },
    () => {
      if (visible().length === 0) return null;
        const row = random.pick(visible());
      return clause(b, `[select|mark|highlight|choose|click] [the ${noun} |]<name>`, { name: named(random, nameOf(row)) }, [new Set_(row, (w) => w.selected)]);
    },
    () => {
      const index = random.whole(0, table.headers.length - 1);
      const header = table.headers[index];
      if (header === undefined) return null;
      const way = random.pick(["", "", "up", "down"] as const);
      const words = way === "" ? "" : way === "up" ? "[ascending|in ascending order|from low to high|, smallest first]" : "[descending|in descending order|from high to low|, largest first|, the highest first]";
      return clause(b, `[sort|order|arrange] [|them |the list |it |the table |the ${noun}s ]by [|the |its ]<name> ${words}`, { name: header.text.toLowerCase() }, [
        new Until(() => order.by === index && (way === "" || order.down === (way === "down")), () => header),
      ]);
    },
    () => {
      const fitting = most.flatMap(([word, pattern, high]) => columns.flatMap((column, index) => (pattern.test(column) && !plainList ? [{ word, index, high }] : [])));
      if (fitting.length === 0) return null;
      const { word, index, high } = random.pick(fitting);
      const value = (row: Widget) => worth(cellsOf(world, row)[index]?.text ?? "");
      if (visible().some((row) => Number.isNaN(value(row)))) return null;
      const best = visible().reduce((a, row) => ((high ? value(row) > value(a) : value(row) < value(a)) ? row : a));
      const opens = random.chance(0.5);
      return clause(b, `${opens ? "[open|double-click]" : "[select|choose|mark|click|pick]"} the ${word} [one|${noun}]`, {}, [opens ? open(best) : new Set_(best, (w) => w.selected)]);
    },
    () => {
      const shown = visible();
      const i = random.whole(0, Math.min(4, shown.length - 1));
      const row = shown[i];
      if (row === undefined) return null;
      const ordinal = i === shown.length - 1 ? "last" : (["first", "second", "third", "fourth", "fifth"][i] ?? "last");
      const opens = random.chance(0.5);
      return clause(b, `${opens ? "[open|double-click]" : "[select|choose|mark|click|pick]"} the <ordinal> [one|${noun}|row|entry]`, { ordinal }, [opens ? open(row) : new Set_(row, (w) => w.selected)]);
    },
    () => {
      if (search === null) return null;
      const name = things.one(sort);
      return clause(b, `[search|look] for <name>|[filter by|find] <name>|search the list for <name>`.replace(/^(.*)$/u, "[$1]"), { name }, [new Fill(search, name, { enter: random.chance(0.5) })]);
    },
  );
  return b.program();
}; // prettier-ignore

/** Cards in columns that are dragged about. */
export const board: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Board", "Tasks", "Projects", things.label(2)]));
  const { world } = b;
  b.bar();
  const names = random.pick([["To do", "Doing", "Done"], ["Backlog", "In progress", "Review", "Done"], ["Open", "Closed"], things.some("day", 3)]);
  const columns = world.place(b.root, "columns", "", { shares: names.map(() => 1 / names.length) });
  const cards: Widget[] = [];
  const heads = names.map((name) => {
    const column = world.place(columns, "box", name);
    const head = world.add(column, "header", name, { width: 0.95 });
    for (const text of things.some("task", random.whole(1, 4))) {
      if (cards.some((card) => card.text === text)) continue;
      cards.push(world.add(column, random.chance(0.5) ? "row" : "text", text, { group: "cards", width: 0.95, on: () => undefined }));
    }
    return head;
  });
  const put = (card: Widget, head: Widget) => {
    const { children } = card.place;
    children.splice(children.indexOf(card), 1);
    card.place = head.place;
    head.place.children.push(card);
  };
  world.drags = (from, to) => { if (cards.includes(from)) put(from, heads.find((head) => head.place === to.place) ?? to); };
  b.asks.push(...widgetAsks(b));
  const dragTo = () => {
    const card = random.pick(cards);
    const head = random.pick(heads.filter((other) => other.place !== card.place));
    const step = new Drag(card, head);
    return clause(b, `[[drag|move|put|pull] [|the card |the task ]<card> [to|into|onto|in|over to] [|the column ]<column>[| column]|set <card> to <column>|<card> [is|belongs in|goes to] <column>[| now]]`, { card: named(random, card.text), column: named(random, head.text) }, [
      { begin: () => undefined, done: () => card.place === head.place, step: (w) => step.step(w) },
    ]);
  };
  const dragSeveral = () => {
    const head = random.pick(heads);
    const from = random.pick(heads.filter((other) => other !== head));
    const here = cards.filter((card) => card.place === from.place);
    const all = random.chance(0.4);
    const some = all ? here : random.some(cards.filter((card) => card.place !== head.place), 2);
    if (some.length < 2) return null;
    const subs = some.map((card) => ({ begin: () => undefined, done: () => card.place === head.place, step: (w: typeof world) => new Drag(card, head).step(w) }));
    const names = listed(random, some.map((card) => named(random, card.text)));
    return clause(b, all ? `[move|put|drag] [all|everything|all cards|all the tasks${here.length === 2 ? "|both|both cards" : ""}] [from|in|under] <from> to <column>` : `[move|put|drag] <names> [to|into] <column>`, { names, from: named(random, from.text), column: named(random, head.text) }, subs);
  };
  b.asks.push(dragTo, dragTo, dragTo, dragSeveral, dragSeveral);
  return b.program();
}; // prettier-ignore
