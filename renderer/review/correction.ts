import type { Action, ActionType } from "../../app/action.js";
import { unreachable } from "../../app/action.js";
import { parseChord } from "../../app/key-names.js";

/** The same action on another mark; an action without a mark becomes a click on it. */
export function correctMark(action: Action, mark: number): Action {
  switch (action.type) {
    case "click":
    case "double_click":
    case "triple_click":
    case "right_click":
    case "hover":
    case "drag":
    case "type":
    case "scroll":
      return { ...action, mark };
    case "key":
    case "wait":
    case "answer":
    case "done":
    case "ask":
    case "fail":
      return { type: "click", mark };
    default:
      return unreachable(action);
  }
}

/** What a person can change a step to. */
export const editableTypes = [
  "click",
  "double_click",
  "triple_click",
  "right_click",
  "hover",
  "drag",
  "type",
  "key",
  "scroll",
  "wait",
] as const satisfies readonly ActionType[];
export type EditableType = (typeof editableTypes)[number];

export const typeLabels: Readonly<Record<EditableType, string>> = {
  click: "Click",
  double_click: "Double-click",
  triple_click: "Triple-click",
  right_click: "Right-click",
  hover: "Point at",
  drag: "Drag",
  type: "Type text",
  key: "Press keys",
  scroll: "Scroll",
  wait: "Wait",
};

/** The fields of the edit form, as they are written. */
export interface EditFields {
  readonly type: EditableType;
  /** Empty for none. */
  readonly mark: string;
  readonly text: string;
  readonly clear: boolean;
  readonly enter: boolean;
  readonly keys: string;
  readonly direction: "up" | "down" | "left" | "right";
  readonly amount: string;
  readonly seconds: string;
  /** The mark that is dragged to. */
  readonly to: string;
}

const emptyFields: EditFields = {
  type: "click",
  mark: "",
  text: "",
  clear: false,
  enter: false,
  keys: "",
  direction: "down",
  amount: "3",
  seconds: "1",
  to: "",
};

/** An action as the form shows it; what can't be edited starts as a click. */
export function fieldsOf(action: Action): EditFields {
  switch (action.type) {
    case "click":
    case "double_click":
    case "triple_click":
    case "right_click":
    case "hover":
      return { ...emptyFields, type: action.type, mark: String(action.mark) };
    case "drag":
      return {
        ...emptyFields,
        type: "drag",
        mark: String(action.mark),
        to: "mark" in action.to ? String(action.to.mark) : "",
      };
    case "type": {
      const { text, clear, enter } = action;
      return { ...emptyFields, type: "type", mark: markField(action.mark), text, clear, enter };
    }
    case "key":
      return { ...emptyFields, type: "key", keys: action.keys.join("+") };
    case "scroll":
      return {
        ...emptyFields,
        type: "scroll",
        mark: markField(action.mark),
        direction: action.direction,
        amount: String(action.amount),
      };
    case "wait":
      return { ...emptyFields, type: "wait", seconds: String(action.ms / 1000) };
    case "answer":
    case "done":
    case "ask":
    case "fail":
      return emptyFields;
    default:
      return unreachable(action);
  }
}

/** The action that the fields describe, or a sentence on what is missing. `marks` are the frame's. */
export function actionOf(fields: EditFields, marks: readonly number[]): Action | string {
  const mark = fields.mark.trim() === "" ? null : Number(fields.mark);
  if (mark !== null && !marks.includes(mark)) return `There is no mark ${fields.mark}.`;
  switch (fields.type) {
    case "click":
    case "double_click":
    case "triple_click":
    case "right_click":
    case "hover":
      return mark === null ? "Choose a mark." : { type: fields.type, mark };
    case "drag": {
      const to = Number(fields.to);
      if (mark === null) return "Choose the mark to drag.";
      return marks.includes(to)
        ? { type: "drag", mark, to: { mark: to } }
        : "Choose the mark to drag it to.";
    }
    case "type": {
      const { text, clear, enter } = fields;
      return text === "" && !clear ? "Write the text." : { type: "type", mark, text, clear, enter };
    }
    case "key": {
      const keys = parseChord(fields.keys);
      return keys === null ? "Write the keys like ctrl+s or enter." : { type: "key", keys };
    }
    case "scroll": {
      const amount = Number(fields.amount);
      if (!Number.isInteger(amount) || amount < 1) return "Scroll by at least one notch.";
      return { type: "scroll", mark, direction: fields.direction, amount };
    }
    case "wait": {
      const ms = Math.round(Number(fields.seconds) * 1000);
      if (!(ms >= 0 && ms <= 600_000)) return "Wait between 0 and 600 seconds.";
      return { type: "wait", for: "time", ms };
    }
    default:
      return unreachable(fields.type);
  }
}

function markField(mark: number | null): string {
  return mark === null ? "" : String(mark);
}
