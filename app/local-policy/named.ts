import type { Mark, MarkKind } from "../mark.js";
import { plainText, saying } from "./relations.js";

/** Kind words at the end of a description, with the kinds that must bear the name themselves. */
const endings: readonly (readonly [RegExp, readonly MarkKind[] | null])[] = [
  [/\s+(?:check\s?box|tick\s?box)$/iu, ["checkbox"]],
  [/\s+(?:radio\s?button|radio)$/iu, ["radio"]],
  [/\s+(?:switch|toggle)$/iu, ["switch"]],
  [/\s+(?:button|link|tab|menu(?:\s+(?:item|entry))?|row|line|entry|item|cell|column(?:\s+header)?|header|option)$/iu, null],
]; // prettier-ignore
/** Signs tell names apart that are shorter than this ("x!", "(x)"). */
const shortName = 5;

/**
 * The one mark that says just what a description names ("the Save button"), whatever kind perception
 * took it for. Null where several do, or none; a field or a box without a name of its own is not
 * named by the label that stands beside it.
 */
export function namedBy(description: string, marks: readonly Mark[]): Mark | null {
  const said = description.trim().replace(/^the\s+/iu, "");
  const ending = endings.find(([words]) => words.test(said));
  const name = (ending === undefined ? said : said.replace(ending[0], "")).replace(
    /^["'“‘]|["'”’]$/gu,
    "",
  );
  const kinds = ending?.[1] ?? null;
  const all = name.length < shortName ? exactly(name, marks) : saying(name, marks);
  const ones = kinds === null ? all : all.filter(({ kind }) => kinds.includes(kind));
  return ones.length === 1 ? (ones[0] ?? null) : null;
}

/** As it is spelled, else with other capitals. */
function exactly(name: string, marks: readonly Mark[]): Mark[] {
  const tight = (text: string) => text.replace(/\s+/gu, "");
  const lower = (text: string) => tight(text).toLowerCase();
  const spelled = marks.filter(({ text }) => tight(text) === tight(name));
  const same =
    spelled.length > 0 ? spelled : marks.filter(({ text }) => lower(text) === lower(name));
  return plainText(name) === "" ? same : saying(name, same);
}
