import type { Answer } from "./answer.js";
import { answerOf } from "./answer.js";
import { weightOf, type Question } from "./question.js";
import type { Screen } from "./screen.js";
import { found } from "./select-items.js";
import { matchIn } from "./words.js";

/**
 * "What is on Tuesday at 8:00?", "When is music on Wednesday?": a cell where a line and a column
 * meet that are both named, or the beginning of the line in which a column says what is named.
 * Null where the question names no column by its heading.
 */
export function readCrossing(question: Question, screen: Screen): Answer | null {
  const { shape, superlative, ordinal, negated, wanted } = question;
  if (shape === "count" || shape === "presence" || shape === "yes-no") return null;
  if (superlative !== null || ordinal !== null || negated || question.sum !== null) return null;
  const words = question.words.filter((word) => weightOf(word) >= 1 && word !== question.noun);
  for (const group of screen.groups) {
    if (group.headers.length < 3) continue;
    const columns = group.headers.flatMap((header, column) => {
      const said = words.filter((word) => matchIn(word, header?.words ?? [], false) >= found);
      return said.length > 0 ? [{ column, said }] : [];
    });
    const [only, ...more] = columns;
    if (only === undefined || more.length > 0) continue;
    const open = words.filter((word) => !only.said.includes(word));
    if (open.length === 0) continue;
    const isSaid = (text: readonly string[] | undefined) => open.every((word) => matchIn(word, text ?? [], false) >= found); // prettier-ignore
    const first = (item: (typeof group.items)[number]) => item.cells[0] ?? null;
    const lines = group.items.filter((item) => only.column > 0 && isSaid(first(item)?.words));
    const [line, ...others] = lines;
    const cell = line?.cells[only.column] ?? null;
    if (cell !== null && others.length === 0) return answerOf(cell.text, [cell], 0.85);
    if (wanted !== "time") continue;
    const saying = group.items.filter(({ cells }) => isSaid(cells[only.column]?.words));
    const times = saying.flatMap((item) => {
      const start = first(item);
      return start?.value?.kind === "time" ? [start] : [];
    });
    if (times.length > 0 && times.length === saying.length)
      return answerOf(times.map(({ text }) => text).join(", "), times, times.length === 1 ? 0.85 : 0.7); // prettier-ignore
  }
  return null;
}
