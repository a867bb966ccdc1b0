import { bounds, freshMarks, plain } from "./turn-base.js";
import { TurnSteps } from "./turn-steps.js";
import type { Action } from "../action.js";
import { nameOf, placeToScroll } from "./scene.js";
import { namedThing, nextPart } from "./behind.js";
import { valueOf } from "./read-value.js";
import { lookUp } from "../goals/look-up.js";
import { readAnswer } from "../reader/read-answer.js";
import { readRevealed } from "../reader/revealed.js";
import { readScreen } from "../reader/screen.js";
import type { Mark, MarkKind } from "../mark.js";
import type { Intent } from "../planner/plan.js";
import type { Decision } from "../ports.js";
import { riskTier } from "../risk.js";

/** What a click sets to something else. */
const setting: ReadonlySet<MarkKind> = new Set(["combo", "checkbox", "radio", "switch", "slider", "spinner"] as const); // prettier-ignore

/** Questions: read from the screen, or from what is opened and scrolled to on the way to the answer. */
export abstract class TurnAnswers extends TurnSteps {
  protected async answer({ question, about, known }: Extract<Intent, { type: "answer" }>): Promise<Decision> {
    const { marks, frame } = this.observation;
    if (known !== undefined) return this.proposal({ type: "answer", text: known }, 1, [], "It is worked out.");
    // What a dialog of the program counts or names is surer than what is read off its text.
    const looked = lookUp(this.viewOf(question));
    if (looked?.type === "act") return this.proposal(looked.action, looked.sure, [], looked.why);
    if (looked?.type === "told") return this.proposal({ type: "answer", text: looked.text, from: [looked.mark.id] }, 0.85, [], `${nameOf(looked.mark)} says it.`);
    const whole = readAnswer(question, marks, frame.size);
    const read = whole.text === null ? this.revealed(question) ?? whole : whole;
    if (read.text !== null) {
      const action: Action = { type: "answer", text: read.text, from: [...read.marks] };
      const shown = marks.filter(({ id }) => read.marks.includes(id)).slice(0, 3);
      return this.proposal(action, read.confidence, [], `It is read from ${shown.map(nameOf).join(", ")}.`);
    }
    if (this.isLoading && this.progress.waits < bounds.loads) return this.aside({ type: "wait", for: "change", ms: bounds.lateMs }, 0.5, "It is still loading.");
    const sought = about === null ? null : await this.seeker.seek(about, this.answered, bounds.leastLabel);
    const value = sought?.found === true ? valueOf(sought.choice.mark, marks) : null;
    if (sought?.found === true && value !== null) {
      const { mark, probability } = sought.choice;
      const action: Action = { type: "answer", text: value, from: [mark.id] };
      return this.proposal(action, probability, [], `“${value}” belongs to ${nameOf(mark)}.`);
    }
    const opened = await this.opened(question);
    if (opened !== null) return opened;
    const { scrolls, moved, previous } = this.progress;
    const place = placeToScroll(this.observation, previous, "");
    if (place !== null && scrolls < bounds.scrolls && (scrolls === 0 || moved)) {
      const action: Action = { type: "scroll", mark: place.id, direction: "down", amount: bounds.notches };
      return this.aside(action, 0.5, "The answer may be further down.");
    }
    const tried = this.acts.flatMap(({ target }) => target ?? []);
    const part = this.lookInto(nextPart(question, marks, tried, frame.size[0], true));
    if (part !== null) return part;
    return this.end({ type: "fail", reason: `I can't answer “${question}” from the screen: ${read.reason}` });
  } // prettier-ignore

  /** The answer in what came up when the thing that the question names was opened. */
  protected revealed(question: string): ReturnType<typeof readAnswer> | null {
    const { lastMarks } = this.known;
    const { marks, frame } = this.observation;
    const opened = this.acts.at(-1)?.target ?? null;
    if (opened === null || opened.text === "" || lastMarks.length === 0) return null;
    const fresh = freshMarks(marks, lastMarks);
    const read = readRevealed(question, opened.text, marks.filter(({ id }) => fresh.has(id)), frame.size);
    return read.text === null ? null : read;
  } // prettier-ignore

  /**
   * Whether a click may change a setting, which no question asks for: a switch, the words beside one, a
   * list of values, and what stands in such a list once it is open.
   */
  private wouldSet(mark: Mark): boolean {
    if (setting.has(mark.kind)) return true;
    if (setting.has(this.acts.at(-1)?.target?.kind ?? "text")) return true;
    const { toggles } = readScreen(this.observation.marks, this.observation.frame.size);
    const said = plain(mark.text);
    return said !== "" && toggles.some(({ label, piece }) => plain(label) === said || piece.ids.includes(mark.id)); // prettier-ignore
  }

  /** A click on what only shows more; null where there is nothing or it may do more than that. */
  protected lookInto(mark: Mark | null): Decision | null {
    if (mark === null || this.acts.length >= bounds.parts || this.wouldSet(mark)) return null;
    const action: Action = { type: "click", mark: mark.id };
    const window = this.observation.desktop.active;
    if (riskTier({ action, marks: [mark], window }) === "consequential") return null;
    return this.proposal(action, 0.8, [], `The answer may stand behind ${nameOf(mark)}.`);
  }

  /** Opens what the answer to a question may stand behind: what it names, else what the model sees. */
  protected async opened(question: string): Promise<Decision | null> {
    const { acts } = this;
    const tried = acts.flatMap(({ target }) => target ?? []);
    const { marks: seen, frame } = this.observation;
    const named = acts.length < bounds.openings ? namedThing(question, seen, tried) : null;
    const behind = this.lookInto(named) ?? this.lookInto(nextPart(question, seen, tried, frame.size[0], false));
    if (behind !== null) return behind;
    const judged = acts.length < bounds.openings ? await this.judge(question) : null;
    if (judged?.type !== "act" || judged.action.type === "type" || judged.action.type === "drag") return null;
    const { action, option } = judged;
    const mark = this.observation.marks.find(({ id }) => id === option.mark);
    if (mark !== undefined && this.wouldSet(mark)) return null;
    const window = this.observation.desktop.active;
    if (riskTier({ action, marks: mark === undefined ? [] : [mark], window }) === "consequential") return null;
    const where = mark === undefined ? "further on" : `behind ${nameOf(mark)}`;
    return this.proposal(action, option.probability, [], `The answer may stand ${where}.`);
  } // prettier-ignore
}
