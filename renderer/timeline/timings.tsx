import { formatDuration } from "../parts/format.js";
import type { Timing } from "./step-facts.js";

/** Where a step's time went: a bar to scale, and the numbers. */
export function Timings({ timings }: { readonly timings: readonly Timing[] }) {
  const total = timings.reduce((sum, { ms }) => sum + ms, 0);
  if (timings.length === 0) return <p className="timings" />;
  const words = timings.map(({ name, ms }) => `${name} ${formatDuration(ms)}`).join(" · ");
  return (
    <p className="timings" title={words} aria-label={words}>
      <span className="timing-bar" aria-hidden>
        {timings.map(({ name, ms }) => (
          <span key={name} className={`timing-${name}`} style={{ flexGrow: Math.max(ms, 1) }} />
        ))}
      </span>
      {formatDuration(total)}
    </p>
  );
}
