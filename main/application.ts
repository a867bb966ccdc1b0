import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/**
 * The folder with package.json, models/ and out/. Native code and model files can't be read from
 * inside an asar archive, so a packaged app has them unpacked beside it.
 */
export function applicationFolder(): string {
  const built = dirname(fileURLToPath(import.meta.url));
  const at = built.lastIndexOf(join("out", "main"));
  // A bundle beside out/main (test/eval makes one) lies two folders deep as well.
  const root = at < 0 ? join(built, "..", "..") : built.slice(0, at);
  return root.replace(/app\.asar(?!\.unpacked)/u, "app.asar.unpacked");
}

/** The version in package.json. */
export function version(): string {
  const folder = applicationFolder().replace("app.asar.unpacked", "app.asar");
  const text = readFileSync(join(folder, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
