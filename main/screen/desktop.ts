import type { XConnection } from "../x-connection.js";
import type { Box } from "../../app/geometry.js";
import type { DesktopFacts, WindowFacts } from "../../app/observation.js";

/** The map state of a window that is shown (X11 protocol, GetWindowAttributes). */
const viewable = 2;
/** Longest property that is read, in 4-byte units. */
const longestProperty = 16_384;
/** Windows smaller than this are helpers of toolkits, not something a person sees. */
const smallestSide = 2;
const anyType = 0;

/** A top-level window together with the id of what the window manager put around it. */
interface SeenWindow {
  readonly id: number;
  readonly facts: WindowFacts;
}

/**
 * Reads the windows of an X11 desktop by the Extended Window Manager Hints, popup menus included.
 * Without a window manager that has them, the children of the root window are taken as they are.
 * Windows of this process are left out. Boxes include the window manager's frame.
 */
export async function readDesktop(x: XConnection): Promise<DesktopFacts> {
  const children = await topLevels(x);
  const managed = new Set(await windowList(x, "_NET_CLIENT_LIST_STACKING"));
  const seen = await Promise.all(
    children.map((outer) => see(x, outer, managed).catch(() => goneMeanwhile(x))),
  );
  const windows = seen.filter((each) => each !== null);
  const focused = await activeWindow(x);
  return {
    active: windows.find((each) => each.id === focused)?.facts ?? null,
    windows: windows.map((each) => each.facts),
  };
}

/** The root's children, topmost first. */
async function topLevels(x: XConnection): Promise<number[]> {
  const { children } = await x.ask<{ children: readonly number[] }>((done) => {
    x.client.QueryTree(x.root, done);
  });
  return [...children].reverse();
}

/** Windows come and go while they are asked about; one that is gone is no window, a lost display is trouble. */
function goneMeanwhile(x: XConnection): null {
  if (x.lost !== null) throw x.lost;
  return null;
}

async function see(
  x: XConnection,
  outer: number,
  managed: ReadonlySet<number>,
): Promise<SeenWindow | null> {
  const attributes = await x.ask<{ mapState: number; overrideRedirect: number; klass: number }>(
    (done) => {
      x.client.GetWindowAttributes(outer, done);
    },
  );
  const inputOnly = 2;
  if (attributes.mapState !== viewable || attributes.klass === inputOnly) return null;
  const box = await boxOf(x, outer);
  if (box[2] < smallestSide || box[3] < smallestSide) return null;
  const id = await clientIn(x, outer, managed);
  if (id === null) return null;
  const pid = await numberProperty(x, id, "_NET_WM_PID");
  if (pid === process.pid) return null;
  const [title, program] = await Promise.all([titleOf(x, id), programOf(x, id)]);
  return { id, facts: { title, program, pid, box } };
}

/** The program's window in a window manager's frame; null for a decoration without one. */
async function clientIn(
  x: XConnection,
  outer: number,
  managed: ReadonlySet<number>,
): Promise<number | null> {
  if (managed.has(outer)) return outer;
  if ((await stringsProperty(x, outer, "WM_CLASS")).length > 0) return outer;
  const { children } = await x.ask<{ children: readonly number[] }>((done) => {
    x.client.QueryTree(outer, done);
  });
  for (const child of children) {
    if (managed.has(child)) return child;
  }
  for (const child of children) {
    const { children: inner } = await x.ask<{ children: readonly number[] }>((done) => {
      x.client.QueryTree(child, done);
    });
    const found = inner.find((each) => managed.has(each));
    if (found !== undefined) return found;
  }
  // Without a window manager every child of the root is a program's own window.
  return managed.size === 0 ? outer : null;
}

async function boxOf(x: XConnection, window: number): Promise<Box> {
  const { xPos, yPos, width, height, borderWidth } = await x.ask<{
    xPos: number;
    yPos: number;
    width: number;
    height: number;
    borderWidth: number;
  }>((done) => {
    x.client.GetGeometry(window, done);
  });
  return [xPos, yPos, width + 2 * borderWidth, height + 2 * borderWidth];
}

async function titleOf(x: XConnection, window: number): Promise<string> {
  const [named] = await stringsProperty(x, window, "_NET_WM_NAME");
  if (named !== undefined) return named;
  return (await stringsProperty(x, window, "WM_NAME"))[0] ?? "";
}

/** WM_CLASS holds the instance's name and the program's; the second is what people know. */
async function programOf(x: XConnection, window: number): Promise<string> {
  const names = await stringsProperty(x, window, "WM_CLASS");
  return names[1] ?? names[0] ?? "";
}

async function activeWindow(x: XConnection): Promise<number | null> {
  const [active] = await windowList(x, "_NET_ACTIVE_WINDOW");
  return active === undefined || active === 0 ? null : active;
}

async function windowList(x: XConnection, name: string): Promise<number[]> {
  const data = await property(x, x.root, name);
  return Array.from({ length: data.length >> 2 }, (_, index) => data.readUInt32LE(index * 4));
}

async function numberProperty(x: XConnection, window: number, name: string) {
  const data = await property(x, window, name);
  return data.length < 4 ? null : data.readUInt32LE(0);
}

/** The NUL-separated texts of a property; empty when the window has none. */
async function stringsProperty(x: XConnection, window: number, name: string): Promise<string[]> {
  const utf8 = name.startsWith("_NET_");
  const data = await property(x, window, name);
  return data
    .toString(utf8 ? "utf8" : "latin1")
    .split("\0")
    .filter((text) => text !== "");
}

async function property(x: XConnection, window: number, name: string): Promise<Buffer> {
  const atom = await x.atom(name);
  const { data } = await x.ask<{ data: Buffer }>((done) => {
    x.client.GetProperty(0, window, atom, anyType, 0, longestProperty, done);
  });
  return data;
}
