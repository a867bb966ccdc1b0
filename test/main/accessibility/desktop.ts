import type { Frame } from "../../../app/frame.js";
import { boxCentre, screenPoint } from "../../../app/geometry.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { AtspiReader } from "../../../main/accessibility/atspi-reader.js";
import { readDesktop } from "../../../main/screen/desktop.js";
import { connectToX } from "../../../main/x-connection.js";
import { waitUntil, World } from "../../e2e/world.js";

let count = 0;

/** A frame of the whole test display whose pixels no other frame has. */
export function freshFrame(): Frame {
  count++;
  return {
    displayId: "test",
    origin: screenPoint(0, 0),
    size: [1280, 800],
    scale: 1,
    pixels: Uint8Array.from([count & 255, count >> 8]),
    takenAt: count,
  };
}

/** A test desktop together with a reader of its programs. */
export class AccessibleDesktop {
  readonly reader = new AtspiReader();

  private constructor(
    readonly world: World,
    private readonly earlierBus: string | undefined,
  ) {}

  static async open(): Promise<AccessibleDesktop> {
    const earlier = process.env["DBUS_SESSION_BUS_ADDRESS"];
    const world = await World.open();
    process.env["DBUS_SESSION_BUS_ADDRESS"] = world.env["DBUS_SESSION_BUS_ADDRESS"];
    return new AccessibleDesktop(world, earlier);
  }

  /** What the programs tell right now, however long it takes unless `enough` ends it. */
  async read(enough: AbortSignal = new AbortController().signal) {
    return this.reader.read(freshFrame(), await readDesktop(await connectToX()), enough);
  }

  /** Reads until that is among the things; programs begin to talk some time after they are seen. */
  async find(isIt: (mark: UnnumberedMark) => boolean, what: string): Promise<UnnumberedMark> {
    let found: UnnumberedMark | undefined;
    await waitUntil(async () => {
      found = (await this.read()).find(isIt);
      return found !== undefined;
    }, what);
    if (found === undefined) throw new Error(`no ${what}`);
    return found;
  }

  named(kind: UnnumberedMark["kind"], text: string): Promise<UnnumberedMark> {
    return this.find((mark) => mark.kind === kind && mark.text === text, `${kind} “${text}”`);
  }

  async close(): Promise<void> {
    await this.reader.close();
    await this.world.close();
    if (this.earlierBus === undefined) delete process.env["DBUS_SESSION_BUS_ADDRESS"];
    else process.env["DBUS_SESSION_BUS_ADDRESS"] = this.earlierBus;
  }
}

/** The words that make xdotool click in the middle of a thing. */
export function clickOn({ box }: UnnumberedMark): string[] {
  const { x, y } = boxCentre(box);
  return ["mousemove", String(Math.floor(x)), String(Math.floor(y)), "click", "1"];
}
