import { describeAction } from "../../app/describe.js";
import type { StepView } from "../episode-view.js";
import { usePicture } from "../frame/use-picture.js";
import { chosenAction } from "../scene.js";
import { describeOutcome, timingsOf } from "./step-facts.js";
import { Timings } from "./timings.js";

interface Props {
  readonly episode: string;
  readonly view: StepView;
  /** The frame after the step; null while there is none. */
  readonly after: string | null;
  readonly shown: boolean;
  readonly showsAfter: boolean;
  readonly waiting: boolean;
  readonly onInspect: (after: boolean) => void;
}

export function TimelineStep({
  episode,
  view,
  after,
  shown,
  showsAfter,
  waiting,
  onInspect,
}: Props) {
  const action = chosenAction(view);
  const marks = view.observation?.marks ?? [];
  const title = action === null ? "looking …" : describeAction(action, marks);
  const outcome = waiting ? "waiting for you" : describeOutcome(view);
  const failed = view.action?.error !== undefined;
  return (
    <li
      className={`timeline-step${shown ? " shown" : ""}${failed ? " failed" : ""}`}
      aria-current={shown ? "step" : undefined}
      data-testid={`step-${view.step}`}
    >
      <div className="thumbnails">
        <Thumbnail
          episode={episode}
          frame={view.observation?.frame ?? null}
          label={`Step ${view.step} before: ${title}`}
          caption="before"
          pressed={shown && !showsAfter}
          onClick={() => {
            onInspect(false);
          }}
        />
        <Thumbnail
          episode={episode}
          frame={after}
          label={`Step ${view.step} after: ${title}`}
          caption="after"
          pressed={showsAfter}
          onClick={() => {
            onInspect(true);
          }}
        />
      </div>
      <p className="timeline-title" title={title}>
        <span className="timeline-number">{view.step}</span> {title}
      </p>
      <p className={waiting ? "timeline-outcome waiting" : "timeline-outcome"}>{outcome}</p>
      <Timings timings={timingsOf(view)} />
    </li>
  );
}

interface ThumbnailProps {
  readonly episode: string;
  readonly frame: string | null;
  readonly label: string;
  readonly caption: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

function Thumbnail({ episode, frame, label, caption, pressed, onClick }: ThumbnailProps) {
  const url = usePicture(frame === null ? null : { kind: "frame", episode, frame });
  return (
    <button
      type="button"
      className="thumbnail"
      aria-label={label}
      aria-pressed={pressed}
      disabled={frame === null}
      onClick={onClick}
    >
      {url !== null && <img src={url} alt="" decoding="async" />}
      <span>{caption}</span>
    </button>
  );
}
