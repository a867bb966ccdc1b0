import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Trouble } from "../../app/errors.js";

/**
 * Writes a file that was not there before and returns its path. Where the name is taken, "a.png"
 * becomes "a-2.png", "a-3.png" and so on ("a.marks.png": "a-2.marks.png"). A file that can't be
 * finished is removed; then this throws Trouble("failed").
 */
export async function writeNewFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const ending = /\.marks\.png$|\.[^.]*$/u.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - ending.length);
  for (let count = 1; ; count++) {
    const path = join(folder, count === 1 ? name : `${stem}-${count}${ending}`);
    try {
      const file = await open(path, "wx");
      try {
        await file.writeFile(bytes);
        await file.close();
        return path;
      } catch (error) {
        await file.close().catch(() => undefined);
        await rm(path, { force: true });
        throw error;
      }
    } catch (error) {
      if (isTaken(error)) continue;
      const reason = error instanceof Error ? error.message : String(error);
      throw new Trouble(
        "failed",
        `The picture ${path} can't be written: ${reason}.`,
        "Name another folder with --out, or make room.",
        { cause: error },
      );
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
