/**
 * How long other readers of text in JavaScript take on the same pictures, warm.
 * Usage: node read.mjs IMAGE… ; prints one JSON line {"name", "ms": [a picture each], "texts": n}.
 */
import { join } from "node:path";
import Ocr from "@gutenye/ocr-node";
import { createWorker } from "tesseract.js";

const images = process.argv.slice(2);
const [first] = images;
if (first === undefined) throw new Error("No picture to read.");

/** @param {string} name @param {(image: string) => Promise<number>} read */
async function time(name, read) {
  // The first picture loads and warms the models.
  await read(first ?? "");
  const ms = [];
  let texts = 0;
  for (const image of images) {
    const start = performance.now();
    texts += await read(image);
    ms.push(performance.now() - start);
  }
  console.log(JSON.stringify({ name, ms, texts }));
}

const ocr = await Ocr.create();
await time("@gutenye/ocr-node", async (image) => (await ocr.detect(image)).length);

const tesseract = await createWorker("eng", 1, {
  langPath: join(import.meta.dirname, "node_modules/@tesseract.js-data/eng/4.0.0"),
  cacheMethod: "none",
  gzip: true,
});
await time("tesseract.js", async (image) => {
  const { data } = await tesseract.recognize(image, {}, { text: true });
  return data.text.split("\n").filter((line) => line.trim() !== "").length;
});
await tesseract.terminate();
