import sharp from "sharp";
import { expect, test } from "vitest";
import { readIconNames, readModel } from "../../../main/inference/model-files.js";
import { openSession } from "../../../main/inference/session.js";
import { IconNamer } from "../../../models/icons/icon-namer.js";
import type { Picture } from "../../../models/picture.js";
import { modelsDir } from "../open-perceiver.js";

const go = () => Promise.resolve();

async function drawn(body: string): Promise<Picture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#f4f4f4"/>${body}</svg>`;
  const { data } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), size: [40, 40] };
}

const word = (text: string, x = 20, fill = "#222") =>
  `<text x="${x}" y="25" font-family="DejaVu Sans" font-size="13" text-anchor="middle" fill="${fill}">${text}</text>`;
/** A person without a photo: initials on a disc. */
const initials = (text: string, colour: string) =>
  `<circle cx="20" cy="20" r="15" fill="${colour}"/>${word(text, 20, "#fff")}`;

test("words and people's initials are no icons", async () => {
  const namer = new IconNamer(
    await openSession(await readModel(modelsDir, "icon-namer"), "cpu"),
    await readIconNames(modelsDir),
  );
  const words = ["File", "View", "Yes", "No", "Tab", "Wed", "12", "47", "Go", "Row"].map((text) =>
    word(text),
  );
  const people = ["KN", "MB", "RW", "GE", "PF", "DJ"].map((text, index) =>
    initials(text, ["#0a7d5c", "#8b3fa0", "#b5541c"][index % 3] ?? "#000"),
  );
  const named: (string | null)[] = [];
  for (const body of [...words, ...people]) {
    const [name = null] = await namer.name(await drawn(body), [[2, 2, 36, 36]], go);
    named.push(name && `${name.name} ${name.score.toFixed(2)}`);
  }
  // One slip in sixteen is what the namer's own figures allow.
  expect(named.filter((name) => name !== null).length, named.join(", ")).toBeLessThanOrEqual(1);
});
