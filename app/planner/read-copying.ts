import type { Intent } from "./plan.js";
import type { Protected } from "./quotes.js";
import { plainTarget } from "./words.js";

/** Nouns of what screens show with a value. */
const valued =
  "number|no|code|total|sum|amount|price|cost|balance|date|time|name|address|e-?mail|phone|title|subject|size|weight|result|temperature|score|value|id|salary|fee|rate|version|sender|author|city|street|deadline";

/** "the order number", "the price of the glass pot": told of, never the words themselves. */
const told = new RegExp(
  `^(?:the|its|his|her|their|my|our)\\s+(?:[^\\s\\d]+\\s+){0,3}(?:${valued})(?:\\s+(?:of|for|from|on)\\s+.+)?$`,
  "iu",
);

/** "Copy the order number into the Reference field": what is typed has to be read from the screen first. */
export function readCopying(clause: string, quotes: Protected): Intent[] | null {
  const match =
    /^(copy|transfer|type|write|enter|put|insert|fill|paste)\s+(?:in\s+)?(.+?)\s+(?:into|in|to)\s+(.+)$/iu.exec(clause); // prettier-ignore
  const [, verb, what, where] = match ?? [];
  if (verb === undefined || what === undefined || where === undefined) return null;
  if (!told.test(what) || what.includes("\u{E000}") || what.length > 80) return null;
  // Without a field it is as likely a document or a person that something is sent to.
  if (!/\b(?:field|box|input|textbox|entry|cell)$/iu.test(where)) return null;
  const target = quotes.restore(plainTarget(where), { bare: false });
  return [{ type: "type", target, text: what, read: what, clear: true, enter: false }];
}
