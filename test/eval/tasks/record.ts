import type { Action } from "../../../app/action.js";
import type { FinalStatus } from "../../../app/episode.js";
import type { OutcomeClass } from "./judge.js";
import type { Case } from "./task.js";

/** What became of one task. */
export interface TaskRecord {
  readonly id: string;
  readonly family: Case["task"]["family"];
  /** The page's or program's name. */
  readonly subject: string;
  readonly task: string;
  readonly class: Case["task"]["steps"];
  readonly kind: "task" | "question" | "impossible";
  readonly outcome: OutcomeClass;
  readonly status: FinalStatus | "none";
  readonly reason: string;
  readonly answer?: string;
  readonly why: readonly string[];
  readonly steps: number;
  readonly ms: number;
  /** Of each step that acted. */
  readonly stepMs: readonly number[];
  readonly actions: readonly Action[];
}
