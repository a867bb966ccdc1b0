import { clause, widgetAsks } from "../asks.js";
import type { Family } from "../build.js";
import { Builder } from "../build.js";
import { named } from "../phrases.js";
import { Fill, guarded, Press, Until } from "../teacher.js";
import type { Widget } from "../world.js";

const numerals = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Amounts with buttons for less and more beside them. */
export const counters: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Order", "Recipe", "Kitchen", "Tickets", things.label(2)]));
  const { world } = b;
  const sort = random.pick(["food", "item", "folder"] as const);
  const [minus, plus] = random.pick([["-", "+"], ["−", "+"], ["minus", "plus"], ["remove", "add"], ["Less", "More"]] as const);
  const pictures = minus === "minus" || minus === "remove";
  const field = random.chance(0.3);
  const lines = things.some(sort, random.whole(2, 5)).map((name) => {
    const line = { name, count: random.whole(0, 3) };
    world.add(b.root, "text", name, { width: 0.25 });
    const set = (by: number) => () => {
      line.count = Math.max(0, line.count + by);
      shown.text = String(line.count);
      if (field) shown.value = shown.text;
    };
    const make = (text: string, by: number, at: number) => (pictures ? b.icon(b.root, text, set(by), { sameLine: true, at }) : b.button(b.root, text, set(by), { sameLine: true, at }));
    const less = make(minus, -1, 0.35);
    const shown: Widget = world.add(b.root, field ? "input" : "text", String(line.count), { sameLine: true, at: 0.45, width: 0.08, value: field ? String(line.count) : "" });
    const more = make(plus, 1, 0.55);
    return { line, less, more, shown };
  });
  const done = b.button(b.root, random.pick(["Order", "Done", "Continue", "Save"]), () => undefined);
  const count = ({ line, shown }: (typeof lines)[number]) => (field && /^\d+$/u.test(shown.value) ? Number(shown.value) : line.count);
  const set = () => {
    const one = random.pick(lines);
    const n = random.whole(0, 5);
    return clause(b, `[[set|change|put] [the [number|amount|quantity] of |]<name> to <n>|[I want|take|order|buy|get] <n> <name>|make it <n> <name>|<n> [times|x] <name>]`, { name: named(random, one.line.name), n: random.pick([String(n), numerals[n] ?? "one"]) }, [
      new Until(() => count(one) === n, () => (count(one) < n ? one.more : one.less)),
    ]);
  };
  b.asks.push(...widgetAsks(b), set, set, set, () => {
    const one = random.pick(lines);
    const more = random.chance(0.6);
    const before = count(one);
    return clause(b, more ? `[one more|another|add one|increase] <name>|add one more <name>` : `[one fewer|one less|take away one|remove one|decrease] <name>`, { name: named(random, one.line.name) }, [
      new Until(() => (more ? count(one) > before : count(one) < before || before === 0), () => (more ? one.more : one.less)),
    ]);
  }, () => clause(b, `[finish|confirm|send] the order|I am done`.replace(/^(.*)$/u, "[$1]"), {}, [new Press(done)]));
  return b.program();
}; // prettier-ignore

/** Results on several pages, to be leafed through. */
export const results: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Search results", "Catalogue", "Archive", things.label(2)]));
  const { world } = b;
  const sort = random.pick(["item", "topic", "song", "city", "person"] as const);
  const search = b.field(b.root, "", "", "input", { text: random.pick(["Search", "Search...", "Find", "What are you looking for?"]) });
  const go = random.chance(0.3) ? b.icon(b.root, "search", () => undefined, { sameLine: true }) : b.button(b.root, random.pick(["Search", "Go", "Find"]), () => undefined, { sameLine: true });
  const names = things.some(sort, random.whole(6, 12));
  const perPage = random.whole(3, 4);
  const pages = Array.from({ length: Math.ceil(names.length / perPage) }, (_, i) => world.place(b.root, "page", "", { group: "pages", open: i === 0 }));
  let at = 0;
  const kind = random.pick(["link", "row", "link"] as const);
  const links = names.map((name, i) => {
    const page = pages[Math.floor(i / perPage)];
    if (page === undefined) throw new Error("no page");
    const link = world.add(page, kind, name, { on: () => undefined, group: "results" });
    if (random.chance(0.5)) world.add(page, "text", things.label(5));
    return { link, page: Math.floor(i / perPage) };
  });
  const turn = (to: number) => () => {
    at = Math.max(0, Math.min(pages.length - 1, to));
    pages.forEach((page, i) => (page.open = i === at));
    status.text = `Page ${at + 1} of ${pages.length}`;
  };
  pages.forEach((page, i) => (page.open = i === 0));
  const bar = b.bar();
  const [back, forth] = random.pick([["Previous", "Next"], ["<", ">"], ["‹ Prev", "Next ›"], ["Back", "More"]] as const);
  const backButton = b.button(bar, back, () => { turn(at - 1)(); });
  const status = world.add(bar, "text", `Page 1 of ${pages.length}`);
  const forthButton = b.button(bar, forth, () => { turn(at + 1)(); });
  b.asks.push(
    ...widgetAsks(b).slice(0, 6),
    ...[0, 1, 2].map(() => () => {
      const one = random.pick(links);
      const press = new Press(one.link);
      return clause(b, `[open|find|go to|look up|show|click] [|the entry |the result ]<name>`, { name: named(random, one.link.text) }, [
        { begin: (w) => { press.begin(w); }, done: (w) => press.done(w), step: (w) => (at === one.page ? press.step(w) : { type: "click" as const, widget: at < one.page ? forthButton : backButton }) },
      ]);
    }),
    () => { const shown = links.filter(({ page }) => page === at); const i = random.whole(0, shown.length - 1); const one = shown[i]; if (one === undefined) return null; return clause(b, `[open|click|show] the <n> [result|one|entry|hit]`, { n: i === shown.length - 1 && random.chance(0.5) ? "last" : (["first", "second", "third", "fourth"][i] ?? "last") }, [new Press(one.link)]); },
    () => { const name = things.one(sort); return clause(b, `[search|look] for <name>`, { name }, [guarded(new Fill(search, name), () => false), new Press(go)]); },
    () => clause(b, `[go to|show|turn to] the [next|following] page|[next|more] [page|results]`.replace(/^(.*)$/u, "[$1]"), {}, [new Press(forthButton)]),
  );
  return b.program();
}; // prettier-ignore

/** Things that are made in a dialog and then stand in a list: events, folders, people, notes. */
export const making: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Events", "Folders", "Team", "Notes", "Projects", things.label(2)]));
  b.above = random.chance(0.3);
  const [noun, sort] = random.pick([["folder", "folder"], ["event", "topic"], ["note", "topic"], ["project", "item"], ["person", "person"], ["playlist", "song"], ["list", "food"], ["tag", "colour"]] as const);
  const Noun = noun.charAt(0).toUpperCase() + noun.slice(1);
  const dialog = b.dialog(random.pick([`New ${noun}`, `Add ${noun}`, `Create ${noun}`, Noun]), random.pick(["Cancel", "Close"]));
  const name = b.field(dialog, random.pick(["Name", "Name:", "Title", "Title:"]));
  const extra = random.chance(0.5) ? b.field(dialog, random.pick(["Place", "Comment", "Note", "Owner"])) : null;
  const option = random.chance(0.4) ? b.toggle(dialog, random.pick(["Important", "Shared", "Private", "All day"]), false) : null;
  const made: string[] = [];
  const end = b.ending(dialog, random.pick(["Create", "Add", "OK", "Save"]), () => {
    made.push(`${name.value}|${extra?.value ?? ""}|${String(option?.checked ?? false)}`);
    b.row(b.root, [name.value], "made");
    name.value = "";
    if (extra !== null) extra.value = "";
    if (option !== null) option.checked = false;
  });
  const bar = b.bar();
  const style = random.whole(0, 2);
  const opener = style === 0 ? b.icon(bar, random.pick(["add", "plus", `new ${noun}`]), null) : b.button(bar, random.pick([`New ${noun}`, `Add ${noun}`, "New", "Add", "+", "Create", `New ${Noun}...`]), null);
  dialog.opener = opener;
  for (const other of things.some("command", random.whole(1, 4))) if (!/^(New|Add|Open)/u.test(other)) b.button(bar, other, () => undefined);
  for (const one of things.some(sort, random.whole(1, 5))) b.row(b.root, [one], "made");
  const make = () => {
    const called = things.one(sort);
    const other = extra === null || random.chance(0.5) ? null : things.one("city");
    const wanted = random.chance(0.3) ? option : null;
    const over = () => made.some((one) => { const [n, e, o] = one.split("|"); return n === called && (other === null || e === other) && (wanted === null || o === "true"); });
    const said = random.pick([called, called, `"${called}"`]);
    const subs = [
      new Until(() => over() || dialog.open, () => opener),
      guarded(new Fill(name, called), over),
      ...(other === null || extra === null ? [] : [guarded(new Fill(extra, other), over)]),
      ...(wanted === null ? [] : [new Until(() => over() || wanted.checked === true, () => wanted)]),
      new Until(over, () => end),
    ];
    const tail = `${other === null || extra === null ? "" : ` with ${other} as ${extra.label.toLowerCase()}`}${wanted === null ? "" : `, ${wanted.label.toLowerCase()}`}`;
    return clause(b, `[[create|make|add|set up] [a|a new|one] ${noun} [called|named|with the name|] <said>|[new|add] ${noun} <said>|I need a [new |]${noun} [called|named] <said>|add <said> to the ${noun}s]${tail}`, { said }, subs);
  };
  b.asks.push(...widgetAsks(b), make, make, make);
  return b.program();
}; // prettier-ignore
