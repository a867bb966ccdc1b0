import { expect, it } from "vitest";
import { inOneScript } from "../../../models/ocr/one-script.js";

/** Which scripts a text's letters are of. */
const scripts = (text: string) =>
  ["Latin", "Greek", "Cyrillic"].filter((script) =>
    new RegExp(`\\p{Script=${script}}`, "u").test(text),
  );

it("a Cyrillic or Greek word with Latin look-alikes becomes one of its own script", () => {
  expect(inOneScript("Cмайлик")).toBe("Смайлик");
  expect(inOneScript("Пροσθήκη")).toBe("Προσθήκη");
  expect(inOneScript("Δεκαδικό")).toBe("Δεκαδικό");
});

it("a Latin word with a foreign look-alike becomes Latin", () => {
  expect(inOneScript("уaweyuha.mp3")).toBe("yaweyuha.mp3");
  expect(scripts(inOneScript("shоrtcuts"))).toEqual(["Latin"]);
});

it("words of different scripts in one line keep theirs", () => {
  expect(inOneScript("Открыть Firefox")).toBe("Открыть Firefox");
});

it("a word of look-alikes alone takes the script of its line", () => {
  expect(scripts(inOneScript("TOM открыт"))).toEqual(["Cyrillic"]);
  expect(scripts(inOneScript("TOM"))).toEqual(["Latin"]);
});
