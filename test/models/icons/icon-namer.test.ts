import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import type { Box } from "../../../app/geometry.js";
import { readIconNames, readModel } from "../../../main/inference/model-files.js";
import { openSession } from "../../../main/inference/session.js";
import { readImageFile } from "../../../main/storage/frame-image.js";
import { IconNamer } from "../../../models/icons/icon-namer.js";
import type { Picture } from "../../../models/picture.js";
import { modelsDir } from "../open-perceiver.js";

const fixtures = new URL("../../fixtures/icons/", import.meta.url).pathname;
const go = () => Promise.resolve();
let namer: IconNamer;
let runs = 0;
let sheet: Picture;
let icons: { name: string; box: Box }[];

beforeAll(async () => {
  const session = await openSession(await readModel(modelsDir, "icon-namer"), "cpu");
  const counted = {
    run: (inputs: Parameters<typeof session.run>[0]) => {
      runs++;
      return session.run(inputs);
    },
  };
  namer = new IconNamer(counted, await readIconNames(modelsDir));
  sheet = await readImageFile(`${fixtures}unseen-families.webp`);
  const list = await readFile(`${fixtures}unseen-families.json`, "utf8");
  icons = (JSON.parse(list) as { icons: typeof icons }).icons;
});

test("names most icons of families that it never saw, light and dark", async () => {
  const ranked = await namer.rank(
    sheet,
    icons.map(({ box }) => box),
    go,
  );
  const share = (hit: (index: number) => boolean) =>
    icons.filter((_, index) => hit(index)).length / icons.length;
  // The targets on all test families are 0.75 and 0.92 (CARD.md); sixty icons are a coarser measure.
  expect(share((at) => ranked[at]?.[0]?.name === icons[at]?.name)).toBeGreaterThan(0.65);
  expect(
    share((at) => ranked[at]?.some(({ name }) => name === icons[at]?.name) ?? false),
  ).toBeGreaterThan(0.8);
});

test("a name that is given is hardly ever wrong", async () => {
  const named = await namer.name(
    sheet,
    icons.map(({ box }) => box),
    go,
  );
  const given = named.flatMap((name, index) => (name && name.score > 0.8 ? [{ name, index }] : []));
  expect(given.length).toBeGreaterThan(icons.length / 4);
  const right = given.filter(({ name, index }) => name.name === icons[index]?.name);
  expect(right.length / given.length).toBeGreaterThan(0.85);
});

test("what it has seen is not looked at again, wherever it stands", async () => {
  const boxes = icons.map(({ box }) => box);
  const first = await namer.rank(sheet, boxes, go);
  const before = runs;
  expect(await namer.rank(sheet, boxes.toReversed(), go)).toEqual(first.toReversed());
  expect(runs).toBe(before);
});

test("an empty face has no name", async () => {
  const blank: Picture = { size: [60, 40], pixels: new Uint8Array(60 * 40 * 4).fill(240) };
  expect(await namer.name(blank, [[4, 4, 30, 30]], go)).toEqual([null]);
});
