import type { Action } from "../action.js";
import type { PastAct } from "../decision.js";
import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import { normalise, wordsOf } from "../reader/words.js";
import type { Thing } from "./find-things.js";
import { findThings, headingsBeside, wordIn } from "./find-things.js";
import type { GoalView, Pursuer, Pursuit } from "./goal.js";
import { missing } from "./missing.js";
import { bestBy, isPressable, tellingWords } from "./naming.js";
import {
  bottomOf,
  gapBetween,
  leftOf,
  middleX,
  middleY,
  onLine,
  ownControl,
  rightOf,
} from "./partners.js";
import type { Message } from "./read-message.js";
import { readMessage } from "./read-message.js";
import { describe } from "./things.js";

/** Telling somebody something: open the message or the conversation, write, send. */
export const pursueMessages: Pursuer = (view) => {
  const message = readMessage(view.goal);
  return message === null ? null : nextFor(message, view);
};

const act = (action: Action, sure: number, why: string): Pursuit => ({ type: "act", action, sure, why }); // prettier-ignore
const click = (mark: Mark, sure: number, why: string): Pursuit => act({ type: "click", mark: mark.id }, sure, why); // prettier-ignore

const sends =
  /^(?:send(?: (?:message|now|mail|reply|it))?|post|submit|reply|(?:send|post|add|submit) (?:reply|comment|answer)|comment|publish)$/u;
const composes =
  /^(?:\+ ?)?(?:compose|write|new|new (?:message|mail|e-?mail|chat|conversation|post)|write (?:a )?(?:message|mail)|create)$/u;
const answers = /^(?:reply|answer|respond|write back)$/u;
const label = ({ text }: Mark): string =>
  normalise(text)
    .replace(/[.…]+$/u, "")
    .trim();

function nextFor(message: Message, view: GoalView): Pursuit | null {
  const { past, marks } = view;
  const typed = past.findLastIndex(({ type, text }) => type === "type" && text === message.text);
  const last = past.findLast(({ type }) => type !== "wait");
  const fields = fieldsOf(marks);
  const toNamed = fields.find(({ name }) => /^(?:to|recipients?|send to|an)\b/u.test(name) && !bodyNames.test(name));
  const subject = fields.find(({ name }) => /^(?:subject|topic|title|betreff|re:|fwd?:)/u.test(name));
  // The field right over the subject is for the receiver, also where nothing says so.
  const over = subject === undefined ? undefined : fields.find(({ mark }) => mark !== subject.mark && Math.abs(leftOf(mark) - leftOf(subject.mark)) < 24 && subject.mark.box[1] - bottomOf(mark) < 60 && mark.box[1] < subject.mark.box[1] && mark.box[3] < 60);
  const to = toNamed ?? over;
  const tabbed = past.findLast(({ type }) => type !== "wait");
  if (typed < 0 && tabbed?.type === "key" && tabbed.text === "tab") return intoFocus(message);
  const isMail = to !== undefined || subject !== undefined;
  const lowest = Math.max(0, ...[to, subject].map((field) => (field === undefined ? 0 : bottomOf(field.mark) - 4)));
  const body = bodyOf(fields.filter((field) => field !== to && field !== subject && field.mark.box[1] >= lowest), view);
  if (typed >= 0) {
    const into = past[typed]?.target ?? null;
    if (into !== null && isHeaderField(into, fields, subject)) return null;
    const after = past.slice(typed + 1);
    const sent = after.findLast(({ type, target, text }) => (type === "click" && target !== null) || (type === "key" && text === "enter"));
    if (sent !== undefined && sent === last) return sent.changed ? { type: "over", sure: 0.9, why: "It has been sent." } : null;
    const asked = to === undefined ? null : recipient(message, to, view);
    return asked ?? send(past[typed]?.target ?? null, view);
  }
  if (isMail && body === null) return (to === undefined ? null : recipient(message, to, view)) ?? (subject === undefined ? null : behind(subject, view));
  if (isMail && body !== null) {
    const asked = to === undefined ? null : recipient(message, to, view);
    return asked ?? act({ type: "type", mark: body.mark.id, text: message.text, clear: false, enter: false }, 0.9, "This is what is to be said.");
  }
  const only = pressables(marks).filter((mark) => answers.test(label(mark)));
  const canAnswer = only.length === 1 && !past.some(({ target }) => target !== null && answers.test(label(target)));
  // In a chat the conversation comes first: its name stands over the field.
  const words = describe(message.to.replace(/[’']s\b/gu, ""));
  const said = words.words.length > 0 ? words.words : words.nouns;
  // "The people at the bar": whoever they are, their room is the bar.
  const telling = said.filter((word) => !everybody.test(word));
  const named = telling.length > 0 ? telling : said;
  const conversation = message.isReply || body === null || wasOpened(past) ? null : listed(named, body, marks);
  if (conversation !== null) return click(conversation, 0.88, `“${conversation.text}” is who it goes to.`);
  const isShown = body !== null && marks.some((mark) => above(mark, body) && named.some((word) => wordIn(word, mark.text) >= 0.9));
  if (body !== null && (isShown || wasOpened(past)) && !(message.isReply && canAnswer)) return act({ type: "type", mark: body.mark.id, text: message.text, clear: false, enter: false }, 0.9, "This is what is to be said.");
  if (wasOpened(past) && canAnswer && only[0] !== undefined) return click(only[0], 0.9, "This answers it.");
  if (!message.isReply && body === null) {
    const compose = pressables(marks).filter((mark) => composes.test(label(mark)));
    if (compose.length === 1 && compose[0] !== undefined && !past.some(({ target }) => target !== null && composes.test(label(target)))) return click(compose[0], 0.9, "This begins a new message.");
  }
  if (wasOpened(past)) return null;
  const candidates = marks.filter(({ text, kind }) => text !== "" && kind !== "window_control");
  const things = findThings({ ...words, several: true, count: null }, candidates, view) ?? [];
  const thing = things.length === 1 ? things[0] : likeliest(things, message);
  if (thing === undefined) return things.length === 0 ? missing(named, view) : null;
  // Posts have their own button to answer each.
  const own = only.length > 1 ? ownControl(thing.mark, only, marks, view.size[0]) : null;
  const isPressed = own !== null && past.some(({ target }) => target !== null && answers.test(label(target)));
  if (own !== null) return isPressed ? null : click(own, 0.9, `This answers “${thing.mark.text}”.`);
  return click(thing.mark, 0.88, `“${thing.mark.text}” is who or what it goes to.`);
} // prettier-ignore

const everybody =
  /^(?:people|guys|folks|everyone|everybody|colleagues|others|members|room|channel|chat)$/u;

/**
 * The one conversation of a list beside the field that bears a name, where another one is open: who wrote
 * there is not who it goes to.
 */
function listed(named: readonly string[], body: Field, marks: readonly Mark[]): Mark | null {
  const says = (mark: Mark) => named.length > 0 && named.every((word) => wordIn(word, mark.text) >= 0.9);
  const isTime = ({ text }: Mark) => /\d{1,2}[:.]\d{2}/u.test(text);
  if (marks.some((mark) => above(mark, body) && mark.box[1] < 100 && says(mark) && !isTime(mark))) return null;
  const rows = marks.filter((mark) => ["row", "cell", "tab", "link", "menu_item", "button", "text"].includes(mark.kind) && rightOf(mark) <= leftOf(body.mark) + 8 && says(mark) && wordsOf(mark.text).length <= named.length + 3);
  const lines = rows.filter((row, at) => !rows.slice(0, at).some((other) => onLine(other, row)));
  return lines.length === 1 ? (lines[0] ?? null) : null;
} // prettier-ignore

/** Whether a text went into one of the lines over a letter: fields of one line that stand over each other. */
const isHeaderField = (into: Mark, fields: readonly Field[], subject: Field | undefined): boolean =>
  (subject !== undefined && onLine(into, subject.mark)) ||
  (into.box[3] < 60 && fields.some(({ mark }) => !onLine(mark, into) && Math.abs(leftOf(mark) - leftOf(into)) < 10 && Math.abs(mark.box[2] - into.box[2]) < 14 && mark.box[3] < 60 && Math.abs(middleY(mark) - middleY(into)) < 90)); // prettier-ignore

/** Of several that fit the one that speaks of what is to be said: "Can you water the plants?" */
function likeliest(things: readonly Thing[], { text }: Message): Thing | undefined {
  const words = tellingWords(text).filter((word) => word.length > 3);
  const fit = bestBy(
    things,
    (thing) => words.filter((word) => wordIn(word, thing.text) >= 0.9).length,
  );
  return fit !== null && fit.score > fit.next ? fit.thing : undefined;
}

/** Whether a thing of a list was clicked, and something came of it. */
const wasOpened = (past: readonly PastAct[]): boolean =>
  past.some(({ type, changed, target }) => type === "click" && changed && target !== null && !composes.test(label(target))); // prettier-ignore

/** Who a mail goes to, where that isn't filled in. */
function recipient({ to }: Message, { mark, name }: Field, { past, marks, fresh }: GoalView): Pursuit | null {
  const text = to.replace(/^(?:my|the)\s+/iu, "");
  const last = past.at(-1);
  const isTyped = past.some((each) => each.type === "type" && each.text === text);
  if (!isTyped) {
    const words = wordsOf(name).filter((word) => !/^(?:to|recipients?|send|an)$/u.test(word));
    return words.length > 0 ? null : act({ type: "type", mark: mark.id, text, clear: false, enter: false }, 0.88, "This is who it goes to.");
  }
  // Programs offer the people that they know.
  const offered = marks.filter((each) => fresh.has(each.id) && each !== mark && each.box[1] > bottomOf(mark) - 4 && each.box[1] - bottomOf(mark) < 90 && wordsOf(text).every((word) => wordIn(word, each.text) >= 0.9));
  const first = offered[0];
  return last?.text === text && offered.length === 1 && first !== undefined ? click(first, 0.85, "The program knows who that is.") : null;
} // prettier-ignore

/** The field behind the subject, where nothing shows it: programs go there by Tab. */
function behind(subject: Field, { past }: GoalView): Pursuit | null {
  const last = past.findLast(({ type }) => type !== "wait");
  if (last?.type === "click" && last.target !== null && onLine(last.target, subject.mark)) return act({ type: "key", keys: ["tab"] }, 0.85, "What is said stands behind the subject.");
  return click(subject.mark, 0.85, "What is said stands behind the subject.");
} // prettier-ignore

const intoFocus = ({ text }: Message): Pursuit =>
  act({ type: "type", mark: null, text, clear: false, enter: false }, 0.85, "This is what is to be said."); // prettier-ignore

/** Sends what was written: by the button for it, else by Enter where the field has one line. */
function send(body: Mark | null, { marks }: GoalView): Pursuit | null {
  const buttons = pressables(marks).filter((mark) => sends.test(label(mark)));
  const exact = buttons.filter((mark) => /^(?:send|post|submit|add)\b/u.test(label(mark)));
  const near = (exact.length > 0 ? exact : buttons).filter((mark) => body === null || gapBetween(mark, body) < (exact.length > 0 ? 320 : 90));
  const best = near.toSorted((a, b) => (body === null ? middleY(b) - middleY(a) : gapBetween(a, body) - gapBetween(b, body)))[0];
  if (best !== undefined) return click(best, 0.9, `“${best.text}” sends it.`);
  if (body === null || body.box[3] > 70) return null;
  return act({ type: "key", keys: ["enter"] }, 0.85, "Enter sends what stands in a field of one line.");
} // prettier-ignore

const pressables = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((mark) => (isPressable(mark) || mark.kind === "input" || mark.kind === "window_control") && mark.box[3] < 90); // prettier-ignore

interface Field {
  readonly mark: Mark;
  /** What stands in it, or beside it where nothing does; lower case. */
  readonly name: string;
}

/** Where text can be written, by what says what goes there. */
function fieldsOf(marks: readonly Mark[]): readonly Field[] {
  const isDrawn = ({ kind, box }: Mark) => ["input", "text_area", "combo"].includes(kind) && box[2] > 110;
  // A field without a frame shows by its prompt alone; a caption has its field beside it, a heading others.
  const isAlone = (mark: Mark) => !marks.some((other) => other !== mark && (isDrawn(other) ? onLine(other, mark) : headingsBeside(mark, marks).length > 1));
  const isPrompt = (mark: Mark) => {
    const text = normalise(mark.text).trim();
    if (mark.kind === "text") return invites.test(text) || (/^(?:subject|recipients?)$/u.test(text) && isAlone(mark));
    return mark.kind !== "tab" && mark.box[2] > 110 && prompts.test(text);
  };
  const isField = (mark: Mark) => isDrawn(mark) || isPrompt(mark);
  const fields = marks.filter((mark) => isField(mark) && !marks.some((other) => other !== mark && isField(other) && boxCoverage(mark.box, other.box) > 0.9 && other.box[2] * other.box[3] > mark.box[2] * mark.box[3] && other.box[3] < 1.5 * mark.box[3]));
  return fields.map((mark) => {
    const inside = marks.filter((each) => each.text !== "" && each !== mark && boxCoverage(each.box, mark.box) > 0.6 && !isField(each));
    const before = marks.filter((each) => each.text !== "" && each.kind === "text" && rightOf(each) <= leftOf(mark) + 6 && leftOf(mark) - rightOf(each) < 120 && Math.abs(middleY(each) - middleY(mark)) < 26);
    const beside = before.toSorted((a, b) => Math.abs(middleY(a) - middleY(mark)) - Math.abs(middleY(b) - middleY(mark))).slice(0, 1);
    const own = [mark, ...inside].map(({ text }) => text).join(" ").trim();
    return { mark, name: normalise([...beside.map(({ text }) => text), own].join(" ")).trim() };
  });
} // prettier-ignore

/** What stands in empty fields, whatever they look like. */
const prompts =
  /^(?:subject|topic|to|recipients?|(?:type |write |enter |your |send |new )*(?:a |your )?(?:message|reply|comment)(?: here| to .+)?[.…]*)$/u;
const invites =
  /^(?:type|write|enter|say|add)\s.*\b(?:here|message|reply|comment|something|text)\b/u;
const bodyNames = /\b(?:message|write|reply|text|body|comment|answer|say something|chat|aa)\b/u;
const others = /^(?:new|search|find|filter|to|subject|cc|bcc|name|e-?mail)\b/u;

/** The field for what is to be said: it says so, or it is the one with room. */
function bodyOf(fields: readonly Field[], { size, fresh }: GoalView): Field | null {
  const left = fields.filter(({ name }) => !others.test(name));
  const said = left.filter(({ name, mark }) => bodyNames.test(name) && wordsOf(name).length <= 5 && mark.box[3] < 400 && (mark.box[3] > 70 || mark.box[1] > 0.4 * size[1]));
  const tall = left.filter(({ name, mark }) => (mark.kind === "text_area" || mark.box[3] > 70) && wordsOf(name).length <= 1);
  // What says nothing that can be read but has just come up is there to be written into.
  const news = left.filter(({ mark }) => fresh.has(mark.id) && !["text", "combo"].includes(mark.kind));
  const found = said.length > 0 ? said : tall.length > 0 ? tall : news.length === 1 ? news : [];
  return found.toSorted((a, b) => middleY(b.mark) - middleY(a.mark))[0] ?? null;
} // prettier-ignore

const above = (mark: Mark, { mark: field }: Field): boolean =>
  middleX(mark) > leftOf(field) - 20 && middleX(mark) < rightOf(field) && bottomOf(mark) < field.box[1] && mark.box[1] < 140; // prettier-ignore
