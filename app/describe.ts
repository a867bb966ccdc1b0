import type { Action } from "./action.js";
import { unreachable } from "./action.js";
import type { Mark } from "./mark.js";

/** An action in words for the person: "click 12 'Save As…'". */
export function describeAction(action: Action, marks: readonly Mark[]): string {
  const name = (id: number | null) => {
    if (id === null) return "the focus";
    const text = marks.find((mark) => mark.id === id)?.text ?? "";
    return text === "" ? String(id) : `${id} ‘${shorten(text)}’`;
  };
  switch (action.type) {
    case "click":
      return `click ${name(action.mark)}`;
    case "double_click":
      return `double-click ${name(action.mark)}`;
    case "triple_click":
      return `triple-click ${name(action.mark)}`;
    case "right_click":
      return `right-click ${name(action.mark)}`;
    case "hover":
      return `point at ${name(action.mark)}`;
    case "drag":
      return "mark" in action.to
        ? `drag ${name(action.mark)} to ${name(action.to.mark)}`
        : `drag ${name(action.mark)} by ${action.to.offset.join(", ")} pixels`;
    case "type": {
      const how = action.clear ? "replace with" : "type";
      return `${how} ‘${shorten(action.text)}’ into ${name(action.mark)}${action.enter ? " and press Enter" : ""}`;
    }
    case "key":
      return `press ${action.keys.join("+")}`;
    case "scroll":
      return `scroll ${action.direction} ${action.amount} at ${action.mark === null ? "the middle" : name(action.mark)}`;
    case "wait":
      return action.for === "time" ? `wait ${action.ms / 1000} s` : "wait for a change";
    case "answer":
      return `answer ‘${shorten(action.text)}’`;
    case "done":
      return "done";
    case "ask":
      return `ask ‘${shorten(action.question)}’`;
    case "fail":
      return `give up: ${action.reason}`;
    default:
      return unreachable(action);
  }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
