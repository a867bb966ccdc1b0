import type { Random } from "../grounding/random.js";
import type { Episode } from "./episode.js";
import { listed, named, say } from "./phrases.js";
import { questionClause } from "./questions.js";
import type { Clause, Sub } from "./teacher.js";
import { Choose, Fill, Press, Set_, Slide } from "./teacher.js";
import type { Things } from "./things.js";
import type { Widget, World } from "./world.js";

const off =
  "I don't want <name> any more|no more <name>|<name> isn't needed|<name> is not needed any longer|<name> can go|get rid of <name>|drop <name>|leave out <name>|skip <name>|without <name>|I can do without <name>|I'm not interested in <name>|spare me <name>|remove the tick from <name>|<name> should not be on|<name> must be off|take <name> out|don't use <name>|<name> annoys me|make sure <name> is off|make sure that <name> is not on|cancel <name>|nobody needs <name>|enough of <name>|I'd rather not have <name>|no <name>|please no <name>|<name> off|put <name> off|stop <name>|<name> bothers me|I never use <name>|we don't need <name>|do away with <name>|let's not have <name>|say no to <name>|keep <name> off|I want <name> gone|there should be no <name>|quit <name>|not <name>|end <name>|decline <name>|opt out of <name>";
const on =
  "I want <name>|I need <name>|I'd like <name>|I'd like to have <name>|<name>, please|give me <name>|with <name>|let there be <name>|allow <name>|bring back <name>|<name> should be on|include <name>|make sure <name> is on|make sure that <name> is active|I miss <name>|use <name>|have <name> on|put <name> on|activate <name>|<name> would be nice|let's have <name>|I can't do without <name>|there should be <name>|don't forget <name>|see to it that <name> is on|say yes to <name>|opt in to <name>|agree to <name>|get me <name>|we need <name>|<name> too|<name> on|set <name> going|I'd be glad of <name>|start <name>|turn <name> back on|it needs <name>|permit <name>|accept <name>|mark <name>";
const only =
  "only <names>|nothing but <names>|leave only <names> on|leave just <names> on|just <names> and nothing else|I only want <names>|<names> on, everything else off|turn everything off except <names>|switch off all but <names>|keep <names> and drop the rest|only <names> should be on|none but <names>|I want <names> and no other|nothing except <names>|the only ones I want are <names>|clear all except <names>|everything off but <names>|just <names>, not the others|on <names> and on no other|limit it to <names>|<names> only|untick all but <names>|let only <names> stay on|make <names> the only ones";
const allBut =
  "everything except <names>|all but <names>|the whole lot without <names>|all of them, only not <names>|tick all except <names>|turn on everything but <names>|I want all of them apart from <names>|everything on but <names>|all save <names>|every one except <names>|select all of them but leave out <names>";
const everyOne =
  "turn everything on|turn them all on|tick all of them|tick everything|I want all of it|all of them, please|switch all of them on|every one of them|everything, please|check every box|select them all|enable everything here|the whole lot|all on|put them all on";
const noOne =
  "turn everything off|turn them all off|none of them|untick all of them|untick everything|clear all the boxes|I want nothing of this|nothing at all|switch all of them off|disable everything here|all off|deselect everything|no extras at all|take all the ticks out";
const rather =
  "I prefer <name>|rather <name>|let's go with <name>|make it <name>|<name> it is|change to <name>|switch to <name>|<name> instead|instead of <now> take <name>|<name>, not <now>|not <now> but <name>|<name> suits me better|go for <name>|<name> is better|I'd rather have <name>|I changed my mind: <name>|from <now> to <name>|<now> is wrong, it must be <name>|<name> rather than <now>|I'd like <name> better|we take <name>|it should be <name>|let it be <name>|put it on <name>|no longer <now> but <name>|<name> would be better|I decided on <name>|I'm for <name>|my choice is <name>|replace <now> by <name>|what about <name>|have it <name>|I'll have <name>";
const options =
  "<option> for <label>|use <option> for <label>|my <label> is <option>|put <label> on <option>|<option> as <label>|the <label> ought to be <option>|as <label> I prefer <option>|I want the <label> in <option>|<label> <option>|change <label> from <now> to <option>|let <label> be <option>|for <label> take <option>|<label> is <option>|have <option> as <label>|pick <option> under <label>|the right <label> is <option>|when it comes to <label>, take <option>";
const values =
  "my <label> is <value>|the <label> should read <value>|put down <value> as <label>|<value> is the <label>|let the <label> say <value>|note <value> under <label>|correct the <label> to <value>|the <label> is wrong, it must be <value>|the <label> has changed to <value>|<label>: <value>|give <value> as <label>|enter <value> for <label>|the <label> is <value>|for <label> write <value>|as <label> use <value>|I'd like <value> as <label>|<label> ought to be <value>|make <value> the <label>|have the <label> be <value>|write <value> where it says <label>|<value> goes into <label>|<value> for the <label>|in the <label> field I want <value>|the new <label> is <value>|put my <label> in, it's <value>|fill in <value> as <label>";
const people =
  "I'm called <value>|I am <value>|it's for <value>|the person is <value>|<value> is who it's for|put it in the name of <value>|register <value>|sign up <value>|add <value>";
const places = "I live in <value>|it's in <value>|she comes from <value>|we are in <value>|born in <value>|moved to <value>"; // prettier-ignore
const reachable = "reach me at <value>|you can reach me at <value>|write to <value>|answers go to <value>|send it to <value>|contact <value>"; // prettier-ignore
const verbs =
  "<name> it|I want to <name>|let's <name>|time to <name>|<name> now|go ahead and <name>|we're done, <name>|<name> this for me|now <name>|I'd like to <name>|please <name>|you may <name>|it's time to <name>|finally <name>|and <name>|do <name>|just <name>|would you <name>";
const verbNames =
  /^(?:save|send|print|delete|remove|share|export|import|download|upload|submit|confirm|publish|continue|start|stop|pause|play|search|refresh|undo|redo|copy|paste|cut|reply|forward|archive|subscribe|unsubscribe|pay|check out|order|register|log in|sign in|log out|sign out|sign up|apply|cancel|close|install|update|connect|disconnect|restart|retry|record|rename|edit|duplicate|merge|sort|zoom in|zoom out|go back|finish|book|reserve|join|leave|follow|invite|approve|reject|accept|decline|vote|scan|sync|reset|shuffle|translate|compare|preview|attach|move|clear)$/iu;

const greetings = ["hi, ", "hello, ", "hey, ", "good morning, ", "ok, ", "right, ", "so, ", "well, ", "sorry, ", "quick one: ", "one more thing: "]; // prettier-ignore
const befores = ["since it is late, ", "my eyes hurt: ", "I'm in a hurry, ", "as agreed, ", "as a favour to me, ", "for the guests ", "from now on ", "for once, ", "as I told you, ", "we talked about it: ", "the boss wants it: ", "if you can, ", "when you have a moment, ", "for today ", "for a change, "]; // prettier-ignore
const afters = [", it's too much", " because that's nicer", " so that everybody can see it", " before I leave", ", I'm in a hurry", " as we said", ", that's what we agreed on", " for now", " until further notice", ", thanks", ", thank you", ", would you?", ", if possible", " this time", " after all", " once and for all", ", that's easier for everybody", " for the time being", ", otherwise it makes no sense", ", please and thank you"]; // prettier-ignore

/** What people say around an order without meaning anything to be done by it. */
export function wrapped(random: Random, text: string): string {
  const r = random.next();
  const bare = text.replace(/[.?]$/u, "");
  if (r < 0.04) return random.pick(greetings) + text;
  if (r < 0.09) return random.pick(befores) + text;
  if (r < 0.15 && !bare.endsWith('"')) return bare + random.pick(afters);
  return text;
}

const confirming = /^(?:ok|done|apply|submit|save|confirm|continue|finish|yes|create|send|next|select|accept|add|order)$/iu; // prettier-ignore
const confirms =
  "confirm|confirm it|confirm that|confirm this|accept it|that's all|finish|finish it|done|we're done|go ahead|OK|all right, confirm|that's right|and confirm|then finish|approve it|agree|complete it|looks good, go on|it's fine like that";
const cancels =
  "cancel|cancel it|cancel this|never mind|leave it|get out of here|close it|abort|go back without saving|forget about it|discard it|don't save it|I changed my mind|not now|stop, leave everything as it was|get rid of this window|put this away|dismiss it";

/** Ending what lies on top, without a word of its buttons; null where it is not plain which one does. */
function endingClause({ program: { world } }: Episode, random: Random): Clause | null {
  const buttons = world.widgets.filter((w) => w.kind === "button" && !w.disabled && world.takesClicks(w)); // prettier-ignore
  const confirmed = buttons.filter(({ text }) => confirming.test(text));
  const cancelled = buttons.filter(({ group }) => group === "closes");
  const [found, templates] = random.chance(0.6) ? [confirmed, confirms] as const : [cancelled, cancels] as const; // prettier-ignore
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return null;
  return { text: random.pick(templates.split("|")), subs: [new Press(only)], possible: true };
}

const nameOf = (widget: Widget): string => (widget.text !== "" ? widget.text : widget.label);

/** Natural wishes about single things and things that lie together; null when nothing fits. */
export function wishClause(episode: Episode, random: Random, things: Things): Clause | null {
  const sort = random.next();
  if (sort < 0.2) return questionClause(episode, random);
  if (sort < 0.28) return endingClause(episode, random);
  const { world } = episode.program;
  const usable = world.widgets.filter((w) => !w.disabled && !w.hidden && w.row === null && nameOf(w) !== "" && world.isReachable(w)); // prettier-ignore
  if (usable.length === 0) return null;
  const names = usable.map((widget) => nameOf(widget).toLowerCase());
  const single = usable.filter((widget) => names.filter((name) => name === nameOf(widget).toLowerCase()).length === 1); // prettier-ignore
  if (single.length === 0) return null;
  const kinds = [...new Set(single.map(({ kind }) => kind))];
  const kind = random.pick(kinds);
  const widget = random.pick(single.filter((one) => one.kind === kind));
  const make = (templates: string, slots: Readonly<Record<string, string>>, subs: readonly Sub[]): Clause => {
    const text = say(random, random.pick(templates.split("|")), slots);
    return { text: random.chance(0.6) ? text : text.charAt(0).toUpperCase() + text.slice(1), subs, possible: true };
  }; // prettier-ignore
  const name = named(random, nameOf(widget));
  switch (kind) {
    case "checkbox":
    case "switch":
      return boxes(world, random, widget, single, make);
    case "radio": {
      const current = world.widgets.find((other) => other.group === widget.group && other.checked === true); // prettier-ignore
      if (current === undefined || current === widget) return make("I prefer <name>|rather <name>|<name>, please|let's go with <name>|make it <name>|<name> it is|go for <name>|I'll have <name>|it should be <name>", { name }, [new Set_(widget, isOn(true))]); // prettier-ignore
      return make(rather, { name, now: named(random, nameOf(current)) }, [new Set_(widget, isOn(true))]); // prettier-ignore
    }
    case "combo": {
      if (widget.options.length < 2) return null;
      const option = random.pick(widget.options);
      const slots = { option: named(random, option), name: named(random, option), label: name, now: widget.value === "" ? "this" : widget.value }; // prettier-ignore
      const others = single.some((other) => other !== widget && other.options.includes(option));
      return make(others || random.chance(0.7) ? options : rather, slots, [new Choose(widget, option)]); // prettier-ignore
    }
    case "input":
    case "text_area": {
      const value = things.valueFor(nameOf(widget));
      const label = name.toLowerCase();
      const alike = (pattern: RegExp) => pattern.test(label) && single.filter((other) => pattern.test(nameOf(other).toLowerCase())).length === 1; // prettier-ignore
      const special = alike(/name|author|customer/u) ? people : alike(/city|town|place/u) ? places : alike(/mail/u) ? reachable : null; // prettier-ignore
      return make(special !== null && random.chance(0.4) ? special : values, { value, label }, [new Fill(widget, value)]); // prettier-ignore
    }
    case "slider": {
      const value = random.pick([0, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100] as const);
      const now = Number(widget.value);
      const way = value > now ? "[turn|move|bring|put] <name> up to <said>|raise <name> to <said>|more <name>: <said>|increase <name> to <said>" : "[turn|move|bring|put] <name> down to <said>|lower <name> to <said>|less <name>: <said>|reduce <name> to <said>|cut <name> to <said>"; // prettier-ignore
      const said = value === 100 ? "[100 percent|the maximum|100%|the full]" : value === 50 ? "[half|50%|about half|50 percent]" : value === 25 ? "[a quarter|25%|about a quarter]" : value === 75 ? "[three quarters|75 percent]" : `[${String(value)}|${String(value)}%|${String(value)} percent|around ${String(value)}]`; // prettier-ignore
      const share = say(random, said);
      return make(random.pick([way, way, "<name> <said>|I want <name> at <said>|<name> at <said> please|have <name> at <said>|<name> of <said>"]).replace(/\[turn\|move\|bring\|put\]/u, random.pick(["turn", "move", "bring", "put"])), { name, said: share }, [new Slide(widget, value, share)]); // prettier-ignore
    }
    case "button":
    case "menu_item":
      if (!verbNames.test(nameOf(widget).replace(/\.{3}$|…$/u, ""))) return null;
      return make(verbs, { name: name.toLowerCase() }, [new Press(widget)]);
    default:
      return null;
  }
}

const isOn =
  (wanted: boolean) =>
  ({ checked }: Widget): boolean =>
    (checked === true) === wanted;

function boxes(
  world: World,
  random: Random,
  widget: Widget,
  single: readonly Widget[],
  make: (
    templates: string,
    slots: Readonly<Record<string, string>>,
    subs: readonly Sub[],
  ) => Clause,
): Clause {
  const peers = single.filter(
    (other) => other.kind === widget.kind && other.place === widget.place,
  );
  const list = (widgets: readonly Widget[]) => listed(random, widgets.map((one) => named(random, nameOf(one)))); // prettier-ignore
  const set = (widgets: readonly Widget[], wanted: boolean): Sub[] => widgets.map((one) => new Set_(one, isOn(wanted))); // prettier-ignore
  // "All of them" are those of this place, and only where no others are to be seen.
  const whole = peers.length > 2 && !world.widgets.some((other) => other.checked !== null && other.kind !== "radio" && !peers.includes(other) && world.isShown(other)); // prettier-ignore
  if (whole && random.chance(0.45)) {
    const chosen = random.some(peers, random.whole(1, Math.min(2, peers.length - 1)));
    const rest = peers.filter((peer) => !chosen.includes(peer));
    switch (random.whole(0, 4)) {
      case 0:
        return make(everyOne, {}, set(peers, true));
      case 1:
        return make(noOne, {}, set(peers, false));
      case 2:
        return make(allBut, { names: list(chosen) }, [...set(rest, true), ...set(chosen, false)]);
      default:
        return make(only, { names: list(chosen) }, [...set(chosen, true), ...set(rest, false)]);
    }
  }
  const wanted = random.chance(0.85) ? widget.checked !== true : widget.checked === true;
  const chosen = random.chance(0.25) ? random.some(peers, 2) : [widget];
  return make(wanted ? on : off, { name: list(chosen) }, set(chosen, wanted));
}
