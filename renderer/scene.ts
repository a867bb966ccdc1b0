import type { Action } from "../app/action.js";
import { targetMark } from "../app/action.js";
import type { Box, Size } from "../app/geometry.js";
import type { Mark } from "../app/mark.js";
import type { EpisodeView, StepView } from "./episode-view.js";
import { frameAfter, latestStep } from "./episode-view.js";
import type { WindowState } from "./state.js";

/** Where a picture comes from. */
export type PictureSource =
  | { readonly kind: "frame"; readonly episode: string; readonly frame: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** What the stage shows: one picture, its marks, and what is meant by them. */
export interface Scene {
  readonly picture: PictureSource | null;
  readonly size: Size;
  readonly marks: readonly Mark[];
  /** The mark that the step is aimed at. */
  readonly target: number | null;
  /** Other marks that were in question, best first. */
  readonly candidates: readonly number[];
  readonly trace: readonly (readonly [number, number])[];
  /** Where the screen changed; only with the picture after a step. */
  readonly changes: readonly Box[];
  readonly title: string;
}

/** The episode that is on view. */
export function shownEpisode(state: WindowState): EpisodeView | null {
  return state.opened ?? state.live;
}

/** The step that is on view. */
export function shownStep(state: WindowState): StepView | null {
  const episode = shownEpisode(state);
  if (episode === null) return null;
  const chosen = episode.steps.find((view) => view.step === state.inspected?.step);
  return chosen ?? latestStep(episode);
}

/** The step whose question waits. */
export function waitingStep(state: WindowState): StepView | null {
  const { waiting, live } = state;
  return live?.steps.find((view) => view.step === waiting?.step) ?? null;
}

/** What a step does: as performed, else as corrected, else as proposed. */
export function chosenAction(view: StepView, correction: Action | null = null): Action | null {
  if (view.action !== undefined) return view.action.action;
  if (correction !== null) return correction;
  if (view.review?.review.decision === "edit") return view.review.review.action;
  return view.proposal?.proposal.action ?? null;
}

export function sceneOf(state: WindowState): Scene | null {
  const episode = shownEpisode(state);
  const view = shownStep(state);
  if (episode === null || view?.observation === undefined) return sceneOfLook(state);
  return state.inspected?.after === true
    ? sceneAfter(episode, view)
    : sceneBefore(episode, view, state);
}

function sceneOfLook({ look, live, opened }: WindowState): Scene | null {
  if (look === null || live !== null || opened !== null) return null;
  return {
    ...emptyScene,
    picture: { kind: "bytes", bytes: look.picture },
    size: look.size,
    marks: look.marks,
    title: "The screen",
  };
}

function sceneBefore(episode: EpisodeView, view: StepView, state: WindowState): Scene {
  const { observation, proposal } = view;
  const correction = state.waiting?.step === view.step ? state.waiting.correction : null;
  const action = chosenAction(view, correction);
  const asked = proposal?.proposal.action;
  const candidates =
    asked?.type === "ask"
      ? asked.candidates
      : (proposal?.proposal.alternatives.map(({ mark }) => mark) ?? []);
  return {
    ...emptyScene,
    picture: pictureOf(episode, observation?.frame ?? null),
    size: observation?.size ?? emptyScene.size,
    marks: observation?.marks ?? [],
    target: action === null ? null : targetMark(action),
    candidates,
    trace: correction === null ? (proposal?.proposal.trace ?? []) : [],
    title: `Step ${view.step}, before`,
  };
}

function sceneAfter(episode: EpisodeView, view: StepView): Scene {
  const next = episode.steps.find(({ step, observation }) => step > view.step && observation);
  return {
    ...emptyScene,
    picture: pictureOf(episode, frameAfter(episode, view.step)),
    size: next?.observation?.size ?? view.observation?.size ?? emptyScene.size,
    changes: view.outcome?.outcome.regions ?? [],
    title: `Step ${view.step}, after`,
  };
}

function pictureOf(episode: EpisodeView, frame: string | null): PictureSource | null {
  return frame === null ? null : { kind: "frame", episode: episode.name, frame };
}

const emptyScene: Scene = {
  picture: null,
  size: [1280, 800],
  marks: [],
  target: null,
  candidates: [],
  trace: [],
  changes: [],
  title: "",
};
