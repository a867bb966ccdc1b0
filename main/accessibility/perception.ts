import type { UnnumberedMark } from "../../app/mark.js";
import { numberInReadingOrder } from "../../app/mark.js";
import type { DesktopFacts } from "../../app/observation.js";
import type { ElementReader, Perception } from "../../app/ports.js";
import { fuseAccessible } from "../../models/marks/accessible.js";

/**
 * How long programs may be waited for after the picture has been read, counted from the frame, and
 * how long at most. Programs answer while the models work, so that most frames wait for nobody.
 */
export interface ElementBudget {
  readonly leastMs: number;
  readonly mostMs: number;
}

const frameBudget: ElementBudget = { leastMs: 150, mostMs: 1_500 };

/**
 * Perception that also takes what programs tell about themselves. What programs do (hang, lie,
 * crash) costs at most the budget; the marks that were seen are there in any case.
 */
export function withAccessibility(
  vision: Perception,
  reader: ElementReader,
  desktop: (signal: AbortSignal) => Promise<DesktopFacts>,
  budget: ElementBudget = frameBudget,
): Perception {
  return {
    async read(frame, signal) {
      signal.throwIfAborted();
      const enough = new AbortController();
      const stop = () => {
        enough.abort();
      };
      const began = performance.now();
      const timers = [setTimeout(stop, budget.mostMs)];
      signal.addEventListener("abort", stop, { once: true });
      const asking = ask(reader, frame, desktop, enough.signal);
      try {
        const seen = await vision.read(frame, signal);
        timers.push(setTimeout(stop, began + budget.leastMs - performance.now()));
        const told = await asking;
        signal.throwIfAborted();
        if (told.length === 0) return seen;
        const fused = numberInReadingOrder(fuseAccessible(seen, told));
        // Marks that were seen come with the number that they had before.
        return fused.map((mark, index) => ({ ...mark, id: index + 1 }));
      } finally {
        stop();
        timers.forEach(clearTimeout);
        signal.removeEventListener("abort", stop);
      }
    },
  };
}

/** Whatever is wrong with the programs or the window system, vision goes on without them. */
async function ask(
  reader: ElementReader,
  frame: Parameters<ElementReader["read"]>[0],
  desktop: (signal: AbortSignal) => Promise<DesktopFacts>,
  enough: AbortSignal,
): Promise<readonly UnnumberedMark[]> {
  try {
    const facts = await desktop(enough);
    return enough.aborted ? [] : await reader.read(frame, facts, enough);
  } catch {
    return [];
  }
}
