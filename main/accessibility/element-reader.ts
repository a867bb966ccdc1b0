import type { ElementReader } from "../../app/ports.js";
import { AtspiReader } from "./atspi-reader.js";

/** The reader of accessible programs that this platform has. */
export function createElementReader(): ElementReader {
  if (process.platform === "linux") return new AtspiReader();
  const reason =
    "Programs are not asked what they show on this system; marks come from the picture.";
  return {
    read: () => Promise.resolve([]),
    source: () => Promise.resolve({ available: false, reason }),
    close: () => Promise.resolve(),
  };
}
