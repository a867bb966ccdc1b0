import { expect, it } from "vitest";
import { mendTimes } from "../../../models/ocr/mend-times.js";

it.each([
  ["08:3d", "08:30"],
  ["at O8:15 and 9:O5", "at 08:15 and 9:05"],
  ["12:45", "12:45"],
  ["C:Do", "C:Do"],
  ["Note:D", "Note:D"],
])("%s is %s", (read, meant) => {
  expect(mendTimes(read)).toBe(meant);
});
