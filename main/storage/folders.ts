import { homedir } from "node:os";
import { join } from "node:path";

/** Where episodes, settings and locks are kept: WAYMARK_DATA_DIR, or the platform's own place. */
export function dataFolder(): string {
  const chosen = process.env["WAYMARK_DATA_DIR"];
  if (chosen) return chosen;
  if (process.platform === "win32") {
    return join(process.env["APPDATA"] ?? join(homedir(), "AppData", "Roaming"), "Waymark");
  }
  if (process.platform === "darwin") return join(homedir(), "Library/Application Support/Waymark");
  return join(process.env["XDG_DATA_HOME"] ?? join(homedir(), ".local/share"), "waymark");
}
