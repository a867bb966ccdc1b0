import type { Size } from "../geometry.js";
import type { Mark } from "../mark.js";
import type { Answer } from "./answer.js";
import { answerOf, silent } from "./answer.js";
import { readBubbles } from "./bubbles.js";
import { beyond, readComparison, readExtreme, readSum } from "./compare.js";
import { readQuantity } from "./quantity.js";
import { readSection } from "./sections.js";
import { readCount } from "./count.js";
import { readCrossing } from "./crosstab.js";
import { ofForm } from "./forms.js";
import { lookUp } from "./look-up.js";
import { answerBehindWords, answerInSentence, answerNearby } from "./nearby.js";
import { readFitting } from "./predicate.js";
import { readNegated, readPresence, readYesNo } from "./presence.js";
import type { Question } from "./question.js";
import { readQuestion } from "./question.js";
import type { Screen } from "./screen.js";
import { readScreen } from "./screen.js";
import { listOf, readWhichState, togglesFor } from "./states.js";
import { readTextLines } from "./text-lines.js";

/**
 * The answer to a question that the marks of a screen give, as short as it stands there; "yes" or
 * "no" where that was asked. Where the screen does not say or more than one thing fits there is no
 * answer: silence is better than a wrong one.
 */
export function readAnswer(question: string, marks: readonly Mark[], size: Size): Answer {
  const asked = readQuestion(question);
  if (asked.text === "") return silent("Nothing was asked.");
  if (marks.length === 0) return silent("Nothing can be seen on the screen.");
  const screen = readScreen(marks, size);
  const measured = howMuchOf(question);
  const first = measured === null ? null : readFrom(readQuestion(measured), screen);
  const answer = first !== null && first.text !== null ? first : readFrom(asked, screen);
  if (answer.text !== null && answer.text.trim() === "")
    return silent("What was asked for is empty on the screen.");
  return answer;
}

/** "How bright is the display?" asks for its brightness, where the screen has a word for that. */
function howMuchOf(question: string): string | null {
  const found = /^how (\p{L}{4,}) (?:is|are|was|were) (?:the |my |this )?(\p{L}.*)$/iu.exec(
    question.trim(),
  );
  const [, quality = "", thing = ""] = found ?? [];
  return found === null || /^(?:much|many|long|late|often|far)$/iu.test(quality)
    ? null
    : `what is the ${quality} of the ${thing}`;
}

function readFrom(question: Question, screen: Screen): Answer {
  const running = readTextLines(question, screen) ?? readBubbles(question, screen);
  if (running !== null) return running;
  if (question.difference) return readComparison(question, screen);
  if (question.shape === "presence") return readPresence(question, screen);
  if (question.shape === "yes-no") return readYesNo(question, screen);
  if (question.sum !== null) {
    const sum = readSum(question, screen);
    if (sum.text !== null || question.sum === "mean") return sum;
    // One of the things is no sum of all; only what the screen calls their total may be it.
    const isTotal = screen.pieces.some(({ text }) => /\b(?:(?:sub)?total|sum|in all|together|altogether|overall)\b/iu.test(text)); // prettier-ignore
    if (!isTotal) return sum;
  }
  const fitting = question.state === null ? readFitting(question, screen) : null;
  if (fitting !== null && ["count", "which"].includes(question.shape)) return fitting;
  if (question.shape === "count") return readQuantity(question, screen) ?? readCount(question, screen); // prettier-ignore
  const listed = readSection(question, screen);
  if (listed !== null) return listed;
  if (question.superlative !== null) {
    const extreme = readExtreme(question, screen);
    if (extreme.text !== null || question.ordinal === null) return extreme;
  }
  const crossing = readCrossing(question, screen);
  if (crossing !== null) return crossing;
  const title = readTitle(question, screen);
  if (title !== null) return title;
  if (question.shape === "which" || question.state !== null) {
    const state = readWhichState(question, screen);
    if (state !== null) return state;
    const negated = readNegated(question, screen);
    if (negated !== null) return negated;
    if (question.threshold !== null) {
      const limited = beyond(question, screen);
      if (limited === null || limited.items.length === 0) return silent("None is known to fit.");
      return listOf(limited.items.map(({ name }) => [name?.text ?? "", name]));
    }
  }
  if (question.ordinal !== null) {
    const toggles = togglesFor(question, screen);
    const toggle = toggles?.at(question.ordinal);
    const isNamed = toggle?.section?.words.some((word) => question.words.includes(word)) ?? false;
    if (toggle && (screen.groups.length === 0 || isNamed))
      return answerOf(toggle.label, [toggle.piece], 0.75);
  }
  if (question.state?.of === "checked" && question.shape === "which" && screen.toggles.length > 0)
    return silent("Which of them are on can't be told.");
  if (question.negated) return silent("What is denied can't be told from the screen.");
  const sentence = answerInSentence(question, screen);
  if (sentence !== null) return sentence;
  const looked = lookUp(question, screen);
  if (looked.text !== null && isOfForm(question, looked.text)) return looked;
  return (
    answerNearby(question, screen) ??
    readQuantity(question, screen) ??
    answerBehindWords(question, screen) ??
    looked
  );
}

/** Whether an answer has the form that was asked for, as far as that can be told. */
function isOfForm({ form }: Question, text: string): boolean {
  if (form === null || form === "person" || form === "message") return true;
  return ofForm(form, text).length > 0;
}

/** The month of a calendar, as it stands over the days. */
function readMonth({ pieces }: Screen): Answer {
  const months = pieces.filter(({ text }) => /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,? \d{4}$/iu.test(text)); // prettier-ignore
  const [only, ...more] = months;
  return only === undefined || more.length > 0
    ? silent("No month stands on the screen by itself.")
    : answerOf(only.text, [only], 0.85);
}

/** "What is the title of the window?" */
function readTitle({ text }: Question, screen: Screen): Answer | null {
  const { title } = screen;
  if (/^(?:which|what) month\b(?: and year)?(?: is)?(?: (?:it|shown|displayed|open|this|selected|visible)\b.*)?$/u.test(text)) return readMonth(screen); // prettier-ignore
  if (
    /\bname of (?:the|this) (?:open )?(?:file|document)\b|\b(?:which|what) (?:file|document) is (?:open|shown|being edited)\b|\b(?:file ?name)\b/u.test(
      text,
    )
  ) {
    const name = /(?:^|[\s/\\*])([^\s/\\*]+\.\p{L}[\p{L}\d]{1,4})(?=$|[\s)*–—-])/u.exec(
      title?.text ?? "",
    )?.[1];
    if (name !== undefined) return answerOf(name, [title], 0.8);
  }
  const isAsked =
    /\b(?:title|heading|headline|caption|titel|titre|titulo)\b.*\b(?:window|dialog|page|screen|program|app|fenster|fenetre|ventana)\b|^what is the (?:title|heading)$|\b(?:window|page|dialog) (?:title|heading)\b/u;
  if (!isAsked.test(text)) return null;
  return title === null
    ? silent("No title can be told from the other texts.")
    : answerOf(title.text, [title], 0.8);
}
