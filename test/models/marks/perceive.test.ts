import { beforeAll, describe, expect, it } from "vitest";
import type { Box } from "../../../app/geometry.js";
import { boxArea, boxContains, boxIntersection, boxOverlap } from "../../../app/geometry.js";
import type { Mark } from "../../../app/mark.js";
import { readImageFile } from "../../../main/storage/frame-image.js";
import type { Perceiver } from "../../../models/marks/perceive.js";
import { openPerceiver, readScreen, readTruth } from "../open-perceiver.js";

const never = new AbortController().signal;
const heldOut = new URL("../../fixtures/perception/program-homebank/1-2.webp", import.meta.url)
  .pathname;
let perceiver: Perceiver;
beforeAll(async () => {
  perceiver = await openPerceiver();
});

describe.each(["calculator", "list-dialog", "editor-menu", "editor", "dark-page"])("%s", (name) => {
  it("has what a person sees as one mark each, of its kind, with its text and state", async () => {
    const marks = await perceiver.read(await readScreen(name), never);
    const truth = await readTruth(name);
    const wrong = truth.filter(({ at: [x, y], kind, text, checked }) => {
      const here = marks.filter(({ box }) => boxContains(box, { x, y }));
      const mark = here.sort((a, b) => boxArea(a.box) - boxArea(b.box))[0];
      return mark?.kind !== kind || mark.text !== text || mark.state?.checked !== checked;
    });
    // `npm run eval:perception` measures how right it is; this is to notice when it breaks.
    expect(wrong.length / truth.length, JSON.stringify(wrong)).toBeLessThan(0.45);
  });

  it("has no two marks in one place", async () => {
    const marks = await perceiver.read(await readScreen(name), never);
    for (const mark of marks) {
      for (const other of marks) {
        if (other !== mark) expect(boxOverlap(mark.box, other.box)).toBeLessThan(0.7);
      }
    }
  });
});

it("reads words beside a picture on a button without the picture", async () => {
  const marks = await perceiver.read(await readScreen("kdialog-list"), never);
  const buttons = marks.filter(({ kind }) => kind === "button").map(({ text }) => text);
  expect(buttons).toEqual(["OK", "Cancel"]);
});

it("keeps what a drawing without a text may show, and says nothing of drawings where there is one", async () => {
  const marks = await perceiver.read(await readImageFile(heldOut), never);
  const help = marks.find(({ kind, text }) => kind === "icon" && text === "help");
  expect(help?.drawn?.[0]?.name).toBe("help");
  expect(marks.some(({ text, drawn }) => text === "" && (drawn?.length ?? 0) > 0)).toBe(true);
  expect(marks.some(({ source, drawn }) => source.includes("ocr") && drawn !== undefined)).toBe(
    false,
  );
});

it("reads anew what changed", async () => {
  const before = await readScreen("list-dialog");
  const pixels = before.pixels.slice();
  // Paints the row "Banana" over with paper.
  for (let y = 125; y < 143; y++)
    pixels.fill(255, (y * before.size[0] + 60) * 4, (y * before.size[0] + 200) * 4);
  await perceiver.read(before, never);
  const texts = (await perceiver.read({ ...before, pixels }, never)).map(({ text }) => text);
  expect(texts).not.toContain("Banana");
  expect(texts).toContain("Cherry");
});

it("a frame whose buffer is overwritten is read as it was, and then anew", async () => {
  const list = await readScreen("list-dialog");
  const expected = await (await openPerceiver()).read(list, never);
  const fresh = await openPerceiver();
  const shared = { size: list.size, pixels: list.pixels.slice() };
  const reading = fresh.read(shared, never);
  shared.pixels.fill(255);
  expect(await reading).toEqual(expected);
  expect(await fresh.read(shared, never)).toEqual([]);
});

it("leaves alone what lies apart from a change", async () => {
  const screen = await readImageFile(heldOut);
  const pixels = screen.pixels.slice();
  const [width] = screen.size;
  const changed: Box = [20, 20, 200, 40];
  for (let y = 20; y < 60; y++) pixels.fill(128, (y * width + 20) * 4, (y * width + 220) * 4);
  // The perceiver looks at the surroundings of a change as well, so that a thing is seen whole.
  const around: Box = [0, 0, changed[0] + changed[2] + 120, changed[1] + changed[3] + 120];
  const apart = (marks: readonly Mark[]) =>
    marks.flatMap(({ box, kind, text }) =>
      boxIntersection(box, around) === null ? [{ box, kind, text }] : [],
    );
  const first = apart(await perceiver.read(screen, never));
  const second = apart(await perceiver.read({ ...screen, pixels }, never));
  expect(first.length).toBeGreaterThan(15);
  expect(second).toEqual(first);
});

it("gives up when it is told to", async () => {
  const stopped = new AbortController();
  stopped.abort(new Error("enough"));
  const { size } = await readScreen("editor");
  const blank = { size, pixels: new Uint8Array(size[0] * size[1] * 4) };
  await expect(perceiver.read(blank, stopped.signal)).rejects.toThrow("enough");
});
