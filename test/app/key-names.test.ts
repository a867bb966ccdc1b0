import { describe, expect, test } from "vitest";
import { keyNames, parseChord, parseKeyName } from "../../app/key-names.js";

describe("every key name", () => {
  test.each(keyNames.map((name) => [name] as const))("%s is understood as itself", (name) => {
    expect(parseKeyName(name)).toBe(name);
    expect(parseChord(name)).toEqual([name]);
    expect(parseKeyName(name.toUpperCase())).toBe(name);
    expect(parseKeyName(name.replace("_", " "))).toBe(name);
  });
});

test.each([
  ["Esc", "escape"],
  ["Return", "enter"],
  ["PgDn", "page_down"],
  ["Page-Up", "page_up"],
  ["Control", "ctrl"],
  ["Cmd", "super"],
  ["-", "minus"],
  ["0", "0"],
])("%s is %s", (spelling, name) => {
  expect(parseKeyName(spelling)).toBe(name);
});

test.each([
  ["Ctrl+Shift+S", ["ctrl", "shift", "s"]],
  ["ctrl 1", ["ctrl", "1"]],
  ["ctrl-1", ["ctrl", "1"]],
  ["Ctrl + Page Down", ["ctrl", "page_down"]],
  ["Ctrl+-", ["ctrl", "minus"]],
  ["Ctrl++", ["ctrl", "equal"]],
  ["s+ctrl", ["ctrl", "s"]],
  ["Alt+F4", ["alt", "f4"]],
])("the chord %s is %j", (spelling, keys) => {
  expect(parseChord(spelling)).toEqual(keys);
});

test.each([[""], ["ctrl+"], ["f25"], ["constructor"], ["ctrl+whatever"]])(
  "“%s” is no chord",
  (spelling) => {
    expect(parseChord(spelling)).toBeNull();
  },
);
