import type { Mark } from "../mark.js";
import type { Observation } from "../observation.js";
import type { Grounder } from "../ports.js";
import type { Choice, Choices } from "./choose-mark.js";
import { choose, fieldAmong, fieldOf, findAgain, isFieldKind } from "./choose-mark.js";
import { drawingOf } from "./drawings.js";
import { inSameRow, kindsCalled, rowParts } from "./indirect.js";
import { namedBy } from "./named.js";
import { windowControl } from "./window-controls.js";
import { readPlace } from "./read-place.js";
import { atPlace, saying } from "./relations.js";
import type { Progress } from "./progress.js";

/** A target that was looked for: found for sure, or not. */
export type Sought = Found | { readonly found: false; readonly choices: Choices };
export interface Found {
  readonly found: true;
  readonly choice: Choice;
  readonly choices: Choices;
}

/** How often what stands at a described place is what is meant (development half of eval:grounding). */
const placedSurely = 0.9;

/** The same for the one thing that says just what is described. */
const namedSurely = 0.97;
/** The same for buttons of title bars. */
const controlSurely = 0.95;

const yes = /^\s*(?:y|yes|yep|ok|okay|sure|do it)\b/iu;

function surely(mark: Mark, probability: number): Found {
  const choice = { mark, probability };
  return { found: true, choice, choices: { ranked: [choice], none: 0 } };
}

/** Finds targets on one observation. */
export class Seeker {
  private readonly known = new Map<string, Promise<Choices>>();

  constructor(
    private readonly grounder: Grounder,
    private readonly threshold: number,
    private readonly observation: Observation,
    /** The marks that the person's last answer referred to. */
    private readonly lastMarks: readonly Mark[],
    private readonly signal: AbortSignal,
  ) {}

  /** Finds a target. What the person answered about it goes before its description. */
  async seek(
    target: string,
    answer: Progress["answer"] = null,
    sure = this.threshold,
  ): Promise<Sought> {
    const pointed = this.lastMarks.find(({ id }) => id === answer?.mark);
    const mark = pointed === undefined ? null : findAgain(pointed, this.observation.marks);
    if (mark !== null) return surely(mark, 1);
    const said =
      answer === null || answer.text.trim() === "" || agrees(answer) ? null : answer.text;
    const placed = await this.placed(said ?? target);
    if (placed !== null) return surely(placed, placedSurely);
    const named = namedBy(said ?? target, this.observation.marks);
    if (named !== null && named.kind !== "text") return surely(named, namedSurely);
    // A thing that is written on the screen comes before a drawing of that name.
    const drawn = this.drawn(said ?? target);
    if (drawn !== null && drawn.probability >= sure) return surely(drawn.mark, drawn.probability);
    const choices = await this.ground(said ?? target);
    const best = choices.ranked[0];
    if (best !== undefined && best.probability >= sure)
      return { found: true, choice: best, choices };
    const choice = (await this.inRow(said ?? target, sure)) ?? this.onlyOne(said ?? target);
    if (choice !== null) return { found: true, choice, choices };
    // The words beside a field are the field's, not a thing of their own.
    const isLabel = named !== null && fieldOf(named, this.observation.marks) !== null;
    return named === null || isLabel ? { found: false, choices } : surely(named, namedSurely);
  }

  /** "the trash icon", "the close button": what is described by its drawing or its place on a title bar. */
  private drawn(target: string): Choice | null {
    const { marks } = this.observation;
    const control = windowControl(target, marks);
    return control === null
      ? drawingOf(target, marks)
      : { mark: control, probability: controlSurely };
  }

  /** "the check box next to Total": what is described by where it stands, and by nothing else. */
  private async placed(target: string): Promise<Mark | null> {
    const { marks } = this.observation;
    const place = readPlace(target);
    if (place === null || saying(target, marks).length > 0) return null;
    let anchors = place.anchor === null ? [] : saying(place.anchor, marks);
    if (place.anchor !== null && anchors.length === 0) {
      const best = (await this.ground(place.anchor)).ranked[0];
      if (best === undefined || best.probability < this.threshold) return null;
      anchors = [best.mark];
    }
    return atPlace(place, anchors, marks);
  }

  /** Finds what a text goes into among fields and their labels, where other things bear the name too. */
  async field(target: string): Promise<Found | null> {
    const { marks } = this.observation;
    const takers = marks.filter(
      (mark) => isFieldKind(mark.kind) || (mark.kind === "text" && fieldOf(mark, marks) !== null),
    );
    if (takers.length === 0 || takers.length === marks.length) return null;
    const among = { ...this.observation, marks: takers };
    const choices = await choose(this.grounder, target, among, this.threshold, this.signal);
    const choice = fieldAmong(choices, marks, this.threshold);
    return choice === null ? null : { found: true, choice, choices };
  }

  /** "Edit for Clara Novak": what says Edit on the line that shows Clara Novak. */
  private async inRow(target: string, sure: number): Promise<Choice | null> {
    const parts = rowParts(target);
    if (parts === null) return null;
    const { ranked } = await this.ground(parts.row);
    return inSameRow(parts.name, ranked, this.observation.marks, sure);
  }

  /** "the dropdown", where the screen has just one. */
  private onlyOne(target: string): Choice | null {
    const kinds = kindsCalled(target);
    const fitting = this.observation.marks.filter(({ kind }) => kinds.includes(kind));
    const mark = fitting.length === 1 ? fitting[0] : undefined;
    return mark === undefined ? null : { mark, probability: 0.9 };
  }

  private ground(description: string): Promise<Choices> {
    const known = this.known.get(description);
    if (known !== undefined) return known;
    const found = this.choose(description);
    this.known.set(description, found);
    return found;
  }

  private choose(description: string): Promise<Choices> {
    return choose(this.grounder, description, this.observation, this.threshold, this.signal);
  }
}

/** Whether the person said yes, or pointed at the mark. */
export const agrees = (answer: Progress["answer"]): boolean =>
  answer !== null && (answer.mark !== null || yes.test(answer.text));

/** Words by which a description already says what kind of thing it means. */
export const kindWords = {
  field:
    /\b(?:field|box|input|editor|area|textbox|entry|bar|document|spinner|cell|dropdown|combo)\b/iu,
  checkbox: /\b(?:check ?box|box|switch|toggle|option|radio|button)\b/iu,
} as const;

/** Whether what was found is a field, or a text that can be a field's label. */
export function takesText(sought: Sought): boolean {
  if (!sought.found) return false;
  const { kind } = sought.choice.mark;
  return isFieldKind(kind) || kind === "text";
}
