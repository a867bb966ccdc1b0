import { spawn } from "node:child_process";

/** A set-up problem told in one sentence with what to do; `start`, `test` … end with its exit code. */
export class SetupTrouble extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode 5 = the environment is not usable, 1 = a step failed
   */
  constructor(message, exitCode = 5) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Says on stderr what is being done, and how long it took: stdout belongs to the program.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function stage(label, work) {
  const began = performance.now();
  process.stderr.write(`set-up: ${label} …\n`);
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stderr.write(`set-up: ${label}: ${seconds} s\n`);
  return result;
}

/**
 * Runs a command to its end with its output shown on stderr.
 * @param {string} command
 * @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: the output is
 *   kept and shown only when the command fails
 * @returns {Promise<void>} rejects with SetupTrouble when the command can't start or exits non-zero
 */
export async function run(command, words, { quiet = false, ...options } = {}) {
  const line = [command, ...words].join(" ");
  /** @type {Buffer[]} */
  const kept = [];
  // npm is a .cmd file on Windows, which only a shell can start.
  const shell = process.platform === "win32" && (command === "npm" || command === "npx");
  const child = spawn(command, words, { ...options, shell, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => (quiet ? kept.push(chunk) : process.stderr.write(chunk)));
  }
  const code = await new Promise((resolve, reject) => {
    child.once("error", (error) => {
      reject(new SetupTrouble(`\`${line}\` could not be started: ${error.message}.`));
    });
    child.once("close", resolve);
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(kept));
  throw new SetupTrouble(`\`${line}\` failed (exit code ${String(code)}); its output is above.`, 1);
}

/**
 * Runs a program's main function and ends the process with its exit code.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupTrouble)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
