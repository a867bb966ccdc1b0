import { setTimeout as delay } from "node:timers/promises";
import { asTrouble } from "../../app/errors.js";
import { screenPoint } from "../../app/geometry.js";
import { createInput } from "../../main/input/input.js";
import { watchStopKey } from "../../main/input/stop-key.js";
import { createScreen } from "../../main/screen/capture.js";

/** A process that captures, acts and watches the stop key until there is trouble; it says what and exits so. */
const { signal } = new AbortController();
const screen = createScreen({ displayId: null, region: null });
const input = createInput({ forbiddenChord: [] });
try {
  await watchStopKey(["f12"], () => undefined);
  for (let step = 0; ; step++) {
    await screen.capture(signal);
    await screen.desktop(signal);
    await input.moveTo(screenPoint(step % 100, 5), signal);
    await input.type("a", signal);
    if (step === 1) process.stdout.write("ready\n");
    await delay(5);
  }
} catch (error) {
  await input.close().catch(() => undefined);
  const trouble = asTrouble(error);
  process.stdout.write(`${trouble.message}\n`);
  process.exit(trouble.exitCode);
}
