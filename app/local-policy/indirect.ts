import type { Mark, MarkKind } from "../mark.js";
import type { Choice } from "./choose-mark.js";

/** "Edit for Clara Novak", "the Delete button next to Photos": a name, and the row it is in. */
export function rowParts(target: string): { name: string; row: string } | null {
  const match =
    /^(.+?)(?:\s+(?:button|link|icon))?\s+(?:for|of|beside|next\s+to|in\s+the\s+row\s+(?:of|for|with)|on\s+the\s+row\s+(?:of|for|with))\s+(?:the\s+)?(.+?)(?:\s+row)?$/iu.exec(
      target,
    );
  return match === null ? null : { name: match[1] ?? "", row: match[2] ?? "" };
}

/**
 * The one mark that says `name` on the line that was found for a row. The words of a row's caption
 * may be several marks: what they got on one line is added up.
 */
export function inSameRow(
  name: string,
  rows: readonly Choice[],
  marks: readonly Mark[],
  sure: number,
): Choice | null {
  const best = rows[0];
  if (best === undefined) return null;
  const probability = rows
    .filter(({ mark }) => onOneLine(mark, best.mark))
    .reduce((sum, choice) => sum + choice.probability, 0);
  if (probability < sure) return null;
  const named = marks.filter((mark) => plain(mark.text) === plain(name));
  const here = named.filter((mark) => onOneLine(mark, best.mark));
  const mark = here.length === 1 ? here[0] : undefined;
  return mark === undefined ? null : { mark, probability: Math.min(1, probability) };
}

function onOneLine({ box: a }: Mark, { box: b }: Mark): boolean {
  const shared = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return shared > 0.5 * Math.min(a[3], b[3]);
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const kindNames: readonly (readonly [RegExp, readonly MarkKind[]])[] = [
  [/^(?:drop-?\s?down|combo(?:\s?box)?)(?:\s+(?:list|menu|box))?$/iu, ["combo"]],
  [/^(?:check\s?box|tick\s?box)$/iu, ["checkbox"]],
  [/^(?:text\s+)?(?:field|box|entry|input)(?:\s+field)?$/iu, ["input", "text_area"]],
  [/^slider$/iu, ["slider"]],
  [/^switch$/iu, ["switch"]],
  [/^link$/iu, ["link"]],
];

/** The kinds of mark that a description names without saying anything else about it. */
export const kindsCalled = (target: string): readonly MarkKind[] =>
  kindNames.find(([name]) => name.test(target.trim()))?.[1] ?? [];
