import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { compare } from "./compare.js";
import { Desk } from "./desk.js";
import { savePicture } from "./picture.js";
import type { Case } from "./task.js";

const execute = promisify(execFile);
/** Programs take a moment to do what a key said. */
const pauseMs = 350;

/**
 * Solves the programs' tasks that say how, by keys and clicks without Waymark, and returns what their
 * checks then still miss. Each task's last screen goes to `pictures`.
 */
export async function provePrograms(
  folder: string,
  cases: readonly Case[],
  pictures: string,
): Promise<string[]> {
  const troubles: string[] = [];
  const programs = cases.filter(({ on, task }) => on === "program" && task.solve !== undefined);
  if (programs.length === 0) return troubles;
  await mkdir(pictures, { recursive: true });
  const desk = await Desk.open(folder);
  try {
    for (const one of programs) {
      const { task } = one;
      if (!("state" in task.expect)) continue;
      const read = await desk.start(one);
      const before = await read(false);
      for (const line of task.solve ?? []) {
        await execute("sh", ["-c", `xdotool ${line}`], { env: desk.world.env });
        await delay(pauseMs);
      }
      const after = await read(true);
      const { missing, harm } = compare(before, after, task.expect.state, Desk.free(one));
      await savePicture(join(pictures, `proof-${task.id}.png`));
      if (missing.length + harm.length > 0)
        troubles.push(`${task.id}: ${[...missing, ...harm].join("; ")}`);
      await desk.clear();
    }
  } finally {
    await desk.close();
  }
  return troubles;
}
