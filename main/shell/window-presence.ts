import type { BrowserWindow } from "electron";
import { screen } from "electron";
import { leftOutOfPictures } from "./create-window.js";
import { Presence } from "./presence.js";
import { takeOffX } from "./x-take-off.js";

/** The presence of a real window. `displayId` is the operated display; null for the primary one. */
export function windowPresence(window: BrowserWindow, displayId: () => string | null): Presence {
  return new Presence({
    window,
    leftOutOfPictures,
    inTheWay: () => isInTheWay(window, displayId()),
    takeOff: () => takeOff(window),
  });
}

/** Only certain when the operated display is the primary one and the window lies wholly elsewhere. */
function isInTheWay(window: BrowserWindow, displayId: string | null): boolean {
  const displays = screen.getAllDisplays();
  if (displays.length < 2 || displayId !== null) return true;
  const operated = screen.getPrimaryDisplay().bounds;
  const own = window.getBounds();
  return (
    own.x < operated.x + operated.width &&
    operated.x < own.x + own.width &&
    own.y < operated.y + operated.height &&
    operated.y < own.y + own.height
  );
}

async function takeOff(window: BrowserWindow): Promise<void> {
  if (process.platform !== "linux") return hideAndWait(window);
  await takeOffX(window.getNativeWindowHandle().readUInt32LE(0), () => {
    window.hide();
  });
}

/** The window servers of Windows and macOS hide before they say so. */
function hideAndWait(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once("hide", () => {
      resolve();
    });
    window.hide();
  });
}
