import type { Action } from "../action.js";
import type { Decider, DecisionOption } from "../decision.js";
import type { Choice, Choices } from "./choose-mark.js";
import type { Progress } from "./progress.js";
import { progressOf } from "./progress.js";
import type { Judgement } from "./reach.js";
import { judge, maxActs, pastActs, sureEnough, traceOf } from "./reach.js";
import { expectedTrace, nameOf, placeToScroll } from "./scene.js";
import type { Found, Sought } from "./seeker.js";
import { agrees, kindWords, Seeker } from "./seeker.js";
import type { GoalView } from "../goals/goal.js";
import { isUndone } from "../goals/undone.js";
import { isPartLeft, pursue } from "../goals/pursue.js";
import { contentWords } from "../reader/question.js";
import { readScreen } from "../reader/screen.js";
import { matchIn, wordsOf } from "../reader/words.js";
import type { Mark } from "../mark.js";
import type { Observation } from "../observation.js";
import type { Plan, PlannedStep } from "../planner/plan.js";
import { notUnderstood } from "../planner/plan-task.js";
import type { Decision, Grounder, PastStep } from "../ports.js";
import type { Proposal } from "../proposal.js";

/** How often and how long something is tried. */
export const bounds = {
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
  /** Times that a program is waited for while it says that it loads. */
  loads: 4,
  /** Notches that are scrolled at once in search of a target. */
  notches: 5,
} as const;

/** What programs say while what they show is still to come. */
const loading =
  /^(?:loading|please wait|starting up|opening|one moment)(?:\b.{0,24})?(?:…|\.{2,3})?$/iu;

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
}

/** What every part of a turn stands on: where the plan is, how things are found, and how a decision is put into words. */
export abstract class TurnBase {
  protected readonly progress: Progress;
  protected index: number;
  protected readonly statuses: Progress["statuses"][number][];
  protected readonly seeker: Seeker;

  plan: Plan;
  /** Where the chosen action is expected to change the screen; null where nothing is foretold. */
  expected: Float32Array | null = null;

  constructor(
    protected readonly known: Known,
    protected readonly observation: Observation,
    protected readonly signal: AbortSignal,
  ) {
    this.plan = known.plan;
    this.seeker = new Seeker(known.grounder, known.threshold, observation, known.lastMarks, signal);
    this.progress = progressOf(known.plan.steps, known.history, known.unseen);
    this.index = this.progress.index;
    this.statuses = [...this.progress.statuses];
  }

  /** Whether the last thing done was to type what now shows nowhere. */
  protected get wasTyped(): boolean {
    const typed = this.progress.last?.action;
    if (typed?.type !== "type" || plain(typed.text) === "") return false;
    return !this.observation.marks.some(({ text }) => plain(text).includes(plain(typed.text)));
  }

  protected judge(goal: string): Promise<Judgement> | null {
    const { decider, history, unexpected, lastMarks } = this.known;
    if (decider === null) return null;
    const past = pastActs(history, this.index, unexpected);
    return judge(decider, goal, this.observation, past, freshMarks(this.observation.marks, lastMarks), this.signal);
  } // prettier-ignore

  /** Whether the turn is still at the step that the history ends in. */
  protected get isCurrent(): boolean {
    return this.index === this.progress.index;
  }

  protected moveOn(): void {
    this.statuses[this.index] = "done";
    this.index++;
    if (this.index < this.statuses.length) this.statuses[this.index] = "current";
  }

  /** What was done so far for the current step. */
  protected get acts(): readonly PastStep[] {
    const { history } = this.known;
    return history.filter(({ action, proposal }) => action !== null && proposal.planStep === this.index);
  } // prettier-ignore

  protected get answered(): Progress["answer"] {
    return this.isCurrent ? this.progress.answer : null;
  }

  protected seek(target: string): Promise<Sought> {
    return this.seeker.seek(target, this.answered);
  }

  /** Seeks what its verb says is a field or a check box, where the person left that word out. */
  protected async seekAs(kind: keyof typeof kindWords, target: string): Promise<Sought> {
    const plain = await this.seek(target);
    if (kindWords[kind].test(target)) return plain;
    const named = await this.seek(`${target} ${kind}`);
    return named.found || !plain.found ? named : plain;
  }

  /** Leaves the current step to the model: the rules don't get on with it. */
  protected handOver({ said, text }: PlannedStep): void {
    const step: PlannedStep = { intent: { type: "reach", goal: said }, said, text };
    this.plan = { ...this.plan, steps: this.plan.steps.with(this.index, step) };
  }

  protected instead(): Promise<Decision | "over"> {
    const step = this.plan.steps[this.index];
    if (step !== undefined) this.handOver(step);
    return this.reach(step?.said ?? "");
  }

  /** One step nearer to a goal that the model works towards. */
  protected async reach(goal: string): Promise<Decision | "over"> {
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
    if (pursued?.type === "act" && pursued.sure >= sureEnough.pursuit)
      return this.proposal(pursued.action, pursued.sure, [], pursued.why);
    const judged = await this.judge(goal);
    if (judged === null) return this.end({ type: "fail", reason: notUnderstood(goal) });
    if (judged.type === "over" && isUndone(this.viewOf(goal)))
      return this.ask(`I don't see how to “${goal}”. Which mark is for that?`, null);
    if (judged.type === "over" && this.isUnnamedSwitch(goal)) return this.ask(`I don't see anything here that is called so. Is “${goal}” done?`, null); // prettier-ignore
    if (judged.type === "over" && pursued?.type !== "partly" && !isPartLeft(this.viewOf(goal))) return "over";
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
    const { waits, asks } = this.progress;
    if (this.isCurrent && asks === 0 && (waits === 0 || (waits < bounds.loads && this.isLoading)))
      return this.aside({ type: "wait", for: "change", ms: bounds.lateMs }, 0.5, `I don't see yet how to “${goal}”.`);
    if (judged.type === "hopeless")
      return this.end({ type: "fail", reason: `I don't see anything here to “${goal}” with.` });
    const ranked = this.choicesOf(judged.options);
    const isEnd = judged.options[0]?.action === "next";
    const question = isEnd ? `Is “${goal}” done?` : `I am not sure how to “${goal}”. Which mark is next?`;
    return this.ask(question, { ranked, none: 0 });
  } // prettier-ignore

  /** Whether a switch was to be turned of which neither the screen nor anything that was clicked says a word. */
  private isUnnamedSwitch(goal: string): boolean {
    const name = /^(?:turn|switch)\s+(?:on|off)\s+(.+)$|^(?:turn|switch)\s+(.+?)\s+(?:on|off)$|^(?:enable|disable)\s+(.+)$/iu.exec(goal.trim());
    const words = contentWords(name?.[1] ?? name?.[2] ?? name?.[3] ?? "");
    const things = [...this.observation.marks, ...this.acts.flatMap(({ target }) => target ?? [])];
    const said = things.flatMap(({ text, drawn }) => wordsOf([text, ...(drawn ?? []).map((one) => one.name)].join(" ")));
    return words.length > 0 && words.every((word) => matchIn(word, said) < 0.6);
  } // prettier-ignore

  /** Whether the screen says that what it shows is still to come. */
  protected get isLoading(): boolean {
    return this.observation.marks.some(({ text }) => loading.test(text.trim()));
  }

  /** Whether what stands on the screen shows how to go on with a goal. */
  protected isPursued(goal: string): boolean {
    const pursued = pursue(this.viewOf(goal));
    return pursued?.type === "act" && pursued.sure >= sureEnough.pursuit;
  }

  protected viewOf(goal: string): GoalView {
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
  protected async pointedAt(): Promise<Decision | null> {
    const { answered } = this;
    const said =
      answered !== null && !agrees({ ...answered, mark: null }) && answered.text.trim() !== "";
    if (answered === null || (answered.mark === null && !said)) return null;
    const sought = await this.seek(answered.text);
    if (!sought.found) return null;
    const { mark } = sought.choice;
    return this.act({ type: "click", mark: mark.id }, sought, nameOf(mark));
  }

  protected choicesOf(options: readonly DecisionOption[]): Choice[] {
    return options.flatMap(({ mark: id, probability }) => {
      const mark = this.observation.marks.find((one) => one.id === id);
      return mark === undefined ? [] : [{ mark, probability }];
    });
  }

  /** Whether the target of the step after the current one can be seen: then this one has worked. */
  protected async nextIsVisible(): Promise<boolean> {
    const next = this.plan.steps[this.index + 1]?.intent;
    if (next === undefined || !("target" in next) || next.target === null) return false;
    return (await this.seeker.seek(next.target)).found;
  }

  /**
   * What to do about a target that is not found: wait once for it to come, look further down, ask.
   * Several that fit equally well are no reason to wait, only to ask.
   */
  protected async recover(target: string, choices: Choices): Promise<Decision | "over"> {
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

  protected act(action: Action, sought: Found, target: string): Decision {
    const { mark, probability } = sought.choice;
    const why = `${nameOf(mark)} is the best match for “${target}”.`;
    return this.proposal(action, probability, sought.choices.ranked.slice(1), why);
  }

  protected ask(question: string, choices: Choices | null): Decision {
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

  protected end(action: Action): Decision {
    if (action.type === "fail") {
      if (this.index < this.statuses.length) this.statuses[this.index] = "failed";
      return this.aside(action, 0.9, action.reason);
    }
    return this.aside(action, 0.9, "Every step of the plan is done.");
  }

  /** What serves no step of the plan: a recovery, an ending. */
  protected aside(action: Action, confidence: number, why: string): Decision {
    const decision = this.proposal(action, confidence, [], why);
    return { ...decision, proposal: { ...decision.proposal, planStep: null } };
  }

  protected proposal(
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

/** The letters and digits of a text. */
export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Ids of the marks that the frame before did not show; none where there was no frame before. */
export const freshMarks = (
  marks: readonly Mark[],
  before: readonly Mark[],
): ReadonlySet<number> => {
  const known = new Set(before.map(({ id }) => id));
  return new Set(before.length === 0 ? [] : marks.flatMap(({ id }) => (known.has(id) ? [] : [id])));
};
