import { describe, expect, it } from "vitest";
import type { Edit } from "../../../app/goals/edit-words.js";
import { readEdit } from "../../../app/goals/edit-words.js";

const read: readonly (readonly [string, Edit])[] = [
  ["replace \"cat\" with \"dog\" everywhere", { type: "replace", from: "cat", to: "dog" }],
  ["replace every cat by dog", { type: "replace", from: "cat", to: "dog" }],
  ["fix the typo \"hte\" to \"the\"", { type: "replace", from: "hte", to: "the" }],
  ["change hte to the everywhere", { type: "replace", from: "hte", to: "the" }],
  ["write Anne instead of Ann throughout", { type: "replace", from: "Ann", to: "Anne" }],
  ["find foo and replace it with bar everywhere", { type: "replace", from: "foo", to: "bar" }],
  ["delete line 2", { type: "delete", parts: [{ line: 2 }] }],
  ["take out the third line", { type: "delete", parts: [{ line: 3 }] }],
  ["remove the first line and the last line", { type: "delete", parts: [{ line: -1 }, { line: 1 }] }],
  ["the cake is eaten: delete the second line", { type: "delete", parts: [{ line: 2 }] }],
  ["duplicate the first line", { type: "duplicate", part: { line: 1 } }],
  ["move the last line to the top", { type: "move", part: { line: -1 }, to: "top" }],
  ["insert a line saying \"two eggs\" after line 3", { type: "write", text: "two eggs", side: "after", part: { line: 3 } }],
  ["put \"25 May\" above the first line", { type: "write", text: "25 May", side: "before", part: { line: 1 } }],
  ["add butter at the end of the list", { type: "add", text: "butter", at: "end" }],
  ["write Dear Ada at the top", { type: "add", text: "Dear Ada", at: "top" }],
  ["replace the whole text with nothing today", { type: "overwrite", part: "all", text: "nothing today" }],
  ["go to line 40", { type: "go", line: 40 }],
  ["find the word friends", { type: "find", text: "friends" }],
]; // prettier-ignore

describe("readEdit", () => {
  it.each(read)("reads %j", (goal, edit) => {
    expect(readEdit(goal)).toEqual(edit);
  });

  it.each([
    ["make the first line bold", "Bold", { line: 1 }],
    ["put everything in capital letters", "Uppercase", "all"],
    ["centre the last line", "Center", { line: -1 }],
  ] as const)("reads which part %j formats and how", (goal, name, part) => {
    const edit = readEdit(goal);
    expect(edit).toMatchObject({ type: "format", part });
    expect(edit?.type === "format" && edit.command.names).toContain(name);
  });

  it.each([
    "delete the message from Anna",
    "remove the second item from the cart",
    "add milk to the shopping list",
    "change the language to French",
    "replace the battery",
    "delete all lines of the order",
    "find a hotel in Rome",
    "move the meeting to Friday",
  ])("leaves %j to others", (goal) => {
    expect(readEdit(goal)).toBeNull();
  });
});
