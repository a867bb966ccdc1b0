import { describe, expect, it } from "vitest";
import { Random } from "./random.js";
import { describeScreen } from "./describe.js";
import { figuresOf } from "./score.js";
import type { Thing, Truth } from "./truth.js";

const thing = (kind: Thing["kind"], name: string, box: Thing["box"], visible = true): Thing => ({ kind, name, box, visible }); // prettier-ignore
const screen = (...things: readonly Thing[]): Truth => ({ exhaustive: true, things: [...things] });
const said = (truth: Truth) => describeScreen(truth, new Random(3));

describe("describeScreen", () => {
  it("says the same in every run", () => {
    const truth = screen(thing("button", "Save", [0, 0, 60, 20]), thing("button", "Open", [80, 0, 60, 20])); // prettier-ignore
    expect(said(truth)).toEqual(said(truth));
    expect(said(truth).length).toBeGreaterThan(0);
  });

  it("never says a name that two things bear, but does where one holds the other", () => {
    const twice = screen(thing("button", "Add", [0, 0, 60, 20]), thing("button", "Add", [0, 200, 60, 20])); // prettier-ignore
    expect(said(twice).filter(({ way }) => way === "text")).toEqual([]);
    const held = screen(thing("row", "Ada", [0, 0, 300, 20]), thing("cell", "Ada", [0, 0, 100, 20])); // prettier-ignore
    expect(said(held).filter(({ way }) => way === "text")).toHaveLength(2);
  });

  it("describes a place only where one thing stands there", () => {
    const clear = screen(thing("text", "Total", [0, 0, 40, 20]), thing("checkbox", "", [50, 0, 16, 16])); // prettier-ignore
    expect(said(clear).filter(({ way }) => way === "relation")).toHaveLength(1);
    const doubtful = screen(thing("text", "Total", [40, 0, 40, 20]), thing("checkbox", "", [90, 0, 16, 16]), thing("checkbox", "", [112, 0, 16, 16])); // prettier-ignore
    const places = said(doubtful).filter(({ said: words }) => words.includes("Total"));
    expect(places).toEqual([]);
  });

  it("calls common drawings by people's words and keeps the others apart", () => {
    const drawings = screen(thing("icon", "Save copy...", [0, 0, 30, 30], false), thing("icon", "Vehicle cost", [40, 0, 30, 30], false)); // prettier-ignore
    expect(said(drawings).map(({ way }) => way).sort()).toEqual(["icon", "other icon"]); // prettier-ignore
  });
});

describe("figuresOf", () => {
  it("counts the precision of acts alone, and how far what was said is from what was", () => {
    const of = (end: "right" | "wrong" | "asked", confidence: number) => ({ way: "text" as const, seen: true, end, confidence }); // prettier-ignore
    const figures = figuresOf([of("right", 0.95), of("right", 0.95), of("wrong", 0.95), of("asked", 0.2)]); // prettier-ignore
    expect(figures).toMatchObject({ count: 4, right: 0.5, wrong: 0.25, asked: 0.25 });
    expect(figures.precision).toBeCloseTo(2 / 3);
    expect(figures.calibration).toBeCloseTo(0.95 - 2 / 3);
  });
});
