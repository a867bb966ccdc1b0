import { useEffect, useRef } from "react";
import { frameAfter } from "../episode-view.js";
import { shownEpisode, shownStep } from "../scene.js";
import type { WindowState } from "../state.js";
import type { WindowCommands } from "../use-window.js";
import { TimelineStep } from "./timeline-step.js";

interface Props {
  readonly state: WindowState;
  readonly commands: WindowCommands;
}

/** Every step of the episode, with its pictures before and after. */
export function Timeline({ state, commands }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const episode = shownEpisode(state);
  const shown = shownStep(state)?.step ?? null;
  const following = state.inspected === null;
  const newest = episode?.steps.length ?? 0;
  useEffect(() => {
    const row = list.current;
    if (following && row !== null) row.scrollLeft = row.scrollWidth;
  }, [following, newest]);
  return (
    <section className="timeline" aria-label="Timeline">
      {episode === null || episode.steps.length === 0 ? (
        <p className="empty">
          Every step will be kept here, with its picture before and after and its timings.
        </p>
      ) : (
        <ol ref={list}>
          {episode.steps.map((view) => (
            <TimelineStep
              key={view.step}
              episode={episode.name}
              view={view}
              after={frameAfter(episode, view.step)}
              shown={view.step === shown}
              showsAfter={view.step === shown && state.inspected?.after === true}
              waiting={state.waiting?.step === view.step}
              onInspect={(after) => {
                commands.inspect(view.step, after);
              }}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
