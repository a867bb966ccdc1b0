const words: Readonly<Record<string, number>> = {
  zero: 0, none: 0, nothing: 0, minimum: 0, min: 0, lowest: 0, bottom: 0, half: 50, halfway: 50, middle: 50, centre: 50, center: 50,
  maximum: 100, max: 100, full: 100, highest: 100, top: 100, quarter: 25, third: 100 / 3, fifth: 20, tenth: 10,
}; // prettier-ignore

const numerals: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  an: 1,
  two: 2,
  three: 3,
  four: 4,
  nine: 9,
};

/** The share of its way that a slider is to be moved to, 0–100, as the words say it; null if they don't. */
export function readShare(text: string): number | null {
  const plain = text.toLowerCase();
  if (/\ball\s+the\s+way\s+(?:up|right)\b/u.test(plain)) return 100;
  if (/\ball\s+the\s+way\s+(?:down|left)\b/u.test(plain)) return 0;
  const percent = /(\d+(?:[.,]\d+)?)\s*(?:%|percent|per cent)/u.exec(plain)?.[1];
  if (percent !== undefined) return bounded(Number(percent.replace(",", ".")));
  const fraction = /\b(\d+)\s*\/\s*(\d+)\b/u.exec(plain);
  if (fraction !== null) return bounded((100 * Number(fraction[1])) / Number(fraction[2]));
  const parts = /\b(one|an?|two|three|four|nine)\s+(third|quarter|fifth|tenth)s?\b/u.exec(plain);
  if (parts !== null)
    return bounded((numerals[parts[1] ?? ""] ?? 1) * (words[parts[2] ?? ""] ?? 0));
  for (const word of plain.match(/[a-z]+/gu)?.reverse() ?? [])
    if (Object.hasOwn(words, word)) return words[word] ?? null;
  const number = plain.match(/(?<![\p{L}\d])\d+(?:[.,]\d+)?(?![\p{L}\d])/gu)?.at(-1);
  return number === undefined ? null : bounded(Number(number.replace(",", ".")));
}

/** The share for one of several sliders: what is said in one breath with a word of its label; else of the whole text. */
export function readShareFor(text: string, label: string): number | null {
  const names = label.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const breaths = text.split(/[,;]\s|\s(?:and|but|with|then)\s/iu);
  const own = breaths.find((breath) => names.some((name) => breath.toLowerCase().includes(name)) && readShare(breath) !== null); // prettier-ignore
  return readShare(own ?? text);
}

const bounded = (share: number): number => Math.max(0, Math.min(100, share));
