import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Trouble } from "../../app/errors.js";

/**
 * One run at a time may act on a display: two agents that share a pointer would click beside each
 * other. Returns the function that gives the display back; throws Trouble while another process
 * holds it. The lock of a process that died is taken over.
 */
export async function lockDisplay(folder: string, display: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `display${display.replace(/[^\w]+/gu, "-")}.lock`);
  const own = `${path}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        // A link appears whole, with the process id already in it, or not at all.
        await link(own, path);
        return () => rm(path, { force: true });
      } catch {
        const holder = Number(await readFile(path, "utf8").catch(() => "0"));
        if (isAlive(holder)) throw heldBy(holder, display);
        await rm(path, { force: true });
      }
    }
    throw heldBy(0, display);
  } finally {
    await rm(own, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function heldBy(pid: number, display: string): Trouble {
  return new Trouble(
    "environment",
    `Another run of Waymark (process ${pid}) already acts on display ${display}.`,
    "Wait until it is finished, or stop it.",
  );
}
