import { boxCoverage } from "../geometry.js";
import type { Mark, MarkKind } from "../mark.js";
import { matchIn, wordsOf } from "../reader/words.js";
import type { GoalView, Pursuit } from "./goal.js";
import { titleBar } from "./handles.js";
import { likeness, tellingWords } from "./naming.js";
import { readSwitching } from "./switches.js";

/** Kinds that perception takes entries of a side bar and tabs for. */
const doorKinds: readonly MarkKind[] = [
  "tab",
  "row",
  "menu_item",
  "link",
  "cell",
  "button",
  "text",
];
/** Entries from which a column or line of plain things is a way through a program. */
const leastDoors = 3;
/** Share of the width that a side bar keeps to. */
const sideBar = 0.3;
/** Doors that are looked behind before it is given up. */
const mostLooks = 6;
/** What is no page to look at, or does something. */
const noDoor =
  /\b(?:log ?out|sign ?out|exit|quit|close|delete|remove|save|cancel|ok|apply|send|submit|buy|pay|reset|install)\b/iu;

/** Tabs, and the entries of a side bar or a bar at the top, that lead to other pages of a program; those that were looked behind last. */
export function doorsOf({ marks, size }: GoalView): Mark[] {
  const named = marks.filter(({ kind, text }) => doorKinds.includes(kind) && /^\p{L}[\p{L}\p{N} &/’'-]{2,28}$/u.test(text.trim()) && !noDoor.test(text));
  const tabs = named.filter((mark) => mark.kind === "tab" && !isSettingsPart(mark, marks));
  if (tabs.length >= 2) return tabs;
  const side = named.filter((mark) => mark.box[0] + mark.box[2] / 2 < sideBar * size[0] && (mark.kind === "row" || !namesControl(mark, marks)));
  const columns = side.map((first) => side.filter(({ box, kind }) => Math.abs(box[0] - first.box[0]) < 10 && (kind === "text") === (first.kind === "text")));
  const [longest = []] = columns.sort((a, b) => b.length - a.length);
  const isSpaced = longest.every((mark, at) => at === 0 || Math.abs(mark.box[1] - (longest[at - 1]?.box[1] ?? 0)) < 90);
  return longest.length >= leastDoors && isSpaced ? longest : [];
} // prettier-ignore

const controls: readonly MarkKind[] = [
  "switch",
  "checkbox",
  "radio",
  "slider",
  "combo",
  "spinner",
  "input",
];
const isLevel = ({ box: [, y, , height] }: Mark, { box: [, top, , high] }: Mark): boolean =>
  Math.abs(y + height / 2 - top - high / 2) < Math.max(10, 0.4 * Math.min(height, high)); // prettier-ignore

/** Whether something that is set stands on the line of a text, right of it: it names that and leads nowhere. */
const namesControl = (label: Mark, marks: readonly Mark[]): boolean =>
  marks.some((mark) => mark !== label && isLevel(mark, label) && mark.box[0] > label.box[0] + label.box[2] && (controls.includes(mark.kind) || (mark.kind === "tab" && label.kind === "text"))); // prettier-ignore

/** Whether a "tab" is one of the values that stand behind a name: "Text size  Small  Normal  Large". */
export function isSettingsPart(tab: Mark, marks: readonly Mark[]): boolean {
  const bar = titleBar(marks);
  return marks.some((mark) => mark.kind === "text" && /\p{L}{2}/u.test(mark.text) && mark.box[1] > bar && isLevel(mark, tab) && mark.box[0] + mark.box[2] < tab.box[0] + 4);
} // prettier-ignore

/** What programs keep where: a page's usual names, and what is found there. */
const topics: readonly (readonly [RegExp, RegExp])[] = [
  [/privacy|permission|data/iu, /\b(?:location|camera|microphone|track\p{L}*|crash|ads?|advert\p{L}*|personali[sz]\p{L}*|permissions?|history|cookies?|usage|diagnos\p{L}*|share)\b/iu],
  [/display|appearance|look|theme|screen|design/iu, /\b(?:dark|light|brightness|theme|colou?rs?|text|font|size|large\p{L}*|wallpaper|rotat\p{L}*|zoom|night|contrast|animations?)\b/iu],
  [/sound|audio|volume/iu, /\b(?:volume|sounds?|vibrat\p{L}*|ring\p{L}*|clicks?|mute|bass|treble|microphone|loud\p{L}*|quiet\p{L}*|noise)\b/iu],
  [/network|connect|internet|wi-?fi|wireless/iu, /\b(?:wi-?fi|mobile|flight|hot ?spot|vpn|bluetooth|internet|proxy|roaming|network)\b/iu],
  [/notif|alert|message|mail/iu, /\b(?:e-?mails?|newsletters?|alerts?|notif\p{L}*|remind\p{L}*|messages?|digest|badges?)\b/iu],
  [/security|login|password|device|session/iu, /\b(?:passwords?|log(?:ged)?|sign(?:ed)?|devices?|sessions?|factor|pin|fingerprint|lock|security|recovery)\b/iu],
  [/account|profile|personal|general/iu, /\b(?:name|nickname|birth\p{L}*|bio|photo|picture|address|city|phone|language)\b/iu],
  [/general|system|region|language/iu, /\b(?:language|region|time|date|update\p{L}*|start\p{L}*|backup|reset|keyboard)\b/iu],
  [/billing|payment|plan|subscription/iu, /\b(?:cards?|invoices?|pay\p{L}*|subscription|plan|upgrade|downgrade|billing)\b/iu],
  [/edit/iu, /\b(?:spell\p{L}*|auto\p{L}*|indent\p{L}*|tabs?|line|wrap|undo|clipboard)\b/iu],
]; // prettier-ignore

/** How likely a door leads to something, by what programs usually keep there, and for a switch by its own words. */
function promise(goal: string, door: string, isSwitch: boolean): number {
  const isNamed = tellingWords(door).some((word) => matchIn(word, wordsOf(goal)) >= 0.8);
  // What a goal names and is no switch is more likely the thing itself than a page.
  if (isNamed) return isSwitch ? 1 : 0;
  const usual = topics.some(([page, things]) => page.test(door) && things.test(goal));
  return usual ? 0.8 : 0.5 * likeness(goal, door);
}

const inPlace =
  /^(?:in|under|on|from|at)\s+(?:the\s+|my\s+)?(.{3,30}?)(?:\s+(?:tab|section|page|settings|options|menu|panel))?\s*,\s*(.+)$/iu;

/** "Under Privacy, turn off the microphone": opens the page first; null where the goal names none, or it is open. */
export function openPlace(view: GoalView): { pursuit: Pursuit | null; rest: string } | null {
  const [, place, rest] = inPlace.exec(view.goal.trim()) ?? [];
  if (place === undefined || rest === undefined) return null;
  const [door, ...more] = doorsOf(view).filter(({ text }) => likeness(place, text) > 0.85);
  const isOpen = door === undefined || more.length > 0 || door.state?.selected === true || wasOpened(door, view);
  if (isOpen) return { pursuit: null, rest };
  const why = `“${door.text}” is where it is to be done.`;
  return { pursuit: { type: "act", action: { type: "click", mark: door.id }, sure: 0.9, why }, rest };
} // prettier-ignore

const wasOpened = ({ box, text }: Mark, { past }: GoalView): boolean =>
  past.some(({ type, target }) => type === "click" && target !== null && (target.text === text || boxCoverage(target.box, box) > 0.7)); // prettier-ignore

/** Looks for a switch, or what a program usually keeps on a page of its own, behind the doors that promise most. */
export function pursueLooking(view: GoalView): Pursuit | null {
  const { goal, marks } = view;
  const doors = doorsOf(view);
  const looks = view.past.filter(({ type, target }) => type === "click" && doors.some(({ text }) => text === target?.text)).length;
  if (doors.length === 0 || looks >= mostLooks) return null;
  const switching = readSwitching(goal);
  const isSwitch = switching?.explicit === true && switching.wanted.length > 0;
  const phrases = isSwitch ? switching.wanted.map(({ phrase }) => phrase) : [goal];
  // What can be seen already is not looked for elsewhere.
  const isSeen = phrases.some((phrase) => marks.some((mark) => !doors.includes(mark) && likeness(phrase, mark.text) > 0.66));
  if (isSeen) return null;
  const closed = doors.filter((door) => door.state?.selected !== true && !wasOpened(door, view));
  const ranked = closed.map((door) => ({ door, worth: promise(phrases.join(" "), door.text, isSwitch) })).sort((a, b) => b.worth - a.worth);
  const [best] = ranked;
  if (best === undefined || best.worth < (isSwitch ? 0 : 0.75)) return null;
  return { type: "act", action: { type: "click", mark: best.door.id }, sure: 0.82, why: `It may be under “${best.door.text}”.` };
} // prettier-ignore
