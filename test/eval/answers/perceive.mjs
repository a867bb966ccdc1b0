/**
 * `node test/eval/answers/perceive.mjs [NAME …]`: what the product's own `waymark marks` sees on the
 * pictures in screens/, kept beside them so that the answers can be measured without the models.
 */
import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const only = process.argv.slice(2);
const images = ["dev", "held-out"].flatMap((set) => {
  const folder = join(import.meta.dirname, "screens", set);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".webp"))
    .filter((file) => only.length === 0 || only.includes(file.replace(".webp", "")))
    .map((file) => join(folder, file));
});
const cli = join(import.meta.dirname, "../../../out/main/cli.js");
const words = images.flatMap((image) => ["--image", image]);
const child = spawn(process.execPath, [cli, "marks", "--json", ...words], {
  stdio: ["ignore", "pipe", "inherit"],
});
for await (const line of createInterface({ input: child.stdout })) {
  const { image, marks } = JSON.parse(line);
  if (marks === undefined) continue;
  const lines = marks.map((/** @type {any} */ { box, text, kind, state, texts }) =>
    JSON.stringify({ box, text, kind, ...(state ? { state } : {}), ...(texts ? { texts } : {}) }),
  );
  writeFileSync(image.replace(".webp", ".seen.json"), `[\n ${lines.join(",\n ")}\n]\n`);
}
