import { targetMark } from "./action.js";
import { describeAction } from "./describe.js";
import type { EpisodeEvent, EventOf } from "./episode.js";
import type { Size } from "./geometry.js";
import type { Mark } from "./mark.js";
import { placeLabels } from "./mark-labels.js";

/**
 * An episode as one HTML page that refers to the pictures in `frames/` beside it. It runs no script
 * and loads nothing else; every text from the screen is escaped.
 */
export function renderReport(task: string, events: readonly EpisodeEvent[]): string {
  const finished = events.find((event) => event.type === "finished");
  const steps = [...new Set(events.map((event) => event.step))].filter((step) => step > 0);
  const sections = steps.map((step) =>
    renderStep(
      step,
      events.filter((event) => event.step === step),
    ),
  );
  const verdict = finished
    ? `${finished.status.replace("_", " ")} · ${finished.steps} steps · ${seconds(finished.ms)}`
    : "interrupted";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>${escapeHtml(task)} – Waymark</title>
<style>${styles}</style></head><body>
<header><p class="brand">Waymark report</p><h1>${escapeHtml(task)}</h1>
<p class="verdict ${finished?.status ?? "stopped"}">${escapeHtml(verdict)}</p>
<p>${escapeHtml(finished?.answer ?? finished?.reason ?? "The record ends here; the run was cut off.")}</p></header>
${sections.join("\n")}
</body></html>
`;
}

const styles = `
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{max-width:1100px;margin:2rem auto;padding:0 1rem}
.brand{opacity:.6;margin:0}h1{margin:.2rem 0}.verdict{font-weight:600}
.done{color:#157f3b}.failed,.stopped{color:#c4320a}.needs_person{color:#a15c07}
section{border-top:1px solid #8884;padding:1rem 0}h2{font-size:1.05rem;margin:0}
figure{position:relative;margin:.6rem 0;max-width:100%}
img,svg{width:100%;height:auto;display:block;border-radius:6px}
svg{position:absolute;inset:0}rect{fill:none;stroke:#2a6fdb;stroke-opacity:.7}.label{fill:#2a6fdb;fill-opacity:.85;stroke:none}
text{fill:#fff;text-anchor:middle;dominant-baseline:central}.target rect,rect.target{stroke:#e5101f;stroke-opacity:1;stroke-width:3}.target .label{fill:#e5101f}small{opacity:.7}`;

function renderStep(step: number, events: readonly EpisodeEvent[]): string {
  const observation = find(events, "observation");
  const proposal = find(events, "proposal");
  const action = find(events, "action");
  const outcome = find(events, "outcome");
  const review = find(events, "review");
  const marks = observation?.marks ?? [];
  const chosen = action?.action ?? proposal?.proposal.action;
  const target = chosen && marks.find((mark) => mark.id === targetMark(chosen));
  const title = chosen ? describeAction(chosen, marks) : "looked";
  const timings = [
    observation && `capture ${Math.round(observation.ms.capture)} ms`,
    observation && `marks ${Math.round(observation.ms.marks)} ms`,
    proposal && `decide ${Math.round(proposal.ms)} ms`,
    action && `act ${Math.round(action.ms)} ms`,
    outcome && `settle ${Math.round(outcome.ms)} ms`,
  ].filter((timing) => timing !== undefined);
  const facts = [
    proposal &&
      `${proposal.proposal.why} (${Math.round(proposal.proposal.confidence * 100)} % sure)`,
    review && `review: ${review.review.decision}`,
    outcome && (outcome.outcome.changed ? "the screen changed" : "nothing changed"),
    action?.error && `error: ${action.error}`,
  ].filter((fact) => typeof fact === "string");
  const picture =
    observation && observation.frame !== null
      ? renderPicture(observation.frame, observation.size, marks, target)
      : "";
  return `<section><h2>${step}. ${escapeHtml(title)}</h2>
<p>${escapeHtml(facts.join(" · "))}<br><small>${timings.join(" · ")} · ${marks.length} marks</small></p>
${picture}</section>`;
}

/** The picture with its numbered marks over it, the target in red. */
function renderPicture(
  frame: string,
  [width, height]: Size,
  marks: readonly Mark[],
  target: Mark | undefined,
): string {
  const labels = placeLabels(marks, [width, height]);
  const boxes = marks.map(({ id, box: [x, y, w, h] }) => {
    const chosen = id === target?.id ? ' class="target"' : "";
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}"${chosen}/>`;
  });
  const numbers = labels.map(({ mark: id, fontSize, box: [x, y, w, h] }) => {
    const chosen = id === target?.id ? ' class="target"' : "";
    return `<g${chosen}><rect class="label" x="${x}" y="${y}" width="${w}" height="${h}"/><text x="${x + w / 2}" y="${y + h / 2}" font-size="${fontSize}">${id}</text></g>`;
  });
  return `<figure><img src="frames/${encodeURIComponent(frame)}" alt="The screen before this step" width="${width}" height="${height}"><svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${boxes.join("")}${numbers.join("")}</svg></figure>`;
}

function find<T extends EpisodeEvent["type"]>(
  events: readonly EpisodeEvent[],
  type: T,
): EventOf<T> | undefined {
  return events.find((event): event is EventOf<T> => event.type === type);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
