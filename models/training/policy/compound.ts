import type { Builder } from "./build.js";
import { listed, named, politely, say, tellable } from "./phrases.js";
import { gerund, plainName } from "./synonyms.js";
import type { Clause, Sub } from "./teacher.js";
import { Choose, Fill, guarded, Open, Press, reach, Set_ } from "./teacher.js";
import type { Widget } from "./world.js";

/** One thing that a sentence asks for on the way. */
interface Part {
  readonly said: string;
  readonly sub: Sub;
}

const ends =
  /^(?:submit|send|sign in|sign up|log in|register|save|order|continue|create account|ok|apply|done|finish|book|join|confirm|search|next|pay|publish|add|create|start|update)$/iu;

/** Of these, what is said as an order. */
const acts =
  /^(?:submit|send|sign in|sign up|log in|register|save|order|continue|apply|finish|book|join|confirm|pay|publish|update|start)$/iu;

/** Names that aren't things that one could have or not: "Don't ask", "I accept the terms". */
const sentences =
  /^(?:do not|don'?t|no|never|without|not|none|skip|ignore|i|we|my|you|it|this|yes)\b/iu;

const nameOf = (widget: Widget): string => (widget.text !== "" ? widget.text : widget.label);

const wants =
  "[I need|I'd like|I want|give me|we take|let me have|please tick|make sure there is|I could use|we need|we'd like|put me down for|count me in for|I'll go for|I'll have|sign me up for|get me|I fancy|don't leave out|I'd be happy with|what I'm after is|make sure I get|I'm interested in|we can't do without] <yes>|<yes> please|<yes>, please|<yes> [would be nice|is what I want|would be great|is a must|would be good|sounds good|yes please|is what we need]|yes to <yes>|as to the options: <yes>|with <yes>|there should be <yes>|it has to have <yes>|my choice: <yes>|as for me, <yes>|we agreed on <yes>|what I want is <yes>";
const wantsNot =
  "[I need|I'd like|I want|give me|we take|I'll take|we need|let me have|tick|enable|turn on] <yes> but [no|not|leave out|without] <no>|[tick|enable|turn on|select|check] <yes> and [untick|disable|turn off|leave out|deselect] <no>|<yes> yes, <no> no|yes to <yes>, no to <no>|<yes>, [not|no|without|but not|but no] <no>|<yes> instead of <no>|<yes> rather than <no>|not <no> but <yes>|no <no>, but <yes>|<yes> on, <no> off|<no> off, <yes> on|<yes> without <no>|I don't want <no>, I want <yes>|I'd rather have <yes> than <no>|<no> can go, I want <yes> instead|replace <no> [with|by] <yes>|turn off <no> and turn on <yes>|swap <no> for <yes>|with <yes> and without <no>|<yes> is fine, <no> isn't|I [like|need] <yes>, but <no> isn't needed|<yes> is needed, <no> is not|leave <no> out, but take <yes>|I prefer <yes> to <no>|forget <no>, give me <yes>|drop <no> and add <yes>";
const prefers =
  "[I prefer|I'd rather have|let's have|make it|rather|I would like|it should be|we want|I'd go for|I'm for|let's go with|we'll take|put me down for|I think|better|my choice is|I decided on|I'll go with|we agreed on|I vote for|it has to be|it must be|what suits me is|give me|I'd opt for|change it to|the right one is] [the |]<name>[| please| then| after all|]|<name> [suits me|is better|is what we want|it is|would be my choice|is fine with me|is the right one|is the best for me|sounds right|is the one], [please|thanks]|<name>, if [possible|I may choose]|if I can choose, <name>|I've changed my mind, <name>|no, <name>|on second thoughts <name>|[well|ok|right], <name> then|of these I like <name> best|we had agreed on <name>|<name> will do|<name>, nothing else";

/** Many wishes in one sentence: "sign up Eva Stein, eva@x.org, in size L, without the newsletter". */
export function compoundAsks(b: Builder): (() => Clause | null)[] {
  const { world, random, things } = b;
  const fitting = (widget: Widget) => !widget.disabled && !widget.hidden && widget.row === null && world.isReachable(widget) && reach(world, widget)?.type !== "fail";
  const isOn = (widget: Widget, on: boolean) => new Set_(widget, ({ checked }) => (checked === true) === on);
  /** The only one of its name. */
  const alone = (widget: Widget) =>
    world.widgets.filter((other) => !other.hidden && other.kind !== "text" && plainName(nameOf(other)) === plainName(nameOf(widget))).length === 1;
  const partOf = (widget: Widget, peers: readonly Widget[], begins: boolean): Part | null => {
    const label = named(random, widget.label, true).toLowerCase();
    switch (widget.kind) {
      case "input": {
        if (widget.label === "") return null;
        const value = things.valueFor(widget.label);
        if (!tellable(value)) return null;
        const sub = new Fill(widget, value);
        // A value by itself says where it belongs only where its sort does.
        const tells = /name|mail|city|phone|author|customer|location/iu.test(widget.label) && peers.filter(({ label: other }) => /name|mail|city|phone|author|customer|location/iu.exec(other)?.[0]?.toLowerCase() === /name|mail|city|phone|author|customer|location/iu.exec(widget.label)?.[0]?.toLowerCase()).length === 1;
        return { sub, said: say(random, `${tells ? "<value>|<value>|" : ""}<label> <value>|<value> as <label>|<label>: <value>|with <label> <value>|<label> is <value>|<value> for <label>|<label> = <value>|with the <label> <value>|<value> for the <label>|the <label> is <value>`, { value, label }) };
      }
      case "combo": {
        if (widget.options.length < 2 || widget.label === "") return null;
        const option = random.pick(widget.options);
        const said = named(random, option);
        const only = peers.filter(({ options }) => options.includes(option)).length === 1;
        return { sub: new Choose(widget, option), said: say(random, begins ? `${only ? "<said>|" : ""}<label> <said>|<said> for <label>|<said> as <label>` : `${only ? "<said>|in <said>|with <said>|" : ""}<label> <said>|for <label> <said>|<said> for <label>|<label>: <said>|<said> as <label>|<label> should be <said>|with <said> as <label>`, { said, label }) };
      }
      case "radio":
        return { sub: isOn(widget, true), said: say(random, begins ? "<label>" : `<label>|with <label>|I prefer <label>|rather <label>|<label> please|make it <label>|choose <label>|and <label>`, { label }) };
      case "checkbox":
      case "switch": {
        const on = random.chance(0.6);
        return { sub: isOn(widget, on), said: say(random, begins ? (on ? "<label>" : "no <label>") : on ? `with <label>|and <label>|<label> too|plus <label>|<label> yes|including <label>|<label> on|and don't forget <label>|and I want <label>|<label> as well|tick <label>` : `without <label>|no <label>|but no <label>|not <label>|<label> no|<label> off|but without <label>|and leave out <label>|I don't want <label>|untick <label>`, { label }) };
      }
      default:
        return null;
    }
  };
  /** One thing as an order, which begins with its verb. */
  const step = (widget: Widget): Part | null => {
    const name = named(random, nameOf(widget));
    switch (widget.kind) {
      case "checkbox":
      case "switch": {
        const on = widget.checked === true ? random.chance(0.2) : random.chance(0.85);
        return { sub: isOn(widget, on), said: say(random, on ? (sentences.test(nameOf(widget)) ? `[tick|check] <name>` : widget.kind === "checkbox" ? `[tick|check|turn on|enable|select|activate|switch on] <name>` : `[turn on|switch on|enable|activate] <name>|[turn|switch] <name> on`) : sentences.test(nameOf(widget)) ? `[untick|uncheck] <name>` : widget.kind === "checkbox" ? `[untick|uncheck|turn off|disable|deselect|switch off] <name>` : `[turn off|switch off|disable] <name>|[turn|switch] <name> off`, { name }) };
      }
      case "radio":
        return { sub: isOn(widget, true), said: say(random, `[choose|select|pick|take|mark] [|the option ]<name>`, { name }) };
      case "combo": {
        if (widget.options.length < 2) return null;
        const option = random.pick(widget.options);
        return { sub: new Choose(widget, option), said: say(random, `[set|change|switch] [|the ]<name> to <option>|[choose|pick|select|take] <option> [as|for|under|in] [|the ]<name>`, { name, option: named(random, option) }) };
      }
      case "input": {
        const value = things.valueFor(nameOf(widget));
        if (!tellable(value)) return null;
        const said = random.chance(0.3) || / and | then |,/u.test(value) ? `"${value}"` : value;
        return { sub: new Fill(widget, value), said: say(random, `[type|enter|write|put|fill in] <said> [in|into|as|under|for] [|the ]<name>[| field]|[set|change] [|the ]<name> to <said>|fill [|in ][|the ]<name> with <said>`, { name, said }) };
      }
      default:
        return null;
    }
  };
  return [
    () => {
      const all = world.widgets.filter((widget) => fitting(widget) && alone(widget) && (widget.label !== "" || widget.kind === "radio"));
      const first = all.length === 0 ? undefined : random.pick(all);
      if (first === undefined) return null;
      const peers = all.filter(({ place }) => place === first.place);
      const groups = new Set<string>();
      const chosen = random.some(peers, random.whole(2, 4)).filter(({ group, kind }) => kind !== "radio" || (!groups.has(group) && groups.add(group)));
      // What is typed and chosen first, what goes with it after that.
      const parts: Part[] = [];
      for (const widget of [...chosen.filter(({ checked }) => checked === null), ...chosen.filter(({ checked }) => checked !== null)]) {
        const part = partOf(widget, peers, parts.length === 0);
        if (part !== null) parts.push(part);
      }
      const values = parts.flatMap(({ sub }) => (sub instanceof Fill ? [sub.text] : []));
      if (parts.length < 2 || new Set(values).size < values.length) return null;
      const button = world.widgets.find((widget) => fitting(widget) && widget.kind === "button" && ends.test(widget.text) && (widget.place === first.place || widget.place === world.root));
      const submits = button !== undefined && random.chance(0.5);
      const asks = /^(?:sign up|register|order|book|join)$/iu.test(button?.text ?? "");
      const verb = submits && asks && parts[0]?.sub instanceof Fill ? `[${button.text.toLowerCase()}|enter|put in|fill in|]` : parts[0]?.sub instanceof Fill ? "[enter|fill in|put in|note|write|here is what to enter:|]" : "[I want|I need|I'd like|give me|we want|we need|I'll have|we take|]";
      const rest = random.chance(0.5) ? parts.map(({ said }) => said).join(random.pick([", ", ", ", "; "])) : listed(random, parts.map(({ said }) => said));
      const text = say(random, `${verb} <rest>${!submits ? "" : acts.test(button.text) ? "[ and <button>|, then <button>|, then press <button>| and click <button>|, and finally <button>|. Then <button>| and then <button>|; <button> when it's done]" : "[, then press <button>| and click <button>|, and finally hit <button>|. Then press <button>| and then click <button>|, <button> is the button to press then]"}`, { rest, button: button?.text.toLowerCase() ?? "" }).replace(/(?:,| and also| as well as| and| plus| &)+ (and|but|plus)\b/gu, " $1");
      const bare = parts.some(({ sub }) => sub instanceof Fill && (text.startsWith(sub.text) || text.endsWith(sub.text)));
      const press = submits ? new Press(button) : null;
      // A form that is sent may hold nothing any more.
      const kept = parts.map(({ sub }) => (press === null ? sub : guarded(sub, () => press.done(world))));
      return { text: politely(random, text, bare), subs: [...kept, ...(press === null ? [] : [press])], possible: true };
    },
    () => {
      // What somebody wants and what not, of boxes that lie together.
      const boxes = world.widgets.filter((widget) => fitting(widget) && !sentences.test(widget.label) && (widget.kind === "checkbox" || widget.kind === "switch") && widget.label !== "" && alone(widget));
      const first = boxes.length < 2 ? undefined : random.pick(boxes);
      const peers = boxes.filter(({ place, kind }) => place === first?.place && kind === first.kind);
      if (peers.length < 2) return null;
      const yes = random.some(peers, random.whole(1, 2));
      const no = random.some(peers.filter((peer) => !yes.includes(peer)), random.whole(0, 1));
      const list = (widgets: readonly Widget[]) => listed(random, widgets.map(({ label }) => named(random, label)));
      const text = say(random, no.length === 0 ? wants : wantsNot, { yes: list(yes), no: list(no) });
      return { text: random.chance(0.6) ? text : text.charAt(0).toUpperCase() + text.slice(1), subs: [...yes.map((w) => isOn(w, true)), ...no.map((w) => isOn(w, false))], possible: true };
    },
    () => {
      const radios = world.widgets.filter((widget) => fitting(widget) && widget.kind === "radio" && widget.label !== "" && alone(widget));
      const radio = radios.length === 0 ? undefined : random.pick(radios);
      if (radio === undefined) return null;
      return { text: say(random, prefers, { name: named(random, radio.label, true) }), subs: [isOn(radio, true)], possible: true };
    },
    () => {
      // One after the other: "open the Sound tab and turn off Beeps", "before you press Save, tick Backup".
      const doable = world.widgets.filter((widget) => fitting(widget) && nameOf(widget) !== "" && alone(widget));
      const set = doable.filter(({ kind }) => ["checkbox", "switch", "radio", "combo", "input"].includes(kind));
      if (set.length === 0) return null;
      const first = random.pick(set);
      const one = step(first);
      if (one === null) return null;
      const make = (template: string, slots: Readonly<Record<string, string>>, subs: readonly Sub[]): Clause => {
        const text = say(random, template, slots);
        return { text: politely(random, text, subs.some((sub) => sub instanceof Fill && text.endsWith(sub.text))), subs, possible: true };
      };
      const r = random.next();
      const page = world.places.find((place) => place.opener !== null && (place.kind === "page" || place.kind === "section") && place === first.place && alone(place.opener) && plainName(place.title) === plainName(nameOf(place.opener)));
      if (page?.opener != null && r < 0.6) {
        const name = named(random, nameOf(page.opener), true);
        return make(`[open|go to|switch to|go into|look in] [|the ]<name>[| tab| page| section] and <order>|[in|on|under] [|the ]<name>[| page| section| tab][|,] <order>|<order> [in|on|under] [|the ]<name>[| page| section]|[first open|go first to] <name>, then <order>|<name>: <order>|you find it under <name>: <order>`, { name, order: one.said }, [new Open(page), one.sub]);
      }
      const others = set.filter((widget) => widget !== first && (first.group === "" || widget.group !== first.group));
      const presses = doable.filter(({ kind, group, text, place }) => kind === "button" && group !== "closes" && ends.test(text) && (place === first.place || place === world.root));
      if (presses.length > 0 && r < 0.8) {
        const button = random.pick(presses);
        const press = new Press(button);
        const name = named(random, button.text);
        const end = say(random, `[press|click|hit|tap|click on] <name>`, { name });
        return make(`<order> and <end>|<order>, then <end>|first <order>, then <end>|<order> and then <end>|before you <end>, <order>|<order> before you <end>|<order> before <ending>|<order>, and after that <end>|<order>; then <end>|<order>. Then <end>|once you've done that, <end>: <order>|<end>, but first <order>|<order>, <name> is the button to press then`, { order: one.said, name, end, ending: gerund(end) }, [guarded(one.sub, () => press.done(world)), press]);
      }
      if (others.length === 0) return null;
      const two = step(random.pick(others));
      if (two === null || (one.sub instanceof Fill && two.sub instanceof Fill && one.sub.text === two.sub.text)) return null;
      return make(`<one> and <two>|<one>, then <two>|<one> and then <two>|first <one>, then <two>|<one>, and <two>|<one>; <two>|<one>. Then <two>|<one>, after that <two>|<one>, and also <two>|<one> and <two> too|two things: <one> and <two>|<one> as well as <two>`.replace("|<one> as well as <two>", ""), { one: one.said, two: two.said }, [one.sub, two.sub]);
    },
  ];
} // prettier-ignore
