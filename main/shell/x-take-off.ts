import { setTimeout as delay } from "node:timers/promises";
import type { XGeometry } from "x11";
import type { XConnection } from "../x-connection.js";
import { connectToX } from "../x-connection.js";

/** How long is waited at most until the window is gone, and until what was beneath it is painted. */
const goneDeadlineMs = 1_000;
const paintedDeadlineMs = 600;
const pollMs = 15;
/** Compositors fade windows out; 150 ms is the default of picom and of most desktops. */
const fadeMs = 150;
/** X11 protocol: MapState Viewable, and the image format ZPixmap. */
const viewable = 2;
const zPixmap = 2;

/**
 * Takes a window off an X11 screen: hides it, waits until the server has unmapped it together with
 * the window manager's frame and no longer gives it the focus, and until the programs beneath have
 * painted what it had covered. `window` is the X11 id. Every wait is bounded.
 */
export async function takeOffX(window: number, hide: () => void): Promise<void> {
  const server = await connectToX();
  const outer = await outermost(server, window);
  const area = await geometry(server, outer);
  hide();
  await until(goneDeadlineMs, async () => {
    const states = await Promise.all([outer, window].map((id) => isViewable(server, id)));
    if (states.includes(true)) return false;
    const { focus } = await server.ask<{ focus: number }>((done) => {
      server.client.GetInputFocus(done);
    });
    return focus !== window && focus !== outer;
  });
  if (await isComposited(server)) await delay(fadeMs);
  await untilPainted(server, area);
}

/** The window manager's frame around a window, or the window itself. */
async function outermost(server: XConnection, window: number): Promise<number> {
  for (let current = window; ;) {
    const at = current;
    const { parent } = await server.ask<{ parent: number }>((done) => {
      server.client.QueryTree(at, done);
    });
    if (parent === server.root || parent === 0) return at;
    current = parent;
  }
}

async function isViewable(server: XConnection, window: number): Promise<boolean> {
  try {
    const { mapState } = await server.ask<{ mapState: number }>((done) => {
      server.client.GetWindowAttributes(window, done);
    });
    return mapState === viewable;
  } catch (error) {
    if (server.lost !== null) throw error;
    // The window manager has destroyed its frame.
    return false;
  }
}

async function isComposited(server: XConnection): Promise<boolean> {
  const manager = await server.atom("_NET_WM_CM_S0");
  const owner = await server.ask<number>((done) => {
    server.client.GetSelectionOwner(manager, done);
  });
  return owner !== 0;
}

function geometry(server: XConnection, window: number): Promise<XGeometry> {
  return server.ask<XGeometry>((done) => {
    server.client.GetGeometry(window, done);
  });
}

/** Waits until some lines across the area look the same twice in a row. */
async function untilPainted(server: XConnection, area: XGeometry): Promise<void> {
  const screen = await geometry(server, server.root);
  const left = Math.max(0, area.xPos);
  const width = Math.min(screen.width, area.xPos + area.width) - left;
  const rows = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85]
    .map((share) => Math.round(area.yPos + area.height * share))
    .filter((row) => row >= 0 && row < screen.height);
  if (width <= 0 || rows.length === 0) return;
  const look = async () => Buffer.concat(await Promise.all(rows.map((row) => line(row))));
  const line = async (row: number) => {
    const image = await server.ask<{ data: Buffer }>((done) => {
      server.client.GetImage(zPixmap, server.root, left, row, width, 1, 0xffffffff, done);
    });
    return image.data;
  };
  let before = await look();
  await until(paintedDeadlineMs, async () => {
    const now = await look();
    const same = now.equals(before);
    before = now;
    return same;
  });
}

async function until(deadlineMs: number, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + deadlineMs;
  do {
    await delay(pollMs);
    if (await holds()) return;
  } while (performance.now() < end);
}
