import type { Box } from "../../../app/geometry.js";
import type { Episode } from "./episode.js";
import type { Shown } from "./layout.js";
import { carelessly, named, politely, say } from "./phrases.js";
import type { Random } from "../grounding/random.js";
import type { Clause } from "./teacher.js";
import { Press, Set_ } from "./teacher.js";
import type { Widget } from "./world.js";

const nouns: Readonly<Record<string, string>> = {
  button: "button", icon: "[icon|button|symbol]", checkbox: "[check box|checkbox|box|tick box]", switch: "[switch|toggle]", radio: "[radio button|option]",
  link: "link", combo: "[drop-down|list|combo box]", input: "[field|box|text field|input]", text_area: "[text area|box|field]", tab: "tab", row: "[row|entry|line|item]", menu: "menu", spinner: "[number field|field]",
}; // prettier-ignore

const centre = ([x, y, w, h]: Box): readonly [number, number] => [x + w / 2, y + h / 2];

/** How far `to` lies in one direction of `from`, where it lies there at all; Infinity where it doesn't. */
function distance(from: Box, to: Box, way: Way): number {
  const [fx, fy] = centre(from);
  const [tx, ty] = centre(to);
  const sameLine = Math.abs(ty - fy) < Math.min(from[3], to[3]) * 0.6;
  const sameColumn = Math.min(from[0] + from[2], to[0] + to[2]) - Math.max(from[0], to[0]) > 0;
  if (way === "right") return sameLine && tx > fx ? tx - fx : Infinity;
  if (way === "left") return sameLine && tx < fx ? fx - tx : Infinity;
  if (way === "below") return sameColumn && ty > fy && !sameLine ? ty - fy : Infinity;
  return sameColumn && ty < fy && !sameLine ? fy - ty : Infinity;
}

type Way = "right" | "left" | "below" | "above";
const ways: Readonly<Record<Way, string>> = {
  right:
    "[next to|beside|right of|to the right of|on the right of|by|in the line of|after|behind|at the right of|that comes after|right beside|alongside|that follows|that stands next to]",
  left: "[left of|to the left of|before|in front of|on the left of|that comes before|at the left of|standing left of|just left of]",
  below:
    "[below|under|beneath|underneath|right below|just below|that is under|that comes under|standing below|right under|one below]",
  above: "[above|over|right above|just above|that is above|standing over|one above]",
};

// What people say of a thing that they name by its place; "<it>" is the thing.
const pressing =
  "[click|press|select|choose|hit|click on|use|tap|push|activate|pick|tap on|go for] <it>|[click|press|click on] <it>|<it>[, please| has to be pressed|: click it| is the one to press|, press it| is what I mean, click it]|I want <it> [pressed|clicked|to be pressed]|give <it> a [click|press]|I mean <it>|put the pointer on <it> and click|see <it>? [click it|press it|that's the one]|do you see <it>? [click it|press it]";
const ticking =
  "[tick|check|turn on|select|enable|switch on|activate|mark|set|put a tick in] <it>|[turn|switch] <it> on|<it> [should be|has to be|must be] on|I want <it> on|make sure that <it> is on|<it> on, please|see <it>? [turn it on|switch it on]";
const unticking =
  "[untick|uncheck|turn off|deselect|disable|switch off|clear|take the tick from] <it>|[turn|switch] <it> off|<it> [should be|has to be|must be] off|I want <it> off|make sure that <it> is off|<it> off, please|see <it>? [turn it off|switch it off]|I don't want <it>";
const clicking =
  "[click|select|click in|click into|go to|go into|put the cursor in|activate] <it>|<it>[, please|, click it]|I want the cursor in <it>|put the cursor into <it>";
const opening =
  "[open|click|go to|show me|click on|unfold] <it>|I want to see what is in <it>|<it>[, please|: open it|, open it]|<it> should be open";
const marking =
  "[select|click|choose|mark|pick|highlight|click on|take] <it>|<it>[, please|: select it|, click it| is the one I want]|I [want|mean] <it>|<it> should be selected";
const byKind: Readonly<Partial<Record<Widget["kind"], string>>> = { input: clicking, text_area: clicking, spinner: clicking, combo: opening, tab: opening, menu: opening, row: marking }; // prettier-ignore
const picking =
  "[choose|select|take|pick|mark|click|go for|I prefer|I want] <it>|<it>[, please| is what I want| is the right one]|it should be <it>|make it <it>|put the dot at <it>";

/** Kinds that people call by the same words. */
const sortOf = ({ kind }: Widget): string =>
  ["button", "icon", "link"].includes(kind)
    ? "button"
    : ["checkbox", "switch"].includes(kind)
      ? "box"
      : ["input", "text_area", "spinner"].includes(kind)
        ? "field"
        : kind;

/** A sub-goal that names a thing by where it stands: beside a text, or in a corner of the window. */
export function relationClause(episode: Episode, random: Random): Clause | null {
  const { world } = episode.program;
  const all = episode.shownNow.filter(({ widget }) => widget === null || world.takesClicks(widget));
  const targets = all.filter(
    ({ widget, part }) =>
      widget !== null && part === "self" && !widget.disabled && Object.hasOwn(nouns, widget.kind),
  );
  if (targets.length < 3) return null;
  const target = random.pick(targets);
  const { widget } = target;
  if (widget === null) return null;
  const noun = nouns[widget.kind] ?? "one";
  const texts = all.filter(
    (item) => item.text.length > 1 && item !== target && item.widget?.picture !== true,
  );
  const alike = (item: Shown) => item.widget !== null && sortOf(item.widget) === sortOf(widget);
  const relations: [Shown, Way][] = [];
  for (const text of texts) {
    if (texts.filter((other) => other.text.toLowerCase() === text.text.toLowerCase()).length > 1)
      continue;
    for (const way of Object.keys(ways) as Way[]) {
      const far = distance(text.box, target.box, way);
      if (far === Infinity || far > episode.look.line * 30) continue;
      const nearer = targets.some(
        (other) => other !== target && alike(other) && distance(text.box, other.box, way) < far,
      );
      if (!nearer) relations.push([text, way]);
    }
  }
  const toggles = widget.kind === "checkbox" || widget.kind === "switch" || widget.kind === "radio";
  const on = widget.kind === "radio" || random.chance(widget.checked === true ? 0.3 : 0.8);
  const sub = toggles ? new Set_(widget, ({ checked }) => (checked === true) === on) : new Press(widget);
  const templates = widget.kind === "radio" ? picking : toggles ? (on ? ticking : unticking) : (byKind[widget.kind] ?? pressing);
  const make = (what: string, slots: Readonly<Record<string, string>> = {}): Clause => ({
    text: carelessly(random, politely(random, say(random, templates.replace(/<it>/gu, what), slots))),
    subs: [sub],
    possible: true,
  });
  const corner = cornerOf(target, targets.filter(alike), episode.look.window);
  if (corner !== null && random.chance(0.35)) return make(`the ${noun} [at the|in the|in the|at the very|that is in the] ${corner}`);
  if (relations.length === 0) return null;
  const [text, way] = random.pick(relations);
  const own =
    widget.text !== "" && widget.text.length > 1 && random.chance(0.4)
      ? `${named(random, widget.text)} `
      : "";
  return make(`the ${own}${noun} ${ways[way]} [|the |the words |where it says ]<ref>`, { ref: named(random, text.text) });
} // prettier-ignore

/** The corner or edge of the window that it is the outermost of its kind in; null if it is in none. */
function cornerOf({ box }: Shown, alike: readonly Shown[], [wx, wy, ww, wh]: Box): string | null {
  const [x, y] = centre(box);
  const [right, bottom] = [x > wx + ww / 2, y > wy + wh / 2];
  const score = (item: Shown) => {
    const [ox, oy] = centre(item.box);
    return (right ? ox : -ox) + (bottom ? oy : -oy);
  };
  const own = score({ box } as Shown);
  const outermost = alike.every((other) => other.box === box || score(other) < own - 30);
  const far =
    (right ? x > wx + ww * 0.7 : x < wx + ww * 0.3) &&
    (bottom ? y > wy + wh * 0.7 : y < wy + wh * 0.3);
  return outermost && far
    ? `[${bottom ? "bottom" : "top"} ${right ? "right" : "left"}|${bottom ? "lower" : "upper"} ${right ? "right" : "left"} corner|${bottom ? "bottom" : "top"} ${right ? "right" : "left"} corner]`
    : null;
}
