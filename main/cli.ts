import { runCommandLine } from "./cli/command-line.js";
import { forkWorker } from "./cli/spawn-worker.js";

// The exit code is set rather than forced, so that everything written still reaches its reader.
const exitCode = await runCommandLine(process.argv.slice(2), forkWorker);
process.exitCode = exitCode;
if (process.connected) {
  process.send?.({ exitCode });
  process.disconnect();
}
