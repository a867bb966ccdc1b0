/**
 * The words that questions are asked with. Only closed classes and words of everyday life: no name
 * of any program or screen. Other languages are further words, not further code.
 */

/** Words of a line stand for the same idea when a question is compared with a label or a heading. */
export const concepts: readonly string[] = [
  "price cost amount fee charge rate preis betrag prix precio kosten",
  "total sum altogether overall whole entire gesamt summe",
  "sender from author sent wrote von absender expediteur remitente",
  "recipient to addressee an empfanger",
  "subject title topic betreff objet asunto",
  "phone telephone tel mobile cell telefon telephone telefono",
  "email e-mail mail",
  "message mail chat",
  "name called titled",
  "date day when datum",
  "time when uhrzeit hour",
  "birthday born birthdate",
  "due deadline",
  "modified changed edited updated saved",
  "received arrived arrive arrival arrives land lands landing",
  "depart departure departs leave leaves takeoff off",
  "joined join",
  "location located place where folder path position venue destination direction",
  "size big large heavy space grosse taille tamano",
  "quantity qty number amount count units pieces",
  "type kind format sort",
  "company employer firm works work",
  "city town lives live",
  "owner owned belongs",
  "status state condition",
  "player name",
  "score points mark grade result",
  "destination printer",
  "colour color",
  "photo picture image",
  "remove delete",
  "rank place position pos",
  "temperature warm cold hot",
  "mean average",
  "pay paid payment",
  "process program",
  "user running owner run runs",
  "income salary earnings",
  "tax vat",
  "delivery shipping postage",
  "gate terminal",
  "rating stars",
  "directory folder",
  "speed fast",
  "duration length long",
  "version release",
  "file document",
  "region area",
  "settings preferences options",
  "growth grew grow",
  "won win wins",
  "lost lose loss losses",
  "drawn drew draw draws",
  "method way manner",
  "artist singer band by sing sings sang performs performed plays",
  "author writer by",
  "length duration time long life",
  "open opening opens close closes closing hours",
  "sunset set",
  "sunrise rise",
  "rating stars rated score",
  "chance likely probability likelihood precipitation rain",
  "responsible assignee assigned owner",
  "weight weigh weighs heavy",
  "height tall high",
  "age old",
  "distance far",
  "balance amount",
];

/** Words that say nothing about what is asked for. */
export const emptyWords = new Set(
  (
    "a an the this that these those of in on at to for from by with as and or is are was were be been am do does did " +
    "has have had it its there here what which who whom whose when where how why me my i you your we our us he she his her him them their they " +
    "please tell say show shown says give read can could would will shall should much many more most less than often next not no any some all each " +
    "screen page window dialog currently now many per listed displayed see seen visible exactly value entry entered " +
    "field box button contain contains containing written stand stands hold holds so far just about into out up under called named set " +
    "make made get got come came go goes one ones if whether also list table column row put cost costs worth need needed take takes " +
    "kostet kosten coute coutent cuesta cuestan der die das den dem des ein eine einen ist sind war wie viel viele was welche welcher welches wer wann wo im am auf von zu es " +
    "le la les un une de du des est sont quel quelle quels quelles combien qui quand ou dans sur " +
    "el los las una es son cual cuanto cuanta cuantos cuantas quien cuando donde en del al que"
  ).split(" "),
);

/** Nouns so general that a thing need not say them of itself. */
export const generalNouns = new Set(
  "device computer machine program app application tablet laptop site website thread topic post page article item thing row entry line record element option file document person people somebody name mail message transaction appointment event result game product article number kind member contact customer student player user task process download upload flight plane train hotel tea book song day invoice order payment mark point grade score value text money balance content information detail folder directory archive place".split(
    " ",
  ),
);

/** Verbs that only connect a name with what is asked about it. */
export const linkVerbs = new Set(
  "time live lives work works belong belongs leave leaves use uses run runs running join joined cost costs earn earns sell sells happen happens start starts begin begins take takes weigh measure spent spend ordered bought sent send sends receive received uses listed print printed assigned located placed last arrive arrives depart departs created meet stay appear give gives given used needs requires consumes comes come came charged applied change changed drop dropped rise rose fall fell grow increase increased decrease decreased go keep want know find found write writes wrote add adds".split(
    " ",
  ),
);

export type Dimension = "money" | "size" | "date" | "number" | "temperature" | "duration";
export interface Superlative {
  readonly most: boolean;
  /** What kind of value is compared; null where the question's other words have to say. */
  readonly of: Dimension | null;
}
const sup = (most: boolean, of: Dimension | null) => ({ most, of });

/** Words that pick one of many by comparing. */
export const superlatives: Readonly<Record<string, Superlative>> = {
  cheapest: sup(false, "money"), dearest: sup(true, "money"), priciest: sup(true, "money"), costliest: sup(true, "money"),
  "most expensive": sup(true, "money"), "least expensive": sup(false, "money"), "most costly": sup(true, "money"),
  largest: sup(true, "size"), biggest: sup(true, "size"), smallest: sup(false, "size"), heaviest: sup(true, "size"), lightest: sup(false, "size"),
  newest: sup(true, "date"), latest: sup(true, "date"), "most recent": sup(true, "date"), "most recently": sup(true, "date"), youngest: sup(true, "date"),
  oldest: sup(false, "date"), earliest: sup(false, "date"), soonest: sup(false, "date"),
  highest: sup(true, null), lowest: sup(false, null), best: sup(true, null), worst: sup(false, null), fewest: sup(false, null), least: sup(false, null),
  most: sup(true, null), longest: sup(true, null), shortest: sup(false, null), fastest: sup(true, null), slowest: sup(false, null),
  greatest: sup(true, null), maximum: sup(true, null), minimum: sup(false, null), warmest: sup(true, "temperature"), hottest: sup(true, "temperature"), coldest: sup(false, "temperature"), coolest: sup(false, "temperature"),
  closest: sup(false, null), nearest: sup(false, null), farthest: sup(true, null), furthest: sup(true, null), strongest: sup(true, null), weakest: sup(false, null), tallest: sup(true, null),
  billigste: sup(false, "money"), teuerste: sup(true, "money"), grosste: sup(true, "size"), kleinste: sup(false, "size"), neueste: sup(true, "date"), alteste: sup(false, "date"), hochste: sup(true, null), niedrigste: sup(false, null),
}; // prettier-ignore

/** Words that compare two things or a thing with an amount. */
export const comparatives: Readonly<Record<string, Superlative>> = {
  "more expensive": sup(true, "money"), dearer: sup(true, "money"), pricier: sup(true, "money"), cheaper: sup(false, "money"), "less expensive": sup(false, "money"),
  larger: sup(true, "size"), bigger: sup(true, "size"), smaller: sup(false, "size"), heavier: sup(true, "size"), lighter: sup(false, "size"),
  newer: sup(true, "date"), "more recent": sup(true, "date"), later: sup(true, "date"), older: sup(false, "date"), earlier: sup(false, "date"), younger: sup(true, "date"),
  higher: sup(true, null), lower: sup(false, null), better: sup(true, null), worse: sup(false, null), greater: sup(true, null), longer: sup(true, null), shorter: sup(false, null),
  warmer: sup(true, "temperature"), colder: sup(false, "temperature"), faster: sup(true, null), slower: sup(false, null), more: sup(true, null), less: sup(false, null), fewer: sup(false, null),
  above: sup(true, null), over: sup(true, null), below: sup(false, null), under: sup(false, null), "at least": sup(true, null), "at most": sup(false, null), after: sup(true, "date"), before: sup(false, "date"),
}; // prettier-ignore

const ordinalWords = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
/** "second" → 1, "3rd" → 2, "last" → −1, "second to last" → −2; null if it is none. */
export function readOrdinal(text: string): { index: number; words: string } | null {
  const fromEnd = /\b(?:second|next|last)[ -](?:to|but)[ -](?:last|one)\b|\bpenultimate\b/u.exec(
    text,
  );
  if (fromEnd) return { index: -2, words: fromEnd[0] };
  const number = /\b(\d+)(?:st|nd|rd|th)\b/u.exec(text);
  if (number) return { index: Number(number[1]) - 1, words: number[0] };
  const numbered = /\b(?:row|line|item|entry|number) (?:no\.? |number )?(\d+)\b/u.exec(text);
  if (numbered) return { index: Number(numbered[1]) - 1, words: numbered[0] };
  for (const [index, word] of ordinalWords.entries())
    if (new RegExp(`\\b${word}\\b`, "u").test(text)) return { index, words: word };
  const last = /\b(?:last|final|bottom|lowermost)\b/u.exec(text);
  if (last) return { index: -1, words: last[0] };
  const top = /\b(?:top|topmost|uppermost)\b/u.exec(text);
  return top ? { index: 0, words: top[0] } : null;
}

/** What a question can ask about the state of a control. */
export const stateWords: readonly (readonly [RegExp, "checked" | "disabled" | "selected", boolean])[] = [
  [/\b(?:unchecked|unticked|unselected|not (?:\w+ )?(?:ticked|checked|selected|enabled|activated|active|marked|done|finished|completed?))\b/u, "checked", false],
  [/\b(?:gr[ea]yed out|gr[ea]yed|disabled|inactive|unavailable|ausgegraut|deaktiviert|grise|desactivado)\b/u, "disabled", true],
  [/\b(?:not (?:clickable|available|usable)|can't be (?:clicked|pressed|used))\b/u, "disabled", true],
  [/\b(?:clickable|available|usable|pressable)\b/u, "disabled", false],
  [/\b(?:(?:still |left )open|(?:tasks?|items?|to-?dos?|entries|points|jobs|chores|steps)\b.*\bopen|(?:still |left )?(?:undone|unfinished|outstanding|to do|to be done))$/u, "checked", false],
  [/\b(?:ticked|checked|(?:switched|turned) on|activated|enabled|marked|crossed off|done|finished|completed?|angekreuzt|ausgewahlt|coche|marcad[oa]s?)\b/u, "checked", true],
  [/\b(?:(?:switched|turned) off|off|aus)\b/u, "checked", false],
  [/\b(?:on|an)$/u, "checked", true],
  [/\b(?:selected|active|chosen|open|current|highlighted|picked|in front)\b/u, "selected", true],
]; // prettier-ignore

/** What kinds of marks a noun of the question means. */
export const kindWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bcheck ?-?box(?:es)?\b|\btick ?box(?:es)?\b/u, ["checkbox"]],
  [/\bradio(?: ?buttons?)?\b/u, ["radio"]],
  [/\b(?:switch(?:es)?|toggles?)\b/u, ["switch"]],
  [/\b(?:buttons?|knopf|bouton|boton)\b/u, ["button", "icon"]],
  [/\btabs?\b/u, ["tab"]],
  [/\bmenu (?:items?|entr(?:y|ies))\b/u, ["menu_item"]],
  [/\bmenus?\b/u, ["menu"]],
  [/\blinks?\b/u, ["link"]],
  [/\b(?:text )?(?:fields?|inputs?|text ?box(?:es)?)\b/u, ["input", "text_area", "spinner"]],
  [/\b(?:combo ?box(?:es)?|drop-?downs?(?: lists?)?)\b/u, ["combo"]],
  [/\bsliders?\b/u, ["slider"]],
  [/\boptions?\b/u, ["checkbox", "radio", "switch"]],
];
