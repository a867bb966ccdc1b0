import { bounds, plain, TurnBase } from "./turn-base.js";
import type { Action } from "../action.js";
import { fieldOf, isFieldKind, toggleOf } from "./choose-mark.js";
import { nameOf, quietPlace } from "./scene.js";
import { agrees, kindWords, takesText } from "./seeker.js";
import { pursue } from "../goals/pursue.js";
import { readAnswer } from "../reader/read-answer.js";
import type { Mark } from "../mark.js";
import type { Intent } from "../planner/plan.js";
import type { Decision } from "../ports.js";

/** Confidence of the reader from which a value is typed elsewhere without being looked over. */
const leastRead = 0.7;

/** Steps that say themselves what is to be done to what: each is looked for on the screen, and handed over where it is not found. */
export abstract class TurnSteps extends TurnBase {
  protected async click(intent: Extract<Intent, { type: "click" }>): Promise<Decision | "over"> {
    const sought = intent.wants
      ? await this.seekAs("checkbox", intent.target)
      : await this.seek(intent.target);
    if (!sought.found) return this.recover(intent.target, sought.choices);
    const found = sought.choice.mark;
    // The words beside a switch do nothing; the switch itself does, wherever on the line it stands.
    const mark =
      intent.wants === undefined ? found : (toggleOf(found, this.observation.marks) ?? found);
    const { checked } = mark.state ?? {};
    if (intent.wants !== undefined && checked === (intent.wants === "checked")) return "over";
    if (intent.unsure === true && this.known.decider !== null) return this.instead();
    if (intent.unsure === true && !agrees(this.answered))
      return this.ask(`Shall I click ${nameOf(mark)}?`, sought.choices);
    return this.act({ type: "click", mark: mark.id }, sought, intent.target);
  }

  protected async point(
    target: string,
    action: (mark: Mark) => Action,
  ): Promise<Decision | "over"> {
    const sought = await this.seek(target);
    if (!sought.found) return this.recover(target, sought.choices);
    return this.act(action(sought.choice.mark), sought, target);
  }

  protected async type(intent: Extract<Intent, { type: "type" }>): Promise<Decision | "over"> {
    const { target, enter } = intent;
    const text = intent.read === undefined ? intent.text : this.readOff(intent.read);
    if (text === null) return this.instead();
    const typed = { type: "type", text, enter } as const;
    if (target === null) {
      const action: Action = { ...typed, mark: null, clear: intent.clear };
      return this.proposal(action, 0.9, [], "The text goes to whatever has the focus.");
    }
    const plain = await this.seekAs("field", target);
    const sought = (takesText(plain) ? null : await this.seeker.field(target)) ?? plain;
    if (!sought.found) return this.recover(target, sought.choices);
    const { mark } = sought.choice;
    const isLabel = mark.kind === "text" || fieldOf(mark, this.observation.marks) !== null;
    if (this.known.decider !== null && !isFieldKind(mark.kind) && !isLabel) return this.instead();
    if (this.isValue(intent, mark)) return this.instead();
    const field = isFieldKind(mark.kind) ? mark : (fieldOf(mark, this.observation.marks) ?? mark);
    // A number typed beside the number that a field holds would make a third one.
    const number = /^\s*[\d.,]+\s*$/u;
    if (intent.clear && field.kind === "text_area" && !kindWords.field.test(target)) {
      if (!agrees(this.answered))
        return this.ask(`Shall I replace everything in ${nameOf(field)}?`, sought.choices);
    }
    const holdsNumber =
      field.kind === "spinner" || (field.kind === "input" && number.test(field.text));
    const clear = intent.clear || (holdsNumber && number.test(text));
    // A list that typing opened stays open over what comes next; Enter takes the entry and closes it.
    const ended = { ...typed, enter: enter || field.kind === "combo" };
    return this.act({ ...ended, mark: field.id, clear }, sought, target);
  }

  /** Whether "set … to …" means something that no text is typed into, and the screen shows how it is done. */
  protected isValue({ clear, target }: Extract<Intent, { type: "type" }>, mark: Mark): boolean {
    const { marks } = this.observation;
    const said = this.plan.steps[this.index]?.said ?? "";
    const field = isFieldKind(mark.kind) ? mark : fieldOf(mark, marks);
    if (!clear || target === null || field?.kind === "input" || field?.kind === "text_area")
      return false;
    return pursue(this.viewOf(said)) !== null;
  }

  /** What the screen says of something that is to be typed elsewhere; null where it says nothing or is not sure. */
  protected readOff(what: string): string | null {
    const { marks, frame } = this.observation;
    const answer = readAnswer(`what is ${what}?`, marks, frame.size);
    return answer.text !== null && answer.confidence >= leastRead ? answer.text : null;
  }

  protected async key(intent: Extract<Intent, { type: "key" }>): Promise<Decision> {
    const action: Action = { type: "key", keys: [...intent.keys] };
    const name = intent.orClick;
    if (name !== null) {
      const sought = await this.seek(name);
      // Only a thing that can be pressed and says exactly this is meant instead of the key.
      if (
        sought.found &&
        plain(sought.choice.mark.text) === plain(name) &&
        sought.choice.mark.kind !== "text"
      )
        return this.act({ type: "click", mark: sought.choice.mark.id }, sought, name);
      // "Save changes" is what such a button says where it stands in a page.
      const [button, ...more] = this.observation.marks.filter(
        ({ kind, text }) =>
          kind === "button" && text.split(" ").length <= 3 && plain(text).startsWith(plain(name)),
      );
      if (button !== undefined && more.length === 0)
        return this.proposal(
          { type: "click", mark: button.id },
          0.92,
          [],
          `${nameOf(button)} is there for that.`,
        );
    }
    return this.proposal(action, 0.97, [], `“${intent.keys.join("+")}” is a key.`);
  }

  protected async drag(intent: Extract<Intent, { type: "drag" }>): Promise<Decision | "over"> {
    const from = await this.seek(intent.target);
    if (!from.found) return this.recover(intent.target, from.choices);
    const { mark } = from.choice;
    if (typeof intent.to !== "string")
      return this.act(
        { type: "drag", mark: mark.id, to: { offset: [intent.to[0], intent.to[1]] } },
        from,
        intent.target,
      );
    const to = await this.seeker.seek(intent.to);
    if (!to.found || to.choice.mark.id === mark.id) return this.recover(intent.to, to.choices);
    const surer = from.choice.probability < to.choice.probability ? from : to;
    return this.act(
      { type: "drag", mark: mark.id, to: { mark: to.choice.mark.id } },
      surer,
      intent.target,
    );
  }

  protected async scroll(intent: Extract<Intent, { type: "scroll" }>): Promise<Decision | "over"> {
    const { direction, amount, until } = intent;
    if (until !== null) {
      const sought = await this.seek(until);
      if (sought.found) return "over";
      const stuck =
        this.isCurrent &&
        (this.progress.scrolls >= 4 * bounds.scrolls ||
          (this.progress.scrolls > 0 && !this.progress.moved));
      if (stuck)
        return this.ask(
          `I scrolled as far as it goes and did not see “${until}”. Where is it?`,
          sought.choices,
        );
    }
    const found = intent.target === null ? null : await this.seek(intent.target);
    const mark =
      found?.found === true ? found.choice.mark.id : (quietPlace(this.observation)?.id ?? null);
    const action: Action = { type: "scroll", mark, direction, amount };
    return this.proposal(action, 0.9, [], `Scrolling ${direction} was asked for.`);
  }

  protected async wait(intent: Extract<Intent, { type: "wait" }>): Promise<Decision | "over"> {
    const { ms, until } = intent;
    if (until === null)
      return this.proposal({ type: "wait", for: "time", ms }, 1, [], "Waiting was asked for.");
    const sought = await this.seek(until);
    if (sought.found || (await this.nextIsVisible())) return "over";
    if (this.isCurrent && this.progress.waits >= 2)
      return this.ask(`I waited and did not see “${until}”. Shall I go on?`, sought.choices);
    return this.proposal(
      { type: "wait", for: "change", ms },
      0.9,
      [],
      `“${until}” is not there yet.`,
    );
  }
}
