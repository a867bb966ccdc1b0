import { spawn } from "node:child_process";
import { constants } from "node:os";
import { SetupTrouble } from "./progress.mjs";

/**
 * Runs a program in the foreground with this terminal. Waits for it even after Ctrl-C, so that it
 * can release keys and finish its records.
 * @param {string} command
 * @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 128 + n for signal n
 */
export async function runForeground(command, words, options = {}) {
  const child = spawn(command, words, {
    ...options,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  /** @type {number | undefined} */
  let told;
  // A native module can spoil the real exit code when its display is gone (main/input/leave.ts).
  child.on("message", (message) => {
    if (typeof message === "object" && "exitCode" in message) told = Number(message.exitCode);
  });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    // At a terminal, Ctrl-C reaches the program by itself.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, pass);
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", (error) => {
        reject(new SetupTrouble(`${command} could not be started: ${error.message}.`));
      });
      child.once("exit", (code, signal) => {
        resolve(told ?? code ?? 128 + (signal ? constants.signals[signal] : 0));
      });
    });
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}
