import type { Mark } from "../mark.js";
import type { Choice } from "./choose-mark.js";

/** What people call a drawing, by the name that the icon namer has for it. */
const drawings: Readonly<Record<string, readonly string[]>> = {
  delete: [
    "trash",
    "trash can",
    "trashcan",
    "bin",
    "dustbin",
    "garbage can",
    "waste basket",
    "remove",
  ],
  settings: ["gear", "cog", "cogwheel", "gears", "preferences", "options", "configuration"],
  sliders: ["settings", "preferences"],
  search: ["magnifier", "magnifying glass", "loupe", "find", "look up"],
  close: ["cross", "x", "delete", "cancel", "clear"],
  cancel: ["delete", "close", "cross", "stop"],
  add: ["plus", "plus sign", "new", "create"],
  remove: ["minus", "minus sign", "delete"],
  save: ["floppy", "floppy disk", "disk"],
  "save as": ["save copy", "save a copy"],
  open: ["open file", "open folder"],
  folder: ["open", "open file", "open folder", "directory"],
  "new file": ["new", "new document", "create new file", "blank page", "new page"],
  "new folder": ["create new folder", "create folder", "add folder"],
  menu: [
    "hamburger",
    "hamburger menu",
    "three lines",
    "main menu",
    "open menu",
    "application menu",
  ],
  more: ["three dots", "ellipsis", "menu", "more options"],
  "more vertical": ["three dots", "vertical dots", "menu", "more", "more options", "kebab menu"],
  home: ["house"],
  mail: ["envelope", "letter", "email", "e mail"],
  edit: ["pencil", "pen", "write", "rename"],
  cut: ["scissors"],
  copy: ["copy to clipboard", "duplicate"],
  paste: ["clipboard", "paste from clipboard"],
  user: ["person", "head", "account", "profile"],
  users: ["people", "group", "contacts"],
  bell: ["notification bell", "notifications", "notification"],
  cart: ["basket", "shopping cart", "trolley", "shopping basket"],
  lock: ["padlock"],
  attach: ["paperclip", "clip", "attachment"],
  send: ["paper plane"],
  filter: ["funnel"],
  print: ["printer"],
  calendar: ["date picker", "date"],
  clock: ["time", "history"],
  history: ["clock", "recent"],
  "colour picker": ["pipette", "eyedropper", "color picker"],
  "fill colour": ["paint bucket", "bucket", "fill color"],
  "text colour": ["text color", "font color", "font colour"],
  star: ["favourite", "favorite", "bookmark", "rate"],
  heart: ["favourite", "favorite", "like", "love"],
  volume: ["speaker", "loudspeaker", "sound"],
  "volume low": ["speaker", "volume", "sound"],
  mute: ["speaker", "sound off", "no sound"],
  link: ["chain"],
  refresh: ["reload", "reload file", "update", "reload page", "circular arrow"],
  "rotate right": ["rotate clockwise", "turn right"],
  "rotate left": ["rotate counterclockwise", "rotate anticlockwise", "turn left"],
  redo: ["rotate clockwise", "rotate right", "repeat"],
  undo: ["rotate counterclockwise", "rotate left"],
  back: ["left arrow", "arrow left", "previous", "prev", "previous file", "go back", "left"],
  forward: ["right arrow", "arrow right", "next", "next file", "go forward", "right"],
  up: ["up arrow", "arrow up", "go up", "parent directory", "parent folder"],
  down: ["down arrow", "arrow down", "go down"],
  "chevron left": [
    "left arrow",
    "arrow left",
    "previous",
    "prev",
    "back",
    "previous file",
    "previous page",
    "left",
  ],
  "chevron right": [
    "right arrow",
    "arrow right",
    "next",
    "forward",
    "next file",
    "next page",
    "expand",
    "right",
  ],
  "chevron up": ["up arrow", "arrow up", "up", "collapse"],
  "chevron down": ["down arrow", "arrow down", "down", "expand", "drop down"],
  "drop down": ["down arrow", "arrow down", "down", "expand"],
  "skip next": ["next", "next track", "next song", "skip"],
  "skip previous": ["previous", "previous track", "prev"],
  "fast forward": ["forward"],
  rewind: ["back"],
  "full screen": [
    "fullscreen",
    "maximize",
    "maximise",
    "expand",
    "zoom fit",
    "fit to window",
    "best fit",
  ],
  maximize: ["maximise", "fullscreen", "full screen"],
  minimize: ["minimise"],
  export: ["share", "upload"],
  share: ["export"],
  import: ["download"],
  "open externally": ["open in a new window", "external link", "open in new tab"],
  help: ["question mark"],
  info: ["information", "about"],
  check: ["tick", "check mark", "checkmark", "done", "ok", "apply"],
  image: ["picture", "photo"],
  eye: ["show", "view", "preview", "visibility"],
  "eye off": ["hide"],
  power: ["shut down", "turn off"],
  "log out": ["sign out", "exit"],
  "log in": ["sign in"],
  chat: ["message", "messages", "comment", "speech bubble"],
  "map pin": ["location", "place"],
  flag: ["report"],
  globe: ["language", "world", "internet"],
  grid: ["apps", "tiles", "icon view", "grid view"],
  "bulleted list": ["list", "list view", "bullet list"],
  "select all": ["select everything"],
};

const names = new Map<string, string[]>();
for (const [name, words] of Object.entries(drawings))
  for (const word of words) names.set(word, [...(names.get(word) ?? []), name]);

/** Kinds that show a drawing instead of a text. */
const pictured: ReadonlySet<Mark["kind"]> = new Set(["icon", "button", "window_control", "tab", "image", "menu"]); // prettier-ignore
/** How sure perception is of a drawing's name where it doesn't say. */
const usualScore = 0.8;
/** What a drawing weighs that perception has no name for, against those that it has one for. */
const unknownWeight = 0.08;

/**
 * The drawing that a description means ("the trash icon"): the one that shows it likeliest, as sure as
 * it is likelier than all others. Null where the words are no drawing's or none may show it.
 */
export function drawingOf(description: string, marks: readonly Mark[]): Choice | null {
  const word = wordOf(description);
  const wanted = new Set([word, ...(names.get(word) ?? [])]);
  if (word === "" || marks.some((mark) => isRead(mark) && plain(mark.text) === word)) return null;
  const weights = marks.map((mark) => ({
    mark,
    weight: pictured.has(mark.kind) ? weightOf(mark, wanted) : 0,
  }));
  const best = weights.reduce<(typeof weights)[number] | null>(
    (most, one) => (one.weight > (most?.weight ?? 0) ? one : most),
    null,
  );
  if (best === null) return null;
  const all = weights.reduce((sum, { weight }) => sum + weight, unknownWeight);
  return { mark: best.mark, probability: best.weight / all };
}

const isRead = ({ source }: Mark): boolean =>
  source.includes("ocr") || source.includes("accessibility");

function weightOf(mark: Mark, wanted: ReadonlySet<string>): number {
  if (isRead(mark)) return 0;
  const drawn = mark.drawn ?? (mark.text === "" ? [] : [{ name: mark.text, score: usualScore }]);
  return drawn.reduce(
    (most, { name, score }) => (wanted.has(name) ? Math.max(most, score) : most),
    0,
  );
}

function wordOf(description: string): string {
  return plain(description)
    .replace(/^(?:the|a|an)\s+/u, "")
    .replace(/\s+(?:icon|button|symbol|sign|picture)$/u, "")
    .trim();
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
