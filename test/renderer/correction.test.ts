import { describe, expect, it } from "vitest";
import type { Action } from "../../app/action.js";
import { actionOf, correctMark, fieldsOf } from "../../renderer/review/correction.js";
import { shortcutOf } from "../../renderer/review/shortcuts.js";
import { chordOfEvent } from "../../renderer/settings/chord-of-event.js";

const editable: readonly Action[] = [
  { type: "click", mark: 3 },
  { type: "double_click", mark: 3 },
  { type: "triple_click", mark: 3 },
  { type: "right_click", mark: 3 },
  { type: "hover", mark: 3 },
  { type: "drag", mark: 3, to: { mark: 4 } },
  { type: "type", mark: null, text: " two  spaces ", clear: true, enter: false },
  { type: "type", mark: 3, text: "a", clear: false, enter: true },
  { type: "key", keys: ["ctrl", "shift", "s"] },
  { type: "scroll", mark: null, direction: "left", amount: 2 },
  { type: "wait", for: "time", ms: 1500 },
];

describe("the edit form", () => {
  it.each(editable)("gives back what it was given: $type", (action) => {
    expect(actionOf(fieldsOf(action), [3, 4])).toEqual(action);
  });

  it.each([
    [{ type: "click", mark: "9" }, "There is no mark 9."],
    [{ type: "click", mark: "" }, "Choose a mark."],
    [{ type: "drag", mark: "3", to: "" }, "Choose the mark to drag it to."],
    [{ type: "type", text: "" }, "Write the text."],
    [{ type: "key", keys: "banana" }, "Write the keys like ctrl+s or enter."],
    [{ type: "scroll", amount: "0" }, "Scroll by at least one notch."],
    [{ type: "wait", seconds: "601" }, "Wait between 0 and 600 seconds."],
  ] as const)("says what is missing in %j", (part, sentence) => {
    const fields = { ...fieldsOf({ type: "key", keys: ["enter"] }), ...part };
    expect(actionOf(fields, [3, 4])).toBe(sentence);
  });
});

describe("choosing a mark in the picture", () => {
  it("keeps the action and everything else about it", () => {
    const typed: Action = { type: "type", mark: 1, text: "x", clear: true, enter: true };
    expect(correctMark(typed, 5)).toEqual({ ...typed, mark: 5 });
  });

  it("turns an action without a mark into a click", () => {
    expect(correctMark({ type: "key", keys: ["enter"] }, 5)).toEqual({ type: "click", mark: 5 });
  });
});

describe("shortcuts", () => {
  const press = { key: "a", ctrlKey: false, altKey: false, metaKey: false, repeat: false };

  it.each([
    ["Enter", "approve"],
    ["A", "approve"],
    ["e", "edit"],
    ["s", "skip"],
    ["Escape", "stop"],
    ["r", "rest"],
  ])("%s means %s", (key, meaning) => {
    expect(shortcutOf({ ...press, key })).toBe(meaning);
  });

  it("ignores a held key, so that it can't approve one step after another", () => {
    expect(shortcutOf({ ...press, key: "Enter", repeat: true })).toBeNull();
  });

  it("ignores chords and keys that every object has", () => {
    expect(shortcutOf({ ...press, ctrlKey: true })).toBeNull();
    expect(shortcutOf({ ...press, key: "constructor" })).toBeNull();
  });
});

describe("a stop key that is pressed into its field", () => {
  const press = { key: "q", ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

  it("is written as a chord", () => {
    expect(chordOfEvent({ ...press, ctrlKey: true, altKey: true })).toBe("ctrl+alt+q");
    expect(chordOfEvent({ ...press, key: "F12" })).toBe("f12");
    expect(chordOfEvent({ ...press, key: " ", ctrlKey: true })).toBe("ctrl+space");
  });

  it("leaves ordinary typing and Tab alone", () => {
    expect(chordOfEvent(press)).toBeNull();
    expect(chordOfEvent({ ...press, key: "Tab" })).toBeNull();
    expect(chordOfEvent({ ...press, key: "Control", ctrlKey: true })).toBeNull();
  });
});
