import type { Mark } from "../mark.js";
import type { Next } from "./adjust.js";
import { act, doneTo } from "./adjust.js";
import type { GoalView } from "./goal.js";
import { isMinus, isPlus, middleX, middleY, titleBar } from "./handles.js";
import type { Day, Time } from "./moments.js";
import { isSameTime, monthOf, timeShown } from "./moments.js";

/** The times of day that can be picked: buttons, entries, cells that say one. */
export function slotsOf({ marks }: GoalView): readonly Mark[] {
  const bar = titleBar(marks);
  const slots = marks.filter(
    ({ kind, text, box }) =>
      ["button", "cell", "tab", "radio", "row", "link", "menu_item", "icon", "text"].includes(kind) && box[1] > bar && timeShown(text) !== null,
  );
  const pressable = slots.filter(({ kind }) => kind !== "text");
  return pressable.length >= 2 ? pressable : slots.length >= 3 ? slots : [];
} // prettier-ignore

/** Picks a time among those that are offered; null where it isn't, or where two could be meant. */
export function slotOn(time: Time, view: GoalView): Next {
  const fits = slotsOf(view).filter(({ text }) => isSameTime(time, timeShown(text) ?? -1));
  const [slot, other] = fits;
  if (slot === undefined || (other !== undefined && timeShown(other.text) !== timeShown(slot.text)))
    return null;
  if (slot.state?.disabled === true) return null;
  if (slot.state?.selected === true || slot.state?.checked === true) return "so";
  const clicks = doneTo(slot, view.past, "click");
  if (clicks.some(({ changed }) => changed)) return "so";
  if (clicks.length > 0) return null;
  return act({ type: "click", mark: slot.id }, 0.92, `“${slot.text}” is the time that is asked for.`); // prettier-ignore
}

/** The button or entry that says a day without a calendar around it: "Sat 15", "15 May"; null where several may. */
export function dayChip({ day, month }: Day, { marks }: GoalView): Mark | null {
  const fits = marks.filter(({ kind, text }) => {
    const found = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s*)?(?:(\p{L}{3,9})\.?\s)?(\d{1,2})(?:st|nd|rd|th)?\.?(?:\s(\p{L}{3,9}))?$/iu.exec(text.trim());
    if (found === null || !/\p{L}/u.test(text) || !["button", "cell", "tab", "radio", "link", "icon"].includes(kind)) return false;
    const named = monthOf(found[1] ?? found[3] ?? "");
    return Number(found[2]) === day && (named === null || month === null || named === month);
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
} // prettier-ignore

/** A number of a clock with the buttons that turn it. */
interface Wheel {
  readonly shown: number;
  readonly up: Mark;
  readonly down: Mark | null;
}

/** Hour and minute that are each turned by a button over and one under them. */
export function wheelsOf({ marks }: GoalView): { hour: Wheel; minute: Wheel } | null {
  const digits = marks.flatMap((mark) => {
    const found = /^\D{0,2}(\d{2})\s*:?$/u.exec(mark.text.trim());
    return found === null ? [] : [{ mark, shown: Number(found[1]) }];
  });
  const wheels = digits.flatMap(({ mark, shown }) => {
    const column = marks.filter((other) => other !== mark && Math.abs(middleX(other) - middleX(mark)) < 34 && Math.abs(middleY(other) - middleY(mark)) < 90 && ["button", "icon", "cell"].includes(other.kind)); // prettier-ignore
    const over = column.filter((other) => middleY(other) < middleY(mark) - 8 && !/\d/u.test(other.text)).sort((a, b) => middleY(b) - middleY(a))[0]; // prettier-ignore
    const under = column.filter((other) => middleY(other) > middleY(mark) + 8 && !/\d/u.test(other.text)).sort((a, b) => middleY(a) - middleY(b))[0]; // prettier-ignore
    if (over === undefined || under === undefined) return [];
    const isPair = isPlus(over) || isMinus(under) || over.text.length <= 1 || under.text.length <= 1; // prettier-ignore
    return isPair ? [{ shown, up: over, down: under, mark }] : [];
  });
  const sorted = wheels.sort((a, b) => middleX(a.mark) - middleX(b.mark));
  const [hour, minute] = sorted;
  if (hour === undefined || minute === undefined || sorted.length > 3) return null;
  if (Math.abs(middleY(hour.mark) - middleY(minute.mark)) > 24) return null;
  return hour.shown <= 23 && minute.shown <= 59 ? { hour, minute } : null;
}

/** Turns the wheels of a clock one click nearer to a time. */
export function wheelOn(time: Time, view: GoalView): Next {
  const wheels = wheelsOf(view);
  if (wheels === null || time.either) return null;
  const [hour, minute] = [Math.floor(time.minutes / 60), time.minutes % 60];
  const next = turn(wheels.hour, hour, 24, view);
  return next === "so" ? turn(wheels.minute, minute, 60, view) : next;
}

function turn({ shown, up, down }: Wheel, want: number, round: number, view: GoalView): Next {
  const on = (want - shown + round) % round;
  if (on === 0) return "so";
  const button = on <= round / 2 || down === null ? up : down;
  if (doneTo(button, view.past, "click").some(({ changed }) => !changed)) return null;
  return act({ type: "click", mark: button.id }, 0.88, `It shows ${shown} and is to show ${want}.`);
}
