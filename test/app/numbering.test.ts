import { describe, expect, it } from "vitest";
import type { Box } from "../../app/geometry.js";
import type { Mark, MarkKind, UnnumberedMark } from "../../app/mark.js";
import { keepNumbers } from "../../app/numbering.js";

const mark = (kind: MarkKind, text: string, box: Box): UnnumberedMark => ({
  kind,
  text,
  box,
  source: ["detector"],
  score: 0.9,
});
const toolbar = ["New", "Open", "Save", "Print"].map((text, index) =>
  mark("button", text, [10 + index * 70, 10, 60, 24]),
);
const moved = ({ box: [x, y, w, h], ...rest }: UnnumberedMark, dx: number, dy: number) => ({
  ...rest,
  box: [x + dx, y + dy, w, h] as const,
});
const idOf = (marks: readonly Mark[], text: string) => marks.find((one) => one.text === text)?.id;
const ids = (marks: readonly Mark[]) => marks.map(({ id }) => id);

/** A list from `first` on, 12 rows of 24 px, each with a name, a text-less box and a "Delete". */
function list(first: number, rowHeight = 24): UnnumberedMark[] {
  return Array.from({ length: 12 }, (_, index): UnnumberedMark[] => {
    const y = 100 + index * rowHeight;
    return [
      mark("checkbox", "", [20, y + 4, 16, 16]),
      mark("row", `Entry ${first + index}`, [20, y, 500, 22]),
      mark("button", "Delete", [440, y + 2, 60, 18]),
    ];
  }).flat();
}

describe("numbers", () => {
  it("follow reading order in the first frame, whatever the marks were numbered before", () => {
    const shuffled = [...toolbar].reverse().map((one) => ({ ...one, id: 40 }));
    const marks = keepNumbers(null, shuffled);
    expect(marks.map(({ text }) => text)).toEqual(["New", "Open", "Save", "Print"]);
    expect(ids(marks)).toEqual([1, 2, 3, 4]);
  });

  it("stay when something new comes before, and the new gets a number that was not used", () => {
    const before = keepNumbers(null, toolbar);
    const banner = mark("text", "Saved.", [10, 0, 60, 8]);
    const now = keepNumbers(before, [banner, ...toolbar]);
    expect(ids(now)).toEqual([5, 1, 2, 3, 4]);
  });

  it("pass from nothing that went to nothing that came, but are free one frame later", () => {
    const before = keepNumbers(null, toolbar);
    const [first, ...others] = toolbar;
    const without = keepNumbers(before, [...others, mark("link", "Help", [10, 300, 40, 20])]);
    expect(idOf(without, "Help")).toBe(5);
    const back = keepNumbers(without, [...(first ? [first] : []), ...others]);
    expect(ids(back)).toEqual([1, 2, 3, 4]);
  });

  it("stay when the boxes jitter by two pixels, also of 12-pixel icons", () => {
    const icons = Array.from({ length: 6 }, (_, index) =>
      mark("icon", "", [10 + index * 18, 50, 12, 12]),
    );
    const before = keepNumbers(null, [...toolbar, ...icons]);
    const now = keepNumbers(
      before,
      [...toolbar, ...icons].map((one, index) => moved(one, (index % 3) - 1, index % 2 ? 2 : -1)),
    );
    expect(ids(now).toSorted((a, b) => a - b)).toEqual(ids(before));
    for (const { text, id } of now) if (text !== "") expect(id).toBe(idOf(before, text));
  });

  it("stay with a field that is typed into and with a caption that is read as another kind", () => {
    const field = mark("input", "", [10, 60, 200, 24]);
    const tab = mark("button", "General", [10, 100, 80, 24]);
    const before = keepNumbers(null, [field, tab]);
    const now = keepNumbers(before, [
      { ...field, text: "Ada Lovelace" },
      { ...tab, kind: "tab" },
    ]);
    expect(ids(now)).toEqual([1, 2]);
  });

  it("are new for another thing at almost the same place", () => {
    const before = keepNumbers(null, [mark("menu_item", "Undo", [60, 40, 120, 24])]);
    const now = keepNumbers(before, [mark("menu_item", "Zoom in", [90, 40, 130, 24])]);
    expect(ids(now)).toEqual([2]);
  });

  it.each([
    ["by whole rows", 72],
    ["by a part of a row", -31],
  ])("scroll along with a list %s", (_, by) => {
    const at = (first: number, offset: number) => [
      ...toolbar,
      ...list(first).map((one) => moved(one, 0, offset)),
    ];
    const rows = by > 0 ? by / 24 : 0;
    const before = keepNumbers(null, at(1, 0));
    const now = keepNumbers(before, by > 0 ? at(1 + rows, 0) : at(1, by));
    const rowOf = (marks: readonly Mark[], row: number) => {
      const [, y] = marks.find(({ text }) => text === `Entry ${row}`)?.box ?? [0, -99];
      return marks.filter(({ box }) => box[1] >= y - 4 && box[1] < y + 8).map(({ id }) => id);
    };
    for (let row = 1 + rows; row <= 12; row++) expect(rowOf(now, row)).toEqual(rowOf(before, row));
    for (const { text } of toolbar) expect(idOf(now, text)).toBe(idOf(before, text));
  });

  it("stay with a bar of tools beside a list that scrolls", () => {
    const tools = Array.from({ length: 8 }, (_, index) =>
      mark("icon", "", [600, 100 + index * 36, 24, 24]),
    );
    const before = keepNumbers(null, [...tools, ...list(1)]);
    const now = keepNumbers(before, [...tools, ...list(4)]);
    const toolIds = (marks: readonly Mark[]) => ids(marks.filter(({ kind }) => kind === "icon"));
    expect(toolIds(now)).toEqual(toolIds(before));
  });

  it("stay with a window that was moved", () => {
    const before = keepNumbers(null, [...toolbar, ...list(1)]);
    const now = keepNumbers(
      before,
      [...toolbar, ...list(1)].map((one) => moved(one, 310, 45)),
    );
    expect(ids(now)).toEqual(ids(before));
  });
});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("whatever comes and goes", () => {
  const kinds: readonly MarkKind[] = ["button", "icon", "text", "checkbox", "row"];

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    "numbers are unique, above 0 and kept by what stays (seed %i)",
    (seed) => {
      const next = random(seed);
      const pick = (count: number) => Math.floor(next() * count);
      // Things on a grid, so that nothing overlaps anything else.
      const thing = (place: number): UnnumberedMark =>
        mark(kinds[pick(kinds.length)] ?? "button", pick(2) ? `Name ${pick(9)}` : "", [
          (place % 12) * 100,
          Math.floor(place / 12) * 40,
          20 + pick(60),
          12 + pick(20),
        ]);
      let screen = new Map(Array.from({ length: 60 }, (_, place) => [place, thing(place)]));
      let before: readonly Mark[] | null = null;
      for (let frame = 0; frame < 8; frame++) {
        const marks = keepNumbers(before, [...screen.values()]);
        expect(marks).toHaveLength(screen.size);
        expect(new Set(ids(marks)).size).toBe(marks.length);
        expect(Math.min(...ids(marks))).toBeGreaterThan(0);
        for (const earlier of before ?? []) {
          const same = marks.find(
            ({ box, text, kind }) =>
              box === earlier.box && text === earlier.text && kind === earlier.kind,
          );
          if (same !== undefined) expect(same.id).toBe(earlier.id);
          // A number that stands for something else is a number that has a new place of its own.
          const heir = marks.find(({ id }) => id === earlier.id);
          if (heir !== undefined)
            expect(heir.kind === earlier.kind || heir.text === earlier.text).toBe(true);
        }
        before = marks;
        screen = new Map(screen);
        for (let change = 0; change < 6; change++) {
          const place = pick(96);
          if (!screen.delete(place) || pick(3) === 0) screen.set(place, thing(place));
        }
      }
    },
  );
});
