import type { Box } from "../../../app/geometry.js";
import type { Item, Sketch } from "./screen.js";

/** Draws one kind of window content into a rectangle. */
export type Family = (sketch: Sketch, area: Box) => void;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function buttonRow(sketch: Sketch, [x, y, width, height]: Box, count: number): void {
  const { random, line } = sketch;
  const right = random.chance(0.7);
  let at = right ? x + width - line : x + line;
  for (let index = 0; index < count; index++) {
    const text = random.chance(0.35)
      ? random.pick([
          "OK",
          "Cancel",
          "Apply",
          "Close",
          "Help",
          "Yes",
          "No",
          "Save",
          "Submit",
          "Next",
          "Back",
          "Open",
        ])
      : sketch.words(2);
    const buttonWidth = sketch.textWidth(text) + line * 2;
    if (right) at -= buttonWidth;
    if (at < x || at + buttonWidth > x + width) return;
    sketch.button(at, y + height - line * 2.6, text);
    at += right ? -line : buttonWidth + line;
  }
}

function menuBar(sketch: Sketch, [x, y, width]: Box): Item[] {
  const { random, line } = sketch;
  const names = ["File", "Edit", "View", "Tools", "Help"].filter(() => random.chance(0.6));
  while (names.length < random.whole(3, 8)) names.splice(1, 0, sketch.words(1));
  const items: Item[] = [];
  let at = x + line / 2;
  for (const name of names) {
    const itemWidth = sketch.textWidth(name) + line;
    if (at + itemWidth > x + width) break;
    items.push(sketch.add({ box: [at, y, itemWidth, line * 1.6], text: name, kind: "menu" }));
    at += itemWidth;
  }
  return items;
}

function toolBar(sketch: Sketch, [x, y, width]: Box): void {
  const { random, line } = sketch;
  const withText = random.chance(0.5);
  let at = x + line / 2;
  for (let index = random.whole(3, 12); index > 0; index--) {
    const name = sketch.words(2);
    const space = withText ? sketch.textWidth(name) + line * 2 : line * 2;
    if (at + space > x + width) break;
    if (withText) sketch.button(at, y, name);
    else sketch.icon(at, y, random.chance(0.2) ? name : undefined);
    at += space + line / 3;
  }
}

const editor: Family = (sketch, [x, y, width, height]) => {
  const { line, random } = sketch;
  menuBar(sketch, [x, y, width, line]);
  let top = y + line * 1.8;
  if (random.chance(0.7)) {
    toolBar(sketch, [x, top, width, line]);
    top += line * 2.2;
  }
  const text = random.chance(0.5) ? sketch.message() : "";
  sketch.add({ box: [x, top, width, Math.max(line * 3, y + height - top - line * 2)], text, kind: "text_area" });
  if (random.chance(0.5)) sketch.text(x + line, y + height - line * 1.4, sketch.value());
}; // prettier-ignore

const openMenu: Family = (sketch, area) => {
  const { line, random } = sketch;
  const [x, y, width, height] = area;
  editor(sketch, area);
  const menus = sketch.items.filter(
    (item) => item.kind === "menu" && item.window === sketch.window,
  );
  const parent = menus.length > 0 ? random.pick(menus) : null;
  const names = Array.from({ length: random.whole(4, 12) }, () =>
    random.chance(0.3)
      ? random.pick(["Save", "Save As...", "Save All", "New Window", "Close Tab", "Open...", "Close", "Quit", "New", "Print...", "Copy", "Paste", "Cut", "Undo"])
      : sketch.words(4) + (random.chance(0.3) ? "..." : ""),
  ); // prettier-ignore
  const itemWidth = Math.max(...names.map((name) => sketch.textWidth(name))) + line * 4;
  const left = parent?.box[0] ?? x + random.whole(0, Math.max(1, width - itemWidth));
  let top = (parent?.box[1] ?? y) + line * 1.8;
  sketch.hide([left, top, itemWidth, names.length * line * 1.7]);
  for (const name of names) {
    if (top + line * 2 > y + height * 1.2) break;
    sketch.add({ box: [left, top, itemWidth, line * 1.6], text: name, kind: "menu_item" });
    if (random.chance(0.3)) {
      const keys = `Ctrl+${random.pick(Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))}`;
      sketch.text(left + itemWidth - line * 3, top + line * 0.3, keys);
    }
    top += line * 1.7;
  }
};

/** Any field that a form has, at a place, with its label. */
function field(sketch: Sketch, box: Box, label: Item): void {
  const { random, line } = sketch;
  const common = { label: label.text, labelItem: label };
  const sort = random.next();
  if (sort < 0.6)
    sketch.add({ box, text: random.chance(0.4) ? sketch.value() : "", kind: "input", ...common });
  else if (sort < 0.75) sketch.add({ box, text: sketch.words(2), kind: "combo", ...common });
  else if (sort < 0.85) {
    sketch.add({ box, text: String(random.whole(0, 200)), kind: "spinner", ...common });
    if (random.chance(0.5)) {
      sketch.button(box[0] + box[2] + 2, box[1], "-", "button");
      sketch.button(box[0] + box[2] + 4 + line * 2.5, box[1], "+", "button");
    }
  } else if (sort < 0.92) sketch.add({ box, text: "", kind: "slider", ...common });
  else
    sketch.add({ box: [box[0], box[1], box[2], line * 4], text: "", kind: "text_area", ...common });
}

const formLeft: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  const column = Math.round(width * random.pick([0.25, 0.33, 0.4]));
  const alignRight = random.chance(0.4);
  const colon = random.chance(0.5) ? ":" : "";
  let top = y + line;
  while (top < y + height - line * 8) {
    const text = sketch.words(3) + colon;
    const left = alignRight ? x + column - sketch.textWidth(text) - line / 2 : x + line;
    const label = sketch.text(Math.max(x, left), top + line * 0.4, text);
    field(sketch, [x + column + line / 2, top, width - column - line * 2, line * 1.8], label);
    const last = sketch.items.at(-1);
    top += line * 0.8 + (last?.box[3] ?? line * 2);
    if (random.chance(0.1)) break;
  }
  if (random.chance(0.5)) check(sketch, x + line, top, "checkbox");
  buttonRow(sketch, [x, y, width, height], random.whole(1, 3));
};

const formAbove: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  const columns = random.chance(0.3) ? 2 : 1;
  const columnWidth = (width - line * (columns + 1)) / columns;
  let top = y + line;
  while (top < y + height - line * 9) {
    for (let column = 0; column < columns; column++) {
      const left = x + line + column * (columnWidth + line);
      const label = sketch.text(left, top, sketch.words(3) + (random.chance(0.15) ? " *" : ""));
      field(sketch, [left, top + line * 1.3, columnWidth, line * 2], label);
    }
    top += line * 6.2;
  }
  buttonRow(sketch, [x, y, width, height], random.whole(1, 2));
};

function check(sketch: Sketch, x: number, y: number, kind: "checkbox" | "radio" | "switch"): void {
  const { random, line } = sketch;
  const state = { checked: random.chance(0.4) };
  const text = sketch.words(4);
  const merged = random.chance(0.3);
  if (merged) {
    sketch.add({ box: [x, y, line * 1.5 + sketch.textWidth(text), line], text, kind, state });
    return;
  }
  const far = kind === "switch" && random.chance(0.6) ? line * random.whole(2, 10) : 0;
  const label = far > 0 ? sketch.text(x, y, text) : sketch.text(x + line * 1.6, y, text);
  const left = far > 0 ? x + sketch.textWidth(text) + far : x;
  const width = kind === "switch" ? line * 2 : line;
  sketch.add({ box: [left, y, width, line], text: "", kind, state, label: text, labelItem: label });
}

const settings: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  let at = x + line;
  for (let index = random.whole(2, 6); index > 0; index--) {
    const name = sketch.words(2);
    const tabWidth = sketch.textWidth(name) + line * 1.5;
    if (at + tabWidth > x + width) break;
    sketch.add({ box: [at, y, tabWidth, line * 1.8], text: name, kind: "tab" });
    at += tabWidth;
  }
  let top = y + line * 3;
  while (top < y + height - line * 5) {
    if (random.chance(0.2)) {
      sketch.text(x + line, top, sketch.words(3));
      top += line * 1.8;
    }
    const kind = random.pick(["checkbox", "radio", "switch", "checkbox"] as const);
    for (let index = random.whole(1, 4); index > 0 && top < y + height - line * 4; index--) {
      check(sketch, x + line * 1.5, top, kind);
      top += line * 1.7;
    }
    top += line * 0.6;
  }
  buttonRow(sketch, [x, y, width, height], random.whole(1, 3));
};

const dialog: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  sketch.text(x + line * 3, y + line, sketch.message().slice(0, Math.floor(width / line / 0.48) - 8));
  if (random.chance(0.5)) sketch.icon(x + line, y + line);
  if (random.chance(0.3)) check(sketch, x + line * 3, y + line * 3, "checkbox");
  if (random.chance(0.3))
    sketch.add({ box: [x + line * 3, y + line * 5, width - line * 6, line * 1.8], text: "", kind: "input" });
  buttonRow(sketch, [x, y, width, height], random.whole(1, 4));
}; // prettier-ignore

const table: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  const columns = random.whole(2, 5);
  const columnWidth = (width - line) / (columns + 1);
  for (let column = 0; column < columns; column++) {
    const name = sketch.words(2);
    sketch.add({ box: [x + line / 2 + column * columnWidth, y, columnWidth, line * 1.5], text: name, kind: "header" });
  }
  const actions = random.some(["Delete", "Edit", "Open", "View", "Remove", sketch.words(1)], random.whole(0, 2));
  const asRow = random.chance(0.4);
  for (let top = y + line * 1.8; top < y + height - line * 2; top += line * 1.9) {
    const first = sketch.words(3);
    const row = asRow
      ? sketch.add({ box: [x + line / 2, top, columnWidth * columns, line * 1.7], text: first, kind: "row" })
      : null;
    for (let column = 0; column < columns; column++) {
      const text = column === 0 ? first : sketch.value();
      const box: Box = [x + line / 2 + column * columnWidth, top + line * 0.3, Math.min(columnWidth, sketch.textWidth(text)), line];
      sketch.add({ box, text, kind: random.chance(0.5) ? "cell" : "text", ...(row !== null && column === 0 ? { partOf: row } : {}) });
    }
    let at = x + columns * columnWidth + line;
    for (const name of actions) {
      sketch.button(at, top, name, random.chance(0.8) ? "button" : "link");
      at += sketch.textWidth(name) + line * 2.4;
    }
  }
}; // prettier-ignore

const files: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  const side = Math.round(width * 0.22);
  sketch.add({ box: [x + side, y, width - side - line, line * 1.8], text: `/home/${sketch.words(1).toLowerCase()}`, kind: "input" });
  for (let top = y + line * 2.5, left = random.whole(3, 8); left > 0 && top < y + height - line * 2; left--, top += line * 1.8)
    sketch.add({ box: [x + line / 2, top, side - line, line * 1.6], text: sketch.words(2), kind: "row" });
  const cell = line * random.whole(6, 9);
  const list = random.chance(0.4);
  for (let top = y + line * 3; top < y + height - cell; top += list ? line * 1.8 : cell)
    for (let left = x + side + line; left < x + width - cell; left += list ? width : cell) {
      if (random.chance(0.1)) continue;
      const text = random.chance(0.6) ? sketch.value() : capital(sketch.words(2));
      if (list) {
        sketch.icon(left, top);
        sketch.text(left + line * 2, top, text);
        continue;
      }
      const picture = sketch.add({ box: [left + line, top, line * 3, line * 3], text: "", kind: random.chance(0.5) ? "icon" : "image", label: text });
      const caption = sketch.text(left, top + line * 3.4, text.slice(0, 20));
      sketch.items[sketch.items.indexOf(caption)] = { ...caption, partOf: picture };
    }
}; // prettier-ignore

const page: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  let at = x + line;
  for (let index = random.whole(3, 7); index > 0; index--) {
    const name = sketch.words(2);
    if (at + sketch.textWidth(name) > x + width * 0.6) break;
    sketch.text(at, y + line / 2, name, { kind: "link" });
    at += sketch.textWidth(name) + line * 1.5;
  }
  if (random.chance(0.7)) {
    const hint = random.pick(["Search", "Search...", `Search ${sketch.words(1).toLowerCase()}`, "", "Find", sketch.words(2)]);
    const box: Box = [x + width * 0.65, y, width * 0.22, line * 1.9];
    sketch.add({ box, text: hint, kind: "input", ...(hint === "" ? {} : { label: hint }) });
    if (random.chance(0.6)) sketch.button(x + width * 0.88, y, random.pick(["Search", "Go", "Find"]));
  }
  sketch.text(x + line, y + line * 3, sketch.words(5));
  const action = random.pick(["Add to cart", "Buy", "Read more", "Details", "Follow", sketch.words(2)]);
  const columns = random.whole(1, 3);
  for (let top = y + line * 5; top < y + height - line * 8; top += line * 8)
    for (let column = 0; column < columns; column++) {
      const left = x + line + (column * width) / columns;
      sketch.text(left, top, sketch.words(4), { kind: random.chance(0.5) ? "link" : "text" });
      sketch.text(left, top + line * 1.6, sketch.message().slice(0, Math.floor((width / columns / line) * 1.8)));
      if (random.chance(0.8)) sketch.button(left, top + line * 3.4, action, random.chance(0.7) ? "button" : "link");
    }
}; // prettier-ignore

const popup: Family = (sketch, area) => {
  const { random, line } = sketch;
  formLeft(sketch, area);
  const combos = sketch.items.filter((item) => item.window === sketch.window && item.kind === "combo");
  const combo = combos.length > 0 ? random.pick(combos) : null;
  if (combo === null) return;
  const [x, y, width, height] = combo.box;
  const names = Array.from({ length: random.whole(3, 10) }, () => sketch.words(2));
  sketch.hide([x, y + height + 1, width, names.length * line * 1.7]);
  names.forEach((name, index) =>
    sketch.add({
      box: [x, y + height + index * line * 1.7, width, line * 1.6],
      text: name,
      kind: random.chance(0.6) ? "menu_item" : "row",
    }),
  );
}; // prettier-ignore

const counter: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  const signs = random.some(["+", "-", "×", "<", ">", "?", "=", "%", "/", "!", "#"], random.whole(3, 8));
  let at = x + line;
  for (const sign of signs) {
    if (at + line * 3 > x + width) break;
    sketch.button(at, y + line, sign, random.chance(0.8) ? "button" : "icon");
    at += line * 3.5;
  }
  for (let top = y + line * 4; top < y + height - line * 3; top += line * 2.6) {
    sketch.text(x + line, top, sketch.words(2));
    at = x + width * 0.4;
    for (let number = 1; number <= random.whole(1, 6); number++, at += line * 3)
      sketch.button(at, top, String(number), random.chance(0.8) ? "button" : "link");
  }
}; // prettier-ignore

const keypad: Family = (sketch, [x, y, width]) => {
  const { line } = sketch;
  sketch.add({ box: [x, y, Math.min(width, line * 12), line * 2], text: sketch.value(), kind: "input" });
  Array.from("123456789*0#").forEach((key, index) =>
    sketch.button(x + (index % 3) * line * 4, y + line * 3 + Math.floor(index / 3) * line * 2.4, key, "button", line * 3.6),
  );
  sketch.button(x, y + line * 13, "Call");
}; // prettier-ignore

const calculator: Family = (sketch, [x, y, width]) => {
  const { line, random } = sketch;
  const side = Math.min(line * 4, width / 5);
  sketch.add({ box: [x, y, side * 5, line * 2.4], text: String(random.whole(0, 9999)), kind: "input" });
  const times = random.pick(["×", "*", "x"]);
  const keys = ["7", "8", "9", random.pick(["÷", "/"]), "C", "4", "5", "6", times, "(", "1", "2", "3", random.pick(["-", "−"]), ")", "0", ".", "=", "+", "%"];
  keys.forEach((key, index) =>
    sketch.button(x + (index % 5) * side, y + line * 3 + Math.floor(index / 5) * line * 2.6, key, "button", side * 0.9),
  );
}; // prettier-ignore

const wizard: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  const side = width * 0.28;
  for (let top = y + line, left = random.whole(4, 9); left > 0 && top < y + height - line * 3; left--, top += line * 2.4) {
    sketch.icon(x + line / 2, top);
    sketch.text(x + line * 2.5, top + line / 4, sketch.words(3), { kind: random.chance(0.5) ? "row" : "text" });
  }
  sketch.text(x + side + line, y + line, sketch.words(5));
  for (let top = y + line * 4; top < y + height - line * 6; top += line * 3)
    if (random.chance(0.5)) {
      const label = sketch.text(x + side + line, top + line * 0.4, sketch.words(3));
      field(sketch, [x + width * 0.62, top, width * 0.33, line * 1.8], label);
    } else check(sketch, x + side + line, top, random.pick(["checkbox", "radio", "switch"]));
  buttonRow(sketch, [x, y, width, height], 3);
}; // prettier-ignore

const board: Family = (sketch, [x, y, width, height]) => {
  const { random, line } = sketch;
  const columns = random.whole(2, 4);
  for (let column = 0; column < columns; column++) {
    const left = x + line + (column * width) / columns;
    sketch.text(left, y, sketch.words(2), { kind: "header" });
    sketch.icon(left + width / columns - line * 4, y);
    for (let top = y + line * 2.5; top < y + height - line * 6; top += line * 6) {
      sketch.text(left, top, sketch.words(4));
      sketch.text(left, top + line * 1.5, sketch.value(), { kind: "link" });
      sketch.button(left, top + line * 3, random.pick(["Move", "Archive", "Assign"]));
    }
  }
}; // prettier-ignore

/** Which families each split draws from. Dev and test draw from those that training never sees, too. */
export const families: Readonly<Record<"train" | "dev" | "test", readonly Family[]>> = {
  train: [editor, openMenu, formLeft, formAbove, settings, dialog, table, files, page, popup, counter],
  dev: [keypad, openMenu, formLeft, settings, page, dialog],
  test: [calculator, wizard, board],
}; // prettier-ignore
