/** What a text says as a quantity that can be compared with others of the same kind. */
export interface Value {
  readonly kind: "money" | "percent" | "size" | "number" | "measure" | "date" | "time";
  /** In the smallest common unit: bytes for sizes, milliseconds for dates, minutes for times. */
  readonly amount: number;
  /** The currency or unit as written; empty for plain numbers. */
  readonly unit: string;
  /** How many digits stand behind the decimal point. */
  readonly decimals: number;
}

const number = "\\d{1,3}(?:[ .,'\u00a0\u202f]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?";
const currency = "[$€£¥₹₽]|\\b(?:usd|eur|gbp|chf|jpy|kr|zł)\\b";
const moneyPattern = new RegExp(
  `^([-−–+]?)\\s?(${currency})\\s?([-−–]?)(${number})$|^([-−–+]?)(${number})\\s?(${currency}|euros?|dollars?|pounds?)$`,
  "iu",
);
const sizePattern = new RegExp(
  `^(${number})\\s?(bytes?|b|[kmgtp]i?b|[kmgt]o|[kmg]i?bytes?)$`,
  "iu",
);
const percentPattern = new RegExp(`^([-−–+]?)(${number})\\s?%(?:\\s\\p{L}{1,12})?$`, "iu");
const plainPattern = new RegExp(`^([-−–+]?)(${number})$`, "u");
const measurePattern = new RegExp(
  `^([-−–+]?)(${number})\\s?(°\\s?[cf]?|[kmcdµ]?m|km/h|mph|[kmg]?hz|[kmg]?w|[kmg]?bit/s|[kmg]i?b/s|m/s|hpa|mbar|kg|g|mg|l|ml|cl|min(?:utes?)?|h(?:ours?)?|s(?:ec(?:onds?)?)?|days?|weeks?|months?|years?|px|pt|fps|rpm|k?cal|kj|pts?|points?|mi|miles?|ft|lbs?|oz|°)$`,
  "iu",
);
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const otherMonths = "januar februar marz april mai juni juli august september oktober november dezember".split(" "); // prettier-ignore
const weekdays = "sun mon tue wed thu fri sat".split(" ");

/** "1,234.5", "1.234,5", "1 234,5" as a number. */
export function readNumber(text: string): { amount: number; decimals: number } {
  let plain = text.replace(/[\s'\u00a0\u202f]/gu, "");
  const [comma, point] = [plain.lastIndexOf(","), plain.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) {
    plain = comma > point ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(",", "");
  } else if (comma >= 0) {
    plain = /^\d{1,3}(?:,\d{3})+$/u.test(plain)
      ? plain.replaceAll(",", "")
      : plain.replace(",", ".");
  } else if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(plain)) plain = plain.replaceAll(".", "");
  return { amount: Number(plain), decimals: /\.(\d+)$/u.exec(plain)?.[1]?.length ?? 0 };
}

const signed = (sign: string | undefined, amount: number) =>
  sign !== undefined && /[-−–]/u.test(sign) ? -amount : amount;

/** Mends what text recognition does to values: spaces before a separator or within a unit. */
export function mendValue(text: string): string {
  return text
    .replace(/^f ?(?=\d+[.,]\d{2}$)/u, "£")
    .replace(/(\d) ([.,:]\d)/gu, "$1$2")
    .replace(/(\d[.,:]) (\d{1,3})(?![\d:])/gu, "$1$2")
    .replace(/(\d) ?([kmgt]i?) (b)\b/giu, "$1 $2$3")
    .replace(/([$€£]) (\d)/gu, "$1$2");
}

/** How often 1024 is in a unit of size. */
const powerOf = (unit: string): number =>
  /^(?:b$|byte)/iu.test(unit) ? 0 : "kmgtp".indexOf(unit.slice(0, 1).toLowerCase()) + 1;

/** The value that a whole text is; null where it says more or something else. */
export function readValue(raw: string): Value | null {
  const text = mendValue(raw.trim().replace(/\s+/gu, " "));
  if (text === "" || text.length > 40 || !/\d|day|now/u.test(text)) return readDate(text);
  const money = moneyPattern.exec(text);
  if (money) {
    const digits = money[4] ?? money[6] ?? "";
    const { amount, decimals } = readNumber(digits);
    const sign = `${money[1] ?? ""}${money[3] ?? ""}${money[5] ?? ""}`;
    const unit = money[2] ?? money[7] ?? "";
    return { kind: "money", amount: signed(sign, amount), unit, decimals };
  }
  const percent = percentPattern.exec(text);
  if (percent) {
    const { amount, decimals } = readNumber(percent[2] ?? "");
    return { kind: "percent", amount: signed(percent[1], amount), unit: "%", decimals };
  }
  const size = sizePattern.exec(text);
  if (size) {
    const { amount, decimals } = readNumber(size[1] ?? "");
    return {
      kind: "size",
      amount: amount * 1024 ** powerOf(size[2] ?? ""),
      unit: size[2] ?? "",
      decimals,
    };
  }
  const measure = measurePattern.exec(text);
  if (measure) {
    const { amount, decimals } = readNumber(measure[2] ?? "");
    return {
      kind: "measure",
      amount: signed(measure[1], amount),
      unit: measure[3] ?? "",
      decimals,
    };
  }
  const plain = plainPattern.exec(text);
  if (plain) {
    const { amount, decimals } = readNumber(plain[2] ?? "");
    return { kind: "number", amount: signed(plain[1], amount), unit: "", decimals };
  }
  return readDate(text);
}

const dated = (amount: number): Value => ({ kind: "date", amount, unit: "", decimals: 0 });
const minutesOf = (text: string): number | null => {
  const time = /(?:^|[\s,t])(\d{1,2})[:.h](\d{2})(?::\d{2})?\s?([ap]\.?m\.?)?/iu.exec(text);
  if (!time) return null;
  const hours = Number(time[1]);
  if (hours > 24 || Number(time[2]) > 59) return null;
  const pm = /^p/iu.test(time[3] ?? "");
  const am = /^a/iu.test(time[3] ?? "");
  return (pm && hours < 12 ? hours + 12 : am && hours === 12 ? 0 : hours) * 60 + Number(time[2]);
};

/** Dates in common forms as milliseconds, times of day as minutes; words such as "yesterday" too. */
function readDate(raw: string): Value | null {
  const text = raw.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const minutes = minutesOf(text);
  const at = (year: number, month: number, day: number) =>
    dated(Date.UTC(year, month, day) + (minutes ?? 0) * 60_000);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[\st])/u.exec(text);
  if (iso) return at(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const slashes = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\s,])/u.exec(text);
  if (slashes) {
    const [first, third] = [Number(slashes[1]), Number(slashes[3])];
    const year = Number(slashes[4]) + (slashes[4]?.length === 2 ? 2000 : 0);
    const dayFirst = slashes[2] !== "/" || first > 12;
    return dayFirst ? at(year, third - 1, first) : at(year, first - 1, third);
  }
  const words = /^(?:\p{L}{2,10}\.?,? )?(\d{1,2})(?:st|nd|rd|th)?\.? (\p{L}{3,9})\.?,?(?: (\d{4}))?(?=$|[\s,])/u.exec(text); // prettier-ignore
  const turned = /^(?:\p{L}{2,10},? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?=$|[\s,])/u.exec(text); // prettier-ignore
  for (const [match, day, month] of [
    [words, 1, 2],
    [turned, 2, 1],
  ] as const) {
    const name = match?.[month] ?? "";
    const index = Math.max(
      months.findIndex((each) => name.startsWith(each) && name.length <= 9),
      otherMonths.indexOf(name),
    );
    if (match && index >= 0) return at(Number(match[3] ?? 2000), index, Number(match[day]));
  }
  const back = /^(today|just now|yesterday|heute|gestern)(?=$|[\s,])/u.exec(text);
  if (back) {
    const days = /^(?:yesterday|gestern)$/u.test(back[1] ?? "") ? -1 : 0;
    return dated(Date.UTC(2999, 0, 1 + days) + (minutes ?? 0) * 60_000);
  }
  const ago = /^(\d+|an?|one) (second|sec|minute|min|hour|day|week|month|year)s? ago$/u.exec(text);
  if (ago) {
    const count = Number(ago[1]) || 1;
    const seconds = { s: 1, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 }[ago[2]?.[0] ?? ""];
    const unit = seconds ?? (ago[2]?.startsWith("mi") ? 60 : 2_592_000);
    return dated(Date.UTC(2999, 0, 2) - count * unit * 1000);
  }
  if (
    text.length <= 9 &&
    weekdays.some((day) => text.startsWith(day)) &&
    /^(?:\w{3}|\w+day)$/u.test(text)
  ) {
    const index = weekdays.findIndex((day) => text.startsWith(day));
    return { kind: "date", amount: ((index + 6) % 7) * 86_400_000, unit: "weekday", decimals: 0 };
  }
  if (
    minutes !== null &&
    /^\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?(?:-|–|−|—|to|bis)\s?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)?(?:\s?(?:uhr|h))?$/u.test(
      text,
    )
  )
    return { kind: "time", amount: minutes, unit: "", decimals: 0 };
  return null;
}

/** What a unit says of a value that has no heading. */
const unitWords: readonly (readonly [RegExp, string])[] = [
  [/^°/u, "temperature"],
  [/^(?:km\/h|mph|m\/s|[kmg]?bit\/s|[kmg]i?b\/s)$/u, "speed"],
  [/^(?:km|mi|miles?)$/u, "distance"],
  [/^(?:kg|g|lbs?|oz)$/u, "weight"],
  [/^(?:h(?:ours?)?|min(?:utes?)?|s(?:ec(?:onds?)?)?|days?)$/u, "duration"],
];

/** The words that a value says by its kind alone: "17 °C" is a temperature. */
export function wordsOfKind(value: Value | null): readonly string[] {
  if (value === null) return [];
  if (value.kind === "money") return ["price"];
  if (value.kind === "size") return ["size"];
  if (value.kind !== "measure") return [];
  const word = unitWords.find(([pattern]) => pattern.test(value.unit.toLowerCase()))?.[1];
  return word === undefined ? [] : [word];
}

/** An amount written the way that `like` is, for sums and differences. */
export function writeAmount(total: number, like: string): string {
  const body = mendValue(like.trim());
  const own = readValue(body);
  const amount = own?.kind === "size" ? total / 1024 ** powerOf(own.unit) : total;
  const digits = /\d[\d.,' \u00a0]*/u.exec(body)?.[0].trim() ?? "";
  const { decimals } = readNumber(digits);
  const comma = /,\d{1,2}$/u.test(digits);
  const [whole = "", fraction] = Math.abs(amount).toFixed(decimals).split(".");
  const separator = comma ? "." : ",";
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, separator);
  const text = fraction === undefined ? grouped : `${grouped}${comma ? "," : "."}${fraction}`;
  const bare = body.replace(/^[-−–+]\s?/u, "");
  return `${amount < 0 ? "-" : ""}${bare.replace(digits, text).replace(/^([$€£¥]?)\s?[-−–]/u, "$1")}`;
}
