import type { Action } from "../action.js";
import { unreachable } from "../action.js";
import type { Choice, Choices } from "./choose-mark.js";
import { fieldOf, isFieldKind } from "./choose-mark.js";
import type { Progress } from "./progress.js";
import { mayTry, progressOf } from "./progress.js";
import { expectedTrace, nameOf, placeToScroll, quietPlace } from "./scene.js";
import type { Found, Sought } from "./seeker.js";
import { agrees, kindWords, Seeker, takesText } from "./seeker.js";
import { valueOf } from "./read-value.js";
import type { Mark } from "../mark.js";
import type { Observation } from "../observation.js";
import type { Intent, Plan, PlannedStep } from "../planner/plan.js";
import { planned } from "../planner/step-words.js";
import type { Decision, Grounder, PastStep } from "../ports.js";
import type { Proposal } from "../proposal.js";
import { riskTier } from "../risk.js";

const bounds = {
  /** Questions about one step before the task is given up. */
  asks: 3,
  /** Times that the screen is scrolled in search of one target. */
  scrolls: 6,
  /** How long to wait for a target that may still be coming, milliseconds. */
  lateMs: 1500,
  /** Notches that are scrolled at once in search of a target. */
  notches: 5,
} as const;

/** One decision: the plan, what has been done of it, and the screen as it is now. */
export class Turn {
  private readonly progress: Progress;
  private index: number;
  private readonly statuses: Progress["statuses"][number][];
  private readonly seeker: Seeker;

  constructor(
    /** Steps that only the screen explains are put into their parts on the way. */
    public plan: Plan,
    grounder: Grounder,
    threshold: number,
    private readonly observation: Observation,
    history: readonly PastStep[],
    unseen: ReadonlySet<number>,
    lastMarks: readonly Mark[],
    private readonly lastWindow: string | null,
    signal: AbortSignal,
  ) {
    this.seeker = new Seeker(grounder, threshold, observation, lastMarks, signal);
    this.progress = progressOf(plan.steps, history, unseen);
    this.index = this.progress.index;
    this.statuses = [...this.progress.statuses];
  }

  async decide(): Promise<Decision> {
    if (this.plan.trouble !== null) return this.end({ type: "fail", reason: this.plan.trouble });
    for (;;) {
      const next = this.plan.steps[this.index];
      if (next === undefined) return this.end({ type: "done" });
      const step = await this.explained(next);
      // What was performed twice and changed nothing is not performed again; some not even twice.
      if (this.stalled && (this.mayNotRepeat || !mayTry(this.progress))) {
        if (this.wasTyped || !(await this.nextIsVisible())) {
          const question = this.mayNotRepeat ? "Shall I do it again?" : "What should I do?";
          return this.ask(`“${step.text}” changed nothing that I can see. ${question}`, null);
        }
        this.moveOn();
        continue;
      }
      const decision = await this.propose(step.intent);
      if (decision !== "over") return decision;
      this.moveOn();
    }
  }

  /** Whether the current step (not one that this turn moved on to) was performed to no effect. */
  private get stalled(): boolean {
    const intent = this.plan.steps[this.index]?.intent;
    const repeats = (intent?.type === "wait" || intent?.type === "scroll") && intent.until !== null;
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

  /** Whether the window in front is still the one that the decision before was made on. */
  private get sameWindow(): boolean {
    return (this.observation.desktop.active?.title ?? null) === this.lastWindow;
  }

  /** Whether the last thing done was to type what now shows nowhere. */
  private get wasTyped(): boolean {
    const typed = this.progress.last?.action;
    if (typed?.type !== "type" || plain(typed.text) === "") return false;
    return !this.observation.marks.some(({ text }) => plain(text).includes(plain(typed.text)));
  }

  /** The step itself, or its first part where the screen shows that it means several. */
  private async explained(step: PlannedStep): Promise<PlannedStep> {
    const { intent } = step;
    if (intent.type !== "click" || intent.parts === undefined) return step;
    const whole = await this.seek(intent.target);
    const isOne = whole.found && plain(whole.choice.mark.text) === plain(intent.target);
    const parts = isOne ? [intent.target] : intent.parts;
    const steps = parts.map((target) => planned({ type: "click", target }));
    this.plan = { ...this.plan, steps: this.plan.steps.toSpliced(this.index, 1, ...steps) };
    this.statuses.splice(this.index + 1, 0, ...steps.slice(1).map(() => "pending" as const));
    return steps[0] ?? step;
  }

  /** Whether the turn is still at the step that the history ends in. */
  private get isCurrent(): boolean {
    return this.index === this.progress.index;
  }

  private moveOn(): void {
    this.statuses[this.index] = "done";
    this.index++;
    if (this.index < this.statuses.length) this.statuses[this.index] = "current";
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
      case "answer":
        return this.answer(intent.about);
      default:
        return unreachable(intent);
    }
  }

  private async click(intent: Extract<Intent, { type: "click" }>): Promise<Decision | "over"> {
    const sought = intent.wants
      ? await this.seekAs("checkbox", intent.target)
      : await this.seek(intent.target);
    if (!sought.found) return this.recover(intent.target, sought.choices);
    const { mark } = sought.choice;
    const { checked } = mark.state ?? {};
    if (intent.wants !== undefined && checked === (intent.wants === "checked")) return "over";
    if (intent.unsure === true && !agrees(this.answered))
      return this.ask(`Shall I click ${nameOf(mark)}?`, sought.choices);
    return this.act({ type: "click", mark: mark.id }, sought, intent.target);
  }

  private async point(target: string, action: (mark: Mark) => Action): Promise<Decision> {
    const sought = await this.seek(target);
    if (!sought.found) return this.recover(target, sought.choices);
    return this.act(action(sought.choice.mark), sought, target);
  }

  private async type(intent: Extract<Intent, { type: "type" }>): Promise<Decision> {
    const { target, text, enter } = intent;
    const typed = { type: "type", text, enter } as const;
    if (intent.inDialog === true && !agrees(this.answered) && this.sameWindow)
      return this.ask(`No dialog came up to type “${text}” into. Shall I type it here?`, null);
    if (target === null) {
      const action: Action = { ...typed, mark: null, clear: intent.clear };
      return this.proposal(action, 0.9, [], "The text goes to whatever has the focus.");
    }
    const plain = await this.seekAs("field", target);
    const sought = (takesText(plain) ? null : await this.seeker.field(target)) ?? plain;
    if (!sought.found) return this.recover(target, sought.choices);
    const { mark } = sought.choice;
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

  private async key(intent: Extract<Intent, { type: "key" }>): Promise<Decision> {
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
    }
    return this.proposal(action, 0.97, [], `“${intent.keys.join("+")}” is a key.`);
  }

  private async drag(intent: Extract<Intent, { type: "drag" }>): Promise<Decision> {
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

  private async scroll(intent: Extract<Intent, { type: "scroll" }>): Promise<Decision | "over"> {
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

  private async wait(intent: Extract<Intent, { type: "wait" }>): Promise<Decision | "over"> {
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

  private async answer(about: string): Promise<Decision> {
    const sought = await this.seeker.seek(about, this.answered, 0.5);
    const value = sought.found ? valueOf(sought.choice.mark, this.observation.marks) : null;
    if (sought.found && value !== null) {
      const why = `“${value}” belongs to ${nameOf(sought.choice.mark)}.`;
      return this.proposal({ type: "answer", text: value }, sought.choice.probability, [], why);
    }
    const reason = `I can only read a value that stands beside or below its label, and I found none for “${about}”.`;
    return this.end({ type: "fail", reason });
  }

  private get answered(): Progress["answer"] {
    return this.isCurrent ? this.progress.answer : null;
  }

  private seek(target: string): Promise<Sought> {
    return this.seeker.seek(target, this.answered);
  }

  /** Seeks what its verb says is a field or a check box, where the person left that word out. */
  private async seekAs(kind: keyof typeof kindWords, target: string): Promise<Sought> {
    const plain = await this.seek(target);
    if (kindWords[kind].test(target)) return plain;
    const named = await this.seek(`${target} ${kind}`);
    return named.found || !plain.found ? named : plain;
  }

  /** Whether the target of the step after the current one can be seen: then this one has worked. */
  private async nextIsVisible(): Promise<boolean> {
    const next = this.plan.steps[this.index + 1]?.intent;
    if (next === undefined || !("target" in next) || next.target === null) return false;
    return (await this.seeker.seek(next.target)).found;
  }

  /**
   * What to do about a target that is not found: wait once for it to come, look further down, ask.
   * Several that fit equally well are no reason to wait, only to ask.
   */
  private recover(target: string, choices: Choices): Decision {
    const { waits, scrolls, moved, asks, previous } = this.progress;
    const absent = choices.none >= 0.5 || choices.ranked.length === 0;
    const fresh = this.isCurrent && asks === 0;
    if (absent && fresh && waits === 0 && scrolls === 0)
      return this.aside(
        { type: "wait", for: "change", ms: bounds.lateMs },
        0.5,
        `“${target}” is not there yet.`,
      );
    const before = this.plan.steps[this.index - 1]?.text ?? "";
    const place = placeToScroll(this.observation, previous, before);
    if (absent && fresh && place !== null && scrolls < bounds.scrolls && (scrolls === 0 || moved)) {
      const action: Action = {
        type: "scroll",
        mark: place.id,
        direction: "down",
        amount: bounds.notches,
      };
      return this.aside(action, 0.5, `“${target}” may be further down.`);
    }
    if (absent) return this.ask(`I don't see “${target}”. Which mark is it?`, choices);
    return this.ask(`Several things could be “${target}”. Which one is meant?`, choices);
  }

  private act(action: Action, sought: Found, target: string): Decision {
    const { mark, probability } = sought.choice;
    const why = `${nameOf(mark)} is the best match for “${target}”.`;
    return this.proposal(action, probability, sought.choices.ranked.slice(1), why);
  }

  private ask(question: string, choices: Choices | null): Decision {
    if (this.isCurrent && this.progress.asks >= bounds.asks) {
      const text = this.plan.steps[this.index]?.text ?? "";
      return this.end({
        type: "fail",
        reason: `I could not do “${text}”, also after asking ${bounds.asks} times.`,
      });
    }
    const ranked = (choices?.ranked ?? [])
      .filter(({ probability }) => probability > 0.01)
      .slice(0, 5);
    const action: Action = { type: "ask", question, candidates: ranked.map(({ mark }) => mark.id) };
    return this.proposal(action, ranked[0]?.probability ?? 0, ranked, question);
  }

  private end(action: Action): Decision {
    if (action.type === "fail") {
      if (this.index < this.statuses.length) this.statuses[this.index] = "failed";
      return this.aside(action, 0.9, action.reason);
    }
    return this.aside(action, 0.9, "Every step of the plan is done.");
  }

  /** What serves no step of the plan: a recovery, an ending. */
  private aside(action: Action, confidence: number, why: string): Decision {
    const decision = this.proposal(action, confidence, [], why);
    return { ...decision, proposal: { ...decision.proposal, planStep: null } };
  }

  private proposal(
    action: Action,
    confidence: number,
    others: readonly Choice[],
    why: string,
  ): Decision {
    const proposal: Proposal = {
      action,
      trace: expectedTrace(action, this.observation.marks),
      why,
      confidence: Math.min(1, Math.max(0, confidence)),
      alternatives: others
        .filter(({ probability }) => probability >= 0.005)
        .slice(0, 5)
        .map(({ mark, probability }) => ({ mark: mark.id, confidence: Math.min(1, probability) })),
      planStep: this.index,
    };
    const plan = this.plan.steps.map(({ text }, index) => ({
      text,
      status: this.statuses[index] ?? "pending",
    }));
    return { proposal, plan };
  }
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
