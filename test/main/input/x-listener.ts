import type { XConnection } from "../../../main/x-connection.js";
import { openX } from "../../../main/x-connection.js";
import type { XEvent } from "x11";
import { until } from "../x-display.js";

/** KeyPress, KeyRelease, ButtonPress, ButtonRelease and PointerMotion (X11 protocol, SETofEVENT). */
const eventMask = 0x1 | 0x2 | 0x4 | 0x8 | 0x40;

/** A window over the whole screen that has the focus and keeps what input it gets, like xev. */
export interface Listener {
  readonly x: XConnection;
  readonly events: XEvent[];
  /** Events of that name, once there are as many. */
  take(name: string, count: number): Promise<XEvent[]>;
  keysyms(events: readonly XEvent[]): Promise<number[]>;
  /** Keys and buttons that the server says are down: keycodes, and the button bits. */
  held(): Promise<{ keycodes: number[]; buttons: number }>;
  close(): void;
}

export async function listen(): Promise<Listener> {
  const x = await openX();
  const window = x.client.AllocID();
  x.client.CreateWindow(window, x.root, 0, 0, 1280, 800, 0, 0, 0, 0, {
    eventMask,
    overrideRedirect: true,
    backgroundPixel: 0x808080,
  });
  x.client.MapWindow(window);
  await x.sync();
  x.client.SetInputFocus(window, 0);
  await x.sync();
  const events: XEvent[] = [];
  x.client.on("event", (event) => events.push(event));
  return {
    x,
    events,
    async take(name, count) {
      return until(() => {
        const found = events.filter((event) => event.name === name);
        return found.length >= count ? found : null;
      }, 3_000);
    },
    async keysyms(keys) {
      const { min_keycode: first, max_keycode: last } = x.display;
      const rows = await x.ask<number[][]>((done) => {
        x.client.GetKeyboardMapping(first, last - first + 1, done);
      });
      return keys.map((event) => rows[event.keycode - first]?.[0] ?? 0);
    },
    async held() {
      const map = await x.ask<Buffer>((done) => {
        x.client.QueryKeymap(done);
      });
      const { keyMask } = await x.ask<{ keyMask: number }>((done) => {
        x.client.QueryPointer(x.root, done);
      });
      const keycodes = Array.from({ length: 256 }, (_, code) => code).filter(
        (code) => ((map[code >> 3] ?? 0) & (1 << (code & 7))) !== 0,
      );
      return { keycodes, buttons: keyMask & 0x1f00 };
    },
    close() {
      x.close();
    },
  };
}
