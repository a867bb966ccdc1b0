import type { Action } from "../app/action.js";
import { unreachable } from "../app/action.js";
import type { HistoryEntry, Notification, Readiness, Settings } from "../app/bridge.js";
import { defaultSettings } from "../app/bridge.js";
import type { EpisodeEvent } from "../app/episode.js";
import type { Size } from "../app/geometry.js";
import type { Mark } from "../app/mark.js";
import type { EpisodeView } from "./episode-view.js";
import { addEvent, emptyEpisode, episodeFromEvents } from "./episode-view.js";

/** The screen as it was looked at without a task. */
export interface LookView {
  readonly picture: Uint8Array;
  readonly size: Size;
  readonly marks: readonly Mark[];
}

export interface TroubleView {
  readonly id: number;
  readonly message: string;
  readonly advice: string;
}

/** A question that waits for the person. */
export interface Waiting {
  readonly step: number;
  /** The person's correction so far; null while the agent's own choice stands. */
  readonly correction: Action | null;
  readonly editing: boolean;
  /** The answer is on its way; a second one is not sent. */
  readonly sent: boolean;
}

export interface WindowState {
  readonly settings: Settings;
  readonly readiness: Readiness | null;
  readonly history: readonly HistoryEntry[];
  readonly running: boolean;
  /** What the agent is doing, one short phrase. */
  readonly phase: string;
  /** The episode that runs, or the last one that ran in this window. */
  readonly live: EpisodeView | null;
  /** An earlier episode that the person opened to look at. */
  readonly opened: EpisodeView | null;
  readonly look: LookView | null;
  readonly waiting: Waiting | null;
  /** The step that the person inspects, and which of its two pictures; null follows the newest. */
  readonly inspected: { readonly step: number; readonly after: boolean } | null;
  readonly troubles: readonly TroubleView[];
  readonly nextTrouble: number;
}

export const initialState: WindowState = {
  settings: defaultSettings,
  readiness: null,
  history: [],
  running: false,
  phase: "Starting",
  live: null,
  opened: null,
  look: null,
  waiting: null,
  inspected: null,
  troubles: [],
  nextTrouble: 1,
};

export type WindowEvent =
  | { readonly type: "notified"; readonly notification: Notification }
  | { readonly type: "settings"; readonly settings: Settings }
  | { readonly type: "readiness"; readonly readiness: Readiness }
  | { readonly type: "history"; readonly history: readonly HistoryEntry[] }
  | { readonly type: "opened"; readonly name: string; readonly events: readonly EpisodeEvent[] }
  | { readonly type: "closed_episode" }
  | { readonly type: "looked"; readonly look: LookView }
  | { readonly type: "inspect"; readonly step: number; readonly after: boolean }
  | { readonly type: "follow" }
  | { readonly type: "edit"; readonly editing: boolean }
  | { readonly type: "correct"; readonly action: Action | null }
  | { readonly type: "answered"; readonly sent: boolean }
  | { readonly type: "trouble"; readonly message: string; readonly advice: string }
  | { readonly type: "dismiss"; readonly id: number };

/** The window's state after one event. Pure: what must be asked of the machine is asked elsewhere. */
export function reduce(state: WindowState, event: WindowEvent): WindowState {
  switch (event.type) {
    case "notified":
      return reduceNotification(state, event.notification);
    case "settings":
      return { ...state, settings: event.settings };
    case "readiness":
      return { ...state, readiness: event.readiness, phase: state.running ? state.phase : "Ready" };
    case "history":
      return { ...state, history: event.history };
    case "opened":
      return { ...state, opened: episodeFromEvents(event.name, event.events), inspected: null };
    case "closed_episode":
      return { ...state, opened: null, inspected: null };
    case "looked":
      return { ...state, look: event.look, live: null, opened: null, inspected: null };
    case "inspect":
      return { ...state, inspected: { step: event.step, after: event.after } };
    case "follow":
      return { ...state, inspected: null };
    case "edit":
      return withWaiting(state, { editing: event.editing });
    case "correct":
      return withWaiting(state, { correction: event.action });
    case "answered":
      return withWaiting(state, { sent: event.sent });
    case "trouble":
      return addTrouble(state, event.message, event.advice);
    case "dismiss":
      return { ...state, troubles: state.troubles.filter(({ id }) => id !== event.id) };
    default:
      return unreachable(event);
  }
}

function reduceNotification(state: WindowState, notification: Notification): WindowState {
  switch (notification.type) {
    case "episode":
      return addEpisodeEvent(state, notification.episode, notification.event);
    case "review":
      return {
        ...state,
        waiting: { step: notification.step, correction: null, editing: false, sent: false },
        // A question is about the newest picture, so that is what is shown with it.
        inspected: null,
        opened: null,
      };
    case "status":
      return {
        ...state,
        running: notification.running,
        phase: notification.text,
        waiting: notification.running ? state.waiting : null,
      };
    case "trouble":
      return addTrouble(state, notification.message, notification.advice);
    default:
      return unreachable(notification);
  }
}

function addEpisodeEvent(state: WindowState, name: string, event: EpisodeEvent): WindowState {
  const earlier = state.live?.name === name ? state.live : null;
  const isNew = earlier === null;
  const live = addEvent(earlier ?? emptyEpisode(name), event);
  const answered = event.type === "review" || event.type === "finished";
  return {
    ...state,
    live,
    waiting: isNew || answered ? null : state.waiting,
    ...(isNew ? { opened: null, inspected: null, look: null } : {}),
  };
}

function withWaiting(state: WindowState, change: Partial<Waiting>): WindowState {
  return state.waiting === null ? state : { ...state, waiting: { ...state.waiting, ...change } };
}

/** The same trouble twice is shown once. */
function addTrouble(state: WindowState, message: string, advice: string): WindowState {
  if (state.troubles.some((trouble) => trouble.message === message)) return state;
  return {
    ...state,
    troubles: [...state.troubles, { id: state.nextTrouble, message, advice }],
    nextTrouble: state.nextTrouble + 1,
  };
}
