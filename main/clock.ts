import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "../app/ports.js";

/** The computer's own time. `now` is monotonic within a run and starts at the wall clock's time. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  async sleep(ms, signal) {
    try {
      await delay(ms, undefined, { signal });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  },
};
