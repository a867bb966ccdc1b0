/** Programs about people, places and parcels: polls, class books, grids of places, orders, converters, maps. */
import { widgetAsks } from "../asks.js";
import type { Random } from "../../grounding/random.js";
import type { Family } from "../build.js";
import { Builder } from "../build.js";
import { carelessly, listed, mistyped, politely, say } from "../phrases.js";
import type { Clause, Sub } from "../teacher.js";
import { Choose, Fill, guarded, Open, Press, Set_, Slide, Until } from "../teacher.js";
import type { Place, Widget, World } from "../world.js";

const of = (words: string): readonly string[] => words.split("|");

const folk = of("Maya Lindgren|Ravi Kapoor|Tomas Horak|Aisha Bello|Greta Thaler|Luca Ferrari|Nora Quinn|Jonas Keller|Salma Idris|Pavel Sokolov|Chloe Dubois|Kenji Mori|Beatriz Ramos|Erik Sandberg|Leila Farah|Marcus Webb|Hana Dvorak|Diego Fuentes|Wanda Krol|Piotr Zielinski|Ingrid Dahl|Samir Nasser|Tessa Vermeer|Owen Gallagher|Yasmin Aziz|Bruno Kessler|Linh Tran|Mateo Vidal|Freya Holm|Callum Reid|Zuzana Kralova|Arjun Mehta|Colette Garnier|Dmitri Orlov|Esther Mbeki|Gavin Pratt|Helga Brandt|Isaac Levine|Jasmine Wu|Kofi Asante|Lorenzo Greco|Miriam Stein|Naomi Clarke|Otto Lehmann|Paula Reyes|Quentin Moss|Rosalind Shaw|Stefan Ilic|Tamara Voss|Uma Desai|Viktor Balog|Winona Hart|Xavier Prost|Yannick Leroy|Zara Malik|Alba Navarro|Bodil Krogh|Cedric Blanc|Dalia Amin|Ewan Fraser"); // prettier-ignore
const events = of("Summer barbecue|Choir rehearsal|Book club|Board meeting|Team dinner|Garden party|Housewarming|Film night|Parents' evening|Project kick-off|Game night|Hiking day|Farewell for Anna|School reunion|Wine tasting|Planning session|Neighbourhood brunch|Band practice|Retro meeting|Birthday of Jonas|Flat inspection|Swim training|Craft afternoon|Strategy day|Picnic by the river|Budget talk"); // prettier-ignore
const pastimes = of("Bowling|Escape room|Picnic|Karaoke|Mini golf|Museum|Boat trip|Pub quiz|Climbing hall|Cooking together|Ice skating|Cinema|Zoo|Sauna|Lasertag|Paintball|Canoeing|Board games|Flea market|Opera|Circus|Go-karting|Cycling tour|Darts|Thai food|Pizza|Sushi|Tapas|Burgers|Curry|Fondue|Ramen|Lasagne|Tacos|Pancakes|Falafel"); // prettier-ignore
const greetingsTo = of("hope to see you all there|please answer by Friday|bring a cake if you can|we start on time|looking forward to it|let me know what you eat|dress warmly|the garden gate is open|we meet at the back door|no presents please|parking is behind the house|bring your swimming things|there will be live music|please tell me if you are late|bring your own chair|children are welcome|it will be great fun|we need an answer soon|rain or shine|the address has changed|take the bus number nine|there is plenty to eat"); // prettier-ignore
const clutters = of("Help|About|Feedback|Sign out|What's new|Tips|Print|Shortcuts|Export|News|Account|Contact us|Terms|Tour|Refresh|Premium|Language|Archive"); // prettier-ignore
const nth = of("first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth");
const weekdays = of("Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday");
const months = of("January|February|March|April|May|June|July|August|September|October|November|December"); // prettier-ignore
const noop = (): void => undefined;

type Slots = Readonly<Record<string, string>>;

/** The parts of a template between which one is chosen. */
function alternatives(template: string): string[] {
  const found: string[] = [];
  let [depth, begin] = [0, 0];
  for (let at = 0; at <= template.length; at++) {
    const sign = at === template.length ? "|" : template.charAt(at);
    if (sign === "[") depth++;
    else if (sign === "]") depth--;
    else if (sign === "|" && depth === 0) {
      if (at > begin) found.push(template.slice(begin, at));
      begin = at + 1;
    }
  }
  return found;
}

/** What one says: orders may be asked politely, what is only told stands by itself; `typed` is copied as it is. */
function speak(b: Builder, orders: string, told: string, slots: Slots, subs: readonly Sub[], typed: readonly string[] = [], before = ""): Clause {
  const { random } = b;
  const [ordering, telling] = [alternatives(orders), alternatives(told)];
  const at = random.whole(0, ordering.length + telling.length - 1);
  const order = ordering[at];
  const said = say(random, before + (order ?? telling[at - ordering.length] ?? ""), slots);
  const begins = typed.some((value) => said.startsWith(value) || said.startsWith(`"${value}`));
  const bare = typed.some((value) => said.startsWith(value) || said.endsWith(value));
  let text = said;
  if (order !== undefined && before === "") text = politely(random, said, bare || begins);
  else {
    if (!begins && random.chance(0.06)) text = random.pick(["well, ", "ok, ", "so, ", "hey, ", "by the way, ", "right, ", "listen, ", "hi, "]) + text;
    if (!/[.?!]$/u.test(text)) text += random.pick(["", "", "", "", ".", ".", bare ? "" : "!"]);
    if (!begins && random.chance(0.5)) text = text.charAt(0).toUpperCase() + text.slice(1);
  }
  if (typed.length === 0) text = carelessly(random, text);
  return { text, subs, possible: true };
} // prettier-ignore

/** How somebody is called whose first name is nobody else's. */
function nick(random: Random, name: string): string {
  const said = random.chance(0.6) ? (name.split(" ")[0] ?? name) : name;
  const r = random.next();
  return r < 0.15 ? said.toLowerCase() : r < 0.19 ? mistyped(random, said) : said;
}

/** What is called by a name that somebody gave it. */
function called(random: Random, name: string): string {
  const r = random.next();
  if (r < 0.4) return name.toLowerCase();
  if (r < 0.47) return `"${name}"`;
  return r < 0.51 ? name.split(" ").map((word) => (random.chance(0.5) ? mistyped(random, word) : word)).join(" ") : name;
} // prettier-ignore

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
  for (const name of b.random.some(clutters, count)) b.button(place, name, noop);
};

/** A button with its word or its picture. */
const key = (b: Builder, place: Place, word: string, picture: string, on: (() => void) | null, extra: Partial<Widget> = {}, pictured = 0.4): Widget =>
  b.random.chance(pictured) ? b.icon(place, picture, on, extra) : b.button(place, word, on, extra); // prettier-ignore

/** Where what a wish touches lies. */
const placeOf = (sub: Sub | undefined): Place | null =>
  sub instanceof Fill ? sub.field.place : sub instanceof Choose ? sub.combo.place : sub instanceof Set_ || sub instanceof Press ? sub.widget.place : null; // prettier-ignore

/** What can be asked of single things, but no button of one place after the fields of another, and no slider of a dialog. */
const plainAsks = (b: Builder): (() => Clause | null)[] =>
  widgetAsks(b).map((ask) => () => {
    const made = ask();
    if (made === null) return null;
    if (made.subs.some((sub) => sub instanceof Slide && sub.slider.place.kind === "dialog")) return null;
    const last = made.subs.at(-1);
    return made.subs.length < 2 || !(last instanceof Press) || made.subs.every((sub) => placeOf(sub) === placeOf(last)) ? made : null;
  }); // prettier-ignore

/** What stands beside a side bar takes all the room that is left: it comes last. */
function sink({ root }: Builder): void {
  const at = root.children.findIndex((child) => "shares" in child && child.kind === "columns");
  if (at >= 0) root.children.push(...root.children.splice(at, 1));
}

type MarkerStyle = "combo" | "radios" | "words" | "icons" | "cycle";

/** One of a few states, shown on a row in one of the ways in which programs do. */
interface Marker {
  state: number;
  readonly parts: Widget[];
  readonly want: (state: number) => Sub;
}

function marker(b: Builder, place: Place, row: Widget, style: MarkerStyle, words: readonly string[], pictures: readonly string[], from: number, width: number, now: number): Marker {
  const { world } = b;
  const parts: Widget[] = [];
  const it: Marker = { state: now, parts, want: (state) => new Until(() => it.state === state, () => parts[style === "cycle" ? 0 : state] ?? row) };
  const step = width / words.length;
  if (style === "combo") {
    const combo: Widget = world.add(place, "combo", "", { row, sameLine: true, at: from, width: Math.min(width, 0.32), options: words, value: words[now] ?? "", on: () => { it.state = words.indexOf(combo.value); } });
    parts.push(combo);
    return { ...it, get state() { return words.indexOf(combo.value); }, set state(_) { /* What the list shows. */ }, want: (state) => new Choose(combo, words[state] ?? "") };
  }
  if (style === "cycle") {
    const button: Widget = b.button(place, words[now] ?? "?", () => { it.state = (it.state + 1) % words.length; button.text = words[it.state] ?? "?"; }, { row, sameLine: true, at: from, width: Math.min(width, 0.25) });
    parts.push(button);
    return it;
  }
  words.forEach((word, i) => {
    const extra: Partial<Widget> = { row, sameLine: true, at: from + i * step };
    const on = () => { it.state = i; parts.forEach((part, j) => { if (style === "radios") part.checked = i === j; else part.selected = i === j; }); };
    if (style === "radios") parts.push(world.add(place, "radio", "", { ...extra, checked: i === now, group: `marks ${String(row.id)}`, on }));
    else if (style === "icons") parts.push(b.icon(place, pictures[i] ?? word.toLowerCase(), on, { ...extra, selected: i === now }));
    else parts.push(b.button(place, word, on, { ...extra, width: step * 0.92, selected: i === now }));
  });
  return it;
} // prettier-ignore

/** Boxes with what people say who want them on or off. */
type Wish = readonly [labels: string, on: string, off: string];

function wishes(b: Builder, place: Place, from: readonly Wish[], count: number, kind: "checkbox" | "switch", lead: (sub: Sub) => readonly Sub[] = (sub) => [sub]): () => Clause | null {
  const { random } = b;
  const made = random.some(from, count).map(([labels, on, off]) => ({ widget: b.toggle(place, random.pick(alternatives(labels)), random.chance(0.4), kind), on, off }));
  return () => {
    if (made.length === 0) return null;
    const { widget, on, off } = random.pick(made);
    const wanted = random.chance(0.88) ? widget.checked !== true : widget.checked === true;
    return speak(b, "", wanted ? on : off, {}, lead(new Set_(widget, ({ checked }) => (checked === true) === wanted)));
  };
} // prettier-ignore

/** A thing done in a dialog: opened, filled in, ended; `opens` tells what has to be pressed for it. */
const through = (dialog: Place, opens: () => Widget, parts: readonly Sub[], end: Widget, over: () => boolean, mine: () => boolean = () => true): Sub[] => [
  new Until(() => over() || (dialog.open && mine()), opens),
  ...parts.map((part) => guarded(part, over)),
  new Until(over, () => end),
]; // prettier-ignore

/** Whether this has been done since now. */
const sinceNow = (did: readonly string[], deed: string): (() => boolean) => {
  const before = did.length;
  return () => did.slice(before).includes(deed);
};

/** A day or a time that one may come, or a thing that one may want. */
interface Option {
  readonly shown: string;
  readonly said: () => string;
  /** With what stands before it: "on Monday". */
  readonly when: (said: string) => string;
}

function daysFor(random: Random, count: number, short: boolean): Option[] {
  const [year, month, first] = [random.whole(2025, 2028), random.whole(0, 11), random.whole(1, 20)];
  const form = short ? random.pick([0, 1, 2, 3]) : random.pick([0, 2, 4, 5, 6]);
  return random.some([0, 1, 2, 3, 4, 5, 6], count).sort((a, c) => a - c).map((by) => {
    const [day, name, monthName] = [first + by, weekdays[new Date(Date.UTC(year, month, first + by)).getUTCDay()] ?? "", months[month] ?? ""];
    const th = [1, 21].includes(day) ? "st" : [2, 22].includes(day) ? "nd" : [3, 23].includes(day) ? "rd" : "th";
    const shown = [`${name.slice(0, 3)} ${String(day)}`, name.slice(0, 3), `${String(day)} ${monthName.slice(0, 3)}`, `${String(day)}.${String(month + 1)}.`, `${name}, ${monthName} ${String(day)}`, `${name} ${String(day)}.${String(month + 1)}.`, name][form] ?? name;
    const byName = [name, name, random.chance(0.3) ? name.toLowerCase() : name];
    const byDate = [`the ${String(day)}${th}`, `the ${String(day)}${th}`, `${monthName} ${String(day)}`, `the ${String(day)}${th} of ${monthName}`, `${String(day)} ${monthName}`];
    const ways = form === 1 || form === 6 ? byName : form === 2 || form === 3 ? byDate : form === 0 ? [...byName, `the ${String(day)}${th}`, `${name} the ${String(day)}${th}`] : [...byName, ...byDate.slice(0, 3), `${name} the ${String(day)}${th}`];
    return { shown, said: () => random.pick(ways), when: (said) => `on ${said}` };
  });
} // prettier-ignore

function hoursFor(random: Random, count: number): Option[] {
  const [twelve, half] = [random.chance(0.35), random.chance(0.5)];
  return random.some([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], count).sort((a, c) => a - c).map((hour) => {
    const minute = half && random.chance(0.4) ? 30 : 0;
    const [small, part, mm] = [((hour + 11) % 12) + 1, hour < 12 ? "am" : "pm", String(minute).padStart(2, "0")];
    const shown = twelve ? (minute === 0 && random.chance(0.5) ? `${String(small)} ${part}` : `${String(small)}:${mm} ${part}`) : `${String(hour).padStart(2, "0")}:${mm}`;
    const ways = [shown, shown, `${String(small)}:${mm} ${part}`, ...(minute === 0 ? [`${String(small)} o'clock`, `${String(small)} ${part}`, `${String(small)}${part}`, ...(hour > 12 ? [`${String(small)} in the ${hour < 17 ? "afternoon" : "evening"}`] : hour < 12 ? [`${String(small)} in the morning`] : ["noon"])] : [`half past ${of("twelve|one|two|three|four|five|six|seven|eight|nine|ten|eleven")[hour % 12] ?? ""}`])];
    return { shown, said: () => random.pick(ways), when: (said) => `at ${said}` };
  });
} // prettier-ignore

const thingsFor = (random: Random, count: number): Option[] =>
  random.some(pastimes, count).map((shown) => ({ shown, said: () => called(random, shown), when: (said) => `for ${said}` })); // prettier-ignore

/** What people say who can come, can't come, don't know; of days and times, and of things to choose from. */
const comings = [
  ["put me down as [free|available|coming] <at>|[vote|sign me up] for <x>|say yes to <x>|tell [them|everybody] <x> is fine|tell the others I can come <at>|accept <x>|note that I have time <at>", "<x> works for me|<x> is [fine|good|perfect|all right|OK|no problem] [for|with] me|<x> suits me[| fine| well]|I can [come|make it|be there] <at>|I'm [free|available] <at>|I have time <at>|count me in <at>|I'll be there <at>|<at> I can[| come| make it]|I could do <x>|I've got nothing on <at>|yes to <x>|<at> would work[| for me]|I can do <x>|I've kept <x> free|it turns out I can make it <at>"],
  ["put me down as a [maybe|perhaps] <at>|[vote|answer|say] maybe for <x>|tell them I [might|may] be able to come <at>", "<x> might work[| for me]|I might be [free|able to come|there] <at>|I'm not [sure|certain] [about|of] <x>[| yet]|<x> [is possible|would do], but only if need be|<x> only if there's no other way|perhaps <x>|I don't know yet [about <x>|if I can come <at>]|<x> would do at a pinch|maybe <x>|I may or may not be free <at>|I can't say yet whether I can come <at>|if it can't be helped, <x>|<at> I'm still waiting for an answer, so maybe|it depends, but <at> I might make it"],
  ["[rule out|cross out|turn down|decline|refuse] <x>|say no to <x>|put me down as [busy|unavailable|away] <at>|tell [them|the others] I [can't come|have no time] <at>", "<x> doesn't [work for|suit] me|I can't [come|make it|be there] <at>|I'm [busy|away|not free|booked up|out of town|at work] <at>|<x> is [impossible|out of the question|no good|bad] for me|I have [something else on|another appointment|no time|to work|other plans] <at>|I won't be there <at>|not <x>, sorry|no to <x>|don't count on me <at>|<at> I can't|<at> there's [no way I can come|something in the way]|I'm afraid I [can't make it|won't be able to come] <at>|something came up <at>, I can't come|<x>? Impossible for me"],
] as const; // prettier-ignore
const likings = [
  ["vote for <x>|give <x> [my|a] vote|say yes to <x>|put me down for <x>|tell the others I'm for <x>", "I'd like <x>|I vote for <x>|<x> sounds [good|great|fun|lovely|like a plan]|I'm for <x>|I'd be up for <x>|<x> gets my vote|I'm happy with <x>|I'd go for <x>|<x> would be [nice|great|wonderful]|I'm all for <x>|yes to <x>|I love <x>|count me in for <x>|I'd be glad if it was <x>|I'm keen on <x>"],
  ["answer maybe to <x>|put me down as a maybe for <x>|vote maybe for <x>|mark <x> as possible if need be", "I could live with <x>|<x> if need be|I'm undecided about <x>|I'm not sure about <x>|<x> perhaps|maybe <x>|I'm in two minds about <x>|<x>, if nothing else can be had|I don't know about <x> yet|I have mixed feelings about <x>|<x> would do at a pinch|I'm neither for nor against <x>"],
  ["say no to <x>|vote against <x>|turn down <x>|rule out <x>|tell the others I'm against <x>", "I don't [like|fancy|want] <x>|no <x> for me|<x> isn't my thing|I can't stand <x>|I'm against <x>|<x> doesn't appeal to me|count me out for <x>|I'd hate <x>|not <x>, please|<x> is not for me|I've no interest in <x>|<x>? No thanks|I'm not up for <x>|please not <x> again|I'd rather not do <x>"],
] as const; // prettier-ignore
const everyOption = ["say yes to [all of them|everything|every one of them|all the options]|put me down for all of them|accept every one of them|vote for all of them", "any of [them|these] is fine[| with me]|I'm fine with [all of them|everything|every one of these]|they all [suit me|work for me|are fine with me]|all of them are fine|it's all the same to me, say yes to all|whatever, I'm for all of them|I don't mind which one, they're all good"] as const; // prettier-ignore
const noOption = ["say no to [all of them|everything|every one of them|all the options]|turn them all down|decline every one of them|vote against all of them", "none of [them|these] [works for me|suits me|is any good]|I'm against all of them|I can't agree to any of [them|these]|all of these are impossible for me|not one of them suits me|no to all of these|nothing of this works for me"] as const; // prettier-ignore
const onlyOption = ["say yes to <x> [only|and to nothing else]|vote for <x> and against all the others|put me down for <x>, and no to the rest", "only <x> [works|is fine|suits me], the others [don't|aren't|are impossible]|<x> is the only one that [works|suits me|is fine]|the only one I can agree to is <x>|none but <x>|nothing but <x> suits me|<x> yes, all the others no|apart from <x> they're all impossible for me|it has to be <x>, I say no to the others"] as const; // prettier-ignore
const allOptionsBut = ["say yes to everything [but|except] <x>, which is a no|vote for all of them except <x>, against that one", "all of them [work|are fine|suit me] [except|but not] <x>|any of them but <x>|everything is fine except <x>, that's a no|<x> doesn't work, all the others do|no to <x>, yes to all the others|apart from <x>, which is impossible, they all suit me|only <x> is impossible, the others are all fine"] as const; // prettier-ignore

const guestWords = [["Going", "Maybe", "Not going"], ["Accepted", "Tentative", "Declined"], ["Yes", "Maybe", "No"], ["Coming", "Unsure", "Not coming"], ["In", "Perhaps", "Out"], ["Will attend", "Undecided", "Can't attend"]] as const; // prettier-ignore
const guestSays = [
  ["[mark|put down|note] <g> as coming|put <g> down as a yes|note that <g> [is coming|will be there|said yes|can come]|change the answer of <g> to yes|add <g> to those who come|write down that <g> accepted", "<g> [is coming|will come|will be there|said yes|can make it|accepted|has accepted|agreed to come|is in|wouldn't miss it|wrote that it's a yes|wants to come|has confirmed|is on board]|count <g> in|we can count on <g>|I just heard from <g>, it's a yes|<g> got the day off and can come|<g> is coming after all|<g> called, it's a yes|yes from <g>|<g>: yes"],
  ["[mark|put down|note] <g> as [undecided|a maybe|unsure]|put <g> down as a maybe|note that <g> isn't sure[| yet]", "<g> [isn't sure yet|might come|may come|doesn't know yet|is undecided|is still thinking about it|said maybe|can't say yet|hasn't made up their mind|will perhaps come|has to ask the boss first, so maybe]|maybe for <g>|<g> is a maybe|<g>: perhaps|perhaps <g> will come, perhaps not|I'm told <g> might come|it's not certain that <g> can come"],
  ["[mark|put down|note] <g> as not coming|put <g> down as a no|note that <g> [isn't coming|can't come|said no|declined]|change the answer of <g> to no", "<g> [isn't coming|can't come|can't make it|won't be there|said no|declined|has declined|cancelled|is ill and can't come|had to cancel|is on holiday then and can't come|won't make it|is out|has to work and can't come|sends apologies and won't come|dropped out]|count <g> out|no from <g>|<g> called off|don't count on <g>|I heard from <g>, it's a no|<g>: no|unfortunately <g> won't come|we have to do without <g>"],
] as const; // prettier-ignore
const pollWishes: readonly Wish[] = [
  ["Guests may bring others|Allow plus-ones|Guests can bring someone", "[people|they|guests] may bring [a friend|somebody|their partners]|I don't mind if they bring someone along|let everybody bring a friend|nobody has to come alone|partners are welcome too", "[nobody|no one] should bring [others|anybody else|a friend]|only those who are invited may come, nobody brings anyone|I don't want them to bring their friends|no plus-ones[|, please]|guests should come on their own"],
  ["Hide the guest list|Guest list hidden|Keep the list secret", "nobody should see who else is invited|the others needn't know who is invited|keep it secret who is invited|don't let them see who else comes", "everybody may see who is invited|it's no secret who is invited|let them see who else is invited|they may know who else was asked"],
  ["Remind guests automatically|Automatic reminders|Send reminders", "remind them all by yourself before the day|people forget so easily, they should be reminded|I want them to get a reminder|they should be reminded in time", "they don't have to be reminded|nobody needs a reminder|stop pestering them with reminders|spare them the reminders"],
  ["Only one answer per person|Limit to one choice|One vote each", "everybody should choose just one of them|nobody should vote for more than one|I want them to decide on a single one", "they may vote for as many as they like|people should be able to choose several|let them tick more than one"],
  ["Close the poll automatically|Close after deadline|Stop when time is up", "nobody should be able to answer when the time is up|after the deadline it should be over|late answers shouldn't count", "late answers are fine|people may still answer after the deadline|keep it open even when the time is up"],
  ["Notify me of every answer|Email me new answers|Tell me about answers", "I want to hear about it when somebody answers|let me know each time somebody replies|I'd like a mail for each answer", "I don't want a mail each time somebody answers|stop telling me about every single answer|I needn't know each time that somebody replies"],
  ["Comments allowed|Let guests comment|Guests may write comments", "people should be able to write something too|I'd like to read what they think|let them leave remarks", "no remarks from the guests[|, please]|I don't want to read their remarks|nobody should be able to write remarks"],
]; // prettier-ignore

/** Who can come and when: a poll of days, times or things, the guests with their answers, the invitation. */
export const meetingPoll: Family = (random, things) => {
  const about = random.pick(["days", "days", "hours", "things"] as const);
  const event = random.pick(events);
  const b = new Builder(random, things, random.pick(["Event planner", "Poll", "When can you come?", "Get-together", "Invitation", event, event, "Let's meet", things.label(2)]));
  const { world } = b;
  b.above = random.chance(0.25);
  const did: string[] = [];
  const shape = random.pick(["tabs", "side", "poll", "guests", "guests", "split"] as const);
  if (random.chance(0.4)) clutter(b, b.bar(), random.whole(1, 3));
  if (random.chance(0.4) && b.world.title !== event) world.add(b.root, "text", event);
  const names = [random.pick(about === "things" ? ["Poll", "Vote", "What shall we do?", "Suggestions"] : ["Poll", "Dates", "Find a time", "Availability", "When?"]), random.pick(["Guests", "People", "Participants", "Who's coming", "Guest list"]), random.pick(["Settings", "Details", "Options", "The event"])];
  const order = random.some([0, 1, 2], 3);
  const paged = shape === "tabs" ? b.tabs(b.root, order.map((i) => names[i] ?? "")) : shape === "side" ? b.sidebar(order.map((i) => names[i] ?? "")) : [];
  const page = (i: number): Place | null => paged[order.indexOf(i)] ?? null;
  const columns = shape === "split" ? world.place(b.root, "columns", "", { shares: [0.52, 0.48] }) : null;
  const column = () => (columns === null ? null : world.place(columns, "box"));
  const pollPlace = page(0) ?? (shape === "poll" ? b.root : column());
  const guestPlace = page(1) ?? (shape === "guests" ? b.root : column());
  const special: (() => Clause | null)[] = [];
  const people = random.some(folk, 18);
  const toast = world.add(b.root, "text", "", { hidden: true });
  const tell = (text: string) => { toast.text = text; toast.hidden = false; };
  if (pollPlace !== null) {
    const place = pollPlace;
    const count = random.whole(2, 5);
    const across = shape !== "split" && random.chance(0.45);
    const options = about === "days" ? daysFor(random, count, across) : about === "hours" ? hoursFor(random, count) : thingsFor(random, across ? Math.min(count, 4) : count);
    const words = about === "things" ? random.pick([["Yes", "Maybe", "No"], ["For", "Perhaps", "Against"], ["Like", "Neutral", "Dislike"]]) : random.pick([["Yes", "Maybe", "No"], ["Works", "If need be", "Doesn't work"], ["Free", "Unsure", "Busy"], ["Can", "Could", "Can't"]]);
    const pictures = random.pick([["check", "question", "close"], ["thumbs up", "question", "thumbs down"], ["smile", "neutral", "frown"]]);
    const twofold = random.chance(0.3);
    const yes = 0;
    const no = 2;
    const marks: { option: Option; get: () => number; want: (state: number) => Sub }[] = [];
    const finals = new Map<Option, Widget>();
    const counts = options.map(() => random.whole(0, 9));
    const final = random.chance(0.45) ? random.pick(["Choose", "Decide", "Pick", "Set"]) : "";
    const settleOn = (option: Option) => () => { did.push(`final|${option.shown}`); tell(`Decided: ${option.shown}`); };
    if (random.chance(0.5)) world.add(place, "text", about === "things" ? random.pick(["What would you like to do?", "Vote for what you like", "Your opinion counts"]) : random.pick(["When can you come?", "Enter your availability", "Tell us when you have time", "Which of these suit you?"]));
    if (across) {
      const wide = 0.72 / options.length;
      world.add(place, "header", random.pick(["Name", "Who", "Participant"]), { at: 0, width: 0.24 });
      options.forEach(({ shown }, i) => world.add(place, "header", shown, { sameLine: true, at: 0.26 + i * wide, width: wide * 0.95 }));
      for (const name of people.slice(0, random.whole(2, 4))) rowOf(b, place, "voters", [[name, 0, 0.25], ...options.map((_, i) => [random.pick(twofold ? ["yes", "no"] : ["yes", "no", "maybe"]), 0.26 + i * wide, wide * 0.9] as const)]);
      const { row } = rowOf(b, place, "voters", [[random.pick(["You", "Me", "Your answer", "You (not saved)"]), 0, 0.25]]);
      options.forEach((option, i) => {
        if (twofold) { const box = world.add(place, "checkbox", "", { row, sameLine: true, at: 0.28 + i * wide, checked: random.chance(0.3), on: noop }); marks.push({ option, get: () => (box.checked === true ? yes : no), want: (state) => new Set_(box, ({ checked }) => (checked === true) === (state === yes)) }); }
        else { const one = marker(b, place, row, "cycle", words, pictures, 0.26 + i * wide, wide * 0.9, random.pick([-1, -1, -1, 0, 1, 2])); marks.push({ option, get: () => one.state, want: one.want }); }
      });
      if (random.chance(0.5)) rowOf(b, place, "sums", [[random.pick(["Total", "Sum", "Votes"]), 0, 0.25], ...counts.map((n, i) => [String(n), 0.26 + i * wide, wide * 0.9] as const)]);
      else counts.fill(-1);
      if (final !== "") options.forEach((option, i) => finals.set(option, b.button(place, final, settleOn(option), { sameLine: i > 0, at: 0.26 + i * wide, width: wide * 0.9 })));
    } else if (twofold) {
      const kind = random.pick(["checkbox", "switch"] as const);
      for (const option of options) { const box = b.toggle(place, option.shown, random.chance(0.3), kind); marks.push({ option, get: () => (box.checked === true ? yes : no), want: (state) => new Set_(box, ({ checked }) => (checked === true) === (state === yes)) }); }
      counts.fill(-1);
    } else {
      const style = random.pick(["combo", "radios", "words", "icons", "cycle"] as const);
      if (style === "radios") words.forEach((word, i) => world.add(place, "header", word, { sameLine: i > 0, at: 0.36 + i * 0.15, width: 0.14 }));
      const kept = random.chance(0.6);
      options.forEach((option, i) => {
        const { row } = rowOf(b, place, "options", [[option.shown, 0, 0.24], ...(kept ? [[`${String(counts[i])} ${random.pick(["yes", "yes", "votes"]).replace(/votes/u, "yes")}`, 0.25, 0.1] as const] : [])]);
        const one = marker(b, place, row, style, words, pictures, 0.37, 0.45, random.pick([-1, -1, -1, 0, 1, 2]));
        marks.push({ option, get: () => one.state, want: one.want });
        if (final !== "") finals.set(option, b.button(place, final, settleOn(option), { row, sameLine: true, at: 0.85, width: 0.14 }));
      });
      if (!kept) counts.fill(-1);
    }
    const extra = random.chance(0.4) ? b.field(place, "", "", "input", { text: random.pick(about === "things" ? ["Another idea", "Suggest something else", "Add an option"] : about === "days" ? ["Suggest another day", "Another date", "Add a day"] : ["Suggest another time", "Another time", "Add a time"]) }) : null;
    const suggested: string[] = [];
    const add = extra === null ? null : b.button(place, random.pick(["Suggest", "Add option", "Propose"]), () => { if (extra.value === "") return; suggested.push(extra.value); tell(`Suggested: ${extra.value}`); extra.value = ""; }, { sameLine: true });
    const save = random.chance(0.6) ? b.button(place, random.pick(["Save my answers", "Submit", "Send my vote", "Save", "Done"]), () => { did.push("saved"); tell("Saved"); }) : null;
    const sayings = about === "things" ? likings : comings;
    const slotsFor = (option: Option) => { const x = option.said(); return { x, at: option.when(x) }; };
    const voting = () => {
      const one = random.pick(marks);
      const wanted = twofold ? random.pick([yes, no]) : random.whole(0, 2);
      if (one.get() === wanted && random.chance(0.8)) return null;
      const [orders, told] = sayings[wanted] ?? sayings[0];
      return speak(b, orders, told, slotsFor(one.option), [one.want(wanted)]);
    };
    const twoVotes = () => {
      const [one, two] = random.some(marks, 2);
      if (one === undefined || two === undefined) return null;
      const [s, t] = [slotsFor(one.option), slotsFor(two.option)];
      const slots = { x: s.x, at: s.at, y: t.x, by: t.at };
      const form = random.whole(0, twofold ? 2 : 4);
      const when = about !== "things";
      if (form === 0) return speak(b, "say yes to <x> and <y>|say yes to both <x> and <y>", when ? "<x> and <y> [work for me|are fine|suit me]|I can [come|make it] <at> [and|or] <by>|I'm free <at> and <by>|both <x> and <y> are fine" : "<x> and <y> both sound good|I'm for <x> and for <y>|I'd like <x> or <y>, vote for both", slots, [one.want(yes), two.want(yes)]);
      if (form === 1) return speak(b, "say no to <x> and <y>|decline both <x> and <y>", when ? "neither <x> nor <y> works for me|I can't come <at> or <by>|I'm busy <at> and <by>|I'm neither free <at> nor <by>" : "I'm against <x> and against <y>|neither <x> nor <y>, I say|I like neither <x> nor <y>", slots, [one.want(no), two.want(no)]);
      if (form === 2) return speak(b, "say yes to <x> and no to <y>|accept <x> but decline <y>|vote for <x> and against <y>", when ? "<x> is fine, <y> isn't|I can come <at> but not <by>|I can't come <by>, but <at> I can|<x> yes, <y> no|I'm free <at> and busy <by>|not <y>, but <x> works" : "<x> yes, <y> no|I like <x>, but I'm against <y>|not <y>, rather <x>|<x> sounds great, <y> doesn't", slots, [one.want(yes), two.want(no)]);
      if (form === 3) return speak(b, "say yes to <x> and maybe to <y>", when ? "<x> is fine, <y> only if need be|I can come <at>, and maybe <by>|<x> yes, <y> perhaps" : "<x> yes, <y> perhaps|I'm for <x>, but not sure about <y>", slots, [one.want(yes), two.want(1)]);
      return speak(b, "say no to <x> and maybe to <y>", when ? "<x> is impossible, <y> might work|I can't come <at>, but perhaps <by>|not <x>, <y> maybe" : "not <x>, <y> maybe|I'm against <x>, and <y> only if need be", slots, [one.want(no), two.want(1)]);
    };
    const whole = () => {
      const form = random.whole(0, 3);
      const one = random.pick(marks);
      const rest = marks.filter((other) => other !== one);
      if (marks.length < 3 && form > 1) return null;
      const everyWay = form === 0 ? everyOption : form === 1 ? noOption : form === 2 ? onlyOption : allOptionsBut;
      return speak(b, everyWay[0], everyWay[1], slotsFor(one.option), form === 0 || form === 1 ? marks.map((each) => each.want(form === 0 ? yes : no)) : [one.want(form === 2 ? yes : no), ...rest.map((each) => each.want(form === 2 ? no : yes))]);
    };
    const ranked = () => {
      const last = random.chance(0.5);
      const one = last ? marks.at(-1) : marks[0];
      if (one === undefined) return null;
      const wanted = random.pick([yes, no]);
      if (one.get() === wanted) return null;
      const which = about === "things" ? (last ? "last one" : "first one") : about === "days" ? (last ? "[last day|latest date|last one]" : "[first day|earliest date|first one]") : last ? "[latest time|last one|latest of these]" : "[earliest time|first one|earliest of these]";
      return wanted === yes ? speak(b, `say yes to the ${which}|put me down for the ${which}|accept the ${which}`, `the ${which} is fine[| with me]|the ${which} works for me|I'm for the ${which}|I'd take the ${which}|yes to the ${which}`, {}, [one.want(yes)])
        : speak(b, `say no to the ${which}|turn down the ${which}|decline the ${which}`, `the ${which} doesn't work for me|I'm against the ${which}|the ${which} is out of the question|no to the ${which}|the ${which} is no good for me`, {}, [one.want(no)]);
    };
    const saving = () => {
      if (save === null) return null;
      const one = random.pick(marks);
      const wanted = random.pick([yes, no]);
      const over = sinceNow(did, "saved");
      const end = /send|submit/iu.test(save.text) ? "[send|submit] [it|my answer|my answers|that]" : /save/iu.test(save.text) ? "save [it|that|my answers]" : "[finish|I'm done|that's it]";
      const when = about !== "things";
      return speak(b, wanted === yes ? `say yes to <x> and ${end}|accept <x>, then ${end}` : `say no to <x> and ${end}|decline <x>, then ${end}`, when ? (wanted === yes ? `I can come <at>, ${end}|<x> works for me, ${end}` : `I can't come <at>, ${end}|<x> doesn't suit me, ${end}`) : wanted === yes ? `I'm for <x>, ${end}|<x> gets my vote, ${end}` : `I'm against <x>, ${end}|no <x> for me, ${end}`, slotsFor(one.option), [guarded(one.want(wanted), over), new Press(save)]);
    };
    const deciding = () => {
      const best = Math.max(...counts);
      const clear = best > 0 && counts.filter((n) => n === best).length === 1;
      if (finals.size === 0) return null;
      const most = clear && random.chance(0.45);
      const option = most ? options[counts.indexOf(best)] : random.pick(options);
      const widget = option === undefined ? undefined : finals.get(option);
      if (option === undefined || widget === undefined) return null;
      const over = sinceNow(did, `final|${option.shown}`);
      const subs = [new Until(over, () => widget)];
      if (most) return speak(b, "settle on [the one|whatever] [most people want|with the most votes|that got the most votes]|decide on the one that suits most people|go with the majority and settle it|close the poll with the most popular one", "the one with the most votes it shall be, decide it|the majority decides, settle on theirs|it's decided: the one that most people can agree on|let the most popular one be the final choice|we do what most of them want, settle on that", {}, subs);
      return speak(b, "settle on <x>[| for good]|decide on <x>[| for everybody]|make <x> the final choice|fix <x>[| for everybody]|close the poll with <x>|let <x> be the final decision", "we've decided on <x> for good|it's settled: <x>|<x> is the final choice|the decision is <x>, for everybody|it's official, <x>|<x> it shall be for all of us, that's final", { x: option.said() }, subs);
    };
    const suggesting = () => {
      if (extra === null || add === null) return null;
      const fresh = about === "things" ? random.pick(pastimes.filter((one) => options.every(({ shown }) => shown !== one))) : about === "days" ? `${String(random.whole(1, 28))} ${random.pick(months)}` : `${String(random.whole(9, 20))}:${random.pick(["15", "45", "20"])}`;
      const over = () => suggested.includes(fresh);
      return speak(b, "suggest <v>[| as well| too]|add <v> [to the poll|as another option|to the choice]|propose <v>|put <v> up for the vote|offer them <v> as well", "how about <v>? Suggest it to them|what if it was <v>? Put that to the vote too|<v> would be another possibility, add it|I'd like to suggest <v>|there should be <v> to vote for too|my suggestion is <v>, add it", { v: fresh }, [guarded(new Fill(extra, fresh), over), new Until(over, () => add)], [fresh]);
    };
    special.push(voting, voting, voting, twoVotes, twoVotes, whole, ranked, saving, deciding, suggesting);
  }
  if (guestPlace !== null) {
    const place = guestPlace;
    const narrow = shape === "split";
    const words = random.pick(guestWords);
    const pictures = random.pick([["check", "question", "close"], ["thumbs up", "question", "thumbs down"]]);
    const style = random.pick(narrow ? (["combo", "cycle", "icons", "panel"] as const) : (["combo", "radios", "words", "icons", "cycle", "panel"] as const));
    interface Guest { readonly name: string; readonly row: Widget; readonly parts: Widget[]; readonly get: () => number; readonly want: (state: number) => Sub; readonly bin: Widget | null; readonly bell: Widget | null; gone: boolean }
    const guests: Guest[] = [];
    const bar = random.chance(0.5) ? b.bar(place) : null;
    const mailing = random.chance(0.6);
    const dialog = mailing ? b.dialog(random.pick(["Send invitations", "Invite everybody", "Invitation"]), random.pick(["Cancel", "Not yet", "Close"])) : null;
    const sendKey = dialog === null ? null : key(b, bar ?? place, random.pick(["Send invitations", "Invite all", "Send invites", "Invite..."]), "send", null, {}, 0.15);
    const message = dialog === null ? null : b.field(dialog, random.pick(["Message", "Personal note", "Text"]), "", random.pick(["input", "text_area"]), { height: 3 });
    const copy = dialog === null || random.chance(0.5) ? null : b.toggle(dialog, random.pick(["Send me a copy", "Copy to myself", "Copy for me"]), false);
    if (dialog !== null && sendKey !== null) dialog.opener = sendKey;
    const send = dialog === null ? null : b.ending(dialog, random.pick(["Send", "Send now", "Invite"]), () => { did.push(`sent|${message?.value ?? ""}|${String(copy?.checked ?? false)}`); tell("Invitations sent"); if (message !== null) message.value = ""; if (copy !== null) copy.checked = false; });
    const dialogAdd = random.chance(0.5);
    const asksMail = random.chance(0.5);
    const adding = dialogAdd ? b.dialog(random.pick(["Add guest", "New guest", "Invite somebody"]), random.pick(["Cancel", "Close", "Back"])) : null;
    const addKey = adding === null ? null : key(b, bar ?? place, random.pick(["Add guest", "New guest", "+ Guest", "Invite someone"]), random.pick(["add", "add person", "plus"]), null, { sameLine: bar === null && sendKey !== null });
    if (adding !== null) adding.opener = addKey;
    const nameField = b.field(adding ?? place, random.pick(["Name", "Guest", "Full name"]));
    const mailField = asksMail && adding !== null ? b.field(adding, random.pick(["Email", "E-mail", "Mail address"])) : null;
    const more = adding !== null && random.chance(0.4) ? b.toggle(adding, random.pick(["Brings someone", "Plus one", "Comes with a partner"]), false) : null;
    const enter = () => { if (nameField.value === "") return; did.push(`add|${nameField.value}|${mailField?.value ?? ""}|${String(more?.checked ?? false)}`); make(nameField.value, -1); tell(`Added ${nameField.value}`); nameField.value = ""; if (mailField !== null) mailField.value = ""; if (more !== null) more.checked = false; };
    const addEnd = adding === null ? b.button(place, random.pick(["Add", "Invite", "Add guest"]), enter, { sameLine: true }) : b.ending(adding, random.pick(["Add", "OK", "Save"]), enter);
    const filterable = (style === "combo" || style === "icons" || style === "panel") && random.chance(0.5);
    const filters = filterable ? b.bar(place) : null;
    const filterAll = filters === null ? null : b.button(filters, random.pick(["All", "Everybody", "Show all"]), () => { show(-2); });
    const filterKeys = filters === null ? [] : [...words, random.pick(["No reply", "Waiting", "Unanswered"])].map((word, i) => b.button(filters, word, () => { show(i === 3 ? -1 : i); }));
    const show = (state: number) => { did.push(`filter|${String(state)}`); for (const guest of guests) for (const part of guest.parts) part.hidden = guest.gone || (state !== -2 && guest.get() !== state); filterKeys.forEach((widget, i) => (widget.selected = (i === 3 ? -1 : i) === state)); if (filterAll !== null) filterAll.selected = state === -2; settle(world, list); };
    if (style === "radios") words.forEach((word, i) => world.add(place, "header", word, { sameLine: i > 0, at: 0.33 + i * 0.14, width: 0.13 }));
    const total = random.whole(3, narrow ? 5 : 7);
    const list = total > 5 ? world.place(place, "scroll", "", { lines: random.whole(4, 6) }) : world.place(place, "box");
    const panel: Widget[] = [];
    const removes = random.chance(0.75);
    const reminds = random.chance(0.6);
    const [binName, bellName, binIcon, bellIcon] = [random.pick(["Remove", "Delete", "Uninvite"]), random.pick(["Remind", "Nudge"]), random.pick(["delete", "close", "remove"]), random.pick(["bell", "mail", "notifications"])];
    const iconic = random.chance(0.6) || style === "words" || narrow;
    const make = (name: string, now: number): void => {
      const { row, cells } = rowOf(b, list, "guests", [[name, 0, 0.3], ...(style === "panel" || style === "icons" ? [[words[now] ?? "no reply", style === "icons" ? 0.56 : 0.34, 0.2] as const] : [])]);
      const parts = [row, ...cells];
      let get: () => number;
      let want: Guest["want"];
      if (style === "panel") { let state = now; get = () => state; want = (wanted) => new Until(() => state === wanted, () => (row.selected ? (panel[wanted] ?? row) : row)); states.set(row, (wanted) => { state = wanted; const cell = cells[1]; if (cell !== undefined) cell.text = words[wanted] ?? ""; }); }
      else { const one = marker(b, list, row, style, words, pictures, 0.32, style === "icons" ? 0.22 : 0.44, now); get = () => one.state; want = one.want; parts.push(...one.parts); if (style === "icons") one.parts.forEach((part, i) => { const before = part.on; part.on = (w) => { before?.(w); const cell = cells[1]; if (cell !== undefined) cell.text = words[i] ?? ""; }; }); }
      const guest: Guest = {
        name, row, parts, get, want, gone: false,
        bell: reminds ? (iconic ? b.icon(list, bellIcon, () => { did.push(`remind|${name}`); tell(`Reminded ${name}`); }, { row, sameLine: true, at: 0.79 }) : b.button(list, bellName, () => { did.push(`remind|${name}`); tell(`Reminded ${name}`); }, { row, sameLine: true, at: 0.77, width: 0.1 })) : null,
        bin: removes ? (iconic ? b.icon(list, binIcon, () => { drop(guest); }, { row, sameLine: true, at: 0.9 }) : b.button(list, binName, () => { drop(guest); }, { row, sameLine: true, at: 0.89, width: 0.1 })) : null,
      };
      parts.push(...[guest.bell, guest.bin].filter((part) => part !== null));
      guests.push(guest);
    };
    const drop = (guest: Guest) => { guest.gone = true; for (const part of guest.parts) part.hidden = true; settle(world, list); tell(`Removed ${guest.name}`); };
    const states = new Map<Widget, (state: number) => void>();
    for (const name of people.slice(5, 5 + total)) make(name, random.pick([-1, -1, 0, 1, 2]));
    if (style === "panel") { const below = b.bar(place); words.forEach((word, i) => panel.push(b.button(below, random.chance(0.5) ? word : `Mark as ${word.toLowerCase()}`, () => { const row = guests.find((guest) => guest.row.selected && !guest.gone)?.row; if (row !== undefined) states.get(row)?.(i); }))); }
    const remindAll = reminds && random.chance(0.4) ? b.button(bar ?? place, random.pick(["Remind all", "Remind everyone"]), () => { did.push("remind|all"); tell("All were reminded"); }) : null;
    /** Those who can be seen, or that a button brings back. */
    const there = () => guests.filter(({ gone, row }) => !gone && !row.hidden);
    const seen = (guest: Guest, widget: Widget) => () => (guest.row.hidden && !guest.gone && filterAll !== null ? filterAll : widget);
    const safely = (guest: Guest, sub: Sub): Sub => ({ begin: (w) => { sub.begin(w); }, done: (w) => sub.done(w), step: (w) => (guest.row.hidden && !guest.gone && filterAll !== null ? new Press(filterAll).step(w) : sub.step(w)) });
    const answers = () => {
      const all = there();
      if (all.length === 0) return null;
      const guest = random.pick(all);
      const wanted = random.whole(0, 2);
      if (guest.get() === wanted && random.chance(0.8)) return null;
      const [orders, told] = guestSays[wanted] ?? guestSays[0];
      return speak(b, orders, told, { g: nick(random, guest.name) }, [safely(guest, guest.want(wanted))]);
    };
    const twoAnswers = () => {
      const [one, two] = random.some(there(), 2);
      if (one === undefined || two === undefined) return null;
      const slots = { g: nick(random, one.name), h: nick(random, two.name) };
      const form = random.whole(0, 3);
      const subs = (s: number, t: number) => [safely(one, one.want(s)), safely(two, two.want(t))];
      if (form === 0) return speak(b, "mark <g> and <h> as coming|put <g> and <h> down as coming", "<g> and <h> are [both |]coming|both <g> and <h> [said yes|can make it|accepted]|<g> is coming and so is <h>|<g> and <h> will be there|yes from <g> and from <h>", slots, subs(0, 0));
      if (form === 1) return speak(b, "mark <g> and <h> as not coming|put <g> and <h> down as a no", "neither <g> nor <h> [can come|is coming|will be there]|<g> and <h> [both |][cancelled|can't make it|declined]|<g> isn't coming and neither is <h>|no from <g> and from <h>", slots, subs(2, 2));
      if (form === 2) return speak(b, "mark <g> as coming and <h> as not coming", "<g> is coming, but <h> isn't|<g> [said yes|accepted], <h> [said no|declined]|<h> can't come, but <g> can|<g> yes, <h> no|<h> dropped out, <g> comes instead", slots, subs(0, 2));
      return speak(b, "mark <g> as coming and <h> as a maybe", "<g> is coming, <h> isn't sure yet|<g> yes, <h> perhaps|<h> might come, and <g> said yes", slots, subs(0, 1));
    };
    const everybody = () => {
      const all = there();
      if (all.length < 2 || all.length > 5 || all.length < guests.filter(({ gone }) => !gone).length) return null;
      const wanted = random.chance(0.7) ? 0 : 2;
      const but = random.chance(0.4) && all.length > 2 ? random.pick(all) : null;
      const subs = all.map((guest) => safely(guest, guest.want(guest === but ? 2 - wanted : wanted)));
      if (but !== null) return speak(b, "", wanted === 0 ? "everybody is coming [but|except] <g>|all of them come, only <g> can't|they all said yes except <g>, who said no|<g> can't come, all the others can|all but <g> accepted, <g> declined" : "nobody is coming except <g>|they all said no, only <g> is coming|<g> is the only one who comes|all but <g> cancelled", { g: nick(random, but.name) }, subs);
      return wanted === 0 ? speak(b, "mark [everybody|all of them|all guests] as coming", "[everybody|everyone] [is coming|said yes|can make it]|they're all coming|all of them accepted|they all said yes", {}, subs) : speak(b, "mark [everybody|all of them|all guests] as not coming", "[nobody|no one] [is coming|can make it]|they all said no|all of them declined", {}, subs);
    };
    const removing = () => {
      const all = there().filter(({ bin }) => bin !== null);
      const guest = all.length < 2 ? undefined : random.pick(all);
      if (guest?.bin == null) return null;
      return speak(b, "[remove|delete|take|strike] <g> [from the list|from the guests|off the list]|uninvite <g>|get rid of <g>|kick <g> out[| of it]|take back the invitation of <g>|cross <g> off|drop <g> from the list", "<g> is no longer invited|I don't want <g> there[| any more| after all]|<g> shouldn't be on the list[| at all]|<g> was never invited, remove that entry|I invited <g> by mistake, undo that|<g> and I have fallen out, take that name off|there's no room for <g> any more, off the list", { g: nick(random, guest.name) }, [new Until(() => guest.gone, seen(guest, guest.bin))]);
    };
    const reminding = () => {
      const pending = there().filter((guest) => guest.get() === -1 && guest.bell !== null);
      if (random.chance(0.3) && pending.length > 0 && pending.length < 4) {
        const before = did.length;
        const done = (name: string) => () => did.slice(before).includes(`remind|${name}`) || did.slice(before).includes("remind|all");
        if (remindAll !== null || guests.some(({ gone, row }) => !gone && row.hidden)) return null;
        return speak(b, "remind [everybody|everyone|all those] who hasn't answered[| yet]".replace("all those", "each guest") + "|nudge all the people without an answer", "[everybody|everyone] who hasn't answered yet should get a reminder|those who haven't replied need a reminder|we still need some answers, remind the ones that are missing", {}, pending.map((guest) => new Until(done(guest.name), () => guest.bell ?? guest.row)));
      }
      const guest = pending.length === 0 ? undefined : random.pick(pending);
      if (guest?.bell == null) return null;
      return speak(b, "remind <g>[| to answer| of it| of the invitation]|nudge <g>|send <g> a reminder|ask <g> again|give <g> a [poke|nudge]", "<g> hasn't answered yet, send a reminder|I'm still waiting for <g>, send a nudge|<g> forgot to answer, a reminder would help|we need an answer from <g>, so ask again|no word from <g> yet, give them a nudge|<g> should get a reminder|<g> needs reminding", { g: nick(random, guest.name) }, [new Until(sinceNow(did, `remind|${guest.name}`), seen(guest, guest.bell))]);
    };
    const remindingAll = () => remindAll === null ? null : speak(b, "remind [everybody|all of them|all the guests|them all]|send [everybody|all of them] a reminder|nudge them all at once", "they should all get a reminder|[everybody|everyone] needs a reminder|a reminder to all, please", {}, [new Until(sinceNow(did, "remind|all"), () => remindAll)]);
    const inviting = () => {
      const name = random.pick(people.slice(12));
      if (guests.some((guest) => guest.name === name && !guest.gone)) return null;
      const first = (name.split(" ")[0] ?? "x").toLowerCase();
      const mail = mailField !== null && random.chance(0.7) ? `${first}@${random.pick(["example.org", "mail.com", "post.net", "web.info"])}` : "";
      const plus = more !== null && random.chance(0.3);
      const before = did.length;
      const over = () => did.slice(before).some((deed) => { const [verb, n, m, p] = deed.split("|"); return verb === "add" && n === name && (mail === "" || m === mail) && (!plus || p === "true"); });
      const parts: Sub[] = [new Fill(nameField, name), ...(mailField === null || mail === "" ? [] : [new Fill(mailField, mail)]), ...(plus ? [new Set_(more, ({ checked }) => checked === true)] : [])];
      const subs = adding === null || addKey === null ? [...parts.map((part) => guarded(part, over)), new Until(over, () => addEnd)] : through(adding, () => addKey, parts, addEnd, over);
      const tail = (mail === "" ? "" : random.pick([", <mail>", " (<mail>)", " with the address <mail>", ", mail <mail>", ", who is at <mail>"])) + (plus ? random.pick([", who brings somebody", " plus one", " and a companion", ", who comes in company"]) : "");
      return speak(b, `invite <name>${tail}|add <name>${tail} to the guests|put <name>${tail} on the list|add <name>${tail}|ask <name>${tail} to come too|write <name>${tail} on the guest list`, `I'd like to invite <name>${tail}|<name>${tail} should be invited too|we forgot <name>${tail}|there's one more guest: <name>${tail}|<name>${tail} wants to come too, add that name|<name>${tail} is missing on the list|don't forget to invite <name>${tail}|new guest: <name>${tail}`, { name, mail }, subs, [name, ...(mail === "" ? [] : [mail])]);
    };
    const sending = () => {
      if (dialog === null || sendKey === null || send === null || message === null) return null;
      const text = random.chance(0.65) ? random.pick(greetingsTo) : "";
      const own = copy !== null && random.chance(0.3);
      const before = did.length;
      const over = () => did.slice(before).some((deed) => { const [verb, m, c] = deed.split("|"); return verb === "sent" && (text === "" || m === text) && (!own || c === "true"); });
      const subs = through(dialog, () => sendKey, [...(text === "" ? [] : [new Fill(message, text)]), ...(own ? [new Set_(copy, ({ checked }) => checked === true)] : [])], send, over);
      const tail = own ? random.pick([", with a copy for me", ", and I want a copy of it", " and a copy to myself"]) : "";
      if (text === "") return speak(b, `send [out the|the|off the] invitations${tail}|invite them all${tail}|let the invitations go out${tail}|get the invitations out${tail}`, `the invitations can go out now${tail}|it's time to invite them all${tail}|the guests should get their invitations now${tail}`, {}, subs);
      const said = random.pick([text, text, `"${text}"`, `'${text}'`]);
      return own ? speak(b, `send the invitations${tail}, saying <text>|send out the invitations${tail}, with the note <text>`, "", { text: said }, subs, [text])
        : speak(b, `send the invitations with the [message|note|words|text] <text>|invite them all and [write|add|say]: <text>|send out the invitations, saying <text>|let them know in the invitation: <text>`, `the invitations can go out, with this note: <text>|I want to write <text> in the invitation, then send it|in the invitation it should say <text>, then send it off`, { text: said }, subs, [text]);
    };
    const filtering = () => {
      if (filterAll === null) return null;
      const state = random.pick([-2, -1, 0, 1, 2]);
      const widget = state === -2 ? filterAll : filterKeys[state === -1 ? 3 : state];
      if (widget === undefined) return null;
      const [orders, told] = state === -2 ? ["show [everybody|all guests|all of them] again|list them all again", "I want to see [everybody|all the guests]|never mind who answered what, show everybody"] : state === -1 ? ["show [only |]those who haven't answered|list the people who still owe us an answer", "who hasn't answered yet?|whose answers are still missing?|which ones do we still wait for?|I want to see who hasn't replied"] : state === 0 ? ["show [only |]those who are coming|list the people who said yes", "who is coming?|who can make it?|who said yes?|I only want to see those who come"] : state === 1 ? ["show [only |]those who aren't sure|list the undecided ones", "who isn't sure yet?|who said perhaps?|I only want to see the undecided ones"] : ["show [only |]those who can't come|list the people who said no", "who isn't coming?|who said no?|who can't make it?|I only want to see those who cancelled"];
      return speak(b, orders, told, {}, [new Press(widget)]);
    };
    special.push(answers, answers, answers, twoAnswers, everybody, removing, reminding, remindingAll, inviting, inviting, sending, filtering);
  }
  const detail = page(2);
  if (detail !== null) {
    b.field(detail, random.pick(["Title", "Event", "What"]), event);
    const where = b.field(detail, random.pick(["Place", "Location", "Where", "Venue"]), random.chance(0.5) ? things.one("city") : "");
    const until = b.combo(detail, random.pick(["Answer until", "Deadline", "Open for"]), random.pick([["Tomorrow", "In three days", "In a week", "In two weeks"], ["1 day", "3 days", "1 week", "1 month"]]), "");
    const spots = of("the old boathouse|Cafe Mirabelle|room 214|our garden|Hill Street 7|the town hall|Luigi's|the sports ground|Pier 4|my place|the community centre|Bellevue Park|the library cellar|Anna's flat|the usual pub|Studio Nine|the north gate|Lakeside Lodge|the canteen|Museum Square|the chapel|Barn 3");
    const moving = () => { const spot = random.pick(spots); return speak(b, "move it to <spot>|enter <spot> as the place|change the place to <spot>|put <spot> down as the place|tell them to come to <spot>", "we meet at <spot>|it takes place at <spot>|we're meeting at <spot> this time|it'll be at <spot>|the place is <spot>|it has been moved to <spot>|where? At <spot>|the party is at <spot>", { spot }, [new Fill(where, spot)], [spot]); };
    const ending = () => { const option = random.pick(until.options); return speak(b, "give them <time> to answer|leave the poll open for <time>|let them answer for <time>", "they have <time> to answer|people should have <time> to think it over|I give them <time>|they get <time> for their answers|nobody should need longer than <time>|<time> is long enough to answer", { time: option.toLowerCase().replace(/^in /u, "").replace("tomorrow", "until tomorrow").replace(/^1 (day|week|month)/u, random.pick(["one $1", "a $1", "1 $1"])) }, [new Choose(until, option)]); };
    const wishing = wishes(b, detail, pollWishes, random.whole(2, 4), random.pick(["checkbox", "switch"]));
    special.push(moving, () => { const made = ending(); return made.text.includes("until") ? null : made; }, wishing, wishing);
  } else if (shape === "poll" && random.chance(0.6)) special.push(wishes(b, b.root, pollWishes, random.whole(1, 3), random.pick(["checkbox", "switch"])));
  sink(b);
  b.asks.push(...plainAsks(b), ...special, ...special, ...special);
  return b.program();
}; // prettier-ignore

const pupilNames = of("Ella Novak|Ben Fisher|Mia Torres|Noel Baker|Lily Chang|Finn Murphy|Zoey Park|Max Steiner|Ivy Bennett|Theo Laurent|Ruby Hassan|Jack Doyle|Elif Demir|Milo Jansen|Sara Lindqvist|Adam Bauer|Lola Pereira|Emil Petersen|Hugo Marin|Iris Walker|Nico Santoro|Amira Saleh|Felix Braun|Daisy Cooper|Oleg Ivanenko|Pia Hofmann|Rosie Ward|Tariq Anwar|Vera Simic|Wes Turner|Yara Costa|Luis Ortega|Nell Harper|Kira Novotna|Dario Conti|Maud Fontaine|Ali Rahman|Jana Malik|Robin Schulz|Sky Anderson|Bo Larsen|Clara Weiss"); // prettier-ignore
const classNames = [["7a", "7b", "8c"], ["Year 5", "Year 6", "Year 7"], ["Beginners", "Intermediate", "Advanced"], ["Red group", "Blue group", "Green group"], ["Under 10", "Under 12", "Under 14"], ["Morning course", "Evening course"], ["4A", "4B"], ["Monday group", "Thursday group"], ["Violins", "Cellos", "Flutes"], ["Class 1", "Class 2", "Class 3"]] as const; // prettier-ignore
const works = of("Quiz|Essay|Maths test|Lab report|Spelling|Dictation|Project|Oral exam|Final exam|Presentation|Book report|Poster|Vocabulary|Reading log|Geometry|Science fair|Homework|History paper|Fractions|Map work|Group work|Poem"); // prettier-ignore
const remarks = [
  of("was very helpful today|made great progress|helped a younger pupil|was chosen as class speaker|sang beautifully|read aloud very well|won the running race|drew a wonderful picture|worked hard all week|comforted a sad classmate|solved the hardest problem|was kind to the new boy"),
  of("forgot the gym bag|has lost the textbook|talked all the time|fell asleep in class|still owes us the signed form|broke a window|argued with a classmate|copied from a neighbour|threw paper planes|was rude to the bus driver|came without homework again|played with the phone"),
  of("needs new glasses|left early for the dentist|wants to join the chess club|is allergic to nuts|had a nosebleed|is picked up by grandma on Fridays|arrived without a coat|has trouble seeing the board|did not bring a lunch|moves house in May|sits next to the window now|takes the late bus home"),
] as const; // prettier-ignore
const bookWishes: readonly Wish[] = [
  ["Visible to parents|Parents can see this|Share with parents", "the parents may see all this|let mum and dad at home see it too|I want the families to be able to look at it", "the parents shouldn't see this|keep this from the families|mums and dads needn't know about it"],
  ["Lock this list|Locked|Read only", "nobody should be able to change anything here|I don't want anything changed here by accident|keep everybody from altering this", "I want to be able to change things again|let us alter things here again|it shouldn't be locked any more"],
  ["Hide pupils who left|Hide former pupils|Only current pupils", "I don't need to see those who have left us|leave out the ones who aren't in the class any more", "I want to see those who have left too|list the ones who changed schools as well"],
  ["Remind me to fill this in|Daily reminder|Remind me every morning", "I keep forgetting this, remind me each day|I'd like to be reminded of this", "I don't need to be reminded of this|stop reminding me, I never forget it"],
]; // prettier-ignore

/** A teacher's book: who is there, what they got, what they handed in, and notes on them. */
export const classBook: Family = (random, things) => {
  const mode = random.pick(["there", "there", "marks", "done"] as const);
  const b = new Builder(random, things, random.pick(mode === "there" ? ["Attendance", "Register", "Roll call", "Who's here?", "Class book", things.label(2)] : mode === "marks" ? ["Grade book", "Marks", "Results", "Mark book", "Scores", things.label(2)] : ["Homework", "Handed in", "Class book", "Assignments", "Tracker", things.label(2)]));
  const { world } = b;
  b.above = random.chance(0.3);
  const did: string[] = [];
  const classes = random.pick(classNames).slice(0, random.whole(1, 3));
  const chooser = classes.length === 1 ? "none" : random.pick(["tabs", "side", "combo"] as const);
  const names = random.some(pupilNames, 24);
  const toast = world.add(b.root, "text", "", { hidden: true });
  const tell = (text: string) => { toast.text = text; toast.hidden = false; };
  const tools = b.bar();
  clutter(b, tools, random.whole(0, 2));
  const words = random.pick([["Present", "Absent", "Late"], ["Here", "Missing", "Late"], ["Present", "Away", "Delayed"], ["Attended", "Missed", "Came late"], ["Present", "Absent", "Late", "Excused"], ["Here", "Absent", "Tardy", "Excused"]]);
  const pictures = [random.pick(["check", "thumbs up"]), random.pick(["close", "minus"]), "clock", random.pick(["mail", "hospital"])];
  const style = random.pick(["radios", "words", "icons", "combo", "cycle", "box"] as const);
  const combo = chooser === "combo" ? b.combo(b.root, random.pick(["Class", "Group", "Course"]), classes, classes[0] ?? "") : null;
  const pages = chooser === "tabs" ? b.tabs(b.root, classes) : chooser === "side" ? b.sidebar(classes) : classes.map((name, i) => world.place(b.root, "page", name, { group: "classes", open: i === 0 }));
  if (combo !== null) combo.on = () => { pages.forEach((page) => (page.open = page.title === combo.value)); };
  if (chooser === "none") { const [page] = pages; if (page !== undefined) page.open = true; }
  const current = () => pages.find(({ open }) => open) ?? pages[0];
  const columns = mode === "there" ? [] : random.some(works, random.whole(2, mode === "marks" ? 4 : 3));
  const [from, wide] = [0.3, (mode === "marks" ? 0.52 : 0.48) / Math.max(1, columns.length)];
  const formal = random.chance(0.2);
  const [least, most] = random.pick([[0, 20], [0, 100], [1, 15], [0, 50]] as const);
  const letters = random.chance(0.25);
  const averages = mode === "marks" && !letters && random.chance(0.4);
  const grade = () => (letters ? random.pick(of("A|B|C|D|E|F")) : String(random.whole(Math.max(least, Math.ceil(most / 3)), most)));
  interface Pupil { readonly name: string; readonly page: Place; readonly row: Widget; readonly mark: Marker | null; readonly box: Widget | null; readonly cells: Widget[]; readonly note: Widget | null; readonly average: number; readonly index: number }
  const pupils: Pupil[] = [];
  const noteDialog = b.dialog(random.pick(["Note", "Add a note", "Remark", "Comment"]), random.pick(["Cancel", "Close"]));
  const noteText = b.field(noteDialog, random.pick(["Note", "Text", "Remark", "What happened?"]), "", random.pick(["input", "text_area"]), { height: 3 });
  const inform = random.chance(0.5) ? b.toggle(noteDialog, random.pick(["Inform the parents", "Send to parents", "Copy to parents"]), false) : null;
  const sorts = random.chance(0.4) ? random.pick([["Praise", "Warning", "Information"], ["Positive", "Negative", "Neutral"]]) : [];
  const sortCombo = sorts.length === 0 ? null : b.combo(noteDialog, random.pick(["Type", "Kind", "Sort"]), sorts, sorts[2] ?? "");
  let noted = "";
  const noteEnd = b.ending(noteDialog, random.pick(["Save", "OK", "Add note"]), () => { did.push(`note|${noted}|${noteText.value}|${String(inform?.checked ?? false)}|${sortCombo?.value ?? ""}`); tell(`Noted for ${noted}`); });
  const writeOn = (name: string) => { noted = name; noteText.value = ""; if (inform !== null) inform.checked = false; if (sortCombo !== null) sortCombo.value = sorts[2] ?? ""; world.openPlace(noteDialog); };
  const notes = random.pick(["icon", "icon", "button", "tool", "none"] as const);
  const noteTool = notes === "tool" ? key(b, tools, random.pick(["Note", "Add note", "Write a remark"]), random.pick(["edit", "note", "comment"]), () => { const pupil = pupils.find(({ row, page }) => row.selected && page === current()); if (pupil !== undefined) writeOn(pupil.name); }) : null;
  const noteIcon = random.pick(["edit", "comment", "note", "message"]);
  const noteWord = random.pick(["Note", "Remark", "Comment"]);
  let taken = 0;
  pages.forEach((page, p) => {
    if (mode === "there" && (style === "radios" || style === "box")) (style === "box" ? [words[0] ?? ""] : words).forEach((word, i) => world.add(page, "header", word, { sameLine: i > 0, at: 0.3 + (i * 0.5) / (style === "box" ? 1 : words.length), width: 0.12 }));
    if (columns.length > 0) {
      world.add(page, "header", random.pick(["Name", "Pupil", "Student"]), { at: 0, width: 0.28 });
      columns.forEach((column, i) => world.add(page, "header", column, { sameLine: true, at: from + i * wide, width: wide * 0.95 }));
      if (averages) world.add(page, "header", "Average", { sameLine: true, at: 0.83, width: 0.08 });
    }
    const count = random.whole(3, 7);
    const list = count > 4 ? world.place(page, "scroll", "", { lines: random.whole(4, 5) }) : page;
    const scores = random.some(Array.from({ length: 40 }, (_, i) => i), count);
    for (let i = 0; i < count; i++) {
      const name = names[taken++] ?? "";
      const shown = formal ? name.split(" ").reverse().join(", ") : name;
      const average = (scores[i] ?? 0) / 4 + most / 3;
      const { row } = rowOf(b, list, `pupils ${String(p)}`, [[shown, 0, 0.28], ...(averages ? [[average.toFixed(1), 0.83, 0.08] as const] : [])]);
      const box = mode === "there" && style === "box" ? world.add(list, "checkbox", "", { row, sameLine: true, at: 0.33, checked: random.chance(0.5), on: noop }) : null;
      const mark = mode !== "there" || style === "box" ? null : marker(b, list, row, style, words, pictures, 0.3, 0.5, random.pick([-1, -1, 0, 0, 1, 2]));
      const cells = columns.map((_, j) =>
        mode === "marks" ? world.add(list, "input", "", { row, sameLine: true, at: from + j * wide, width: Math.min(wide * 0.8, 0.14), value: random.chance(0.65) ? grade() : "", on: noop })
          : world.add(list, "checkbox", "", { row, sameLine: true, at: from + 0.02 + j * wide, checked: random.chance(0.35), on: noop }));
      const note = notes === "icon" ? b.icon(list, noteIcon, () => { writeOn(name); }, { row, sameLine: true, at: 0.93 }) : notes === "button" ? b.button(list, noteWord, () => { writeOn(name); }, { row, sameLine: true, at: 0.9, width: 0.1 }) : null;
      pupils.push({ name, page, row, mark, box, cells, note, average, index: i });
    }
  });
  const setAll = mode === "there" && random.chance(0.5) ? key(b, tools, random.pick(["All present", "Mark all present", "Everybody here"]), "check all", () => { for (const pupil of pupils) if (pupil.page === current()) { if (pupil.box !== null) pupil.box.checked = true; if (pupil.mark !== null) setMark(pupil.mark, 0); } tell("All present"); }, {}, 0) : null;
  const setMark = (mark: Marker, state: number) => {
    const [first] = mark.parts;
    if (style === "combo" && first !== undefined) first.value = words[state] ?? "";
    else if (style === "cycle" && first !== undefined) { mark.state = state; first.text = words[state] ?? "?"; }
    else mark.parts[state]?.on?.(world);
  };
  const save = random.chance(0.6) ? b.button(random.chance(0.5) ? tools : b.root, random.pick(["Save", "Submit", "Hand in", "Save list", "Done"]), () => { did.push("saved"); tell("Saved"); }) : null;
  const dated = mode === "there" && random.chance(0.45);
  const day = random.whole(4, 25);
  let at = day;
  const dateBar = dated ? b.bar() : null;
  const arrows = random.pick([["<", ">"], ["previous", "next"], ["‹", "›"], ["Day before", "Day after"]] as const);
  const turn = (by: number) => () => { at += by; date.text = `${String(at)} March`; };
  const arrow = (i: 0 | 1) => { const text = arrows[i]; return dateBar === null ? null : arrows[0] === "previous" ? b.icon(dateBar, text, turn(i === 0 ? -1 : 1)) : b.button(dateBar, text, turn(i === 0 ? -1 : 1)); };
  const earlier = arrow(0);
  const date = dateBar === null ? toast : world.add(dateBar, "text", `${String(day)} March`);
  const later = arrow(1);
  if (dateBar !== null && random.chance(0.7)) { const { children } = b.root; children.splice(1, 0, ...children.splice(children.indexOf(dateBar), 1)); }
  const wishing = dateBar === null && random.chance(0.4) ? wishes(b, b.root, bookWishes, random.whole(1, 2), random.pick(["checkbox", "switch"])) : null;
  const adding = random.chance(0.4);
  const addDialog = b.dialog(random.pick(["New pupil", "Add pupil", "Add a student"]), "Cancel");
  const addName = b.field(addDialog, random.pick(["Name", "Full name", "Pupil"]));
  const addClass = classes.length > 1 && random.chance(0.5) ? b.combo(addDialog, random.pick(["Into", "Goes into", "Assigned to"]), classes, "") : null;
  const addEnd = b.ending(addDialog, random.pick(["Add", "OK", "Enrol"]), () => { did.push(`add|${addName.value}|${addClass?.value ?? ""}`); tell(`Added ${addName.value}`); addName.value = ""; if (addClass !== null) addClass.value = ""; });
  const addKey = adding ? key(b, tools, random.pick(["Add pupil", "New pupil", "Enrol"]), random.pick(["add", "add person"]), null) : null;
  if (addKey !== null) addDialog.opener = addKey;
  const special: (() => Clause | null)[] = [];
  /** What brings its class to the screen. */
  const classOf = (page: Place): Sub[] => (chooser === "none" ? [] : combo !== null ? [new Choose(combo, page.title)] : [new Open(page)]);
  const somebody = (): { pupil: Pupil; before: string; peers: Pupil[] } => {
    const here = current();
    const page = classes.length > 1 && random.chance(0.25) ? random.pick(pages) : here;
    const peers = pupils.filter((one) => one.page === page);
    const the = /group|course|Under/u.test(page?.title ?? "") ? "the " : "";
    const title = random.chance(0.5) ? (page?.title ?? "") : (page?.title ?? "").toLowerCase();
    return { pupil: random.pick(peers), peers, before: page === here && random.chance(0.85) ? "" : random.pick([`in ${the}${title}, `, `in ${the}${title} `, `${title}: `, `open ${the}${title}, `, `go to ${the}${title}: `, `now ${the}${title}: `, `${title}, `]) };
  };
  const safely = (page: Place, subs: readonly Sub[]): Sub[] => [...classOf(page), ...subs];
  const ranked = (pupil: Pupil, peers: readonly Pupil[]) => pupil.index === 0 ? "first" : pupil === peers.at(-1) ? "last" : (nth[pupil.index] ?? "last");
  if (mode === "there") {
    const state = (pupil: Pupil) => (pupil.box !== null ? (pupil.box.checked === true ? 0 : 1) : (pupil.mark?.state ?? -1));
    const want = (pupil: Pupil, wanted: number): Sub => pupil.box !== null ? new Set_(pupil.box, ({ checked }) => (checked === true) === (wanted === 0)) : (pupil.mark?.want(wanted) ?? new Press(pupil.row));
    const excuses = words.length > 3;
    const sayings: readonly (readonly [string, string])[] = [
      ["[mark|put down|note] <g> as [present|here|being there]|tick <g> off as [present|here]|put <g> down as present|note that <g> is here", "<g> is [here|present|in class|there|in the room|sitting right here]|<g> [has just come in|came|showed up|turned up|made it today]|<g> is here [today|after all|all right]|I can see <g>|<g> isn't missing, I was wrong|<g> is back|<g> raised a hand, so that's one who's here|I overlooked <g>, who is here|<g>? Here|yes, <g> is here"],
      ["[mark|put down|note] <g> as [absent|missing|not there]|put <g> down as absent|note that <g> is [missing|absent|not here]", `<g> [isn't here|is missing|is absent|didn't come|didn't show up|isn't in class|hasn't turned up|is not there|is nowhere to be seen|stayed at home]|there's no sign of <g>|nobody has seen <g>|I can't see <g> anywhere|<g>'s chair is empty|<g> is [away|not here] today|<g> didn't make it|we're without <g> today|<g> is playing truant|<g>? Not here|no <g> today${excuses ? "" : "|<g> is [ill|sick|in bed with a cold|at the dentist|off sick|on a trip]|<g>'s mother called, a fever"}`],
      ["[mark|put down|note] <g> as [late|delayed|coming late]|put <g> down as late|note that <g> [was|came] late", "<g> [came|was|arrived|is] late|<g> [overslept|missed the bus] and came late|<g> came after the bell|<g> turned up [ten minutes|a quarter of an hour|half an hour] late|<g> walked in when we had already begun|<g> wasn't on time|<g> has only just arrived, too late|<g> was delayed|<g> didn't come on time|late again: <g>|<g> came late because of the snow"],
      ["excuse <g>|[mark|put down|note] <g> as excused|note that <g> is excused", "<g> is [excused|ill|sick|off sick|in bed with a fever]|<g> has [a doctor's note|a note from the parents|permission to be away|leave today]|<g>'s [mother|father] called, [a cold|a fever|a stomach bug]|<g> is at the dentist and has a note|<g> was given the day off|the parents of <g> have excused their child|<g> is away with a good reason"],
    ];
    const kinds = style === "box" ? 2 : words.length;
    const answer = () => {
      const { pupil, before, peers } = somebody();
      const wanted = random.pick([0, 0, 1, 1, 1, 2, 2, 3].filter((n) => n < kinds));
      if (state(pupil) === wanted && random.chance(0.8)) return null;
      const [orders, told] = sayings[wanted] ?? ["", ""];
      const by = random.chance(0.12) && before === "" ? `the ${ranked(pupil, peers)} [pupil|one|child] [on|in] the list` : "";
      return speak(b, orders, told, { g: by === "" ? nick(random, pupil.name) : say(random, by) }, safely(pupil.page, [want(pupil, wanted)]), [], before);
    };
    const two = () => {
      const { peers, before } = somebody();
      const [one, other] = random.some(peers, 2);
      if (one === undefined || other === undefined) return null;
      const slots = { g: nick(random, one.name), h: nick(random, other.name) };
      const form = random.whole(0, kinds > 2 ? 4 : 2);
      const subs = (s: number, t: number) => safely(one.page, [want(one, s), want(other, t)]);
      if (form === 0) return speak(b, "mark <g> and <h> as [absent|missing]|put <g> and <h> down as absent", "<g> and <h> are [both |][missing|not here|absent]|neither <g> nor <h> is here|<g> isn't here and neither is <h>|both <g> and <h> stayed away|there's no sign of <g> and <h>", slots, subs(1, 1), [], before);
      if (form === 1) return speak(b, "mark <g> and <h> as present|tick <g> and <h> off as here", "<g> and <h> are [both |]here|<g> is here and so is <h>|both <g> and <h> turned up|<g> and <h> have come", slots, subs(0, 0), [], before);
      if (form === 2) return speak(b, "mark <g> as present and <h> as absent", "<g> is here, but <h> isn't|<g> came, <h> didn't|<h> is missing, but <g> is here|not <h>, but <g> is here", slots, subs(0, 1), [], before);
      if (form === 3) return speak(b, "mark <g> as late and <h> as absent", "<g> came late and <h> not at all|<h> is missing, <g> was late", slots, subs(2, 1), [], before);
      return speak(b, "mark <g> and <h> as late", "<g> and <h> [both |][came|were] late|both <g> and <h> missed the bell and came late", slots, subs(2, 2), [], before);
    };
    const everybody = () => {
      const { pupil, peers, before } = somebody();
      const [other] = random.some(peers.filter((one) => one !== pupil), 1);
      if (peers.length > 6 && setAll === null) return null;
      const form = random.whole(0, 3);
      const out = form === 0 ? [] : form === 1 || other === undefined ? [pupil] : [pupil, other];
      const rest = peers.filter((one) => !out.includes(one));
      const all = new Until(() => rest.every((one) => state(one) === 0), () => setAll ?? pupil.row);
      const begun = setAll === null ? rest.map((one) => want(one, 0)) : [all];
      const slots = { g: nick(random, pupil.name), h: other === undefined ? "" : nick(random, other.name) };
      const subs = safely(pupil.page, [...begun, ...out.map((one) => want(one, 1))]);
      if (form === 0) return speak(b, "mark [everybody|everyone|all of them|the whole class] as present|tick everybody off as here", "[everybody|everyone] is here[| today]|they're all here|nobody is missing|the [class|group] is complete|all present|no one is missing today|they all came", {}, subs, [], before);
      if (out.length === 1) return speak(b, "mark everybody but <g> as present, and <g> as [absent|missing]", "everybody is here [but|except] <g>|only <g> is missing|they're all here except for <g>|<g> is the only one missing|nobody is missing except <g>|all but <g> are here|the others are all here, <g> isn't|<g> is missing, the rest is complete", slots, subs, [], before);
      return speak(b, "mark everybody except <g> and <h> as present, those two as absent", "everybody is here [but|except] <g> and <h>|only <g> and <h> are missing|they're all here except <g> and <h>|<g> and <h> are missing, the others are all here", slots, subs, [], before);
    };
    special.push(answer, answer, answer, two, everybody, everybody);
    const thenSave = () => {
      if (save === null) return null;
      const { pupil } = somebody();
      const wanted = random.pick([0, 1]);
      if (pupil.page !== current()) return null;
      const over = sinceNow(did, "saved");
      const end = /done/iu.test(save.text) ? "then press done" : `then ${save.text.toLowerCase().replace(/^save list$/u, "save the list").replace(/^(submit|save)$/u, "$1 it").replace("hand in", "hand it in")}`;
      return speak(b, wanted === 0 ? `mark <g> as present, ${end}` : `mark <g> as absent, ${end}`, wanted === 0 ? `<g> is here, ${end}` : `<g> is missing, ${end}|<g> isn't here, ${end}`, { g: nick(random, pupil.name) }, [...classOf(pupil.page).map((sub) => guarded(sub, over)), guarded(want(pupil, wanted), over), new Press(save)]);
    };
    special.push(thenSave);
    if (earlier !== null && later !== null) special.push(() => { const back = random.chance(0.6); const goal = at + (back ? -1 : 1); return speak(b, back ? "show the [day before|previous day]|go back [one|a] day|turn back to the day before" : "show the [next|following] day|go on to the next day|go [one|a] day further", back ? "I forgot to do the day before|what about the previous day?|one day back, please" : "on to the next day|now for the day after|what about the following day?", {}, [new Until(() => at === goal, () => (back ? earlier : later))]); });
  } else if (mode === "marks") {
    const unit = letters ? "" : random.pick(["", "", " points", " points"]);
    const work = (i: number) => say(random, random.pick(["the <w>", "the <w>", "<w>"]), { w: random.chance(0.6) ? (columns[i] ?? "").toLowerCase() : (columns[i] ?? "") });
    const scoring = () => {
      const { pupil, before, peers } = somebody();
      const i = random.whole(0, columns.length - 1);
      const cell = pupil.cells[i];
      if (cell === undefined) return null;
      const value = grade();
      if (cell.value === value) return null;
      const old = cell.value;
      const by = random.chance(0.12) && before === "" ? say(random, `the ${ranked(pupil, peers)} [pupil|one|child] [on|in] the list`) : nick(random, pupil.name);
      const slots = { g: by, v: letters ? value : `${value}${unit}`, bare: value, w: work(i), old };
      const an = letters && /[AEF]/u.test(value) ? "an" : "a";
      const give = letters ? `${random.chance(0.5) ? `${an} ` : ""}<bare>` : "<v>";
      const change = old !== "" && old !== value && random.chance(0.3);
      if (change) return speak(b, "", `it's not <old> but <bare> that <g> got in <w>|<g> has <bare> in <w>, not <old>|the <old> of <g> in <w> is wrong, it must be <bare>|I made a mistake: <g> got <bare> in <w>, not <old>|instead of <old>, <g> should have <bare> in <w>`, slots, safely(pupil.page, [new Fill(cell, value)]), [value], before);
      return speak(b, `give <g> ${give} [for|in] <w>|[enter|put down|note|write down] ${give} for <g> in <w>|grade <w> of <g> with ${give}|put ${give} in <w> for <g>|let <g> have ${give} in <w>|change what <g> has in <w> to <bare>`, `<g> [got|has|scored|achieved|earned|reached] ${give} [in|for|on] <w>|<g> gets ${give} for <w>|in <w> <g> has ${give}|<g>, <w>: <bare>|for <w> I gave <g> ${give}|<w> of <g> is worth ${give}|<g> should have ${give} in <w>|${give} for <g> in <w>|I've marked <w> of <g>, it's ${give}`, slots, safely(pupil.page, [new Fill(cell, value)]), [value], before);
    };
    const twoScores = () => {
      const { peers, before } = somebody();
      const [one, other] = random.some(peers, 2);
      const i = random.whole(0, columns.length - 1);
      const [x, y] = [one?.cells[i], other?.cells[i]];
      const [v, u] = [grade(), grade()];
      if (one === undefined || other === undefined || x === undefined || y === undefined || v === u || letters) return null;
      return speak(b, "give <g> <v> and <h> <u> for <w>|[enter|put down] <v> for <g> and <u> for <h> in <w>", "in <w> <g> got <v> and <h> <u>|<w>: <g> <v>, <h> <u>|<g> has <v> in <w>, <h> has <u>|<g> got <v> for <w> and <h> got <u>", { g: nick(random, one.name), h: nick(random, other.name), v, u, w: work(i) }, safely(one.page, [new Fill(x, v), new Fill(y, u)]), [v, u], before);
    };
    const sameForAll = () => {
      const { peers, before } = somebody();
      const i = random.whole(0, columns.length - 1);
      const value = grade();
      if (peers.length > 5) return null;
      return speak(b, "give [everybody|everyone|all of them|the whole class] <v> for <w>|put down <v> for everybody in <w>|enter <v> for all of them in <w>", "[everybody|everyone] gets <v> for <w>|they all got <v> in <w>|<w> was <v> for everybody|all of them have <v> in <w>", { v: value, w: work(i) }, safely(peers[0]?.page ?? b.root, peers.map((pupil) => new Fill(pupil.cells[i] ?? pupil.row, value))), [value], before);
    };
    const rowOfPupil = () => {
      const { pupil, before } = somebody();
      const values = columns.map(() => grade());
      if (columns.length > 3 || new Set(values).size < values.length || letters) return null;
      return speak(b, "", `<g> got ${columns.map((_, i) => `${values[i] ?? ""} in ${work(i)}`).join(random.pick([", ", " and "]))}|<g>: ${columns.map((_, i) => `${work(i)} ${values[i] ?? ""}`).join(", ")}`, { g: nick(random, pupil.name) }, safely(pupil.page, pupil.cells.map((cell, i) => new Fill(cell, values[i] ?? ""))), values, before);
    };
    const best = () => {
      const here = pupils.filter(({ page }) => page === current());
      if (!averages) return null;
      const high = random.chance(0.5);
      const pupil = here.reduce((a, c) => (high === c.average > a.average ? c : a));
      return speak(b, `[select|mark|highlight|click] the [pupil|one] with the ${high ? "[best|highest]" : "[worst|lowest]"} average|pick the ${high ? "best" : "weakest"} of the class`, high ? "who is the best in the class? Select that one|I want the row with the highest average marked|whoever has the best average, click them" : "who is the weakest in the class? Select that one|I want the row with the lowest average marked|whoever has the worst average, click them", {}, safely(pupil.page, [new Set_(pupil.row, ({ selected }) => selected)]));
    };
    special.push(scoring, scoring, scoring, scoring, twoScores, sameForAll, rowOfPupil, best);
  } else {
    const isOn = (cell: Widget, on: boolean): Sub => new Set_(cell, ({ checked }) => (checked === true) === on);
    const work = (i: number) => say(random, "the <w>", { w: random.chance(0.7) ? (columns[i] ?? "").toLowerCase() : (columns[i] ?? "") });
    const handing = () => {
      const { pupil, before } = somebody();
      const i = random.whole(0, columns.length - 1);
      const cell = pupil.cells[i];
      if (cell === undefined) return null;
      const on = random.chance(0.9) ? cell.checked !== true : cell.checked === true;
      const slots = { g: nick(random, pupil.name), w: work(i) };
      return on ? speak(b, "[tick|check] <w> for <g>|[mark|note] <w> of <g> as done|tick off <w> for <g>|note that <g> [handed in|has done] <w>", "<g> has [handed in|finished|done|turned in|brought|delivered] <w>|<g> gave me <w>|I have <w> from <g>|<g> is done with <w>|<w> of <g> has arrived|I got <w> from <g> this morning|<g> finally handed in <w>|<w> from <g> is here|<g> did <w> after all", slots, safely(pupil.page, [isOn(cell, true)]), [], before)
        : speak(b, "[untick|uncheck] <w> for <g>|take the tick at <w> away from <g>|note that <g> hasn't done <w>", "<g> [hasn't handed in|hasn't done|didn't finish|didn't bring|never gave me|forgot|still owes me] <w>|<w> of <g> is missing|I don't have <w> from <g>|<g> has to do <w> again, take the tick away|<g> never did <w>|I was wrong, <g> hasn't done <w>", slots, safely(pupil.page, [isOn(cell, false)]), [], before);
    };
    const everything = () => {
      const { pupil, before } = somebody();
      const on = random.chance(0.7);
      if (columns.length < 2) return null;
      return speak(b, on ? "tick everything for <g>|mark everything as done for <g>" : "untick everything for <g>", on ? "<g> has [handed in|done|finished] everything|<g> owes me nothing[| any more]|nothing is missing from <g>|<g> is done with all of it" : "<g> hasn't [handed in|done] anything[| at all| so far]|<g> has done nothing at all|I have nothing from <g>|everything is missing from <g>", { g: nick(random, pupil.name) }, safely(pupil.page, pupil.cells.map((cell) => isOn(cell, on))), [], before);
    };
    const everybody = () => {
      const { pupil, peers, before } = somebody();
      const i = random.whole(0, columns.length - 1);
      if (peers.length > 6) return null;
      const on = random.chance(0.65);
      const but = random.chance(0.4);
      const subs = safely(pupil.page, peers.map((one) => isOn(one.cells[i] ?? one.row, (one === pupil && but) !== on)));
      const slots = { g: nick(random, pupil.name), w: work(i) };
      if (but) return speak(b, "", on ? "everybody but <g> has [done|handed in] <w>|all except <g> handed in <w>|only <g> hasn't done <w>|<w> is missing only from <g>, all the others did it" : "nobody but <g> has [done|handed in] <w>|only <g> has done <w>|<g> is the only one who handed in <w>|no one except <g> did <w>", slots, subs, [], before);
      return speak(b, on ? "tick <w> for [everybody|all of them]|mark <w> as done for everybody" : "untick <w> for [everybody|all of them]", on ? "[everybody|everyone] has [done|handed in] <w>|they all [did|handed in] <w>|I have <w> from all of them|nobody owes me <w> any more" : "[nobody|no one] has [done|handed in] <w>|none of them did <w>|I have <w> from nobody|they all forgot <w>", slots, subs, [], before);
    };
    const two = () => {
      const { peers, before } = somebody();
      const [one, other] = random.some(peers, 2);
      const i = random.whole(0, columns.length - 1);
      const [x, y] = [one?.cells[i], other?.cells[i]];
      if (one === undefined || other === undefined || x === undefined || y === undefined) return null;
      const slots = { g: nick(random, one.name), h: nick(random, other.name), w: work(i) };
      const form = random.whole(0, 2);
      return form === 0 ? speak(b, "tick <w> for <g> and <h>", "<g> and <h> [both |]handed in <w>|I have <w> from <g> and from <h>|<g> has done <w>, and so has <h>", slots, safely(one.page, [isOn(x, true), isOn(y, true)]), [], before)
        : form === 1 ? speak(b, "", "<g> handed in <w>, but <h> didn't|<g> has done <w>, <h> hasn't|<w> is here from <g>, but not from <h>", slots, safely(one.page, [isOn(x, true), isOn(y, false)]), [], before)
          : speak(b, "untick <w> for <g> and <h>", "neither <g> nor <h> has done <w>|<g> and <h> both forgot <w>|<w> is missing from <g> and <h>", slots, safely(one.page, [isOn(x, false), isOn(y, false)]), [], before);
    };
    special.push(handing, handing, handing, everything, everybody, everybody, two);
  }
  const noting = () => {
    if (notes === "none") return null;
    const { pupil, before } = somebody();
    const home = inform !== null && random.chance(0.3);
    const kind = sortCombo !== null && random.chance(0.3) ? random.whole(0, 1) : -1;
    const text = random.pick(remarks[kind < 0 ? random.whole(0, 2) : kind] ?? remarks[2]);
    const start = did.length;
    const over = () => did.slice(start).some((deed) => { const [verb, n, t, i, s] = deed.split("|"); return verb === "note" && n === pupil.name && t === text && (!home || i === "true") && (kind < 0 || s === sorts[kind]); });
    const parts: Sub[] = [new Fill(noteText, text), ...(home ? [new Set_(inform, ({ checked }) => checked === true)] : []), ...(kind < 0 || sortCombo === null ? [] : [new Choose(sortCombo, sorts[kind] ?? "")])];
    const opener = () => pupil.note ?? (pupil.row.selected ? (noteTool ?? pupil.row) : pupil.row);
    const subs = [...classOf(pupil.page).map((sub) => guarded(sub, over)), ...through(noteDialog, opener, parts, noteEnd, over, () => noted === pupil.name)];
    const quoted = random.chance(0.3) ? `"${text}"` : text;
    const tail = home ? random.pick([", and tell the parents", ", and let the parents know", ", with a copy to the parents", ", the parents should hear of it"]) : "";
    const sort = kind < 0 ? "note" : (sorts[kind] ?? "").toLowerCase();
    const note = kind < 0 ? "[note|remark]" : sort === "praise" || sort === "warning" ? (sort === "warning" ? "warning" : "word of praise") : `${sort} [note|remark]`;
    const slots = { g: nick(random, pupil.name), t: quoted, plain: text };
    return kind < 0 ? speak(b, `write a ${note} for <g>: <t>${tail}|add the ${note} "<plain>" for <g>${tail}|write down [about|for] <g>: <t>${tail}|note that <g> <plain>${tail}|make a note that <g> <plain>${tail}|put it in a note that <g> <plain>${tail}`, `a note for <g>: <t>${tail}|<g> <plain>, [write that down|make a note of that|put that in a note]${tail}|I want a note that <g> <plain>${tail}|about <g> I'd like to note: <t>${tail}|it should be noted that <g> <plain>${tail}`, slots, subs, [text], before)
      : speak(b, `write a ${note} for <g>: <t>${tail}|add the ${note} "<plain>" for <g>${tail}|give <g> a ${note}: <t>${tail}`, `a ${note} for <g>: <t>${tail}|<g> gets a ${note}: <t>${tail}|<g> deserves a ${note}: <t>${tail}`, slots, subs, [text], before);
  };
  const enrolling = () => {
    if (addKey === null) return null;
    const name = random.pick(names.slice(taken));
    const cls = addClass !== null && random.chance(0.6) ? random.pick(classes) : "";
    const start = did.length;
    const over = () => did.slice(start).some((deed) => { const [verb, n, c] = deed.split("|"); return verb === "add" && n === name && (cls === "" || c === cls); });
    const the = /group|course|Under/u.test(cls) ? "the " : "";
    const tail = cls === "" ? "" : ` ${random.pick(["in", "into", "to"])} ${the}${cls}`;
    return speak(b, cls === "" ? "add [a new pupil: |the pupil |a pupil called |]<n>|enrol <n>|put <n> on the list" : `add <n>${tail.replace(" in ", " to ")}|put <n>${tail.replace(" to ", " into ")}|enrol <n>${tail.replace(" to ", " in ")}`, cls === "" ? "there's a new pupil, <n>|we have a new child called <n>|<n> has joined us|a new face: <n>|<n> is new, add that name" : `there's a new pupil in ${the}${cls}, <n>|<n> has joined ${the}${cls}|<n> comes into ${the}${cls}`, { n: name }, through(addDialog, () => addKey, [new Fill(addName, name), ...(cls === "" || addClass === null ? [] : [new Choose(addClass, cls)])], addEnd, over), [name]);
  };
  const going = () => {
    if (classes.length < 2) return null;
    const page = random.pick(pages);
    const the = /group|course|Under/u.test(page.title) ? "the " : "";
    return speak(b, `[go|switch|change|move] to ${the}<c>|open ${the}<c>|bring up ${the}<c>`, `show me ${the}<c>|take me to ${the}<c>|let me see ${the}<c>|now ${the}<c>|I [want|need] to see ${the}<c>|next comes ${the}<c>|I teach ${the}<c> now|my next lesson is with ${the}<c>|who is in ${the}<c>?|${the}<c>, please|how is ${the}<c> doing?`, { c: random.chance(0.5) ? page.title : page.title.toLowerCase() }, classOf(page));
  };
  special.push(noting, noting, enrolling, going, ...(wishing === null ? [] : [wishing]));
  sink(b);
  b.asks.push(...plainAsks(b), ...special, ...special, ...special);
  return b.program();
}; // prettier-ignore

interface Theme {
  readonly noun: string;
  readonly one: string;
  readonly titles: readonly string[];
  readonly zones: readonly (readonly string[])[];
  readonly put: string;
  readonly wishes: readonly Wish[];
}
const themes: readonly Theme[] = [
  { noun: "[desk|place|seat|workplace]", one: "desk", titles: ["Desk booking", "Office plan", "Hot desks", "Where will you sit?", "Seating"], zones: [["1st floor", "2nd floor", "3rd floor"], ["North wing", "South wing"], ["Open space", "Quiet room", "Library"]], put: "[put|seat] me at", wishes: [
    ["With two monitors|Second monitor|Two screens", "I need another screen beside the first|one display isn't enough for me|I work with a big spreadsheet, a pair of displays please", "a single display is enough for me|one display will do|I only have my laptop with me, no extra displays"],
    ["By the window|Window places only|Daylight", "I want to see the sky while I work|I'd like to look outside|I need some sun at my place", "I don't have to look outside|it can be far from the sky, I don't care|the sun blinds me"],
    ["Height-adjustable|Standing desk|Adjustable desk", "my back hurts, I need to stand at times|I'd like to be able to stand up while I work", "I'll be sitting all day anyway|I never stand up to work"],
    ["Quiet zone|Silent area|No phone calls here", "I need silence|I can't concentrate when people talk|it mustn't be loud where I sit", "I have to talk a lot, it needn't be silent|a bit of noise doesn't bother me"]] },
  { noun: "[pitch|place|spot|site]", one: "pitch", titles: ["Camp site", "Pitches", "Camping by the lake", "Choose your pitch"], zones: [["Lakeside", "Forest", "Meadow"], ["Tents", "Caravans"], ["Upper terrace", "Lower terrace"]], put: "put [me|us] on", wishes: [
    ["With electricity|Power supply|Electric hook-up", "we need to plug in the fridge|we have to charge our phones there|we can't do without a socket", "we don't need a socket|we have nothing to plug in"],
    ["Dogs allowed|Bring a dog|With dog", "we're bringing our poodle|our four-legged friend comes too|Bello is coming with us", "we have no pets with us|Bello stays at home this time"],
    ["Shade|Under trees|Shady only", "it's too hot for us in the sun|I don't want to lie in the sun all day", "we want as much sun as possible|we love the sun"],
    ["Campfire place|Fireplace|Open fire", "we'd like to roast sausages in the evening|the kids want to make marshmallows", "we won't burn anything|no flames near my tent"]] },
  { noun: "[plot|patch|bed]", one: "plot", titles: ["Garden plots", "Allotments", "Community garden", "Grow your own"], zones: [["North field", "South field"], ["By the stream", "On the hill", "At the wall"]], put: "give me", wishes: [
    ["Water tap nearby|Near the water tap|With water", "I don't want to carry the can far|I'd like to fill my can close by", "I don't mind carrying the can|I've got a barrel of my own for the rain"],
    ["With a shed|Tool shed|Shed included", "I need somewhere to put my spade|my tools need a roof", "I keep my tools at home|I don't need a hut"],
    ["Organic only|No chemicals|Organic gardening", "I don't want anybody to spray poison there|only natural fertiliser, please", "I want to be able to spray|I use artificial fertiliser"],
    ["Raised bed|Raised beds only|High beds", "I can't bend down any more|my knees don't let me kneel", "I can still bend down very well|it should be flat on the ground"]] },
  { noun: "[locker|box|compartment]", one: "locker", titles: ["Lockers", "Locker rental", "Parcel lockers", "Luggage lockers"], zones: [["Ground floor", "Basement"], ["Hall West", "Hall East"], ["Platform 1", "Platform 6"]], put: "give me", wishes: [
    ["Large size|Extra large|Big lockers only", "my suitcase is huge|I've a lot to put in there|it has to hold a guitar", "I only have a small bag|it needn't hold much"],
    ["With a power socket|Charging inside|Socket inside", "my laptop must charge in there|I'd like to load my phone in it", "nothing of mine has to be charged|I needn't charge anything in there"],
    ["Open with a code|Code instead of key|PIN lock", "I always lose keys, let me use digits|I'd rather remember four digits than carry a key", "I forget all numbers, give me a real key|I want a real key, not digits"],
    ["Bottom row|Low ones only|Reachable from a wheelchair", "I sit in a wheelchair and can't reach up|I can't lift my bag that high", "I can reach up high, no problem|I don't want to bend down"]] },
  { noun: "[berth|mooring|place]", one: "berth", titles: ["Marina", "Berths", "Harbour plan", "Moorings"], zones: [["East pier", "West pier"], ["Inner harbour", "Outer harbour"]], put: "put [us|our boat] at", wishes: [
    ["Shore power|Power at the quay|Electricity", "we need to plug in on board|our batteries have to be loaded", "we don't need to plug in anything|our solar panels are enough"],
    ["Deep water|Deep draught|For deep keels", "our keel goes down more than two metres|she sits low in the water", "our boat is flat, it needn't be that much|our keel is short"],
    ["Stay overnight|Overnight|With the night", "we sleep on board until tomorrow|we stay till the morning", "we leave again before dark|we're off again in the afternoon"]] },
  { noun: "[space|bay|parking space|place]", one: "space", titles: ["Car park", "Parking", "Garage", "Reserve a space"], zones: [["Level 1", "Level 2", "Level 3"], ["Yard", "Garage"]], put: "put my car in", wishes: [
    ["Charging point|EV charging|Charge my car", "my car runs on electricity|my battery is nearly empty", "my car runs on diesel|I drive on petrol"],
    ["Wide bay|Extra wide|Family size", "I need room to open the doors|we have to get the pram out beside the car", "my car is tiny|it may be narrow, I've a tiny car"],
    ["Covered|Under a roof|Indoors", "I don't want snow on my car|the hail mustn't get at my car", "my car may get wet|a little rain won't hurt the car"]] },
  { noun: "[stall|stand|place]", one: "stall", titles: ["Flea market", "Market stalls", "Christmas market", "Stalls"], zones: [["Main square", "Church street"], ["Hall 1", "Hall 2", "Outside"]], put: "put [me|us] at", wishes: [
    ["With a roof|Covered stalls|Rain cover", "my books mustn't get wet|it may rain, I need something over my head", "I bring my own tent, nothing over my head|I don't mind the rain"],
    ["With electricity|Socket|Power", "I have to plug in a waffle iron|I need to light my goods in the evening", "I've nothing to plug in|no cables for me"],
    ["Two tables|Second table|Extra table", "one surface won't hold all my things|I've got so much to lay out", "I've only a few things to lay out|one surface is plenty for my things"]] },
]; // prettier-ignore

/** A plan of places in rows: some free, some taken, to be chosen, changed and reserved. */
export const placePlan: Family = (random, things) => {
  const theme = random.pick(themes);
  const b = new Builder(random, things, random.chance(0.15) ? things.label(2) : random.pick(theme.titles));
  const { world } = b;
  const multi = random.chance(0.55);
  const zones = random.chance(0.5) ? [""] : random.pick(theme.zones).slice(0, random.whole(2, 3));
  const chooser = zones.length === 1 ? "none" : random.pick(["tabs", "combo", "side"] as const);
  const [lines, wide] = [random.whole(2, chooser === "side" ? 4 : 5), random.whole(4, chooser === "side" ? 6 : 8)];
  b.above = lines < 3 && random.chance(0.25);
  let room = lines < 4 ? 2 : 1;
  const style = random.pick(["A1", "A1", "A-1", "1A", "A 1", "bare", "101"] as const);
  const kind = style === "bare" ? random.pick(["button", "cell"] as const) : random.pick(["button", "button", "cell", multi ? "checkbox" : "radio"] as const);
  const boxed = kind === "checkbox" || kind === "radio";
  const letters = of("A|B|C|D|E|F");
  const takenAs = random.pick(["same", "same", "word", "who"] as const);
  const takenWord = random.pick(["taken", "–", "x", "full"]);
  const did: string[] = [];
  const toast = world.add(b.root, "text", "", { hidden: true });
  const tell = (text: string) => { toast.text = text; toast.hidden = false; };
  if (random.chance(0.4)) clutter(b, b.bar(), random.whole(1, 3));
  const formFirst = random.chance(0.5);
  const form = { name: null as Widget | null, day: null as Widget | null, span: null as Widget | null };
  const dayOptions = random.pick([["Today", "Tomorrow", "Monday", "Tuesday"], ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], ["This week", "Next week", "In two weeks"]]);
  const spanOptions = random.pick([["Half a day", "One day", "Two days", "A week"], ["1 hour", "2 hours", "4 hours", "All day"], ["One night", "Two nights", "Three nights", "A week"]]);
  const fields = () => {
    if (random.chance(0.5) && room-- > 0) form.name = b.field(b.root, random.pick(["Name", "In the name of", "Reserved for", "Your name"]));
    if (random.chance(0.4) && room-- > 0) form.day = b.combo(b.root, random.pick(["Day", "When", "Date"]), dayOptions, random.chance(0.5) ? (dayOptions[0] ?? "") : "");
    if (random.chance(0.4) && room-- > 0) form.span = b.combo(b.root, random.pick(["Duration", "How long", "Stay"]), spanOptions, random.chance(0.5) ? (spanOptions[0] ?? "") : "");
  };
  if (formFirst) fields();
  if (random.chance(0.6)) { const legend = random.pick([["Free", "Taken", "Your choice"], ["Available", "Occupied", "Selected"], ["Vacant", "Reserved", "Yours"]]); const bar = b.bar(); for (const text of legend) world.add(bar, "text", text); }
  const combo = chooser === "combo" ? b.combo(b.root, random.pick(["Area", "Section", "Zone"]), zones, zones[0] ?? "") : null;
  const pages = chooser === "tabs" ? b.tabs(b.root, zones) : chooser === "side" ? b.sidebar(zones) : zones.map((zone, i) => world.place(b.root, "page", zone, { group: "zones", open: i === 0 }));
  pages.forEach((page, i) => (page.open = i === 0));
  if (combo !== null) combo.on = () => { pages.forEach((page) => (page.open = page.title === combo.value)); };
  const current = () => pages.find(({ open }) => open) ?? pages[0];
  interface Spot { readonly id: string; readonly line: number; readonly column: number; readonly page: Place; readonly widget: Widget; readonly who: string; taken: boolean }
  const spots: Spot[] = [];
  const idOf = (line: number, column: number) => { const [letter, n] = [letters[line] ?? "", String(column + 1)]; return style === "bare" || style === "A1" ? letter + n : style === "A-1" ? `${letter}-${n}` : style === "1A" ? n + letter : style === "A 1" ? `${letter} ${n}` : String((line + 1) * 100 + column + 1); };
  const shownAs = ({ id, column }: Spot) => (style === "bare" ? String(column + 1) : id);
  const chosen = ({ widget }: Spot) => (boxed ? widget.checked === true : widget.selected);
  const picked = () => spots.filter((spot) => !spot.taken && chosen(spot));
  const summary = random.chance(0.6);
  const set = (spot: Spot, on: boolean) => { if (boxed) spot.widget.checked = on; else spot.widget.selected = on; };
  const update = () => { sum.text = picked().length === 0 ? "Nothing chosen" : `Your choice: ${picked().map(({ id }) => id).join(", ")}`; };
  const press = (spot: Spot) => {
    const on = boxed ? chosen(spot) : !chosen(spot);
    if (!multi && on) for (const other of spots) if (other !== spot && !other.taken) set(other, false);
    set(spot, on);
    update();
  };
  const people = random.some(folk, 20).map((name) => name.split(" ")[0] ?? name);
  const heads = style === "bare" || random.chance(0.4);
  const share = random.pick([0.25, 0.4, 0.55]);
  const left = heads ? 0.08 : 0;
  const step = (1 - left) / wide;
  pages.forEach((page) => {
    for (let line = 0; line < lines; line++) {
      if (heads) world.add(page, "text", style === "101" ? String(line + 1) : (letters[line] ?? ""), { at: 0, width: 0.06 });
      for (let column = 0; column < wide; column++) {
        const taken = random.chance(share);
        const who = taken && takenAs === "who" ? (people[spots.length % people.length] ?? "") : "";
        const unique = who !== "" && spots.some((other) => other.page === page && other.who === who) ? "" : who;
        const extra: Partial<Widget> = { sameLine: heads || column > 0, at: left + column * step, width: step * 0.9 };
        const widget = kind === "checkbox" || kind === "radio" ? b.toggle(page, "", false, kind, { ...extra, label: idOf(line, column), group: kind === "radio" ? "places" : "" }) : kind === "cell" ? world.add(page, "cell", "", extra) : b.button(page, "", null, extra);
        const spot: Spot = { id: idOf(line, column), line, column, page, widget, who: unique, taken };
        widget.disabled = taken;
        if (!boxed) widget.text = !taken ? shownAs(spot) : takenAs === "who" && unique !== "" ? unique : takenAs === "word" ? takenWord : shownAs(spot);
        widget.on = () => { if (!spot.taken) press(spot); };
        spots.push(spot);
      }
    }
  });
  if (!formFirst) fields();
  const sum = world.add(b.root, "text", "Nothing chosen", { hidden: !summary });
  const kindOf = random.pick(["checkbox", "switch"] as const);
  const wishing = lines < 4 && random.chance(0.6) ? wishes(b, b.root, theme.wishes, random.whole(1, 2), kindOf) : null;
  const confirmName = random.pick(["Reserve", "Book", "Confirm", "Continue", "Confirm choice", "Rent"]);
  const asksFirst = random.chance(0.3);
  const take = () => { const all = picked(); if (all.length === 0) return; did.push(`book|${all.map(({ page, id }) => `${page.title}:${id}`).join()}|${form.name?.value ?? ""}|${form.day?.value ?? ""}|${form.span?.value ?? ""}`); for (const spot of all) { set(spot, false); spot.taken = true; spot.widget.disabled = true; } tell(`Reserved: ${all.map(({ id }) => id).join(", ")}`); if (form.name !== null) form.name.value = ""; update(); };
  const question = asksFirst ? b.dialog(random.pick(["Reserve?", "Are you sure?", "Please confirm"]), random.pick(["Back", "Cancel", "Change"])) : null;
  if (question !== null) world.add(question, "text", random.pick(["Reserve what you have chosen?", "This can't be changed later.", "Is that all?"]));
  const sure = question === null ? null : b.ending(question, random.pick(["Yes", "Yes, reserve", "OK"]), take);
  const confirm = b.button(b.root, confirmName, () => { if (picked().length === 0) tell("Please choose first"); else if (question !== null) world.openPlace(question); else take(); });
  const clear = random.chance(0.6) ? b.button(b.root, random.pick(["Clear", "Reset", "Start over", "Clear selection"]), () => { for (const spot of spots) if (!spot.taken) set(spot, false); update(); }, { sameLine: true }) : null;
  const special: (() => Clause | null)[] = [];
  const free = (page: Place | undefined) => spots.filter((spot) => spot.page === page && !spot.taken);
  const zoneOf = (page: Place): Sub[] => (chooser === "none" ? [] : combo !== null ? [new Choose(combo, page.title)] : [new Open(page)]);
  const want = (spot: Spot, on = true): Sub => new Until(() => chosen(spot) === on && !spot.taken, () => spot.widget);
  const got = (spot: Spot): Sub[] => [...zoneOf(spot.page), want(spot)];
  const said = (spot: Spot): string => {
    const [letter, n] = [letters[spot.line] ?? "", String(spot.column + 1)];
    const id = random.chance(0.3) ? spot.id.toLowerCase() : spot.id;
    if (style === "101") return say(random, random.pick(["<id>", `${theme.noun} <id>`, "number <id>", `${theme.noun} number <id>`]), { id });
    const byLine = [`row ${letter}, number ${n}`, `number ${n} in row ${letter}`, `the ${nth[spot.column] ?? "first"} one in row ${letter}`, `the ${nth[spot.column] ?? "first"} ${theme.noun} of row ${letter}`];
    return say(random, random.pick([id, id, id, `${theme.noun} <id>`, `${theme.noun} <id>`, "number <id>", ...(style === "A1" ? [`${letter} ${n}`, `${letter}-${n}`] : []), ...(heads || style !== "1A" ? byLine.slice(0, 2 + 2 * Number(random.chance(0.4))) : [])]), { id });
  };
  const zoned = (page: Place): string => {
    if (chooser === "none" || (page === current() && random.chance(0.85))) return "";
    const z = random.chance(0.5) ? page.title : page.title.toLowerCase();
    return random.pick([`${z}: `, `in "${z}": `, `under ${z}, `, `${z}, `, `go to ${z}, `, `open ${z}: `]);
  };
  const somewhere = (): Place | undefined => (chooser === "none" || random.chance(0.75) ? current() : random.pick(pages));
  const wantOrders = "[choose|select|pick|take|mark] <p>|[choose|pick|select] <p> for me";
  const wantTold = `I'd like <p>|I [want|prefer|would like] <p>|<p> would be [nice|great|perfect|fine]|<p> is still free, I'll take it|I always take <p>|<p> suits [me|us]|we'd like <p>|let me have <p>|give me <p>|<p>[, please| for me, please]|${theme.put} <p>|I'll have <p>|we want <p>|if it's free, <p>|my choice is <p>|I've set my heart on <p>|<p> looks good|how about <p>? I'd like that one|it should be <p>`;
  const choosing = () => {
    const page = somewhere();
    const all = free(page).filter((spot) => !chosen(spot));
    if (all.length === 0) return null;
    const spot = random.pick(all);
    return speak(b, wantOrders, wantTold, { p: said(spot) }, got(spot), [], zoned(spot.page));
  };
  const several = () => {
    const page = somewhere();
    const all = free(page);
    if (!multi || page === undefined) return null;
    const form_ = random.whole(0, 3);
    const inLine = (line: number) => spots.filter((spot) => spot.page === page && spot.line === line);
    const line = random.whole(0, lines - 1);
    const letter = style === "101" ? "" : (letters[line] ?? "");
    if (form_ === 0) {
      const some = random.some(all, random.whole(2, 3));
      if (some.length < 2) return null;
      return speak(b, "[choose|select|take|pick|mark] <all>", "I'd like <all>|<all>, please|we need <all>|we'd like to have <all>|give us <all>|we'll take <all>|<all> for us|there are several of us: <all>", { all: listed(random, some.map(({ id }) => (random.chance(0.2) ? id.toLowerCase() : id))) }, [...zoneOf(page), ...some.map((spot) => want(spot))], [], zoned(page));
    }
    if (form_ === 1) {
      // From one to another in a row, where all between them are free.
      const runs = Array.from({ length: wide - 1 }, (_, i) => [2, 3, 4].map((n) => inLine(line).slice(i, i + n)).filter((run, j) => run.length === j + 2 && run.every(({ taken }) => !taken))).flat();
      const run = runs.length === 0 ? undefined : random.pick(runs);
      const [first, last] = [run?.[0], run?.at(-1)];
      if (run === undefined || first === undefined || last === undefined) return null;
      const fewer = run.length === 2;
      return speak(b, fewer ? "[choose|select|take|mark] <x> and <y>|take the two from <x> to <y>" : "[choose|select|take|mark] <x> to <y>|take all from <x> to <y>|mark everything between <x> and <y>, both included", fewer ? "<x> and <y>, side by side|we'd like to be next to each other: <x> and <y>" : "I'd like <x> to <y>|<x> through <y>, please|we need everything from <x> to <y>|we're a group, so <x> to <y>", { x: first.id, y: last.id }, [...zoneOf(page), ...run.map((spot) => want(spot))], [], zoned(page));
    }
    if (form_ === 2) {
      const open = inLine(line).filter(({ taken }) => !taken);
      if (open.length < 2 || open.length > 6 || letter === "") return null;
      const whole = open.length === wide;
      return speak(b, whole ? "[take|choose|select|mark] the whole of row <r>|[take|select] all of row <r>" : "[take|choose|select|mark] [all|everything] that is [still |]free in row <r>|select all the free ones in row <r>", whole ? "we need the whole of row <r>|row <r>, all of it, please|all of row <r> for us" : "we want all that's left in row <r>|whatever is free in row <r>, we take it all|all the free ones in row <r>, please", { r: letter }, [...zoneOf(page), ...open.map((spot) => want(spot))], [], zoned(page));
    }
    // The only two free ones that lie side by side.
    const pairs = Array.from({ length: lines }, (_, i) => inLine(i)).flatMap((all_) => all_.flatMap((spot, i) => { const next = all_[i + 1]; return next !== undefined && !spot.taken && !next.taken ? [[spot, next] as const] : []; })).filter(([one]) => letter === "" || one.line === line);
    const [pair, ...more] = pairs;
    if (pair === undefined || more.length > 0) return null;
    return speak(b, `find two [free ones|free places] side by side${letter === "" ? "" : " in row <r>"} and take them`, `there are two of us and we want to be next to each other${letter === "" ? "" : ", in row <r>"}|we need two that are side by side${letter === "" ? "" : " in row <r>"}|two neighbouring ones${letter === "" ? "" : " in row <r>"}, please`, { r: letter }, [...zoneOf(page), want(pair[0]), want(pair[1])], [], zoned(page));
  };
  const placed = () => {
    const page = current();
    const all = free(page);
    const line = random.whole(0, lines - 1);
    const row = all.filter((spot) => spot.line === line);
    const [first, last] = [row[0], row.at(-1)];
    if (first === undefined || last === undefined) return null;
    const form_ = random.whole(0, 5);
    const r = style === "101" ? [] : [`in row ${letters[line] ?? ""}`, `of row ${letters[line] ?? ""}`, `in row ${letters[line] ?? ""}`];
    const where = random.pick([...r, ...(line === 0 ? ["in the top row", "in the first row"] : line === lines - 1 ? ["in the bottom row", "in the last row"] : [`in the ${nth[line] ?? ""} row`])]);
    const find = (p: string, spot: Spot) => (chosen(spot) ? null : speak(b, wantOrders, wantTold.replace("<p> is still free, I'll take it|", "").replace("if it's free, <p>|", ""), { p: say(random, p, { where }) }, got(spot)));
    if (form_ === 0) return row.length === 1 ? find("the only [free|available] one <where>|the one that is still free <where>|what is left <where>", first) : find("the first free [one|place] <where>|the leftmost free one <where>|the free one furthest left <where>", first);
    if (form_ === 1) return row.length < 2 ? null : find("the last free [one|place] <where>|the rightmost free one <where>|the free one furthest right <where>", last);
    if (form_ === 2) {
      const beside = spots.filter((spot) => spot.page === page && spot.who !== "" && all.filter((other) => other.line === spot.line && Math.abs(other.column - spot.column) === 1).length === 1);
      const friend = beside.length === 0 || boxed ? undefined : random.pick(beside);
      const spot = friend === undefined ? undefined : all.find((other) => other.line === friend.line && Math.abs(other.column - friend.column) === 1);
      return friend === undefined || spot === undefined ? null : speak(b, `[take|choose|pick|select] the ${theme.noun} [next to|beside] <g>|put me [next to|beside] <g>`, `I'd like to be [next to|beside] <g>|I want to be <g>'s neighbour|the free one [next to|beside] <g>, please|let me have the one next to <g>|<g> is a friend of mine, I'd like the one beside that`, { g: random.chance(0.2) ? friend.who.toLowerCase() : friend.who }, got(spot));
    }
    if (form_ === 3) {
      const between = all.filter((spot) => spot.column > 0 && spot.column < wide - 1);
      const spot = between.length === 0 || style === "bare" || takenAs === "word" || takenAs === "who" ? undefined : random.pick(between);
      return spot === undefined ? null : find(`the [one|${theme.noun}] between ${idOf(spot.line, spot.column - 1)} and ${idOf(spot.line, spot.column + 1)}|the one [right of|to the right of] ${idOf(spot.line, spot.column - 1)}|the one [left of|to the left of] ${idOf(spot.line, spot.column + 1)}`, spot);
    }
    if (form_ === 4) {
      const corners = all.filter((spot) => [0, lines - 1].includes(spot.line) && [0, wide - 1].includes(spot.column));
      const spot = corners.length === 0 ? undefined : random.pick(corners);
      return spot === undefined ? null : find(`the one in the ${spot.line === 0 ? "[top|upper]" : "[bottom|lower]"} ${spot.column === 0 ? "left" : "right"} corner|the ${theme.noun} at the ${spot.line === 0 ? "top" : "bottom"} ${spot.column === 0 ? "left" : "right"}`, spot);
    }
    const [only, ...more] = all;
    return only === undefined || more.length > 0 ? null : find("the last one that is free|the only one left|whatever is left", only);
  };
  const giving = () => {
    const all = picked().filter(({ page }) => page === current());
    const spot = all.length === 0 ? undefined : random.pick(all);
    if (spot === undefined || kind === "radio") return null;
    return speak(b, "[deselect|unselect|drop|release|give up|let go of] <p>|take <p> out again|take <p> away again|leave out <p>", "not <p> after all|I don't [want|need] <p> [any more|after all]|<p> can go to somebody else|somebody else may have <p>|I can do without <p>|<p> was a mistake|I've changed my mind about <p>, I don't want it|<p> isn't needed after all|no longer <p>", { p: said(spot) }, [...zoneOf(spot.page), want(spot, false)]);
  };
  const swapping = () => {
    const [old] = picked().filter(({ page }) => page === current());
    const all = free(current()).filter((spot) => !chosen(spot));
    const fresh = all.length === 0 ? undefined : random.pick(all);
    if (old === undefined || fresh === undefined) return null;
    return speak(b, "take <p> instead of <q>|[swap|exchange] <q> for <p>|change from <q> to <p>|replace <q> by <p>", "rather <p> than <q>|not <q> but <p>|<p> instead of <q>, please|<q> isn't so good, I'd rather have <p>|I've changed my mind: <p>, not <q>|I'd prefer <p> to <q>|<p> is better than <q>, change that", { p: fresh.id, q: old.id }, [...zoneOf(fresh.page), ...(multi ? [want(old, false), want(fresh)] : [want(fresh)])]);
  };
  const clearing = () => {
    const all = picked();
    if (all.length === 0 || (clear === null && (kind === "radio" || all.length > 4 || all.some(({ page }) => page !== current())))) return null;
    return speak(b, "[clear|undo|forget] [my|the whole] choice|deselect everything|drop all that I chose|start all over again with choosing", "I don't want any of [them|these] after all|none of these after all|let's begin again from the start|I want to choose again from scratch|everything I picked was wrong, clear it|no, not these, I'll begin again", {}, [...(clear === null ? zoneOf(all[0]?.page ?? b.root) : []), new Until(() => picked().length === 0, () => clear ?? picked()[0]?.widget ?? confirm)]);
  };
  const ends = "[reserve|book|confirm]";
  const ended = (over: () => boolean): Sub[] => [...(question === null ? [] : [new Until(() => over() || question.open, () => confirm)]), new Until(over, () => sure ?? confirm)];
  const reserving = () => {
    const page = somewhere();
    const all = free(page);
    const others = picked();
    if (all.length === 0) return null;
    const spot = others[0] !== undefined && others[0].page === page ? others[0] : random.pick(all);
    if (others.some((other) => other !== spot) && (multi || others.some((other) => other.page !== spot.page))) return null;
    const name = form.name !== null && random.chance(0.6) ? random.pick(folk) : "";
    const day = form.day !== null && random.chance(0.5) ? random.pick(form.day.options) : "";
    const span = form.span !== null && random.chance(0.5) ? random.pick(form.span.options) : "";
    const before = did.length;
    const over = () => did.slice(before).some((deed) => { const [verb, ids = "", n, d, s] = deed.split("|"); return verb === "book" && ids.split(",").includes(`${spot.page.title}:${spot.id}`) && (name === "" || n === name) && (day === "" || d === day) && (span === "" || s === span); });
    const choices: Sub[] = [...zoneOf(spot.page), ...(name === "" || form.name === null ? [] : [new Fill(form.name, name)]), ...(day === "" || form.day === null ? [] : [new Choose(form.day, day)]), ...(span === "" || form.span === null ? [] : [new Choose(form.span, span)]), want(spot)];
    const on = day === "" ? "" : / week|weeks/u.test(day) || /^to/iu.test(day) ? ` ${day.toLowerCase()}` : ` on ${day}`;
    const long = span === "" ? "" : /all day/iu.test(span) ? " all day" : ` for ${span.toLowerCase()}`;
    const whose = name === "" ? "" : random.pick([" in the name of <name>", " for <name>", " for <name>"]);
    const tail = random.pick([on + long + whose, on + long + whose, long + on + whose]);
    const typed = name === "" ? [] : [name];
    const slots = { p: said(spot), name };
    const z = zoned(spot.page);
    const subs = [...choices.map((sub) => guarded(sub, over)), ...ended(over)];
    if (/continue/iu.test(confirmName)) return tail !== "" ? null : speak(b, "[choose|take|select] <p> and [continue|go on]|take <p>, then [continue|go on]|pick <p> and go to the next step", "<p>, and then on to the next step|I want <p>, let's go on with that|I'd like <p>, then continue", slots, subs, typed, z);
    return speak(b, `${confirmName === "Rent" ? "[rent|book|reserve]" : "[reserve|book]"} <p>${tail}|${confirmName === "Rent" ? "rent" : "book"} <p>${tail} right away|choose <p>${tail} and ${ends} it|make a reservation for <p>${tail}`, `I want to [book|reserve] <p>${tail}|I'd like to [book|reserve] <p>${tail}|<p>${tail}, please [reserve|book] it|a reservation for <p>${tail}, please|${theme.one === "space" ? "we need" : "I need"} <p>${tail}, reserve it|<p> should be reserved${tail}|keep <p>${tail} and ${ends} it`, slots, subs, typed, z);
  };
  const finishing = () => {
    if (picked().length === 0) return null;
    const start = did.length;
    return /continue/iu.test(confirmName) ? speak(b, "go on to the next step|continue with that|go on with this choice", "that's my choice, let's go on|I've chosen, what's next?", {}, ended(() => did.length > start))
      : speak(b, "[reserve|book|confirm] [it|that|my choice|what I've chosen]|finish the reservation", "that's it, [book|reserve] it|I'm [happy|satisfied] with that, [book|reserve] it|that's my choice, confirm it|I've chosen, make it certain|nothing more, [reserve|book] that", {}, ended(() => did.length > start));
  };
  special.push(choosing, choosing, choosing, several, several, placed, placed, placed, giving, swapping, clearing, reserving, reserving, finishing, ...(wishing === null ? [] : [wishing]));
  const naming = () => { if (form.name === null) return null; const name = random.pick(folk); return speak(b, "put it down for <name>|enter <name> as the person it's for", "it's for <name>|the reservation is for <name>|<name> will be the one who comes|it should run under the name <name>|the name is <name>", { name }, [new Fill(form.name, name)], [name]); };
  special.push(naming);
  sink(b);
  b.asks.push(...plainAsks(b), ...special, ...special);
  return b.program();
}; // prettier-ignore

const goods = of("desk lamp|office chair|rain jacket|coffee grinder|bike helmet|yoga mat|suitcase|toaster|wool blanket|garden hose|electric kettle|camera bag|chess set|winter coat|picture frame|sleeping bag|bread knife|bathrobe|guitar stand|hair dryer|board game|pressure cooker|phone case|fountain pen|night light|travel pillow|water filter|vacuum cleaner|tea pot|wall clock|hammock|bird feeder|rucksack|umbrella|cast iron pan|headset|webcam|tripod|tent|stapler|keyboard|standing mirror"); // prettier-ignore
const streets = of("Elm Street|Harbour Road|Linden Avenue|Mill Lane|Rue Lepic|Station Street|Queen Square|Via Roma|Baker Street|Hauptstrasse|Park Lane|Church Road|Calle Mayor|High Street|Garden Row|Market Place|Chestnut Drive|Orchard Close|Bridge Street|Kings Road|Rosenweg|Bay View"); // prettier-ignore
const towns = of("Bristol|Lyon|Graz|Ghent|Bergen|Seville|Turin|Leeds|Basel|Gdansk|Utrecht|Cork|Malmo|Brno|Porto|Dresden|Nantes|Zagreb|Bath|Tampere|Salzburg|Bologna|Galway|Aarhus"); // prettier-ignore
type Reason = readonly [labels: string, said: string];
const cancelReasons: readonly Reason[] = [
  ["Ordered by mistake|Mistake|I didn't mean to order it", "I [ordered|bought] it by [mistake|accident]|I never meant to order it|I clicked the wrong thing|my kid ordered it while playing"],
  ["Takes too long|Delivery too slow|Arrives too late", "it takes [too long|forever]|it will come too late|I can't wait that long|the wait is too long for me"],
  ["Found it cheaper|Better price elsewhere|Too expensive", "I found it [cheaper elsewhere|for less money somewhere else]|it costs less in the shop round the corner|I saw it for half the money"],
  ["No longer needed|Don't need it any more|Not needed any longer", "I [don't need it any more|no longer need it]|I have no use for it now|somebody gave me one as a present"],
  ["Wrong address|Address was wrong|Wrong delivery address", "it would go to [my old address|the wrong place]|I've moved since|the place it goes to is wrong"],
  ["Want to change the order|Change colour or size|I'll order another one", "I want [another colour|a bigger one|a different model]|I'd rather have another size"],
]; // prettier-ignore
const returnReasons: readonly Reason[] = [
  ["Damaged|Arrived damaged|Broken", "it arrived [broken|in pieces|damaged]|it came [broken|with a crack]|it's all scratched and dented|it got smashed on the way"],
  ["Doesn't work|Defective|Faulty", "it doesn't work[| at all]|it won't turn on|it stopped working after a day|it's dead"],
  ["Wrong item|Received something else|Not what I ordered", "they sent [me|us] [something else|the wrong thing]|I got a completely different thing|it's not the one I ordered"],
  ["Doesn't fit|Wrong size|Too big or too small", "it's [too big|too small|too large]|it doesn't fit|I need another size"],
  ["Not as described|Different from the picture|Looks different", "it looks [nothing like|different from] the picture|the description was wrong|the colour isn't what the picture showed"],
  ["Changed my mind|Don't like it|No longer wanted", "I [don't like it|changed my mind]|I don't want it any more|I've gone off it"],
]; // prettier-ignore
const compensations: readonly Reason[] = [
  ["Refund|Money back|Pay it back", "I want my money back|I'd like the money back|they should pay it back to me|I want to get what I paid"],
  ["Exchange|Replacement|Send a new one", "I'd like [another one|a new one] instead|they should send me a new one|I still want one, a working one"],
  ["Voucher|Store credit|Gift card", "I'd take it as credit for next time|I can use the amount for something else in the shop|I'd rather buy something else there for that amount"],
]; // prettier-ignore
const handovers: readonly Reason[] = [
  ["Leave with a neighbour|Neighbour|Give it to a neighbour", "the people next door can take it|if I'm out, the family next door takes it|next door is always somebody at home, leave it with them"],
  ["Leave at the door|In front of the door|Put it on the doormat", "just put it [on the doorstep|down outside my flat]|nobody steals here, leave it on the doorstep"],
  ["Parcel shop|Pick-up point|Collect it myself", "I'll [fetch|collect] it from the shop|take it to the shop where I can pick it up|I'd rather go and get it myself"],
  ["Try again tomorrow|Come back the next day|Second attempt", "they should come back the next day if I'm out|if nobody's in, have another go the day after"],
  ["Parcel locker|Locker|Packing station", "put it in a box that I can open with a code|I want to get it out of one of those yellow boxes at night"],
]; // prettier-ignore
const parcelWishes: readonly Wish[] = [
  ["Text me before delivery|SMS on the day|Message before arrival", "I want to hear on my phone when the driver is close|they should let me know shortly before they're here", "I don't need a message when the driver is close|spare me the messages about the driver"],
  ["Signature required|Only against signature|Sign for it", "nobody should get it without signing|I want whoever takes it to sign", "nobody has to sign for it|it's not so precious that one has to sign"],
  ["Gift wrap|Wrap as a present|Gift packaging", "it's for a birthday, make it pretty|it's a present, so it should look nice", "no ribbons and bows for me|it needn't look pretty, it's just for myself"],
  ["Carbon-neutral shipping|Green delivery|Climate-friendly", "I want it brought without harming the climate|I'd like the environment to suffer less from it", "I don't care how it's driven here|I'd rather not pay more for the climate"],
  ["Don't ring the bell|No doorbell|Quiet delivery", "the baby sleeps, so nobody should make noise at the door|my dog goes mad when it rings, so please not", "they can make as much noise at the door as they like|they should ring, or I won't hear them"],
  ["Newsletter|Send me offers|Advertising mails", "I'd like to hear about bargains|let them write to me when something is on sale", "I don't want their advertising|no more mails about bargains"],
  ["Deliver in the evening|Evening delivery|After 6 pm", "I'm only home late in the day|I work all day, they should come when I'm back", "any time of the day is fine|they needn't wait until late in the day"],
]; // prettier-ignore

/** What was ordered: where it is, what becomes of it, where it goes. */
export const orderDesk: Family = (random, things) => {
  const business = random.chance(0.35);
  const b = new Builder(random, things, random.chance(0.15) ? things.label(2) : random.pick(business ? ["Orders", "Order desk", "Dispatch", "Customers' orders", "Back office"] : ["My orders", "Your orders", "Parcels", "Order history", "Purchases", "Deliveries"]));
  const { world } = b;
  b.above = random.chance(0.25);
  const did: string[] = [];
  const toast = world.add(b.root, "text", "", { hidden: true });
  const tell = (text: string) => { toast.text = text; toast.hidden = false; };
  const shape = random.pick(["table", "table", "cards", "cards", "expand", "master"] as const);
  const states = random.pick([["Processing", "Shipped", "Delivered", "Cancelled"], ["Open", "On its way", "Delivered", "Cancelled"], ["Pending", "In transit", "Arrived", "Cancelled"], ["Being packed", "Sent", "Delivered", "Called off"], ["New", "Dispatched", "Completed", "Cancelled"]] as const);
  const form = random.whole(0, 3);
  const numberOf = (i: number) => [`#${String(10000 + random.whole(100, 999) * 10 + i)}`, `${String(2024 + (i % 3))}-${String(random.whole(100, 999))}`, `${String(random.whole(11, 99))}${String(i)}${String(random.whole(10, 99))}`, `A-${String(random.whole(1000, 9999))}`][form] ?? "";
  // Pages.
  const paged = random.chance(0.4);
  const names = [random.pick(["Orders", "Overview", "All orders", "Recent"]), random.pick(["Delivery", "Delivery options", "Shipping preferences", "When I'm out"])];
  const pages = !paged ? [] : random.chance(0.6) ? b.tabs(b.root, names) : b.sidebar(names);
  const main = pages[0] ?? b.root;
  const bar = b.bar(main);
  const search = random.chance(0.4) ? b.field(bar, "", "", "input", { text: random.pick(["Search orders", "Find an order", "Order number or item"]) }) : null;
  const searchKey = search === null || random.chance(0.5) ? null : key(b, bar, random.pick(["Search", "Find"]), "search", noop);
  if (random.chance(0.3)) clutter(b, bar, 1);
  const filtered = random.chance(0.35) && shape !== "expand";
  const filterBar = filtered ? b.bar(main) : null;
  interface Order { readonly number: string; readonly item: string; readonly who: string; readonly total: number; readonly date: string; readonly row: Widget; readonly items: Map<string, Widget>; readonly parts: Widget[]; readonly cell: Widget | null; state: number }
  const orders: Order[] = [];
  const filterAll = filterBar === null ? null : b.button(filterBar, random.pick(["All", "Everything", "Show all"]), () => { show(-1); });
  const filterKeys = filterBar === null ? [] : states.map((state, i) => b.button(filterBar, state, () => { show(i); }));
  const show = (state: number) => { for (const order of orders) for (const part of order.parts) part.hidden = state !== -1 && order.state !== state; filterKeys.forEach((widget, i) => (widget.selected = i === state)); if (filterAll !== null) filterAll.selected = state === -1; if (list.kind === "scroll") settle(world, list); };
  // What can be done with an order.
  let target = "";
  const actions = [["details", random.pick(["Details", "View", "Show details"])], ["cancel", random.pick(["Cancel order", "Cancel", "Call off"])], ["address", random.pick(["Change address", "Edit address", "New address"])], ["return", random.pick(["Return", "Send back", "Return item"])], ["track", random.pick(["Track", "Track parcel", "Where is it?"])], ["again", random.pick(["Reorder", "Order again", "Buy again"])], ["invoice", random.pick(["Invoice", "Download invoice", "Bill"])], ["ship", random.pick(["Mark as shipped", "Ship", "Dispatch"])], ["help", random.pick(["Contact us", "Ask a question", "Problem with order"])]] as const;
  const pictures: Readonly<Record<string, string>> = { details: "info", cancel: "close", address: random.pick(["edit", "location"]), return: random.pick(["undo", "return"]), track: random.pick(["truck", "location pin"]), again: random.pick(["refresh", "repeat"]), invoice: random.pick(["receipt", "download"]), ship: random.pick(["send", "truck"]), help: random.pick(["question", "chat"]) };
  const offered = ["cancel", ...random.some(["address", "return", "track", "again", "invoice", "details", "help", ...(business ? ["ship", "ship"] : [])], random.whole(3, 5))].filter((name, i, all) => all.indexOf(name) === i).filter((name) => !(name === "ship" && pictures["track"] === "truck" && pictures["ship"] === "truck") && !(name === "address" && pictures["track"] === "location pin" && pictures["address"] === "location"));
  const wordOf = (name: string) => actions.find(([one]) => one === name)?.[1] ?? name;
  const has = (name: string) => offered.includes(name);
  // Cancelling.
  const cancelDialog = b.dialog(random.pick(["Cancel order", "Cancel this order?", "Call off"]), random.pick(["Keep order", "Back", "No"]));
  world.add(cancelDialog, "text", random.pick(["Please tell us why.", "We are sorry to hear that.", "Why do you want to cancel?"]));
  const asksWhy = random.chance(0.8);
  const whyCancel = asksWhy ? random.some(cancelReasons, random.whole(3, 4)).map(([labels, said]) => ({ label: random.pick(alternatives(labels)), said })) : [];
  const chooseOf = (dialog: Place, label: string, all: readonly { readonly label: string }[]): { set: (label: string) => Sub; get: () => string; clear: () => void } => {
    if (random.chance(0.5)) { const combo = b.combo(dialog, label, all.map((one) => one.label), ""); return { set: (option) => new Choose(combo, option), get: () => combo.value, clear: () => { combo.value = ""; } }; }
    if (random.chance(0.6)) world.add(dialog, "text", label);
    const group = `${label} ${String(world.widgets.length)}`;
    const radios = all.map((one) => b.toggle(dialog, one.label, false, "radio", { group }));
    return { set: (option) => { const radio = radios.find((one) => one.label === option); if (radio === undefined) throw new Error(option); return new Set_(radio, ({ checked }) => checked === true); }, get: () => radios.find(({ checked }) => checked === true)?.label ?? "", clear: () => { for (const radio of radios) radio.checked = false; } };
  };
  const why = whyCancel.length === 0 ? null : chooseOf(cancelDialog, random.pick(["Reason", "Why?", "Your reason"]), whyCancel);
  const cancelEnd = b.ending(cancelDialog, random.pick(["Cancel order", "Yes, cancel", "Confirm", "Call it off"]), () => { did.push(`cancel|${target}|${why?.get() ?? ""}`); const order = orders.find(({ number }) => number === target); if (order !== undefined) setState(order, 3); tell(`Cancelled ${target}`); });
  // Another address.
  const addressDialog = b.dialog(random.pick(["Delivery address", "Change address", "Where should it go?"]), random.pick(["Cancel", "Back"]));
  const street = b.field(addressDialog, random.pick(["Street", "Street and number", "Address"]));
  const town = b.field(addressDialog, random.pick(["City", "Town", "Place"]));
  const zip = random.chance(0.4) ? b.field(addressDialog, random.pick(["Postcode", "Zip code"])) : null;
  const addressEnd = b.ending(addressDialog, random.pick(["Save", "Change", "Update address", "OK"]), () => { did.push(`address|${target}|${street.value}|${town.value}|${zip?.value ?? ""}`); tell(`New address for ${target}`); });
  // Sending back.
  const returnDialog = b.dialog(random.pick(["Return", "Send back", "Return form"]), random.pick(["Cancel", "Keep it", "Back"]));
  const whyReturn = random.some(returnReasons, random.whole(3, 4)).map(([labels, said]) => ({ label: random.pick(alternatives(labels)), said }));
  const returnWhy = chooseOf(returnDialog, random.pick(["Reason", "What is wrong?", "Why?"]), whyReturn);
  const wanted = random.chance(0.6) ? random.some(compensations, random.whole(2, 3)).map(([labels, said]) => ({ label: random.pick(alternatives(labels)), said })) : [];
  const returnWanted = wanted.length === 0 ? null : chooseOf(returnDialog, random.pick(["What would you like?", "You get", "Instead"]), wanted);
  const returnEnd = b.ending(returnDialog, random.pick(["Send back", "Start return", "Submit", "Request return"]), () => { did.push(`return|${target}|${returnWhy.get()}|${returnWanted?.get() ?? ""}`); tell(`Return of ${target} is under way`); });
  const setState = (order: Order, state: number) => { order.state = state; if (order.cell !== null) order.cell.text = states[state] ?? ""; };
  const perform = (name: string, order: Order | undefined) => {
    if (order === undefined) return;
    target = order.number;
    if (name === "cancel") { why?.clear(); world.openPlace(cancelDialog); }
    else if (name === "address") { street.value = `${random.pick(streets)} ${String(random.whole(1, 90))}`; town.value = random.pick(towns); if (zip !== null) zip.value = String(random.whole(10000, 99999)); world.openPlace(addressDialog); }
    else if (name === "return") { returnWhy.clear(); returnWanted?.clear(); world.openPlace(returnDialog); }
    else { did.push(`${name}|${order.number}`); if (name === "ship") setState(order, 1); tell(`${wordOf(name)}: ${order.item}`); if (name === "details" && shape === "master") panelText.text = `${order.number} ${order.item}`; }
  };
  const chosen = () => orders.find(({ row }) => row.selected && !row.hidden);
  const total = shape === "expand" ? random.whole(3, 5) : random.whole(4, 7);
  const columns = shape === "master" ? world.place(main, "columns", "", { shares: [0.58, 0.42] }) : null;
  const left = columns === null ? main : world.place(columns, "box");
  const kinds = shape === "cards" || shape === "expand" || shape === "master" ? (["number", "item", "state", "total"] as const) : random.pick([["number", "item", "state", "total"], ["number", "item", "date", "state", "total"], ["date", "item", "total", "state"]] as const);
  const all = [...(business && shape !== "master" ? ["who" as const] : []), ...kinds];
  const order_ = random.chance(0.3) ? random.some(all, all.length) : all;
  const width = shape === "cards" ? 0.62 : shape === "master" ? 0.98 : 0.99;
  const wide = width / order_.length;
  const dated = order_.some((one) => one === "date");
  if (shape !== "expand" && random.chance(0.7)) order_.forEach((one, i) => world.add(left, "header", { number: random.pick(["Order", "No."]), item: random.pick(["Item", "Article", "What"]), state: "Status", total: random.pick(["Total", "Amount", "Price"]), date: random.pick(["Date", "Ordered on"]), who: random.pick(["Customer", "Name"]) }[one], { sameLine: i > 0, at: i * wide, width: wide * 0.95, group: "order columns" }));
  const list = total > 5 && shape !== "expand" ? world.place(left, "scroll", "", { lines: random.whole(4, 5) }) : shape === "expand" ? left : world.place(left, "box");
  const people = random.some(folk, total);
  const articles = random.some(goods, total);
  const totals = random.some(Array.from({ length: 190 }, (_, i) => 9 + i), total);
  const dateForm = random.whole(0, 3);
  const inline = shape === "cards" ? random.some(offered, random.whole(1, 2)) : [];
  const dots = random.pick(["more", "more vertical", "...", "⋯"]);
  const dearness = random.pick([(n: number) => `${String(n)}.90 €`, (n: number) => `$${String(n)}.50`, (n: number) => `£${String(n)}.00`]);
  const spread = [0, 0, 1, 1, 2, 2, 2, 3];
  articles.forEach((item, i) => {
    const state = spread[random.whole(0, 7)] ?? 0;
    const [number, who, money] = [numberOf(i), people[i] ?? "", totals[i] ?? 10];
    const date = [`2026-0${String(9 - i)}-1${String(i)}`, `1${String(i)}.0${String(9 - i)}.2026`, `${String(3 + i)} ${(months[9 - i] ?? "").slice(0, 3)}`, `${months[9 - i] ?? ""} ${String(20 - i)}`][dateForm] ?? "";
    const shown = random.chance(0.5) ? item.charAt(0).toUpperCase() + item.slice(1) : item;
    const texts = { number, item: shown, state: states[state] ?? "", total: dearness(money), date, who };
    const items = new Map<string, Widget>();
    const { row, cells } = rowOf(b, list, "orders", order_.map((one, j) => [texts[one], j * wide, wide * 0.95]));
    const parts = [row, ...cells];
    const order: Order = { number, item, who, total: money, date, row, items, parts, cell: cells[order_.indexOf("state")] ?? null, state };
    if (shape === "cards") {
      inline.forEach((name, j) => { const widget = inline.length > 1 ? b.icon(list, pictures[name] ?? name, () => { perform(name, order); }, { row, sameLine: true, at: 0.7 + j * 0.09 }) : b.button(list, wordOf(name), () => { perform(name, order); }, { row, sameLine: true, at: 0.65, width: 0.22 }); items.set(name, widget); parts.push(widget); });
      const more = dots.startsWith("more") ? b.icon(list, dots, null, { row, sameLine: true, at: 0.92 }) : b.button(list, dots, null, { row, sameLine: true, at: 0.9 });
      more.on = noop;
      const menu = world.place(b.root, "menu", item);
      world.opens(more, menu);
      for (const name of offered) if (!inline.includes(name)) items.set(name, world.add(menu, "menu_item", wordOf(name), { on: () => { perform(name, order); } }));
      parts.push(more);
    } else if (shape === "expand") {
      const section = world.place(list, "section", item, { group: "opened orders" });
      world.opens(row, section);
      world.add(section, "text", random.pick(["Paid by card", "Standard delivery", "Sold by Nord & Co", "One item"]));
      const inner = b.bar(section);
      for (const name of offered) if (name !== "details") items.set(name, b.button(inner, wordOf(name), () => { perform(name, order); }));
    }
    orders.push(order);
  });
  // What acts on the chosen one.
  const side = columns === null ? null : world.place(columns, "box");
  const panelText = side === null ? toast : world.add(side, "text", random.pick(["Choose an order", "Nothing chosen"]));
  const tools = new Map<string, Widget>();
  if (shape === "table" || shape === "master") {
    const place = side ?? (random.chance(0.5) ? bar : b.bar(main));
    const hidden = shape === "table" && random.chance(0.4) ? random.some(offered, random.whole(1, 3)) : [];
    const icons = shape === "table" && random.chance(0.25);
    for (const name of offered) if (!hidden.includes(name)) tools.set(name, icons ? b.icon(place, pictures[name] ?? name, () => { perform(name, chosen()); }) : b.button(place, wordOf(name), () => { perform(name, chosen()); }));
    if (hidden.length > 0) {
      const opener = b.button(place, random.pick(["More", "Actions", "More..."]));
      const menu = world.place(b.root, "menu", "actions");
      world.opens(opener, menu);
      for (const name of hidden) tools.set(name, world.add(menu, "menu_item", wordOf(name), { on: () => { perform(name, chosen()); } }));
    }
    for (const order of orders) order.row.on = () => { if (side !== null) panelText.text = `${order.number}: ${order.item}`; };
  }
  const second = pages[1] ?? null;
  const special: (() => Clause | null)[] = [];
  // How one speaks of an order.
  const ref = (order: Order): string => {
    const r = random.next();
    const shown = orders.filter(({ row }) => !row.hidden);
    if (business && r < 0.45 && order_.includes("who")) { const g = nick(random, order.who); return random.pick([`the order of ${g}`, `${g}'s order`, `the order from ${g}`]); }
    if (r < 0.6 && order_.includes("number")) return random.pick([`order ${order.number}`, `order number ${order.number.replace("#", "")}`, `the order ${order.number}`]);
    const others = (test: (other: Order) => boolean) => shown.filter((other) => other !== order && test(other)).length === 0;
    if (r < 0.68 && shown.length === orders.length && others((other) => other.total > order.total)) return "[the most expensive order|the dearest order|the order that costs most]";
    if (r < 0.68 && shown.length === orders.length && others((other) => other.total < order.total)) return "[the cheapest order|the order that costs least]";
    const at = shown.indexOf(order);
    if (r < 0.72 && at >= 0) return at === shown.length - 1 && list.kind !== "scroll" ? "the last order in the list" : at < 3 ? `the ${nth[at] ?? "first"} order[| in the list]` : "the <item>";
    if (r < 0.75 && dated && order === orders[0]) return "[the newest order|the latest order|the most recent order]";
    return random.pick(["the <item>", "the <item>", "the <item>", "my <item>", "that <item>", "the order with the <item>"]);
  };
  const slotsFor = (order: Order): Slots => { const item = random.chance(0.93) ? order.item : mistyped(random, order.item); return { o: say(random, business ? ref(order).replace("my <item>", "the <item>") : ref(order), { item }) }; };
  const opener = (order: Order, name: string) => (): Widget => {
    if (order.row.hidden && filterAll !== null) return filterAll;
    if (shape === "table" || shape === "master") return order.row.selected ? (tools.get(name) ?? order.row) : order.row;
    return order.items.get(name) ?? order.row;
  };
  const some = (test: (order: Order) => boolean): Order | null => { const fit = orders.filter((order) => !order.row.hidden && test(order)); return fit.length === 0 ? null : random.pick(fit); };
  const simple = (name: string, test: (order: Order) => boolean, ordersSaid: string, told: string) => () => {
    const order = has(name) ? some(test) : null;
    if (order === null || (name === "details" && shape === "expand")) return null;
    return speak(b, ordersSaid, told, slotsFor(order), [new Until(sinceNow(did, `${name}|${order.number}`), opener(order, name))]);
  };
  const cancelling = () => {
    const order = some(({ state }) => state === 0);
    if (order === null) return null;
    const reason = why !== null && random.chance(0.7) ? random.pick(whyCancel) : null;
    const before = did.length;
    const over = () => did.slice(before).some((deed) => { const [verb, n, w] = deed.split("|"); return verb === "cancel" && n === order.number && (reason === null || w === reason.label); });
    const subs = through(cancelDialog, opener(order, "cancel"), reason === null || why === null ? [] : [why.set(reason.label)], cancelEnd, over, () => target === order.number);
    if (why !== null && reason === null) return null;
    if (reason === null) return speak(b, "cancel <o>|call off <o>|call <o> off|stop <o>", business ? "<o> [has been called off|isn't wanted any more|is cancelled]|the customer doesn't want <o> any more" : "I don't want <o> any more|<o> isn't needed any more, call it off|I've changed my mind about <o>, cancel it|I no longer want <o>|please don't send <o>, I don't want it after all|I wish I hadn't ordered that, cancel <o>", slotsFor(order), subs);
    const w = say(random, reason.said);
    if (business) return speak(b, "cancel <o>, the reason [given is|is] <label>|call off <o> with the reason <label>|cancel <o> because of this: <label>", "<o> has to be cancelled, reason: <label>", { ...slotsFor(order), label: reason.label.toLowerCase().replace(/\bi\b/gu, "I") }, subs);
    return speak(b, "cancel <o>, <w>|call off <o>, <w>|cancel <o> because <w>|stop <o>, <w>", "I don't want <o> any more[, | because |: ]<w>|<o>: cancel it, <w>|please don't send <o>, <w>|I'd like to cancel <o>, <w>|I have to call off <o>, <w>", { ...slotsFor(order), w }, subs);
  };
  const moving = () => {
    const order = has("address") ? some(({ state }) => state === 0) : null;
    if (order === null) return null;
    const st = random.chance(0.5) ? `${String(random.whole(1, 99))} ${random.pick(streets)}` : `${random.pick(streets)} ${String(random.whole(1, 99))}`;
    const both = random.chance(0.75);
    const city = random.pick(towns);
    const code = zip !== null && both && random.chance(0.4) ? String(random.whole(10000, 99999)) : "";
    const before = did.length;
    const over = () => did.slice(before).some((deed) => { const [verb, n, s, t, z] = deed.split("|"); return verb === "address" && n === order.number && s === st && (!both || t === city) && (code === "" || z === code); });
    const parts: Sub[] = [new Fill(street, st), ...(both ? [new Fill(town, city)] : []), ...(code !== "" && zip !== null ? [new Fill(zip, code)] : [])];
    const subs = through(addressDialog, opener(order, "address"), parts, addressEnd, over, () => target === order.number);
    const where = !both ? "<st>" : code === "" ? random.pick(["<st>, <city>", "<st> in <city>", "<city>, <st>"]) : random.pick(["<st>, <code> <city>", "<st> in <code> <city>"]);
    return speak(b, `send <o> to ${where}[| instead]|deliver <o> to ${where}|change the address of <o> to ${where}|let <o> go to ${where}|redirect <o> to ${where}|have <o> brought to ${where}`, `<o> should go to ${where}|I've moved, <o> has to go to ${where}|<o> goes to the wrong place, it should be ${where}|the new address for <o> is ${where}|I'd like <o> to be delivered to ${where}|<o> would go to my old flat, the new one is at ${where}|I won't be at home, so send <o> to ${where}`, { ...slotsFor(order), st, city, code }, subs, [st, city, ...(code === "" ? [] : [code])]);
  };
  const sendingBack = () => {
    const order = has("return") && !business ? some(({ state }) => state === 2) : null;
    if (order === null) return null;
    const reason = random.pick(whyReturn);
    const wish = returnWanted !== null && random.chance(0.7) ? random.pick(wanted) : null;
    const before = did.length;
    const over = () => did.slice(before).some((deed) => { const [verb, n, w, c] = deed.split("|"); return verb === "return" && n === order.number && w === reason.label && (wish === null || c === wish.label); });
    const subs = through(returnDialog, opener(order, "return"), [returnWhy.set(reason.label), ...(wish === null || returnWanted === null ? [] : [returnWanted.set(wish.label)])], returnEnd, over, () => target === order.number);
    const w = say(random, reason.said);
    const c = wish === null ? "" : `${random.pick([", ", ". ", " and "])}${say(random, wish.said)}`;
    return speak(b, `send <o> back, <w>${c}|return <o>, <w>${c}|send <o> back because <w>${c}`, `<o> has to go back, <w>${c}|I want to return <o>, <w>${c}|<o>: <w>, so send it back${c}|I'm sending back <o>, <w>${c}|I can't keep <o>, <w>${c}`, { ...slotsFor(order), w }, subs);
  };
  const filtering = () => {
    if (filterAll === null) return null;
    const state = random.whole(-1, 3);
    const widget = state === -1 ? filterAll : filterKeys[state];
    if (widget === undefined) return null;
    const [said, told] = [["show all the orders again|list everything again", "I want to see all the orders|never mind how far they are, show them all"], ["show [only |]those that haven't left yet|list what hasn't been sent yet", "what hasn't been sent yet?|which ones are still waiting to be sent?|I want to see what hasn't gone out yet"], ["show [only |]those that are under way|list what is on the road", "what is coming right now?|which ones are with the carrier?|I'd like to see what is under way to [us|me]"], ["show [only |]those that have come|list what was brought already", "what have I got already?|which ones have arrived?|I'd like to see what has already been brought"], ["show [only |]those that were called off|list the ones that nobody wants any more", "which ones were called off?|what did I cancel?|I'd like to see what won't come any more"]][state + 1] ?? ["", ""];
    return speak(b, said ?? "", business ? (told ?? "").replace("what have I got already?|", "").replace("what did I cancel?|", "").replace("what is coming right now?|", "") : (told ?? ""), {}, [new Press(widget)]);
  };
  const searching = () => {
    if (search === null) return null;
    const order = random.pick(orders);
    const value = random.chance(0.5) && order_.includes("number") ? order.number.replace("#", "") : order.item;
    const fill = new Fill(search, value);
    return speak(b, "search for <v>|look for <v>|find <v>|search the orders for <v>|look up <v>", "I'm looking for <v>|where did I put <v>? Search for it", { v: value }, searchKey === null ? [fill] : [fill, new Press(searchKey)], [value]);
  };
  const choosing = () => {
    const order = some(() => true);
    if (order === null || shape === "cards" || shape === "expand") return null;
    return speak(b, "select <o>|mark <o>|click <o>|pick <o>|highlight <o>", "I mean <o>, mark it|it's about <o>, mark it|<o> should be selected|I want <o> selected", slotsFor(order), [new Set_(order.row, ({ selected }) => selected)]);
  };
  const unfolding = () => {
    const order = some(() => true);
    const section = world.places.find((place) => place.opener === order?.row);
    if (order === null || shape !== "expand" || section === undefined) return null;
    return speak(b, "open <o>|show [me |]more about <o>|unfold <o>|look at <o> more closely", "I want to know more about <o>|what about <o>?|tell me more about <o>|I'd like to see what can be done with <o>|what do we know about <o>?", slotsFor(order), [new Open(section)]);
  };
  const open = ({ state }: Order) => state < 3;
  special.push(
    cancelling, cancelling, cancelling, moving, moving, moving, sendingBack, sendingBack, filtering, searching, choosing, unfolding,
    simple("track", ({ state }) => state === 1, "find out where <o> is|track <o>|check how far <o> has got|follow <o> on its way|look where <o> has got to", "where is <o>[| now]?|where has <o> got to?|when will <o> arrive?|how far is <o>?|I'm still waiting for <o>, where is it?|<o> should have been here by now, find out where it is|I'd like to know where <o> is|what has become of <o>?"),
    simple("again", ({ state }) => state > 0, "order <o> again|buy <o> once more|repeat <o>|get <o> a second time|order <o> one more time", "I'd like <o> again|I need the same as in <o> once more|<o> was so good, I'd like it once more|one more time <o>, please|<o> again, please"),
    simple("invoice", () => true, "[get|fetch|download|print] the [bill|invoice] for <o>|find the bill of <o>|get me something for the tax office about <o>", "I need the [bill|invoice] for <o>|where's the bill for <o>?|what about the bill for <o>?|the tax office wants the invoice of <o>|I have to hand in the bill for <o>|my boss wants to see what <o> cost on paper, get the invoice"),
    simple("details", () => true, "show [me |]the details of <o>|look at <o> more closely|open <o>|show [me |]more about <o>", "I want to know more about <o>|tell me more about <o>|what exactly is in <o>?|I'd like to see all about <o>|what do we know about <o>?"),
    simple("ship", ({ state }) => state === 0, "mark <o> as [shipped|sent|gone]|note that <o> has gone out|tick off <o> as sent", "<o> has gone out|<o> is on its way now|<o> was picked up by the driver|I've taken <o> to the post|<o> left the house this morning|<o> has been sent, note that"),
    simple("help", open, "ask them about <o>|get in touch about <o>|write to them because of <o>", "there's something wrong with <o>, I want to talk to somebody|I have a question about <o>|I need to speak to somebody about <o>|<o> worries me, I'd like to ask them something|who can I ask about <o>?"),
  );
  if (second !== null) {
    const group = "handing over";
    world.add(second, "text", random.pick(["If you are not at home", "When nobody opens", "Where shall we leave it?"]));
    const radios = random.some(handovers, random.whole(3, 4)).map(([labels, said], i) => ({ widget: b.toggle(second, random.pick(alternatives(labels)), i === 0, "radio", { group }), said }));
    const handing = () => { const one = random.pick(radios); if (one.widget.checked === true && random.chance(0.7)) return null; return speak(b, "", one.said, {}, [new Set_(one.widget, ({ checked }) => checked === true)]); };
    const wishing = wishes(b, second, parcelWishes, random.whole(2, 4), random.pick(["checkbox", "switch"]));
    special.push(handing, handing, wishing, wishing);
  }
  sink(b);
  b.asks.push(...plainAsks(b), ...special, ...special);
  return b.program();
}; // prettier-ignore

const tongues = of("English|German|French|Spanish|Italian|Polish|Portuguese|Dutch|Swedish|Turkish|Czech|Danish|Greek|Hungarian|Finnish|Norwegian|Romanian|Croatian|Japanese|Korean|Arabic|Hindi|Ukrainian|Icelandic"); // prettier-ignore
const sayings = of("good morning|where is the station|the bill please|I am allergic to nuts|see you tomorrow|how much does it cost|happy birthday|my suitcase is lost|two tickets to the centre|I have a reservation|is this seat free|thank you very much|the weather is lovely|I don't understand|can you help me|we are looking for a pharmacy|the shower is cold|cheers|what time do you open|I miss you|turn left at the church|my phone is broken|the train is late|enjoy your meal|no ice please|I am a vegetarian|call a doctor|nice to meet you|congratulations on your wedding|please speak slowly|we would like to pay separately|the door does not close|who is next|sorry for the trouble"); // prettier-ignore
interface Unit {
  readonly name: string;
  readonly short: string;
  readonly many: string;
  readonly factor: number;
}
const unit = (name: string, short: string, many: string, factor: number): Unit => ({
  name,
  short,
  many,
  factor,
});
const measures: readonly (readonly [string, readonly Unit[]])[] = [
  ["Length|Distance", [unit("Kilometre", "km", "kilometres", 1000), unit("Metre", "m", "metres", 1), unit("Centimetre", "cm", "centimetres", 0.01), unit("Mile", "mi", "miles", 1609.34), unit("Foot", "ft", "feet", 0.3048), unit("Inch", "in", "inches", 0.0254), unit("Yard", "yd", "yards", 0.9144)]],
  ["Weight|Mass", [unit("Kilogram", "kg", "kilograms", 1000), unit("Gram", "g", "grams", 1), unit("Pound", "lb", "pounds", 453.6), unit("Ounce", "oz", "ounces", 28.35), unit("Stone", "st", "stones", 6350), unit("Tonne", "t", "tonnes", 1e6)]],
  ["Volume|Liquids", [unit("Litre", "l", "litres", 1), unit("Millilitre", "ml", "millilitres", 0.001), unit("Cup", "cup", "cups", 0.24), unit("Tablespoon", "tbsp", "tablespoons", 0.0148), unit("Gallon", "gal", "gallons", 3.785), unit("Pint", "pt", "pints", 0.473)]],
  ["Area|Surface", [unit("Square metre", "m²", "square metres", 1), unit("Hectare", "ha", "hectares", 10000), unit("Acre", "ac", "acres", 4046.9), unit("Square kilometre", "km²", "square kilometres", 1e6), unit("Square mile", "mi²", "square miles", 2.59e6)]],
  ["Speed|Velocity", [unit("Kilometre per hour", "km/h", "kilometres per hour", 1), unit("Mile per hour", "mph", "miles per hour", 1.609), unit("Knot", "kn", "knots", 1.852), unit("Metre per second", "m/s", "metres per second", 3.6)]],
  ["Data|File size", [unit("Megabyte", "MB", "megabytes", 1), unit("Gigabyte", "GB", "gigabytes", 1000), unit("Kilobyte", "kB", "kilobytes", 0.001), unit("Terabyte", "TB", "terabytes", 1e6)]],
  ["Time|Duration", [unit("Minute", "min", "minutes", 1), unit("Hour", "h", "hours", 60), unit("Day", "d", "days", 1440), unit("Week", "wk", "weeks", 10080), unit("Second", "s", "seconds", 1 / 60)]],
  ["Energy|Power and energy", [unit("Joule", "J", "joules", 1), unit("Kilojoule", "kJ", "kilojoules", 1000), unit("Calorie", "cal", "calories", 4.184), unit("Kilowatt hour", "kWh", "kilowatt hours", 3.6e6)]],
]; // prettier-ignore
const moneys: readonly Unit[] = [unit("Euro", "EUR", "euros", 1), unit("US dollar", "USD", "US dollars", 0.92), unit("British pound", "GBP", "British pounds", 1.17), unit("Swiss franc", "CHF", "Swiss francs", 1.04), unit("Japanese yen", "JPY", "yen", 0.006), unit("Polish zloty", "PLN", "zloty", 0.23), unit("Czech crown", "CZK", "Czech crowns", 0.04), unit("Swedish krona", "SEK", "Swedish kronor", 0.088), unit("Indian rupee", "INR", "rupees", 0.011), unit("Mexican peso", "MXN", "pesos", 0.05), unit("Turkish lira", "TRY", "lira", 0.027), unit("Korean won", "KRW", "won", 0.0007)]; // prettier-ignore
const translatorWishes: readonly Wish[] = [
  ["Formal|Polite form|Formal address", "it's for my boss, so I can't be too familiar|say it as one talks to strangers", "it's for a good friend, one needn't be stiff|say it as one talks to friends"],
  ["Translate while typing|Instant translation|Live translation", "I don't want to wait until I've written everything|show the result while I write", "wait until I've finished writing|it makes me nervous when it changes while I write"],
  ["Save history|Keep history|Remember translations", "I want to find later what I looked up today|don't forget what I looked up", "nobody needs to know later what I looked up|forget what I look up"],
  ["Show pronunciation|Phonetic spelling|How to say it", "I can't read those letters, tell me how it sounds|I want to see how it sounds", "I know how it sounds, you needn't write that|I don't need to be told how it sounds"],
  ["Show alternatives|More suggestions|Other ways to say it", "I'd like to choose between several versions|give me more than one version", "one version is enough for me|I don't want several versions"],
]; // prettier-ignore
const unitWishes: readonly Wish[] = [
  ["Round the result|Round off|Whole numbers", "I don't need all the digits after the point|spare me all those decimals", "I want it exact, with all the digits|I need every digit after the point"],
  ["Show the formula|Formula|How it is computed", "I want to see how it's done|explain how you get there", "I don't care how it's worked out|I only want the result, not the way there"],
  ["Show all units|All at once|Full table", "I'd like to see it in every unit there is|give me the whole list of what it comes to", "I only want to see the one that I asked for|the whole list confuses me"],
  ["Remember last units|Keep my units|Start with last used", "next time it should begin like I left it|don't forget what I used last", "always begin from scratch|it needn't know next time what I used"],
]; // prettier-ignore
const swaps = ["swap [the two|them|both sides|the sides|the directions]|turn it [around|round]|switch the [direction|two sides]|exchange left and right|reverse [it|the direction]", "the other way [round|around][|, please]|I want it the other way [round|around]|in the opposite direction[|, please]|now [the other direction|the other way]|it's the wrong way [round|around]|the wrong direction, turn it round|left should be right and right left|back to front, please|from and to are mixed up, swap them|I need it in reverse"] as const; // prettier-ignore

/** Two sides of one thing: a text in two languages, an amount in two units or currencies. */
export const converter: Family = (random, things) => {
  const mode = random.pick(["words", "words", "units", "units", "money"] as const);
  const b = new Builder(random, things, random.chance(0.15) ? things.label(2) : random.pick(mode === "words" ? ["Translator", "Translate", "Say it", "Phrasebook", "Languages"] : mode === "units" ? ["Converter", "Units", "Unit converter", "Measures", "How much is it?"] : ["Currencies", "Exchange", "Money converter", "Rates", "Travel money"]));
  const { world } = b;
  b.above = random.chance(0.3);
  const did: string[] = [];
  const toast = world.add(b.root, "text", "", { hidden: true });
  const tell = (text: string) => { toast.text = text; toast.hidden = false; };
  const special: (() => Clause | null)[] = [];
  if (random.chance(0.35)) clutter(b, b.bar(), random.whole(1, 3));
  const words = mode === "words";
  const groups: readonly (readonly [string, readonly Unit[]])[] = words ? [["", []]] : mode === "money" ? [["", random.some(moneys, random.whole(5, 8))]] : random.some(measures, random.whole(1, 4)).map(([names, units]) => [random.pick(of(names)), units] as const);
  const chooser = groups.length < 2 ? "none" : random.pick(["tabs", "side", "combo", "buttons"] as const);
  const titles = groups.map(([name]) => name);
  const picker = chooser === "combo" ? b.combo(b.root, random.pick(["Category", "Quantity", "What to convert", "Type"]), titles, titles[0] ?? "") : null;
  const pickBar = chooser === "buttons" ? b.bar() : null;
  const pages = chooser === "tabs" ? b.tabs(b.root, titles) : chooser === "side" ? b.sidebar(titles) : titles.map((title, i) => world.place(b.root, "page", title, { group: "quantities", open: i === 0 }));
  pages.forEach((page, i) => {
    page.open = i === 0;
    if (pickBar !== null) world.opens(b.button(pickBar, titles[i] ?? "", null), page);
    page.open = i === 0;
  });
  if (picker !== null) picker.on = () => { pages.forEach((page) => (page.open = page.title === picker.value)); };
  const current = () => pages.find(({ open }) => open) ?? pages[0];
  const pageSubs = (page: Place): Sub[] => (chooser === "none" ? [] : picker !== null ? [new Choose(picker, page.title)] : [new Open(page)]);
  const detects = words && random.chance(0.5) ? random.pick(["Detect language", "Automatic", "Auto-detect"]) : "";
  const shownAs = random.pick(["name", "short", "both"] as const);
  const labelOf = (one: Unit) => (shownAs === "name" ? one.name : shownAs === "short" ? one.short : `${one.name} (${one.short})`);
  const layout = random.pick(["rows", "line", "columns"] as const);
  const [fromLabel, toLabel] = random.pick(words ? [["From", "To"], ["Source", "Target"], ["Translate from", "Into"], ["", ""]] : [["From", "To"], ["I have", "I want"], ["Convert", "Into"], ["", ""]]);
  const goName = words ? random.pick(["Translate", "Translate", "Go"]) : random.pick(["Convert", "Calculate", "Go"]);
  const needsGo = random.chance(0.5);
  interface Side { readonly page: Place; readonly units: readonly Unit[]; readonly from: Widget; readonly to: Widget; readonly input: Widget; readonly output: Widget; readonly swap: Widget; readonly go: Widget | null }
  const swapPicture = random.chance(0.6);
  const languages = random.some(tongues, random.whole(5, 9));
  const history: string[] = [];
  const phrases = random.some(sayings, 14);
  const sides: Side[] = groups.map(([, units], i) => {
    const page = pages[i] ?? b.root;
    const options = words ? [...new Set(["English", ...languages])] : units.map(labelOf);
    const first = words ? (detects !== "" && random.chance(0.6) ? detects : "English") : random.pick(options);
    const second = random.pick(options.filter((option) => option !== first));
    const columns = layout === "columns" ? world.place(page, "columns", "", { shares: [0.5, 0.5] }) : null;
    const left = columns === null ? page : world.place(columns, "box");
    const compact = layout === "line";
    const combo = (place: Place, label: string, all: readonly string[], value: string, extra: Partial<Widget> = {}) => world.add(place, "combo", "", { label, labelAt: b.above ? "above" : "left", options: all, value, ...extra });
    const fromOptions = detects === "" ? options : [detects, ...options];
    const turn = () => { if (from.value === detects) { tell("Choose a language first"); return; } [from.value, to.value] = [to.value, from.value]; if (words && output.text !== "") { input.value = output.text.replace(/^≈ /u, ""); } did.push(`swap|${page.title}`); work(); };
    const work = () => {
      if (input.value === "") { output.text = ""; return; }
      if (words) { output.text = `≈ ${input.value}`; if (!history.includes(input.value)) history.push(input.value); did.push(`made|${input.value}|${from.value}|${to.value}`); return; }
      const [one, other] = [units.find((u) => labelOf(u) === from.value), units.find((u) => labelOf(u) === to.value)];
      const amount = Number(input.value.replace(",", "."));
      output.text = one === undefined || other === undefined || Number.isNaN(amount) ? "?" : `${String(Math.round((amount * one.factor * 1000) / other.factor) / 1000)} ${other.short}`;
      did.push(`made|${input.value}|${from.value}|${to.value}`);
    };
    const lead = random.pick(words ? ["Type or paste a text", "What do you want to say?", "Text", ""] : ["Amount", "Enter a number", "Value", "0"]);
    const field = (place: Place, extra: Partial<Widget> = {}) => world.add(place, words ? random.pick(["text_area", "text_area", "input"]) : random.pick(["input", "input", "spinner"]), "", { text: lead, height: 3, ...extra });
    let from: Widget;
    let to: Widget;
    let input: Widget;
    let swap: Widget;
    const swapOf = (place: Place, extra: Partial<Widget> = {}) => (swapPicture ? b.icon(place, "swap", turn, extra) : b.button(place, random.pick(["⇄", "Swap", "Switch", "Reverse"]), turn, extra));
    if (compact) {
      from = combo(page, "", fromOptions, first, { at: 0, width: 0.36 });
      swap = swapOf(page, { sameLine: true, at: 0.42 });
      to = combo(page, "", options, second, { sameLine: true, at: 0.56, width: 0.36 });
      input = field(page);
    } else if (columns === null) {
      const early = random.chance(0.5) ? field(page) : null;
      from = combo(page, fromLabel, fromOptions, first);
      swap = swapOf(page, random.chance(0.5) ? { sameLine: true } : {});
      to = combo(page, toLabel, options, second);
      input = early ?? field(page);
    } else {
      from = combo(left, "", fromOptions, first);
      input = field(left, { width: 0.9 });
      swap = swapOf(left);
      to = combo(world.place(columns, "box"), "", options, second);
    }
    const outPlace = columns === null ? page : to.place;
    const go = needsGo ? b.button(columns === null ? page : left, goName, () => { work(); }) : null;
    const output = world.add(outPlace, "text", "");
    if (!needsGo) { from.on = work; to.on = work; }
    const made: Side = { page, units, from, to, input, output, swap, go };
    return made;
  });
  // What can be done with the result.
  const root = sides[0]?.page ?? b.root;
  const under = sides.length === 1 && layout !== "columns" ? b.bar(root) : b.bar();
  const act = (name: string, on: () => void, word: string, picture: string) => key(b, under, word, picture, () => { did.push(name); on(); }, {}, 0.5);
  const live = () => sides.find(({ page }) => page === current()) ?? sides[0];
  const clear = random.chance(0.6) ? act("clear", () => { const side = live(); if (side !== undefined) { side.input.value = ""; side.output.text = ""; } }, random.pick(["Clear", "Empty", "New"]), random.pick(["close", "delete"])) : null;
  const copy = random.chance(0.6) ? act("copy", () => { tell("Copied"); }, random.pick(["Copy", "Copy result", "Copy to clipboard"]), "copy") : null;
  const listen = words && random.chance(0.7) ? act("listen", () => { tell("♪"); }, random.pick(["Listen", "Read aloud", "Speak"]), random.pick(["volume", "speaker"])) : null;
  const keep = random.chance(0.7) ? act("keep", () => { const side = live(); if (side !== undefined) { tell("Saved"); } }, random.pick(["Save", "Add to favourites", "Save as favourite", "Remember"]), random.pick(["star", "heart", "bookmark"])) : null;
  // What was looked up before.
  const past = random.chance(0.55) ? random.pick(["History", "Favourites", "Saved", "Recent"]) : "";
  const olds: { readonly name: string; readonly row: Widget; readonly bin: Widget; readonly parts: readonly Widget[]; gone: boolean }[] = [];
  if (past !== "") {
    const opens = random.pick(["open", "button", "icon"] as const);
    const holder = opens === "open" ? world.place(b.root, "box") : b.dialog(past, "Close", key(b, under, past, random.pick(["history", "clock"]), null, {}, opens === "icon" ? 1 : 0));
    if (opens === "open") world.add(holder, "header", past);
    const names = words ? phrases.slice(10, 10 + random.whole(2, 3)) : random.some(groups.flatMap(([, units]) => random.some(units, 2).map((one) => `${String(random.whole(2, 90))} ${one.short}`)), random.whole(2, 3));
    for (const name of names) {
      const { row, cells } = rowOf(b, holder, "past", [[name, 0, 0.7]]);
      const bin = b.icon(holder, random.pick(["delete", "delete", "close"]), () => { old.gone = true; for (const part of old.parts) part.hidden = true; }, { row, sameLine: true, at: 0.85 });
      const old: (typeof olds)[number] = { name, row, bin, parts: [row, ...cells, bin], gone: false };
      row.on = () => { did.push(`old|${name}`); if (opens !== "open" && world.top === holder) world.closeTop(); const side = live(); if (words && side !== undefined) side.input.value = name; };
      olds.push(old);
    }
    if (opens !== "open") b.button(holder, random.pick(["Close", "Done", "Back"]), () => { world.closeTop(); }, { group: "closes" });
  }
  const wishing = random.chance(0.5) && sides.length < 3 ? wishes(b, b.root, words ? translatorWishes : unitWishes, random.whole(1, 2), random.pick(["checkbox", "switch"])) : null;
  if (wishing !== null) special.push(wishing);
  const first = sides[0];
  const chooseLanguage = (combo: Widget, language: string) => new Choose(combo, language);
  if (words && first !== undefined) {
    const { from, to, input, go, swap } = first;
    const name = (language: string) => (random.chance(0.15) ? language.toLowerCase() : language);
    const ends = (over: () => boolean) => (go === null ? [] : [new Until(over, () => go)]);
    special.push(
      ...[0, 1, 2, 3].map(() => () => {
        const text = random.pick(phrases);
        const target = random.pick(to.options);
        const source = random.chance(0.25) ? "English" : "";
        if (source === "" && from.value !== "English" && from.value !== detects) return null;
        if (target === "English" || from.value === target) return null;
        const before = did.length;
        const over = () => (go === null ? input.value === text && to.value === target : did.slice(before).includes(`made|${text}|${from.value}|${target}`) && (source === "" || from.value === source));
        const subs = [...(source === "" ? [] : [chooseLanguage(from, source)]), chooseLanguage(to, target), new Fill(input, text)].map((sub) => (go === null ? sub : guarded(sub, over)));
        const t = random.pick([text, `"${text}"`, `"${text}"`, `'${text}'`]);
        return speak(b, source === "" ? "translate <t> [into|to] <l>|put <t> into <l>|tell me the <l> for <t>|find out what <t> is in <l>|look up <t> in <l>" : "translate <t> from English [into|to] <l>|put <t> from English into <l>", source === "" ? "how do you say <t> in <l>?|what is <t> in <l>?|what's the <l> for <t>?|I need <t> in <l>|I want to say <t> in <l>|<t> in <l>, please|what do they say for <t> in <l>?|how would one say <t> in <l>?|I'd like to know what <t> means in <l>|<l> for <t>?" : "from English into <l>: <t>|I have an English text and need it in <l>: <t>|this is English and should become <l>: <t>", { t, l: name(target) }, [...subs, ...ends(over)], [text]);
      }),
      () => {
        const [one, two] = random.some(to.options, 2);
        if (one === undefined || two === undefined) return null;
        const form = random.whole(0, 2);
        const slots = { x: name(one), y: name(two) };
        if (form === 0) return speak(b, "translate from <x> [into|to] <y>|set it to <x> and <y>|change it to <x> into <y>", "I [want|need|have] to translate from <x> into <y>|from <x> [to|into] <y>, please|I have something in <x> that I need in <y>|my text is <x> and should become <y>|it's <x>, I want it in <y>|the text is in <x>, the result should be <y>", slots, [chooseLanguage(from, one), chooseLanguage(to, two)]);
        if (form === 1) return from.value === one ? null : speak(b, "translate from <x>|take <x> as the language I write in", "I [write|will write] in <x>|my text is in <x>|the text that I have is <x>|what I've got here is <x>|the original is in <x>", slots, [chooseLanguage(from, one)]);
        return to.value === one ? null : speak(b, "translate [it |]into <x>|give me the result in <x>|let me have it in <x>|put it into <x>", "I need it in <x>|it should come out in <x>|I want to read it in <x>|the reader only knows <x>|I'd rather have it in <x>|I want it translated into <x>|<x> is what I need it in|in <x>, please", slots, [chooseLanguage(to, one)]);
      },
      () => (from.value === detects && detects !== "" ? null : speak(b, swaps[0], `${swaps[1]}|swap the languages|translate back from ${to.value}, so swap them`, {}, [new Press(swap)])),
      () => detects === "" || from.value === detects ? null : speak(b, "find out [the language|what language it is] by yourself|guess the language [I write in|of the text]|work out yourself which language I write in", "I [have no idea|don't know] what language [this|that|my text] is in|I can't tell which language this is, find out|you should see for yourself what language I write in|which language is this? Find out on your own", {}, [chooseLanguage(from, detects)]),
      () => listen === null ? null : speak(b, "read [it|the translation|that] [out to me|aloud]|let me hear [it|the translation]|say it [out loud|aloud]", "how is that pronounced?|how does that sound?|I want to hear [it|the translation]|what does it sound like?|I'd like somebody to say it for me|how do I pronounce that?", {}, [new Press(listen)]),
    );
  } else {
    const say_ = (one: Unit, n = 2) => random.pick([one.many, one.many, one.short === "in" || n === 1 ? one.many : one.short, one.many.replace(/^(?:US|British|Swiss|Japanese|Polish|Czech|Swedish) /u, "")]);
    const amountOf = () => random.pick([String(random.whole(2, 99)), String(random.whole(100, 990)), `${String(random.whole(1, 50))}.5`]);
    const ends = (side: Side, over: () => boolean) => (side.go === null ? [] : [new Until(over, () => side.go ?? side.input)]);
    const pair = (): { side: Side; one: Unit; two: Unit } | null => {
      const side = random.pick(sides);
      const [one, two] = random.some(side.units, 2);
      return one === undefined || two === undefined ? null : { side, one, two };
    };
    special.push(
      ...[0, 1, 2, 3].map(() => () => {
        const found = pair();
        if (found === null) return null;
        const { side, one, two } = found;
        const n = side.input.kind === "spinner" ? String(random.whole(2, 99)) : amountOf();
        const before = did.length;
        const [f, t] = [labelOf(one), labelOf(two)];
        const over = () => (side.go === null ? side.input.value === n && side.from.value === f && side.to.value === t : did.slice(before).includes(`made|${n}|${f}|${t}`));
        const subs = [...pageSubs(side.page), new Choose(side.from, f), new Choose(side.to, t), new Fill(side.input, n)].map((sub) => (side.go === null ? sub : guarded(sub, over)));
        return speak(b, "convert <n> <x> [to|into] <y>|turn <n> <x> into <y>|work out how many <y> <n> <x> are|tell me what <n> <x> are in <y>|change <n> <x> into <y>", `how many <y> are <n> <x>?|what is <n> <x> in <y>?|<n> <x> in <y>, please|how much is <n> <x> in <y>?|what do <n> <x> come to in <y>?|I have <n> <x> and want to know how many <y> that is|<n> <x> are how many <y>?|I need <n> <x> in <y>|${mode === "money" ? "it costs <n> <x>, what is that in <y>?|how much do I get in <y> for <n> <x>?|I earn <n> <x>, how much is it in <y>?" : "it says <n> <x>, but I only know <y>|I can't imagine <n> <x>, give it to me in <y>"}|<n> <x>, that's how many <y>?`, { n, x: say_(one), y: say_(two, 1) }, [...subs, ...ends(side, over)], [n]);
      }),
      () => {
        const found = pair();
        if (found === null) return null;
        const { side, one, two } = found;
        const form = random.whole(0, 2);
        const slots = { x: say_(one, 1), y: say_(two, 1) };
        if (form === 0) return speak(b, "convert from <x> [to|into] <y>|set it to <x> and <y>", "I want to [convert|change] <x> into <y>|from <x> to <y>, please|I have <x> and want <y>|it should go from <x> to <y>|I need to turn <x> into <y>", slots, [...pageSubs(side.page), new Choose(side.from, labelOf(one)), new Choose(side.to, labelOf(two))]);
        if (form === 1) return speak(b, "convert from <x>|take <x> as what I have", "what I have is in <x>|the amount I have is in <x>|my number is in <x>|I start from <x>", slots, [...pageSubs(side.page), new Choose(side.from, labelOf(one))]);
        return speak(b, "convert it [to|into] <x>|give me the result in <x>|show [me |]the result in <x>", "I need the result in <x>|it should come out in <x>|I want to know it in <x>|I'd rather have the answer in <x>|the result should be in <x>", slots, [...pageSubs(side.page), new Choose(side.to, labelOf(one))]);
      },
      () => { const side = live(); if (side === undefined || side.from.value === side.to.value) return null; return speak(b, swaps[0], `${swaps[1]}|swap the [units|two]`.replace("units", mode === "money" ? "currencies" : "units"), {}, [new Press(side.swap)]); },
      () => { const side = live(); if (side === undefined) return null; const n = amountOf(); if (side.input.kind === "spinner" && n.includes(".")) return null; return speak(b, "enter <n>[| there]|put in <n>[| as the amount]|change the amount to <n>", "the amount is <n>|make it <n>|<n> is what I have|I have <n> of it|take <n> instead", { n }, [new Fill(side.input, n)], [n]); },
      () => {
        if (groups.length < 2) return null;
        const page = random.pick(pages);
        const goals: Readonly<Record<string, string>> = { Length: "how long something is|how far it is", Weight: "how heavy something is|what it weighs", Volume: "how much fits into a jug|liquids for a recipe", Area: "how big a garden is|how large a field is", Speed: "how fast something goes|how fast a car drives", Data: "how big a file is|how much fits on a disk", Time: "how long something lasts|hours and minutes", Energy: "how much energy there is in food|how much current I use" };
        const found = measures.find(([names]) => of(names).includes(page.title));
        const goal = random.pick(of(goals[of(found?.[0] ?? "")[0] ?? ""] ?? page.title.toLowerCase()));
        return speak(b, "open what I need for <goal>|go to the part for <goal>", "I want to know <goal>|I need to find out <goal>|it's about <goal>|I'm interested in <goal>".replace(/<goal>/gu, goal.startsWith("how") || goal.startsWith("what") ? "<goal>" : "something with <goal>"), { goal }, pageSubs(page));
      },
    );
  }
  special.push(
    () => clear === null || (live()?.input.value ?? "") === "" ? null : speak(b, "empty [it|the field]|start afresh|wipe [it|everything]|take away what I [wrote|entered]", "I want to [begin|start] again|I don't need what is in there any more|let me begin with something new|away with what I [wrote|entered]|a new one, please, away with this", {}, [new Press(clear)]),
    () => copy === null ? null : speak(b, "copy [the result|it|that]|put [the result|it] on the clipboard|take the result along for pasting", "I want to paste [this|the result] somewhere else|I need [this|the result] in a mail, so copy it|I'd like to use the result elsewhere|let me have the result for pasting", {}, [new Press(copy)]),
    () => keep === null ? null : speak(b, words ? "save this translation|remember this [one|translation]|keep this one for later|put this among my favourites" : "save this conversion|remember this one|keep this one for later|put this among my favourites", "I'll need this [again|more often]|I want to find this again later|I need this one all the time, keep it|this one should be among my favourites", {}, [new Press(keep)]),
    () => { const all = olds.filter(({ gone }) => !gone); const old = all.length === 0 ? undefined : random.pick(all); return old === undefined ? null : speak(b, "take <p> from what I had before|bring back <p>|use <p> [again|once more]|fetch <p> from the [list|saved ones]", "I want <p> again|the one with <p> again, please|I looked up <p> before, get it back|once more <p>|I had <p> before, let me have it again", { p: words ? `"${old.name}"` : old.name }, [new Until(sinceNow(did, `old|${old.name}`), () => old.row)]); },
    () => { const all = olds.filter(({ gone }) => !gone); const old = all.length < 2 ? undefined : random.pick(all); return old === undefined ? null : speak(b, "[delete|remove|throw out] <p> [from the list|from what was saved|in the list]|get rid of <p> in the list|take <p> off the list|forget that I looked up <p>", "<p> can go|I don't need <p> in the list any more|<p> isn't needed there any longer|nobody needs to see that I looked up <p>", { p: words ? `"${old.name}"` : old.name }, [new Until(() => old.gone, () => old.bin)]); },
  );
  sink(b);
  // Two columns take all the room that is left.
  if (layout === "columns") for (const page of pages) if (page.parent === b.root) { const { children } = b.root; children.push(...children.splice(children.indexOf(page), 1)); }
  b.asks.push(...plainAsks(b), ...special, ...special);
  return b.program();
}; // prettier-ignore

const spotsOf = of("Old Mill Cafe|Harbour Museum|Central Station|Rose Garden|Dentist Dr Blum|Grandma's house|Book Corner|City Pool|Thai Orchid|Hotel Bellevue|The Rusty Anchor|Climbing Hall|Botanical Garden|Farmers' Market|Town Library|Ferry Dock|Castle Hill|Vinyl Attic|Sunset Point|Bike Repair Jo|Opera House|Cat Cafe|Riverside School|Pine Campground|Noodle House|Lighthouse|Kebab King|Cinema Lux|Fabric Shop|St Mary's Church|West Beach|Ice Cream Dream|Observatory|Pharmacy Linden|Skate Park|Little Theatre"); // prettier-ignore
const layerWishes: readonly Wish[] = [
  ["Traffic|Traffic jams|Live traffic", "I want to see where the roads are jammed|show me where cars are stuck|where is everybody stuck on the roads?", "I don't care where cars are stuck|the jams don't interest me"],
  ["Bike lanes|Cycling routes|Bicycle paths", "where can I ride safely on two wheels?|I want to go by pedal power, where can I do that?", "I never ride on two wheels, hide that|nobody here pedals, leave that out"],
  ["Public transport|Trains and buses|Transit lines", "where do the trams go?|I don't have a car, show me what lines there are", "I go everywhere by car, hide the tram lines|I don't need to see where the trams go"],
  ["Relief|Hills|Contour lines", "I want to see how steep it is|where does it go uphill?|show me how high the mountains are", "it's flat here, I don't need to see how steep it is|I don't care how steep it is"],
  ["Photos|Pictures of places|Street pictures", "I want to see what it looks like there|show me what places look like", "I know what it looks like there, hide that|I don't need to see what places look like"],
  ["Weather|Rain radar|Clouds", "will we get wet? Show it on the map|I want to see where it's raining", "I don't care where it's raining|we won't get wet, hide that"],
  ["Hiking trails|Footpaths|Walking trails", "where can one walk in the hills?|I want to see where I can go on foot in the woods", "I won't be walking in the woods, hide that|I don't go on foot in the woods"],
  ["Charging stations|EV chargers|Charge points", "where can I fill up my electric car?|my battery is nearly flat, where can I go with the car?", "my car runs on diesel, leave those out|I don't have an electric car, hide those"],
  ["Toilets|Public toilets|Restrooms", "the kids will have to pee on the way, show me where|where can one pee in this town?", "nobody has to pee, hide those|I don't need to know where one can pee"],
]; // prettier-ignore
const routeWishes: readonly Wish[] = [
  ["Avoid tolls|No toll roads|Without tolls", "I don't want to pay for the road|it mustn't cost anything to drive there", "I don't mind paying for the road|paying for the road is fine if it's quicker"],
  ["Avoid ferries|No ferries|Without ferries", "I get seasick, only over land please|don't take me across water by boat", "a trip by boat on the way would be nice|I don't mind if a boat is part of it"],
  ["Avoid motorways|No motorways|Without motorways", "I'd rather go by small country roads|I'm afraid of fast roads", "I want to go on the fast roads|let's take the big fast roads again"],
  ["Step-free|Wheelchair accessible|No stairs", "my father is in a wheelchair, so no steps|we've got a pram, we can't do steps", "we can all climb steps|steps don't bother us"],
]; // prettier-ignore

/** A map: nearer and farther, what is shown on it, places kept, ways from here to there. */
export const mapView: Family = (random, things) => {
  const b = new Builder(random, things, random.chance(0.15) ? things.label(2) : random.pick(["Map", "Maps", "Atlas", "City map", "Navigator", "Places", "Wayfinder"]));
  const { world } = b;
  b.above = random.chance(0.15);
  const did: string[] = [];
  const toast = world.add(b.root, "text", "", { hidden: true });
  const tell = (text: string) => { toast.text = text; toast.hidden = false; };
  const special: (() => Clause | null)[] = [];
  const split = random.chance(0.55);
  const columns = split ? world.place(b.root, "columns", "", { shares: random.pick([[0.45, 0.55], [0.5, 0.5]]) }) : null;
  const panel = columns === null ? b.root : world.place(columns, "box");
  const field = columns === null ? b.root : world.place(columns, "box");
  const tabbed = random.chance(0.5);
  const titles = [random.pick(["Search", "Explore", "Find"]), random.pick(["Directions", "Route", "Way"]), random.pick(["Saved", "My places", "Pins", "Favourites"])];
  const tabs = tabbed ? b.tabs(panel, titles) : [];
  const [withSearch, withRoute, withPins] = tabbed ? [true, true, true] : random.pick([[true, false, true], [true, true, false], [false, true, false], [true, false, true]] as const);
  const names = random.some(spotsOf, 18);
  // Searching.
  const searchPlace = tabs[0] ?? panel;
  if (withSearch) {
    const search = b.field(searchPlace, "", "", "input", { text: random.pick(["Search the map", "Search for places", "Where to?", "Address or place"]) });
    const go = random.chance(0.6) ? key(b, searchPlace, random.pick(["Search", "Find", "Go"]), "search", () => { did.push(`search|${search.value}`); tell(`Found: ${search.value}`); }, { sameLine: true }) : null;
    const kinds = random.chance(0.5) ? random.some([["Restaurants", "I'm hungry|where can we eat?|I'd like a warm meal"], ["Petrol stations", "the tank is nearly empty|I have to fill up the car"], ["Hotels", "where can we sleep tonight?|I need a bed for the night"], ["Pharmacies", "I need something for my headache|where can I get medicine?"], ["Supermarkets", "we've no milk left, where can I get some?|I need to do the shopping"], ["Cash machines", "I've no cash left|where can I draw money?"], ["Museums", "it's raining, let's look at some paintings|we'd like to look at some art"], ["Parks", "the kids want to run about on the grass|I'd like to sit under a tree"]] as const, random.whole(2, 3)) : [];
    const bar = kinds.length === 0 ? null : b.bar(searchPlace);
    const chips = kinds.map(([text, goals]) => ({ widget: b.button(bar ?? searchPlace, text, () => { did.push(`near|${text}`); tell(`${text} nearby`); }), goals, text }));
    special.push(
      ...[0, 1].map(() => () => {
        const name = random.pick(names);
        const before = did.length;
        const over = () => did.slice(before).includes(`search|${name}`);
        return speak(b, "[find|search for|look for|look up] <p>[| on the map]|show me where <p> is|search the map for <p>", "where is <p>?|I'm looking for <p>|I need to find <p>|how do I find <p>? Search for it|where would <p> be?|I want to know where <p> is|do you know where <p> is?", { p: name }, go === null ? [new Fill(search, name)] : [guarded(new Fill(search, name), over), new Until(over, () => go)], [name]);
      }),
      () => { const one = chips.length === 0 ? undefined : random.pick(chips); return one === undefined ? null : speak(b, "show [me |]<k> [near here|close by|around here]|look for <k> [near here|close by]|find <k> [nearby|around here]", `${one.goals}|are there any <k> around here?|where are the nearest <k>?|I need to know what <k> there are`, { k: one.text.toLowerCase() }, [new Press(one.widget)]); },
    );
  }
  // The way.
  const routePlace = tabs[1] ?? panel;
  if (withRoute) {
    const [from, to] = random.pick([["From", "To"], ["Start", "Destination"], ["Starting point", "Where to"], ["A", "B"]] as const);
    const start = b.field(routePlace, from, random.chance(0.4) ? random.pick(names) : "");
    const swap = random.chance(0.7) ? key(b, routePlace, random.pick(["⇅", "Swap", "Reverse"]), "swap", () => { [start.value, end.value] = [end.value, start.value]; did.push("swap"); }, random.chance(0.5) ? { sameLine: true } : {}, 0.6) : null;
    const end = b.field(routePlace, to);
    const modes = random.some([["Car", "[by|in the] car", "driving"], ["Bus", "by bus", ""], ["Bike", "by [bike|bicycle]", "cycling"], ["On foot", "on foot", "walking"], ["Train", "by [train|rail]", ""], ["Taxi", "by taxi", ""]] as const, random.whole(2, 4));
    const shape = random.pick(["radios", "icons", "combo", "buttons"] as const);
    let mode = modes[0]?.[0] ?? "Car";
    const pictures: Readonly<Record<string, string>> = { Car: "car", Bus: "bus", Bike: "bicycle", "On foot": "walk", Train: "train", Taxi: "taxi" };
    const bar = shape === "icons" || shape === "buttons" ? b.bar(routePlace) : routePlace;
    const combo = shape === "combo" ? b.combo(routePlace, random.pick(["By", "How", "Means"]), modes.map(([name]) => name), mode) : null;
    const keys = shape === "combo" ? [] : modes.map(([name], i) => shape === "radios" ? b.toggle(routePlace, name, i === 0, "radio", { group: "means", sameLine: i > 0, on: () => { mode = name; } }) : (shape === "icons" ? b.icon(bar, pictures[name] ?? name, null) : b.button(bar, name, null)));
    if (shape === "icons" || shape === "buttons") keys.forEach((widget, i) => { widget.selected = i === 0; widget.on = () => { mode = modes[i]?.[0] ?? mode; keys.forEach((other) => (other.selected = other === widget)); }; });
    const by = (name: string): Sub => { if (combo !== null) return new Choose(combo, name); const widget = keys[modes.findIndex(([one]) => one === name)]; if (widget === undefined) throw new Error(name); return shape === "radios" ? new Set_(widget, ({ checked }) => checked === true) : new Until(() => mode === name, () => widget); };
    const wishing = random.chance(0.5) ? wishes(b, routePlace, routeWishes, random.whole(1, 2), random.pick(["checkbox", "switch"])) : null;
    const go = random.chance(0.7) ? b.button(routePlace, random.pick(["Show route", "Go", "Get directions", "Start"]), () => { did.push(`route|${start.value}|${end.value}|${combo?.value ?? mode}`); tell(`${start.value} - ${end.value}: ${String(random.whole(4, 90))} min`); }) : null;
    const routing = () => {
      const [x, y] = random.some(names, 2);
      const means = random.chance(0.45) ? random.pick(modes) : null;
      if (x === undefined || y === undefined) return null;
      const only = start.value !== "" && random.chance(0.3);
      if (only && start.value === y) return null;
      const before = did.length;
      const over = () => go !== null && did.slice(before).some((deed) => { const [verb, s, e, m] = deed.split("|"); return verb === "route" && (only || s === x) && e === y && (means === null || m === means[0]); });
      const subs = [...(only ? [] : [new Fill(start, x)]), new Fill(end, y), ...(means === null ? [] : [by(means[0])])].map((sub) => (go === null ? sub : guarded(sub, over)));
      const m = means === null ? "" : ` ${means[1]}`;
      return speak(b, only ? `take me to <y>${m}|find the way to <y>${m}|navigate to <y>${m}` : `find the way from <x> to <y>${m}|show [me |]how to get from <x> to <y>${m}|plan a trip from <x> to <y>${m}|look up the way from <x> to <y>${m}`, only ? `how do I get to <y>${m}?|I want to go to <y>${m}|I'm going to <y>${m}` : `how do I get from <x> to <y>${m}?|I want to go from <x> to <y>${m}|I'm at <x> and want to go to <y>${m}|from <x> to <y>${m}, please|we have to get from <x> to <y>${m}|what's the way from <x> to <y>${m}?|how far is it from <x> to <y>${m}?|I have to be at <y>, I start at <x>${m === "" ? "" : ", I go"}${m}|to <y>${m}, starting at <x>`, { x, y }, [...subs, ...(go === null ? [] : [new Until(over, () => go)])], only ? [y] : [x, y]);
    };
    const means = () => {
      const [name, said, doing] = random.pick(modes);
      const goals: Readonly<Record<string, string>> = { Car: "I'm driving there myself", Bus: "I've got a ticket for the bus", Bike: "I'd rather cycle|I'll be pedalling there", "On foot": "I'd rather walk|a walk would do me good", Train: "I like looking out of a train window, so that way", Taxi: "somebody should drive me, so let's get a cab" };
      if ((combo?.value ?? mode) === name) return null;
      return speak(b, `make it ${said}|plan it ${said}|let me go there ${said}`, `I'm going ${said}|I want to go ${said}|we go there ${said}|rather ${said}|${said} would be better|I'll be travelling ${said}${doing === "" ? "" : `|I'm ${doing}|I prefer ${doing}`}|${goals[name] ?? ""}`, {}, [by(name)]);
    };
    special.push(routing, routing, means, () => (swap === null || start.value === end.value ? null : speak(b, "swap [the two|start and end|them]|turn the [trip|way] round|reverse [it|the direction]|exchange start and end", "now the way back|how do I get back?|the other way [round|around]|I want to go back the same way|and now in the opposite direction|I meant it the other way round", {}, [new Press(swap)])));
    if (wishing !== null) special.push(wishing);
  }
  // Places kept.
  const pinPlace = tabs[2] ?? panel;
  if (withPins) {
    interface Pin { name: string; readonly row: Widget; readonly cell: Widget; readonly items: Map<string, Widget>; readonly parts: Widget[]; gone: boolean }
    const pins: Pin[] = [];
    let target: Pin | null = null;
    const rename = b.dialog(random.pick(["Rename", "Edit place", "Change name"]), random.pick(["Cancel", "Back"]));
    const newName = b.field(rename, random.pick(["Name", "Label", "Title"]));
    const renameEnd = b.ending(rename, random.pick(["Save", "OK", "Rename"]), () => { if (target !== null) { target.name = newName.value; target.cell.text = newName.value; } });
    const adding = b.dialog(random.pick(["New place", "Save place", "Add pin"]), random.pick(["Cancel", "Close"]));
    const addName = b.field(adding, random.pick(["Name", "Label", "Place"]));
    const sorts = random.pick([["Home", "Work", "Food", "Other"], ["Favourite", "Want to go", "Been there"], ["Red", "Green", "Blue"]] as const);
    const addSort = random.chance(0.5) ? b.combo(adding, random.pick(["List", "Category", "Group"]), sorts, "") : null;
    const addEnd = b.ending(adding, random.pick(["Save", "Add", "OK"]), () => { did.push(`pin|${addName.value}|${addSort?.value ?? ""}`); if (addName.value !== "") make(addName.value); addName.value = ""; if (addSort !== null) addSort.value = ""; });
    adding.opener = key(b, pinPlace, random.pick(["Add place", "New pin", "Save a place"]), random.pick(["add", "pin", "add location"]), null);
    const list = world.place(pinPlace, "scroll", "", { lines: random.whole(3, 5) });
    const style = random.pick(["icons", "menu", "buttons"] as const);
    const deeds = random.some([["way", random.pick(["Directions", "Go there", "Route"]), "directions"], ["delete", random.pick(["Delete", "Remove"]), random.pick(["delete", "trash"])], ["rename", random.pick(["Rename", "Edit"]), random.pick(["edit", "pencil"])], ["share", "Share", "share"]] as const, style === "buttons" ? 2 : random.whole(2, 4));
    const perform = (deed: string, pin: Pin) => {
      did.push(`${deed}|${pin.name}`);
      if (deed === "delete") { pin.gone = true; for (const part of pin.parts) part.hidden = true; settle(world, list); }
      else if (deed === "rename") { target = pin; newName.value = pin.name; world.openPlace(rename); }
      else tell(deed === "way" ? `Way to ${pin.name}` : `Link to ${pin.name} copied`);
    };
    const dots = random.pick(["more", "⋯", "more vertical"]);
    const make = (name: string): void => {
      const { row, cells } = rowOf(b, list, "pins", [[name, 0, style === "buttons" ? 0.4 : 0.5]]);
      const items = new Map<string, Widget>();
      const [cell = row] = cells;
      const pin: Pin = { name, row, cell, items, parts: [row, ...cells], gone: false };
      if (style === "menu") {
        const more = dots === "⋯" ? b.button(list, dots, noop, { row, sameLine: true, at: 0.85 }) : b.icon(list, dots, noop, { row, sameLine: true, at: 0.85 });
        const menu = world.place(b.root, "menu", name);
        world.opens(more, menu);
        for (const [deed, word] of deeds) items.set(deed, world.add(menu, "menu_item", word, { on: () => { perform(deed, pin); } }));
        pin.parts.push(more);
      } else deeds.forEach(([deed, word, picture], i) => { const extra: Partial<Widget> = { row, sameLine: true, at: style === "icons" ? 0.55 + i * 0.11 : 0.44 + i * 0.28 }; const widget = style === "icons" ? b.icon(list, picture, () => { perform(deed, pin); }, extra) : b.button(list, word, () => { perform(deed, pin); }, { ...extra, width: 0.26 }); items.set(deed, widget); pin.parts.push(widget); });
      row.on = () => { did.push(`show|${pin.name}`); tell(`Here is ${pin.name}`); };
      pins.push(pin);
    };
    for (const name of names.slice(0, random.whole(3, 6))) make(name);
    const there = () => pins.filter(({ gone }) => !gone);
    const deed = (what: string, orders: string, told: string) => () => {
      const all = there();
      if (what === "way" && withRoute) return null;
      if (all.length < 2 || !deeds.some(([one]) => one === what)) return null;
      const pin = random.pick(all);
      const over = what === "delete" ? () => pin.gone : sinceNow(did, `${what}|${pin.name}`);
      const at = all.indexOf(pin);
      const p = random.chance(0.12) && at < 4 ? `the ${at === all.length - 1 ? "last" : (nth[at] ?? "first")} [place|pin|one] [in|on] the list` : called(random, pin.name);
      return speak(b, orders, told, { p: say(random, p) }, [new Until(over, () => pin.items.get(what) ?? pin.row)]);
    };
    const renaming = () => {
      const all = there();
      if (all.length === 0 || !deeds.some(([one]) => one === "rename")) return null;
      const pin = random.pick(all);
      const fresh = random.pick(of("Lunch spot|Meeting point|Car is here|Favourite view|Dad's place|Best coffee|Never again|Summer house|Secret beach|Kids' paradise|My office|Emergency room|Anna's flat|Picnic spot|Birthday dinner|Old school|Quiet bench|Boat rental|Job interview|Good bakery"));
      if (pins.some(({ name }) => name === fresh)) return null;
      return speak(b, "rename <p> to <n>|call <p> <n> [from now on|in future]|change the name of <p> to <n>|give <p> the name <n>", "<p> should be called <n>|I'd rather call <p> <n>|<p> has a new name, <n>|<p> is now called <n>|from now on <p> should be called <n>", { p: called(random, pin.name), n: random.pick([fresh, fresh, `"${fresh}"`]) }, through(rename, () => pin.items.get("rename") ?? pin.row, [new Fill(newName, fresh)], renameEnd, () => pin.name === fresh, () => target === pin), [fresh]);
    };
    const saving = () => {
      const name = random.pick(names.slice(6));
      if (pins.some((pin) => !pin.gone && pin.name === name)) return null;
      const sort = addSort !== null && random.chance(0.6) ? random.pick(sorts) : "";
      const before = did.length;
      const over = () => did.slice(before).some((one) => { const [verb, n, s] = one.split("|"); return verb === "pin" && n === name && (sort === "" || s === sort); });
      const tail = sort === "" ? "" : ` ${random.pick(["under", "as", "in the list"])} ${random.chance(0.5) ? sort.toLowerCase() : sort}`;
      return speak(b, `save <p>${tail}|add <p>${sort === "" ? "[| to my places]" : tail}|keep <p>${tail}|put a pin [on|at] <p>${tail}|remember <p>${tail}`, `I want to keep <p>${tail}|I'd like to find <p> again later, save it${tail}|<p> should be among my places${tail === "" ? "" : `,${tail}`}|<p> is worth remembering, save it${tail}|new place: <p>${tail}`, { p: name }, through(adding, () => adding.opener ?? addEnd, [new Fill(addName, name), ...(sort === "" || addSort === null ? [] : [new Choose(addSort, sort)])], addEnd, over), [name]);
    };
    special.push(
      deed("way", "take me to <p>|find the way to <p>|navigate to <p>|show [me |]how to get to <p>", "how do I get to <p>?|I want to go to <p>|I need to be at <p> soon, how do I get there?|what's the way to <p>?|let's go to <p>|how far is it to <p>?"),
      deed("delete", "[delete|remove] <p>[| from my places| from the list]|get rid of <p>|take <p> off [my list|the map]|throw <p> out of my places", "I don't need <p> any more|<p> has closed down, take it off|I never go to <p> any more, remove it|<p> can go|<p> shouldn't be among my places any longer|I don't want <p> in my list"),
      deed("share", "share <p>[| with a friend]|send <p> to a friend|pass on where <p> is|tell a friend where <p> is", "a friend wants to know where <p> is, send it on|I want somebody else to find <p> too|we're meeting at <p>, let the others know where that is"),
      renaming, saving, saving,
      () => { const all = there(); const pin = all.length === 0 ? undefined : random.pick(all); return pin === undefined || withSearch ? null : speak(b, "show [me |]<p> on the map|go to <p> on the map", "where was <p> again?|where is <p>?|I want to see where <p> is", { p: called(random, pin.name) }, [new Until(sinceNow(did, `show|${pin.name}`), () => pin.row)]); },
    );
  }
  // The map with what lies on it.
  const tools = b.bar(field);
  const [nearIcon, farIcon] = random.pick([["plus", "minus"], ["zoom in", "zoom out"]] as const);
  const pictured = random.chance(0.55);
  const [nearWord, farWord] = random.pick([["+", "−"], ["Zoom in", "Zoom out"], ["+", "-"], ["Closer", "Farther"]] as const);
  const near = pictured ? b.icon(tools, nearIcon, () => { did.push("in"); }) : b.button(tools, nearWord, () => { did.push("in"); });
  const far = pictured ? b.icon(tools, farIcon, () => { did.push("out"); }) : b.button(tools, farWord, () => { did.push("out"); });
  const me = random.chance(0.6) ? key(b, tools, random.pick(["My location", "Where am I?", "Locate me"]), random.pick(["my location", "crosshair", "target"]), () => { did.push("me"); tell("You are here"); }, {}, 0.6) : null;
  const full = random.chance(0.4) ? key(b, tools, random.pick(["Full screen", "Maximise map"]), "fullscreen", () => { did.push("full"); }, {}, 0.6) : null;
  const layerShape = random.pick(["dialog", "box", "dialog", "none"] as const);
  const layersName = random.pick(["Layers", "Map options", "What to show"]);
  const layersKey = layerShape === "dialog" ? key(b, tools, layersName, "layers", null, {}, 0.5) : null;
  const layerPlace = layersKey !== null ? b.dialog(layersName, "", layersKey) : layerShape === "box" ? world.place(field, "box") : null;
  if (layerPlace !== null) {
    const bases = random.chance(0.6) ? random.some([["Map", "a plain drawing of the streets will do|I want the ordinary drawing back"], ["Satellite", "I want to see it from space|show me real pictures from above"], ["Terrain", "I'd like to see the shape of the land|I want to see hills and valleys"], ["Night", "it's dark outside, the bright map blinds me|I want black streets, it's late"]] as const, random.whole(2, 3)) : [];
    const radios = bases.map(([name, said], i) => ({ widget: b.toggle(layerPlace, name, i === 0, "radio", { group: "bases" }), said }));
    special.push(() => { const one = radios.length === 0 ? undefined : random.pick(radios); return one === undefined || (one.widget.checked === true && random.chance(0.7)) ? null : speak(b, "", one.said, {}, [new Set_(one.widget, ({ checked }) => checked === true)]); });
    const wishing = wishes(b, layerPlace, layerWishes, random.whole(2, layerShape === "box" ? 3 : 5), random.pick(["checkbox", "switch"]));
    special.push(wishing, wishing);
    if (layersKey !== null) b.button(layerPlace, random.pick(["Close", "Done", "OK"]), () => { world.closeTop(); }, { group: "closes" });
  }
  const drawn = random.some(names.slice(12), random.whole(1, 3));
  drawn.forEach((name, i) => { world.add(field, "image", "map pin", { picture: true, at: 0.1 + ((i * 37) % 60) / 100, width: 0.05 }); world.add(field, "text", name, { sameLine: true }); });
  if (columns === null && random.chance(0.3)) clutter(b, b.bar(), 2);
  const times = (widget: Widget, name: string, count: number): Sub => { let since = 0; const press = new Press(widget); return { begin: () => { since = did.length; }, done: () => did.slice(since).filter((one) => one === name).length >= count, step: (w) => press.step(w) }; };
  const zooming = () => {
    const closer = random.chance(0.55);
    const count = random.pick([1, 1, 1, 2, 3]);
    const n = count === 2 ? random.pick([" twice", " two times", " by two steps"]) : count === 3 ? random.pick([" three times", " by three steps"]) : "";
    const subs = [times(closer ? near : far, closer ? "in" : "out", count)];
    return closer ? speak(b, `zoom in${n}|enlarge the map${n}|magnify the map${n}|[get|go] closer${n}`, count === 1 ? "I can't read the street names, they're too small|I want to see [it|that|this part] from closer up|the map is too small for me|I want to see more detail|closer[|, please]|everything is too tiny on the map|a bit nearer, please|bigger, please|I need to see the single houses" : `closer${n}[|, please]|I need the map closer,${n}`, {}, subs)
      : speak(b, `zoom out${n}|make the map smaller${n}|go farther away${n}|move away from it${n}`, count === 1 ? "I want to see more of the surroundings|I can only see one street, I need the whole area|show me more of what's around|farther away, please|I'm too close to see anything|I'd like to see the whole region|what lies around that? Move away a bit" : `farther away${n}[|, please]|I need to be farther away,${n}`, {}, subs);
  };
  special.push(zooming, zooming, zooming,
    () => me === null ? null : speak(b, "show [me |]where I am|go to where I am[| now]|centre the map on me|find my position", "where am I?|I'm lost, where am I?|I have no idea where I am|what's around me right here?|I've lost myself on the map, back to where I am|which street am I standing in?", {}, [new Press(me)]),
    () => full === null ? null : speak(b, "make the map fill the screen|let the map have the whole screen|show nothing but the map", "I want the map as large as the screen|the map should fill everything|I need the whole screen for the map", {}, [new Press(full)]));
  sink(b);
  b.asks.push(...plainAsks(b), ...special, ...special);
  return b.program();
}; // prettier-ignore
