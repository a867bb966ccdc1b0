import { describe, expect, it } from "vitest";
import { readPlace } from "../../../app/local-policy/read-place.js";

describe("readPlace", () => {
  it.each([
    ["check box next to Total", "checkbox", "beside", "Total", null],
    ["the field below 'Name'", "input", "below", "Name", null],
    ["button to the right of Search", "button", "right", "Search", null],
    ["icon left of the Save button", "button", "left", "Save button", null],
    ["second row under Title", "row", "below", "Title", 2],
    ["drop-down list above OK", "combo", "above", "OK", null],
    ["number field just below Price", "input", "below", "Price", null],
    ["3rd tab", "tab", null, null, 3],
    ["last link", "link", null, null, -1],
  ] as const)("reads %j", (said, kind, side, anchor, ordinal) => {
    const place = readPlace(said);
    expect(place).toMatchObject({ side, anchor, ordinal });
    expect(place?.kinds[0]).toBe(kind);
  });

  it("reads at which end of the screen things are counted", () => {
    expect(readPlace("the last button at the bottom")).toMatchObject({
      ordinal: -1,
      edge: "bottom",
    });
    expect(readPlace("first icon at the top of the window")).toMatchObject({
      ordinal: 1,
      edge: "top",
    });
  });

  it.each([
    "Save",
    "the Save button",
    "Delete button next to Photos",
    "4 button",
    "first name",
    "button",
  ])("leaves %j to its name", (said) => {
    expect(readPlace(said)).toBeNull();
  });
});
