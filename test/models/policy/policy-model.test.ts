import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { DecisionOption, DecisionView, PastAct } from "../../../app/decision.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { numberInReadingOrder } from "../../../app/mark.js";
import { readPolicyWords } from "../../../main/inference/model-files.js";
import { openSession } from "../../../main/inference/session.js";
import { createPolicyModel } from "../../../models/policy/policy-model.js";
import { mark } from "../../app/local-policy-world.js";

let decide: (view: DecisionView) => Promise<readonly DecisionOption[]>;
beforeAll(async () => {
  const file = join(import.meta.dirname, "../../../models/policy/policy.onnx");
  const words = await readPolicyWords(join(import.meta.dirname, "../../../models"));
  decide = createPolicyModel(await openSession(await readFile(file), "cpu"), words);
});

function view(goal: string, screen: readonly UnnumberedMark[], past: readonly PastAct[] = []): DecisionView {
  const marks = numberInReadingOrder(screen);
  return { goal, marks, size: [1280, 800], title: "", past, fresh: new Set() };
} // prettier-ignore

/** The best option in short, as "click Save". */
async function best(seen: DecisionView): Promise<string> {
  const [option] = await decide(seen);
  const text = seen.marks.find(({ id }) => id === option?.mark)?.text ?? "";
  return [option?.action, text, option?.typing?.text].filter((part) => part !== undefined && part !== "").join(" "); // prettier-ignore
}

const days = ["Monday", "Tuesday", "Wednesday"].map((day, at) =>
  mark("checkbox", day, [300, 200 + at * 40, 120, 20], { checked: at < 2 }),
);
const editor = [
  ...["File", "Edit", "View", "Help"].map((text, at) => mark("menu", text, [10 + at * 60, 30, 50, 22])),
  mark("text", "Dear Ada, thank you for your letter.", [20, 80, 400, 18]),
]; // prettier-ignore
const form = [
  mark("text", "Name", [300, 158, 50, 16]),
  mark("input", "", [420, 152, 300, 28]),
  mark("text", "City", [300, 198, 56, 16]),
  mark("input", "", [420, 192, 300, 28]),
  mark("button", "Save", [420, 240, 80, 30]),
];

describe("the policy model", () => {
  it("gives options with probabilities, the likeliest first", async () => {
    const options = await decide(view("untick Monday", days));
    const probabilities = options.map(({ probability }) => probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.000001);
    expect(probabilities[0]).toBeGreaterThan(0.3);
  });

  it("unticks what is not wanted, and then sees more reason to end than to click on", async () => {
    const goal = "leave only Tuesday ticked";
    expect(await best(view(goal, days))).toBe("click Monday");
    const [monday, ...rest] = numberInReadingOrder(days);
    const after = [{ ...days[0], state: { checked: false } }, ...days.slice(1)] as UnnumberedMark[];
    const clicked: PastAct = {
      type: "click", target: monday ?? null, text: "", changed: true, share: 0.001,
      regions: [[300, 200, 120, 20]], newWindow: false, sameGoal: true,
    }; // prettier-ignore
    expect(rest).toHaveLength(2);
    const options = await decide(view(goal, after, [clicked]));
    const sure = (wanted: (option: DecisionOption) => boolean) =>
      options.filter(wanted).reduce((sum, { probability }) => sum + probability, 0);
    expect(sure(({ action }) => action === "next")).toBeGreaterThan(
      2 * sure(({ mark: id }) => id !== null),
    );
  });

  it("takes a value from the words of the goal", async () => {
    const options = await decide(view("the city is Oslo", form));
    expect(options[0]).toMatchObject({ action: "type", mark: 4, typing: { text: "Oslo" } });
  });

  it("opens the menu that a command is usually in", async () => {
    expect(await best(view("save it as letter.txt", editor))).toBe("click File");
  });

  it("foretells change on a grid over the frame", async () => {
    const [option] = await decide(view("save it as letter.txt", editor));
    expect(option?.change).toHaveLength(96);
    expect(Math.max(...(option?.change ?? []))).toBeLessThanOrEqual(1);
  });

  it("offers nothing on an empty screen", async () => {
    expect(await decide(view("click Save", []))).toEqual([]);
  });
});
