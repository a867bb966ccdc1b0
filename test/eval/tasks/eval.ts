/**
 * `npm run eval:tasks [-- --set dev|held-out] [--only REGEX] [--policy NAME] [--json FILE]`: whole
 * tasks on real programs and pages, from pictures only and with nobody helping, each checked by the
 * program's own state. `--check` proves instead, without Waymark, that the checks can be met.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../e2e/world.js";
import { Desk } from "./desk.js";
import { allFigures, failureLine, report } from "./figures.js";
import type { SetName } from "./load.js";
import { loadCases, sets } from "./load.js";
import { perform } from "./perform.js";
import { provePages } from "./prove-pages.js";
import { provePrograms } from "./prove-programs.js";
import type { TaskRecord } from "./record.js";
import { Session } from "./session.js";

const { values: options } = parseArgs({
  options: {
    set: { type: "string", default: "held-out" },
    only: { type: "string" },
    policy: { type: "string", default: "local" },
    json: { type: "string" },
    /** Another build of the command line to measure. */
    cli: { type: "string" },
    check: { type: "boolean", default: false },
  },
});
const { set, policy } = options;
if (!sets.includes(set as SetName) || !["local", "rules", "random"].includes(policy)) {
  process.stderr.write("Use --set dev|held-out and --policy local|rules|random.\n");
  process.exit(2);
}
const folder = join(root, "test/eval/tasks", set);
const only = new RegExp(options.only ?? "", "u");
const cases = (await loadCases(folder)).filter(
  ({ task, subject }) => only.test(task.id) || only.test(subject.name),
);

if (options.check) {
  const troubles = [
    ...(await provePages(folder, cases)),
    ...(await provePrograms(folder, cases, join(root, "out/eval/tasks"))),
  ];
  console.log(troubles.length === 0 ? "Every solved check is met." : troubles.join("\n"));
  process.exit(troubles.length === 0 ? 0 : 1);
}

const out = join(root, "out/eval");
const pictures = join(out, "tasks");
mkdirSync(pictures, { recursive: true });
// Some tasks never overwrite the result of all.
const suffix = `${set === "held-out" ? "" : `-${set}`}${options.only ? "-some" : ""}`;
const files = [join(out, `tasks-${policy}${suffix}.json`), ...(options.json ? [options.json] : [])];

const own = policy === "local" ? "out/main/cli.js" : "out/eval/baselines.js";
const cli = resolve(options.cli ?? join(root, own));
let desk = await Desk.open(folder);
const openSession = () => new Session(cli, { ...desk.world.env, WAYMARK_POLICY: policy });
let session = openSession();
/** A desk for the next task; another one where something would not leave this one. */
const clearDesk = () =>
  desk.clear().catch(async () => {
    await Promise.allSettled([session.close(0), desk.close()]);
    desk = await Desk.open(folder);
    session = openSession();
  });
const records: TaskRecord[] = [];
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    void Promise.allSettled([session.close(0), desk.close()]).then(() => process.exit(3));
  });
try {
  for (const one of cases) {
    const record = await perform(one, desk, session, pictures);
    await clearDesk();
    records.push(record);
    const line = record.outcome === "achieved" ? `achieved ${record.id}` : failureLine(record);
    console.error(`${records.length}/${cases.length} ${line}`);
    // After each task, so that an interrupted run is worth what it did.
    const result = { set, policy, figures: allFigures(records), records };
    for (const file of files) writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  }
} finally {
  await session.close();
  await desk.close();
}
console.log(report(records));
process.exit(0);
