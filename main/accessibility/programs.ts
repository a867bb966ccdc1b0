import type { Bus, ObjectRef } from "./bus.js";
import { childrenOf } from "./object.js";
import { z } from "zod";

/** A program on the accessibility bus. */
export interface Program {
  readonly root: ObjectRef;
  readonly pid: number;
}

const registry = {
  program: "org.a11y.atspi.Registry",
  path: "/org/a11y/atspi/accessible/root",
};
const daemon = { program: "org.freedesktop.DBus", path: "/org/freedesktop/DBus" };
const pidSchema = z.tuple([z.number().int()]).rest(z.unknown());

/** Lists the programs of one bus, this process left out. */
export class ProgramList {
  /** Names of connections are never given twice, so what was asked once stays true. */
  private readonly pids = new Map<string, number>();

  constructor(private readonly bus: Bus) {}

  async read(): Promise<Program[]> {
    const roots = await childrenOf(this.bus, registry);
    const programs = await Promise.all(
      roots.map(async (root) => ({ root, pid: await this.pidOf(root.program).catch(() => 0) })),
    );
    return programs.filter(({ pid }) => pid !== process.pid);
  }

  private async pidOf(name: string): Promise<number> {
    const known = this.pids.get(name);
    if (known !== undefined) return known;
    const member = "org.freedesktop.DBus.GetConnectionUnixProcessID";
    const [pid] = pidSchema.parse(await this.bus.call(daemon, member, "s", [name]));
    this.pids.set(name, pid);
    return pid;
  }
}
