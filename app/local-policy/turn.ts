import { TurnAnswers } from "./turn-answers.js";
import { plain } from "./turn-base.js";
import { unreachable } from "../action.js";
import { toggleOf } from "./choose-mark.js";
import { mayTry } from "./progress.js";
import { describesThing } from "../goals/described.js";
import { likeness } from "../goals/naming.js";
import { readScreen } from "../reader/screen.js";
import type { Intent, PlannedStep } from "../planner/plan.js";
import { planned } from "../planner/step-words.js";
import type { Decision } from "../ports.js";
import { riskTier } from "../risk.js";

/** What buttons say that confirm a dialog. */
const affirmative = /^(?:ok(?:ay)?|yes|apply|confirm|accept|save|done|continue|submit|close)\b/iu;

/** One decision: the plan, what has been done of it, and the screen as it is now. */
export class Turn extends TurnAnswers {
  async decide(): Promise<Decision> {
    if (this.plan.trouble !== null) return this.end({ type: "fail", reason: this.plan.trouble });
    for (;;) {
      const next = this.plan.steps[this.index];
      if (next === undefined) return this.end({ type: "done" });
      if (next.intent.type === "check") {
        await this.settle(next.intent);
        continue;
      }
      if (this.isConfirmed(next)) {
        this.moveOn();
        continue;
      }
      const step = await this.explained(next);
      // What was performed twice and changed nothing is not performed again; some not even twice.
      if (this.stalled && (this.mayNotRepeat || !mayTry(this.progress))) {
        if (this.known.decider !== null && !this.mayNotRepeat) this.handOver(step);
        else if (this.wasTyped || !(await this.nextIsVisible())) {
          const question = this.mayNotRepeat ? "Shall I do it again?" : "What should I do?";
          return this.ask(`“${step.text}” changed nothing that I can see. ${question}`, null);
        } else {
          this.moveOn();
          continue;
        }
      }
      const decision = await this.propose(this.plan.steps[this.index]?.intent ?? step.intent);
      if (decision !== "over") return decision;
      this.moveOn();
    }
  }

  /** Whether the current step (not one that this turn moved on to) was performed to no effect. */
  private get stalled(): boolean {
    const intent = this.plan.steps[this.index]?.intent;
    const repeats =
      ((intent?.type === "wait" || intent?.type === "scroll") && intent.until !== null) ||
      intent?.type === "reach" ||
      intent?.type === "answer";
    return this.isCurrent && this.progress.tries > 0 && !repeats;
  }

  /** Sending, paying, deleting twice is never right, whatever the screen shows or hides. */
  private get mayNotRepeat(): boolean {
    const { action, target } = this.progress.last ?? { action: null, target: null };
    if (action === null) return false;
    if (this.wasTyped) return true;
    const window = this.observation.desktop.active;
    const marks = target === null ? [] : [target];
    return riskTier({ action, marks, window }) === "consequential";
  }

  /** Whether a step only asks to confirm what the last click has confirmed: its window went. */
  private isConfirmed({ said }: PlannedStep): boolean {
    if (/^save\b(?:\s+(?:it|that|this|the\s+\p{L}+))?$/iu.test(said.trim())) {
      const last = this.known.history.at(-1);
      return last?.action?.type === "click" && /^save\b/iu.test(last.target?.text ?? "");
    }
    if (!/^(?:confirm|accept|apply|ok(?:ay)?|close)\b(?:\s+(?:it|that|this|the\s+\p{L}+|with\s+ok))?$/iu.test(said.trim())) return false;
    const { target, outcome, action } = this.known.history.at(-1) ?? { target: null, outcome: null, action: null };
    const went = outcome?.window !== undefined && outcome.window.before !== outcome.window.after;
    return action?.type === "click" && target?.kind === "button" && went && affirmative.test(target.text.trim());
  } // prettier-ignore

  /** Looks whether a condition holds, and leaves the steps that follow from it in the plan. */
  private async settle({ target, wants, steps, otherwise }: Extract<Intent, { type: "check" }>): Promise<void> {
    const boxed = wants === "checked" || wants === "unchecked";
    const sought = boxed ? await this.seekAs("checkbox", target) : await this.seek(target);
    const found = sought.found ? (toggleOf(sought.choice.mark, this.observation.marks) ?? sought.choice.mark) : null;
    const holds = boxed ? found !== null && (found.state?.checked === true) === (wants === "checked") : sought.found === (wants === "there");
    const after = this.index + 1;
    const kept = this.plan.steps.slice(holds ? after : after + steps, after + steps + (holds ? 0 : otherwise));
    const all = 1 + steps + otherwise;
    this.plan = { ...this.plan, steps: this.plan.steps.toSpliced(this.index, all, ...kept) };
    this.statuses.splice(this.index, all, ...kept.map(() => "pending" as const));
    if (this.index < this.statuses.length) this.statuses[this.index] = "current";
  } // prettier-ignore

  /** Whether what is to be shown or used is what a switch or check box on the screen is called. */
  private isSwitchFor({ wants, target }: Extract<Intent, { type: "click" }>, said: string): boolean {
    if (wants !== undefined || !/^(?:please\s+)?(?:show|display|view|use|activate)\b/iu.test(said.trim())) return false;
    const { marks, frame } = this.observation;
    return readScreen(marks, frame.size).toggles.some(({ label, piece }) => piece.kind !== "radio" && likeness(target, label) > 0.85);
  } // prettier-ignore

  /** The step itself, or its first part where the screen shows that it means several. */
  private async explained(step: PlannedStep): Promise<PlannedStep> {
    const { intent } = step;
    // "Show week numbers" opens nothing where a switch is called that.
    if (intent.type === "click" && this.isSwitchFor(intent, step.said)) {
      this.handOver(step);
      return this.plan.steps[this.index] ?? step;
    }
    // "Drag Start onto Finish" names both; "move both ideas to this week" has to be worked out.
    const isNamed = intent.type === "drag" && /^drag\b/iu.test(step.said.trim());
    if (
      !isNamed &&
      intent.type !== "reach" &&
      describesThing(step.said) &&
      this.isPursued(step.said)
    ) {
      this.handOver(step);
      return this.plan.steps[this.index] ?? step;
    }
    if (intent.type !== "click" || intent.parts === undefined) return step;
    const whole = await this.seek(intent.target);
    const isOne = whole.found && plain(whole.choice.mark.text) === plain(intent.target);
    const parts = isOne ? [intent.target] : intent.parts;
    const steps = parts.map((target) => planned({ type: "click", target }));
    this.plan = { ...this.plan, steps: this.plan.steps.toSpliced(this.index, 1, ...steps) };
    this.statuses.splice(this.index + 1, 0, ...steps.slice(1).map(() => "pending" as const));
    return steps[0] ?? step;
  }

  /** The next action for an intent; "over" when the screen shows that nothing is left to do for it. */
  private async propose(intent: Intent): Promise<Decision | "over"> {
    switch (intent.type) {
      case "click":
        return this.click(intent);
      case "double_click":
      case "right_click":
      case "hover":
        return this.point(intent.target, (mark) => ({ type: intent.type, mark: mark.id }));
      case "type":
        return this.type(intent);
      case "key":
        return this.key(intent);
      case "drag":
        return this.drag(intent);
      case "scroll":
        return this.scroll(intent);
      case "wait":
        return this.wait(intent);
      case "check":
        // Settled before anything is proposed.
        return "over";
      case "reach":
        return this.reach(intent.goal);
      case "answer":
        return this.answer(intent);
      default:
        return unreachable(intent);
    }
  }
}
