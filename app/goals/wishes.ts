import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import { emptyWords } from "../reader/lexicon.js";
import { sameWord } from "../reader/words.js";
import type { Amount, Said } from "./amounts.js";
import { readAmounts } from "./amounts.js";
import { calendarOf } from "./calendars.js";
import { dayChip, slotsOf, wheelsOf } from "./clocks.js";
import type { GoalView } from "./goal.js";
import { kindredList } from "./kindred.js";
import type { Label, Slider, Stepper } from "./handles.js";
import { labelledField, labelsOf, onLine, shownNumber, sliderAt, sliderOf, stepperOf, titleBar } from "./handles.js"; // prettier-ignore
import { inDigits, opensList } from "./lists.js";
import { isSameTime, timeShown } from "./moments.js";
import type { Stretch, Word } from "./saying.js";
import { apart, overlaps, wordsAt } from "./saying.js";
import { tellingWords } from "./naming.js";
import { swatchSaid } from "./swatches.js";

/** One thing that a goal wants to have a value, with the words that say so. */
export type Wish = { readonly said: readonly Stretch[] } & (
  | { readonly type: "slide"; readonly slider: Slider; readonly label: Mark | null; readonly amount: Amount }
  | { readonly type: "count"; readonly stepper: Stepper; readonly label: Mark; readonly amount: Amount }
  | { readonly type: "fill"; readonly field: Mark; readonly value: Amount | string }
  | { readonly type: "open"; readonly combo: Mark; readonly text: string }
  | { readonly type: "pick"; readonly option: Mark }
  | { readonly type: "day"; readonly amount: Extract<Amount, { type: "day" }> }
  | { readonly type: "time"; readonly amount: Extract<Amount, { type: "time" }> }
); // prettier-ignore

/** A label that a goal names, where it does. */
interface Named {
  readonly label: Label;
  readonly said: Stretch;
  /** Share of the label's words that were said. */
  readonly part: number;
}

/** Everything that a goal wants of what the screen shows, in the goal's order. */
export function readWishes(view: GoalView): readonly Wish[] {
  const words = wordsAt(view.goal);
  const labels = labelsOf(view);
  const every = readAmounts(view.goal);
  const options = picksOf(view, words);
  // "60 minutes" may be what an option says; then it is no number of its own.
  const whole = options.filter(({ said }) => said.some((one) => every.some((amount) => overlaps(one, amount)))); // prettier-ignore
  const taken = whole.flatMap(({ said }) => said);
  const amounts = every.filter((amount) => !taken.some((one) => overlaps(one, amount)));
  const named = namedLabels(labels, words, amounts);
  const placed = placeAmounts(amounts, named, words, view);
  const left = amounts.filter((amount) => !placed.some(({ said }) => said.includes(amount)));
  // A number beside a name is for what bears the name, even where that can't be changed.
  const isOthers = ({ amount, ...said }: Said) =>
    amount.type !== "day" &&
    amount.type !== "time" &&
    named.some(
      (name) =>
        name.part > 0.6 && name.label.mark.kind !== "slider" && apart(said, name.said, words) <= 2,
    );
  const alone = left.flatMap(
    (amount) =>
      (isOthers(amount) ? countedList(amount, view) : aloneWish(amount, placed, view)) ?? [],
  );
  const spent = placed.flatMap(({ said }) => said);
  const picks = options.filter((one) => whole.includes(one) || !one.said.some((stretch) => spent.some((other) => overlaps(stretch, other)))); // prettier-ignore
  const wishes = [...picks, ...placed, ...alone];
  const texts = textWishes(named, wishes, words, view);
  const names = nameWish([...wishes, ...texts], words, view);
  const kindred = kindredWish([...wishes, ...texts], words, view);
  return [...wishes, ...texts, ...(names === null ? [] : [names]), ...kindred].sort(
    (a, b) => (a.said[0]?.from ?? 0) - (b.said[0]?.from ?? 0),
  );
}

/** A word that no other wish has, for the list that says one of its kind. */
function kindredWish(wishes: readonly Wish[], words: readonly Word[], view: GoalView): readonly Wish[] {
  const kindred = kindredList(view, words);
  if (kindred === null) return [];
  const { combo, word } = kindred;
  const isTaken = wishes.some((wish) => wish.said.some((one) => overlaps(one, word)) || (wish.type === "open" && wish.combo === combo) || (wish.type === "fill" && wish.field === combo));
  return isTaken ? [] : [{ type: "open", combo, text: word.text, said: [word] }];
} // prettier-ignore

/** Where a goal says the names of things that the screen shows, whether or not it gives them a value. */
export const labelsSaid = (view: GoalView): readonly Stretch[] =>
  namedLabels(
    labelsOf(view).filter(({ mark }) =>
      ["text", "header", "menu", "row", "cell"].includes(mark.kind),
    ),
    wordsAt(view.goal),
    readAmounts(view.goal),
    false,
    // What stands between the words of a name is no part of it.
  ).flatMap(({ said, label }) => wordsAt(view.goal).filter((word) => overlaps(word, said) && label.words.some((own) => sameWord(word.text, own, false) >= 0.77))); // prettier-ignore

/** The labels that a goal names, each where it does so in the fewest words. */
function namedLabels(labels: readonly Label[], words: readonly Word[], amounts: readonly Said[], withConcepts = true): readonly Named[] {
  return labels.flatMap((label) => {
    const hits = label.words.map((word) => words.filter((one) => !one.isJoint && !amounts.some((amount) => overlaps(amount, one)) && sameWord(one.text, word, withConcepts) >= 0.77));
    const found = hits.filter((each) => each.length > 0);
    const part = found.length / Math.max(1, label.words.length);
    const unit = unitOf(label, amounts);
    if (part < 0.6) return unit === null ? [] : [{ label, said: unit, part: 0.6 }];
    const spans = (found[0] ?? []).map((first) => {
      const nearest = found.map((each) => each.toSorted((a, b) => Math.abs(a.from - first.from) - Math.abs(b.from - first.from))[0] ?? first);
      return { from: Math.min(...nearest.map(({ from }) => from)), to: Math.max(...nearest.map(({ to }) => to)) };
    });
    const said = spans.sort((a, b) => a.to - a.from - (b.to - b.from))[0];
    return said === undefined || said.to - said.from > 40 ? [] : [{ label, said, part }];
  });
} // prettier-ignore

const unitLabels: readonly (readonly [RegExp, readonly string[]])[] = [
  [/°|degree/u, ["temperature", "heat", "thermostat"]],
  [/min|hour/u, ["duration", "length", "timer"]],
  [/€|euro|\$|£/u, ["price", "amount", "budget"]],
];

/** The amount whose unit says what a label says: degrees are a temperature. */
function unitOf({ words }: Label, amounts: readonly Said[]): Said | null {
  const fits = ({ amount }: Said) => amount.type === "number" && unitLabels.some(([unit, names]) => unit.test(amount.unit) && words.some((word) => names.includes(word))); // prettier-ignore
  return amounts.find(fits) ?? null;
}

/** Words between an amount and a label from which they don't belong together, a joint counting for four. */
const farthest = 8;

/** Gives each label the amount that is said nearest to it, if what it names can have that. */
function placeAmounts(amounts: readonly Said[], named: readonly Named[], words: readonly Word[], view: GoalView): readonly Wish[] {
  const pairs = amounts.flatMap((amount) =>
    named.flatMap((name) => {
      const cost = amount === name.said ? 0 : overlaps(amount, name.said) ? 0 : apart(amount, name.said, words);
      return cost > farthest ? [] : [{ amount, name, cost: cost + 3 * (1 - name.part) }];
    }),
  );
  pairs.sort((a, b) => a.cost - b.cost);
  const wishes: Wish[] = [];
  const used = new Set<unknown>();
  for (const { amount, name } of pairs) {
    if (used.has(amount) || used.has(name.label.mark)) continue;
    const wish = wishFor(amount, name, view);
    if (wish === null || wishes.some((other) => sameThing(other, wish))) continue;
    used.add(amount).add(name.label.mark);
    wishes.push(wish);
  }
  return wishes;
} // prettier-ignore

function sameThing(one: Wish, other: Wish): boolean {
  if (one.type === "slide" && other.type === "slide")
    return Math.abs(one.slider.track.across - other.slider.track.across) < 4 && one.slider.track.ends[0] === other.slider.track.ends[0]; // prettier-ignore
  if (one.type === "count" && other.type === "count") return one.stepper.plus === other.stepper.plus; // prettier-ignore
  if (one.type === "fill" && other.type === "fill") return one.field === other.field;
  return false;
}

/** The handle that a label has for an amount, and the wish for both; null where it has none that fits. */
function wishFor(amount: Said, { label, said }: Named, view: GoalView): Wish | null {
  const value = amount.amount;
  const base = { said: [amount, said] };
  if (value.type === "day" || value.type === "time") {
    const field = labelledField(label.mark, view);
    return field !== null && holdsMoment(value, field.text) ? momentWish(base.said, field, amount, value, view) : null; // prettier-ignore
  }
  if (value.type !== "share") {
    const stepper = stepperOf(label.mark, view);
    if (stepper !== null) return { ...base, type: "count", stepper, label: label.mark, amount: value }; // prettier-ignore
    const field = labelledField(label.mark, view);
    const isNumber = field !== null && ((field.kind === "spinner" && !/\p{L}{2}/u.test(field.text)) || (["input", "combo"].includes(field.kind) && (field.text === "" || (shownNumber(field.text) !== null && !/\p{L}/u.test(field.text))))); // prettier-ignore
    if (isNumber) return { ...base, type: "fill", field, value };
    if (field !== null && opensList(field) && field.kind !== "input") {
      const text = view.goal.slice(amount.from, amount.to);
      return { ...base, type: "open", combo: field, text };
    }
  }
  // What is pressed itself is the name of nothing beside it.
  const isOption = ["radio", "checkbox", "switch", "tab", "button"].includes(label.mark.kind);
  const slider = value.type === "more" || isOption ? null : sliderOf(label.mark, view);
  return slider === null ? null : { ...base, type: "slide", slider, label: label.mark, amount: value }; // prettier-ignore
}

/** Typed into a field; a list of times is opened. */
function momentWish(said: readonly Stretch[], field: Mark, amount: Said, value: Amount, { goal, marks }: GoalView): Wish | null {
  if (field.kind === "input" || field.kind === "spinner") return { said, type: "fill", field, value };
  if (field.kind !== "combo") return null;
  // What has an icon for its calendar, or AM and PM to step through, is typed into part by part.
  const isParts = value.type === "day" || /[ap]\.?m/iu.test(field.text);
  const twelve = marks.some(({ text, kind }) => kind === "combo" && /\d\s?[ap]m$/iu.test(text));
  if (isParts && (value.type === "day" || twelve)) return { said, type: "fill", field, value };
  return { said, type: "open", combo: field, text: goal.slice(amount.from, amount.to) };
} // prettier-ignore

const holdsMoment = (value: Amount, text: string): boolean =>
  value.type === "day"
    ? /[dtmyjΥυ]{2}|\d{1,4}[-/.]\d/iu.test(text) || text === ""
    : /\b[h-]{2}|\d{1,2}[:.]\d{2}/iu.test(text) || text === "";

/** What an amount is for that stands with no label: the only thing on the screen that can have it. */
function aloneWish(amount: Said, placed: readonly Wish[], view: GoalView): Wish | null {
  const value = amount.amount;
  const base = { said: [amount] };
  if (value.type === "day") {
    if (calendarOf(view) !== null) return { ...base, type: "day", amount: value };
    const chip = dayChip(value.day, view);
    if (chip !== null) return { ...base, type: "pick", option: chip };
    return onlyMoment(amount, view);
  }
  if (value.type === "time") {
    if (slotsOf(view).some(({ text }) => isSameTime(value.time, timeShown(text) ?? -1))) return { ...base, type: "time", amount: value }; // prettier-ignore
    if (wheelsOf(view) !== null) return { ...base, type: "time", amount: value };
    return onlyMoment(amount, view);
  }
  const counted = countedList(amount, view);
  if (counted !== null) return counted;
  if (placed.length > 0) return null;
  // A number that was typed already is used up; nothing shows more than a hundred of a hundred.
  const wasTyped = value.type === "number" && view.past.some(({ type, text, changed }) => type === "type" && changed && text === String(value.number)); // prettier-ignore
  const isTooMuch = value.type === "number" && value.number > 100 && view.marks.some(({ text }) => /^\d{1,3}\s?%$/u.test(text.trim())); // prettier-ignore
  if (wasTyped) return null;
  const sliders = view.marks.filter(({ kind }) => kind === "slider");
  const fields = view.marks.filter(({ kind, text }) => kind === "spinner" || (kind === "input" && shownNumber(text) !== null)); // prettier-ignore
  const [only] = sliders;
  if (
    sliders.length === 1 &&
    only !== undefined &&
    fields.length === 0 &&
    value.type !== "more" &&
    !isTooMuch
  ) {
    // prettier-ignore
    const slider = sliderAt(only, view);
    return slider === null ? null : { ...base, type: "slide", slider, label: null, amount: value };
  }
  const [field] = fields;
  if (fields.length !== 1 || field === undefined || sliders.length > 0 || value.type === "share")
    return null;
  const stepper = stepperOf({ ...field, box: [field.box[0] - 2, field.box[1], 1, field.box[3]] }, view); // prettier-ignore
  if (stepper !== null && value.type === "more")
    return { ...base, type: "count", stepper, label: field, amount: value };
  return { ...base, type: "fill", field, value };
}

/** The only field on the screen that holds a day or a time. */
function onlyMoment(amount: Said, view: GoalView): Wish | null {
  const value = amount.amount;
  const fields = view.marks.filter(({ kind, text }) => ["input", "spinner", "combo"].includes(kind) && text !== "" && holdsMoment(value, text)); // prettier-ignore
  const [field] = fields;
  if (field !== undefined) return fields.length === 1 ? momentWish([amount], field, amount, value, view) : null; // prettier-ignore
  // A list whose frame was not seen: the time that stands there alone.
  const texts = view.marks.filter(({ kind, text }) => kind === "text" && value.type === "time" && timeShown(text) !== null); // prettier-ignore
  const [text] = texts;
  if (text === undefined || texts.length > 1) return null;
  return { type: "open", combo: text, text: view.goal.slice(amount.from, amount.to), said: [amount] }; // prettier-ignore
}

/** A list that counts what the goal counts: "2 people" for "4 people". */
function countedList(amount: Said, { goal, marks }: GoalView): Wish | null {
  if (amount.amount.type !== "number") return null;
  const next = wordsAt(goal).find(({ from }) => from >= amount.to);
  if (next === undefined || next.isJoint) return null;
  const lists = marks.filter(({ kind, text }) => kind === "combo" && /^\d+\s\p{L}+$/u.test(text) && sameWord(next.text, (text.split(" ")[1] ?? "").toLowerCase(), false) > 0.7); // prettier-ignore
  const [combo] = lists;
  const text = goal.slice(amount.from, next.to);
  return lists.length === 1 && combo !== undefined ? { type: "open", combo, text, said: [amount, next] } : null; // prettier-ignore
}

const ends = new Set("ok cancel apply close save print send submit next back book order buy confirm yes no help search login done continue delete remove publish start stop add edit reset undo finish pay".split(" ")); // prettier-ignore

/** Of one row of segments, some may be seen as tabs and some as buttons. */
const segments: readonly Mark["kind"][] = ["tab", "button"];

/** Things of one kind that stand side by side, of which one is chosen: radio buttons, segments, tiles. */
function isOneOfSeveral(mark: Mark, marks: readonly Mark[]): boolean {
  const [, y, width, height] = mark.box;
  if (mark.kind === "radio") return true;
  if (!["tab", "button", "cell", "icon", "radio"].includes(mark.kind)) return false;
  return marks.some((other) => {
    if (other === mark || (other.kind !== mark.kind && !(segments.includes(mark.kind) && segments.includes(other.kind))) || tellingWords(other.text).some((word) => ends.has(word)) || other.text === "") return false; // prettier-ignore
    const alike = Math.abs(other.box[3] - height) < 0.25 * height;
    const [left, right] = mark.box[0] < other.box[0] ? [mark, other] : [other, mark];
    const gap = right.box[0] - left.box[0] - left.box[2];
    const beside = onLine(mark, other) && gap < 48 && gap > -12;
    const column = Math.abs(other.box[0] - mark.box[0]) < 8 && Math.abs(other.box[2] - width) < 0.2 * width && Math.abs(other.box[1] - y) < 2.2 * height; // prettier-ignore
    return alike && (beside || column);
  });
}

/** The options that stand open on the screen and that the goal names whole. */
function picksOf(view: GoalView, words: readonly Word[]): readonly Wish[] {
  const bar = titleBar(view.marks);
  const spoken = words.filter(({ isJoint }) => !isJoint);
  const options = view.marks.filter((mark) => mark.box[1] > bar && /\p{L}/u.test(mark.text) && isOneOfSeveral(mark, view.marks)); // prettier-ignore
  const fits = options.flatMap((option) => {
    const own = tellingWords(option.text).map(inDigits);
    if (own.some((word) => ends.has(word) && own.length === 1) || own.length > 5) return [];
    const hits = own.map((word) => words.find(({ text }) => sameWord(inDigits(text), word, false) >= 0.9)); // prettier-ignore
    if (own.length === 0 || hits.includes(undefined)) return [];
    const said = hits.flatMap((hit) => (hit === undefined ? [] : [hit]));
    const [from, to] = [Math.min(...said.map((hit) => hit.from)), Math.max(...said.map((hit) => hit.to))]; // prettier-ignore
    const between = spoken.filter((one) => one.from >= from && one.to <= to).length;
    return between > own.length + 1 ? [] : [{ option, said, length: own.length }];
  });
  // "Members only" is not "Members"; a label's text and its circle are one thing.
  const best = fits.filter(
    (one) => !fits.some((other) => other !== one && other.said.some((hit) => one.said.includes(hit)) && (other.length > one.length || (other.length === one.length && isSurer(other.option, one.option, options)))), // prettier-ignore
  );
  const clear = best.filter((one) => !best.some((other) => other !== one && other.said.some((hit) => one.said.includes(hit)))); // prettier-ignore
  // "From heating to cooling": the first is what it is now.
  const isLeft = ({ said }: (typeof clear)[number]) => /\bfrom (?:the )?$/iu.test(view.goal.slice(0, said[0]?.from)) && /^\s+to\b/iu.test(view.goal.slice(said.at(-1)?.to)); // prettier-ignore
  const swatch = swatchSaid(view, words);
  const patches = swatch === null ? [] : [{ type: "pick" as const, ...swatch }];
  return [
    ...clear
      .filter((one) => !isLeft(one))
      .map(({ option, said }) => ({ type: "pick" as const, option, said })),
    ...patches,
  ];
}

function isSurer(one: Mark, other: Mark, options: readonly Mark[]): boolean {
  const overlap = Math.max(boxCoverage(one.box, other.box), boxCoverage(other.box, one.box));
  return overlap > 0.5 && options.indexOf(one) < options.indexOf(other);
}

/** A name that is said and that nothing on the screen explains goes into the only field that is empty. */
function nameWish(wishes: readonly Wish[], words: readonly Word[], { goal, marks }: GoalView): Wish | null {
  const isName = (word: Word, index: number) =>
    index > 0 && !word.isJoint && /^\p{Lu}\p{Ll}/u.test(goal.slice(word.from)) &&
    !wishes.some(({ said }) => said.some((one) => overlaps(one, word))) && !marks.some(({ text }) => sameWord(word.text, text.toLowerCase(), false) > 0.9);
  const from = words.findIndex((word, index) => isName(word, index) && isName(words[index + 1] ?? word, index + 1));
  if (from < 0) return null;
  const after = words.findIndex((word, index) => index > from && !isName(word, index));
  const name = words.slice(from, after < 0 ? words.length : after);
  const bar = titleBar(marks);
  const used = wishes.map((wish) => (wish.type === "fill" ? wish.field : wish.type === "open" ? wish.combo : null));
  const empty = marks.filter((mark) => ["input", "combo"].includes(mark.kind) && mark.box[1] > bar && !used.includes(mark) && mark.score > 0.5 && (mark.text === "" || mark.text === goal.slice(name[0]?.from, name.at(-1)?.to)));
  const [field] = empty;
  if (field === undefined || empty.length > 1 || name.length < 2 || wishes.length === 0) return null;
  const stretch = { from: name[0]?.from ?? 0, to: name.at(-1)?.to ?? 0 };
  return { type: "fill", field, value: goal.slice(stretch.from, stretch.to), said: [stretch, stretch] };
} // prettier-ignore

const connectors = /^(?:\s|:|=|,)*(?:(?:to|be|is|as|on|at|of|into|should|shall|reads?|says?|said|now|called)\b\s*)*/iu; // prettier-ignore

/** Fields and lists that the goal names and gives words to: "make the title Spring fair", "country Norway". */
function textWishes(named: readonly Named[], wishes: readonly Wish[], words: readonly Word[], view: GoalView): readonly Wish[] {
  const found: (Wish & { type: "fill" | "open" })[] = [];
  const called = calledWish(view);
  if (called !== null) found.push(called);
  for (const { label, said, part } of named) {
    if (part < 0.6 || wishes.some((wish) => wish.said.some((one) => overlaps(one, said)))) continue;
    const field = labelledField(label.mark, view);
    if (field === null || found.some((wish) => (wish.type === "fill" ? wish.field : wish.combo) === field)) continue;
    const others = [...wishes.flatMap((wish) => wish.said), ...named.filter((one) => one.label !== label).map((one) => one.said)];
    const stop = words.find((word) => word.from >= said.to && (others.some((one) => overlaps(one, word) && one.from > said.from) || (word.isJoint && word.text !== "and")));
    const text = view.goal.slice(said.to, joined(stop?.from ?? view.goal.length, said.to, words)).replace(connectors, "").replace(/[\s,;.]+$/u, "");
    const stretch = { from: said.from, to: said.to + text.length + 20 };
    // "a room for Ida": for whom it is, not which one.
    const isValue = !/^(?:for|from|with|by|near|until|before|after)(?:\s|$)/iu.test(text) && tellingWords(text).some((word) => !emptyWords.has(word));
    const isList = opensList(field) && field.kind !== "input";
    if (isList && !isValue) found.push({ type: "open", combo: field, text: "", said: [said] });
    else if (isList) found.push({ type: "open", combo: field, text, said: [said, ...(text === "" ? [] : [within(stretch, text, view.goal)])] });
    else if (text !== "" && isValue && (field.kind === "input" || field.kind === "text_area")) found.push({ type: "fill", field, value: text, said: [said, within(stretch, text, view.goal)] });
  }
  return found;
} // prettier-ignore

/** "call me Mira", "name it Spring": the name, title or label that the screen has a field for. */
function calledWish(view: GoalView): (Wish & { type: "fill" }) | null {
  const call = /\b(?:call|name|rename|title)\s+(?:me|it|this|them|him|her|us)(?:\s+to)?\s+(\S.*?)[\s.!]*$/iu.exec(view.goal);
  if (call?.[1] === undefined || /\s(?:and|then)\s/u.test(call[1])) return null;
  const fields = labelsOf(view).flatMap((label) => {
    const field = label.words.some((word) => /^(?:name|title|label|nickname)$/u.test(word)) ? labelledField(label.mark, view) : null;
    return field?.kind === "input" ? [field] : [];
  });
  const [field] = fields;
  if (field === undefined || fields.some((other) => other !== field)) return null;
  const said = { from: call.index, to: view.goal.length };
  return { type: "fill", field, value: call[1], said: [said, said] };
} // prettier-ignore

const within = (stretch: Stretch, text: string, goal: string): Stretch => {
  const from = goal.indexOf(text, stretch.from);
  return { from, to: from + text.length };
};

/** Where a text ends that other words follow: "and" before another value's verb is no part of it. */
function joined(end: number, from: number, words: readonly Word[]): number {
  const verbs = /^(?:let|set|make|put|change|turn|choose|select|pick|switch|press|click|call|start|send|save|use)$/u; // prettier-ignore
  const inside = words.filter((word) => word.from >= from && word.to <= end);
  const cut = inside.findIndex((word, index) => word.text === "and" && (verbs.test(inside[index + 1]?.text ?? "") || index === inside.length - 1)); // prettier-ignore
  const verb = inside.findIndex((word, index) => index > 1 && verbs.test(word.text) && inside[index - 1]?.isJoint === true); // prettier-ignore
  const at = [cut, verb].filter((index) => index >= 0);
  return at.length === 0 ? end : (inside[Math.min(...at)]?.from ?? end);
}
