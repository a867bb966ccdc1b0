import type { Answer } from "./answer.js";
import { answerOf, silent } from "./answer.js";
import { beyond } from "./compare.js";
import { canBeUsed } from "./controls.js";
import { generalNouns } from "./lexicon.js";
import { lookUp } from "./look-up.js";
import { middle, type Piece } from "./pieces.js";
import type { Question } from "./question.js";
import { weightOf } from "./question.js";
import type { Group } from "./records.js";
import type { Screen } from "./screen.js";
import { readSection } from "./sections.js";
import { found, wordsSaid } from "./select-items.js";
import { subjectOf, togglesFor } from "./states.js";
import { coverage, matchIn, stem } from "./words.js";

/** "How many …?" */
export function readCount(question: Question, screen: Screen): Answer {
  const { kinds, state, threshold, noun } = question;
  const limited = beyond(question, screen);
  if (limited !== null) return countOf(limited.items.map(({ name }) => name));
  if (threshold !== null) return silent("What is to be compared can't be told from the screen.");
  if (kinds?.some((kind) => ["checkbox", "radio", "switch"].includes(kind))) {
    const toggles = togglesFor(question, screen) ?? [];
    if (toggles.length === 0) return silent("The screen shows nothing of that kind.");
    const meant = toggles.filter(
      ({ checked }) => state === null || checked === wantedState(question),
    );
    return countOf(meant.map(({ piece }) => piece));
  }
  if (kinds !== null) return countKinds(question, kinds, screen);
  if (state !== null && screen.toggles.length > 0 && state.of !== "disabled") {
    const toggles = togglesFor(question, screen);
    if (toggles !== null)
      return countOf(
        toggles
          .filter(({ checked }) => checked === wantedState(question))
          .map(({ piece }) => piece),
      );
  }
  const stated = statedCount(question, screen);
  if (stated !== null) return stated;
  const looked = lookUp(question, screen);
  if (looked.text !== null && /\d/u.test(looked.text)) return looked;
  const listed = readSection(question, screen);
  if (listed !== null) return listed;
  return noun === null && !/\brows?\b|\blines?\b/u.test(question.text)
    ? silent("What is to be counted can't be told.")
    : countItems(question, screen);
}

const wantedState = ({ state, negated }: Question) =>
  negated && state?.is === true ? false : (state?.is ?? true);

const countOf = (pieces: readonly (Piece | null)[]): Answer =>
  answerOf(String(pieces.length), pieces, 0.8);

function countKinds(question: Question, kinds: readonly string[], screen: Screen): Answer {
  const subject = subjectOf(question).filter((word) => !/^(?:field|button|link|name|label)/u.test(word)); // prettier-ignore
  const all = screen.pieces.filter((piece) => canBeUsed(piece) && kinds.includes(piece.kind));
  const named =
    subject.length === 0
      ? all.filter(({ kind }) => kind === kinds[0])
      : all.filter(
          ({ words }) => coverage(subject, words, false) >= 0.75 && words.length <= subject.length + 1, // prettier-ignore
        );
  if (all.length === 0) return silent("The screen shows nothing of that kind.");
  if (kinds[0] === "tab" && new Set(named.map((piece) => Math.round(middle(piece) / 16))).size > 2)
    return silent("There are tabs in several places.");
  const { state } = question;
  const meant =
    state?.of === "disabled"
      ? named.filter((piece) => (piece.state.disabled === true) === state.is)
      : named;
  return countOf(meant);
}

/** What files are called as one of many, and what holds them. */
const things = /^(?:files?|items?|objects?|things?|elements?|documents?)$/u;
const places = /^(?:archive|folder|directory|here|window|there|in|inside|total)$/u;

/** "5 contacts", "3 of 7 tasks done": what the screen itself says of the number. */
function statedCount(question: Question, screen: Screen): Answer | null {
  const { noun, words } = question;
  if (noun === null) return null;
  for (const piece of screen.pieces) {
    const match = /^(\d[\d.,]*) (\p{L}[\p{L} -]{1,40}?)(?:\(s\))?(?:$|[,(·:|])/u.exec(piece.text);
    if (!match || piece.kind === "cell") continue;
    const said = (match[2] ?? "").trim().toLowerCase().split(/\s+/u);
    // File managers and archives count what they show as objects or items.
    const isAll =
      /^(?:objects?|items?|files?|elements?)$/u.test(said.join(" ")) && things.test(noun);
    if (isAll && words.every((word) => things.test(word) || places.test(word)))
      return answerOf(match[1] ?? "", [piece], 0.85);
    const covered = words.every((word) => matchIn(word, said, false) >= found);
    const own = said.filter((word) => word.length > 3);
    if (covered && own.every((word) => matchIn(word, [...words, "paper", "total"], false) >= found))
      return answerOf(match[1] ?? "", [piece], 0.9);
  }
  return null;
}

const timed = /^(?:appointment|event|meeting|entry)$/u;
const looksLike: readonly (readonly [RegExp, (name: string) => boolean])[] = [
  [/^(?:file|document|download)$/u, (name) => /\.\p{L}[\p{L}\d]{1,4}$/u.test(name)],
  [/^(?:people|person|student|contact|player|member|customer|user|employee|patient|guest|name)$/u, (name) => /^\p{Lu}\p{L}+ \p{Lu}\p{L}+/u.test(name)],
  [/^(?:item|row|entry|line|record|thing|result|element|product|article)$/u, () => true],
]; // prettier-ignore

/** Whether the things of a group are what a noun means. */
function isOf(group: Group, noun: string, screen: Screen): boolean {
  const bare = stem(noun);
  const own = new Set(group.items.flatMap(({ cells }) => cells));
  const around = [
    ...group.headers.flatMap((header) => header?.words ?? []),
    ...(screen.title?.words ?? []),
    ...screen.lines
      .slice(0, 4)
      .flatMap(({ pieces }) => pieces.filter((piece) => !own.has(piece)))
      .flatMap(({ words }) => words),
  ];
  if (matchIn(noun, around) >= found) return true;
  const test = looksLike.find(([pattern]) => pattern.test(bare))?.[1];
  const names = group.items.flatMap(({ name }) => (name ? [name.text] : []));
  if (timed.test(bare) && group.items.every(({ cells }) => cells.some((cell) => cell?.value?.kind === "time"))) return true; // prettier-ignore
  if (test) return names.filter((name) => test(name)).length >= 0.6 * names.length;
  return group.items.some(({ section }) => matchIn(noun, section?.words ?? []) >= found);
}

/** How many things of a table or list the words of a question fit. */
function countItems(question: Question, screen: Screen): Answer {
  const noun = question.noun ?? "row";
  const open = question.words.filter((word) => word !== noun && weightOf(word) >= 0.25);
  const isGeneral = generalNouns.has(stem(noun)) && open.length > 0;
  const groups = screen.groups.filter((group) => isGeneral || isOf(group, noun, screen));
  const results = groups.flatMap((group) => {
    const headed = (word: string) =>
      group.headers.some((header) => matchIn(word, header?.words ?? [], false) >= found);
    const isRow = (word: string) => matchIn(word, group.items.flatMap(({ cells, section }) => [...cells.flatMap((cell) => cell?.words ?? []), ...(section?.words ?? [])]), false) >= found; // prettier-ignore
    const needed = open.filter((word) => isRow(word) || !headed(word));
    if (needed.some((word) => !isRow(word) && !generalNouns.has(stem(word)))) return [];
    const items = group.items.filter((item) => {
      const said = wordsSaid(item, needed);
      return needed.every(
        (word) => said.includes(word) || matchIn(word, item.section?.words ?? []) >= found,
      );
    });
    return items.length === 0 ? [] : [items];
  });
  const longest = results.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return silent("The screen shows nothing of that kind to count.");
  // One that is named is hardly what is counted, unless a table lists such things.
  const isTable = groups.some(({ shape, items }) => shape === "table" && longest.every((item) => items.includes(item))); // prettier-ignore
  if (longest.length === 1 && !isTable) return silent("Only one thing is called that; what of it is to be counted can't be told."); // prettier-ignore
  const count = question.negated ? null : countOf(longest.map(({ name }) => name));
  return count ?? silent("What is left out can't be told.");
}
