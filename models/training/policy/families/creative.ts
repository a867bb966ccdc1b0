/** Programs for sound, pictures and films: players, galleries, editors, canvases, streaming. */
import { clause, widgetAsks } from "../asks.js";
import type { Random } from "../../grounding/random.js";
import type { Family } from "../build.js";
import { Builder } from "../build.js";
import { listed, mistyped, named, say } from "../phrases.js";
import type { Clause, Sub } from "../teacher.js";
import { Choose, Drag, Fill, guarded, Open, Press, reach, Set_, Slide, Until } from "../teacher.js";
import type { Place, Widget, World } from "../world.js";

const of = (words: string): readonly string[] => words.split("|");

const songs = of("Velvet Morning|Paper Boats|Copper Sky|Midnight Tram|Salt and Honey|Lanterns|Under the Viaduct|Ghost Orchid|Seven Rivers|Dancing with Ravens|Tin Roof Rain|Letters from Marseille|Slow Comet|Hazel Eyes|Winter Carousel|Cinnamon Road|Neon Garden|Drifting|Old Harbour Waltz|Sparrow Song|Kites over Lisbon|Marble Halls|Wildfire Heart|The Clockmaker|Tangerine|Barefoot in June|Crooked Smile|Echo Park|Foxglove|Hurricane Lullaby|Juniper|Broken Compass|Lemon Trees|Mirrors|Nobody's Daughter|Ocean Drive|Pocket Full of Stones|Rooftop Serenade|Satellite|Thunder in May"); // prettier-ignore
const bands = of("The Night Owls|Clara Vance|Marlow & Sons|Kofi Mensah|Blue Tractor|Ines Duarte|Polar Club|The Tea Leaves|Rosa Lindqvist|DJ Saffron|Harbour Lights|Milo Grant|Los Girasoles|Petra Novak Trio|Silver Foxes|Yara Haddad|Glass Elephant|The Lost Maps|Otto Brandt|Amber Coast|Fenwick|String Theory Quartet|Nadia Ortiz|Crimson Tide Choir"); // prettier-ignore
const episodes = of("How bees find home|The forgotten railway|A week without sugar|Why we yawn|Secrets of sourdough|Talking to strangers|Inside the ice cave|The man who sold a bridge|Sleep better tonight|Stories from the ferry|Growing tomatoes on a balcony|The history of zero|Lost in translation|What whales sing|Money and happiness|The last lighthouse keeper|Learning to fail|Cities without cars|Volcano diaries|Ghost towns|The art of small talk|Dinosaurs for grown-ups|Running after forty|My grandfather's letters|Nothing but cheese|A brief tour of Mars"); // prettier-ignore
const hosts = of("Curious Minds|Kitchen Radio|The Long Walk|Science Friday Club|Money Matters|Tall Tales|Brainwave|Green Fingers|History Bites|Morning Brew|Night School|The Wanderers|Second Opinion|Word for Word|Open Window|Half Time|Ground Control|Deep Water|Small Business Talk|The Sofa"); // prettier-ignore
const playlists = of("Road trip|Workout|Sunday breakfast|Focus|Dinner with friends|Rainy days|Party|Sleep|Nineties|Jazz evening|Kids' room|Running|Guilty pleasures|Christmas|Morning coffee|Study|Garden|Throwback|Acoustic|Summer hits|Meditation|Commute"); // prettier-ignore
const photos = of("Sunset at the lake|Grandma's garden|Kitten on the sofa|Birthday cake|Old bridge|Beach volleyball|Snowy street|Market stall|Emma in the rain|Red bicycle|Mountain hut|School play|First steps|Fireworks|Harbour at dawn|Picnic blanket|Foggy forest|Lighthouse|Street musician|Apple blossom|Dad's new car|Graduation day|Balloon ride|Sleeping puppy|Campfire|Museum stairs|Wedding dance|Pumpkin patch|Train station|Surfers|Kitchen chaos|Waterfall|Goats on a wall|Moon over roofs|Window seat|Sand castle|Tulip field|Football team|Night market|Empty pier"); // prettier-ignore
const albums = of("Summer in Crete|Wedding|Our house|School trip|Pets|Winter break|Family reunion|Recipes|Baby's first year|Concerts|Hiking|Work party|New York|Garden project|Best of the year|Postcards|Birthdays|Street art|Road to Norway|Portraits|Flowers|Scans|Choir|Weekend in Bruges"); // prettier-ignore
const layers = of("Background|Sky|Logo|Headline|Shadow|Portrait|Mountains|Frame|Watermark|Texture|Glow|Doodle|Signature|Flowers|Water|Clouds|Speech bubble|Date stamp|Crowd|Sun rays|Grass|Border|Reflection|Bird"); // prettier-ignore
const works = of("beach final|poster draft|My garden|logo_v2|cover-art|holiday card|Team banner|passport photo|new flyer|rainy day|cat portrait|Menu spring|invitation|sketch for Anna|blue house|wallpaper|profile picture|monster|Family tree|birthday collage|map of the park|Dragon|Sunday doodle|comic page"); // prettier-ignore
const shows = of("The Lighthouse|Station Eleven West|Cold Harbour|Kitchen Wars|Paper Tigers|The Last Vineyard|Orbit|Maple Street|Dark Tide|The Good Neighbour|Rivals|Iron Coast|Planet of Birds|Bakers in Love|The Archivist|Midnight Clinic|Wild Rivers|Crown of Dust|Second Chances|The Glass House|North Line|Fifty Fathoms|The Apprentice Spy|Little Giants"); // prettier-ignore
const chapters = of("The arrival|A stranger in town|Broken promises|Old friends|The storm|Into the woods|What she saw|The trial|Night shift|A house divided|The letter|Homecoming|Blood and water|Crossroads|The hidden room|Farewell|Low tide|The auction|Two brothers|The escape|Masks|The fire|Wedding bells|The long road|Smoke|A new beginning|The witness|Rain dance"); // prettier-ignore
const tongues = of("English|German|French|Spanish|Italian|Polish|Japanese|Korean|Portuguese|Dutch|Swedish|Turkish|Czech|Danish|Hindi|Arabic|Greek|Norwegian"); // prettier-ignore
const clutters = of("Help|About|Feedback|Sign out|What's new|Tips|Upgrade|Shortcuts|Donate|News|Account|Contact us|Terms|Tour|Community|Premium"); // prettier-ignore
const nth = of("first|second|third|fourth|fifth|sixth|seventh|eighth");
const numerals = of("zero|one|two|three|four|five|six");

/** How far sliders are moved, and how it is said. */
const shares = [
  [50, "half"], [50, "50%"], [50, "halfway"], [33, "a third"], [33, "about a third"], [25, "a quarter"], [67, "two thirds"], [75, "three quarters"], [100, "the maximum"], [0, "zero"], [0, "the minimum"], [10, "10%"], [20, "20 %"], [30, "30%"], [40, "40 percent"], [60, "60 %"], [70, "70%"],
  [80, "80 percent"], [90, "90%"], [15, "15%"], [85, "85%"], [65, "65 percent"], [35, "35"], [55, "55"], [45, "45"], [95, "95%"], [5, "5 percent"],
] as const; // prettier-ignore

type Slots = Readonly<Record<string, string>>;

/** What one says: orders may be asked politely, what is only told stands by itself, and so does "let me …". */
function saying(b: Builder, orders: readonly string[], told: readonly string[], slots: Slots, subs: readonly Sub[]): Clause {
  const { random } = b;
  const at = random.whole(0, orders.length + told.length - 1);
  const order = orders[at];
  const mine = order !== undefined && /^(?:\[[^\]]*\]|\w+) (?:me|us|\[me|\[\|me)\b/u.test(order);
  if (order !== undefined && !mine) return clause(b, order, slots, subs);
  const template = order ?? told[at - orders.length] ?? "";
  const text = (mine ? random.pick(["", "", "", "please ", "could you ", "can you ", "now "]) : "") + say(random, template, slots);
  // What is to be typed stays as it is.
  const begun = random.chance(0.5) || template.startsWith("<value>") ? text : text.charAt(0).toUpperCase() + text.slice(1);
  return { text: begun + (begun.endsWith("?") ? "" : random.pick(["", "", "", "."])), subs, possible: true };
} // prettier-ignore

/** A place for a slider that it isn't at yet. */
function shareFor(b: Builder, slider: Widget, from: readonly (readonly [number, string])[] = shares): readonly [number, string] {
  const away = from.filter(([value]) => Math.abs(value - Number(slider.value)) > 6);
  return b.random.pick(away);
} // prettier-ignore

/** Presses a thing so many times. */
function times(widget: Widget, count: number): Sub {
  let since = 0;
  const press = new Press(widget);
  return {
    begin: (world) => (since = world.log.length),
    done: (world) => world.log.slice(since).filter((event) => event.name === "press" && event.widget === widget).length >= count,
    step: (world) => press.step(world),
  };
} // prettier-ignore

/** What is done by an entry of a row's context menu. */
function byContext(row: () => Widget, menu: Place, item: Widget, over: () => boolean): Sub {
  return {
    begin: () => undefined,
    done: over,
    step: (world: World) => (world.top === menu && row().selected ? { type: "click", widget: item } : (reach(world, row()) ?? { type: "right_click", widget: row() })),
  };
} // prettier-ignore

/** Whether this has been done since now. */
const sinceNow = (did: readonly string[], deed: string): (() => boolean) => {
  const before = did.length;
  return () => did.slice(before).includes(deed);
};

/** A row whose cells leave room for what stands on it. */
function rowOf(b: Builder, place: Place, group: string, cells: readonly (readonly [string, number, number])[]): { row: Widget; cells: Widget[] } {
  const row = b.world.add(place, "row", "", { group });
  return { row, cells: cells.map(([text, at, width]) => b.world.add(place, "cell", text, { row, sameLine: true, at, width })) };
} // prettier-ignore

/** A list that has become shorter is scrolled no further than to its end. */
const settle = (world: World, place: Place): void => {
  place.offset = Math.min(place.offset, Math.max(0, world.linesOf(place) - place.lines));
};

/** Things that nobody asks for. */
const clutter = (b: Builder, place: Place, count: number): void => {
  for (const name of b.random.some(clutters, count)) b.button(place, name, () => undefined);
};

type How = "combo" | "radio" | "buttons" | "menu" | "icons" | "dialog";

/** One of several, in one of the ways in which programs offer it; tells what choosing one takes. */
function choice(b: Builder, place: Place, label: string, options: readonly string[], value: string, how: How, on: (option: string) => void = () => undefined, icon: (option: string) => string = (option) => option): (option: string) => Sub {
  const { world, random } = b;
  if (how === "combo") {
    const combo = b.combo(place, label, options, value);
    combo.on = () => { on(combo.value); };
    return (option) => new Choose(combo, option);
  }
  const made = new Map<string, Widget>();
  const pressed = (option: string): Sub => { const widget = made.get(option); if (widget === undefined) throw new Error(option); return how === "radio" ? new Set_(widget, ({ checked }) => checked === true) : new Press(widget); };
  if (how === "radio") {
    const group = `${label} ${String(world.widgets.length)}`;
    if (label !== "") world.add(place, "text", label);
    options.forEach((option, i) => made.set(option, b.toggle(place, option, option === value, "radio", { group, sameLine: i > 0, on: () => { on(option); } })));
  } else if (how === "menu" || how === "dialog") {
    const opener = random.chance(0.3) && label !== "" && icon(label) !== label ? b.icon(place, icon(label)) : b.button(place, label);
    if (how === "menu") {
      const menu = world.place(b.root, "menu", label);
      world.opens(opener, menu);
      for (const option of options) made.set(option, world.add(menu, "menu_item", option, { on: () => { on(option); } }));
    } else {
      const dialog = b.dialog(label, "", opener);
      for (const option of options) made.set(option, world.add(dialog, random.chance(0.5) ? "button" : "row", option, { on: () => { world.closeTop(); on(option); } }));
      b.button(dialog, random.pick(["Cancel", "Close", "Back"]), () => { world.closeTop(); }, { group: "closes" });
    }
  } else {
    if (label !== "" && how === "buttons" && random.chance(0.6)) world.add(place, "text", label, { sameLine: place.kind === "bar" });
    const press = (option: string) => () => { for (const [name, widget] of made) widget.selected = name === option; on(option); };
    options.forEach((option, i) => made.set(option, how === "icons" ? b.icon(place, icon(option), press(option), { sameLine: i > 0 }) : b.button(place, option, press(option), { sameLine: i > 0 || place.kind === "bar" })));
  }
  return pressed;
} // prettier-ignore

/** A question before something is thrown away. */
function question(b: Builder, words: readonly string[], yes: readonly string[], does: () => void): { dialog: Place; sure: Widget } {
  const { random, world } = b;
  const dialog = b.dialog(random.pick(["Are you sure?", "Confirm", "Please confirm", "Warning", "Just checking"]), random.pick(["Cancel", "No", "Keep", "Go back"]));
  world.add(dialog, "text", random.pick(words));
  return { dialog, sure: b.ending(dialog, random.pick(yes), does) };
} // prettier-ignore

/** A name asked for in a dialog of its own. */
function naming(b: Builder, title: string, ends: readonly string[], opener: Widget | null, does: (name: string) => void): { dialog: Place; subs: (name: string, over: () => boolean) => Sub[] } {
  const { random } = b;
  const dialog = b.dialog(title, random.pick(["Cancel", "Close", "Back"]));
  const field = b.field(dialog, random.pick(["Name", "Name:", "Title", "Title:"]));
  const end = b.ending(dialog, random.pick(ends), () => { does(field.value); field.value = ""; });
  if (opener !== null) dialog.opener = opener;
  return {
    dialog,
    subs: (name, over) => [...(opener === null ? [] : [new Until(() => over() || dialog.open, () => opener)]), guarded(new Fill(field, name), over), new Until(over, () => end)],
  };
} // prettier-ignore

/** Where what a wish touches lies. */
const placeOf = (sub: Sub | undefined): Place | null =>
  sub instanceof Fill ? sub.field.place : sub instanceof Choose ? sub.combo.place : sub instanceof Set_ || sub instanceof Press ? sub.widget.place : null; // prettier-ignore

/** What can be asked of single things, but no button of one place after the fields of another, and no slider of a dialog that then stays open. */
const plainAsks = (b: Builder): (() => Clause | null)[] =>
  widgetAsks(b).map((ask) => () => {
    const made = ask();
    if (made === null) return null;
    if (made.subs.some((sub) => sub instanceof Slide && sub.slider.place.kind === "dialog")) return null;
    const last = made.subs.at(-1);
    return made.subs.length < 2 || !(last instanceof Press) || made.subs.every((sub) => placeOf(sub) === placeOf(last)) ? made : null;
  }); // prettier-ignore

/** What is called by a name that somebody gave it: nobody says other words for that. */
function called(random: Random, name: string): string {
  const r = random.next();
  if (r < 0.38) return name.toLowerCase();
  if (r < 0.48) return `"${name}"`;
  if (r < 0.53) return `'${name}'`;
  return r < 0.57 ? name.split(" ").map((word) => (random.chance(0.5) ? mistyped(random, word) : word)).join(" ") : name;
} // prettier-ignore

const quoted = (b: Builder, value: string): string =>
  b.random.pick([value, value, value, `"${value}"`, `'${value}'`]);

/** A player of music or podcasts: a library, a queue, playlists, and the keys of a tape deck. */
export const musicPlayer: Family = (random, things) => {
  const podcast = random.chance(0.35);
  const b = new Builder(random, things, random.chance(0.2) ? things.label(2) : random.pick(podcast ? ["Podcasts", "Listen", "Pod Player", "Shows", "Earshot"] : ["Music", "Player", "Jukebox", "Tunes", "My music", "Soundbox"]));
  const { world } = b;
  b.above = random.chance(0.2);
  const one = podcast ? "[episode|show|programme]" : "[song|track|tune|piece]";
  const did: string[] = [];
  const shape = random.pick(["one", "one", "tabs", "side", "split"] as const);
  const words = random.chance(0.25);
  const key = (place: Place, name: string, word: string, on: () => void) => (words ? b.button(place, word, on) : b.icon(place, name, on));
  const search = random.chance(0.5) ? b.bar() : null;
  const searchField = search === null ? null : b.field(search, "", "", "input", { text: random.pick(["Search", "Artists, songs or podcasts", "Find something", "What do you want to hear?"]) });
  const searchKey = search === null || random.chance(0.4) ? null : key(search, "search", random.pick(["Search", "Find"]), () => undefined);
  if (search !== null) clutter(b, search, random.whole(0, 2));
  const columns = shape === "split" ? world.place(b.root, "columns", "", { shares: random.pick([[0.6, 0.4], [0.68, 0.32]]) }) : null;
  const left = columns === null ? b.root : world.place(columns, "box");
  const deck = world.place(columns ?? b.root, "box");
  // What plays, and the keys for it.
  const names = random.some(podcast ? episodes : songs, random.whole(4, 8));
  const others = random.some((podcast ? episodes : songs).filter((name) => !names.includes(name)), random.whole(2, 4));
  let [playing, now] = [random.pick(names), random.chance(0.5)];
  const before = random.pick(["Now playing: ", "Playing: ", "♪ ", "On air: ", "Current: "]);
  const shown = world.add(deck, "text", before + playing);
  const keys = b.bar(deck);
  const skipped: string[] = [];
  const show = () => { shown.text = before + playing; play.text = words ? (now ? "Pause" : "Play") : now ? "pause" : "play"; };
  const turn = (by: number) => () => { const at = Math.max(0, names.indexOf(playing)); playing = names[(at + by + names.length) % names.length] ?? playing; now = true; skipped.push(playing); show(); };
  const loops = random.pick(["toggle", "icon", "combo"] as const);
  const label = random.pick([["Shuffle", "Repeat"], ["Random order", "Loop"], ["Mix", "Play again"]] as const);
  let [mixed, looped] = [false, false];
  const mixIcon: Widget | null = loops === "icon" ? b.icon(keys, "shuffle", () => { mixed = !mixed; if (mixIcon !== null) mixIcon.selected = mixed; }) : null;
  const back = key(keys, random.pick(["previous", "skip previous"]), "Previous", turn(-1));
  const play: Widget = key(keys, "play", "Play", () => { now = !now; show(); });
  const forth = key(keys, random.pick(["next", "skip next"]), "Next", turn(1));
  show();
  const loopIcon: Widget | null = loops === "icon" ? b.icon(keys, "repeat", () => { looped = !looped; if (loopIcon !== null) loopIcon.selected = looped; }) : null;
  const progress = random.chance(0.5) ? b.bar(deck) : null;
  if (progress !== null) world.add(progress, "text", `${random.whole(0, 2)}:${random.whole(10, 59)}`);
  const place = progress === null ? null : world.add(progress, "slider", "", { value: String(random.whole(5, 95)) });
  if (progress !== null) world.add(progress, "text", `${random.whole(3, 9)}:${random.whole(10, 59)}`);
  const sound = b.bar(deck);
  let muted = false;
  const speaker: Widget | null = random.chance(0.65) ? b.icon(sound, "volume", () => { muted = !muted; if (speaker !== null) speaker.text = muted ? "mute" : "volume"; }) : null;
  const volume = world.add(sound, "slider", "", { value: String(random.whole(5, 95)), label: speaker === null ? random.pick(["Volume", "Volume", "Loudness", "Sound level"]) : "" });
  const kind = random.pick(["checkbox", "switch"] as const);
  const mixBox = loops === "icon" ? null : b.toggle(sound, label[0], random.chance(0.4), kind);
  const loopBox = loops === "toggle" ? b.toggle(sound, label[1], random.chance(0.4), kind) : null;
  const rounds = random.pick([["Off", "All", "One"], ["No repeat", "Repeat all", "Repeat one"], ["Never", "Whole list", podcast ? "This episode" : "This song"]]);
  const loop = loops === "combo" ? choice(b, sound, label[1], rounds, random.pick(rounds), random.pick(["combo", "combo", "menu"])) : null;
  const naps = ["Off", "10 minutes", "20 minutes", "30 minutes", "45 minutes", "1 hour", podcast ? "End of episode" : "End of track"];
  const extras = random.chance(0.5) ? b.bar(deck) : null;
  const nap = extras === null ? null : choice(b, extras, random.pick(["Sleep timer", "Timer", "Stop after"]), naps, "Off", random.pick(["combo", "menu", "dialog"]), undefined, () => random.pick(["timer", "moon", "clock"]));
  const speeds = ["0.5x", "0.75x", "1x", "1.25x", "1.5x", "2x"];
  const speed = extras !== null && podcast ? choice(b, extras, random.pick(["Speed", "Playback speed", "Tempo"]), speeds, random.pick(speeds), random.pick(["combo", "menu", "buttons"])) : null;
  // Pages.
  const titles = [random.pick(podcast ? ["Episodes", "Library", "Latest"] : ["Songs", "Library", "Tracks", "My music"]), random.pick(["Playlists", "My playlists", "Lists"]), random.pick(["Queue", "Up next", "Waiting"])];
  let pages: Place[] = [];
  if (shape === "tabs") pages = b.tabs(left, titles);
  if (shape === "side") { const { children } = b.root; children.push(...children.splice(children.indexOf(deck), 1)); pages = b.sidebar(titles); }
  const library = pages[0] ?? left;
  const mine = random.some(playlists, random.whole(3, 5));
  // The library.
  const lines = random.whole(4, 7);
  const starts = random.pick(["double", "icon", "icon", "button"] as const);
  const acts = random.pick(["more", "more", "context", "inline"] as const);
  const entries = [
    ["list", random.pick(["Add to playlist...", "Save to playlist", "Put on a playlist", "Add to list..."])],
    ...random.some([["next", random.pick(["Play next", "Play after this one"])], ["queue", random.pick(["Add to queue", "Queue", "Play later"])], ["like", random.pick(["Like", "Love", "Add to favourites"])], ["load", random.pick(["Download", "Save offline", "Keep on this device"])], ["drop", random.pick(["Remove", "Delete", "Remove from library"])], ["share", random.pick(["Share", "Send to a friend"])]], random.whole(2, 5)),
  ] as const;
  const order = random.some(entries, entries.length);
  const inline = acts === "inline" ? [["list", random.pick(["playlist", "add"])], ...random.some([["like", "heart"], ["load", "download"], ["drop", random.pick(["delete", "close"])], ["share", "share"]], random.whole(1, 2))] : [];
  const has = (deed: string) => (acts === "inline" ? inline : entries).some(([name]) => name === deed);
  let target = "";
  const chooser = b.dialog(random.pick(["Add to playlist", "Choose a playlist", "Save to...", "Playlists"]), random.pick(["Cancel", "Close"]));
  const picked = random.pick(["radio", "row", "button"] as const);
  const put = (list: string) => { did.push(`list|${target}|${list}`); tell(`Added to ${list}`); };
  const targets = new Map<string, Widget>();
  for (const list of mine)
    targets.set(list, picked === "radio" ? b.toggle(chooser, list, false, "radio", { group: "lists" }) : world.add(chooser, picked, list, { on: () => { world.closeTop(); put(list); } }));
  const chosen = picked === "radio" ? b.ending(chooser, random.pick(["Add", "Save", "Done"]), () => { for (const [list, widget] of targets) if (widget.checked === true) put(list); }) : null;
  if (chosen === null) b.button(chooser, random.pick(["Cancel", "Close"]), () => { world.closeTop(); }, { group: "closes" });
  const toast = world.add(deck, "text", "", { hidden: true });
  const tell = (text: string) => { toast.text = text; toast.hidden = false; };
  interface Track { readonly name: string; readonly by: string; readonly seconds: number; readonly row: Widget; readonly start: Widget | null; readonly items: Map<string, Widget>; readonly parts: Widget[]; gone: boolean }
  const tracks: Track[] = [];
  const perform = (deed: string, name: string) => {
    target = name;
    if (deed === "list") { for (const widget of targets.values()) widget.checked = picked === "radio" ? false : null; world.openPlace(chooser); return; }
    did.push(`${deed}|${name}`);
    if (deed === "drop") for (const track of tracks) if (track.name === name) { track.gone = true; for (const part of track.parts) part.hidden = true; settle(world, shelf); }
    if (deed !== "drop") tell(`${({ next: "Plays next", queue: "In the queue", like: "Liked", load: "Saved", share: "Link copied" } as Record<string, string>)[deed] ?? ""}: ${name}`);
  };
  const headers = random.pick([["Title", podcast ? "Podcast" : "Artist", "Length"], ["Name", "By", "Time"], []]);
  const from = starts === "icon" ? 0.08 : 0;
  headers.forEach((text, i) => world.add(library, "header", text, { sameLine: i > 0, at: [from, from + 0.34, 0.66][i] ?? 0, width: [0.3, 0.22, 0.12][i] ?? 0.1 }));
  const shelf = world.place(library, "scroll", "", { lines });
  const context = acts === "context" ? world.place(b.root, "menu", "context") : null;
  const contextItems = new Map<string, Widget>();
  if (context !== null) {
    for (const [deed, text] of order) contextItems.set(deed, world.add(context, "menu_item", text, { on: () => { const track = tracks.find(({ row }) => row.selected); if (track !== undefined) perform(deed, track.name); } }));
    world.contextMenus.set("tracks", () => { world.openPlace(context); });
  }
  const dots = random.pick(["more vertical", "more", "⋯", "..."]);
  const makers = random.some(podcast ? hosts : bands, random.whole(3, 7));
  const lengths = random.some(Array.from({ length: 180 }, (_, i) => (podcast ? 600 : 95) + i * (podcast ? 17 : 2)), names.length);
  names.forEach((name, i) => {
    const [by, seconds] = [random.pick(makers), lengths[i] ?? 200];
    const { row, cells } = rowOf(b, shelf, "tracks", [[name, from, 0.33], [by, from + 0.34, 0.23], [`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`, 0.66, 0.1]]);
    const begin = () => { playing = name; now = true; show(); };
    if (starts === "double") row.double = begin;
    const start = starts === "icon" ? b.icon(shelf, "play", begin, { sameLine: true, at: 0 }) : starts === "button" ? b.button(shelf, podcast ? "Listen" : "Play", begin, { sameLine: true, at: 0.76 }) : null;
    const items = new Map<string, Widget>(contextItems);
    const parts = [row, ...cells, ...(start === null ? [] : [start])];
    if (acts === "more") {
      const more = dots.startsWith("more") ? b.icon(shelf, dots, null, { sameLine: true, at: 0.92 }) : b.button(shelf, dots, null, { sameLine: true, at: 0.9 });
      const menu = world.place(b.root, "menu", name);
      world.opens(more, menu);
      for (const [deed, text] of order) items.set(deed, world.add(menu, "menu_item", text, { on: () => { perform(deed, name); } }));
      parts.push(more);
    }
    inline.forEach(([deed = "", picture = ""], j) => { const icon = b.icon(shelf, picture, () => { perform(deed, name); }, { sameLine: true, at: 0.95 - 0.065 * j }); items.set(deed, icon); parts.push(icon); });
    tracks.push({ name, by, seconds, row, start, items, parts, gone: false });
  });
  // Playlists and the queue.
  const closing = random.pick(["close", "remove", "delete"]);
  const lists = pages[1] === undefined ? [] : mine.map((name) => {
    const page = pages[1] ?? left;
    const { row } = rowOf(b, page, "mine", [[name, 0, 0.4], [`${random.whole(3, 80)} ${podcast ? "episodes" : "songs"}`, 0.42, 0.2]]);
    return { name, row, start: b.icon(page, "play", () => { playing = name; now = true; show(); }, { sameLine: true, at: 0.7 }), bin: b.icon(page, random.pick(["delete", "delete", "remove"]), () => { did.push(`bin|${name}`); tell(`Deleted ${name}`); }, { sameLine: true, at: 0.85 }) };
  });
  const maker = pages[1] ?? (random.chance(0.5) ? b.bar(left) : null);
  const fresh = maker === null ? null : random.chance(0.3) && shape !== "one" ? b.icon(maker, "add", null) : b.button(maker, random.pick(["New playlist", "Create playlist", "+ New playlist"]), null);
  const creation = fresh === null ? null : naming(b, random.pick(["New playlist", "Create playlist", "Name your playlist"]), ["Create", "Save", "OK"], fresh, (name) => { did.push(`new|${name}`); tell(`Created ${name}`); });
  const queue = pages[2] === undefined ? [] : others.map((name) => {
    const page = pages[2] ?? left;
    const { row, cells } = rowOf(b, page, "queue", [[name, 0, 0.5]]);
    const entry: { name: string; gone: boolean; x: Widget } = { name, gone: false, x: b.icon(page, closing, () => { entry.gone = true; for (const part of [row, ...cells, entry.x]) part.hidden = true; }, { sameLine: true, at: 0.85 }) };
    return entry;
  });
  const clear = pages[2] === undefined || random.chance(0.4) ? null : b.button(pages[2], random.pick(["Clear", "Clear queue", "Empty the queue"]), () => { tell("The queue is empty"); for (const entry of queue) entry.x.on?.(world); });
  if (shape === "one" && random.chance(0.5)) { const { children } = b.root; children.push(...children.splice(children.indexOf(deck), 1)); }
  if (shape === "side") { const { children } = b.root; children.push(...children.splice(children.findIndex((child) => "shares" in child && child.kind === "columns"), 1)); }
  const left_ = () => tracks.filter(({ gone }) => !gone);
  const one_ = () => { const all = left_(); return all.length === 0 ? null : random.pick(all); };
  const starting = (track: Track): Sub => new Until(() => playing === track.name && now, () => track.start ?? track.row, () => (track.start === null ? "double_click" : "click"));
  const playable = (track: Track | null | undefined): track is Track => track != null && !track.gone && !(playing === track.name && !now);
  const acting = (track: Track, deed: string, over: () => boolean): Sub => { const item = track.items.get(deed); if (item === undefined) throw new Error(deed); return acts === "context" && context !== null ? byContext(() => track.row, context, item, over) : new Until(over, () => item); };
  const adding = (track: Track, list: string): Sub[] => {
    const over = sinceNow(did, `list|${track.name}|${list}`);
    const widget = targets.get(list) ?? track.row;
    return [acting(track, "list", () => over() || (chooser.open && target === track.name)), ...(chosen === null ? [] : [guarded(new Set_(widget, ({ checked }) => checked === true), over)]), new Until(over, () => chosen ?? widget)];
  };
  const listName = (list: string) => say(random, random.pick(["<name>", "my <name>", "my <name> playlist", "the <name> playlist", "the playlist <name>", "my playlist <name>", "the list <name>", "the playlist called <name>"]), { name: called(random, list) });
  const plays = () => {
    const track = one_();
    if (!playable(track)) return null;
    return saying(b, [`[play|put on|start] [|the ${one} ]<name>[| now]`, `[let me|let us] [hear|listen to] <name>`, `switch to <name>`, `play me [|the ${one} ]<name>`, `[find|pick] <name> and play it`, `start with <name>`],
      [`[I want|I would like|I'd love] to [hear|listen to] [|the ${one} ]<name>`, `I feel like [hearing |listening to |]<name>[| now]`, `how about <name>`, `let's [hear|have|listen to] <name>`, `I'm in the mood for <name>`, `<name> now, please`, `time for <name>`, `can we have <name>`, `what about [playing |hearing |]<name>`, `I haven't heard <name> for ages, put it on`, `I'd like <name> to be on`], { name: called(random, track.name) }, [starting(track)]);
  };
  const byMaker = () => {
    const track = one_();
    if (!playable(track) || playing === track.name || left_().filter(({ by }) => by === track.by).length > 1) return null;
    return saying(b, [`play [something|the ${one}|the one|anything] [by|from|of] <by>`, `put on [something|some ${podcast ? "talk" : "music"}] [by|from] <by>`, `[start|play] the ${one} that <by> made`, `find [something|a ${one}] by <by> and play it`, `let me hear something by <by>`],
      [`I'm in the mood for [something by |]<by>`, `I feel like listening to <by>`, `let's hear [|something by |what we have by ]<by>`, `is there anything by <by>? Play it`, `some <by> would be nice now`, `I'd love to hear <by>`, `how about some <by>`], { by: called(random, track.by).replace(/["']/gu, "") }, [starting(track)]);
  };
  const byRank = () => {
    const all = left_();
    const long = random.chance(0.5);
    const kinds = random.whole(0, 2);
    const at = random.whole(0, Math.min(3, all.length - 1));
    const track = kinds === 0 ? all.reduce((a, c) => (long === c.seconds > a.seconds ? c : a)) : kinds === 1 ? all[at] : all.at(-1);
    if (!playable(track) || playing === track.name) return null;
    const which = kinds === 0 ? (long ? "longest" : "shortest") : kinds === 1 ? (nth[at] ?? "first") : "last";
    const time = kinds === 0 ? (long ? [`I have plenty of time, play the longest ${one}`, `which one takes the longest? Play that`, `I've a long drive ahead, put on whatever lasts longest`] : [`I'm in a hurry, play the shortest ${one}`, `which ${one} has the shortest running time? Put that on`, `I only have a minute, the shortest one please`]) : [];
    return saying(b, [`play the <which> ${one}[| in the list| of the list| here]`, `put on the <which> one`, `[start|begin] with the <which> ${one}`, `let me hear the <which> one [here|in the list]`], [`I'd like to hear the <which> ${one}`, `the <which> one sounds good, play it`, `let's listen to the <which> ${one} in the list`, ...time], { which }, [starting(track)]);
  };
  const adds = () => {
    const track = one_();
    if (track === null) return null;
    const list = random.pick(mine);
    const name = called(random, track.name);
    return saying(b, [`[add|put|save|move] [|the ${one} ]<name> [to|on|in|into|onto] <list>`, `put [|the ${one} ]<name> with the others [in|on] <list>`, `stick <name> on <list>`, `include <name> in <list>`, `make <name> part of <list>`, `add [|the ${one} ]<name> to <list>`],
      [`<name> belongs [on|in] <list>`, `I want [|to have ]<name> [on|in] <list>`, `I'd like <name> to be on <list>`, `<name> is missing [from|on] <list>, add it`, `<name> would go well with what's on <list>, put it there`, `there should be <name> on <list>`, `<name>? That's one for <list>`], { name, list: listName(list) }, adding(track, list));
  };
  const addsMore = () => {
    const [x, y] = random.some(left_(), 2);
    if (x === undefined || y === undefined) return null;
    const list = random.pick(mine);
    return saying(b, [`[add|put|save] <x> and <y> [to|on|onto] <list>`, `put both <x> and <y> on <list>`], [`I want <x> and <y> on <list>`, `<x> and <y> both belong on <list>`], { x: called(random, x.name), y: called(random, y.name), list: listName(list) }, [...adding(x, list), ...adding(y, list)]);
  };
  const addsAndPlays = () => {
    const [x, y] = random.some(left_(), 2);
    if (!playable(x) || y === undefined) return null;
    const list = random.pick(mine);
    return saying(b, [`put <y> on <list> and then play <x>`, `add <y> to <list>, then start <x>`, `save <y> to <list> and put <x> on`], [`<y> belongs on <list>, and now I want to hear <x>`], { x: called(random, x.name), y: called(random, y.name), list: listName(list) }, [...adding(y, list), starting(x)]);
  };
  const phrases: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    next: [[`play <name> [next|after this|right after this one|straight after this]`, `let <name> come next`, `make <name> the next one`, `follow this up with <name>`, `put <name> right after the one that is on`], [`I want to hear <name> next`, `when this one is over, play <name>`, `<name> should come next`, `after this I'd like <name>`, `next up: <name>`]],
    queue: [[`[add|put] <name> [to|in] the [queue|waiting line|line]`, `queue [up |]<name>`, `line <name> up[| for later]`, `put <name> at the end of the queue`, `let me hear <name> later on`], [`I'd like to hear <name> later on, put it in the queue`, `<name> can wait in the queue`, `I want <name> in the queue`]],
    like: [[`like <name>`, `mark <name> as a favourite`, `give <name> a heart`, `add <name> to my favourites`, `save <name> as one I like`, `remember that I like <name>`], [`I [love|really like|adore] <name>`, `<name> is [great|wonderful|one of my favourites]`, `<name> is the best ${one} here, mark it`, `I want <name> among my favourites`, `<name> deserves a heart`]],
    load: [[`download <name>`, `keep <name> for when I'm offline`, `save <name> [on this device|for offline]`, `get <name> onto this machine`, `fetch <name> so that I can hear it without internet`], [`I want to hear <name> on the plane, save it offline`, `I need <name> without a connection`, `I'll have no internet on the train, so download <name>`]],
    drop: [[`[remove|delete|drop|throw out|get rid of] [|the ${one} ]<name>[| from the library| from here| from my collection|]`, `take <name> out of [here|my library|the collection]`, `kick <name> out of the library`], [`I don't want <name> any more`, `I'm sick of <name>, get rid of it`, `<name> can go`, `I never want to see <name> in this list again`, `I've had enough of <name>, delete it`]],
    share: [[`share [|the ${one} ]<name>[| with my friends|]`, `send <name> to a friend`, `let a friend hear <name>`, `pass <name> on[| to somebody]`, `show <name> to somebody else`], [`I want to send <name> to someone`, `a friend of mine has to hear <name>, share it`, `I'd like somebody else to have <name> too`]],
  };
  const deeds = () => {
    const deed = random.pick(["next", "queue", "like", "load", "drop", "share"].filter(has));
    const track = one_();
    const [orders, told] = phrases[deed] ?? [[], []];
    if (track === null || orders.length === 0 || left_().length < 3) return null;
    const over = sinceNow(did, `${deed}|${track.name}`);
    return saying(b, orders, told, { name: called(random, track.name) }, [acting(track, deed, over)]);
  };
  const thing = podcast ? "[episode|show|podcast]" : "[music|song|track]";
  const pauses = () => {
    const on = random.chance(0.4);
    return on
      ? saying(b, [`[continue|resume|go on with|carry on with|unpause] the ${thing}`, `[start|switch on] the ${thing} again`, `go on playing`, `carry on[| playing]`, `keep playing`, `let it play`, `press play`, `play on`, `get the ${thing} going again`], [`I'm back, [go on|carry on|play on]`, `you can go on playing now`, `I want to hear the rest of it now`, `the call is over, let it play on`], {}, [new Until(() => now, () => play)])
      : saying(b, [`[pause|stop|halt|interrupt] the ${thing}[| for a moment| for now|]`, `hold the ${thing}[| for a minute| for a while|]`, `stop playing`, `pause[| it| that| this]`, `put the ${thing} on hold`, `take a break from the ${thing}`], [`I need to take a call, [pause it|stop the ${thing}]`, `someone's at the door, hold the ${thing}`, `no more ${thing} for now`, `enough ${thing} for today, stop it`, `I have to go out for a minute, pause it`, `hold on, stop it for a second`, `that's enough ${thing}, stop`], {}, [new Until(() => !now, () => play)]);
  };
  const skips = () => (random.chance(0.6)
    ? saying(b, [`skip [this|this one|the current ${one}|this ${one}]`, `[play|go to|jump to|move on to] the next [one|${one}]`, `on to the [next|following] [one|${one}]`, `skip ahead to the next [one|${one}]`, `leave this one out`, `play what comes after this`, `move on`], [`I don't [like|want to hear|care for] this [one|${one}], [skip it|next|go on to the next]`, `I'm tired of this [one|${one}], next please`, `next[| one| please|, please]`, `enough of this one, let's have the next`, `not this one, the next please`, `boring, the next one please`, `I've heard this one too often, next`], {}, [new Press(forth)])
    : saying(b, [`go back [one ${one}|to the previous [one|${one}]|to the ${one} before]`, `[play|go to|return to] the previous [one|${one}]`, `play the one before this[| again]`, `jump back to the ${one} before this one`, `back to the one that was on before`, `take me one ${one} back`], [`I want to hear the previous ${one} again`, `what was on before this? Play that again`, `the one before was better, go back to it`, `oh, I liked the one before, back please`], {}, [new Press(back)]));
  const mixes = () => {
    const on = random.chance(0.55);
    if (mixIcon !== null && mixed === on) return null;
    const sub = mixBox === null ? (mixIcon === null ? null : new Until(() => mixed === on, () => mixIcon)) : new Set_(mixBox, ({ checked }) => (checked === true) === on);
    if (sub === null) return null;
    return on
      ? saying(b, [`[mix|shuffle|jumble] [them|the ${podcast ? "episodes" : "songs"}|everything][| up]`, `play [them|everything|the list|it all] in [random|any old|a random|no particular] order`, `[turn|switch] shuffle on`, `play the ${podcast ? "episodes" : "songs"} in a different order every time`, `mix up the order`, `surprise me with the order`, `play them at random`], [`I don't want them in this order, mix them`, `I don't want to know what comes next, shuffle`, `always the same order is boring, mix it up`, `the order should be random`, `I'd like a random order`], {}, [sub])
      : saying(b, [`play [them|everything|the list] in [order|the right order|the order of the list]`, `[turn|switch] shuffle off`, `stop [mixing|shuffling][| them| the songs|]`, `play one after the other as they stand in the list`, `keep to the order of the list`, `stop mixing them up`], [`no more random order[| please|]`, `I want them in order`, `don't shuffle[| them| any more|]`, `I'd rather have them in the order of the list`, `I don't want them mixed[| any more|]`, `they should play in order, not at random`], {}, [sub]);
  };
  const repeats = () => {
    const state = random.pick(loop === null ? ([0, 1] as const) : ([0, 1, 2] as const));
    const off = state === 0;
    if (loopIcon !== null && looped === !off) return null;
    const sub = loop !== null ? loop(rounds[state] ?? "") : loopBox !== null ? new Set_(loopBox, ({ checked }) => (checked === true) === !off) : loopIcon !== null ? new Until(() => looped === !off, () => loopIcon) : null;
    if (sub === null) return null;
    if (off) return saying(b, [`stop repeating[| it| them| things|]`, `[turn|switch] [repeat|the repeating] off`, `play everything just once`, `stop at the end instead of starting again`, `let it end when it's over`, `play without repeating anything`], [`don't [repeat|loop][| it| anything]`, `no more repeating`, `nothing should be repeated`, `I don't want it to start over at the end`, `once is enough, no repeating`], {}, [sub]);
    if (state === 1 && loop !== null) return saying(b, [`repeat [all of them|the whole list|everything|all]`, `start the list over when it is through`, `play the whole list again and again`, `go round and round through the whole list`, `loop the [whole |entire |]list`, `begin the list again at its end`], [`after the last one, it should start again with the first`, `I want the whole list on repeat`, `when the list is finished, go back to its beginning`], {}, [sub]);
    if (state === 2) return saying(b, [`play [this one|this ${one}] [over and over|again and again|on and on]`, `repeat [just |only |]this [one|${one}]`, `loop [just |only |]this [one|${one}]`, `keep repeating this ${one}`, `play nothing but this ${one}, again and again`, `put this ${one} on repeat`], [`I can't get enough of this ${one}, keep repeating it`, `I want to hear this ${one} all day long`, `only this ${one}, over and over`], {}, [sub]);
    return saying(b, [`play it [over and over|again and again|in a loop|on and on]`, `[turn|switch] repeat on`, `loop it`, `keep repeating`, `start again when it's over`, `put it on repeat`, `repeat when it's finished`], [`when it's over, start again`, `I want it on repeat`, `it should start over at the end`, `it should never end, repeat it`, `I'd like it to go round and round`], {}, [sub]);
  };
  const louder = () => {
    const [value, said] = shareFor(b, volume);
    const extreme = random.chance(0.2) && Math.abs(Number(volume.value) - 50) < 40 ? random.pick([[100, "turn it all the way up"], [0, "turn it all the way down"], [100, "as loud as possible, all the way up"], [0, "volume all the way down"], [100, "full volume"], [100, "maximum volume"]] as const) : null;
    if (extreme !== null) return saying(b, [], [extreme[1], `${extreme[1]}, please`], {}, [new Slide(volume, extreme[0], extreme[1])]);
    return saying(b, [`[set|turn|put|bring] the [volume|loudness|sound] to <said>`, `[turn|set] it to <said> [volume|loudness]`, `play it at <said> [volume|loudness]`, `adjust the volume to <said>`, `change how loud it plays to <said>`, `move the sound level to <said>`], [`volume [to|at] <said>`, `I want the [volume|sound] at <said>`, `the neighbours complain, volume to <said>`, `it's not the right loudness, make it <said>`, `the volume should be [|at ]<said>`, `I'd like the loudness at <said>`, `too loud or too quiet, put it at <said>`], { said }, [new Slide(volume, value, said)]);
  };
  const jumps = () => {
    if (place === null) return null;
    const [value, said] = shareFor(b, place, [[50, "half"], [50, "the middle"], [50, "halfway"], [75, "three quarters"], [25, "a quarter"], [33, "a third"], [67, "two thirds"], [90, "90%"], [80, "80 percent"], [20, "20%"], [10, "10 %"], [60, "60%"]]);
    const at = said === "the middle" ? "[to|into] the middle of" : said === "halfway" ? "halfway through" : `to <said> of`;
    return saying(b, [`[jump|skip|go|move|seek] ${at} [this|the] ${one}`, `wind ${at} the ${one}`, `put the slider ${at.startsWith("half") ? "halfway" : at === "to <said> of" ? "at <said>" : "in the middle"} of the ${one}`, `take me ${at} [this|the] ${one}`], [`I want to go ${at} this ${one}`, `I've heard the beginning, go ${at} it`], { said }, [new Slide(place, value, said)]);
  };
  const quiet = () => {
    if (speaker === null) return null;
    const on = random.chance(0.6);
    return on ? saying(b, [`mute[| it| the sound| the player|]`, `silence [it|the player]`, `[turn|switch] the sound off`, `make it silent`, `cut the sound`, `shut the sound off`], [`I don't want to hear anything for now, but let it run`, `no sound, please`, `the baby is asleep, mute it`, `quiet, please`, `I want it silent`, `let it run without sound`], {}, [new Until(() => muted, () => speaker)])
      : saying(b, [`unmute[| it| the player|]`, `[turn|switch] the sound [back on|on again]`, `bring the sound back`, `let me hear it again`, `give me the sound back`], [`I can't hear anything, switch the sound on`, `why is it silent? Sound on, please`, `I want to hear something again`, `the sound should be on again`, `the baby is awake, so sound on again`], {}, [new Until(() => !muted, () => speaker)]);
  };
  const sleeps = () => {
    if (nap === null) return null;
    const option = random.pick(naps);
    const said = ({ "Off": "", "30 minutes": "[half an hour|30 minutes|thirty minutes]", "1 hour": "[an hour|1 hour|one hour|60 minutes]", "10 minutes": "[10|ten] minutes", "20 minutes": "[20|twenty] minutes", "45 minutes": "[45|forty-five] minutes" } as Record<string, string>)[option];
    if (option === "Off") return saying(b, [`[cancel|turn off|switch off] the [sleep |]timer`, `keep playing without a timer`], [`no [sleep |]timer[| any more|]`, `I don't want it to stop by itself`, `it shouldn't switch itself off`], {}, [nap(option)]);
    if (said === undefined) return saying(b, [`stop when this [one|${one}] is over`, `end after this ${one}`, `switch off by yourself at the end of this ${one}`], [`let me just hear this ${one} to the end and then stop`, `when this ${one} ends, it should stop`, `I'll sleep after this ${one}, stop then`], {}, [nap(option)]);
    return saying(b, [`stop [|playing |by yourself ][after|in] ${said}`, `switch [it |the ${podcast ? "podcast" : "music"} |]off [after|in] ${said}`, `play for another ${said} and then stop`, `set the [sleep |]timer to ${said}`, `turn yourself off in ${said}`], [`I'm going to bed, play for ${said}`, `I'll be asleep in ${said}, stop then`, `it should stop after ${said}`, `I want it to go off by itself in ${said}`], {}, [nap(option)]);
  };
  const paces = () => {
    if (speed === null) return null;
    const at = random.whole(0, speeds.length - 1);
    const said = ["[half the speed|half speed|0.5x]", "[0.75x|three quarters of the speed|0.75 speed]", "[normal speed|the usual pace|the normal pace|1x]", "[1.25x|one and a quarter speed|1.25 speed]", "[one and a half times the speed|1.5x|1.5 speed]", "[double speed|twice the speed|2x]"][at] ?? "";
    return saying(b, [`play it at ${said}`, `let them talk at ${said}`, `[set|change] the speed to ${said}`, `run it at ${said}`, `go on at ${said}`, ...(at === 5 ? ["play it twice as fast", "let them speak twice as fast"] : []), ...(at === 0 ? ["play it half as fast"] : [])], [`I want to listen at ${said}`, `${said}, please`, `I'd like ${said}`, ...(at === 2 ? ["neither faster nor slower than normal, please"] : [])], {}, [speed(speeds[at] ?? "1x")]);
  };
  const looks = () => {
    if (searchField === null) return null;
    const value = random.pick((podcast ? hosts : bands).filter((name) => !tracks.some(({ by }) => by === name)));
    return saying(b, [`[search|look] for <value>`, `find [${podcast ? "episodes" : "songs"}|something|whatever there is] by <value>`, `look up <value>`, `see what there is by <value>`, `check if they have <value>`], [`I'm looking for <value>`, `do they have <value>? Search for it`, `I'd like to find something by <value>`], { value: quoted(b, value) }, [new Fill(searchField, value, { enter: searchKey === null }), ...(searchKey === null ? [] : [new Press(searchKey)])]);
  };
  const creates = () => {
    if (creation === null) return null;
    const name = random.pick(playlists.filter((list) => !mine.includes(list)));
    return saying(b, [`[create|make|start|set up|open] a [new |]playlist [called|named|with the name] <name>`, `make me a playlist <name>`, `begin a new playlist and call it <name>`, `new playlist: <name>`, `add a playlist with the title <name>`], [`I need a [new |]playlist [called|named] <name>`, `I'd like to have a playlist called <name>`, `I want my own playlist, <name>`, `there should be a playlist called <name>`], { name: quoted(b, name) }, creation.subs(name, sinceNow(did, `new|${name}`)));
  };
  const listed_ = () => {
    if (lists.length === 0) return null;
    const list = random.pick(lists);
    const plays_ = random.chance(0.65);
    const slots = { name: called(random, list.name) };
    return plays_
      ? saying(b, [`[play|put on|start] [|my |the ]<name>[ playlist| list]`, `play [everything|something|what is] [from|on] my playlist <name>`, `let the playlist <name> play`, `put my <name> playlist on`], [`I feel like my <name> playlist[| now|]`, `let's have the <name> playlist`, `time for the playlist <name>`, `I'd like to hear my <name> list`, `the <name> playlist would be right now, play it`], slots, [new Press(list.start)])
      : saying(b, [`[delete|remove|get rid of|throw away] [my |the |]playlist <name>`, `[delete|drop] the <name> playlist`, `do away with my <name> list`], [`I don't need the <name> playlist any more`, `the <name> playlist can go`, `I never listen to the <name> playlist, delete it`, `nobody plays the playlist <name> any more, get rid of it`], slots, [new Until(sinceNow(did, `bin|${list.name}`), () => list.bin)]);
  };
  const unqueues = () => {
    const waiting = queue.filter(({ gone }) => !gone);
    if (waiting.length < 2) return null;
    const entry = random.pick(waiting);
    if (clear !== null && random.chance(0.25)) return saying(b, [`[clear|empty] the [queue|waiting list]`, `take everything out of the [queue|waiting list]`, `throw everything out of the queue`, `forget everything that's lined up`], [`nothing should wait in the queue`, `I want an empty queue`, `I don't want anything in the queue any more`], {}, [new Press(clear)]);
    if (random.chance(0.2)) return saying(b, [`[remove|delete|drop] everything but <name> from the queue`, `leave only <name> in the queue`, `keep just <name> in the queue`], [`I want only <name> to stay in the queue`], { name: called(random, entry.name) }, waiting.filter((other) => other !== entry).map((other) => new Until(() => other.gone, () => other.x)));
    return saying(b, [`[remove|delete|drop] <name> from the queue`, `take <name> out of the queue`, `kick <name> out of what comes next`, `leave out <name> when its turn comes`, `unqueue <name>`], [`I don't want <name> in the queue`, `<name> shouldn't be in the queue`, `<name> can leave the queue`, `I changed my mind about hearing <name> later, take it out of the queue`], { name: called(random, entry.name) }, [new Until(() => entry.gone, () => entry.x)]);
  };
  const special = [plays, plays, byMaker, byRank, adds, adds, addsMore, addsAndPlays, deeds, deeds, pauses, skips, mixes, repeats, louder, jumps, quiet, sleeps, paces, looks, creates, listed_, unqueues];
  b.asks.push(...plainAsks(b), ...special, ...special);
  return b.program();
}; // prettier-ignore

/** Pictures with names: a grid or a list, ticked or clicked, turned, rated, shared, put into albums. */
export const photoGallery: Family = (random, things) => {
  const b = new Builder(random, things, random.chance(0.2) ? things.label(2) : random.pick(["Photos", "Gallery", "My pictures", "Pictures", "Photo box", "Camera roll", "Memories", "Shots"]));
  const { world } = b;
  const thing = random.pick(["photo", "picture", "photo", "image", "shot"]);
  const did: string[] = [];
  const listing = random.chance(0.45);
  const boxes = random.chance(0.65);
  const shape = random.pick(["one", "one", "tabs", "side"] as const);
  const asks = random.chance(0.55);
  const clears = random.chance(0.6);
  const words = random.chance(0.3);
  interface Photo { readonly name: string; readonly day: number; readonly size: number; stars: number; gone: boolean }
  const columns = random.whole(2, 4);
  const count = listing ? random.whole(4, 7) : columns * 2 - random.whole(0, columns - 1);
  const days = random.some(Array.from({ length: 2000 }, (_, i) => i), count);
  const sizes = random.some(Array.from({ length: 90 }, (_, i) => i + 4), count);
  const form = random.whole(0, 3);
  const taken = (day: number) => { const at = new Date(Date.UTC(2019, 0, 1) + day * 86_400_000); const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]; const two = (n: number) => String(n).padStart(2, "0"); const month = (things.all("month")[m] ?? "").slice(0, 3); return [`${y}-${two(m + 1)}-${two(d)}`, `${two(d)}.${two(m + 1)}.${y}`, `${d} ${month} ${y}`, `${month} ${d}, ${y}`][form] ?? ""; };
  const all: Photo[] = random.some(photos, count).map((name, i) => ({ name, day: days[i] ?? i, size: sizes[i] ?? i, stars: random.whole(0, 5), gone: false }));
  const here = () => all.filter(({ gone }) => !gone);
  const trash = random.some(photos.filter((name) => !all.some((photo) => photo.name === name)), random.whole(2, 4));
  const groups = random.some(albums, random.whole(3, 5));
  const second = random.pick(["date", "size"] as const);
  const rates = listing ? random.pick(["stars", "stars", "none"] as const) : boxes ? random.pick(["menu", "none"] as const) : random.pick(["combo", "menu", "none"] as const);
  // The bars: tools, sorting, the number of what is chosen.
  const tools = b.bar();
  const tell = (text: string) => { status.text = text; status.hidden = text === ""; };
  const chosen = () => here().filter((photo) => { const slot = slotOf(photo); return boxes ? slot?.box?.checked === true : slot?.tile.selected === true; });
  const unchoose = () => { for (const { tile, box } of slots) { tile.selected = false; if (box !== null) box.checked = false; } };
  const act = (deed: string, does: (photo: Photo) => void = () => undefined) => {
    const picked = chosen();
    if (picked.length === 0) { tell(`No ${thing} chosen`); return; }
    did.push(`${deed}|${picked.map(({ name }) => name).sort().join("+")}`);
    for (const photo of picked) does(photo);
    tell(({ drop: `Deleted ${picked.length}`, share: `Sent ${picked.length}`, left: "Turned", right: "Turned", like: "Marked", load: "Downloading...", stars: "Rated", copy: "Copied" } as Record<string, string>)[deed.split(" ")[0] ?? ""] ?? "Done");
    if (clears || deed === "drop") unchoose();
    draw();
  };
  const doom = () => { act("drop", (photo) => (photo.gone = true)); };
  const sure = asks ? question(b, [`Delete the selected ${thing}s?`, "This cannot be undone.", "Do you really want to delete this?", `Move to the trash?`], ["Delete", "Yes", "OK", "Move to trash"], doom) : null;
  const sharing = b.dialog(random.pick(["Share", "Send to", `Share ${thing}s`]), random.pick(["Cancel", "Close"]));
  const address = b.field(sharing, random.pick(["To", "Email", "Send to", "Recipient"]));
  const sends = b.ending(sharing, random.pick(["Send", "Share"]), () => { act(`share ${address.value}`); });
  const filing = b.dialog(random.pick(["Add to album", "Choose an album", "Albums", "Move to"]), random.pick(["Cancel", "Close"]));
  const files = random.pick(["radio", "row", "button"] as const);
  const shelves = new Map<string, Widget>();
  for (const name of groups) shelves.set(name, files === "radio" ? b.toggle(filing, name, false, "radio", { group: "albums" }) : world.add(filing, files, name, { on: () => { world.closeTop(); act(`album ${name}`); } }));
  const filed = files === "radio" ? b.ending(filing, random.pick(["Add", "Done", "Move"]), () => { for (const [name, widget] of shelves) if (widget.checked === true) act(`album ${name}`); }) : null;
  if (filed === null) b.button(filing, random.pick(["Cancel", "Close"]), () => { world.closeTop(); }, { group: "closes" });
  const keys = new Map<string, Widget>();
  const tool = (deed: string, picture: string, word: string, on: () => void) => keys.set(deed, words ? b.button(tools, word, on) : b.icon(tools, picture, on));
  const open = (place: Place) => () => { if (chosen().length === 0) { tell(`No ${thing} chosen`); return; } address.value = ""; for (const widget of shelves.values()) if (files === "radio") widget.checked = false; world.openPlace(place); };
  const makers: readonly (() => void)[] = [
    () => tool("drop", random.pick(["delete", "trash"]), random.pick(["Delete", "Remove", "Move to trash"]), () => { if (chosen().length === 0) { tell(`No ${thing} chosen`); return; } if (sure === null) doom(); else world.openPlace(sure.dialog); }),
    () => { tool("left", "rotate left", "Rotate left", () => { act("left"); }); tool("right", "rotate right", "Rotate right", () => { act("right"); }); },
    () => tool("share", "share", random.pick(["Share", "Send", "Share..."]), open(sharing)),
    () => tool("album", random.pick(["add", "new folder", "folder"]), random.pick(["Add to album", "Put in album", "Album..."]), open(filing)),
    () => tool("like", random.pick(["heart", "star"]), random.pick(["Favourite", "Like"]), () => { act("like"); }),
    () => tool("load", "download", "Download", () => { act("load"); }),
    () => tool("copy", "copy", "Duplicate", () => { act("copy"); }),
  ];
  for (const make of random.some(makers, random.whole(4, 7))) make();
  const grade = rates === "menu" ? choice(b, tools, random.pick(["Rating", "Rate", "Stars"]), of("1 star|2 stars|3 stars|4 stars|5 stars"), "", "menu", (option) => { act(`stars ${option.charAt(0)}`, (photo) => (photo.stars = Number(option.charAt(0)))); }, () => "star") : null;
  const gradeBox = rates === "combo" ? b.combo(tools, random.pick(["Rating", "Stars"]), of("No rating|1 star|2 stars|3 stars|4 stars|5 stars"), "No rating") : null;
  const level = (stars: number) => (stars === 0 ? "No rating" : `${stars} star${stars === 1 ? "" : "s"}`);
  if (gradeBox !== null) gradeBox.on = () => { for (const photo of chosen()) photo.stars = gradeBox.value.startsWith("No") ? 0 : Number(gradeBox.value.charAt(0)); };
  const second_ = random.chance(0.6) ? b.bar() : null;
  const orders = random.pick([["Newest first", "Oldest first", "Name", "Largest first"], ["Date", "Name", "Size", "Rating"], ["Most recent", "Oldest", "A to Z", "Z to A"]]);
  const sorting = second_ === null || random.chance(0.2) ? null : choice(b, second_, random.pick(["Sort by", "Sort", "Order", "Arrange by"]), orders, orders[0] ?? "", random.pick(["combo", "combo", "menu"]), undefined, () => "sort");
  const zoom = second_ === null || random.chance(0.5) ? null : b.field(second_, random.pick(["Thumbnail size", "Preview size", "Zoom"]), String(random.whole(10, 90)), "slider");
  const loved = second_ === null || random.chance(0.5) ? null : b.toggle(second_, random.pick(["Only favourites", "Favourites only", "Show favourites only"]), random.chance(0.4), random.pick(["checkbox", "switch"]));
  const everything = boxes && random.chance(0.7) ? b.button(second_ ?? tools, random.pick(["Select all", "All", "Mark all"]), () => { for (const photo of here()) { const box = slotOf(photo)?.box; if (box != null) box.checked = true; } }) : null;
  const nothing = boxes && random.chance(0.6) ? b.button(second_ ?? tools, random.pick(["Select none", "None", "Clear selection", "Deselect"]), unchoose) : null;
  const status = world.add(second_ ?? tools, "text", "", { hidden: true });
  const titles = [random.pick(["All photos", "Photos", "Pictures", "Timeline"]), random.pick(["Albums", "My albums", "Collections"]), random.pick(["Trash", "Bin", "Recently deleted", "Deleted"])];
  const pages = shape === "tabs" ? b.tabs(b.root, titles) : shape === "side" ? b.sidebar(titles) : [];
  const wall = pages[0] ?? b.root;
  // The pictures: places that are filled anew when one has gone.
  interface Slot { readonly tile: Widget; readonly caption: Widget; readonly detail: Widget | null; readonly box: Widget | null; readonly stars: Widget[]; readonly parts: Widget[] }
  const slots: Slot[] = [];
  const slotOf = (photo: Photo): Slot | undefined => slots[here().indexOf(photo)];
  const viewer = b.dialog(random.pick(["Viewer", "Preview", "Full view"]), "");
  const viewed = world.add(viewer, "text", "");
  const leafs = [b.icon(viewer, "chevron left", () => { leaf(-1); }), b.icon(viewer, "chevron right", () => { leaf(1); }, { sameLine: true })];
  b.button(viewer, random.pick(["Close", "Back", "Done"]), () => { world.closeTop(); }, { group: "closes", sameLine: true });
  const leaf = (by: number) => { const shown = here(); const at = shown.findIndex(({ name }) => name === viewed.text); viewed.text = shown[(at + by + shown.length) % shown.length]?.name ?? ""; did.push(`leaf|${by}`); };
  const lot = world.place(wall, listing ? "scroll" : "box", "", { lines: listing ? random.whole(4, 7) : 0 });
  const click = (slot: () => Slot | undefined) => () => {
    const mine = slot();
    if (mine === undefined || boxes) return;
    for (const other of slots) other.tile.selected = other === mine;
    const photo = here()[slots.indexOf(mine)];
    if (gradeBox !== null && photo !== undefined) gradeBox.value = level(photo.stars);
  };
  const view = (index: number) => () => { const photo = here()[index]; if (photo === undefined) return; viewed.text = photo.name; did.push(`view|${photo.name}`); world.openPlace(viewer); };
  const rate = (index: number, stars: number) => () => { const photo = here()[index]; if (photo !== undefined) photo.stars = stars; draw(); };
  if (listing)
    all.forEach((_, i) => {
      const tile = world.add(lot, "row", "", { group: "photos", double: view(i), on: click(() => slots[i]) });
      const box = boxes ? world.add(lot, "checkbox", "", { sameLine: true, at: 0.01, checked: false }) : null;
      const caption = world.add(lot, "cell", "", { row: tile, sameLine: true, at: 0.08, width: 0.34 });
      const detail = world.add(lot, "cell", "", { row: tile, sameLine: true, at: 0.43, width: 0.2 });
      const stars = rates === "stars" ? [1, 2, 3, 4, 5].map((n) => b.icon(lot, "star outline", rate(i, n), { sameLine: true, at: 0.6 + 0.06 * n })) : [];
      slots.push({ tile, caption, detail, box, stars, parts: [tile, caption, detail, ...stars, ...(box === null ? [] : [box])] });
    });
  else
    for (let line = 0; line * columns < count; line++) {
      const at = Array.from({ length: Math.min(columns, count - line * columns) }, (_, i) => i);
      const tiles = at.map((i) => world.add(lot, "icon", "", { picture: true, group: "photos", sameLine: i > 0, at: i / columns, width: 0.7 / columns, height: random.whole(2, 3), double: view(line * columns + i), on: click(() => slots[line * columns + i]) }));
      for (const i of at) {
        const tile = tiles[i];
        if (tile === undefined) continue;
        const box = boxes ? world.add(lot, "checkbox", "", { sameLine: i > 0, at: i / columns, checked: false }) : null;
        const caption = world.add(lot, "text", "", { row: tile, sameLine: i > 0 || boxes, at: i / columns + (boxes ? 0.035 : 0), width: 0.94 / columns - (boxes ? 0.035 : 0) });
        slots.push({ tile, caption, detail: null, box, stars: [], parts: [tile, caption, ...(box === null ? [] : [box])] });
      }
    }
  const draw = () => {
    const shown = here();
    slots.forEach(({ caption, detail, stars, parts }, i) => {
      const photo = shown[i];
      for (const part of parts) part.hidden = photo === undefined;
      if (photo === undefined) return;
      caption.text = photo.name;
      if (detail !== null) detail.text = second === "date" ? taken(photo.day) : `${(photo.size / 10).toFixed(1)} MB`;
      stars.forEach((star, n) => (star.text = n < photo.stars ? "star" : "star outline"));
    });
    if (listing) settle(world, lot);
  };
  draw();
  if (boxes && random.chance(0.2)) { const box = random.pick(slots).box; if (box !== null) box.checked = true; }
  // Albums and what was thrown away.
  const creator = pages[1] ?? (random.chance(0.4) ? second_ : null);
  const fresh = creator === null ? null : random.chance(0.25) && pages.length > 0 ? b.icon(creator, random.pick(["add", "new folder"]), null) : b.button(creator, random.pick(["New album", "Create album", "+ Album"]), null);
  const creation = fresh === null ? null : naming(b, random.pick(["New album", "Create album", "Name of the album"]), ["Create", "OK", "Save"], fresh, (name) => { if (name === "") return; did.push(`new|${name}`); tell(`Created ${name}`); });
  const shelf = pages[1];
  const stacks = shelf === undefined ? [] : groups.map((name) => {
    rowOf(b, shelf, "stacks", [[name, 0, 0.4], [`${random.whole(4, 300)} ${thing}s`, 0.42, 0.2]]);
    return { name, share: b.icon(shelf, "share", () => { did.push(`give|${name}`); tell(`Link to ${name} copied`); }, { sameLine: true, at: 0.72 }), bin: b.icon(shelf, "delete", () => { did.push(`bin|${name}`); tell(`Deleted ${name}`); }, { sameLine: true, at: 0.86 }) };
  });
  const bin = pages[2];
  const back = random.pick(["Restore", "Put back", "restore", "undo", "Recover"]);
  const lost = bin === undefined ? [] : trash.map((name) => {
    const { row, cells } = rowOf(b, bin, "trash", [[name, 0, 0.5]]);
    const on = () => { entry.gone = true; for (const part of [row, ...cells, entry.key]) part.hidden = true; tell(`${name} is back`); };
    const entry: { name: string; gone: boolean; key: Widget } = { name, gone: false, key: /^[a-z]/u.test(back) ? b.icon(bin, back, on, { sameLine: true, at: 0.8 }) : b.button(bin, back, on, { sameLine: true, at: 0.75 }) };
    return entry;
  });
  // What is asked.
  const one = (): Photo | null => (here().length < 2 ? null : random.pick(here()));
  const name = (photo: Photo) => called(random, photo.name);
  const names = (some: readonly Photo[]) => listed(random, some.map(name));
  const keyOf = (some: readonly Photo[]) => some.map((photo) => photo.name).sort().join("+");
  const chooses = (some: readonly Photo[], over: () => boolean): Sub[] =>
    boxes
      ? here().flatMap((photo) => { const box = slotOf(photo)?.box; return box == null ? [] : [new Until(() => over() || (box.checked === true) === some.includes(photo), () => box)]; })
      : some.flatMap((photo) => { const tile = slotOf(photo)?.tile; return tile === undefined ? [] : [new Until(() => over() || tile.selected, () => tile)]; });
  const doing = (deed: string, some: readonly Photo[], detail = "", between: (over: () => boolean) => Sub[] = () => []): Sub[] | null => {
    const key = keys.get(deed);
    if (key === undefined) return null;
    const over = sinceNow(did, `${deed}${detail}|${keyOf(some)}`);
    const place = deed === "drop" ? sure?.dialog : deed === "share" ? sharing : deed === "album" ? filing : undefined;
    return [...chooses(some, over), new Until(() => over() || place?.open === true, () => key), ...(deed === "drop" && sure !== null ? [new Until(over, () => sure.sure)] : between(over))];
  };
  const phrases: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    drop: [[`[delete|remove|erase|throw away|get rid of|bin] [|the ${thing} ]<name>`, `throw <name> [away|in the trash]`, `take <name> out of my ${thing}s`, `[delete|remove] the ${thing} called <name>`], [`<name> can go`, `I don't [need|want|like] <name> any more`, `<name> is [blurred|no good|awful], get rid of it`, `I don't want to keep <name>`, `away with <name>`, `I never want to see <name> again, delete it`]],
    left: [[`[turn|rotate] [|the ${thing} ]<name> [to the left|left|counter-clockwise|anticlockwise]`, `turn <name> a quarter turn to the left`, `rotate <name> 90 degrees to the left`], [`<name> lies on its right side, turn it left`, `<name> should be turned to the left`, `the ${thing} <name> has to be rotated anticlockwise`, `<name> needs a turn to the left`]],
    right: [[`[turn|rotate] [|the ${thing} ]<name> [to the right|right|clockwise]`, `turn <name> a quarter turn to the right`, `rotate <name> 90 degrees clockwise`], [`<name> lies on its left side, turn it right`, `<name> should be turned to the right`, `the ${thing} <name> has to be rotated clockwise`, `<name> needs a turn to the right`]],
    like: [[`[like|love|favour] <name>`, `[mark|save] [|the ${thing} ]<name> as a favourite`, `make <name> a favourite`, `add <name> to my favourites`, `put <name> among my favourites`, `give <name> a heart`], [`<name> is [one of my favourites|my favourite ${thing}]`, `I love [|the ${thing} ]<name>, mark it`, `I [adore|really like] <name>`, `<name> belongs with my favourites`]],
    load: [[`download [|the ${thing} ]<name>`, `save <name> [on|to] [my|this] computer`, `get <name> onto my disk`, `fetch me <name> as a file`], [`I want <name> on my computer`, `I need <name> on this machine`, `I'd like to have the file of <name> here`]],
    copy: [[`[duplicate|copy] [|the ${thing} ]<name>`, `make a copy of <name>`, `make a second <name>`, `double <name>`], [`I need <name> twice`, `I want a copy of <name> to play with`, `I'd like another <name>, just the same`]],
  };
  const simple = () => {
    const deed = random.pick(["drop", "drop", "left", "right", "like", "load", "copy"].filter((it) => keys.has(it)).concat("drop"));
    const photo = one();
    const [tells, told] = phrases[deed] ?? [[], []];
    if (photo === null) return null;
    const subs = doing(deed, [photo]);
    return subs === null ? null : saying(b, tells, told, { name: name(photo) }, subs);
  };
  const several = () => {
    if (!boxes || here().length < 4) return null;
    const deed = random.pick(["drop", "left", "right", "like", "load"]);
    const some = random.some(here(), random.whole(2, 3));
    const subs = doing(deed, some);
    if (subs === null) return null;
    const verb = { drop: "[delete|remove|throw away|get rid of]", left: "rotate", right: "turn", like: "[like|favour]", load: "[download|save to my computer]" }[deed] ?? "";
    const tail = deed === "left" ? " to the left" : deed === "right" ? " clockwise" : "";
    const told = { drop: ["<names> can go", "I don't need <names> any more", "<names> are blurred, away with them"], left: ["<names> must be turned to the left"], right: ["<names> lie on their left side, turn them right"], like: ["I love <names>, mark them", "<names> are my favourites"], load: ["I need <names> on my computer", "I want <names> as files on my disk"] }[deed] ?? [];
    return saying(b, [`${verb} <names>${tail}`, `${verb} [|the ${thing}s ]<names>${tail}`, `${verb} these ${thing}s${tail}: <names>`], told, { names: names(some) }, subs);
  };
  const byPlace = () => {
    const shown = here();
    if (shown.length < 3) return null;
    const kind = random.whole(0, 2);
    if (kind === 2 && !boxes) return null;
    const at = random.whole(0, Math.min(3, shown.length - 1));
    const last = at === shown.length - 1 || (listing ? false : random.chance(0.2));
    const index = last ? shown.length - 1 : at;
    const some = kind < 2 ? shown.slice(index, index + 1) : random.chance(0.5) ? shown.slice(0, 2) : shown.slice(-2);
    const which = kind < 2 ? (last ? "last" : (nth[index] ?? "first")) : some[0] === shown[0] ? "first two" : "last two";
    const deed = random.pick(["drop", "left", "right", "load", "like"]);
    const subs = doing(deed, some);
    if (subs === null) return null;
    const verb = { drop: "[delete|remove|throw away|get rid of]", left: "rotate", right: "rotate", like: "[mark|save]", load: "download" }[deed] ?? "";
    const tail = deed === "left" ? " to the left" : deed === "right" ? " to the right" : deed === "like" ? (kind === 2 ? " as favourites" : " as a favourite") : "";
    const noun = kind === 2 ? `[${thing}s|ones]` : `[${thing}|one]`;
    return saying(b, [`${verb} the <which> ${noun}${tail}`, `${verb} the <which> ${noun} [here|on this page]${tail}`], [`I want you to ${verb} the <which> ${noun}${tail}`, `I'd like you to ${verb} the <which> ${noun}${tail}`], { which }, subs);
  };
  const byWorth = () => {
    if (!listing || here().length < 3) return null;
    const high = random.chance(0.5);
    const worth = (photo: Photo) => (second === "date" ? photo.day : photo.size);
    const best = here().reduce((a, photo) => (high === worth(photo) > worth(a) ? photo : a));
    const which = second === "date" ? (high ? "[newest|latest|most recent]" : "[oldest|earliest]") : high ? "[largest|biggest]" : "smallest";
    const deed = random.pick(["drop", "drop", "load", "like"]);
    const subs = doing(deed, [best]);
    if (subs === null) return null;
    const verb = { drop: "[delete|remove|throw away]", like: "[like|favour]", load: "[download|save to this computer]" }[deed] ?? "";
    const more = deed !== "drop" ? [] : second === "size" && high ? [`the ${thing} that takes the most space can go`, `I need space, throw away the biggest ${thing}`] : second === "date" && !high ? [`the ${thing} from longest ago can go`] : [];
    return saying(b, [`${verb} the ${which} [${thing}|one]`, `${verb} the ${which} [${thing}|one] of [them|these]`, `find the ${which} ${thing} and ${({ drop: "[delete it|throw it away|get rid of it]", like: "like it", load: "download it" } as Record<string, string>)[deed] ?? ""}`], [`I want you to ${verb} the ${which} one`, ...more], {}, subs);
  };
  const shares_ = () => {
    const some = boxes && random.chance(0.3) ? random.some(here(), 2) : random.some(here(), 1);
    if (some.length === 0) return null;
    const value = random.chance(0.5) ? things.valueFor("mail") : things.one("person");
    const subs = doing("share", some, ` ${value}`, (over) => [guarded(new Fill(address, value), over), new Until(over, () => sends)]);
    if (subs === null) return null;
    const it = some.length > 1 ? "them" : "it";
    return saying(b, [`[share <names> with|send <names> to] <value>`, `let <value> [see|have] <names>`, `show <names> to <value>`, `send <value> [the ${thing}${some.length > 1 ? "s" : ""} |]<names>`, `mail <names> to <value>`, `pass <names> on to <value>`, `give <value> <names>`],
      [`<value> wants to see <names>, send ${it}`, `I'd like to share <names> with <value>`, `<value> would love <names>, share ${it}`, `I promised <value> to send <names>`, `<names> for <value>, please send ${it}`], { names: names(some), value }, subs);
  };
  const files_ = () => {
    const some = boxes && random.chance(0.35) ? random.some(here(), 2) : random.some(here(), 1);
    if (some.length === 0) return null;
    const album = random.pick(groups);
    const widget = shelves.get(album);
    if (widget === undefined) return null;
    const subs = doing("album", some, ` ${album}`, (over) => [...(filed === null ? [] : [guarded(new Set_(widget, ({ checked }) => checked === true), over)]), new Until(over, () => filed ?? widget)]);
    if (subs === null) return null;
    const many = some.length > 1;
    const to = say(random, random.pick(["<album>", "the album <album>", "the <album> album", "my album <album>"]), { album: called(random, album) });
    return saying(b, [`[put|add|move|file] [|the ${thing}${many ? "s" : ""} ]<names> [into|to|in] <to>`, `file <names> under <to>`, `sort <names> into <to>`, `save <names> in <to>`, `make <names> part of <to>`], [`<names> ${many ? "belong" : "belongs"} [in|into] <to>`, `I want <names> in <to>`, `<names> should be in <to>`, `<to> needs <names>`, `I'd like to have <names> in <to>`, `<names> would fit into <to>, put ${many ? "them" : "it"} there`], { names: names(some), to }, subs);
  };
  const rates_ = () => {
    const photo = one();
    if (photo === null) return null;
    const n = random.whole(1, 5);
    const slots_ = { name: name(photo), n: random.pick([String(n), numerals[n] ?? ""]), s: n === 1 ? "star" : "stars" };
    const tells = [`[give|rate] <name> <n> <s>`, `rate <name> with <n> <s>`, `set the rating of <name> to <n>`, `give [|the ${thing} ]<name> a rating of <n>`, `put <n> <s> on <name>`, ...(n === 5 ? [`give <name> the best rating`, `give <name> full marks`] : []), ...(n === 1 ? [`give <name> the worst rating`] : [])];
    const told = [`<name> [deserves|gets|has earned] <n> <s>`, `<n> <s> for <name>`, `<name> is worth <n> <s>`, `I'd give <name> <n> <s>`, ...(n === 5 ? [`<name> couldn't be better, all the stars for it`] : []), ...(n === 1 ? [`<name> is terrible, one star`] : []), ...(n === 3 ? [`<name> is neither good nor bad, three stars`] : [])];
    const slot = slotOf(photo);
    if (rates === "stars") { const star = slot?.stars[n - 1]; return star === undefined ? null : saying(b, tells, told, slots_, [new Until(() => photo.stars === n, () => star)]); }
    if (grade !== null) { const over = sinceNow(did, `stars ${n}|${photo.name}`); return saying(b, tells, told, slots_, [...chooses([photo], over), guarded(grade(level(n)), over)]); }
    if (gradeBox !== null && slot !== undefined) return saying(b, tells, told, slots_, [new Until(() => slot.tile.selected, () => slot.tile), new Choose(gradeBox, level(n))]);
    return null;
  };
  const selects = () => {
    const shown = here();
    if (!boxes || shown.length < 3) return null;
    const state = (some: readonly Photo[]) => chooses(some, () => false);
    switch (random.whole(0, 3)) {
      case 0: {
        const some = random.some(shown, random.whole(1, 2));
        return saying(b, [`[select|mark|choose|tick] only <names>`, `[select|pick] <names> and nothing else`, `leave only <names> [selected|marked]`, `have just <names> [selected|marked]`], [`only <names> should be [selected|marked]`, `I want <names> selected, no other`, `nothing but <names> should be ticked`], { names: names(some) }, state(some));
      }
      case 1: {
        const some = random.some(shown, random.whole(1, 2));
        return saying(b, [`[select|mark|tick] [all|everything|all of them|every ${thing}] [but|except|apart from] <names>`, `[select|mark] all the ${thing}s without <names>`, `leave out <names> but select [everything else|all the others]`], [`all but <names> should be [selected|ticked]`, `everything except <names>, please select it`, `I want all of them selected, but not <names>`], { names: names(some) }, state(shown.filter((photo) => !some.includes(photo))));
      }
      case 2:
        return saying(b, [`[select|mark|choose|tick] [all|everything|all of them|every ${thing}|all the ${thing}s]`], [`I want all of them selected`, `all ${thing}s should be ticked`], {}, everything === null ? state(shown) : [new Press(everything)]);
      default:
        return saying(b, [`[deselect|unselect|untick|unmark] [all|everything|all of them|every ${thing}]`, `clear the selection`, `select nothing`], [`nothing should be [selected|ticked]`, `I don't want any of them selected`], {}, nothing === null ? state([]) : [new Press(nothing)]);
    }
  };
  const opens = () => {
    const photo = one();
    const tile = photo === null ? undefined : slotOf(photo)?.tile;
    if (photo === null || tile === undefined) return null;
    const over = sinceNow(did, `view|${photo.name}`);
    return saying(b, [`open [|the ${thing} ]<name>`, `show [me |][|the ${thing} ]<name> [large|big|in full|enlarged]`, `enlarge <name>`, `view <name>`, `let me [see|look at] <name> [properly|up close|in large]`, `bring up <name> in [large|full size]`], [`I want to [see|look at] <name> up close`, `I can't make out <name>, show it bigger`, `<name> is too small like this, open it`, `I'd like a closer look at <name>`], { name: name(photo) }, [new Until(over, () => tile, () => "double_click")]);
  };
  const leaves = () => {
    if (!viewer.open) return null;
    const on = random.chance(0.65);
    const key = leafs[on ? 1 : 0];
    if (key === undefined) return null;
    return on ? saying(b, [`[show|go to] the [next|following] [one|${thing}]`, `[turn|go] on to the next ${thing}`, `go on`], [`next[| one| please]`, `what comes after this?`, `and the one after that`], {}, [new Press(key)]) : saying(b, [`[show|go to] the previous [one|${thing}]`, `go back to the ${thing} before`, `back one ${thing}`], [`the one before, please`, `I want to see the previous one again`], {}, [new Press(key)]);
  };
  const sorts = () => {
    if (sorting === null) return null;
    const option = random.pick(orders);
    const said = ({ "Newest first": "[the newest at the top|the most recent ones first|the latest on top]", "Oldest first": "[the oldest at the top|the earliest ones first]", "Name": "[by name|by what they are called|alphabetically]", "Largest first": "[the biggest ones first|the largest at the top]", "Date": "[by date|by the day they were taken|in order of time]", "Size": "[by size|by how big they are]", "Rating": "[by rating|by how many stars they have|by their stars]", "Most recent": "[the newest at the top|the latest first|the most recent ones first]", "Oldest": "[the oldest at the top|the earliest ones first]", "A to Z": "[alphabetically|from A to Z|by the alphabet]", "Z to A": "[backwards through the alphabet|from Z to A|in reverse alphabetical order]" } as Record<string, string>)[option] ?? "";
    return saying(b, [`[sort|order|arrange] [them|the ${thing}s|everything|my ${thing}s] ${said}`, `put [them|the ${thing}s] in order, ${said}`, `show [them|the ${thing}s] ${said}`, `list the ${thing}s ${said}`], [`I want [them|the ${thing}s] ${said}`, `they should come ${said}`, `I'd like [them|my ${thing}s] ${said}`], {}, [sorting(option)]);
  };
  const filters = () => {
    if (loved === null) return null;
    const on = random.chance(0.5);
    return saying(b, on ? [`show [me |]only [the ones I like|my favourites|what I marked as favourite]`, `hide everything that isn't a favourite`, `leave out what I haven't liked`] : [`show all [of them|${thing}s|my ${thing}s], not just the favourites`, `stop hiding what isn't a favourite`, `include the ones that aren't favourites`], on ? [`I want to see my favourites and nothing else`, `just the favourites, please`, `only my favourites[| please]`] : [`I want to see everything, not only favourites`, `the others should show too, not just my favourites`, `not just the favourites`], {}, [new Set_(loved, ({ checked }) => (checked === true) === on)]);
  };
  const zooms = () => {
    if (zoom === null) return null;
    const [value, said] = shareFor(b, zoom);
    return saying(b, [`set the [previews|thumbnails|small pictures] to <said>`, `set the size of the [previews|thumbnails] to <said>`, `[set|change|bring] the [thumbnail|preview] size to <said>`, `show the thumbnails at <said> size`], [`I want the previews at <said> of their size`, `the thumbnails should be at <said>`, `I can hardly see the previews, set their size to <said>`], { said }, [new Slide(zoom, value, said)]);
  };
  const creates = () => {
    if (creation === null) return null;
    const value = random.pick(albums.filter((album) => !groups.includes(album)));
    return saying(b, [`[create|make|start|add|set up] [an|a new] album [called|named|with the name] <value>`, `make an album for <value>`, `open a new album and call it <value>`, `new album: <value>`], [`I need [an|a new] album [called|named] <value>`, `I want an album by the name of <value>`, `there should be an album called <value>`, `I'd like to have an album <value>`], { value: quoted(b, value) }, creation.subs(value, sinceNow(did, `new|${value}`)));
  };
  const stacks_ = () => {
    if (stacks.length === 0) return null;
    const stack = random.pick(stacks);
    const slots_ = { name: called(random, stack.name) };
    return random.chance(0.5)
      ? saying(b, [`share the [whole |]album <name>`, `share the <name> album`, `let others see the album <name>`, `send the whole <name> album to somebody`], [`others should see the album <name>`, `I want to show people the <name> album, share it`, `my friends asked for the album <name>, share it`], slots_, [new Press(stack.share)])
      : saying(b, [`[delete|remove|get rid of|throw away] the album <name>`, `[delete|drop] the <name> album`, `do away with the album <name>`], [`I don't need the <name> album any more`, `the album <name> can go`, `the whole <name> album is superfluous, delete it`], slots_, [new Until(sinceNow(did, `bin|${stack.name}`), () => stack.bin)]);
  };
  const restores = () => {
    const rest = lost.filter(({ gone }) => !gone);
    if (rest.length < 2) return null;
    const entry = random.pick(rest);
    return saying(b, [`[restore|recover|bring back|get back] [|the ${thing} ]<name>`, `[get|put|bring] <name> back [from|out of] the trash`, `take <name> out of the [bin|trash]`, `undelete <name>`, `rescue <name>[| from the bin]`], [`I deleted <name> by mistake`, `I want <name> back`, `<name> was thrown away by accident, get it back`, `<name> shouldn't have been deleted`, `<name> doesn't belong in the trash`, `I still need <name>, it's in the bin`], { name: called(random, entry.name) }, [new Until(() => entry.gone, () => entry.key)]);
  };
  const special = [simple, simple, simple, several, several, byPlace, byWorth, shares_, shares_, files_, files_, rates_, rates_, selects, opens, leaves, leaves, sorts, filters, zooms, creates, stacks_, restores];
  b.asks.push(...plainAsks(b), ...special, ...special);
  return b.program();
}; // prettier-ignore

/** What a picture can be changed in: what it is called, and what people say. */
const adjustments = [
  ["Brightness", "[the light|how light it is|the lightness]"], ["Contrast", "[the difference between light and dark|how much light and dark differ]"], ["Saturation", "[how colourful it is|the strength of the colours|the colourfulness]"], ["Sharpness", "[how crisp it is|the crispness|how sharp it looks]"],
  ["Temperature", "[how warm it looks|the warmth of the colours|the warmth]"], ["Shadows", "[the dark parts|the shady parts]"], ["Highlights", "[the bright parts|the brightest spots]"], ["Blur", "[how blurred it is|the blurriness]"], ["Grain", "[the graininess|how grainy it is]"],
  ["Vignette", "[how dark the corners are|the darkness of the corners]"], ["Fade", "[how faded it looks|the fading]"], ["Glow", "[how much it glows|the shine]"],
] as const; // prettier-ignore

/** What pictures can be made to look like. */
const looksOf: Readonly<Record<string, string>> = {
  "Black & white": "[black and white|free of all colour|without any colour]", Sepia: "[brown like a photo from 1900|brownish]", Blurred: "[out of focus|blurry|soft and unsharp]", Negative: "[inverted|like on old film before it is printed]", Cartoon: "[like a comic|like a cartoon|as in a comic book]",
  "Oil painting": "[like an oil painting|as if it was painted in oil]", Pixelate: "[blocky|made of big squares|pixelated]", Vignette: "[dark at the edges|with dark corners]", "Pencil sketch": "[like a pencil drawing|as if it was drawn with a pencil]", Emboss: "[like a relief|as if it was stamped in metal]", Mosaic: "[like a mosaic|made of little tiles]",
  Night: "[as if it was taken at night|like at night]", Sunny: "[sunnier|as if the sun was shining]", Snow: "[snowy|as if it was snowing]", Neon: "[like a neon sign|in neon colours]", Watercolour: "[like a watercolour|as if it was done in watercolours]",
}; // prettier-ignore

const paintTools: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
  Crop: ["crop", "[cut off the edges|cut a piece out|trim the picture|crop it]", ["there is too much around it, I want to trim it", "I only need a part of the picture, let me cut it"]],
  Brush: ["brush", "[paint|paint something on it|paint over it]", ["I'd like to paint a bit", "I want to paint over the spot"]],
  Eraser: ["eraser", "[rub something out|wipe something away|rub out a bit]", ["I need something to rub this out with", "there's a mistake that I want to rub out"]],
  Text: ["text", "[write on the picture|put some words on it|add words|add a line of text]", ["I want to write something on it", "there should be some words on the picture"]],
  Select: ["selection", "[mark an area|choose a part of the picture|mark a piece of the picture]", ["I want to mark an area", "I need to mark a part of it first"]],
  Move: ["move", "[shift things around|push things to another place|move something]", ["something stands in the wrong place, I want to shift it"]],
  "Colour picker": ["colour picker", "[take a colour from the picture|pick up a colour|find out a colour]", ["I want exactly the colour that is in the picture", "what colour is that? Let me pick it up"]],
  Fill: ["fill colour", "[fill an area with colour|pour colour into an area|fill in an area]", ["the whole area should get one colour, let me pour it in"]],
  Heal: ["magic wand", "[remove a spot|repair a scratch|heal a blemish]", ["there's a pimple that has to go", "I want to repair the scratches"]],
  Pen: ["pen tool", "[draw a path|draw a curve|draw a thin line]", ["I'd like to draw a curve"]],
}; // prettier-ignore

/** Changing a picture: tools, sliders that are applied or given up, filters, layers, sizes, saving. */
export const pictureEditor: Family = (random, things) => {
  const b = new Builder(random, things, random.chance(0.2) ? things.label(2) : random.pick(["Photo editor", "Picture editor", "Darkroom", "Retouch", "Image studio", "Pixel shop", "Edit picture"]));
  const { world } = b;
  b.above = random.chance(0.2);
  const did: string[] = [];
  const shape = random.pick(["tabs", "columns", "sections", "dialogs"] as const);
  const words = random.chance(0.3);
  const it = random.pick(["it", "the picture", "the photo", "the image", "it", "this picture"]);
  const menus = shape === "dialogs" || random.chance(0.25);
  const areas = random.some(["Adjust", "Filters", "Layers", "Shape"], random.whole(2, 4));
  if (!areas.includes("Adjust") && !areas.includes("Layers")) areas.push("Layers");
  const titles: Readonly<Record<string, string>> = { Adjust: random.pick(["Adjust", "Adjustments", "Light and colour", "Tune"]), Filters: random.pick(["Filters", "Effects", "Looks"]), Layers: random.pick(["Layers", "Layer list"]), Shape: random.pick(["Format", "Aspect", "Proportions"]) };
  const dots = random.pick(["", "..."]);
  const items = menus ? b.menus({ File: [["New", null], ["Open", null], ["Export" + dots, null], ["Print", null]], ...(shape === "dialogs" ? { Image: areas.map((area) => [(titles[area] ?? area) + dots, null] as const) } : {}), ...(random.chance(0.5) ? { Help: [["About", null]] } : {}) }) : new Map<string, Widget>();
  // The tools and the keys over the picture.
  const used = random.some(Object.keys(paintTools), random.whole(4, 7));
  const bar = b.bar();
  const history = random.chance(0.75) ? { undo: words ? b.button(bar, "Undo", () => undefined) : b.icon(bar, "undo", () => undefined), redo: words ? b.button(bar, "Redo", () => undefined) : b.icon(bar, "redo", () => undefined) } : null;
  const turnNames = random.some(["rotate left", "rotate right", "flip horizontal", "flip vertical", "zoom in", "zoom out"], random.whole(2, 6));
  const turns = new Map<string, Widget>();
  for (const name of turnNames) turns.set(name, words ? b.button(bar, name.charAt(0).toUpperCase() + name.slice(1), () => undefined) : b.icon(bar, name, () => undefined));
  const saver = items.get("Export" + dots) ?? (random.chance(0.7) ? b.button(bar, random.pick(["Export", "Save as", "Export..."]), null) : null);
  const sizer = random.chance(0.6) ? b.button(bar, random.pick(["Resize", "Size", "Image size", "Resize..."]), null) : null;
  clutter(b, bar, random.whole(0, 1));
  const toolHow = random.pick(["icons", "icons", "buttons"] as const);
  const columns = shape === "columns" ? world.place(b.root, "columns", "", { shares: [0.14, 0.36, 0.5] }) : null;
  const toolPlace = columns === null ? b.bar() : world.place(columns, "box");
  const pictured = columns === null ? b.root : world.place(columns, "box");
  const right = columns === null ? b.root : world.place(columns, "box");
  const tools = new Map<string, Widget>();
  for (const name of used) {
    const on = () => { for (const [other, widget] of tools) widget.selected = other === name; };
    tools.set(name, toolHow === "icons" ? b.icon(toolPlace, paintTools[name]?.[0] ?? name, on) : b.button(toolPlace, name, on));
  }
  if (shape === "columns" || random.chance(0.3)) world.add(pictured, "image", "", { width: 0.6 });
  // The areas of work.
  const place = new Map<string, Place>();
  const folded = shape === "sections";
  if (shape === "tabs" || shape === "columns") b.tabs(right, areas.map((area) => titles[area] ?? area)).forEach((page, i) => place.set(areas[i] ?? "", page));
  else
    for (const area of areas) {
      if (folded) {
        const opener = world.add(right, random.pick(["row", "button"]), titles[area] ?? area);
        const section = world.place(right, "section", titles[area] ?? area, { group: "areas" });
        world.opens(opener, section);
        section.open = area === areas[0] && random.chance(0.6);
        place.set(area, section);
      } else place.set(area, b.dialog(titles[area] ?? area, area === "Adjust" ? random.pick(["Cancel", "Discard"]) : "", items.get((titles[area] ?? area) + dots) ?? null));
    }
  const dialogs = shape === "dialogs";
  const closing = (area: string) => { const dialog = place.get(area); if (dialogs && dialog !== undefined) b.button(dialog, random.pick(["Close", "Done"]), () => { world.closeTop(); }, { group: "closes" }); };
  // Sliders.
  const adjust = place.get("Adjust");
  const tuned = adjust === undefined ? [] : random.some(adjustments, random.whole(2, dialogs ? 4 : 5)).map(([name, said]) => ({ name, said, slider: b.field(adjust, name, "50", "slider") }));
  for (const { slider } of tuned) if (random.chance(0.6)) slider.value = String(random.whole(10, 90));
  const live = !dialogs && random.chance(0.5);
  const zero = () => { for (const { slider } of tuned) slider.value = "50"; };
  const reset = adjust === undefined || random.chance(0.15) ? null : b.button(adjust, random.pick(["Reset", "Reset all", "Defaults"]), zero);
  let apply: Widget | null = null;
  let cancel: Widget | null = null;
  if (adjust !== undefined && !live) {
    const name = random.pick(["Apply", "Apply", "Keep changes", "OK", "Done"]);
    if (dialogs) apply = b.ending(adjust, name, () => did.push("apply"));
    else {
      apply = b.button(adjust, name, () => did.push("apply"), { sameLine: reset !== null });
      cancel = random.chance(0.8) ? b.button(adjust, random.pick(["Cancel", "Discard", "Discard changes"]), zero, { sameLine: true }) : null;
    }
    if (dialogs) cancel = world.widgets.find((widget) => widget.place === adjust && widget.group === "closes") ?? null;
  }
  // Filters and shapes.
  const filters = place.get("Filters");
  const styles = random.some(Object.keys(looksOf), random.whole(4, 6));
  const filter = filters === undefined ? null : choice(b, filters, random.chance(0.5) ? "" : "Filter", ["Original", ...styles], "Original", random.pick(dialogs ? ["radio", "buttons"] : ["radio", "buttons", "combo"]));
  closing("Filters");
  const ratio = place.get("Shape");
  const ratios = ["Original", "Square", "4:3", "16:9", "Portrait"];
  const format = ratio === undefined ? null : choice(b, ratio, random.pick(["Ratio", "Crop to", "Proportions"]), ratios, "Original", random.pick(dialogs ? ["radio", "combo"] : ["radio", "buttons", "combo"]));
  closing("Shape");
  // Layers.
  const stack = place.get("Layers");
  interface Layer { name: string; readonly row: Widget; readonly cell: Widget; readonly eye: Widget; readonly bin: Widget | null; readonly parts: Widget[]; gone: boolean; seen: () => boolean }
  const sheets: Layer[] = [];
  const eyes = random.chance(0.4);
  const bins = random.chance(0.3);
  const eyeFirst = random.chance(0.7);
  const list = stack === undefined ? null : world.place(stack, "scroll", "", { lines: random.whole(4, 6) });
  const chosen = () => sheets.find(({ row, gone }) => row.selected && !gone);
  const drop = (layer: Layer | undefined) => { if (layer === undefined) return; layer.gone = true; for (const part of layer.parts) part.hidden = true; if (list !== null) settle(world, list); };
  if (list !== null)
    for (const name of random.some(layers, random.whole(3, 6))) {
      const { row, cells } = rowOf(b, list, "layers", [[name, eyeFirst ? 0.12 : 0.02, 0.5]]);
      const [cell] = cells;
      if (cell === undefined) continue;
      const eye: Widget = eyes ? b.icon(list, random.chance(0.75) ? "eye" : "eye off", () => { eye.text = eye.text === "eye" ? "eye off" : "eye"; }, { sameLine: true, at: eyeFirst ? 0.01 : 0.75 }) : world.add(list, "checkbox", "", { sameLine: true, at: eyeFirst ? 0.01 : 0.75, checked: random.chance(0.75) });
      const layer: Layer = { name, row, cell, eye, bin: bins ? b.icon(list, "delete", () => { drop(layer); }, { sameLine: true, at: 0.88 }) : null, parts: [row, cell, eye], gone: false, seen: () => (eyes ? eye.text === "eye" : eye.checked === true) };
      if (layer.bin !== null) layer.parts.push(layer.bin);
      sheets.push(layer);
      row.on = () => { if (blend !== null) blend.value = "Normal"; };
    }
  const layerBar = stack === undefined ? null : b.bar(stack);
  const layerKey = (name: string, icon: string, word: string, on: () => void) => (layerBar === null || !keysOf.includes(name) ? null : words ? b.button(layerBar, word, on) : b.icon(layerBar, icon, on));
  const keysOf = ["add", ...(bins ? [] : ["bin"]), ...random.some(["copy", "up", "down", "rename"], random.whole(1, 4))];
  const add = layerKey("add", "add", "New layer", () => undefined);
  const bin = layerKey("bin", "delete", "Delete layer", () => { drop(chosen()); });
  const copy = layerKey("copy", "copy", "Duplicate layer", () => undefined);
  const up = layerKey("up", random.pick(["up", "arrow up", "chevron up"]), "Up", () => undefined);
  const down = layerKey("down", random.pick(["down", "arrow down", "chevron down"]), "Down", () => undefined);
  const renamer = layerKey("rename", random.pick(["edit", "rename"]), "Rename", () => { if (chosen() !== undefined) world.openPlace(naming_.dialog); });
  const naming_ = naming(b, random.pick(["Rename layer", "Name of the layer"]), ["Rename", "OK"], null, (name) => { const layer = chosen(); if (layer !== undefined && name !== "") { layer.name = name; layer.cell.text = name; } });
  const blends = ["Normal", "Multiply", "Screen", "Overlay", "Darken"];
  const blend = stack === undefined || random.chance(0.5) ? null : b.combo(stack, random.pick(["Mode", "Blending", "Blend mode"]), blends, "Normal");
  const opacity = stack === undefined || random.chance(0.35) ? null : b.field(stack, random.pick(["Opacity", "Layer opacity"]), String(random.whole(20, 100)), "slider");
  closing("Layers");
  // Dialogs of the keys.
  const exporting = saver === null ? null : b.dialog(random.pick(["Export", "Save picture as", "Save as"]), random.pick(["Cancel", "Close"]));
  const formats = ["PNG", "JPEG", "WebP", "TIFF", "GIF", "PDF"];
  const fileName = exporting === null ? null : b.field(exporting, random.pick(["File name", "Name", "Save as"]), random.chance(0.5) ? "untitled" : "");
  const fileForm = exporting === null ? null : b.combo(exporting, random.pick(["Format", "File type", "Type"]), formats, random.pick(formats));
  const exported = exporting === null ? null : b.ending(exporting, random.pick(["Export", "Save", "Save file"]), () => did.push(`export|${fileName?.value ?? ""}|${fileForm?.value ?? ""}`));
  if (exporting !== null && saver !== null) saver.on = () => { world.openPlace(exporting); };
  if (exporting !== null) exporting.opener = saver;
  const sizing = sizer === null ? null : b.dialog(random.pick(["Resize", "Image size", "New size"]), random.pick(["Cancel", "Close"]), sizer);
  const [wide, high] = sizing === null ? [null, null] : [b.field(sizing, "Width", String(random.whole(20, 60) * 50)), b.field(sizing, "Height", String(random.whole(20, 60) * 50))];
  if (sizing !== null && random.chance(0.5)) b.toggle(sizing, random.pick(["Keep proportions", "Lock aspect ratio"]), false);
  const sized = sizing === null ? null : b.ending(sizing, random.pick(["Resize", "OK", "Apply"]), () => did.push(`size|${wide?.value ?? ""}|${high?.value ?? ""}`));
  // What is asked.
  const rest = () => sheets.filter(({ gone }) => !gone);
  const tooled = () => {
    const name = random.pick(used);
    const widget = tools.get(name);
    const [, said = "", told = []] = paintTools[name] ?? [];
    if (widget === undefined) return null;
    return saying(b, [`let me ${said}`, `give me [something|the tool] to ${said}`, `[take|choose|pick up|get] the tool to ${said} with`, `get ready to ${said}`, `help me ${said}`, `prepare to ${said}`], [`I want to ${said}`, `I'd like to ${said}`, `I need to ${said}`, `now I want to ${said}`, `how do I ${said}? Take the right tool`, ...told], {}, [new Press(widget)]);
  };
  const tunes = () => {
    if (tuned.length === 0 || (apply === null && !live)) return null;
    const { name, said: other, slider } = random.pick(tuned);
    const [value, said] = shareFor(b, slider);
    const what = random.chance(0.55) ? other : `[the |]${named(random, name)}`;
    const tail = apply === null ? "" : random.pick([" and apply it", " and keep it", ", then apply the change", " and confirm", " and accept that", " and apply"]);
    const subs = [new Slide(slider, value, said), ...(apply === null ? [] : [new Press(apply)])];
    const dark = name === "Brightness" ? [`${it} is too dark, set ${what} to <said>${tail}`, `${it} is too bright, bring ${what} to <said>${tail}`] : name === "Saturation" ? [`${it} looks too pale, put ${what} at <said>${tail}`, `the colours are too loud, set ${what} to <said>${tail}`] : [];
    return saying(b, [`[set|change|bring|move|put] ${what} to <said>${tail}`, `adjust ${what} to <said>${tail}`, `put ${what} at <said>${tail}`, `let ${what} be at <said>${tail}`, `go with <said> for ${what}${tail}`], [`I want ${what} at <said>${tail}`, `${what} at <said>${tail}`, `I'd like ${what} to be at <said>${tail}`, `it would look better with ${what} at <said>, so do that${tail}`, ...dark], { said }, subs);
  };
  const resets = () => {
    if (reset === null || (dialogs && adjust?.open !== true)) return null;
    return saying(b, [`put all the sliders back[| where they were]`, `set [all the sliders|everything here] back to the beginning`, `undo everything I did with the sliders`, `start over with the sliders`, `take [back|away] all [the adjustments|my adjustments]`, `bring the sliders back to normal`, `reset the sliders`], [`I've messed up the sliders, back to normal`, `I want to start over with the light and colours`, `the sliders should go back to where they were`, `all the sliders at their defaults, please`], {}, [new Press(reset)]);
  };
  const keeps = () => {
    if (apply === null || (dialogs && adjust?.open !== true)) return null;
    const good = random.chance(0.5);
    if (!good && cancel === null) return null;
    return good ? saying(b, [`keep [these|the|my] changes`, `make the changes permanent`, `go ahead with the changes`, `accept how it looks now`, `apply [this|the changes|it]`, `use [these|the] adjustments`], [`I like it this way, keep it`, `that looks good, keep it like that`, `it's perfect now, keep it`, `yes, I want the changes`, `leave it like this, it's good`], {}, [new Press(apply)])
      : saying(b, [`throw [these|the|my] changes away`, `forget [these|the] changes`, `give up the adjustments`, `leave ${it} as it was`, `drop the changes`, `discard [this|what I did]`], [`I don't like it this way, forget the changes`, `I don't want [these|the] changes`, `it looks worse now, leave it as it was`, `no, not like that, forget it`, `I'd rather have it as it was before the changes`], {}, [new Press(cancel ?? apply)]);
  };
  const filtered = () => {
    if (filter === null) return null;
    const name = random.pick([...styles, ...styles, "Original"]);
    const said = looksOf[name] ?? "";
    if (name === "Original") return saying(b, [`take the ${random.pick(["filter", "effect"])} off`, `show ${it} without any [filter|effect]`, `remove the [filter|effect] again`], [`no [filter|effect], please`, `I don't want any [filter|effect] on it`, `I liked it better without an effect`], {}, [filter(name)]);
    return saying(b, [`make ${it} look ${said}`, `make ${it} ${said}`, `let ${it} look ${said}`, `turn ${it} into something that looks ${said}`, `apply [the effect|the filter] <name>`, `use [the |]<name> on ${it}`, `give ${it} the <name> look`], [`I want ${it} to look ${said}`, `${it} would look good ${said}`, `I'd like ${it} ${said}`, `could ${it} be ${said}?`, `it should look ${said}`], { name: called(random, name) }, [filter(name)]);
  };
  const cuts = () => {
    if (format === null) return null;
    const name = random.pick(ratios);
    const said = ({ Original: "in its own proportions again", Square: "[square|as wide as it is high|with four equal sides]", "4:3": "[four to three|4 to 3]", "16:9": "[sixteen to nine|16 to 9|in the shape of a TV screen]", Portrait: "[upright|taller than it is wide|in portrait]" } as Record<string, string>)[name] ?? "";
    return saying(b, [`make ${it} ${said}`, `cut ${it} so that it's ${said}`, `crop ${it} so that it becomes ${said}`, `trim it to be ${said}`], [`I want ${it} ${said}`, `I need ${it} ${said}`, `${it} should be ${said}`, `it has to be ${said}`, `I'd like to have ${it} ${said}`], {}, [format(name)]);
  };
  const is = (layer: Layer, on: boolean): Sub => (eyes ? new Until(() => layer.gone || layer.seen() === on, () => layer.eye) : new Set_(layer.eye, () => layer.seen() === on));
  const layered = () => {
    const all = rest();
    if (all.length < 3) return null;
    const some = random.some(all, random.chance(0.7) ? 1 : 2);
    const slots = { names: listed(random, some.map((layer) => called(random, layer.name))), s: some.length > 1 ? "s" : "", are: some.length > 1 ? "are" : "is", them: some.length > 1 ? "them" : "it" };
    const others = all.filter((layer) => !some.includes(layer));
    switch (random.whole(0, 4)) {
      case 0: return saying(b, [`hide [|the layer<s> ]<names>`, `show ${it} without <names>`, `make <names> invisible`, `[switch|turn] <names> off`, `let <names> disappear for a moment`, `stop showing <names>`], [`I don't want to see <names>`, `<names> <are> in the way, hide <them>`, `how does it look without <names>?`, `no <names>, please`, `I want <names> out of sight, but not deleted`, `<names> shouldn't be seen`], slots, some.map((layer) => is(layer, false)));
      case 1: return saying(b, [`show [|the layer<s> ]<names>[| again]`, `make <names> visible`, `[switch|turn] <names> on`, `let me see <names>`, `bring <names> back into view`, `unhide <names>`], [`I want to see <names>`, `I can't see <names>, show <them>`, `where did <names> go? Show <them>`, `<names> should be visible`], slots, some.map((layer) => is(layer, true)));
      case 2: return saying(b, [`show only [|the layer<s> ]<names>`, `show [|the layer<s> ]<names> and hide the rest`, `hide [everything|all layers|all] [but|except] <names>`, `leave only <names> visible`, `let me see <names> alone`, `show nothing but <names>`], [`I want to see only <names>`, `just <names>, nothing else on the picture`, `only <names> should be visible`, `everything else than <names> should disappear`], slots, all.map((layer) => is(layer, some.includes(layer))));
      case 3: return saying(b, [`show [everything|all layers|all] [but|except|apart from] <names>`, `hide <names> but show [all the others|everything else]`, `make all layers visible except <names>`], [`I want to see everything but <names>`, `all of them should be visible, only not <names>`, `everything except <names>, please`], slots, others.map((layer) => is(layer, true)).concat(some.map((layer) => is(layer, false))).sort((x, y) => order(x) - order(y)));
      default: return random.chance(0.5) ? saying(b, [`show all [the |]layers`, `make [all the layers|everything] visible`, `let me see all the layers at once`], [`I want to see all the layers`, `no layer should be hidden`, `everything should be visible`], {}, all.map((layer) => is(layer, true))) : saying(b, [`hide all [the |]layers`, `make [all the layers|every layer] invisible`, `show none of the layers`], [`I don't want to see any of the layers`, `all the layers should be hidden`], {}, all.map((layer) => is(layer, false)));
    }
  };
  const order = (sub: Sub) => (sub instanceof Set_ ? sheets.findIndex(({ eye }) => eye === sub.widget) : 0);
  const picks = (layer: Layer, over: () => boolean = () => false) => new Until(() => over() || layer.row.selected, () => layer.row);
  const worked = () => {
    const all = rest();
    if (all.length < 3) return null;
    const layer = random.pick(all);
    const slots = { name: called(random, layer.name) };
    const then = (widget: Widget): Sub[] => [picks(layer), new Press(widget)];
    switch (random.pick(["bin", "bin", "copy", "up", "down", "add", "rename", "blend", "opacity", "select"])) {
      case "bin": {
        const key = layer.bin ?? bin;
        if (key === null) return null;
        return saying(b, [`[delete|remove|throw away|get rid of] [|the layer ]<name>[| layer]`, `take <name> [out|away] for good`, `throw the layer <name> in the bin`], [`I don't need the layer <name> any more`, `<name> can go for good`, `we don't need <name>, delete it`, `the layer <name> is superfluous, away with it`], slots, [...(layer.bin === null ? [picks(layer, () => layer.gone)] : []), new Until(() => layer.gone, () => key)]);
      }
      case "copy": return copy === null ? null : saying(b, [`[duplicate|copy|double] [|the layer ]<name>`, `make a copy of [|the layer ]<name>`, `make a second <name>`], [`I need <name> twice`, `I want a copy of the layer <name>`, `I'd like another <name> just like it`], slots, then(copy));
      case "up": return up === null ? null : saying(b, [`move [|the layer ]<name> up`, `bring <name> [forward|further to the front|one step forward]`, `lift <name> one layer higher`, `put <name> one place higher`], [`<name> should be one place higher`, `<name> has to go up one`, `<name> is too far back, bring it one forward`], slots, then(up));
      case "down": return down === null ? null : saying(b, [`move [|the layer ]<name> down`, `send <name> [back|one step back|further to the back]`, `put <name> one place lower`, `lower <name> by one layer`], [`<name> should be one place lower`, `<name> has to go down one`, `<name> covers too much, send it one back`], slots, then(down));
      case "add": return add === null ? null : saying(b, [`[add|make|create|insert] a [new|new empty|fresh] layer`, `give me a[n empty| new| fresh] layer`, `put a new layer in the list`], [`I need [a new|another] layer`, `one more layer, please`, `I want to start on a new layer`], {}, [new Press(add)]);
      case "rename": {
        if (renamer === null) return null;
        const value = random.pick(layers.filter((other) => !sheets.some((sheet) => sheet.name === other)));
        const over = () => layer.name === value;
        return saying(b, [`rename [|the layer ]<name> to <value>`, `call [|the layer ]<name> <value> from now on`, `change the name of <name> to <value>`, `give <name> the name <value>`], [`[|the layer ]<name> should be called <value>`, `I'd rather call <name> <value>`, `<value> would be a better name for <name>`, `<name> needs a better name: <value>`], { ...slots, value: quoted(b, value) }, [picks(layer, over), new Until(() => over() || naming_.dialog.open, () => renamer), ...naming_.subs(value, over)]);
      }
      case "blend": {
        if (blend === null) return null;
        const option = random.pick(blends);
        return saying(b, [`[set|switch|change] [the layer |]<name> to <option>`, `blend <name> with <option>`, `use <option> for [the layer |]<name>`, `let <name> be blended by <option>`, `choose <option> for <name>`], [`<name> should be blended with <option>`, `I want <name> on <option>`, `<option> would suit <name>`], { ...slots, option: named(random, option) }, [picks(layer), new Choose(blend, option)]);
      }
      case "opacity": {
        if (opacity === null) return null;
        const [value, said] = shareFor(b, opacity, shares.filter(([, text]) => /%|percent/u.test(text)));
        return saying(b, [`make [the layer |]<name> <said> opaque`, `set the opacity of <name> to <said>`, `let <name> show at <said>`, `fade <name> to <said>`, `bring [the layer |]<name> to <said> opacity`], [`<name> should be <said> opaque`, `<name> covers too much, set it to <said>`, `I want <name> at <said>`, `only <said> of <name> should show`], { ...slots, said }, [picks(layer), new Slide(opacity, value, said)]);
      }
      default: return saying(b, [`[select|choose|pick|take|go to] the layer <name>`, `work on [the layer |]<name>`, `make <name> the active layer`, `switch to the layer <name>`], [`I want to work on <name>`, `I'd like to change something on the layer <name>`, `let's go on with the layer <name>`], slots, [picks(layer)]);
    }
  };
  const turned = () => {
    const name = random.pick(turnNames);
    const widget = turns.get(name);
    if (widget === undefined) return null;
    const [orders, told] = ({
      "rotate left": [[`[turn|rotate] ${it} [to the left|anticlockwise|counter-clockwise]`, `turn ${it} a quarter turn to the left`], [`${it} lies on its right side, turn it left`, `it has to be turned to the left`]],
      "rotate right": [[`[turn|rotate] ${it} [to the right|clockwise]`, `turn ${it} a quarter turn to the right`], [`${it} lies on its left side, turn it right`, `it has to be turned clockwise`]],
      "flip horizontal": [[`mirror ${it}[| from left to right]`, `swap left and right`, `flip ${it} sideways`], [`left and right should change places`, `everybody looks to the wrong side, mirror it`]],
      "flip vertical": [[`[turn|flip] ${it} upside down`, `swap top and bottom`, `mirror ${it} from top to bottom`], [`up and down should change places`, `what is at the bottom should be at the top`]],
      "zoom in": [[`show ${it} [bigger|larger|closer]`, `go closer`, `magnify ${it}`, `enlarge the view`], [`I want to see it closer`, `I can't make out the details, go closer`, `it's too small to work on, magnify it`]],
      "zoom out": [[`show ${it} smaller`, `show [me |]more of ${it}`, `go further away`, `step back a bit`], [`I want to see more of it`, `it's too close, step back`, `I can't see the whole of it, go further away`]],
    } as Record<string, readonly [readonly string[], readonly string[]]>)[name] ?? [[], []];
    if (name.startsWith("rotate") && random.chance(0.25)) return saying(b, [`turn ${it} twice ${name === "rotate left" ? "to the left" : "to the right"}`, `rotate ${it} two times ${name === "rotate left" ? "anticlockwise" : "clockwise"}`], [], {}, [times(widget, 2)]);
    return saying(b, orders, told, {}, [new Press(widget)]);
  };
  const backs = () => {
    if (history === null) return null;
    const n = random.chance(0.3) ? random.whole(2, 3) : 1;
    const many = numerals[n] ?? "";
    if (random.chance(0.3)) return saying(b, [`do it again after all`, `bring back what I just undid`, `redo [it|that|the last step]`], [`no, it was better with the change, do it again`, `I shouldn't have undone that`, `the change was good after all, bring it back`], {}, [new Press(history.redo)]);
    return n > 1 ? saying(b, [`undo the last ${many} [steps|changes]`, `go back ${many} steps`, `take back the last ${many} [steps|things I did]`, `undo ${many} times`], [`the last ${many} changes were bad, undo them`, `${many} steps back, please`], {}, [times(history.undo, n)])
      : saying(b, [`take [it|that] back`, `undo [it|that|the last step|what I just did]`, `go back [a|one] step`, `take back the last change`, `make that undone`], [`that was wrong, [back|take it back]`, `oops, not that`, `it looked better before, go one step back`, `I didn't mean to do that`, `the last change was a mistake`], {}, [new Press(history.undo)]);
  };
  const exports_ = () => {
    if (fileName === null || fileForm === null || exported === null || exporting === null || saver === null) return null;
    const value = random.pick(works);
    const form = random.chance(0.6) ? random.pick(formats) : null;
    const names_ = form === null || random.chance(0.7);
    const over = sinceNow(did, `export|${names_ ? value : ""}|${form ?? ""}`);
    const done = () => did.slice(mark).some((deed) => { const [kind, name, type] = deed.split("|"); return kind === "export" && (!names_ || name === value) && (form === null || type === form); });
    const mark = did.length;
    const said = quoted(b, value);
    const subs = [new Until(() => over() || done() || exporting.open, () => saver), ...(names_ ? [guarded(new Fill(fileName, value), done)] : []), ...(form === null ? [] : [guarded(new Choose(fileForm, form), done)]), new Until(done, () => exported)];
    if (form === null) return saying(b, [`[export|save] ${it} [as|under the name|and call it] <said>`, `save ${it} with the name <said>`, `store ${it} as <said>`, `give ${it} the name <said> and save it`], [`I'd like to keep ${it} as <said>`, `I want ${it} saved as <said>`, `save what I have, the name is <said>`], { said }, subs);
    if (!names_) return saying(b, [`[export|save] ${it} as [a |]<form>`, `make a <form> [file |]of ${it}`, `turn ${it} into a <form> file`, `give me ${it} as <form>`], [`I need ${it} as a <form>`, `I want a <form> of it`, `the printer wants a <form>, export one`], { form: random.pick([form, form.toLowerCase()]) }, subs);
    return saying(b, [`[export|save] ${it} as [a |]<form>[,| and] call it <said>`, `[export|save] it [under the name|as] <said> in <form> format`, `save a <form> named <said>`, `make a <form> file called <said>`], [`I need a <form> with the name <said>`, `I'd like it as <said> in <form>`, `I want to keep it as a <form> called <said>`], { form: random.pick([form, form.toLowerCase()]), said }, subs);
  };
  const sizes = () => {
    if (wide === null || sized === null || sizing === null || sizer === null) return null;
    const [w, h] = [String(random.whole(6, 80) * 25), String(random.whole(6, 80) * 25)];
    if (w === h) return null;
    const which = random.whole(0, 3);
    const mark = did.length;
    const done = () => did.slice(mark).some((deed) => { const [kind, x, y] = deed.split("|"); return kind === "size" && (which === 1 || x === w) && (which === 0 || y === h); });
    const subs = [new Until(() => done() || sizing.open, () => sizer), ...(which === 1 ? [] : [guarded(new Fill(wide, w), done)]), ...(which === 0 ? [] : [guarded(new Fill(high, h), done)]), new Until(done, () => sized)];
    if (which === 0) return saying(b, [`make ${it} <w> [pixels |]wide`, `resize ${it} to a width of <w>[| pixels]`, `scale ${it} to <w> pixels across`, `change the width of ${it} to <w>`], [`I need ${it} <w> pixels wide`, `it should be <w> wide`, `${it} has to be <w> pixels wide`], { w }, subs);
    if (which === 1) return saying(b, [`make ${it} <h> [pixels |]high`, `resize ${it} to a height of <h>[| pixels]`, `change the height of ${it} to <h>`], [`I need ${it} <h> pixels high`, `it should be <h> [high|tall]`], { h }, subs);
    return saying(b, [`make ${it} <w> by <h>[| pixels]`, `resize ${it} to <w> x <h>`, `scale ${it} to <w> by <h>[| pixels]`, `make ${it} <w> wide and <h> high`, `change the size to <w> times <h>`], [`I need ${it} at <w> by <h>`, `the website wants <w> by <h> pixels`, `it should be <w> wide and <h> high`, `<w> by <h> would be the right size`], { w, h }, subs);
  };
  const special = [tooled, tooled, tunes, tunes, tunes, resets, keeps, keeps, filtered, filtered, cuts, layered, layered, layered, worked, worked, worked, turned, backs, exports_, exports_, sizes, sizes];
  b.asks.push(...plainAsks(b), ...special, ...special);
  return b.program();
}; // prettier-ignore

/** What one draws with: how it is called, its picture, and what people say. */
const drawingTools: Readonly<Record<string, readonly [string, readonly string[], readonly string[]]>> = {
  Pencil: ["edit", ["sketch something", "draw with a pencil", "draw fine lines by hand"], ["I want to sketch a bit", "I'd like to draw with the pencil"]],
  Brush: ["brush", ["paint", "paint something", "paint with a brush"], ["I want to paint now", "give me something to paint with"]],
  Eraser: ["eraser", ["rub something out", "wipe a bit away", "rub out what's wrong"], ["I made a mess here, I need to rub it out", "something has to be rubbed out", "give me a rubber"]],
  Fill: ["fill colour", ["fill an area with colour", "pour colour into a shape", "colour in a whole area"], ["I want to pour colour into an area", "give me the bucket of paint"]],
  Text: ["text", ["write a few words", "write on the page", "type a caption on it"], ["I want to write something", "there should be some words on the page"]],
  Line: ["line", ["draw a straight line", "make a line that is really straight"], ["I need a straight line", "it has to be a perfectly straight line"]],
  Rectangle: ["square", ["draw a box", "draw something with four corners", "draw a frame"], ["I need a box", "I want a shape with four corners"]],
  Circle: ["circle", ["draw something round", "draw a ring", "draw a ball"], ["I need something round", "I want a round shape"]],
  Triangle: ["triangle", ["draw something with three corners", "draw the roof of a house, a shape with three corners"], ["I need a shape with three corners", "I want something with three sides"]],
  Arrow: ["arrow right", ["point at something with an arrow", "draw an arrow"], ["I want to point at something", "an arrow should show the way"]],
  Star: ["star", ["draw a star", "draw something with five points"], ["I need a star", "there should be a star in the sky"]],
  Heart: ["heart", ["draw a heart", "draw the sign of love"], ["I need a heart", "I want to draw a heart for her"]],
}; // prettier-ignore

const shapeNouns: Readonly<Record<string, string>> = { Line: "line", Rectangle: "[rectangle|box|frame]", Circle: "[circle|ring|ball]", Triangle: "triangle", Arrow: "arrow", Star: "star", Heart: "heart" }; // prettier-ignore

const inks = of("Red|Green|Blue|Yellow|Orange|Purple|Black|White|Brown|Pink|Grey|Turquoise");
const stickers = of(
  "tree|house|cat|dog|car|cloud|flower|sun|rocket|crown|boat|bird|fish|cake|snowman|moon|balloon|apple|robot|butterfly",
);

/** A page to draw on: tools, colours, brushes, shapes, taking back, wiping out. */
export const drawingCanvas: Family = (random, things) => {
  const b = new Builder(random, things, random.chance(0.2) ? things.label(2) : random.pick(["Drawing", "Sketchpad", "Paint", "Canvas", "Doodle", "Scribble", "Art board", "Whiteboard"]));
  const { world } = b;
  b.above = random.chance(0.25);
  const did: string[] = [];
  const words = random.chance(0.35);
  const page = random.pick(["picture", "drawing", "page", "canvas"]);
  const shape = random.pick(["bars", "bars", "columns", "columns", "tabs"] as const);
  const menus = random.chance(0.3);
  const cleared = () => { strokes.text = "Empty page"; empty = true; };
  let empty = false;
  const asked = random.chance(0.8);
  const sure = question(b, [`Clear the whole ${page}?`, "Everything will be lost.", `Do you really want to erase the ${page}?`, "This can't be undone."], ["Clear", "Yes", "OK", "Erase"], cleared);
  const wipe = () => { if (asked) world.openPlace(sure.dialog); else cleared(); };
  const wipeName = random.pick(["Clear", "Clear all", "Erase all", `Clear ${page}`, "Start over"]);
  const items = menus ? b.menus({ File: [["Save", null], ["Print", null]], Edit: [["Undo", null], ["Redo", null], [wipeName, wipe]] }) : new Map<string, Widget>();
  const top = b.bar();
  const plus = (name: string, icon: string, on: () => void): Widget => (words ? b.button(top, name, on) : b.icon(top, icon, on));
  const undo = items.get("Undo") ?? plus("Undo", "undo", () => undefined);
  const redo = items.get("Redo") ?? (random.chance(0.85) ? plus("Redo", "redo", () => undefined) : null);
  const clear = items.get(wipeName) ?? (random.chance(0.75) ? b.button(top, wipeName, wipe) : b.icon(top, random.pick(["delete", "trash"]), wipe));
  const saver = items.get("Save") ?? plus("Save", "save", () => undefined);
  const saving = random.chance(0.8) ? naming(b, random.pick(["Save drawing", "Save as", `Name your ${page}`]), ["Save", "OK", "Keep"], saver, (name) => { if (name !== "") did.push(`save|${name}`); }) : null;
  const paging = random.chance(0.5) ? b.dialog(random.pick(["New page", "New drawing", "Start a new page"]), random.pick(["Cancel", "Close"])) : null;
  const newer = paging === null ? null : plus("New", "new file", () => undefined);
  const formats = random.pick([["Portrait", "Landscape", "Square"], ["A4", "Postcard", "Poster"]]);
  const sheets = new Map<string, Widget>();
  if (paging !== null) { paging.opener = newer; for (const format of formats) sheets.set(format, b.toggle(paging, format, format === formats[0], "radio", { group: "formats" })); }
  const opened = paging === null ? null : b.ending(paging, random.pick(["Create", "Start", "OK"]), () => did.push(`new|${[...sheets].find(([, widget]) => widget.checked === true)?.[0] ?? ""}`));
  const zoomIn = random.chance(0.4) ? plus("Zoom in", "zoom in", () => undefined) : null;
  const zoomOut = zoomIn === null ? null : plus("Zoom out", "zoom out", () => undefined);
  clutter(b, top, random.whole(0, 1));
  const columns = shape === "columns" ? world.place(b.root, "columns", "", { shares: random.pick([[0.5, 0.5], [0.4, 0.6]]) }) : null;
  const flipped = random.chance(0.5);
  const first = columns === null ? b.root : world.place(columns, "box");
  const second = columns === null ? b.root : world.place(columns, "box");
  const [side, middle] = flipped ? [second, first] : [first, second];
  const tabs = shape === "tabs" ? b.tabs(b.root, [random.pick(["Draw", "Tools"]), random.pick(["Page", "View", "Options"])]) : [];
  const bench = tabs[0] ?? side;
  // Tools, colours, sizes.
  const names = random.some(Object.keys(drawingTools), random.whole(5, 9));
  const apart = random.chance(0.3);
  const plain = names.filter((name) => !apart || shapeNouns[name] === undefined);
  const shapes = names.filter((name) => !plain.includes(name));
  const icon = (name: string) => drawingTools[name]?.[0] ?? name;
  const place = (kind: string) => (kind === "menu" || kind === "icons" || kind === "buttons" || kind === "dialog" ? b.bar(bench) : bench);
  const toolHow = random.pick(["icons", "icons", "buttons", "radio", "combo"] as const);
  const pickTool = plain.length === 0 ? null : choice(b, place(toolHow), random.pick(["Tool", "Tools", "Draw with"]), plain, plain[0] ?? "", toolHow, undefined, icon);
  const shapeHow = random.pick(["menu", "combo", "dialog", "icons"] as const);
  const pickShape = shapes.length === 0 ? null : choice(b, place(shapeHow), random.pick(["Shapes", "Shape", "Figures"]), shapes, shapes[0] ?? "", shapeHow, undefined, icon);
  const takes = (name: string): Sub | null => (plain.includes(name) ? (pickTool?.(name) ?? null) : shapes.includes(name) ? (pickShape?.(name) ?? null) : null);
  const palette = random.some(inks, random.whole(4, 8));
  const inkHow = random.pick(["buttons", "radio", "combo", "menu", "buttons", "dialog"] as const);
  const pickInk = choice(b, place(inkHow), random.pick(["Colour", "Color", "Ink", "Pen colour"]), palette, palette[0] ?? "", inkHow, undefined, () => random.pick(["palette", "colour picker"]));
  const widths = random.pick([["Thin", "Medium", "Thick"], ["Fine", "Normal", "Bold"], ["Small", "Medium", "Large"], ["2 px", "5 px", "10 px", "20 px"], ["XS", "S", "M", "L", "XL"]]);
  const sized = random.pick(["choice", "choice", "slider", "steps"] as const);
  const sizeHow = random.pick(["combo", "buttons", "radio", "menu"] as const);
  const sizeName = random.pick(["Brush size", "Line width", "Thickness", "Size", "Stroke"]);
  const pickWidth = sized === "choice" ? choice(b, place(sizeHow), sizeName, widths, widths[1] ?? "", sizeHow) : null;
  const slider = sized === "slider" ? b.field(bench, sizeName, String(random.whole(5, 95)), "slider") : null;
  let points = random.whole(3, 12);
  const stepBar = sized === "steps" ? b.bar(bench) : null;
  const shownSize = stepBar === null ? null : world.add(stepBar, "text", `${sizeName}: ${points}`);
  const step = (by: number) => () => { points = Math.max(1, points + by); if (shownSize !== null) shownSize.text = `${sizeName}: ${points}`; };
  const [less, more] = stepBar === null ? [null, null] : random.chance(0.5) ? [b.button(stepBar, "-", step(-1)), b.button(stepBar, "+", step(1))] : [b.icon(stepBar, "minus", step(-1)), b.icon(stepBar, "add", step(1))];
  const fillHow = random.chance(0.5) ? random.pick(["radio", "combo", "buttons"] as const) : null;
  const fills = random.pick([["Outline", "Filled"], ["Only the line", "Solid"], ["Empty", "Full"]]);
  const pickFill = fillHow === null ? null : choice(b, bench, random.pick(["Style", "Inside", "Shape style"]), fills, random.pick(fills), fillHow);
  const opacity = random.chance(0.3) ? b.field(tabs[1] ?? bench, random.pick(["Opacity", "Flow"]), String(random.whole(10, 100)), "slider") : null;
  // The page and how it is shown.
  const settings: Readonly<Record<string, readonly [readonly string[], readonly string[], readonly string[], readonly string[]]>> = {
    "[Grid|Show grid|Squares]": [["show the little squares to draw along", "put squared paper behind it"], ["I need lines to draw along, like on squared paper"], ["hide the little squares", "take the squared paper away"], ["the squares on the page disturb me", "I don't want squared paper any more"]],
    "[Ruler|Show ruler|Rulers]": [["let me see how long things are at the edge", "put something to measure with at the edge"], ["I want to measure things along the edge"], ["take the thing for measuring away from the edge"], ["I don't need anything to measure with at the edge"]],
    "[Mirror drawing|Symmetry]": [["copy what I draw on the left to the right side as well", "draw both halves at the same time"], ["both sides should come out the same"], ["stop copying what I draw to the other side"], ["each side should be drawn by itself again"]],
    "[Smooth lines|Smoothing]": [["make my shaky lines straighter by yourself", "help me against my shaky hand"], ["my hand shakes, the lines should come out even"], ["leave my lines as shaky as I draw them"], ["my lines shouldn't be evened out"]],
    "[Snap|Snap to grid]": [["let things jump to the nearest point", "make things stick to the lattice"], ["everything should stick to the lattice by itself"], ["let me put things anywhere, not just on the points of the lattice"], ["things shouldn't jump to the nearest point"]],
    "[Dark canvas|Black paper]": [["draw on a black sheet", "make the sheet black"], ["I'd like to draw on black"], ["draw on a white sheet again", "make the sheet white"], ["I'd rather have a white sheet"]],
  }; // prettier-ignore
  const kind = random.pick(["checkbox", "switch"] as const);
  const toggles = random.some(Object.keys(settings), random.whole(0, shape === "tabs" ? 4 : 2)).map((key) => ({ key, widget: b.toggle(tabs[1] ?? bench, say(random, key), random.chance(0.45), kind) }));
  const drags = random.chance(0.5);
  const stamps = new Map<string, Widget>();
  const sheet = shape === "tabs" ? null : world.add(middle, "image", random.pick(["", "Your drawing", "Canvas", "Draw here"]), { width: 0.7, on: () => undefined });
  if (sheet !== null && random.chance(0.4)) {
    world.add(middle, "text", drags ? random.pick(["Drag a sticker onto the page", "Pull stickers onto your drawing"]) : random.pick(["Click a sticker to add it", "Tap a sticker to put it on the page"]));
    const bar = b.bar(middle);
    for (const name of random.some(stickers, random.whole(3, 6))) stamps.set(name, words ? b.button(bar, name.charAt(0).toUpperCase() + name.slice(1), () => undefined) : b.icon(bar, name, () => undefined));
  }
  const strokes = world.add(middle, "text", random.pick([`${random.whole(3, 60)} strokes`, "Unsaved changes", `Layer 1, ${random.whole(3, 60)} objects`]));
  // What is asked.
  const any = (from: readonly string[]) => (from.length === 0 ? null : random.pick(from));
  const tool = () => {
    const name = any(names);
    const sub = name === null ? null : takes(name);
    const [, does, told] = drawingTools[name ?? ""] ?? ["", [], []];
    if (name === null || sub === null) return null;
    return saying(b, [`let me <does>`, `help me to <does>`, `get ready to <does>`, `take [|the ]<name>[| tool]`, `give me [something|the right tool|what I need] to <does>`, `[switch|change] to [|the ]<name>`, `draw with [|the ]<name>`, `pick up the <name>[| tool]`], [`I want to <does>`, `I'd like to <does>`, `now I need to <does>`, `I'm going to <does>`, ...told], { does: random.pick(does), name: named(random, name) }, [sub]);
  };
  const colour = () => {
    const name = random.pick(palette);
    return saying(b, [`[draw|paint|go on] in <name>`, `[take|use|choose] [|the ]<name>[| paint| colour| ink]`, `make the [next|following] [line|lines|stroke] <name>`, `[change|set|switch] the [colour|ink|paint] to <name>`, `let me [draw|paint] in <name>`, `dip the brush in <name>`, `go on with <name>`, `give me <name>[| to paint with]`], [`I [want|need] <name> now`, `I'd like to [draw|paint|go on] in <name>`, `the next [line|stroke] should be <name>`, `<name> would [be nice|suit this]`, `I'm tired of this colour, take <name>`, `no other colour than <name> fits here`, `it must be <name>`], { name: random.pick([name.toLowerCase(), name.toLowerCase(), name]) }, [pickInk(name)]);
  };
  const sayWidth = (at: number) => (at === 0 ? "[the thinnest line|the finest line|as thin a line as possible]" : at === widths.length - 1 ? "[the thickest line|the fattest line|as thick a line as possible]" : "");
  const width = () => {
    if (pickWidth !== null) {
      const at = random.whole(0, widths.length - 1);
      const option = widths[at] ?? "";
      const said = sayWidth(at);
      const edge = said !== "" && random.chance(0.6);
      const what = edge ? said : `[a <option> line|<option> lines]`;
      return saying(b, [`draw ${what}`, `give me ${what}`, `let me draw ${what}`, edge ? `take ${at === 0 ? "the thinnest" : "the thickest"} there is` : `set the [thickness|width] of the line to <option>`, edge ? `make the lines as ${at === 0 ? "thin" : "thick"} as [possible|they can be]` : `use <option> for the [thickness|width]`, edge ? `go for the ${at === 0 ? "thinnest" : "thickest"} stroke` : `change how thick the line is to <option>`], [`I want ${what}`, `I need ${what} here`, `I'd like to draw ${what}`, edge ? `the line can't be ${at === 0 ? "thin" : "thick"} enough` : `the line should be <option>`, edge ? (at === 0 ? "this calls for the very finest line" : "I want it really fat, as thick as it gets") : `<option> would be the right thickness`], { option: named(random, option).replace(/["']/gu, "") }, [pickWidth(option)]);
    }
    if (slider !== null) {
      const [value, said] = shareFor(b, slider);
      return saying(b, [`[set|bring] the line to <said> thickness`, `set how thick the line is to <said>`, `[change|bring|move] the thickness to <said>`, `put the width of the line at <said>`, `draw with the line at <said> thickness`], [`I want the line at <said> thickness`, `the line should be <said> thick`, `the stroke isn't right, set it to <said>`, `I'd like the width at <said>`], { said }, [new Slide(slider, value, said)]);
    }
    if (less === null) return null;
    const by = random.pick([-2, -1, 1, 2, 3]);
    if (points + by < 1) return null;
    const goal = points + by;
    const many = by === 1 || by === -1 ? "[a|one] step" : `${numerals[Math.abs(by)] ?? ""} steps`;
    const sub = new Until(() => points === goal, () => (points < goal ? more : less));
    if (random.chance(0.5)) return saying(b, [`make the line ${goal} [points |]thick`, `set the ${sizeName.toLowerCase()} to ${random.chance(0.5) ? goal : (numerals[goal] ?? goal)}`, `change the thickness to ${goal}`, `go to ${goal} with the thickness`], [`the line should be ${goal} thick`, `I want a thickness of ${goal}`, `${goal} would be the right thickness`], {}, [sub]);
    return by > 0 ? saying(b, [`make the line ${many} thicker`, `go ${many} up with the thickness`, `draw ${many} thicker`], [`the line should be ${many} thicker`, `it's too thin by ${many}, make it thicker`], {}, [sub]) : saying(b, [`make the line ${many} thinner`, `go ${many} down with the thickness`, `draw ${many} thinner`], [`the line should be ${many} thinner`, `it's too thick by ${many}, make it thinner`], {}, [sub]);
  };
  const figure = () => {
    const name = any(names.filter((one) => shapeNouns[one] !== undefined));
    const sub = name === null ? null : takes(name);
    if (name === null || sub === null) return null;
    const ink = random.pick(palette);
    const at = pickWidth === null || !/^(?:Thin|Fine)$/u.test(widths[0] ?? "") || random.chance(0.5) ? -1 : random.pick([0, 2]);
    const filled = pickFill !== null && name !== "Line" && name !== "Arrow" && random.chance(0.35) ? random.whole(0, 1) : -1;
    const option = widths[at] ?? "";
    const said = `${at < 0 ? "" : `${at === 0 ? "[thin|fine]" : "[thick|fat|bold]"} `}${ink.toLowerCase()} ${shapeNouns[name] ?? ""}${filled < 0 ? "" : filled === 0 ? ", [only its outline|not filled|empty inside]" : ", [filled|all filled in|coloured in]"}`;
    const subs = [...(at < 0 || pickWidth === null ? [] : [pickWidth(option)]), pickInk(ink), sub, ...(filled < 0 || pickFill === null ? [] : [pickFill(fills[filled] ?? "")])];
    const a = /^(?:orange)/u.test(said) ? "an" : "a";
    return saying(b, [`[get ready|prepare|set everything up] to draw ${a} ${said}`, `let me draw ${a} ${said}`, `set [everything|it all] up for ${a} ${said}`, `help me draw ${a} ${said}`, `prepare for ${a} ${said}`], [`I want to draw ${a} ${said}`, `I'm about to draw ${a} ${said}`, `next I need ${a} ${said}`, `I'd like to draw ${a} ${said}`, `it's going to be ${a} ${said}`], {}, subs);
  };
  const pens = () => {
    const name = any(names.filter((one) => one === "Pencil" || one === "Brush"));
    const sub = name === null ? null : takes(name);
    if (name === null || sub === null) return null;
    const ink = random.pick(palette);
    return saying(b, [`[draw|paint] with <name> in <ink>`, `take [|the ]<name> and <ink> [paint|colour]`, `let me have the <name> and <ink>`, `go on with the <name> in <ink>`], [`I want the <name> in <ink>`, `I need the <name>, and <ink> [for the colour|as colour]`, `I'd like to use the <name> with <ink>`, `the <name>, please, and it should be <ink>`], { name: name.toLowerCase(), ink: ink.toLowerCase() }, [sub, pickInk(ink)]);
  };
  const back = () => {
    const n = random.chance(0.35) ? random.whole(2, 3) : 1;
    const many = numerals[n] ?? "";
    if (redo !== null && random.chance(0.35)) return n > 1 ? saying(b, [`redo the last ${many} [things|steps]`, `bring back the last ${many} strokes I took back`, `redo ${many} steps`], [], {}, [times(redo, n)]) : saying(b, [`bring back what I just [took back|undid]`, `redo [it|that|the last step]`, `do that again after all`, `put the stroke back that I undid`], [`no, it was better before I took it back`, `I shouldn't have undone that`, `the line was good after all, bring it back`], {}, [new Press(redo)]);
    return n > 1 ? saying(b, [`take back the last ${many} [strokes|lines|steps]`, `undo the last ${many} [strokes|lines|steps]`, `go ${many} steps back`, `undo ${many} times`, `remove the last ${many} strokes again`], [`the last ${many} strokes were bad, take them back`, `${many} steps back, please`, `I don't like the last ${many} lines, undo them`], {}, [times(undo, n)])
      : saying(b, [`take [it|that|the last stroke|the last line] back`, `undo [it|that|the last stroke|what I just drew]`, `go [a|one] step back`, `remove what I drew last`, `make the last line disappear again`], [`oops, that went wrong`, `that line is crooked, away with it`, `I didn't mean to draw that`, `the last stroke was a mistake`, `that was wrong, back`, `it looked better before the last stroke`], {}, [new Press(undo)]);
  };
  const wipes = () => {
    if (sure.dialog.open) {
      const keep = world.widgets.find((widget) => widget.place === sure.dialog && widget.group === "closes");
      return random.chance(0.4) || keep === undefined ? saying(b, [`clear it`, `go ahead and wipe it`, `throw it all away`], [`yes, I'm sure`, `yes, everything can go`, `yes, away with it`, `I'm sure, wipe it`], {}, [new Until(() => empty || !sure.dialog.open, () => sure.sure)]) : saying(b, [`keep the ${page}`, `leave everything as it is`, `stop, keep what I drew`], [`no, I want to keep it`, `oh no, don't delete my ${page}`, `no, better not`, `I'm not sure, leave it`], {}, [new Press(keep)]);
    }
    empty = false;
    if (strokes.text === "Empty page") strokes.text = "4 strokes";
    return saying(b, [`[wipe|clear|empty] the [whole |]${page}`, `[erase|wipe away|throw away] everything[| I drew| on it]`, `start over with [an empty|a blank|a clean] ${page}`, `give me a blank ${page}`, `clear everything away`, `wipe it all clean`, `make the ${page} empty`], [`I want to start from scratch`, `it's all rubbish, start over`, `I want the ${page} blank again`, `nothing should be left on the ${page}`, `all of it can go`, `none of this is any good, I'll begin again with nothing`, `I don't like any of it, wipe it`], {}, [new Until(() => empty || sure.dialog.open, () => clear), ...(asked ? [new Until(() => empty, () => sure.sure)] : [])]);
  };
  const saves = () => {
    if (saving === null) return saying(b, [`save [it|the ${page}|what I drew]`, `keep what I've [drawn|done]`, `store the ${page}`], [`I don't want to lose this, save it`, `it's good, keep it`, `I want to keep this ${page}`], {}, [new Press(saver)]);
    const value = random.pick(works);
    return saying(b, [`save [it|the ${page}|this|what I drew] [as|under the name|and call it] <value>`, `keep the ${page} as <value>`, `give the ${page} the name <value> and save it`, `store it as <value>`, `put it away under the name <value>`], [`I'd like to keep it as <value>`, `it's finished, save it as <value>`, `I want the ${page} saved as <value>`, `it's ready, and its name is <value>, save it`], { value: quoted(b, value) }, saving.subs(value, sinceNow(did, `save|${value}`)));
  };
  const begins = () => {
    if (paging === null || opened === null || newer === null) return null;
    const format = random.pick(formats);
    const said = ({ Portrait: "[upright|that is taller than wide|in portrait]", Landscape: "[that is wider than high|lying on its side|in landscape]", Square: "[that is as wide as high|with four equal sides|in the shape of a square]", A4: "[in A4|as big as a sheet for the printer, A4]", Postcard: "[as big as a postcard|in the size of a postcard]", Poster: "[as big as a poster|in the size of a poster]" } as Record<string, string>)[format] ?? "";
    const widget = sheets.get(format) ?? opened;
    const over = sinceNow(did, `new|${format}`);
    return saying(b, [`[start|begin|open|create] a new [page|drawing|sheet] ${said}`, `give me a new [page|sheet] ${said}`, `take a new sheet ${said}`, `make a new drawing ${said}`], [`I need a new [page|sheet] ${said}`, `I want to start on a new sheet ${said}`, `I'd like a new page ${said}`, `now for a new sheet ${said}`], {}, [new Until(() => over() || paging.open, () => newer), guarded(new Set_(widget, ({ checked }) => checked === true), over), new Until(over, () => opened)]);
  };
  const switches = () => {
    if (toggles.length === 0) return null;
    const { key, widget } = random.pick(toggles);
    const [does, wants, stops, refuses] = settings[key] ?? [[], [], [], []];
    const on = random.chance(0.5);
    const slots = { name: named(random, widget.label) };
    const sub = new Set_(widget, ({ checked }) => (checked === true) === on);
    return on ? saying(b, [...does, `[turn|switch] [|the ]<name> on`, `help me with [|the ]<name>`], [...wants, `I want [|the ]<name>`, `<name> would help me`], slots, [sub]) : saying(b, [...stops, `[turn|switch] [|the ]<name> off`, `do without [|the ]<name>`], [...refuses, `I don't need [|the ]<name>[| any more]`, `no <name>, please`], slots, [sub]);
  };
  const fillings = () => {
    if (pickFill === null) return null;
    const on = !names.includes("Fill") && random.chance(0.5);
    return on ? saying(b, [`fill the shapes[| with colour]`, `colour the shapes in`, `draw shapes that are full of colour`, `make the shapes solid`], [`the shapes should be filled`, `I want filled shapes`, `not just the outline, please`, `I'd like the shapes coloured in`], {}, [pickFill(fills[1] ?? "")]) : saying(b, [`draw only the outlines[| of the shapes]`, `leave the shapes empty inside`, `draw just the edges of the shapes`, `stop filling the shapes`], [`I want only the outlines`, `the shapes shouldn't be filled`, `no colour inside the shapes, please`, `I'd like the shapes to be empty`], {}, [pickFill(fills[0] ?? "")]);
  };
  const stamped = () => {
    if (stamps.size === 0 || sheet === null) return null;
    const name = random.pick([...stamps.keys()]);
    const two = random.chance(0.2) ? random.pick([...stamps.keys()].filter((other) => other !== name)) : null;
    const a = (what: string) => `${/^[aeiou]/u.test(what) ? "an" : "a"} ${what}`;
    const put = (what: string): Sub[] => { const widget = stamps.get(what); return widget === undefined ? [] : [drags ? new Drag(widget, sheet) : new Press(widget)]; };
    return saying(b, [`[put|place|add|set] <what> [on|onto] the ${page}`, `decorate the ${page} with <what>`, `stick <what> on [it|the ${page}]`, `give me <what> on the ${page}`, `add <what>`], [`I want <what> on the ${page}`, `there should be <what> [on|in] the ${page}`, `the ${page} needs <what>`, `<what> would look nice on it`, `what's missing is <what>`], { what: two === null ? a(name) : `${a(name)} and ${a(two)}` }, [...put(name), ...(two === null ? [] : put(two))]);
  };
  const zooms = () => {
    if (zoomIn === null || zoomOut === null) return null;
    const on = random.chance(0.5);
    return on ? saying(b, [`show the ${page} bigger`, `go closer`, `magnify it`, `let me see the details`], [`I can't see the details, closer please`, `it's too small, show it bigger`, `I want to draw tiny things, go closer`], {}, [new Press(zoomIn)]) : saying(b, [`show the ${page} smaller`, `go further away`, `let me see more of the ${page}`, `step back from it`], [`I can't see the whole ${page}, further away please`, `it's too close, show it smaller`, `I want to see more of it at once`], {}, [new Press(zoomOut)]);
  };
  const flows = () => {
    if (opacity === null) return null;
    const [value, said] = shareFor(b, opacity);
    return saying(b, [`let the paint be <said> opaque`, `set how strongly the paint covers to <said>`, `make the paint cover at <said>`, `put the strength of the paint at <said>`], [`the paint should cover at <said>`, `the paint covers too much or too little, set that to <said>`, `I want the paint at <said> strength`], { said }, [new Slide(opacity, value, said)]);
  };
  if (asked && random.chance(0.1)) world.openPlace(sure.dialog);
  const special = [tool, tool, colour, colour, width, width, figure, figure, pens, back, back, wipes, wipes, saves, saves, begins, switches, switches, fillings, stamped, stamped, zooms, flows];
  b.asks.push(...plainAsks(b), ...special, ...special);
  return b.program();
}; // prettier-ignore

const blurbs = of("A family returns to the island they left behind.|Two cooks, one kitchen, no mercy.|Nobody in town remembers the night of the flood.|A retired detective takes one last case.|Six strangers wake up on a train.|The story of the women who built the bridge.|A comedy about growing up too late.|Deep under the ice, something is moving."); // prettier-ignore
const viewers = of("Emma|Noah|Grandpa|Kids|Lena|Omar|Mum|Dad|Sofia|Jonas|Mia|Guest|Priya|Felix");
const sortsOf = of(
  "Drama|Comedy|Thriller|Documentary|Crime|Science fiction|Romance|Horror|Animation|Western|Musical|Fantasy",
);

/** A series and its player: seasons and episodes, languages, speed, chapters, what to watch later, thumbs. */
export const streaming: Family = (random, things) => {
  const show = random.pick(shows);
  const b = new Builder(random, things, random.pick([show, show, "Streambox", "Home cinema", "Video", "Watch", things.label(2)]));
  const { world } = b;
  b.above = random.chance(0.15);
  const did: string[] = [];
  const words = random.chance(0.3);
  const it = random.pick(["it", "the film", "the video", "it", "this"]);
  const mode = random.pick(["series", "series", "film"] as const);
  const shape = random.pick(["one", "tabs", "columns"] as const);
  // The head of the page: who watches, searching, other things.
  const head = b.bar();
  if (b.world.title !== show || random.chance(0.3)) world.add(head, "text", show);
  const search = random.chance(0.4) ? b.field(head, "", "", "input", { text: random.pick(["Search", "Titles, people, genres", "Search films and series"]) }) : null;
  const people = random.some(viewers, random.whole(3, 4));
  const profile = random.chance(0.4) ? choice(b, head, random.pick(["Profile", "Who's watching?", "Viewer"]), people, people[0] ?? "", random.pick(["menu", "dialog", "combo"]), undefined, () => random.pick(["user", "users"])) : null;
  clutter(b, head, random.whole(0, 2));
  if (random.chance(0.4)) world.add(b.root, "text", random.pick(blurbs));
  // What one thinks of it.
  const acts = b.bar();
  const key = (place: Place, name: string, icon: string, on: () => void): Widget => (words ? b.button(place, name, on) : b.icon(place, icon, on));
  const [adds, drops] = random.pick([["Add to my list", "Remove from my list"], ["Watch later", "On my list"], ["+ My list", "✓ My list"], ["Add to watchlist", "Remove from watchlist"]] as const);
  let saved = random.chance(0.4);
  const later: Widget = b.button(acts, saved ? drops : adds, () => { saved = !saved; later.text = saved ? drops : adds; });
  const thumbs = random.chance(0.75) ? [key(acts, "Like", "thumbs up", () => undefined), key(acts, "Dislike", "thumbs down", () => undefined)] : [];
  const passing = random.chance(0.5) ? key(acts, "Share", "share", () => undefined) : null;
  const trailer = random.chance(0.4) ? b.button(acts, random.pick(["Trailer", "Watch trailer", "Preview"]), () => undefined) : null;
  // The player.
  const columns = shape === "columns" ? world.place(b.root, "columns", "", { shares: [0.55, 0.45] }) : null;
  const left = columns === null ? b.root : world.place(columns, "box");
  const right = columns === null ? b.root : world.place(columns, "box");
  const mixed = random.chance(0.7) || mode === "film";
  const deck = left;
  let now = random.chance(0.5);
  const bar = mixed ? b.bar(deck) : null;
  const play: Widget | null = bar === null ? null : key(bar, "Play", "play", () => { now = !now; if (play !== null) play.text = words ? (now ? "Pause" : "Play") : now ? "pause" : "play"; });
  if (play !== null) play.text = words ? (now ? "Pause" : "Play") : now ? "pause" : "play";
  const jump = random.pick(["10", "15", "30"]);
  const rewind = bar === null || random.chance(0.3) ? null : words ? b.button(bar, `-${jump} s`, () => undefined) : b.icon(bar, random.pick(["rewind", `back ${jump}`]), () => undefined);
  const ahead = bar === null || rewind === null ? null : words ? b.button(bar, `+${jump} s`, () => undefined) : b.icon(bar, random.pick(["fast forward", `forward ${jump}`]), () => undefined);
  const next = bar === null || mode === "film" ? null : key(bar, "Next episode", "skip next", () => undefined);
  const intro = bar === null || random.chance(0.6) ? null : b.button(bar, random.pick(["Skip intro", "Skip opening", "Skip titles"]), () => undefined);
  const full = bar === null || random.chance(0.3) ? null : key(bar, "Full screen", "full screen", () => undefined);
  const small = bar === null || random.chance(0.6) ? null : b.button(bar, random.pick(["Mini player", "Small window", "Pop out"]), () => undefined);
  const way = bar === null || random.chance(0.4) ? null : b.bar(deck);
  if (way !== null) world.add(way, "text", `${random.whole(2, 40)}:${random.whole(10, 59)}`);
  const seek = way === null ? null : world.add(way, "slider", "", { value: String(random.whole(5, 95)) });
  if (way !== null) world.add(way, "text", `${random.whole(41, 118)}:${random.whole(10, 59)}`);
  const sound = bar === null || random.chance(0.4) ? null : b.field(way ?? bar, random.pick(["Volume", "Sound"]), String(random.whole(5, 95)), "slider");
  // Languages, speed, quality: on the bar, in a dialog, or on a page of their own.
  const home = random.pick(["bar", "bar", "dialog"] as const);
  const gear = home === "dialog" ? (random.chance(0.6) ? b.icon(bar ?? acts, "settings") : b.button(bar ?? acts, random.pick(["Settings", "Playback settings", "Options"]))) : null;
  const menu = gear === null ? null : b.dialog(random.pick(["Playback", "Audio and subtitles", "Settings"]), "", gear);
  const host = menu ?? b.bar(deck);
  const subs = ["Off", ...random.some(tongues, random.whole(3, 5))];
  const dubs = random.some(tongues, random.whole(3, 5));
  const how = () => (menu !== null ? "combo" : random.pick(["menu", "combo", "menu", "dialog"] as const));
  const subtitles = choice(b, host, random.pick(["Subtitles", "Captions", "CC"]), subs, random.pick(subs), how(), undefined, () => random.pick(["subtitles", "closed caption", "chat"]));
  const audio = random.chance(0.85) ? choice(b, host, random.pick(["Audio", "Language", "Spoken language", "Sound track"]), dubs, dubs[0] ?? "", how(), undefined, () => random.pick(["translate", "globe", "microphone"])) : null;
  const speeds = ["0.5x", "0.75x", "Normal", "1.25x", "1.5x", "2x"];
  const speed = random.chance(0.6) ? choice(b, host, random.pick(["Speed", "Playback speed", "Pace"]), speeds, "Normal", how(), undefined, () => "gauge") : null;
  const qualities = random.pick([["Auto", "480p", "720p", "1080p"], ["Auto", "720p", "1080p", "4K"], ["Save data", "Standard", "High", "Best"]]);
  const quality = random.chance(0.6) ? choice(b, host, random.pick(["Quality", "Picture quality", "Resolution"]), qualities, qualities[0] ?? "", how()) : null;
  const kind = random.pick(["checkbox", "switch"] as const);
  const settings: Readonly<Record<string, readonly [readonly string[], readonly string[], readonly string[], readonly string[]]>> = {
    "[Autoplay next episode|Autoplay|Play next automatically]": [["start the next one by yourself when one is over", "go on with the next one without asking"], ["I want to lie here and have one after another start by itself"], ["stop starting the next one by yourself", "wait for me before the next one starts"], ["don't start the next one by yourself", "I'd like to decide myself when the next one starts"]],
    "[Previews|Autoplay previews|Play trailers]": [["show me short clips while I browse"], ["I'd like to see short clips while I look around"], ["stop showing clips while I'm just looking around"], ["those clips that start while I look around disturb me"]],
    "[Audio description|Describe scenes]": [["tell me in words what can be seen", "let a voice say what happens on the screen"], ["my grandmother can't see, a voice should say what happens"], ["stop that voice that tells what can be seen"], ["I don't need a voice that tells me what I see anyway"]],
    "[Surround sound|3D sound]": [["let the sound come from all sides"], ["I want to hear it from all around me"], ["let the sound come from the front alone"], ["the sound needn't come from all sides"]],
    "[Night mode|Reduce loud sounds]": [["keep the loud parts down", "make the bangs less loud"], ["the children are asleep, so no loud bangs"], ["let the loud parts be as loud as they are"], ["the loud parts may be loud again"]],
  }; // prettier-ignore
  const toggles = random.some(Object.keys(settings), random.whole(menu === null ? 0 : 1, menu === null ? 2 : 3)).map((name) => ({ name, widget: b.toggle(menu ?? deck, say(random, name), random.chance(0.5), kind) }));
  if (menu !== null) b.button(menu, random.pick(["Close", "Done", "Back"]), () => { world.closeTop(); }, { group: "closes" });
  // Episodes or chapters, and what is like it.
  const titles = [mode === "series" ? random.pick(["Episodes", "All episodes"]) : random.pick(["Chapters", "Scenes"]), random.pick(["More like this", "Similar titles", "You may also like"]), random.pick(["Details", "About it"])];
  const pages = shape === "one" ? [] : b.tabs(right, titles.slice(0, random.whole(2, 3)));
  const main = pages[0] ?? right;
  interface Part { readonly title: string; readonly minutes: number; seen: boolean }
  const seasons = mode === "series" ? Array.from({ length: random.whole(2, 5) }, (_, i) => i + 1) : [1];
  const count = random.whole(3, 6);
  const minutes = random.some(Array.from({ length: 40 }, (_, i) => i + 21), count);
  const every = random.some(chapters, seasons.length * count);
  const parts = new Map(seasons.map((season, i) => [season, Array.from({ length: Math.max(3, every.slice(i * count, (i + 1) * count).length) }, (_, j): Part => ({ title: every[i * count + j] ?? `Part ${j + 1}`, minutes: minutes[j] ?? 30, seen: random.chance(0.3) }))] as const));
  let season = random.pick(seasons);
  const current = () => parts.get(season) ?? [];
  let playing = "";
  const box = mode === "series" && seasons.length > 1 ? b.combo(main, random.chance(0.5) ? "" : "Season", seasons.map((n) => `Season ${n}`), `Season ${season}`) : null;
  const list = world.place(main, "scroll", "", { lines: random.whole(4, 6) });
  const starts = random.pick(["icon", "icon", "click", "button"] as const);
  const marks = mode === "series" && random.chance(0.45);
  const loads = random.chance(0.4);
  const status = world.add(deck, "text", "", { hidden: true });
  const begin = (at: number) => () => { const part = current()[at]; if (part === undefined) return; playing = `${season}|${part.title}`; status.text = mode === "series" ? `Playing: S${season} E${at + 1} ${part.title}` : `At: ${part.title}`; status.hidden = false; };
  const slots = current().map((_, at) => {
    const row = world.add(list, "row", "", { group: "parts", ...(starts === "click" ? { on: begin(at) } : {}) });
    const from = starts === "icon" ? 0.09 : 0;
    const cells = [[from, 0.07], [from + 0.08, 0.4], [0.58, 0.12]].map(([x = 0, width = 0.1]) => world.add(list, "cell", "", { row, sameLine: true, at: x, width }));
    const start = starts === "icon" ? b.icon(list, "play", begin(at), { sameLine: true, at: 0 }) : starts === "button" ? b.button(list, mode === "series" ? "Watch" : "Go", begin(at), { sameLine: true, at: 0.68 }) : null;
    const seen = marks ? world.add(list, "checkbox", "", { sameLine: true, at: 0.86, checked: false, on: () => { const part = current()[at]; if (part !== undefined && seen !== null) part.seen = seen.checked === true; } }) : null;
    const load = loads ? b.icon(list, "download", () => did.push(`load|${season}|${current()[at]?.title ?? ""}`), { sameLine: true, at: 0.94 }) : null;
    return { row, cells, start, seen, load };
  });
  if (marks) { const { children } = main; const header = [["Title", 0.09, 0.3], ["Length", 0.58, 0.12], [random.pick(["Seen", "Watched"]), 0.84, 0.12]].map(([text, at, width], i) => world.add(main, "header", String(text), { sameLine: i > 0, at: Number(at), width: Number(width) })); children.splice(children.length - header.length, header.length); children.splice(children.indexOf(list), 0, ...header); }
  const draw = () => { slots.forEach(({ cells, seen }, at) => { const part = current()[at]; if (part === undefined) return; [String(at + 1), part.title, mode === "series" ? `${part.minutes} min` : `${Math.floor((at * 23) / 60)}:${String((at * 23) % 60).padStart(2, "0")}:00`].forEach((text, i) => { const cell = cells[i]; if (cell !== undefined) cell.text = text; }); if (seen !== null) seen.checked = part.seen; }); };
  draw();
  if (box !== null) box.on = () => { season = Number(box.value.replace(/\D/gu, "")); list.offset = 0; draw(); };
  const page = pages[1];
  const alike = page === undefined ? [] : random.some(shows.filter((name) => name !== show), random.whole(3, 5)).map((name) => {
    const { row } = rowOf(b, page, "alike", [[name, 0, 0.36], [random.pick(sortsOf), 0.38, 0.22]]);
    row.double = () => undefined;
    return { name, add: b.icon(page, random.pick(["add", "bookmark add", "add"]), () => did.push(`later|${name}`), { sameLine: true, at: 0.7 }), hate: random.chance(0.6) ? b.icon(page, "block", () => did.push(`hide|${name}`), { sameLine: true, at: 0.84 }) : null };
  });
  const facts = pages[2];
  if (facts !== undefined) for (const text of [`Genre: ${random.pick(sortsOf)}`, `Cast: ${things.some("person", 2).join(", ")}`, `Year: ${random.whole(1985, 2025)}`]) world.add(facts, "text", text);
  // What is asked.
  const part_ = mode === "series" ? "[episode|part]" : "[chapter|scene]";
  const moved = (wanted: number): Sub[] => (box === null ? [] : [new Choose(box, `Season ${wanted}`)]);
  const starting = (wanted: number, at: number): Sub[] => {
    const slot = slots[at];
    const title = parts.get(wanted)?.[at]?.title ?? "";
    return slot === undefined ? [] : [...moved(wanted).map((sub) => guarded(sub, () => playing === `${wanted}|${title}`)), new Until(() => playing === `${wanted}|${title}`, () => slot.start ?? slot.row)];
  };
  const spell = (n: number) => random.pick([String(n), numerals[n] ?? String(n)]);
  const nthSeason = (n: number) => random.pick([`season ${spell(n)}`, `the ${nth[n - 1] ?? "first"} season`, ...(n === seasons.length && n !== season ? ["the last season"] : [])]);
  const title = () => {
    const at = random.whole(0, slots.length - 1);
    const name = current()[at]?.title;
    if (name === undefined || playing === `${season}|${name}`) return null;
    const spoken = called(random, name);
    return mode === "series"
      ? saying(b, [`[play|start|put on|show me] [|the ${part_} |the ${part_} called ]<name>`, `let me watch <name>`, `[start|begin|go on] with <name>`, `put <name> on`, `[run|show] the one [called|named] <name>`], [`I [want|would like] to [see|watch] <name>`, `let's watch <name>`, `how about <name>`, `I haven't seen <name> yet, put it on`, `I feel like watching <name>`, `I'd love to see <name> again`, `the one with the title <name>, please`], { name: spoken }, starting(season, at))
      : saying(b, [`[jump|skip|go] to [|the ${part_} ]<name>`, `take me to [|the ${part_} ]<name>`, `[continue|go on] [at|with] <name>`, `find the place where <name> begins and play it`, `[start|play] from <name>`], [`I want to see <name>`, `let's go on with <name>`, `I've seen everything up to <name>, start there`, `the part I like is <name>, go there`, `I'd like to watch <name> again`], { name: spoken }, starting(season, at));
  };
  const numbered = () => {
    const wanted = mode === "series" && box !== null && random.chance(0.7) ? random.pick(seasons) : season;
    const last = random.chance(0.25);
    const at = last ? slots.length - 1 : random.whole(0, Math.min(5, slots.length - 1));
    const name = parts.get(wanted)?.[at]?.title;
    if (name === undefined || playing === `${wanted}|${name}`) return null;
    const which = last ? `the last ${part_}` : random.pick([`the ${nth[at] ?? "first"} ${part_}`, `${part_} ${spell(at + 1)}`, ...(mode === "series" ? [`episode number ${at + 1}`] : [])]);
    const where = wanted === season && (box === null || random.chance(0.4)) ? "" : ` of ${nthSeason(wanted)}`;
    if (where === "" && wanted !== season) return null;
    return saying(b, [`[play|start|put on|show me] ${which}${where}`, `${mode === "series" ? "let me watch" : "jump to"} ${which}${where}`, `[start|go on|continue] with ${which}${where}`, `${mode === "series" ? "put on" : "take me to"} ${which}${where}`], [`I [want|would like] to [see|watch] ${which}${where}`, `let's ${mode === "series" ? "watch" : "go to"} ${which}${where}`, `we stopped before ${which}${where}, so start there`, `now for ${which}${where}`, ...(where === "" || !/^the|^\[e/u.test(which) ? [] : [`${nthSeason(wanted)}, ${which}, please`])], {}, starting(wanted, at));
  };
  const seasoned = () => {
    if (box === null) return null;
    const wanted = random.pick(seasons);
    const said = nthSeason(wanted);
    return saying(b, [`[show|list] [me |][|the episodes of ]${said}`, `[go|switch|change] to ${said}`, `[open|pick|choose] ${said}`, `let me see the episodes of ${said}`, `list what there is in ${said}`], [`I want to see what there is in ${said}`, `I'm through with the others, now ${said}`, `we're at ${said} now`, `what episodes are there in ${said}?`, `I'd like to look through ${said}`], {}, moved(wanted));
  };
  const longest = () => {
    if (mode !== "series") return null;
    const long = random.chance(0.5);
    const all = current();
    const best = all.reduce((a, part) => (long === part.minutes > a.minutes ? part : a));
    if (playing === `${season}|${best.title}`) return null;
    return saying(b, [`[play|start|put on] the ${long ? "longest" : "shortest"} [episode|one][| here| in the list]`, `show me the ${long ? "longest" : "shortest"} episode`], [long ? "we have the whole evening, play the longest one" : "I have to go soon, play the shortest one", `which episode is the ${long ? "longest" : "shortest"}? Put it on`, long ? "whichever episode takes the most time, play that" : "whichever episode is over the soonest, play that"], {}, starting(season, all.indexOf(best)));
  };
  const marksSeen = () => {
    if (!marks) return null;
    const all = current();
    const on = random.chance(0.65);
    const state = (at: number, wanted: boolean): Sub[] => { const seen = slots[at]?.seen; return seen == null ? [] : [new Set_(seen, ({ checked }) => (checked === true) === wanted)]; };
    if (random.chance(0.25)) {
      const upTo = random.whole(1, all.length - 2);
      return saying(b, [`[mark|tick off] the first ${spell(upTo + 1)} [episodes|ones] as seen`, `[mark|tick off] everything up to [episode|number] ${upTo + 1} as seen`], [`I've seen the first ${spell(upTo + 1)} episodes`, `we've watched the first ${spell(upTo + 1)} already, tick them off`, `up to episode ${upTo + 1} I know them all`], {}, all.flatMap((_, at) => (at <= upTo ? state(at, true) : [])));
    }
    const at = random.whole(0, all.length - 1);
    const name = all[at]?.title ?? "";
    return on ? saying(b, [`[mark|tick off] <name> as [seen|watched]`, `tick <name> off`, `note that I've seen <name>`, `remember that I watched <name>`], [`I've [already |][seen|watched] <name>`, `I know <name> already`, `<name> is done, I watched it yesterday`, `we finished <name> last night`], { name: called(random, name) }, state(at, true)) : saying(b, [`mark <name> as [not seen|unseen|unwatched]`, `take the tick off <name>`, `note that I haven't seen <name>`], [`I haven't [seen|watched] <name> yet`, `I fell asleep during <name>, it doesn't count as seen`, `I've never seen <name>`, `<name> shouldn't be marked as seen`], { name: called(random, name) }, state(at, false));
  };
  const downloads = () => {
    if (!loads || mode !== "series") return null;
    const at = random.whole(0, slots.length - 1);
    const slot = slots[at];
    const name = current()[at]?.title;
    if (slot?.load == null || name === undefined) return null;
    const { load } = slot;
    return saying(b, [`download <name>`, `save <name> for [the train|the flight|when I'm offline]`, `get <name> onto this device`, `fetch <name> so that I can watch it without internet`, `keep <name> for offline`], [`I want to watch <name> on the plane`, `I need <name> on this device, there's no internet at the cottage`, `I'll be offline tomorrow, so get me <name>`, `<name> is for the train, save it here`], { name: called(random, name) }, [new Until(sinceNow(did, `load|${season}|${name}`), () => load)]);
  };
  const reads = () => {
    const option = random.pick(subs);
    if (option === "Off") return saying(b, [`[turn|switch] the [subtitles|captions] off`, `take the [subtitles|captions|text] away`, `hide the [subtitles|captions|text at the bottom]`, `play it without [subtitles|captions]`, `remove the text at the bottom`], [`I don't [need|want] [subtitles|captions|to read along][| any more]`, `no [subtitles|captions], please`, `the text at the bottom disturbs me`, `I can understand them without reading along`, `nothing written on the picture, please`, `the subtitles can go`], {}, [subtitles(option)]);
    return saying(b, [`[turn|switch] on <name> [subtitles|captions]`, `show [me |]<name> [subtitles|captions]`, `put <name> subtitles [on|under the picture]`, `[set|change|switch] the [subtitles|captions] to <name>`, `write at the bottom in <name> what they say`, `let me read along in <name>`, `give me [subtitles|captions] in <name>`], [`I'd like <name> [subtitles|captions]`, `I want to read along in <name>`, `I can't follow them, show what they say in <name> at the bottom`, `the [subtitles|captions] should be in <name>`, `my guest needs to read it in <name>`, `<name> subtitles, please`, `I want what they say written in <name>`], { name: random.pick([option, option, option.toLowerCase()]) }, [subtitles(option)]);
  };
  const hears = () => {
    if (audio === null) return null;
    const option = random.pick(dubs);
    return saying(b, [`let them [speak|talk] <name>`, `[play|run] it in <name>`, `[set|change|switch] the [audio|spoken language|sound] to <name>`, `dub it [in|into] <name>`, `make them [speak|talk] <name>`, `let me hear it in <name>`, `take the <name> voices`], [`I want to hear it in <name>`, `I'd like them to [speak|talk] <name>`, `they should [speak|talk] <name>`, `my grandmother only understands <name>, let them speak that`, `I'm learning <name>, so let me hear it in that language`, `<name> voices, please`, `the actors should be heard in <name>`], { name: random.pick([option, option, option.toLowerCase()]) }, [audio(option)]);
  };
  const both = () => {
    if (audio === null) return null;
    const [x, y] = [random.pick(dubs), random.pick(subs.slice(1))];
    if (x === y) return null;
    return saying(b, [`let them speak <x> and show <y> subtitles`, `play it in <x> with <y> [subtitles|captions]`, `set the sound to <x> and the subtitles to <y>`, `run it in <x>, with <y> at the bottom`], [`I want to hear <x> and read <y>`, `I'd like the voices in <x> and the [subtitles|captions] in <y>`, `they should speak <x>, with subtitles in <y>`, `<x> for the ears, <y> for the eyes`], { x, y }, [audio(x), subtitles(y)]);
  };
  const paces = () => {
    if (speed === null) return null;
    const at = random.whole(0, speeds.length - 1);
    const said = ["[half speed|half the speed|0.5x]", "[0.75x|three quarters of the speed]", "[normal speed|the usual speed|the speed it was made for]", "[1.25x|one and a quarter speed]", "[1.5x|one and a half times the speed]", "[2x|double speed|twice the speed]"][at] ?? "";
    return saying(b, [`[play|run|show] ${it} at ${said}`, `[set|change] the speed to ${said}`, `go on at ${said}`, `let it run at ${said}`, ...(at === 5 ? [`play it twice as fast`, `make it run twice as fast`] : []), ...(at === 0 ? ["slow it down to half the speed", "play it half as fast"] : []), ...(at === 2 ? ["stop speeding it up or slowing it down"] : [])], [`I want to watch at ${said}`, `I'd like it at ${said}`, `${said}, please`, ...(at === 5 ? ["I have no time, twice as fast please"] : []), ...(at === 0 ? ["I want to see every move, at half the speed"] : []), ...(at === 2 ? ["not faster and not slower than normal, please"] : [])], {}, [speed(speeds[at] ?? "Normal")]);
  };
  const sharp = () => {
    if (quality === null) return null;
    const at = random.whole(0, qualities.length - 1);
    const option = qualities[at] ?? "";
    const best = at === qualities.length - 1;
    if (option === "Auto") return saying(b, [`choose the picture quality by yourself`, `let the player decide about the quality`, `set the quality to automatic`], [`I don't want to worry about the quality, choose it yourself`, `the quality should adapt by itself`], {}, [quality(option)]);
    if (option === "Save data") return saying(b, [`use as little data as possible`, `save [data|my mobile data]`], [`I'm on mobile data, don't use much`, `my data plan is almost used up, save some`], {}, [quality(option)]);
    return saying(b, [`[set|change|switch] the [quality|resolution] to <name>`, `play it in <name>`, `show the picture in <name> quality`, ...(best ? ["make the picture as sharp as possible", "give me the best picture you have", "use the highest resolution there is"] : [])], [`I want it in <name> quality`, `<name> quality will do`, ...(best ? ["I want the sharpest picture there is", "we have a big screen, give us the best quality"] : [`<name> is enough for this screen, set the quality to that`])], { name: random.pick([option, option.toLowerCase()]) }, [quality(option)]);
  };
  const lists = () => {
    const on = random.chance(0.6);
    return on ? saying(b, [`[put|save|add] ${it} [on|to] my [list|watchlist]`, `remember ${it} for later`, `keep ${it} in mind for the weekend`, `note ${it} as something to watch`, `save ${it} for [later|another day|tomorrow evening]`], [`I want to watch ${it} some other time`, `I'll watch ${it} later`, `no time now, but I don't want to forget ${it}`, `${it} sounds good, put it on my list`, `I'd like to have ${it} on my list`, `not today, but I'd like to see ${it} some day`], {}, [new Until(() => saved, () => later)]) : saying(b, [`[remove|delete] ${it} from my [list|watchlist]`, `take ${it} off my [list|watchlist]`, `forget about ${it}, off my list with it`, `strike ${it} from my list`], [`I don't want ${it} on my list any more`, `${it} can go from my list`, `I won't watch ${it} after all, take it off my list`, `${it} shouldn't be on my list`], {}, [new Until(() => !saved, () => later)]);
  };
  const judges = () => {
    const good = random.chance(0.5);
    const thumb = thumbs[good ? 0 : 1];
    if (thumb === undefined) return null;
    return good ? saying(b, [`give ${it} a thumbs up`, `rate ${it} as good`, `tell them that I liked ${it}`, `say that I enjoyed ${it}`, `like ${it}`], [`I [loved|liked|really enjoyed] ${it}`, `that was [great|wonderful|brilliant]`, `this is just my taste, let them know`, `what a great story, thumbs up`, `more of this kind, I liked ${it}`], {}, [new Press(thumb)]) : saying(b, [`give ${it} a thumbs down`, `rate ${it} as bad`, `tell them that I didn't like ${it}`, `say that I hated ${it}`, `dislike ${it}`], [`I [hated|didn't like] ${it}`, `that was [awful|boring|rubbish]`, `this isn't for me, let them know`, `what a waste of time, thumbs down`, `nothing of this kind any more, I didn't like ${it}`], {}, [new Press(thumb)]);
  };
  const keys = () => {
    const ways: Clause[] = [];
    const say_ = (widget: Widget | null, orders: readonly string[], told: readonly string[]) => { if (widget !== null) ways.push(saying(b, orders, told, {}, [new Press(widget)])); };
    if (play !== null) ways.push(now ? saying(b, [`[pause|stop|halt] ${it}[| for a moment]`, `hold ${it} for a minute`, `take a break here`, `freeze the picture`, `stop playing`], [`I need to fetch a drink, hold it`, `wait, the phone is ringing`, `someone's at the door, stop it`, `I'll be back in a minute, pause it`, `stop there for a moment`], {}, [new Until(() => !now, () => play)]) : saying(b, [`[go on|carry on|continue][| with ${it === "it" || it === "this" ? "the film" : it}]`, `[start|play|resume] ${it}`, `let ${it} run`, `keep playing`, `play on`], [`I'm back, go on`, `everybody is here now, let it run`, `the break is over, go on`, `we can go on now`], {}, [new Until(() => now, () => play)]));
    say_(rewind, [`go back a few seconds`, `jump back ${jump} seconds`, `go ${jump} seconds back`, `play the last few seconds again`], [`what did he say? A few seconds back, please`, `I missed that, go back a bit`, `I didn't get that, once more please`]);
    say_(ahead, [`jump ahead ${jump} seconds`, `go ${jump} seconds forward`, `skip a few seconds`, `jump a bit ahead`], [`this bit is boring, go a few seconds ahead`, `a few seconds forward, please`, `I can't look at this, jump a bit ahead`]);
    say_(next, [`[play|go on with|show] the next episode`, `go on to the following episode`, `start the next one`], [`I want to see how it goes on, the next one please`, `this one is over, the next please`, `I can't wait, on to the next episode`, `next episode`]);
    say_(intro, [`skip the [intro|opening credits|titles|music at the beginning]`, `jump over the [opening credits|titles]`, `get past the opening`, `go straight to the story`], [`I know the opening by heart, skip it`, `not the opening song again`, `I don't want to see the opening credits`]);
    say_(full, [`fill the whole screen[| with it]`, `show ${it} on the whole screen`, `make the picture as big as the screen`, `go full screen`], [`I want to see nothing but the picture`, `it should fill the whole screen`, `the picture is too small, use the whole screen`]);
    say_(small, [`play it in a little window`, `put the picture in a corner so that I can do other things`, `shrink the player to a little window`], [`I want to work while it runs in a little window`, `just a little window, please`]);
    say_(passing, [`share ${it} with [a friend|my friends]`, `let a friend know about ${it}`, `send a link to a friend`, `recommend ${it} to somebody`], [`a friend of mine has to see this`, `I want to tell my friends about ${it}`, `my sister would love this, send it to her`]);
    say_(trailer, [`show [me |]the trailer`, `let me see a bit of it first`, `play a short preview`], [`I'd like to see what it's like first, just the trailer`, `is it any good? Show me a bit of it first`, `a little foretaste, please`]);
    return ways.length === 0 ? null : random.pick(ways);
  };
  const seeks = () => {
    if (seek === null) return null;
    const [value, said] = shareFor(b, seek, [[50, "the middle"], [50, "half"], [75, "three quarters"], [25, "a quarter"], [33, "a third"], [67, "two thirds"], [90, "90%"], [80, "80 percent"], [20, "20%"], [10, "10 %"], [60, "60%"]]);
    const there = said === "the middle" ? "[to|into] the middle of" : "to <said> of";
    return saying(b, [`[jump|skip|go|move] ${there} ${it}`, `wind ${there} ${it}`, `take me ${there} ${it}`], [`I want to go on ${said === "the middle" ? "in the middle of" : "at <said> of"} ${it}`, `I fell asleep, go ${there} ${it}`], { said }, [new Slide(seek, value, said)]);
  };
  const louder = () => {
    if (sound === null) return null;
    const [value, said] = shareFor(b, sound);
    return saying(b, [`[set|turn|put] the [volume|loudness|sound] to <said>`, `make it <said> loud`, `play it at <said> loudness`], [`I want the [sound|volume] at <said>`, `the volume should be at <said>`, `I can hardly understand them, set the loudness to <said>`, `it disturbs the neighbours, loudness to <said>`], { said }, [new Slide(sound, value, said)]);
  };
  const switches = () => {
    if (toggles.length === 0) return null;
    const { name, widget } = random.pick(toggles);
    const [does, wants, stops, refuses] = settings[name] ?? [[], [], [], []];
    const on = random.chance(0.5);
    const slots_ = { name: named(random, widget.label) };
    const sub = new Set_(widget, ({ checked }) => (checked === true) === on);
    return on ? saying(b, [...does, `[turn|switch] <name> on`], [...wants, ...wants, `I want <name>`, `<name> should be on`], slots_, [sub]) : saying(b, [...stops, `[turn|switch] <name> off`], [...refuses, ...refuses, `I don't need <name>[| any more]`, `no <name>, please`], slots_, [sub]);
  };
  const similar = () => {
    if (alike.length === 0) return null;
    const one = random.pick(alike);
    const spoken = { name: called(random, one.name) };
    if (one.hate !== null && random.chance(0.4)) { const { hate } = one; return saying(b, [`stop suggesting <name>`, `hide <name> from my suggestions`, `take <name> out of the suggestions`, `block <name>`], [`<name> isn't for me, don't suggest it`, `I don't want to see <name> suggested[| any more]`, `never suggest <name> again`, `don't recommend <name> to me`], spoken, [new Until(sinceNow(did, `hide|${one.name}`), () => hate)]); }
    return saying(b, [`[put|save|add] <name> [on|to] my [list|watchlist]`, `remember <name> for later`, `note <name> as something to watch`, `keep <name> for another evening`, `add <name> to what I want to watch`], [`I want to watch <name> some day`, `<name> sounds good too, put it on my list`, `I'd like to see <name> later`, `<name> is for the weekend, save it`, `don't let me forget <name>`], spoken, [new Until(sinceNow(did, `later|${one.name}`), () => one.add)]);
  };
  const turns = () => {
    const at = random.whole(0, pages.length - 1);
    const place = pages[at];
    if (place === undefined || pages.length === 0) return null;
    const [orders, told] = [
      mode === "series" ? [["show [me |]all the episodes", "list the episodes"], ["what episodes are there?", "I want to see the list of episodes"]] : [["show [me |]the chapters", "list the chapters"], ["what chapters are there?", "I want to choose a chapter"]],
      [["show me something like this", "find other things of this kind", "suggest something similar"], ["what else is there of this kind?", "I want to see something similar", "what could I watch after this?", "I'd like more of the same sort"]],
      [["tell me more about it", "show who plays in it", "find out when it was made"], ["who plays in it?", "when was it made?", "what year is it from?", "what sort of film is it?", "who are the actors?"]],
    ][at] as [string[], string[]];
    return saying(b, orders, told, {}, [new Open(place)]);
  };
  const persons = () => {
    if (profile === null) return null;
    const who = random.pick(people);
    return saying(b, [`[switch|change] to <who>['s profile|]`, `let <who> watch`, `go on as <who>`, `[open|take] <who>'s profile`, `change the profile to <who>`], [`it's <who> who is watching now`, `<who> wants to watch now`, `this is <who>`, `now it's <who>'s turn to watch`, `<who> sits here now, take the right profile`], { who }, [profile(who)]);
  };
  const finds = () => {
    if (search === null) return null;
    const value = random.pick(shows.filter((name) => name !== show));
    return saying(b, [`[search|look] for <value>`, `look up <value>`, `find <value>`, `see if they have <value>`, `check whether there is <value>`], [`I'm looking for <value>`, `do they have <value>? Search for it`, `I'd like to find <value>`], { value: quoted(b, value) }, [new Fill(search, value, { enter: true })]);
  };
  const special = [title, title, numbered, numbered, numbered, seasoned, longest, marksSeen, downloads, reads, reads, hears, hears, both, paces, sharp, lists, lists, judges, keys, keys, keys, seeks, louder, switches, similar, similar, turns, persons, finds];
  b.asks.push(...plainAsks(b), ...special, ...special);
  return b.program();
}; // prettier-ignore
