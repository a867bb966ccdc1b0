import type { TaskRecord } from "./record.js";

/** How often tasks of a group went how. */
export interface Figures {
  readonly tasks: number;
  readonly achieved: number;
  readonly honest: number;
  readonly wrong: number;
  readonly broken: number;
  readonly success: number | null;
  /** Of the tasks not achieved, the share that ended without harm and without a false claim. */
  readonly honestShare: number | null;
  readonly meanSteps: number | null;
  readonly stepMsP50: number | null;
}

export function figures(records: readonly TaskRecord[]): Figures {
  const count = (outcome: TaskRecord["outcome"]) =>
    records.filter((record) => record.outcome === outcome).length;
  const [achieved, honest, wrong] = [count("achieved"), count("honest"), count("wrong")];
  // Where the eval itself broke nothing was measured.
  const measured = achieved + honest + wrong;
  const steps = records.reduce((sum, record) => sum + record.steps, 0);
  const times = records.flatMap(({ stepMs }) => stepMs).sort((a, b) => a - b);
  return {
    tasks: records.length,
    achieved,
    honest,
    wrong,
    broken: count("broken"),
    success: share(achieved, measured),
    honestShare: share(honest, honest + wrong),
    meanSteps: share(steps, measured),
    stepMsP50: times[times.length >> 1] ?? null,
  };
}

/** Figures of every group that is reported. */
export function allFigures(records: readonly TaskRecord[]): Record<string, Figures> {
  const families = [...new Set(records.map(({ family }) => family))].sort();
  const possible = records.filter(({ kind }) => kind !== "impossible");
  const groups: [string, TaskRecord[]][] = [
    ...families.map((family): [string, TaskRecord[]] => [
      family,
      records.filter((record) => record.family === family),
    ]),
    // Giving up solves the impossible; these two say what can be done.
    ["— 1-3 steps", possible.filter((record) => record.class === "1-3")],
    ["— 4-10 steps", possible.filter((record) => record.class === "4-10")],
    ["— tasks", records.filter(({ kind }) => kind === "task")],
    ["— questions", records.filter(({ kind }) => kind === "question")],
    ["— impossible", records.filter(({ kind }) => kind === "impossible")],
    ["— all", [...records]],
  ];
  return Object.fromEntries(
    groups.filter(([, group]) => group.length > 0).map(([name, group]) => [name, figures(group)]),
  );
}

/** The figures as a table, then one line for each task that was not achieved. */
export function report(records: readonly TaskRecord[]): string {
  const heads = [
    "n",
    "achieved",
    "honest",
    "wrong",
    "broken",
    "success",
    "hon.share",
    "steps",
    "ms/step",
  ];
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join("")}`;
  const lines = Object.entries(allFigures(records)).map(([name, each]) =>
    row(name, [
      ...[each.tasks, each.achieved, each.honest, each.wrong, each.broken].map(String),
      percent(each.success),
      percent(each.honestShare),
      each.meanSteps?.toFixed(1) ?? "–",
      String(each.stepMsP50 ?? "–"),
    ]),
  );
  const failures = records.filter(({ outcome }) => outcome !== "achieved").map(failureLine);
  return [row("", heads), ...lines, "", "not achieved:", ...failures].join("\n");
}

export function failureLine(record: TaskRecord): string {
  const { outcome, id, status, steps, reason, why } = record;
  return `${outcome.padEnd(8)} ${id.padEnd(28)} ${status} after ${steps}: ${reason} [${why.join("; ")}]`;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function percent(value: number | null): string {
  return value === null ? "–" : `${(100 * value).toFixed(0)} %`;
}
