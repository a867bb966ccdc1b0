/**
 * Writes training examples: node generate.mjs VOCABULARY.json OUT_DIR SPLIT SCREENS SEED
 *
 * The features are made by models/grounding/features.ts, the same code that runs in the product, so
 * there is no second implementation that could differ. File format (little endian), one a split:
 * for each example six int32 (marks K, words T, targets N, tag, own text?, spare), N int32 targets
 * (mark indices; none when the element is not on the screen), T int32 tokens, then float32 flags,
 * align, marks, boxes.
 */
import { mkdirSync, openSync, readFileSync, writeFileSync, writeSync, closeSync } from "node:fs";
import { join } from "node:path";
import { lexiconSize } from "../../grounding/lexicon.js";
import {
  alignCount,
  describeIn,
  markFeatureCount,
  readScene,
  wordFeatureCount,
} from "../../grounding/features.js";
import { wordsOf } from "../../grounding/text-match.js";
import { composeScreen } from "./compose.js";
import { describe } from "./describe.js";
import { families } from "./families.js";
import { perceive } from "./perceive.js";
import { Random } from "./random.js";
import type { Item, Sketch, Vocabulary } from "./screen.js";

const maxMarks = 110;
const [vocabularyFile = "", outFolder = "", splitName = "", screens = "0", seed = "1"] =
  process.argv.slice(2);
if (splitName !== "train" && splitName !== "dev" && splitName !== "test")
  throw new Error("The split must be train, dev or test.");
const vocabularies = JSON.parse(readFileSync(vocabularyFile, "utf8")) as Record<string, Vocabulary>;
const vocabulary = vocabularies[splitName];
if (vocabulary === undefined) throw new Error(`No vocabulary for ${splitName}.`);

mkdirSync(outFolder, { recursive: true });
const random = new Random(Number(seed));
const file = openSync(join(outFolder, `${splitName}.bin`), "w");
const sample: unknown[] = [];
let count = 0;

/** A name that nothing on this screen resembles in full. */
function absentName(sketch: Sketch): string {
  const { items } = sketch;
  const base = random.pick(items).text.replace(/[:*….]+$/u, "");
  // Half of them share words with something that is there ("Save As" where there is only "Save").
  const near = base.length > 2 && base.length < 24 && random.chance(0.4);
  const other = random.pick(vocabulary?.labels ?? []);
  const name = near ? `${base} ${other.split(" ")[0] ?? ""}` : other;
  const kind = random.pick([
    "button",
    "field",
    "menu",
    "tab",
    "link",
    "checkbox",
    "",
    "",
    "option",
    "icon",
  ]);
  const clash = items.some((item) => {
    const seen = wordsOf(`${item.text} ${item.label ?? ""}`).map((word) => word.text);
    return wordsOf(name).every((word) => seen.includes(word.text));
  });
  return clash ? "" : `${random.chance(0.5) && kind !== "" ? "the " : ""}${name} ${kind}`.trim();
}

function write(
  description: string,
  scene: ReturnType<typeof readScene>,
  targets: readonly number[],
  tag: number,
): void {
  const features = describeIn(scene, description);
  const { words, marks } = features.counts;
  const header = Int32Array.from([
    marks,
    words,
    targets.length,
    tag,
    0,
    0,
    ...targets,
    ...[...features.tokens].map(Number),
  ]);
  for (const part of [header, features.flags, features.align, features.marks, features.boxes])
    writeSync(file, new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  count++;
}

for (let screen = 0; screen < Number(screens); screen++) {
  const sketch = composeScreen(random, vocabulary, families[splitName]);
  if (sketch.items.length < 2) continue;
  const { marks, shown } = perceive(sketch);
  if (marks.length === 0 || marks.length > maxMarks) continue;
  const scene = readScene(marks, sketch.size);
  const kinds = [...new Set(sketch.items.map((item) => item.kind))];
  // A label's name means what it labels.
  const labels = new Set(sketch.items.flatMap((item) => item.labelItem ?? []));
  for (let times = 0; times < 10; times++) {
    if (random.chance(0.12)) {
      const description = absentName(sketch);
      if (description !== "") write(description, scene, [], 1);
      continue;
    }
    // Kinds are drawn evenly, so that screens full of text don't drown the rest.
    const kind = random.pick(kinds);
    const choices = sketch.items.filter((other) => other.kind === kind && !labels.has(other));
    if (choices.length === 0) continue;
    const item: Item = random.pick(choices);
    const description = describe(sketch, item);
    if (description === null) continue;
    const whole = item.partOf === undefined ? [] : (shown.get(item.partOf) ?? []);
    const unique = [...new Set([...(shown.get(item) ?? []), ...whole])];
    // A box that was not seen can still be ticked by its label; a field can't be typed into by it.
    const toggles = item.kind === "checkbox" || item.kind === "radio" || item.kind === "switch";
    if (unique.length === 0 && toggles && item.labelItem !== undefined)
      unique.push(...(shown.get(item.labelItem) ?? []));
    write(description, scene, unique, unique.length === 0 ? 2 : 0);
    if (sample.length < 400 && screen % 7 === 0)
      sample.push({ description, text: unique.map((index) => marks[index]), kind });
  }
}
closeSync(file);
const dims = { lexiconSize, alignCount, markFeatureCount, wordFeatureCount };
writeFileSync(join(outFolder, "dims.json"), JSON.stringify(dims));
writeFileSync(join(outFolder, `${splitName}-sample.json`), JSON.stringify(sample, null, 1));
console.error(`${splitName}: ${String(count)} examples`);
