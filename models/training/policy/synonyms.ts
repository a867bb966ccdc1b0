import type { Random } from "../grounding/random.js";

/*
 * Words of which people say one where the program shows another. What follows ">" is only said and
 * never shown (or means other things where it is shown).
 */

/** What is done: at the beginning of a name, and by itself. */
const verbGroups =
  [
  "delete|remove|erase|>get rid of|>throw away|>throw out", "add|insert|>put in", "create|make|>set up", "edit|modify|change|alter", "save|store|>keep", "send|submit|>send off|>dispatch", "close|shut|>shut down",
  "quit|exit|>close down|>leave", "find|search|look for|>search for", "replace|swap|substitute|>exchange", "copy|>make a copy of", "duplicate|copy|clone|>double", "undo|revert|>take back", "redo|>do again", "print|>print out",
  "share|>pass on", "download|>fetch|>get", "upload|>send up|>put up", "import|>bring in|>read in", "export|>write out", "refresh|reload|>bring up to date", "update|upgrade|>bring up to date", "install|>put on", "uninstall|remove|>take off",
  "connect|link|>hook up", "disconnect|unlink|>cut off", "start|begin|launch|run|>fire up", "stop|end|halt|terminate", "pause|suspend|>hold", "resume|continue|>carry on with", "restart|reboot|>start again", "retry|>try again",
  "reset|>put back", "restore|recover|>bring back", "archive|>put away|>file away", "move|shift|>transfer", "rename|>change the name of|>give a new name to", "block|ban|>lock out", "unblock|unban|>let in again", "follow|>keep up with",
  "unfollow|>stop following", "unsubscribe|>sign off from", "join|>take part in", "leave|>get out of", "invite|>ask along", "reply|answer|respond|>write back", "forward|>pass on|>send on", "report|flag|>complain about", "rate|>review|>give stars to",
  "accept|approve|>agree to|>say yes to", "reject|decline|refuse|deny|>turn down|>say no to", "allow|permit", "enable|activate|>turn on|>switch on", "disable|deactivate|>turn off|>switch off", "show|display|reveal|>let me see", "hide|conceal|>put away",
  "view|show|>look at|>have a look at", "select|choose|pick|>go for", "deselect|unselect", "filter|>narrow down", "sort|arrange|>put in order", "group|bundle|>put together", "merge|combine|>put together", "split|divide|separate", "rotate|turn|>turn round",
  "crop|trim|>cut off", "resize|scale|>change the size of", "enlarge|magnify|>make bigger", "shrink|reduce|>make smaller", "lock|protect|>lock up", "unlock|>open up", "mute|silence|>make quiet", "record|capture|>tape", "play|>put on",
  "verify|check|>make sure of", "test|check|>try out", "scan|>look through", "translate|>put into another language", "compare|>hold side by side", "calculate|compute|>work out", "attach|>put with it", "detach|>take off", "book|reserve",
  "buy|purchase|order|>get", "pay|settle", "cancel|abort|>call off", "submit|send|>hand in", "finish|complete|>wrap up", "skip|>pass over|>leave out", "assign|allocate|>hand out", "hire|employ|>take on", "track|trace|>keep an eye on",
  "monitor|watch|observe|>keep an eye on", "sync|synchronise|synchronize", "clear|empty|>clean out|>wipe", "clean|>tidy up", "organise|organize|>tidy up", "configure|adjust|>set up", "customise|customize|personalise|personalize", "adjust|tweak|>fine-tune",
  "manage|administer|>look after", "compress|zip|pack", "extract|unzip|unpack", "schedule|plan|>set a time for", "postpone|delay|>put off", "publish|post|release|>put online", "write|compose|>draw up", "explore|discover|browse", "visit|>go to|>stop by",
  "call|phone|ring|dial|>give a ring to", "contact|>get in touch with|>reach", "pin|>keep at the front", "remember|memorise|>keep in mind", "notify|alert|inform|>tell", "highlight|emphasise|>make stand out", "align|>line up", "draw|sketch", "repair|fix|mend",
  "return|>give back|>send back", "refund|>pay back", "ship|deliver|>send out", "collect|gather|>pick up", "donate|>give away", "renew|extend|prolong", "generate|produce|create", "convert|transform|>turn into something else", "validate|verify|check",
  "authorise|authorize|>give the go-ahead for", "register|enrol|enroll", "ignore|disregard|>take no notice of", "include|>have in it|>take in", "exclude|omit|>leave out", "expand|unfold|>open out", "collapse|fold|>fold up", "minimise|minimize", "maximise|maximize",
  "warn|alert|caution", "detect|recognise|recognize|>spot", "limit|restrict|cap", "optimise|optimize|improve", "load|>read in", "suggest|recommend|propose", "prevent|avoid|>keep from happening", "choose|pick|select", "keep|retain|>hold on to",
  "change|alter|modify|>switch", "require|demand|>insist on", "preview|>look first at", "encrypt|>scramble", "feed|>give food to", "water|>give water to", "wash|>clean", "borrow|>take out", "lend|>give out", "empty|clear|>clear out", "overwrite|replace",
  "receive|get", "display|show", "use|>go with", "insert|>put in|add", "open|>open up", "approve|>okay|>give the green light to", "dismiss|>wave away", "increase|raise|boost", "decrease|lower|reduce", "reopen|>open again", "revoke|withdraw|>take away",
  "link|connect", "bookmark|>make a note of", "hand over|>give away", "back up|>make a safety copy of", "turn on|switch on|enable", "turn off|switch off|disable", "log in|sign in|login|log on", "log out|sign out|logout|log off", "sign up|register|create account|create an account",
]; // prettier-ignore

/** What things are called, and how they are: anywhere in a name. */
const nounGroups =
  [
  // Mail, people, work
  "email|e-mail|mail", "phone|telephone", "mobile|cell phone|mobile phone|>cell", "surname|last name|family name", "first name|given name|forename", "full name|whole name|complete name", "nickname|alias|>handle", "username|user name|login name",
  "password|passcode|>pw", "zip code|postcode|postal code|post code|zip", "city|town", "country|nation", "apartment|>flat", "recipient|addressee|receiver", "attachment|attached file|enclosure", "inbox|incoming mail", "outbox|outgoing mail",
  "spam|junk|junk mail", "trash|bin|recycle bin|rubbish bin|>rubbish|>garbage", "address book|contacts", "colleague|coworker|co-worker", "boss|>chief", "employee|worker|staff member", "department|division", "company|firm|>business", 
  "calendar|>diary", "timetable|schedule", "deadline|due date", "task|to-do|todo", "document|>doc", "folder|directory", "presentation|slides|slide show", "draft|>rough version", "memo|>note", "comment|remark", "reply|answer|response",
  "message|>msg", "newsletter|mailing|>news by mail", "customer|client", "supplier|vendor", "participant|attendee", "guest|visitor", "neighbour|neighbor", "child|kid", "children|kids", "friend|>buddy|>pal", "doctor|>physician", "hospital|clinic", "medicine|medication",
  "illness|sickness|disease", "teacher|instructor", "pupil|student", "homework|>assignment", "university|college", "magazine|journal", "author|writer", "occupation|profession", "job title|position at work", "salary|wage|>pay", "income|earnings",
  "date of birth|birth date|>birthday|>day of birth", "gender|sex", "nationality|citizenship", "identity card|id card", "contract|agreement", "licence|license", "certificate|>cert", "signature|>sign-off", "phone number|telephone number|>number to call",
  // Shops and travel
  "shopping cart|cart|basket|shopping basket", "price|cost", "fee|>charge", "discount|price reduction", "coupon|voucher|promo code|discount code", "gift|present", "invoice|>bill", "receipt|>proof of payment", "product|article|>item", "shipping|shipment|>delivery",
  "parcel|package|packet", "stock|inventory", "expense|>cost", "payment method|>way to pay", "bank transfer|wire transfer", "cash on delivery|payment on delivery", "express delivery|express shipping|>fast delivery|>rush delivery",
  "home delivery|>delivery to the door", "gift wrapping|gift wrap|>wrapping as a present", "billing address|invoice address|>address for the bill", "shipping address|delivery address", "order number|>number of the order", "subscription|>abonnement", "trial|trial period|>test period",
  "luggage|baggage|bags", "holiday|vacation", "automobile|>car", "truck|lorry", "bike|bicycle", "passenger|traveller|traveler", "adult|grown-up", "infant|baby", "one-way|one way|single trip", "round trip|return trip", "window seat|seat by the window",
  "aisle seat|seat on the aisle", "departure|>leaving", "arrival|>getting there", "underground|subway|metro", "taxi|cab", "petrol|gasoline", "motorway|highway|freeway", "car park|parking lot|parking", "elevator|lift", "sidewalk|pavement",
  "sweater|jumper|pullover", "trousers|pants", "sneakers|trainers", "autumn|>fall", "weather forecast|forecast", "route|>way there", "region|area", "location|position|place", "website|web site|web page|>site|>homepage", 
  // Food and home
  "dinner|supper|evening meal", "lunch|midday meal", "starter|appetiser|appetizer", "main course|main dish", "dessert|pudding|>afters", "drink|beverage", "chips|french fries|fries", "crisps|potato chips", "biscuit|>cookie", "sweets|candy", "serving|portion|helping",
  "vegetable|>veggie|>veg", "vegetarian|meatless|>without meat", "gluten-free|without gluten", "aubergine|eggplant", "courgette|zucchini", "prawn|shrimp", "living room|lounge|sitting room", "bathroom|>bath", "hallway|corridor", "cellar|basement", "attic|loft",
  "fridge|refrigerator", "oven|stove|cooker", "washing machine|washer", "tumble dryer|dryer", "vacuum cleaner|vacuum|hoover", "air conditioning|ac|air conditioner", "heating|heater|>radiators", "fan|ventilator", "lamp|>light", "blinds|shutters", "curtain|drape",
  "television|tv|>telly", "sensor|detector", "sofa|couch", "rubbish|garbage|waste",
  // Computers and the web
  "picture|image|photo|>pic", "video|clip", "film|movie", "song|track|tune", "album|>record", "playlist|list of songs", "microphone|mic", "headphones|headset|earphones", "speaker|loudspeaker", "monitor|>screen", "keyboard|>keys", "cursor|mouse pointer|pointer",
  "mouse speed|pointer speed|cursor speed", "touch pad|touchpad|trackpad", "disk|drive", "processor|cpu", "network|>net", "internet|web", "web address|url|internet address", "link|hyperlink", "bookmark|favourite|favorite", "database|>db", "backup|back-up|safety copy",
  "version|release", "app|application", "plugin|plug-in|extension|add-on|addon", "device|gadget", "computer|pc", "sound|audio", "volume|loudness", "treble|>high notes", "temperature|>temp|>warmth", "humidity|moisture", "security|>safety", "permission|access right",
  "administrator|admin", "forum|message board", "status|>state|>condition", "priority|importance|urgency", "rating|>stars", "result|outcome", "competition|contest|tournament", "prize|award", "subtitle|caption", "concert|gig", "theatre|theater", "cinema|movie theater",
  "screenshot|screen capture|>picture of the screen", "error|mistake|fault", "problem|>issue|>trouble", "help|support|assistance", "question|>query", "manual|handbook|guide|>instructions", "hint|tip|>advice", "survey|questionnaire|poll", "notification|alert|>notice",
  "advertisement|advert|ad|>commercial", "offer|deal", "settings|preferences|options|configuration|>prefs", "toolbar|tool bar", "sidebar|side bar|side panel|>bar at the side", "status bar|>bar at the bottom", "desktop background|wallpaper|background picture", "theme|skin|>look",
  "dark mode|dark theme|night mode|>dark colours|>dark look", "light mode|light theme|day mode|>bright colours", "high contrast|strong contrast", "large text|big text|bigger text|>big letters", "font size|text size|letter size|>size of the letters", "font|>typeface", "icon|symbol", "thumbnail|preview picture",
  "full screen|fullscreen", "auto-save|autosave|automatic saving|>saving by itself", "auto rotate|automatic rotation|screen rotation", "autoplay|automatic playback|>playing by itself", "automatic updates|auto-update|automatic updating|>updating by itself",
  "spell check|spell checker|spelling check|spellchecker", "line numbers|line numbering|>numbers of the lines", "word wrap|line wrap|line breaking", "word count|number of words", "wi-fi|wifi|wlan|>wireless", "airplane mode|flight mode|aeroplane mode", "mobile data|cellular data",
  "hot spot|hotspot|tethering", "power saving|battery saver|energy saving|energy saver|low power mode", "do not disturb|quiet mode|>peace and quiet", "vibration|vibrating|>buzzing", "sound effects|effect sounds", "key sounds|keyboard sounds|key clicks|>clicking keys",
  "night light|blue light filter|>warm light", "screen time|time at the screen", "private mode|incognito mode|private browsing|incognito", "pop-ups|popups|pop-up windows", "remember password|save password|keep password", "guest access|access for guests", "weekly summary|weekly digest|>summary of the week",
  "email alerts|mail alerts|email notifications|>alerts by mail", "usage data|usage statistics|telemetry", "two-factor authentication|2fa|two-step verification|two-step login", "terms and conditions|terms of use|terms", "privacy policy|data protection", "remember me|stay signed in|keep me signed in|keep me logged in",
  "colour|color", "centre|center", "catalogue|catalog", "dialogue|dialog", "programme|>program", "organisation|organization", "cheque|>check", "background|backdrop", "border|>frame", "heading|headline", "bullet points|bullets|bulleted list", "eraser|rubber", "paintbrush|brush",
  "information|info", "repetition|repeats", "summary|overview", "statistics|stats|>figures", "chart|diagram|graph", "transcript|>written version", "brightness|>lightness", "sharpness|crispness", "sensitivity|>touchiness",
  "ringtone|ring tone|>ringing sound", "lock screen|screen lock", "screen saver|screensaver", "mailbox|mail box", "chat|conversation", "photo album|picture album", "update|upgrade", "login|sign-in", "logout|sign-out", "profile picture|profile photo|avatar", "reminder|>nudge",
  // How things are
  "quick|fast|rapid", "slow|>sluggish", "large|big", "small|little", "cheap|inexpensive", "expensive|dear|>costly", "automatic|auto", "automatically|>by itself", "additional|extra|further", "temporary|>for a while", "permanent|lasting", "visible|shown", "invisible|unseen", "anonymous|nameless|>without a name",
  "confidential|secret", "required|mandatory|>necessary", "optional|voluntary", "recent|latest|>newest", "monthly|>every month|>once a month", "weekly|>every week|>once a week", "daily|>every day|>each day", "yearly|annual|>every year|>once a year", "hourly|>every hour", "favourite|favorite", "grey|gray", "purple|violet|lilac",
  "incoming|>arriving", "outgoing|>leaving", "incorrect|wrong", "correct|>right", "upcoming|coming|>next", "urgent|pressing", "silent|quiet", "loud|noisy", "empty|blank", "simple|easy|plain", "difficult|hard", "bold|>fat|>thick", "italic|cursive|slanted", "underlined|underline", "organic|>bio", "fragile|breakable",
]; // prettier-ignore

/** Only for a name as a whole. */
const wholeGroups =
  [
  "ok|okay", "ok|confirm", "cancel|abort|never mind", "next|continue|>forward", "back|previous|go back", "home|start page|home page|main page", "done|finished|ready", "about|>about this program", "check out|checkout|>go to the checkout|>pay", "display|view", "zoom in|enlarge|magnify|bigger|>closer",
  "zoom out|shrink|smaller|>farther away", "select all|mark all|>everything", "title|heading", "note|remark|comment", "date|day", "total|sum", "amount|quantity", "address|street address", "street|road", "type|kind|>sort", "account|profile", "event|appointment", "small|little|tiny", "medium|>middle|>mid-sized", "large|big",
  "never|>not at all|>not ever", "always|all the time|every time", "none|>nothing at all", "all|everything", "everyone|everybody", "public|open to all|>for everybody", "only me|just me|>nobody else", "today|>this day", "automatic|auto", "manual|by hand", "default|standard|>the usual", "normal|regular|ordinary", "advanced|expert|>for experts",
  "basic|simple", "in progress|ongoing|under way", "to do|not started", "done|completed|finished", "pending|waiting|outstanding", "closed|shut", "paperback|soft cover", "hardcover|hardback", "high|>strong", "low|>weak", "monday|>mon", "tuesday|>tue", "wednesday|>wed", "thursday|>thu", "friday|>fri", "saturday|>sat", "sunday|>sun",
  "january|>jan", "february|>feb", "august|>aug", "september|>sept", "october|>oct", "november|>nov", "december|>dec", "volume|>loudness|>sound level", "brightness|>light", "repeat|loop", "shuffle|random order|>mixed order", "history|>past pages|>recent pages", "downloads|>downloaded files", "language|tongue",
  "company|employer|firm", "city|town", "notes|remarks", "subject|topic|>subject line", "website|home page", "screen|display", "general|>common things", "appearance|look", "sound|audio", "updates|>new versions", "favourites|favorites|>starred", "reject|no", "accept|agree",
  "subscribe|>sign up", "sort|>put in order", "help|>help pages", "share|>pass on", "bookmarks|favourites", "wi-fi|wireless", "log out|>leave", "tags|labels|keywords", "category|kind", "priority|urgency", "start|begin", "reset|>start over", "text|words", "menu|>dishes", "people|persons", "places|locations", "photos|pictures",
]; // prettier-ignore

interface Group {
  readonly sort: "verb" | "noun" | "whole";
  /** What may stand on the screen, and all that may be said. */
  readonly shown: readonly string[];
  readonly said: readonly string[];
  /** Of what is said, what is never shown. */
  readonly loose: readonly string[];
}

const groups: readonly Group[] = (
  [
    ["verb", verbGroups],
    ["noun", nounGroups],
    ["whole", wholeGroups],
  ] as const
).flatMap(([sort, lines]) =>
  lines.map((line) => {
    const words = line.split("|");
    const loose = words.filter((word) => word.startsWith(">")).map((word) => word.slice(1));
    const shown = words.filter((word) => !word.startsWith(">"));
    return { sort, shown, said: [...shown, ...loose], loose };
  }),
);

/** How often a group is needed by each of its words. */
const holding = new Map<string, Group[]>();
for (const group of groups)
  for (const word of group.said) holding.set(word, [...(holding.get(word) ?? []), group]);

export const plainName = (name: string): string =>
  name
    .trim()
    .replace(/[.…:*?\s]+$/u, "")
    .replace(/\s+/gu, " ")
    .toLowerCase();

/** A word without its ending, roughly: the same for "notifications" and "notification". */
function stemOf(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  return word
    .replace(/ies$/u, "y")
    .replace(/(?<=[^aeiou]{2}|x|ch|sh|ss)es$/u, "")
    .replace(/s$/u, "")
    .replace(/(?<=\w{4})(?:ing|ed)$/u, "")
    .replace(/(?<=[^l])([^aeiouls])\1$/u, "$1")
    .replace(/e$/u, "");
}

const plural = (word: string): string =>
  /[^aeiou]y$/u.test(word)
    ? word.replace(/y$/u, "ies")
    : /(?:s|x|ch|sh)$/u.test(word)
      ? `${word}es`
      : `${word}s`;

const empty = new Set(
  "the a an of in on to for my your this that these those and or with by at from it is as be".split(
    " ",
  ),
);

/** One unit of meaning of a name: a word, or a few that go together. */
interface Unit {
  readonly text: string;
  readonly stem: string;
  readonly groups: readonly Group[];
}

const unitsByText = new Map<string, readonly Unit[]>();

/** What a text is made of, longer phrases of the groups first; words that say nothing are left out. */
function unitsOf(text: string): readonly Unit[] {
  const plain = plainName(text);
  const cached = unitsByText.get(plain);
  if (cached !== undefined) return cached;
  const words = plain
    .split(/[\s/(),;:"'!?]+/u)
    .map((word) => word.replace(/^[-–.]+|[-–.]+$/gu, ""))
    .filter((word) => word !== "");
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    let taken = 0;
    for (let length = Math.min(4, words.length - at); length > 1 && taken === 0; length--) {
      const phrase = words.slice(at, at + length).join(" ");
      const found = holding.get(phrase);
      if (found === undefined) continue;
      units.push({ text: phrase, stem: phrase, groups: found });
      taken = length;
    }
    if (taken === 0) {
      const word = words[at] ?? "";
      const stem = stemOf(word);
      const found = holding.get(word) ?? holding.get(word.replace(/s$/u, "")) ?? byStem.get(stem) ?? []; // prettier-ignore
      if (!empty.has(word) || words.length === 1) units.push({ text: word, stem, groups: found });
      taken = 1;
    }
    at += taken;
  }
  if (unitsByText.size > 50_000) unitsByText.clear();
  unitsByText.set(plain, units);
  return units;
}
const byStem = new Map<string, Group[]>();
for (const [word, found] of holding)
  if (!word.includes(" ")) byStem.set(stemOf(word), [...(byStem.get(stemOf(word)) ?? []), ...found]); // prettier-ignore

const alike = (one: Unit, other: Unit): boolean =>
  one.stem === other.stem || one.groups.some((group) => other.groups.includes(group));

/** Whether everything that is said is found in a name, by its words or by what they mean. */
export function fits(said: string, name: string): boolean {
  const [wanted, there] = [unitsOf(said), unitsOf(name)];
  if (wanted.length === 0) return false;
  if (wanted.every((unit) => there.some((other) => alike(unit, other)))) return true;
  // As plain words too: "line" of "line numbers".
  const words = plainName(name).split(" ").map(stemOf);
  return plainName(said).split(" ").every((word) => empty.has(word) || words.includes(stemOf(word))); // prettier-ignore
}

/** Whether somebody who says this could as well mean another of the names that are there. */
export function clashes(said: string, name: string, names: readonly string[]): boolean {
  const own = plainName(name);
  const ownWords = new Set(own.split(" ").map(stemOf));
  const spoken = plainName(said).split(" ").filter((word) => !empty.has(word)).map(stemOf); // prettier-ignore
  const fresh = spoken.filter((word) => !ownWords.has(word));
  const kept = spoken.length - fresh.length;
  return names.some((other) => {
    const plain = plainName(other);
    if (plain === own || plain === "") return false;
    if (fits(said, other)) return true;
    const words = plain.split(" ").filter((word) => !empty.has(word)).map(stemOf); // prettier-ignore
    if (words.length === 0) return false;
    if (spoken.filter((word) => words.includes(word)).length > kept) return true;
    return words.every((word) => spoken.includes(word)) && words.some((word) => fresh.includes(word)); // prettier-ignore
  });
}

/** Verbs that are nouns too, as the names of columns, folders and pages are: "Review", "Archive". */
const ambiguous = new Set(
  "review report record order plan schedule post test draft archive backup design mail message comment display mark light bar block charge notice phone contact release bundle split call water feed return run ship lock delay move".split(
    " ",
  ),
);

/** Names of content rather than of parts of a program: nobody calls "report.txt" anything else. */
const literal = /[\d@/\\<>=&%$€]|\.\w|^["'(]|[A-Z]{3}/u;

/** All that a name may be called instead, by synonyms of the whole or of one of its words; with `verbs`, of the verb that it begins with too. */
export function variants(name: string, verbs = true): string[] {
  const plain = plainName(name);
  if (plain === "" || (literal.test(name.trim().replace(/[.…:*?]+$/u, "")) && !holding.has(plain)))
    return [];
  const found = new Set<string>();
  for (const group of holding.get(plain) ?? []) {
    if (!group.shown.includes(plain)) continue;
    if (group.sort === "verb" && ambiguous.has(plain)) continue;
    // "click get rid of" is nobody's English.
    for (const word of group.sort === "verb" ? group.shown : group.said) found.add(word);
  }
  const words = plain.split(" ");
  if (words.length > 1 && words.length < 7)
    for (let from = 0; from < words.length; from++)
      for (let length = Math.min(4, words.length - from); length > 0; length--) {
        if (length === words.length) continue;
        for (const said of parts(words, from, length, verbs)) found.add(said);
      }
  // One of many.
  const last = words.at(-1) ?? "";
  if (
    words.length < 3 &&
    words[0] !== "all" &&
    /[^aiosu]s$/u.test(last) &&
    last.length > 4 &&
    holding.has(last.slice(0, -1))
  )
    found.add(plain.slice(0, -1));
  found.delete(plain);
  return [...found];
}

const particles = new Set(
  "as in out up off on down over away back to by from with for all into at of again me".split(" "),
);

/** Things that there is only one of. */
const uncounted = /^(?:audio|mail|e-mail|info|information|wlan|wireless|luggage|baggage|junk mail|inventory|data|help|support|assistance|cash|medication|configuration|trash|rubbish|garbage|music|software)$/u; // prettier-ignore

function parts(words: readonly string[], from: number, length: number, verbs: boolean): string[] {
  const phrase = words.slice(from, from + length).join(" ");
  const many = length === 1 && /[^aiosu]s$/u.test(phrase) && !holding.has(phrase);
  const one = many ? phrase.slice(0, -1) : phrase;
  const next = words[from + length] ?? "";
  const order = orders(words);
  // "zip" isn't said otherwise within "zip code".
  const within = words.some((_, at) =>
    [2, 3, 4].some((many) => at <= from && at + many >= from + length && many > length && at + many <= words.length && holding.has(words.slice(at, at + many).join(" "))),
  ); // prettier-ignore
  if (within) return [];
  return (holding.get(one) ?? []).flatMap((group) => {
    if (!group.shown.includes(one) || group.sort === "whole") return [];
    if (group.sort === "verb" && (!verbs || from > 0 || many || length > 1 || !order)) return [];
    if (group.sort === "noun" && from === 0 && sureVerbs.has(one)) return [];
    // Phrases don't stand before a noun: "wrapping as a present paper".
    const all = group.sort === "verb" || next !== "" ? group.shown : group.said;
    const allowed = all.filter((word) => word !== one && !(many && (uncounted.test(word) || word.includes(" "))) && !/^(?:how|where|what|who|the one)\b/u.test(word) && (next === "" || word.split(" ").length < (group.sort === "verb" ? 2 : 3))); // prettier-ignore
    return allowed.map((word) => [...words.slice(0, from), many ? plural(word) : word, ...words.slice(from + length)].join(" ")); // prettier-ignore
  });
}

/** The name as somebody may say it who doesn't look closely; the name itself where there is no other way. */
export function loosely(random: Random, name: string): string {
  const all = variants(name);
  return all.length === 0 ? name : random.pick(all);
}

const heads = new Set(
  "mode address settings setting options option number list page view button field status details information setup editor menu panel window bar tab properties format style type preferences account support message".split(
    " ",
  ),
);
const weak = new Set(
  "first last full middle second third new old other next previous no not never don't without do user my all any some more less only both each every this that show select insert use set get go good high low big small large long short main own free real same total default current selected extra general custom common special open close multiple single normal standard basic auto automatic max min maximum minimum top bottom left right upper lower".split(
    " ",
  ),
);

/** The most telling part of a longer name; empty where every word of it counts. */
export function shorts(name: string): string[] {
  const plain = plainName(name);
  const file = /^([\w-]+)\.(?:txt|jpe?g|png|pdf|docx?|xlsx?|odt|ods|odp|zip|mp[34]|md|csv|py|svg|html|css|tar|gz|wav|json|xml)$/u.exec(plain); // prettier-ignore
  if (file?.[1] !== undefined) return [file[1]];
  if (/[/@\d(),;:!?&]|(?:^|\s)(?:no|not|don't|never|without|un\w+|dis\w+)\s/u.test(plain))
    return [];
  const words = plain.split(" ");
  if (words.length < 2 || words.length > 8) return [];
  if (words.some((word) => particles.has(word) && !["of", "for", "with", "to", "in", "from", "at", "by"].includes(word))) return []; // prettier-ignore
  const first = words[0] ?? "";
  const found: string[] = [];
  const good = (some: readonly string[]) =>
    some.length > 0 && !weak.has(some[0] ?? "") && !particles.has(some[0] ?? "") && !particles.has(some.at(-1) ?? "") && !empty.has(some.at(-1) ?? "") && !empty.has(some[0] ?? "") && some.join("").length > 3 && !(some.length === 1 && heads.has(some[0] ?? "")) && !weak.has(some.at(-1) ?? "") && !(some.length === 1 && (/(?:ed|al|ive|able|ible|ous|ful|ary|ing)$/u.test(some[0] ?? "") || verbsFor(some[0] ?? "") !== null)); // prettier-ignore
  const last = words.at(-1) ?? "";
  if (heads.has(last) && good(words.slice(0, -1)) && !sureVerbs.has(first))
    found.push(words.slice(0, -1).join(" "));
  if (words.length > 2) {
    if (orders(words) && good(words.slice(1)) && !words.includes("if") && !words.includes("when"))
      found.push(words.slice(1).join(" "));
    const link = words.findIndex((word, at) => at > 0 && ["of", "for", "with", "in", "from", "at", "by"].includes(word)); // prettier-ignore
    if (link > 0 && good(words.slice(0, link)) && !sureVerbs.has(first)) found.push(words.slice(0, link).join(" ")); // prettier-ignore
    if (words.length > 3 && good(words.slice(-2)) && /^(?:of|for|with|in|the|a|an|from|my|your)$/u.test(words.at(-3) ?? "")) found.push(words.slice(-2).join(" ")); // prettier-ignore
  }
  return [...new Set(found)];
}

/** Verbs that names of buttons and boxes begin with: "Show hidden files". */
const sureVerbs = new Set(
  "show hide allow use enable disable send remember keep include exclude ask open close save delete remove erase create add insert replace overwrite ignore apply start stop run load import export download upload install uninstall connect disconnect warn notify inform receive accept reject require prevent block unblock convert compress extract encrypt lock unlock move merge skip highlight enlarge shrink rotate resize crop make select deselect choose pick edit modify rename restore reset reload refresh update verify validate detect display find invite join leave follow unfollow approve decline confirm cancel clear empty expand collapse unzip publish schedule postpone generate calculate suggest recommend play pause resume repeat mute unmute minimize maximize embed attach detach translate compare share view activate deactivate synchronize sync optimize limit restrict reduce increase archive duplicate clone adjust configure customize manage browse explore buy book reserve pay subscribe unsubscribe write compose reply forward call contact assign collect return renew".split(
    " ",
  ),
);

/** Verbs that are nouns or adjectives as often: only with an article behind them they are verbs. */
const unsure =
  /^(?:book|display|pause|empty|call|return|share|view|limit|forward|contact|schedule|repeat|lock|block|run|duplicate|archive|collect|pay|report|reply)$/u;

/** Whether a name is an order, as "Show hidden files" is and "Display settings" isn't. */
function orders(words: readonly string[]): boolean {
  const [verb = "", next = ""] = words;
  if (!sureVerbs.has(verb) || words.length < 2 || particles.has(next) || particles.has(words.at(-1) ?? "")) return false; // prettier-ignore
  if (unsure.test(verb) && !/^(?:a|an|the|my|your|this|all|every|selected|these)$/u.test(next)) return false; // prettier-ignore
  return !/^(?:order|type|size|list|options?|settings?|engine|history|mode|bar|key|code|log|format|number|name|by|date|time|and|or|&|button|policy|server|quality|preview|center|centre|every|after|before|until|interval|rate|speed|count|level|backwards?|forwards?|duration|delay|dialog|menu|window|position|point|page|status|state|id|box|failed|successful|error|mask|method|style)$/u.test(next); // prettier-ignore
}

/** What a name orders that begins with a verb: the verb and what it is done to. */
export interface Order {
  readonly verb: string;
  /** In the words of the name, in small letters. */
  readonly object: string;
  /** The verb and what else may be said for it. */
  readonly verbs: readonly string[];
}

export function orderOf(name: string): Order | null {
  const words = name.trim().replace(/[.…:*?\s]+$/u, "").split(/\s+/u); // prettier-ignore
  const verb = words[0]?.toLowerCase() ?? "";
  if (words.length > 8 || !orders(words.map((word) => word.toLowerCase()))) return null;
  const object = words.slice(1).map((word) => (/^[A-Z][a-z'-]*$/u.test(word) ? word.toLowerCase() : word)).join(" "); // prettier-ignore
  const verbs = (holding.get(verb) ?? []).filter(({ sort, shown }) => sort === "verb" && shown.includes(verb)).flatMap(({ said }) => said); // prettier-ignore
  return { verb, object, verbs: [...new Set([verb, ...verbs])] };
}

/** A verb that is a name by itself, with what else may be said for it; null for other names. */
export function verbsFor(name: string): readonly string[] | null {
  const plain = plainName(name);
  const found = (holding.get(plain) ?? []).filter(({ sort, shown }) => sort === "verb" && shown.includes(plain)); // prettier-ignore
  return found.length === 0 ? null : [...new Set([plain, ...found.flatMap(({ said }) => said)])];
}

/** "throw it away", "get rid of it", "remove the account": the verb with what it is done to. */
export function done(random: Random, verb: string, object: string): string {
  const words = verb.split(" ");
  const last = words.at(-1) ?? "";
  const splits = words.length === 2 && /^(?:away|out|off|up|down|back|in|on|round|together|online|over|quiet|again|bigger|smaller)$/u.test(last); // prettier-ignore
  const pronoun = /^(?:it|this|that|them|these)$/u.test(object);
  return splits && (pronoun || random.chance(0.4))
    ? `${words[0] ?? ""} ${object} ${last}`
    : `${verb} ${object}`;
}

/** "deleting", "showing", "throwing away". */
export function gerund(verb: string): string {
  const [first = "", ...rest] = verb.split(" ");
  const ing = first.endsWith("ie")
    ? first.replace(/ie$/u, "ying")
    : /[^eoy]e$/u.test(first)
      ? first.replace(/e$/u, "ing")
      : /^(?:get|put|set|run|stop|begin|hit|cut|let|tap|pin|plan|drop|flip|zip|unzip|crop|trim|skip|swap|shut|quit|ban|tag|log|scan|drag|submit|permit|cap|omit|forget|refer|spin|unpin|flag|dial|control|cancel|travel|clip)$/u.test(first) && !/^(?:dial|cancel|travel)$/u.test(first)
        ? `${first}${first.slice(-1)}ing`
        : `${first}ing`; // prettier-ignore
  return [ing, ...rest].join(" ");
}

/** What people say who want a thing rather than its name: on, off, and names beside which it could mean something else. */
export interface Goal {
  readonly on: string;
  readonly off: string;
  readonly rivals: RegExp;
}

/** Of boxes and switches. */
const switchGoals: Readonly<Record<string, Goal>> = {
  "wi-fi": { on: "connect me to the wireless network|get me online without a cable|I want to be online|let the wireless connection work again", off: "cut the wireless connection|I don't want to be on the wireless network|no wireless, please|take me off the wireless network", rivals: /wireless|network|internet|mobile data|hot ?spot|airplane|flight|offline|connect|wlan/iu },
  bluetooth: { on: "I want to connect my headset|let my wireless headphones connect|my headphones have to connect", off: "my headphones needn't connect any more|I don't use my wireless headphones any longer", rivals: /headphone|headset|wireless|connect|pair/iu },
  "airplane mode": { on: "I'm getting on a plane|we are about to take off|no radio signals during the flight, please|our plane is leaving|I'm on board now", off: "we have landed|I'm off the plane again|the flight is over|we're back on the ground", rivals: /flight|plane|wi-?fi|offline|connect/iu },
  "dark mode": { on: "make everything dark|it's too bright, give me a dark background|I want white letters on black|a black background, please|the white background hurts my eyes", off: "make the screen light again|I want a light background|the black background must go|black letters on white, please|I don't like it so dark", rivals: /night|dark|light|bright|theme|contrast|background|appearance|colou?r|skin/iu },
  "night light": { on: "make the colours warmer in the evening|less blue light in the evening|give me warmer colours for the evening", off: "the colours are too yellow|no more yellowish screen|I want the screen's real colours back", rivals: /dark|warm|colou?r|blue|temperature|bright|mode/iu },
  notifications: { on: "tell me when something happens|let me know when there is something new|I want to hear when there's news", off: "stop bothering me with messages|I don't want to be told every time|stop telling me about everything|no more messages popping up", rivals: /alert|message|disturb|pop|sound|mail|summary|remind|tip|news|inform|notif\w* |notify/iu },
  location: { on: "they may know where I am|let them see where I am|it's fine if they know where I am", off: "nobody should know where I am|stop looking where I am|hide where I am|I don't want them to know where I am", rivals: /gps|track|position|map|place|privacy/iu },
  "auto-save": { on: "save my work by itself|save without my asking|I don't want to lose my work again", off: "don't save by yourself|only save when I say so|I'd rather save by hand", rivals: /sav(?:e|ing)|backup|sync/iu },
  "spell check": { on: "underline my spelling mistakes|watch my spelling|show me my typos|tell me when I spell something wrong", off: "stop underlining my words|I don't want red lines under my words|leave my spelling alone", rivals: /spell|grammar|correct|underline|typo/iu },
  "line numbers": { on: "number the lines|put a number in front of every line|I want to see which line I'm on", off: "don't number the lines|the numbers beside the lines can go|I don't need numbers beside the lines", rivals: /line|number|ruler|margin/iu },
  "word wrap": { on: "break long lines|let long lines go on below|I don't want to scroll sideways to read a line", off: "don't break long lines|keep long lines in one piece|don't fold long lines", rivals: /line|wrap|scroll|break/iu },
  "full screen": { on: "use the whole screen|fill the whole screen|let it cover the whole screen", off: "don't fill the whole screen|I want it in a window again|it shouldn't cover everything", rivals: /screen|window|maximi|large|zoom/iu },
  "sound effects": { on: "make a sound when something happens|beep when something happens|I'd like to hear a sound when I do something", off: "stop the beeping|no more beeps|stop making noises at everything I do", rivals: /sound|mute|volume|silent|notif|audio|disturb|tone|noise/iu },
  vibration: { on: "let it buzz|buzz when somebody calls|I want to feel it when somebody calls", off: "stop buzzing|don't buzz any more|it shouldn't shake when somebody calls", rivals: /vibrat|haptic|silent|ring|buzz|mute/iu },
  "automatic updates": { on: "keep the program up to date by itself|update without asking me|always get the newest version by yourself", off: "don't update without asking me|I'll update it myself|it shouldn't update by itself", rivals: /updat|upgrade|version|download/iu },
  sync: { on: "keep all my devices the same|I want the same on all my devices", off: "my devices needn't all have the same|don't copy this to my other devices", rivals: /sync|backup|device|cloud/iu },
  backup: { on: "make safety copies|keep a safety copy|I want a second copy in case something breaks", off: "no more safety copies|I don't need safety copies", rivals: /sync|copy|sav|archive|cloud|backup \w/iu },
  "screen lock": { on: "lock the screen when I'm away|nobody should get in while I'm away", off: "don't lock the screen|I don't want to unlock it every time", rivals: /lock|screen saver|password|\bpin\b|code|fingerprint/iu },
  subtitles: { on: "I want to read what they say|I can't hear what they say, show me the words|write below what is said|let me read along", off: "the words at the bottom disturb me|I don't need to read along|take away the text at the bottom", rivals: /caption|lyric|text|word|translat|transcript/iu },
  repeat: { on: "play it over and over|play it again and again|start over when it's finished", off: "don't start again at the end|don't play it over and over|once is enough", rivals: /loop|again|replay|autoplay|shuffle|auto/iu },
  shuffle: { on: "mix the songs up|play in random order|don't always play in the same order|surprise me with the order", off: "play them in order|stop mixing the songs|keep to the order of the list", rivals: /random|order|repeat|mix|sort/iu },
  "do not disturb": { on: "let me have some peace|nobody should bother me now|I don't want to be bothered|I'm in a meeting, keep quiet|I need to concentrate", off: "people may bother me again|I can be reached again|the meeting is over, you may ring again", rivals: /notif|quiet|silent|mute|alert|sound|focus|available|busy|status|vibration|privacy/iu },
  "power saving": { on: "make the battery last longer|use less power|the battery is nearly flat, be careful with it", off: "I'm plugged in, no need to be careful with the battery|you needn't spare the battery", rivals: /power|battery|energy|eco\b|bright/iu },
  "energy saver": { on: "make the battery last longer|use less power|be careful with the battery", off: "I'm plugged in, no need to be careful with the battery|you needn't spare the battery", rivals: /power|battery|energy|eco\b|bright/iu },
  "hot spot": { on: "let others use my connection|share my connection with the laptop", off: "nobody should use my connection|stop sharing my connection", rivals: /shar|wi-?fi|network|connection|tether|data/iu },
  "remember password": { on: "I don't want to type my password every time|keep my password", off: "don't keep my password|I'd rather type my password every time|forget my password", rivals: /password \w|sign|log|remember me|autofill|keep/iu },
  "show hidden files": { on: "I want to see the hidden files too|let me see files that are hidden", off: "keep hidden files out of sight|I don't want to see hidden files", rivals: /hidden|file/iu },
  "large text": { on: "the letters are too small|I can't read these small letters|make the letters bigger", off: "the letters are too big|make the letters normal again", rivals: /text|font|size|zoom|letter|large|magnif/iu },
  "high contrast": { on: "make the text stand out more from the background|I can hardly tell the text from the background", off: "the colours are too harsh", rivals: /contrast|colou?r|dark|theme|bright|text/iu },
  animations: { on: "let things move smoothly|I like it when things glide", off: "stop all that moving about|things shouldn't fly around|I get dizzy when everything moves", rivals: /motion|anim|effect|transition|autoplay|gif/iu },
  "private mode": { on: "don't keep a record of what I look at|leave no traces|nobody should see later what I looked at", off: "you may keep a record of what I look at again", rivals: /priv|incognito|history|cookie|track|record|data/iu },
  "pop-ups": { on: "let new windows open by themselves", off: "don't let windows jump up|no windows that open by themselves|stop windows from jumping at me", rivals: /pop|window|block|\bads?\b|notif|tip/iu },
  cookies: { on: "sites may store things on my computer", off: "don't let sites store things on my computer|nothing should be stored on my computer by sites", rivals: /cookie|site|track|stor|cache/iu },
  autoplay: { on: "go on with the next one by itself|start the next one without me", off: "don't start the next one by itself|the next one shouldn't start by itself", rivals: /play|next|video|repeat|auto/iu },
  "email alerts": { on: "write me a mail when something happens|mail me when there's something new", off: "stop sending me mails|no more mails from you|my inbox is full of your mails", rivals: /mail|alert|notif|news|summary|message|digest/iu },
  "weekly summary": { on: "tell me once a week what happened|I'd like a report every week", off: "I don't need a report every week|no report every week, please", rivals: /week|summary|report|mail|digest|news/iu },
  "send usage data": { on: "they may know how I use it|let the makers see how I use it", off: "nobody should know how I use it|don't tell the makers what I do|what I do here is nobody's business", rivals: /usage|data|statistic|track|report|send|diagnos|crash|privacy|telemetry/iu },
  "guest access": { on: "let visitors in|visitors may use it", off: "keep visitors out|visitors shouldn't get in", rivals: /guest|access|visitor|public|share/iu },
  "show seconds": { on: "I want the time to the second", off: "hours and minutes are enough", rivals: /second|clock|time/iu },
  "key sounds": { on: "click when I type|I want to hear the keys when I type", off: "stop the clicking when I type|typing should make no noise|the keys are too noisy", rivals: /sound|key|click|mute|haptic|vibration|typ/iu },
  "auto rotate": { on: "turn the picture when I turn the phone|let the screen turn along with the phone", off: "the picture shouldn't turn with the phone|keep the screen upright when I turn it", rivals: /rotat|turn|orient|portrait/iu },
  tips: { on: "give me some advice now and then", off: "stop giving me advice|I know how it works, no more advice", rivals: /tip|hint|help|suggest|advice|notif|tutorial/iu },
  newsletter: { on: "keep me posted by mail|send me your news|I want to get your news", off: "don't send me your news|I don't want your news|no news from you, please", rivals: /news|mail|market|offer|subscri|notif|updates/iu },
  "remember me": { on: "I don't want to sign in every time|don't make me sign in again next time", off: "it's not my computer, forget me afterwards|forget me when I go", rivals: /sign|log|password|remember|keep/iu },
  "stay signed in": { on: "I don't want to sign in every time|don't make me sign in again next time", off: "it's not my computer, sign me out afterwards", rivals: /sign|log|password|remember|keep/iu },
  "gift wrapping": { on: "it's a present, so wrap it nicely|wrap it up as a present", off: "no need to wrap it|it isn't a present", rivals: /gift|wrap|present|card/iu },
  "gift wrap": { on: "it's a present, so wrap it nicely|wrap it up as a present", off: "no need to wrap it|it isn't a present", rivals: /gift|wrap|present|card/iu },
  mute: { on: "I don't want to hear anything|make it quiet|no sound, please", off: "let me hear it again|I want to hear something again", rivals: /sound|volume|silen|quiet|audio|mute/iu },
  microphone: { on: "let them hear me|they should be able to hear me", off: "they shouldn't hear me|I don't want to be heard", rivals: /audio|sound|mute|voice|record|mic/iu },
  camera: { on: "let them see me|they should be able to see me", off: "they shouldn't see me|I don't want to be seen|I'm not dressed, don't show me", rivals: /video|photo|picture|webcam|share|cam/iu },
}; // prettier-ignore

/** Of buttons, pictures and menu entries; there is no "off". */
const buttonGoals: Readonly<Record<string, readonly [string, RegExp]>> = {
  undo: ["take back what I just did|that was a mistake, take it back|I didn't mean to do that|go back on the last step", /back|cancel|revert|redo|reset|previous|restore/iu],
  redo: ["do again what I took back|I do want the step that I took back", /again|repeat|undo|forward|retry|restore/iu],
  print: ["I need this on paper|put it on paper|I want to hold it in my hands on paper", /print \w|paper|pdf|page setup|preview/iu],
  save: ["keep what I have done|don't lose what I have done|I don't want to lose this|make sure it isn't lost", /sav|apply|\bok\b|store|export|done|submit|keep|backup|download/iu],
  quit: ["I'm done with this program|close down the program|get me out of this program|end the program", /clos|exit|log|sign|done|finish|leave|end/iu],
  exit: ["I'm done with this program|close down the program|get me out of this program", /clos|quit|log|sign|done|finish|leave|end/iu],
  "zoom in": ["I can't read that, make it bigger|come closer|it's all too small|show it bigger", /zoom|large|big|size|full|magnif|text|font|closer/iu],
  "zoom out": ["it's all too big|show it smaller|I'd like to see more of it at once", /zoom|small|size|fit|shrink|text|font|more/iu],
  refresh: ["see whether there is anything new|get the latest state|fetch it anew", /reload|updat|new|sync|latest|check|download/iu],
  reload: ["see whether there is anything new|load it again|get the page once more", /refresh|updat|new|sync|latest|check|again/iu],
  "full screen": ["use the whole screen|fill the whole screen|I want it over the whole screen", /screen|window|maximi|large|zoom|fit/iu],
  help: ["I don't know what to do here|I need some explanations|somebody has to explain this to me|I'm stuck", /support|about|guide|tip|tutorial|faq|info|contact|manual|assist|learn/iu],
  preferences: ["I want to set things up my way|take me to where I can set things up|let me set it up the way I like", /sett|option|config|custom|set ?up|propert|personal|account|view/iu],
  settings: ["I want to set things up my way|take me to where I can set things up|let me set it up the way I like", /prefer|option|config|custom|set ?up|propert|personal|account|view/iu],
  history: ["show me what I looked at before|where have I been before", /recent|back|visited|undo|log|previous|past/iu],
  downloads: ["show me what I downloaded|I'm looking for the files that I downloaded", /download |upload|file|fetch/iu],
  mute: ["no sound, please|make it quiet|I don't want to hear anything", /sound|volume|silen|stop|pause|quiet|speaker|audio/iu],
  pause: ["hold it for a moment|stop it just for a moment|one moment, let it stand still", /stop|hold|snooze|resume|suspend|play/iu],
  next: ["go on to the one after this|one further|on to the one that follows", /forward|continue|skip|›|>|later|new|more|after/iu],
  previous: ["go back to the one before|one back|I want the one before this", /prev\w* \w|back|before|‹|<|undo|return|history/iu],
  "log out": ["I'm leaving this computer, end my session|get me out of my account|I'm done, nobody else should use my account", /log|sign|quit|exit|account|leave|switch|close/iu],
  "sign out": ["I'm leaving this computer, end my session|get me out of my account|I'm done, nobody else should use my account", /log|sign|quit|exit|account|leave|switch|close/iu],
  "sign in": ["let me into my account|get me into my account|I want to get at my account", /log|sign|account|regist|join|enter|continue/iu],
  "log in": ["let me into my account|get me into my account|I want to get at my account", /log|sign|account|regist|join|enter|continue/iu],
  share: ["let others have this|I want others to see this|let the others see it", /send|publish|export|invite|public|forward|post|mail|copy link/iu],
  duplicate: ["I want the same once more|I need a second one just like it|make another one like this", /copy|clone|new|repeat|add|paste/iu],
  rename: ["it should have another name|give it another name|the name doesn't fit any more", /name|edit|title|propert/iu],
  reply: ["write back|give an answer|I want to answer this", /answer|respond|write|forward|message|comment|compose|reply \w/iu],
  forward: ["let somebody else read this too|pass it on to somebody else", /share|send|next|reply|skip|invite/iu],
  subscribe: ["I don't want to miss anything from them|I want to get everything new from them", /follow|notif|sign|join|news|alert|member/iu],
  unsubscribe: ["I don't want anything from them any more|no more of these letters", /unfollow|mute|block|remove|delete|leave|cancel|stop/iu],
  block: ["I don't want to hear from them any more|keep them away from me", /mute|ban|report|remove|unfollow|unsub|delete|ignore|leave|spam/iu],
  report: ["somebody in charge should see this|tell those in charge about this", /flag|complain|block|send|share|report \w|export|spam/iu],
  "mark as read": ["I've seen it already|count it as read|it isn't new any more", /read|seen|done|unread|archive/iu],
  "select all": ["take everything at once|mark everything there is", /\ball\b|everything|select/iu],
  "print preview": ["show me what it will look like on paper|let me see first what comes out on paper", /preview$|page|layout|view/iu],
  "word count": ["count the words|I want to know how many words it has|find out how long the text is", /word|count|statistic|length/iu],
  "check spelling": ["look for typos|are there any spelling mistakes in it|go over my spelling", /spell|grammar|correct|check/iu],
  "new window": ["give me another window|I need a second window", /window|tab|duplicate/iu],
  "new tab": ["give me another tab|I need one more tab", /window|tab|duplicate/iu],
  "close tab": ["I don't need this tab any more|away with this tab", /tab|close|window/iu],
  compress: ["make a zip of it|make it take less room", /zip|pack|archive|reduce|shrink|resize/iu],
  extract: ["get out what is packed in it|unpack it", /zip|pack|open|export/iu],
  rotate: ["turn it round|it lies on its side, turn it", /turn|flip|mirror|straight|align|rotate \w/iu],
  crop: ["cut off its edges|only keep the middle of the picture", /cut|trim|resize|scale/iu],
  paste: ["put in what I copied|put here what I copied", /insert|paste \w|add|import/iu],
  copy: ["I need this once more somewhere else", /copy \w|duplic|clone|share|cut|paste/iu],
  connect: ["set up the connection|I want to be connected", /link|join|pair|network|disconnect/iu],
  disconnect: ["end the connection|I don't want to be connected any more", /unlink|leave|unpair|network|log|sign|stop/iu],
  snooze: ["remind me again later|not now, come back to it later", /later|remind|dismiss|postpone|delay/iu],
  delete: ["throw it away|I don't need it any more|put it in the bin|away with it", /remov|trash|\bbin\b|clear|eras|discard|archive|cut|×|^x$|clos|delet\w* |cancel|uninstall/iu],
  remove: ["throw it away|I don't need it any more|away with it", /delet|trash|\bbin\b|clear|eras|discard|archive|cut|×|^x$|clos|remov\w* |cancel|uninstall/iu],
  "check out": ["I want to pay now|take me to the till|I've got everything, let me pay", /pay|order|buy|cart|basket|checkout|continue/iu],
  checkout: ["I want to pay now|take me to the till|I've got everything, let me pay", /pay|order|buy|cart|basket|check out|continue/iu],
  "add bookmark": ["I want to find this page again|remember this page for me", /bookmark|favou?r|save|star|remember|history|pin/iu],
  "page setup": ["let me choose the paper and its margins", /page|paper|margin|print|layout|format/iu],
  "insert image": ["put a picture in|I want a picture in it", /image|picture|photo|graphic|draw|media/iu],
  "insert table": ["put a table in|I want rows and columns in it", /table|row|column|grid|cell/iu],
  "go to line": ["let me jump to another line", /line|jump|find/iu],
}; // prettier-ignore

/** The goal behind a box or a switch, where no other name that is there could be meant by it. */
export function switchGoal(name: string, names: readonly string[]): Goal | null {
  const plain = plainName(name);
  return Object.hasOwn(switchGoals, plain) && !rivalled(plain, names) ? (switchGoals[plain] ?? null) : null; // prettier-ignore
}

/** The same for a button: its sayings, or null. */
export function buttonGoal(name: string, names: readonly string[]): string | null {
  const plain = plainName(name);
  return Object.hasOwn(buttonGoals, plain) && !rivalled(plain, names) ? (buttonGoals[plain]?.[0] ?? null) : null; // prettier-ignore
}

/** Whether the goal behind a name may as well be reached by another thing that is there. */
export function rivalled(name: string, names: readonly string[]): boolean {
  const own = plainName(name);
  const rivals = [Object.hasOwn(switchGoals, own) ? switchGoals[own]?.rivals : undefined, Object.hasOwn(buttonGoals, own) ? buttonGoals[own]?.[1] : undefined]; // prettier-ignore
  return names.some((one) => {
    const other = plainName(one);
    return other !== own && rivals.some((pattern) => pattern?.test(other) === true || (pattern !== undefined && fits(own, other))); // prettier-ignore
  });
}

/** What pictures look like to somebody who doesn't know what they stand for. */
const looks: Readonly<Record<string, string>> = {
  delete: "bin|trash can|waste basket|dustbin", trash: "bin|trash can|waste basket|dustbin", remove: "bin|trash can", edit: "pencil|pen", search: "magnifying glass|lens", find: "magnifying glass", settings: "gear|cog|cogwheel", home: "house|little house", mail: "envelope|letter", email: "envelope|letter", phone: "receiver|telephone",
  call: "receiver|telephone", lock: "padlock", save: "floppy disk|diskette", print: "printer", download: "arrow pointing down|arrow down", upload: "arrow pointing up|arrow up", user: "person|little person|head", profile: "person|head", notifications: "bell", bell: "little bell", notification: "bell", calendar: "calendar sheet",
  heart: "little heart", favourite: "heart|star", star: "little star", bookmark: "ribbon|bookmark ribbon", copy: "two sheets|two pages", cut: "scissors|pair of scissors", paste: "clipboard", add: "plus|plus sign", plus: "plus sign", close: "cross|x", x: "cross", menu: "three lines|three bars", more: "three dots|dots", info: "letter i",
  play: "triangle", pause: "two bars", attach: "paper clip", attachment: "paper clip", location: "map pin|pin", undo: "arrow bending back", refresh: "round arrow|circle arrow", reload: "round arrow|circle arrow", chat: "speech bubble|bubble", message: "speech bubble", comment: "speech bubble", image: "landscape", microphone: "mic",
  volume: "speaker|loudspeaker", sound: "speaker|loudspeaker", cart: "trolley|basket", "shopping cart": "trolley|basket", filter: "funnel", help: "question mark", send: "paper plane|paper aeroplane", web: "globe", language: "globe", time: "clock", history: "clock", light: "light bulb|bulb", like: "thumb|thumbs up", eye: "little eye",
  warning: "exclamation mark|triangle with the exclamation mark", folder: "little folder", minus: "minus sign|dash", check: "tick|check mark", fullscreen: "four arrows", link: "chain|piece of chain", key: "little key", camera: "photo camera", share: "share symbol", sun: "little sun", moon: "little moon", weather: "cloud", tag: "label",
}; // prettier-ignore

/** What a picture looks like, where nothing else could be meant; null where there is no other word. */
export function lookOf(random: Random, name: string, names: readonly string[]): string | null {
  const plain = plainName(name);
  const all = Object.hasOwn(looks, plain) ? (looks[plain] ?? "").split("|") : [];
  const same = (look: string) => names.filter((other) => plainName(other) !== plain && (looks[plainName(other)] ?? "").split("|").includes(look)); // prettier-ignore
  const good = all.filter((look) => same(look).length === 0 && !clashes(look, name, names));
  return good.length === 0 ? null : random.pick(good);
}
