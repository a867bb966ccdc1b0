import type { Episode } from "./episode.js";
import { named, say } from "./phrases.js";
import type { Random } from "../grounding/random.js";
import type { Clause, Move, Sub } from "./teacher.js";
import { Open, reach } from "./teacher.js";
import type { Widget, World } from "./world.js";

/** Until it can be seen: what a question asks about has to be on the screen, no more. */
class Reveal implements Sub {
  constructor(private readonly widget: Widget) {}
  begin(): void {
    // It is over whenever the widget shows, whatever was done.
  }
  done(world: World): boolean {
    return world.takesClicks(this.widget);
  }
  step(world: World): Move {
    return reach(world, this.widget) ?? { type: "next" };
  }
}

const toggleQuestions =
  "is <name> [on|switched on|enabled|active|ticked]|is <name> [off|disabled]|[have I|did I] [turn|switch] on <name>|tell me [if|whether] <name> is on|do I have <name> [on|enabled]";
const valueQuestions =
  "what is [the |my |]<name>[| set to]|what['s| does it say] [under|for|as] <name>|[tell me|read me|find out|look up] [the |my |]<name>|which <name> is [set|chosen|selected]|how [high|big|much] is [the |]<name>|what did I [enter|choose|put] as <name>";
const placeQuestions =
  "what [did|does] <name> [say|write|want|send|send me|ask|tell]|what's [new |]in <name>|what [is|does it say] in <name>|what does <name> say|how many [things|entries|lines] are [in|under] <name>|read <name>[| to me]|what [code|date|price|number|time|address] [is in|did I get from|stands in] <name>|when [is|was|does] <name>|who [sent|wrote] <name>|how much [is|costs] <name>";

/** A question whose answer may first have to be brought to the screen; null when nothing fits. */
export function questionClause(episode: Episode, random: Random): Clause | null {
  const { world } = episode.program;
  const place = random.chance(0.5)
    ? world.places.filter(
        ({ opener, open, kind }) =>
          opener !== null && !open && kind !== "menu" && kind !== "dialog" && opener.text !== "",
      )
    : [];
  const text = (template: string, name: string) =>
    say(random, `[${template}]`, { name: named(random, name) }) + random.pick(["?", "?", ""]);
  if (place.length > 0) {
    const chosen = random.pick(place);
    const name = chosen.opener?.text ?? "";
    return { text: text(placeQuestions, name), subs: [new Open(chosen)], possible: true };
  }
  const holders = world.widgets.filter(
    (widget) => widget.label !== "" && !widget.hidden && widget.row === null && world.isReachable(widget),
  ); // prettier-ignore
  if (holders.length === 0) return null;
  const hidden = holders.filter((widget) => !world.takesClicks(widget));
  const widget = random.pick(hidden.length > 0 && random.chance(0.8) ? hidden : holders);
  if (holders.some((other) => other !== widget && other.label === widget.label)) return null;
  const toggles = widget.checked !== null;
  return { text: text(toggles ? toggleQuestions : valueQuestions, widget.label), subs: [new Reveal(widget)], possible: true }; // prettier-ignore
}
