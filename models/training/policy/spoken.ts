import type { Random } from "../grounding/random.js";

const numbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** A time of the day or a small number as people say it; null for anything else. */
export function spoken(random: Random, text: string): string | null {
  const time = /^(\d{1,2}):(\d\d)$/u.exec(text);
  if (time !== null) return spokenTime(random, Number(time[1]), Number(time[2]));
  const number = /^\d{1,2}$/u.test(text) ? Number(text) : -1;
  return numbers[number] ?? null;
}

function spokenTime(random: Random, hours: number, minutes: number): string | null {
  if (hours > 23 || minutes > 59) return null;
  const twelve = hours % 12 === 0 ? 12 : hours % 12;
  const said = (hour: number) => random.pick([numbers[hour] ?? "", String(hour)]);
  const half = hours < 12 ? "am" : "pm";
  const next = (twelve % 12) + 1;
  const clock =
    minutes === 0 ? String(twelve) : `${String(twelve)}:${String(minutes).padStart(2, "0")}`;
  const ways = [`${clock} ${half}`, `${clock}${half}`];
  if (minutes === 0)
    ways.push(`${said(twelve)} o'clock`, hours === 12 ? "noon" : `${said(twelve)} o'clock`);
  if (minutes === 15) ways.push(`a quarter past ${said(twelve)}`, `quarter past ${said(twelve)}`);
  if (minutes === 30) ways.push(`half past ${said(twelve)}`, `half past ${said(twelve)}`);
  if (minutes === 45) ways.push(`a quarter to ${said(next)}`, `quarter to ${said(next)}`);
  if (minutes % 10 === 0 && minutes > 0 && minutes < 30)
    ways.push(`${numbers[minutes] ?? ""} past ${said(twelve)}`);
  if (minutes >= 40 && minutes % 5 === 0)
    ways.push(`${numbers[60 - minutes] ?? ""} to ${said(next)}`);
  return random.pick(ways);
}
