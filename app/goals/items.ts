import type { Action } from "../action.js";
import type { PastAct } from "../decision.js";
import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import type { Thing } from "./find-things.js";
import { findThings, wordIn } from "./find-things.js";
import type { GoalView, Pursuer, Pursuit } from "./goal.js";
import { affirmative, controlsFor, foremost, isMore, saysVerb } from "./labels.js";
import { missing } from "./missing.js";
import { isPressable } from "./naming.js";
import { matchIn, wordsOf } from "../reader/words.js";
import { openThing } from "./open-thing.js";
import { gapBetween, leftOf, middleX, middleY, onLine, ownControl, rightOf } from "./partners.js";
import { readSorting } from "./sorting.js";
import type { Description } from "./things.js";
import { describe, partsOf } from "./things.js";
import type { Doing } from "./verbs.js";
import { readDoing } from "./verbs.js";

/** A verb on things of a list, a table, cards or a board: delete the mail from …, add the cheapest … to the cart. */
export const pursueItems: Pursuer = (view) => {
  const doing = readDoing(view.goal);
  return doing === null ? null : new Work(doing, view).next();
};

const sure = { clear: 0.92, likely: 0.86, look: 0.82 } as const;

const act = (action: Action, how: number, why: string): Pursuit => ({ type: "act", action, sure: how, why }); // prettier-ignore
const click = (mark: Mark, how: number, why: string): Pursuit =>
  act({ type: "click", mark: mark.id }, how, why);

/** One look at where a goal stands. */
class Work {
  private readonly controls: readonly Mark[];
  private readonly finals: readonly PastAct[];
  private readonly last: PastAct | undefined;

  constructor(
    private readonly doing: Doing,
    private readonly view: GoalView,
  ) {
    this.controls = distinct(controlsFor(doing, view.marks));
    this.finals = view.past.filter(
      (past) => past.type === "click" && past.target !== null && past.changed && saysVerb(past.target, doing), // prettier-ignore
    );
    this.last = view.past.findLast(({ type }) => type !== "wait");
  }

  next(): Pursuit | null {
    const { doing, view, finals, last } = this;
    if (!doing.verb.isKnown && !this.mayOffer()) return null;
    if (last?.changed === true && (last === finals.at(-1) || last.text === "delete")) {
      const yes = affirmative(doing, view.marks, view.fresh);
      if (yes !== null) return click(yes, sure.clear, `“${yes.text}” confirms it.`);
    }
    const isMenuOpen = last !== undefined && last.changed && (last.type === "right_click" || (last.target !== null && isMore(last.target)));
    const offered = isMenuOpen ? this.controls.filter(({ id }) => view.fresh.has(id)) : [];
    if (offered.length === 1 && offered[0] !== undefined) return click(offered[0], sure.clear, `“${offered[0].text}” is in the menu of it.`);
    if (isMenuOpen) return act({ type: "key", keys: ["escape"] }, sure.look, "The menu doesn't offer it.");
    const isTicked = doing.verb.id === "done" && last?.type === "click" && last.changed;
    if (isTicked) return { type: "over", sure: 0.88, why: "It is ticked." };
    const parts = partsOf(doing.things).map(describe).map((part) => this.withoutKind(part));
    if (parts.some(({ whatever }) => whatever)) return this.whatever();
    const everything = this.atOnce(parts) ?? this.everything(parts);
    if (everything !== null) return everything;
    const candidates = view.marks.filter(
      (mark) => mark.text !== "" && !this.controls.includes(mark) && mark.kind !== "window_control",
    );
    const found = parts.map((said) => findThings(said, candidates, view));
    const allThings = found.flatMap((each) => each ?? []);
    if (doing.verb.id === "show") {
      const thing = allThings.length === 1 && found.length === 1 ? allThings[0] : undefined;
      // What is given an order is not opened.
      if (readSorting(view.goal) !== null) return null;
      return openThing(thing ?? null, this.controls, view, parts[0]?.words ?? []) ?? this.absent(found);
    }
    // A word that only some have beside a control ("overdue" as a tab, and in rows) is said of those.
    const owned = parts.some(({ several }) => several) ? allThings.filter((thing) => this.isHandled(thing) || this.controls.some((control) => control !== thing.mark && onLine(control, thing.mark))) : [];
    const things = owned.length > 0 ? owned : allThings;
    const pending = things.filter((thing) => !this.isHandled(thing));
    const isAnyDone = finals.length > 0 || last?.text === "delete";
    const count = parts[0]?.count ?? null;
    const nth = this.nth(parts[0]?.ordinal ?? null, (parts[0]?.words.length ?? 0) > 0, things);
    if (nth !== null && !isAnyDone) return click(nth, sure.likely, `“${nth.text}” belongs to the one that is meant.`);
    // "Two glass pots": one thing, as often as that.
    const [only] = things;
    const isAmount = doing.verb.id === "cart" && parts.length === 1 && count !== null && things.length === 1 && parts[0]?.several === true;
    if (isAmount && only !== undefined) return this.upTo(count, only);
    // One thing is done once: what fits its words afterwards is another ("the youngest").
    const isEnough = parts.every(({ several }) => !several) && finals.length >= parts.length;
    if (isEnough) return last?.changed === true ? this.over(things) : null;
    if (isAnyDone && (pending.length === 0 || (count !== null && parts.length === 1 && finals.length >= count)))
      return this.over(things);
    if (found.some((each) => each === null)) return null;
    if (!isAnyDone && found.some((each) => each?.length === 0)) return this.absent(found);
    if (!isAnyDone && count !== null && parts.length === 1 && things.length < count) return null;
    const thing = pending[0];
    return thing === undefined ? null : (this.doTo(thing, pending) ?? null);
  } // prettier-ignore

  /** Whether a word that may mean anything is done here: a control says it, or a menu of a thing may. */
  private mayOffer(): boolean {
    const { marks, past } = this.view;
    return this.controls.length > 0 || this.finals.length > 0 || marks.filter(isMore).length > 1 || past.some(({ type, target }) => type === "right_click" || (target !== null && isMore(target)));
  } // prettier-ignore

  /** "Two glass pots": the same control as often as that, where it still says so or counts. */
  private upTo(count: number, thing: Thing): Pursuit | null {
    const presses = this.view.past.filter(({ type, changed, target }) => type === "click" && changed && target !== null && this.finals.some((each) => each.target !== null && isAt(each.target, target)));
    if (presses.length >= count) return { type: "over", sure: 0.9, why: "It has been added as often as that." };
    const before = presses[0]?.target ?? null;
    if (before === null) return this.doTo(thing, [thing]);
    const same = this.view.marks.find((mark) => isAt(mark, before) && (saysVerb(mark, this.doing) || /\d/u.test(mark.text)));
    return same === undefined ? null : click(same, sure.likely, `“${same.text}” adds another one.`);
  } // prettier-ignore

  /** "all downloads except …": a word that stands nowhere says what kind of things they are, where all of them are meant and nothing is taken away for it. */
  private withoutKind(said: Description): Description {
    const [word, ...more] = said.words;
    const isOfAll = said.several && word?.endsWith("s") === true && (said.except.length > 0 || !this.doing.verb.leaves);
    if (word === undefined || more.length > 0 || !(isOfAll || said.ordinal !== null)) return said;
    const isNowhere = this.view.marks.every(({ text }) => wordIn(word, text) < 0.75);
    return isNowhere ? { ...said, words: [], nouns: [...said.nouns, word] } : said;
  } // prettier-ignore

  /** "Take everything that's finished off the list": a button that says it of all of them, "Clear finished". */
  private atOnce([said, ...others]: readonly Description[]): Pursuit | null {
    if (said === undefined || others.length > 0 || !said.several || said.words.length === 0 || said.except.length > 0 || said.count !== null) return null;
    const { verb } = this.doing;
    const ways = verb.id === "delete" ? [...verb.shown, "clear"] : verb.shown;
    const saysAll = ({ text }: Mark) => {
      const [first = "", ...rest] = wordsOf(text).filter((word) => word !== "all");
      return ways.includes(first) && rest.length > 0 && said.words.every((word) => matchIn(word, rest) >= 0.75) && rest.every((word) => matchIn(word, [...said.words, ...said.nouns]) >= 0.75);
    };
    if (this.view.past.some(({ type, changed, target }) => type === "click" && changed && target !== null && saysAll(target))) return this.last?.changed === true ? { type: "over", sure: 0.9, why: "It has been done to all of them." } : null;
    const buttons = this.view.marks.filter((mark) => isPressable(mark) && saysAll(mark));
    const [only] = buttons;
    return only === undefined || buttons.length > 1 ? null : click(only, sure.clear, `“${only.text}” does it to all of them.`);
  } // prettier-ignore

  /** "Accept all requests", "delete everything except the invoice": by the controls, of which each thing has one. */
  private everything([said, ...others]: readonly Description[]): Pursuit | null {
    if (said === undefined || others.length > 0 || !said.several || said.count !== null || said.words.length > 0 || said.most !== null) return null;
    const forAll = this.controls.filter(({ text }) => /\ball\b/iu.test(text));
    const { doing, view, finals, last } = this;
    const [only] = forAll;
    if (forAll.length === 1 && only !== undefined && said.except.length === 0) return finals.length > 0 ? { type: "over", sure: 0.9, why: "It has been done to all." } : click(only, sure.clear, `“${only.text}” does it to all.`);
    const own = this.controls.filter((control) => this.controls.every((other) => Math.abs(middleX(other) - middleX(control)) < 30));
    if (own.length !== this.controls.length || own.length + finals.length < 2) return null;
    const textBeside = (control: Mark) => view.marks.filter((mark) => onLine(mark, control)).map(({ text }) => text).join(" ");
    const kept = own.filter((control) => said.except.every((word) => wordIn(word, textBeside(control)) < 0.75));
    // What isn't found can't be spared.
    if (said.except.length > 0 && kept.length === own.length && finals.length === 0) return null;
    const open = doing.verb.leaves ? kept : kept.filter((control) => !finals.some(({ target }) => target !== null && isAt(target, control)));
    const [next] = open;
    if (next === undefined) return { type: "over", sure: 0.9, why: "It has been done to all that were meant." };
    const isStuck = last !== undefined && !last.changed && last.type === "click";
    return isStuck ? null : click(next, sure.likely, `“${next.text}” belongs to one that is meant.`);
  } // prettier-ignore

  /** "the last one": counted along the controls, where no words tell which is meant. */
  private nth(ordinal: number | null, isNamed: boolean, things: readonly Thing[]): Mark | null {
    const column = this.controls.filter((control) => this.controls.every((other) => Math.abs(middleX(other) - middleX(control)) < 20));
    const isTold = isNamed && things.some(({ mark }) => mark.box[1] > 0.15 * this.view.size[1]);
    if (ordinal === null || isTold || column.length < 2 || column.length < this.controls.length) return null;
    return column.toSorted((a, b) => a.box[1] - b.box[1]).at(ordinal) ?? null;
  } // prettier-ignore

  private over(things: readonly Thing[]): Pursuit | null {
    // A question that isn't understood may stand in the way.
    const isOpen = this.doing.verb.leaves && things.some((thing) => this.controlOf(thing) !== null);
    if (isOpen && this.last?.changed !== true) return null;
    return { type: "over", sure: 0.9, why: "It has been done to all that were meant." };
  }

  private absent(found: readonly (readonly Thing[] | null)[]): Pursuit | null {
    if (!this.doing.verb.isKnown || !found.some((each) => each?.length === 0)) return null;
    const parts = partsOf(this.doing.things).map(describe);
    const words = parts.filter((_, at) => found[at]?.length === 0).flatMap((part) => part.words);
    return missing(words, this.view);
  }

  /** "Add what you find": what is there, where it is one. */
  private whatever(): Pursuit | null {
    if (this.finals.length > 0) return this.over([]);
    const own = foremost(this.controls) ?? (this.controls.length === 1 ? this.controls[0] : null);
    if (own === null || own === undefined || this.controls.length > 1) return null;
    return click(own, sure.likely, `“${own.text}” is there once.`);
  }

  /** Whether what is meant has been done to a thing that is still there. */
  private isHandled(thing: Thing): boolean {
    const done = this.finals.flatMap(({ target }) => (target === null ? [] : [target]));
    if (done.length === 0) return false;
    const { marks, size } = this.view;
    if (!this.doing.verb.leaves) {
      const all = distinct([...this.controls, ...done]);
      const own = all.length === 1 ? all[0] : ownControl(thing.mark, all, marks, size[0]);
      return own !== null && own !== undefined && done.some((each) => isAt(each, own));
    }
    // Where things leave, the next one may move to the place of the last: then it has its control there.
    const isHere = (each: Pick<Mark, "box">) => onLine(each, thing.mark);
    return done.some(isHere) && !this.controls.some(isHere);
  } // prettier-ignore

  private controlOf({ mark }: Thing): Mark | null {
    const { marks, size, fresh } = this.view;
    const inRow = this.controls.filter((control) => control !== mark);
    const news = inRow.filter(({ id }) => fresh.has(id));
    const isRevealed = this.isChosen(mark) || this.last?.type === "hover";
    if (isRevealed && news.length === 1 && news[0] !== undefined) return news[0];
    const only = inRow.length === 1 ? inRow[0] : undefined;
    if (only !== undefined) return onLine(only, mark) || this.isChosen(mark) ? only : null;
    const own = inRow.length > 1 ? ownControl(mark, inRow, marks, size[0]) : null;
    if (
      own !== null &&
      (Math.abs(middleY(own) - middleY(mark)) < 60 || gapBetween(own, mark) < 0.3 * size[0])
    )
      return own;
    return isRevealed ? foremost(inRow) : null;
  }

  /** Whether a thing was clicked, or the box in its row. */
  private isChosen(mark: Mark): boolean {
    const box = this.boxOf(mark);
    return this.view.past.some(({ type, target, changed }) => changed && target !== null && ["click", "right_click"].includes(type) && (isAt(target, mark) || (box !== null && isAt(target, box)) || (onLine(target, mark) && gapBetween(target, mark) < 40) || (isMore(target) && onLine(target, mark)))); // prettier-ignore
  }

  /** The box that chooses a row, at its beginning. */
  private boxOf(mark: Mark): Mark | null {
    const sure = this.view.marks.filter(({ kind, box }) => kind === "checkbox" && box[2] < 60 && box[3] < 60);
    if (sure.length < 2) return null;
    const isAlike = (one: Mark) => one.box[2] < 40 && one.box[3] < 40 && one.kind !== "text" && sure.filter((box) => Math.abs(middleX(box) - middleX(one)) < 8).length >= 2;
    const boxes = this.view.marks.filter((one) => sure.includes(one) || isAlike(one));
    const inRow = boxes.filter((box) => onLine(box, mark) && leftOf(box) < leftOf(mark) + 30);
    return inRow.toSorted((a, b) => rightOf(b) - rightOf(a))[0] ?? null;
  } // prettier-ignore

  private doTo(thing: Thing, pending: readonly Thing[]): Pursuit | null {
    const { doing } = this;
    const said = `“${thing.mark.text}”`;
    const control = this.controlOf(thing);
    // A bar of tools works on all that is chosen: first choose all.
    const isTool = control !== null && !onLine(control, thing.mark) && this.boxOf(thing.mark) !== null;
    if (control !== null && isTool) {
      const open = pending.find(({ mark }) => this.boxOf(mark) !== null && !this.isChosen(mark));
      const box = open === undefined ? null : this.boxOf(open.mark);
      if (box !== null) return click(box, sure.likely, "It is one of those that are meant.");
    }
    if (control !== null)
      return click(control, sure.clear, `“${control.text}” stands for “${doing.verb.id}” of ${said}.`);
    // Each has one of its own: that of this one wasn't seen, and a click on the thing does something else.
    const isRepeated = this.controls.length >= 3 && this.controls.every(({ kind }) => kind === "icon");
    const question = `I don't see which control belongs to ${said}. Which mark is it?`;
    return isRepeated ? act({ type: "ask", question, candidates: [] }, sure.likely, question) : this.reveal(thing);
  } // prettier-ignore

  /** What can be done with a thing may show only when the pointer is on it, when it is chosen, or in its menu. */
  private reveal({ mark }: Thing): Pursuit | null {
    const { view, doing } = this;
    const said = `“${mark.text}”`;
    const was = (type: PastAct["type"]) => view.past.some((past) => past.type === type && past.target !== null && (isAt(past.target, mark) || boxCoverage(mark.box, past.target.box) > 0.7));
    const menus = withAlike(view.marks.filter(isMore), view.marks);
    const menu = menus.length > 1 ? ownControl(mark, menus, view.marks, view.size[0]) : (menus.find((each) => onLine(each, mark)) ?? null);
    if (menu !== null && !view.past.some(({ target }) => target !== null && isAt(target, menu)))
      return click(menu, sure.likely, `The menu of ${said} may offer it.`);
    const box = this.boxOf(mark);
    if (box !== null && !this.isChosen(mark) && !["play", "cart"].includes(doing.verb.id)) return click(box, sure.likely, `${said} is to be chosen first.`);
    if (!was("hover") && !was("click") && this.controls.length === 0) return act({ type: "hover", mark: mark.id }, sure.look, `What can be done with ${said} may show under the pointer.`);
    if (!was("click")) return click(mark, sure.look, `${said} is to be chosen first.`);
    if (!was("right_click")) return act({ type: "right_click", mark: mark.id }, sure.look, `The menu of ${said} may offer it.`);
    const isDeleted = view.past.some(({ text }) => text === "delete");
    if (doing.verb.id === "delete" && !isDeleted) return act({ type: "key", keys: ["delete"] }, sure.look, `${said} is chosen, and Delete takes away what is.`);
    return null;
  } // prettier-ignore
}

const isAt = (a: Pick<Mark, "box">, b: Pick<Mark, "box">): boolean => {
  const [ax, ay] = [a.box[0] + a.box[2] / 2, a.box[1] + a.box[3] / 2];
  const [bx, by] = [b.box[0] + b.box[2] / 2, b.box[1] + b.box[3] / 2];
  return Math.abs(ax - bx) < 14 && Math.abs(ay - by) < 10;
};

/** Dots that are read as other signs, or not at all, are menus too where they stand in the column of others. */
function withAlike(menus: readonly Mark[], marks: readonly Mark[]): readonly Mark[] {
  const [first] = menus;
  if (first === undefined) return menus;
  const isAlike = ({ text, kind, box }: Mark) => kind !== "text" && kind !== "row" && /^[^\p{L}\p{N}]{0,3}$/u.test(text.trim()) && box[2] < 180 && box[3] < 72;
  return distinct(marks.filter((mark) => menus.includes(mark) || (isAlike(mark) && menus.some((menu) => Math.abs(middleX(menu) - middleX(mark)) < 26) && !menus.some((menu) => onLine(menu, mark)))));
} // prettier-ignore

/** One control is seen as its frame and its words. */
function distinct(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark, at) => !marks.slice(0, at).some((other) => gapBetween(mark, other) === 0 && onLine(mark, other))); // prettier-ignore
}
