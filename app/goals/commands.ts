import { commandOf, namedCommand } from "./command-names.js";
import { readEdit } from "./edit-words.js";
import { readFileGoal } from "./file-words.js";
import type { GoalView, Pursuit } from "./goal.js";
import { barOf } from "./menu-look.js";
import { searchMenus } from "./menu-search.js";

/**
 * What stands in the menus and tool bars of programs: "show the line numbers", "switch to full screen".
 * Menus are searched for what nobody listed only where a menu bar shows, and less far.
 */
export function pursueCommands(view: GoalView): Pursuit | null {
  // What is to be written, deleted or renamed has a way of its own; no entry is called after it.
  if (readEdit(view.goal) !== null || isFileWork(view.goal)) return null;
  const known = commandOf(view.goal);
  const command = known ?? (barOf(view.marks).length > 0 ? namedCommand(view.goal) : null);
  if (command === null) return null;
  const found = searchMenus(view, command, view.past);
  if (found === "absent") return null;
  if (found !== "chosen") return found;
  return { type: "over", sure: 0.88, why: `“${command.names[0] ?? view.goal}” was chosen.` };
}

const isFileWork = (goal: string): boolean => {
  const work = readFileGoal(goal);
  return work !== null && work.type !== "open";
};
