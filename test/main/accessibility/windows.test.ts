import { describe, expect, test } from "vitest";
import { screenPoint } from "../../../app/geometry.js";
import type { Box } from "../../../app/geometry.js";
import { matchWindow, placeWindows, visiblePart } from "../../../main/accessibility/windows.js";

const frame = { origin: screenPoint(1280, 0), size: [1000, 800] as const };
const window = (title: string, pid: number | null, box: Box) => ({ title, program: "", pid, box });
const place = (...windows: ReturnType<typeof window>[]) =>
  placeWindows({ active: null, windows }, frame);

describe("windows in the frame", () => {
  test("are placed from the frame's corner; other displays' windows are left out", () => {
    const placed = place(
      window("Left", 1, [0, 0, 600, 600]),
      window("Here", 2, [1380, 50, 300, 200]),
    );
    expect(placed).toEqual([{ title: "Here", pid: 2, box: [100, 50, 300, 200], depth: 1 }]);
  });
});

describe("a window that a program tells about", () => {
  const placed = place(
    window("Note", 7, [1380, 100, 402, 327]),
    window("Other", 8, [1380, 100, 402, 327]),
  );

  test("is the real one inside of its title bar and frame", () => {
    const told = { pid: 7, name: "Note", box: [101, 121, 400, 300] as const };
    expect(matchWindow(told, placed)?.title).toBe("Note");
  });

  test("is none when its box counts from the window itself instead of from the screen", () => {
    const told = { pid: 7, name: "Note", box: [0, 0, 400, 300] as const };
    expect(matchWindow(told, placed)).toBeNull();
  });

  test("is none when only another program has a window there", () => {
    const told = { pid: 9, name: "Third", box: [101, 121, 400, 300] as const };
    expect(matchWindow(told, placed)).toBeNull();
  });

  test("is the one of its title where a sandbox hides its process", () => {
    const told = { pid: 2, name: "Other", box: [101, 121, 400, 300] as const };
    expect(matchWindow(told, placed)?.title).toBe("Other");
  });
});

describe("what can be seen of a thing", () => {
  const [above, below] = place(
    window("Above", 1, [1480, 0, 200, 800]),
    window("Below", 2, [1280, 100, 400, 400]),
  );
  if (above === undefined || below === undefined) throw new Error("no two windows");
  const seen = (box: Box) => visiblePart(box, below, [above, below]);

  test("is all of it where nothing lies above", () => {
    expect(seen([10, 110, 100, 20])).toEqual([10, 110, 100, 20]);
  });
  test("is nothing where a window covers it", () => {
    expect(seen([220, 110, 100, 20])).toBeNull();
  });
  test("is the larger part beside a window that cuts it", () => {
    expect(seen([150, 110, 100, 20])).toEqual([150, 110, 50, 20]);
  });
  test("ends where its own window ends", () => {
    expect(seen([10, 90, 100, 20])).toEqual([10, 100, 100, 10]);
  });
});
