/** "340 ms", "12.4 s", "3 min 5 s". */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A share of the screen: "3 %", and "< 1 %" for what is little but not nothing. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return percent > 0 && percent < 1 ? "< 1 %" : `${Math.round(percent)} %`;
}

/** How sure the agent is, in a word. */
export function confidenceWord(confidence: number): "sure" | "fairly sure" | "unsure" {
  if (confidence >= 0.85) return "sure";
  return confidence >= 0.6 ? "fairly sure" : "unsure";
}

/** When something was, for the person's own clock: "14:05" today, else "3 Mar 14:05". */
export function formatTime(at: number, now: number): string {
  const then = new Date(at);
  const time = then.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  if (then.toDateString() === new Date(now).toDateString()) return time;
  return `${then.toLocaleDateString([], { day: "numeric", month: "short" })} ${time}`;
}
