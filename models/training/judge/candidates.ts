/**
 * What the element detector and text detection see on truth screens, for the judge to learn from.
 * Usage: node candidates.mjs TRUTH SPLIT OUT.jsonl [PART OF]; one line a screen:
 * {"truth": path, "size": [w, h], "things": [[x, y, w, h, score, 25 of evidence]], "lines": [[x, y, w, h]]}
 */
import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readModel } from "../../../main/inference/model-files.js";
import { openSession } from "../../../main/inference/session.js";
import { readImageFile } from "../../../main/storage/frame-image.js";
import { ElementDetector } from "../../detector/detector.js";
import { splitLine } from "../../ocr/lines.js";
import { textBoxes } from "../../ocr/text-boxes.js";
import { TextMap } from "../../ocr/text-map.js";

const [truth = "", split = "", out = "", part = "0", of = "1"] = process.argv.slice(2);
const models = join(process.cwd(), "models");
const open = async (id: string) => openSession(await readModel(models, id), "cpu");
const detector = new ElementDetector(await open("element-detector"));
const map = new TextMap(await open("text-detection"));
const rounded = (value: number) => Math.round(value * 1000) / 1000;

const screens = readdirSync(join(truth, split), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".png"))
  .sort()
  .filter((_, index) => index % Number(of) === Number(part));
writeFileSync(out, "");
for (const name of screens) {
  const path = join(truth, split, name);
  const picture = await readImageFile(path);
  const things = await detector.detect(picture, () => Promise.resolve());
  const lines = textBoxes(await map.read(picture), picture.size).flatMap((box) =>
    splitLine(picture, box),
  );
  const line = {
    truth: path.replace(/png$/u, "json"),
    size: picture.size,
    things: things.map(({ box, score, evidence }) =>
      [...box, score, ...evidence].map((value) => rounded(value)),
    ),
    lines: lines.map(({ box }) => box),
  };
  appendFileSync(out, `${JSON.stringify(line)}\n`);
}
