import type { Mark } from "../mark.js";

/** What is offered with a button of its own to choose it by, with all that it says. */
export interface Card {
  readonly button: Mark;
  readonly text: string;
  readonly isChosen: boolean;
}

const chooses = /^(?:choose|select|pick|take|use|get)(?: (?:this|it|plan|one|this one))?$/iu;
const chosen =
  /^[✓✔]?\s*(?:selected|chosen|current|active|in use|your (?:current )?(?:plan|choice)|current plan)\s*[✓✔]?$/iu;
/** How far over its button what is offered begins at most, pixels. */
const tallest = 420;

const across = ({ box }: Mark): number => box[0] + box[2] / 2;
const down = ({ box }: Mark): number => box[1] + box[3] / 2;

/**
 * Offers side by side or under each other, each with a button that says the same: which one the button
 * is for is said by what stands over it, or before it on its line, and not by itself.
 */
export function cardsOf(marks: readonly Mark[]): Card[] {
  const buttons = marks.filter(({ kind, text }) => ["button", "link", "tab"].includes(kind) && (chooses.test(text.trim()) || chosen.test(text.trim())));
  const inLine = buttons.filter((one) => buttons.some((other) => other !== one && Math.abs(down(other) - down(one)) < 10));
  const inColumn = buttons.filter((one) => buttons.some((other) => other !== one && Math.abs(across(other) - across(one)) < 10));
  const isLine = inLine.length >= inColumn.length;
  const all = isLine ? inLine : inColumn;
  if (all.length < 2 || !all.some(({ text }) => chooses.test(text.trim()))) return [];
  const cards = all.map((button) => {
    const own = marks.filter((mark) => !buttons.includes(mark) && mark.text !== "" && mark.kind !== "window_control" && (isLine ? isOver(mark, button, all) : isBefore(mark, button, all)));
    return { button, own };
  });
  // Where all of them begin: what stands higher over one of them is the page's.
  const [first] = cards;
  const begins = (first?.own ?? []).map((mark) => mark.box[1]).filter((y) => cards.every(({ own }) => own.some(({ box }) => Math.abs(box[1] - y) < 10)));
  const top = isLine ? Math.min(...begins) - 10 : -Infinity;
  return cards.map(({ button, own }) => {
    const text = own.filter(({ box }) => box[1] >= top).map((mark) => mark.text).join(" ");
    return { button, text, isChosen: chosen.test(button.text.trim()) };
  });
} // prettier-ignore

/** Whether something stands over a button and no other button of its row or the one above is nearer. */
function isOver(mark: Mark, button: Mark, all: readonly Mark[]): boolean {
  const row = all.filter((other) => Math.abs(down(other) - down(button)) < 10);
  const between = row.filter((other) => other !== button).map((other) => Math.abs(across(other) - across(button)));
  const reach = between.length > 0 ? Math.min(...between) / 2 : button.box[2];
  const above = Math.max(down(button) - tallest, ...all.filter((other) => down(other) < down(button) - 10).map(({ box }) => box[1] + box[3]));
  return Math.abs(across(mark) - across(button)) < reach && mark.box[2] < 2 * reach + 8 && mark.box[1] > above && down(mark) < button.box[1];
} // prettier-ignore

function isBefore(mark: Mark, button: Mark, all: readonly Mark[]): boolean {
  const near = all.filter((other) => other !== button).map((other) => Math.abs(down(other) - down(button))); // prettier-ignore
  return across(mark) < button.box[0] && Math.abs(down(mark) - down(button)) < Math.min(...near) / 2; // prettier-ignore
}
