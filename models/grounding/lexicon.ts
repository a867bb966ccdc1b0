import type { MarkKind } from "../../app/mark.js";

/**
 * The closed-class English that descriptions of screen elements are made of. Only these words have
 * an embedding of their own in the grounding model; every other word is known to it solely by how
 * well it matches what the marks say, which is what lets it work on vocabularies it never saw.
 *
 * The order is part of the trained weights: append, never reorder, and train again after a change.
 */
const kindWords: Readonly<Record<string, readonly MarkKind[]>> = {
  button: ["button", "icon", "window_control"],
  key: ["button", "icon"],
  icon: ["icon", "image", "button", "window_control"],
  symbol: ["icon", "image", "button"],
  field: ["input", "text_area", "combo", "spinner"],
  box: ["input", "text_area", "combo", "spinner", "checkbox"],
  textbox: ["input", "text_area"],
  input: ["input", "text_area", "combo", "spinner"],
  entry: ["input", "text_area", "combo", "spinner", "row", "menu_item"],
  textfield: ["input", "text_area"],
  area: ["text_area", "input"],
  textarea: ["text_area", "input"],
  editor: ["text_area", "input"],
  bar: ["input"],
  checkbox: ["checkbox", "switch"],
  check: ["checkbox"],
  tickbox: ["checkbox"],
  radio: ["radio"],
  option: ["radio", "checkbox", "menu_item", "combo", "row"],
  choice: ["radio", "menu_item", "combo", "row"],
  switch: ["switch", "checkbox"],
  toggle: ["switch", "checkbox"],
  tab: ["tab"],
  page: ["tab"],
  menu: ["menu", "menu_item", "combo", "button"],
  submenu: ["menu_item", "menu"],
  item: ["menu_item", "row", "cell"],
  command: ["menu_item", "button"],
  link: ["link"],
  hyperlink: ["link"],
  slider: ["slider"],
  spinner: ["spinner"],
  spinbox: ["spinner"],
  stepper: ["spinner"],
  dropdown: ["combo"],
  combo: ["combo"],
  combobox: ["combo"],
  selector: ["combo"],
  picker: ["combo"],
  list: ["row", "combo"],
  row: ["row", "cell"],
  line: ["row", "text"],
  file: ["row", "cell", "icon", "image"],
  folder: ["row", "cell", "icon", "image"],
  document: ["row", "cell", "icon", "image"],
  cell: ["cell"],
  column: ["header"],
  header: ["header"],
  heading: ["header", "text"],
  scrollbar: ["scrollbar"],
  image: ["image", "icon"],
  picture: ["image", "icon"],
  photo: ["image", "icon"],
  thumbnail: ["image", "icon"],
  text: ["text", "text_area", "input"],
  label: ["text"],
  title: ["text", "header"],
  word: ["text", "link"],
};

/** Words for places in a sequence; negative counts from the end. */
const ordinalWords: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9,
  tenth: 10, eleventh: 11, twelfth: 12, last: -1, final: -1, bottommost: -1, topmost: 1,
}; // prettier-ignore

const structureWords = (
  "the a an this that these those my your its it of in on at to from for with and or not by as into onto " +
  "labelled labeled called named titled marked saying says reads reading contains containing showing " +
  "top bottom left right upper lower corner middle center centre side edge end beginning start " +
  "above below under underneath over beside next near near nearest closest after before between behind front " +
  "which where whose has having is are be was " +
  "window dialog dialogue popup panel toolbar sidebar screen desktop taskbar titlebar menubar statusbar form table " +
  "group section pane view area " +
  "close minimize minimise maximize maximise restore " +
  "search empty blank big large small little red green blue yellow black white grey gray orange purple " +
  "checked unchecked ticked selected unselected disabled enabled active current highlighted open opened " +
  "one ones other another only same all any each every " +
  "number numbers digit letter value name sign arrow cross x up down main new previous"
).split(" ");

/** What signs are called when they are read aloud. */
const signNames: Readonly<Record<string, readonly string[]>> = {
  "+": ["plus", "add", "increase", "increment"],
  "-": ["minus", "subtract", "decrease", "decrement", "hyphen", "dash"],
  "×": ["times", "multiply", "multiplied", "multiplication", "asterisk", "star", "close", "cross"],
  "*": ["times", "multiply", "multiplied", "multiplication", "asterisk", "star"],
  "÷": ["divide", "divided", "division", "over", "slash"],
  "=": ["equals", "equal", "is"],
  "%": ["percent", "percentage", "modulo"],
  "√": ["root", "sqrt"],
  "±": ["sign", "negate", "plusminus"],
  ".": ["point", "dot", "period", "decimal"],
  ",": ["comma"],
  "<": ["previous", "back", "less"],
  ">": ["next", "forward", "greater"],
  "?": ["help", "question"],
  "!": ["exclamation", "factorial"],
  "#": ["hash", "number"],
  "@": ["at"],
  "&": ["and", "ampersand"],
  "(": ["parenthesis", "bracket"],
  ")": ["parenthesis", "bracket"],
  "^": ["power", "caret"],
  π: ["pi"],
};

/** Other shapes of the same sign. */
const signShapes: Readonly<Record<string, string>> = {
  "−": "-", "–": "-", "—": "-", "✕": "×", "✖": "×", "✗": "×", "⨯": "×", "·": "×",
  "∗": "×", "/": "÷", "∕": "÷", "➕": "+", "＋": "+", "＝": "=", "‹": "<", "›": ">", "◀": "<",
  "▶": ">", "❮": "<", "❯": ">",
}; // prettier-ignore

const ids = new Map<string, number>();
// 0 is padding, 1 is any word outside the lexicon.
for (const word of [
  ...Object.keys(kindWords),
  ...Object.keys(ordinalWords),
  ...structureWords,
  ...Object.values(signNames).flat(),
])
  if (!ids.has(word)) ids.set(word, ids.size + 2);

/** How many rows the model's embedding table has. */
export const lexiconSize = ids.size + 2;

/** The lexicon's number of a word; 1 for every word outside it. */
export const wordId = (word: string): number => ids.get(word) ?? 1;

const fillerWords = new Set(
  (
    "the a an this that my your its it of in on for with to at labelled labeled called named titled marked " +
    "saying says reads reading which is one"
  ).split(" "),
);

/** Words that carry no part of a name at the edges of a description. */
export const isFiller = (word: string): boolean => fillerWords.has(word);

export const kindsOfWord = (word: string): readonly MarkKind[] =>
  Object.hasOwn(kindWords, word) ? (kindWords[word] ?? []) : [];

/** The place that a word names ("third", "3rd", "last"), or null. */
export function ordinalOf(word: string): number | null {
  if (Object.hasOwn(ordinalWords, word)) return ordinalWords[word] ?? null;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(word)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** One shape for each sign. */
export const plainSign = (sign: string): string => signShapes[sign] ?? sign;

export const isNameOfSign = (word: string, sign: string): boolean =>
  signNames[sign]?.includes(word) ?? false;
