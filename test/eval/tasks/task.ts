import { z } from "zod";

/**
 * What a leaf of the state must be: a plain value, or an object with one of these words.
 * `$has` text or item inside · `$some` an item that equals · `$any` one of · `$near` [value, reach] ·
 * `$match` regular expression · `$not` anything else.
 */
export type Expected = string | number | boolean | null | readonly unknown[] | ExpectedObject;
export interface ExpectedObject {
  readonly [key: string]: Expected;
}

const expectedState = z.record(z.string(), z.json());

const expectation = z.union([
  /** The subject's state at the end; what is not named must be as it was. */
  z.strictObject({ state: expectedState }),
  /** A question: any of these texts, normalised; nothing may have changed. */
  z.strictObject({ answer: z.array(z.string()).nonempty() }),
  /** What is asked for isn't there: the right end is `failed` or `needs_person`. */
  z.strictObject({ cannot: z.literal(true) }),
]);
export type Expectation = z.infer<typeof expectation>;

export const families = [
  "switches",
  "values",
  "choosing",
  "opening",
  "tables",
  "writing",
  "moving",
  "several-pages",
  "calculating",
  "files",
  "questions",
  "impossible",
] as const;

/** Parts of the state that may change without harm: what is merely shown, not what is kept. */
const free = z.array(z.string()).default([]);
const words = z.array(z.string());
/** Files that are there before the program starts, by their path in Documents. */
const files = z.record(z.string(), z.string());

const taskSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  family: z.enum(families),
  task: z.string(),
  steps: z.enum(["1-3", "4-10"]),
  expect: expectation,
  free,
  maxSteps: z.number().int().positive().default(15),
  /** Seconds. */
  timeout: z.number().positive().default(120),
});

const pageTask = taskSchema.extend({
  /** JavaScript in the page that does the task, to prove the check. */
  solve: z.string().optional(),
});
const programTask = taskSchema.extend({
  words: words.optional(),
  files: files.optional(),
  /** Lines for xdotool that do the task, to prove the check. */
  solve: words.optional(),
});

const probe = z.discriminatedUnion("probe", [
  /** { output, code } of the program; code is null while it runs. */
  z.strictObject({ probe: z.literal("exit") }),
  /** Contents by path below Documents, or by name anywhere in the home. */
  z.strictObject({ probe: z.literal("files"), by: z.enum(["path", "name"]).default("path") }),
  z.strictObject({ probe: z.literal("setting"), schema: z.string(), key: z.string() }),
  /** The first group of a pattern in a file of the home; null where it does not match. */
  z.strictObject({ probe: z.literal("config"), file: z.string(), pattern: z.string() }),
  /** The texts and names that the program tells about itself, read after the end only. */
  z.strictObject({ probe: z.literal("shown"), program: z.string() }),
  z.strictObject({ probe: z.literal("clipboard") }),
  z.strictObject({ probe: z.literal("titles") }),
]);
export type Probe = z.infer<typeof probe>;

/** `pages/<name>.json`, beside `<name>.html`. */
export const pageSchema = z.strictObject({
  title: z.string(),
  size: z.tuple([z.number(), z.number()]).default([1000, 720]),
  scale: z.number().default(1),
  free,
  tasks: z.array(pageTask).nonempty(),
});

/** `programs/<name>.json`. */
export const programSchema = z.strictObject({
  package: z.string(),
  command: z.string(),
  words: words.default([]),
  /** Part of its window's title. */
  title: z.string(),
  files: files.default({}),
  /** Files of the home, for settings that keep a first-start window away. */
  home: files.default({}),
  probes: z.record(z.string(), probe),
  free,
  tasks: z.array(programTask).nonempty(),
});

export type PageSubject = z.infer<typeof pageSchema> & { readonly name: string };
export type ProgramSubject = z.infer<typeof programSchema> & { readonly name: string };
export type PageTask = z.infer<typeof pageTask>;
export type ProgramTask = z.infer<typeof programTask>;

/** One task with what it is done on. */
export type Case =
  | { readonly on: "page"; readonly subject: PageSubject; readonly task: PageTask }
  | { readonly on: "program"; readonly subject: ProgramSubject; readonly task: ProgramTask };
