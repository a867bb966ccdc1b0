import type { Mark } from "../mark.js";
import { emptyWords } from "../reader/lexicon.js";
import { matchIn, sameWord, wordsOf } from "../reader/words.js";
import type { Next } from "./adjust.js";
import { act, countOn, doneTo, fillIn, slideOn } from "./adjust.js";
import type { Amount } from "./amounts.js";
import { readAmounts } from "./amounts.js";
import { dayOn } from "./calendars.js";
import { slotOn, wheelOn } from "./clocks.js";
import type { GoalView, Pursuit } from "./goal.js";
import { shownNumber, titleBar } from "./handles.js";
import { chooseEntry, inDigits, openList, opensList } from "./lists.js";
import { isSameTime, timeShown, waysToWrite, writeDay, writeTime } from "./moments.js";
import { isPressable, tellingWords } from "./naming.js";
import type { Stretch, Word } from "./saying.js";
import { numberBeside } from "./slider-numbers.js";
import { overlaps, wordsAt } from "./saying.js";
import type { Wish } from "./wishes.js";
import { labelsSaid, readWishes } from "./wishes.js";

/** Words that a goal about values is made of besides names and values. */
const plainWords = new Set(
  ("set put turn make change move bring pull push slide drag switch adjust raise lower increase decrease reduce choose select pick take use let have need want like keep give get go goes last " +
  "would could should please up down left right way bit little again now only about roughly around approximately exactly nearly almost slider fader knob control option setting mode level value " +
  "percent degrees d ll s re ve so be of all them it one on off by it's its i'd i'll we'd we'll let's we're come may any way more less least most whole too also should appointment show time wake woken waken remind am pm begin begins start starts end ends ready").split(" "),
); // prettier-ignore

/** Verbs that end the giving of values: what a button at the end of a form is called. */
const ending = new Set("book order buy print send submit confirm save apply request reserve register publish".split(" ")); // prettier-ignore

/** Verbs of what is no giving of values: a goal that has one of them is about something else. */
const otherVerbs = new Set("delete remove erase open close reply forward rename copy cut paste archive flag star mark share download upload search find look sort filter undo redo create play stop pause skip write type scroll cancel call mute unmute deny accept invite read tell show hide empty clear merge split rotate crop".split(" ")); // prettier-ignore

/** Words that no wish explains and that are allowed, where what stands on the screen fits so well that they add nothing. */
const allowed = { moment: 2, value: 1, none: 0 } as const;

/** Gives things their values: sliders, counters, fields, lists, calendars, clocks. */
export function pursueValues(view: GoalView): Pursuit | null {
  // What is to be copied is read from the screen first, not from these words.
  if (/^(?:copy|transfer|paste)\b/iu.test(view.goal)) return null;
  const words = wordsAt(view.goal);
  const spoken = words.filter(({ isJoint }) => !isJoint);
  if (openList(view) !== null) {
    const wishes = readWishes(view);
    const texts = wishes.flatMap((wish) => (wish.type === "open" ? [wish.text] : []));
    const moments = readAmounts(view.goal).filter(({ amount }) => amount.type === "time" || amount.type === "day"); // prettier-ignore
    const times = moments.flatMap(({ amount }) => (amount.type === "time" ? waysToWrite(amount.time) : [])); // prettier-ignore
    const own = spoken.filter((word) => !moments.some((moment) => overlaps(moment, word)));
    return asPursuit(chooseEntry(view, [...own.map(({ text }) => text), ...times], texts[0] ?? "")); // prettier-ignore
  }
  const wishes = readWishes(view);
  const chosen = entriesChosen(view);
  const last = view.past.at(-1)?.action;
  if (wishes.length === 0 && last?.type === "drag" && last.at !== undefined) {
    const question = `I moved what I took for it and can't read any more what it shows. Is “${view.goal}” done?`; // prettier-ignore
    return asPursuit(act({ type: "ask", question, candidates: [] }, 0.85, question));
  }
  if (wishes.length === 0 && chosen.length === 0) return null;
  const chosenWords = chosen.flatMap(({ text }) => wordsOf(text));
  // The name over an option that is picked is part of what is said: "size L".
  const explained = [...wishes.flatMap(({ said }) => said), ...(wishes.length > 0 ? labelsSaid(view) : []), ...spoken.filter(({ text }) => matchIn(text, chosenWords) >= 0.75)]; // prettier-ignore
  const verb = spoken.find(({ text }) => ending.has(text) || (text.endsWith("e") && ending.has(text)))?.text; // prettier-ignore
  const around = headings(view);
  const left = spoken.filter(
    (word) =>
      !explained.some((one) => overlaps(one, word)) && !emptyWords.has(word.text) && !plainWords.has(word.text) &&
      word.text !== verb && matchIn(word.text, around) < 0.75,
  ); // prettier-ignore
  // What is left may be what a list says that is still to be opened.
  const pending = wishes.some((wish) => wish.type === "open" && openFor(wish, view) !== "so");
  const tolerance = Math.max(
    ...wishes.map(toleranceOf),
    chosen.length > 0 ? 1 : 0,
    pending ? 3 : 0,
  );
  const isOpen =
    left.length > tolerance || (!pending && left.some((word) => isApart(word, explained, words)));
  if (left.some(({ text }) => otherVerbs.has(text))) return null;
  const explore = isOpen && left.length <= 3 ? comboToTry(view, wishes) : null;
  if (isOpen && explore === null) return null;
  // A number that nothing takes is asked for all the same.
  const spare = readAmounts(view.goal).some((amount) => !explained.some((one) => overlaps(one, amount))); // prettier-ignore
  if (spare && !pending && explore === null) return null;
  for (const wish of wishes) {
    const next = nextFor(wish, view);
    if (next === null) return null;
    if (next !== "so") return next;
  }
  if (explore !== null)
    return asPursuit(act({ type: "click", mark: explore.id }, 0.82, "What is asked for may be in this list.")); // prettier-ignore
  const finish = verb === undefined ? null : buttonFor(verb, view);
  if (finish !== null && !view.past.some((one) => one.type === "click" && one.changed && one.target?.text === finish.text)) // prettier-ignore
    return asPursuit(act({ type: "click", mark: finish.id }, 0.86, `All values are given; “${finish.text}” is what is left.`)); // prettier-ignore
  if (wishes.length === 0 && left.length > 0) return null;
  return { type: "over", sure: 0.9, why: "Everything has the value that it is to have." };
}

/** Whether the screen shows that a value is not, or not yet, what the goal asks for: nobody may call it done. */
export function isLeftUndone(view: GoalView): boolean {
  const { past, marks } = view;
  const from = past.findLastIndex(({ type, target }) => type === "click" && target !== null && opensList(target) && target.text !== "");
  const [opened, ...after] = from < 0 ? [] : past.slice(from);
  // A list that says again what it said before: what was asked for is not in it.
  const again = after.some(({ type, target }) => type === "click" && target !== null && wordsOf(target.text).join() === wordsOf(opened?.target?.text ?? "").join());
  if (again) return true;
  const moved = past.some(({ action }) => action?.type === "drag" && action.at !== undefined);
  return moved && readWishes(view).some((wish) => {
    if (wish.type !== "slide" || wish.amount.type === "more") return false;
    const shown = numberBeside(wish.slider, wish.label, marks);
    const now = shown === null ? null : shownNumber(shown.text);
    const { amount } = wish;
    const want = amount.type === "number" ? amount.number : amount.type === "share" && amount.percent && shown?.text.includes("%") === true ? 100 * amount.share : null;
    return want !== null && now !== null && now !== want;
  });
} // prettier-ignore

/** Whether a word stands in a breath of which nothing is explained: that asks for something else. */
function isApart(word: Word, explained: readonly Stretch[], words: readonly Word[]): boolean {
  const before = words.findLast(({ isJoint, to }) => isJoint && to <= word.from)?.to ?? 0;
  const after = words.find(({ isJoint, from }) => isJoint && from >= word.to)?.from ?? Infinity;
  return !explained.some(({ from, to }) => from >= before && to <= after);
}

const asPursuit = (next: Next): Pursuit | null => (next === "so" ? null : next);

function toleranceOf(wish: Wish): number {
  if (wish.type === "day" || wish.type === "time") return allowed.moment;
  return wish.said.length < 2 ? allowed.none : allowed.value;
}

/** What one wish needs next. */
function nextFor(wish: Wish, view: GoalView): Next {
  switch (wish.type) {
    case "slide":
      return slideOn(wish.slider, wish.label, wish.amount, view);
    case "count":
      return countOn(wish.stepper, wish.amount, wish.label, view);
    case "fill": {
      const text = textFor(wish.value, wish.field, view.marks);
      if (text === null) return null;
      // What says something already may be a list that is closed: a click tells.
      const isClosed = typeof wish.value === "string" && wish.field.kind === "input" && wish.field.text !== ""; // prettier-ignore
      if (isClosed && doneTo(wish.field, view.past, "click", "type").length === 0)
        return act(
          { type: "click", mark: wish.field.id },
          0.86,
          "It may be a list to choose from.",
        );
      const isTyped = (other: string) => typeof wish.value !== "string" && wish.value.type === "time" && isSameTime(wish.value.time, timeShown(other) ?? -1); // prettier-ignore
      return fillIn(wish.field, text, view, isTyped);
    }
    case "open":
      return openFor(wish, view);
    case "pick":
      return pickOn(wish.option, view);
    case "day":
      return dayOn(wish.amount.day, view);
    case "time":
      return slotOn(wish.amount.time, view) ?? wheelOn(wish.amount.time, view);
  }
}

/** A value as its field writes it; null where that can't be told. */
function textFor(value: Amount | string, field: Mark, marks: readonly Mark[]): string | null {
  // "Phone number to 0170": of what the label is a part, only the value is typed.
  if (typeof value === "string")
    return value.replace(/^(?:number|address|name|field|box|code)\s+(?:to|is|as|of)\s+/iu, "");
  if (value.type === "day")
    return writeDay(
      value.day,
      field.text,
      marks.map(({ text }) => text),
    );
  if (value.type === "time") return writeTime(value.time, field.text);
  if (value.type === "number") return String(value.number);
  if (value.type === "more") {
    const now = Number.parseFloat(field.text);
    return Number.isNaN(now) ? null : String(now + value.by);
  }
  return null;
}

/** Entries that were clicked in lists that were opened for this goal. */
function entriesChosen({ past }: GoalView): readonly Mark[] {
  return past.flatMap(({ type, target, changed }, index) => {
    const before = past.slice(0, index).findLast((one) => one.type === "click");
    const opened = before?.target != null && opensList(before.target);
    return type === "click" && changed && target !== null && opened ? [target] : [];
  });
}

/** Opens a list that a goal names, unless what it says now is what is wanted. */
function openFor({ combo, text }: Extract<Wish, { type: "open" }>, view: GoalView): Next {
  const chosen = entriesChosen(view);
  const spoken = wordsAt(view.goal).map(({ text }) => text);
  const shown = tellingWords(combo.text);
  const times = readAmounts(view.goal).flatMap(({ amount }) => (amount.type === "time" ? waysToWrite(amount.time) : [])); // prettier-ignore
  const said = [...spoken, ...times].map(inDigits);
  const isSaid = shown.length > 0 && shown.map(inDigits).every((word) => matchIn(word, said, false) > 0.9); // prettier-ignore
  if (isSaid || chosen.some((entry) => entry.text !== (doneTo(combo, view.past, "click")[0]?.target?.text ?? "")) && chosen.some(({ text }) => sameWord(wordsOf(text).join(" "), wordsOf(combo.text).join(" ")) > 0.74)) return "so"; // prettier-ignore
  const opened = doneTo(combo, view.past, "click");
  const was = opened[0]?.target?.text ?? "";
  const isKept = chosen.some((entry) => wordsOf(entry.text).join() === wordsOf(was).join() && was !== ""); // prettier-ignore
  const isClosed = opened.length > 0 && (isKept || view.past.some(({ type, text: keys }) => type === "key" && keys === "escape")); // prettier-ignore
  if (isClosed && text !== "") {
    const reason = `I looked into the list “${combo.text}” and did not find “${text}” there.`;
    return act({ type: "fail", reason }, 0.85, reason);
  }
  if (opened.length > 0) return null;
  return act({ type: "click", mark: combo.id }, 0.9, `“${combo.text}” is a list to choose from.`);
}

/** Clicks an option; it is chosen where the click did something or where that can be seen. */
function pickOn(option: Mark, view: GoalView): Next {
  if (option.state?.selected === true) return "so";
  const clicks = doneTo(option, view.past, "click");
  if (clicks.some(({ changed }) => changed)) return "so";
  if (clicks.length > 0) return null;
  const why =
    option.text === ""
      ? "Its colour is what is asked for."
      : `“${option.text}” is what is asked for.`;
  return act({ type: "click", mark: option.id }, 0.9, why);
}

/** A closed list that was not looked into yet, where words are left that one of its entries may say. */
function comboToTry(view: GoalView, wishes: readonly Wish[]): Mark | null {
  const bar = titleBar(view.marks);
  const combos = view.marks.filter((mark) => mark.kind !== "input" && opensList(mark) && mark.box[1] > bar && mark.box[3] < 60);
  const fresh = combos.filter((combo) => doneTo(combo, view.past, "click").length === 0);
  const known = wishes.some((wish) => wish.type === "open" && fresh.includes(wish.combo));
  return known || combos.length > 3 ? null : (fresh[0] ?? null);
} // prettier-ignore

/** The words of the window's title and of the headings, which say what all of the screen is about. */
function headings({ marks, title }: GoalView): readonly string[] {
  const bar = titleBar(marks);
  const top = marks.filter(({ kind, box, text }) => kind === "text" && box[1] > bar && /\p{L}{3}/u.test(text)); // prettier-ignore
  const tallest = Math.max(0, ...top.map(({ box }) => box[3]));
  const large = top.filter(({ box }) => box[3] >= 0.85 * tallest).slice(0, 2);
  return [title, ...large.map(({ text }) => text)].flatMap(wordsOf);
}

/** The button that says the verb of a goal: "Confirm booking" for "book". */
function buttonFor(verb: string, { marks }: GoalView): Mark | null {
  const bar = titleBar(marks);
  const fits = marks.filter((mark) => mark.kind !== "tab" && isPressable(mark) && mark.box[1] > bar && wordsOf(mark.text).some((word) => sameWord(verb, word, false) >= 0.9)); // prettier-ignore
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
