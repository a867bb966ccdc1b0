/** What kind of trouble it is; each has its own exit code (shared/DESIGN.md, Command line). */
export type TroubleKind = "usage" | "environment" | "failed" | "stopped" | "needs_person";

export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  stopped: 3,
  needs_person: 4,
  environment: 5,
} as const;

/** An error that is meant for the person: one plain sentence, and what to do about it. */
export class Trouble extends Error {
  override readonly name = "Trouble";
  constructor(
    readonly kind: TroubleKind,
    message: string,
    /** What the person can do; one sentence. */
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}

/** The trouble that an unknown error amounts to. */
export function asTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Trouble("failed", message, "Run `waymark doctor` and try again.", { cause: error });
}
