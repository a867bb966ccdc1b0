import { isDisplayLost } from "../x-connection.js";

let isGuarded = false;

/**
 * Keeps a process's exit code when its X server has gone away. libnut closes its display when the
 * C library exits; on a dead display Xlib then ends the process with code 1, whatever was asked
 * for. Replacing the process (Node ≥ 22.15) skips that; on an older Node the code stays 1.
 */
export function keepExitCode(): void {
  if (isGuarded) return;
  isGuarded = true;
  process.on("exit", (code) => {
    const { execve } = process as { execve?: (file: string, argv: readonly string[]) => void };
    if (isDisplayLost()) execve?.("/bin/sh", ["sh", "-c", `exit ${code}`]);
  });
}
