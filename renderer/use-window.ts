import { useCallback, useEffect, useMemo, useReducer } from "react";
import type { Action } from "../app/action.js";
import type { RequestInput, Settings } from "../app/bridge.js";
import { asTrouble } from "../app/errors.js";
import type { ApprovalMode } from "../app/review.js";
import { listen, request } from "./bridge.js";
import type { WindowEvent, WindowState } from "./state.js";
import { initialState, reduce } from "./state.js";

type Answer = RequestInput<"answer">["review"];

/** Everything that a person can do in the window. */
export interface WindowCommands {
  /** Resolves to whether the task was started. */
  readonly start: (task: string, approval: ApprovalMode) => Promise<boolean>;
  readonly stop: () => void;
  readonly look: () => void;
  readonly answer: (step: number, review: Answer, rest: boolean) => void;
  readonly openEpisode: (name: string) => void;
  readonly saveSettings: (settings: Settings) => Promise<boolean>;
  readonly checkReadiness: () => void;
  readonly correct: (action: Action | null) => void;
  readonly edit: (editing: boolean) => void;
  readonly inspect: (step: number, after: boolean) => void;
  readonly follow: () => void;
  readonly closeEpisode: () => void;
  readonly dismiss: (id: number) => void;
}

/** The window's state and what can be done with it. */
export function useWindow(): [WindowState, WindowCommands] {
  const [state, dispatch] = useReducer(reduce, initialState);

  /** Resolves to null after telling the person what went wrong. */
  const attempt = useCallback(async <T>(work: Promise<T>): Promise<T | null> => {
    try {
      return await work;
    } catch (error) {
      const { message, advice } = asTrouble(error);
      dispatch({ type: "trouble", message, advice });
      return null;
    }
  }, []);

  const load = useCallback(
    async <T>(work: Promise<T>, toEvent: (value: T) => WindowEvent) => {
      const value = await attempt(work);
      if (value !== null) dispatch(toEvent(value));
    },
    [attempt],
  );

  useEffect(
    () =>
      listen((notification) => {
        dispatch({ type: "notified", notification });
      }),
    [],
  );
  useEffect(() => {
    void load(request("getSettings", undefined), (settings) => ({ type: "settings", settings }));
    void load(request("readiness", undefined), (readiness) => ({ type: "readiness", readiness }));
  }, [load]);
  // The history has a new entry whenever a run begins or ends.
  useEffect(() => {
    void load(request("history", undefined), (history) => ({ type: "history", history }));
  }, [load, state.running]);

  const commands = useMemo<WindowCommands>(
    () => ({
      start: async (task, approval) =>
        (await attempt(request("start", { task, approval }))) !== null,
      stop: () => void attempt(request("stop", undefined)),
      look: () =>
        void load(request("look", undefined), ({ frame, size, marks }) => ({
          type: "looked",
          look: { picture: frame, size, marks },
        })),
      answer: (step, review, rest) => {
        dispatch({ type: "answered", sent: true });
        void request("answer", { step, review, rest }).catch((error: unknown) => {
          const { message, advice } = asTrouble(error);
          dispatch({ type: "answered", sent: false });
          dispatch({ type: "trouble", message, advice });
        });
      },
      openEpisode: (name) =>
        void load(request("openEpisode", name), (events) => ({ type: "opened", name, events })),
      saveSettings: async (settings) => {
        const saved = await attempt(request("setSettings", settings));
        if (saved !== null) dispatch({ type: "settings", settings: saved });
        return saved !== null;
      },
      checkReadiness: () =>
        void load(request("readiness", undefined), (readiness) => ({
          type: "readiness",
          readiness,
        })),
      correct: (action) => {
        dispatch({ type: "correct", action });
      },
      edit: (editing) => {
        dispatch({ type: "edit", editing });
      },
      inspect: (step, after) => {
        dispatch({ type: "inspect", step, after });
      },
      follow: () => {
        dispatch({ type: "follow" });
      },
      closeEpisode: () => {
        dispatch({ type: "closed_episode" });
      },
      dismiss: (id) => {
        dispatch({ type: "dismiss", id });
      },
    }),
    [attempt, load],
  );
  return [state, commands];
}
