/** Families that are never trained on: alarms, contacts and a library for development, the others for the test. */
import { clause, widgetAsks } from "../asks.js";
import type { Family } from "../build.js";
import { Builder } from "../build.js";
import { listed, named } from "../phrases.js";
import { Choose, Fill, guarded, Press, Set_, Until } from "../teacher.js";
import type { Widget } from "../world.js";
import { worth } from "./lists.js";

export const alarms: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Alarms", "Clock", things.label(2)]));
  const { world } = b;
  const times = [...new Set(Array.from({ length: random.whole(3, 6) }, () => `${random.whole(5, 22)}:${random.pick(["00", "15", "30", "45"])}`))];
  const entries = times.map((time) => {
    const text = world.add(b.root, "text", time, { width: 0.2 });
    const toggle = b.world.add(b.root, random.pick(["switch", "checkbox"]), "", { sameLine: true, at: 0.4, checked: random.chance(0.5) });
    const gone = { is: false };
    const bin = b.icon(b.root, random.pick(["delete", "trash"]), () => { gone.is = true; for (const w of [text, toggle, bin]) w.hidden = true; }, { sameLine: true, at: 0.6 });
    return { time, toggle, gone, bin };
  });
  const add = b.dialog("New alarm", "Cancel");
  const time = b.field(add, "Time");
  const name = b.field(add, "Label");
  const added: string[] = [];
  const save = b.ending(add, "Save", () => added.push(time.value));
  add.opener = random.chance(0.5) ? b.icon(b.root, "add", null) : b.button(b.root, "New alarm", null);
  const live = () => entries.filter(({ gone }) => !gone.is);
  b.asks.push(
    ...widgetAsks(b),
    () => { const e = random.pick(live()); const on = random.chance(0.5); return clause(b, on ? `[wake me|turn the alarm on|switch on the alarm|enable the alarm] at <t>` : `[turn off|switch off|disable] the [alarm at <t>|<t> alarm]`, { t: e.time }, [new Set_(e.toggle, ({ checked }) => (checked === true) === on)]); },
    () => { const e = random.pick(live()); return clause(b, `[delete|remove] the [alarm at <t>|<t> alarm]`, { t: e.time }, [new Until(() => e.gone.is, () => e.bin)]); },
    () => { const at = `${random.whole(5, 22)}:${random.whole(10, 59)}`; const label = things.one("task"); const over = () => added.includes(at); return clause(b, `[add|set|create] [an alarm|a new alarm] [for|at] <at> [called|named|with the label] <label>`, { at, label }, [guarded(new Fill(time, at), over), guarded(new Fill(name, label), over), new Until(over, () => save)]); },
    () => { const keep = random.pick(live()); return clause(b, `[leave|keep] only the [alarm at <t>|<t> alarm] [on|switched on|active]`, { t: keep.time }, live().map((e) => new Set_(e.toggle, ({ checked }) => (checked === true) === (e === keep)))); },
  );
  return b.program();
}; // prettier-ignore

export const contacts: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Contacts", "People", "Address book"]));
  const names = things.some("person", random.whole(3, 7));
  const pages = b.sidebar(names);
  const cards = pages.map((page) => {
    const phone = b.field(page, "Phone", things.number());
    const mail = b.field(page, "Email", things.valueFor("email"));
    const city = b.field(page, "City", things.one("city"));
    const saved = { phone: phone.value, mail: mail.value, city: city.value };
    const save = b.button(page, random.pick(["Save", "Update"]), () => Object.assign(saved, { phone: phone.value, mail: mail.value, city: city.value }));
    const star = b.toggle(page, "Favourite", random.chance(0.3));
    return { page, phone, mail, city, save, saved, star };
  });
  b.asks.push(
    ...widgetAsks(b),
    () => { const c = random.pick(cards); const value = things.number(); const over = () => c.saved.phone === value; return clause(b, `[change|set|update] <who>'s phone [number|] to <value>|the [new |]phone number of <who> is <value>|set the phone [number|] of <who> to <value>`.replace(/^(.*)$/u, "[$1]"), { who: c.page.title, value }, [new Fill(c.phone, value), new Until(over, () => c.save)]); },
    () => { const c = random.pick(cards); const value = things.one("city"); const over = () => c.saved.city === value; return clause(b, `<who> [moved to|lives in|now lives in] <value>|[change|set] the city of <who> to <value>`.replace(/^(.*)$/u, "[$1]"), { who: c.page.title, value }, [new Fill(c.city, value), new Until(over, () => c.save)]); },
    () => { const c = random.pick(cards); return clause(b, `[make|mark] <who> [a favourite|as favourite]`, { who: named(random, c.page.title) }, [new Set_(c.star, ({ checked }) => checked === true)]); },
    () => { const c = random.pick(cards); return clause(b, `[show|open] [the card of|the contact] <who>`, { who: named(random, c.page.title) }, [new Until(() => c.page.open, () => c.page.opener ?? c.save)]); },
  );
  return b.program();
}; // prettier-ignore

export const library: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Library", "Catalogue", "Books"]));
  const { world } = b;
  const titles = [...new Set(Array.from({ length: random.whole(3, 6) }, () => things.label(3)))];
  const lent = new Set<string>();
  const books = titles.map((title) => {
    world.add(b.root, "text", title, { width: 0.35 });
    const year = world.add(b.root, "text", String(random.whole(1900, 2025)), { sameLine: true, at: 0.45 });
    const lend = b.button(b.root, random.pick(["Borrow", "Lend"]), () => lent.add(title), { sameLine: true, at: 0.6 });
    const note = b.icon(b.root, "bookmark", () => undefined, { sameLine: true, at: 0.85 });
    return { title, year, lend, note };
  });
  const language = b.combo(b.root, "Language", things.some("language", 4), "");
  b.asks.push(
    ...widgetAsks(b),
    () => { const book = random.pick(books); return clause(b, `[borrow|lend|take out] [|the book ]<title>`, { title: named(random, book.title) }, [new Until(() => lent.has(book.title), () => book.lend)]); },
    () => { const book = random.pick(books); return clause(b, `bookmark [|the book ]<title>|[click|press] the bookmark [next to|of|beside] <title>`.replace(/^(.*)$/u, "[$1]"), { title: named(random, book.title) }, [new Press(book.note)]); },
    () => { const book = books.reduce((a, c) => (worth(c.year.text) < worth(a.year.text) ? c : a)); return clause(b, `[borrow|take out] the oldest [book|one]`, {}, [new Until(() => lent.has(book.title), () => book.lend)]); },
    () => { const picked = random.some(books, 2); return clause(b, `[borrow|take out] <titles>`, { titles: listed(random, picked.map(({ title }) => named(random, title))) }, picked.map((book) => new Until(() => lent.has(book.title), () => book.lend))); },
    () => { const option = random.pick(language.options); return clause(b, `show [only|] books in <option>`, { option }, [new Choose(language, option)]); },
  );
  return b.program();
}; // prettier-ignore

export const booking: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Flights", "Hotel", "Book a trip"]));
  b.above = random.chance(0.5);
  const [from, to] = [b.field(b.root, "From"), b.field(b.root, "To")];
  const when = b.field(b.root, random.pick(["Date", "Departure"]));
  let count = random.whole(1, 3);
  const label = b.world.add(b.root, "text", random.pick(["Passengers", "Guests", "Travellers"]));
  const number = { widget: null as Widget | null };
  const less = b.button(b.root, "-", () => { set(-1); }, { sameLine: true, at: 0.3 });
  number.widget = b.world.add(b.root, "text", String(count), { sameLine: true, at: 0.4 });
  const more = b.button(b.root, "+", () => { set(1); }, { sameLine: true, at: 0.48 });
  const set = (by: number) => { count = Math.max(0, count + by); if (number.widget !== null) number.widget.text = String(count); };
  const cabin = b.combo(b.root, "Class", ["Economy", "Business", "First"], "Economy");
  b.toggle(b.root, "Direct flights only", random.chance(0.5));
  const search = b.button(b.root, random.pick(["Search", "Search flights", "Find"]), () => undefined);
  b.asks.push(
    ...widgetAsks(b),
    () => { const [a, c] = things.some("city", 2); if (a === undefined || c === undefined) return null; return clause(b, `[I want to fly|fly|a flight|book a flight] from <a> to <c>`, { a, c }, [new Fill(from, a), new Fill(to, c)]); },
    () => { const n = random.whole(1, 5); const words = ["one", "two", "three", "four", "five"]; return clause(b, `[we are|for|set] <n> [people|passengers|guests]|set the [number of |]${label.text.toLowerCase()} to <n>`.replace(/^(.*)$/u, "[$1]"), { n: random.pick([String(n), words[n - 1] ?? "one"]) }, [new Until(() => count === n, () => (count < n ? more : less))]); },
    () => { const value = things.date(0); return clause(b, `[leave|leaving|depart] on <value>`, { value }, [new Fill(when, value)]); },
    () => clause(b, `[fly|travel] [business|in business] class`, {}, [new Choose(cabin, "Business")]),
    () => clause(b, `[look for|find|search for] [flights|connections|offers]`, {}, [new Press(search)]),
  );
  return b.program();
}; // prettier-ignore

export const bank: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Bank", "My accounts", "Transfers"]));
  const pages = b.tabs(b.root, ["Overview", "Transfer", "Cards"]);
  const [overview, transfer, cards] = pages;
  if (overview === undefined || transfer === undefined || cards === undefined) throw new Error("no pages");
  b.table(overview, ["Date", "Payee", "Amount"], Array.from({ length: random.whole(3, 7) }, () => [things.date(0), things.one("person"), `$${random.whole(1, 900)}.00`]), "payments", 6);
  const who = b.field(transfer, "Recipient");
  const amount = b.field(transfer, "Amount");
  const note = b.field(transfer, "Reference");
  const paid: string[] = [];
  const send = b.button(transfer, random.pick(["Transfer", "Send money"]), () => { paid.push(`${who.value}|${amount.value}`); for (const f of [who, amount, note]) f.value = ""; });
  b.toggle(cards, "Card locked", random.chance(0.5), "switch");
  b.toggle(cards, "Online payments", random.chance(0.5), "switch");
  b.toggle(cards, "Payments abroad", random.chance(0.5), "switch");
  b.asks.push(
    ...widgetAsks(b),
    () => { const [person, sum] = [things.one("person"), String(random.whole(5, 900))]; const over = () => paid.includes(`${person}|${sum}`); return clause(b, `[send|transfer|pay] <sum> [dollars |euros |]to <person>|[send|pay] <person> <sum> [dollars|euros]`.replace(/^(.*)$/u, "[$1]"), { sum, person }, [guarded(new Fill(who, person), over), guarded(new Fill(amount, sum), over), new Until(over, () => send)]); },
  );
  return b.program();
}; // prettier-ignore

export const quiz: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Quiz", "Test", "Survey"]));
  const { world } = b;
  const questions = [0, 1, 2].map((i) => {
    const page = world.place(b.root, "page", "", { group: "quiz", open: i === 0 });
    page.open = i === 0;
    world.add(page, "text", `${things.label(4)}?`);
    const sort = random.pick(["city", "food", "colour", "country"] as const);
    const group = `q${i}`;
    const options = things.some(sort, 4).map((option) => b.toggle(page, option, false, "radio", { group }));
    return { page, options };
  });
  questions.forEach(({ page }, i) => {
    const next = b.button(page, i === 2 ? "Finish" : "Next question");
    const following = questions[i + 1]?.page;
    if (following !== undefined) world.opens(next, following);
  });
  const open = () => questions.find(({ page }) => page.open) ?? questions[0];
  b.asks.push(
    ...widgetAsks(b),
    () => { const option = random.pick(open()?.options ?? []); return clause(b, `[answer|the answer is|my answer is|choose] <option>`, { option: named(random, option.label) }, [new Set_(option, ({ checked }) => checked === true)]); },
    () => { const options = open()?.options ?? []; const i = random.whole(0, 3); const option = options[i]; if (option === undefined) return null; return clause(b, `[choose|take|select] the <n> [answer|option]`, { n: ["first", "second", "third", "last"][i] ?? "first" }, [new Set_(option, ({ checked }) => checked === true)]); },
  );
  return b.program();
}; // prettier-ignore

export const keypad: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Calculator", "Remote control", "Phone"]));
  const display = b.world.add(b.root, "input", "");
  const keys = [["7", "8", "9", "/"], ["4", "5", "6", "×"], ["1", "2", "3", "-"], ["0", ".", "=", "+"]];
  const buttons = keys.flatMap((row) => row.map((key, i) => b.button(b.root, key, () => (display.value += key), { sameLine: i > 0, at: i * 0.2, width: 0.18 })));
  const clear = b.button(b.root, random.pick(["C", "Clear", "AC"]), () => (display.value = ""));
  b.asks.push(
    ...widgetAsks(b).slice(0, 1),
    () => { const key = random.pick(buttons); return clause(b, `[press|hit|click] [|the ]<key>`, { key: key.text }, [new Press(key)]); },
    () => clause(b, `[clear|empty] [the display|it]`, {}, [new Press(clear)]),
  );
  return b.program();
}; // prettier-ignore
