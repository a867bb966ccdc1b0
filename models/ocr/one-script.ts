/** Letters of Latin, Greek and Cyrillic that look the same, one set a line; "" where a script has none. */
const lookAlikes: readonly (readonly [latin: string, greek: string, cyrillic: string])[] = [
  ["A", "Α", "А"],
  ["B", "Β", "В"],
  ["C", "", "С"],
  ["E", "Ε", "Е"],
  ["H", "Η", "Н"],
  ["I", "Ι", "І"],
  ["J", "", "Ј"],
  ["K", "Κ", "К"],
  ["M", "Μ", "М"],
  ["N", "Ν", ""],
  ["O", "Ο", "О"],
  ["P", "Ρ", "Р"],
  ["S", "", "Ѕ"],
  ["T", "Τ", "Т"],
  ["X", "Χ", "Х"],
  ["Y", "Υ", "У"],
  ["Z", "Ζ", ""],
  ["a", "α", "а"],
  ["c", "", "с"],
  ["e", "", "е"],
  ["i", "ι", "і"],
  ["j", "", "ј"],
  ["k", "κ", "к"],
  ["n", "η", "п"],
  ["o", "ο", "о"],
  ["p", "ρ", "р"],
  ["s", "", "ѕ"],
  ["u", "υ", ""],
  ["v", "ν", ""],
  ["x", "χ", "х"],
  ["y", "γ", "у"],
  ["", "Γ", "Г"],
  ["", "Π", "П"],
  ["", "Φ", "Ф"],
  ["", "Λ", "Л"],
  ["", "τ", "т"],
  ["á", "ά", ""],
  ["í", "ί", ""],
  ["ó", "ό", ""],
  ["ï", "ϊ", "ї"],
  ["ë", "", "ё"],
];
const scripts = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u] as const;
/** Weight of a letter that only one of the scripts has, against 1 for a look-alike. */
const tellingWeight = 4;

const setOf = new Map(lookAlikes.flatMap((set) => set.map((letter) => [letter, set] as const)));
setOf.delete("");

/**
 * Gives each word the letters of one script: a reader can't tell an o from an ο or an о by its shape,
 * but no word mixes them. A word that could be of its line's script as well is.
 */
export function inOneScript(text: string): string {
  const ofLine = scriptOf(text) ?? 0;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const couldBe = Array.from(word).every((letter) => setOf.get(letter)?.[ofLine]);
    const script = couldBe ? ofLine : (scriptOf(word) ?? ofLine);
    return Array.from(word, (letter) => inScript(letter, script)).join("");
  });
}

function inScript(letter: string, script: number): string {
  const alike = setOf.get(letter)?.[script] ?? "";
  return alike === "" ? letter : alike;
}

/** The index of the script that most of a text's letters are of; null when two are as likely. */
function scriptOf(text: string): number | null {
  const weights = scripts.map((script) =>
    Array.from(text)
      .filter((letter) => script.test(letter))
      .reduce((sum, letter) => sum + (setOf.has(letter) ? 1 : tellingWeight), 0),
  );
  const most = Math.max(...weights);
  const first = weights.indexOf(most);
  return most === 0 || weights.includes(most, first + 1) ? null : first;
}
