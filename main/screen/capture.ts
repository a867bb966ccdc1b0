import { setTimeout as delay } from "node:timers/promises";
import type { Monitor } from "node-screenshots";
import { asTrouble, Trouble } from "../../app/errors.js";
import type { Frame } from "../../app/frame.js";
import { cropPixels } from "../../app/frame.js";
import type { Box } from "../../app/geometry.js";
import { screenPoint } from "../../app/geometry.js";
import type { DesktopFacts } from "../../app/observation.js";
import type { Screen } from "../../app/ports.js";
import { connectToX } from "../x-connection.js";
import { isBlack } from "./black.js";
import { readDesktop } from "./desktop.js";
import { listNativeWindows } from "./native-windows.js";
import type { DisplayInfo } from "./monitors.js";
import { allMonitors, describeMonitor, findMonitor } from "./monitors.js";

export interface ScreenOptions {
  /** As `listDisplays` names it; null for the primary display. */
  readonly displayId: string | null;
  /** Part of that display to see, in physical pixels from its top left; null for all of it. */
  readonly region: Box | null;
  /** Takes Waymark's own windows off the screen before a capture; returns what brings them back. */
  readonly hideOwnWindows?: () => Promise<() => Promise<void> | void>;
}

/** How often a black or failed capture is tried again, and how long apart (a screen waking up). */
const retries = 4;
const retryMs = 200;

const usesX = process.platform === "linux";

/** Every display of this computer. Throws Trouble("environment") when there is none. */
export async function listDisplays(): Promise<DisplayInfo[]> {
  if (usesX) await connectToX();
  return allMonitors().map(describeMonitor);
}

/** Sees one display (or a region of it). */
export function createScreen(options: ScreenOptions): Screen {
  return {
    async capture(signal) {
      if (usesX) await (await connectToX()).sync();
      signal.throwIfAborted();
      const bringBack = await options.hideOwnWindows?.();
      try {
        return await captureVisible(options, signal);
      } catch (error) {
        // The server may have gone away in the middle; its sentence says more than the capture's.
        if (usesX && !signal.aborted) await (await connectToX()).sync();
        throw error;
      } finally {
        await bringBack?.();
      }
    },
    async desktop(signal): Promise<DesktopFacts> {
      signal.throwIfAborted();
      return usesX ? readDesktop(await connectToX()) : listNativeWindows();
    },
  };
}

async function captureVisible(
  { displayId, region }: ScreenOptions,
  signal: AbortSignal,
): Promise<Frame> {
  let trouble: Trouble | null = null;
  for (let attempt = 0; attempt <= retries; attempt++) {
    if (attempt > 0) await delay(retryMs);
    signal.throwIfAborted();
    try {
      const frame = await captureMonitor(findMonitor(displayId));
      if (!isBlack(frame.pixels) || (await isEmptyDesktop()))
        return region === null ? frame : cutOut(frame, region);
      trouble = blackScreen();
    } catch (error) {
      trouble = error instanceof Trouble ? error : failedCapture(error);
      if (trouble.kind === "usage") break;
    }
  }
  throw trouble ?? asTrouble("no capture");
}

/** An X server without windows and wallpaper is black, and that is what there is to see. */
async function isEmptyDesktop(): Promise<boolean> {
  return usesX && (await readDesktop(await connectToX())).windows.length === 0;
}

async function captureMonitor(monitor: Monitor): Promise<Frame> {
  const image = await monitor.captureImage();
  const takenAt = Date.now();
  // On X11 the server's coordinates are physical already. Elsewhere the display's place is told in
  // logical pixels, and the picture's width tells how many physical ones each has.
  const perLogical = usesX ? 1 : image.width / Math.max(1, monitor.width());
  return {
    displayId: String(monitor.id()),
    origin: screenPoint(Math.round(monitor.x() * perLogical), Math.round(monitor.y() * perLogical)),
    size: [image.width, image.height],
    scale: monitor.scaleFactor(),
    pixels: await image.toRaw(true),
    takenAt,
  };
}

function cutOut(frame: Frame, region: Box): Frame {
  const crop = cropPixels(frame, region);
  if (crop === null) {
    throw new Trouble(
      "usage",
      `The region ${region.join(",")} lies outside the display (${frame.size.join(" × ")}).`,
      "Choose a region inside it: --region x,y,width,height.",
    );
  }
  const left = Math.max(0, Math.floor(region[0]));
  const top = Math.max(0, Math.floor(region[1]));
  return {
    ...frame,
    ...crop,
    origin: screenPoint(frame.origin.x + left, frame.origin.y + top),
  };
}

function blackScreen(): Trouble {
  return new Trouble(
    "environment",
    "The screen is black: nothing can be seen on it.",
    "Wake and unlock the screen, allow screen recording for Waymark if the system asks, and open the program to be operated.",
  );
}

function failedCapture(cause: unknown): Trouble {
  const reason = cause instanceof Error ? ` (${cause.message})` : "";
  return new Trouble(
    "environment",
    `The screen can't be captured${reason}.`,
    "Check that the display is connected and that Waymark may record the screen, then try again.",
    { cause },
  );
}
