import type { Done, XClient, XDisplay } from "x11";
import { createClient } from "x11";
import { Trouble } from "../app/errors.js";

/** A connection to the X server that is known to be alive or known to be lost. */
export interface XConnection {
  readonly client: XClient;
  readonly display: XDisplay;
  readonly root: number;
  /** What happened to the connection; null while it is alive. */
  readonly lost: Trouble | null;
  /** One request with a reply. Rejects with `lost` instead of waiting for an answer that can't come. */
  ask<T>(request: (done: Done<T>) => void): Promise<T>;
  /** Returns once the server has processed everything sent so far; throws Trouble when it is gone. */
  sync(): Promise<void>;
  atom(name: string): Promise<number>;
  close(): void;
}

/** The connection that is shared by everything that only asks, by the display's name. */
const shared = new Map<string, Promise<XConnection>>();
/** The last shared connection that was made. */
let latest: XConnection | null = null;

/** Whether the display that was used last is known to be gone. */
export function isDisplayLost(): boolean {
  return latest !== null && latest.lost !== null;
}

/**
 * The process's shared connection to the display that DISPLAY names, made anew when it was lost.
 * It keeps the process alive only while an answer is awaited. Throws Trouble("environment") when
 * there is no display.
 */
export async function connectToX(): Promise<XConnection> {
  const name = process.env["DISPLAY"] ?? "";
  const known = await shared.get(name)?.catch(() => null);
  if (known?.lost === null) return known;
  const connecting = openX();
  shared.set(name, connecting);
  try {
    latest = await connecting;
    return latest;
  } catch (error) {
    // That a display has gone away says more than that it can't be reached.
    if (known) shared.set(name, Promise.resolve(known));
    throw known?.lost ?? error;
  }
}

/**
 * Opens a connection of its own to the X server that DISPLAY names. Xlib, which the native modules
 * use, ends the whole process when the server goes away; this connection only notices, so that
 * callers can ask it first. Throws Trouble("environment") when there is no display.
 */
export function openX(): Promise<XConnection> {
  const name = process.env["DISPLAY"];
  if (name === undefined || name === "") return Promise.reject(noDisplay());
  return new Promise((resolve, reject) => {
    let connection: LiveConnection | null = null;
    const fail = (error: unknown) => {
      // Errors of single requests carry their request; only the others are about the connection.
      if (isRequestError(error)) return;
      if (connection !== null) connection.lose(error);
      else reject(unreachableDisplay(name, error));
    };
    try {
      const client = createClient({ display: name, shm: false }, (error, display) => {
        if (error) {
          fail(error);
          return;
        }
        connection = new LiveConnection(name, display);
        client.on("end", fail);
        client.stream.unref();
        resolve(connection);
      });
      client.on("error", fail);
    } catch (error) {
      reject(unreachableDisplay(name, error));
    }
  });
}

class LiveConnection implements XConnection {
  readonly client: XClient;
  readonly root: number;
  lost: Trouble | null = null;
  private readonly waiting = new Set<(reason: Trouble) => void>();

  constructor(
    private readonly name: string,
    readonly display: XDisplay,
  ) {
    this.client = display.client;
    this.root = display.screen[0]?.root ?? 0;
  }

  lose(cause: unknown): void {
    this.lost ??= new Trouble(
      "environment",
      `The display ${this.name} has gone away.`,
      "Start the display again, then start the task again; all steps so far are kept.",
      { cause },
    );
    for (const reject of this.waiting) reject(this.lost);
    this.waiting.clear();
  }

  ask<T>(request: (done: Done<T>) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.lost !== null) {
        reject(this.lost);
        return;
      }
      this.waiting.add(reject);
      this.client.stream.ref();
      request((error, value) => {
        this.waiting.delete(reject);
        if (this.waiting.size === 0) this.client.stream.unref();
        if (error) reject(error instanceof Error ? error : new Error("The X server refused."));
        else resolve(value);
        return true;
      });
    });
  }

  async sync(): Promise<void> {
    await this.ask((done) => {
      this.client.QueryPointer(this.root, done);
    });
  }

  atom(atomName: string): Promise<number> {
    return this.ask((done) => {
      this.client.InternAtom(false, atomName, done);
    });
  }

  close(): void {
    this.lost ??= new Trouble("environment", "The display is no longer used.", "Start again.");
    this.client.terminate();
  }
}

function isRequestError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "majorOpcode" in error;
}

function noDisplay(): Trouble {
  if (process.env["WAYLAND_DISPLAY"]) {
    return new Trouble(
      "environment",
      "This is a Wayland session, where programs may neither see nor operate other programs' windows.",
      "Log in to an X11 (Xorg) session and start Waymark there.",
    );
  }
  return new Trouble(
    "environment",
    "There is no display to look at: DISPLAY is not set.",
    "Start Waymark in a desktop session, or name a display with --display :N.",
  );
}

function unreachableDisplay(name: string, cause: unknown): Trouble {
  const reason = cause instanceof Error && cause.message !== "" ? ` (${cause.message})` : "";
  return new Trouble(
    "environment",
    `The display ${name} can't be reached${reason}.`,
    "Check that it runs and that you may use it (`xdpyinfo`), or name another with --display :N.",
    { cause },
  );
}
