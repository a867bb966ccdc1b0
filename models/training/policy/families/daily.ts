import { clause, widgetAsks } from "../asks.js";
import type { Family } from "../build.js";
import { Builder, cellsOf } from "../build.js";
import { listed, named } from "../phrases.js";
import { Fill, guarded, Press, Set_, Until } from "../teacher.js";
import type { Place, Widget } from "../world.js";
import { worth } from "./lists.js";

/** Settings in tabs, a side bar, sections that fold, or one long page. */
export const settings: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Settings", "Preferences", "Options", "Control Centre", things.label(2)]));
  const { world } = b;
  b.above = random.chance(0.2);
  const style = random.pick(["tabs", "side", "sections", "one", "one"] as const);
  const names = Array.from({ length: random.whole(2, 5) }, () => random.chance(0.5) ? things.label(2) : random.pick(["General", "Display", "Sound", "Network", "Privacy", "Keyboard", "Accounts", "Advanced", "Appearance", "Updates", "Notifications", "Editor", "Language"])).filter((name, i, all) => all.indexOf(name) === i);
  let pages: Place[];
  if (style === "tabs") pages = b.tabs(b.root, names);
  else if (style === "side") pages = b.sidebar(names);
  else if (style === "sections")
    pages = names.map((name) => {
      const opener = world.add(b.root, random.chance(0.5) ? "row" : "button", name);
      const section = world.place(b.root, "section", name);
      world.opens(opener, section);
      section.open = random.chance(0.3);
      return section;
    });
  else pages = [random.chance(0.4) ? world.place(b.root, "scroll", "", { lines: random.whole(6, 10) }) : b.root];
  const toggle = random.pick(["checkbox", "switch", "checkbox"] as const);
  for (const page of pages) {
    const count = style === "one" ? random.whole(5, 14) : random.whole(2, 6);
    for (let i = 0; i < count; i++) {
      const r = random.next();
      const name = things.mixed("setting", 0.45);
      if (r < 0.55) b.toggle(page, name, random.chance(0.45), toggle);
      else if (r < 0.65) b.field(page, things.mixed("level", 0.8), String(random.whole(0, 100)), "slider");
      else if (r < 0.75) {
        const options = random.pick([things.some("language", 5), things.some("colour", 4), ["Small", "Medium", "Large"], ["Never", "Daily", "Weekly", "Monthly"], things.some("city", 4)]);
        b.combo(page, things.mixed("fieldName", 0.3), options, random.pick(options));
      } else if (r < 0.83) b.field(page, things.label(2), String(random.whole(1, 60)), "spinner");
      else if (r < 0.9) {
        const group = `radio ${world.widgets.length}`;
        world.add(page, "text", things.label(3));
        const options = [things.label(2), things.label(2), things.label(2)];
        const on = random.whole(0, 2);
        options.forEach((option, j) => b.toggle(page, option, j === on, "radio", { group, sameLine: random.chance(0.5) && j > 0 && page.kind !== "scroll" }));
      } else b.field(page, things.mixed("fieldName", 0.5), random.chance(0.5) ? things.valueFor("x") : "");
    }
  }
  if (random.chance(0.5)) for (const [i, name] of random.pick([["Apply", "Close"], ["OK", "Cancel"], ["Save"], ["Cancel", "Apply", "OK"]]).entries()) b.button(b.root, name, () => undefined, { sameLine: i > 0 });
  // Days and people as boxes of one group: "leave only Tuesday on".
  if (random.chance(0.4)) {
    const page = random.pick(pages);
    for (const day of random.pick([things.all("day"), things.some("person", 4), things.some("colour", 5), things.some("food", 5), things.some("setting", 5)])) b.toggle(page, day, random.chance(0.5), toggle);
  }
  b.asks.push(...widgetAsks(b), ...widgetAsks(b).slice(2, 4));
  return b.program();
}; // prettier-ignore

/** Forms: sign in, sign up, an order, a wizard of pages. */
export const form: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Registration", "Sign in", "New customer", "Order", things.label(2)]));
  const { world } = b;
  b.above = random.chance(0.4);
  const wizard = random.chance(0.3);
  const pages = wizard ? [0, 1, 2].slice(0, random.whole(2, 3)).map((i) => world.place(b.root, "page", `step ${i}`, { group: "wizard", open: i === 0 })) : [b.root];
  pages.forEach((page, i) => {
    for (const name of things.some("fieldName", random.whole(2, wizard ? 3 : 7))) b.field(page, name + random.pick(["", "", ":", "", " *"]), random.chance(0.2) ? things.valueFor(name) : "");
    if (random.chance(0.3)) b.field(page, random.pick(["Comment", "Notes", "Message"]), "", "text_area", { height: 3 });
    if (random.chance(0.4)) { const options = things.some("country", 5); b.combo(page, random.pick(["Country", "Region"]), options, random.chance(0.5) ? "" : random.pick(options)); }
    if (random.chance(0.5)) b.toggle(page, random.pick(["I accept the terms", "Remember me", "Subscribe to the newsletter", "Keep me signed in", things.label(4)]), random.chance(0.2));
    if (wizard) {
      const next = b.button(page, i === pages.length - 1 ? "Finish" : random.pick(["Next", "Continue", "Next >"]));
      const following = pages[i + 1];
      if (following !== undefined) world.opens(next, following);
      if (i === 0) page.open = true;
    }
  });
  const submit = wizard ? null : b.button(b.root, random.pick(["Submit", "Send", "Sign in", "Register", "Save", "Order", "Continue", "Create account"]), () => undefined);
  if (!wizard && random.chance(0.5)) b.button(b.root, random.pick(["Cancel", "Reset", "Clear"]), () => undefined, { sameLine: true });
  b.asks.push(...widgetAsks(b), ...widgetAsks(b).slice(4, 6), ...widgetAsks(b).slice(4, 6));
  if (submit !== null) b.asks.push(() => clause(b, `[send|submit|finish|confirm] [it|the form|this|everything]|send it [off|in]`.replace(/^(.*)$/u, "[$1]"), {}, [new Press(submit)]));
  return b.program();
}; // prettier-ignore

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A month's grid with arrows: picking days. */
export const calendar: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Calendar", "Date", "Choose a date", things.label(2)]));
  const { world } = b;
  const months = things.all("month");
  let [month, year] = [random.whole(0, 11), random.whole(2023, 2027)];
  let picked = "";
  const bar = b.bar();
  const short = random.chance(0.2);
  const title = () => `${short ? (months[month] ?? "").slice(0, 3) : (months[month] ?? "")} ${String(year)}`;
  const turn = (by: number) => () => {
    const at = year * 12 + month + by;
    [month, year] = [((at % 12) + 12) % 12, Math.floor(at / 12)];
    draw();
  };
  const arrows = random.pick([["<", ">"], ["previous", "next"], ["‹", "›"], ["left", "right"], ["Prev", "Next"]]);
  const isWord = /^[A-Z<>‹›]/u.test(arrows[0] ?? "");
  const make = (text: string, by: number) => (isWord ? b.button(bar, text, turn(by)) : b.icon(bar, text, turn(by)));
  const titleFirst = random.chance(0.3);
  const before = titleFirst ? world.add(bar, random.pick(["text", "button"]), title()) : null;
  const back = make(arrows[0] ?? "<", -1);
  const head = before ?? world.add(bar, "text", title());
  const forth = make(arrows[1] ?? ">", 1);
  const sunday = random.chance(0.4);
  const days = sunday ? ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"] : ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
  days.forEach((day, i) => world.add(b.root, "text", day, { sameLine: i > 0, at: i / 7, width: 0.1 }));
  const kind = random.pick(["cell", "button", "text", "cell"] as const);
  const cells = Array.from({ length: 42 }, (_, i) => world.add(b.root, kind, "", { sameLine: i % 7 > 0, at: (i % 7) / 7, width: 0.1, group: "days" }));
  for (const cell of cells) cell.on = () => { for (const other of cells) other.selected = other === cell; picked = `${cell.text} ${title()}`; };
  const draw = () => {
    head.text = title();
    const first = (new Date(Date.UTC(year, month, 1)).getUTCDay() + (sunday ? 0 : 6)) % 7;
    cells.forEach((cell, i) => {
      const day = i - first + 1;
      cell.selected = false;
      cell.text = day >= 1 && day <= (monthDays[month] ?? 30) ? String(day) : "";
      // Empty places keep their room in the grid.
      cell.hidden = false;
      cell.disabled = cell.text === "";
    });
  };
  draw();
  b.field(b.root, random.pick(["Event", "Title", "Note", "What"]));
  b.button(b.root, random.pick(["Add", "Save", "OK", "Today"]), () => undefined);
  const pick = () => {
    const to = year * 12 + month + (random.chance(0.5) ? 0 : random.whole(-3, 4));
    const [m, y] = [((to % 12) + 12) % 12, Math.floor(to / 12)];
    const day = random.whole(1, monthDays[m] ?? 28);
    const name = `${short ? (months[m] ?? "").slice(0, 3) : (months[m] ?? "")} ${String(y)}`;
    const wanted = `${String(day)} ${name}`;
    const th = day % 10 === 1 && day !== 11 ? "st" : day % 10 === 2 && day !== 12 ? "nd" : day % 10 === 3 && day !== 13 ? "rd" : "th";
    const showsYear = y === year ? random.chance(0.3) : true;
    const at = () => year * 12 + month;
    return clause(b, `[[pick|choose|select|set|click|take|go to|mark] <day>|[pick|choose|select|set] [the date|the day] <day>|set the date to <day>|I want <day>|make it <day>|<day> [please|is the day|suits me]|put it on <day>|I can come on <day>|let's say <day>]${random.chance(0.3) ? " in the calendar" : ""}`, {
      day: random.pick([`${day} ${months[m] ?? ""}`, `${months[m] ?? ""} ${day}`, `${months[m] ?? ""} ${day}${th}`, `the ${day}${th} of ${months[m] ?? ""}`, `${day}. ${months[m] ?? ""}`, ...(to === at() && !showsYear ? [`the ${day}${th}`, `the ${day}${th}`, `day ${day}`] : [])]) + (showsYear ? ` ${y}` : ""),
    }, [new Until(() => picked === wanted && cells.some(({ selected, text }) => selected && text === String(day)) && at() === to, () => at() < to ? forth : at() > to ? back : (cells.find(({ text }) => text === String(day)) ?? forth))]);
  };
  b.asks.push(...widgetAsks(b).slice(0, 5), pick, pick, pick, pick, () => clause(b, `[go|turn|move] to [the next|the following] month|show [the next|next] month`.replace(/^(.*)$/u, "[$1]"), {}, [new Press(forth)]), () => clause(b, `[go|turn|move] [back to|to] the [previous|last] month|show the [previous|last] month`.replace(/^(.*)$/u, "[$1]"), {}, [new Press(back)]));
  return b.program();
}; // prettier-ignore

/** A shop: things with prices, a basket, paying. */
export const shop: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Shop", "Store", "Market", things.label(2)]));
  const { world } = b;
  const bar = b.bar();
  const search = random.chance(0.6) ? b.field(bar, "", "", "input", { text: random.pick(["Search", "Search products", "What are you looking for?"]) }) : null;
  if (search !== null && random.chance(0.5)) b.either(bar, "Search");
  const basketName = random.pick(["Cart", "Basket", "My cart", "Shopping bag"]);
  const basket = b.dialog(random.pick([basketName, "Your order"]), random.pick(["Continue shopping", "Close", "Back"]));
  const basketButton = random.chance(0.4) ? b.icon(bar, "shopping cart", null) : b.button(bar, basketName, null);
  basket.opener = basketButton;
  const pay = b.ending(basket, random.pick(["Checkout", "Pay", "Order now", "Buy now"]), () => undefined);
  const sort = random.pick(["item", "food"] as const);
  const names = things.some(sort, random.whole(3, 7));
  const scroll = random.chance(0.4) ? world.place(b.root, "scroll", "", { lines: random.whole(3, 6) }) : b.root;
  const addName = random.pick(["Add to cart", "Add", "Buy", "Add to basket", "+"]);
  const inBasket = new Map<string, number>();
  const rows = names.map((name) => {
    const price = `$${random.whole(1, 200)}.${random.whole(10, 99)}`;
    const text = world.add(scroll, "text", name, { width: 0.3 });
    const cost = world.add(scroll, "text", price, { sameLine: true, at: 0.4 });
    const stars = random.chance(0.4) ? world.add(scroll, "text", `${random.whole(1, 4)}.${random.whole(0, 9)}`, { sameLine: true, at: 0.55 }) : null;
    const add = b.button(scroll, addName, () => inBasket.set(name, (inBasket.get(name) ?? 0) + 1), { sameLine: true, at: 0.7 });
    const like = random.chance(0.4) ? b.icon(scroll, random.pick(["heart", "star"]), () => undefined, { sameLine: true, at: 0.92 }) : null;
    return { name, text, cost, add, like, stars };
  });
  const put = (row: (typeof rows)[number]) => {
    const before = inBasket.get(row.name) ?? 0;
    return new Until(() => (inBasket.get(row.name) ?? 0) > before, () => row.add);
  };
  b.asks.push(
    ...widgetAsks(b).filter((_, i) => i !== 8),
    () => { const row = random.pick(rows); return clause(b, `[[put|add] [|a |the |one ]<name> [to|in|into] [|the |my ]${random.pick(["cart", "basket", "bag"])}|[buy|order|get|I want] [|the |some |a ]<name>]`, { name: named(random, row.name) }, [put(row)]); },
    () => { const row = random.pick(rows); const n = random.whole(2, 3); const before = inBasket.get(row.name) ?? 0; return clause(b, `[put|add] <n> [times |]<name> [to|in|into] [|the |my ][cart|basket]|[buy|order|get|I want] <n> [x |]<name>|<n> <name>`.replace(/^(.*)$/u, "[$1]"), { name: named(random, row.name), n: random.pick([String(n), ["two", "three"][n - 2] ?? "two"]) }, [new Until(() => (inBasket.get(row.name) ?? 0) >= before + n, () => row.add)]); },
    () => { const picked = random.some(rows, 2); return clause(b, `[put|add] <names> [to|in|into] [|the |my ][cart|basket]|[buy|order|get] <names>`.replace(/^(.*)$/u, "[$1]"), { names: listed(random, picked.map(({ name }) => named(random, name))) }, picked.map(put)); },
    () => { const high = random.chance(0.5); const best = rows.reduce((a, row) => ((high ? worth(row.cost.text) > worth(a.cost.text) : worth(row.cost.text) < worth(a.cost.text)) ? row : a)); return clause(b, `[[put|add] the ${high ? "[most expensive|dearest]" : "[cheapest|least expensive]"} [thing|item|product|one] [to|in|into] [the|my] [cart|basket]|[buy|order|get] the ${high ? "most expensive" : "cheapest"} [thing|item|product|one]]`, {}, [put(best)]); },
    () => { const row = random.pick(rows); if (row.like === null) return null; return clause(b, `[like|favour|star|heart] [|the ]<name>|[click|press] the [heart|star|icon] [next to|beside|of|for] <name>`.replace(/^(.*)$/u, "[$1]"), { name: named(random, row.name) }, [new Press(row.like)]); },
    () => { const row = random.pick(rows); return clause(b, `[click|press] [|the ]<button>[| button] [next to|beside|for|of|in the row of] [|the ]<name>`, { button: named(random, addName), name: named(random, row.name) }, [put(row)]); },
    () => clause(b, `[check out|pay|go to the checkout|place the order|order everything|buy what is in the cart|pay for it]`, {}, [new Press(pay)]),
    () => clause(b, `[open|show|go to|look into] [the|my] [cart|basket|shopping cart]`, {}, [new Until(() => basket.open, () => basketButton)]),
    () => { if (search === null) return null; const name = things.one(sort); return clause(b, `[search|look] for <name>`, { name: named(random, name).replace(/["']/gu, "").toLowerCase() === name.toLowerCase() ? name : name }, [new Fill(search, name)]); },
  );
  return b.program();
}; // prettier-ignore

/** A to-do list: adding, ticking off, removing. */
export const todo: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Tasks", "To do", "My list", "Shopping list", things.label(2)]));
  const { world } = b;
  const sort = random.pick(["task", "food"] as const);
  const input = b.field(b.root, random.chance(0.3) ? random.pick(["New", "Task", "New item"]) : "", "", "input", { text: random.pick(["What needs to be done?", "Add a task", "New item...", "", "Add item"]) });
  if (input.label !== "") input.text = "";
  const list: { name: string; box: Widget; gone: boolean; x: Widget | null }[] = [];
  const place = b.world.place(b.root, "box");
  const removable = random.chance(0.6);
  const make = (name: string, done: boolean) => {
    const box = b.toggle(place, name, done);
    const entry: (typeof list)[number] = { name, box, gone: false, x: null };
    if (removable) entry.x = random.chance(0.5) ? b.icon(place, random.pick(["delete", "close", "trash"]), () => { entry.gone = true; box.hidden = true; if (entry.x !== null) entry.x.hidden = true; }, { sameLine: true, at: 0.85 }) : b.button(place, random.pick(["Delete", "Remove", "x", "×"]), () => { entry.gone = true; box.hidden = true; if (entry.x !== null) entry.x.hidden = true; }, { sameLine: true, at: 0.85 });
    list.push(entry);
  };
  const add = () => { if (input.value === "") return; make(input.value, false); input.value = ""; };
  const button = random.chance(0.7) ? (random.chance(0.3) ? b.icon(b.root, "add", add, { sameLine: true }) : b.button(b.root, random.pick(["Add", "+", "Add task"]), add, { sameLine: true })) : null;
  if (button !== null) { const { children } = b.root; children.splice(children.indexOf(button), 1); children.splice(children.indexOf(input) + 1, 0, button); }
  world.enters.set(input, add);
  for (const name of things.some(sort, random.whole(2, 6))) make(name, random.chance(0.3));
  const open = () => list.filter(({ gone }) => !gone);
  const adding = (name: string) => {
    const over = () => open().some((entry) => entry.name === name);
    const enter = button === null;
    const fill = new Fill(input, name);
    return [{ begin: (w: typeof world) => { fill.begin(w); }, done: (w: typeof world) => over() || fill.done(w), step: (w: typeof world) => { const move = fill.step(w); return move.type === "type" ? { ...move, enter } : move; } },
      enter ? { begin: () => undefined, done: over, step: () => ({ type: "key" as const, chord: "enter" }) } : new Until(over, () => button)];
  };
  const noun = sort === "task" ? "task" : "item";
  b.asks.push(
    ...widgetAsks(b),
    () => { const name = things.one(sort); if (open().some((e) => e.name === name)) return null; return clause(b, `[add|put|write|note] [|the ${noun} |a ${noun} ]<name>[| to the list| on the list| to my tasks|]|new ${noun}: <name>|create [a ${noun}|an entry] [called|named] <name>`.replace(/^(.*)$/u, "[$1]"), { name: random.pick([name, name, `"${name}"`]) }, adding(name)); },
    () => { const picked = things.some(sort, 2).filter((name) => !open().some((e) => e.name === name)); if (picked.length < 2) return null; return clause(b, `[add|put] <names> [to|on] the list`, { names: listed(random, picked) }, picked.flatMap(adding)); },
    () => { const entries = open(); if (entries.length === 0) return null; const entry = random.pick(entries); return clause(b, `[mark <name> as [done|finished|complete]|[tick off|check off|complete|finish] <name>|<name> is done|I have done <name>]`, { name: named(random, entry.name) }, [new Set_(entry.box, ({ checked }) => checked === true)]); },
    () => { const entries = open(); if (entries.length === 0 || !removable) return null; const entry = random.pick(entries); return clause(b, `[delete|remove|get rid of|throw away] [|the ${noun} |the entry ]<name>[| from the list]`, { name: named(random, entry.name) }, [new Until(() => entry.gone, () => entry.x ?? entry.box)]); },
  );
  return b.program();
}; // prettier-ignore

/** A player with a list of songs. */
export const media: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Player", "Music", "Now playing", things.label(2)]));
  const { world } = b;
  let [playing, now] = ["", false];
  const songs = things.some("song", random.whole(3, 8));
  const table = random.chance(0.6) ? b.table(b.root, ["Title", "Artist", "Length"], songs.map((song) => [song, things.one("person"), `${random.whole(1, 6)}:${random.whole(10, 59)}`]), "songs", random.whole(4, 9)).rows : songs.map((song) => b.row(b.root, [song], "songs"));
  const bar = b.bar();
  const icons = random.chance(0.7);
  const tool = (name: string, on: () => void) => (icons ? b.icon(bar, name, on) : b.button(bar, name.charAt(0).toUpperCase() + name.slice(1), on));
  const nameOf = (row: Widget) => (cellsOf(world, row)[0] ?? row).text;
  const start = (row: Widget | undefined) => { if (row === undefined) return; playing = nameOf(row); now = true; };
  tool("previous", () => undefined);
  const play = tool("play", () => { const row = table.find(({ selected }) => selected); if (row !== undefined) start(row); else now = true; });
  const pause = tool(random.pick(["pause", "stop"]), () => (now = false));
  const next = tool("next", () => undefined);
  for (const row of table) row.double = () => { start(row); };
  b.field(b.root, "Volume", String(random.whole(0, 100)), "slider");
  b.toggle(b.root, "Repeat", random.chance(0.5), random.pick(["checkbox", "switch"]));
  b.toggle(b.root, "Shuffle", random.chance(0.5), random.pick(["checkbox", "switch"]));
  b.asks.push(
    ...widgetAsks(b),
    () => { const row = random.pick(table); return clause(b, `[play|start|put on|listen to] [|the song ]<name>`, { name: named(random, nameOf(row)) }, [new Until(() => playing === nameOf(row) && now, () => row, () => "double_click")]); },
    () => clause(b, `[pause|stop] [the music|it|the song|playing|the playback]`, {}, [new Press(pause)]),
    () => clause(b, `[skip this song|next song|play the next [song|one|track]|go to the next [track|song]]`, {}, [new Press(next)]),
    () => clause(b, `[play|start|resume] [the music|it|playback]`, {}, [new Press(play)]),
  );
  return b.program();
}; // prettier-ignore

/** A chat: people at the side, what was said, a line to write. */
export const chat: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Messages", "Chat", "Talk", things.label(2)]));
  const { world } = b;
  const people = things.some("person", random.whole(3, 6)).map((name) => random.chance(0.5) ? name : (name.split(" ")[0] ?? name));
  const pages = b.sidebar(people);
  const sent: string[] = [];
  const parts = pages.map((page) => {
    for (let i = random.whole(1, 4); i > 0; i--) world.add(page, "text", things.one("message"));
    const input = b.field(page, "", "", random.pick(["input", "text_area"]), { text: random.pick(["Message", "Type a message", "Write something...", ""]) });
    const send = random.chance(0.4) ? b.icon(page, "send", null, { sameLine: true }) : random.chance(0.6) ? b.button(page, "Send", null, { sameLine: true }) : null;
    const post = () => { if (input.value === "") return; sent.push(`${page.title}|${input.value}`); const { children } = page; const line = world.add(page, "text", input.value); children.splice(children.indexOf(line), 1); children.splice(children.indexOf(input), 0, line); input.value = ""; };
    if (send !== null) send.on = post;
    world.enters.set(input, post);
    return { page, input, send };
  });
  b.asks.push(
    ...widgetAsks(b).slice(0, 3),
    ...[0, 1, 2].map(() => () => {
      const { page, input, send } = random.pick(parts);
      const message = things.one("message");
      const over = () => sent.includes(`${page.title}|${message}`);
      const fill = new Fill(input, message);
      const enter = send === null;
      const said = random.pick([message, message, `"${message}"`]);
      return clause(b, `[[tell|write|message|write to] <who>[ that|:|] <said>|[send|write] <said> to <who>|[send|write] <who> the message <said>|let <who> know [that |]<said>|say <said> to <who>]`, { who: page.title, said }, [
        guarded({ begin: (w) => { fill.begin(w); }, done: (w) => fill.done(w), step: (w) => { const move = fill.step(w); return move.type === "type" ? { ...move, enter } : move; } }, over),
        enter ? { begin: () => undefined, done: over, step: () => ({ type: "key" as const, chord: "enter" }) } : new Until(over, () => send),
      ]);
    }),
  );
  return b.program();
}; // prettier-ignore

/** A tree whose branches fold, with what is in them. */
export const tree: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Folders", "Bookmarks", "Explorer", things.label(2)]));
  const { world } = b;
  for (const name of things.some("folder", random.whole(2, 5))) {
    const opener = world.add(b.root, "row", name, { group: "tree" });
    const section = world.place(b.root, "section", name);
    world.opens(opener, section);
    section.open = random.chance(0.3);
    for (const leaf of [...things.some("file", random.whole(1, 4)), ...(random.chance(0.3) ? [things.label()] : [])])
      if (!world.widgets.some(({ text }) => text === leaf)) world.add(section, "row", leaf, { group: "tree", double: () => undefined });
  }
  const leaves = world.widgets.filter(({ place }) => place.kind === "section");
  b.asks.push(
    ...widgetAsks(b),
    () => { const leaf = random.pick(leaves); return clause(b, `[select|find|show|click|choose|mark] [|the file |the entry ]<name> [in|inside|under|from] [|the folder ]<folder>`, { name: named(random, leaf.text), folder: named(random, leaf.place.title) }, [new Set_(leaf, ({ selected }) => selected)]); },
    () => { const leaf = random.pick(leaves); return clause(b, `[open|launch|double-click] <name> [in|inside|under|from] [|the folder ]<folder>`, { name: named(random, leaf.text), folder: named(random, leaf.place.title) }, [new Press(leaf, "double_click")]); },
    () => { const section = random.pick(world.places.filter(({ kind }) => kind === "section")); const open = random.chance(0.6); return clause(b, open ? `[expand|open|unfold|show] [|the folder |the branch ]<name>` : `[collapse|close|fold] [|the folder |the branch ]<name>`, { name: named(random, section.title) }, [new Until(() => section.open === open, () => section.opener ?? leaves[0] ?? random.pick(world.widgets))]); },
  );
  return b.program();
}; // prettier-ignore
