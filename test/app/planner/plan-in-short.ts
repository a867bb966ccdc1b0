import type { Intent } from "../../../app/planner/plan.js";
import { planTask } from "../../../app/planner/plan-task.js";

/** A plan as one line, so that a table of phrasings stays readable. */
export function planInShort(task: string): string {
  const { steps, trouble } = planTask(task);
  return [
    ...steps.map(({ intent }) => short(intent)),
    ...(trouble === null ? [] : ["TROUBLE"]),
  ].join("; ");
}

function short(step: Intent): string {
  switch (step.type) {
    case "click":
      return `${step.unsure === true ? "click?" : "click"} ${step.target}${step.wants === undefined ? "" : `=${step.wants === "checked" ? "on" : "off"}`}`;
    case "double_click":
    case "right_click":
    case "hover":
      return `${step.type} ${step.target}`;
    case "drag":
      return `drag ${step.target} -> ${typeof step.to === "string" ? step.to : step.to.join(",")}`;
    case "type":
      return `type <${step.text}> in ${step.target ?? "focus"}${step.clear ? " clear" : ""}${step.enter ? " enter" : ""}`;
    case "key":
      return `key ${step.keys.join("+")}${step.orClick === null ? "" : ` or ${step.orClick}`}`;
    case "scroll":
      return `scroll ${step.direction} ${step.amount}${step.target === null ? "" : ` in ${step.target}`}${step.until === null ? "" : ` until ${step.until}`}`;
    case "wait":
      return step.until === null ? `wait ${step.ms}` : `wait until ${step.until}`;
    case "check":
      return `if ${step.target} ${step.wants} ${step.steps}/${step.otherwise}`;
    case "reach":
      return `reach ${step.goal}`;
    case "answer":
      return `answer ${step.known ?? step.about ?? step.question}`;
    default: {
      const never: never = step;
      return never;
    }
  }
}
