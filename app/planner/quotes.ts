/**
 * Quoted spans, key chords and file names are taken out of an instruction before it is cut into
 * clauses, so that a comma, an "and" or a verb inside them is never taken for the person's grammar.
 */
export interface Protected {
  readonly text: string;
  /** Puts the original back. Quotes of quoted spans are kept unless `bare`. */
  restore(text: string, how?: { readonly bare: boolean }): string;
  /** Whether the text is exactly one quoted span. */
  isQuoted(text: string): boolean;
}

const quotePairs: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["„", "“"],
  ["„", "”"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["「", "」"],
  ["```", "```"],
  ["`", "`"],
  ['"', '"'],
  ["”", "”"],
  ["‘", "’"],
  ["'", "'"],
];

/** Private-use characters that no instruction holds; between them stands the span's number. */
const open = "\u{E000}";
const close = "\u{E001}";
const spanPattern = /\u{E000}(\d+)\u{E001}/gu;

const wordCharacter = /[\p{L}\p{N}]/u;

export function protectQuotes(instruction: string): Protected {
  const spans: { readonly original: string; readonly inner: string; readonly quoted: boolean }[] =
    [];
  let text = "";
  const keep = (original: string, inner: string, quoted: boolean) => {
    spans.push({ original, inner, quoted });
    text += `${open}${spans.length - 1}${close}`;
  };
  let at = 0;
  while (at < instruction.length) {
    const quote = quoteAt(instruction, at);
    if (quote !== null) {
      keep(instruction.slice(at, quote.end), quote.inner, true);
      at = quote.end;
      continue;
    }
    text += instruction.charAt(at);
    at++;
  }
  const restore = (masked: string, how = { bare: false }): string =>
    masked.replace(spanPattern, (_, number: string) => {
      const span = spans[Number(number)];
      return (how.bare ? span?.inner : span?.original) ?? "";
    });
  return {
    text,
    restore,
    isQuoted: (masked) => /^\u{E000}\d+\u{E001}$/u.test(masked.trim()),
  };
}

/** The quoted span that starts at `at`, if one does. Apostrophes inside words are none. */
function quoteAt(text: string, at: number): { inner: string; end: number } | null {
  for (const [left, right] of quotePairs) {
    if (!text.startsWith(left, at)) continue;
    const single = left === "'" || left === "‘";
    if (single && at > 0 && wordCharacter.test(text.charAt(at - 1))) continue;
    let end = text.indexOf(right, at + left.length);
    // The closing quote of 'don't' is the one with no letter after it.
    while (
      end >= 0 &&
      single &&
      wordCharacter.test(text.charAt(end + 1)) &&
      wordCharacter.test(text.charAt(end - 1))
    )
      end = text.indexOf(right, end + 1);
    if (end < 0 || end === at + left.length) {
      if (end === at + left.length && left === '"') return { inner: "", end: end + right.length };
      continue;
    }
    return { inner: text.slice(at + left.length, end), end: end + right.length };
  }
  return null;
}
