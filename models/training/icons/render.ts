/** Draws every listed icon 64 pixels wide. Usage: node render.mjs JOBS.json OUT.bin (RGBA, job by job). */
import { createWriteStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";

const side = 64;
const [list = "", out = ""] = process.argv.slice(2);
const jobs = JSON.parse(await readFile(list, "utf8")) as { path: string }[];

/** Colours that stand for the theme's text colour become black, as does a missing fill. */
async function draw(path: string): Promise<Buffer> {
  let source: Buffer = await readFile(path);
  if (path.endsWith(".svg"))
    source = Buffer.from(source.toString("utf8").replaceAll("currentColor", "#000000"));
  return sharp(source, { density: 192 })
    .resize(side, side, { fit: "contain", background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .ensureAlpha()
    .raw()
    .toBuffer();
}

const stream = createWriteStream(out);
const broken: number[] = [];
for (let start = 0; start < jobs.length; start += 32) {
  const part = await Promise.all(
    jobs.slice(start, start + 32).map((job, index) =>
      draw(job.path).catch(() => {
        broken.push(start + index);
        return Buffer.alloc(side * side * 4);
      }),
    ),
  );
  stream.write(Buffer.concat(part));
}
await new Promise((resolve) => stream.end(resolve));
await writeFile(`${out}.broken.json`, JSON.stringify(broken));
process.stderr.write(`${jobs.length} icons, ${broken.length} could not be drawn\n`);
