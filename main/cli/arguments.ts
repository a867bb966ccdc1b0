import { parseArgs } from "node:util";
import { Trouble } from "../../app/errors.js";
import type { Box } from "../../app/geometry.js";
import type { ApprovalMode } from "../../app/review.js";
import { approvalModes } from "../../app/review.js";

/** Where a command sees and acts. */
interface Place {
  readonly display: string | null;
  readonly region: Box | null;
  /** Whether programs are asked what they show; without, marks come from the picture alone. */
  readonly accessibility: boolean;
}

/** A parsed command line. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | ({
      readonly name: "run";
      /** Null reads tasks from standard input, one a line. */
      readonly task: string | null;
      readonly approval: ApprovalMode;
      readonly maxSteps: number;
      readonly timeoutSeconds: number | null;
      readonly record: string | null;
      readonly json: boolean;
    } & Place)
  | ({
      readonly name: "marks";
      /** Image files, "-" for a list of them on standard input; none means the live screen. */
      readonly images: readonly string[];
      readonly out: string | null;
      readonly json: boolean;
    } & Place)
  | {
      readonly name: "decide";
      readonly image: string;
      readonly task: string;
      readonly json: boolean;
    }
  | ({
      readonly name: "ask";
      /** Null means the live screen. */
      readonly image: string | null;
      readonly question: string;
      readonly json: boolean;
    } & Place)
  | { readonly name: "models"; readonly verb: "list" | "verify"; readonly json: boolean }
  | { readonly name: "doctor"; readonly json: boolean }
  | { readonly name: "practice"; readonly json: boolean };

export const helpText = `Waymark does a task on this desktop that you describe in plain words.

  waymark run "<task>" [--approve always|risky|never] [--max-steps N] [--timeout S]
              [--display :N] [--region x,y,w,h] [--record DIR] [--json]
              [--no-accessibility]          what programs tell about themselves is not used
  waymark run --stdin            one task a line (plain text or {"task":…,"maxSteps":…};
                                 {"stop":true} stops the running one); models stay loaded
  waymark marks [--image FILE …] [--out DIR] [--json] [--display :N] [--region x,y,w,h]
                                 what is seen, numbered, on the live screen or on images
                                 (- reads their paths from standard input); with --out also
                                 as pictures with the numbers drawn in, overwriting nothing
              [--display :N] [--region x,y,w,h] [--no-accessibility]
  waymark decide --image FILE --task "<task>" [--json]    one proposal for one image
  waymark ask "<question>" [--image FILE] [--json] [--display :N] [--region x,y,w,h]
              [--no-accessibility]
                                 the answer that the live screen or an image gives, with
                                 --json also the marks that it was read from; exit code 1
                                 and the reason where it is not on the screen
  waymark models list|verify     the models that came with Waymark
  waymark practice               the built-in practice task, checked by the practice program
  waymark doctor                 whether this computer is ready, and what to do if not

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 stopped, 4 needs a person, 5 cannot work here.
`;

const options = {
  approve: { type: "string" },
  "max-steps": { type: "string" },
  timeout: { type: "string" },
  model: { type: "string" },
  display: { type: "string" },
  region: { type: "string" },
  "no-accessibility": { type: "boolean" },
  record: { type: "string" },
  json: { type: "boolean" },
  stdin: { type: "boolean" },
  image: { type: "string", multiple: true },
  out: { type: "string" },
  task: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type OptionName = keyof typeof options;

/** The options that each command takes besides --help. */
const allowed: Readonly<Record<Exclude<Command["name"], "help" | "version">, OptionName[]>> = {
  run: [
    "approve",
    "max-steps",
    "timeout",
    "model",
    "display",
    "region",
    "no-accessibility",
    "record",
    "json",
    "stdin",
  ],
  marks: ["image", "out", "json", "display", "region", "no-accessibility"],
  decide: ["image", "task", "model", "json"],
  ask: ["image", "json", "display", "region", "no-accessibility"],
  models: ["json"],
  doctor: ["json"],
  practice: ["json"],
};

/** Commands of the design that a later version brings; saying so beats "unknown command". */
const later = ["record", "replay", "demos", "trace", "eval", "mcp"];

/** The id of the one model that can decide so far. */
export const localModel = "local";

/** Parses the words after `waymark`. Throws Trouble("usage") that says what is wrong. */
export function parseCommandLine(argv: readonly string[]): Command {
  const { values, positionals } = readOptions(argv);
  const [name, ...rest] = positionals;
  if (values.help === true || name === "help") return { name: "help" };
  if (values.version === true) return { name: "version" };
  if (name === undefined) throw usage("No command was given.");
  if (later.includes(name)) throw usage(`“waymark ${name}” is not part of this version yet.`);
  if (!isCommandName(name)) throw usage(`There is no command “${name}”.`);
  for (const option of Object.keys(values)) {
    if (!(allowed[name] as string[]).includes(option)) {
      throw usage(`“waymark ${name}” has no option --${option}.`);
    }
  }
  const json = values.json === true;
  switch (name) {
    case "run":
      return {
        name,
        task: taskOf(rest, values.stdin === true),
        approval: approvalOf(values.approve),
        maxSteps: positive("--max-steps", values["max-steps"]) ?? 50,
        timeoutSeconds: positive("--timeout", values.timeout),
        record: values.record ?? null,
        json,
        ...placeOf(values),
        ...checkModel(values.model),
      };
    case "marks":
      return marksOf(values, rest, json);
    case "decide": {
      checkModel(values.model);
      const image = values.image?.[0];
      if (image === undefined) throw usage("“waymark decide” needs --image FILE.");
      return { name, image, task: taskOf([values.task ?? ""], false) ?? "", json };
    }
    case "ask":
      return askOf(values, rest, json);
    case "models": {
      const verb = rest[0] ?? "list";
      if (verb !== "list" && verb !== "verify") {
        throw usage(`“waymark models ${verb}” is not part of this version.`);
      }
      return { name, verb, json };
    }
    case "doctor":
    case "practice":
      return { name, json };
  }
}

function marksOf(
  values: { image?: string[]; out?: string; display?: string; region?: string },
  rest: readonly string[],
  json: boolean,
): Command {
  const images = [...(values.image ?? []), ...rest];
  if (images.includes("")) throw usage("--image needs the path of a file.");
  if (images.length > 0 && values.region !== undefined) {
    throw usage("--region is a part of the live screen and can't be given with images.");
  }
  if (values.out === "") throw usage("--out needs a folder.");
  return { name: "marks", images, out: values.out ?? null, json, ...placeOf(values) };
}

function askOf(
  values: { image?: string[]; display?: string; region?: string },
  rest: readonly string[],
  json: boolean,
): Command {
  const question = rest.join(" ").trim();
  if (question === "") throw usage("The question is empty.");
  const [image = null, ...more] = values.image ?? [];
  if (more.length > 0) throw usage("“waymark ask” takes one image.");
  if (image === "") throw usage("--image needs the path of a file.");
  if (image !== null && values.region !== undefined) {
    throw usage("--region is a part of the live screen and can't be given with images.");
  }
  return { name: "ask", image, question, json, ...placeOf(values) };
}

function isCommandName(name: string): name is keyof typeof allowed {
  return Object.hasOwn(allowed, name);
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function taskOf(words: readonly string[], fromStdin: boolean): string | null {
  const task = words.join(" ").trim();
  if (fromStdin) {
    if (task !== "") throw usage("Give a task or --stdin, not both.");
    return null;
  }
  if (task === "") throw usage("The task is empty.");
  return task;
}

function approvalOf(value: string | undefined): ApprovalMode {
  if (value === undefined) return "risky";
  const mode = approvalModes.find((known) => known === value);
  if (mode === undefined) throw usage(`--approve takes always, risky or never, not “${value}”.`);
  return mode;
}

function positive(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) {
    throw usage(`${option} takes a number above 0, not “${value}”.`);
  }
  return option === "--max-steps" ? Math.ceil(number) : number;
}

function placeOf(values: {
  display?: string;
  region?: string;
  "no-accessibility"?: boolean;
}): Place {
  return {
    display: values.display ?? null,
    region: regionOf(values.region),
    accessibility: values["no-accessibility"] !== true,
  };
}

function regionOf(value: string | undefined): Box | null {
  if (value === undefined) return null;
  const [x, y, width, height, ...more] = value.split(",").map((part) => Number(part.trim() || NaN));
  const numbers = [x, y, width, height];
  if (more.length > 0 || numbers.some((number) => !Number.isInteger(number))) {
    throw usage(`--region takes x,y,width,height in whole pixels, not “${value}”.`);
  }
  const box = numbers as [number, number, number, number];
  if (box[2] <= 0 || box[3] <= 0) throw usage("--region needs a width and a height above 0.");
  return box;
}

function checkModel(model: string | undefined): object {
  if (model !== undefined && model !== localModel) {
    throw usage(`There is no model “${model}”; this version has “${localModel}”.`);
  }
  return {};
}

function usage(message: string): Trouble {
  return new Trouble("usage", message, "Run `waymark help` for the commands and their options.");
}
