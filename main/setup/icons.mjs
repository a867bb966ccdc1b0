/**
 * Draws the icon files from main/shell/icons/icon.svg: PNGs for Linux, .ico for Windows, .icns for
 * macOS. Run by hand after the drawing changed: `node main/setup/icons.mjs`.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { root } from "./places.mjs";

const folder = join(root, "main/shell/icons");
const svg = await readFile(join(folder, "icon.svg"));

/** @param {number} size pixels a side */
const png = (size) =>
  sharp(svg, { density: 72 }).resize(size).png({ compressionLevel: 9 }).toBuffer();

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
await mkdir(join(folder, "linux"), { recursive: true });
for (const size of linuxSizes) {
  const name = `${String(size)}x${String(size)}.png`;
  await writeFile(join(folder, "linux", name), await png(size));
}
await writeFile(join(folder, "icon.ico"), await ico([16, 24, 32, 48, 64, 128, 256]));
await writeFile(join(folder, "icon.icns"), await icns());

/**
 * An ICO with PNG pictures (https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)).
 * @param {number[]} sizes
 */
async function ico(sizes) {
  const pictures = await Promise.all(sizes.map(png));
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [index, picture] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8((sizes[index] ?? 0) % 256, entry);
    head.writeUInt8((sizes[index] ?? 0) % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}

/** An ICNS with PNG pictures: each chunk is its type, its length and its bytes, big-endian. */
async function icns() {
  const types = { icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 };
  const chunks = [];
  for (const [type, size] of Object.entries(types)) chunks.push(chunk(type, await png(size)));
  return chunk("icns", Buffer.concat(chunks));
}

/**
 * @param {string} type
 * @param {Buffer} bytes
 */
function chunk(type, bytes) {
  const head = Buffer.alloc(8);
  head.write(type, 0, "ascii");
  head.writeUInt32BE(8 + bytes.length, 4);
  return Buffer.concat([head, bytes]);
}
