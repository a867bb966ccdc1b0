import type { Mark, MarkKind } from "../../app/mark.js";

/**
 * AT-SPI's roles and states by number (at-spi2-core, atspi/atspi-constants.h; the numbers are part
 * of the protocol and never change).
 */
export const role = {
  checkBox: 7,
  checkMenuItem: 8,
  columnHeader: 10,
  comboBox: 11,
  dateEditor: 12,
  desktopIcon: 13,
  dial: 15,
  icon: 26,
  image: 27,
  internalFrame: 28,
  label: 29,
  list: 31,
  listItem: 32,
  menu: 33,
  menuBar: 34,
  menuItem: 35,
  pageTab: 37,
  pageTabList: 38,
  passwordText: 40,
  popupMenu: 41,
  pushButton: 43,
  radioButton: 44,
  radioMenuItem: 45,
  rowHeader: 47,
  scrollBar: 48,
  scrollPane: 49,
  separator: 50,
  slider: 51,
  spinButton: 52,
  table: 55,
  tableCell: 56,
  tableColumnHeader: 57,
  tableRowHeader: 58,
  tearoffMenuItem: 59,
  terminal: 60,
  text: 61,
  toggleButton: 62,
  toolTip: 64,
  tree: 65,
  treeTable: 66,
  viewport: 68,
  autocomplete: 76,
  editBar: 77,
  entry: 79,
  caption: 81,
  documentFrame: 82,
  heading: 83,
  link: 88,
  tableRow: 90,
  treeItem: 91,
  documentSpreadsheet: 92,
  documentPresentation: 93,
  documentText: 94,
  documentWeb: 95,
  listBox: 98,
  rating: 114,
  static: 116,
  pushButtonMenu: 129,
  switch: 130,
} as const;

const stateBit = {
  checked: 4,
  editable: 7,
  enabled: 8,
  expandable: 9,
  expanded: 10,
  focusable: 11,
  focused: 12,
  multiLine: 17,
  pressed: 20,
  selectable: 22,
  selected: 23,
  sensitive: 24,
  showing: 25,
  visible: 30,
  managesDescendants: 31,
  checkable: 41,
} as const;
type StateName = keyof typeof stateBit;

/** The states of one object, as `GetState` sends them: 64 bits in two numbers, the lower first. */
export type States = readonly number[];

export function has(states: States, name: StateName): boolean {
  const bit = stateBit[name];
  return (((states[bit >> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

/** Kinds that a role stands for whatever its states are. */
const kinds: ReadonlyMap<number, MarkKind> = new Map<number, MarkKind>([
  [role.checkBox, "checkbox"],
  [role.checkMenuItem, "menu_item"],
  [role.columnHeader, "header"],
  [role.comboBox, "combo"],
  [role.dateEditor, "input"],
  [role.desktopIcon, "icon"],
  [role.dial, "slider"],
  [role.image, "image"],
  [role.label, "text"],
  [role.listItem, "row"],
  [role.pageTab, "tab"],
  [role.passwordText, "input"],
  [role.pushButton, "button"],
  [role.radioButton, "radio"],
  [role.radioMenuItem, "menu_item"],
  [role.rowHeader, "header"],
  [role.scrollBar, "scrollbar"],
  [role.slider, "slider"],
  [role.spinButton, "spinner"],
  [role.tableCell, "cell"],
  [role.tableColumnHeader, "header"],
  [role.tableRowHeader, "header"],
  [role.tearoffMenuItem, "menu_item"],
  [role.terminal, "text_area"],
  [role.toggleButton, "button"],
  [role.autocomplete, "input"],
  [role.editBar, "input"],
  [role.caption, "text"],
  [role.heading, "text"],
  [role.link, "link"],
  [role.tableRow, "row"],
  [role.treeItem, "row"],
  [role.rating, "slider"],
  [role.static, "text"],
  [role.pushButtonMenu, "button"],
  [role.switch, "switch"],
]);

const items: ReadonlySet<number> = new Set([
  role.listItem,
  role.tableCell,
  role.tableRow,
  role.treeItem,
]);
const usable = ["selectable", "focusable", "editable", "checkable", "expandable"] as const;

/** What an object with that role is to a person; null for what only holds other things. */
export function kindOf(its: number, states: States, parent: number): MarkKind | null {
  if (its === role.menu || its === role.menuItem) {
    return parent === role.menuBar ? "menu" : "menu_item";
  }
  if (its === role.entry || its === role.text) {
    // Toolkits give this role to text that can only be read, too.
    if (its === role.text && !has(states, "editable") && !has(states, "focusable")) return "text";
    return has(states, "multiLine") ? "text_area" : "input";
  }
  if (its === role.documentText || its === role.documentWeb || its === role.documentFrame) {
    return has(states, "editable") ? "text_area" : null;
  }
  if (items.has(its)) {
    // Rows and cells of a page's tables and lists are often nothing but text.
    const canBeUsed = usable.some((name) => has(states, name));
    return canBeUsed ? (kinds.get(its) ?? null) : null;
  }
  if (its === role.icon) {
    // GTK calls every picture an icon, and those of an icon view as well.
    return has(states, "selectable") || has(states, "focusable") ? "icon" : "image";
  }
  return kinds.get(its) ?? null;
}

const checkableRoles: ReadonlySet<number> = new Set([
  role.checkBox,
  role.checkMenuItem,
  role.radioButton,
  role.radioMenuItem,
  role.switch,
  role.toggleButton,
]);
const selectableKinds: ReadonlySet<MarkKind> = new Set(["tab", "row", "cell", "icon"]);
const readOnlyKinds: ReadonlySet<MarkKind> = new Set(["text", "image"]);

/** What can be told of a thing's state. */
export function stateOf(its: number, states: States, kind: MarkKind): NonNullable<Mark["state"]> {
  if (readOnlyKinds.has(kind)) return {};
  const checkable = checkableRoles.has(its) || has(states, "checkable");
  const selectable =
    selectableKinds.has(kind) && (has(states, "selectable") || has(states, "selected"));
  return {
    disabled: !has(states, "enabled") && !has(states, "sensitive"),
    ...(checkable ? { checked: has(states, "checked") || has(states, "pressed") } : {}),
    ...(selectable ? { selected: has(states, "selected") } : {}),
    ...(has(states, "focusable") ? { focused: has(states, "focused") } : {}),
    ...(has(states, "expandable") ? { expanded: has(states, "expanded") } : {}),
  };
}

/** Objects whose inner parts are no things of their own. */
const leaves: ReadonlySet<number> = new Set([
  role.checkBox,
  role.image,
  role.label,
  role.link,
  role.passwordText,
  role.pushButton,
  role.radioButton,
  role.scrollBar,
  role.separator,
  role.slider,
  role.spinButton,
  role.static,
  role.switch,
  role.terminal,
  role.toggleButton,
  role.toolTip,
  role.entry,
]);

/** Whether anything to act on can lie inside an object of that role. */
export function canHoldThings(its: number, states: States): boolean {
  return !leaves.has(its) && !(its === role.text && has(states, "editable"));
}

const clippers: ReadonlySet<number> = new Set([
  role.documentFrame,
  role.documentWeb,
  role.internalFrame,
  role.list,
  role.listBox,
  role.scrollPane,
  role.table,
  role.tree,
  role.treeTable,
  role.viewport,
]);

/** Whether what lies in such an object can be seen only inside the object's box. */
export function clipsItsChildren(its: number): boolean {
  return clippers.has(its);
}

const openers: ReadonlySet<number> = new Set([
  role.menu,
  role.menuItem,
  role.comboBox,
  role.popupMenu,
]);

/** Whether such an object shows its children in a window of their own, apart from its box. */
export function opensWindow(its: number): boolean {
  return openers.has(its);
}

const editableKinds: ReadonlySet<MarkKind> = new Set(["input", "combo", "spinner"]);

/** Whether what stands in the object may be read: short fields, never where passwords go. */
export function hasReadableContent(its: number, kind: MarkKind): boolean {
  return editableKinds.has(kind) && its !== role.passwordText;
}
