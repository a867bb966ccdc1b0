import { numberOf } from "../goals/amounts.js";
import { workOut } from "./work-out.js";

/** A sum as it is pressed on a calculator, and what it comes to. */
export interface Calculation {
  /** Digits and signs in an order that is right with and without precedence, where there is one. */
  readonly keys: string;
  readonly value: number;
  /** The root of `keys`, which are one number then. */
  readonly isRoot: boolean;
  /** Asked as a question, so that no calculator need be touched. */
  readonly isQuestion: boolean;
  /** It was said to be done on the calculator. */
  readonly onCalculator: boolean;
}

const number = "(\\d+(?:\\.\\d+)?)";
const calculator = "(?:the |this |that |my |your |our |a )?(?:\\p{L}+ )?(?:calculator|calc|keypad)";
const telling =
  /[,\s]+(?:and|then|and then)\s+(?:please\s+)?(?:(?:tell|show|give)\s+me|read\s+(?:out|me|off)?|say|let\s+me\s+know|report)(?:\s+(?:what|how|the|that|it|your)\b.*)?$/u;

const operators: readonly (readonly [RegExp, string])[] = [
  [/\b(?:plus|added to|and then add)\b/gu, "+"],
  [/\b(?:minus|less|take away)\b/gu, "-"],
  [/\b(?:multiplied by|multiplied with|times)\b|(?<=\d\s*|\))[x*·](?=\s*[\d(])/gu, "×"],
  [/\b(?:divided by|over|split (?:evenly |equally )?(?:between|among|by|into))\b|(?<=[\d)]\s*)[/:](?=\s*[\d(])/gu, "÷"],
  [/[−–]/gu, "-"],
]; // prettier-ignore

/** Shapes in which people put a sum, and what each is in signs. */
const shapes: readonly (readonly [RegExp, (parts: readonly string[]) => string | null])[] = [
  [new RegExp(`^${number}\\s*% of ${number}$`, "u"), ([part, whole]) => `${whole}×${part}÷100`],
  [new RegExp(`^(?:take |subtract |deduct |knock )?${number}\\s*% (?:off|from) ${number}$`, "u"), ([part, whole]) => `${whole}×${100 - Number(part)}÷100`],
  [new RegExp(`^(?:add )?${number}\\s*% (?:to|on top of) ${number}$`, "u"), ([part, whole]) => `${whole}×${100 + Number(part)}÷100`],
  [new RegExp(`^${number}\\s*\\+\\s*${number}\\s*%$`, "u"), ([whole, part]) => `${whole}×${100 + Number(part)}÷100`],
  [new RegExp(`^${number}\\s*-\\s*${number}\\s*%$`, "u"), ([whole, part]) => `${whole}×${100 - Number(part)}÷100`],
  [new RegExp(`^(?:subtract|deduct|take) ${number} (?:away )?from ${number}$`, "u"), ([less, from]) => `${from}-${less}`],
  [new RegExp(`^multiply ${number} (?:by|with|and) ${number}$`, "u"), ([one, other]) => `${one}×${other}`],
  [new RegExp(`^divide ${number} (?:by|into) ${number}$`, "u"), ([one, other]) => `${one}÷${other}`],
  [new RegExp(`^(?:the )?difference (?:between|of) ${number} and ${number}$`, "u"), ([one, other]) => `${Math.max(Number(one), Number(other))}-${Math.min(Number(one), Number(other))}`],
  [new RegExp(`^(?:the )?quotient of ${number} and ${number}$`, "u"), ([one, other]) => `${one}÷${other}`],
  [new RegExp(`^(?:a |one )?half (?:of )?${number}$`, "u"), ([of]) => `${of}÷2`],
  [new RegExp(`^(?:a|one) third of ${number}$`, "u"), ([of]) => `${of}÷3`],
  [new RegExp(`^(?:a|one) quarter of ${number}$`, "u"), ([of]) => `${of}÷4`],
  [new RegExp(`^(?:twice|double) ${number}$`, "u"), ([of]) => `${of}×2`],
  [new RegExp(`^(?:${number} squared|(?:the )?square of ${number})$`, "u"), ([one, other]) => `${one ?? other}×${one ?? other}`],
  [new RegExp(`^(?:${number} cubed|(?:the )?cube of ${number})$`, "u"), ([one, other]) => Array.from({ length: 3 }, () => one ?? other).join("×")],
  [new RegExp(`^${number} (?:to the power of|to the) ([2-6])(?:th|rd|nd)?(?: power)?$`, "u"), ([base, times]) => Array.from({ length: Number(times) }, () => base).join("×")],
  [/^(?:add (?:up |together )?|(?:the )?(?:sum|total) of )(.+?)(?: together| up)?$/u, ([list]) => joined(list, "+")],
  [/^(?:multiply |(?:the )?product of )(.+?)(?: together)?$/u, ([list]) => joined(list, "×")],
  [/^(.+?) (?:added (?:up|together)|together|altogether|in total)$/u, ([list]) => joined(list, "+")],
]; // prettier-ignore

/** "19.90, 4.50 and 12" with a sign between; null where anything else than numbers is listed. */
function joined(list = "", sign: string): string | null {
  const parts = list.split(/\s*(?:,\s*and|,|\band\b|\bto\b|\+|\bby\b)\s*/u);
  const isList = parts.length > 1 && parts.every((part) => /^\d+(?:\.\d+)?$/u.test(part));
  return isList ? parts.join(sign) : null;
}

/** Number words as digits, "1,500" as 1500 and "37,5" as 37.5. */
function inDigits(text: string): string {
  return text
    .replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu, (found) => found.replaceAll(",", ""))
    .replace(/(\d),(?=\d{1,2}(?!\d))/gu, "$1.")
    .replace(/\s*(?:percent|per cent)\b|\s*%/gu, "%")
    .replace(/\b(?:a dozen|a hundred|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b(?! (?:half|third|quarter)\b)/gu,
      (found) => String(numberOf(found) ?? found))
    .replace(/(?<=\d)%(?=\d|\s|$)/gu, " %")
    .trim();
} // prettier-ignore

/** The sum that a sentence asks for, however it is put; null where it asks for anything else besides. */
export function readCalculation(sentence: string): Calculation | null {
  let text = sentence.normalize("NFKC").replace(/[’‘]/gu, "'").toLowerCase().replace(/\s+/gu, " ").trim(); // prettier-ignore
  text = text.replace(/[\s?!.=]+$/u, "").replace(telling, "");
  text = text.replace(/(?<= do(?:es)? (?:[\d.,]|and| )+)(?:make|come to|give)(?: together| altogether)?$/u, "together");
  let onCalculator = false;
  for (const pattern of [
    new RegExp(`^(?:use|take) ${calculator} (?:to|and) `, "u"),
    new RegExp(`^(?:with|on|in|using|by using) ${calculator}[,:]? `, "u"),
    new RegExp(` (?:with|on|in|using|by using|by means of) ${calculator}$`, "u"),
  ]) {
    onCalculator ||= pattern.test(text);
    text = text.replace(pattern, "");
  }
  const question =
    /^(?:(?:tell me|find out|work out|say|can you tell me|do you know|figure out) )?(?:what(?:'s| is| are| do| does| would)|how much (?:is|are|do|does|would))(?: be)? (.+?)(?: (?:make|come to|be|give|equal|add up to))?$/u.exec(text);
  const ordered = /^(?:calculate|compute|solve|evaluate|work out|figure out|find|get|do)(?: me)? (.+)$/u.exec(text);
  const isOwnVerb = /^(?:add|subtract|multiply|divide|take|deduct)\b/u.test(text);
  const core = question?.[1] ?? ordered?.[1] ?? (isOwnVerb ? text : null);
  if (core === null || !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty|twelve|eleven|dozen)\b/u.test(core)) return null;
  const bare = inDigits(core.replace(/^(?:the )?(?:result|answer|value|solution) (?:of|to) /u, ""));
  const asked = { isQuestion: question !== null && !onCalculator, onCalculator };
  const root = new RegExp(`^(?:take |find |get )?(?:the )?(?:(?:square )?root of |√\\s*)${number}$`, "u").exec(bare)?.[1];
  if (root !== undefined) return { keys: root, value: rounded(Math.sqrt(Number(root))), isRoot: true, ...asked };
  const sum = inSigns(bare);
  const value = sum === null || !/\d\)*[+×÷-]+\(*\d/u.test(sum) ? null : workOut(sum);
  return sum === null || value === null ? null : { keys: inOrder(sum, value), value, isRoot: false, ...asked };
} // prettier-ignore

function inSigns(bare: string): string | null {
  const signed = operators.reduce((result, [words, sign]) => result.replace(words, sign), bare);
  for (const [shape, build] of shapes) {
    const found = shape.exec(signed);
    if (found === null) continue;
    const built = build(found.slice(1));
    if (built !== null) return built;
  }
  const tight = signed.replace(/\s*([+×÷()-])\s*/gu, "$1");
  return /^[\d.()+×÷-]+$/u.test(tight) ? tight : null;
}

const rounded = (value: number): number => Number(value.toPrecision(12));

/** What a calculator without precedence makes of a sum: each sign is done as the next one is pressed. */
function leftToRight(sum: string): number | null {
  const [first, ...rest] = sum.match(/\d+(?:\.\d+)?|[+×÷-]\d+(?:\.\d+)?/gu) ?? [];
  if (first === undefined || [first, ...rest].join("") !== sum) return null;
  const work: Readonly<Record<string, (a: number, b: number) => number>> = { "+": (a, b) => a + b, "-": (a, b) => a - b, "×": (a, b) => a * b, "÷": (a, b) => a / b }; // prettier-ignore
  return rest.reduce((result, part) => work[part[0] ?? ""]?.(result, Number(part.slice(1))) ?? NaN, Number(first)); // prettier-ignore
}

/** Whether the keys of a sum give its value on any calculator, with or without precedence. */
export function isSafe({ keys, value, isRoot }: Calculation): boolean {
  const plain = isRoot ? value : leftToRight(keys);
  return plain !== null && Math.abs(plain - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** "2+3×4" as "3×4+2", which every calculator gets right. */
function inOrder(sum: string, value: number): string {
  const terms = sum.match(/[+-]?[^+-]+/gu) ?? [];
  const isProduct = (term: string) => /[×÷]/u.test(term);
  const [product, ...more] = terms.filter(isProduct);
  if (sum.includes("(") || product === undefined || more.length > 0 || product.startsWith("-")) return sum; // prettier-ignore
  const [first = "", ...others] = terms.filter((term) => term !== product);
  const rest = first === "" ? "" : (/^[+-]/u.test(first) ? first : `+${first}`) + others.join("");
  const turned = product.replace("+", "") + rest;
  return workOut(turned) === value ? turned : sum;
}
