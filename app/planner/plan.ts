import type { KeyName } from "../key-names.js";

/** What one planned step does. Targets are descriptions in the person's own words. */
export type Intent =
  | {
      readonly type: "click";
      readonly target: string;
      /** The state that the click is to bring about; when it is there already nothing is clicked. */
      readonly wants?: "checked" | "unchecked";
      /** The person only named something and never said to click it: asked about first. */
      readonly unsure?: boolean;
      /** It may show no effect, and is over once it was done. */
      readonly silent?: boolean;
      /** The two names in "Help and About", clicked one after the other where nothing bears both. */
      readonly parts?: readonly string[];
    }
  | { readonly type: "double_click" | "right_click" | "hover"; readonly target: string }
  | {
      readonly type: "drag";
      readonly target: string;
      /** Another element, or an offset in frame pixels. */
      readonly to: string | readonly [number, number];
    }
  | {
      readonly type: "type";
      /** Null types into whatever has the focus. */
      readonly target: string | null;
      readonly text: string;
      /** The text is not these words but what the screen says of them: "the order number". */
      readonly read?: string;
      readonly clear: boolean;
      readonly enter: boolean;
    }
  | {
      readonly type: "key";
      readonly keys: readonly KeyName[];
      /** What is clicked instead when the screen shows exactly this; null when only the key is meant. */
      readonly orClick: string | null;
    }
  | {
      readonly type: "scroll";
      readonly target: string | null;
      readonly direction: "up" | "down" | "left" | "right";
      /** Wheel notches. */
      readonly amount: number;
      /** Scroll until this is seen. */
      readonly until: string | null;
    }
  | { readonly type: "wait"; readonly ms: number; readonly until: string | null }
  /** What no rule reads into actions: the policy model works out how, step by step. */
  | { readonly type: "reach"; readonly goal: string }
  /** Looks whether something is so: then the next `steps` steps are done, else the `otherwise` ones after them. */
  | {
      readonly type: "check";
      readonly target: string;
      readonly wants: "there" | "absent" | "checked" | "unchecked";
      readonly steps: number;
      readonly otherwise: number;
    }
  /** A question to the screen; `about` is the label whose value is asked for, where it names one;
   * `known` the answer where none has to be looked for. */
  | {
      readonly type: "answer";
      readonly question: string;
      readonly about: string | null;
      readonly known?: string;
    };

export interface PlannedStep {
  readonly intent: Intent;
  /** What the person said about it; the policy model goes by that where the rules don't get on. */
  readonly said: string;
  /** The step in words for the person. */
  readonly text: string;
}

export interface Plan {
  readonly steps: readonly PlannedStep[];
  /** Why the task, or the part of it from here on, could not be planned; one sentence. Null when all was. */
  readonly trouble: string | null;
}
