import { describe, expect, test } from "vitest";
import type { Mark, UnnumberedMark } from "../../../app/mark.js";
import type { ElementReader } from "../../../app/ports.js";
import { withAccessibility } from "../../../main/accessibility/perception.js";
import { freshFrame } from "./desktop.js";

const seen: Mark[] = [
  { id: 1, box: [0, 0, 40, 20], text: "Save", kind: "text", source: ["ocr"], score: 0.9 },
  { id: 2, box: [0, 60, 40, 20], text: "Other", kind: "text", source: ["ocr"], score: 0.9 },
];
const told: UnnumberedMark[] = [
  { box: [0, 30, 40, 20], text: "New", kind: "button", source: ["accessibility"], score: 0.85 },
];
const vision = { read: () => Promise.resolve(seen) };
const desktop = () => Promise.resolve({ active: null, windows: [] });
const reading = (read: ElementReader["read"]): ElementReader => ({
  read,
  source: () => Promise.resolve({ available: true, name: "test", programs: 1 }),
  close: () => Promise.resolve(),
});
const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => {
      resolve();
    });
  });
const never = new AbortController().signal;

describe("perception with programs that tell what they show", () => {
  test("numbers what was seen and what was told as one set", async () => {
    const perception = withAccessibility(
      vision,
      reading(() => Promise.resolve(told)),
      desktop,
    );
    const marks = await perception.read(freshFrame(), never);
    expect(marks.map(({ id, text }) => [id, text])).toEqual([
      [1, "Save"],
      [2, "New"],
      [3, "Other"],
    ]);
  });

  test("stops a reader that goes on and on, and takes what it has by then", async () => {
    const slow = reading(async (_frame, _facts, enough) => {
      await untilAborted(enough);
      return told;
    });
    const perception = withAccessibility(vision, slow, desktop, { leastMs: 1, mostMs: 60_000 });
    expect(await perception.read(freshFrame(), never)).toHaveLength(3);
  });

  test("is vision alone when the reader or the window system fails", async () => {
    const failing = reading(() => Promise.reject(new Error("lies")));
    expect(await withAccessibility(vision, failing, desktop).read(freshFrame(), never)).toEqual(
      seen,
    );
    const lost = () => Promise.reject(new Error("no display"));
    const reader = reading(() => Promise.resolve(told));
    expect(await withAccessibility(vision, reader, lost).read(freshFrame(), never)).toEqual(seen);
  });

  test("rejects with the reason of the abort, and stops the reader too", async () => {
    const stopping = new AbortController();
    let stopped = false;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const slow = reading(async (_frame, _facts, enough) => {
      begin();
      await untilAborted(enough);
      stopped = true;
      return told;
    });
    const hanging = {
      read: (_frame: unknown, signal: AbortSignal) =>
        untilAborted(signal).then((): Mark[] => {
          throw signal.reason as Error;
        }),
    };
    const read = withAccessibility(hanging, slow, desktop).read(freshFrame(), stopping.signal);
    await begun;
    stopping.abort(new Error("stop key"));
    await expect(read).rejects.toThrow("stop key");
    expect(stopped).toBe(true);
  });
});
