import type { Intent } from "./plan.js";
import type { Protected } from "./quotes.js";
import { labelVerbs, plainTarget, pointerVerbs } from "./words.js";

const fileName = /\.[a-z0-9]{2,5}\b|\b(?:file|folder|directory|shortcut)$/iu;
const wholeWindow =
  /^(?:the\s+|this\s+|that\s+|current\s+)*(?:(.+?)\s+)?(dialog(?:ue)?(?:\s+box)?|window|pop-?up|program|app(?:lication)?|message|notification|panel|tab|menu|it)$/iu;

/** Everything that a pointer does: clicks of all sorts, hovering, dragging, ticking, choosing. */
export function readPointing(clause: string, quotes: Protected): Intent[] | null {
  return (
    readPath(clause, quotes) ??
    readDrag(clause, quotes) ??
    readHover(clause, quotes) ??
    readOtherClicks(clause, quotes) ??
    readToggle(clause, quotes) ??
    readClose(clause, quotes) ??
    readReply(clause, quotes) ??
    readChoiceFrom(clause, quotes) ??
    readClick(clause, quotes) ??
    readLabelVerb(clause, quotes)
  );
}

const named = (text: string, quotes: Protected) => quotes.restore(plainTarget(text));

/** "File > Save As…", "go to Tools → Options", "menu File". */
function readPath(clause: string, quotes: Protected): Intent[] | null {
  const arrow = /\s*(?:>|→|⟶|➔|->|=>|»|›)\s*/u;
  const rest = clause
    .replace(new RegExp(`^(?:${pointerVerbs})\\s+(?:on\\s+)?`, "iu"), "")
    .replace(/^(?:the\s+)?menu\s+(?:path\s+)?(?=\S+\s*(?:>|→|->))/iu, "");
  const parts = rest.split(arrow).map((part) => quotes.restore(part).trim());
  if (parts.length >= 2 && parts.every((part) => part !== "" && part.length <= 40))
    return parts.map((part, index) => ({
      type: "click",
      target:
        index === 0 && !/\bmenu\b/iu.test(part) ? `${plainTarget(part)} menu` : plainTarget(part),
    }));
  const menu = /^(?:the\s+)?menu\s+(\S+)(?:\s+(?:item|entry|option|command)\s+(.+))?$/iu.exec(
    clause,
  );
  if (menu === null) return null;
  const first: Intent = { type: "click", target: `${named(menu[1] ?? "", quotes)} menu` };
  return menu[2] === undefined
    ? [first]
    : [first, { type: "click", target: named(menu[2], quotes) }];
}

function readDrag(clause: string, quotes: Protected): Intent[] | null {
  const match = /^(drag(?:\s+and\s+drop)?|drop|pull|slide|move)\s+(.+)$/isu.exec(clause);
  if (match === null) return null;
  const rest = match[2] ?? "";
  if (/^(?:the\s+)?(?:mouse|pointer|cursor)\b/iu.test(rest)) return null;
  const pixels =
    /^(.+?)\s+(?:by\s+)?(\d+)\s*(?:px|pixels?|points?)\s+(?:to\s+(?:the\s+)?)?(left|right|up|down)(?:wards?)?$/iu.exec(
      rest,
    ) ??
    swap(
      /^(.+?)\s+(?:to\s+(?:the\s+)?)?(left|right|up|down)(?:wards?)?\s+(?:by\s+)?(\d+)\s*(?:px|pixels?|points?)?$/iu.exec(
        rest,
      ),
    );
  if (pixels !== null) {
    const amount = Number(pixels[2]);
    const to = {
      left: [-amount, 0],
      right: [amount, 0],
      up: [0, -amount],
      down: [0, amount],
    } as const;
    const side = (pixels[3] ?? "right").toLowerCase() as keyof typeof to;
    return [{ type: "drag", target: named(pixels[1] ?? "", quotes), to: to[side] }];
  }
  const onto =
    /^(.+?)\s+(?:from\s+.+?\s+)?(?:and\s+drop\s+(?:it\s+)?)?(?:onto|on\s+to|into|over\s+to|to|on\s+top\s+of|on|over|in)\s+(.+)$/isu.exec(
      rest,
    );
  if (
    onto === null ||
    /^\d+\s*%?$|^(?:left|right|up|down|top|bottom)$/iu.test(plainTarget(onto[2] ?? ""))
  )
    return null;
  return [{ type: "drag", target: named(onto[1] ?? "", quotes), to: named(onto[2] ?? "", quotes) }];
}

/** Puts the amount before the side, as the other spelling has them. */
const swap = (match: RegExpExecArray | null) =>
  match === null ? null : [match[0], match[1], match[3], match[2]];

function readHover(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^(?:hover(?:\s+the\s+(?:mouse|pointer|cursor))?|mouse|point)\s+(?:over|on|at|to|above)\s+(.+)$/isu.exec(
      clause,
    ) ??
    /^hover\s+(.+)$/isu.exec(clause) ??
    /^(?:move|put|place|bring)\s+(?:the\s+)?(?:mouse(?:\s+pointer)?|pointer|cursor)\s+(?:over|to|on|onto|above|at)\s+(.+)$/isu.exec(
      clause,
    );
  return match === null ? null : [{ type: "hover", target: named(match[1] ?? "", quotes) }];
}

function readOtherClicks(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^(double|right|context)(?:[\s-]*(?:mouse\s+)?(?:click|tap|press))(?:\s+on)?\s+(.+)$/isu.exec(
      clause,
    ) ?? /^(?:click|tap)\s+(twice|double)(?:\s+on)?\s+(.+)$/isu.exec(clause);
  if (match !== null) {
    const type = /double|twice/iu.test(match[1] ?? "") ? "double_click" : "right_click";
    return [{ type, target: named(match[2] ?? "", quotes) }];
  }
  const caret =
    /^(?:put|place|set|move)\s+(?:the\s+)?(?:text\s+)?(?:cursor|caret|focus)\s+(?:in|into|inside)\s+(.+)$/isu.exec(
      clause,
    );
  if (caret !== null) return [{ type: "click", target: named(caret[1] ?? "", quotes) }];
  const menu =
    /^(?:open|show|bring\s+up)\s+(?:the\s+)?(?:context|right[- ]click|popup)\s+menu\s+(?:of|for|on)\s+(.+)$/isu.exec(
      clause,
    );
  if (menu !== null) return [{ type: "right_click", target: named(menu[1] ?? "", quotes) }];
  const open = /^(?:open(?:\s+up)?|launch)\s+(.+)$/isu.exec(clause);
  const what = named(open?.[1] ?? "", quotes).replace(/^["'“‘]|["'”’]$/gu, "");
  // A file opens on a double click, a menu or a tab on one.
  if (open !== null && fileName.test(what) && !/\b(?:new|another|a different)\s+\w*$/iu.test(what))
    return [{ type: "double_click", target: named(open[1] ?? "", quotes) }];
  return null;
}

function readToggle(clause: string, quotes: Protected): Intent[] | null {
  const on =
    /^(?:tick|enable|turn\s+on|switch\s+on|check(?!\s+(?:for|if|whether|that|out|in|with)\b))\s+(?:off\s+)?(.+)$/isu.exec(
      clause,
    ) ??
    /^(?:turn|switch)\s+(.+?)\s+on$/isu.exec(clause) ??
    /^(?:put\s+a\s+(?:tick|check(?:\s?mark)?)\s+(?:in|on|at|next\s+to))\s+(.+)$/isu.exec(clause) ??
    /^(?:make\s+sure|ensure)\s+(?:that\s+)?(.+?)\s+is\s+(?:on|checked|ticked|enabled|selected)$/isu.exec(
      clause,
    );
  if (on !== null) return toggles(on[1] ?? "", "checked", quotes);
  const off =
    /^(?:un-?check|un-?tick|disable|turn\s+off|switch\s+off|deselect|unselect|unmark)\s+(.+)$/isu.exec(
      clause,
    ) ??
    /^(?:turn|switch)\s+(.+?)\s+off$/isu.exec(clause) ??
    /^remove\s+the\s+(?:tick|check(?:\s?mark)?)\s+(?:from|at|in)\s+(.+)$/isu.exec(clause) ??
    /^(?:make\s+sure|ensure)\s+(?:that\s+)?(.+?)\s+is\s+(?:off|unchecked|unticked|disabled|not\s+(?:checked|ticked|selected))$/isu.exec(
      clause,
    );
  return off === null ? null : toggles(off[1] ?? "", "unchecked", quotes);
}

function toggles(what: string, wants: "checked" | "unchecked", quotes: Protected): Intent[] {
  return [{ type: "click", target: named(what.replace(/^both\s+/iu, ""), quotes), wants }];
}

function readClose(clause: string, quotes: Protected): Intent[] | null {
  const match = /^(?:close|dismiss)(?:\s+(.+))?$/isu.exec(clause);
  if (match !== null) {
    const window = wholeWindow.exec(quotes.restore(match[1] ?? "window"));
    if (window === null)
      return [{ type: "click", target: `Close ${named(match[1] ?? "", quotes)}` }];
    const which = window[1] === undefined ? "" : ` of the ${window[1]} ${window[2] ?? ""}`;
    return [{ type: "click", target: `close button${which}` }];
  }
  const size =
    /^(maximi[sz]e|minimi[sz]e|restore)(?:\s+(?:the\s+)?(?:\w+\s+)?(?:window|it|dialog|app))?$/iu.exec(
      clause,
    );
  return size === null
    ? null
    : [{ type: "click", target: `${(size[1] ?? "").toLowerCase().replace("ise", "ize")} button` }];
}

/** "select Germany from the Country dropdown": open it, then choose. */
function readChoiceFrom(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^(?:select|choose|pick|click(?:\s+on)?|open|use|run|set)\s+(.+?)\s+(from|in|for|as|under|on|of)\s+(.+)$/isu.exec(
      clause,
    );
  if (match === null) return null;
  const [what, preposition, place] = [
    match[1] ?? "",
    (match[2] ?? "").toLowerCase(),
    match[3] ?? "",
  ];
  const closed = /\b(?:drop-?\s?down|combo(?:\s?box)?|selector|picker|select\s+box)\b/iu.test(
    place,
  );
  const menu =
    /\bmenu\b/iu.test(place) && !/^(?:the\s+)?(?:context\s+|popup\s+|open\s+)?menu$/iu.test(place);
  if (closed || menu)
    return [
      { type: "click", target: named(place, quotes) },
      { type: "click", target: named(what, quotes) },
    ];
  // An open list shows its items; "for" and "as" name a field that holds the choice.
  if (/^(?:for|as)$/u.test(preposition) && /^(?:select|choose|pick)/iu.test(clause))
    return [
      {
        type: "click",
        target: /\b(?:field|box|list)\b/iu.test(place)
          ? named(place, quotes)
          : `${named(place, quotes)} dropdown`,
      },
      { type: "click", target: named(what, quotes) },
    ];
  if (
    preposition === "from" ||
    /^(?:the\s+)?(?:context\s+|popup\s+|open\s+)?(?:menu|list)$/iu.test(place)
  )
    return [{ type: "click", target: named(what, quotes) }];
  return null;
}

/** "confirm with OK", "say no to this", "I'd like Coffee": a button or an entry, named otherwise. */
function readReply(clause: string, quotes: Protected): Intent[] | null {
  const button =
    /^(?:confirm|accept|approve|finish|end|answer|reply|respond|close\s+(?:it|this))\s+(?:(?:it|this|that)\s+)?(?:with|by\s+(?:clicking|pressing|choosing))\s+(?:on\s+)?(.+)$/isu.exec(
      clause,
    ) ?? /^(?:say|answer)\s+(yes|no|ok|cancel)(?:\s+(?:to|on)\s+.+)?$/isu.exec(clause);
  if (button !== null) return [{ type: "click", target: named(button[1] ?? "", quotes) }];
  const wish =
    /^(?:i\s+(?:would\s+like|want)|i[’']d\s+like|i[’']ll\s+(?:have|take))\s+(.+)$/isu.exec(clause);
  const what = plainTarget(wish?.[1] ?? "");
  if (wish === null || /^to\s/iu.test(what) || what.split(/\s+/u).length > 3) return null;
  return [{ type: "click", target: quotes.restore(what), unsure: true }];
}

/** "Help and About": one name, or two; only the screen tells. */
function partsOf(what: string): readonly string[] | undefined {
  const parts = what.split(/\s+(?:and|&)\s+/u);
  const names =
    parts.length === 2 && parts.every((part) => /^\p{Lu}\S*(?:\s\p{Lu}\S*)?$/u.test(part));
  return names ? parts : undefined;
}

function readClick(clause: string, quotes: Protected): Intent[] | null {
  const match = new RegExp(
    `^(?:${pointerVerbs}|check)(?:\\s+on)?(?:\\s+the\\s+option)?\\s+(.+)$`,
    "isu",
  ).exec(clause);
  if (match === null) return null;
  if (/^check\s+(?:if|whether|that)\b/iu.test(clause)) return null;
  // "check for updates" is what such a button says.
  const what = /^check\s/iu.test(clause) ? clause : (match[1] ?? "");
  if (/^(?:it|that|this|there|here)$/iu.test(what.trim())) return null;
  const parts = partsOf(plainTarget(what));
  return [
    { type: "click", target: named(what, quotes), ...(parts === undefined ? {} : { parts }) },
  ];
}

/** "submit the form", "log in": the button says so. */
function readLabelVerb(clause: string, quotes: Protected): Intent[] | null {
  const match = new RegExp(
    `^(${labelVerbs})(?:\\s+(?:it|that|this|the\\s+(?:form|message|dialog|changes|order|page|download|upload|window|program|application|app)|out|again))?$`,
    "iu",
  ).exec(clause);
  return match === null ? null : [{ type: "click", target: quotes.restore(match[1] ?? "") }];
}
