import { clause, widgetAsks } from "../asks.js";
import type { Family } from "../build.js";
import { Builder } from "../build.js";
import { listed, named } from "../phrases.js";
import type { Sub } from "../teacher.js";
import { guarded, Press, Set_, Until } from "../teacher.js";
import type { Widget } from "../world.js";
import { worth } from "./lists.js";

/** Where programs keep their commands, and how people call them: "menu: entry=ways to say it". */
const commands = {
  File: "New=start a new one,make a new document,begin something new;Open...=open another one,load a file;Save=save it,keep my work,store it;Save as...=save it under another name,save a copy;Export...=export it,make a PDF of it,write it out;Import...=import something,bring in data;Print...=print it,put it on paper;Close=close it,I'm done with this one;Quit=quit the program,leave the program;Share...=share it,let others have it;Properties=show its properties,what kind of file is it;Revert=go back to the saved version",
  Edit: "Undo=take that back,undo it;Redo=do it again after all,redo it;Cut=cut it out;Copy=copy it;Paste=paste it here,put in what I copied;Select all=select everything,mark all of it;Find...=find something in it,search in it;Replace...=replace a word;Delete=delete it,remove it;Preferences=open the preferences,change my preferences;Duplicate=make a second one of it,duplicate it",
  View: "Grid=show the grid,I want to see the grid,hide the grid,grid lines;Rulers=show the rulers,switch the rulers on,I need rulers;Toolbar=show the tool bar,hide the tool bar;Status bar=show the status bar,I want a status bar;Sidebar=show the side bar,hide the side bar;Zoom in=make everything larger,zoom in,it's too small;Zoom out=make everything smaller,zoom out,I want to see more;Full screen=use the whole screen,full screen please;Actual size=show it in its real size;Dark mode=make it dark,use dark colours;Reload=load it again,refresh it;Line numbers=number the lines,show line numbers;Word wrap=wrap long lines,break the lines;Show hidden files=show what is hidden,let me see hidden files too",
  Insert: "Picture...=put in a picture,add an image;Table...=put in a table,add a table;Link...=add a link;Date=put in today's date,add the date;Page break=start a new page here;Comment=add a remark,comment on it;Footnote=add a footnote;Symbol...=put in a special character;Page number=number the pages;Chart...=put in a chart",
  Format: "Bold=make it bold,in bold letters;Italic=make it italic,slanted letters;Underline=underline it;Font...=choose another font,another typeface;Bigger=make the letters bigger;Smaller=make the letters smaller;Centre=centre it,put it in the middle;Align left=align it left;Align right=align it right;Clear formatting=remove all formatting;Bullets=make a list of it;Line spacing...=more room between the lines",
  Image: "Rotate right=turn it to the right,rotate it clockwise;Rotate left=turn it to the left,rotate it anticlockwise;Flip horizontally=mirror it;Flip vertically=turn it upside down;Crop=cut off the edges,crop it;Resize...=make it another size,scale the picture;Greyscale=make it black and white,without colour;Invert=invert the colours;Brightness...=make it brighter;Sharpen=make it sharper;Blur=make it less sharp,blur it;Flatten=flatten it",
  Page: "Portrait=upright paper,change it to portrait,turn the page upright;Landscape=sideways paper,change it to landscape,turn the page on its side;Margins...=change the margins;Columns...=set it in columns;Background...=another background,give it a background;Header=add a header;Page size...=another paper size",
  Tools: "Spelling=check the spelling,look for spelling mistakes;Word count=count the words,how many words are there;Macros=open the macros;Options=open the options;Extensions=show the extensions,manage the extensions;Statistics=show the statistics;Translate=translate it;Record=record what I do;Language=choose the language;Compare=compare the two",
  Play: "Play=start it,let it play;Pause=hold it,pause it;Stop=stop it;Next=skip this one,go on to the next;Previous=go back one;Shuffle=in random order,mix them up;Repeat=over and over again,repeat it;Mute=no sound,silence;Faster=play it faster;Slower=play it slower",
  Help: "Contents=open the manual,show the help;About=what version is this,show me about it;Check for updates=is there a newer version,look for updates;Report a bug=tell them about a bug,report a problem;Keyboard shortcuts=show the keys,which shortcuts are there;Tip of the day=show a tip;What's new=show what's new",
} as const; // prettier-ignore

/** Commands behind menus of the usual names; some are switches that stay on. */
export const menubar: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Untitled", "Studio", "Sketch", "Writer", "Viewer", "Workshop", "Composer", things.label(2)]));
  const { world } = b;
  const names = (["File", ...random.some(Object.keys(commands).filter((name) => name !== "File" && name !== "Help"), random.whole(2, 6)), ...(random.chance(0.7) ? ["Help"] : [])] as (keyof typeof commands)[]);
  const entries: { menu: string; name: string; ways: string[] }[] = [];
  const used = new Set<string>();
  for (const menu of names)
    for (const one of random.some(commands[menu].split(";"), random.whole(3, 7))) {
      const [name = "", ways = ""] = one.split("=");
      if (used.has(name)) continue;
      used.add(name);
      entries.push({ menu, name, ways: ways.split(",") });
    }
  const items = b.menus(Object.fromEntries(names.map((menu) => [menu, entries.filter((one) => one.menu === menu).map(({ name }) => [name, () => (status.text = `${name.replace("...", "")} ${random.pick(["done", "on", "ready", ""])}`)] as const)])));
  if (random.chance(0.4)) { const bar = b.bar(); for (const name of random.some("Open|Save|Print|Cut|Copy|Paste|Zoom|Undo".split("|"), random.whole(2, 5))) { if (!used.has(name)) b.either(bar, name); } }
  if (random.chance(0.6)) world.add(b.root, random.chance(0.5) ? "image" : "text_area", "", { height: 6, value: random.chance(0.5) ? things.label(6) : "" });
  else for (let lines = random.whole(1, 5); lines > 0; lines--) world.add(b.root, "text", things.label(6));
  const status = world.add(b.root, "text", random.pick(["Ready", things.label(3)]));
  const ask = () => {
    const one = random.pick(entries);
    const item = items.get(one.name);
    if (item === undefined || one.ways[0] === undefined) return null;
    const plain = one.name.replace("...", "").toLowerCase();
    const way = random.chance(0.7) ? random.pick(one.ways) : random.pick([plain, `${plain}, please`, `I want ${plain}`, `use ${plain}`]);
    return clause(b, "<way>", { way }, [new Press(item)]);
  };
  const hinted = () => { const one = random.pick(entries); const item = items.get(one.name); return item === undefined ? null : clause(b, `[choose|use|take|click|select|go to] <name> [in|from|under] [the |]<menu>[| menu]|[in|under|from] [the |]<menu>[| menu][,|] [choose|take|click] <name>|<menu>[ >| >|,] <name>`.replace(/^(.*)$/u, "[$1]"), { name: named(random, one.name), menu: random.pick([one.menu, one.menu.toLowerCase()]) }, [new Press(item)]); };
  b.asks.push(...widgetAsks(b).slice(0, 4), ask, ask, ask, ask, ask, hinted);
  return b.program();
}; // prettier-ignore

const lines = "made by hand|for the whole family|lasts for years|with a lid|in three colours|on special offer|new this week|only a few left|light and strong|for beginners|easy to clean|our bestseller".split("|"); // prettier-ignore
const takes = [["Add to cart", "put|add|buy|order|get|take|I want|I need|I'd like", "[in|into|to] the [cart|basket|bag]"], ["Add", "add|take|get|I want|I need|give me", ""], ["Order", "order|get me|I want|I'd like|buy", ""], ["Vote", "give|I give", ""], ["+1", "count|add|note", "more"], ["Print one", "print|I need", ""], ["Feed", "feed", ""]] as const; // prettier-ignore

/** Cards side by side or one below the other, each with a price, a picture and something to press, perhaps more than once. */
export const cards: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["Shop", "Market", "Offers", "Catalogue", "Menu", things.label(2)]));
  const { world } = b;
  const sort = random.pick(["item", "food", "item"] as const);
  const all = things.some(sort, random.whole(3, 6));
  const across = random.pick([1, 2, 3]);
  const [label, ways, where] = random.pick(takes.slice(0, 3));
  const bar = b.bar();
  const count = world.add(bar, random.pick(["text", "button", "tab"]), "Cart: 0");
  const totals = new Map<string, number>();
  let sum = 0;
  const heart = random.chance(0.4);
  const rows: { name: string; price: string; take: Widget; like: Widget | null }[] = [];
  for (let from = 0; from < all.length; from += across) {
    const part = all.slice(from, from + across);
    const prices = part.map(() => `${random.pick(["$", "€", "£", ""])}${(random.whole(100, 9900) / 100).toFixed(2)}`);
    const at = (i: number) => ({ at: i / across, width: 0.9 / across, sameLine: i > 0 });
    part.forEach((name, i) => world.add(b.root, "text", name, at(i)));
    if (random.chance(0.6)) part.forEach((_, i) => world.add(b.root, "text", random.pick(lines), at(i)));
    part.forEach((_, i) => world.add(b.root, "text", prices[i] ?? "", at(i)));
    part.forEach((name, i) => {
      const take = b.button(b.root, label, () => { totals.set(name, (totals.get(name) ?? 0) + 1); sum++; count.text = `Cart: ${String(sum)}`; }, { at: i / across, sameLine: i > 0 });
      const like = heart ? b.icon(b.root, "heart", () => undefined, { at: i / across + 0.2, sameLine: true }) : null;
      rows.push({ name, price: prices[i] ?? "", take, like });
    });
  }
  const names = rows.map(({ name }) => name);
  const numbers = ["zero", "one", "two", "three", "four"];
  const of = (name: string) => totals.get(name) ?? 0;
  const buy = () => {
    const one = random.pick(rows);
    const n = random.pick([1, 1, 1, 2, 2, 3]);
    const before = of(one.name);
    const value = worth(one.price);
    const best = random.chance(0.2) ? (rows.every((row) => row === one || worth(row.price) > value) ? "cheapest" : rows.every((row) => row === one || worth(row.price) < value) ? "most expensive" : "") : "";
    const plain = named(random, one.name);
    const said = best !== "" ? (n === 1 ? `the ${best} [one|thing|offer]` : `${String(n)} of the ${best}`) : n === 1 ? random.pick([plain, `the ${plain}`, `a ${plain}`, `one ${plain}`]) : random.pick([`${numbers[n] ?? ""} ${plain}`, `${numbers[n] ?? ""} times ${plain}`, `${String(n)} ${plain}`, `${numbers[n] ?? ""} of the ${plain}`]);
    return clause(b, `[${ways}] ${said} ${where === "" ? "" : `[|${where}]`}`, {}, [new Until(() => of(one.name) >= before + n, () => one.take)]);
  };
  const several = () => {
    const chosen = random.some(names, 2);
    const before = chosen.map(of);
    return clause(b, `[${ways}] <names> ${where === "" ? "" : `[|${where}]`}`, { names: listed(random, chosen.map((name) => named(random, name))) }, chosen.map((name, i): Sub => new Until(() => of(name) > (before[i] ?? 0), () => rows.find((row) => row.name === name)?.take ?? count)));
  };
  const like = () => { const one = random.pick(rows); return one.like === null ? null : clause(b, `[like|remember|keep|mark|note|save] <name>[| for later]|I [like|love] <name>|<name> is [nice|lovely], [remember|keep] it`.replace(/^(.*)$/u, "[$1]"), { name: named(random, one.name) }, [new Press(one.like)]); };
  b.asks.push(...widgetAsks(b).slice(0, 5), buy, buy, buy, buy, several, several, like);
  return b.program();
}; // prettier-ignore

/** A grid of places with letters and numbers, some taken; chosen ones are confirmed with a button. */
export const places: Family = (random, things) => {
  const [noun, title] = random.pick([["seat", "Choose seats"], ["locker", "Lockers"], ["desk", "Desks"], ["pitch", "Camp site"], ["plot", "Garden plots"], ["parking space", "Parking"], ["place", "Seating"], ["square", "Board"]] as const);
  const b = new Builder(random, things, random.pick([title, title, things.label(2)]));
  const { world } = b;
  const [down, across] = [random.whole(2, 6), random.whole(3, 8)];
  const long = random.chance(0.5);
  const kind = random.pick(["button", "checkbox", "button", "cell"] as const);
  if (random.chance(0.5)) world.add(b.root, "text", random.pick(["Screen", "Entrance", "Front", "Stage", "Street"]));
  const free: { name: string; row: string; number: number; widget: Widget }[] = [];
  const chosen = new Set<string>();
  const info = world.add(b.root, "text", "Nothing chosen");
  for (let y = 0; y < down; y++) {
    const row = String.fromCharCode(65 + y);
    world.add(b.root, "text", random.chance(0.5) ? row : `Row ${row}`, { at: 0, width: 0.08 });
    for (let x = 0; x < across; x++) {
      const name = `${row}${String(x + 1)}`;
      const taken = random.chance(0.15);
      const text = taken ? random.pick(["×", "X", name]) : long ? name : String(x + 1);
      const toggle = () => { if (taken) return; if (!chosen.delete(name)) chosen.add(name); info.text = chosen.size === 0 ? "Nothing chosen" : [...chosen].sort().join(", "); };
      const widget = kind === "checkbox" ? world.add(b.root, "checkbox", "", { label: text, labelAt: "right", checked: false, sameLine: true, at: 0.12 + (x * 0.85) / across, on: toggle, disabled: taken }) : world.add(b.root, kind, text, { sameLine: true, at: 0.12 + (x * 0.85) / across, on: toggle, disabled: taken, group: kind === "cell" ? "places" : "" });
      if (!taken) free.push({ name, row, number: x + 1, widget });
    }
  }
  const done = b.button(b.root, random.pick(["Confirm", "Book", "Continue", "Reserve", "Done", "Next"]), () => undefined);
  const end = done.text.toLowerCase();
  const take = () => {
    const one = random.pick(free);
    const next = free.find(({ row, number }) => row === one.row && number === one.number + 1);
    const both = next !== undefined && random.chance(0.45) ? [one, next] : [one];
    const label = (p: (typeof free)[number]) => random.pick([p.name, p.name, p.name.toLowerCase(), `${noun} ${p.name}`, `number ${String(p.number)} in row ${p.row}`, `${noun} ${String(p.number)} in row ${p.row}`]);
    const numbers = both.map(({ number }) => String(number)).join(random.pick([" and ", " & "]));
    const said = both.length === 2 ? random.pick([`${noun}s ${numbers} in row ${one.row}`, `${numbers} in row ${one.row}`, both.map(({ name }) => name).join(" and ")]) : label(one);
    const verb = "[take|choose|book|reserve|pick|select|I'd like|I want|give me|we want|put me in|keep]";
    const sets = both.map(({ name, widget }): Sub => kind === "checkbox" ? new Set_(widget, ({ checked }) => checked === true) : new Until(() => chosen.has(name), () => widget));
    if (random.chance(0.5)) {
      const press = new Press(done);
      return clause(b, `[${verb} <said>[, then|, and| and] ${end}[| it]|${verb} <said> and [finish|confirm it]]`, { said }, [...sets.map((sub) => guarded(sub, () => press.done(world))), press]);
    }
    return clause(b, `[${verb} <said>|<said>[| please]]`, { said }, sets);
  };
  const release = () => {
    const one = free.find(({ name, widget }) => kind === "checkbox" ? widget.checked === true : chosen.has(name));
    if (one === undefined) return null;
    return clause(b, `[not|give back|let go of|free|release|I don't need] <name>[| after all| any more]`, { name: one.name }, [kind === "checkbox" ? new Set_(one.widget, ({ checked }) => checked !== true) : new Until(() => !chosen.has(one.name), () => one.widget)]);
  };
  b.asks.push(take, take, take, take, release, ...widgetAsks(b).slice(0, 2));
  return b.program();
}; // prettier-ignore
