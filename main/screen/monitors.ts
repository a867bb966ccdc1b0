import { Monitor } from "node-screenshots";
import { Trouble } from "../../app/errors.js";

/** A display as the person chooses it. */
export interface DisplayInfo {
  readonly id: string;
  /** What a person recognises it by. */
  readonly label: string;
  readonly primary: boolean;
  /** Physical pixels per logical pixel. */
  readonly scale: number;
}

/** All displays, the primary one first. Throws Trouble("environment") when they can't be listed. */
export function allMonitors(): Monitor[] {
  let monitors: Monitor[];
  try {
    monitors = Monitor.all();
  } catch (cause) {
    throw new Trouble(
      "environment",
      "The displays can't be listed.",
      "Check that this program may use the display, then try again.",
      { cause },
    );
  }
  return monitors.sort((a, b) => Number(b.isPrimary()) - Number(a.isPrimary()));
}

/** The display of that id, or the primary one for null. */
export function findMonitor(id: string | null): Monitor {
  const monitors = allMonitors();
  const found = id === null ? monitors[0] : monitors.find((each) => String(each.id()) === id);
  if (found !== undefined) return found;
  throw new Trouble(
    "environment",
    id === null ? "No display is connected." : `The display ${id} is not connected.`,
    "Connect a display, or choose another one with --display.",
  );
}

/** `index` is the display's place in `allMonitors`: servers without a primary display say so of none. */
export function describeMonitor(monitor: Monitor, index: number): DisplayInfo {
  const name = monitor.name() || "Display";
  return {
    id: String(monitor.id()),
    label: `${name} (${monitor.width()} × ${monitor.height()})`,
    primary: index === 0,
    scale: monitor.scaleFactor(),
  };
}
