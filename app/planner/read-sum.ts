import type { Intent } from "./plan.js";
import { workOut } from "./work-out.js";

const operators: readonly (readonly [RegExp, string])[] = [
  [/\b(?:plus|added to)\b/giu, "+"],
  [/\bminus\b/giu, "-"],
  [/\b(?:times|multiplied by)\b|[x*×·](?=\s*[\d(])/giu, "×"],
  [/\b(?:divided by|over)\b|[/÷:]/giu, "÷"],
  [/[−–]/gu, "-"],
];

/** What the keys of a calculator are called; a model finds them by these words. */
const keyWords: Readonly<Record<string, string>> = {
  "+": "plus", "-": "minus", "×": "multiply", "÷": "divide", ".": ".", ",": ".", "(": "(", ")": ")",
}; // prettier-ignore

/** Keys that one sum may need. */
const maxKeys = 60;

/** "what is 144 divided by 9?": worked out, not looked for on the screen. */
export function readSumQuestion(clause: string): Intent[] | null {
  const asked =
    /^(?:(?:tell\s+me|find\s+out|work\s+out|say)\s+)?(?:what(?:'s|’s|\s+is|\s+are)|how\s+much\s+(?:is|are))\s+(.+?)\s*\??$/isu.exec(
      clause,
    )?.[1];
  if (asked === undefined) return null;
  const bare = asked
    .replace(/^(?:the\s+)?(?:result|answer|value|sum|product|quotient)\s+(?:of|to)\s+/iu, "")
    .replace(
      /(\d+(?:[.,]\d+)?)\s*(?:%|percent|per cent)\s+of\s+(\d+(?:[.,]\d+)?)/giu,
      "($1÷100)×$2",
    )
    .replace(/\bhalf\s+of\s+(?=\d)/giu, "0.5×")
    .replace(/\b(?:twice|double)\s+(?=\d)/giu, "2×")
    .replace(/(\d+(?:[.,]\d+)?)\s+squared\b/giu, "$1×$1")
    .replace(/\s*=\s*$/u, "");
  const sum = inSigns(bare);
  const value = /\d\s*[+×÷-]/u.test(sum) ? workOut(sum) : null;
  return value === null
    ? null
    : [{ type: "answer", question: clause, about: null, known: String(value) }];
}

const inSigns = (text: string): string =>
  operators.reduce((result, [words, sign]) => result.replace(words, sign), text);

/** "calculate 12 + 7": the keys of the calculator that is on the screen, one by one, then equals. */
export function readSum(clause: string): Intent[] | null {
  const match =
    /^(?:calculate|compute|solve|work\s+out)\s+(.+?)(?:\s+(?:in|on|with|using)\s+(?:the\s+|this\s+|my\s+)?calculator)?\s*=?\s*\??$/isu.exec(
      clause,
    );
  if (match === null) return null;
  const sum = inSigns(match[1] ?? "");
  const keys = Array.from(sum.replace(/\s+/gu, ""));
  const isSum = /^[\d.,()+×÷-]+$/u.test(keys.join("")) && /\d[+×÷-]+[\d(]/u.test(keys.join(""));
  if (!isSum || keys.length > maxKeys) return null;
  return [...keys.map((key) => keyWords[key] ?? key), "equals"].map((target) => ({
    type: "click",
    target,
    // Many a display shows nothing of an operator.
    silent: true,
  }));
}
