import type { Command } from "./command-names.js";
import { commandOf, namedCommand } from "./command-names.js";
import { readEdit } from "./edit-words.js";
import { readFileGoal } from "./file-words.js";
import type { GoalView, Pursuit } from "./goal.js";
import { barOf } from "./menu-look.js";
import { searchMenus } from "./menu-search.js";

/** What stands in the menus and tool bars of most programs: "show the line numbers", "switch to full screen". */
export function pursueCommands(view: GoalView): Pursuit | null {
  const command = isOther(view.goal) ? null : commandOf(view.goal);
  // "Print 4 copies" gives a value first; a number that the command has no place for is not passed over.
  const isMore =
    /\d/u.test(view.goal) && command?.names.some((name) => /\d|zoom|line/iu.test(name)) !== true;
  return command === null || isMore ? null : search(view, command);
}

/** An entry of a menu that is called as the goal says, in a program with a menu bar; nobody listed it. */
export function searchForEntry(view: GoalView): Pursuit | null {
  if (isOther(view.goal) || barOf(view.marks).length === 0 || commandOf(view.goal) !== null)
    return null;
  const command = namedCommand(view.goal);
  return command === null ? null : search(view, command);
}

function search(view: GoalView, command: Command): Pursuit | null {
  const found = searchMenus(view, command, view.past);
  if (found === "absent") return null;
  if (found !== "chosen") return found;
  return {
    type: "over",

    sure: 0.88,
    why: `“${command.names[0] ?? view.goal}” was chosen.`,
  };
}

/** What is to be written, deleted or renamed has a way of its own; no entry is called after it. */
function isOther(goal: string): boolean {
  const work = readFileGoal(goal);
  return (
    /^(?:drag|drop)\b/iu.test(goal.trim()) ||
    readEdit(goal) !== null ||
    (work !== null && work.type !== "open")
  );
}
