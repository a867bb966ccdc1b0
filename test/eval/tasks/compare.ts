import { isDeepStrictEqual } from "node:util";

/** A state as data: leaves below objects; arrays are leaves. */
export type State = Readonly<Record<string, unknown>>;

/** The leaves of a state by their path, `a/b`. */
export function leaves(state: unknown, path = ""): Map<string, unknown> {
  if (!isPlain(state) || isMatcher(state)) return new Map([[path, state]]);
  return new Map(
    Object.entries(state).flatMap(([key, value]) => [
      ...leaves(value, path === "" ? key : `${path}/${key}`),
    ]),
  );
}

/** Whether a leaf is what is expected of it (see `Expected` in task.ts). */
export function fits(value: unknown, expected: unknown): boolean {
  if (!isMatcher(expected)) return isDeepStrictEqual(value, expected);
  const [[word, operand] = ["", null]] = Object.entries(expected);
  switch (word) {
    case "$has":
      if (Array.isArray(value)) return value.some((item) => String(item).includes(String(operand)));
      return typeof value === "string" && value.includes(String(operand));
    case "$some":
      return Array.isArray(value) && value.some((item) => isDeepStrictEqual(item, operand));
    case "$any":
      return Array.isArray(operand) && operand.some((one) => fits(value, one));
    case "$not":
      return !fits(value, operand);
    case "$match":
      return typeof value === "string" && new RegExp(String(operand), "u").test(value);
    case "$near": {
      const [centre, reach] = operand as [number, number];
      return typeof value === "number" && Math.abs(value - centre) <= reach;
    }
    default:
      throw new Error(`There is no matcher ${word}.`);
  }
}

export interface Comparison {
  /** Expected leaves that are not so yet, each said in short. */
  readonly missing: readonly string[];
  /** Leaves that became something that nobody asked for. */
  readonly harm: readonly string[];
}

/** What of `expected` is not reached, and what else changed; `free` paths may change (also below). */
export function compare(
  before: State,
  after: State,
  expected: State,
  free: readonly string[],
): Comparison {
  const [was, is, wanted] = [leaves(before), leaves(after), leaves(expected)];
  const missing = [...wanted]
    .filter(([path, value]) => !fits(is.get(path), value))
    .map(([path]) => `${path} is ${short(is.get(path))}`);
  const isFree = (path: string) =>
    free.some((each) => path === each || path.startsWith(`${each}/`));
  const harm = [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => !isFree(path) && !isDeepStrictEqual(was.get(path), is.get(path)))
    .filter((path) => !wanted.has(path) || !fits(is.get(path), wanted.get(path)))
    .map((path) => `${path}: ${short(was.get(path))} → ${short(is.get(path))}`);
  return { missing, harm };
}

/** Lower case, numbers without thousands separators, words and numbers only. */
export function normalise(answer: string): string {
  return answer
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/gu, "")
    .replace(/(?<=\d)[.](?=\d)/gu, "·")
    .replace(/[^\p{L}\p{N}·:]+/gu, " ")
    .trim();
}

/** The expected words stand in the answer, which may be a sentence but no list of everything. */
export function answers(given: string, expected: readonly string[]): boolean {
  const said = ` ${normalise(given)} `;
  return expected.some((each) => {
    const wanted = normalise(each);
    return said.includes(` ${wanted} `) && said.length <= wanted.length + 60;
  });
}

function short(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value).slice(0, 80);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMatcher(value: unknown): value is Record<string, unknown> {
  return isPlain(value) && Object.keys(value)[0]?.startsWith("$") === true;
}
