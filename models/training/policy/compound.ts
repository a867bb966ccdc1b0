import type { Builder } from "./build.js";
import { listed, named, politely, say } from "./phrases.js";
import type { Clause, Sub } from "./teacher.js";
import { Choose, Fill, Press, Set_ } from "./teacher.js";
import type { Widget } from "./world.js";

/** One thing that a sentence asks for on the way. */
interface Part {
  readonly said: string;
  readonly sub: Sub;
}

const ends =
  /^(?:submit|send|sign in|sign up|register|save|order|continue|create account|ok|apply|done|finish|book|join)$/iu;

/** Many wishes in one sentence: "sign up Eva Stein, eva@x.org, in size L, without the newsletter". */
export function compoundAsks(b: Builder): (() => Clause | null)[] {
  const { world, random, things } = b;
  const fitting = (widget: Widget) => !widget.disabled && !widget.hidden && world.isReachable(widget);
  const partOf = (widget: Widget): Part | null => {
    const label = named(random, widget.label).toLowerCase();
    switch (widget.kind) {
      case "input": {
        if (widget.label === "") return null;
        const value = things.valueFor(widget.label);
        const sub = new Fill(widget, value);
        return { sub, said: say(random, `[<value>|<label> <value>|<value> as <label>|<label>: <value>|with <label> <value>]`, { value, label }) };
      }
      case "combo": {
        if (widget.options.length < 2) return null;
        const option = random.pick(widget.options);
        const said = named(random, option);
        return { sub: new Choose(widget, option), said: say(random, `[<said>|in <said>|with <said>|<label> <said>|for <label> <said>|<said> for <label>]`, { said, label }) };
      }
      case "radio":
        return { sub: new Set_(widget, ({ checked }) => checked === true), said: say(random, `[<label>|with <label>|I prefer <label>|rather <label>]`, { label }) };
      case "checkbox":
      case "switch": {
        const on = random.chance(0.6);
        return { sub: new Set_(widget, ({ checked }) => (checked === true) === on), said: say(random, on ? `[with <label>|and <label>|<label> too|plus <label>]` : `[without <label>|no <label>|but no <label>|not <label>]`, { label }) };
      }
      default:
        return null;
    }
  };
  return [
    () => {
      const all = world.widgets.filter((widget) => fitting(widget) && (widget.label !== "" || widget.kind === "radio"));
      const first = all.length === 0 ? undefined : random.pick(all);
      if (first === undefined) return null;
      const peers = all.filter(({ place }) => place === first.place);
      const groups = new Set<string>();
      const chosen = random.some(peers, random.whole(2, 4)).filter(({ group, kind }) => kind !== "radio" || (!groups.has(group) && groups.add(group)));
      const parts = chosen.flatMap((widget) => partOf(widget) ?? []);
      const values = parts.flatMap(({ sub }) => (sub instanceof Fill ? [sub.text] : []));
      if (parts.length < 2 || new Set(values).size < values.length) return null;
      const button = world.widgets.find((widget) => fitting(widget) && widget.kind === "button" && ends.test(widget.text));
      const submits = button !== undefined && random.chance(0.5);
      const verb = submits ? `[${button.text.toLowerCase()}|sign up|register|book|order|enter|put in]` : `[set up|enter|fill in|make it|choose|take|set it to|I want|I need|I'd like|]`;
      const text = say(random, `${verb} <rest>${submits ? "[| and <button> it|, then <button>]" : ""}`, { rest: random.chance(0.5) ? parts.map(({ said }) => said).join(", ") : listed(random, parts.map(({ said }) => said)), button: button?.text.toLowerCase() ?? "" });
      return { text: politely(random, text), subs: [...parts.map(({ sub }) => sub), ...(submits ? [new Press(button)] : [])], possible: true };
    },
    () => {
      // What somebody wants and what not, of boxes that lie together.
      const boxes = world.widgets.filter((widget) => fitting(widget) && (widget.kind === "checkbox" || widget.kind === "switch") && widget.label !== "");
      const first = boxes.length < 2 ? undefined : random.pick(boxes);
      const peers = boxes.filter(({ place, kind }) => place === first?.place && kind === first.kind);
      if (peers.length < 2) return null;
      const [yes, no] = [random.some(peers, random.whole(1, 2)), [] as Widget[]];
      no.push(...random.some(peers.filter((peer) => !yes.includes(peer)), random.whole(0, 1)));
      const list = (widgets: readonly Widget[]) => listed(random, widgets.map(({ label }) => named(random, label)));
      const template = no.length === 0 ? `[I need|I'd like|I want|give me|we take|let me have|please tick|make sure there is] <yes>|<yes> please|<yes> [would be nice|is what I want]` : `[I need|I'd like|I want|give me|we take] <yes> but [no|not] <no>|<yes> yes, <no> no|<yes>, [not|no] <no>|<yes> instead of <no>`;
      return { text: say(random, `[${template}]`, { yes: list(yes), no: list(no) }), subs: [...yes.map((w) => new Set_(w, ({ checked }) => checked === true)), ...no.map((w) => new Set_(w, ({ checked }) => checked !== true))], possible: true };
    },
    () => {
      const radios = world.widgets.filter((widget) => fitting(widget) && widget.kind === "radio" && widget.label !== "");
      const radio = radios.length === 0 ? undefined : random.pick(radios);
      if (radio === undefined) return null;
      return { text: say(random, `[I prefer|I'd rather have|let's have|make it|rather|I would like|it should be|we want] [the |]<name>[| please| then]`, { name: named(random, radio.label) }), subs: [new Set_(radio, ({ checked }) => checked === true)], possible: true };
    },
  ];
} // prettier-ignore
