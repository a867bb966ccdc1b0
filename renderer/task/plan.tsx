import { Check, ChevronRight, Circle, Minus, X } from "lucide-react";
import type { PlanStep } from "../../app/proposal.js";

const icons = {
  pending: Circle,
  current: ChevronRight,
  done: Check,
  skipped: Minus,
  failed: X,
} as const;

/** The plan as it stands now. */
export function Plan({ steps }: { readonly steps: readonly PlanStep[] }) {
  if (steps.length === 0) return null;
  const done = steps.filter(({ status }) => status === "done").length;
  return (
    <section className="plan card" aria-labelledby="plan-title">
      <h2 id="plan-title">
        Plan{" "}
        <span className="count">
          {done} of {steps.length}
        </span>
      </h2>
      <ol>
        {steps.map(({ text, status }, index) => {
          const Icon = icons[status];
          return (
            <li
              key={`${index} ${text}`}
              className={`plan-${status}`}
              aria-current={status === "current" ? "step" : undefined}
            >
              <Icon aria-label={status} />
              <span>{text}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
