import { CircleCheck, CircleStop, CircleX, UserRound } from "lucide-react";
import type { FinalStatus } from "../../app/episode.js";
import type { EpisodeView } from "../episode-view.js";
import { formatDuration } from "../parts/format.js";

const looks: Readonly<
  Record<FinalStatus, { readonly title: string; readonly Icon: typeof CircleX }>
> = {
  done: { title: "Done", Icon: CircleCheck },
  failed: { title: "Not done", Icon: CircleX },
  stopped: { title: "Stopped", Icon: CircleStop },
  needs_person: { title: "Needs you", Icon: UserRound },
};

/** How the episode ended. */
export function Result({ episode }: { readonly episode: EpisodeView }) {
  const { finished } = episode;
  if (finished === null) return null;
  const { title, Icon } = looks[finished.status];
  const steps = `${finished.steps} ${finished.steps === 1 ? "step" : "steps"}`;
  return (
    <section
      className={`result card result-${finished.status}`}
      role="status"
      data-testid="result"
      data-status={finished.status}
    >
      <h2>
        <Icon aria-hidden /> {title}
        <span className="count">
          {steps} · {formatDuration(finished.ms)}
        </span>
      </h2>
      {finished.answer !== undefined && <p className="answer">{finished.answer}</p>}
      <p>{finished.reason}</p>
    </section>
  );
}
