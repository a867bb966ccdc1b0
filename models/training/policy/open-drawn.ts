import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ElementDetector } from "../../detector/detector.js";
import type { IconNames } from "../../icons/icon-namer.js";
import { IconNamer } from "../../icons/icon-namer.js";
import { Judge } from "../../judge/judge.js";
import { createPerceiver } from "../../marks/perceive.js";
import { letterForm } from "../../ocr/letters.js";
import type { LineForm } from "../../ocr/line-crop.js";
import { LineReader } from "../../ocr/line-reader.js";
import { recognitionForm } from "../../ocr/recognition.js";
import { TextReader } from "../../ocr/text-reader.js";
import { Drawn } from "./drawn.js";
import type { Look } from "./layout.js";
import type { Sight } from "./perceive.js";
import type { Random } from "../grounding/random.js";
import { openOnCpu } from "./sessions.js";

const folders = [
  "lucide-static/icons",
  "bootstrap-icons/icons",
  "@mdi/svg/svg",
  "feather-icons/dist/icons",
];

/** The product's perception on drawn worlds. `packs` holds unpacked npm packages of icons. */
async function openDrawn(packs: string): Promise<Drawn> {
  const models = process.env["WAYMARK_MODELS"] ?? "models";
  const file = (name: string) => join(models, name);
  const reader = async (name: string, form: LineForm) => {
    const text = await readFile(file(`ocr/${name}.txt`), "utf8");
    const characters = [...text.replace(/\n$/u, "").split("\n"), " "];
    return new LineReader(await openOnCpu(file(`ocr/${name}.onnx`)), characters, form);
  };
  const icons = JSON.parse(await readFile(file("icons/names.json"), "utf8")) as Omit<
    IconNames,
    "vectors"
  >;
  const vectors = new Int8Array(await readFile(file("icons/references.data")));
  const perceiver = createPerceiver({
    detector: new ElementDetector(await openOnCpu(file("detector/detector.onnx"))),
    judge: new Judge(await openOnCpu(file("judge/judge.onnx"))),
    reader: new TextReader({
      detection: await openOnCpu(file("ocr/detection.onnx")),
      letters: await reader("letters", letterForm),
      scripts: await reader("recognition", recognitionForm),
    }),
    icons: new IconNamer(await openOnCpu(file("icons/icons.onnx")), { ...icons, vectors }),
  });
  const found = folders.map((folder) => join(packs, folder)).filter((folder) => existsSync(folder));
  if (found.length === 0) throw new Error(`No icon packs in ${packs}.`);
  return Drawn.open(perceiver, found);
}

/** How each episode is looked at, where icon packs are given; without them by imagined eyes. */
export async function openSight(random: Random): Promise<{ of: ((look: Look) => Promise<Sight>) | undefined; close(): Promise<void> }> {
  const packs = process.env["WAYMARK_ICON_PACKS"];
  if (packs === undefined) return { of: undefined, close: () => Promise.resolve() };
  const drawn = await openDrawn(packs);
  let last: { close(): Promise<void> } | null = null;
  const of = async (look: Look) => {
    await last?.close();
    const sight = await drawn.sightOf(random, look);
    last = sight;
    return sight;
  };
  return { of, close: () => drawn.close() };
} // prettier-ignore
