import { z } from "zod";
import { connectToX } from "../x-connection.js";
import { Bus } from "./bus.js";

const addressSchema = z.tuple([z.string().min(1)]);
/** The bus service that hands out the accessibility bus's address (at-spi2-core, bus/README). */
const launcher = { program: "org.a11y.Bus", path: "/org/a11y/bus" };
/** Long enough for D-Bus to start the launcher where none runs yet. */
const launcherMs = 1_500;
const anyType = 0;
const longestAddress = 256;

/**
 * Where this desktop's accessibility bus is: what the session bus says, else what stands on the X
 * root window, as at-spi2-core looks for it. Null when there is none.
 */
export async function accessibilityAddress(): Promise<string | null> {
  return (await addressFromSession()) ?? (await addressFromDisplay().catch(() => null));
}

async function addressFromSession(): Promise<string | null> {
  const session = process.env["DBUS_SESSION_BUS_ADDRESS"] ?? ownBus();
  if (session === null || session === "") return null;
  let bus: Bus | null = null;
  let timer: NodeJS.Timeout | undefined;
  try {
    bus = await Bus.open(session);
    const tooLate = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, launcherMs, null);
    });
    const answer = await Promise.race([bus.call(launcher, "org.a11y.Bus.GetAddress"), tooLate]);
    return answer === null ? null : addressSchema.parse(answer)[0];
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    bus?.close();
  }
}

/** Where systemd puts a user's bus when nothing names it. */
function ownBus(): string | null {
  const folder = process.env["XDG_RUNTIME_DIR"];
  return folder === undefined ? null : `unix:path=${folder}/bus`;
}

async function addressFromDisplay(): Promise<string | null> {
  const x = await connectToX();
  const atom = await x.atom("AT_SPI_BUS");
  const { data } = await x.ask<{ data: Buffer }>((done) => {
    x.client.GetProperty(0, x.root, atom, anyType, 0, longestAddress, done);
  });
  return data.length === 0 ? null : data.toString("utf8").replace(/\0.*$/u, "");
}
