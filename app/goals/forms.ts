import type { PastAct } from "../decision.js";
import type { Box } from "../geometry.js";
import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import { coverage, normalise, wordsOf } from "../reader/words.js";
import { middle } from "../reader/pieces.js";
import { toldApart } from "./choices.js";
import type { Field } from "./form-fields.js";
import { fieldsOf } from "./form-fields.js";
import { valueFor } from "./form-values.js";
import type { GoalView, Pursuit } from "./goal.js";
import { wasClicked } from "./goal.js";
import { unseenField, writeUnseen } from "./unseen-field.js";
import { isPressable, likeness, tellingWords } from "./naming.js";

/** Orders that end with a press on the form's own button. */
const sends =
  /\b(?:sign(?:s|ed|ing)?\s+(?:me\s+|him\s+|her\s+|us\s+|them\s+)?up|sign\s+\p{Lu}\S*(?:\s\p{Lu}\S*)*\s+up|register|enrol+|enlist|subscribe|join|apply|create|add|submit|complain|send\s+(?:it|this|that|the\s+(?:form|complaint|request|application|feedback|survey|report))|(?:fill\s+(?:in|out)|complete|answer)\s+(?:the|this)\s+(?:survey|questionnaire|poll)|book|reserve|order|check\s?out|request|open\s+an\s+account|new\s+(?:member|customer|contact|account|user|entry|appointment|event))\b/iu;
/** Orders that change what is there: kept where the form has a button for that. */
const edits = /\b(?:change|update|edit|correct|amend|moved)\b/iu;
/** Orders that only fill in. */
const fills =
  /\b(?:fill|enter|put|i\s+need|my\s+\p{L}+\s+is|name\s+is|i\s+am|i'm|use|write|type|complete|set|the\s+\p{L}+\s+(?:is|goes))\b/iu;
/** Letters and what is said to somebody are no forms. */
const letters =
  /\b(?:reply|replies|tell|message\s+to|mail\s+to|write\s+(?:to|an?\s+e?-?mail)|send\s+(?:an?\s+)?e?-?mail|(?<!\b(?:an|the|any|no|my|your)\s)answer(?!\s+(?:the|this)\s+(?:survey|questionnaire|poll))|search|look\s+for|rename|move|delete|remove|copy|transfer)\b/iu;
const onwards =
  /^(?:(?:continue|proceed|next|go(?:\s+on)?)(?:\s+(?:step|page)|\s+to\s+\p{L}+(?:\s\p{L}+)?)?|(?:find|search|show)(?:\s+(?:for\s+)?\p{L}+){0,2}|forward|weiter|ok|okay|done|finish|(?:submit|send)(?:\s+(?:my\s+|the\s+)?\p{L}+)?|save|confirm|apply|complete|register|sign\s?up|join(?:\s+now)?|create(?:\s+\p{L}+){0,2}|add(?:\s+\p{L}+){0,2}|book(?:\s+\p{L}+){0,2}|place\s+order|order(?:\s+now)?|subscribe|enrol+|apply(?:\s+now)?|request(?:\s+\p{L}+){0,2}|reserve)\s*(?:[>»→›]|now|\.\.\.|…)?$/iu;
const consent = /\b(?:accept|agree|consent|terms|conditions|privacy|rules)\b/iu;

/** Forms, on one page or several: each field that the goal says something for is filled, then the form is sent where that was asked. */
export function pursueForms(view: GoalView): Pursuit | null {
  const { goal, marks, past } = view;
  const toKeep = edits.test(goal);
  const toSend = !toKeep && sends.test(goal) && !/\bjust\s+(?:fill|put|enter)\b/iu.test(goal);
  if (letters.test(goal) || (!toSend && !toKeep && !fills.test(goal))) return null;
  const fields = fieldsOf(marks);
  const begun = past.some(({ type, target, changed }) => type === "type" || (type === "click" && changed && target !== null && (leadsOn.test(target.text.trim()) || takes.test(target.text.trim()))));
  const wanted = fields.flatMap((field) => {
    const value = valueFor(field.label, goal);
    return value === null ? [] : [{ field, value }];
  });
  const answer = toSend ? pillChoice(view) : null;
  const unseen = unseenField(view);
  if (wanted.length === 0 && !begun && answer === null && unseen === null) return toSend ? openForm(view) : null;
  for (const { field, value } of wanted) {
    if (isWritten(field, past)) continue;
    const isThere = holds(field, value, view);
    if (isThere === null) return null;
    if (isThere) continue;
    const why = `“${field.label}” is said to be “${value}”.`;
    if (field.mark.kind === "combo") {
      const entry = marks.find((mark) => mark.kind === "menu_item" && normalise(mark.text) === normalise(value));
      if (entry !== undefined) return { type: "act", action: { type: "click", mark: entry.id }, sure: 0.9, why };
    }
    return { type: "act", action: { type: "type", mark: field.mark.id, text: value, clear: field.value !== "", enter: field.mark.kind === "combo" }, sure: 0.9, why };
  }
  // A question of which the goal says nothing is not passed over.
  if (answer === "unknown" && wanted.length === 0 && unseen === null) return null;
  if (answer !== null && typeof answer !== "string") return answer;
  const choice = openChoice(view) ?? saidTick(view) ?? (toSend ? stackChoice(view) : null) ?? (toSend ? listChoice(view, fields) : null);
  if (choice !== null) return choice;
  const hidden = unseen === null ? null : writeUnseen(unseen, view);
  if (hidden !== null) return hidden;
  if (toKeep && keeping(view) !== null) return keeping(view);
  if (!toSend) {
    if (wanted.length === 0 && !begun) return null;
    return unseen === null && isExplained(view, wanted) ? { type: "over", sure: 0.9, why: "Every field holds what it should." } : { type: "partly" };
  }
  return rowChoice(view) ?? send(view, fields.length > 0);
} // prettier-ignore

/** The same for what is sent at the end: that takes its fields and lists before anybody gives single values. */
export const pursueSending = (view: GoalView): Pursuit | null =>
  sends.test(view.goal) && !edits.test(view.goal) ? pursueForms(view) : null;

/** Whether a field holds what was typed into it, as far as it can be read: its name may have stood in it and be gone. */
const isWritten = ({ mark, value }: Field, past: readonly PastAct[]): boolean =>
  past.some(
    ({ type, text, target, changed }) =>
      type === "type" &&
      changed &&
      target !== null &&
      boxCoverage(target.box, mark.box) > 0.4 &&
      isLike(value, text),
  );

const isLike = (shown: string, text: string): boolean => {
  const [one, other] = [plain(shown), plain(text)];
  if (one === "" || other === "") return false;
  return (
    one === other ||
    (one.length > 2 && other.startsWith(one)) ||
    (other.length > 3 && one.startsWith(other)) ||
    likeness(text, shown) > 0.6
  );
};

/** Words that tell what to do with values and no value. */
const telling =
  /^(?:please|fill|filled|enter|put|write|type|use|set|complete|change|update|edit|correct|amend|make|give|add|save|name|called|live|lives|living|born|moved|new|instead|form|field|box|profile|details|data|account|address|old|now|year|years|say|want|wants|wanted|like|should|number|first|last)$/u;
/** Words that are left of a goal from which on a part of it was not understood. */
const mostLeft = 3;

/** Whether what was typed, chosen or stands by the fields used says all that the goal does, but for a word. */
function isExplained({ goal, past, screen }: GoalView, wanted: readonly { field: Field; value: string }[]): boolean {
  const chosen = screen.toggles.filter(({ checked }) => checked === true).map(({ label }) => label);
  const used = [...wanted.flatMap(({ field, value }) => [field.label, value]), ...past.flatMap(({ text, target }) => [text, target?.text ?? ""]), ...chosen].flatMap((text) => wordsOf(text));
  const left = tellingWords(goal).filter((word) => word.length > 2 && !telling.test(word) && !used.includes(word));
  return left.length < mostLeft;
} // prettier-ignore

const plain = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Whether a field holds a value: it can be read there, or it was typed and something like it can be read.
 * Null where it was typed and nothing of it shows.
 */
function holds({ mark, value, label }: Field, wanted: string, { past, marks }: GoalView): boolean | null {
  if (plain(value) === plain(wanted)) return true;
  const typed = past.some(({ type, text, target, changed }) => type === "type" && changed && text === wanted && target !== null && boxCoverage(target.box, mark.box) > 0.4);
  if (!typed) return false;
  // One or two letters by themselves are often not found by text detection.
  const isHidden = wanted.length < 4 || /\b(?:password|pass ?code|pin)\b/iu.test(label);
  const shown = marks.some(({ text }) => plain(text).includes(plain(wanted)) || likeness(wanted, text) > 0.6);
  return isHidden || shown ? true : null;
} // prettier-ignore

const opens = ({ type, target }: PastAct): boolean =>
  type === "click" && (target?.kind === "combo" || target?.kind === "switch");

/** Lists of a form: combo boxes, and small ones that perception takes for switches though the goal gives them a value. */
function listsOf({ goal, marks, screen }: GoalView, fields: readonly Field[]): { mark: Mark; label: string; value: string }[] {
  const combos = fields.filter(({ mark, value }) => mark.kind === "combo" && value !== "");
  const taken = screen.toggles.flatMap(({ piece, label }) => {
    const mark = marks.find(({ id }) => id === piece.ids.at(-1));
    return piece.kind === "switch" && mark !== undefined && valueFor(label, goal) !== null ? [{ mark, label, value: "" }] : [];
  });
  return [...combos, ...taken];
} // prettier-ignore

/** Looks into the lists of a form for what the goal says, one after the other. */
function listChoice(view: GoalView, fields: readonly Field[]): Pursuit | null {
  const { goal, marks, past, fresh } = view;
  const last = past.at(-1);
  const words = wordsOf(goal);
  const fits = (text: string) => {
    const own = tellingWords(text);
    return own.length > 0 && own.length <= 6 && coverage(own, words, false) > 0.94;
  };
  if (last !== undefined && opens(last) && last.changed && last.target !== null) {
    const [x, , width] = last.target.box;
    const entries = marks.filter(({ id, box, text }) => fresh.has(id) && text !== "" && box[0] < x + width && box[0] + box[2] > x);
    const entry = entries.filter(({ text }) => fits(text)).sort((a, b) => b.text.length - a.text.length)[0];
    if (entry !== undefined) return { type: "act", action: { type: "click", mark: entry.id }, sure: 0.88, why: `“${entry.text}” is what was asked for.` };
    if (entries.length > 0) return { type: "act", action: { type: "key", keys: ["escape"] }, sure: 0.85, why: "Nothing in this list was asked for." };
  }
  const closed = listsOf(view, fields).find(({ mark, value }) => !fits(value) && !past.some((act) => opens(act) && act.target !== null && boxCoverage(act.target.box, mark.box) > 0.4));
  if (closed === undefined) return null;
  return { type: "act", action: { type: "click", mark: closed.mark.id }, sure: 0.82, why: `“${closed.label}” may have what was asked for.` };
} // prettier-ignore

/** Of each group of radio buttons the one that the goal speaks of, if it is not chosen yet. */
function openChoice({ goal, screen, marks, past }: GoalView): Pursuit | null {
  const words = wordsOf(goal);
  const radios = screen.toggles.filter(({ piece, label }) => piece.kind === "radio" && !label.trim().endsWith("?"));
  const groups: (typeof radios)[] = [];
  for (const radio of radios) {
    const near = groups.find((group) => group.some(({ piece }) => Math.abs(middle(piece) - middle(radio.piece)) < 3 * Math.max(24, piece.box[3])));
    if (near === undefined) groups.push([radio]);
    else near.push(radio);
  }
  for (const group of groups) {
    const options = [...group.map(({ piece, label, checked }) => ({ label, checked, mark: marks.find(({ id }) => id === piece.ids.at(-1)) })), ...missed(group.map(({ piece }) => piece.box), marks)];
    const { mark, label, checked } = options[toldApart(words, options.map((option) => option.label))] ?? {};
    if (mark === undefined || checked === true || wasClicked(mark, past)) continue;
    return { type: "act", action: { type: "click", mark: mark.id }, sure: 0.86, why: `“${label}” is what was asked for.` };
  }
  return null;
} // prettier-ignore

/** A question, also where only a part of its line was read. */
const asks = /\?$|\b(?:how|what|which|would|was|were|does|did|are|have|will)\b/iu;

/** Words of the labels of check boxes that say nothing about what is ticked. */
const idle = /^(?:please|send|sends|want|would|like|yes|receive|get|add|need|with|also)$/u;

/** A box to tick all of whose telling words the goal says: "I want an answer" for "Please send me an answer". */
function saidTick({ goal, screen, marks, past }: GoalView): Pursuit | null {
  const words = wordsOf(goal);
  for (const { piece, label, checked } of screen.toggles) {
    const own = tellingWords(label).filter((word) => !idle.test(word));
    if (piece.kind !== "checkbox" || checked !== false || consent.test(label) || own.length === 0 || own.length > 4) continue;
    if (own.some((word) => word.length < 4) || coverage(own, words, false) < 0.95) continue;
    if (new RegExp(`\\b(?:no|not|without|never|don['’]t)\\b[^,.;]{0,25}\\b${own[0] ?? ""}`, "iu").test(goal)) continue;
    const mark = marks.find(({ id }) => id === piece.ids.at(-1));
    if (mark === undefined || wasClicked(mark, past)) continue;
    return { type: "act", action: { type: "click", mark: mark.id }, sure: 0.84, why: `“${label}” is what was asked for.` };
  }
  return null;
} // prettier-ignore

/** Answers to a question that stand as buttons in a line under it: the one that alone is said. */
function pillChoice({ goal, marks, past }: GoalView): Pursuit | "answered" | "unknown" | null {
  const words = wordsOf(goal);
  const buttons = marks.filter((mark) => isPressable(mark) && mark.text !== "" && !onwards.test(mark.text.trim()) && wordsOf(mark.text).length <= 4);
  for (const first of buttons) {
    const line = buttons.filter(({ box }) => Math.abs(box[1] - first.box[1]) < 6 && Math.abs(box[3] - first.box[3]) < 8);
    const end = Math.max(...line.map(({ box }) => box[0] + box[2]));
    const over = marks.filter(({ text, box }) => { const gap = first.box[1] - (box[1] + box[3]); return text !== "" && gap > 0 && gap < 90 && box[0] < end; }); // prettier-ignore
    // A question may have been read in several pieces.
    const question = over.map(({ text }) => text.trim()).join(" ");
    const isAsked = asks.test(question) && wordsOf(question).length >= 3;
    if (line[0] !== first || line.length < 2 || !isAsked) continue;
    if (line.some((mark) => wasClicked(mark, past) && past.some(({ target }) => target?.text === mark.text))) return "answered";
    const mark = line[toldApart(words, line.map(({ text }) => text))] ?? yesOrNo(goal, question, line);
    if (mark === undefined) return "unknown";
    return { type: "act", action: { type: "click", mark: mark.id }, sure: 0.86, why: `“${mark.text}” is the answer that was given.` };
  }
  return null;
} // prettier-ignore

/** "We'd come again" for "Would you stay with us again?": yes or no, by the part of the goal that speaks of it. */
function yesOrNo(goal: string, question: string, options: readonly Mark[]): Mark | undefined {
  const asked = tellingWords(question).filter((word) => word.length > 3);
  const part = goal.split(/[,;.:]|\s+(?:and|but)\s+/u).find((clause) => wordsOf(clause).some((word) => asked.includes(word)));
  if (part === undefined || !options.some(({ text }) => /^yes\b/iu.test(text)) || !options.some(({ text }) => /^no\b/iu.test(text))) return undefined;
  const isNo = /\b(?:not|never|no)\b|n['’]t\b/iu.test(part);
  return options.find(({ text }) => (isNo ? /^no\b/iu : /^yes\b/iu).test(text));
} // prettier-ignore

/** Options that stand as lines of one size under each other, whatever marks the chosen one: the one that alone is said. */
function stackChoice({ goal, marks, past, screen }: GoalView): Pursuit | null {
  const lines = marks.filter(({ kind, text, box }) => ["row", "cell", "radio"].includes(kind) && text !== "" && box[3] >= 28 && box[3] < 90);
  // The lines of a table are no options, nor is a list that no button leads on from.
  const isPage = marks.some((mark) => isPressable(mark) && onwards.test(mark.text.trim())) && marks.filter(({ kind }) => kind === "header").length < 2;
  const first = isPage ? lines.find((line) => line.box[2] > 180 && lines.some((other) => other !== line && isStacked(line, other))) : undefined;
  if (first === undefined) return null;
  const stack = lines.filter((line) => Math.abs(line.box[0] - first.box[0]) < 5 && Math.abs(line.box[2] - first.box[2]) < 8);
  const mark = stack[toldApart(wordsOf(goal), stack.map(({ text }) => text))];
  if (mark === undefined || wasClicked(mark, past)) return null;
  const isChosen = mark.state?.selected === true || screen.toggles.some(({ piece, checked }) => checked === true && boxCoverage(piece.box, mark.box) > 0.7);
  return isChosen ? null : { type: "act", action: { type: "click", mark: mark.id }, sure: 0.86, why: `“${mark.text}” is the option that was asked for.` };
} // prettier-ignore

const isStacked = ({ box: a }: Mark, { box: b }: Mark): boolean =>
  Math.abs(a[0] - b[0]) < 5 && Math.abs(a[2] - b[2]) < 8 && Math.abs(a[3] - b[3]) < 6 && b[1] - (a[1] + a[3]) > -6 && b[1] - (a[1] + a[3]) < 14; // prettier-ignore

const takes = /^(?:select|choose|pick|take|book(?:\s+now)?|reserve)$/iu;

/** Of several lines that end in the same button the one that alone says what the goal does: its button. */
function rowChoice({ goal, marks }: GoalView): Pursuit | null {
  const buttons = marks.filter((mark) => isPressable(mark) && takes.test(mark.text.trim()));
  if (buttons.length < 2) return null;
  const rows = buttons.map((button) => {
    const at = button.box[1] + button.box[3] / 2;
    return marks.filter((mark) => mark !== button && mark.text !== "" && mark.box[3] < 90 && at > mark.box[1] - 4 && at < mark.box[1] + mark.box[3] + 4).map(({ text }) => text).join(" ");
  });
  const told = toldApart(wordsOf(goal), rows);
  const byTime = /\b\d{1,2}[:.]\d{2}\b/u.exec(goal)?.[0];
  const timed = byTime === undefined ? [] : rows.flatMap((row, at) => (row.includes(byTime) ? [at] : []));
  const button = buttons[timed.length === 1 ? (timed[0] ?? -1) : told];
  if (button === undefined) return null;
  return { type: "act", action: { type: "click", mark: button.id }, sure: 0.86, why: `“${button.text}” stands by what was asked for.` };
} // prettier-ignore

/** What stands in one column with radio buttons and was not taken for one. */
function missed(boxes: readonly Box[], marks: readonly Mark[]) {
  const [first] = boxes;
  if (first === undefined || boxes.length < 2) return [];
  const gaps = boxes.map((box) => box[1] + box[3] / 2).sort((a, b) => a - b);
  const reach = 1.3 * Math.max(...gaps.slice(1).map((at, index) => at - (gaps[index] ?? at)));
  return marks
    .filter(({ kind, text, box }) => {
      const middle = box[1] + box[3] / 2;
      const isNear = gaps.some((at) => Math.abs(at - middle) < reach) && gaps.every((at) => Math.abs(at - middle) > 0.6 * box[3]);
      return ["text", "text_area", "input", "row", "cell"].includes(kind) && text !== "" && Math.abs(box[0] - first[0]) < 24 && isNear;
    })
    .filter(({ box }, at, all) => !all.slice(0, at).some((other) => boxCoverage(box, other.box) > 0.5 || boxCoverage(other.box, box) > 0.5))
    .map((mark) => ({ label: mark.text, checked: undefined, mark }));
} // prettier-ignore

/** Opens the form for something new: the button says "New contact" where a contact is to be added. */
function openForm({ goal, marks, past }: GoalView): Pursuit | null {
  const words = wordsOf(goal);
  const fits = ({ text }: Mark) => {
    const [verb, ...noun] = wordsOf(text);
    if (verb === undefined || !/^(?:new|add|create|register|sign)$/u.test(verb) || noun.length > 3) return false;
    return noun.length === 0 ? words.includes(verb) : coverage(noun.filter((word) => word !== "up"), words, false) > 0.9;
  };
  const [button, ...more] = marks.filter((mark) => isPressable(mark) && fits(mark));
  if (button === undefined || more.length > 0 || wasClicked(button, past)) return null;
  return { type: "act", action: { type: "click", mark: button.id }, sure: 0.85, why: `“${button.text}” opens the form for it.` };
} // prettier-ignore

const keeps =
  /^(?:save|update|apply|keep|ok|done)(?:\s+(?:the\s+)?(?:changes?|now|it|all|profile|settings|contact|entry|and\s+close))?$/iu;

/** Keeps what was changed where the form has a button for that; null where it has none, or it was pressed. */
function keeping({ marks, past }: GoalView): Pursuit | null {
  const last = past.findLastIndex(({ type }) => type === "type");
  const pressed = past.slice(last + 1).some(({ type, target }) => type === "click" && target !== null && keeps.test(target.text.trim()));
  const [button, ...more] = marks.filter((mark) => isPressable(mark) && keeps.test(mark.text.trim()));
  if (last < 0 || pressed || button === undefined || more.length > 0) return null;
  return { type: "act", action: { type: "click", mark: button.id }, sure: 0.88, why: `“${button.text}” keeps what was changed.` };
} // prettier-ignore

/** What only leads to the next page of a form. */
const leadsOn = /^(?:continue|proceed|next|go|forward|weiter|find|search|show)\b/iu;

/** A quoted text or an address of the goal that stands nowhere yet and was never typed: the form must not go without it. */
function notPlaced({ goal, past, marks }: GoalView): string | null {
  const values = [...goal.matchAll(/["“„«]([^"”“»]+)["”“»]|([\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,})/gu)].map((match) => (match[1] ?? match[2] ?? "").trim());
  const known = [...past.flatMap(({ text, target }) => [text, target?.text ?? ""]), ...marks.map(({ text }) => text)];
  return values.find((value) => !known.some((text) => plain(text).includes(plain(value)) || likeness(value, text) > 0.6)) ?? null;
} // prettier-ignore

/** Goes on to the next page, or sends: by the button that says what the goal says, else by one that leads on. */
function send(view: GoalView, hasFields: boolean): Pursuit | null {
  const { goal, marks, past, screen } = view;
  const drawn = marks.filter((mark) => isPressable(mark) && ["button", "link", "tab"].includes(mark.kind) && onwards.test(mark.text.trim()));
  // Words with an arrow lead on without looking like a button.
  const buttons = drawn.length > 0 ? drawn : marks.filter(({ kind, text }) => kind === "text" && /[>»→›]$/u.test(text.trim()) && onwards.test(text.trim()));
  const said = buttons.filter(({ text }) => coverage(tellingWords(text), wordsOf(goal), false) > 0.9);
  const [button, ...more] = said.length > 0 ? said : buttons;
  const presses = past.filter(({ type, target, changed }) => type === "click" && changed && target !== null && onwards.test(target.text.trim()));
  // A page that was only led on to is not the end, whatever it shows.
  const pressed = presses.length > 0 && !leadsOn.test(presses.at(-1)?.target?.text.trim() ?? "");
  if (button === undefined) return pressed && !hasFields ? { type: "over", sure: 0.85, why: "The form has been sent." } : null;
  if (more.length > 0) return null;
  // A form that asks for consent before it goes is given it by whoever wants it sent.
  const stays = past.some(({ target, changed }) => !changed && target?.text === button.text);
  const terms = screen.toggles.find(({ label, checked, piece }) => piece.kind === "checkbox" && checked !== true && consent.test(label));
  const box = marks.find(({ id }) => id === terms?.piece.ids.at(-1));
  if (box !== undefined && terms !== undefined && !wasClicked(box, past) && (stays || !/continue|next/iu.test(button.text)))
    return { type: "act", action: { type: "click", mark: box.id }, sure: 0.82, why: `“${terms.label}” has to be ticked before the form can be sent.` };
  const lost = leadsOn.test(button.text.trim()) ? null : (notPlaced(view) ?? unseenField(view)?.name.text ?? null);
  if (lost !== null) return { type: "act", action: { type: "fail", reason: `I did not see where “${lost}” belongs in this form.` }, sure: 0.9, why: `“${lost}” is not in the form yet.` };
  return { type: "act", action: { type: "click", mark: button.id }, sure: 0.86, why: `“${button.text}” leads on.` };
} // prettier-ignore
