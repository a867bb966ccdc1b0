import type { Answer } from "./answer.js";
import { answerOf, silent, yesOrNo } from "./answer.js";
import type { Piece } from "./pieces.js";
import { weightOf, type Question } from "./question.js";
import type { Group, Item } from "./records.js";
import type { Screen } from "./screen.js";
import { found, wordsSaid } from "./select-items.js";
import { coverage, matchIn, normalise, wordsOf } from "./words.js";

/** States that rule each other out; those of one side mean the same. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:in stock|available|on sale|(?:only )?\d+ left|ready)\b/u, /^(?:sold out|out of stock|unavailable|not available|none left)\b/u],
  [/^(?:on time|punctual|as scheduled)\b/u, /^(?:delayed|late|cancel+ed|not running|overdue)\b/u],
  [/^(?:paid|settled)\b/u, /^(?:unpaid|not paid|open|due|outstanding|overdue|pending)\b/u],
  [/^(?:open|opened)\b/u, /^(?:closed|shut)\b/u],
  [/^(?:online|connected|reachable|active now)\b/u, /^(?:offline|disconnected|away|unreachable|last seen)\b/u],
  [/^(?:done|completed?|finished|closed|resolved)\b/u, /^(?:open|pending|in progress|to do|not done|not started|unfinished|waiting)\b/u],
  [/^(?:free|vacant|empty|available)\b/u, /^(?:occupied|taken|booked|full|reserved|in use)\b/u],
  [/^(?:active|enabled|running|on|up)\b/u, /^(?:inactive|disabled|stopped|off|down|paused|suspended)\b/u],
  [/^(?:confirmed|approved|accepted)\b/u, /^(?:pending|cancel+ed|rejected|declined|tentative|unconfirmed)\b/u],
  [/^(?:delivered|arrived)\b/u, /^(?:on its way|shipped|in transit|packed|ordered|processing|out for delivery)\b/u],
  [/^(?:passed|ok|success(?:ful)?)\b/u, /^(?:failed|error|not passed)\b/u],
  [/^(?:present|here)\b/u, /^(?:absent|missing|sick|on leave|on holiday)\b/u],
]; // prettier-ignore

/** States that are the same in other words. */
const alike: readonly RegExp[] = [
  /^(?:in stock|available|(?:only )?\d+ left)\b/u,
  /^(?:sold out|out of stock|unavailable|not available)\b/u,
  /^(?:delayed|late)\b/u,
  /^(?:done|completed?|finished)\b/u,
  /^(?:unpaid|not paid|outstanding)\b/u,
  /^(?:occupied|taken|booked)\b/u,
  /^(?:on its way|shipped|in transit)\b/u,
];

const copula = /\b(?:is|are|was|were|be|been|has been|have been|will be|marked(?: as)?|still|already|currently|shown as) (?:still |already |currently |not )*/gu; // prettier-ignore

/** What a question says that things are, from every verb on: "sold out", "on time". */
function predicatesOf({ text }: Question): string[] {
  return [...text.matchAll(copula)]
    .map((match) => text.slice(match.index + match[0].length).replace(/[?.!]+$/u, "").trim())
    .flatMap((rest) => [rest, rest.replace(/ (?:in|on|at|of|from|to|for|today|now)\b.*$/u, "")])
    .filter((rest) => rest !== "" && rest.length < 40);
} // prettier-ignore

type Stand = "yes" | "no" | "unsaid";

/** Whether a cell says a state, its contrary or nothing of it. */
export function standOf(cell: string, state: string): Stand {
  const [said, asked] = [normalise(cell).trim(), normalise(state)];
  const words = wordsOf(asked);
  const isSame = words.length > 0 && coverage(words, wordsOf(said), false) >= 0.9;
  if (isSame && !/^(?:not|no|un)\b/u.test(said) && !said.startsWith(`un${asked}`)) return "yes";
  if (said === `not ${asked}` || said === `un${asked}`) return "no";
  for (const [one, other] of opposites) {
    const [a, b] = one.test(asked) ? [one, other] : [other, one];
    if (!a.test(asked)) continue;
    if (alike.some((same) => same.test(asked) && same.test(said))) return "yes";
    if (b.test(said)) return "no";
  }
  return "unsaid";
}

interface Stood {
  readonly item: Item;
  readonly cell: Piece;
  readonly stand: Stand;
}

/** What the things of a group say to a state: the column of which most speaks of it. */
function standsIn(group: Group, state: string): readonly Stood[] {
  const columns = Math.max(...group.items.map(({ cells }) => cells.length));
  let best: readonly Stood[] = [];
  const spoken = (all: readonly Stood[]) => all.filter(({ stand }) => stand !== "unsaid").length;
  for (let column = 0; column < columns; column++) {
    const all = group.items.flatMap((item) => {
      const cell = item.cells[column] ?? null;
      if (cell === null || cell === item.name || cell.kind === "button") return [];
      return [{ item, cell, stand: standOf(cell.text, state) }];
    });
    if (spoken(all) > spoken(best)) best = all;
  }
  return best;
}

/** The things that are what the question says, and those that are not; null where nothing speaks of it. */
function fitting(question: Question, screen: Screen): { fit: Stood[]; rest: Stood[]; state: string } | null {
  for (const state of predicatesOf(question))
    for (const group of screen.groups) {
      const all = standsIn(group, state);
      // Where some say it in these very words, those that say it in others are not counted with them.
      const words = wordsOf(state);
      const exact = all.filter(({ cell, stand }) => stand === "yes" && coverage(words, cell.words, false) >= 0.9);
      const fit = exact.length > 0 ? exact : all.filter(({ stand }) => stand === "yes");
      if (fit.length > 0) return { fit, rest: all.filter((each) => !fit.includes(each)), state };
    }
  return null;
} // prettier-ignore

/** "Which plants are sold out?", "How many trains are on time?" Null where no state of things is asked. */
export function readFitting(question: Question, screen: Screen): Answer | null {
  if (question.comparison !== null || question.superlative !== null) return null;
  const all = fitting(question, screen);
  if (all === null) return null;
  const isNegated = /\b(?:not|nobody)\b/u.test(question.text);
  const open = question.words.filter((word) => !wordsOf(all.state).includes(word) && word !== question.noun); // prettier-ignore
  const meant = (isNegated ? all.rest : all.fit).filter(
    ({ item }) => open.length === 0 || open.every((word) => !isSaidBySome(word, all.fit, all.rest) || wordsSaid(item, [word]).length > 0), // prettier-ignore
  );
  if (meant.length === 0) return null;
  if (question.shape === "count") return answerOf(String(meant.length), meant.map(({ cell }) => cell), 0.8); // prettier-ignore
  const names = meant.map(({ item }) => item.name?.text ?? "");
  if (names.includes("")) return silent("What fits has no name.");
  return answerOf(names.join(", "), meant.map(({ item }) => item.name), 0.82); // prettier-ignore
}

const isSaidBySome = (word: string, ...parts: readonly (readonly Stood[])[]): boolean =>
  parts.flat().some(({ item }) => wordsSaid(item, [word]).length > 0);

/** "Is the train to Marbury on time?": what the thing that is named says to the state. */
export function readStanding(question: Question, screen: Screen): Answer | null {
  const { text, words } = question;
  const spoken = text.split(" ");
  for (const group of screen.groups)
    for (let at = spoken.length - 1; at >= 2; at--) {
      const state = spoken.slice(at).join(" ").replace(/^(?:still|already|currently|not|now) /u, "");
      const subject = words.filter((word) => !wordsOf(state).includes(word));
      const all = standsIn(group, state);
      if (subject.length === 0 || all.every(({ stand }) => stand === "unsaid")) continue;
      const scored = all.map((each) => ({ ...each, said: wordsSaid(each.item, subject).length }));
      const most = Math.max(...scored.map(({ said }) => said));
      const named = scored.filter(({ said }) => said === most);
      const strong = subject.filter((word) => weightOf(word) >= 1);
      const around = [...(screen.title?.words ?? []), ...group.headers.flatMap((header) => header?.words ?? []), ...group.items.flatMap(({ section }) => section?.words ?? [])]; // prettier-ignore
      const isSaid = (word: string) =>
        matchIn(word, around) >= found || named[0]?.item.cells.some((cell) => matchIn(word, cell?.words ?? [], false) >= found) === true; // prettier-ignore
      const [only, ...others] = named;
      if (only === undefined || others.length > 0 || most === 0 || !strong.every(isSaid)) continue;
      // Where others say it in this place, whatever else stands there denies it.
      const isSaidOfOthers = all.some(({ stand }) => stand === "yes");
      if (only.stand === "unsaid" && !isSaidOfOthers) continue;
      return answerOf(yesOrNo((only.stand === "yes") !== question.negated), [only.cell], 0.82);
    }
  return null;
} // prettier-ignore
