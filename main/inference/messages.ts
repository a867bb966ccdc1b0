import type { DecisionOption, DecisionView } from "../../app/decision.js";
import type { TroubleKind } from "../../app/errors.js";
import type { Size } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";
import type { Grounding } from "../../app/ports.js";

/** What the worker can be asked, by method: what goes in and what comes out. */
export interface Methods {
  marks: {
    input: { readonly pixels: Uint8Array; readonly size: Size };
    output: Mark[];
  };
  ground: {
    input: { readonly description: string; readonly marks: readonly Mark[]; readonly size: Size };
    output: Grounding;
  };
  decide: { input: DecisionView; output: readonly DecisionOption[] };
  verify: { input: null; output: null };
  status: { input: null; output: InferenceStatus };
}
export type MethodName = keyof Methods;

/** An execution provider as it was measured at the start. */
export interface ProviderState {
  readonly name: string;
  /** Milliseconds for the self-test; null when it could not run. */
  readonly ms: number | null;
  /** Why it is not used; null for the one that is. */
  readonly putAside: string | null;
}

export interface InferenceStatus {
  /** The execution provider in use. */
  readonly provider: string;
  readonly providers: readonly ProviderState[];
  /** Ids of the models that are loaded. */
  readonly loaded: readonly string[];
  /** Resident memory of the worker in bytes. */
  readonly memory: number;
}

/** To the worker. */
export type WorkerRequest = {
  [M in MethodName]: {
    readonly kind: "request";
    readonly id: number;
    readonly method: M;
    readonly input: Methods[M]["input"];
  };
}[MethodName];
export type ToWorker =
  | { readonly kind: "open"; readonly modelsDir: string }
  | WorkerRequest
  | { readonly kind: "cancel"; readonly id: number };

/** From the worker. */
export type FromWorker =
  | { readonly kind: "result"; readonly id: number; readonly value: unknown }
  | {
      readonly kind: "error";
      readonly id: number;
      readonly trouble: TroubleKind;
      readonly message: string;
      readonly advice: string;
    };
