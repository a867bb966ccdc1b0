import { parseChord } from "../key-names.js";
import type { Intent } from "./plan.js";
import type { Protected } from "./quotes.js";

const ends =
  /^(?:add|append|write|put|insert|type)\s+(.+?)\s+(?:at|to|on|as)\s+the\s+(?:very\s+)?(end|bottom|last\s+line|top|beginning|start|first\s+line)(?:\s+of\s+(?:the|this|my|that)\s+(?:text|document|file|page|list|note|notes|letter|editor))?$/isu;
const all =
  /^(?:replace|overwrite|change|exchange)\s+(?:the\s+whole|all\s+(?:of\s+)?the|the\s+entire|everything\s+in\s+the)\s+(?:text|document|file|content|contents|note|letter|page)\s+(?:with|by|to)\s+(.+)$/isu;

/** Writing at the top or the end of the open document, or in place of all of it: where the caret is, not in a field. */
export function readEditing(clause: string, quotes: Protected): Intent[] | null {
  const place = ends.exec(clause);
  if (place !== null) {
    const text = quotes.restore(place[1] ?? "", { bare: quotes.isQuoted(place[1] ?? "") });
    const first = /top|beginning|start|first/iu.test(place[2] ?? "");
    return first ? at("ctrl+home", `${text}\n`) : at("ctrl+end", `\n${text}`);
  }
  const whole = all.exec(clause);
  if (whole === null) return null;
  const text = whole[1] ?? "";
  return at("ctrl+a", quotes.restore(text, { bare: quotes.isQuoted(text) }));
}

function at(chord: string, text: string): Intent[] | null {
  const keys = parseChord(chord);
  if (keys === null) return null;
  return [
    { type: "key", keys, orClick: null },
    { type: "type", target: null, text, clear: false, enter: false },
  ];
}
