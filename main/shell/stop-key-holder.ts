import type { watchStopKey } from "../input/stop-key.js";
import { parseChord } from "../../app/key-names.js";
import { Trouble } from "../../app/errors.js";

type Watch = typeof watchStopKey;
type Unwatch = Awaited<ReturnType<Watch>>;

/** Keeps the global stop key registered, also when the person chooses another one. */
export class StopKeyHolder {
  private unwatch: Unwatch | null = null;

  constructor(
    private readonly watch: Watch,
    private readonly onStop: () => void,
  ) {}

  /** Watches this key instead of the earlier one. Throws Trouble when it can't be had. */
  async use(spelling: string): Promise<void> {
    const chord = parseChord(spelling);
    if (chord === null) {
      throw new Trouble("usage", `“${spelling}” is not a key.`, "Write it like ctrl+alt+q or f12.");
    }
    this.release();
    this.unwatch = await this.watch(chord, this.onStop);
  }

  release(): void {
    this.unwatch?.close();
    this.unwatch = null;
  }
}
