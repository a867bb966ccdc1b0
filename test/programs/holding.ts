import { setTimeout as delay } from "node:timers/promises";
import { screenPoint } from "../../app/geometry.js";
import { createInput } from "../../main/input/input.js";

/**
 * A process that is stopped while it holds a key or a button, and has lent key codes:
 * `holding chord|drag` says "ready" and goes on until it is ended from outside.
 */
const input = createInput({ forbiddenChord: [] });
const { signal } = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => process.exit(130));
await input.type("中", signal);
process.stdout.write("ready\n");
for (;;) {
  if (process.argv[2] === "drag") {
    await input.drag([screenPoint(0, 0), screenPoint(1200, 700)], signal);
  } else {
    await input.chord(["ctrl", "shift", "a"], signal);
  }
  if (process.argv[2] === "crash") throw new Error("crash");
  await delay(1);
}
