import { normalise, wordsOf, type Word } from "../grounding/text-match.js";

/** One word of a sub-goal, with its place in the original. */
export interface Token {
  /** Without the quotes and the punctuation around it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly words: readonly Word[];
}

/** Longer sub-goals are cut off. */
export const maxTokens = 40;

/** Rows of the table of word pieces; pieces are hashed into it. */
export const pieceCount = 8192;
/** Pieces that one word and one mark are known by. */
export const piecesPerWord = 10;
export const piecesPerMark = 20;

const opening = /^[\s"'“”„‘’«»([{<]+/u;
const closing = /[\s"'“”„‘’«»)\]}>,;:.!?…]+$/u;

/** The words of a sub-goal as they stand there. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let quote = "";
  for (const match of text.matchAll(/\S+/gu)) {
    if (tokens.length === maxTokens) break;
    const raw = match[0];
    const lead = opening.exec(raw)?.[0] ?? "";
    const opens = /["'“„‘«]/u.exec(lead)?.[0] ?? "";
    if (quote === "" && opens !== "") quote = closer(opens);
    const quoted = quote !== "";
    // What is nothing but signs ("+", "-", "×", "?") is a word by itself.
    const core = raw.slice(lead.length).replace(closing, "") || raw;
    const at = core === raw ? 0 : lead.length;
    const start = match.index + at;
    let end = start + core.length;
    // What stands before the closing quote belongs to what is quoted, its punctuation too.
    const rest = raw.slice(at + core.length);
    if (quoted) end += rest.includes(quote) ? rest.indexOf(quote) : rest.length;
    if (quote !== "" && rest.includes(quote)) quote = "";
    tokens.push({ text: core, start, end, quoted, words: wordsOf(core) });
  }
  return tokens;
}

const closer = (open: string): string => ({ "“": "”", "„": "“", "‘": "’", "«": "»" })[open] ?? open;

/** What a run of words says in the original, from the first word's start to the last one's end. */
export function spanText(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): string {
  const [from, to] = [tokens[first], tokens[Math.max(first, last)]];
  return from === undefined || to === undefined ? "" : text.slice(from.start, to.end);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

const pieceId = (piece: string): number => 1 + (hash(piece) % (pieceCount - 1));

const known = new Map<string, readonly number[]>();

/** The word itself and its runs of three characters, as rows of the table; 0 is none. */
function piecesOfWord(word: string): readonly number[] {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const framed = `<${word}>`;
  const ids = [pieceId(`=${word}`)];
  for (let at = 0; at + 3 <= framed.length && ids.length < piecesPerWord; at++)
    ids.push(pieceId(framed.slice(at, at + 3)));
  if (known.size > 50_000) known.clear();
  known.set(word, ids);
  return ids;
}

/** Pieces of one word of a sub-goal. */
export const piecesOfToken = (token: Token): readonly number[] =>
  piecesOfWord(normalise(token.text)).slice(0, piecesPerWord);

/** Pieces of a mark's text: its words first, then the parts of the first ones. */
export function piecesOfText(words: readonly Word[]): number[] {
  const all = words.slice(0, 8).map(({ text }) => piecesOfWord(text));
  const ids = all.flatMap(([whole]) => (whole === undefined ? [] : [whole]));
  for (const pieces of all)
    for (const piece of pieces.slice(1)) if (ids.length < piecesPerMark) ids.push(piece);
  return ids.slice(0, piecesPerMark);
}
