import { expect, test } from "vitest";
import type { EpisodeEvent } from "../../app/episode.js";
import { renderReport } from "../../app/report.js";

const mark = {
  id: 1,
  box: [10, 20, 30, 40] as const,
  text: "<img src=x onerror=alert(1)>",
  kind: "button" as const,
  source: ["ocr"] as const,
  score: 1,
};
const events: EpisodeEvent[] = [
  {
    type: "observation",
    step: 1,
    t: 1,
    frame: "0001-1.webp",
    size: [100, 80],
    marks: [mark],
    window: null,
    ms: { capture: 8, marks: 300 },
  },
  {
    type: "proposal",
    step: 1,
    t: 2,
    plan: [],
    tier: "reversible",
    ms: 5,
    proposal: {
      action: { type: "click", mark: 1 },
      trace: [],
      why: "best match",
      confidence: 0.97,
      alternatives: [],
      planStep: 0,
    },
  },
];

test("text from the screen is escaped", () => {
  const html = renderReport("click <b>it</b>", events);
  expect(html).not.toContain("<img src=x");
  expect(html).not.toContain("<b>it</b>");
});

test("each step shows its picture with the target, and its timings", () => {
  const html = renderReport("click it", events);
  expect(html).toContain('src="frames/0001-1.webp"');
  expect(html).toContain('x="10" y="20" width="30" height="40"');
  expect(html).toContain("capture 8 ms");
});

test("a run that was cut off says so", () => {
  expect(renderReport("click it", events)).toContain("interrupted");
});
