import type { Box } from "../../../app/geometry.js";
import type { Episode } from "./episode.js";
import type { Shown } from "./layout.js";
import { named, politely, say } from "./phrases.js";
import type { Random } from "../grounding/random.js";
import type { Clause } from "./teacher.js";
import { Press, Set_ } from "./teacher.js";

const nouns: Readonly<Record<string, string>> = {
  button: "[button|button|one]", icon: "[icon|button|symbol|one]", checkbox: "[check box|checkbox|box|tick box]", switch: "[switch|toggle]", radio: "[radio button|option]",
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
  right: "[next to|beside|right of|to the right of|on the right of|by|in the line of]",
  left: "[left of|to the left of|before|in front of]",
  below: "[below|under|beneath|underneath]",
  above: "[above|over]",
};

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
  const alike = (item: Shown) => item.widget?.kind === widget.kind;
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
  const sub = toggles ? new Set_(widget, ({ checked }) => checked === true) : new Press(widget);
  const verb = toggles
    ? "[tick|check|turn on|select|enable]"
    : "[click|press|select|choose|hit|click on|use]";
  const corner = cornerOf(target, targets.filter(alike), episode.look.window);
  if (corner !== null && random.chance(0.35))
    return {
      text: politely(random, say(random, `${verb} the ${noun} [at|in] the ${corner}`)),
      subs: [sub],
      possible: true,
    };
  if (relations.length === 0) return null;
  const [text, way] = random.pick(relations);
  const own =
    widget.text !== "" && widget.text.length > 1 && random.chance(0.4)
      ? `${named(random, widget.text)} `
      : "";
  return {
    text: politely(
      random,
      say(random, `${verb} the ${own}${noun} ${ways[way]} [|the ]<ref>`, {
        ref: named(random, text.text),
      }),
    ),
    subs: [sub],
    possible: true,
  };
}

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
