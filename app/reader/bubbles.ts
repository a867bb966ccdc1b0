import type { Answer } from "./answer.js";
import { answerOf, silent } from "./answer.js";
import { looksLikeName } from "./forms.js";
import { bottom, middle, right, type Piece } from "./pieces.js";
import type { Question } from "./question.js";
import type { Screen } from "./screen.js";

/** One message of a conversation: its text and the time below it. */
interface Bubble {
  readonly text: Piece;
  readonly time: Piece;
}

const asks = /\b(?:message|text|reply|comment)\b/u;

/** "What does the last message say?", "Who wrote last?" Null where no conversation is shown or meant. */
export function readBubbles(question: Question, screen: Screen): Answer | null {
  const { text, ordinal, wanted } = question;
  if (ordinal === null || !(asks.test(text) || /\b(?:wrote|said|texted) (?:first|last)\b/u.test(text))) return null; // prettier-ignore
  const all = bubblesOf(screen.pieces);
  if (all.length < 2) return null;
  const edge = Math.min(...all.map(({ text: { box } }) => box[0]));
  const isOwn = ({ text: { box } }: Bubble) => box[0] > edge + 60;
  const partner = partnerIn(screen.pieces, all);
  const first = (partner?.words ?? []).some((word) => question.words.includes(word));
  const isMine = /\b(?:i|my|me)\b/u.test(text);
  const meant = first ? all.filter((each) => !isOwn(each)) : isMine ? all.filter(isOwn) : all;
  const bubble = meant.at(ordinal);
  if (bubble === undefined) return silent("There are not that many messages.");
  if (wanted === "person")
    return isOwn(bubble) ? answerOf("You", [bubble.text], 0.6) : partner === null ? silent("Who wrote it is not shown.") : answerOf(partner.text, [partner], 0.75); // prettier-ignore
  if (wanted === "time") return answerOf(bubble.time.text, [bubble.time], 0.8);
  const other = question.words.filter((word) => !/^(?:message|say|says|text|reply|comment|write|wrote)s?$/u.test(word)); // prettier-ignore
  if (other.length > 0 && !first) return null;
  return answerOf(bubble.text.text, [bubble.text], 0.8);
}

/** Texts that have a time right below them, from the top. */
function bubblesOf(pieces: readonly Piece[]): Bubble[] {
  const times = pieces.filter(({ value }) => value?.kind === "time");
  const texts = pieces.filter(({ value, text, kind }) => value === null && /\p{L}/u.test(text) && kind !== "button"); // prettier-ignore
  return times
    .flatMap((time): Bubble[] => {
      const over = texts
        .filter(
          (text) =>
            middle(text) < middle(time) - 6 &&
            time.box[1] - bottom(text) < 16 &&
            (Math.abs(text.box[0] - time.box[0]) < 16 || Math.abs(right(text) - right(time)) < 16),
        )
        .sort((a, b) => middle(b) - middle(a))[0];
      return over === undefined ? [] : [{ text: over, time }];
    })
    .sort((a, b) => middle(a.text) - middle(b.text));
}

/** The name over a conversation. */
function partnerIn(pieces: readonly Piece[], all: readonly Bubble[]): Piece | null {
  const left = Math.min(...all.map(({ text: { box } }) => box[0])) - 60;
  const top = Math.min(...all.map(({ text: { box } }) => box[1]));
  const over = pieces.filter((piece) => bottom(piece) <= top && piece.box[0] >= left && looksLikeName(piece.text)); // prettier-ignore
  return over.sort((a, b) => middle(a) - middle(b))[0] ?? null;
}
