/**
 * `node test/eval/answers/eval.mjs [dev|held-out] [--wrong]`: how many questions on screens are
 * answered right, wrong and not at all, from marks as they are in truth and as the product saw
 * them. `--wrong` lists what was not right.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { isRight } from "./right.mjs";

const here = import.meta.dirname;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: "boolean" }, only: { type: "string" } },
});
const vite = await createServer({ configFile: false, server: { middlewareMode: true }, appType: "custom", logLevel: "error" }); // prettier-ignore
const { readAnswer } = await vite.ssrLoadModule(join(here, "../../../app/reader/read-answer.ts"));

const sets = positionals.length > 0 ? positionals : ["dev", "held-out"];
for (const set of sets) {
  const questions = JSON.parse(readFileSync(join(here, `${set}.json`), "utf8"));
  for (const source of ["truth", "seen"]) {
    const sum = { right: 0, wrong: 0, silent: 0 };
    for (const [name, list] of Object.entries(questions)) {
      if (options.only !== undefined && !options.only.split(",").includes(name)) continue;
      const path = join(here, "screens", set, `${name}.${source}.json`);
      if (!existsSync(path)) continue;
      const marks = JSON.parse(readFileSync(path, "utf8")).map(
        (/** @type {object} */ mark, /** @type {number} */ index) => ({ id: index + 1, source: [], score: 1, ...mark }), // prettier-ignore
      );
      for (const [question, accepted] of list) {
        const answer = readAnswer(question, marks, [1280, 800]);
        const verdict = isRight(answer.text, accepted)
          ? "right"
          : answer.text === null
            ? "silent"
            : "wrong";
        sum[verdict]++;
        if (options.wrong && verdict !== "right")
          process.stdout.write(
            `  ${verdict.padEnd(6)} ${name}/${source}: ${question}\n         said ${JSON.stringify(answer.text ?? answer.reason)}, is ${JSON.stringify(accepted)}\n`,
          );
      }
    }
    const all = sum.right + sum.wrong + sum.silent;
    const share = (/** @type {number} */ count) => (count / Math.max(1, all)).toFixed(3);
    process.stdout.write(
      `${set.padEnd(9)} ${source.padEnd(5)} ${String(all).padStart(4)} questions: right ${share(sum.right)}, wrong ${share(sum.wrong)}, silent ${share(sum.silent)}\n`,
    );
  }
}
await vite.close();
