/**
 * The command line with another policy, to compare with: `rules` plans and grounds without the policy
 * model, `random` clicks marks by chance. Bundled to out/eval/baselines.js and named by WAYMARK_POLICY.
 */
import { createLocalPolicy } from "../../../app/local-policy.js";
import type { Action } from "../../../app/action.js";
import type { Policy } from "../../../app/ports.js";
import { runCommandLine } from "../../../main/cli/command-line.js";
import { forkWorker } from "../../../main/cli/spawn-worker.js";
import type { PolicyFor } from "../../../main/engine.js";

/** Clicks that the random policy makes before it says that it is done. */
const randomClicks = 6;

const policies: Readonly<Record<string, PolicyFor>> = {
  rules: (task, { grounder }) => createLocalPolicy({ task, grounder, decider: null }),
  random: () => randomPolicy(),
};

function randomPolicy(): Policy {
  return {
    decide({ marks }, history) {
      const mark = marks[Math.floor(Math.random() * marks.length)];
      const action: Action =
        mark === undefined || history.length >= randomClicks
          ? { type: "done" }
          : { type: "click", mark: mark.id };
      const proposal = { action, trace: [], why: "By chance.", confidence: 0, alternatives: [] };
      return Promise.resolve({ proposal: { ...proposal, planStep: null }, plan: [] });
    },
  };
}

const name = process.env["WAYMARK_POLICY"] ?? "";
const policyFor = policies[name];
if (policyFor === undefined) throw new Error(`There is no policy “${name}”: use rules or random.`);
process.exitCode = await runCommandLine(process.argv.slice(2), forkWorker, policyFor);
process.disconnect();
