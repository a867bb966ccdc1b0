import type { Action } from "../action.js";
import { unreachable } from "../action.js";
import type { Decider, DecisionOption } from "../decision.js";
import type { Choice, Choices } from "./choose-mark.js";
import { fieldOf, isFieldKind, toggleOf } from "./choose-mark.js";
import type { Progress } from "./progress.js";
import { mayTry, progressOf } from "./progress.js";
import type { Judgement } from "./reach.js";
import { judge, maxActs, pastActs, sureEnough, traceOf } from "./reach.js";
import { expectedTrace, nameOf, placeToScroll, quietPlace } from "./scene.js";
import type { Found, Sought } from "./seeker.js";
import { agrees, kindWords, Seeker, takesText } from "./seeker.js";
import { namedThing, nextPart } from "./behind.js";
import { valueOf } from "./read-value.js";
import { describesThing } from "../goals/described.js";
import type { GoalView } from "../goals/goal.js";
import { lookUp } from "../goals/look-up.js";
import { pursue } from "../goals/pursue.js";
import { readAnswer } from "../reader/read-answer.js";
import { readScreen } from "../reader/screen.js";
import { readRevealed } from "../reader/revealed.js";
import type { Mark } from "../mark.js";
import type { Observation } from "../observation.js";
import type { Intent, Plan, PlannedStep } from "../planner/plan.js";
import { notUnderstood } from "../planner/plan-task.js";
import { planned } from "../planner/step-words.js";
import type { Decision, Grounder, PastStep } from "../ports.js";
import type { Proposal } from "../proposal.js";
import { riskTier } from "../risk.js";

const bounds = {
  /** Questions about one step before the task is given up. */
  asks: 3,
  /** Times that the screen is scrolled in search of one target. */
  scrolls: 6,
  /** Things that are opened in search of an answer. */
  openings: 3,
  /** Things that are opened in all, with the parts of a program that are looked through. */
  parts: 7,
  /** How surely a label must be the one that is asked for before what stands beside it is the answer. */
  leastLabel: 0.8,
  /** How long to wait for a target that may still be coming, milliseconds. */
  lateMs: 1500,
  /** Notches that are scrolled at once in search of a target. */
  notches: 5,
} as const;

/** Confidence of the reader from which a value is typed elsewhere without being looked over. */
const leastRead = 0.7;

/** What buttons say that confirm a dialog. */
const affirmative = /^(?:ok(?:ay)?|yes|apply|confirm|accept|save|done|continue|submit|close)\b/iu;

/** What a turn knows beside the screen. */
export interface Known {
  /** Steps that only the screen explains are put into their parts on the way. */
  readonly plan: Plan;
  readonly grounder: Grounder;
  /** Null: rules and grounding alone. */
  readonly decider: Decider | null;
  readonly threshold: number;
  readonly history: readonly PastStep[];
  /** What was typed and did not show. */
  readonly unseen: ReadonlySet<number>;
  /** What changed something, but nothing where change was expected. */
  readonly unexpected: ReadonlySet<number>;
  readonly lastMarks: readonly Mark[];
  readonly lastWindow: string | null;
}

/** One decision: the plan, what has been done of it, and the screen as it is now. */
export class Turn {
  private readonly progress: Progress;
  private index: number;
  private readonly statuses: Progress["statuses"][number][];
  private readonly seeker: Seeker;

  plan: Plan;
  /** Where the chosen action is expected to change the screen; null where nothing is foretold. */
  expected: Float32Array | null = null;

  constructor(
    private readonly known: Known,
    private readonly observation: Observation,
    private readonly signal: AbortSignal,
  ) {
    this.plan = known.plan;
    this.seeker = new Seeker(known.grounder, known.threshold, observation, known.lastMarks, signal);
    this.progress = progressOf(known.plan.steps, known.history, known.unseen);
    this.index = this.progress.index;
    this.statuses = [...this.progress.statuses];
  }

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

  /** Whether the window in front is still the one that the decision before was made on. */
  private get sameWindow(): boolean {
    return (this.observation.desktop.active?.title ?? null) === this.known.lastWindow;
  }

  /** Whether the last thing done was to type what now shows nowhere. */
  private get wasTyped(): boolean {
    const typed = this.progress.last?.action;
    if (typed?.type !== "type" || plain(typed.text) === "") return false;
    return !this.observation.marks.some(({ text }) => plain(text).includes(plain(typed.text)));
  }

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

  /** The step itself, or its first part where the screen shows that it means several. */
  private async explained(step: PlannedStep): Promise<PlannedStep> {
    if (step.whole !== undefined) return this.shownWay(step, step.whole);
    const { intent } = step;
    if (intent.type !== "reach" && describesThing(step.said) && this.isPursued(step.said)) {
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

  /** What the screen offers goes before a shortcut that this program may not know. */
  private async shownWay(step: PlannedStep, whole: NonNullable<PlannedStep["whole"]>): Promise<PlannedStep> {
    const alone: PlannedStep = { intent: step.intent, said: step.said, text: step.text };
    const holds = this.observation.marks.some(({ kind }) => kind === whole.where);
    const judged = holds ? null : await this.judge(whole.goal);
    const shown = judged?.type === "act" && judged.option.mark !== null;
    const instead = shown ? planned({ type: "reach", goal: whole.goal }) : alone;
    const count = shown ? whole.steps : 1;
    this.plan = { ...this.plan, steps: this.plan.steps.toSpliced(this.index, count, instead) };
    this.statuses.splice(this.index + 1, count - 1);
    return instead;
  } // prettier-ignore

  private judge(goal: string): Promise<Judgement> | null {
    const { decider, history, unexpected, lastMarks } = this.known;
    if (decider === null) return null;
    const past = pastActs(history, this.index, unexpected);
    return judge(decider, goal, this.observation, past, freshMarks(this.observation.marks, lastMarks), this.signal);
  } // prettier-ignore

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

  private async click(intent: Extract<Intent, { type: "click" }>): Promise<Decision | "over"> {
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

  private async point(target: string, action: (mark: Mark) => Action): Promise<Decision | "over"> {
    const sought = await this.seek(target);
    if (!sought.found) return this.recover(target, sought.choices);
    return this.act(action(sought.choice.mark), sought, target);
  }

  private async type(intent: Extract<Intent, { type: "type" }>): Promise<Decision | "over"> {
    const { target, enter } = intent;
    const text = intent.read === undefined ? intent.text : this.readOff(intent.read);
    if (text === null) return this.instead();
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
  private isValue({ clear, target }: Extract<Intent, { type: "type" }>, mark: Mark): boolean {
    const { marks } = this.observation;
    const said = this.plan.steps[this.index]?.said ?? "";
    const field = isFieldKind(mark.kind) ? mark : fieldOf(mark, marks);
    if (!clear || target === null || field?.kind === "input" || field?.kind === "text_area")
      return false;
    return pursue(this.viewOf(said)) !== null;
  }

  /** What the screen says of something that is to be typed elsewhere; null where it says nothing or is not sure. */
  private readOff(what: string): string | null {
    const { marks, frame } = this.observation;
    const answer = readAnswer(`what is ${what}?`, marks, frame.size);
    return answer.text !== null && answer.confidence >= leastRead ? answer.text : null;
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

  private async drag(intent: Extract<Intent, { type: "drag" }>): Promise<Decision | "over"> {
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

  private async answer({ question, about, known }: Extract<Intent, { type: "answer" }>): Promise<Decision> {
    const { marks, frame } = this.observation;
    if (known !== undefined) return this.proposal({ type: "answer", text: known }, 1, [], "It is worked out.");
    const whole = readAnswer(question, marks, frame.size);
    const read = whole.text === null ? this.revealed(question) ?? whole : whole;
    if (read.text !== null) {
      const action: Action = { type: "answer", text: read.text, from: [...read.marks] };
      const shown = marks.filter(({ id }) => read.marks.includes(id)).slice(0, 3);
      return this.proposal(action, read.confidence, [], `It is read from ${shown.map(nameOf).join(", ")}.`);
    }
    const sought = about === null ? null : await this.seeker.seek(about, this.answered, bounds.leastLabel);
    const value = sought?.found === true ? valueOf(sought.choice.mark, marks) : null;
    if (sought?.found === true && value !== null) {
      const { mark, probability } = sought.choice;
      const action: Action = { type: "answer", text: value, from: [mark.id] };
      return this.proposal(action, probability, [], `“${value}” belongs to ${nameOf(mark)}.`);
    }
    const looked = lookUp(this.viewOf(question));
    if (looked?.type === "act") return this.proposal(looked.action, looked.sure, [], looked.why);
    if (looked?.type === "told") return this.proposal({ type: "answer", text: looked.text, from: [looked.mark.id] }, 0.85, [], `${nameOf(looked.mark)} says it.`);
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

  /** What was done so far for the current step. */
  private get acts(): readonly PastStep[] {
    const { history } = this.known;
    return history.filter(({ action, proposal }) => action !== null && proposal.planStep === this.index);
  } // prettier-ignore

  /** The answer in what came up when the thing that the question names was opened. */
  private revealed(question: string): ReturnType<typeof readAnswer> | null {
    const { lastMarks } = this.known;
    const { marks, frame } = this.observation;
    const opened = this.acts.at(-1)?.target ?? null;
    if (opened === null || opened.text === "" || lastMarks.length === 0) return null;
    const fresh = freshMarks(marks, lastMarks);
    const read = readRevealed(question, opened.text, marks.filter(({ id }) => fresh.has(id)), frame.size);
    return read.text === null ? null : read;
  } // prettier-ignore

  /** A click on what only shows more; null where there is nothing or it may do more than that. */
  private lookInto(mark: Mark | null): Decision | null {
    if (mark === null || this.acts.length >= bounds.parts) return null;
    const action: Action = { type: "click", mark: mark.id };
    const window = this.observation.desktop.active;
    if (riskTier({ action, marks: [mark], window }) === "consequential") return null;
    return this.proposal(action, 0.8, [], `The answer may stand behind ${nameOf(mark)}.`);
  }

  /** Opens what the answer to a question may stand behind: what it names, else what the model sees. */
  private async opened(question: string): Promise<Decision | null> {
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
    const window = this.observation.desktop.active;
    if (riskTier({ action, marks: mark === undefined ? [] : [mark], window }) === "consequential") return null;
    const where = mark === undefined ? "further on" : `behind ${nameOf(mark)}`;
    return this.proposal(action, option.probability, [], `The answer may stand ${where}.`);
  } // prettier-ignore

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

  /** Leaves the current step to the model: the rules don't get on with it. */
  private handOver({ said, text }: PlannedStep): void {
    const step: PlannedStep = { intent: { type: "reach", goal: said }, said, text };
    this.plan = { ...this.plan, steps: this.plan.steps.with(this.index, step) };
  }

  private instead(): Promise<Decision | "over"> {
    const step = this.plan.steps[this.index];
    if (step !== undefined) this.handOver(step);
    return this.reach(step?.said ?? "");
  }

  /** One step nearer to a goal that the model works towards. */
  private async reach(goal: string): Promise<Decision | "over"> {
    const pointed = await this.pointedAt();
    if (pointed !== null) return pointed;
    if (agrees(this.answered)) return "over";
    const { history } = this.known;
    const acts = history.filter(({ action, proposal }) => action !== null && proposal.planStep === this.index);
    if (acts.length >= maxActs)
      return this.end({ type: "fail", reason: `“${goal}” was not reached after ${maxActs} actions.` });
    const pursued = pursue(this.viewOf(goal));
    if (pursued?.type === "over") return "over";
    if (pursued?.type === "act" && pursued.action.type === "fail") return this.end(pursued.action);
    if (pursued?.type === "act" && pursued.sure >= sureEnough.act)
      return this.proposal(pursued.action, pursued.sure, [], pursued.why);
    const judged = await this.judge(goal);
    if (judged === null) return this.end({ type: "fail", reason: notUnderstood(goal) });
    if (judged.type === "over" && pursued?.type !== "partly") return "over";
    if (judged.type === "over") return this.ask(`I have done a part of “${goal}”. Is that all?`, null);
    if (judged.type === "act") {
      const { option, others, action } = judged;
      const mark = this.observation.marks.find(({ id }) => id === option.mark);
      this.expected = option.change ?? null;
      const why = mark === undefined ? `This brings “${goal}” nearer.` : `${nameOf(mark)} brings “${goal}” nearer.`;
      const decision = this.proposal(action, option.probability, this.choicesOf(others), why);
      const trace = traceOf(option.change, mark, this.observation.frame.size);
      if (trace.length === 0 || action.type === "drag") return decision;
      return { ...decision, proposal: { ...decision.proposal, trace } };
    }
    // What is not there yet may be coming.
    if (this.isCurrent && this.progress.waits === 0 && this.progress.asks === 0)
      return this.aside({ type: "wait", for: "change", ms: bounds.lateMs }, 0.5, `I don't see yet how to “${goal}”.`);
    if (judged.type === "hopeless")
      return this.end({ type: "fail", reason: `I don't see anything here to “${goal}” with.` });
    const ranked = this.choicesOf(judged.options);
    const isEnd = judged.options[0]?.action === "next";
    const question = isEnd ? `Is “${goal}” done?` : `I am not sure how to “${goal}”. Which mark is next?`;
    return this.ask(question, { ranked, none: 0 });
  } // prettier-ignore

  /** Whether what stands on the screen shows how to go on with a goal. */
  private isPursued(goal: string): boolean {
    const pursued = pursue(this.viewOf(goal));
    return pursued?.type === "act" && pursued.sure >= sureEnough.act;
  }

  private viewOf(goal: string): GoalView {
    const { history, unexpected, lastMarks } = this.known;
    const { marks, frame, desktop } = this.observation;
    return {
      goal,
      marks,
      size: frame.size,
      pixels: frame.pixels,
      title: desktop.active?.title ?? "",
      screen: readScreen(marks, frame.size),
      past: pastActs(history, this.index, unexpected).filter(({ sameGoal }) => sameGoal),
      before: lastMarks,
      fresh: freshMarks(marks, lastMarks),
    };
  }

  /** What the person pointed at when asked is clicked. */
  private async pointedAt(): Promise<Decision | null> {
    const { answered } = this;
    const said =
      answered !== null && !agrees({ ...answered, mark: null }) && answered.text.trim() !== "";
    if (answered === null || (answered.mark === null && !said)) return null;
    const sought = await this.seek(answered.text);
    if (!sought.found) return null;
    const { mark } = sought.choice;
    return this.act({ type: "click", mark: mark.id }, sought, nameOf(mark));
  }

  private choicesOf(options: readonly DecisionOption[]): Choice[] {
    return options.flatMap(({ mark: id, probability }) => {
      const mark = this.observation.marks.find((one) => one.id === id);
      return mark === undefined ? [] : [{ mark, probability }];
    });
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
  private async recover(target: string, choices: Choices): Promise<Decision | "over"> {
    if (this.known.decider !== null && this.answered === null) return this.instead();
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

/** Ids of the marks that the frame before did not show; none where there was no frame before. */
const freshMarks = (marks: readonly Mark[], before: readonly Mark[]): ReadonlySet<number> => {
  const known = new Set(before.map(({ id }) => id));
  return new Set(before.length === 0 ? [] : marks.flatMap(({ id }) => (known.has(id) ? [] : [id])));
};
