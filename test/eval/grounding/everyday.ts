import type { MarkKind } from "../../../app/mark.js";

/** What people call a thing of a kind. */
export const kindWords: Readonly<Record<MarkKind, readonly string[]>> = {
  button: ["button"],
  icon: ["icon", "button"],
  window_control: ["button"],
  input: ["field", "text field", "box"],
  text_area: ["text area", "text box"],
  checkbox: ["check box", "checkbox"],
  radio: ["radio button", "option"],
  switch: ["switch", "toggle"],
  tab: ["tab"],
  menu: ["menu"],
  menu_item: ["menu item", "entry"],
  link: ["link"],
  slider: ["slider"],
  spinner: ["number field", "field"],
  combo: ["dropdown", "drop-down list"],
  row: ["row", "line", "entry"],
  cell: ["cell"],
  header: ["column header", "column"],
  scrollbar: ["scroll bar"],
  text: ["text"],
  image: ["picture"],
};

/**
 * What people call the drawings that desktops have in common: the actions of the freedesktop Icon
 * Naming Specification (specifications.freedesktop.org/icon-naming-spec, "Standard Action Icons")
 * that programs put on buttons. Every word of a line is said for every other; the list was
 * written before any result was seen. The product's own words (app/local-policy/drawing-words.ts) were
 * extended after it.
 */
const actions: readonly (readonly string[])[] = [
  ["close", "x"],
  ["minimize", "minimise"],
  ["maximize", "maximise"],
  ["menu", "hamburger menu", "main menu", "application menu", "open menu"],
  ["open", "open file"],
  ["save", "floppy disk"],
  ["save as", "save copy"],
  ["save all"],
  ["new", "new file", "new document"],
  ["print", "printer"],
  ["delete", "trash", "bin", "trash can"],
  ["copy", "copy to clipboard"],
  ["paste", "paste from clipboard"],
  ["cut", "scissors"],
  ["undo"],
  ["redo"],
  ["search", "find", "magnifying glass"],
  ["settings", "gear", "preferences", "cog"],
  ["home", "house"],
  ["back", "left arrow"],
  ["forward", "right arrow"],
  ["previous", "previous file", "prev"],
  ["next", "next file"],
  ["up", "parent directory", "go up"],
  ["down", "arrow down", "down arrow"],
  ["refresh", "reload", "reload file"],
  ["stop"],
  ["play"],
  ["pause"],
  ["mute"],
  ["zoom in"],
  ["zoom out"],
  ["normal size", "original size", "actual size"],
  ["zoom fit", "fit to window", "best fit"],
  ["fullscreen", "full screen"],
  ["rotate clockwise", "rotate right"],
  ["rotate counterclockwise", "rotate left"],
  ["add", "plus"],
  ["remove", "minus"],
  ["edit", "pencil"],
  ["help", "question mark"],
  ["mail", "envelope"],
  ["reply"],
  ["send", "paper plane"],
  ["download"],
  ["upload"],
  ["share"],
  ["new folder", "create new folder"],
  ["star", "favourite"],
  ["lock", "padlock"],
  ["link", "chain"],
  ["collapse"],
  ["expand"],
  ["list view"],
  ["expand all"],
  ["collapse all"],
];

/** The words for a drawing whose name is one of a desktop's common actions; null for any other. */
export function wordsOfDrawing(name: string): readonly string[] | null {
  const plain = name
    .toLowerCase()
    .replace(/…|\.{3}$/gu, "")
    .trim();
  return actions.find((words) => words.includes(plain)) ?? null;
}
