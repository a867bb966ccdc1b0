/** Patterns that programs of any kind are made of, with words of any kind: rows that are acted on, and things with their details. */
import { clause, widgetAsks } from "../asks.js";
import type { Family } from "../build.js";
import { Builder } from "../build.js";
import { listed, named } from "../phrases.js";
import { Choose, Fill, Open, Press, Set_, Until } from "../teacher.js";
import type { Sort } from "../things.js";
import type { Widget } from "../world.js";
import { worth } from "./lists.js";
import { cellFor } from "./lists.js";

/** What is done to a thing of a list: what its button says, and what people say. */
const verbs = [
  "Call|call|ring|phone", "Follow|follow", "Invite|invite|ask", "Block|block", "Approve|approve|accept|agree to", "Reject|reject|turn down|decline", "Watch|watch|look at", "Play|play|start", "Read|read", "Rate|rate",
  "Install|install", "Update|update|bring up to date", "Remove|remove|delete|take out", "Delete|delete|remove|throw away", "Pin|pin", "Share|share|pass on", "Book|book|reserve", "Rent|rent|hire", "Join|join", "Leave|leave",
  "Pay|pay|settle", "Archive|archive|put away", "Restore|restore|bring back", "Download|download|get", "Print|print", "Connect|connect to|connect", "Forget|forget", "Mute|mute|silence", "Edit|edit|change", "View|view|show|look at",
  "Vote|vote for", "Apply|apply for|apply to", "Subscribe|subscribe to", "Unsubscribe|unsubscribe from", "Feed|feed", "Water|water", "Repair|repair|fix", "Cancel|cancel|call off", "Confirm|confirm", "Track|track|follow",
  "Message|message|write to", "Hire|hire|take on", "Assign|assign", "Close|close|end", "Reopen|reopen|open again", "Merge|merge", "Deploy|deploy", "Launch|launch|start", "Scan|scan", "Clean|clean", "Translate|translate", "Compare|compare",
  "Reserve|reserve|set aside", "Ship|ship|send off", "Return|return|give back", "Wish|wish for", "Add|add|take", "Select|select|choose", "Open|open|go into", "Details|show the details of|show more about",
]; // prettier-ignore
const pictures = ["delete", "edit", "star", "heart", "share", "bookmark", "download", "play", "add", "close", "search", "settings", "mail", "phone", "lock", "eye", "copy", "print", "info", "user"]; // prettier-ignore
const pictureWords: Readonly<Record<string, string>> = {
  delete: "[delete|remove|get rid of]", edit: "[edit|change]", star: "[star|mark with a star|favour]", heart: "[like|love|heart]", share: "share", bookmark: "[bookmark|remember]", download: "[download|get]", play: "[play|start]", add: "[add|take]", close: "[close|remove|dismiss]",
  search: "[look up|search]", settings: "[open the settings of|configure|set up]", mail: "[mail|write to]", phone: "[call|phone]", lock: "[lock|protect]", eye: "[show|view|look at]", copy: "[copy|duplicate]", print: "print", info: "[show details of|get info on]", user: "[show the owner of|open the profile of]",
}; // prettier-ignore
const sorts: readonly Sort[] = [
  "person",
  "city",
  "food",
  "item",
  "song",
  "topic",
  "file",
  "folder",
  "task",
  "language",
  "country",
  "colour",
];

/** Rows with a name and things to do it with: a switch, a box, buttons, pictures, a choice. */
export const rows: Family = (random, things) => {
  const b = new Builder(random, things, random.chance(0.4) ? things.label(2) : random.pick(["Devices", "Plants", "Members", "Courses", "Channels", "Tickets", "Rooms", "Plugins", "Backups", "Pets", "Requests"]));
  const { world } = b;
  const sort = random.chance(0.3) ? null : random.pick(sorts);
  const count = random.whole(3, 8);
  const names = sort === null ? Array.from({ length: count }, () => things.label(3)) : things.some(sort, count);
  const noun = random.pick(["entry", "row", "line", "one", "item"]);
  const scroll = random.chance(0.25) ? world.place(b.root, "scroll", "", { lines: random.whole(3, 6) }) : b.root;
  const column = random.pick(["Price", "Date", "Size", "Score", "Year", "Points", "Duration"]);
  const form = random.whole(0, 3);
  const shows = { value: random.chance(0.5), toggle: random.chance(0.45), combo: random.chance(0.12), buttons: random.whole(0, 2), pictures: random.whole(0, 2) };
  if (!shows.toggle && !shows.combo && shows.buttons + shows.pictures === 0) shows.buttons = 1;
  const actions = random.some(verbs, shows.buttons).map((verb) => verb.split("|"));
  const icons = random.some(pictures, shows.pictures);
  const kind = random.pick(["switch", "checkbox", "switch"] as const);
  const options = random.pick([["Low", "Normal", "High"], ["Never", "Daily", "Weekly"], ["Red", "Green", "Blue"], ["Reader", "Editor", "Owner"]]);
  const done = new Set<string>();
  const toggleFirst = random.chance(0.3);
  if (random.chance(0.4)) world.add(scroll, "header", "Name", { width: 0.3 });
  const lines = names.map((name) => {
    let at = toggleFirst && shows.toggle ? 0.1 : 0.32;
    const place = (width: number) => { const from = at; at += width; return from; };
    const flip = () => world.add(scroll, kind, "", { sameLine: !toggleFirst, at: toggleFirst ? 0 : place(0.1), checked: random.chance(0.45) });
    const first = toggleFirst && shows.toggle ? flip() : null;
    const text = world.add(scroll, "text", name, { sameLine: first !== null, at: first === null ? null : place(0.28), width: 0.28 });
    const value = shows.value ? world.add(scroll, "text", cellFor(b, column, form, "item"), { sameLine: true, at: place(0.14) }) : null;
    const toggle = first ?? (shows.toggle ? flip() : null);
    const combo = shows.combo ? world.add(scroll, "combo", "", { sameLine: true, at: place(0.17), width: 0.15, options, value: random.pick(options) }) : null;
    const press = (what: string) => () => { done.add(`${what}|${name}`); };
    const buttons = actions.map(([says = ""]) => b.button(scroll, says, press(says), { sameLine: true, at: place(0.14) }));
    const drawn = icons.map((picture) => b.icon(scroll, picture, press(picture), { sameLine: true, at: place(0.07) }));
    return { name, text, value, toggle, combo, buttons, drawn };
  });
  const of = (what: string, line: (typeof lines)[number], widget: Widget) => new Until(() => done.has(`${what}|${line.name}`), () => widget);
  const fresh = (what: string) => lines.filter(({ name }) => !done.has(`${what}|${name}`));
  b.asks.push(...widgetAsks(b));
  actions.forEach(([says = "", ...spoken], index) => {
    const say = `[${spoken.join("|")}]`;
    const one = (template: string, choose: () => (typeof lines)[number] | undefined, ref = "") => () => {
      const line = choose();
      const widget = line?.buttons[index];
      if (line === undefined || widget === undefined || done.has(`${says}|${line.name}`)) return null;
      return clause(b, template, { name: named(random, line.name), ref, button: named(random, says) }, [of(says, line, widget)]);
    };
    const any = () => { const left = fresh(says); return left.length === 0 ? undefined : random.pick(left); };
    b.asks.push(
      one(`${say} [|the |the ${noun} ]<name>`, any),
      one(`[click|press|hit] [|the ]<button> [next to|beside|for|of|in the row of|behind] <name>`, any),
      () => { const at = random.whole(0, Math.min(3, lines.length - 1)); return one(`${say} the <ref> [${noun}|one]`, () => lines[at], ["first", "second", "third", "fourth"][at] ?? "first")(); },
      () => { const two = random.some(fresh(says), 2); if (two.length < 2) return null; return clause(b, `${say} <names>`, { names: listed(random, two.map(({ name }) => named(random, name))) }, two.flatMap((line) => { const widget = line.buttons[index]; return widget === undefined ? [] : [of(says, line, widget)]; })); },
    );
    if (shows.value) {
      const high = random.chance(0.5);
      const word = column.includes('Price') ? (high ? "most expensive" : "cheapest") : /Date|Year/u.test(column) ? (high ? "[newest|latest]" : "oldest") : column.includes('Duration') ? (high ? "longest" : "shortest") : high ? "[highest|largest|best]" : "[lowest|smallest|worst]";
      b.asks.push(() => one(`${say} the ${word} [one|${noun}]`, () => lines.reduce((a, line) => (high === worth(line.value?.text ?? "") > worth(a.value?.text ?? "") ? line : a)))());
    }
  });
  icons.forEach((picture, index) => {
    b.asks.push(() => {
      const left = fresh(picture);
      if (left.length === 0) return null;
      const line = random.pick(left);
      const widget = line.drawn[index];
      if (widget === undefined) return null;
      return clause(b, random.chance(0.7) ? `${pictureWords[picture] ?? picture} [|the |the ${noun} ]<name>` : `[click|press] the ${picture} [icon|button|symbol] [next to|beside|for|of|in the row of] <name>`, { name: named(random, line.name) }, [of(picture, line, widget)]);
    });
  });
  if (shows.toggle) {
    const is = (line: (typeof lines)[number], on: boolean) => (line.toggle === null ? [] : [new Set_(line.toggle, ({ checked }) => (checked === true) === on)]);
    b.asks.push(
      () => { const line = random.pick(lines); const on = random.chance(0.5); return clause(b, on ? `[[turn on|switch on|enable|activate|tick|check|select] [|the |the ${noun} ]<name>|[turn|switch] <name> on]` : `[[turn off|switch off|disable|deactivate|untick|uncheck] [|the |the ${noun} ]<name>|[turn|switch] <name> off]`, { name: named(random, line.name) }, is(line, on)); },
      () => { const keep = random.some(lines, random.whole(1, 2)); return clause(b, `[leave|keep|have] only <names> [on|switched on|active|enabled|ticked|selected]`, { names: listed(random, keep.map(({ name }) => named(random, name))) }, lines.flatMap((line) => is(line, keep.includes(line)))); },
      () => { const but = random.pick(lines); const on = random.chance(0.5); return clause(b, `${on ? "[turn on|enable|select|tick]" : "[turn off|disable|untick|deselect]"} [all|everything|all of them] [except|but] <name>`, { name: named(random, but.name) }, lines.flatMap((line) => is(line, (line === but) !== on))); },
    );
  }
  if (shows.combo) b.asks.push(() => { const line = random.pick(lines); if (line.combo === null) return null; const option = random.pick(options); return clause(b, `[set|change|switch] <name> to <option>|[make|choose] <option> for <name>`.replace(/^(.*)$/u, "[$1]"), { name: named(random, line.name), option: named(random, option) }, [new Choose(line.combo, option)]); });
  return b.program();
}; // prettier-ignore

/** Things in a list at the side, or behind links, and the details of the one that is chosen. */
export const details: Family = (random, things) => {
  const b = new Builder(random, things, random.chance(0.5) ? things.label(2) : random.pick(["Products", "Machines", "Projects", "Recipes", "Servers", "Cars", "Patients"]));
  b.above = random.chance(0.25);
  const sort = random.pick(sorts);
  const names = things.some(sort, random.whole(2, 6));
  const pages = random.chance(0.7) ? b.sidebar(names) : b.tabs(b.root, names.slice(0, 5));
  const fields = [...new Set(Array.from({ length: random.whole(1, 3) }, () => (random.chance(0.5) ? things.one("fieldName") : things.label(2))))];
  const toggles = random.chance(0.6) ? [things.one("setting")] : [];
  const saves = random.chance(0.6);
  const saveName = random.pick(["Save", "Apply", "Update", "Store", "Done"]);
  const cards = pages.map((page) => {
    const saved: string[] = [];
    const inputs = fields.map((label) => b.field(page, label, random.chance(0.6) ? things.valueFor(label) : ""));
    const boxes = toggles.map((name) => b.toggle(page, name, random.chance(0.5), random.pick(["checkbox", "switch"])));
    const save = saves ? b.button(page, saveName, () => { saved.splice(0, saved.length, ...inputs.map(({ value }) => value)); }) : null;
    const extra = random.chance(0.3) ? b.button(page, random.pick(verbs).split("|")[0] ?? "Open", () => undefined, { sameLine: saves }) : null;
    return { page, inputs, boxes, save, saved, extra };
  });
  b.asks.push(
    ...widgetAsks(b),
    ...[0, 1, 2].map(() => () => {
      const card = random.pick(cards);
      const index = random.whole(0, fields.length - 1);
      const [input, label] = [card.inputs[index], fields[index]];
      if (input === undefined || label === undefined) return null;
      const value = things.valueFor(label);
      const { save } = card;
      return clause(b, `[[change|set|update] [|the ]<label> [of|for] <who> to <value>|[change|set] <who>'s <label> to <value>|the [new |]<label> of <who> is <value>|give <who> the <label> <value>|enter <value> as <label> [of|for] <who>]`, { label: label.toLowerCase(), who: named(random, card.page.title), value }, [
        new Fill(input, value), ...(save === null ? [] : [new Until(() => card.saved[index] === value, () => save)]),
      ]);
    }),
    () => { const card = random.pick(cards); const [box] = card.boxes; const [name] = toggles; if (box === undefined || name === undefined) return null; const on = random.chance(0.5); return clause(b, `[${on ? "turn on|enable|switch on" : "turn off|disable|switch off"}] <name> [for|of|on] <who>`, { name: named(random, name), who: named(random, card.page.title) }, [new Set_(box, ({ checked }) => (checked === true) === on)]); },
    () => { const card = random.pick(cards); return clause(b, `[show|open|go to|select|choose|view|look at] <who>`, { who: named(random, card.page.title) }, [new Open(card.page)]); },
    () => { const card = random.pick(cards); if (card.extra === null) return null; return clause(b, `[press|click] <button> [for|of|on the page of] <who>`, { button: card.extra.text, who: named(random, card.page.title) }, [new Press(card.extra)]); },
  );
  return b.program();
}; // prettier-ignore
