import type { Frame } from "../../app/frame.js";
import type { UnnumberedMark } from "../../app/mark.js";
import type { DesktopFacts } from "../../app/observation.js";
import type { ElementReader, ElementSource } from "../../app/ports.js";
import { accessibilityAddress } from "./address.js";
import { Bus } from "./bus.js";
import { ProgramReading } from "./program-reading.js";
import { ProgramList } from "./programs.js";
import { placeWindows } from "./windows.js";

/** A program that did not answer for so long when time was up hangs; it is then left alone. */
const silentMs = 100;
const leftAloneMs = 5_000;
/** How long the bus is waited for when only its state is asked. */
const sourceMs = 2_000;
/** How long it is before a desktop without an accessibility bus is looked at again. */
const searchAgainMs = 10_000;
/** An unchanged picture still means the same things for so long; programs start to talk late. */
const reuseMs = 5_000;

interface Connection {
  readonly bus: Bus;
  readonly programs: ProgramList;
}

interface LastReading {
  readonly pixels: Uint8Array;
  readonly desktop: string;
  readonly readAt: number;
  readonly marks: readonly UnnumberedMark[];
}

/** Reads accessible programs over AT-SPI. Its connection is made at the first use. */
export class AtspiReader implements ElementReader {
  private connecting: Promise<Connection | null> | null = null;
  private searchedAt = -Infinity;
  private readonly leftAlone = new Map<string, number>();
  /** Until when the bus is left alone because it did not even list its programs. */
  private quietUntil = 0;
  private isListing = false;
  private last: LastReading | null = null;

  async read(
    frame: Frame,
    desktop: DesktopFacts,
    enough: AbortSignal,
  ): Promise<readonly UnnumberedMark[]> {
    const facts = JSON.stringify([desktop.windows, frame.origin, frame.size]);
    const { last } = this;
    const now = performance.now();
    if (last?.desktop === facts && now - last.readAt < reuseMs && samePixels(frame, last)) {
      return last.marks;
    }
    const readings: ProgramReading[] = [];
    const whole = this.readAll(frame, desktop, enough, readings).catch(() => false);
    const isComplete = await Promise.race([whole, aborted(enough)]);
    this.leaveSilentAlone(readings);
    const isSilent = this.isListing && performance.now() - now > silentMs;
    if (isSilent) this.quietUntil = performance.now() + leftAloneMs;
    const marks = readings.flatMap((reading) => reading.marks);
    this.last = isComplete
      ? { pixels: frame.pixels, desktop: facts, readAt: performance.now(), marks }
      : null;
    return marks;
  }

  async source(): Promise<ElementSource> {
    const connection = await this.connect();
    if (connection === null) {
      const reason =
        "This session has no accessibility bus (AT-SPI), so marks come from the picture alone.";
      return { available: false, reason };
    }
    try {
      const programs = await Promise.race([
        connection.programs.read(),
        aborted(AbortSignal.timeout(sourceMs)),
      ]);
      if (programs !== false) return { available: true, name: "AT-SPI", programs: programs.length };
    } catch {
      this.connecting = null;
    }
    const reason = "The accessibility bus (AT-SPI) does not answer; marks come from the picture.";
    return { available: false, reason };
  }

  async close(): Promise<void> {
    const connection = await this.connecting;
    connection?.bus.close();
    this.connecting = null;
  }

  /** Resolves with whether every program was read whole. */
  private async readAll(
    frame: Frame,
    desktop: DesktopFacts,
    enough: AbortSignal,
    readings: ProgramReading[],
  ): Promise<boolean> {
    const windows = placeWindows(desktop, frame);
    if (windows.length === 0) return true;
    if (performance.now() < this.quietUntil) return false;
    const connection = await this.connect();
    if (connection === null) return false;
    enough.throwIfAborted();
    const { bus, programs } = connection;
    this.isListing = true;
    const all = await programs.read().finally(() => {
      this.isListing = false;
    });
    enough.throwIfAborted();
    const now = performance.now();
    const awake = all.filter(({ root }) => (this.leftAlone.get(root.program) ?? 0) <= now);
    const shown = new Set(windows.map(({ pid }) => pid));
    const known = new Set(awake.map(({ pid }) => pid));
    // In a sandbox of its own a program knows another process id than the window system tells.
    const isUnclear = windows.some(({ pid }) => pid === null || !known.has(pid));
    for (const program of awake) {
      if (!shown.has(program.pid) && !isUnclear) continue;
      readings.push(new ProgramReading(bus, program, { frame, windows }));
    }
    await Promise.all(readings.map((reading) => reading.run(enough).catch(() => undefined)));
    return awake.length === all.length && readings.every(({ complete }) => complete);
  }

  /** What hangs now would cost its time at each frame. */
  private leaveSilentAlone(readings: readonly ProgramReading[]): void {
    const now = performance.now();
    for (const reading of readings) {
      if (reading.complete || now - reading.answeredAt < silentMs) continue;
      this.leftAlone.set(reading.program.root.program, now + leftAloneMs);
    }
  }

  private async connect(): Promise<Connection | null> {
    const known = await this.connecting;
    if (known !== null && !known.bus.lost) return known;
    const now = performance.now();
    if (now - this.searchedAt < searchAgainMs && this.connecting !== null && known === null) {
      return null;
    }
    this.searchedAt = now;
    this.connecting = openConnection();
    return this.connecting;
  }
}

async function openConnection(): Promise<Connection | null> {
  try {
    const address = await accessibilityAddress();
    if (address === null) return null;
    const bus = await Bus.open(address);
    return { bus, programs: new ProgramList(bus) };
  } catch {
    return null;
  }
}

function samePixels(frame: Frame, last: LastReading): boolean {
  return frame.pixels === last.pixels || Buffer.compare(frame.pixels, last.pixels) === 0;
}

function aborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    else
      signal.addEventListener(
        "abort",
        () => {
          resolve(false);
        },
        { once: true },
      );
  });
}
