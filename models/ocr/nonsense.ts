/** Longer texts with a mean probability below this are no script that the recogniser knows. */
const leastScore = 0.8;
/** Letters from which the mean of their probabilities says something. */
const leastLetters = 8;
/** Probability from which odd capitals are believed: "macOS", "iPhone". */
const leastOddScore = 0.93;

/**
 * Whether a text is what comes out for a script that the recogniser doesn't know. Greek, Arabic and
 * Thai come out unsure (0.64–0.79 in rendered lines, Latin ones 0.9 and more); Cyrillic comes out
 * surer (0.87), but as Latin look-alikes with capitals in the middle of its words.
 */
export function isNonsense(text: string, score: number): boolean {
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= leastLetters && score < leastScore) return true;
  if (score >= leastOddScore) return false;
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 4);
  const odd = words.filter(hasOddCapitals).length;
  return odd > 0 && odd * 2 >= words.length;
}

/** A capital after a small letter that does not begin a word of its own, as in "JavaScript". */
function hasOddCapitals(word: string): boolean {
  return /\p{Ll}\p{Lu}(?!\p{Ll}{2})/u.test(word);
}
