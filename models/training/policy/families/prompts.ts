import type { Family } from "../build.js";
import { Builder } from "../build.js";
import { listed, named, say } from "../phrases.js";
import type { Clause, Sub } from "../teacher.js";
import { Choose, Fill, guarded, Press, Set_, Slide, Until } from "../teacher.js";
import type { Widget } from "../world.js";

const topics =
  "seat|room|topping|drink|extra|day|colour|size|plan|delivery|language|ticket|menu|frame|route|theme|format|printer|team|gift|dessert|bread|paper|voice|backup".split(
    "|",
  );
const choices =
  "window seat|aisle seat|single room|double room|sea view|breakfast|late check-out|cheese|olives|mushrooms|ham|onions|tea|coffee|apple juice|red|green|dark blue|small|medium|large|express|standard|pick-up|English|French|Spanish|portrait|landscape|matte|glossy|sauce|rice|salad|parking|lamp|socket|projector|towels|insurance|gift wrap|engraving|morning|afternoon|evening|student|adult|child|vegan|without sugar|ice|printer|monitor|whole grain|white bread|by mail|by phone|full|incremental|PNG|PDF|CSV".split(
    "|",
  );
const amounts = [[50, "half"], [33, "about a third"], [25, "a quarter"], [75, "three quarters"], [100, "the maximum"], [0, "zero"], [80, "80"], [20, "20 percent"], [60, "60%"], [10, "ten percent"], [90, "90"], [40, "40"], [70, "70 percent"], [30, "30"]] as const; // prettier-ignore

/** A window that asks one thing and closes when it is answered: what is wished for is confirmed too. */
export const prompts: Family = (random, things) => {
  const b = new Builder(random, things, random.pick(["", "", things.label(2)]));
  const { world } = b;
  b.above = random.chance(0.5);
  const topic = random.pick(topics);
  const dialog = b.dialog(random.pick([topic, `Choose a ${topic}`, `Your ${topic}`, "Question", "Options", things.label(2)]), random.pick(["Cancel", "Cancel", "Close", "Back", "Abort", ""]));
  world.add(dialog, "text", random.pick([`Please choose a ${topic}`, `What ${topic} would you like?`, `Which ${topic}?`, `Select the ${topic}s you need:`, "Please fill in", "Enter the details below", things.label(5)]));
  const sort = random.pick(["radio", "list", "boxes", "boxes", "fields", "fields", "slider", "yesno", "combo", "mixed"] as const);
  const options = random.some(random.chance(0.7) ? choices : Array.from({ length: 8 }, () => things.label(2)), random.whole(3, 7));
  const group = "answers";
  const radios: Widget[] = [], rows: Widget[] = [], boxes: Widget[] = [], fields: Widget[] = [];
  if (sort === "radio") for (const name of options) radios.push(b.toggle(dialog, name, name === options[0] && random.chance(0.7), "radio", { group }));
  if (sort === "list") for (const name of options) rows.push(b.row(dialog, random.chance(0.3) ? [name, things.label(2)] : [name], group));
  if (sort === "boxes" || sort === "mixed") for (const name of options) boxes.push(b.toggle(dialog, name, random.chance(0.35), random.chance(0.85) ? "checkbox" : "switch"));
  if (sort === "fields" || sort === "mixed") for (const label of random.some(["Name", "First name", "Surname", "City", "Place of birth", "E-mail", "Phone", "Address", "Comment", "Nickname", "Company", "Title", "New name", "Reason", "Street", "Team"], random.whole(1, 3))) fields.push(b.field(dialog, random.chance(0.15) && fields.length === 0 ? "" : label, random.chance(0.2) ? things.valueFor(label) : ""));
  const slider = sort === "slider" ? b.field(dialog, random.pick([topic, "Volume", "Brightness", "Level", "Amount", ""]), String(random.whole(0, 100)), "slider") : null;
  const combo = sort === "combo" ? b.combo(dialog, random.pick([topic, "Choice", ""]), options, options[0] ?? "") : null;
  let over = "";
  const [yes, no] = random.pick([["Yes", "No"], ["Yes", "No"], ["Allow", "Deny"], ["Continue", "Stop"], ["Accept", "Decline"], ["Delete", "Keep"], ["Restart now", "Later"], ["Save", "Don't save"], ["Agree", "Disagree"], ["Try again", "Give up"]] as const);
  let ok: Widget;
  let refusal: Widget | null = null;
  if (sort === "yesno") {
    const ends = (what: string) => () => { world.closeTop(); over = what; };
    ok = b.button(dialog, yes, ends("yes"));
    refusal = b.button(dialog, no, ends("no"), { sameLine: true });
  } else ok = b.ending(dialog, random.pick(["OK", "OK", "OK", "Done", "Apply", "Submit", "Save", "Confirm", "Continue", "Select", "Next"]), () => (over = "yes"));
  if (random.chance(0.5)) world.add(b.root, "text", things.label(4));
  world.openPlace(dialog);
  const confirm = () => new Until(() => over !== "", () => ok);
  const then = (...subs: Sub[]) => [...subs.map((sub) => guarded(sub, () => over !== "")), confirm()];
  const on = (wanted: boolean) => (widget: Widget) => new Set_(widget, ({ checked }) => (checked === true) === wanted);
  const names = (widgets: readonly Widget[]) => listed(random, widgets.map(({ label, text }) => named(random, label || text)));
  // "No, thanks" and "the window seat" are no orders that "could you" goes before.
  const wish = (template: string, slots: Readonly<Record<string, string>>, subs: readonly Sub[]): Clause | null => {
    if (!dialog.open) return null;
    const text = say(random, template, slots);
    return { text: (random.chance(0.5) ? text : text.charAt(0).toUpperCase() + text.slice(1)) + random.pick(["", "", "", ".", " please".repeat(text.includes("please") ? 0 : 1)]), subs, possible: true };
  };
  const one = () => {
    const pool = radios.length > 0 ? radios : rows;
    const at = random.whole(0, pool.length - 1);
    const widget = pool[at];
    if (widget === undefined) return null;
    const name = rows.length > 0 ? named(random, widget.text || (options[at] ?? "")) : named(random, widget.label);
    const nth = at === pool.length - 1 && random.chance(0.6) ? "last" : (["first", "second", "third", "fourth", "fifth", "sixth", "seventh"][at] ?? "last");
    const sub = radios.length > 0 ? on(true)(widget) : new Press(widget);
    const template = random.chance(0.15) ? `[the ${nth} [one|option|choice][| please]|take the ${nth} [one|option|${topic}]|I'd like the ${nth} one|go for the ${nth}]`
      : `[[|the ]<name>[| please|, please| would be nice| is fine| it is|, thanks]|I [prefer|want|take|choose|need|would like|'d rather have|'ll have|go for] [|the ]<name>|[answer|choose|take|select|pick|go for|reply with] [|the ]<name>[| as ${topic}| and confirm| as the answer|]|make it [|the ]<name>|my ${topic} is <name>|give me [|the ]<name>|let it be <name>|as ${topic} I want <name>|we need [|the ]<name>|book [|me ][|the ]<name>|for the ${topic} take <name>]`;
    return wish(`[${template}]`, { name }, then(sub));
  };
  const some = () => {
    if (boxes.length === 0) return null;
    const yesOnes = random.some(boxes, random.whole(1, Math.min(3, boxes.length - 1)));
    const others = boxes.filter((box) => !yesOnes.includes(box));
    const kind = random.whole(0, 3);
    if (kind === 0) return wish(`[[only|just] <names>[| please|, nothing else| and nothing else]|I only want <names>[| on it|, nothing else|]|nothing but <names>|leave only <names>[| on| ticked|]|<names> and nothing else]`, { names: names(yesOnes) }, then(...yesOnes.map(on(true)), ...others.map(on(false))));
    if (kind === 1 && others.length > 0 && others.length < 3) return wish(`[everything [but|except|apart from] <names>|all of them [but|except] <names>|I want [it all|everything] [except|but not|without] <names>|the lot without <names>]`, { names: names(others) }, then(...yesOnes.map(on(true)), ...others.map(on(false))));
    const unwanted = random.chance(0.4) ? random.some(others, 1) : [];
    const tail = unwanted.length === 0 ? "" : ` [but no|but not|without|, no|and no] ${names(unwanted)}`;
    return wish(`[I [need|want|'d like|would like|take] <names>${tail}|<names>${tail}[| please]|[give me|book|order|add|with|we need] <names>${tail}|there should be <names>${tail}|make sure I get <names>${tail}]`, { names: names(yesOnes) }, then(...yesOnes.map(on(true)), ...unwanted.map(on(false))));
  };
  const fill = () => {
    if (fields.length === 0) return null;
    const chosen = random.some(fields, random.whole(1, fields.length));
    const parts = chosen.map((widget) => ({ widget, label: widget.label.toLowerCase(), value: things.valueFor(widget.label || "Name") }));
    if (new Set(parts.map(({ value }) => value)).size < parts.length) return null;
    const subs = then(...parts.map(({ widget, value }) => new Fill(widget, value)));
    const [first] = parts;
    if (parts.length === 1 && first !== undefined)
      return wish(`[[answer|reply|call it|say|enter|it's|it is|the answer is|put] <value>|<value>|[my|the|his|her] <label> is <value>|<label>: <value>|name it <value>|as <label> [take|use|give|put] <value>|rename it to <value>|[the <label> should be|let the <label> be] <value>|give <value> as [the |]<label>]`, { value: random.pick([first.value, first.value, `"${first.value}"`]), label: first.label === "" ? "name" : first.label }, subs);
    const said = listed(random, parts.map(({ label, value }) => random.pick([`${label} ${value}`, `${label} ${value}`, `${value} as ${label}`, `${label}: ${value}`, `${value} for the ${label}`])));
    const bare = parts.map(({ value }) => value).join(", ");
    const telling = parts.every(({ label }) => /name|mail|phone|city|birth/u.test(label)) && parts.every(({ label }) => label !== "");
    return wish(telling && random.chance(0.4) ? `[[register|sign up|enter|add|put down|note] <bare>|<bare>]` : `[[register|enter|put in|give|use|fill it in with|sign up with|save|submit] <said>|<said>]`, { said, bare }, subs);
  };
  const answer = () => {
    if (refusal === null) return null;
    const not = refusal;
    const agrees = random.chance(0.5);
    const word = named(random, agrees ? yes : no);
    const plain = yes === "Yes" || yes === "Accept" || yes === "Allow" || yes === "Agree";
    const template = agrees
      ? plain ? `[yes[| please|, do it|, go ahead|, of course]|[say|answer|choose|reply] [yes|<word>]|[agree|confirm it|accept it|go ahead|that's fine|sure|I agree]|<word>[| please]|I [want|would like] [that|this|it]]` : `[[choose|take|say|answer|press|go for] <word>|<word>[| please|, please]|I want to <word>]`
      : plain ? `[no[| thanks|, don't|, better not|, thank you]|[say|answer|choose|reply] [no|<word>]|[refuse|decline|deny it|reject it|turn it down|say no to it|better not|I'd rather not|not now|I don't want [that|this|it]]|<word>[| please]]` : `[[choose|take|say|answer|press|go for] <word>|<word>[| please|, please]]`;
    return wish(`[${template}]`, { word }, [new Until(() => over !== "", () => (agrees ? ok : not))]);
  };
  const slide = () => {
    if (slider === null) return null;
    const [value, said] = random.pick(amounts);
    const name = slider.label === "" ? topic : named(random, slider.label);
    return wish(`[[set|put|turn|move|bring] [it|the <name>|<name>] to <said>|[I want|make|I'd like] [it|the <name>] [at |]<said>|<said>[| please]|[the |]<name> [at|should be] <said>|make it <said>]`, { said, name }, then(new Slide(slider, value, said)));
  };
  const choose = () => {
    if (combo === null) return null;
    const option = random.pick(options);
    return wish(`[[|the ]<name>[| please]|I [prefer|want|take|choose|'d like] [|the ]<name>|[choose|take|select|pick|go for] [|the ]<name>[| as ${topic}|]|make it [|the ]<name>|change it to <name>|<name> as ${topic}]`, { name: named(random, option) }, then(new Choose(combo, option)));
  };
  const cancel = () => {
    const button = world.widgets.find((widget) => widget.place === dialog && widget.group === "closes");
    if (button === undefined || sort === "yesno") return null;
    return wish(`[cancel[| it| that| this]|[close|leave|abort|get out of|get rid of] [this|it|the [window|dialog|question]][| without saving| without choosing anything|]|never mind|I don't want any of [this|them]|forget it|stop this|none of [them|these]]`, {}, [new Until(() => !dialog.open, () => button)]);
  };
  b.asks.push(one, one, one, some, some, some, fill, fill, fill, answer, answer, slide, slide, choose, choose, cancel);
  return b.program();
}; // prettier-ignore
