import { beforeAll, describe, expect, it } from "vitest";
import { boxContains, boxOverlap } from "../../../app/geometry.js";
import type { Perceiver } from "../../../models/marks/perceive.js";
import { openPerceiver, readScreen, readTruth } from "../open-perceiver.js";

const never = new AbortController().signal;
let perceiver: Perceiver;
beforeAll(async () => {
  perceiver = await openPerceiver();
});

describe.each(["calculator", "list-dialog", "editor-menu", "editor", "dark-page"])("%s", (name) => {
  it("has each thing that a person sees as one mark of its kind, with its text and state", async () => {
    const marks = await perceiver.read(await readScreen(name), never);
    const seen = (await readTruth(name)).map(({ at: [x, y] }) => {
      const here = marks.filter(({ box }) => boxContains(box, { x, y }));
      const mark = here.sort((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])[0];
      const checked = mark?.state?.checked;
      const found = { kind: mark?.kind, text: mark?.text, at: [x, y] };
      return checked === undefined ? found : { ...found, checked };
    });
    expect(seen).toEqual(await readTruth(name));
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

it("reads the same marks after a small change as a reader that never saw the picture before", async () => {
  const before = await readScreen("list-dialog");
  const pixels = before.pixels.slice();
  // Paints the row "Banana" over with paper.
  for (let y = 125; y < 143; y++)
    pixels.fill(255, (y * before.size[0] + 60) * 4, (y * before.size[0] + 200) * 4);
  const after = { ...before, pixels };
  await perceiver.read(before, never);
  const texts = (marks: readonly { text: string }[]) => marks.map(({ text }) => text);
  const changed = texts(await perceiver.read(after, never));
  expect(changed).not.toContain("Banana");
  expect(changed).toEqual(texts(await (await openPerceiver()).read(after, never)));
});

it("gives up when it is told to", async () => {
  const stopped = new AbortController();
  stopped.abort(new Error("enough"));
  const { size } = await readScreen("editor");
  const blank = { size, pixels: new Uint8Array(size[0] * size[1] * 4) };
  await expect(perceiver.read(blank, stopped.signal)).rejects.toThrow("enough");
});
