import { commandOf } from "../goals/command-names.js";
import { readEdit } from "../goals/edit-words.js";
import { readFileGoal } from "../goals/file-words.js";
import type { Intent } from "./plan.js";
import type { Protected } from "./quotes.js";

/**
 * Work on files, on the text of an editor, and what stands in menus: how a program does it only the
 * screen tells, so it is left to those who look (app/goals/).
 */
export function readDesktop(clause: string, quotes: Protected): Intent[] | null {
  const goal = quotes.restore(clause);
  // Who says what to click or where to type wants just that.
  if (/^(?:click|double|right|press|tap|hit|push|choose|pick|type|enter|hover|drag)\b/iu.test(clause) && readEdit(goal) === null) return null;
  const work = readFileGoal(goal);
  const isWork = work !== null && work.type !== "open" && work.type !== "delete";
  // A folder is opened by what shows it; a file is read as a double click already.
  const isFolder = work?.type === "open" && work.isFolder;
  const command = commandOf(goal);
  const isCommand = command !== null && (command.wants !== null || command.menus[0] === "insert");
  return isWork || isFolder || readEdit(goal) !== null || isCommand
    ? [{ type: "reach", goal }]
    : null;
} // prettier-ignore
