import { unreachable } from "../action.js";
import type { Intent, PlannedStep } from "./plan.js";

const short = (text: string) => {
  const line = text.replaceAll("\n", "⏎");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};

/** The step in words for the person: "click 'Save As…'", "type 'hello' into 'search box'". */
export function inWords(intent: Intent): string {
  switch (intent.type) {
    case "click":
      if (intent.wants === "checked") return `turn on '${short(intent.target)}'`;
      if (intent.wants === "unchecked") return `turn off '${short(intent.target)}'`;
      return `click '${short(intent.target)}'`;
    case "double_click":
      return `double-click '${short(intent.target)}'`;
    case "right_click":
      return `right-click '${short(intent.target)}'`;
    case "hover":
      return `point at '${short(intent.target)}'`;
    case "drag":
      return typeof intent.to === "string"
        ? `drag '${short(intent.target)}' to '${short(intent.to)}'`
        : `drag '${short(intent.target)}' by ${intent.to[0]}, ${intent.to[1]} pixels`;
    case "type": {
      const where = intent.target === null ? "" : ` in '${short(intent.target)}'`;
      if (intent.text === "")
        return `clear${where === "" ? " the text" : ` '${short(intent.target ?? "")}'`}`;
      if (intent.read !== undefined) return `type what is read as '${short(intent.read)}'${where}`;
      return `type '${short(intent.text)}'${where}${intent.enter ? " and press Enter" : ""}`;
    }
    case "key":
      return `press ${intent.keys.map(keyInWords).join("+")}`;
    case "scroll":
      return `scroll ${intent.direction}${intent.target === null ? "" : ` in '${short(intent.target)}'`}${intent.until === null ? "" : ` to '${short(intent.until)}'`}`;
    case "wait":
      return intent.until === null
        ? `wait ${intent.ms / 1000} s`
        : `wait for '${short(intent.until)}'`;
    case "check": {
      const words = {
        there: "is there",
        absent: "is not there",
        checked: "is on",
        unchecked: "is off",
      };
      return `look whether '${short(intent.target)}' ${words[intent.wants]}`;
    }
    case "reach":
      return short(intent.goal);
    case "answer":
      return intent.about === null ? short(intent.question) : `read '${short(intent.about)}'`;
    default:
      return unreachable(intent);
  }
}

const keyInWords = (name: string) =>
  name
    .split("_")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");

/** A step; without the person's own words, what it does says what it is for. */
export const planned = (intent: Intent, said = inWords(intent)): PlannedStep => ({
  intent,
  said,
  text: inWords(intent),
});
