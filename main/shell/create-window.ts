import { join } from "node:path";
import type { Session } from "electron";
import { BrowserWindow, screen } from "electron";
import { pageOrigin } from "./page-path.js";

export const windowUrl = `${pageOrigin}/index.html`;
const wanted = { width: 1280, height: 800 };
const least = { width: 880, height: 560 };

/** Makes the one window, not yet shown. `out` is the folder with the built preload and pages. */
export function createWindow(out: string, session: Session): BrowserWindow {
  const { workAreaSize } = screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    title: "Waymark",
    width: Math.min(wanted.width, workAreaSize.width),
    height: Math.min(wanted.height, workAreaSize.height),
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    autoHideMenuBar: true,
    icon: join(out, "renderer/icon.png"),
    webPreferences: {
      session,
      preload: join(out, "preload/window.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
      // A hidden window still has to take in events and draw the next question.
      backgroundThrottling: false,
    },
  });
  window.removeMenu();
  window.on("page-title-updated", (event) => {
    event.preventDefault();
  });
  // Windows and macOS leave it out of every picture by themselves; Linux has no such thing.
  if (leftOutOfPictures) window.setContentProtection(true);
  return window;
}

export const leftOutOfPictures = process.platform === "win32" || process.platform === "darwin";
