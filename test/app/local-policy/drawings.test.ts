import { describe, expect, it } from "vitest";
import { drawingOf } from "../../../app/local-policy/drawings.js";
import { namedBy } from "../../../app/local-policy/named.js";
import { windowControl } from "../../../app/local-policy/window-controls.js";
import type { Mark } from "../../../app/mark.js";

const icon = (id: number, x: number, ...names: readonly (readonly [string, number])[]): Mark => ({
  id, kind: "icon", box: [x, 0, 30, 30], score: 1, source: ["detector"],
  text: names[0] !== undefined && names[0][1] >= 0.4 ? names[0][0] : "",
  drawn: names.map(([name, score]) => ({ name, score })),
}); // prettier-ignore
const control = (id: number, x: number, text: string, y = 0): Mark => ({
  id, kind: "window_control", box: [x, y, 20, 20], score: 1, source: ["detector"], text,
}); // prettier-ignore
const button = (id: number, text: string, x = 0): Mark => ({
  id, kind: "button", box: [x, 100, 60, 24], score: 1, source: ["detector", "ocr"], text,
}); // prettier-ignore

describe("drawingOf", () => {
  it("finds a drawing that perception only guesses at, by what the person calls it", () => {
    const marks = [icon(1, 0, ["paste", 0.2]), icon(2, 300, ["copy", 0.12], ["square", 0.06])];
    const found = drawingOf("the copy to clipboard icon", marks);
    expect(found?.mark.id).toBe(2);
    expect(drawingOf("copy icon", marks)?.probability).toBeGreaterThan(0.8);
  });

  it("is not sure between two that may be it", () => {
    const marks = [icon(1, 0, ["zoom in", 0.5]), icon(2, 300, ["zoom in", 0.49])];
    expect(drawingOf("zoom in icon", marks)?.probability).toBeLessThan(0.6);
  });

  it("believes the one that stands beside its companion", () => {
    const marks = [icon(1, 0, ["zoom in", 0.5]), icon(2, 32, ["zoom out", 0.6]), icon(3, 300, ["zoom in", 0.49])]; // prettier-ignore
    const found = drawingOf("zoom in icon", marks);
    expect(found?.mark.id).toBe(1);
    expect(found?.probability).toBeGreaterThan(0.8);
  });

  it("leaves to the grounding what a button says", () => {
    expect(drawingOf("Close", [icon(1, 0, ["close", 0.9]), button(2, "Close")])).toBeNull();
  });

  it("has no match among drawings that are all unlikely", () => {
    expect(drawingOf("save icon", [icon(1, 0, ["save", 0.03])])).toBeNull();
  });
});

describe("windowControl", () => {
  it("knows three in a row by their order", () => {
    const bar = [control(1, 0, ""), control(2, 24, ""), control(3, 48, "close")];
    expect(windowControl("the maximise button", bar)?.id).toBe(2);
    expect(windowControl("minimize button", bar)?.id).toBe(1);
  });

  it("takes none of two windows'", () => {
    const bars = [control(1, 0, "close"), control(2, 500, "close", 300)];
    expect(windowControl("close button", bars)).toBeNull();
  });

  it("leaves “x” to a key that says so", () => {
    expect(windowControl("x button", [control(1, 0, "close"), button(2, "x")])).toBeNull();
  });
});

describe("namedBy", () => {
  it("finds the one thing of that name, whatever kind it was taken for", () => {
    expect(namedBy("the 'Bofi' menu", [button(1, "Bofi"), button(2, "Menu Bar", 80)])?.id).toBe(1);
  });

  it("tells short names apart by their signs and capitals", () => {
    const keys = [button(1, "x"), button(2, "x!", 80), button(3, "X", 160)];
    expect(namedBy("x! button", keys)?.id).toBe(2);
    expect(namedBy("x", keys)?.id).toBe(1);
  });

  it("is silent where several bear the name, and about fields, which bear none", () => {
    expect(namedBy("Save", [button(1, "Save"), button(2, "Save", 80)])).toBeNull();
    expect(namedBy("Name field", [button(1, "Name")])).toBeNull();
  });
});
