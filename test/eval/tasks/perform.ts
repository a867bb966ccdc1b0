import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EpisodeEvent } from "../../../app/episode.js";
import { Desk } from "./desk.js";
import { judge } from "./judge.js";
import { savePicture } from "./picture.js";
import type { TaskRecord } from "./record.js";
import type { Session } from "./session.js";
import type { Case } from "./task.js";

/** Does one task from a fresh program to its verdict and leaves it open; a failure's last screen and its events go to `pictures`. */
export async function perform(
  one: Case,
  desk: Desk,
  session: Session,
  pictures: string,
): Promise<TaskRecord> {
  const { task, subject } = one;
  const base = {
    id: task.id,
    family: task.family,
    subject: subject.name,
    task: task.task,
    class: task.steps,
    kind: kindOf(task.expect),
  };
  try {
    const read = await desk.start(one);
    const before = await read(false);
    const { events, finished } = await session.run(task.task, task.maxSteps, task.timeout * 1000);
    const after = await read(true);
    const end = { status: finished?.status ?? ("failed" as const), answer: finished?.answer };
    const verdict = judge(task.expect, end, before, after, Desk.free(one));
    if (verdict.outcome !== "achieved") {
      await savePicture(join(pictures, `${task.id}.png`));
      const lines = events.map((event) => `${JSON.stringify(event)}\n`).join("");
      await writeFile(join(pictures, `${task.id}.jsonl`), lines);
    }
    const actions = events.filter((event) => event.type === "action");
    return {
      ...base,
      outcome: verdict.outcome,
      status: end.status,
      reason: finished?.reason ?? "the program ended or hung",
      ...(end.answer === undefined ? {} : { answer: end.answer }),
      why: verdict.why,
      steps: finished?.steps ?? actions.length,
      ms: finished?.ms ?? 0,
      stepMs: stepTimes(events),
      actions: actions.map(({ action }) => action),
    };
  } catch (error) {
    await savePicture(join(pictures, `${task.id}.png`)).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    const nothing = { why: [], steps: 0, ms: 0, stepMs: [], actions: [] };
    return { ...base, ...nothing, outcome: "broken", status: "none", reason };
  }
}

/** Milliseconds of each step that acted, from its first look to the next step's or to the end. */
function stepTimes(events: readonly EpisodeEvent[]): number[] {
  const acted = new Set(events.flatMap((event) => (event.type === "action" ? [event.step] : [])));
  return [...acted].map((step) => {
    const began = events.find((event) => event.step === step && event.type === "observation");
    const next = events.find((event) => event.step > step || event.type === "finished");
    return Math.round((next?.t ?? 0) - (began?.t ?? 0));
  });
}

function kindOf(expect: Case["task"]["expect"]): TaskRecord["kind"] {
  if ("answer" in expect) return "question";
  return "cannot" in expect ? "impossible" : "task";
}
