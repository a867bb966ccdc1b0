import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** Ends the output with one line that a person or a script can count on: "N passed, N failed". */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    // An error outside of every test fails the run as a failed test does.
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      count.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // A test that never got to its end (its file crashed, the run was cut off) has not passed.
        if (state === "pending") count.failed += 1;
        else count[state] += 1;
      }
    }
    const skipped = count.skipped > 0 ? `, ${String(count.skipped)} skipped` : "";
    process.stdout.write(
      `\n${String(count.passed)} passed, ${String(count.failed)} failed${skipped}\n`,
    );
  }
}
