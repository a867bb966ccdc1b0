import type { Action } from "./action.js";
import type { EpisodeEvent } from "./episode.js";
import type { Frame } from "./frame.js";
import type { Box, ScreenPoint } from "./geometry.js";
import type { KeyName } from "./key-names.js";
import type { Mark, UnnumberedMark } from "./mark.js";
import type { DesktopFacts, Observation } from "./observation.js";
import type { Outcome } from "./outcome.js";
import type { PlanStep, Proposal } from "./proposal.js";
import type { Review, RiskTier } from "./review.js";

/**
 * The loop's view of the outside world. Adapters are in `main/`; everything that waits takes an
 * AbortSignal and throws its reason when it is aborted.
 */

/** Sees the desktop. */
export interface Screen {
  /**
   * One frame of the operated display (or region) in physical pixels, without Waymark's own windows.
   * Throws Trouble("environment") when the display is gone or the picture is black or unreadable.
   */
  capture(signal: AbortSignal): Promise<Frame>;
  desktop(signal: AbortSignal): Promise<DesktopFacts>;
}

/** Reads marks off a frame, in reading order and numbered so. */
export interface Perception {
  read(frame: Frame, signal: AbortSignal): Promise<Mark[]>;
}

/** Whether programs can be asked what they show, and if not, why: one plain sentence. */
export type ElementSource =
  | { readonly available: true; readonly name: string; readonly programs: number }
  | { readonly available: false; readonly reason: string };

/**
 * Asks the programs on the desktop what they show (AT-SPI on Linux; the place for UI Automation
 * and AX). Optional: a program may be silent, slow or wrong, and marks are complete without it.
 */
export interface ElementReader {
  /**
   * The things that programs tell about in this frame, boxes in pixels of the frame, only what can
   * be seen of them. Never rejects: when `enough` is aborted, what was read by then is the answer.
   */
  read(
    frame: Frame,
    desktop: DesktopFacts,
    enough: AbortSignal,
  ): Promise<readonly UnnumberedMark[]>;
  source(): Promise<ElementSource>;
  close(): Promise<void>;
}

/** How well one mark fits a description. */
export interface Grounding {
  /** Marks with their probabilities, best first; together with `none` they sum to 1. */
  readonly candidates: readonly { readonly mark: number; readonly probability: number }[];
  /** Probability that none of the marks is meant. */
  readonly none: number;
}

/** Finds the mark that a description means ("the search box", "Save As…", "the second checkbox"). */
export interface Grounder {
  /** The model's id in models/manifest.json. */
  readonly model: string;
  ground(
    description: string,
    scene: { readonly marks: readonly Mark[]; readonly size: Frame["size"] },
    signal: AbortSignal,
  ): Promise<Grounding>;
}

/** One step that is over, as a policy may look back on it. */
export interface PastStep {
  readonly proposal: Proposal;
  readonly review: Review;
  /** The action as it was performed (edited, perhaps); null when none was. */
  readonly action: Action | null;
  /** The mark that the action was aimed at, as it was then. */
  readonly target: Mark | null;
  readonly outcome: Outcome | null;
}

export interface Decision {
  readonly proposal: Proposal;
  /** The whole plan as it stands now. */
  readonly plan: readonly PlanStep[];
}

/** Chooses the next action for one task. Made anew for each episode. */
export interface Policy {
  decide(
    observation: Observation,
    history: readonly PastStep[],
    signal: AbortSignal,
  ): Promise<Decision>;
}

/** What a reviewer is shown. */
export interface ReviewRequest {
  readonly step: number;
  readonly observation: Observation;
  readonly proposal: Proposal;
  readonly plan: readonly PlanStep[];
  readonly tier: RiskTier;
}

/** Asks the person. An aborted signal means that nobody answers any more. */
export interface Reviewer {
  review(request: ReviewRequest, signal: AbortSignal): Promise<Review>;
}

export type PointerButton = "left" | "right" | "middle";

/** Real mouse and keyboard events. Each call returns when its events have been sent. */
export interface Input {
  moveTo(point: ScreenPoint, signal: AbortSignal): Promise<void>;
  /** Moves there, then presses and releases `count` times within the double-click time. */
  click(
    point: ScreenPoint,
    button: PointerButton,
    count: 1 | 2 | 3,
    signal: AbortSignal,
  ): Promise<void>;
  /** Presses at the first point, moves through the path with intermediate moves, releases at the last. */
  drag(path: readonly ScreenPoint[], signal: AbortSignal): Promise<void>;
  /** Types into the focus. Newlines and tabs are pressed as keys; every other character arrives intact. */
  type(text: string, signal: AbortSignal): Promise<void>;
  /** Presses the keys in order, releases them in reverse order. */
  chord(keys: readonly KeyName[], signal: AbortSignal): Promise<void>;
  /** Turns the wheel at a point, in notches. */
  scroll(
    point: ScreenPoint,
    direction: "up" | "down" | "left" | "right",
    notches: number,
    signal: AbortSignal,
  ): Promise<void>;
  /** Releases every key and button that this object holds. Safe at any time, also twice. */
  releaseAll(): Promise<void>;
}

/** Keeps an episode as it happens. */
export interface Recorder {
  /** Stores a frame and returns its file name; null when it could not be kept (the disk is full). */
  frame(frame: Frame, step: number): Promise<string | null>;
  /** Appends one event and returns when it is on disk. */
  append(event: EpisodeEvent): Promise<void>;
}

/** Time, so that tests need not wait. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Tells which parts of a frame differ from another of the same size. */
export interface FrameDifference {
  readonly share: number;
  readonly regions: readonly Box[];
}
