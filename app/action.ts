import { z } from "zod";
import type { KeyName } from "./key-names.js";
import { keyNames } from "./key-names.js";

/** A mark's number in the frame that the action was chosen on. */
const markId = z.number().int().positive();
const keyName = z.enum(keyNames as unknown as [KeyName, ...KeyName[]]);

/** Where on its mark an action begins, in shares of the box's width and height; its middle if absent. */
const at = z.tuple([z.number(), z.number()]).readonly().optional();

const click = z.object({ type: z.literal("click"), mark: markId, at });
const doubleClick = z.object({ type: z.literal("double_click"), mark: markId });
/** Selects a whole line or paragraph of text, as programs have it. */
const tripleClick = z.object({ type: z.literal("triple_click"), mark: markId });
const rightClick = z.object({ type: z.literal("right_click"), mark: markId });
const hover = z.object({ type: z.literal("hover"), mark: markId });
const drag = z.object({
  type: z.literal("drag"),
  mark: markId,
  at,
  /** Where to: another mark, or an offset in frame pixels from where the drag begins. */
  to: z.union([
    z.object({ mark: markId }),
    z.object({ offset: z.tuple([z.number(), z.number()]).readonly() }),
  ]),
});
const type = z.object({
  type: z.literal("type"),
  /** Null types into whatever has the focus. */
  mark: markId.nullable(),
  text: z.string(),
  /** Replace what the field holds instead of adding to it. */
  clear: z.boolean().default(false),
  /** Press Enter afterwards. */
  enter: z.boolean().default(false),
});
const key = z.object({ type: z.literal("key"), keys: z.array(keyName).min(1).readonly() });
const scroll = z.object({
  type: z.literal("scroll"),
  /** Null scrolls at the centre of the frame. */
  mark: markId.nullable(),
  direction: z.enum(["up", "down", "left", "right"]),
  /** Wheel notches. */
  amount: z.number().int().positive(),
});
const wait = z.object({
  type: z.literal("wait"),
  for: z.enum(["change", "time"]),
  /** For "time" how long, for "change" how long at most. */
  ms: z.number().int().nonnegative().max(600_000),
});
const answer = z.object({
  type: z.literal("answer"),
  text: z.string(),
  /** The marks that it was read from. */
  from: z.array(markId).readonly().optional(),
});
const done = z.object({ type: z.literal("done") });
const ask = z.object({
  type: z.literal("ask"),
  question: z.string().min(1),
  /** Marks that the person can pick from; may be empty. */
  candidates: z.array(markId).readonly(),
});
const fail = z.object({ type: z.literal("fail"), reason: z.string().min(1) });

/** Everything that a policy can choose. `answer`, `done` and `fail` end the episode. */
export const actionSchema = z.discriminatedUnion("type", [
  click,
  doubleClick,
  tripleClick,
  rightClick,
  hover,
  drag,
  type,
  key,
  scroll,
  wait,
  answer,
  done,
  ask,
  fail,
]);
export type Action = z.infer<typeof actionSchema>;
export type ActionType = Action["type"];

/** The actions that an operator performs on the environment. */
export type PhysicalAction = Extract<
  Action,
  {
    type:
      | "click"
      | "double_click"
      | "triple_click"
      | "right_click"
      | "hover"
      | "drag"
      | "type"
      | "key"
      | "scroll";
  }
>;

const physicalTypes: readonly ActionType[] = [
  "click",
  "double_click",
  "triple_click",
  "right_click",
  "hover",
  "drag",
  "type",
  "key",
  "scroll",
];

export function isPhysical(action: Action): action is PhysicalAction {
  return physicalTypes.includes(action.type);
}

/** The mark that an action is aimed at, or null. */
export function targetMark(action: Action): number | null {
  switch (action.type) {
    case "click":
    case "double_click":
    case "triple_click":
    case "right_click":
    case "hover":
    case "drag":
    case "type":
    case "scroll":
      return action.mark;
    case "key":
    case "wait":
    case "answer":
    case "done":
    case "ask":
    case "fail":
      return null;
    default:
      return unreachable(action);
  }
}

/** Ends an exhaustive switch: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
