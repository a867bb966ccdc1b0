import { expect, it } from "vitest";
import type { EpisodeEvent } from "../../app/episode.js";
import type { Frame } from "../../app/frame.js";
import { screenPoint } from "../../app/geometry.js";
import { runEpisode } from "../../app/loop.js";
import type { Mark, UnnumberedMark } from "../../app/mark.js";
import { numberInReadingOrder } from "../../app/mark.js";
import type { Observation } from "../../app/observation.js";
import { mark } from "./local-policy-world.js";

/** Frames whose first pixel tells which screen they show. */
function frameOf(screen: number): Frame {
  const pixels = new Uint8Array(64 * 64 * 4).fill(255);
  pixels.fill(screen * 40, 0, 64 * 64);
  return {
    displayId: "0",
    origin: screenPoint(0, 0),
    size: [64, 64],
    scale: 1,
    pixels,
    takenAt: 0,
  };
}

it("numbers of one step stand for the same things in the next, for policy, record and click", async () => {
  const save = mark("button", "Save", [4, 40, 20, 10]);
  const screens: readonly (readonly UnnumberedMark[])[] = [
    [mark("text", "Notes", [4, 20, 20, 10]), save],
    [mark("text", "Saved.", [4, 4, 20, 10]), mark("text", "Notes", [4, 20, 20, 10]), save],
  ];
  let screen = 0;
  let now = 0;
  const clicked: number[] = [];
  const seen: Observation[] = [];
  const events: EpisodeEvent[] = [];
  const idOfSave = (marks: readonly Mark[]) => marks.find(({ text }) => text === "Save")?.id ?? 0;
  const nothing = () => Promise.resolve();
  const { finished, trouble } = await runEpisode(
    { task: "click Save twice", approval: "never", maxSteps: 5, model: "scripted" },
    {
      screen: {
        capture: () => Promise.resolve(frameOf(screen)),
        desktop: () => Promise.resolve({ active: null, windows: [] }),
      },
      perception: {
        read: () => Promise.resolve(numberInReadingOrder(screens[screen] ?? [])),
      },
      policy: {
        decide: (observation, history) => {
          seen.push(observation);
          const action =
            history.length < 2
              ? ({ type: "click", mark: idOfSave(seen[0]?.marks ?? []) } as const)
              : ({ type: "done" } as const);
          const proposal = {
            action,
            planStep: null,
            confidence: 1,
            trace: [],
            why: "",
            alternatives: [],
          };
          return Promise.resolve({ proposal, plan: [] });
        },
      },
      reviewer: { review: () => Promise.reject(new Error("Nobody is to be asked.")) },
      input: {
        moveTo: nothing,
        click: ({ y }) => {
          clicked.push(y);
          screen = 1;
          return Promise.resolve();
        },
        drag: nothing,
        type: nothing,
        chord: nothing,
        scroll: nothing,
        releaseAll: nothing,
      },
      recorder: { frame: () => Promise.resolve(null), append: nothing },
      clock: {
        now: () => now,
        sleep: (ms) => {
          now += ms;
          return Promise.resolve();
        },
      },
      onEvent: (event) => events.push(event),
    },
    new AbortController().signal,
  );
  expect(trouble).toBeNull();
  expect(finished.status).toBe("done");
  expect(seen.map(({ marks }) => marks.map(({ text, id }) => `${id} ${text}`))).toEqual([
    ["1 Notes", "2 Save"],
    ["3 Saved.", "1 Notes", "2 Save"],
    ["3 Saved.", "1 Notes", "2 Save"],
  ]);
  expect(clicked).toEqual([45, 45]);
  const recorded = events.flatMap((event) => (event.type === "observation" ? [event.marks] : []));
  expect(recorded).toEqual(seen.map(({ marks }) => marks));
});
