import type { EventEmitter } from "node:events";
import type { MessageBus } from "@jellybrick/dbus-next";
import { DBusError, Message, Variant, sessionBus } from "@jellybrick/dbus-next";
import { z } from "zod";
import { Trouble } from "../../app/errors.js";

/**
 * D-Bus over `@jellybrick/dbus-next`, the continuation of dbus-next (0.10.2, no release for years):
 * pure JavaScript, two small dependencies, types, last release 2026-09, Node ≥ 12. Looked at in
 * 2026-11 and left aside: dbus-native 0.16 (needs Node 22), @homebridge and @httptoolkit/dbus-native
 * (event-stream and hexy as dependencies, callbacks without types), @particle/dbus-next and
 * @quadratclown/dbus-next (old dependencies), dbus-ts (0.0.7), @clebert/node-d-bus (system bus only).
 * This is the only file that imports it.
 */

/** An object on a bus: the program's name there, and the object's path in the program. */
export interface ObjectRef {
  readonly program: string;
  readonly path: string;
}

/** How long the bus itself, which answers at once, is waited for. */
const connectMs = 1_000;

const propertySchema = z.tuple([z.instanceof(Variant)]);

/** One connection to a message bus. Calls reject once it is lost; nothing else ever throws. */
export class Bus {
  private isLost = false;

  private constructor(private readonly bus: MessageBus) {
    events(bus).on("error", () => {
      this.isLost = true;
    });
  }

  /** Connects to the bus at that D-Bus address. Throws Trouble("environment") when none answers. */
  static async open(address: string): Promise<Bus> {
    const raw = sessionBus({ busAddress: address });
    const bus = new Bus(raw);
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        timer = setTimeout(() => {
          reject(new Error("no answer"));
        }, connectMs);
        events(raw).once("connect", resolve).once("error", reject);
      });
      return bus;
    } catch (cause) {
      bus.close();
      throw new Trouble(
        "environment",
        "The message bus of this desktop session can't be reached.",
        "Start Waymark in the desktop session itself; DBUS_SESSION_BUS_ADDRESS names its bus.",
        { cause },
      );
    } finally {
      clearTimeout(timer);
    }
  }

  get lost(): boolean {
    return this.isLost;
  }

  /** One method call; resolves with the values of the answer, which may never come. */
  async call(
    { program, path }: ObjectRef,
    member: `${string}.${string}`,
    signature = "",
    body: readonly unknown[] = [],
  ): Promise<readonly unknown[]> {
    const dot = member.lastIndexOf(".");
    const message = new Message({
      destination: program,
      path,
      interface: member.slice(0, dot),
      member: member.slice(dot + 1),
      signature,
      body: [...body],
    });
    try {
      return (await this.bus.call(message))?.body ?? [];
    } catch (error) {
      // What is no answer of the other side means that nothing can be sent any more.
      if (!(error instanceof DBusError)) this.isLost = true;
      throw error;
    }
  }

  /** The value of one property, `org.example.Interface.Property`. */
  async property(object: ObjectRef, name: `${string}.${string}`): Promise<unknown> {
    const dot = name.lastIndexOf(".");
    const words = [name.slice(0, dot), name.slice(dot + 1)];
    const body = await this.call(object, "org.freedesktop.DBus.Properties.Get", "ss", words);
    return propertySchema.parse(body)[0].value;
  }

  close(): void {
    this.isLost = true;
    this.bus.disconnect();
  }
}

/** The library's types leave out that it tells errors of the connection as events. */
function events(bus: MessageBus): EventEmitter {
  return bus;
}
