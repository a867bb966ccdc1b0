import type { Mark, MarkKind } from "../mark.js";
import { readQuestion, weightOf } from "../reader/question.js";
import { matchIn, wordsOf } from "../reader/words.js";
import { raisesRisk } from "../risk.js";

/** What shows more of itself when it is clicked, and does nothing else. */
const openers: Partial<Readonly<Record<MarkKind, number>>> = {
  row: 1, menu_item: 1, cell: 0.95, link: 1, tab: 1.1, header: 0.6, text: 0.7, icon: 0.7,
}; // prettier-ignore

/** From how much on a thing is what a question names, in words that count. */
const least = 0.65;

/**
 * The thing on the screen that a question names, and that may tell the answer once it is open: the
 * mail, the row, the tab. Null where none is named, or where all that are have been tried.
 */
export function namedThing(
  question: string,
  marks: readonly Mark[],
  tried: readonly Mark[],
): Mark | null {
  const { words } = readQuestion(question);
  const strong = words.filter((word) => weightOf(word) >= 1 || /^\p{L}+s$/u.test(word));
  if (!strong.some((word) => weightOf(word) >= 1)) return null;
  const isTried = ({ text, box }: Mark) =>
    tried.some((mark) => isSame(mark.text, text) || covers(mark.box, box) || covers(box, mark.box));
  let best: { mark: Mark; score: number } | null = null;
  for (const mark of marks) {
    const factor = openers[mark.kind];
    if (factor === undefined || mark.text === "" || mark.state?.disabled === true) continue;
    if (isTried(mark)) continue;
    const seen = wordsOf(mark.text);
    const matched = strong.filter((word) => matchIn(word, seen, false) >= 0.9);
    if (!matched.some((word) => weightOf(word) >= 1)) continue;
    // A sentence about it is not the thing itself, nor is a heading over it.
    const said = matched.reduce((sum, word) => sum + Math.max(0.5, weightOf(word)), 0);
    const score = factor * said - 0.03 * Math.max(0, seen.length - matched.length);
    if (score >= least && (best === null || score > best.score + 0.01)) best = { mark, score };
  }
  return best?.mark ?? null;
}

const isSame = (a: string, b: string): boolean => wordsOf(a).join(" ") === wordsOf(b).join(" ");

/** Whether the middle of one box lies in the other. */
function covers([x, y, width, height]: Mark["box"], [a, b, wide, high]: Mark["box"]): boolean {
  const [middleX, middleY] = [a + wide / 2, b + high / 2];
  return middleX > x && middleX < x + width && middleY > y && middleY < y + height;
}

/** What is found in a part of a program that is called so: words of a line go together. */
const parts: readonly string[] = [
  "about info information system device model serial version software build update licence hardware",
  "network wi-fi wifi internet connection connected ip address signal wireless ethernet vpn router",
  "display screen monitor brightness bright night resolution appearance theme dark wallpaper",
  "sound audio volume loud microphone speaker",
  "storage disk disks space capacity drive",
  "general language region time date zone format basic",
  "privacy security location camera permission lock",
  "account profile user me e-mail email password name address phone membership card",
  "notification alert badge",
  "battery power energy charge saver",
  "keyboard mouse input shortcut touchpad",
  "contact phone telephone address e-mail email opening hours directions where",
  "price pricing plan cost fee tariff rate",
  "delivery shipping postage return",
  "order purchase history invoice payment billing bill",
  "team staff people member employee",
  "detail specification technical properties weight dimension size material",
  "review rating opinion",
];

const partsOf = (words: readonly string[]): readonly number[] =>
  parts.flatMap((line, index) => (words.some((word) => matchIn(word, line.split(" "), false) >= 0.9) ? [index] : [])); // prettier-ignore

/** Longest name of a part of a program, in words. */
const longestName = 3;

/**
 * The next part of a program to look into: a tab or an entry at the side that was not looked into
 * yet and where such things usually are; any, where guessing is allowed. Null where there are none.
 */
export function nextPart(
  question: string,
  marks: readonly Mark[],
  tried: readonly Mark[],
  width: number,
  mayGuess: boolean,
): Mark | null {
  const { words } = readQuestion(question);
  const wanted = partsOf(words);
  const entries = [...tabsOf(marks), ...sideEntriesOf(marks, width)].filter(
    (mark) => !raisesRisk(mark.text) && !tried.some(({ text }) => isSame(text, mark.text)),
  );
  const likely = entries.filter(({ text }) => partsOf(wordsOf(text)).some((part) => wanted.includes(part))); // prettier-ignore
  return (
    likely[0] ?? (mayGuess ? entries.find(({ state }) => state?.selected !== true) : null) ?? null
  );
}

const isShort = ({ text }: Mark): boolean => {
  const { length } = wordsOf(text);
  return length > 0 && length <= longestName && !/\d/u.test(text);
};

/** Tabs in one line. */
function tabsOf(marks: readonly Mark[]): readonly Mark[] {
  const tabs = marks.filter((mark) => mark.kind === "tab" && isShort(mark));
  return tabs.filter((tab) => tabs.some((other) => other !== tab && Math.abs(other.box[1] - tab.box[1]) < 24)); // prettier-ignore
}

/** Entries below each other at the left side. */
function sideEntriesOf(marks: readonly Mark[], width: number): readonly Mark[] {
  const kinds: readonly MarkKind[] = ["row", "menu_item", "link", "cell", "text", "tab"];
  const short = marks.filter(
    (mark) =>
      kinds.includes(mark.kind) && isShort(mark) && mark.box[0] + mark.box[2] < 0.35 * width,
  );
  const aligned = short.filter(
    (mark) => short.filter(({ box }) => Math.abs(box[0] - mark.box[0]) < 14).length >= 3,
  );
  // A list at the side is about as wide as what it says; a form's labels have fields beside them.
  const isLabel = ({ box, text }: Mark) =>
    text.endsWith(":") ||
    marks.some((other) => fields.includes(other.kind) && Math.abs(other.box[1] + other.box[3] / 2 - box[1] - box[3] / 2) < 8 && other.box[0] > box[0]); // prettier-ignore
  return aligned.filter((mark) => !isLabel(mark));
}

const fields: readonly MarkKind[] = ["input", "combo", "spinner", "text_area", "slider", "checkbox", "switch"]; // prettier-ignore
