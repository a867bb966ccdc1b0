import { readFile } from "node:fs/promises";
import { readCharacters, readIconNames, readModel } from "../../main/inference/model-files.js";
import { openSession } from "../../main/inference/session.js";
import { readImageFile } from "../../main/storage/frame-image.js";
import { ElementDetector } from "../../models/detector/detector.js";
import { Judge } from "../../models/judge/judge.js";
import { IconNamer } from "../../models/icons/icon-namer.js";
import type { Perceiver } from "../../models/marks/perceive.js";
import { createPerceiver } from "../../models/marks/perceive.js";
import { letterForm } from "../../models/ocr/letters.js";
import type { LineForm } from "../../models/ocr/line-crop.js";
import { LineReader } from "../../models/ocr/line-reader.js";
import { recognitionForm } from "../../models/ocr/recognition.js";
import { TextReader } from "../../models/ocr/text-reader.js";

const root = new URL("../../", import.meta.url).pathname;
export const modelsDir = `${root}models`;

/** The real models in this process, on the CPU. */
export async function openPerceiver(): Promise<Perceiver> {
  const open = async (id: string) => openSession(await readModel(modelsDir, id), "cpu");
  return createPerceiver({
    detector: new ElementDetector(await open("element-detector")),
    judge: new Judge(await open("judge")),
    reader: await openTextReader(),
    icons: new IconNamer(await open("icon-namer"), await readIconNames(modelsDir)),
  });
}

/** The real text models in this process, on the CPU. */
export async function openTextReader(): Promise<TextReader> {
  const open = async (id: string) => openSession(await readModel(modelsDir, id), "cpu");
  const reader = async (name: "letters" | "recognition", form: LineForm) =>
    new LineReader(await open(`text-${name}`), await readCharacters(modelsDir, name), form);
  return new TextReader({
    detection: await open("text-detection"),
    letters: await reader("letters", letterForm),
    scripts: await reader("recognition", recognitionForm),
  });
}

/** A picture of a real program, as it stood on an X server. */
export const readScreen = (name: string) =>
  readImageFile(`${root}test/fixtures/screens/${name}.webp`);

/** What can be seen on it: kind, text and a point inside, checked by eye. */
export async function readTruth(
  name: string,
): Promise<{ kind: string; text: string; at: [number, number]; checked?: boolean }[]> {
  return JSON.parse(await readFile(`${root}test/fixtures/screens/${name}.json`, "utf8")) as never;
}
