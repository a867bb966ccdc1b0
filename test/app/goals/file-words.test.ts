import { describe, expect, it } from "vitest";
import type { FileWork } from "../../../app/goals/file-words.js";
import { readFileGoal } from "../../../app/goals/file-words.js";

const read: readonly (readonly [string, FileWork])[] = [
  ["create a folder named Trips here", { type: "folder", name: "Trips" }],
  ["make a new folder called Summer 2024", { type: "folder", name: "Summer 2024" }],
  ["create an empty file named list.txt", { type: "file", name: "list.txt" }],
  ["make a new page called Ideas", { type: "thing", noun: "page", name: "Ideas" }],
  ["rename the file plan.txt to week.txt", { type: "rename", what: "plan.txt", to: "week.txt" }],
  ["change the name of plan.txt to week.txt", { type: "rename", what: "plan.txt", to: "week.txt" }],
  ["move todo.txt into the Bills folder", { type: "move", what: "todo.txt", to: "Bills" }],
  ["put a copy of plan.txt into the folder Songs", { type: "copy", what: "plan.txt", to: "Songs" }],
  ["delete todo.txt", { type: "delete", what: "todo.txt" }],
  ["put todo.txt into the trash", { type: "delete", what: "todo.txt" }],
  ["open the folder with the songs", { type: "open", what: "songs", isFolder: true }],
  ["save it as letter.txt", { type: "save", name: "letter.txt", folder: null, overwrites: false }],
  ["save a copy as cake.txt in the folder Recipes", { type: "save", name: "cake.txt", folder: "Recipes", overwrites: false }],
  ["save this under the name \"my list.txt\"", { type: "save", name: "my list.txt", folder: null, overwrites: false }],
]; // prettier-ignore

describe("readFileGoal", () => {
  it.each(read)("reads %j", (goal, work) => {
    expect(readFileGoal(goal)).toEqual(work);
  });

  it.each([
    "move the slider to 40",
    "delete the second message",
    "put the lamp in the cart",
    "save the changes",
    "copy the order number into the note",
    "rename it to Home",
    "create an account named Ada",
  ])("leaves %j to others", (goal) => {
    expect(readFileGoal(goal)).toBeNull();
  });
});
